"""Does what Serrat says should help or harm an alliance do so in the models of this book?

Inkpen's six objectives, "if met, should enhance learning effectiveness"; each is met by turning
the parameter that comes closest. Each cause of failure is turned on in the same way. Which
parameter stands for what is the book's reading, in `models/data/`.
"""

from typing import Literal

import numpy as np
import pandas as pd

import models
from models.claims.claim import Claim
from models.core.model import Model
from models.core.origin import Source
from models.data import shortcomings
from models.data.learning_diagnosis import QUESTIONNAIRE
from models.simulation.turned import turned
from models.theory.sources import serrat

TABLE_3 = serrat("Table 3")
EQUAL = 1e-9
# Objectives that are met with less of their parameter.
LESS_IS_BETTER = {"partner_protection", "tacitness"}
# What the equations say at once; all else depends on where in the box one is.
ASSUMED = {"own_absorptive_capacity own_learned", "profit_share rest_gain"}

Way = Literal["up", "down"]


def turning(
    name: str, where: Source, model: str, parameter: str, turn: Way, outcome: str, moves: Way
) -> Claim:
    """The claim that turning a parameter of a model from end to end moves an outcome that way."""
    of = models.by_name(model)

    def run(inputs: dict, seed: int) -> dict[str, np.ndarray]:
        low, high = turned(of, parameter, outcome, inputs)
        before, after = (low, high) if turn == "up" else (high, low)
        return {"change": after - before}

    sign = 1 if moves == "up" else -1
    label = of.parameter(parameter).quantity.label
    cause = f"with {'more' if turn == 'up' else 'less'} of *{label}*"
    effect = f"*{_label(of, outcome)}* {'rises' if moves == 'up' else 'falls'}"
    return Claim(
        name=name,
        says=f"{name[0].upper()}{name[1:]}: {cause}, {effect}.",
        where=where,
        kind="assumed" if f"{parameter} {outcome}" in ASSUMED else "conditional",
        model=of,
        holds=lambda values: sign * values["change"] > EQUAL,
        run=run,
    )


def _label(model: Model, word: str) -> str:
    known = (*model.outputs, *(state.quantity for state in model.states))
    return next(quantity.label for quantity in known if quantity.word == word)


def _objective(group, outcome: str) -> Claim:
    turn = "down" if group.parameter in LESS_IS_BETTER else "up"
    name = group.title[0].lower() + group.title[1:]
    return turning(name, TABLE_3, group.model, group.parameter, turn, outcome, "up")


def _shortcoming(factor: str, row: pd.Series) -> Claim:
    source = shortcomings.SOURCES[row.kind]
    return turning(factor, source, row.model, row.parameter, row.turn, row.outcome, row.moves)


def _shortcomings() -> tuple[Claim, ...]:
    table = shortcomings.load()
    return tuple(_shortcoming(factor, row) for factor, row in table[table.model != ""].iterrows())


OBJECTIVES = tuple(_objective(group, "own_learned") for group in QUESTIONNAIRE.groups)
COMMITMENTS = tuple(_objective(group, "commitment") for group in QUESTIONNAIRE.groups)
SHORTCOMINGS = _shortcomings()
CLAIMS = (*OBJECTIVES, *COMMITMENTS, *SHORTCOMINGS)
