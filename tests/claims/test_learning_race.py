"""What serrat claims of the race to learn; the docstring is the address."""

from functools import cache

import numpy as np
import pytest

from models import LEARNING_RACE
from models.claims import learning_race as claims
from models.core.errors import InputError
from models.data import shortcomings
from models.simulation import box
from tests.claims.found import share

# These hold in every draw, and nobody has proved them.
UNPROVED = {"equals do no worse", "asymmetry costs trust"}
DRAWS = 2**12


@cache
def found(claim):
    return share(claim)


@pytest.mark.parametrize(
    "claim",
    [claims.ACCESS_IS_NECESSARY, claims.ACCESS_IS_NOT_ENOUGH],
    ids=lambda claim: claim.name,
)
def test_access_is_necessary_and_not_enough(claim):
    """serrat, 'Enhancing …': "accessibility, though necessary, does not guarantee learning"."""
    assert found(claim).holds == 1


@pytest.mark.parametrize(
    "claim",
    [claims.PROTECTION_SLOWS, claims.TACITNESS_SLOWS, claims.TIES_SPEED],
    ids=lambda claim: claim.name,
)
def test_the_primary_factors_condition_progress(claim):
    """serrat, Table 2, note: "The primary factors that will condition progress in each phase"."""
    assert found(claim).holds == 1


def test_guarding_slows_the_guard_most_often():
    """serrat, Table 2, note: "the degree of protection that partners give to their knowledge"."""
    assert 0.7 < found(claims.GUARDING_COMES_BACK).holds < 0.95


def test_guarding_can_keep_an_alliance_alive_and_then_the_guard_learns_more():
    """The other side of that claim: some draws in which protection is what saves the race."""
    inputs = box.draws(LEARNING_RACE, DRAWS)
    closer = inputs | {"own_protection": (inputs["own_protection"] + 1) / 2}
    before, after = (LEARNING_RACE.run(1000, keep=[1000], **x) for x in (inputs, closer))
    saved = (before["commitment"][0] < 0.05) & (after["commitment"][0] > 0.95)
    assert saved.any()
    assert (after["own_learned"] > before["own_learned"])[0][saved].all()


def test_closer_ties_leave_more_joint_knowledge_but_for_a_few():
    """M3c: "trust can also speed up the race"; the theorem in `worst_moment` says where."""
    assert 0.99 < found(claims.TIES_CREATE).holds < 1


def test_what_lives_on_would_end_without_creating():
    """serrat, 'Promise, Reality, and Promise': "often vital to their continued existence".

    With nothing created, worth is what is left to learn; commitment that lasts would use it up.
    """
    assert found(claims.CREATING_IS_VITAL).holds == 1


def test_more_absorptive_capacity_saves_next_to_no_alliance():
    """serrat, as before, read as learning from each other: here the claim does not hold."""
    assert 0 < found(claims.CAPACITY_IS_VITAL).holds < 0.05


def test_most_that_live_on_end_in_identification_based_trust():
    """serrat, 'Promise …': "Building knowledge- and identification-based trust … is
    fundamental".
    """
    assert 0.98 < found(claims.BEYOND_CALCULUS).holds < 1


def test_mutual_learning_saves_some_alliances_and_costs_none():
    """serrat, 'Moreover': "it should be predominantly mutual"."""
    assert 0.1 < found(claims.SHOULD_BE_MUTUAL).holds < 0.4
    assert found(claims.EQUALS_DO_NO_WORSE).holds == 1


def test_asymmetries_cost_trust():
    """serrat, 'Moreover': each asymmetry affects "the stability of the alliance"."""
    assert found(claims.ASYMMETRY_COSTS_TRUST).holds == 1


def test_every_assumed_or_derived_claim_holds_everywhere():
    """The kind that the reader is told; two conditional ones hold too, and are named."""
    everywhere = {claim.name for claim in claims.CLAIMS if found(claim).holds == 1}
    told = {claim.name for claim in claims.CLAIMS if claim.kind != "conditional"}
    assert everywhere == told | UNPROVED


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}


def test_the_factors_are_those_of_the_one_table_of_the_book():
    """serrat, '... and Their Shortcomings'; `models/data/shortcomings.csv` reads each in one
    way.
    """
    _, _, *rows = claims.shortcomings(draws=64).splitlines()
    told = [row.split(" | ")[0].strip("| ") for row in rows]
    table = shortcomings.load()
    assert told == list(table.index[table.kind == "cause"])


def test_each_factor_that_the_model_shows_ends_some_alliances():
    """The others point to their chapter, or to none, and have no number."""
    _, _, *rows = claims.shortcomings(draws=512).splitlines()
    for (factor, read), row in zip(claims.causes().iterrows(), rows, strict=True):
        if read.model == LEARNING_RACE.name:
            assert 0.05 < claims.ended_by(factor, draws=512) <= 1
            assert row.endswith("% |")
        else:
            assert row.endswith("|  |")
            assert (read.chapter in row) if read.chapter else ("no model here" in row)


def test_a_factor_turns_its_parameter_to_its_worst_end():
    """Nothing else changes: by hand for no prior ties, and for a partner that guards all."""
    inputs = box.draws(LEARNING_RACE, 512)
    alive = claims.lives(**inputs)
    for factor, change in {
        "lack of trust": {"prior_ties": np.zeros(512)},
        "opportunism": {"partner_protection": np.ones(512)},
    }.items():
        ended = ~claims.lives(**inputs | change)
        assert claims.ended_by(factor, draws=512) == ended[alive].mean()


def test_a_factor_that_is_not_there_or_not_here_is_refused():
    """By name, with those that there are."""
    with pytest.raises(InputError, match=r"must be one of poor communications, .*got 'luck'"):
        claims.ended_by("luck", draws=8)
    with pytest.raises(InputError, match="learning_race has no parameter 'first_rivalry'"):
        claims.ended_by("conflict", draws=8)


def test_that_creating_is_vital_is_told_as_built_in():
    """Worth has no other part that lasts: the equations say it at once."""
    assert claims.CREATING_IS_VITAL.kind == "assumed"
