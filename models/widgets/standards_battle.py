"""A battle of standards, alive: one of 500 battles, and what becomes of the designs in all."""

import traitlets

from models import STANDARDS_BATTLE
from models.data.explorer import Choice, Whole
from models.simulation import battles
from models.stills import standards_battle
from models.widgets.figure import LiveFigure, parameters, style, traits
from models.widgets.linking import link

WORDS = ("increasing_returns", "minimum_scale", "noise")

STARTS = {"table": "the four groups of Table I", "seven": "seven designs, all alike"}
DIALS = (
    Choice("start", "at the start", "which designs there are, and what they ship then", STARTS),
    Whole("battle", "battle number", "which of the battles is drawn", "number", 1, 1, 500),
)


class StandardsBattle(LiveFigure):
    """Who survives, who leads, and how much of it is chance.

    `start` is "table" for the four groups of Table I, or "seven" for seven designs, all alike;
    `battle` is the number of the battle that is drawn, from 1 to 500.

    Examples
    --------
    >>> figure = StandardsBattle(minimum_scale=0.2)
    >>> figure
    StandardsBattle(start='table', increasing_returns=6.0, minimum_scale=0.2, noise=1.0, battle=1)
    >>> figure.outputs["survives"].tolist()
    [1.0, 1.0, 0.0, 0.0]
    """

    model = STANDARDS_BATTLE
    _esm = link("standards_battle.js")
    _css = style()
    shown = repr

    start, battle = traits(*DIALS)
    increasing_returns, minimum_scale, noise = parameters(STANDARDS_BATTLE, *WORDS)

    @property
    def values(self) -> dict:
        """What the reader has chosen, by word."""
        return {word: getattr(self, word) for word in ("start", *WORDS, "battle")}

    @property
    def outputs(self) -> dict:
        """In which part of 500 battles each design survives and leads, and how many survive."""
        ends = battles.battles(**standards_battle.of_model(**self.values))
        return battles.chances(ends) | {"survivors": battles.survivor_counts(ends)}

    @traitlets.validate(*WORDS)
    def _possible(self, proposal):
        return self.checked(proposal)

    def still(self):
        return standards_battle.battle(**self.values)
