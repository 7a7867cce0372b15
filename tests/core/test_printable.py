"""The allow-list refuses, by name, what NumPy and JavaScript may not agree on."""

from dataclasses import replace

import pytest
import sympy as sp

from models.core.equation import Equation, Rule, State
from models.core.errors import ModelError
from models.core.index import i, j, n, total
from models.core.parameter import OPEN_PROPORTION, POSITIVE, REAL, Parameter
from models.core.printable import refuse_unprintable
from tests.core.toy_models import CHOICES, LOGISTIC, TOY, a, c, k, one, per_member

ANY = sp.Symbol("any_number", real=True)
POS = sp.Symbol("positive_number", positive=True)
V, U = sp.IndexedBase("v", positive=True), sp.IndexedBase("u", positive=True)


@pytest.mark.parametrize(
    "expression",
    [
        POS + 2 * ANY - sp.Rational(1, 3) + sp.Float(0.25) + sp.pi * sp.E,
        sp.exp(ANY) + sp.log(POS) + sp.tanh(ANY),
        sp.Min(ANY, 1) + sp.Max(ANY, POS) + sp.Abs(ANY),
        ANY**2 + ANY**-3 + sp.sqrt(POS) + POS**ANY,
        V[i] / total(V[i] * U[i]) + V[n] / n,
        sp.Le(ANY, POS),
    ],
    ids=str,
)
def test_what_both_printers_know_passes(expression):
    """Arithmetic, a few functions, sums over all members, relations."""
    refuse_unprintable("here", expression)


@pytest.mark.parametrize(
    ("expression", "problem"),
    [
        (sp.gamma(POS), "gamma is not on the list of printable functions"),
        (sp.sin(ANY), "sin is not on the list of printable functions"),
        (sp.floor(ANY), "floor is not on the list of printable functions"),
        (sp.Piecewise((1, ANY > 0), (0, True)), "Piecewise is not on the list"),
        (sp.Heaviside(ANY), "Heaviside is not on the list"),
        (sp.Function("f")(ANY), "f is not on the list"),
        (sp.oo, "Infinity is not on the list"),
        (sp.nan, "NaN is not on the list"),
        (sp.I * POS, "ImaginaryUnit is not on the list"),
        (sp.Product(V[j], (j, 1, n)), "Product is not on the list"),
        (sp.Derivative(sp.Function("f")(ANY), ANY), "Derivative is not on the list"),
        (sp.Integral(ANY, ANY), "Integral is not on the list"),
        (sp.sqrt(ANY), "may be a root of a negative number; bound what it is the root of"),
        (ANY**POS, "may be a root of a negative number"),
        (sp.cbrt(POS - 1), "may be a root of a negative number"),
        (sp.log(ANY), "may be the logarithm of a negative number"),
        (sp.log(POS - 1), "may be the logarithm of a negative number"),
        (sp.Sum(V[j], (j, 1, 3)), "a sum must run over all members"),
        (sp.Sum(V[j], (j, 2, n)), "a sum must run over all members"),
        (sp.Sum(V[i], (i, 1, n)), "a sum must run over all members"),
        (sp.Sum(POS, (j, 1, n)), "a sum must be of terms of member j"),
        (sp.Sum(V[j] * U[i], (j, 1, n)), "a sum must be of terms of member j, and of j only"),
        (sp.Sum(V[j] - V[n], (j, 1, n)), "a sum must be of terms of member j, and of j only"),
        (sp.Sum(V[j - 1] * V[j], (j, 1, n)), "a sum must be of terms of member j, and of j only"),
    ],
    ids=str,
)
def test_what_a_printer_may_get_wrong_is_refused(expression, problem):
    """Refused wherever it stands in the expression, with the place and the part."""
    for whole in (expression, 1 + 2 * expression) if expression is not sp.nan else (expression,):
        with pytest.raises(ModelError, match=f"^somewhere: .*{problem}"):
            refuse_unprintable("somewhere", whole)


def test_both_sides_of_a_relation_are_looked_at():
    """A rule is printed too."""
    for relation in (sp.Lt(sp.gamma(POS), 1), sp.Lt(ANY, sp.gamma(POS))):
        with pytest.raises(ModelError, match="gamma"):
            refuse_unprintable("rule", relation)


def test_the_message_names_model_and_equation():
    """An author of a model is told where to look."""
    equation = Equation(one("q", "extra"), sp.gamma(k), TOY)
    with pytest.raises(ModelError, match=r"^choices, extra: gamma is not on the list"):
        replace(CHOICES, equations=(*CHOICES.equations, equation))


def test_states_and_rules_are_held_to_the_same_list():
    """Whatever is printed is looked at."""
    (state,) = LOGISTIC.states
    grows = replace(state, next=sp.gamma(state.next))
    with pytest.raises(ModelError, match="logistic, next population: gamma"):
        replace(LOGISTIC, states=(grows,))
    with pytest.raises(ModelError, match="logistic, start of population: gamma"):
        replace(LOGISTIC, states=(replace(state, start=sp.gamma(state.start)),))
    rule = Rule(sp.gamma(state.quantity.symbol) < 1, "odd")
    with pytest.raises(ModelError, match="logistic, rule 'odd': gamma"):
        replace(LOGISTIC, rules=(rule,))
    assert isinstance(state, State)


@pytest.mark.parametrize(
    ("domain", "refused"), [(OPEN_PROPORTION, False), (POSITIVE, True), (REAL, True)], ids=str
)
def test_the_domain_of_a_parameter_shows_that_a_base_is_positive(domain, refused):
    """The root of 1 minus a share is a number; of 1 minus any number it may not be."""
    speed = Parameter(one("k", "speed", real=True), 0.3, domain, (0.1, 0.9), TOY)
    equation = Equation(one("q", "extra"), sp.sqrt(1 - speed.quantity.symbol), TOY)
    from models.core.model import Model

    if refused:
        with pytest.raises(ModelError, match=r"sqrt\(1 - k\) may be a root of a negative number"):
            Model("roots", "Roots", "Roots?", (speed,), (equation,))
    else:
        assert (
            Model("roots", "Roots", "Roots?", (speed,), (equation,)).run(speed=0.75)["extra"] == 0.5
        )


def test_members_in_a_root_are_known_by_their_symbol_only():
    """Two members are two numbers: what bounds each does not bound their difference."""
    root = per_member("q", "extra", positive=True)
    fine = Equation(root, sp.sqrt(c[i]), TOY)
    replace(CHOICES, equations=(*CHOICES.equations, fine))
    for risky in (sp.sqrt(1 - c[i]), sp.sqrt(a[i])):
        with pytest.raises(ModelError, match="may be a root of a negative number"):
            replace(CHOICES, equations=(*CHOICES.equations, Equation(root, risky, TOY)))
