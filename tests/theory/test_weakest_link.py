"""How sure the weakest link is: error, floor and needed questions."""

import numpy as np
import pytest
import sympy as sp

from models import WEAKEST_LINK
from models.simulation import box
from models.theory import weakest_link
from tests.theory.derivations import every_derivation


@every_derivation(weakest_link)
def test_every_derivation_holds(derivation):
    """Each step follows from the one before."""
    derivation.check()


def test_the_error_is_that_of_a_trinomial_mean():
    """All ways in which three answers can slip, gone through one by one."""
    p = sp.Rational(1, 3)
    chance = {-1: p / 2, 0: 1 - p, 1: p / 2}
    means = [
        (sp.Rational(a + b + c, 3), chance[a] * chance[b] * chance[c])
        for a in chance
        for b in chance
        for c in chance
    ]
    variance = sum(weight * mean**2 for mean, weight in means)
    run = WEAKEST_LINK.run(off_chance=float(p), questions_each=3)
    assert run["score_error"] == pytest.approx(float(sp.sqrt(variance)))


def test_with_the_needed_questions_the_gap_is_two_errors():
    """The inverse of the error, all over the box."""
    values = box.draws(WEAKEST_LINK, 200)
    run = WEAKEST_LINK.run(**values)
    gap = run["gap_in_errors"] * np.sqrt(run["needed_questions"] / values["questions_each"])
    np.testing.assert_allclose(gap, 2)


def test_more_questions_and_fewer_rivals_make_it_surer():
    """The floor never falls with the one, nor rises with the other."""
    gaps = np.linspace(0.1, 2, 40)
    by_questions = WEAKEST_LINK.run(true_gap=gaps[:, None], questions_each=np.arange(1, 13))
    assert (np.diff(by_questions["sure_at_least"], axis=1) >= 0).all()
    by_rivals = WEAKEST_LINK.run(true_gap=gaps[:, None], other_objectives=np.arange(1, 6))
    assert (np.diff(by_rivals["sure_at_least"], axis=1) <= 0).all()
