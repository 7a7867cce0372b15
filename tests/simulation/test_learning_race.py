"""Which alliances live on, what they need for it, and what that hangs on."""

import numpy as np
import pytest

from models import LEARNING_RACE
from models.simulation import box
from models.simulation import learning_race as race
from models.simulation.sensitivity import sobol


def test_an_alliance_lives_on_if_its_run_ends_with_commitment():
    """As the whole run says, and in the long run hardly any is in between."""
    inputs = box.draws(LEARNING_RACE, 300)
    last = LEARNING_RACE.run(race.LONG, **inputs)["commitment"][-1]
    np.testing.assert_array_equal(race.lives(**inputs), last > 0.5)
    assert 0.3 < race.lives(**inputs).mean() < 0.7
    assert ((last > 0.05) & (last < 0.95)).mean() < 0.03


def test_the_three_fates_are_told_by_the_commitment_at_last():
    """Those that live on, those that ended, and the few between."""
    inputs = box.draws(LEARNING_RACE, 2000)
    last = LEARNING_RACE.run(race.LONG, **inputs)["commitment"][-1]
    told = race.fates(**inputs)
    np.testing.assert_array_equal(told == "lives on", race.lives(**inputs))
    np.testing.assert_array_equal(told == "ends", last < race.ENDED)
    assert set(told) == {"lives on", "ends", "hangs in the balance"}


def test_the_presets_are_what_their_names_say():
    """A fortress learns next to nothing, unequal learners end and equals would not."""
    ends = {name: bool(race.lives(**values)) for name, values in race.PRESETS.items()}
    assert ends == {
        "Open partners": True,
        "Fortress": False,
        "Unequal learners": False,
        "Old friends": True,
    }
    fortress = LEARNING_RACE.run(race.LONG, keep=[race.LONG], **race.PRESETS["Fortress"])
    assert fortress["own_learned"] < 0.1
    assert race.lives(**race.as_equals(**race.PRESETS["Unequal learners"]))


def test_equals_have_the_mean_of_both_and_all_else_as_it_was():
    """Draw by draw, and once made equal they stay so."""
    inputs = box.draws(LEARNING_RACE, 5)
    alike = race.as_equals(**inputs)
    for word in ("absorptive_capacity", "protection"):
        mean = (inputs[f"own_{word}"] + inputs[f"partner_{word}"]) / 2
        np.testing.assert_array_equal(alike[f"own_{word}"], mean)
        np.testing.assert_array_equal(alike[f"partner_{word}"], mean)
    np.testing.assert_array_equal(alike["tacitness"], inputs["tacitness"])
    assert all((race.as_equals(**alike)[word] == alike[word]).all() for word in alike)


def test_an_alliance_lives_on_just_above_the_creation_it_needs_and_ends_just_below():
    """The border that is found by halving, from both sides."""
    values = {"prior_ties": np.array([0.2, 0.5, 0.9]), "own_absorptive_capacity": 0.25}
    needed = race.needed_creation(**values)
    assert race.lives(joint_creation=1.001 * needed, **values).all()
    assert not race.lives(joint_creation=0.999 * needed, **values).any()


def test_strangers_whose_trust_cannot_move_never_create_enough():
    """Without any trust nothing is created, however good they are at it."""
    assert np.isnan(race.needed_creation(prior_ties=0.0, trust_pace=0.0))


def test_unequal_pairs_need_more_creation_the_more_unequal_they_are():
    """With the same mean absorptive capacity."""
    apart = np.linspace(0, 0.14, 8)
    needed = race.needed_creation(
        own_absorptive_capacity=0.16 + apart, partner_absorptive_capacity=0.16 - apart
    )
    assert (np.diff(needed) > 0).all()


def test_sensitivity_varies_all_parameters_and_guards_alike():
    """The indices are those of Sobol's analysis of the same outcome, written out."""

    def learned(at):
        both = {"partner_protection": at["own_protection"]} | at
        run = LEARNING_RACE.run(20, **both)
        return (run["own_learned"][20] + run["partner_learned"][20]) / 2

    words = [p.word for p in LEARNING_RACE.parameters if p.word != "partner_protection"]
    expected = sobol(LEARNING_RACE, learned, words, draws=128, seed=2)
    found = race.sensitivity("learning", draws=128, seed=2, moments=(5, 20))
    assert found.at(-1) == expected


@pytest.mark.parametrize("outcome", race.OUTCOMES)
def test_prior_ties_matter_most_of_the_four_factors_at_every_moment(outcome):
    """What the chapter says: apart from the next by more than both intervals."""
    found = race.sensitivity(outcome, moments=(2, 10, 50, 100)).only(*race.FACTORS)
    lowest = found.total["prior_ties"] - found.total_error["prior_ties"]
    for word in ("own_protection", "trust_pace", "tacitness"):
        assert (found.total[word] + found.total_error[word] < lowest).all(), word


def test_prior_ties_matter_less_where_nobody_can_leave():
    """What the chapter says of trust at the start, here and in the phases of learning."""
    usual = race.sensitivity("commitment", moments=(100,), outside_worth=0.3)
    captive = race.sensitivity("commitment", moments=(100,), outside_worth=0.0)
    assert "outside_worth" not in captive.total
    most = captive.total["prior_ties"] + captive.total_error["prior_ties"]
    assert most < usual.total["prior_ties"] - usual.total_error["prior_ties"]
    assert 0.3 < captive.total["prior_ties"] / usual.total["prior_ties"] < 0.7


def test_a_parameter_that_is_held_has_the_value_given():
    """The same as an analysis of fewer words, written out."""

    def commitment(at):
        both = {"partner_protection": at["own_protection"], "outside_worth": 0.2} | at
        return LEARNING_RACE.run(20, **both)["commitment"][20]

    left = {"partner_protection", "outside_worth"}
    words = [p.word for p in LEARNING_RACE.parameters if p.word not in left]
    expected = sobol(LEARNING_RACE, commitment, words, draws=64, seed=1)
    found = race.sensitivity("commitment", 64, 1, moments=(20,), outside_worth=0.2)
    assert found.at(0) == expected


def test_protection_and_tacitness_matter_for_commitment_at_first_only():
    """What the chapter says of the race's pace."""
    found = race.sensitivity("commitment", moments=(2, 50))
    for word in ("own_protection", "tacitness"):
        first, later = found.total[word]
        assert first > 0.1
        assert later < 0.05
