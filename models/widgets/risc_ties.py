"""The alliances of the RISC groups that Gomes-Casseres (1997) names, as a live network."""

import traitlets

from models.data import risc_ties
from models.stills import constellations
from models.widgets.explorer import TableFigure, choices
from models.widgets.figure import style
from models.widgets.linking import link


class RiscTies(TableFigure):
    """Who is tied to whom; each firm tells its ties and where the text says so.

    Examples
    --------
    >>> figure = RiscTies(firm="microsoft")
    >>> figure.outputs.kind.to_dict()
    {('Mips', 'Microsoft'): 'alliance', ('IBM', 'Microsoft'): 'early alliance'}
    """

    model = risc_ties.EXPLORER
    _esm = link("risc_ties.js")
    _css = style()

    firm, market = choices(model)

    @traitlets.validate("firm", "market")
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """The ties of the firm chosen, in the market chosen."""
        return risc_ties.ties_of(risc_ties.TABLE, self.firm, self.market)

    def still(self):
        return constellations.network(self.market)
