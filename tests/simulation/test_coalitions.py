"""What sub-groups could earn on their own, against independent methods and hand examples."""

from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from coopgt.shapley_value import calculate
from hypothesis import given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.simulation.coalitions import (
    blocking_coalitions,
    coalition_values,
    shapley_value,
    share_with_shapley_in_core,
)
from models.theory.shapley_value import SHAPLEY_VALUE
from tests.orders_of_joining import by_permutations, value


@st.composite
def groups(draw, most=6):
    """Whole-number profits, and synergies in tenths that begin with 1: exact as fractions."""
    members = draw(st.integers(2, most))
    profit = draw(st.lists(st.integers(1, 100), min_size=members, max_size=members))
    tenths = draw(st.lists(st.integers(5, 25), min_size=members - 1, max_size=members - 1))
    return profit, [Fraction(1), *(Fraction(k, 10) for k in tenths)]


def floats(numbers):
    return [float(number) for number in numbers]


@given(groups())
def test_every_coalition_has_its_value_at_the_number_of_its_bits(group):
    """Coalition 5 is that of members 0 and 2."""
    profit, synergy = group
    values = coalition_values(profit, floats(synergy))
    assert len(values) == 2 ** len(profit)
    for size in range(len(profit) + 1):
        for coalition in combinations(range(len(profit)), size):
            expected = value(profit, synergy, coalition)
            number = sum(2**member for member in coalition)
            assert values[number] == pytest.approx(float(expected), rel=1e-13)


@given(groups())
def test_enumeration_gives_the_mean_over_all_orders_of_joining(group):
    """Shapley's definition, in exact fractions."""
    profit, synergy = group
    expected = floats(by_permutations(profit, synergy))
    largest = sum(profit) * float(max(synergy))
    found = shapley_value(profit, floats(synergy))
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-12 * largest)


@given(groups(most=10))
def test_the_closed_form_agrees_with_enumeration(group):
    """Two methods, one number, for groups of up to ten."""
    profit, synergy = group
    closed = SHAPLEY_VALUE.run(stand_alone_profit=profit, coalition_synergy=floats(synergy))
    largest = sum(profit) * float(max(synergy))
    np.testing.assert_allclose(
        closed["shapley_value"],
        shapley_value(profit, floats(synergy)),
        rtol=0,
        atol=1e-12 * largest,
    )


@given(groups())
def test_blocking_coalitions_are_those_that_the_definition_finds(group):
    """A sub-group goes if it earns more than its members are given together."""
    profit, synergy = group
    earned = [synergy[-1] * part for part in profit]
    expected = [
        coalition
        for size in range(1, len(profit) + 1)
        for coalition in combinations(range(len(profit)), size)
        if value(profit, synergy, coalition) > sum(earned[k] for k in coalition)
    ]
    assert blocking_coalitions(profit, floats(synergy), floats(earned)) == expected


def test_two_firms_better_off_than_alone_may_leave_the_third():
    """Region A is not enough: 70, 40 and 40 beat 40, 30 and 30, but the last two earn 84 alone."""
    profit, synergy, earned = [40, 30, 30], [1, 1.4, 1.5], [70, 40, 40]
    assert all(inside > alone for inside, alone in zip(earned, profit, strict=True))
    assert blocking_coalitions(profit, synergy, earned) == [(1, 2)]
    assert blocking_coalitions(profit, synergy, [60, 45, 45]) == []


def test_a_firm_below_its_stand_alone_profit_goes_by_itself():
    """Smallest sub-groups come first."""
    assert blocking_coalitions([40, 30, 30], [1, 1, 1.2], [30, 45, 45]) == [(0,)]


def test_of_three_equal_firms_no_division_is_stable_if_pairs_have_more_synergy():
    """T9c: if every division is blocked, so is the equal one; if not, the equal one is not."""
    for pair, whole, stable in ((1.4, 1.3, False), (1.3, 1.3, True), (1.3, 1.4, True)):
        blocked = blocking_coalitions([10, 10, 10], [1, pair, whole], [10 * whole] * 3)
        assert (blocked == []) == stable
        assert stable or blocked == [(0, 1), (0, 2), (1, 2)]


@given(st.lists(st.integers(0, 20), min_size=2, max_size=2).filter(lambda cut: sum(cut) <= 39))
def test_of_three_equal_firms_pairs_with_more_synergy_block_every_division(cut):
    """T9c, over divisions of 39 when a pair earns 28: two of three always get less than 28."""
    earned = [*cut, 39 - sum(cut)]
    assert blocking_coalitions([10, 10, 10], [1, 1.4, 1.3], earned)


@given(groups())
def test_power_of_one_for_all_is_stable_exactly_when_no_smaller_group_has_more_synergy(group):
    """T9c: profits in proportion are blocked by whatever size has a higher synergy."""
    profit, synergy = group
    earned = [float(synergy[-1] * part) for part in profit]
    stable = blocking_coalitions(profit, floats(synergy), earned) == []
    assert stable == (synergy[-1] == max(synergy))


@given(groups(), st.randoms(use_true_random=False))
def test_names_do_not_matter(group, random):
    """Relabelling the members relabels the result."""
    profit, synergy = group
    order = list(range(len(profit)))
    random.shuffle(order)
    relabelled = shapley_value([profit[k] for k in order], floats(synergy))
    np.testing.assert_allclose(
        relabelled, shapley_value(profit, floats(synergy))[order], rtol=1e-9, atol=1e-9
    )


