"""Single alliances, survival and outcomes: against the shares, by hand, and by another library."""

import numpy as np
import pytest
from lifelines import KaplanMeierFitter

from models.core.errors import InputError
from models.simulation import box, stages
from models.simulation.sensitivity import sobol
from models.theory.stages import STAGES

MANY = 100_000
SHARES = ("in_formation", "in_operation", "in_outcome", "ended")
EQUAL_LEARNING = {"arrow_g": 0.01, "arrow_h": 0.01, "arrow_i": 0.01, "arrow_j": 0.0}


def deviations(lives, run):
    """By how many standard errors the parts of lives differ from the shares, where any can."""
    expected = np.array([run[word] for word in SHARES])
    found = np.array([(lives == stage).mean(axis=1) for stage in range(len(SHARES))])
    uncertain = expected * (1 - expected) * lives.shape[1] > 10
    assert (np.abs(found - expected)[~uncertain] < 40 / lives.shape[1]).all()
    errors = np.sqrt(expected * (1 - expected) / lives.shape[1])[uncertain]
    return np.abs(found - expected)[uncertain] / errors


@pytest.mark.parametrize(
    "values", [{}, {"first_rivalry": 0.8, "arrow_j": 0.8}, {"reform": 1.0, "arrow_c": 0.6}]
)
def test_a_hundred_thousand_lives_agree_with_the_expected_shares(values):
    """One step of the shares is exact for lives under the conditions that go with them."""
    lives = stages.lives(MANY, periods=50, seed=2, own=False, **values)
    assert deviations(lives, STAGES.run(50, **values)).max() < 4.5


def test_lives_under_their_own_conditions_agree_where_no_arrow_tells_stages_apart():
    """Without J, and with G, H and I alike, an alliance's history leaves no mark of its own."""
    lives = stages.lives(MANY, periods=50, seed=3, **EQUAL_LEARNING)
    assert deviations(lives, STAGES.run(50, **EQUAL_LEARNING)).max() < 4.5


def test_the_shares_understate_survival_where_arrow_j_makes_histories_matter():
    """Those that are left have made their own peace; the average peace is less."""
    lives = stages.lives(20_000, seed=4)
    alive = STAGES.run(stages.PERIODS)["alive"][-1]
    assert (lives[-1] != stages.ENDED).mean() > alive + 4 * (alive / 20_000) ** 0.5


def test_a_life_is_the_same_alone_and_among_many():
    """By seed and number; with one value for all, or one for each."""
    among = stages.lives(1500, periods=80, seed=7)
    alone = stages.lives(1, periods=80, seed=7, first_draw=1300)
    each = stages.lives(1500, periods=80, seed=7, hurdle=np.full(1500, 0.5))
    np.testing.assert_array_equal(among[:, 1300], alone[:, 0])
    np.testing.assert_array_equal(among, each)
    np.testing.assert_array_equal(among[:31], stages.lives(1500, periods=30, seed=7))


def test_lives_move_only_along_the_arrows_and_outcomes():
    """From formation on or out, from operation to outcome, from outcome anywhere; never back."""
    lives = stages.lives(3000, seed=5, reform=0.5)
    moves = set(zip(lives[:-1].ravel().tolist(), lives[1:].ravel().tolist(), strict=True))
    allowed = {(0, 0), (0, 1), (0, 3), (1, 1), (1, 2), (2, 0), (2, 1), (2, 2), (2, 3), (3, 3)}
    assert moves == allowed


def test_the_lives_that_the_page_shows_are_these():
    """The first alliances of seed 0; the page's test has the same numbers."""
    lived, ended = stages.durations(stages.lives(5))
    assert lived.tolist() == [2, 2, 69, 1, 1]
    assert ended.all()


def test_one_life_has_its_own_conditions_until_it_ends():
    """Conflict falls when this alliance is evaluated, and then only; then its life ends."""
    one = stages.life(3, arrow_a=0.0)
    evaluated = one["stage"][1:] == stages.OUTCOME
    stays = np.diff(one["conflicts"])[1:] == 0
    np.testing.assert_array_equal(stays, ~evaluated[:-1])
    np.testing.assert_array_equal(one["stage"], stages.lives(3, arrow_a=0.0)[:, 2])
    assert len(one["stage"]) == len(one["rivalry"]) == stages.PERIODS + 1


def test_values_out_of_the_domain_are_refused_by_name():
    """The model's own message."""
    with pytest.raises(InputError, match=r"arrow_c 'C'.* must be >= 0 and <= 1, got 2"):
        stages.lives(2, arrow_c=2)


def test_durations_of_those_that_ended_and_of_those_that_live():
    """Three alliances: ended at once, ended in period 2, alive after 3."""
    lives = np.array([[0, 0, 0], [3, 1, 1], [3, 3, 1], [3, 3, 2]])
    lived, ended = stages.durations(lives)
    assert lived.tolist() == [1, 2, 3]
    assert ended.tolist() == [True, True, False]


def test_survival_is_that_of_the_lifelines_library():
    """Kaplan and Meier (1958), on a study that closes before many alliances end."""
    lived, ended = stages.in_a_study(stages.lives(2000, seed=6), seed=1)
    assert 0.1 < ended.mean() < 0.9
    other = KaplanMeierFitter().fit(lived, ended)
    ours = stages.kaplan_meier(lived, ended)
    theirs = other.survival_function_at_times(np.arange(len(ours)))
    np.testing.assert_allclose(ours, theirs, rtol=1e-12)


def test_survival_without_censoring_is_the_part_that_is_left():
    """Nobody is lost from sight before the end."""
    lives = stages.lives(1000, seed=8)
    ours = stages.kaplan_meier(*stages.durations(lives))
    np.testing.assert_allclose(ours, (lives != stages.ENDED).mean(axis=1), rtol=1e-12)


