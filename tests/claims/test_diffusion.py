"""What fourweekmba and gomescasseres1997 claim of how what is new spreads; the docstring is the
address.
"""

import numpy as np
import pytest

from models.claims import diffusion as claims
from tests.claims.found import share

DRAWS = 2**11
BY_NAME = {claim.name: claim for claim in claims.CLAIMS}


def found(name):
    return share(BY_NAME[name], draws=DRAWS)


def test_a_technology_reaches_nearly_all_in_thirty_years_in_most_cases():
    """fourweekmba, 'Diffusion of Innovation': 'with enough time'."""
    assert 0.9 < found("reaches all").holds < 1


def test_the_number_a_year_rises_at_first_where_imitation_is_strong():
    """fourweekmba, by Bass: the rate rises at first if example adds more than it takes away.

    Both parts begin alike, so the rate rises at first if q (m^2 + (1-m)^2 + 2cm(1-m)) > p.
    """
    generator = np.random.default_rng(3)
    low, high = (0.01, 0.1, 0.05, 0), (0.1, 0.9, 0.95, 1)
    innovation, imitation, part, shared = generator.uniform(low, high, (200_000, 4)).T
    met = part**2 + (1 - part) ** 2 + 2 * shared * part * (1 - part)
    expected = (imitation * met > innovation).mean()
    assert found("rises first").holds == pytest.approx(expected, abs=0.02)


def test_one_standard_is_never_later_for_either():
    """gomescasseres1997, section 3, 'Limited appropriability': a large group 'helps spread its
    technology'.
    """
    assert found("a large group spreads it").holds == 1


def test_the_smaller_saves_at_least_as_much_time():
    """gomescasseres1997, section 2, 'Reaching for scale and scope', in our reading."""
    assert found("the smaller gains more").holds == 1


def test_every_derived_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        assert (found(claim.name).holds == 1) == (claim.kind == "derived"), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
