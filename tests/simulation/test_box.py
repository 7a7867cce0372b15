"""Draws and corners of the box keep its limits and the model's rules."""

from dataclasses import replace

import numpy as np
import pytest

from models.core.equation import Rule
from models.core.errors import ModelError
from models.simulation import box
from models.theory.acceptable_divisions import ACCEPTABLE_DIVISIONS
from models.theory.group_profit import GROUP_PROFIT
from models.theory.iso_profit import ISO_PROFIT
from models.theory.stages import STAGES
from tests.core.toy_models import LOGISTIC, K, r


def test_draws_lie_in_the_box_and_keep_the_rules():
    """As many as asked for, though some first draws break a rule."""
    drawn = box.draws(ISO_PROFIT, 1000)
    for p in ISO_PROFIT.parameters:
        assert drawn[p.word].shape == (1000,)
        assert (drawn[p.word] >= p.box[0]).all()
        assert (drawn[p.word] <= p.box[1]).all()
    assert (drawn["relative_size"] * drawn["bargaining_power"] < 1).all()


def test_draws_are_the_same_for_the_same_seed_only():
    """A share that is told can be computed again."""
    first, again, other = (box.draws(ISO_PROFIT, 9, seed)["synergy"] for seed in (1, 1, 2))
    assert first.tolist() == again.tolist()
    assert first.tolist() != other.tolist()


def test_drawn_shares_are_uniform_over_the_divisions_of_one_whole():
    """Each sums to 1; a member has more than half in a quarter of all divisions among three."""
    drawn = box.draws(GROUP_PROFIT, 20_000)["profit_share"]
    np.testing.assert_allclose(drawn.sum(axis=1), 1, rtol=1e-12)
    assert (drawn >= 0.01).all()
    halfway = (0.5 - 0.01) / (1 - 3 * 0.01)
    expected = (1 - halfway) ** 2
    assert (drawn[:, 0] > 0.5).mean() == pytest.approx(expected, abs=4 * 0.5 / 20_000**0.5)


def test_whole_numbers_are_drawn_whole_with_both_ends():
    """A group has no half firms, and the largest of the box is one of them."""
    low, high = ACCEPTABLE_DIVISIONS.parameter("members").box
    drawn = box.draws(ACCEPTABLE_DIVISIONS, 5000)["members"]
    assert set(drawn) == set(range(low, high + 1))


def test_corners_are_those_that_keep_the_rules():
    """Of eight corners two give the firm more than the whole."""
    found = set(zip(*box.corners(ISO_PROFIT).values(), strict=True))
    assert found == {(size, synergy, power) for size in (0.05, 0.95) for synergy in (0.05, 2.5)
                     for power in (0.05, 2.5) if size * power < 1}  # fmt: skip
    assert len(found) == 6


def test_a_rule_that_nothing_keeps_is_an_error_not_an_endless_search():
    """A box and a rule that do not meet are a mistake in the model."""
    impossible = replace(LOGISTIC, rules=(Rule(r > K, "impossible"),))
    with pytest.raises(ModelError, match="logistic: no draw of 10 from the box keeps the rules"):
        box.draws(impossible, 10)


def test_a_box_of_many_corners_gives_some_of_them_each_end_of_each_parameter_among_them():
    """Twenty parameters have a million corners; those drawn are corners, and always the same."""
    found, again = box.corners(STAGES), box.corners(STAGES)
    for p in STAGES.parameters:
        assert set(found[p.word]) == set(p.box)
        assert found[p.word].tolist() == again[p.word].tolist()
        assert len(found[p.word]) == box.MOST_CORNERS
