"""What Ishida, after Das and Teng (2002), claims of the stages of an alliance.

What is claimed of arrow J stands in `social_innovation`.
"""

import numpy as np

from models.claims.claim import Claim
from models.simulation import stages as simulation
from models.theory.sources import ishida
from models.theory.stages import STAGES

FIGURE_1 = ishida("section 2, Figure 1")
LONG_TIME = ishida("section 6.1")
NOT_FAILURE = ishida("section 6.2, quoting Das and Teng (2002)")

A_LITTLE = 0.05
SAME = 1e-9  # a difference below this is none
PERIODS = simulation.PERIODS
NO_LEARNING = {"arrow_g": 0.0, "arrow_h": 0.0, "arrow_i": 0.0}
CONDITIONS = ("collective_strengths", "conflicts", "interdependencies")
VALUES = ("economic_value", "social_value")


def _chance_of_formation(inputs: dict) -> np.ndarray:
    return simulation.at_end(0, **inputs)["formation_succeeds"]


def _moved(inputs: dict, seed: int) -> dict:
    """The chance of formation as it is, and with a little more of each condition."""
    more = {
        word: _chance_of_formation(inputs | {word: inputs[word] + A_LITTLE})
        for word in ("first_resources", "first_complementarity", "first_rivalry")
    }
    return {"as_it_is": _chance_of_formation(inputs), **more}


def _conditions_decide(values: dict) -> np.ndarray:
    chance = values["as_it_is"]
    better = (values["first_resources"] > chance) & (values["first_complementarity"] > chance)
    return better & (values["first_rivalry"] < chance)


def _with_and_without_learning(inputs: dict, seed: int) -> dict:
    """The end as it is, and (`_without`) if stages do not change the firms."""
    whole, less = simulation.at_end(**inputs), simulation.at_end(**inputs | NO_LEARNING)
    return whole | {f"{word}_without": value for word, value in less.items()}


def _all_shift(values: dict) -> np.ndarray:
    shifts = [np.abs(values[word] - values[f"{word}_without"]) for word in CONDITIONS]
    return np.all(np.array(shifts) > SAME, axis=0)


def _each_stage_changes(inputs: dict, seed: int) -> dict:
    """The resources of the firms in the end if one of the stages alone changes them."""
    return {
        arrow: simulation.at_end(**inputs | NO_LEARNING | {arrow: inputs[arrow]})["firm_resources"]
        for arrow in NO_LEARNING
    }


def _values_early(inputs: dict, seed: int) -> dict:
    """Which part of the value of all periods is there after a tenth of them, by word."""
    run = STAGES.run(PERIODS, keep=[PERIODS // 10, PERIODS], **inputs)
    return {f"{word}_early": run[word][0] / run[word][1] for word in VALUES}


def _one_life_each(inputs: dict, seed: int) -> dict:
    """For each draw one alliance by chance, and what an alliance there may expect."""
    lived = simulation.lives(len(inputs["hurdle"]), seed=seed, **inputs)
    expected = simulation.at_end(**inputs | {"economic_yield": 1.0})
    reformed = simulation.reformed_by(lived)
    return {
        "reformed": reformed[-1],
        "works_again": (reformed & (lived == simulation.OPERATION)).any(axis=0),
        "terminated": simulation.outcomes(lived)["terminated"] > 0,
        "worked": simulation.at_work(lived),
        "expected": expected["economic_value"],
    }


FORMED_UNDER_CONDITIONS = Claim(
    name="conditions of formation",
    says="Alliances form only where strengths and interdependencies are high and conflicts low. "
    "In the model formation becomes likelier as the first two rise and as conflicts fall.",
    where=FIGURE_1,
    kind="assumed",
    model=STAGES,
    run=_moved,
    holds=_conditions_decide,
)
CONDITIONS_SHIFT = Claim(
    name="arrow A",
    says="All three conditions shift as the firms change.",
    where=FIGURE_1,
    kind="assumed",
    model=STAGES,
    run=_with_and_without_learning,
    holds=_all_shift,
)
FIRMS_CHANGE = Claim(
    name="arrows G, H and I",
    says="Living through each of the stages changes the firms of an alliance.",
    where=FIGURE_1,
    kind="assumed",
    model=STAGES,
    run=_each_stage_changes,
    holds=lambda v: np.all([v[arrow] > v["first_resources"] for arrow in NO_LEARNING], axis=0),
)
TAKES_LONG = Claim(
    name="a long time",
    says="It takes a long time to realise both values: by our measure, less than a tenth of "
    "either is there after a tenth of the time.",
    where=LONG_TIME,
    kind="conditional",
    model=STAGES,
    run=_values_early,
    holds=lambda v: np.all([v[f"{word}_early"] < 0.1 for word in VALUES], axis=0),
)
SOCIAL_VALUE_COMES_LATE = Claim(
    name="social value comes late",
    says="It takes a long time, and social value longest: with equal yields there is less of it "
    "than of economic value. That social value comes later is our reading, and the model assumes "
    "it.",
    where=LONG_TIME,
    kind="assumed",
    model=STAGES,
    run=lambda inputs, seed: simulation.at_end(**inputs),
    holds=lambda v: (
        v["social_value"] * v["economic_yield"] < v["economic_value"] * v["social_yield"]
    ),
)
TERMINATED_NOT_FAILED = Claim(
    name="termination",
    says="An alliance that was terminated need not have failed. By our measure it has not failed "
    "if it worked for longer than an average alliance in the same world.",
    where=NOT_FAILURE,
    kind="conditional",
    model=STAGES,
    run=_one_life_each,
    when=lambda values: values["terminated"],
    holds=lambda values: values["worked"] > values["expected"],
)
REFORMED_NOT_FAILED = Claim(
    name="reformation",
    says="An alliance that was re-formed need not have failed. By our measure it has not failed if "
    "it operated again.",
    where=NOT_FAILURE,
    kind="conditional",
    model=STAGES,
    run=_one_life_each,
    when=lambda values: values["reformed"],
    holds=lambda values: values["works_again"],
)

CLAIMS = (
    FORMED_UNDER_CONDITIONS,
    CONDITIONS_SHIFT,
    FIRMS_CHANGE,
    TAKES_LONG,
    SOCIAL_VALUE_COMES_LATE,
    TERMINATED_NOT_FAILED,
    REFORMED_NOT_FAILED,
)
