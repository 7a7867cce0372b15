"""One alliance through the models of five chapters, alive."""

from models.simulation import threads as simulation
from models.widgets.exhibit import Exhibit, Preset
from models.widgets.figure import LiveFigure

EXHIBIT = Exhibit(
    "threads",
    simulation.ASKED.title,
    simulation.ASKED.parameters,
    (simulation.ASKED,),
    quiet=tuple(f"bridge_{number}" for number in range(1, 8)),
    presets=tuple(Preset(*named) for named in simulation.PRESETS.items()),
)


class Threads(LiveFigure):
    """Type and division, life, learning and performance of one alliance, with bridges to break.

    Examples
    --------
    >>> round(Threads(relative_size=0.5).outputs["at_work"], 2)
    0.4
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict[str, float]:
        """What a manager would ask at the end, by word."""
        found = simulation.milestones(simulation.thread(**self.values))
        return {word: float(value) for word, value in found.items()}
