"""The box of a model: the values of its parameters that the book explores."""

from itertools import product
from math import prod

import numpy as np

from models.core.errors import ModelError
from models.core.parameter import Parameter
from models.core.parametrised import Parametrised, Values
from models.core.validation import keeps

MOST_CORNERS = 2**10


def draws(model: Parametrised, count: int, seed: int = 0) -> Values:
    """Uniform draws from the box that keep the model's rules.

    Vectors have as many members as by default. Shares of one whole are uniform over all
    divisions of it that leave each member the least of the box.

    Returns
    -------
    dict
        Arrays by word, of shape `(count,)`, or `(count, members)` for a vector.

    Raises
    ------
    ModelError
        If no draw keeps the rules.

    Examples
    --------
    >>> from models.theory.iso_profit import ISO_PROFIT
    >>> {word: array.shape for word, array in draws(ISO_PROFIT, 5).items()}
    {'relative_size': (5,), 'synergy': (5,), 'bargaining_power': (5,)}
    """
    generator = np.random.default_rng(seed)
    kept = _keeping_rules(model, _drawn(model, count, generator))
    while len(_first(kept)) < count:
        if not len(_first(kept)):
            raise ModelError(f"{model.name}: no draw of {count} from the box keeps the rules")
        more = _keeping_rules(model, _drawn(model, count, generator))
        kept = {word: np.concatenate([kept[word], more[word]]) for word in kept}
    return {word: array[:count] for word, array in kept.items()}


def corners(model: Parametrised) -> dict[str, np.ndarray]:
    """The corners of the box that keep the model's rules, as arrays like those of `draws`.

    For shares of one whole they are the divisions that leave all but one member the least.
    A box of more than `MOST_CORNERS` gives so many of them, drawn at random, always the same.

    Examples
    --------
    >>> from models.theory.joint_venture import JOINT_VENTURE
    >>> corners(JOINT_VENTURE)["synergy"]
    array([0.05, 0.05, 2.5 , 2.5 , 0.05, 0.05, 2.5 , 2.5 ])
    """
    choices = [_corners_of(p) for p in model.parameters]
    few = prod(map(len, choices)) <= MOST_CORNERS
    combined = zip(*(product(*choices) if few else _some_corners(choices)), strict=True)
    words = [p.word for p in model.parameters]
    whole = {
        word: np.array(values, dtype=float) for word, values in zip(words, combined, strict=True)
    }
    return _keeping_rules(model, whole)


def _drawn(
    model: Parametrised, count: int, generator: np.random.Generator
) -> dict[str, np.ndarray]:
    return {p.word: _drawn_for(p, count, generator) for p in model.parameters}


def _drawn_for(p: Parameter, count: int, generator: np.random.Generator) -> np.ndarray:
    low, high = p.box
    if p.sums_to_one:
        members = np.size(p.default)
        return low + (1 - members * low) * generator.dirichlet(np.ones(members), count)
    shape = (count, np.size(p.default)) if p.quantity.is_vector else (count,)
    if p.is_integer:
        return generator.integers(int(low), int(high), shape, endpoint=True).astype(float)
    drawn = generator.uniform(low, high, shape)
    if p.begins_with is not None:
        drawn[:, 0] = p.begins_with
    return drawn


def _some_corners(choices: list[list]) -> list[tuple]:
    generator = np.random.default_rng(0)
    picked = [generator.integers(len(values), size=MOST_CORNERS) for values in choices]
    return [
        tuple(values[k] for values, k in zip(choices, places, strict=True))
        for places in zip(*picked, strict=True)
    ]


def _corners_of(p: Parameter) -> list:
    low, high = p.box
    if p.sums_to_one:
        members = np.size(p.default)
        return list(low + (1 - members * low) * np.eye(members))
    if not p.quantity.is_vector:
        return [low, high]
    first = p.box if p.begins_with is None else (p.begins_with,)
    return list(product(first, *[p.box] * (np.size(p.default) - 1)))


def _keeping_rules(model: Parametrised, arrays: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    kept = np.ones(len(_first(arrays)), dtype=bool)
    for rule in model.rules:
        kept &= keeps(model, rule, arrays)
    return {word: array[kept] for word, array in arrays.items()}


def _first(arrays: dict[str, np.ndarray]) -> np.ndarray:
    return next(iter(arrays.values()))
