"""The alliances of the RISC groups that Gomes-Casseres (1997) names, as a live network."""

from models.data import risc_ties
from models.widgets.figure import LiveFigure

EXHIBIT = risc_ties.EXPLORER


class RiscTies(LiveFigure):
    """Who is tied to whom; each firm tells its ties and where the text says so.

    Examples
    --------
    >>> figure = RiscTies(firm="microsoft")
    >>> figure.outputs["own"].kind.to_list()
    ['alliance', 'early alliance']
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The ties in the market chosen, and those of the firm chosen among them."""
        ties = risc_ties.TABLE
        shown = ties[(ties.market.str.lower() == self.market) | (self.market == "all")]
        own = risc_ties.ties_of(ties, self.firm, self.market)
        return {"shown": shown.reset_index(), "own": own.reset_index()}
