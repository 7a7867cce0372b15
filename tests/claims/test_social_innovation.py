"""What ishida claims of arrow J; the docstring is the address."""

import numpy as np
import pytest
import sympy as sp

from models import STAGES
from models.claims import social_innovation as claims
from tests.claims.found import share

DRAWS = 2**11
IN_ALL_DRAWS = (claims.CONFLICT_FALLS, claims.EVALUATIONS_GO_WELL)
CLOSE = 4 * 0.5 * (1 / DRAWS + 1 / 1500) ** 0.5


def ends(feedback=True, periods=200):
    """Alliances drawn here from the ranges of the model, with arrow J and without."""
    generator = np.random.default_rng(8)
    drawn = {p.word: generator.uniform(*p.box, 1500) for p in STAGES.parameters}
    if not feedback:
        drawn |= {"arrow_g": 0.0, "arrow_h": 0.0, "arrow_i": 0.0}
    return STAGES.run(periods, **drawn), STAGES.run(periods, **drawn | {"arrow_j": 0.0})


def test_conflict_is_lessened_and_evaluations_go_better():
    """ishida, sections 6.2 and 7: 'reducing inter-partner conflict', 'brings stability'."""
    for claim in IN_ALL_DRAWS:
        assert share(claim, DRAWS).holds == 1


def test_that_conflict_falls_is_derived_where_firms_stay_as_they_are():
    """The next conflict rises with conflict and falls with arrow J: less stays less."""
    state = next(state for state in STAGES.states if state.quantity.word == "conflicts")
    moved, at = state.next, {quantity.word: quantity.symbol for quantity in STAGES.quantities}
    parts = sp.symbols("p q s t", positive=True)
    inside = {at["arrow_a"]: 1 / (1 + parts[0]), at["arrow_j"]: 1 / (1 + parts[1])}
    inside |= {at["in_outcome"]: at["alive"] / (1 + parts[2])}
    by_conflict = moved.diff(at["conflicts"]).subs(inside)
    by_arrow = moved.diff(at["arrow_j"]).subs({at["conflicts"]: parts[3]} | inside)
    assert sp.factor(by_conflict).is_positive
    assert sp.factor(by_arrow).subs(at["rivalry"], parts[0]).is_negative


@pytest.mark.parametrize(
    ("claim", "feedback"), [(claims.LIVES_LONGER, True), (claims.LIVES_LONGER_AS_THEY_ARE, False)]
)
def test_alliances_live_longer_in_a_part_of_the_box(claim, feedback):
    """ishida, section 7: 'it brings stability to the alliance relationship'."""
    present, absent = ends(feedback)
    expected = (present["alive"][-1] > absent["alive"][-1]).mean()
    found = share(claim, DRAWS)
    assert found.holds == pytest.approx(expected, abs=CLOSE)
    assert found.holds > (0.95 if feedback else 0.6)


def test_survival_without_learning_by_transition_matrices():
    """The share of the bet again, from matrices of chances written out here from the figure."""
    generator = np.random.default_rng(5)
    count = 2000

    def between(low, high):
        return generator.uniform(low, high, count)

    a, c, d, j = between(0, 0.5), between(0, 0.6), between(0, 0.4), between(0, 0.8)
    b, e, f = between(0, 8), between(0, 8), between(0, 8)
    resources, complements, rivalry = (between(0.1, 0.9) for _ in range(3))
    hurdle, bridge, r, again = between(0, 1), between(0, 3), between(0.05, 0.6), between(0, 1)

    def alive(strength):
        shares, conflict = np.tile([1.0, 0, 0, 0], (count, 1)), rivalry.copy()
        for _ in range(200):
            over = resources + complements - conflict - hurdle
            formed, done, good = (
                1 / (1 + np.exp(-odds)) for odds in (b * over + bridge, e * over, f * over)
            )
            chances = np.zeros((count, 4, 4))
            chances[:, 0, 1], chances[:, 0, 3] = c * formed, c * (1 - formed)
            chances[:, 1, 2] = d * done
            chances[:, 2, 1] = r * good
            chances[:, 2, 0], chances[:, 2, 3] = (
                r * (1 - good) * again,
                r * (1 - good) * (1 - again),
            )
            stay = 1 - chances.sum(axis=2)
            chances[:, range(4), range(4)] = stay
            peace = 1 - strength * shares[:, 2] / shares[:, :3].sum(axis=1)
            conflict = (conflict + a * (rivalry - conflict)) * peace
            shares = np.einsum("ni,nij->nj", shares, chances)
        return 1 - shares[:, 3]

    found = (alive(j) > alive(0 * j)).mean()
    assert found == pytest.approx(share(claims.LIVES_LONGER_AS_THEY_ARE, DRAWS).holds, abs=CLOSE)


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
    """ishida, section 6.1: 'aim to create both social and economic value as an outcome'."""
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


def test_what_arrow_j_adds_takes_a_long_time():
    """ishida, section 6.1: 'It takes a long time to realize it'."""
    assert 0.9 < share(claims.EFFECT_COMES_LATE, DRAWS).holds < 1


def test_every_kind_is_the_one_that_is_found():
    """A derived claim holds in every draw; a conditional one fails in some, but for two.

    What those two say held in all draws and is not derived, for firms change with their alliance.
    """
    for claim in claims.CLAIMS:
        expected = claim.everywhere or claim in IN_ALL_DRAWS
        assert (share(claim, DRAWS).holds == 1) == expected, claim.name


def test_every_claim_of_the_file_is_in_its_list():
    """The table of the chapter leaves none out."""
    defined = {thing.name for thing in vars(claims).values() if isinstance(thing, claims.Claim)}
    assert defined == {claim.name for claim in claims.CLAIMS}
