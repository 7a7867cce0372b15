"""What has a colour in tables: spots, and bars as long as a part of their room."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.widgets.exhibit import Series
from tests.pictures.picture import look_of


@dataclass(frozen=True)
class Coloured:
    """What has a colour in a table: a spot, or a bar as long as a part of its room, with a mark."""

    look: frozenset[str]
    part: float
    mark: float


def spot(look: str | Series) -> Coloured:
    """A spot of a colour in a table, beside a name."""
    return Coloured(look_of("swatch", look), np.nan, np.nan)


def table_bar(look: str | Series, part: float, mark: float = np.nan) -> Coloured:
    """A bar in a table, as long as a part of its room, and a mark at another part."""
    return Coloured(look_of("bar", look), part, mark)


def hold_keys(found: Sequence[dict], wanted: Sequence[Coloured]) -> None:
    """Hold what has a colour in the tables to what must be seen there."""
    looks = [frozenset(one["look"]) for one in found]
    assert looks == [one.look for one in wanted], f"reads {found}, and not {wanted}"
    here, there = (
        np.array([[value(one, "part"), value(one, "mark")] for one in some], float)
        for some, value in ((found, dict.get), (wanted, getattr))
    )
    np.testing.assert_allclose(here, there, atol=6e-4, err_msg="bars in the tables, and marks")
