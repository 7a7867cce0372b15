"""The cycle of learning, re-evaluation and readjustment: bounds, borders, and the ridge between."""

from itertools import pairwise

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import brentq

from models.simulation import box
from models.theory import learning_cycle
from models.theory.learning_cycle import LEARNING_CYCLE
from tests.theory.derivations import every_derivation

STATES = [state.quantity for state in LEARNING_CYCLE.states]
AREAS = [quantity.word for quantity in STATES if quantity.word.startswith("learned_")]
SYMBOLS = {quantity.word: quantity.symbol for quantity in LEARNING_CYCLE.quantities}


@every_derivation(learning_cycle)
def test_every_step_follows(derivation):
    """serrat, section 'Promise, Reality, and Promise': the cycle in the book's equations."""
    derivation.check()


def test_everything_stays_between_nought_and_one_over_the_box():
    """Invariant: 4 000 draws and all corners of the box, over 80 periods."""
    for values in (box.draws(LEARNING_CYCLE, 4000), box.corners(LEARNING_CYCLE)):
        run = LEARNING_CYCLE.run(80, **values)
        for word in (*AREAS, "due", "conditions", "learned", "aspiration", "lasting_learned"):
            assert run[word].min() >= 0, word
            assert run[word].max() <= 1, word


@given(st.tuples(*[st.floats(0, 1)] * len(LEARNING_CYCLE.parameters)))
def test_everything_stays_between_nought_and_one_over_the_whole_domain(parts):
    """Invariant: beyond the box as well, up to the ends of what each parameter may be."""
    domains = [p.domain & sp.Interval(-1000, 1000) for p in LEARNING_CYCLE.parameters]
    inside = [1e-6 + (1 - 2e-6) * part for part in parts]
    values = {
        p.word: float(d.start) + part * float(d.end - d.start)
        for p, d, part in zip(LEARNING_CYCLE.parameters, domains, inside, strict=True)
    }
    run = LEARNING_CYCLE.run(30, **values)
    for word in (*AREAS, "conditions", "aspiration"):
        assert run[word].min() >= 0, word
        assert run[word].max() <= 1, word


def test_three_periods_by_hand():
    """One speed of 0.2, forgetting 0.1, conditions 0.5, aspiration 0.4, full readjustment.

    At the start nothing is due, so that the first review changes nothing.
    """
    run = LEARNING_CYCLE.run(
        3, first_conditions=0.5, first_aspiration=0.4, learning_speed=0.2, unevenness=0,
        forgetting=0.1, readjustment=1, goal_revision=0,
    )  # fmt: skip
    learned = [0, 0.1, 0.18, 0.18 * 0.9 + 0.2 * 0.425 * 0.82]
    assert run["learned"].tolist() == pytest.approx(learned, rel=1e-12)
    conditions = [0.5, 0.5, 0.5 - 0.3 * 0.25, 0.425 - 0.22 * 0.425 * 0.575]
    assert run["conditions"].tolist() == pytest.approx(conditions, rel=1e-12)


@given(st.floats(1, 60), st.integers(0, 80))
def test_what_is_due_grows_evenly_over_the_time_allowed(allowed, period):
    """Nothing at the start, all of it from then on: a straight line with a corner."""
    due = LEARNING_CYCLE.run(80, time_allowed=allowed)["due"][period]
    assert due == pytest.approx(min(1, period / allowed), abs=1e-12)


