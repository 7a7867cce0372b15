"""Values are checked before any of them is used."""

import numpy as np
import pytest

from models.core.errors import InputError
from models.core.validation import keeps, validate
from models.theory.group_profit import GROUP_PROFIT
from models.theory.iso_profit import ISO_PROFIT, POWER_WITHIN_WHOLE
from models.theory.shapley_value import SHAPLEY_VALUE


def test_all_parameters_come_back_as_arrays_of_floats():
    """Those given and the defaults."""
    arrays = validate(GROUP_PROFIT, {"synergy": 2})
    assert {word: array.shape for word, array in arrays.items()} == {
        "stand_alone_profit": (3,), "synergy": (), "profit_share": (3,),
    }  # fmt: skip
    assert all(array.dtype == float for array in arrays.values())


def test_lengths_are_told_with_those_that_are_so_by_default():
    """Who gives two profits is told that the three shares are the default's."""
    with pytest.raises(InputError) as error:
        validate(GROUP_PROFIT, {"stand_alone_profit": [1, 2]})
    assert str(error.value) == (
        "group_profit: vectors must have one value per member; stand_alone_profit has 2, "
        "profit_share has 3 by default"
    )


def test_both_lengths_are_plain_if_both_are_given():
    """No word of defaults where there are none."""
    with pytest.raises(InputError, match=r"stand_alone_profit has 2, profit_share has 1$"):
        validate(GROUP_PROFIT, {"stand_alone_profit": [1, 2], "profit_share": [1]})


def test_a_model_of_a_group_may_need_more_than_one_member():
    """What a firm adds to others can't be told of a firm without others."""
    with pytest.raises(InputError) as error:
        validate(SHAPLEY_VALUE, {"stand_alone_profit": [10], "coalition_synergy": [1]})
    assert str(error.value) == "shapley_value needs a group of at least 2 members, got 1"


def test_only_parameters_with_axes_are_listed_when_shapes_do_not_fit():
    """A single number always fits."""
    with pytest.raises(InputError) as error:
        validate(ISO_PROFIT, {"relative_size": [0.1, 0.2], "synergy": [1, 2, 3]})
    assert str(error.value) == (
        "iso_profit: shapes must broadcast, got relative_size (2,), synergy (3,)"
    )


def test_axes_of_draws_must_fit_besides_the_members():
    """Two draws of profits and three of synergy do not go together, though members are three."""
    with pytest.raises(InputError, match=r"stand_alone_profit \(2,\), synergy \(3,\)"):
        validate(GROUP_PROFIT, {"stand_alone_profit": np.ones((2, 3)), "synergy": [1, 2, 3]})


def test_the_first_values_that_break_a_rule_are_shown():
    """The rule in its own words, and the values, wherever they stand in the grid."""
    with pytest.raises(InputError) as error:
        validate(ISO_PROFIT, {"relative_size": [[0.1], [0.5]], "bargaining_power": [1, 2.5]})
    assert str(error.value) == (
        "iso_profit: a firm can't take the whole: relative_size times bargaining_power must be "
        "< 1, got relative_size 0.5, bargaining_power 2.5"
    )


def test_a_rule_is_broken_at_its_very_edge():
    """With the whole profit taken nothing is left for the others to lose."""
    arrays = validate(ISO_PROFIT, {}) | {
        "relative_size": np.array([0.5, 0.5]), "bargaining_power": np.array([1.9, 2.0]),
    }  # fmt: skip
    assert keeps(ISO_PROFIT, POWER_WITHIN_WHOLE, arrays).tolist() == [True, False]


def test_a_wrong_value_is_reported_before_a_broken_rule():
    """The nearest cause comes first."""
    with pytest.raises(InputError, match=r"^relative_size 'sᵢ'"):
        validate(ISO_PROFIT, {"relative_size": 2, "bargaining_power": 2})
