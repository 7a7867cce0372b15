"""What must be seen of context, capabilities and control: the arrows, and what follows in time."""

from tests.pictures.groups import group, tie
from tests.pictures.picture import series
from tests.pictures.planes import ghost, line
from tests.pictures.words import switch

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
    off = [arrow for arrow in ARROWS if figure.values[arrow] == 0]
    for one in BOXES:
        yield group("box", one, parts=("rect box",))
    for arrow, (start, end) in ARROWS.items():
        look = "arrow shaft off" if arrow in off else "arrow shaft"
        yield tie(look, BOXES[start], BOXES[end], arrow[-1])
    for one in series(figure.exhibit):
        yield line(one, now["period"], now[one.word])
        if off:
            yield ghost(one, whole["period"], whole[one.word])


def texts(figure, outputs):
    return [arrow[-1] for arrow in ARROWS]


def presses(figure, outputs):
    for arrow, says in SAYS.items():
        yield switch(figure, arrow, f"arrow {arrow[-1]}", says)


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
