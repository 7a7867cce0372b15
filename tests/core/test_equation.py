"""The statements a model is made of."""

import sympy as sp

from models.core.equation import Equation
from tests.core.toy_models import CHOICE, PEOPLE, TOY


def test_the_left_side_of_a_vector_is_that_of_any_member():
    """An equation for a vector holds for member i."""
    assert str(Equation(CHOICE, sp.Integer(1), TOY).left) == "c[i]"
    assert str(Equation(PEOPLE, sp.Integer(1), TOY).left) == "x"


def test_an_equation_stays_an_equation():
    """SymPy does not settle it, even if both sides are the same."""
    same = Equation(PEOPLE, PEOPLE.symbol, TOY).as_sympy
    assert isinstance(same, sp.Eq)
