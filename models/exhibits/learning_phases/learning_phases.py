"""Table 2 of Serrat, alive: what partners learn by phase, and the phases over time."""

from models import LEARNING_PHASES
from models.data import learning_priorities
from models.data.explorer import Whole
from models.simulation.learning_phases import HALF, PERIODS, turn
from models.simulation.over_time import over_time
from models.widgets.exhibit import Exhibit, Preset, Series
from models.widgets.figure import LiveFigure

WORDS = ("protection", "first_trust", "tacitness", "prior_ties", "emphasis")
PERIOD = Whole(
    "period",
    "look at period",
    "the period that the table and the numbers show",
    "period",
    default=30,
    low=0,
    high=PERIODS,
)
# Where each phase of Table 2 stands among what the model gives.
PHASES = (
    Series("awareness", "awareness", "none"),
    Series("exploration", "exploration", "rest"),
    Series("expansion", "expansion", "own"),
    Series("commitment_phase", "commitment", "both"),
)


EXHIBIT = Exhibit(
    "learning_phases",
    LEARNING_PHASES.title,
    (
        *map(LEARNING_PHASES.parameter, WORDS),
        PERIOD,
        *learning_priorities.EXPLORER.parameters,
    ),
    (LEARNING_PHASES,),
    main=("period", "protection", "first_trust"),
    constants={"periods": PERIODS, "half": HALF},
    series=(*PHASES, Series("mutual_share", "mutual share", "ink", dashed=True)),
    presets=(
        Preset("Old friends", {"prior_ties": 0.9, "first_trust": 0.7}),
        Preset("Fortress", {"protection": 0.9, "first_trust": 0.2}),
        Preset("Tacit craft", {"tacitness": 0.9}),
        Preset("Trusting strangers", {"prior_ties": 0, "first_trust": 0.9}),
    ),
)


class LearningPhases(LiveFigure):
    """Four phases by five dimensions of learning, moved by four factors, over 120 periods.

    `period` is the period that the table shows; `cell` is the cell that is told in full, as
    "tasks_exploration".

    Examples
    --------
    >>> LearningPhases(prior_ties=0.9, first_trust=0.7).outputs["half"]
    19.0
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The run; the period in which half is mutual; how much is learned in each cell now."""
        records = over_time(LEARNING_PHASES, PERIODS, **self.given)
        depth = learning_priorities.depth(learning_priorities.TABLE)
        return {
            "records": records,
            "half": float(turn(PERIODS, **self.given)),
            "cells": {
                f"{dimension}_{series.name}": float(part * records[series.word][self.period])
                for series in PHASES
                for dimension, part in depth[series.name].items()
            },
        }
