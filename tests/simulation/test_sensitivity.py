"""Sobol's indices against functions whose indices are known, and what is refused."""

import numpy as np
import pytest

from models import ACCEPTABLE_DIVISIONS, GROUP_PROFIT, ISO_PROFIT, PROPENSITY
from models.core.equation import Equation
from models.core.errors import InputError
from models.core.model import Model
from models.core.parameter import REAL, Parameter
from models.simulation.sensitivity import AT_ONCE, Indices, sobol, table
from tests.core.toy_models import TOY, one

PLACES = [one(f"z_{k}", f"place_{k}", real=True) for k in (1, 2, 3)]
SUM = one("Z", "sum_of_places", real=True)
CUBE = Model(
    name="cube",
    title="A cube",
    question="Where in a cube?",
    parameters=tuple(Parameter(q, 0, REAL, (-np.pi, np.pi), TOY) for q in PLACES),
    equations=(Equation(SUM, sum(q.symbol for q in PLACES), TOY),),
)
ISHIGAMI = {  # with 7 and 0.1, from the closed form in Ishigami and Homma (1990)
    "first": (0.3139, 0.4424, 0.0),
    "total": (0.5576, 0.4424, 0.2437),
}


def ishigami(at):
    x, y, z = at.values()
    return np.sin(x) + 7 * np.sin(y) ** 2 + 0.1 * z**4 * np.sin(x)


def slanted(at):
    return sum((k + 1) * column for k, column in enumerate(at.values()))


@pytest.mark.parametrize("part", ["first", "total"])
def test_ishigamis_function_has_the_indices_of_its_closed_form(part):
    """Two that act alone or together, one that acts in company only."""
    found = sobol(CUBE, ishigami, draws=4096)
    values, errors = getattr(found, part), getattr(found, f"{part}_error")
    for (word, index), known in zip(values.items(), ISHIGAMI[part], strict=True):
        assert index == pytest.approx(known, abs=0.02), word
        assert 0 < errors[word] < 0.1


def test_of_a_sum_every_part_acts_alone():
    """First and total index are the part's own variance: 1, 4 and 9 of 14."""
    found = sobol(CUBE, slanted, draws=1024)
    for k, word in enumerate(found.first, start=1):
        assert found.first[word] == pytest.approx(k**2 / 14, abs=0.02)
        assert found.total[word] == pytest.approx(k**2 / 14, abs=0.02)
    assert found.ranked == ["place_3", "place_2", "place_1"]


def test_the_intervals_hold_what_they_promise():
    """Of 40 seeds, about 95% of the intervals of 9 of 14 contain it; fewer than 85% is a fault."""
    runs = [sobol(CUBE, slanted, draws=64, seed=seed) for seed in range(40)]
    inside = [abs(r.total["place_3"] - 9 / 14) <= r.total_error["place_3"] for r in runs]
    assert np.mean(inside) >= 0.85


def test_several_moments_are_each_as_if_alone():
    """One run for all of them, `nan` where nothing varies, and ranked by the mean of the rest."""
    both = sobol(CUBE, lambda at: np.stack([ishigami(at), 0 * slanted(at), slanted(at)]), draws=128)
    for place, outcome in ((0, ishigami), (2, slanted)):
        alone = sobol(CUBE, outcome, draws=128)
        for word, index in alone.total.items():
            assert both.total[word].shape == (3,)
            assert both.total[word][place] == index
            assert both.first_error[word][place] == alone.first_error[word]
        assert both.at(place) == alone
    assert np.isnan([both.first[word][1] for word in both.first]).all()
    assert both.ranked[0] == "place_3"


def test_some_of_the_parameters_can_be_looked_at_alone():
    """Their indices stay as they are: the variance is that of all."""
    found = sobol(CUBE, slanted, draws=64)
    some = found.only("place_3", "place_1")
    assert list(some.total) == ["place_3", "place_1"]
    assert all(some.first[word] == found.first[word] for word in some.first)


