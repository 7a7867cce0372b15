"""The NumPy face of a model: vectorised over draws, one pass per period."""

from collections.abc import Callable, Collection, Iterable
from functools import cache
from math import prod
from typing import TYPE_CHECKING

import numpy as np
import sympy as sp
from numpy.typing import ArrayLike

from models.core import memory
from models.core.errors import InputError
from models.core.parametrised import Values
from models.core.quantity import Quantity
from models.core.validation import require_periods
from models.core.words import MEMBERS, Program, program

if TYPE_CHECKING:
    from models.core.model import Model

# In a model with vectors every value has the members on its last axis (of length 1 for a
# scalar), so that scalars and vectors broadcast and a sum keeps the axis it sums over.
ON_LAST_AXIS = {
    "total": lambda values: np.sum(values, axis=-1, keepdims=True),
    "last": lambda values: values[..., -1:],
}


def run(
    model: "Model",
    arrays: dict,
    periods: int | None,
    shocks: dict,
    keep: Iterable[int] | None,
    progress: Callable[[int], object] | None,
) -> dict[str, np.ndarray]:
    """Run `model` on validated arrays; see `Model.run`."""
    inputs = align(model, arrays)
    shape = shape_of(inputs)
    with np.errstate(all="ignore"):  # what is not finite is an error of its own, see _labelled
        if model.states:
            return run_through_time(model, inputs, shape, periods, shocks, keep, progress)
        if periods is not None or shocks or keep is not None:
            raise InputError(f"{model.name} has no states, so it takes no periods and no shocks")
        require_room(model, shape)
        results = outputs_function(model)(*inputs.values())
        return _labelled(model, model.outputs, results, shape)


def run_through_time(
    model: "Model",
    inputs: dict[str, np.ndarray],
    shape: tuple[int, ...],
    periods: int | None,
    shocks: Values,
    keep: Iterable[int] | None,
    progress: Callable[[int], object] | None,
) -> dict[str, np.ndarray]:
    """States and outputs at the periods to keep, with a time axis in front."""
    steps = require_periods(model, periods)
    places = _places(model, steps, keep)
    noise = _checked_shocks(model, steps, shocks)
    shape = _with_shocks(model, shape, noise)
    require_room(model, shape, len(places))
    noise = [array.astype(float) for array in noise]  # not before there is room for it
    given = as_fast(inputs.values())
    kept = np.empty((len(model.states), len(places), *shape))
    states = _spread(start_function(model)(*given), shape)
    for period in range(steps + 1):
        if progress:
            progress(period)
        if period in places:
            kept[:, places[period]] = states
        if period < steps:
            now = (*states, *(shock[period] for shock in noise))
            states = _spread(step_function(model)(*given, *now), shape)
    results = outputs_function(model)(*given, *kept)
    named = [state.quantity for state in model.states]
    whole = kept.shape[1:]
    return _labelled(model, [*named, *model.outputs], [*kept, *results], whole)


@cache
def outputs_function(model: "Model") -> Callable:
    """Parameters and states to the tuple of outputs."""
    before_shocks = [p.quantity for p in model.parameters] + [s.quantity for s in model.states]
    return _compile(model, before_shocks, _outputs_program(model))


@cache
def _outputs_program(model: "Model") -> Program:
    return program(model, [equation.rhs for equation in model.expanded])


@cache
def start_function(model: "Model") -> Callable:
    """Parameters to the tuple of first states."""
    parameters = [p.quantity for p in model.parameters]
    return _compile(model, parameters, program(model, [state.start for state in model.states]))


@cache
def step_function(model: "Model") -> Callable:
    """Parameters, states and shocks to the tuple of next states."""
    return _compile(model, model.inputs, program(model, model.next_states))


def _compile(model: "Model", inputs: Iterable[Quantity], code: Program) -> Callable:
    words = [sp.Symbol(quantity.word) for quantity in inputs]
    arguments = [MEMBERS, *words] if model.has_vectors else words
    return sp.lambdify(
        arguments,
        code.results,  # a tuple, not a list: numba compiles tuples several times faster
        modules=[ON_LAST_AXIS, np],  # by name, SymPy would import all of it, f2py too
        cse=lambda _: (code.shared, code.results),
    )


def align(model: "Model", arrays: dict) -> dict[str, np.ndarray]:
    """The arguments in order; with the members on the last axis if the model has vectors."""
    if not model.has_vectors:
        return arrays
    vectors = {p.word for p in model.parameters if p.quantity.is_vector}
    members = next(arrays[word].shape[-1] for word in arrays if word in vectors)
    aligned = {word: a if word in vectors else a[..., None] for word, a in arrays.items()}
    return {"members": np.array([float(members)]), **aligned}


