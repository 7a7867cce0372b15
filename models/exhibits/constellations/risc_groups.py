"""Table I of Gomes-Casseres (1997), alive: how large the groups of the RISC battle were."""

import pandas as pd

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
    >>> figure.outputs["bars"].whole.round(2).to_list()
    [0.3, 0.6, 0.9, 1.5]
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The measure, its unit, a bar for each group, and that which others are compared with."""
        about = EXHIBIT.facts["measures"][self.measure]
        records = pd.DataFrame(EXHIBIT.facts["records"])
        bars = records[(records.measure == self.measure) & (records.basis == self.basis)]
        compared = bars[bars.group.str.lower() == self.reference].iloc[0].to_dict()
        if self.order != "table":
            by = {"largest": "whole", "own": "own"}[self.order]
            bars = bars.sort_values(by, ascending=False, kind="stable")
        return {
            "about": about,
            "unit": about["units"][self.basis],
            "compared": compared,
            "bars": bars,
        }
