"""What gomescasseres1997 claims of small firms and alliances; the docstring is the address."""

import numpy as np
import pytest

from models.claims import niche_or_reach as claims
from models.simulation import box
from models.theory.propensity import PROPENSITY
from models.theory.three_cs import THREE_CS
from tests.claims.found import share

# Half the width of an interval that a share from 2**14 points misses once in 16 000 times,
# for the fraction of the points at which the claim applies.
WIDTH = 4 * 0.5 / 2**7
DRAWS = 400_000


def firms():
    """Size, importance, allies' scale and part given up, drawn here from the ranges of the model.

    The gain is computed from sizes of firm, allies and rivals, as counts of one market.
    """
    generator = np.random.default_rng(7)
    words = ("size_to_rivals", "scale_importance", "partner_scale", "share_given_up")
    boxes = [PROPENSITY.parameter(word).box for word in words]
    size, importance, scale, part = (generator.uniform(*edges, DRAWS) for edges in boxes)
    alone, allied = size / (size + 1), (size + scale) / (size + scale + 1)
    return alone, importance, part, allied, np.log(allied / alone)


def expected(holds, when):
    """The share among the draws where the claim applies, and how close it is known."""
    return holds[when].mean(), WIDTH / np.sqrt(when.mean())


@pytest.mark.parametrize(
    "claim",
    [claim for claim in claims.CLAIMS if claim.everywhere],
    ids=lambda claim: claim.name,
)
def test_what_is_derived_or_assumed_holds_everywhere(claim):
    """gomescasseres1997, sections 2 to 4: the passages that the claims name."""
    assert share(claim).holds == 1


@pytest.mark.parametrize(
    "claim",
    [claim for claim in claims.CLAIMS if not claim.everywhere],
    ids=lambda claim: claim.name,
)
def test_what_is_conditional_holds_in_a_part(claim):
    """gomescasseres1997, sections 2 to 4: there are draws for and draws against."""
    assert 0 < share(claim).holds < 1


def test_a_firm_with_two_fifths_of_its_market_does_better_alone_only_in_part():
    """gomescasseres1997, section 2, 'Exploiting niches': 'Not only did they not need alliances'."""
    alone, importance, part, _, rise = firms()
    better_alone = np.log(1 - part) + importance * rise < 0
    found, close = expected(better_alone, alone >= 0.4)
    assert share(claims.DOMINANT_ALONE).holds == pytest.approx(found, abs=close)


def test_a_tiny_firm_where_scale_matters_needs_allies_nearly_always():
    """gomescasseres1997, section 2: 'cannot expect to succeed on their own'."""
    alone, importance, part, _, rise = firms()
    gains = np.log(1 - part) + importance * rise > 0
    found, close = expected(gains, (alone < 0.1) & (importance >= 1))
    assert share(claims.SMALL_NEEDS_ALLIES).holds == pytest.approx(found, abs=close)


def test_the_window_is_wide_enough_only_in_part():
    """gomescasseres1997, section 2: 'their small sizes may allow them to succeed … even without
    alliances'.
    """
    alone, importance, part, _, rise = firms()
    before = np.log(1 - part) + importance * rise > 0
    after = np.log(1 - part) + 0.1 * importance * rise < 0
    found, close = expected(after, (importance >= 1) & (alone < 0.2) & before)
    assert share(claims.WINDOW_WIDE_ENOUGH).holds == pytest.approx(found, abs=close)


def test_a_stronger_partner_helps_only_in_part():
    """gomescasseres1997, section 4, hypothesis 2, both halves at once."""
    generator = np.random.default_rng(9)
    held = generator.uniform(0.2, 20, (DRAWS, 3))
    value, claim = generator.uniform(0.5, 2.5, DRAWS), generator.uniform(0, 3, DRAWS)
    power = held ** claim[:, None]
    adds = value * held[:, 2] / held.sum(axis=1)
    takes = claim * power[:, 2] / power.sum(axis=1)
    found = share(claims.STRONGER_PARTNER).holds
    assert found == pytest.approx((adds > takes).mean(), abs=WIDTH + 0.003)


def test_a_giant_that_claims_faster_than_it_adds_never_helps():
    """Hypothesis 2, the other side of the condition, on draws from the box."""
    drawn = box.draws(claims.CAPABILITY, 2000)
    harmful = drawn["power_of_capability"] > 1.01 * drawn["pooling_effect"]
    assert not claims._giant_helps(drawn)[harmful].any()


def test_one_kind_of_firm_is_often_enough_for_two_modes():
    """gomescasseres1997, section 2: two modes 'may indicate' two subgroups; in most draws they
    need not.
    """
    assert share(claims.TWO_MODES_TWO_KINDS).holds < 0.5


def test_without_ageing_and_a_rising_bar_having_capabilities_is_enough():
    """gomescasseres1997, section 2: 'it need not form an alliance' holds in full where nothing
    changes.
    """
    drawn = box.draws(THREE_CS, 4000)
    still = drawn | {"ageing": np.zeros(4000), "arrow_4": np.zeros(4000)}
    run = claims._through_time(still, 0)
    has = drawn["first_capability"] >= drawn["first_demand"]
    assert run["shared_control"][:, has].max() == 0
