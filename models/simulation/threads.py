"""One alliance through all models: each run in its turn, and what it gives handed to the next."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from models.core.model import Model
from models.core.parameter import Parameter
from models.core.parametrised import Values
from models.core.showing import Markdown, table
from models.core.validation import find, validate
from models.notation.threads import BRIDGES
from models.simulation.sensitivity import Indices, sobol
from models.theory.bargaining import BARGAINING
from models.theory.convergence import CONVERGENCE
from models.theory.iso_profit import ISO_PROFIT
from models.theory.learning_race import LEARNING_RACE
from models.theory.stages import STAGES
from models.theory.threads import THREADS

PERIODS = 60
# What the reader says of the learning race; the rest of it comes over the bridges.
LEARNERS = ("prior_ties", "own_absorptive_capacity", "partner_absorptive_capacity")
HANDED_ON = ("still_working", "understood", "created")

# Alliances to begin with: all numbers are the book's, made up to fit what is told of such a kind.
PRESETS = {
    "Joint venture of equals": {"relative_size": 0.5, "profit_share": 0.5},
    "Unequal joint venture": {"relative_size": 0.75, "profit_share": 0.5},
    "Small founder, large partners": {
        "relative_size": 0.1,
        "synergy": 1.8,
        "profit_share": 0.05,
        "protection": 0.1,
        "partner_absorptive_capacity": 0.25,
    },
    "Social innovators": {
        "relative_size": 0.6,
        "synergy": 1.2,
        "profit_share": 0.6,
        "market_rivalry": 0.1,
        "prior_ties": 0.7,
        "protection": 0.1,
    },
}

# How milestones are told.
TOLD = {
    "gain": ("gain of our firm", "{:.2f}"),
    "rest_gain": ("gain of the partner", "{:.2f}"),
    "at_work": ("at work", "{:.0%}"),
    "created": ("created together", "{:.0%}"),
    "commitment": ("commitment", "{:.0%}"),
    "economic_performance": ("economic performance", "{:.2f}"),
    "social_performance": ("social performance", "{:.2f}"),
}

Run = dict[str, dict[str, np.ndarray]]


@dataclass(frozen=True)
class Asked:
    """What a manager is asked of an alliance: parameters of two models, as one list.

    It stands where a model's parameters are looked up, drawn or checked.
    """

    name: str
    title: str
    parameters: tuple[Parameter, ...]
    rules: tuple = ()
    least_members: int = 1

    def parameter(self, word: str) -> Parameter:
        """The parameter of that name; an `InputError` offers the nearest one."""
        return find(self, word)


ASKED = Asked(
    "threads",
    THREADS.title,
    tuple(p for p in THREADS.parameters if p.word not in HANDED_ON)
    + tuple(map(LEARNING_RACE.parameter, LEARNERS)),
)
SLIDERS = tuple(p.word for p in ASKED.parameters if p.quantity not in BRIDGES)


def thread(periods: int = PERIODS, **values: Any) -> Run:
    """Run type and group profit, stages, learning and convergence, in this order.

    Parameters
    ----------
    periods
        How long each of the three models with time is run.
    **values
        Parameters of `ASKED` by word. Numbers or arrays that broadcast; what is not given takes
        its default.

    Returns
    -------
    dict
        By name of model, what it gives: `threads` of shape `(*draws,)`, the others of shape
        `(periods + 1, *draws)`.

    Raises
    ------
    InputError
        If a name is unknown or a value is not of its domain.

    Examples
    --------
    >>> run = thread(relative_size=0.3, profit_share=0.5, synergy=1.2)
    >>> round(float(run["threads"]["rest_gain"]), 3), bool(run["stages"]["ended"][-1] < 1)
    (0.857, True)
    """
    said: Values = dict(validate(ASKED, values))
    learners = {word: said.pop(word) for word in LEARNERS}
    stages = STAGES.run(periods, **_given(STAGES, THREADS.run(**said)))
    said["still_working"] = at_work(stages)[-1]
    said["understood"] = stages["understanding"][-1]
    race = LEARNING_RACE.run(periods, **_given(LEARNING_RACE, THREADS.run(**said)), **learners)
    passed = THREADS.run(**said, created=race["joint_knowledge"][-1])
    performance = _performing(passed, periods)
    return {"threads": passed, "stages": stages, "learning_race": race, "convergence": performance}


def at_work(stages: dict[str, np.ndarray]) -> np.ndarray:
    """The share of alliances in operation, or evaluated while they work on."""
    return stages["in_operation"] + stages["in_outcome"]


def with_loss(**values: Any) -> Run:
    """The same as `thread`, with another bridge 4: what ends takes what it created with it.

    Alliances at work then create at full pace, and those that have ended leave nothing behind: a
    second way to let the stages bear on what is created, to see what hangs on the first.
    """
    run = thread(**values | {"bridge_4": 0})
    working = at_work(run["stages"])[-1]
    kept = working * run["learning_race"]["joint_knowledge"][-1]
    said = {word: value for word, value in values.items() if word not in LEARNERS}
    understood = run["stages"]["understanding"][-1]
    passed = THREADS.run(**said, still_working=working, understood=understood, created=kept)
    return run | {"threads": passed, "convergence": _performing(passed, PERIODS)}


def milestones(run: Run) -> dict[str, np.ndarray]:
    """What a manager would ask at the end: one number for each draw, by word."""
    passed, race, convergence = run["threads"], run["learning_race"], run["convergence"]
    return {
        "gain": passed["gain"],
        "rest_gain": passed["rest_gain"],
        "at_work": at_work(run["stages"])[-1],
        "created": race["joint_knowledge"][-1],
        "commitment": race["commitment"][-1],
        "economic_performance": convergence["economic_performance"][-1],
        "social_performance": convergence["social_performance"][-1],
    }


def without_each_bridge(**values: Any) -> dict[str, dict[str, np.ndarray]]:
    """Milestones of the alliance as it is, under "as it is", and with each bridge broken."""
    found = {"as it is": milestones(thread(**values))}
    for bridge in BRIDGES:
        found[bridge.word] = milestones(thread(**values | {bridge.word: 0}))
    return found


def shares(relative_size: float, synergy: float) -> dict[str, float]:
    """What firm i gets of the profit by each of the three rules, which go with the three types.

    An equal split, shares by ownership, and the bargain of two who are equally strong.

    Raises
    ------
    InputError
        If synergy is below 1, where there is nothing to bargain over, or a size is none.

    Examples
    --------
    >>> {rule: round(share, 2) for rule, share in shares(0.2, 1.5).items()}
    {'equal': 0.5, 'by ownership': 0.2, 'bargained': 0.3}
    """
    given: Values = {"relative_size": relative_size, "synergy": synergy}
    power = BARGAINING.run(**given, size_effect=0)["bargaining_power"]
    bargained = ISO_PROFIT.run(**given, bargaining_power=power)["profit_share"]
    return {"equal": 0.5, "by ownership": relative_size, "bargained": float(bargained)}


def by_rule(**values: Any) -> dict[str, dict[str, float]]:
    """The same alliance under each of the three rules, as values for `thread`.

    Examples
    --------
    >>> round(by_rule(relative_size=0.2, synergy=1.5)["bargained"]["profit_share"], 3)
    0.3
    """
    asked = validate(ASKED, values)
    split = shares(float(asked["relative_size"]), float(asked["synergy"]))
    return {rule: values | {"profit_share": share} for rule, share in split.items()}


def compared(alliances: dict[str, dict[str, float]], run: Callable = thread) -> pd.DataFrame:
    """Milestones of several alliances: a row for each, by its name.

    `run` is `thread`, or `with_loss`.

    Examples
    --------
    >>> float(compared(PRESETS).loc["Joint venture of equals", "gain"])
    1.3
    """
    found = {name: milestones(run(**values)) for name, values in alliances.items()}
    return pd.DataFrame(found).T.astype(float)


def beside(alliances: dict[str, dict[str, float]]) -> Markdown:
    """Milestones of several alliances for the reader: a column for each.

    Examples
    --------
    >>> print(beside({"equals": {"relative_size": 0.5}}).splitlines()[4])
    | at work | 40% |
    """
    found = compared(alliances)
    rows = [[name, *(form.format(x) for x in found[word])] for word, (name, form) in TOLD.items()]
    return table(["after 60 periods", *found.index], rows)


def either_bridge(alliances: dict[str, dict[str, float]]) -> Markdown:
    """Social performance of several alliances under both ways to build bridge 4."""
    slower, lost = (compared(alliances, run).social_performance for run in (thread, with_loss))
    rows = [[name, f"{slower[name]:.2f}", f"{lost[name]:.2f}"] for name in alliances]
    return table(["social performance", "creates more slowly", "loses what it created"], rows)


# How bridge 3 may be read, and the alliance without it.
NEEDS = {
    "unlike partners need each other": {"need_of_equals": 0},
    "equals need each other": {"need_of_equals": 1},
    "without bridge 3": {"bridge_3": 0},
}


def either_need(alliances: dict[str, dict[str, float]]) -> Markdown:
    """Alliances at work under both readings of bridge 3, and with it broken: a row for each."""
    found = [
        compared({name: values | reading for name, values in alliances.items()}).at_work
        for reading in NEEDS.values()
    ]
    rows = [[name, *(f"{one[name]:.0%}" for one in found)] for name in alliances]
    return table(["at work after 60 periods", *NEEDS], rows)


OUTCOMES = {
    "alliances at work": lambda found: found["at_work"],
    "gain of the worse-off": lambda found: np.minimum(found["gain"], found["rest_gain"]),
    "social performance": lambda found: found["social_performance"],
}


def what_matters(draws: int = 1024, seed: int = 0) -> dict[str, Indices]:
    """Sobol's indices of three outcomes over what a manager is asked, all bridges whole.

    Examples
    --------
    >>> what_matters(draws=64)["gain of the worse-off"].ranked[0]
    'synergy'
    """

    def outcome(points: Values) -> np.ndarray:
        found = milestones(thread(**points))
        return np.stack([of(found) for of in OUTCOMES.values()])

    indices = sobol(ASKED, outcome, list(SLIDERS), draws, seed)
    return {name: indices.at(k) for k, name in enumerate(OUTCOMES)}


def told(found: dict[str, Indices], most: int = 3) -> Markdown:
    """What explains most of each outcome, in total, and what explains nothing, in words."""
    return Markdown("\n".join(f"- *{name}*: {_ranked(one, most)}." for name, one in found.items()))


def _ranked(indices: Indices, most: int) -> str:
    first = [
        f"{_label(word)} {indices.total[word]:.2f} ± {indices.total_error[word]:.2f}"
        for word in indices.ranked[:most]
    ]
    nothing = [_label(word) for word in indices.ranked if indices.total[word] == 0]
    rest = f"; no part is explained by {', '.join(nothing)}" if nothing else ""
    return ", ".join(first) + rest


def _label(word: str) -> str:
    return ASKED.parameter(word).quantity.label


def _performing(passed: dict[str, np.ndarray], periods: int) -> dict[str, np.ndarray]:
    return CONVERGENCE.run(periods, **_given(CONVERGENCE, passed))


def _given(model: Model, passed: dict[str, np.ndarray]) -> Values:
    """What the bridges hand to a model."""
    return {p.word: passed[p.word] for p in model.parameters if p.word in passed}
