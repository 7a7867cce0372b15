"""Many battles at once: the same as one by one, and what is counted of them."""

import numpy as np
import pytest

from models import STANDARDS_BATTLE
from models.core.errors import InputError
from models.core.random import normal
from models.data import risc_groups
from models.simulation import standards_battle


def test_battles_together_are_the_battles_one_by_one():
    """Vectorised over draws, in parts, and still the same battles by their number."""
    together = standards_battle.battles(600, periods=30, seed=4)
    for number in (0, 1, 511, 512, 599):
        alone = standards_battle.battle(number, periods=30, seed=4)["market_share"][-1]
        np.testing.assert_allclose(together[number], alone, rtol=1e-12)


def test_a_battle_is_the_model_with_its_numbers():
    """Nothing is added to `Model.run` but the events."""
    events = normal(2, 9, items=4, first_draw=5)[:, 0]
    expected = STANDARDS_BATTLE.run(9, {"events": events}, noise=0.7)["market_share"]
    found = standards_battle.battle(5, periods=9, seed=2, noise=0.7)["market_share"]
    np.testing.assert_array_equal(found, expected)


def test_each_battle_may_have_parameters_of_its_own():
    """Arrays along the draws, as in a claim."""
    returns = np.linspace(0, 10, 700)
    chips = np.tile([[1.0, 2.0, 3.0]], (700, 1)) * 50
    together = standards_battle.battles(
        700, periods=20, increasing_returns=returns, chips_shipped=chips, minimum_scale=0.5
    )
    for number in (0, 300, 699):
        alone = standards_battle.battle(
            number, periods=20, increasing_returns=returns[number], chips_shipped=chips[0],
            minimum_scale=0.5,
        )["market_share"]  # fmt: skip
        np.testing.assert_allclose(together[number], alone[-1], rtol=1e-12)


def test_more_battles_and_other_seeds():
    """More battles change none; another seed changes all."""
    few, many, other = (
        standards_battle.battles(n, 15, seed) for n, seed in ((5, 1), (9, 1), (5, 2))
    )
    np.testing.assert_array_equal(few, many[:5])
    assert not np.isclose(few, other).any()


def test_counts_by_hand():
    """Three battles of three designs: two, one and no survivors; the first leads twice."""
    shares = np.array([[0.5, 0.45, 0.05], [0.98, 0.01, 0.01], [0.04, 0.049, 0.03]])
    assert standards_battle.survivors(shares).tolist() == [3, 1, 0]
    np.testing.assert_allclose(standards_battle.survivor_counts(shares), [1 / 3, 1 / 3, 0, 1 / 3])
    found = standards_battle.chances(shares)
    np.testing.assert_allclose(found["survives"], [2 / 3, 1 / 3, 1 / 3])
    np.testing.assert_allclose(found["leads"], [2 / 3, 1 / 3, 0])


def test_the_starts_have_the_names_and_the_chips_of_the_table():
    """gomescasseres1997, Table I: the groups in their order."""
    shipped = risc_groups.load().loc["risc_chips"].value
    assert standards_battle.STARTS["table"] == shipped.to_dict()


def test_equal_designs_have_equal_chances():
    """Seven alike: each leads in a seventh of the battles, to four standard errors."""
    leads = standards_battle.chances(standards_battle.battles(2000, chips_shipped=[100] * 7))[
        "leads"
    ]
    assert leads.sum() == pytest.approx(1)
    np.testing.assert_allclose(leads, 1 / 7, atol=4 * (6 / 49 / 2000) ** 0.5)


def test_network_effects_alone_leave_one_and_a_minimum_scale_a_few():
    """1 against more than 3 of seven, at the same strong returns."""
    alone, scale = standards_battle.mean_survivors([1, 0.15], increasing_returns=8, seed=3)
    assert alone == 1
    assert 2.5 < scale < 4


def test_never_more_reach_the_minimum_scale_than_there_is_room_for():
    """Shares sum to 1: at most one over the scale, at any scale."""
    for scale in (0.1, 0.15, 0.26, 0.4, 0.6):
        ends = standards_battle.battles(200, chips_shipped=[100] * 7, minimum_scale=scale)
        assert ((ends >= scale).sum(axis=1) <= 1 / scale).all()


def test_a_larger_start_is_never_a_worse_chance():
    """The chance to survive rises with the share at the start, to three standard errors."""
    for scale in (0.15, 1):
        chance = standards_battle.chances_by_start(
            [0.05, 0.15, 0.25, 0.4, 0.6], draws=400, minimum_scale=scale
        )["survives"]
        assert (np.diff(chance) > -3 * 0.5 / 400**0.5).all()
        assert chance[-1] > chance[0] + 0.8


def test_later_leaders_are_surer_where_every_user_counts():
    """Lock-in: the leader at the end leads at the end, and the later the surer."""
    found = standards_battle.early_leader_leads((0, 20, 200), minimum_scale=1)
    assert found[0] < found[1] <= found[2] == 1


def test_what_the_model_cannot_take_is_refused_in_its_own_words():
    """Bad input is an error before a battle is fought."""
    with pytest.raises(InputError, match=r"minimum_scale.* must be > 0 and <= 1, got 0"):
        standards_battle.battles(minimum_scale=0)
    with pytest.raises(InputError, match="has no parameter 'noize'; did you mean 'noise'"):
        standards_battle.battles(noize=1)
