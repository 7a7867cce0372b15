"""What a model declares and what it uses are the same."""

from dataclasses import replace

import pytest

from models.core.equation import Equation, Rule
from models.core.errors import ModelError
from models.core.model import Model
from models.core.parameter import POSITIVE, Parameter
from tests.core.toy_models import CHOICES, LOGISTIC, TOY, one

LEFT, RIGHT = one("a", "left", positive=True), one("b", "right", positive=True)
SUM, TWICE = one("c", "added"), one("d", "doubled")
a, b, c = LEFT.symbol, RIGHT.symbol, SUM.symbol
INPUTS = tuple(Parameter(quantity, 1, POSITIVE, (0.5, 2), TOY) for quantity in (LEFT, RIGHT))


def model(*equations, parameters=INPUTS, rules=()):
    return Model("adding", "Adding", "How much?", parameters, equations, rules=rules)


def test_an_equation_may_use_those_before_it():
    """A model reads from the first line to the last."""
    assert model(Equation(SUM, a + b, TOY), Equation(TWICE, 2 * c, TOY)).run()["doubled"] == 4


def test_an_equation_may_not_use_those_after_it():
    """What comes later is not known yet."""
    with pytest.raises(ModelError, match="adding, doubled: used but not declared: c"):
        model(Equation(TWICE, 2 * c, TOY), Equation(SUM, a + b, TOY))


def test_a_parameter_that_only_a_rule_uses_changes_nothing_but_counts_as_used():
    """A rule is part of the model."""
    assert model(Equation(SUM, a + 1, TOY), rules=(Rule(a < 3 * b, "a < 3 b"),)).run()["added"] == 2


def test_a_rule_may_not_use_what_is_not_declared():
    """Rules are held to the same account as equations."""
    with pytest.raises(ModelError, match="rule 'odd': used but not declared: d"):
        model(Equation(SUM, a + b, TOY), rules=(Rule(a < TWICE.symbol, "odd"),))


@pytest.mark.parametrize(
    ("second", "what"),
    [(one("z", "left", positive=True), "word declared twice: left"),
     (one("a", "other", positive=True), "symbol declared twice: a")],
)  # fmt: skip
def test_no_word_and_no_symbol_stands_for_two_things(second, what):
    """One letter, one word, one meaning."""
    twice = (INPUTS[0], replace(INPUTS[1], quantity=second))
    with pytest.raises(ModelError, match=f"adding: {what}"):
        model(Equation(SUM, a + second.symbol, TOY), parameters=twice)


def test_a_shock_that_no_equation_uses_is_refused():
    """Shocks are inputs like parameters."""
    with pytest.raises(ModelError, match="logistic: declared but not used: nu"):
        replace(LOGISTIC, shocks=(*LOGISTIC.shocks, one("nu", "idle")))


def test_members_are_not_declared_where_vectors_count_them():
    """The number of members is the length of the vectors; a second one could differ."""
    members = Parameter(one("N", "members", positive=True), 3, POSITIVE, (2, 9), TOY)
    with pytest.raises(ModelError, match="choices: members are counted from the vectors"):
        replace(CHOICES, parameters=(*CHOICES.parameters, members))
