"""One alliance through the models of four chapters, alive."""

import numpy as np

from models.notation.threads import BRIDGES
from models.simulation import threads as simulation
from models.widgets.exhibit import Exhibit, Preset, Series
from models.widgets.figure import LiveFigure

TELLING = 0.005  # from how much on a bridge moves social performance
OUR_FIRM, PARTNER = ("our firm", "own"), ("partner", "rest")
DIVIDED = (Series("gain", *OUR_FIRM), Series("rest_gain", *PARTNER))
WORKING = Series("at_work", "at work", "ink")
LEARNED = (
    Series("own_learned", *OUR_FIRM),
    Series("partner_learned", *PARTNER),
    Series("joint_knowledge", "created", "ink"),
    Series("commitment", "commitment", "both"),
)
PERFORMED = (
    Series("economic_performance", "economic", "own"),
    Series("social_performance", "social", "both"),
)

EXHIBIT = Exhibit(
    "threads",
    simulation.ASKED.title,
    simulation.ASKED.parameters,
    (simulation.ASKED,),
    quiet=tuple(bridge.word for bridge in BRIDGES),
    main=("relative_size", "profit_share", "need_of_equals"),
    constants={"periods": simulation.PERIODS, "telling": TELLING},
    series=(*DIVIDED, WORKING, *LEARNED, *PERFORMED),
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
    def outputs(self) -> dict:
        """What a manager would ask in the end, what was handed on, and all that is drawn over time.

        Also the same with all bridges whole, if one is broken; what becomes of it with each bridge
        broken or mended; and which of them moves social performance most, if any does.
        """
        values = self.values
        run = simulation.thread(**values)
        end = {word: float(value) for word, value in simulation.milestones(run).items()}
        bridges = {bridge.word: values[bridge.word] for bridge in BRIDGES}
        whole = _path(simulation.thread(**values | dict.fromkeys(bridges, 1)))
        each = _with_each(values, bridges)
        moved = np.abs(each["social_performance"] - end["social_performance"])
        most = int(moved.argmax())
        told = {word: column[most] for word, column in each.items()}
        return {
            **end,
            "passed": run["threads"],
            "path": _path(run),
            "whole": whole if 0 in bridges.values() else None,
            "each": each,
            "weightiest": told if moved[most] > TELLING else None,
        }


def _path(run: simulation.Run) -> dict[str, np.ndarray]:
    working = simulation.at_work(run["stages"])
    return {
        "period": np.arange(len(working)),
        WORKING.word: working,
        **{series.word: run["learning_race"][series.word] for series in LEARNED},
        **{series.word: run["convergence"][series.word] for series in PERFORMED},
    }


def _with_each(values: dict, bridges: dict[str, float]) -> dict[str, np.ndarray]:
    """What becomes of the alliance with each bridge broken, or mended if it is: all at once."""
    strengths = np.array(list(bridges.values()))
    off = strengths > 0
    turned = np.where(np.eye(len(strengths), dtype=bool), ~off[:, None], strengths[:, None])
    found = simulation.milestones(
        simulation.thread(**values | dict(zip(bridges, turned, strict=True)))
    )
    words = ("at_work", "created", "social_performance")
    number = np.arange(1, len(strengths) + 1)
    return {"number": number, "off": off, **{word: found[word] for word in words}}
