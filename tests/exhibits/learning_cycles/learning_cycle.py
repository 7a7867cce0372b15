"""What must be seen of the cycle of learning: the loop in a period, and its course over time."""

import numpy as np

from models.simulation.learning_cycle import PERIODS
from tests.pictures.diagrams import box, effect
from tests.pictures.names import ends, name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, cursor, dot, level, line
from tests.pictures.words import fixed, percent, signed

LINES = "conditions", "learned", "aspiration"
AREAS = tuple(
    f"learned_{area}" for area in ("environment", "goals", "tasks", "processes", "skills")
)
STEPS = "Conditions", "Learning", "Re-evaluation", "Readjustment"
THIN, THICK = 1, 7  # an arrow, in pixels, where a step does nothing and where it does most


def settings():
    """Where hopes are met only after the periods shown, and where conditions fall all the time."""
    late = {"first_conditions": 0.9, "time_allowed": 30, "learning_speed": 0.02}
    falls = {"first_conditions": 0.95, "first_aspiration": 0.8, "time_allowed": 40}
    uneven = {"learning_speed": 0.02, "unevenness": 0.9, "forgetting": 0.1}
    return [late, {**falls, **uneven, "readjustment": 0.1, "goal_revision": 0}]


def drawn(figure, outputs):
    records = outputs["records"]
    for plane, words in enumerate((LINES, AREAS)):
        lines = series(figure.exhibit, *words)
        for one in lines:
            yield line(one, records["period"], records[one.word], plane)
        yield ends(((one.name, records[one.word][-1]) for one in lines), plane)
        yield cursor(figure.period, plane)
    for word in LINES:
        yield dot(figure.period, records[word][figure.period])
    for text, value in borders(outputs):
        yield level(EDGES, [value, value])
        yield name(text, PERIODS, value, near=40)
    now = {word: column[figure.period] for word, column in records.items()}
    yield from map(box, STEPS, told(now))
    raising = True, True, now["evaluation"] >= 0, now["change_in_conditions"] >= 0
    thick = [THIN + (THICK - THIN) * strength for strength in outputs["loop"].values()]
    for k, up in enumerate(raising):
        yield effect("both" if up else "rest", STEPS[k], STEPS[(k + 1) % 4], thick[k])


def told(now):
    """What the four boxes of the loop say."""
    review = "ahead" if now["evaluation"] > 0 else "short"
    even = fixed(abs(now["evaluation"])) == fixed(0)
    return (
        fixed(now["conditions"]),
        signed(now["learning_now"], 3),
        "as expected" if even else f"{fixed(abs(now['evaluation']))} {review}",
        signed(now["change_in_conditions"], 3),
    )


def borders(outputs):
    """The conditions that it takes, the higher first."""
    named = ("needed at the start", outputs["needed"]), ("enough to last", outputs["lasting"])
    known = [(f"{text}: {fixed(value)}", value) for text, value in named if not np.isnan(value)]
    return sorted(known, key=lambda one: -one[1])


def titles(figure):
    yield "", "conditions, learned and expected"
    yield "period", "learned, by area"


def texts(figure, outputs):
    now = {word: column[figure.period] for word, column in outputs["records"].items()}
    yield from (text for text in told(now) if text != "as expected")
    yield from (text for text, _ in borders(outputs))


def says(figure, outputs):
    yield f"From conditions of {fixed(figure.first_conditions)}"
    yield from fate(figure, outputs)
    needed = outputs["needed"]
    yield "no start is good enough" if np.isnan(needed) else f"of at least {fixed(needed)}"
    yield f"In period {figure.period}"
    now = {word: column[figure.period] for word, column in outputs["records"].items()}
    yield f"conditions are {fixed(now['conditions'])}"
    yield f"expected to have learned {percent(now['aspiration'])}"
    yield f"and have learned {percent(now['learned'])}"


def fate(figure, outputs):
    """Whether hopes are ever met, and when; and where conditions go."""
    conditions, met = outputs["records"]["conditions"], outputs["met"]
    first, last = conditions[[0, -1]]
    if outputs["thrives"]:
        lowest = conditions.min()
        falls = f"fall no lower than {fixed(lowest)}"
        some = "hardly fall" if fixed(lowest) == fixed(first) else falls
        yield f"thrives: conditions {some if lowest < first else 'never fall below'}"
        when = f"only after period {PERIODS}" if np.isnan(met) else f"in period {int(met)}"
        yield f"have learned what they hoped for {when}"
    else:
        where = f"fall to {fixed(last)} by" if last < first else f"are at {fixed(last)} in"
        how = f"{'and' if last < first else 'though'} conditions {where} period {PERIODS}"
        yield f"fails: partners never learn what they hoped for, {how}"


def tables(figure, outputs):
    for one in series(figure.exhibit, *AREAS, "learned", "aspiration"):
        text = "mean of the five areas" if one.word == "learned" else one.name
        yield text, percent(outputs["records"][one.word][figure.period])


def notes(figure, outputs):
    yield f"Learned by period {figure.period}"


def data(figure, outputs):
    records = dict(outputs["records"])
    del records["lasting_learned"]
    return records
