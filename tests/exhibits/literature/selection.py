"""What must be seen of a selection: the share that follows from each ratio, and its borders."""

import numpy as np

from models import SELECTION
from tests.pictures.names import name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, dot, level, line
from tests.pictures.words import fixed, percent

_, MOST = SELECTION.parameter("selection_ratio").box

UNNAMED = {"implied_share"}  # the title of its axis says what the line is


def drawn(figure, outputs):
    (implied,) = series(figure.exhibit)
    yield line(implied, outputs["curve"]["selection_ratio"], outputs["curve"]["implied_share"])
    yield dot(figure.selection_ratio, outputs["implied_share"])
    yield level([1, 1], [0, outputs["observed_share"]], kind="cursor")
    for text, share in borders(outputs):
        yield level(EDGES, [share, share])
        yield name(text, outputs["end"], share, near=24)
    yield level([outputs["end"], MOST], EDGES, kind="impossible")
    if MOST - outputs["end"] > MOST / 3:
        yield name("not possible", (outputs["end"] + MOST) / 2, np.inf)


def borders(outputs):
    """The share if all of those left out are of the kind, and if none is."""
    yield f"at most {percent(outputs['highest_share'])}", outputs["highest_share"]
    yield f"at least {percent(outputs['lowest_share'])}", outputs["lowest_share"]


def titles(figure):
    yield "selection ratio, ω", "share among all articles"


def texts(figure, outputs):
    yield from (text for text, _ in borders(outputs))


def says(figure, outputs):
    population, sample, count = (
        int(figure.values[word]) for word in ("population", "sample_size", "successes")
    )
    yield f"{count} of {sample} chosen articles {'is' if count == 1 else 'are'} of the kind"
    yield f"or {percent(count / sample)}."
    ratio = figure.selection_ratio
    yield "was as likely" if ratio == 1 else f"was {fixed(ratio)} times as likely"
    implied = outputs["implied_share"]
    cases = fixed(implied * population, 1).removesuffix(".0")
    yield f"about {cases} of all {population} {'is' if cases == '1' else 'are'}"
    yield f"or {percent(implied)}"
    lowest, highest = percent(outputs["lowest_share"]), percent(outputs["highest_share"])
    yield f"is {lowest}." if sample == population else f"lies between {lowest} and {highest}."


def notes(figure, outputs):
    yield f"Of this kind, among all {fixed(figure.population, 0)} articles"


def tables(figure, outputs):
    yield "case", "share", "articles"
    for case, word in (
        ("if none of those left out is of this kind", "lowest_share"),
        ("with this selection ratio", "implied_share"),
        ("if all of those left out are of this kind", "highest_share"),
    ):
        share = outputs[word]
        yield case, f"{fixed(100 * share, 1)}%", fixed(share * figure.population, 1)


def data(figure, outputs):
    given = {word: figure.values[word] for word in ("population", "sample_size", "successes")}
    return {**given, **outputs["curve"]}
