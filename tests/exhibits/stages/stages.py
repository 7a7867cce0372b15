"""What must be seen of the stages of an alliance: the boxes now, and all alliances over time."""

import numpy as np

from models.core.showing import spelled
from models.exhibits.stages.stages import WORTH
from models.simulation.stages import ARROWS
from tests.pictures.bars import parts
from tests.pictures.diagrams import boxes
from tests.pictures.names import ends, name
from tests.pictures.picture import series
from tests.pictures.planes import area, cursor, ghost, line
from tests.pictures.switches import switch
from tests.pictures.tables import table_bar
from tests.pictures.words import fixed, percent, pressed_off, those_off

# What the boxes call what stands in them.
FIRMS = {
    "firm_resources": "resources",
    "complementarity": "complementarity",
    "rivalry": "rivalry",
}
CONDITIONS = {
    "collective_strengths": "strengths",
    "conflicts": "conflicts",
    "interdependencies": "interdependencies",
}
ROOM = 0.7  # from how few alive on there is room to name the rest
UPPER, LOWER = "Alliance conditions", "Firm characteristics"
# From what box each arrow leads to what other: Ishida, Figures 1 and 3, as the model reads them.
LEADS = {
    "arrow_a": (LOWER, UPPER),
    "arrow_b": (UPPER, "formation"),
    "arrow_c": ("formation", "operation"),
    "arrow_d": ("operation", "outcome"),
    "arrow_e": (UPPER, "operation"),
    "arrow_f": (UPPER, "outcome"),
    "arrow_g": ("formation", LOWER),
    "arrow_h": ("operation", LOWER),
    "arrow_i": ("outcome", LOWER),
    "arrow_j": ("outcome", UPPER, CONDITIONS["conflicts"]),
}
LAYERS = ("in_operation", "in_outcome", "in_formation")
# What each arrow says, in the book's words, which stand in the page alone.
SAYS = {
    "arrow_a": "What the firms are shapes the conditions.",
    "arrow_b": "Conditions decide whether an alliance is formed.",
    "arrow_c": "Formation leads to operation.",
    "arrow_d": "Operation leads to an outcome.",
    "arrow_e": "Conditions decide how well the alliance operates.",
    "arrow_f": "Conditions decide how an evaluation ends.",
    "arrow_g": "Forming an alliance changes the firms.",
    "arrow_h": "Operating the alliance changes the firms.",
    "arrow_i": "Evaluating the alliance changes the firms.",
    "arrow_j": "The outcome stage lowers conflict.",
}
BOXES = ("in_formation", "in_operation", "in_outcome")


def drawn(figure, outputs):
    now, whole = outputs["now"], outputs["whole"]
    switched = any(figure.values[word] == 0 for word in ARROWS)
    here = {word: column[figure.moment] for word, column in now.items()}
    stages = series(figure.exhibit, *BOXES)
    yield boxes(
        ((UPPER,), *levels(CONDITIONS, here)),
        *(((one.name,), (percent(here[one.word]),), (one.colour,)) for one in stages),
        ((LOWER,), *levels(FIRMS, here)),
    )
    for word, places in LEADS.items():
        yield switch(word, word[-1].upper(), *places)
    yield parts(("none", here[word]) for word in CONDITIONS)
    yield parts((one, here[one.word]) for one in stages)
    yield parts(("none", here[word]) for word in FIRMS)
    base, middles = np.zeros(len(now["period"])), []
    for one in series(figure.exhibit, *LAYERS):
        top = base + now[one.word]
        yield area(one, now["period"], base, top)
        middles.append((one.name, (base[-1] + top[-1]) / 2))
        base = top
    yield ends(middles)
    if now["alive"][-1] < ROOM:
        yield name("ended", len(now["period"]), 1, near=200)
    yield line("ink", now["period"], now["alive"])
    values = series(figure.exhibit, "economic_value", "social_value")
    yield ends(((one.name, now[one.word][-1]) for one in values), plane=1)
    for one in values:
        yield line(one, now["period"], now[one.word], plane=1)
        if switched:
            yield ghost(one, whole["period"], whole[one.word], plane=1)
    if switched:
        yield ghost("ink", whole["period"], whole["alive"])
    for plane in (0, 1):
        yield cursor(figure.moment, plane)


def levels(words, here):
    """A row for each, with its name, its bar and its number."""
    return [(name, "none", fixed(here[word])) for word, name in words.items()]


def texts(figure, outputs):
    here = {word: column[figure.moment] for word, column in outputs["now"].items()}
    for word in (*CONDITIONS, *FIRMS):
        yield fixed(here[word])
    for word in BOXES:
        yield percent(here[word])


def settings():
    yield {"arrow_c": 0, "arrow_d": 0}


def says(figure, outputs):
    off = those_off(figure, "arrow", ARROWS)
    which = f"without {off}" if off else f"with all {spelled(len(ARROWS))} arrows"
    yield f"{scenario(figure)}, {which}:"
    yield f"at period {figure.moment}"
    alive, economic, social = worth(outputs["now"], figure.moment)
    yield f"{alive} of the alliances are still alive"
    yield f"{economic} of economic value"
    yield f"{social} of social value"
    if off:
        alive, economic, social = worth(outputs["whole"], figure.moment)
        yield f"; with every arrow these numbers would be {alive}, {economic} and {social}"


def scenario(figure):
    """The scenario that is set, whatever the period shown."""
    for preset in figure.exhibit.presets:
        if figure.exhibit.settings(preset).items() <= figure.values.items():
            return preset.name
    return "Your own values"


def worth(run, moment):
    yield percent(run["alive"][moment])
    for one in WORTH:
        yield fixed(run[one.word][moment], 1)


def presses(figure, outputs):
    for word, says in SAYS.items():
        yield pressed_off(figure, word, f"arrow {word[-1].upper()}", says)


def strikes(figure):
    return [f"{word[-1].upper()}: {says}" for word, says in SAYS.items()]


def notes(figure, outputs):
    yield f"How evaluations had ended by period {figure.moment}"
    yield "Press an arrow to switch it off or on."


def titles(figure):
    yield "periods", "share of all alliances"
    yield "periods", "value so far, per alliance"


def tables(figure, outputs):
    evaluations = outputs["evaluations"]
    for one, part in zip(
        series(figure.exhibit, *evaluations["word"]), evaluations["part"], strict=True
    ):
        yield one.name, percent(part)


def keys(figure, outputs):
    evaluations = outputs["evaluations"]
    shown = series(figure.exhibit, *evaluations["word"])
    return [table_bar(one, part) for one, part in zip(shown, evaluations["part"], strict=True)]


def data(figure, outputs):
    whole = {f"{word}_whole": column for word, column in outputs["whole"].items()}
    del whole["period_whole"]
    return {**outputs["now"], **whole}
