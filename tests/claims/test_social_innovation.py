"""What 001 (Ishida) claims of arrow J; the docstring is the address."""

import numpy as np
import pytest

from models import STAGES
from models.claims import social_innovation as claims
from models.claims.claim import share

DRAWS = 2**11
CLOSE = 4 * 0.5 * (1 / DRAWS + 1 / 1500) ** 0.5


def ends(feedback=True, periods=200):
    """Alliances drawn here from the ranges of the model, with arrow J and without."""
    generator = np.random.default_rng(8)
    drawn = {p.word: generator.uniform(*p.box, 1500) for p in STAGES.parameters}
    if not feedback:
        drawn |= {"arrow_g": 0.0, "arrow_h": 0.0, "arrow_i": 0.0}
    return STAGES.run(periods, **drawn), STAGES.run(periods, **drawn | {"arrow_j": 0.0})


def test_conflict_is_lessened_and_evaluations_go_better():
    """001, sections 6.2 and 7: 'reducing inter-partner conflict', 'brings stability'."""
    assert share(claims.CONFLICT_FALLS, DRAWS).holds == 1
    assert share(claims.EVALUATIONS_GO_WELL, DRAWS).holds == 1


@pytest.mark.parametrize(
    ("claim", "feedback"), [(claims.LIVES_LONGER, True), (claims.LIVES_LONGER_AS_THEY_ARE, False)]
)
def test_alliances_live_longer_in_a_part_of_the_box(claim, feedback):
    """001, section 7: 'it brings stability to the alliance relationship'."""
    present, absent = ends(feedback)
    expected = (present["alive"][-1] > absent["alive"][-1]).mean()
    found = share(claim, DRAWS)
    assert found.holds == pytest.approx(expected, abs=CLOSE)
    assert found.holds > (0.95 if feedback else 0.6)


def test_survival_is_less_sure_while_firms_stay_as_they_are():
    """Less conflict also means that evaluations come sooner, each of which may be the last."""
    changing, still = (
        share(claim, DRAWS).holds
        for claim in (claims.LIVES_LONGER, claims.LIVES_LONGER_AS_THEY_ARE)
    )
    assert still < changing - 0.2


@pytest.mark.parametrize(
    ("claim", "word"),
    [(claims.MORE_ECONOMIC_VALUE, "economic_value"), (claims.MORE_SOCIAL_VALUE, "social_value")],
)
def test_value_is_more_in_a_part_of_the_box(claim, word):
    """001, section 6.1: 'aim to create both social and economic value as an outcome'."""
    present, absent = ends()
    expected = (present[word][-1] > absent[word][-1]).mean()
    assert share(claim, DRAWS).holds == pytest.approx(expected, abs=CLOSE)


def test_to_compare_different_alliances_tells_little_more_than_a_coin():
    """The null: of two draws, the one with less conflict; near one half, far from the claim."""
    for claim in (claims.LIVES_LONGER, claims.MORE_ECONOMIC_VALUE, claims.MORE_SOCIAL_VALUE):
        found = share(claim, DRAWS)
        assert 0.45 < found.null < 0.6
        assert found.null < found.holds - 0.3


def test_the_null_by_hand():
    """Each draw beside the one before, the first beside the last."""
    values = {"conflicts": np.array([0.1, 0.2, 0.3]), "alive": np.array([0.9, 0.5, 0.6])}
    assert claims.more_with_less_conflict(values, "alive").tolist() == [True, True, False]


def test_it_takes_a_long_time():
    """001, section 6.1: 'It takes a long time to realize it'."""
    assert share(claims.SOCIAL_VALUE_COMES_LATE, DRAWS).holds == 1
    assert 0.9 < share(claims.EFFECT_COMES_LATE, DRAWS).holds < 1


def test_every_derived_claim_holds_everywhere_and_no_conditional_one_does():
    """The kind that the reader is told is the one that is found."""
    for claim in claims.CLAIMS:
        holds = share(claim, DRAWS).holds
        assert (holds == 1) == (claim.kind in ("derived", "assumed")), claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
