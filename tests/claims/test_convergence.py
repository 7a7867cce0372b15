"""What okada, an abstract, claims of the convergence capacity; the docstring is the address."""

import numpy as np
import pytest

from models.claims import convergence as claims
from tests.claims.found import share

CLOSE = 4 * 0.5 / (0.1 * 2**14) ** 0.5  # as in tests/claims/test_group_profit.py
DRAWS = 400_000


@pytest.fixture(scope="module")
def gains():
    """Loop gains, drawn here from the ranges of the model: whole, and without each capability."""
    generator = np.random.default_rng(8)
    one, two, three = generator.uniform(0, 1.5, (3, DRAWS))
    business, society = generator.uniform(0, 0.8, (2, DRAWS))

    def gain(c1, c2, c3):
        return c2 * c3 + c1 * society + c1 * business * c2

    whole = gain(one, two, three)
    return whole, (gain(0, two, three), gain(one, 0, three), gain(one, two, 0))


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_capability_is_necessary_only_in_part_of_the_box(gains, number):
    """okada, 'consisting of three capabilities': it does not say that each is necessary."""
    whole, without = gains
    claim = claims.CLAIMS[number - 1]
    circle = whole > 1
    found = share(claim)
    assert found.applies == pytest.approx(circle.mean(), abs=CLOSE)
    assert found.holds == pytest.approx((without[number - 1] <= 1)[circle].mean(), abs=CLOSE)
    assert 0.5 < found.holds < 0.99


def test_every_capability_helps():
    """okada, 'was playing a key role': assumed, all three arrows are positive."""
    assert share(claims.EACH_CAPABILITY_HELPS).holds == 1


def test_no_alliance_lasts_without_the_circle():
    """okada, 'playing a key role to facilitate successful alliances': it is necessary."""
    found = share(claims.NONE_WITHOUT_THE_CIRCLE)
    assert found.holds == 1
    assert found.applies > 0.1


def test_the_circle_is_not_enough():
    """okada, the same passage: it is not sufficient, since a partner may ask for more."""
    found = share(claims.CIRCLE_IS_ENOUGH)
    assert 0.1 < found.holds < 0.5


def test_an_alliance_that_would_last_may_never_begin():
    """okada, 'how alliance behaviors are formed': in about half of the cases it needs a push."""
    found = share(claims.FORMS_BY_ITSELF)
    assert 0.3 < found.holds < 0.7


def test_both_dependent_variables_gain_by_a_lasting_alliance():
    """okada, 'social performance is also integrated in the dependent variables'."""
    assert share(claims.BOTH_PERFORM_BETTER).holds == 1


def test_every_derived_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        assert (share(claim).holds == 1) == (claim.kind in ("derived", "assumed")), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
