"""The learning race, alive: two partners, their trust and their commitment."""

import traitlets

from models import LEARNING_RACE
from models.simulation.learning_race import PERIODS, PRESETS
from models.stills import learning_race
from models.widgets.figure import LiveFigure, parameters, style
from models.widgets.linking import link


class LearningRace(LiveFigure):
    """What two partners learn and create over time, and the way of their trust and commitment.

    Examples
    --------
    >>> round(LearningRace(joint_creation=0.0).outputs["commitment"], 3)
    0.002
    """

    model = LEARNING_RACE
    _esm = link("learning_race.js")
    _css = style()

    own_absorptive_capacity, partner_absorptive_capacity, *_ = parameters(LEARNING_RACE)
    own_protection, partner_protection, tacitness, *_ = parameters(LEARNING_RACE)[2:]
    prior_ties, joint_creation, trust_pace, outside_worth = parameters(LEARNING_RACE)[5:]
    # A list, for a stored widget may come back with the keys of a dictionary in another order.
    presets = traitlets.List(list(PRESETS.items()), read_only=True).tag(sync=True)

    @traitlets.validate(*(p.word for p in LEARNING_RACE.parameters))
    def _possible(self, proposal):
        return self.checked(proposal)

    @property
    def outputs(self):
        """States and outputs after the periods that the figure shows, by word."""
        run = self.model.run(PERIODS, keep=[PERIODS], **self.values)
        return {word: float(array[0]) for word, array in run.items()}

    def still(self):
        return learning_race.race(**self.values)
