"""What serrat says of alliances that learn in cycles; the docstring is the address."""

import numpy as np
import pytest

from models.claims import learning_cycles as claims
from tests.claims.found import share

DRAWS = 20_000
CLOSE = 4 * 0.5 * (1 / (0.4 * 2**14) + 1 / (0.4 * DRAWS)) ** 0.5


@pytest.fixture(scope="module")
def alliances():
    """Alliances drawn and run here, by loops over the five areas: what becomes of them."""
    generator = np.random.default_rng(11)
    low = (0.05, 0.05, 1, 0.02, 0, 0.01, 0.1, 0)
    high = (0.95, 0.8, 40, 0.3, 0.9, 0.1, 1, 1)
    drawn = generator.uniform(low, high, (DRAWS, 8)).T

    def fate(**other):
        words = ("start", "hopes", "time", "speed", "spread", "lost", "reaction", "revision")
        start, hopes, time, speed, spread, lost, reaction, revision = (
            other.get(word, drawn[k]) for k, word in enumerate(words)
        )
        conditions, known = start * np.ones(DRAWS), [np.zeros(DRAWS)] * 5
        good, short = np.zeros(DRAWS, dtype=bool), np.zeros(DRAWS, dtype=bool)
        paces = [speed * (1 + k * spread / 2) for k in (-2, -1, 0, 1, 2)]
        for period in range(300):
            learned = sum(known) / 5
            gap = (1 - revision * known[3]) * (learned - hopes * np.minimum(1, period / time))
            short, good = short | ~good & (gap < 0), good | (learned > hopes)
            known = [
                k + p * conditions * (1 - k) - lost * k for k, p in zip(known, paces, strict=True)
            ]
            conditions = conditions + reaction * gap * conditions * (1 - conditions)
        return good, short

    return drawn, fate


def test_who_cannot_learn_fails():
    """serrat, 'Promise, Reality, and Promise': 'the ability to learn through alliances'."""
    assert share(claims.UNABLE).holds == 1
    assert claims.UNABLE.kind == "by definition"


def test_learning_is_often_vital(alliances):
    """serrat, same place: 'is often vital to their continued existence'; in about a third."""
    drawn, fate = alliances
    good, _ = fate()
    slow, _ = fate(speed=drawn[3] / 2)
    found = share(claims.OFTEN_VITAL)
    assert found.applies == pytest.approx(good.mean(), abs=CLOSE)
    assert found.holds == pytest.approx((~slow)[good].mean(), abs=CLOSE)


def test_successful_alliances_end_under_better_conditions():
    """serrat, same place: 'Successful strategic alliances are highly evolutionary'."""
    assert 0.99 < share(claims.HIGHLY_EVOLUTIONARY).holds < 1


def test_how_many_are_disappointed_hangs_on_the_time_allowed(alliances):
    """serrat, same place: learning is 'frustrating'; of those that thrive, most only if all is
    due.
    """
    _, fate = alliances
    for claim, other in ((claims.FRUSTRATING, {}), (claims.FRUSTRATING_AT_ONCE, {"time": 1})):
        good, short = fate(**other)
        assert share(claim).holds == pytest.approx(short[good].mean(), abs=CLOSE), claim.name
    assert share(claims.FRUSTRATING).holds < 0.2
    assert share(claims.FRUSTRATING_AT_ONCE).holds > 0.8


def test_neither_the_start_nor_the_process_decides_alone(alliances):
    """serrat, same place: studies 'have focused on initial conditions'; the title of Doz (1996)."""
    drawn, fate = alliances
    good, _ = fate()
    words = ("start", "hopes", "time", "speed", "spread", "lost", "reaction", "revision")
    moved = {word: np.roll(drawn[k], 7) for k, word in enumerate(words)}
    by_start, _ = fate(**{word: moved[word] for word in words[:3]})
    by_process, _ = fate(**{word: moved[word] for word in words[3:]})
    starts, processes = share(claims.STARTS_ARE_NOT_ALL), share(claims.PROCESSES_ARE_NOT_ALL)
    assert starts.holds == pytest.approx((good != by_process).mean(), abs=CLOSE)
    assert processes.holds == pytest.approx((good != by_start).mean(), abs=CLOSE)


def test_goals_move_wherever_partners_learn_each_others():
    """serrat, same place: 'As competencies change, their goals are redefined': built in."""
    assert share(claims.GOALS_REDEFINED).holds == 1
    assert claims.GOALS_REDEFINED.kind == "assumed"


def test_the_potential_for_learning_changes_in_most():
    """serrat, same place: 'And the potential for learning also changes'."""
    assert 0.7 < share(claims.POTENTIAL_CHANGES).holds < 0.9


def test_a_claim_holds_everywhere_if_its_kind_says_so_and_only_then():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        assert (share(claim).holds == 1) == claim.everywhere, claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
