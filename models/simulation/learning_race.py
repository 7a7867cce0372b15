"""Many learning races at once: which alliances live on, and what that hangs on, and when."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from models.core.numpy import shape_of
from models.core.validation import validate
from models.simulation.passing import least
from models.simulation.sensitivity import Indices, sobol
from models.theory.learning_race import LEARNING_RACE

PERIODS = 100  # as many as the figure shows
LONG = 1000  # by then an alliance has either ended or come through
LIVES = 0.5  # the book's line: in the long run commitment is near 0 or near 1
ENDED = 0.05  # below it an alliance has ended; between the two it hangs in the balance
HALVINGS = 20

# Alliances to begin with, by what sets them apart from the one of the defaults.
PRESETS = {
    "Open partners": {
        "own_absorptive_capacity": 0.16,
        "partner_absorptive_capacity": 0.16,
        "own_protection": 0.1,
        "partner_protection": 0.1,
        "tacitness": 0.3,
    },
    "Fortress": {
        "own_protection": 0.9,
        "partner_protection": 0.9,
        "tacitness": 0.7,
        "prior_ties": 0.2,
    },
    "Unequal learners": {
        "own_absorptive_capacity": 0.28,
        "partner_absorptive_capacity": 0.04,
        "joint_creation": 0.05,
    },
    "Old friends": {"prior_ties": 0.8},
}

# The source's four primary factors, trust by how fast it answers to experience; guarding is mutual.
FACTORS = ("own_protection", "trust_pace", "tacitness", "prior_ties")
MOMENTS = tuple(range(2, PERIODS + 1, 2))
OUTCOMES = {
    "learning": lambda run: (run["own_learned"] + run["partner_learned"]) / 2,
    "commitment": lambda run: run["commitment"],
}


def lives(**values: Any) -> np.ndarray:
    """Whether an alliance lives on in the long run, for each draw.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> lives(joint_creation=[0.0, 0.1]).tolist()
    [False, True]
    """
    return LEARNING_RACE.run(LONG, keep=[LONG], **values)["commitment"][0] > LIVES


def fates(**values: Any) -> np.ndarray:
    """What becomes of an alliance in the long run, in words, for each draw.

    Examples
    --------
    >>> fates(joint_creation=[0.0, 0.1]).tolist()
    ['ends', 'lives on']
    """
    commitment = LEARNING_RACE.run(LONG, keep=[LONG], **values)["commitment"][0]
    told = [commitment > LIVES, commitment < ENDED]
    return np.select(told, ["lives on", "ends"], "hangs in the balance")


def as_equals(**values: Any) -> dict[str, np.ndarray]:
    """The same parameters, but for what makes the partners unequal: both get the mean.

    Examples
    --------
    >>> alike = as_equals(own_absorptive_capacity=0.3, partner_absorptive_capacity=0.1)
    >>> alike["own_absorptive_capacity"] == alike["partner_absorptive_capacity"]
    np.True_
    """
    arrays = validate(LEARNING_RACE, values)
    for word in ("absorptive_capacity", "protection"):
        mean = (arrays[f"own_{word}"] + arrays[f"partner_{word}"]) / 2
        arrays |= {f"own_{word}": mean, f"partner_{word}": mean}
    return arrays


def needed_creation(**values: Any) -> np.ndarray:
    """The least joint creation with which an alliance lives on, for each draw; `nan` if none does.

    Examples
    --------
    >>> needed_creation(own_absorptive_capacity=[0.2, 0.3]).round(3).tolist()
    [0.031, 0.052]
    """
    arrays = validate(LEARNING_RACE, values)
    del arrays["joint_creation"]

    def enough(creation: np.ndarray) -> np.ndarray:
        return lives(joint_creation=creation, **arrays)

    return least(enough, 0, 1, HALVINGS, shape_of(arrays))


def sensitivity(
    outcome: str,
    draws: int = 1024,
    seed: int = 0,
    moments: Sequence[int] | np.ndarray = MOMENTS,
    **held: Any,
) -> Indices:
    """How far each parameter explains what was learned, or commitment, at each of some moments.

    All vary over the box, but both partners guard alike.

    Parameters
    ----------
    outcome
        "learning", the mean of what both have learned, or "commitment".
    **held
        Parameters by word that do not vary, at these values.

    Examples
    --------
    >>> late = sensitivity("learning", draws=256, moments=[50, 100])
    >>> late.ranked[0], late.total["prior_ties"].shape
    ('prior_ties', (2,))
    """

    def at_moments(at: dict[str, np.ndarray]) -> np.ndarray:
        alike = {"partner_protection": at["own_protection"], **held, **at}
        return OUTCOMES[outcome](LEARNING_RACE.run(max(moments), keep=moments, **alike))

    fixed = {"partner_protection", *held}
    words = [p.word for p in LEARNING_RACE.parameters if p.word not in fixed]
    return sobol(LEARNING_RACE, at_moments, words, draws, seed)
