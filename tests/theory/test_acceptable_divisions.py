"""How many ways of sharing out leave nobody worse off."""

import numpy as np
import pytest
import sympy as sp

from models.theory import acceptable_divisions
from models.theory.acceptable_divisions import ACCEPTABLE_DIVISIONS

DRAWS = 200_000


def fraction(members, synergy):
    return float(ACCEPTABLE_DIVISIONS.run(members=members, synergy=synergy)["acceptable_fraction"])


@pytest.mark.parametrize("members", [2, 3, 5, 8])
@pytest.mark.parametrize("synergy", [1.2, 1.5, 2.5])
def test_the_fraction_is_that_of_random_divisions(members, synergy):
    """Monte Carlo over all divisions, for two random sets of sizes; 4.5 standard errors."""
    generator = np.random.default_rng([members, int(10 * synergy)])
    expected = fraction(members, synergy)
    for sizes in generator.dirichlet(np.ones(members), 2):
        shares = generator.dirichlet(np.ones(members), DRAWS)
        counted = (shares * synergy >= sizes).all(axis=1).mean()
        error = np.sqrt(expected * (1 - expected) / DRAWS)
        assert abs(counted - expected) < 4.5 * error + 1 / DRAWS


@pytest.mark.parametrize(("members", "expected"), [(2, 1 / 3), (3, 1 / 9), (5, 1 / 81)])
def test_a_third_a_ninth_an_eighty_first(members, expected):
    """At synergy 1.5 bigger groups are harder to settle."""
    assert fraction(members, 1.5) == pytest.approx(expected, rel=1e-14)


def test_the_room_is_what_break_even_shares_leave_of_the_whole():
    """1 minus the sum of s/sigma over all members, and those sizes sum to 1."""
    sigma = acceptable_divisions.sigma
    assert sp.simplify(acceptable_divisions.room - (1 - 1 / sigma)) == 0


def test_vertices_of_the_acceptable_simplex_by_determinant():
    """Vertices s/sigma + (1 - 1/sigma) e_k span (1 - 1/sigma)^(n-1) of the volume."""
    sigma = sp.Symbol("sigma", positive=True)
    for members in (2, 3, 4):
        sizes = sp.Matrix(sp.symbols(f"s_1:{members}"))
        sizes = sizes.col_join(sp.Matrix([1 - sum(sizes)]))
        vertices = [sizes / sigma + (1 - 1 / sigma) * sp.eye(members)[:, k] for k in range(members)]
        edges = sp.Matrix.hstack(*[(v - vertices[-1])[:-1, :] for v in vertices[:-1]])
        expected = acceptable_divisions.acceptable_fraction.subs(
            {acceptable_divisions.n: members, acceptable_divisions.sigma: sigma}
        )
        assert sp.simplify(edges.det() - expected) == 0


def test_without_surplus_there_is_no_room():
    """At synergy 1 only one division is acceptable, and it has no volume."""
    assert fraction(3, 1) == 0