def test_many_groups_at_once_are_the_same_as_one_by_one():
    """Draws come first, members or coalitions last."""
    generator = np.random.default_rng(0)
    profit, synergy = generator.uniform(1, 100, (7, 4)), generator.uniform(0.5, 2.5, (7, 4))
    synergy[:, 0] = 1
    together = shapley_value(profit, synergy)
    assert coalition_values(profit, synergy).shape == (7, 16)
    for k in range(7):
        np.testing.assert_allclose(together[k], shapley_value(profit[k], synergy[k]), rtol=1e-13)


@pytest.mark.parametrize("members", [3, 4, 5])
def test_with_rising_increments_shapleys_value_is_always_stable(members):
    """T9c: the more members, the more each further one adds: nobody has a reason to go."""
    assert share_with_shapley_in_core(members, rising_increments=True) == 1


def test_with_merely_rising_synergy_shapleys_value_is_often_but_not_always_stable():
    """T9c: and the less often, the more members; two always agree."""
    shares = [share_with_shapley_in_core(members) for members in (2, 3, 4, 5)]
    assert shares[0] == 1
    assert 1 > shares[1] > shares[2] > shares[3] > 0.5


def test_the_share_agrees_with_looking_for_blocking_coalitions_one_by_one():
    """The vectorised count is the count of empty lists."""
    generator = np.random.default_rng(3)
    profit = generator.uniform(1, 100, (200, 3))
    synergy = np.ones((200, 3))
    synergy[:, 1:] = np.sort(generator.uniform(1, 2.5, (200, 2)), axis=-1)
    one_by_one = [
        not blocking_coalitions(p, s, shapley_value(p, s))
        for p, s in zip(profit, synergy, strict=True)
    ]
    assert share_with_shapley_in_core(3, draws=200, seed=3) == np.mean(one_by_one)


@given(st.integers(2, 6), st.integers(0, 2**32 - 1))
def test_with_rising_synergy_shapleys_value_lies_in_region_a(members, seed):
    """T9c: each firm is at least as well off as alone, since everyone who joins adds that much."""
    generator = np.random.default_rng(seed)
    profit = generator.uniform(1, 100, members)
    synergy = np.sort(np.append(1, generator.uniform(1, 2.5, members - 1)))
    assert (shapley_value(profit, synergy) >= profit * (1 - 1e-12)).all()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (([20, -1], [1, 1.2]), r"stand_alone_profit .* must be > 0, got -1 at position 1"),
        (([20, 30], [1.1, 1.2]), r"coalition_synergy .* must be 1 at first, got 1.1"),
        (([20, 30], [1, "x"]), r"coalition_synergy .* must be a number"),
        (([20, 30], [1, 1.2, 1.5]), "stand_alone_profit has 2, coalition_synergy has 3$"),
        (([1] * 13, [1] * 13), "must have at most 12 members, .* got 13$"),
        (([20], [1]), "needs a group of at least 2 members, got 1$"),
    ],
)
def test_input_that_makes_no_group_is_refused(arguments, message):
    """By the same kind of message as from a model."""
    for function in (coalition_values, shapley_value):
        with pytest.raises(InputError, match=message):
            function(*arguments)


@pytest.mark.parametrize(
    ("earned", "message"),
    [
        ([70, 40, 30], "profit_in_group .* must add up to the group's profit, 150, got 140$"),
        ([70, 80], r"one value per member in each list, got shapes \(3,\), \(3,\), \(2,\)"),
        ([[70, 40, 40]], "takes one group"),
        (
            [70, 40, float("nan")],
            "profit_in_group .* must be a finite number, got nan at position 2",
        ),
    ],
)
def test_a_division_must_divide_the_groups_profit(earned, message):
    """Nothing is lost, nothing is added, everyone has a part."""
    with pytest.raises(InputError, match=message):
        blocking_coalitions([40, 30, 30], [1, 1.4, 1.5], earned)


@pytest.mark.parametrize("members", [1, 13])
def test_random_groups_have_2_to_12_members(members):
    """One firm is no group; more than twelve have too many sub-groups to look at."""
    with pytest.raises(InputError, match=f"members must be from 2 to 12, got {members}"):
        share_with_shapley_in_core(members)


@given(groups(most=5))
def test_an_independent_library_finds_the_same_value(group):
    """CoopGT takes the mean over all orders, from a table of what each coalition earns."""
    profit, synergy = group
    members = range(1, len(profit) + 1)
    table = {
        coalition: float(value(profit, synergy, [member - 1 for member in coalition]))
        for size in range(len(profit) + 1)
        for coalition in combinations(members, size)
    }
    found = SHAPLEY_VALUE.run(stand_alone_profit=profit, coalition_synergy=floats(synergy))
    np.testing.assert_allclose(found["shapley_value"], calculate(table), rtol=1e-9, atol=1e-9)


def test_fifty_equal_firms_share_equally():
    """The closed form needs no list of 2**50 coalitions, and ties are no exception to it."""
    synergies = np.linspace(1, 2, 50)
    found = SHAPLEY_VALUE.run(stand_alone_profit=[3] * 50, coalition_synergy=synergies)
    np.testing.assert_allclose(found["shapley_value"], 6, rtol=1e-12)
    np.testing.assert_allclose(found["bargaining_power"], 1, rtol=1e-12)


@pytest.mark.parametrize("profit", [0, -5])
def test_a_firm_that_earns_nothing_alone_has_no_power_to_tell(profit):
    """Power is a ratio to stand-alone profit; the message says what is wrong, and where."""
    with pytest.raises(InputError, match=rf"must be > 0, got {profit} at position 1"):
        SHAPLEY_VALUE.run(stand_alone_profit=[20, profit, 50])
