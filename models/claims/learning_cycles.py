"""What Serrat says of alliances that learn in cycles, and in which part of the box it holds.

An alliance thrives if its partners come to learn what they expect, within 400 periods.
"""

from models.claims.claim import Claim
from models.simulation.learning_cycle import fates, thrives
from models.theory.learning_cycle import LEARNING_CYCLE
from models.theory.sources import serrat

LEARNING = serrat("section 'Promise, Reality, and Promise'")
BEST_START = LEARNING_CYCLE.parameter("first_conditions").box[1]
FASTEST = LEARNING_CYCLE.parameter("learning_speed").box[1]


def _fates(inputs: dict, seed: int) -> dict:
    return fates(**inputs)


def _and_with(**change):
    """What becomes of each alliance, and whether it would thrive if these were different."""

    def run(inputs: dict, seed: int) -> dict:
        return fates(**inputs) | {"thrives_then": thrives(**inputs | change)}

    return run


def _and_half_as_fast(inputs: dict, seed: int) -> dict:
    return _and_with(learning_speed=inputs["learning_speed"] / 2)(inputs, seed)


def _fails(values: dict):
    return ~values["thrives"]


UNABLE = Claim(
    name="unable",
    says="Without an ability to learn, an alliance fails.",
    where=LEARNING,
    kind="derived",
    model=LEARNING_CYCLE,
    run=_and_with(learning_speed=0.0),
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
    when=lambda v: v["thrives"],
)

HIGHLY_EVOLUTIONARY = Claim(
    name="highly evolutionary",
    says="Successful alliances are highly evolutionary: conditions fall below their start, and "
    "then rise above it.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_fates,
    holds=lambda v: (v["lowest"] < v["first_conditions"]) & (v["last"] > v["first_conditions"]),
    when=lambda v: v["thrives"],
)

INITIAL_CONDITIONS = Claim(
    name="initial conditions",
    says="Initial conditions decide: an alliance that fails would thrive from the best start.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_and_with(first_conditions=BEST_START),
    holds=lambda v: v["thrives_then"],
    when=_fails,
)

LEARNING_PROCESS = Claim(
    name="learning process",
    says="The learning process decides: an alliance that fails would thrive if it learned fastest.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_and_with(learning_speed=FASTEST),
    holds=lambda v: v["thrives_then"],
    when=_fails,
)

GOALS_REDEFINED = Claim(
    name="goals redefined",
    says="Goals are redefined as competencies change: an alliance that fails would thrive if its "
    "partners revised their goals in full.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_and_with(goal_revision=1.0),
    holds=lambda v: v["thrives_then"],
    when=_fails,
)

POTENTIAL_CHANGES = Claim(
    name="potential changes",
    says="The potential for learning changes as well: some later period brings more than the "
    "first did.",
    where=LEARNING,
    kind="conditional",
    model=LEARNING_CYCLE,
    run=_fates,
    holds=lambda v: v["newly_at_most"] > v["newly_at_first"],
)

CLAIMS = (
    UNABLE,
    OFTEN_VITAL,
    HIGHLY_EVOLUTIONARY,
    INITIAL_CONDITIONS,
    LEARNING_PROCESS,
    GOALS_REDEFINED,
    POTENTIAL_CHANGES,
)
