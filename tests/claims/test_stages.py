"""What 001 (Ishida) claims of the stages of an alliance; the docstring is the address."""

import numpy as np
import pytest

from models.claims import stages as claims
from models.claims.claim import share

DRAWS = 2**12
CLOSE = 4 * 0.5 / DRAWS**0.5


def holds(claim):
    return share(claim, draws=DRAWS, seed=1).holds


@pytest.mark.parametrize(
    "claim", [claims.FORMED_UNDER_CONDITIONS, claims.CONDITIONS_SHIFT, claims.FIRMS_CHANGE]
)
def test_what_was_built_in_holds_everywhere(claim):
    """001, section 2: the conditions of formation, arrow A, and arrows G, H and I."""
    assert claim.kind == "assumed"
    assert holds(claim) == 1


def test_social_value_takes_longer_everywhere():
    """001, section 6.1: 'It takes a long time to realize it'."""
    assert claims.TAKES_LONG.kind == "derived"
    assert holds(claims.TAKES_LONG) == 1


def test_arrow_j_lowers_conflict_in_all_draws():
    """001, section 6.2: 'effective in improving inter-partner conflict (arrow J'."""
    assert holds(claims.J_LOWERS_CONFLICT) == 1


def test_that_arrow_j_brings_stability_hangs_on_firms_that_learn():
    """001, section 7: 'it brings stability to the alliance relationship'."""
    assert holds(claims.J_BRINGS_STABILITY) > 0.95
    assert 0.65 < holds(claims.J_ALONE_BRINGS_STABILITY) < 0.76


def test_survival_without_learning_by_transition_matrices():
    """The share of the bet again, from matrices of chances written out here from the figure."""
    generator = np.random.default_rng(5)
    count = 2000

    def between(low, high):
        return generator.uniform(low, high, count)

    a, c, d, j = between(0, 0.5), between(0, 0.6), between(0, 0.4), between(0, 0.8)
    b, e, f = between(0, 8), between(0, 8), between(0, 8)
    resources, complements, rivalry = (between(0.1, 0.9) for _ in range(3))
    hurdle, bridge, r, again = between(0, 1), between(0, 3), between(0.05, 0.6), between(0, 1)

    def alive(strength):
        shares, conflict = np.tile([1.0, 0, 0, 0], (count, 1)), rivalry.copy()
        for _ in range(200):
            over = resources + complements - conflict - hurdle
            formed, done, good = (
                1 / (1 + np.exp(-odds)) for odds in (b * over + bridge, e * over, f * over)
            )
            chances = np.zeros((count, 4, 4))
            chances[:, 0, 1], chances[:, 0, 3] = c * formed, c * (1 - formed)
            chances[:, 1, 2] = d * done
            chances[:, 2, 1] = r * good
            chances[:, 2, 0], chances[:, 2, 3] = (
                r * (1 - good) * again,
                r * (1 - good) * (1 - again),
            )
            stay = 1 - chances.sum(axis=2)
            chances[:, range(4), range(4)] = stay
            peace = 1 - strength * shares[:, 2] / shares[:, :3].sum(axis=1)
            conflict = (conflict + a * (rivalry - conflict)) * peace
            shares = np.einsum("ni,nij->nj", shares, chances)
        return 1 - shares[:, 3]

    found = (alive(j) > alive(0 * j)).mean()
    assert found == pytest.approx(holds(claims.J_ALONE_BRINGS_STABILITY), abs=2 * CLOSE)


def test_of_the_terminated_a_good_part_worked_for_longer_than_the_average():
    """001, section 6.2: 'do not necessarily signal alliance failure'."""
    found = share(claims.NOT_NECESSARILY_FAILURE, draws=DRAWS)
    assert 0.15 < found.applies < 0.26
    assert 0.23 < found.holds < 0.37
