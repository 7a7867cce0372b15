"""A derivation is shown only if each step follows from the one before."""

from dataclasses import replace

import pytest
import sympy as sp

from models.core import showing
from models.core.derivation import Derivation, Step
from models.core.errors import ModelError
from models.core.index import i, n, total
from tests.core.toy_models import TOY

x, y = sp.symbols("x y", positive=True)
z, u = sp.symbols("z u", real=True)
share = sp.Symbol("share", real=True)
t = sp.Symbol("t", positive=True)
v = sp.IndexedBase("v", real=True)


def proof(start, *steps, **more):
    return Derivation("Trial", "A trial.", start, steps, TOY, **more)


GOOD = {
    "a derivative worked out": proof(sp.Derivative(x**y, x), Step(y * x ** (y - 1), "by the rule")),
    "an expression rewritten": proof((x + 1) ** 2, Step(x**2 + 2 * x + 1, "expand")),
    "a known equation put in": proof(z * y, Step(x * y, "z is x"), given=(sp.Eq(z, x),)),
    "an equation times a positive factor": proof(sp.Eq(z / x, 1), Step(sp.Eq(z, x), "times x", x)),
    "an equation times a negative factor": proof(
        sp.Eq(z, u), Step(sp.Eq(-z, -u), "times -1", sp.S(-1))
    ),
    "an inequality times a positive factor": proof(
        sp.Lt(z / x, 1), Step(sp.Lt(z, x), "times x", x)
    ),
    "an inequality turned round": proof(sp.Ge(-x * z, 1), Step(sp.Le(z, -1 / x), "by -x", -1 / x)),
    "a strict one turned round": proof(sp.Gt(-z, u), Step(sp.Lt(z, -u), "times -1", sp.S(-1))),
    "terms moved across": proof(sp.Ge(z, u), Step(sp.Ge(z - u, 0), "take u to the left")),
    "a factor positive in its range": proof(
        sp.Ge(z / (1 - share), 1),
        Step(sp.Ge(z, 1 - share), "times 1 - share", 1 - share),
        ranges=((share, 1 / (1 + t)),),
    ),
    "a sum at given sizes": proof(
        total(v[i] + 1), Step(n + total(v[i]), "count the ones"), sizes=(1, 2, 5)
    ),
}

BAD = {
    "a wrong derivative": proof(sp.Derivative(x**y, x), Step(x ** (y - 1), "wrong")),
    "a wrong result": proof((x + 1) ** 2, Step(x**2 + 1, "wrong")),
    "a number lost": proof(sp.Eq(z, x), Step(sp.Eq(z, 2 * x), "wrong")),
    "a wrong factor": proof(sp.Eq(z / x, 1), Step(sp.Eq(z, x), "wrong", y)),
    "a wrong sign of the factor": proof(sp.Lt(z / x, 1), Step(sp.Lt(z, x), "wrong", -x)),
    "a factor of unknown sign": proof(sp.Lt(u, 1), Step(sp.Lt(u * z, z), "wrong", z)),
    "a factor of unknown sign in an equation": proof(
        sp.Eq(u, 1), Step(sp.Eq(u * z, z), "wrong", z)
    ),
    "a factor of zero": proof(
        sp.Eq(u, 1), Step(sp.Eq(z, z + 0 * u, evaluate=False), "wrong", sp.S(0))
    ),
    "an inequality not turned round": proof(sp.Lt(z, u), Step(sp.Lt(-z, -u), "wrong", sp.S(-1))),
    "an inequality turned for nothing": proof(sp.Lt(z, u), Step(sp.Gt(z, u), "wrong")),
    "strict made weak": proof(sp.Lt(z, u), Step(sp.Le(z, u), "wrong")),
    "an equation made an inequality": proof(sp.Eq(z, u), Step(sp.Ge(z, u), "wrong")),
    "a relation made an expression": proof(sp.Eq(z, u), Step(z - u, "wrong")),
    "an expression made a relation": proof(z - u, Step(sp.Eq(z, u), "wrong")),
    "a relation that is simply true": proof(sp.Eq(z, u), Step(sp.true, "wrong")),
    "a range forgotten": proof(
        sp.Ge(z / (1 - share), 1), Step(sp.Ge(z, 1 - share), "wrong", 1 - share)
    ),
    "a sum wrong at one size": proof(
        total(v[i]), Step(v[1] + v[n], "true for two only"), sizes=(2, 3)
    ),
    "an equation not given": proof(z * y, Step(x * y, "z is x")),
}


@pytest.mark.parametrize("good", GOOD.values(), ids=GOOD.keys())
def test_a_step_that_follows_is_accepted(good):
    """Algebra, known equations, positive factors, and turning round for negative ones."""
    good.check()


@pytest.mark.parametrize("bad", BAD.values(), ids=BAD.keys())
def test_a_step_that_does_not_follow_is_refused_and_not_shown(bad):
    """The error names derivation, step, reason, and both sides of it."""
    with pytest.raises(ModelError) as error:
        bad.check()
    (step,) = bad.steps
    message = f"Trial, step 1 ({step.reason}): {step.reached} does not follow from {bad.start}"
    assert str(error.value) == message
    with pytest.raises(ModelError, match="does not follow"):
        showing.derivation(bad)


def test_each_step_is_held_against_the_one_before_it():
    """Two errors that cancel do not pass."""
    twice_wrong = proof(x, Step(x + 1, "wrong"), Step(x, "wrong back"))
    with pytest.raises(ModelError, match="step 1"):
        twice_wrong.check()
    with pytest.raises(ModelError, match="step 2"):
        replace(twice_wrong, steps=(Step(x + 0, "right"), Step(x + 1, "wrong"))).check()


def test_the_result_is_what_the_last_step_reaches():
    """Later derivations begin with it."""
    assert GOOD["an expression rewritten"].result == x**2 + 2 * x + 1


def test_the_reader_is_told_how_the_steps_were_checked():
    """A check at some sizes is not passed off as a proof for all."""
    assert GOOD["an expression rewritten"].checked_how == "each step checked symbolically"
    told = GOOD["a sum at given sizes"].checked_how
    assert told == "each step checked for groups of 1, 2, 5"
