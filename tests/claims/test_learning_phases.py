"""What serrat says of the phases of learning; the docstring is the address."""

import numpy as np
import pytest

from models.claims import learning_phases as claims
from tests.claims.found import share

DRAWS = 20_000
CLOSE = 4 * 0.5 * (2 / 2**14) ** 0.5


@pytest.fixture(scope="module")
def alliances():
    """Alliances drawn and run here, phase by phase: their mutual share after 200 periods."""
    generator = np.random.default_rng(12)
    low, high = (0, 0, 0, 0, 0.5, 0, 0.05, 0), (1, 1, 1, 1, 4, 1, 0.3, 0.3)
    protected, first, tacit, ties, weight, extra, greatest, growth = generator.uniform(
        low, high, (DRAWS, 8)
    ).T

    def mutual(trust=first, growing=growth):
        shares, part = [np.ones(DRAWS), *np.zeros((3, DRAWS))], 0
        for _ in range(200):
            lean = trust + ties - protected - tacit
            leans = (lean + extra * ties, lean - extra * protected, lean - extra * tacit)
            moving = [
                share * greatest / (1 + np.exp(-weight * one))
                for share, one in zip(shares, leans, strict=False)
            ]
            trust = trust + growing * part * (1 - trust)
            gone, come = [*moving, 0], [0, *moving]
            shares = [s - out + into for s, out, into in zip(shares, gone, come, strict=True)]
            part = sum(k * one for k, one in enumerate(shares)) / 4
        return part

    return mutual


def test_the_four_factors_move_progress_in_the_direction_that_we_gave_them():
    """serrat, Table 2, note: 'The primary factors that will condition progress in each phase'."""
    assert share(claims.FOUR_FACTORS).holds == 1


def test_unilateral_turns_mutual_and_not_back():
    """serrat, Table 2, last row: from 'Unilateral Learning' to 'Predominantly Mutual Learning'.

    No equation moves work back, so that it is built in.
    """
    assert share(claims.ONE_SIDED_TO_MUTUAL).holds == 1
    assert claims.ONE_SIDED_TO_MUTUAL.kind == "assumed"


def test_nearly_all_come_to_learn_mostly_together(alliances):
    """serrat, Table 2, last row, last cell: 'Predominantly Mutual Learning'."""
    found = share(claims.PREDOMINANTLY_MUTUAL)
    assert found.holds == pytest.approx((alliances() > 0.5).mean(), abs=CLOSE)
    assert found.holds < 1


def test_trust_is_fundamental_for_a_minority(alliances):
    """serrat, 'Promise, Reality, and Promise': building trust 'is fundamental to this'."""
    good = alliances() > 0.5
    without = alliances(trust=np.zeros(DRAWS), growing=0)[good] <= 0.5
    found = share(claims.TRUST_IS_FUNDAMENTAL)
    assert found.applies == pytest.approx(good.mean(), abs=CLOSE)
    assert found.holds == pytest.approx(without.mean(), abs=CLOSE)


def test_every_derived_or_assumed_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        holds = share(claim, draws=2**12).holds
        assert (holds == 1) == (claim.everywhere), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
