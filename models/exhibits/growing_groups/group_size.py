"""The size of a group in the eyes of its founder, alive."""

from typing import Any

import numpy as np

from models import GROUP_SIZE
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

EVEN = 1e-9

EXHIBIT = Exhibit(
    "group_size",
    GROUP_SIZE.title,
    GROUP_SIZE.parameters,
    (GROUP_SIZE,),
    main=("members", "synergy_potential", "licence_claim"),
    series=(
        Series("group_worth", "total value", "both"),
        Series("bargained_gain", "by bargaining", "own", dashed=True),
        Series("gain", "by licence", "own"),
    ),
)


class GroupSize(LiveFigure):
    """Total value and the founder's profit, by licence and by bargaining, for every size.

    Examples
    --------
    >>> round(GroupSize(members=16).outputs["gain"], 3)
    0.987
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives, for all numbers of members too, and what the founder should know of
        them: the best number, that from which it is worse off than alone, that from which it has
        less than half of all claims, and the best in a bargain."""
        low, high = GROUP_SIZE.parameter("members").box
        members = np.arange(low, high + 1)
        run = GROUP_SIZE.run(**self.given | {"members": members})

        def first(where: np.ndarray) -> Any:
            return members[where][0] if where.any() else None

        best = first(run["gain"] >= run["gain"].max() - EVEN)
        return {
            **super().outputs,
            "sizes": {"members": members, **run},
            "best": best,
            "worse": first((members > best) & (run["gain"] < 1 - EVEN)),
            "minority": first(run["profit_share"] < 0.5 - EVEN),
            "bargain": first(run["bargained_gain"] >= run["bargained_gain"].max() - EVEN),
        }
