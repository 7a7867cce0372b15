"""Does what Serrat says should help or harm an alliance do so in the models of this book?

Inkpen's six objectives, "if met, should enhance learning effectiveness"; each is met by turning
the parameter that comes closest. Each cause of failure is turned on in the same way. Which
parameter stands for what is the book's reading, in `models/data/`. What meeting an objective does
to the alliance, not only to learning, is the book's question: the source does not speak of it.
"""

from typing import Literal

import numpy as np
import pandas as pd

import models
from models.claims.claim import Claim
from models.core.model import Model
from models.core.origin import Source
from models.core.showing import Markdown, table
from models.data import shortcomings
from models.data.learning_diagnosis import QUESTIONNAIRE
from models.data.questionnaire import Group
from models.simulation import box
from models.simulation.turned import turned
from models.theory.learning_race import LEARNING_RACE
from models.theory.sources import serrat

OBJECTIVES_MET = serrat("section 'Enhancing Learning Effectiveness', Table 3")
EQUAL = 1e-9
READ = {"alive": "the part of alliances still alive"}  # a label that is no noun
# Objectives that are met with less of their parameter.
LESS_IS_BETTER = {"partner_protection", "tacitness"}
# What the equations say at once; all else depends on where in the box one is.
ASSUMED = {"own_absorptive_capacity own_learned", "profit_share rest_gain"}

# What ties between people may do: what the book reads them as, and two other readings.
READINGS_OF_CONNECTIONS = {
    "creating together where people meet (our reading)": "joint_creation",
    "trust that responds sooner, because people see each other": "trust_pace",
    "knowledge that people show each other, and so is less tacit": "tacitness",
}

Way = Literal["up", "down"]


def turning(
    name: str, where: Source, model: str, parameter: str, turn: Way, outcome: str, moves: Way
) -> Claim:
    """The claim that turning a parameter of a model from end to end moves an outcome that way."""
    of = models.by_name(model)

    def run(inputs: dict, seed: int) -> dict[str, np.ndarray]:
        return {"change": _change(of, parameter, turn, outcome, inputs)}

    sign = 1 if moves == "up" else -1
    label = of.parameter(parameter).quantity.label
    effect = f"{'raises' if moves == 'up' else 'lowers'} *{_label(of, outcome)}*"
    return Claim(
        name=name,
        says=f"{name[0].upper()}{name[1:]}: turning *{label}* {turn} {effect}.",
        where=where,
        kind="assumed" if f"{parameter} {outcome}" in ASSUMED else "conditional",
        model=of,
        holds=lambda values: sign * values["change"] > EQUAL,
        run=run,
    )


def _change(of: Model, parameter: str, turn: Way, outcome: str, inputs: dict) -> np.ndarray:
    low, high = turned(of, parameter, outcome, inputs)
    return high - low if turn == "up" else low - high


def _label(model: Model, word: str) -> str:
    known = (*model.outputs, *(state.quantity for state in model.states))
    label = next(quantity.label for quantity in known if quantity.word == word)
    return READ.get(label, label)


def _turn(parameter: str) -> Way:
    return "down" if parameter in LESS_IS_BETTER else "up"


def _objective(group: Group) -> Claim:
    name = group.title[0].lower() + group.title[1:]
    turn = _turn(group.parameter)
    where = OBJECTIVES_MET
    return turning(name, where, group.model, group.parameter, turn, "own_learned", "up")


def rises(parameter: str, outcome: str, draws: int = 2**14, seed: int = 0) -> float:
    """In which part of the draws an outcome of the learning race rises as an objective is met.

    Parameters
    ----------
    parameter
        The parameter that stands for the objective; it is turned the way that meets it.
    outcome
        A state or an output, by word, after as many periods as `turned` takes.

    Examples
    --------
    >>> rises("own_absorptive_capacity", "own_learned", draws=64)
    1.0
    """
    inputs = box.draws(LEARNING_RACE, draws, seed)
    change = _change(LEARNING_RACE, parameter, _turn(parameter), outcome, inputs)
    return float((change > EQUAL).mean())


def for_the_alliance(draws: int = 2**14, seed: int = 0) -> Markdown:
    """What meeting each objective does to our learning and to the commitment of both."""
    objectives = {group.title: group.parameter for group in QUESTIONNAIRE.groups}
    return _effects("objective", objectives, draws, seed)


def readings_of_connections(draws: int = 2**14, seed: int = 0) -> Markdown:
    """The same for "Connect the alliance", as the book reads it and in two other readings."""
    group = next(group for group in QUESTIONNAIRE.groups if group.key == "connections")
    return _effects(f"*{group.title}* read as", READINGS_OF_CONNECTIONS, draws, seed)


def _effects(head: str, objectives: dict[str, str], draws: int, seed: int) -> Markdown:
    rows = [[name, *_effect(parameter, draws, seed)] for name, parameter in objectives.items()]
    return table([head, "slider moved", "we learn more", "commitment rises"], rows)


def _effect(parameter: str, draws: int, seed: int) -> list[str]:
    label = LEARNING_RACE.parameter(parameter).quantity.label
    shares = (rises(parameter, outcome, draws, seed) for outcome in ("own_learned", "commitment"))
    return [f"{label} {_turn(parameter)}", *(f"{part:.1%}" for part in shares)]


def _shortcoming(factor: str, row: pd.Series) -> Claim:
    source = shortcomings.SOURCES[row.kind]
    return turning(factor, source, row.model, row.parameter, row.turn, row.outcome, row.moves)


def _shortcomings() -> tuple[Claim, ...]:
    known = shortcomings.load()
    return tuple(_shortcoming(factor, row) for factor, row in known[known.model != ""].iterrows())


OBJECTIVES = tuple(map(_objective, QUESTIONNAIRE.groups))
SHORTCOMINGS = _shortcomings()
CLAIMS = (*OBJECTIVES, *SHORTCOMINGS)
