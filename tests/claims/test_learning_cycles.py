"""What 002 (Serrat) says of alliances that learn in cycles; the docstring is the address."""

import numpy as np
import pytest

from models.claims import learning_cycles as claims
from models.claims.claim import share

DRAWS = 20_000
CLOSE = 4 * 0.5 * (1 / (0.4 * 2**14) + 1 / (0.4 * DRAWS)) ** 0.5


@pytest.fixture(scope="module")
def alliances():
    """Alliances drawn and run here, by loops over the five areas: whether they thrive."""
    generator = np.random.default_rng(11)
    low, high = (0.05, 0.05, 0.02, 0, 0.01, 0.1, 0), (0.95, 0.8, 0.3, 0.9, 0.1, 1, 1)
    drawn = generator.uniform(low, high, (DRAWS, 7)).T

    def fate(start=drawn[0], speed=drawn[2], revision=drawn[6]):
        _, hopes, _, spread, lost, reaction, _ = drawn
        conditions, known, good = start * np.ones(DRAWS), [np.zeros(DRAWS)] * 5, False
        paces = [speed * (1 + k * spread / 2) for k in (-2, -1, 0, 1, 2)]
        for _ in range(300):
            gap = (1 - revision * known[3]) * (sum(known) / 5 - hopes)
            good = good | (gap > 0)
            known = [
                k + p * conditions * (1 - k) - lost * k for k, p in zip(known, paces, strict=True)
            ]
            conditions = conditions + reaction * gap * conditions * (1 - conditions)
        return good

    return drawn, fate


def test_who_cannot_learn_fails():
    """002, 'Promise, Reality, and Promise': 'the ability to learn through alliances'."""
    assert share(claims.UNABLE).holds == 1


def test_learning_is_often_vital(alliances):
    """002, same place: 'is often vital to their continued existence'; in about a third."""
    drawn, fate = alliances
    good = fate()
    found = share(claims.OFTEN_VITAL)
    assert found.applies == pytest.approx(good.mean(), abs=CLOSE)
    assert found.holds == pytest.approx((~fate(speed=drawn[2] / 2))[good].mean(), abs=CLOSE)


def test_successful_alliances_fall_before_they_rise():
    """002, same place: 'Successful strategic alliances are highly evolutionary'."""
    assert 0.99 < share(claims.HIGHLY_EVOLUTIONARY).holds < 1


def test_a_better_start_rescues_some_and_faster_learning_others(alliances):
    """002, same place: studies 'have focused on initial conditions'; the title of Doz (1996)."""
    _, fate = alliances
    bad = ~fate()
    start, learning = share(claims.INITIAL_CONDITIONS), share(claims.LEARNING_PROCESS)
    assert start.holds == pytest.approx(fate(start=0.95)[bad].mean(), abs=CLOSE)
    assert learning.holds == pytest.approx(fate(speed=0.3)[bad].mean(), abs=CLOSE)


def test_revised_goals_rescue_few(alliances):
    """002, same place: 'As competencies change, their goals are redefined'."""
    _, fate = alliances
    bad = ~fate()
    found = share(claims.GOALS_REDEFINED).holds
    assert found == pytest.approx(fate(revision=1.0)[bad].mean(), abs=0.01)
    assert 0 < found < 0.1


def test_the_potential_for_learning_seldom_exceeds_that_of_the_first_period():
    """002, same place: 'And the potential for learning also changes'."""
    assert 0 < share(claims.POTENTIAL_CHANGES).holds < 0.1


def test_every_derived_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        holds = share(claim, draws=2**12).holds
        assert (holds == 1) == (claim.kind in ("derived", "assumed")), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
