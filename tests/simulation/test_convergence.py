"""Where runs of both performances end: against formulas, eigenvalues and each other."""

import numpy as np
import pytest

from models.core.errors import InputError
from models.simulation import box
from models.simulation.convergence import (
    CONVERGENCE,
    economic_that_holds,
    ends,
    growth_factors,
    partner_gives,
    resting_places,
    rests,
    sustained,
)

DRAWS = 20_000


@pytest.fixture(scope="module")
def drawn():
    return box.draws(CONVERGENCE, DRAWS)


def test_the_end_is_the_last_period_of_a_run(drawn):
    """The same numbers as `Model.run`, without the way there."""
    some = {word: values[:50] for word, values in drawn.items()}
    run, end = CONVERGENCE.run(40, **some), ends(40, **some)
    assert set(end) == set(run)
    for word, values in run.items():
        np.testing.assert_allclose(end[word], values[-1], rtol=1e-13)


@pytest.mark.parametrize(("engagement", "gain"), [(0, "gain_alone"), (1, "loop_gain")])
def test_a_loop_gain_above_one_is_an_eigenvalue_above_one(drawn, engagement, gain):
    """Over the whole box: NumPy's eigenvalues against the formula, in every draw."""
    largest = growth_factors(engagement, **drawn)[:, -1]
    assert ((largest > 1) == (ends(0, **drawn)[gain] > 1)).all()


def test_the_largest_eigenvalue_is_how_fast_nearly_nothing_grows(drawn):
    """A second way to it: runs from a millionth, with a partner that asks nothing."""
    some = {word: values[:200] for word, values in drawn.items()}
    some |= {"asked_performance": 0, "first_economic": 1e-9, "first_social": 1e-9}
    before, after = (ends(periods, **some)["social_performance"] for periods in (60, 61))
    small = (before < 1e-6) & (before > 0)
    assert small.sum() > 50
    expected = growth_factors(**some)[small, -1]
    np.testing.assert_allclose((after / before)[small], expected, rtol=1e-2)


def test_anything_lasts_exactly_if_the_loop_gain_is_above_one(drawn):
    """The model with effects that level off, from a high start and a partner that asks nothing.

    Draws within 0.1 of 1 are left out: they settle too slowly to be told apart.
    """
    high = drawn | {"asked_performance": 0, "first_economic": 1.5, "first_social": 1.5}
    end = ends(**high)
    clear = np.abs(end["loop_gain"] - 1) > 0.1
    assert clear.mean() > 0.8
    assert ((end["social_performance"] > 1e-3) == (end["loop_gain"] > 1))[clear].all()


def test_where_it_ends_does_not_depend_on_where_it_starts_if_nothing_is_asked(drawn):
    """One place of rest, reached from below and from above; it is that of the formula."""
    _, place = resting_places(**drawn)
    end = [
        ends(4000, **drawn | {"asked_performance": 0, "first_economic": x, "first_social": x})
        for x in (0.01, 1.5)
    ]
    clear = np.abs(end[0]["loop_gain"] - 1) > 0.1
    for one in end:
        np.testing.assert_allclose(one["social_performance"][clear], place[clear], atol=1e-6)


def test_alone_it_ends_at_the_other_formula(drawn):
    """Without capability 1, whatever the partner asks."""
    alone, _ = resting_places(**drawn)
    end = ends(4000, **drawn | {"attracts_resources": 0})
    clear = (np.abs(end["gain_alone"] - 1) > 0.1) & (drawn["first_economic"] > 0.01)
    np.testing.assert_allclose(end["social_performance"][clear], alone[clear], atol=1e-6)


def test_the_three_cases_of_joining(drawn):
    """Asked less than alone: any start. More than allied: none. Between: it depends."""
    alone, allied = resting_places(**drawn)
    asked, begins = drawn["asked_performance"], drawn["asked_performance"] - drawn["leeway"]
    low, high = (
        partner_gives(ends(**drawn | {"first_economic": x, "first_social": x})) for x in (0.02, 1.5)
    )
    useful = drawn["attracts_resources"] * alone / (1 + alone) > 0.01
    clear = np.abs(ends(0, **drawn)["gain_alone"] - 1) > 0.1
    assert low[(alone > asked + 0.01) & useful & clear].all()
    slow = np.abs(ends(0, **drawn)["loop_gain"] - 1) < 0.1
    assert not high[(allied < begins - 0.01) & ~slow].any()
    between = (alone < begins - 0.01) & (allied > asked + 0.01)
    assert between.mean() > 0.03
    resources = drawn["attracts_resources"] * asked / (1 + asked) > 0.01
    assert high[between & resources].all()
    assert not low[between & (begins > 0.03)].any()


def test_the_places_of_rest_rest_and_take_turns(drawn):
    """Every place is a fixed point; tipping ones lie between those that hold."""
    for k in range(300):
        values = {word: float(array[k]) for word, array in drawn.items()}
        found = rests(**values)
        for economic, social, _ in found:
            np.testing.assert_allclose(
                np.ravel(sustained(economic, social, **values)), [economic, social], atol=1e-10
            )
        tips = [place[2] for place in found]
        assert tips == [k % 2 == (found[0][2] is False) for k in range(len(found))]
    assert [round(place[1], 2) for place in rests()] == [0.25, 0.54, 0.91]


def test_a_fine_scan_finds_no_place_of_rest_that_the_formulas_miss(drawn):
    """In 4,000 steps up to 2, by the sign of what social performance gains; two may be in one."""
    grid = np.linspace(0, 2, 4001)[1:]
    several = 0
    for k in range(300):
        values = {word: float(array[k]) for word, array in drawn.items()}
        gains = sustained(sustained(0, grid, **values)[0], grid, **values)[1] > grid
        scanned = grid[np.flatnonzero(gains[:-1] != gains[1:])]
        exact = np.array([social for _, social, _ in rests(**values) if social > grid[0]])
        assert all((np.abs(exact - place) <= 6e-4).any() for place in scanned)
        assert (len(exact) - len(scanned)) % 2 == 0
        several += len(exact) > 1
    assert several >= 10


def test_an_economic_performance_that_holds_social_performance_does():
    """It is put back into what is sustained."""
    social = np.linspace(0.05, 2, 20)
    economic = economic_that_holds(social)
    held = np.isfinite(economic)
    assert 5 < held.sum() < 20
    _, kept = sustained(economic[held], social[held])
    np.testing.assert_allclose(kept, social[held], rtol=1e-12)


def test_a_place_at_which_it_tips_sends_neighbours_apart():
    """By simulation from just below and just above."""
    economic, social, tips = rests()[1]
    assert tips
    below, above = (
        ends(first_economic=economic + x, first_social=social + x)["social_performance"]
        for x in (-0.01, 0.01)
    )
    alone, allied = resting_places()
    assert below == pytest.approx(float(alone), abs=1e-6)
    assert above == pytest.approx(float(allied), abs=1e-6)


def test_what_the_model_cannot_take_is_refused():
    """By the model's own message."""
    with pytest.raises(InputError, match="leeway 'w'"):
        ends(leeway=0)
    with pytest.raises(InputError, match="did you mean"):
        resting_places(serves_societys=1)
