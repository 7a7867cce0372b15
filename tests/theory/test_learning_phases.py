"""Four phases of learning: bounds, what never changes, and two independent methods."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from models.simulation import box
from models.theory import learning_phases
from models.theory.learning_phases import LEARNING_PHASES
from tests.theory.derivations import every_derivation

SHARES = ("awareness", "exploration", "expansion", "commitment_phase")
PACES = ("pace_from_awareness", "pace_from_exploration", "pace_from_expansion")
SYMBOLS = {quantity.word: quantity.symbol for quantity in LEARNING_PHASES.quantities}
NEUTRAL = {"protection": 0.5, "first_trust": 0.5, "tacitness": 0.5, "prior_ties": 0.5}


@every_derivation(learning_phases)
def test_every_step_follows(derivation):
    """serrat, Table 2, in the book's equations."""
    derivation.check()


def test_shares_sum_to_one_and_everything_stays_in_bounds_over_the_box():
    """Invariants: 4 000 draws and all corners of the box, over 120 periods."""
    for values in (box.draws(LEARNING_PHASES, 4000), box.corners(LEARNING_PHASES)):
        run = LEARNING_PHASES.run(120, **values)
        np.testing.assert_allclose(sum(run[word] for word in SHARES), 1, rtol=1e-12)
        for word in (*SHARES, "trust", "mutual_share"):
            assert run[word].min() >= 0, word
            assert run[word].max() <= 1 + 1e-12, word
        for word in PACES:
            assert (run[word] <= values["greatest_pace"]).all(), word


def test_mutual_share_and_trust_never_fall():
    """serrat, Table 2, last row: from 'Unilateral' to 'Predominantly Mutual Learning'."""
    run = LEARNING_PHASES.run(120, **box.draws(LEARNING_PHASES, 4000, seed=1))
    for word in ("mutual_share", "trust", "commitment_phase"):
        assert (np.diff(run[word], axis=0) >= -1e-15).all(), word
    assert (np.diff(run["awareness"], axis=0) <= 0).all()


@given(st.tuples(*[st.floats(0, 1)] * 5), st.floats(0, 20), st.floats(0.001, 0.999))
def test_bounds_hold_over_the_whole_domain(parts, weight, greatest):
    """Invariant: whatever the factors, a weight without bound, and any pace below 1."""
    words = ("protection", "first_trust", "tacitness", "prior_ties", "trust_growth")
    values = dict(zip(words, parts, strict=True))
    run = LEARNING_PHASES.run(40, factor_weight=weight, greatest_pace=greatest, **values)
    assert sum(run[word][-1] for word in SHARES) == pytest.approx(1, rel=1e-12)
    assert min(run[word].min() for word in SHARES) >= 0
    assert 0 <= run["trust"].min() <= run["trust"].max() <= 1


def test_three_periods_by_hand():
    """All factors in balance, no emphasis, no growth of trust: every pace is half of 0.2."""
    run = LEARNING_PHASES.run(3, emphasis=0, trust_growth=0, greatest_pace=0.2, **NEUTRAL)
    assert run["awareness"].tolist() == pytest.approx([1, 0.9, 0.81, 0.729])
    assert run["exploration"].tolist() == pytest.approx([0, 0.1, 0.18, 0.243])
    assert run["expansion"].tolist() == pytest.approx([0, 0, 0.01, 0.027])
    assert run["commitment_phase"].tolist() == pytest.approx([0, 0, 0, 0.001])
    assert run["mutual_share"][-1] == pytest.approx((0.243 + 2 * 0.027 + 3 * 0.001) / 4)


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0.5, 4), st.floats(0.05, 0.3))
def test_with_one_constant_pace_the_phases_are_a_binomial(protection, ties, weight, greatest):
    """An independent second method: how often of t chances a piece of work has moved on."""
    run = LEARNING_PHASES.run(
        60,
        protection=protection,
        prior_ties=ties,
        factor_weight=weight,
        greatest_pace=greatest,
        emphasis=0,
        trust_growth=0,
    )
    pace = float(run["pace_from_awareness"][0])
    moved = [binom.pmf(steps, 60, pace) for steps in range(3)]
    expected = [*moved, binom.sf(2, 60, pace)]
    assert [run[word][-1] for word in SHARES] == pytest.approx(expected, rel=1e-9)


@pytest.mark.parametrize("pace", PACES)
def test_all_four_factors_stand_in_every_pace(pace):
    """serrat, Table 2, note: they 'will condition progress in each phase'."""
    expression = LEARNING_PHASES.equation(pace).expression
    factors = {SYMBOLS[word] for word in ("protection", "trust", "tacitness", "prior_ties")}
    assert factors <= expression.free_symbols


def test_without_emphasis_all_four_have_the_same_weight_and_every_pace_is_one():
    """The source does not rank them; by default neither does the weight."""
    paces = [
        LEARNING_PHASES.equation(pace).expression.subs(SYMBOLS["emphasis"], 0) for pace in PACES
    ]
    assert len(set(paces)) == 1
    slopes = [
        paces[0].diff(SYMBOLS[word]) for word in ("trust", "prior_ties", "protection", "tacitness")
    ]
    assert sp.simplify(slopes[0] - slopes[1]) == 0
    assert sp.simplify(slopes[0] + slopes[2]) == 0
    assert sp.simplify(slopes[2] - slopes[3]) == 0


def test_emphasis_doubles_one_factor_in_each_phase():
    """Our reading of Table 2: ties, then protection, then tacitness."""
    named = dict(zip(PACES, ("prior_ties", "protection", "tacitness"), strict=True))
    for pace, factor in named.items():
        expression = LEARNING_PHASES.equation(pace).expression.subs(SYMBOLS["emphasis"], 1)
        ratio = sp.simplify(expression.diff(SYMBOLS[factor]) / expression.diff(SYMBOLS["trust"]))
        assert abs(ratio) == 2


def test_where_all_hinders_nearly_nothing_moves_and_where_all_helps_nearly_the_greatest_pace():
    """The two ends of the pace, at weight 4."""
    worst = LEARNING_PHASES.run(
        100, protection=1, tacitness=1, first_trust=0, prior_ties=0, factor_weight=4
    )
    best = LEARNING_PHASES.run(
        0, protection=0, tacitness=0, first_trust=1, prior_ties=1, factor_weight=4
    )
    assert worst["awareness"][-1] > 0.99
    assert best["pace_from_awareness"][0] == pytest.approx(0.15, rel=1e-3)


def test_the_labels_are_steps_of_one_size():
    """All the work in phase k is (k - 1) quarters mutual."""
    symbols = [SYMBOLS[word] for word in SHARES]
    for place in range(4):
        alone = {symbol: int(place == k) for k, symbol in enumerate(symbols)}
        assert learning_phases.mutual.subs(alone) == sp.Rational(place, 4)
