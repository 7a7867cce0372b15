"""What Okada's abstract claims of the socioeconomic convergence capacity.

An alliance lasts where, after many periods, a social organisation gives and social performance
does not fall.
"""

import numpy as np

from models.claims.claim import Claim
from models.simulation.convergence import ends, partner_gives
from models.theory.convergence import CONVERGENCE
from models.theory.sources import okada

CAPABILITIES = okada("abstract, the three capabilities")
KEY_ROLE = okada("abstract, on the key role of the capacity")
FORMED = okada("abstract, on how alliances are formed")
DEPENDENT = okada("abstract, on the dependent variables")

NEARLY_NOTHING = 0.01
HIGH = 1.5  # higher than anything that is sustained in the box
FALLING = 1e-6  # less than that a period does not count


def _inputs(values: dict) -> dict:
    return {p.word: values[p.word] for p in CONVERGENCE.parameters}


def _gain_without(capability: str, values: dict) -> np.ndarray:
    return CONVERGENCE.run(0, **_inputs(values) | {capability: 0})["loop_gain"][0]


def _gains(inputs: dict, seed: int) -> dict:
    return ends(0, **inputs)


def _from(start: float, inputs: dict) -> dict:
    return ends(**inputs | {"first_economic": start, "first_social": start})


def _lasts(run: dict) -> np.ndarray:
    falls = run["social_aim"] < run["social_performance"] - FALLING
    return partner_gives(run) & ~falls


def _ends(inputs: dict, seed: int) -> dict:
    """Where a run ends, and whether the alliance lasts from small, high and no beginnings."""
    run, alone = ends(**inputs), ends(**inputs | {"attracts_resources": 0})
    return {
        **run,
        "lasts": _lasts(run),
        "lasts_from_little": _lasts(_from(NEARLY_NOTHING, inputs)),
        "lasts_from_much": _lasts(_from(HIGH, inputs)),
        "economic_alone": alone["economic_performance"],
        "social_alone": alone["social_performance"],
    }


def _necessary(number: int, capability: str, doing: str) -> Claim:
    return Claim(
        name=f"capability {number} is necessary",
        says="All three capabilities are needed: a circle that sustains itself would not do so "
        f"without capability {number}, {doing}.",
        where=CAPABILITIES,
        kind="conditional",
        model=CONVERGENCE,
        holds=lambda v: _gain_without(capability, v) <= 1,
        when=lambda v: v["loop_gain"] > 1,
        run=_gains,
    )


FIRST_IS_NECESSARY = _necessary(1, "attracts_resources", "attracting resources")
SECOND_IS_NECESSARY = _necessary(2, "serves_society", "using economic investment for society")
THIRD_IS_NECESSARY = _necessary(3, "serves_business", "using social investment for business")

EACH_CAPABILITY_HELPS = Claim(
    name="each capability helps",
    says="Each capability plays a part: the loop gain falls if any one of the three is removed.",
    where=KEY_ROLE,
    kind="assumed",
    model=CONVERGENCE,
    holds=lambda v: np.all(
        [_gain_without(p.word, v) < v["loop_gain"] for p in CONVERGENCE.parameters[:3]], axis=0
    ),
    run=_gains,
)

NONE_WITHOUT_THE_CIRCLE = Claim(
    name="none without the circle",
    says="The capacity is the key: an alliance lasts only where the loop gain with the partner is "
    "above 1.",
    where=KEY_ROLE,
    kind="derived",
    model=CONVERGENCE,
    holds=lambda v: v["loop_gain"] > 1,
    when=lambda v: v["lasts"],
    run=_ends,
)

CIRCLE_IS_ENOUGH = Claim(
    name="the circle is enough",
    says="The capacity is enough: where the loop gain with the partner is above 1, an alliance "
    "forms and lasts.",
    where=KEY_ROLE,
    kind="conditional",
    model=CONVERGENCE,
    holds=lambda v: v["lasts"],
    when=lambda v: v["loop_gain"] > 1,
    run=_ends,
)

FORMS_BY_ITSELF = Claim(
    name="forms by itself",
    says="The capacity explains how alliances form: an alliance that would last also forms from "
    "small beginnings.",
    where=FORMED,
    kind="conditional",
    model=CONVERGENCE,
    holds=lambda v: v["lasts_from_little"],
    when=lambda v: v["lasts_from_much"],
    run=_ends,
)

BOTH_PERFORM_BETTER = Claim(
    name="both perform better",
    says="Both dependent variables gain: where an alliance lasts, economic and social performance "
    "are higher than those of the firm alone.",
    where=DEPENDENT,
    kind="derived",
    model=CONVERGENCE,
    holds=lambda v: (
        (v["economic_performance"] > v["economic_alone"])
        & (v["social_performance"] > v["social_alone"])
    ),
    when=lambda v: v["lasts"],
    run=_ends,
)

CLAIMS = (
    FIRST_IS_NECESSARY,
    SECOND_IS_NECESSARY,
    THIRD_IS_NECESSARY,
    EACH_CAPABILITY_HELPS,
    NONE_WITHOUT_THE_CIRCLE,
    CIRCLE_IS_ENOUGH,
    FORMS_BY_ITSELF,
    BOTH_PERFORM_BETTER,
)
