"""Heat maps outside of all planes: heads, and cells with a text and a shade."""

from dataclasses import dataclass

import numpy as np

from tests.pictures.picture import place, texts_in, texts_of
from tests.pictures.words import Fitted, in_room

AROUND = 40  # pixels above and below the cells of a heat map that its heads take


@dataclass(frozen=True)
class HeatMap:
    """A heat map outside of all planes: its heads, and in each cell a text and a shade.

    `columns` are all texts above and below the cells of each, and `corners` those above and below
    the heads of the rows.
    """

    rows: tuple[str, ...]
    columns: tuple[tuple[str | Fitted, ...], ...]
    corners: tuple[str, ...]
    texts: tuple[str, ...]
    shades: tuple[float, ...]


def hold_heat_map(picture: dict, wanted: HeatMap) -> None:
    """HeatMap stand in rows and columns, each with its heads, its text and its shade."""
    cells = sorted((one for one in picture["marks"] if "heat" in one["look"]), key=place)
    texts = texts_of(picture)
    inside = [texts_in(cell, texts) for cell in cells]
    assert inside == [(text,) for text in wanted.texts], f"cells say {inside}"
    shades = [one["shade"] for one in cells]
    np.testing.assert_allclose(shades, wanted.shades, atol=6e-4, err_msg="how dark cells are")
    count = len(wanted.columns)
    (left, top), _ = cells[0]["points"]
    (_, lowest) = cells[-1]["points"][1]
    for head, first in zip(wanted.rows, cells[::count], strict=True):
        (_, upper), (_, lower) = first["points"]
        beside = texts_in({"points": [[-np.inf, upper], [left, lower]]}, texts)
        assert beside == (head,), f"a row of {beside}, and not {head!r}"
    spans = [
        (-np.inf, left),
        *((one["points"][0][0], one["points"][1][0]) for one in cells[:count]),
    ]
    for (start, end), heads in zip(spans, (wanted.corners, *wanted.columns), strict=True):
        over = {"points": [[start, top - AROUND], [end, top]]}
        under = {"points": [[start, lowest], [end, lowest + AROUND]]}
        found = [*texts_in(over, texts), *texts_in(under, texts)]
        assert found == in_room(heads, picture), f"heads {found}, and not {heads}"
