"""How a figure is held to what must be seen of it: all of it is there, and nothing else.

Beside the tests of each figure stands `NAME.py`. It says what must be seen of some outputs, which
are Python's:

    drawn(figure, outputs)    what is in the picture
    says(figure, outputs)     the parts of the sentence that turn with the settings, in their order:
                              numbers, each with the words that tell what it is, and words that
                              are not the same at all settings
    tables(figure, outputs)   the rows of all tables beside it, one after another, as texts, with
                              their heads
    data(figure, outputs)     what a reader takes away as CSV, column by column, in its order; a
                              single value stands for a whole column

What else there is, it says too; what it does not say must not be there:

    texts(figure, outputs)    the texts with numbers in the drawing
    titles(figure)            the titles of the axes, across and up, plane by plane
    notes(figure, outputs)    captions of the tables, and paragraphs beside them
    keys(figure, outputs)     swatches and bars in the tables
    strikes(figure)           the list beside the drawing of what can be switched off, which is
                              struck out where it is off
    presses(figure, outputs)  what can be pressed: what it sets, whether it is on, what it says
    sets(figure, outputs)     what sets several words at once, in the drawing and then beside it:
                              what it is called, and which words

    cards(figure, outputs)    of a list, what each cell is called on a card, and if it is pale
    orders(figure)            of a list, how each column is sorted, by ear

and, where it is so:

    UNNAMED                   words of series whose name is not written in the picture
    short(figure)             shorter names of series, by text
    settings()                settings to try besides the usual ones
    LIKE                      a module of what is said alike of all figures of a kind
    BESIDE                    how many pixels a name may stand from its line, if more than usual

Planes count in the order in which their axes are drawn; after them come those that are laid out
and have no axes of the kit's. In a plane all is said in the units of its axes, outside of planes in
parts or in pixels. A text may be `Fitted` to the room that there is. What is drawn takes its colour
from the series that the figure declares. Their names are held by themselves, to their colour and
near to what has it; `drawn` says a `name` where it must stand at one place. Most is said by the
words of `planes`, `regions`, `bars` and `names`, what has no axes by those of `groups`, `networks`,
`matrices` and so on; `words` writes numbers as the page does.
"""

from collections.abc import Callable, Iterable
from typing import Any

from tests.pictures import (
    bars,
    diagrams,
    groups,
    heat_maps,
    matrices,
    names,
    networks,
    planes,
    regions,
    switches,
)
from tests.pictures.picture import FURNITURE, shows, size

LEGEND = (12, 12)  # pixels: how large is what a legend shows of a colour
Take = Callable[[list[dict], dict, list[Any]], list[dict]]


def hold_drawn(picture: dict, wanted: Iterable[Any]) -> None:
    """Hold a picture to what must be seen: each kind takes its marks, and none are left."""
    wanted = list(wanted)
    left = [
        one for one in picture["marks"] if one["shape"] not in ("text", "tick") and _counts(one)
    ]
    known = 0
    for kinds, take in TAKING.items():
        some = [one for one in wanted if isinstance(one, kinds)]
        known += len(some)
        left = take(left, picture, some) if some else left
    assert known == len(wanted), f"{wanted} has what no module of tests/pictures takes"
    assert not left, f"drawn, but not said: {left[0]['shape']} {left[0]['look']}: {left[0]}"


def _counts(mark: dict) -> bool:
    """Whether a mark must be said: in a plane all that shows something, outside of it bars."""
    if mark["plane"] >= 0:
        return not FURNITURE & set(mark["look"])
    return mark["shape"] == "rect" and shows(mark) and size(mark) != LEGEND


def _each(hold: Callable[[dict, Any], None]) -> Take:
    """What must be seen besides the marks that others take."""

    def take(left: list[dict], picture: dict, wanted: list[Any]) -> list[dict]:
        for one in wanted:
            hold(picture, one)
        return left

    return take


def _take_matrix(left: list[dict], picture: dict, wanted: list[Any]) -> list[dict]:
    keys = [one for one in wanted if isinstance(one, matrices.Key)]
    (matrix,) = (one for one in wanted if isinstance(one, matrices.Matrix))
    matrices.hold_matrix(picture, matrix, keys)
    return [one for one in left if one["plane"] >= 0]


def _take_heat_map(left: list[dict], picture: dict, wanted: list[Any]) -> list[dict]:
    (heat_map,) = wanted
    heat_maps.hold_heat_map(picture, heat_map)
    return [one for one in left if "heat" not in one["look"]]


def _take_diagram(left: list[dict], picture: dict, wanted: list[Any]) -> list[dict]:
    diagrams.hold_diagram(picture, wanted)
    return left


# In this order: what comes first takes its marks, and what follows sees only those that are left.
TAKING: dict[tuple[type, ...], Take] = {
    (regions.Regions,): regions.take_regions,
    (regions.Field,): regions.take_fields,
    (names.Name,): _each(names.hold_name),
    (names.Ends,): _each(names.hold_ends),
    (names.Together,): _each(names.hold_together),
    (names.Within,): _each(names.hold_within),
    (names.Lying,): _each(names.hold_lying),
    (names.Legend,): _each(names.hold_legend),
    (names.Said,): _each(names.hold_said),
    (networks.Network,): _each(networks.hold_network),
    (switches.Switch,): _each(switches.hold_switch),
    (diagrams.Box, diagrams.Effect): _take_diagram,
    (diagrams.Boxes,): _each(diagrams.hold_boxes),
    (matrices.Matrix, matrices.Key): _take_matrix,
    (heat_maps.HeatMap,): _take_heat_map,
    (groups.Group, groups.Edge): groups.take_groups,
    (planes.Many,): planes.take_many,
    (planes.Columns,): planes.take_columns,
    (planes.Mark,): planes.take_marks,
    (planes.Below,): planes.take_below,
    (bars.Parts,): bars.take_parts,
    (bars.Swings,): bars.take_swings,
    (bars.Ruled,): bars.take_ruled,
    (bars.Lengths,): bars.take_lengths,
}
