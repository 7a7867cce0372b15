"""Gomes-Casseres (1997), section 2: two modes of propensity, and what they may indicate."""

import numpy as np
import pytest
import sympy as sp
from scipy.integrate import quad
from scipy.stats import norm

from models.theory import two_kinds
from models.theory.propensity import PROPENSITY
from models.theory.two_kinds import TWO_KINDS
from tests.theory.derivations import every_derivation


@every_derivation(two_kinds)
def test_every_step_follows(derivation):
    """gomescasseres1997, section 2."""
    derivation.check()


def test_propensity_is_that_of_the_model_of_propensity():
    """One definition, put into one expression."""
    sizes = np.geomspace(0.01, 1.5, 30)
    here = TWO_KINDS.run(size_to_rivals=sizes)["propensity"]
    there = PROPENSITY.run(size_to_rivals=sizes)["propensity"]
    np.testing.assert_allclose(here, there, rtol=1e-12)


def test_firms_are_distributed_as_two_normals_of_log_size():
    """Against SciPy's normal density."""
    sizes = np.geomspace(0.001, 50, 40)
    given = {"typical_size": 0.2, "size_spread": 0.8, "second_kind": 0.3, "kinds_apart": 1.7}
    found = TWO_KINDS.run(size_to_rivals=sizes, **given)["firm_density"]
    centre = np.log(0.2)
    parts = norm.pdf(np.log(sizes), centre, 0.8), norm.pdf(np.log(sizes), centre + 1.7, 0.8)
    np.testing.assert_allclose(found, 0.7 * parts[0] + 0.3 * parts[1], rtol=1e-10)


def test_the_density_of_propensity_is_that_of_firms_over_the_slope():
    """By central differences of propensity along log size."""
    sizes, step = np.geomspace(0.02, 1.5, 40), 1e-6
    out = TWO_KINDS.run(size_to_rivals=sizes)
    above, below = (
        TWO_KINDS.run(size_to_rivals=sizes * np.exp(sign * step))["propensity"] for sign in (1, -1)
    )
    slope = (below - above) / (2 * step)
    np.testing.assert_allclose(out["propensity_density"], out["firm_density"] / slope, rtol=1e-6)


def test_far_below_rivals_and_allies_log_odds_are_a_line_in_log_size():
    """Halving the size of a tiny firm raises its log odds by beta theta ln 2."""
    tiny = np.array([1e-9, 5e-10])
    chance = PROPENSITY.run(size_to_rivals=tiny, scale_importance=0.1, decisiveness=2)["propensity"]
    odds = np.log(chance / (1 - chance))
    assert odds[1] - odds[0] == pytest.approx(2 * 0.1 * np.log(2), rel=1e-6)
    beta, theta, s = sp.symbols("beta theta s_x", positive=True)
    assert sp.simplify(two_kinds.variance - (beta * theta * s) ** 2) == 0


@pytest.mark.parametrize(("variance", "modes"), [(1.9, 1), (2.1, 2)])
def test_a_logistic_of_a_normal_has_two_modes_from_variance_two_on(variance, modes):
    """1 mode at 1.9, 2 at 2.1, counted on the density itself."""
    chance = np.linspace(0.001, 0.999, 4001)
    odds = np.log(chance / (1 - chance))
    density = norm.pdf(odds, 0, np.sqrt(variance)) / (chance * (1 - chance))
    rising = np.diff(density) > 0
    assert (rising[:-1] & ~rising[1:]).sum() == modes


def test_firms_of_all_sizes_are_all_firms():
    """The density of firms integrates to 1."""

    def density(log_size):
        return float(TWO_KINDS.run(size_to_rivals=np.exp(log_size))["firm_density"])

    whole, _ = quad(density, -10, 10, points=[np.log(0.1), np.log(0.1) + 2.5])
    assert whole == pytest.approx(1, abs=1e-6)
