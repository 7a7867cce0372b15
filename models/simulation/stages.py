"""Single alliances by chance, how long they live, how evaluations end, and what matters to it all.

A model of shares is a model of chances too: put all of the share into one stage, and what the
next period makes of it are the chances of the next stage. So the model's own step moves single
alliances as well, and no chance is written twice.
"""

from typing import Any

import numpy as np

from models.core.numpy import as_fast, start_function, step_function
from models.core.random import uniform
from models.core.validation import validate
from models.simulation import box, sensitivity
from models.theory.stages import STAGES

PERIODS = 200
STATES = tuple(state.quantity.word for state in STAGES.states)
FORMATION, OPERATION, OUTCOME, ENDED = range(4)  # the first four states, in their order
ARROWS = tuple(p.word for p in STAGES.parameters if p.word.startswith("arrow_"))
OUTCOMES = {"stabilised": OPERATION, "reformed": FORMATION, "terminated": ENDED}
AT_ONCE = 1024  # alliances worked on together: few enough to stay in a processor's cache


def lives(
    draws: int = 500,
    periods: int = PERIODS,
    seed: int = 0,
    own: bool = True,
    first_draw: int = 0,
    **values: Any,
) -> np.ndarray:
    """The stages of single alliances over time.

    Parameters
    ----------
    draws, periods
        How many alliances, and for how long.
    seed, first_draw
        Of their chances, and the number of the first. A life is the same however many are lived.
    own
        Whether the conditions of an alliance follow its own life; if not, all of them live under
        the conditions that go with the expected shares.
    **values
        Parameters of the model by word: one value, or one for each alliance.

    Returns
    -------
    numpy.ndarray
        Whole numbers of shape `(periods + 1, draws)`: 0 formation, 1 operation, 2 outcome, 3 ended.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> lives(3, periods=6, seed=1).T.tolist()
    [[0, 3, 3, 3, 3, 3, 3], [0, 0, 0, 0, 0, 0, 3], [0, 3, 3, 3, 3, 3, 3]]
    """
    arrays = validate(STAGES, values)
    shared = None if own else _shared_conditions(periods, values)
    parts = []
    for first in range(0, draws, AT_ONCE):
        count = min(AT_ONCE, draws - first)
        given = [array[first : first + count] if array.ndim else array for array in arrays.values()]
        chances = uniform(seed, 1, count, periods, first_draw=first_draw + first)[0].T
        parts.append(_lived(given, chances, shared))
    return np.concatenate(parts, axis=1)


def _lived(given: list, chances: np.ndarray, shared: list | None) -> np.ndarray:
    periods, count = chances.shape
    step = step_function(STAGES)
    stages = np.zeros((periods + 1, count), dtype=np.int8)
    conditions = start_function(STAGES)(*given)[ENDED + 1 :]
    for period, drawn in enumerate(chances):
        stage = stages[period]
        # Who has ended stays so, and is put anywhere where conditions are defined.
        ended = stage == ENDED
        here = ((stage == FORMATION) | ended, stage == OPERATION, stage == OUTCOME, 0.0)
        now = conditions if shared is None else shared[period]
        forming, operating, evaluated, *_ = moved = step(*given, *here, *now)
        later = (
            drawn > forming,
            drawn > forming + operating,
            drawn > forming + operating + evaluated,
        )
        stages[period + 1] = np.where(ended, ENDED, np.sum(later, axis=0))
        conditions = moved[ENDED + 1 :]
    return stages


def _shared_conditions(periods: int, values: dict) -> list[tuple]:
    """The states that are no shares, period by period, as the expected shares make them."""
    run = STAGES.run(periods, **values)
    return list(zip(*(run[word] for word in STATES[ENDED + 1 :]), strict=True))


def life(
    number: int = 1, periods: int = PERIODS, seed: int = 0, **values: Any
) -> dict[str, np.ndarray]:
    """One of these lives, with its stages and its own states over time, by word.

    Parameters
    ----------
    number
        Which of the lives, from 1 on.
    """
    (stages,) = lives(1, periods, seed, first_draw=number - 1, **values).T
    given = as_fast(validate(STAGES, values).values())
    state = start_function(STAGES)(*given)
    states = [state]
    for stage in stages[:-1]:
        if stage != ENDED:
            here = np.eye(ENDED + 1)[stage]
            state = step_function(STAGES)(*given, *here, *state[ENDED + 1 :])
        states.append(state)
    columns = np.array(states, dtype=float).T
    return {"stage": stages} | dict(zip(STATES[ENDED + 1 :], columns[ENDED + 1 :], strict=True))


