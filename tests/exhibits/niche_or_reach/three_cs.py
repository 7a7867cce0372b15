"""What must be seen of context, capabilities and control: the arrows, and what follows in time."""

from models.core.showing import spelled
from tests.pictures.groups import group
from tests.pictures.names import ends
from tests.pictures.picture import series
from tests.pictures.planes import ghost, line
from tests.pictures.switches import switch
from tests.pictures.words import fixed, percent, pressed_off, those_off

BOXES = ("Context", "Capabilities", "Control")
ARROWS = {"arrow_1": (0, 1), "arrow_2": (1, 2), "arrow_3": (2, 1), "arrow_4": (1, 0)}
# What each arrow says, in the book's words, which stand in the page alone.
SAYS = {
    "arrow_1": "The context decides which capabilities a firm needs.",
    "arrow_2": "The capabilities that a firm needs and lacks decide how control is shared.",
    "arrow_3": "Whoever is in control decides how capabilities are used and improved.",
    "arrow_4": "Better capabilities bring new products, which change the context.",
}


def drawn(figure, outputs):
    now, whole = outputs["now"], outputs["whole"]
    off = [word for word in ARROWS if figure.values[word] == 0]
    for one in BOXES:
        yield group("box", one, parts=("rect box",))
    for word, (start, end) in ARROWS.items():
        yield switch(word, word[-1], BOXES[start], BOXES[end])
    lines = series(figure.exhibit)
    yield ends((one.name, now[one.word][-1]) for one in lines)
    for one in lines:
        yield line(one, now["period"], now[one.word])
        if off:
            yield ghost(one, whole["period"], whole[one.word])


def texts(figure, outputs):
    return [word[-1] for word in ARROWS]


def settings():
    """Where control still moves in the last period."""
    fast = {"learning_with_allies": 2, "ageing": 0.2, "first_demand": 0, "first_capability": 1}
    yield {"arrow_1": 0.5, "arrow_2": 0, "arrow_3": 0.5, "arrow_4": 0, **fast}


def says(figure, outputs):
    now, whole = (
        {word: column[-1] for word, column in outputs[run].items()} for run in ("now", "whole")
    )
    off, every = those_off(figure, "arrow", ARROWS), f"all {spelled(len(ARROWS))} arrows"
    yield f"Without {off}," if off else f"With {every},"
    yield f"{figure.exhibit.constants['periods']} periods"
    yield f"needs a capability of {fixed(now['needed_capability'])}"
    yield f"holds {fixed(now['held_capability'])}"
    yield f"{percent(now['shared_control'])} of control is shared"
    if off:
        yield f"; with {every}, {percent(whole['shared_control'])}"


def presses(figure, outputs):
    for word, says in SAYS.items():
        yield pressed_off(figure, word, f"arrow {word[-1]}", says)


def strikes(figure):
    return SAYS.values()


def notes(figure, outputs):
    yield "Press an arrow to switch it off or on."


def titles(figure):
    yield "periods", "from 0 to 1"


def tables(figure, outputs):
    return ()


def data(figure, outputs):
    lines = series(figure.exhibit)
    whole = {f"{one.word}_whole": outputs["whole"][one.word] for one in lines}
    return {**outputs["now"], **whole}
