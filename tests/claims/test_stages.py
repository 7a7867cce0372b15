"""What ishida claims of the stages of an alliance; the docstring is the address."""

import numpy as np
import pytest

from models.claims import social_innovation
from models.claims import stages as claims
from models.theory.stages import STAGES
from tests.claims.found import share

DRAWS = 2**12
CLOSE = 4 * 0.5 / DRAWS**0.5


def holds(claim):
    return share(claim, draws=DRAWS, seed=1).holds


@pytest.mark.parametrize(
    "claim",
    [
        claims.FORMED_UNDER_CONDITIONS,
        claims.CONDITIONS_SHIFT,
        claims.FIRMS_CHANGE,
        claims.SOCIAL_VALUE_COMES_LATE,
    ],
)
def test_what_was_built_in_holds_everywhere_and_is_told_as_built_in(claim):
    """ishida, sections 2, 6.1: conditions, arrows A, G, H and I; that social value lags is ours."""
    assert claim.kind == "assumed"
    assert holds(claim) == 1


def test_that_both_values_take_long_holds_where_alliances_gather_pace():
    """ishida, section 6.1: 'It takes a long time to realize it'; drawn and summed here again."""
    generator = np.random.default_rng(11)
    run = STAGES.run(200, **{p.word: generator.uniform(*p.box, 2000) for p in STAGES.parameters})
    working = np.cumsum((run["in_operation"] + run["in_outcome"])[:-1], axis=0)
    understood = np.cumsum(run["understanding"][:-1], axis=0)
    late = np.all([10 * sums[19] < sums[199] for sums in (working, understood)], axis=0)
    assert claims.TAKES_LONG.kind == "conditional"
    assert holds(claims.TAKES_LONG) == pytest.approx(late.mean(), abs=2 * CLOSE)
    assert 0.5 < late.mean() < 0.7


def test_of_the_terminated_a_good_part_worked_for_longer_than_the_average():
    """ishida, section 6.2: 'do not necessarily signal alliance failure'."""
    found = share(claims.TERMINATED_NOT_FAILED, draws=DRAWS)
    assert 0.15 < found.applies < 0.26
    assert 0.23 < found.holds < 0.37


def test_most_of_the_re_formed_operate_again():
    """ishida, section 6.2: 'alliance reformation ... do not necessarily signal alliance
    failure'.
    """
    found = share(claims.REFORMED_NOT_FAILED, draws=DRAWS)
    assert 0.1 < found.applies < 0.2
    assert 0.85 < found.holds < 0.98


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}


def test_no_claim_is_told_twice_and_with_two_kinds():
    """What one chapter claims of arrow J, the other does not claim again."""
    names = [claim.name for claim in (*claims.CLAIMS, *social_innovation.CLAIMS)]
    assert len(names) == len(set(names))
    assert "arrow j" not in " ".join(claim.says for claim in claims.CLAIMS).lower()
