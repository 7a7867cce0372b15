"""Ishida, sections 2 and 6, Figures 1 and 3: stages, conditions, firms, and arrows A to J."""

from itertools import product

import numpy as np
import pytest
import sympy as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from models.simulation import box
from models.theory import stages
from models.theory.stages import STAGES
from tests.theory.derivations import every_derivation

PERIODS = 60
SHARES = ["in_formation", "in_operation", "in_outcome", "ended"]
CONDITIONS = ["collective_strengths", "conflicts", "interdependencies"]
FIRMS = ["firm_resources", "complementarity", "rivalry"]
# Which next states each arrow may enter: the stage it ends at or leaves, and nothing else.
ENTERS = {
    "arrow_a": set(CONDITIONS),
    "arrow_b": {"in_operation", "ended"},
    "arrow_c": {"in_formation", "in_operation", "ended"},
    "arrow_d": {"in_operation", "in_outcome"},
    "arrow_e": {"in_operation", "in_outcome"},
    "arrow_f": {"in_formation", "in_operation", "ended"},
    "arrow_g": set(FIRMS),
    "arrow_h": set(FIRMS),
    "arrow_i": set(FIRMS),
    "arrow_j": {"conflicts"},
}
# What each of these arrows carries: without it, the state does not depend on this one.
CARRIES = {
    "arrow_a": ("collective_strengths", "firm_resources"),
    "arrow_c": ("in_operation", "in_formation"),
    "arrow_d": ("in_outcome", "in_operation"),
    "arrow_j": ("conflicts", "in_outcome"),
}
NEXT = dict(zip([s.quantity.word for s in STAGES.states], STAGES.next_states, strict=True))
SYMBOLS = {quantity.word: quantity.symbol for quantity in STAGES.quantities}
WORST = {"first_resources": 0.1, "first_complementarity": 0.1, "first_rivalry": 0.9}
BEST = {"first_resources": 0.9, "first_complementarity": 0.9, "first_rivalry": 0.1}


@every_derivation(stages)
def test_every_step_follows(derivation):
    """ishida, sections 2 and 6: what the book derives from its equations."""
    derivation.check()


def test_an_arrow_enters_exactly_its_own_equations():
    """SymPy's Jacobian of the next states by the ten arrows is 0 outside of them, and not in."""
    arrows = [SYMBOLS[word] for word in ENTERS]
    jacobian = sp.Matrix(list(NEXT.values())).jacobian(arrows)
    for column, (arrow, allowed) in enumerate(ENTERS.items()):
        entered = {word for row, word in enumerate(NEXT) if jacobian[row, column] != 0}
        assert entered == allowed, arrow


@pytest.mark.parametrize("arrow", CARRIES)
def test_an_arrow_carries_what_the_figure_says_from_where_it_begins(arrow):
    """ishida, Figures 1 and 3: from firms to conditions, stage to stage, outcome to conflict."""
    to, begins = CARRIES[arrow]
    whole = NEXT[to]
    assert whole.diff(SYMBOLS[begins]) != 0
    assert sp.simplify(whole.subs(SYMBOLS[arrow], 0).diff(SYMBOLS[begins])) == 0


@pytest.mark.parametrize(
    ("arrow", "word"),
    [("b", "formation_succeeds"), ("e", "operation_succeeds"), ("f", "outcome_succeeds")],
)
def test_an_arrow_from_the_conditions_carries_all_three_of_them_in_the_right_direction(arrow, word):
    """ishida, section 2: high strengths and interdependencies, low conflicts; a coin without
    them.
    """
    expression = dict(zip((o.word for o in STAGES.outputs), STAGES.expanded, strict=True))[word].rhs
    strength = SYMBOLS[f"arrow_{arrow}"]
    middle = {symbol: sp.Rational(1, 2) for symbol in expression.free_symbols}
    for condition, sign in zip(CONDITIONS, (1, -1, 1), strict=True):
        slope = expression.diff(SYMBOLS[condition]).subs(middle)
        assert sp.sign(slope) == sign
    without = expression.subs(strength, 0)
    assert not without.free_symbols & {SYMBOLS[condition] for condition in CONDITIONS}
    assert without.subs(SYMBOLS["bridging"], 0) == sp.Rational(1, 2)