def test_points_come_in_blocks_that_no_result_depends_on():
    """No array of all points is needed by the outcome, and its seed makes it repeatable."""
    sizes = []

    def outcome(at):
        sizes.append(len(at["place_1"]))
        return slanted(at)

    found = sobol(CUBE, outcome, draws=1024, seed=3)
    assert sum(sizes) == 1024 * (3 + 2)
    assert max(sizes) <= AT_ONCE < sum(sizes)
    assert found == sobol(CUBE, slanted, draws=1024, seed=3)
    assert sobol(CUBE, slanted, draws=64) == sobol(CUBE, slanted, draws=64)
    assert found.total != sobol(CUBE, slanted, draws=1024, seed=4).total


def test_only_the_words_asked_for_vary():
    """The outcome gets these, in the box; the model has its defaults for the others."""

    def outcome(at):
        assert list(at) == ["decisiveness", "share_given_up"]
        for word, column in at.items():
            low, high = PROPENSITY.parameter(word).box
            assert low <= column.min() <= column.max() <= high
        return PROPENSITY.run(**at)["propensity"]

    found = sobol(PROPENSITY, outcome, ["decisiveness", "share_given_up"], draws=64)
    assert list(found.first) == ["decisiveness", "share_given_up"]


def test_whole_numbers_are_drawn_whole_and_evenly():
    """Each number of members of the box, both ends too, about as often as any other."""
    seen = []

    def outcome(at):
        seen.append(at["members"])
        return at["members"] + at["synergy"]

    sobol(ACCEPTABLE_DIVISIONS, outcome, draws=1024)
    low, high = ACCEPTABLE_DIVISIONS.parameter("members").box
    numbers, counts = np.unique(np.concatenate(seen), return_counts=True)
    assert numbers.tolist() == list(range(low, high + 1))
    assert counts.max() < 1.1 * counts.min()


def test_the_table_tells_both_indices_what_matters_most_first():
    """Labels as people read them, and the interval beside each number."""
    one_each = [{"partner_scale": np.array(x), "decisiveness": np.array(y)}
                for x, y in ((0.1, -0.004), (0.02, 0.01), (0.2, 0.35), (0.03, 0.05))]  # fmt: skip
    _, _, *rows = table(PROPENSITY, Indices(*one_each)).splitlines()
    assert rows == [
        "| decisiveness | −0.00 ± 0.01 | 0.35 ± 0.05 |",
        "| allies' scale | 0.10 ± 0.02 | 0.20 ± 0.03 |",
    ]


def test_what_cannot_be_analysed_is_refused():
    """Not a power of two, an unknown word, a vector, parameters that a rule ties together."""
    with pytest.raises(InputError, match="draws must be a power of two, got 1000"):
        sobol(CUBE, slanted, draws=1000)
    with pytest.raises(InputError, match="did you mean 'place_1'"):
        sobol(CUBE, slanted, ["plac_1"])
    with pytest.raises(InputError, match="group_profit: profit_share has several values"):
        sobol(GROUP_PROFIT, slanted, ["profit_share"])
    with pytest.raises(InputError, match="iso_profit: Sobol's indices need parameters that vary"):
        sobol(ISO_PROFIT, slanted)


@pytest.mark.parametrize(
    ("outcome", "message"),
    [
        (lambda at: 1.0, r"one number for each of \d+ points, got shape \(\)"),
        (lambda at: np.ones(3), r"one number for each of \d+ points, got shape \(3,\)"),
        (lambda at: np.full(len(at["place_1"]), np.nan), "not a finite number at every point"),
    ],
)
def test_an_outcome_that_is_none_is_refused(outcome, message):
    """A mean over all points, or a division by zero, is a mistake in the outcome."""
    with pytest.raises(InputError, match=f"cube: the outcome .*{message}"):
        sobol(CUBE, outcome, draws=64)
