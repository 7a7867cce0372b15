"""The learning race: what no path can do, three periods by hand, and both ends."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from scipy.integrate import solve_ivp

from models.simulation import box
from models.theory import learning_race as race
from models.theory.learning_race import LEARNING_RACE
from tests.theory.derivations import every_derivation

PERIODS = 100
STATES = [state.quantity.word for state in LEARNING_RACE.states]
PAIRS = ("absorptive_capacity", "protection", "learned", "access", "learning")
GAPS = ("information_gap", "knowledge_gap", "learning_gap")
seeds = st.integers(0, 2**32 - 1)


def drawn(seed, count=100):
    """Draws from the box, some of them put into its corners."""
    inputs = box.draws(LEARNING_RACE, count, seed)
    ends = np.random.default_rng(seed).integers(0, 4, (len(inputs), count))
    for (word, array), end in zip(inputs.items(), ends, strict=True):
        low, high = LEARNING_RACE.parameter(word).box
        array[end == 0], array[end == 1] = low, high
    return inputs


def swapped(values):
    """Our firm for the partner; a gap turns round."""
    other = {"own": "partner", "partner": "own"}
    turned = {}
    for word, array in values.items():
        side, _, rest = word.partition("_")
        name = f"{other[side]}_{rest}" if side in other and rest in PAIRS else word
        turned[name] = -array if word in GAPS else array
    return turned


@every_derivation(race)
def test_every_step_follows(derivation):
    """Each step of each derivation, symbolically."""
    derivation.check()


def test_three_periods_by_hand():
    """Full commitment, half in reach, nothing created at trust 0: then 0.3 of 0.5 is learned."""
    values = {
        "own_absorptive_capacity": 0.3,
        "partner_absorptive_capacity": 0.1,
        "own_protection": 0.5,
        "partner_protection": 0.5,
        "tacitness": 0,
        "prior_ties": 0,
        "joint_creation": 0.1,
        "trust_pace": 1,
        "outside_worth": 0.25,
    }
    run = LEARNING_RACE.run(2, **values)
    assert run["own_learned"][:2].tolist() == pytest.approx([0, 0.15])
    assert run["partner_learned"][:2].tolist() == pytest.approx([0, 0.05])
    # Worth is the faster learner's 0.5 at first, so commitment falls from 1 to 0.5.
    assert run["commitment"][:2].tolist() == pytest.approx([1, 0.5])
    # Then in reach: half of 85%; commitment 0.5 * (0.425 + 0.75 * 0.5).
    assert run["alliance_worth"][1] == pytest.approx(0.425)
    assert run["commitment"][2] == pytest.approx(0.4)
    assert run["own_learned"][2] == pytest.approx(0.15 + 0.3 * 0.5 * 0.5 * 0.85)
    # Trust: 0.15 * 0.05 is shared, and at trust 0 there is none to lose.
    assert run["trust"].tolist() == pytest.approx([0, 0, 0.5 * 0.0075])
    assert run["joint_knowledge"].tolist() == [0, 0, 0]


@given(seeds)
def test_states_stay_between_0_and_1(seed):
    """Issue 5: all states stay in [0,1] over the whole box, and knowledge is never lost."""
    run = LEARNING_RACE.run(PERIODS, **drawn(seed))
    for word in (*STATES, "own_access", "partner_access", "alliance_worth", "shared_experience"):
        assert (run[word] >= 0).all(), word
        assert (run[word] <= 1 + 1e-12).all(), word
    for word in ("own_learned", "partner_learned", "joint_knowledge"):
        assert (np.diff(run[word], axis=0) >= 0).all(), word


def test_what_is_above_commitment_is_never_negative():
    """The room to 1 is a sum of products of numbers that lie between 0 and 1."""
    assert sp.expand(1 - race.next_commitment - race.room_above) == 0
    x, y, z = sp.symbols("x y z", positive=True)
    inside = {race.C: 1 / (1 + x), race.o: 1 / (1 + y), race.W: 1 / (1 + z)}
    assert sp.factor(sp.together(race.room_above.subs(inside))).is_positive
    assert sp.factor(sp.together(race.next_commitment.subs(inside))).is_positive


@given(seeds)
def test_swapping_the_partners_swaps_the_results(seed):
    """Issue 5: nothing but its parameters tells one firm from the other."""
    inputs = drawn(seed, 50)
    there, back = LEARNING_RACE.run(60, **inputs), LEARNING_RACE.run(60, **swapped(inputs))
    for word, array in swapped(there).items():
        np.testing.assert_allclose(back[word], array, rtol=1e-10, atol=1e-14, err_msg=word)


@given(seeds)
def test_without_absorptive_capacity_nothing_is_learned_whatever_the_access(seed):
    """serrat: "accessibility, though necessary, does not guarantee learning"."""
    run = LEARNING_RACE.run(PERIODS, **drawn(seed) | {"own_absorptive_capacity": 0.0})
    assert not run["own_learned"].any()


@given(seeds)
def test_behind_full_protection_without_trust_nothing_is_learned(seed):
    """serrat: "Knowledge can only be acquired if it is accessible"."""
    locked = {"partner_protection": 1.0, "prior_ties": 0.0}
    run = LEARNING_RACE.run(PERIODS, **drawn(seed) | locked)
    assert not run["own_learned"].any()
    assert not run["trust"].any()
    assert not run["joint_knowledge"].any()


@given(seeds)
def test_a_faster_learner_is_never_behind(seed):
    """Issue 5: more absorptive capacity and a partner that guards no more, in every period."""
    inputs = drawn(seed)
    for word, sign in (("absorptive_capacity", 1), ("protection", 1)):
        pair = np.stack([inputs[f"own_{word}"], inputs[f"partner_{word}"]])
        inputs[f"own_{word}"], inputs[f"partner_{word}"] = np.sort(pair, axis=0)[::-sign]
    assert (LEARNING_RACE.run(PERIODS, **inputs)["knowledge_gap"] >= -1e-15).all()


def test_the_lead_is_a_sum_of_two_parts_of_which_none_is_negative():
    """The derivation, for any learning speeds between 0 and 1 and any lead."""
    lead = race.FASTER_STAYS_AHEAD.result
    slow, more, ahead, known = sp.symbols("slow more ahead known", nonnegative=True)
    rest = sp.symbols("rest", nonnegative=True)
    told = {race.k1: known + ahead, race.k2: known, race.u1: slow + more, race.u2: slow}
    whole = sp.expand(lead.subs(told).subs(known, 1 - ahead - rest))
    assert sp.expand(whole - ((1 - slow) * ahead + more * rest)) == 0


def test_the_slower_learner_keeps_at_least_a_power_of_what_the_faster_has_left():
    """Bernoulli: 1 - a2 u >= (1 - a1 u)^(a2/a1), period by period, with equal access."""
    inputs = box.draws(LEARNING_RACE, 500)
    inputs["partner_protection"] = inputs["own_protection"]
    inputs["partner_absorptive_capacity"] *= (
        inputs["own_absorptive_capacity"]
        / LEARNING_RACE.parameter("own_absorptive_capacity").box[1]
    )
    run = LEARNING_RACE.run(PERIODS, **inputs)
    power = inputs["partner_absorptive_capacity"] / inputs["own_absorptive_capacity"]
    left = 1 - run["own_learned"]
    known = left > 1e-6  # less is lost in rounding, and a small power of it is not
    assert (1 - run["partner_learned"] >= left**power - 1e-9)[known].all()
    assert known.mean() > 0.5


def test_commitment_has_two_places_to_rest():
    """None, or the surplus over what there is elsewhere; the first only where there is none."""
    none, surplus = race.resting_commitment
    assert none == 0
    assert sp.simplify(surplus - (race.W - race.o) / (1 - race.o)) == 0
    slope = race.next_commitment.diff(race.C)
    assert sp.expand(slope.subs(race.C, 0) - (1 + race.W - race.o)) == 0
    assert sp.simplify(slope.subs(race.C, surplus) - (1 - race.W + race.o)) == 0


def test_whoever_does_not_learn_from_a_trusted_partner_stays_committed():
    """With all open and no learning, the alliance goes on offering all it did."""
    run = LEARNING_RACE.run(
        50, prior_ties=1, own_absorptive_capacity=0, partner_absorptive_capacity=0, joint_creation=0
    )
    assert (run["commitment"] == 1).all()


def test_small_steps_are_the_differential_equations():
    """The same race in a fiftieth of the speed, against an integrator of another library."""
    slow = 50
    speeds = {"own_absorptive_capacity": 0.2, "partner_absorptive_capacity": 0.12}
    speeds |= {"joint_creation": 0.08, "trust_pace": 0.2}
    values = {p.word: p.default for p in LEARNING_RACE.parameters} | speeds
    protection, tacitness, elsewhere = values["own_protection"], 0.5, values["outside_worth"]

    def move(_, state):
        own, partner, joint, trust = state
        reach = (1 - protection * (1 - trust)) * (1 - tacitness * (1 - trust))
        worth = joint + (1 - joint) * reach * min(1 - own, 1 - partner)
        commitment = max(0.0, (worth - elsewhere) / (1 - elsewhere))
        together = joint + (1 - joint) * own * partner
        return commitment * np.array(
            [
                0.2 * reach * (1 - own),
                0.12 * reach * (1 - partner),
                0.08 * trust * (1 - joint),
                0.2 * (together * (1 - trust) - (own - partner) ** 2 * trust),
            ]
        )

    run = LEARNING_RACE.run(100 * slow, **{word: speed / slow for word, speed in speeds.items()})
    start = [0, 0, 0, values["prior_ties"]]
    exact = solve_ivp(move, (0, 100), start, t_eval=np.linspace(0, 100, 11), rtol=1e-8)
    for word, path in zip(STATES, exact.y, strict=False):
        np.testing.assert_allclose(run[word][:: 10 * slow], path, atol=0.02, err_msg=word)
