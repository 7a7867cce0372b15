"""What Ishida, after Das and Teng (2002), claims of the stages of an alliance."""

import numpy as np

from models.claims.claim import Claim
from models.simulation import stages as simulation
from models.theory.sources import ishida
from models.theory.stages import STAGES

FIGURE_1 = ishida("section 2, Figure 1")
ARROW_J = ishida("sections 6.2 and 7, arrow J")
LONG_TIME = ishida("section 6.1")
NOT_FAILURE = ishida("section 6.2, quoting Das and Teng (2002)")

A_LITTLE = 0.05
NO_LEARNING = {"arrow_g": 0.0, "arrow_h": 0.0, "arrow_i": 0.0}


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


def _without(*arrows: str, **always: float):
    """A claim's run: the end with all arrows, and without some; `always` holds in both."""

    def run(inputs: dict, seed: int) -> dict:
        whole = simulation.at_end(**inputs | always)
        less = simulation.at_end(**inputs | always | dict.fromkeys(arrows, 0.0))
        return whole | {f"{word}_without": value for word, value in less.items()}

    return run


def _less(word: str):
    return lambda values: values[word] < values[f"{word}_without"]


def _more(word: str):
    return lambda values: values[word] > values[f"{word}_without"]


def _one_life_each(inputs: dict, seed: int) -> dict:
    """For each draw one alliance by chance, and what an alliance there may expect."""
    lived = simulation.lives(len(inputs["hurdle"]), seed=seed, **inputs)
    expected = simulation.at_end(**inputs | {"economic_yield": 1.0})
    return {
        "terminated": simulation.outcomes(lived)["terminated"] > 0,
        "worked": simulation.at_work(lived),
        "expected": expected["economic_value"],
    }


FORMED_UNDER_CONDITIONS = Claim(
    name="conditions of formation",
    says="An alliance is formed more likely the greater collective strengths and "
    "interdependencies, and the lower conflicts.",
    where=FIGURE_1,
    kind="assumed",
    model=STAGES,
    run=_moved,
    holds=_conditions_decide,
)
CONDITIONS_SHIFT = Claim(
    name="arrow A",
    says="Conditions shift as the firms change.",
    where=FIGURE_1,
    kind="assumed",
    model=STAGES,
    run=_without(*NO_LEARNING),
    holds=_more("collective_strengths"),
)
FIRMS_CHANGE = Claim(
    name="arrows G, H and I",
    says="Living through its stages changes the firms of an alliance.",
    where=FIGURE_1,
    kind="assumed",
    model=STAGES,
    run=_without(*NO_LEARNING),
    holds=_more("firm_resources"),
)
J_LOWERS_CONFLICT = Claim(
    name="arrow J and conflict",
    says="Evolution of an alliance for social innovation lowers conflict between partners.",
    where=ARROW_J,
    kind="conditional",
    model=STAGES,
    run=_without("arrow_j"),
    holds=_less("conflicts"),
)
J_BRINGS_STABILITY = Claim(
    name="arrow J and stability",
    says="By lowering conflict it brings stability: more alliances live after 200 periods.",
    where=ARROW_J,
    kind="conditional",
    model=STAGES,
    run=_without("arrow_j"),
    holds=_more("alive"),
)
J_ALONE_BRINGS_STABILITY = Claim(
    name="arrow J and stability, firms unchanged",
    says="The same where the firms stay as they are, without arrows G, H and I.",
    where=ARROW_J,
    kind="conditional",
    model=STAGES,
    run=_without("arrow_j", **NO_LEARNING),
    holds=_more("alive"),
)
TAKES_LONG = Claim(
    name="a long time",
    says="It takes a long time: social value comes later than economic value, yield for yield. "
    "That it is the social value that takes long is our reading.",
    where=LONG_TIME,
    kind="derived",
    model=STAGES,
    run=lambda inputs, seed: simulation.at_end(**inputs),
    holds=lambda v: (
        v["social_value"] * v["economic_yield"] < v["economic_value"] * v["social_yield"]
    ),
)
NOT_NECESSARILY_FAILURE = Claim(
    name="termination",
    says="An alliance that was terminated need not have failed: it worked for longer than an "
    "alliance there does on average.",
    where=NOT_FAILURE,
    kind="conditional",
    model=STAGES,
    run=_one_life_each,
    when=lambda values: values["terminated"],
    holds=lambda values: values["worked"] > values["expected"],
)

CLAIMS = (
    FORMED_UNDER_CONDITIONS,
    CONDITIONS_SHIFT,
    FIRMS_CHANGE,
    J_LOWERS_CONFLICT,
    J_BRINGS_STABILITY,
    J_ALONE_BRINGS_STABILITY,
    TAKES_LONG,
    NOT_NECESSARILY_FAILURE,
)
