"""A model as data: what it uses, what it gives, what it is equal to."""

import numpy as np
import pytest
import sympy as sp

from models.core.errors import InputError
from models.theory.iso_profit import ISO_PROFIT
from tests.core.toy_models import CHOICES, LOGISTIC, a, b, i


def test_inputs_are_parameters_states_and_shocks_in_that_order():
    """Printed functions take their arguments in this order."""
    assert [q.word for q in CHOICES.inputs] == [
        "appeal", "first_habit", "speed", "keenness", "habit", "mood", "news",
    ]  # fmt: skip
    assert [q.word for q in LOGISTIC.outputs] == ["room_left"]


def test_it_introduces_itself_by_name_and_parameters():
    """A stable text, for notebooks whose outputs are compared."""
    assert repr(ISO_PROFIT) == "Model iso_profit(relative_size, synergy, bargaining_power)"


def test_expanded_equations_hold_inputs_only():
    """Every equation is put into those after it."""
    weight, choice, *_ = CHOICES.expanded
    assert weight == sp.Eq(CHOICES.outputs[0].symbol[i], sp.exp(b * a[i]))
    assert choice.rhs.atoms(sp.IndexedBase) == {a}


def test_a_parameter_and_an_equation_are_found_by_word():
    """Words are at every door."""
    assert CHOICES.parameter("speed").default == 0.3
    assert CHOICES.equation("weight").expression == sp.exp(b * a[i])


def test_what_is_not_given_takes_its_default():
    """A run needs only what differs."""
    given = {p.word: p.default for p in ISO_PROFIT.parameters}
    for word, array in ISO_PROFIT.run().items():
        assert array == ISO_PROFIT.run(**given)[word]


def test_a_run_does_not_change_its_inputs():
    """The caller's arrays stay his."""
    sizes = np.array([0.2, 0.4])
    ISO_PROFIT.run(relative_size=sizes)
    assert sizes.tolist() == [0.2, 0.4]


def test_an_unknown_parameter_is_answered_with_the_nearest():
    """The same message from a look-up as from a run."""
    with pytest.raises(
        InputError, match="iso_profit has no parameter 'sinergy'; did you mean 'synergy'"
    ):
        ISO_PROFIT.parameter("sinergy")


def test_a_model_is_itself_only():
    """Models are compared by identity, so compiled functions can be kept with them."""
    assert len({CHOICES, CHOICES, LOGISTIC}) == 2
