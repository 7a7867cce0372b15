"""Rogers' five groups as slices of Bass's curve."""

import numpy as np
import pytest
import sympy as sp
from scipy.optimize import brentq
from scipy.stats import norm

from models.simulation import box
from models.theory import adopter_groups, diffusion
from models.theory.adopter_groups import ADOPTER_GROUPS
from tests.theory.derivations import every_derivation

WORDS = ["innovators_until", "early_adopters_until", "early_majority_until", "late_majority_until"]
DRAWS = box.draws(ADOPTER_GROUPS, 2000)
RUN = ADOPTER_GROUPS.run(**DRAWS)


@every_derivation(adopter_groups)
def test_every_step_follows(derivation):
    """What is derived from the time of Bass's curve, and its steps."""
    derivation.check()


def test_the_slices_are_those_of_the_normal_curve():
    """2.28, 13.59, 34.13, 34.13 and 15.87%, by scipy; not the rounded ones of textbooks."""
    cuts = [adopter_groups.two_below, adopter_groups.one_below, adopter_groups.mean,
            adopter_groups.one_above]  # fmt: skip
    np.testing.assert_allclose(np.array(cuts, dtype=float), norm.cdf([-2, -1, 0, 1]), rtol=1e-12)
    slices = np.diff([0, *map(float, cuts), 1])
    assert (100 * slices).round(2).tolist() == [2.28, 13.59, 34.13, 34.13, 15.87]


def test_the_groups_come_one_after_another():
    """fourweekmba, 'Diffusion of Innovation': innovators first, laggards last."""
    times = np.array([RUN[word] for word in WORDS])
    assert (times > 0).all()
    assert (np.diff(times, axis=0) > 0).all()


@pytest.mark.parametrize("place", range(4))
def test_the_times_are_where_the_curve_passes_the_cuts(place):
    """By root finding on the curve."""
    curve = sp.lambdify((diffusion.t, diffusion.p, diffusion.q), diffusion.closed_form)
    cut = norm.cdf([-2, -1, 0, 1][place])
    for k in range(5):
        rates = DRAWS["innovation"][k], DRAWS["imitation"][k]
        found = brentq(lambda time, rates=rates: curve(time, *rates) - cut, 0, 500)
        assert RUN[WORDS[place]][k] == pytest.approx(found, rel=1e-8)


def test_the_peak_comes_before_the_middle():
    """A peak at (q - p)/2q is below one half, so that it comes before the early majority is in."""
    assert (RUN["peak_adopters"] < 0.5).all()
    assert (RUN["peak_time"] < RUN["early_majority_until"]).all()


def test_with_equal_rates_the_peak_is_at_the_start():
    """ln 1 is 0."""
    run = ADOPTER_GROUPS.run(innovation=0.1, imitation=0.1)
    assert (run["peak_time"], run["peak_adopters"]) == (0, 0)
