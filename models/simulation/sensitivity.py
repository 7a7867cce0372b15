"""Which parameters matter: Sobol's indices of an outcome over the box of a model, by SALib.

The first index of a parameter is the part of the outcome's variance that it explains alone, the
total index the part in which it has a hand, alone or together with others.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from SALib.analyze import sobol as sobol_analysis
from SALib.sample import sobol as sobol_sample

from models.core.errors import InputError
from models.core.parameter import Parameter
from models.core.parametrised import Parametrised, Values
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.core.validation import keeps

Outcome = Callable[[Values], np.ndarray]

AT_ONCE = 2048  # points worked on together: few enough to stay in a processor's cache
CONFIDENCE = 0.95
RESAMPLES = 100
PARTS = ("S1", "S1_conf", "ST", "ST_conf")  # as SALib calls them, in the order of `Indices`


@dataclass(frozen=True)
class Indices:
    """Sobol's indices by word, each with half the width of its interval of 95% confidence.

    Each value has the shape of one outcome: a number, or one number for each of several moments.
    It is `nan` where the outcome doesn't vary, so that there is nothing to explain.
    """

    first: dict[str, np.ndarray]
    first_error: dict[str, np.ndarray]
    total: dict[str, np.ndarray]
    total_error: dict[str, np.ndarray]

    @property
    def ranked(self) -> list[str]:
        """The words, by how much they matter in total: on average, if there are moments."""
        return sorted(self.total, key=lambda word: -np.nanmean(self.total[word]))

    def only(self, *words: str) -> "Indices":
        """Those of some parameters; the others still share in the variance."""
        return self._each(lambda part: {word: part[word] for word in words})

    def at(self, moment: int) -> "Indices":
        """Those at one of several moments, by its place; -1 is the last."""
        return self._each(lambda part: {word: index[moment] for word, index in part.items()})

    def _each(self, change: Callable[[dict], dict]) -> "Indices":
        parts = (self.first, self.first_error, self.total, self.total_error)
        return Indices(*map(change, parts))


def sobol(
    model: Parametrised,
    outcome: Outcome,
    words: list[str] | None = None,
    draws: int = 1024,
    seed: int = 0,
) -> Indices:
    """First and total indices of an outcome, with parameters uniform over the box.

    Parameters
    ----------
    outcome
        From arrays by word, of shape `(points,)`, to one number for each point; or to several,
        of shape `(*moments, points)`. It is called with some of the points at a time.
    words
        The parameters that vary, all that are not vectors if not given. `outcome` gets these only.
    draws
        How many draws, a power of two; the outcome is wanted at `draws * (len(words) + 2)` points.
    seed
        Of the draws, and of the resampling that gives the confidence intervals.

    Raises
    ------
    InputError
        If a word is unknown or a vector's, `draws` is no power of two, the model has a rule that
        ties these parameters together, or an outcome is not a finite number for each point.

    Examples
    --------
    >>> from models.theory.propensity import PROPENSITY
    >>> found = sobol(PROPENSITY, lambda at: PROPENSITY.run(**at)["propensity"], draws=256)
    >>> found.ranked[0], bool(found.total["size_to_rivals"] > found.first["size_to_rivals"])
    ('size_to_rivals', True)
    """
    if draws < 1 or draws & (draws - 1):
        raise InputError(f"draws must be a power of two, got {draws}")
    varied = _varied(model, words)
    problem = {
        "num_vars": len(varied),
        "names": [p.word for p in varied],
        "bounds": [_bounds(p) for p in varied],
    }
    points = sobol_sample.sample(problem, draws, calc_second_order=False, seed=seed)
    inputs = {p.word: _whole(p, column) for p, column in zip(varied, points.T, strict=True)}
    _require_free(model, inputs)
    found = _in_blocks(model, outcome, inputs)
    *moments, count = found.shape
    rows = [_analysed(problem, row, seed) for row in found.reshape(-1, count)]
    columns = (np.array([row[key] for row in rows]).T.reshape(-1, *moments) for key in PARTS)
    return Indices(*(dict(zip(inputs, column, strict=True)) for column in columns))


def table(model: Parametrised, indices: Indices) -> Markdown:
    """The indices of one outcome as a table, what matters most first."""
    rows = [
        [
            model.parameter(word).quantity.label,
            _told(indices.first[word], indices.first_error[word]),
            _told(indices.total[word], indices.total_error[word]),
        ]
        for word in indices.ranked
    ]
    return markdown_table(["parameter", "alone", "in total"], rows)


def _told(index: np.ndarray, error: np.ndarray) -> str:
    return f"{float(index):.2f} ± {float(error):.2f}".replace("-", "−")


def _varied(model: Parametrised, words: list[str] | None) -> list[Parameter]:
    if words is None:
        return [p for p in model.parameters if not p.quantity.is_vector]
    varied = [model.parameter(word) for word in words]
    for p in varied:
        if p.quantity.is_vector:
            raise InputError(f"{model.name}: {p.word} has several values; Sobol's indices need one")
    return varied


def _bounds(p: Parameter) -> list[float]:
    """Whole numbers have a unit of room each."""
    low, high = p.box
    return [low, high + 1] if p.is_integer else [low, high]


def _whole(p: Parameter, column: np.ndarray) -> np.ndarray:
    return np.minimum(np.floor(column), p.box[1]) if p.is_integer else column.copy()


def _require_free(model: Parametrised, inputs: dict[str, np.ndarray]) -> None:
    given = {p.word: np.asarray(p.default, dtype=float) for p in model.parameters} | inputs
    for rule in model.rules:
        if not keeps(model, rule, given).all():
            raise InputError(
                f"{model.name}: Sobol's indices need parameters that vary freely, "
                f"but {rule.sentence}"
            )


def _in_blocks(model: Parametrised, outcome: Outcome, inputs: dict[str, np.ndarray]) -> np.ndarray:
    """The outcome at all points, of shape `(*moments, points)`."""
    count = len(next(iter(inputs.values())))
    parts = []
    for first in range(0, count, AT_ONCE):
        block = {word: array[first : first + AT_ONCE] for word, array in inputs.items()}
        size = min(AT_ONCE, count - first)
        part = np.asarray(outcome(block), dtype=float)
        if part.ndim == 0 or part.shape[-1] != size:
            raise InputError(
                f"{model.name}: the outcome must be one number for each of {size} points, "
                f"got shape {part.shape}"
            )
        if not np.isfinite(part).all():
            raise InputError(f"{model.name}: the outcome is not a finite number at every point")
        parts.append(part)
    return np.concatenate(parts, axis=-1)


def _analysed(problem: dict, values: np.ndarray, seed: int) -> dict[str, np.ndarray]:
    if np.ptp(values) == 0:
        nothing = np.full(problem["num_vars"], np.nan)
        return dict.fromkeys(PARTS, nothing)
    return sobol_analysis.analyze(
        problem,
        values,
        calc_second_order=False,
        num_resamples=RESAMPLES,
        conf_level=CONFIDENCE,
        seed=seed + 1,  # SALib takes a seed of 0 for none
    )