@given(st.floats(0.05, 0.8), st.floats(0.05, 0.4), st.floats(0.01, 0.2), st.floats(0.05, 1))
def test_an_alliance_with_time_enough_is_never_disappointed(aspiration, speed, lost, start):
    """Time enough: learned grows ever more slowly, so that it lies above the line to its end.

    Independent of the derivation: the first whole period in which a run with conditions held
    has learned what is expected is the time that is allowed.
    """
    values = {
        "first_aspiration": aspiration, "learning_speed": speed, "forgetting": lost,
        "first_conditions": start, "unevenness": 0, "goal_revision": 0.5,
    }  # fmt: skip
    held = LEARNING_CYCLE.run(200, **values, readjustment=0)["learned"]
    if held[-1] <= aspiration:
        return
    enough = max(1, int((held > aspiration).argmax()))
    run = LEARNING_CYCLE.run(200, **values, readjustment=1, time_allowed=enough)
    assert run["evaluation"].min() >= -1e-12
    assert (np.diff(run["conditions"]) >= -1e-12).all()


@given(st.floats(0.05, 0.4), st.floats(0.01, 0.2), st.floats(0.05, 1), st.integers(1, 60))
def test_learned_in_time_is_what_a_run_has_learned_by_then(speed, lost, start, allowed):
    """The closed form of the derivation against the model, period by period."""
    at = {learning_cycle.lamda: speed, learning_cycle.delta: lost, learning_cycle.q: start}
    formula = float(learning_cycle.learned_in_time.subs(at | {learning_cycle.H: allowed}))
    run = LEARNING_CYCLE.run(
        allowed, learning_speed=speed, forgetting=lost, first_conditions=start,
        unevenness=0, readjustment=0,
    )  # fmt: skip
    assert run["learned"][-1] == pytest.approx(formula, rel=1e-9)


def test_the_mean_of_the_five_speeds_is_the_learning_speed():
    """The first period's learning is mean speed times conditions, whatever the unevenness."""
    run = LEARNING_CYCLE.run(0, unevenness=[0, 0.5, 1])
    assert run["learning_now"][0] == pytest.approx([0.12 * 0.5] * 3, rel=1e-14)


def test_one_speed_leaves_one_area_five_times():
    """The derivations speak of two states: without unevenness the five areas are alike."""
    run = LEARNING_CYCLE.run(60, unevenness=0)
    for word in AREAS:
        assert run[word].tolist() == run[AREAS[0]].tolist()
    steps = dict(zip(STATES, LEARNING_CYCLE.next_states, strict=True))
    alike = {SYMBOLS[word]: learning_cycle.L for word in AREAS} | {SYMBOLS["unevenness"]: 0}
    alike |= {SYMBOLS["due"]: 1}
    by_model = [steps[STATES[1]].subs(alike), steps[STATES[-1]].subs(alike)]
    for mine, stated in zip(by_model, learning_cycle.both_next, strict=True):
        assert sp.simplify(mine - stated) == 0


def test_nothing_changes_conditions_without_readjustment():
    """Invariant: with readjustment 0 the loop is open."""
    run = LEARNING_CYCLE.run(50, readjustment=0, first_conditions=[0.1, 0.5, 0.9])
    assert (run["conditions"] == [0.1, 0.5, 0.9]).all()


def test_without_a_speed_nothing_is_learned_and_conditions_only_fall():
    """serrat: "the ability to learn through alliances is often vital to their continued
    existence".
    """
    drawn = box.draws(LEARNING_CYCLE, 500) | {"learning_speed": 0.0}
    run = LEARNING_CYCLE.run(100, **drawn)
    assert (run["learned"] == 0).all()
    assert (np.diff(run["conditions"], axis=0)[0] == 0).all()
    assert (np.diff(run["conditions"], axis=0)[1:] < 0).all()


