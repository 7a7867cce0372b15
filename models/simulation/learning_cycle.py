"""Alliances that thrive and alliances that fail: where the border between them lies."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

import numpy as np
import sympy as sp
from scipy.optimize import brentq

from models.core.numpy import (
    as_fast,
    outputs_function,
    shape_of,
    start_function,
    step_function,
)
from models.core.parametrised import Values
from models.core.showing import Markdown, table
from models.core.validation import validate
from models.simulation import box
from models.simulation.passing import least
from models.simulation.sensitivity import Indices, sobol
from models.theory.learning_cycle import LEARNING_CYCLE

# Doz's question: what there was at the start, or how partners learn?
INITIAL_CONDITIONS = ("first_conditions", "first_aspiration", "time_allowed")
LEARNING_PROCESS = (
    "learning_speed",
    "readjustment",
    "forgetting",
    "unevenness",
    "goal_revision",
)
DUE = [state.quantity.word for state in LEARNING_CYCLE.states].index("due")
LONG = 400  # periods after which nearly every alliance of the box has shown which way it goes
HALVINGS = 36
PERIODS = 80  # that the figure shows

# An alliance that fails, and what saves it, by what sets each apart from the one of the defaults.
FAILING = {"first_conditions": 0.35}
PRESETS = {
    "Thriving": {},
    "Failing": FAILING,
    "Modest hopes": FAILING | {"first_aspiration": 0.25},
    "Calm readjustment": FAILING | {"readjustment": 0.3},
    "More time": FAILING | {"time_allowed": 12},
}


def fates(periods: int = LONG, **values: Any) -> dict[str, np.ndarray]:
    """What becomes of alliances, without keeping their paths.

    Parameters
    ----------
    **values
        Parameters of the model by word: scalars, or arrays that broadcast.

    Returns
    -------
    dict
        `thrives`, whether partners come to learn what they expected at first; `disappointed`,
        whether a review before that falls short of what is due; `lowest` and `last` conditions;
        `newly_at_first` and `newly_at_last`, what is newly learned in a period; `moved`, how far
        the aspiration comes to lie from what is due.

    Examples
    --------
    >>> fates(first_conditions=[0.35, 0.5])["thrives"].tolist()
    [False, True]
    """
    arrays = validate(LEARNING_CYCLE, values)
    given, hopes = tuple(arrays.values()), arrays["first_aspiration"]
    states = start_function(LEARNING_CYCLE)(*given)
    now = _outputs(given, states)
    first, lowest = now["learning_now"], states[-1]
    good, disappointed = now["learned"] > hopes, now["evaluation"] < 0
    moved = np.zeros_like(lowest)
    for _ in range(periods):
        states = step_function(LEARNING_CYCLE)(*given, *states)
        now = _outputs(given, states)
        disappointed = disappointed | ~good & (now["evaluation"] < 0)
        good = good | (now["learned"] > hopes)
        lowest = np.minimum(lowest, states[-1])
        moved = np.maximum(moved, np.abs(now["aspiration"] - states[DUE] * hopes))
    return {
        "thrives": good,
        "disappointed": disappointed,
        "lowest": lowest,
        "last": states[-1],
        "newly_at_first": first,
        "newly_at_last": now["learning_now"],
        "moved": moved,
    }


def thrives(periods: int = LONG, **values: Any) -> np.ndarray:
    """Whether partners come to learn what they expected at first.

    Examples
    --------
    >>> thrives(first_conditions=[0.35, 0.5]).tolist()
    [False, True]
    """
    arrays = validate(LEARNING_CYCLE, values)
    given, hopes = as_fast(arrays.values()), arrays["first_aspiration"]
    states = start_function(LEARNING_CYCLE)(*given)
    good = _learned()(*states) > hopes
    for _ in range(periods):
        states = step_function(LEARNING_CYCLE)(*given, *states)
        good = good | (_learned()(*states) > hopes)
    return good


def threshold(periods: int = LONG, **values: Any) -> np.ndarray:
    """The least conditions at the start from which an alliance thrives; `nan` if there are none.

    Found by halving, which takes for granted that a better start makes no alliance fail; the tests
    try it on many.

    Parameters
    ----------
    **values
        The other parameters by word: scalars, or arrays that broadcast.

    Examples
    --------
    >>> threshold(first_aspiration=[0.35, 0.8], learning_speed=[0.12, 0.05]).round(3).tolist()
    [0.395, nan]
    """

    def good(start: np.ndarray) -> np.ndarray:
        return thrives(periods, first_conditions=start, **values)

    return least(good, 0, 1, HALVINGS, shape_of(validate(LEARNING_CYCLE, values)))


def with_time(times: Sequence[float], draws: int = 2**12, seed: int = 0) -> Markdown:
    """What the time allowed changes: for the alliance of the defaults, and over the box.

    Examples
    --------
    >>> print(with_time([1], draws=64).splitlines()[0][:38])
    | time allowed | needed at the start |
    """
    drawn = box.draws(LEARNING_CYCLE, draws, seed)
    head = ["time allowed", "needed at the start", "first review falls short", "thrive"]
    return table(
        [*head, "disappointed, of those that thrive"], [_with_time(time, drawn) for time in times]
    )


def _with_time(time: float, drawn: dict) -> list[str]:
    given = drawn | {"time_allowed": time}
    first = LEARNING_CYCLE.run(1, **given)["evaluation"][1] < 0
    found = fates(**given)
    short = found["disappointed"][found["thrives"]]
    parts = (first.mean(), found["thrives"].mean(), short.mean())
    needed = float(threshold(time_allowed=time))
    return [f"{time:g}", f"{needed:.2f}", *(f"{part:.0%}" for part in parts)]


def one_change(start: float, **changes: Any) -> Markdown:
    """What each change alone does to the alliance of the defaults, as a table.

    Parameters
    ----------
    start
        Conditions at the start, for the last column.
    **changes
        Parameters by word, each with its new value.

    Examples
    --------
    >>> print(one_change(0.35, readjustment=0.3))
    | what changes | needed at the start | enough to last | from conditions of 0.35 |
    |---|---|---|---|
    | nothing | 0.40 | 0.14 | fails |
    | readjustment 0.3 | 0.30 | 0.14 | thrives, hopes met in period 19 |
    """
    head = ["what changes", "needed at the start", "enough to last"]
    rows = [_changed("nothing", start)]
    for word, value in changes.items():
        label = LEARNING_CYCLE.parameter(word).quantity.label
        rows.append(_changed(f"{label} {value:g}", start, **{word: value}))
    return table([*head, f"from conditions of {start:g}"], rows)


def _changed(name: str, start: float, **values: Any) -> list[str]:
    hopes = values.get("first_aspiration", LEARNING_CYCLE.parameter("first_aspiration").default)
    met = LEARNING_CYCLE.run(LONG, first_conditions=start, **values)["learned"] > hopes
    fate = f"thrives, hopes met in period {met.argmax()}" if met.any() else "fails"
    needed, lasting = float(threshold(**values)), resting_conditions(**values)
    return [name, f"{needed:.2f}", f"{lasting:.2f}", fate]


def resting_conditions(**values: Any) -> float:
    """Conditions under which partners in the long run learn just what they expect.

    `nan` if not even perfect conditions are enough.

    Examples
    --------
    >>> round(resting_conditions(unevenness=0), 4)  # 0.03 of 0.35, over 0.12 of 0.65
    0.1346
    """
    arrays = validate(LEARNING_CYCLE, values)
    nothing = [np.zeros(())] * (len(LEARNING_CYCLE.states) - 1)

    def beyond(conditions: float) -> float:
        now = _outputs(tuple(arrays.values()), (*nothing, conditions))
        return float(now["lasting_learned"] - arrays["first_aspiration"])

    return brentq(beyond, 0, 1, xtol=1e-14) if beyond(1) >= 0 else np.nan


@cache
def _learned() -> Callable:
    """The states of the model to what is learned, and nothing else: `thrives` asks it often."""
    states = [state.quantity.symbol for state in LEARNING_CYCLE.states]
    return sp.lambdify(states, LEARNING_CYCLE.equation("learned").expression, "numpy")


def _outputs(given: tuple, states: tuple) -> dict[str, np.ndarray]:
    names = (quantity.word for quantity in LEARNING_CYCLE.outputs)
    return dict(zip(names, outputs_function(LEARNING_CYCLE)(*given, *states), strict=True))


def conditions_explained(moments: Sequence[int], draws: int = 1024) -> Indices:
    """Which parameters explain conditions at some moments: Sobol's indices over the whole box.

    Examples
    --------
    >>> found = conditions_explained([10, 80], draws=64)
    >>> found.total["first_conditions"].shape
    (2,)
    """

    def conditions(inputs: Values) -> np.ndarray:
        return LEARNING_CYCLE.run(max(moments), **inputs)["conditions"][list(moments)]

    return sobol(LEARNING_CYCLE, conditions, [*INITIAL_CONDITIONS, *LEARNING_PROCESS], draws)
