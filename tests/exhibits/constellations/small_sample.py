"""What must be seen of a count in a small sample: which shares it fits, and whether by chance."""

import numpy as np

from tests.pictures.picture import series
from tests.pictures.planes import EDGES, below, columns, level
from tests.pictures.words import fixed, percent

UNNAMED = {"tail", "others"}  # the text below the figure explains the shades


def drawn(figure, outputs):
    reference, counts = figure.reference_share, outputs["counts"]
    interval, tail, others = series(figure.exhibit, "interval", "tail", "others")
    share = counts["possible_count"] / figure.sample_size
    observed = outputs["observed_share"]
    far = share <= observed if _is_below(figure) else share >= observed
    looks = np.where(far, tail, others)
    yield columns(looks, share, counts["probability_of_count"])
    yield level([reference, reference], EDGES)
    yield below("", [reference, reference], kind="level")
    low, high = outputs["low"], outputs["high"]
    for x in ([low, high], [low, low], [high, high]):
        yield below(interval, x)
    yield below(interval, [outputs["observed_share"]], kind="part")


def texts(figure, outputs):
    if outputs["high"] < 0.6 or outputs["low"] >= 0.3:  # there is room beside it
        yield "95% interval"


def says(figure, outputs):
    count = int(figure.successes)
    yield f"{count} of {int(figure.sample_size)} is {percent(outputs['observed_share'])}"
    low, high = (fixed(100 * outputs[word], 1) for word in ("low", "high"))
    (interval,) = series(figure.exhibit, "interval")
    yield f"from {low}% to {high}% ({interval.name})"
    yield f"were {percent(figure.reference_share)}"
    tail = "at_most" if _is_below(figure) else "at_least"
    yield _fewer(count) if tail == "at_most" else f"{count} or more"
    yield f"come up in {rare(outputs[tail])} of such samples"
    beyond = (1 - figure.exhibit.constants["confidence"]) / 2  # on each side of the interval
    is_rare = outputs[tail] < beyond
    yield "chance is a poor explanation" if is_rare else "chance is enough to explain it"


def _is_below(figure):
    return figure.successes / figure.sample_size <= figure.reference_share


def settings():
    # Fewer than expected, and yet the smaller of the two tails is the upper one.
    yield {"sample_size": 22, "successes": 1, "reference_share": 0.05}


def _fewer(count):
    return f"{count} or fewer" if count else "none"


def notes(figure, outputs):
    yield f"Compared with a true share of {percent(figure.reference_share)}"


def rare(part):
    return "less than 0.1%" if part < 0.001 else f"{fixed(100 * part, 1)}%"


def titles(figure):
    yield "share", "probability, if the reference is true"


def tables(figure, outputs):
    count, share, low, high = (
        int(figure.successes),
        *(fixed(100 * outputs[word], 1) for word in ("observed_share", "low", "high")),
    )
    yield "share in the sample", f"{share}%"
    yield "95% interval", f"{low}% to {high}%"
    yield f"{_fewer(count)} by chance", rare(outputs["at_most"])
    yield f"{count} or more by chance", rare(outputs["at_least"])


def data(figure, outputs):
    given = {word: figure.values[word] for word in ("sample_size", "reference_share")}
    return {**given, **outputs["counts"]}