def test_a_study_with_an_end_finds_the_survival_of_the_whole():
    """Where alliances are founded over time; those seen to end alone would be far too short."""
    lives = stages.lives(20_000, seed=9)
    whole = stages.kaplan_meier(*stages.durations(lives))
    lived, ended = stages.in_a_study(lives, seed=2)
    assert np.abs(stages.kaplan_meier(lived, ended) - whole)[:150].max() < 0.02
    only_ended = stages.kaplan_meier(lived[ended], ended[ended])
    assert only_ended[100] < whole[100] / 3


def test_outcomes_are_counted_and_agree_with_what_the_shares_expect():
    """ishida, section 2: the outcome stage evaluates, restructures or ends an alliance."""
    lives = stages.lives(MANY, periods=100, seed=10, own=False, reform=0.5)
    expected = STAGES.run(100, reform=0.5)
    for word, counts in stages.outcomes(lives).items():
        error = counts.std() / MANY**0.5
        assert abs(counts.mean() - expected[word][:-1].sum()) < 4.5 * error, word
    assert stages.outcomes(lives)["terminated"].max() == 1


def test_lives_end_where_the_shares_expect_them_to():
    """ishida, section 2: formation, or the outcome stage; nobody ends while operating."""
    lives = stages.lives(MANY, periods=100, seed=12, own=False, reform=0.5)
    over = lives[1:] == stages.ENDED
    last = np.where(over & (lives[:-1] != stages.ENDED), lives[:-1], -1).max(axis=0)
    expected = stages.where_they_end(100, reform=0.5)
    found = {"formation": last == stages.FORMATION, "outcome": last == stages.OUTCOME}
    for stage, ended in found.items():
        part = float(expected[stage])
        error = (part * (1 - part) / MANY) ** 0.5
        assert abs(ended.mean() - part) < 4.5 * error, stage
    assert not (last == stages.OPERATION).any()


def test_the_two_places_to_end_make_up_all_ends():
    """Nothing is lost between formation and outcome, anywhere in the box."""
    drawn = box.draws(STAGES, 500, seed=4)
    ends = stages.where_they_end(80, **drawn)
    np.testing.assert_allclose(sum(ends.values()), STAGES.run(80, **drawn)["ended"][-1], atol=1e-12)


def test_in_not_quite_six_of_ten_draws_more_alliances_end_in_formation():
    """The bet of the chapter, from lives by chance at a hundred points drawn here."""
    generator = np.random.default_rng(14)
    found = []
    for _ in range(100):
        values = {p.word: generator.uniform(*p.box) for p in STAGES.parameters}
        lives = stages.lives(1500, own=False, seed=3, **values)
        formed = (lives == stages.OPERATION).any(axis=0)
        out = stages.outcomes(lives)
        ended = lives[-1] == stages.ENDED
        found.append((ended & (out["terminated"] == 0)).sum() > out["terminated"].sum())
        assert (formed | (out["terminated"] == 0)).all()
    assert stages.mostly_in_formation() == pytest.approx(np.mean(found), abs=4 * 0.5 / 10)
    assert 0.56 < stages.mostly_in_formation() < 0.61


def test_once_re_formed_always_re_formed():
    """Whether an alliance has been through a second formation is kept from then on."""
    lives = np.array([[0, 0], [1, 1], [2, 2], [0, 3], [1, 3], [2, 3], [3, 3]])
    by = stages.reformed_by(lives)
    assert by.T.tolist() == [[False] * 3 + [True] * 4, [False] * 7]
    many = stages.lives(2000, seed=13, reform=0.8)
    assert (stages.reformed_by(many)[-1] == (stages.outcomes(many)["reformed"] > 0)).all()


def test_periods_at_work_are_the_economic_value_of_the_shares():
    """An alliance works in operation and in outcome, at a value of 1 a period."""
    lives = stages.lives(MANY, periods=100, seed=11, own=False)
    worked = stages.at_work(lives)
    expected = STAGES.run(100)["economic_value"][-1]
    assert abs(worked.mean() - expected) < 4.5 * worked.std() / MANY**0.5


def test_the_end_is_that_of_a_whole_run():
    """Without the way there, for several values at once."""
    ends = stages.at_end(40, first_rivalry=np.array([0.2, 0.8]))
    run = STAGES.run(40, first_rivalry=np.array([0.2, 0.8]))
    for word, values in ends.items():
        np.testing.assert_array_equal(values, run[word][-1], err_msg=word)


def test_without_each_arrow_is_each_arrow_at_nought():
    """Eleven ends: all arrows, then without A to J."""
    ends = stages.without_each_arrow(50, hurdle=0.4)
    alone = [stages.at_end(50, hurdle=0.4)]
    alone += [stages.at_end(50, hurdle=0.4, **{word: 0}) for word in stages.ARROWS]
    assert ends["alive"].tolist() == [float(end["alive"]) for end in alone]
    assert len(stages.ARROWS) == 10


def test_what_matters_covers_every_parameter_and_finds_a_known_one():
    """Economic value is in proportion to its yield: alone it explains what products can."""
    found = stages.what_matters("economic_value", draws=256)
    assert set(found.total) == {p.word for p in STAGES.parameters}
    assert found.total["social_yield"] == found.total["grassroots_pace"] == 0
    survival = stages.what_matters("alive", draws=256)
    assert survival.total["economic_yield"] == 0
    by_name = sobol(STAGES, lambda at: stages.at_end(**at)["alive"], draws=256)
    assert by_name.total == survival.total