def durations(stages: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For how many periods each alliance was seen to live, and whether its end was seen.

    Examples
    --------
    >>> durations(np.array([[0, 0], [3, 1], [3, 1]]))
    (array([1, 2]), array([ True, False]))
    """
    lived = np.minimum((stages != ENDED).sum(axis=0), len(stages) - 1)
    return lived, stages[-1] == ENDED


def in_a_study(stages: np.ndarray, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """The same as `durations`, for a study that ends before many of the alliances do.

    The alliances are founded one after the other, evenly over as many periods as there are; when
    the study closes, each has been seen from its foundation on.
    """
    lived, ended = durations(stages)
    window = len(stages) - 1
    seen = np.random.default_rng(seed).integers(1, window, len(lived), endpoint=True)
    return np.minimum(lived, seen), ended & (lived <= seen)


def kaplan_meier(lived: np.ndarray, ended: np.ndarray) -> np.ndarray:
    """The part that lives beyond each period, counted among those still watched.

    Parameters
    ----------
    lived, ended
        For how many periods each was watched, and whether its end was seen.

    Returns
    -------
    numpy.ndarray
        Of shape `(longest + 1,)`, from period 0 to the longest that one was watched.

    Examples
    --------
    Four alliances: one ends after 1 period, one after 2, and two are lost from sight alive.

    >>> kaplan_meier(np.array([1, 1, 2, 3]), np.array([True, False, True, False])).tolist()
    [1.0, 0.75, 0.375, 0.375]
    """
    leaving = np.bincount(lived)
    watched = leaving[::-1].cumsum()[::-1]
    return np.cumprod(1 - np.bincount(lived[ended], minlength=len(leaving)) / watched)


def outcomes(stages: np.ndarray) -> dict[str, np.ndarray]:
    """How many evaluations of each alliance ended in each outcome, by word."""
    leaving, to = stages[:-1] == OUTCOME, stages[1:]
    return {word: (leaving & (to == stage)).sum(axis=0) for word, stage in OUTCOMES.items()}


def reformed_by(stages: np.ndarray) -> np.ndarray:
    """Whether each alliance has been re-formed by each period: an array like `stages`.

    Examples
    --------
    >>> reformed_by(np.array([[0], [1], [2], [0], [1]])).T.tolist()
    [[False, False, False, True, True]]
    """
    now = np.zeros(stages.shape, dtype=bool)
    now[1:] = (stages[:-1] == OUTCOME) & (stages[1:] == FORMATION)
    return np.logical_or.accumulate(now)


def mean_outcomes(stages: np.ndarray) -> dict[str, float]:
    """The same on average, per alliance."""
    return {word: float(counts.mean()) for word, counts in outcomes(stages).items()}


def at_work(stages: np.ndarray) -> np.ndarray:
    """For how many periods each alliance operated or was evaluated, the last period left out."""
    return np.isin(stages[:-1], (OPERATION, OUTCOME)).sum(axis=0)


def at_end(periods: int = PERIODS, **values: Any) -> dict[str, np.ndarray]:
    """States and outputs after so many periods, without the way there: for many values at once.

    Examples
    --------
    >>> round(float(at_end(periods=0)["alive"]), 3)
    1.0
    """
    run = STAGES.run(periods, keep=[periods], **values)
    return {word: array[0] for word, array in run.items()}


def where_they_end(periods: int = PERIODS, **values: Any) -> dict[str, np.ndarray]:
    """Which part of all alliances ends in which stage, by word: nobody ends while operating.

    Formation is the first of an alliance, or one to which an evaluation sent it back.

    Examples
    --------
    >>> {stage: round(float(part), 3) for stage, part in where_they_end().items()}
    {'formation': 0.511, 'outcome': 0.328}
    """
    run = STAGES.run(periods, **values)
    ending = {"formation": "not_formed", "outcome": "terminated"}
    return {stage: run[word][:-1].sum(axis=0) for stage, word in ending.items()}


def mostly_in_formation(draws: int = 2**12, seed: int = 0) -> float:
    """In which part of the box more of the alliances end in formation than in the outcome stage."""
    ends = where_they_end(**box.draws(STAGES, draws, seed))
    return float((ends["formation"] > ends["outcome"]).mean())


def without_each_arrow(periods: int = PERIODS, **values: Any) -> dict[str, np.ndarray]:
    """As `at_end`, first with all arrows, then without arrow A, B, … J: eleven values each."""
    strengths = {word: values.get(word, STAGES.parameter(word).default) for word in ARROWS}
    off = np.vstack([np.zeros(len(ARROWS), bool), np.eye(len(ARROWS), dtype=bool)])
    switched = {word: np.where(off[:, k], 0, strengths[word]) for k, word in enumerate(ARROWS)}
    return at_end(periods, **{**values, **switched})


def what_matters(word: str = "alive", draws: int = 256, seed: int = 0) -> sensitivity.Indices:
    """Sobol's indices of one result after 200 periods, for every parameter and every arrow."""
    return sensitivity.sobol(STAGES, lambda at: at_end(**at)[word], draws=draws, seed=seed)
