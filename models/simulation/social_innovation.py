"""What arrow J changes: the same alliances with it and without it, wherever the numbers lie.

No source says how strong the arrows are. So the difference is looked at in many draws from the
box of the stages, the same draws in Python and in the page.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from models.core.parametrised import Values
from models.core.random import uniform
from models.core.showing import Markdown, table
from models.data import alliance_scenarios
from models.theory.stages import STAGES

PERIODS = 200
DRAWS = 200
SEED = 0
SAME = 1e-9  # a difference below this is none
FEEDBACK = ("arrow_g", "arrow_h", "arrow_i")

# What may change, by word of the model, and whether more of it is better.
MEASURES = {
    "conflicts": False,
    "outcome_succeeds": True,
    "alive": True,
    "economic_value": True,
    "social_value": True,
}


@dataclass(frozen=True)
class Effect:
    """One measure with arrow J and without it, arrays of shape `(periods + 1, *draws)`."""

    measure: str
    present: np.ndarray
    absent: np.ndarray

    @property
    def change(self) -> np.ndarray:
        """By how much arrow J raises the measure."""
        return self.present - self.absent

    @property
    def better(self) -> np.ndarray:
        """Where that is for the better."""
        return self._gain > SAME

    @property
    def worse(self) -> np.ndarray:
        """Where that is for the worse."""
        return self._gain < -SAME

    @property
    def _gain(self) -> np.ndarray:
        return self.change if MEASURES[self.measure] else -self.change


def drawn(draws: int = DRAWS, seed: int = SEED) -> dict[str, np.ndarray]:
    """Uniform draws of every parameter of the stages but arrow J, by word, of shape `(draws,)`.

    The page draws the same by the same seed.

    Examples
    --------
    >>> round(float(drawn(2)["arrow_a"][0]), 6)
    0.199523
    """
    unknown = [p for p in STAGES.parameters if p.word != "arrow_j"]
    parts = uniform(seed, 1, draws, len(unknown))[0]
    return {
        p.word: p.box[0] + (p.box[1] - p.box[0]) * part
        for p, part in zip(unknown, parts.T, strict=True)
    }


def effects(arrow_j: float, periods: int = PERIODS, feedback: bool = True, **values: Any) -> dict:
    """Every measure over time with arrow J of that strength and without it.

    Parameters
    ----------
    feedback
        Whether living through the stages changes the firms, as arrows G, H and I say.
    **values
        Other parameters of the stages by word: scalars, or arrays that broadcast.

    Returns
    -------
    dict
        An `Effect` by word of its measure.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> found = effects(0.4, periods=50)
    >>> bool(found["conflicts"].better[-1]), bool(found["alive"].better[-1])
    (True, True)
    """
    if not feedback:
        values = values | dict.fromkeys(FEEDBACK, 0.0)
    present = STAGES.run(periods, arrow_j=arrow_j, **values)
    absent = STAGES.run(periods, arrow_j=0.0, **values)
    return {word: Effect(word, present[word], absent[word]) for word in MEASURES}


def scenario(segment: str = "any_segment", agent: str = "no_agent") -> dict[str, float]:
    """What a segment and a bridging agent set, by word; "any_segment" sets nothing.

    Raises
    ------
    InputError
        If there is no scenario of a name.

    Examples
    --------
    >>> scenario(agent="external_agent")
    {'bridging': 2.0, 'social_yield': 0.5}
    """
    names = [name for name in (segment, agent) if name != "any_segment"]
    return alliance_scenarios.values(*names)


def gain_in(measure: str, periods: int = PERIODS) -> Callable[[Values], np.ndarray]:
    """By how much arrow J raises a measure in the end: an outcome for `sensitivity.sobol`."""
    return lambda at: effects(**at, periods=periods)[measure].change[-1]


def by_agent(periods: int = PERIODS) -> Markdown:
    """What becomes of an alliance with each kind of bridging agent, as a table."""
    rows = []
    for agent in alliance_scenarios.OF_KIND["agent"]:
        sets: Values = dict(scenario(agent=agent))
        run = STAGES.run(periods, **sets)
        told = ", ".join(f"{STAGES.parameter(w).quantity.label} {x:g}" for w, x in sets.items())
        seen = [f"{run['formation_succeeds'][0]:.0%}", f"{run['alive'][-1]:.0%}"]
        seen += [f"{run[f'{kind}_value'][-1]:.1f}" for kind in ("economic", "social")]
        rows.append([alliance_scenarios.TITLES[agent], told, *seen])
    head = ["bridging agent", "sets", "formed at the first attempt", "alive in the end"]
    return table([*head, "economic value", "social value"], rows)
