"""The bridges between the chapters: what each hands on, broken and whole, and where it may go."""

import numpy as np
import pytest
import sympy as sp

from models import CONVERGENCE, JOINT_VENTURE, LEARNING_RACE, STAGES
from models.core.origin import Assumption
from models.data import alliance_scenarios
from models.notation import convergence, learning_race, stages
from models.notation.threads import BRIDGES
from models.simulation import box
from models.theory.threads import THREADS

TARGETS = {
    STAGES: ("first_rivalry", "first_resources", "first_complementarity"),
    LEARNING_RACE: ("own_protection", "partner_protection", "joint_creation"),
    CONVERGENCE: (
        "attracts_resources", "serves_society", "serves_business", "first_economic", "first_social",
    ),
}  # fmt: skip
BROKEN = dict.fromkeys((bridge.word for bridge in BRIDGES), 0)
WHOLE = dict.fromkeys(BROKEN, 1)
DRAWN = box.draws(THREADS, 500) | {word: np.ones(500) for word in WHOLE}


def points(switches):
    """The box of the other parameters, its corners too, with these bridges."""
    parts = box.corners(THREADS), box.draws(THREADS, 500)
    values = {word: np.concatenate([part[word] for part in parts]) for word in parts[0]}
    return values | switches


@pytest.mark.parametrize("switches", [{}, WHOLE, BROKEN], ids=["between", "whole", "broken"])
@pytest.mark.parametrize("model", TARGETS, ids=lambda model: model.name)
def test_what_is_handed_on_is_of_the_domain_of_the_model_that_takes_it(model, switches):
    """Over the whole box: the later model's own check takes every value."""
    passed = THREADS.run(**points(switches))
    for word in TARGETS[model]:
        model.parameter(word).check(passed[word])


def test_every_output_but_gains_and_shortfall_is_a_parameter_of_a_later_model():
    """Nothing is computed that nobody takes, and no name is misspelt."""
    taken = {word for words in TARGETS.values() for word in words}
    given = {q.word for q in THREADS.outputs}
    assert given - taken == {"gain", "rest_gain", "shortfall"}
    assert taken <= given


def test_a_broken_bridge_leaves_the_later_model_at_its_own_default():
    """So do 2, 3, 4, 6, 7; 1 and 5 leave rivalry and strength as the manager said."""
    passed = THREADS.run(**DRAWN | BROKEN)
    for model, words in TARGETS.items():
        for word in set(words) - {"own_protection", "partner_protection", "first_rivalry"}:
            wanted = model.parameter(word).default
            if word in ("attracts_resources", "serves_society", "serves_business"):
                wanted = DRAWN["capability_strength"]
            np.testing.assert_allclose(passed[word], wanted, rtol=1e-14)
    np.testing.assert_allclose(passed["first_rivalry"], DRAWN["market_rivalry"], rtol=1e-14)


@pytest.mark.parametrize("bridge", BRIDGES, ids=lambda bridge: bridge.word)
def test_a_bridge_moves_what_it_leads_to_and_nothing_else(bridge):
    """By derivative: seven bridges, each with targets of its own."""
    symbol = bridge.symbol
    moved = {
        equation.lhs for equation in THREADS.expanded if equation.rhs.diff(symbol).simplify() != 0
    }
    leads_to = {
        "bridge_1": [stages.FIRST_RIVALRY],
        "bridge_2": [stages.FIRST_RESOURCES],
        "bridge_3": [stages.FIRST_COMPLEMENTARITY],
        "bridge_4": [learning_race.JOINT_CREATION],
        "bridge_5": [
            convergence.ATTRACTS_RESOURCES,
            convergence.SERVES_SOCIETY,
            convergence.SERVES_BUSINESS,
        ],
        "bridge_6": [convergence.FIRST_ECONOMIC],
        "bridge_7": [convergence.FIRST_SOCIAL],
    }
    assert moved == {quantity.symbol for quantity in leads_to[bridge.word]}


def test_no_source_is_given_for_a_bridge():
    """No source links the models: each link is an assumption, and says which bridge it is."""
    for word in (word for words in TARGETS.values() for word in words):
        origin = THREADS.equation(word).origin
        assert isinstance(origin, Assumption)
        assert origin.reason.startswith("bridge") or "protection" in word


def test_gains_are_those_of_a_joint_venture():
    """The first chapter's model, unchanged, at every point."""
    words = ("relative_size", "synergy", "profit_share")
    own = JOINT_VENTURE.run(**{word: DRAWN[word] for word in words})
    run = THREADS.run(**DRAWN)
    for word in ("gain", "rest_gain"):
        np.testing.assert_allclose(run[word], own[word], rtol=1e-12)


def test_by_hand():
    """A quarter of the size, three quarters of the profit, synergy 1: the partner has a third."""
    run = THREADS.run(
        relative_size=0.25, synergy=1, profit_share=0.75, market_rivalry=0.4,
        capability_strength=1, still_working=0.5, understood=0.2, created=0.5,
    )  # fmt: skip
    expected = {
        "gain": 3, "rest_gain": 1 / 3, "shortfall": 2 / 3, "first_rivalry": 0.8,
        "first_resources": 0.5, "first_complementarity": 0.75, "joint_creation": 0.04,
        "serves_society": 1.5, "first_economic": 0.5, "first_social": 0.2,
    }  # fmt: skip
    for word, number in expected.items():
        assert run[word] == pytest.approx(number), word


@pytest.mark.parametrize(
    ("word", "over", "sign"),
    [
        ("first_resources", "synergy", 1),
        ("joint_creation", "still_working", 1),
        ("serves_business", "created", 1),
        ("first_rivalry", "shortfall", 1),
    ],
)
def test_a_whole_bridge_leads_the_way_its_reason_says(word, over, sign):
    """By derivative, in symbols: more synergy is more strength, and so on."""
    whole = {bridge.symbol: 1 for bridge in BRIDGES}
    expression = THREADS.equation(word).expression.subs(whole)
    symbol = next(q.symbol for q in THREADS.quantities if q.word == over)
    slope = expression.diff(symbol)
    at = {s: sp.Rational(1, 3) for s in slope.free_symbols}
    assert sp.sign(slope.subs(at)) == sign
    assert sp.solveset(slope, symbol, sp.Interval.open(0, 1)) == sp.S.EmptySet


@pytest.mark.parametrize(("need_of_equals", "turn"), [(0, 1), (1, -1)])
def test_the_two_readings_of_need_go_opposite_ways_with_size(need_of_equals, turn):
    """Symmetric in the two sizes; the more unlike the partners, the more need, or the less."""
    sizes = np.linspace(0.05, 0.95, 19)
    run = THREADS.run(relative_size=sizes, need_of_equals=need_of_equals)
    need = run["first_complementarity"]
    np.testing.assert_allclose(need, need[::-1])
    assert (turn * np.diff(need[9:]) > 0).all()


def test_unlike_partners_need_each_other_as_the_scenario_of_the_stages_has_it():
    """A multinational with a small firm starts with more complementarity than equals do, there and
    here, unless the reader takes the other reading.
    """
    scenario = alliance_scenarios.values("multinational_small_firm")["first_complementarity"]
    usual = STAGES.parameter("first_complementarity").default
    need = THREADS.run(relative_size=[0.1, 0.5])["first_complementarity"]
    assert scenario > usual
    assert need[0] > need[1] == usual
