"""Okada's three capabilities as a circle: loop gain, places of rest, and a partner that asks."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.core.substitution import put_in
from models.theory import convergence
from models.theory.convergence import CONVERGENCE, b_e, b_s, c1, c2, c3, j
from tests.theory.derivations import every_derivation

BOX = {p.word: st.floats(*p.box) for p in CONVERGENCE.parameters}
STATES = ("economic_performance", "social_performance")


def any_of(*words):
    """Values from the box for some of the parameters."""
    return st.fixed_dictionaries({word: BOX[word] for word in words})


CAPABILITIES = ("attracts_resources", "serves_society", "serves_business")
RESOURCES = ("resources_for_business", "resources_for_society")
PACES = ("economic_pace", "social_pace")
anywhere = any_of(*BOX)


@every_derivation(convergence)
def test_every_step_follows(derivation):
    """What is derived from the two equations, and its steps."""
    derivation.check()


def test_three_periods_by_hand():
    """Both begin at 1; capabilities 1; resources for society only, at half; nothing is asked."""
    run = CONVERGENCE.run(
        2, attracts_resources=1, serves_society=1, serves_business=1, resources_for_business=0,
        resources_for_society=0.5, asked_performance=0, economic_pace=0.5, social_pace=0.5,
        first_economic=1, first_social=1,
    )  # fmt: skip
    assert run["partner_engagement"].tolist() == [1, 1, 1]
    assert run["partner_resources"][0] == run["economic_aim"][0] == 0.5
    assert run["social_aim"][0] == 0.5 + 0.5 * 0.5
    assert run["economic_performance"][1] == 0.75
    assert run["social_performance"][1] == 0.875
    economic, social = 0.75 / 1.75, 0.875 / 1.875
    assert run["economic_performance"][2] == pytest.approx(0.375 + social / 2)
    assert run["social_performance"][2] == pytest.approx(0.4375 + economic / 2 + social / 4)


def test_the_loop_gain_is_the_sum_over_the_ways_round():
    """Society to business and back; by resources to society; by resources to business."""
    ways = c2 * c3 + c1 * b_s + c1 * b_e * c2
    assert sp.expand(convergence.loop_gain - ways) == 0
    assert convergence.gain_alone == convergence.loop_gain.subs(c1, 0) == c2 * c3


def test_no_capability_is_necessary():
    """The loop gain without each of them can exceed 1."""
    for capability in (c1, c2, c3):
        without = convergence.loop_gain.subs(capability, 0)
        assert without.subs(dict.fromkeys(without.free_symbols, 2)) > 1


def test_growth_is_a_matrix_without_negative_entries_off_its_diagonal():
    """So that its eigenvalues are real: their distance is the root of a sum of squares."""
    growth = convergence.growth
    assert growth[0, 1].is_nonnegative
    assert growth[1, 0].is_nonnegative
    apart = growth.trace() ** 2 - 4 * growth.det()
    squares = (growth[0, 0] - growth[1, 1]) ** 2 + 4 * growth[0, 1] * growth[1, 0]
    assert sp.expand(apart - squares) == 0


@given(any_of(*CAPABILITIES, *RESOURCES))
def test_the_root_of_the_formula_is_a_place_of_rest(values):
    """REST_ALLIED, read back into the two equations."""
    symbols = {p.quantity.symbol: values.get(p.word, p.default) for p in CONVERGENCE.parameters}
    social = complex(convergence.allied_at_rest.subs(symbols)).real
    if convergence.loop_gain.subs(symbols) <= 1:
        assert social <= 1e-9
        return
    sustained = convergence.sustained_economic.subs(symbols).subs({j: 1, convergence.S: social})
    here = {j: 1, convergence.S: social, convergence.E: sustained}
    back = convergence.sustained_social.subs(symbols).subs(here)
    assert float(back) == pytest.approx(social, abs=1e-12)


def test_the_formula_has_a_real_root_whatever_the_capabilities():
    """Its radicand is a sum of squares and products that are not negative."""
    m, p, q = sp.symbols("m p q", nonnegative=True)
    radicand = put_in(convergence.linear**2 + 4 * convergence.m * (convergence.G - 1),
                      convergence.SHORT)  # fmt: skip
    whole = 1 + c3 + c1 * b_e
    squares = (((1 - p) - m * (1 - q)) ** 2 + 4 * m * p * q).subs(
        {p: c2 * (whole - 1), q: c1 * b_s, m: whole}, simultaneous=True
    )
    assert sp.expand(radicand - squares) == 0


@given(anywhere)
def test_performance_is_never_negative_and_never_above_what_is_possible(values):
    """Invariant, for any values together: between 0 and the higher of start and most."""
    run = CONVERGENCE.run(80, **values)
    resources = values["attracts_resources"]
    most = {
        "economic_performance": values["serves_business"]
        + values["resources_for_business"] * resources,
        "social_performance": values["serves_society"]
        + values["resources_for_society"] * resources,
    }
    for word, first in zip(STATES, ("first_economic", "first_social"), strict=True):
        assert run[word].min() >= 0
        assert run[word].max() <= max(values[first], most[word]) + 1e-12


@given(anywhere, st.sampled_from([*CAPABILITIES, *RESOURCES, "first_economic", "first_social"]))
def test_more_of_anything_good_never_lowers_performance(values, word):
    """Monotone: at no time is a firm that begins with more, or can do more, behind."""
    low, high = CONVERGENCE.parameter(word).box
    less = CONVERGENCE.run(80, **values)
    more = CONVERGENCE.run(80, **values | {word: (values[word] + high) / 2})
    assert low <= values[word]
    for state in STATES:
        assert (more[state] >= less[state] - 1e-12).all()


@given(anywhere)
def test_asking_for_more_never_helps(values):
    """The partner's demand only keeps resources away."""
    more = values | {"asked_performance": values["asked_performance"] + 0.2}
    for state in STATES:
        assert (
            CONVERGENCE.run(80, **more)[state] <= CONVERGENCE.run(80, **values)[state] + 1e-12
        ).all()


def test_a_capability_enters_exactly_its_own_equation():
    """SymPy's Jacobian of the three flows by the three capabilities is diagonal."""
    flows = sp.Matrix([convergence.resources, convergence.social_aim, convergence.economic_aim])
    jacobian = flows.jacobian([c1, c2, c3])
    assert jacobian.is_diagonal()
    assert all(jacobian[k, k] != 0 for k in range(3))


def test_engagement_is_all_from_what_is_asked_and_nothing_below_the_leeway():
    """The threshold, at its two ends and in the middle."""
    first = np.array([0.39, 0.4, 0.5, 0.6, 0.61])
    run = CONVERGENCE.run(0, asked_performance=0.6, leeway=0.2, first_social=first)
    np.testing.assert_allclose(run["partner_engagement"][0], [0, 0, 0.5, 1, 1], atol=1e-12)


def test_a_partner_that_asks_nothing_gives_from_the_start():
    """Then the loop gain with the partner decides from the first period on."""
    assert CONVERGENCE.run(0, asked_performance=0, first_social=0)["partner_engagement"][0] == 1
