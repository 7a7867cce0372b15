"""When learning turns mutual, one piece of work at a time, and which factor decides it."""

import numpy as np
import pytest

from models.core.errors import InputError
from models.simulation import box
from models.simulation.learning_phases import (
    FACTORS,
    mutual_share,
    mutual_share_explained,
    one_change,
    pieces_of_work,
    strongest,
    turn,
)
from models.theory.learning_phases import LEARNING_PHASES

PIECES = 40_000


def test_pieces_of_work_that_move_by_chance_are_the_shares_of_the_model():
    """An independent second method: 40 000 pieces, within four standard errors at each moment."""
    phase = pieces_of_work(PIECES, 100, seed=3)
    run = LEARNING_PHASES.run(100)
    words = ("awareness", "exploration", "expansion", "commitment_phase")
    for period in (5, 20, 50, 100):
        for place, word in enumerate(words):
            share = run[word][period]
            error = (share * (1 - share) / PIECES) ** 0.5
            assert abs((phase[period] == place).mean() - share) <= 4 * error + 1e-12


def test_a_piece_of_work_never_goes_back_and_never_skips_a_phase():
    """One phase at a time, forwards."""
    moves = np.diff(pieces_of_work(2000, 80, seed=4), axis=0)
    assert set(np.unique(moves)) <= {0, 1}


def test_the_mutual_share_without_paths_is_that_of_the_whole_run():
    """To the last digit but one, for 300 draws."""
    drawn = box.draws(LEARNING_PHASES, 300, seed=5)
    whole = LEARNING_PHASES.run(60, **drawn)["mutual_share"]
    np.testing.assert_allclose(mutual_share(60, **drawn), whole[-1], rtol=1e-12)


def test_the_turn_is_the_first_period_at_which_half_is_mutual():
    """And `nan` where it never comes."""
    drawn = box.draws(LEARNING_PHASES, 200, seed=6)
    found = turn(200, **drawn)
    mutual = LEARNING_PHASES.run(200, **drawn)["mutual_share"]
    for draw, period in enumerate(found):
        if np.isnan(period):
            assert mutual[-1, draw] < 0.5
        else:
            assert mutual[int(period), draw] >= 0.5 > mutual[int(period) - 1, draw]
    assert 0 < np.isnan(found).mean() < 0.5


@pytest.mark.parametrize(
    ("word", "sign"), [("protection", 1), ("first_trust", -1), ("tacitness", 1), ("prior_ties", -1)]
)
def test_each_factor_moves_the_turn_one_way(word, sign):
    """From end to end, the others at their defaults."""
    periods = turn(2000, **{word: np.linspace(0, 1, 9)})
    assert (sign * np.diff(periods) >= 0).all()
    assert sign * (periods[-1] - periods[0]) > 10


def test_early_ties_matter_most_later_protection_and_first_trust_fades():
    """serrat, Table 2, note: the statement of the chapter, with room for the intervals."""
    found = mutual_share_explained([10, 50, 200])
    assert strongest(found, 0) == ("prior ties", True)
    assert strongest(found, 1) == ("protection", True)
    trust, width = found.total["first_trust"], found.total_error["first_trust"]
    assert trust[0] - width[0] > trust[2] + width[2]
    assert trust[2] + width[2] < 0.1


def test_without_emphasis_no_factor_stands_out():
    """All four start alike, and the three that enter alike stay within the margin of error."""
    found = mutual_share_explained([5, 50, 200], emphasis=0)
    assert not any(strongest(found, moment)[1] for moment in range(3))
    others = [word for word in FACTORS if word != "first_trust"]
    for moment in range(3):
        low = max(found.total[word][moment] - found.total_error[word][moment] for word in others)
        high = min(found.total[word][moment] + found.total_error[word][moment] for word in others)
        assert low < high
    assert found.total["first_trust"][2] < min(found.total[word][2] for word in others)


def test_a_value_that_the_model_cannot_take_is_refused():
    """The model's own message."""
    for look in (turn, mutual_share, lambda *a, **values: pieces_of_work(3, 2, **values)):
        with pytest.raises(InputError, match=r"protection .* must be >= 0 and <= 1, got 2"):
            look(5, protection=2)


def test_one_change_tells_each_turn_by_itself():
    """Row by row the period that the model's own run gives, or that there is none."""
    told = one_change(protection=0.1, trust_growth=0, greatest_pace=1e-6).splitlines()[2:]
    given = ({}, {"protection": 0.1}, {"trust_growth": 0})
    for row, values in zip(told[:3], given, strict=True):
        mutual = LEARNING_PHASES.run(400, **values)["mutual_share"]
        assert row.endswith(f"period {int(np.flatnonzero(mutual >= 0.5)[0])} |")
    assert told[3].endswith("no period |")
