"""Firms that join because firms join, alive: a bandwagon, or a group that stays small."""

import numpy as np

from models import ADOPTION
from models.simulation import joining
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "adoption",
    ADOPTION.title,
    ADOPTION.parameters,
    (ADOPTION,),
    constants={"periods": 60, "samples": 200, "parts": joining.PARTS, "soon": 5},
    series=(
        Series("willing", "share willing", "own"),
        Series("adoption", "path of the group", "ink"),
    ),
)


class Adoption(LiveFigure):
    """Which part of all firms wants to be in, against the part that is in.

    Examples
    --------
    >>> round(Adoption(first_adoption=0.4).outputs["end"], 3)
    0.979
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The path of the group, what firms see at any part that is in, the parts at which it stays
        as it is, and the one to which it goes."""
        at, first = EXHIBIT.constants, self.first_adoption
        shares = np.linspace(0, 1, at["samples"] + 1)
        seen = joining.seen(shares, **self.given)
        resting = joining.resting(**self.given)
        grows = joining.willing_part(first, **self.given) > first
        stays = [root.at for root in resting if not root.rises]
        ahead = [at for at in stays if (at >= first - 1e-9 if grows else at <= first + 1e-9)]
        return {
            "records": over_time(ADOPTION, at["periods"], **self.given),
            "curve": {"adoption": shares, **seen},
            "resting": [{"share": root.at, "tips": root.rises} for root in resting],
            "end": (ahead[0] if grows else ahead[-1]) if ahead else None,
        }
