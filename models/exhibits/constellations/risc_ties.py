"""The alliances of the RISC groups that Gomes-Casseres (1997) names, as a live network."""

from models.data import risc_ties
from models.widgets.figure import LiveFigure

EXHIBIT = risc_ties.EXPLORER


class RiscTies(LiveFigure):
    """Who is tied to whom; each firm tells its ties and where the text says so.

    Examples
    --------
    >>> figure = RiscTies(firm="microsoft")
    >>> figure.outputs.kind.to_dict()
    {('Mips', 'Microsoft'): 'alliance', ('IBM', 'Microsoft'): 'early alliance'}
    """

    exhibit = EXHIBIT

    @property
    def outputs(self):
        """The ties of the firm chosen, in the market chosen."""
        return risc_ties.ties_of(risc_ties.TABLE, self.firm, self.market)