def as_fast(arrays: Collection[np.ndarray]) -> tuple[np.ndarray, ...]:
    """The arguments, as numbers of NumPy's if none of them is more than one.

    With those it computes several times as fast; mixed with arrays they gain nothing.
    """
    single = all(array.ndim == 0 for array in arrays)
    return tuple(array[()] for array in arrays) if single else tuple(arrays)


def shape_of(inputs: dict) -> tuple[int, ...]:
    """The shape that aligned arguments have together."""
    return np.broadcast_shapes(*(value.shape for value in inputs.values()))


def require_room(model: "Model", shape: tuple[int, ...], places: int = 1) -> None:
    """Refuse a run that this machine has no memory for: so many places in time, of this shape.

    At each it holds states, shocks and outputs, what the outputs have in common, and what is
    being computed.
    """
    kinds = (model.states, model.shocks, model.outputs, _outputs_program(model).shared)
    numbers = 1 + sum(map(len, kinds))
    held = numbers * places * prod(shape)
    what = f"{model.name}: {numbers} numbers at each of {places * prod(shape):,} places"
    memory.require(held, f"{what} (periods × draws × members)")


def _labelled(
    model: "Model", quantities: Iterable[Quantity], results: Iterable, shape: tuple[int, ...]
) -> dict[str, np.ndarray]:
    whole = _arrays(results, shape)
    for q, array in zip(quantities, whole, strict=True):
        if not np.isfinite(array).all():
            raise InputError(
                f"{model.name}: {q.word} is not a finite number at these values; they are too "
                "large, or too close to a limit"
            )
    return {
        q.word: array[..., 0].copy() if model.has_vectors and not q.is_vector else array
        for q, array in zip(quantities, whole, strict=True)
    }


def _arrays(results: Iterable, shape: tuple[int, ...]) -> list[np.ndarray]:
    """One array each, so that nobody's change of one result shows in another."""
    arrays: list[np.ndarray] = []
    for result in results:
        array = np.asarray(result, dtype=float)
        shared = any(array is other for other in arrays)
        fits = array.shape == shape and not shared
        arrays.append(array if fits else np.broadcast_to(array, shape).copy())
    return arrays


def _spread(results: Iterable, shape: tuple[int, ...]) -> list[np.ndarray]:
    """Each over the whole shape; most are, and to broadcast takes longer than to compute."""
    fits = (getattr(result, "shape", None) == shape for result in results)
    return [
        result if fit else np.broadcast_to(result, shape)
        for result, fit in zip(results, fits, strict=True)
    ]


def _places(model: "Model", periods: int, keep: Iterable[int] | None) -> range | dict[int, int]:
    """Where each period to keep lands on the time axis."""
    every = range(periods + 1)
    if keep is None:
        return every
    moments = list(keep)
    if not all(moment in every for moment in moments) or len(set(moments)) < len(moments):
        raise InputError(
            f"{model.name}: the periods to keep must be different whole numbers from 0 to "
            f"{periods}, got {moments}"
        )
    return {int(moment): place for place, moment in enumerate(moments)}


def _checked_shocks(model: "Model", periods: int, shocks: dict) -> list[np.ndarray]:
    if {shock.word for shock in model.shocks} != set(shocks):
        takes = sorted(shock.word for shock in model.shocks)
        raise InputError(f"{model.name} takes the shocks {takes}, got {sorted(shocks)}")
    arrays = [_checked_shock(shock, periods, shocks[shock.word]) for shock in model.shocks]
    return [
        array[..., None] if model.has_vectors and not shock.is_vector else array
        for shock, array in zip(model.shocks, arrays, strict=True)
    ]


def _checked_shock(shock: Quantity, periods: int, values: ArrayLike) -> np.ndarray:
    rule = f"{shock} must be {periods} finite numbers, time first"
    try:
        array = np.asarray(values)
    except ValueError:
        raise InputError(f"{rule}, got rows of unequal length") from None
    if array.dtype.kind not in "iuf" or not np.isfinite(array).all():
        raise InputError(f"{rule}, got {values!r}")
    if array.ndim < (2 if shock.is_vector else 1) or len(array) != periods:
        raise InputError(f"{rule}, got shape {array.shape}")
    return array


def _with_shocks(
    model: "Model", shape: tuple[int, ...], noise: list[np.ndarray]
) -> tuple[int, ...]:
    """The shape of one period, the axes of shocks included."""
    members = shape[-1:] if model.has_vectors else ()
    try:
        whole = np.broadcast_shapes(shape, *(array.shape[1:] for array in noise))
    except ValueError:
        whole = None
    if whole is None or whole[len(whole) - len(members) :] != members:
        shocks = ", ".join(str(array.shape) for array in noise)
        raise InputError(
            f"{model.name}: shocks must broadcast with the parameters, got {shocks} and {shape}"
        )
    return whole
