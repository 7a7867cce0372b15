"""One alliance through the models of four chapters, alive."""

import traitlets

from models.simulation import threads as simulation
from models.stills import threads
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class Threads(LiveFigure):
    """Type and division, life, learning and performance of one alliance, with bridges to break.

    Examples
    --------
    >>> round(Threads(relative_size=0.5).outputs["at_work"], 2)
    0.4
    """

    model = simulation.ASKED
    _esm = link("threads.js")
    _css = style()

    relative_size, synergy, profit_share, market_rivalry, *_ = parameters(model)
    protection, capability_strength, need_of_equals, bridge_1, bridge_2, *_ = parameters(model)[4:]
    bridge_3, bridge_4, bridge_5, bridge_6, bridge_7, *_ = parameters(model)[9:]
    prior_ties, own_absorptive_capacity, partner_absorptive_capacity = parameters(model)[14:]
    # A list, for a stored widget may come back with the keys of a dictionary in another order.
    presets = traitlets.List(list(simulation.PRESETS.items()), read_only=True).tag(sync=True)

    @traitlets.validate(*(p.word for p in model.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self) -> dict[str, float]:
        """What a manager would ask at the end, by word."""
        found = simulation.milestones(simulation.thread(**self.values))
        return {word: float(value) for word, value in found.items()}

    def still(self):
        return threads.score(**self.values)