@pytest.mark.parametrize("arrow", [None, *ENTERS])
def test_nothing_is_lost_symbolically_whatever_the_arrow(arrow):
    """The four next shares sum to the four shares."""
    total = sum(NEXT[word] for word in SHARES)
    without = total.subs(SYMBOLS[arrow], 0) if arrow else total
    assert sp.simplify(without - sum(SYMBOLS[word] for word in SHARES)) == 0


def every_combination(count=1):
    """All 1 024 sets of arrows, each with draws from the box."""
    switches = np.array(list(product([0.0, 1.0], repeat=len(ENTERS)))).repeat(count, axis=0)
    drawn = box.draws(STAGES, len(switches), seed=3)
    return drawn | {word: drawn[word] * switches[:, k] for k, word in enumerate(ENTERS)}


def test_shares_and_levels_keep_their_limits_for_every_set_of_arrows():
    """ishida, Figure 1: with each of the 1 024 sets of arrows, at four draws from the box."""
    run = STAGES.run(PERIODS, **every_combination(4))
    shares = np.array([run[word] for word in SHARES])
    np.testing.assert_allclose(shares.sum(axis=0), 1, atol=1e-12)
    for word in (*SHARES, *CONDITIONS, *FIRMS, "understanding"):
        assert run[word].min() >= -1e-15, word
        assert run[word].max() <= 1 + 1e-12, word
    assert (np.diff(run["ended"], axis=0) >= -1e-15).all()


@settings(deadline=None)
@given(st.fixed_dictionaries({p.word: st.floats(*map(float, p.box)) for p in STAGES.parameters}))
def test_shares_and_levels_keep_their_limits_anywhere_in_the_box(values):
    """The same where Hypothesis looks for trouble."""
    run = STAGES.run(30, **values)
    assert sum(run[word] for word in SHARES) == pytest.approx(np.ones(31), abs=1e-12)
    for word in (*SHARES, *CONDITIONS, *FIRMS):
        assert run[word].min() >= 0
        assert run[word].max() <= 1 + 1e-12


def test_without_arrows_nothing_moves():
    """All alliances stay in formation, and firms and conditions as they are."""
    drawn = box.draws(STAGES, 200) | dict.fromkeys(ENTERS, np.zeros(200))
    run = STAGES.run(PERIODS, **drawn)
    for word in (*NEXT, "alive"):
        assert np.ptp(run[word], axis=0).max() == 0, word
    assert (run["in_formation"] == 1).all()


def test_formation_hardly_succeeds_under_the_worst_and_hardly_fails_under_the_best_conditions():
    """ishida, section 2: 'An alliance will be formed only under certain conditions'."""
    for conditions, low, high in ((WORST, 0, 0.05), (BEST, 0.95, 1)):
        run = STAGES.run(PERIODS, arrow_d=0, **conditions)
        assert low < run["in_operation"][-1] < high


def test_three_periods_by_hand():
    """Even chances, C = D = r = 1/2, nobody formed anew, J = 1/2, firms and their pace at rest."""
    run = STAGES.run(
        3, arrow_a=0, arrow_b=0, arrow_c=0.5, arrow_d=0.5, arrow_e=0, arrow_f=0, arrow_g=0,
        arrow_h=0, arrow_i=0, arrow_j=0.5, review=0.5, reform=0, grassroots_pace=0.5,
        economic_yield=2, social_yield=4, first_rivalry=0.5,
    )  # fmt: skip
    assert run["in_formation"].tolist() == [1, 1 / 2, 1 / 4, 1 / 8]
    assert run["in_operation"].tolist() == [0, 1 / 4, 5 / 16, 5 / 16]
    assert run["in_outcome"].tolist() == [0, 0, 1 / 16, 7 / 64]
    assert run["ended"].tolist() == [0, 1 / 4, 3 / 8, 29 / 64]
    assert run["conflicts"].tolist() == pytest.approx([0.5, 0.5, 0.5, 0.5 * (1 - 1 / 20)])
    assert run["understanding"].tolist() == [0, 0, 1 / 8, 1 / 4]
    assert run["economic_value"].tolist() == [0, 0, 1 / 2, 5 / 4]
    assert run["social_value"].tolist() == [0, 0, 0, 1 / 2]


