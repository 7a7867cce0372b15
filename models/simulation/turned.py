"""What turning one parameter from end to end does to an outcome, all over the box of a model."""

import numpy as np

from models.core.errors import InputError
from models.core.model import Model
from models.core.numpy import align, outputs_function, start_function, step_function
from models.core.validation import validate

PERIODS = 60  # for a model that lives through time
AT_ONCE = 1024  # points worked on together: few enough to stay in a processor's cache


def turned(
    model: Model, parameter: str, outcome: str, inputs: dict, periods: int = PERIODS
) -> tuple[np.ndarray, np.ndarray]:
    """An outcome with a parameter at the low and at the high end of its box.

    Parameters
    ----------
    parameter, outcome
        A parameter, and an output or a state, by word.
    inputs
        Arrays of all parameters by word, one value a draw, as `box.draws` gives them.
    periods
        After how many of them the outcome is read, if the model has states.

    Returns
    -------
    tuple of numpy.ndarray
        At the low end, and at the high end.

    Raises
    ------
    InputError
        If parameter or outcome is not known, or a value not of its domain.

    Examples
    --------
    >>> from models.simulation.box import draws
    >>> from models.theory.learning_race import LEARNING_RACE
    >>> low, high = turned(LEARNING_RACE, "tacitness", "own_learned", draws(LEARNING_RACE, 50))
    >>> bool((low >= high).all())
    True
    """
    ends = model.parameter(parameter).box
    low, high = (_ending(model, outcome, inputs | {parameter: end}, periods) for end in ends)
    return low, high


def _ending(model: Model, outcome: str, inputs: dict, periods: int) -> np.ndarray:
    if not model.states:
        return _of(model, model.run(**inputs), outcome)
    given = align(model, validate(model, inputs))
    count = max(len(array) for array in given.values() if array.ndim)
    parts = range(0, count, AT_ONCE)
    return np.concatenate([_part(model, outcome, given, first, periods) for first in parts])


def _part(model: Model, outcome: str, given: dict, first: int, periods: int) -> np.ndarray:
    """The outcome for some of the draws, with no path kept."""
    values = [array[first : first + AT_ONCE] if array.ndim else array for array in given.values()]
    states = start_function(model)(*values)
    for _ in range(periods):
        states = step_function(model)(*values, *states)
    words = [state.quantity.word for state in model.states]
    outputs = outputs_function(model)(*values, *states)
    words += [quantity.word for quantity in model.outputs]
    found = _of(model, dict(zip(words, (*states, *outputs), strict=True)), outcome)
    return np.broadcast_to(found, np.broadcast_shapes(*(value.shape for value in values)))


def _of(model: Model, found: dict, outcome: str) -> np.ndarray:
    if outcome not in found:
        raise InputError(f"{model.name} gives {', '.join(found)}, got {outcome!r}")
    return found[outcome]
