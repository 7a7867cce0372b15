"""Table I of Gomes-Casseres (1997), alive: how large the groups of the RISC battle were."""

import traitlets

from models.data import risc_groups
from models.stills import constellations
from models.widgets.explorer import TableFigure, choices
from models.widgets.figure import style
from models.widgets.linking import link


class RiscGroups(TableFigure):
    """One measure of the four groups, with the lead firm's own part split out of each bar.

    Examples
    --------
    >>> figure = RiscGroups(measure="workstations", basis="per_supplier")
    >>> figure
    RiscGroups(measure='workstations', basis='per_supplier', reference='ibm', order='table')
    >>> figure.outputs.whole.round(2).to_dict()
    {'Mips': 0.3, 'Sun': 0.6, 'HP': 0.9, 'IBM': 1.5}
    """

    model = risc_groups.EXPLORER
    _esm = link("risc_groups.js")
    _css = style()

    measure, basis, reference, order = choices(model)

    @traitlets.validate("measure", "basis", "reference", "order")
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """What is drawn: a row for each group, in the order of the table."""
        return risc_groups.split(risc_groups.TABLE, self.basis).loc[self.measure]

    def still(self):
        return constellations.groups(self.measure, self.basis)