def test_every_arrow_switched_off_changes_the_run():
    """Each matters at the defaults, in the states that it enters."""
    whole = STAGES.run(PERIODS)
    for arrow, words in ENTERS.items():
        without = STAGES.run(PERIODS, **{arrow: 0})
        for word in words:
            assert np.abs(whole[word] - without[word]).max() > 1e-3, (arrow, word)


def mean_life(chance, operation, review):
    """The mean life once formed, from 4 000 periods of the model at conditions that stay."""
    hurdle = 0.5 - np.log(chance / (1 - chance)) / 4  # at strengths of 4 and a fit of one half
    still = dict.fromkeys(("arrow_a", "arrow_g", "arrow_h", "arrow_i", "arrow_j"), 0)
    run = STAGES.run(
        4000, **still, arrow_c=1, arrow_d=operation, review=review, reform=0, hurdle=hurdle
    )
    formed = run["in_operation"][1]
    return (run["in_operation"] + run["in_outcome"]).sum() / formed


@pytest.mark.parametrize(("chance", "operation", "review"), [(0.3, 0.2, 0.5), (0.8, 0.1, 0.3)])
def test_the_life_of_a_formed_alliance_is_that_of_the_shares(chance, operation, review):
    """Derived from rounds; here added up from the expected shares."""
    expected = stages.life.subs({stages.q: chance, stages.D: operation, stages.r: review})
    assert mean_life(chance, operation, review) == pytest.approx(float(expected), rel=1e-9)


def test_life_is_shortest_where_the_derivation_says():
    """LIVES_LONGER: the least of the lives on a fine grid of chances lies at `enough`."""
    life = sp.lambdify((stages.q, stages.D, stages.r), stages.life)
    enough = sp.lambdify((stages.D, stages.r), stages.enough)
    operation, review = np.meshgrid(np.linspace(0.01, 1, 30), np.linspace(0.01, 1, 30))
    chances = np.linspace(0.0005, 0.9995, 1000)
    least = chances[life(chances[:, None, None], operation, review).argmin(axis=0)]
    np.testing.assert_allclose(enough(operation, review), least, atol=0.001)
    assert least.max() <= 0.5005


def test_social_value_lags_by_what_is_understood_over_the_pace():
    """ishida, section 6.1: 'It takes a long time to realize it'; SOCIAL_VALUE_LAGS, added up."""
    drawn = box.draws(STAGES, 500)
    run = STAGES.run(PERIODS, **drawn | {"economic_yield": 1.0, "social_yield": 1.0})
    behind = run["economic_value"] - run["social_value"]
    np.testing.assert_allclose(behind, run["understanding"] / drawn["grassroots_pace"], atol=1e-10)


def test_social_value_catches_up_once_all_have_ended():
    """What is understood outlives the alliance, at the pace at which it came."""
    run = STAGES.run(3000, arrow_f=0, reform=0, grassroots_pace=0.02)
    assert run["alive"][-1] < 1e-12
    assert run["social_value"][-1] == pytest.approx(run["economic_value"][-1], rel=1e-9)
    assert run["social_value"][100] < 0.8 * run["economic_value"][100]


def test_less_conflict_never_goes_with_arrow_j_off_where_stages_change_no_firm():
    """ishida, section 6.2, arrow J: conflict is lower with it, period by period, in every draw."""
    drawn = box.draws(STAGES, 500) | dict.fromkeys(("arrow_g", "arrow_h", "arrow_i"), 0.0)
    whole, without = STAGES.run(PERIODS, **drawn), STAGES.run(PERIODS, **drawn | {"arrow_j": 0.0})
    assert (whole["conflicts"] <= without["conflicts"]).all()
    assert (whole["conflicts"][-1] < without["conflicts"][-1]).all()