def test_better_conditions_at_the_start_never_leave_an_alliance_worse_before_it_thrives():
    """The next states rise with every state as long as less is learned than is due.

    Then two alliances that differ in their start only keep their order, and an alliance of which
    everything falls falls for good. What is due is the same for both, and the more is due the
    worse the review.
    """
    steps = sp.Matrix(LEARNING_CYCLE.next_states).jacobian([q.symbol for q in STATES])
    slopes = sp.lambdify([q.symbol for q in LEARNING_CYCLE.inputs], list(steps), "numpy")
    drawn = box.draws(LEARNING_CYCLE, 3000, seed=3)
    states = np.random.default_rng(3).uniform(0, 1, (7, 3000))
    places = [quantity.word for quantity in STATES]
    areas, due = [places.index(word) for word in AREAS], places.index("due")
    states[areas] *= 0.5
    below = states[areas].mean(axis=0) <= drawn["first_aspiration"] * states[due]
    assert below.sum() > 500
    found = np.array([np.broadcast_to(one, 3000) for one in slopes(*drawn.values(), *states)])
    found = np.delete(np.delete(found.reshape(7, 7, -1), due, axis=0), due, axis=1)
    assert found[..., below].min() >= 0


def rest(values):
    """A point where everything stays as it is, found here by scipy, as values by symbol."""
    speed, spread, lost = (values[w] for w in ("learning_speed", "unevenness", "forgetting"))
    speeds = speed * (1 + spread * np.array([1, 0, -0.5, -1, 0.5]))

    def learned(conditions):
        return speeds * conditions / (speeds * conditions + lost)

    def beyond(conditions):
        return learned(conditions).mean() - values["first_aspiration"]

    conditions = brentq(beyond, 0, 1, xtol=1e-15)
    at = {SYMBOLS[word]: part for word, part in zip(AREAS, learned(conditions), strict=True)}
    return at | {SYMBOLS["conditions"]: conditions, SYMBOLS["due"]: 1}


def multipliers(values, at):
    """The sizes of the factors by which small pushes grow or fade at a point."""
    moving = [k for k, quantity in enumerate(STATES) if quantity.word != "due"]
    steps = sp.Matrix(LEARNING_CYCLE.next_states).extract(moving, [0])
    jacobian = steps.jacobian([STATES[k].symbol for k in moving])
    whole = {SYMBOLS[word]: value for word, value in values.items()} | at
    return np.sort(np.abs(np.linalg.eigvals(np.array(jacobian.subs(whole), dtype=float))))


CASES = [
    {"learning_speed": 0.12, "unevenness": 0.5, "forgetting": 0.03, "first_aspiration": 0.35},
    {"learning_speed": 0.3, "unevenness": 0.9, "forgetting": 0.1, "first_aspiration": 0.5},
    {"learning_speed": 0.05, "unevenness": 0.0, "forgetting": 0.01, "first_aspiration": 0.2},
]


@pytest.mark.parametrize("case", CASES)
def test_the_rest_in_between_has_one_way_out(case):
    """The ridge, all of the aspiration due: nothing moves there, and one factor exceeds 1."""
    values = case | {"readjustment": 0.6, "goal_revision": 0.5, "first_conditions": 0.5}
    values |= {"time_allowed": 1}
    at = rest(values)
    whole = {SYMBOLS[word]: value for word, value in values.items()} | at
    for quantity, following in zip(STATES, LEARNING_CYCLE.next_states, strict=True):
        assert float(following.subs(whole)) == pytest.approx(float(at[quantity.symbol]), rel=1e-12)
    sizes = multipliers(values, at)
    assert sizes[-1] > 1 > sizes[-2]


@pytest.mark.parametrize("case", CASES)
def test_both_ends_are_at_rest_and_pushes_fade_there(case):
    """No conditions and nothing learned; perfect conditions and what they let partners keep."""
    values = case | {"readjustment": 0.6, "goal_revision": 0.5, "first_conditions": 0.5}
    values |= {"time_allowed": 1}
    nothing = dict.fromkeys([q.symbol for q in STATES], 0.0) | {SYMBOLS["due"]: 1}
    assert multipliers(values, nothing)[-1] < 1
    run = LEARNING_CYCLE.run(3000, **values | {"first_conditions": 1.0})
    best = {quantity.symbol: float(run[quantity.word][-1]) for quantity in STATES}
    assert run["learned"][-1] == pytest.approx(run["lasting_learned"][-1], rel=1e-9)
    assert multipliers(values, best)[-1] < 1


