"""Many firms that decide one after another, against the model that looks at all at once."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.simulation.joining import one_after_another, resting_shares, willing_part
from models.theory import adoption
from models.theory.adoption import ADOPTION

shares = st.floats(0, 1)
responses = st.floats(1, 20)


def test_the_willing_part_is_that_of_the_model():
    """The same numbers, for many shares at once."""
    grid = np.linspace(0, 1, 11)
    run = ADOPTION.run(0, first_adoption=grid, response=5)
    np.testing.assert_array_equal(willing_part(grid, response=5), run["willing"][0])
    assert willing_part(0.3).shape == ()


def test_what_does_not_depend_on_the_group_has_the_shape_that_was_asked_for():
    """Synergy that does not grow leaves willingness constant."""
    flat = willing_part([0.1, 0.9], first_synergy=1, final_synergy=1)
    assert flat.tolist() == [0.5, 0.5]


@given(responses, shares)
def test_resting_shares_rest(response, expectation):
    """One of them or three, each a fixed point of the map."""
    values = {"response": response, "expectation": expectation}
    rests = resting_shares(**values)
    assert len(rests) in (1, 3)
    np.testing.assert_allclose(willing_part(rests, **values), rests, atol=1e-12)


def test_the_group_tips_where_the_slope_exceeds_one():
    """The middle of three resting shares is the unstable one."""
    slopes = [
        float(adoption.pull.subs({adoption.first: 0.6, adoption.final: 1.5, adoption.beta: 8,
                                  adoption.e: 0})) * x * (1 - x)
        for x in resting_shares()
    ]  # fmt: skip
    assert [slope > 1 for slope in slopes] == [False, True, False]


@given(shares, st.integers(0, 50))
def test_the_order_decides_how_fast_not_how_far(first, seed):
    """All orders of one start end at the same part."""
    ends = one_after_another(60, 5, 60, seed, first_adoption=first)[-1]
    assert len(set(ends.tolist())) == 1


@given(st.floats(0, 1).filter(lambda first: abs(first - 0.371) > 0.03))
def test_one_after_another_ends_where_the_model_ends(first):
    """With many firms the simulation, the map and the closed resting shares agree."""
    ends = one_after_another(1000, 2, 40, first_adoption=first)[-1]
    rest = ADOPTION.run(500, first_adoption=first)["adoption"][-1]
    assert ends == pytest.approx([rest, rest], abs=0.003)
    assert min(abs(rest - share) for share in resting_shares()) < 1e-6


def test_the_first_round_differs_from_order_to_order():
    """Who is asked first sees a smaller group."""
    paths = one_after_another(200, 100, 1, first_adoption=0.5)
    assert (paths[0] == 0.5).all()
    assert paths[1].max() - paths[1].min() > 0.05


def test_three_firms_by_hand():
    """Readiness 1/6, 1/2 and 5/6: from one firm in at a synergy that convinces half, two stay."""
    ends = one_after_another(3, 6, 3, first_synergy=1, final_synergy=1, first_adoption=0.3)
    assert ends[0] == pytest.approx(np.full(6, 1 / 3))
    assert ends[-1] == pytest.approx(np.full(6, 2 / 3))


def test_the_same_seed_gives_the_same_orders():
    """And another seed others."""
    one, same, other = (one_after_another(50, 20, 1, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one, same)
    assert (one != other).any()


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: one_after_another(firms=0), "firms must be a whole number from 1 to 1000, got 0"),
        (lambda: one_after_another(firms=1001), "firms must be .* got 1001"),
        (lambda: one_after_another(rounds=1.5), "rounds must be a whole number .* got 1.5"),
        (lambda: one_after_another(orders=True), "orders must be a whole number .* got True"),
        (lambda: willing_part(0.5, response=-1), "response .* must be > 0, got -1"),
        (lambda: resting_shares(response=[1, 2]), "response must be a single number here"),
        (lambda: resting_shares(respons=1), "did you mean 'response'"),
    ],
)
def test_bad_input_is_refused_with_a_clear_message(call, message):
    """By name, rule and value."""
    with pytest.raises(InputError, match=message):
        call()


def test_one_firm_is_a_group_too():
    """A group of one possible member."""
    assert one_after_another(1, 1, 2, first_adoption=1).shape == (3, 1)
