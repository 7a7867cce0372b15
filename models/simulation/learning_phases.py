"""Phases of learning: when learning turns mutual, one alliance at a time, and what decides it."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from models.core.numpy import as_fast, outputs_function, start_function, step_function
from models.core.parametrised import Values
from models.core.showing import Markdown, table
from models.core.validation import validate
from models.simulation.sensitivity import Indices, sobol
from models.theory.learning_phases import LEARNING_PHASES

FACTORS = ("prior_ties", "protection", "tacitness", "first_trust")
HALF = 0.5
PERIODS = 120  # that the figure shows


def turn(periods: int = 400, part: float = HALF, **values: Any) -> np.ndarray:
    """The first period in which so large a part of the learning is mutual; `nan` if none is.

    Parameters
    ----------
    **values
        Parameters of the model by word: scalars, or arrays that broadcast.

    Examples
    --------
    >>> turn(protection=[0.1, 0.8]).tolist()
    [29.0, 168.0]
    """
    mutual = LEARNING_PHASES.run(periods, **values)["mutual_share"] >= part
    return np.where(mutual.any(axis=0), mutual.argmax(axis=0).astype(float), np.nan)


def one_change(**changes: Any) -> Markdown:
    """When each change alone makes half of the learning mutual, as a table.

    Parameters
    ----------
    **changes
        Parameters of the model by word, each with its new value.

    Examples
    --------
    >>> print(one_change(protection=0.1))
    | what changes | half of the learning is mutual in |
    |---|---|
    | nothing | period 53 |
    | protection 0.1 instead of 0.4 | period 29 |
    """
    rows = [["nothing", _turns_in()]]
    for word, value in changes.items():
        parameter = LEARNING_PHASES.parameter(word)
        name = f"{parameter.quantity.label} {value:g} instead of {parameter.default:g}"
        rows.append([name, _turns_in(**{word: value})])
    return table(["what changes", "half of the learning is mutual in"], rows)


def _turns_in(**values: Any) -> str:
    period = float(turn(**values))
    return "no period" if np.isnan(period) else f"period {period:g}"


def mutual_share(periods: int, **values: Any) -> np.ndarray:
    """The mutual share after so many periods, without keeping the paths.

    Examples
    --------
    >>> mutual_share(3000, first_trust=[0.1, 0.9]).round(3).tolist()
    [0.75, 0.75]
    """
    given = as_fast(validate(LEARNING_PHASES, values).values())
    states = start_function(LEARNING_PHASES)(*given)
    for _ in range(periods):
        states = step_function(LEARNING_PHASES)(*given, *states)
    place = [quantity.word for quantity in LEARNING_PHASES.outputs].index("mutual_share")
    shape = np.broadcast_shapes(*(array.shape for array in given))
    return np.broadcast_to(outputs_function(LEARNING_PHASES)(*given, *states)[place], shape)


def pieces_of_work(count: int, periods: int, seed: int = 0, **values: Any) -> np.ndarray:
    """The same alliance as so many pieces of work, each of which moves on by chance.

    All share one climate of trust, which is that of the model. Returns the phase of each piece,
    counted from 0, of shape `(periods + 1, count)`.

    Examples
    --------
    >>> pieces_of_work(3, periods=1).shape
    (2, 3)
    """
    run = LEARNING_PHASES.run(periods, **values)
    paces = np.stack(
        [run[f"pace_from_{name}"] for name in ("awareness", "exploration", "expansion")]
    )
    chance = np.random.default_rng(seed).random((periods, count))
    phase = np.zeros((periods + 1, count), dtype=int)
    for period in range(periods):
        now = phase[period]
        pace = np.append(paces[:, period], 0)[now]
        phase[period + 1] = now + (chance[period] < pace)
    return phase


def mutual_share_explained(
    moments: Sequence[int], emphasis: float = 1.0, draws: int = 1024
) -> Indices:
    """Which of the four primary factors explain the mutual share at some moments.

    Sobol's indices over the whole ranges of the four; everything else at its default.

    Examples
    --------
    >>> found = mutual_share_explained([10, 50], draws=64)
    >>> found.total["prior_ties"].shape
    (2,)
    """

    def mutual(inputs: Values) -> np.ndarray:
        run = LEARNING_PHASES.run(max(moments), emphasis=emphasis, **inputs)
        return run["mutual_share"][list(moments)]

    return sobol(LEARNING_PHASES, mutual, [*FACTORS], draws=draws)


def strongest(indices: Indices, moment: int) -> tuple[str, bool]:
    """The factor with the largest total index at a moment, and whether that is beyond doubt.

    Beyond doubt means that its interval of 95% confidence lies above all the others.

    Examples
    --------
    >>> strongest(mutual_share_explained([5]), 0)
    ('prior ties', True)
    """
    total = {word: float(index[moment]) for word, index in indices.total.items()}
    error = {word: float(width[moment]) for word, width in indices.total_error.items()}
    first, *others = sorted(total, key=lambda word: total[word], reverse=True)
    beyond = all(total[first] - error[first] > total[word] + error[word] for word in others)
    return LEARNING_PHASES.parameter(first).quantity.label, beyond
