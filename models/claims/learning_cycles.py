"""What Serrat says of alliances that learn in cycles, and in which part of the box it holds.

An alliance thrives if its partners come to learn what they expected at first, within 400 periods.
"""

import numpy as np

from models.claims.claim import Claim, Run
from models.simulation.learning_cycle import INITIAL_CONDITIONS as STARTS
from models.simulation.learning_cycle import LEARNING_PROCESS as PROCESSES
from models.simulation.learning_cycle import fates, thrives
from models.theory.learning_cycle import LEARNING_CYCLE
from models.theory.sources import serrat

LEARNING = serrat("section 'Promise, Reality, and Promise'")
AT_ONCE = LEARNING_CYCLE.parameter("time_allowed").box[0]
MUCH = 2  # a change is large from this factor on: the book's choice


def _fates(inputs: dict, seed: int) -> dict:
    return fates(**inputs)


def _all_at_once(inputs: dict, seed: int) -> dict:
    return fates(**inputs | {"time_allowed": AT_ONCE})


def _and_without_learning(inputs: dict, seed: int) -> dict:
    return fates(**inputs) | {"thrives_then": thrives(**inputs | {"learning_speed": 0.0})}


def _and_half_as_fast(inputs: dict, seed: int) -> dict:
    slower = inputs | {"learning_speed": inputs["learning_speed"] / 2}
    return fates(**inputs) | {"thrives_then": thrives(**slower)}


def _and_with_those_of_another(words: tuple[str, ...]) -> Run:
    """What becomes of each alliance, and what if these were as in the alliance drawn before it."""

    def run(inputs: dict, seed: int) -> dict:
        others = {word: np.roll(inputs[word], 1) for word in words}
        return fates(**inputs) | {"thrives_then": thrives(**inputs | others)}

    return run


def _thrives(values: dict) -> np.ndarray:
    return values["thrives"]


def _other_end(values: dict) -> np.ndarray:
    return values["thrives"] != values["thrives_then"]


def _changes_much(values: dict) -> np.ndarray:
    part = values["newly_at_last"] / values["newly_at_first"]
    return (part >= MUCH) | (part <= 1 / MUCH)


UNABLE = Claim(
    name="unable",
    says="Without an ability to learn, an alliance never learns what its partners expect.",
    where=LEARNING,
    kind="by definition",
    model=LEARNING_CYCLE,
    run=_and_without_learning,
    holds=lambda v: ~v["thrives_then"],
)

OFTEN_VITAL = Claim(
    name="often vital",
    says="The ability to learn is often vital: an alliance that thrives would fail if it learned "
    "half as fast.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_and_half_as_fast,
    holds=lambda v: ~v["thrives_then"],
    when=_thrives,
)

HIGHLY_EVOLUTIONARY = Claim(
    name="highly evolutionary",
    says="Successful alliances grow in cycles: an alliance that thrives ends under better "
    "conditions than it began with.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_fates,
    holds=lambda v: v["last"] > v["first_conditions"],
    when=_thrives,
)

FRUSTRATING = Claim(
    name="frustrating",
    says="Learning is frustrating: even an alliance that thrives has a review that falls short of "
    "what is due.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_fates,
    holds=lambda v: v["disappointed"],
    when=_thrives,
)

FRUSTRATING_AT_ONCE = Claim(
    name="frustrating at once",
    says="Learning is frustrating, as above, but everything that partners expect is due from the "
    "first period on.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_all_at_once,
    holds=lambda v: v["disappointed"],
    when=_thrives,
)

STARTS_ARE_NOT_ALL = Claim(
    name="starts are not all",
    says="It is not enough to look at initial conditions alone: with the learning process of "
    "another alliance, the same start and expectations would lead to the opposite end.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_and_with_those_of_another(PROCESSES),
    holds=_other_end,
)

PROCESSES_ARE_NOT_ALL = Claim(
    name="processes are not all",
    says="Nor is it enough to look at the learning process alone: with the start and expectations "
    "of another alliance, the same process would lead to the opposite end.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_and_with_those_of_another(STARTS),
    holds=_other_end,
)

GOALS_REDEFINED = Claim(
    name="goals redefined",
    says="Goals are redefined as competencies change: in the end partners expect something "
    "different from what they hoped for at the start.",
    where=LEARNING,
    kind="assumed",
    model=LEARNING_CYCLE,
    run=_fates,
    holds=lambda v: v["moved"] > 0,
)

POTENTIAL_CHANGES = Claim(
    name="potential changes",
    says="The potential for learning changes as well: in the last period partners learn at most "
    "half, or at least twice, as much that is new as in the first.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_fates,
    holds=_changes_much,
)

CLAIMS = (
    UNABLE,
    OFTEN_VITAL,
    HIGHLY_EVOLUTIONARY,
    FRUSTRATING,
    FRUSTRATING_AT_ONCE,
    STARTS_ARE_NOT_ALL,
    PROCESSES_ARE_NOT_ALL,
    GOALS_REDEFINED,
    POTENTIAL_CHANGES,
)
