"""Three types of alliance and their ways to share, alive: which survives, and where."""

from collections.abc import Mapping

import numpy as np

from models import PROFIT_RULES
from models.simulation.gains import ALONE
from models.widgets.exhibit import Exhibit, Series
from models.widgets.figure import LiveFigure

RULES = ("by_equal_split", "with_stake", "by_bargain")

EXHIBIT = Exhibit(
    "profit_rules",
    PROFIT_RULES.title,
    PROFIT_RULES.parameters,
    (PROFIT_RULES,),
    constants={"parts": 180, "low": 0.5, "top": 2.5},
    series=(
        Series("equal_split_needs", "equal split", "own"),
        Series("stake_needs", "stake", "rest", dashed=True),
    ),
)


class ProfitRules(LiveFigure):
    """Where an equal split, one with a stake, and a bargain leave neither partner worse off.

    Examples
    --------
    >>> ProfitRules(relative_size=0.8, synergy=1.5).outputs["equal_split_needs"]
    1.6
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """What the model gives, which rules leave nobody worse off, and the same at all sizes."""
        sizes = np.linspace(
            *PROFIT_RULES.parameter("relative_size").box, EXHIBIT.constants["parts"] + 1
        )
        run = PROFIT_RULES.run(**self.given | {"relative_size": sizes})
        across = {word: np.broadcast_to(line, sizes.shape) for word, line in run.items()}
        now = super().outputs
        return {
            **now,
            "survive": [bool(kept) for kept in _survive(now)],
            "sizes": {
                "relative_size": sizes,
                **across,
                "survive": np.stack(_survive(across), axis=-1),
            },
        }


def _survive(gains: Mapping) -> list:
    """Which of the three rules leave neither partner worse off."""
    pairs = [(gains[f"gain_{rule}"], gains[f"rest_gain_{rule}"]) for rule in RULES]
    return [(own >= ALONE) & (rest >= ALONE) for own, rest in pairs]