@given(st.floats(0.05, 0.8), st.floats(0.02, 0.3), st.floats(0.01, 0.1), st.floats(0.01, 0.99))
def test_conditions_that_last_are_those_at_which_the_balance_meets_the_aspiration(
    aspiration, speed, lost, conditions
):
    """One speed: learned in the long run exceeds the aspiration exactly beyond the formula."""
    numbers = {
        learning_cycle.X0: aspiration,
        learning_cycle.lamda: speed,
        learning_cycle.delta: lost,
    }
    border = float(learning_cycle.resting_conditions.subs(numbers))
    run = LEARNING_CYCLE.run(
        0,
        first_conditions=conditions,
        first_aspiration=aspiration,
        learning_speed=speed,
        forgetting=lost,
        unevenness=0,
    )
    beyond = float(run["lasting_learned"][0]) - aspiration
    assert abs(conditions - border) < 1e-9 or (beyond > 0) == (conditions > border)


def test_what_would_last_is_where_a_long_run_ends_if_conditions_are_held():
    """Learning and forgetting balance: the formula is the end of 3 000 periods."""
    drawn = box.draws(LEARNING_CYCLE, 200) | {"readjustment": 0.0}
    run = LEARNING_CYCLE.run(3000, **drawn)
    np.testing.assert_allclose(run["learned"][-1], run["lasting_learned"][0], rtol=1e-9)


def test_unevenness_never_helps_in_the_long_run():
    """Uneven learning costs: lasting learned falls as the speeds spread."""
    drawn = box.draws(LEARNING_CYCLE, 1000)
    del drawn["unevenness"]
    spread = np.linspace(0, 1, 11)[:, None]
    lasting = LEARNING_CYCLE.run(0, **drawn, unevenness=spread)["lasting_learned"][0]
    assert (np.diff(lasting, axis=0) < 0).all()


def test_revised_goals_leave_the_sign_of_the_re_evaluation():
    """What revised goals do, in numbers: the sign is that against what is due."""
    drawn = box.draws(LEARNING_CYCLE, 2000)
    run = LEARNING_CYCLE.run(60, **drawn)
    against_due = run["learned"] - run["due"] * drawn["first_aspiration"]
    told = np.abs(run["evaluation"]) > 1e-12
    assert (np.sign(run["evaluation"]) == np.sign(against_due))[told].all()
    assert (np.abs(run["evaluation"]) <= np.abs(against_due) + 1e-15).all()


def test_the_areas_are_learned_in_the_order_of_their_speeds():
    """Environment, goals, tasks, processes, skills: after any number of periods."""
    drawn = box.draws(LEARNING_CYCLE, 500)
    drawn["unevenness"] = np.maximum(drawn["unevenness"], 0.05)
    run = LEARNING_CYCLE.run(60, **drawn)
    order = ("environment", "goals", "tasks", "processes", "skills")
    for faster, slower in pairwise(order):
        assert (run[f"learned_{faster}"] >= run[f"learned_{slower}"]).all()


def test_the_equations_of_the_areas_are_one_with_five_speeds():
    """Put in its speed, each area's next state is that of the tasks at that speed."""
    steps = dict(zip(AREAS, LEARNING_CYCLE.next_states, strict=False))
    u, speed = SYMBOLS["unevenness"], SYMBOLS["learning_speed"]
    tasks = steps["learned_tasks"]
    factors = {"environment": 1 + u, "processes": 1 - u / 2, "skills": 1 - u, "goals": 1 + u / 2}
    for name, factor in factors.items():
        word = f"learned_{name}"
        mine = tasks.subs(speed, speed * factor, simultaneous=True)
        mine = mine.subs(SYMBOLS["learned_tasks"], SYMBOLS[word])
        assert sp.simplify(mine - steps[word]) == 0, word
