"""Table I of Gomes-Casseres (1997), alive: how large the groups of the RISC battle were."""

from models.data import risc_groups
from models.widgets.figure import LiveFigure

EXHIBIT = risc_groups.EXPLORER


class RiscGroups(LiveFigure):
    """One measure of the four groups, with the lead firm's own part split out of each bar.

    Examples
    --------
    >>> figure = RiscGroups(measure="workstations", basis="per_supplier")
    >>> figure
    RiscGroups(measure='workstations', basis='per_supplier')
    >>> figure.outputs.whole.round(2).to_dict()
    {'Mips': 0.3, 'Sun': 0.6, 'HP': 0.9, 'IBM': 1.5}
    """

    exhibit = EXHIBIT

    @property
    def outputs(self):
        """What is drawn: a row for each group, in the order of the table."""
        return risc_groups.split(risc_groups.TABLE, self.basis).loc[self.measure]
