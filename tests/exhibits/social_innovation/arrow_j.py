"""What must be seen of arrow J: one alliance with and without it, and what it changes in draws."""

import numpy as np

from models.exhibits.social_innovation.arrow_j import MEASURES
from models.simulation import social_innovation as simulation
from tests.pictures.names import ends, name
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, cursor, dot, level, line, many
from tests.pictures.regions import Regions
from tests.pictures.words import fixed, percent

OVER, RANKED = 0, 1
NAMES = {
    "alive": "share of alliances still alive",
    "conflicts": "conflict between the partners",
    "outcome_succeeds": "chance that an evaluation goes well",
    "economic_value": "economic value per alliance",
    "social_value": "social value per alliance",
}
TOLD = {"conflicts": fixed, "outcome_succeeds": percent, "alive": percent}
DIGITS = {"conflicts": 3, "outcome_succeeds": 1, "alive": 1}  # of a change; of values, two
CALLED = {"absent": "without", "present": "with J"}  # the lines, as the table has them


def settings():
    """Where the median change is too small to show."""
    return [
        {"measure": "conflicts", "arrow_j": 0.02, "moment": simulation.PERIODS},
        {"measure": "alive", "arrow_j": 0.02, "moment": 10},
    ]


def drawn(figure, outputs):
    word, both = figure.measure, series(figure.exhibit, "absent", "present")
    for one in both:
        path = outputs[one.word]
        yield line(one, path["period"], path[word])
        yield dot(figure.moment, path[word][figure.moment])
    yield ends((text, outputs[run][word][-1]) for run, text in CALLED.items())
    yield cursor(figure.moment)
    changes = outputs["changes"]
    place = (np.arange(len(changes)) + 0.5) * 100 / len(changes)
    spots = np.column_stack([place, changes])
    yield many("spots", "", np.stack([spots, spots], axis=1), RANKED)
    yield level(EDGES, [0, 0], RANKED)
    yield name("no change", 100, 0, RANKED, near=10)
    yield Regions(lambda x, y: shade(x, y, place, changes, word), RANKED)


def shade(x, y, place, changes, word):
    """From no change to each: "both" where it is for the better, "rest" where for the worse."""
    better = 1 if simulation.MEASURES[word] else -1
    colours = np.full(x.shape, "", dtype="<U8")
    for colour, sign in (("both", better), ("rest", -better)):
        edge = np.interp(x, place, np.where(sign * changes > 0, changes, 0), 0, 0)
        colours[(np.sign(y) == np.sign(edge)) & (np.abs(y) < np.abs(edge))] = colour
    return colours


def texts(figure, outputs):
    here = dict(zip(outputs["tally"]["word"], range(len(MEASURES)), strict=True))[figure.measure]
    worse, better = (share(outputs["tally"][word][here]) for word in ("harms", "helps"))
    yield f"worse {worse}, better {better}"


def says(figure, outputs):
    word, moment, name = figure.measure, figure.moment, NAMES[figure.measure]
    before, after = (shown(word, outputs[run][word][moment]) for run in ("absent", "present"))
    if figure.arrow_j == 0:
        yield f"Without arrow J the {name} is {before} after {moment} periods"
        return
    yield f"After {moment} periods"
    changed = f"brings the {name} from {before} to {after}"
    yield f"leaves the {name} at {after}" if before == after else changed
    gains = outputs["changes"] if simulation.MEASURES[word] else -outputs["changes"]
    yield f"In {figure.exhibit.constants['draws']} draws"
    yield f"for the better in {share(np.mean(gains > simulation.SAME))}"
    worse = np.mean(gains < -simulation.SAME)
    yield f"for the worse in {share(worse) if worse else 'none'}"
    yield f"The median change is {difference(word, np.median(outputs['changes']))}."


def share(part):
    """A share of the draws, to the half percent that one of them is."""
    return f"{fixed(100 * part, 1).removesuffix('.0')}%"


def difference(word, change):
    """A change as it is written, of shares in percentage points."""
    digits = DIGITS.get(word, 2)
    if TOLD.get(word) is percent:
        return f"{fixed(100 * change, digits)} percentage points"
    return fixed(change, digits)


def shown(word, value):
    """A measure as it is written; values to one digit."""
    return TOLD[word](value) if word in TOLD else fixed(value, 1)


def tables(figure, outputs):
    helps = dict(zip(outputs["tally"]["word"], outputs["tally"]["helps"], strict=True))
    yield "Measure", "without", "with", "better in"
    for word, label in MEASURES.items():
        cells = [shown(word, outputs[run][word][figure.moment]) for run in ("absent", "present")]
        yield label, *cells, share(helps[word])


def titles(figure):
    yield "periods", NAMES[figure.measure]
    yield "percent of the draws", "what arrow J changes, draw by draw"


def notes(figure, outputs):
    draws = len(outputs["changes"])
    yield f"After {figure.moment} periods; “better in” counts {draws} draws"


def data(figure, outputs):
    runs = [outputs[run][figure.measure] for run in ("present", "absent")]
    draws = [outputs["draws"][run] for run in ("present", "absent")]
    present, absent = (np.append(*pair) for pair in zip(runs, draws, strict=True))
    over, many_draws = len(runs[0]), len(draws[0])
    return {
        **figure.values,
        "kind": ["period"] * over + ["draw"] * many_draws,
        "number": np.append(np.arange(over), np.arange(many_draws) + 1),
        "with_arrow_j": present,
        "without_arrow_j": absent,
        "change": present - absent,
    }
