"""Checks on the values a model is given, before any of them is used."""

from collections.abc import Callable
from difflib import get_close_matches
from functools import cache
from math import prod
from typing import TYPE_CHECKING, Any

import numpy as np
import sympy as sp

from models.core import memory
from models.core.equation import Rule
from models.core.errors import InputError
from models.core.parameter import Parameter
from models.core.parametrised import Parametrised

if TYPE_CHECKING:
    pass

MOST_PERIODS = 2**32


def validate(model: Parametrised, values: dict) -> dict[str, np.ndarray]:
    """All parameters of `model` as arrays: those given, checked, and defaults for the others.

    Raises
    ------
    InputError
        If a name is unknown, a value is not of its domain, shapes do not broadcast, vectors
        differ in length or have too few members, or a rule between parameters is broken.
    """
    for word in values:
        find(model, word)
    complete = {p.word: values.get(p.word, p.default) for p in model.parameters}
    arrays = {p.word: p.check(complete[p.word]) for p in model.parameters}
    vectors = [p for p in model.parameters if p.quantity.is_vector]
    _require_same_members(model, vectors, arrays, values)
    _require_shapes(model, {p.word for p in vectors}, arrays)
    for rule in model.rules:
        _require_rule(model, rule, arrays)
    return arrays


def find(model: Parametrised, word: str) -> Parameter:
    """The parameter of that name; an `InputError` offers the nearest one."""
    words = {parameter.word: parameter for parameter in model.parameters}
    if word in words:
        return words[word]
    nearest = get_close_matches(word, words, n=1, cutoff=0.5)
    hint = f"did you mean {nearest[0]!r}?" if nearest else "it has " + ", ".join(words)
    raise InputError(f"{model.name} has no parameter {word!r}; {hint}")


def require_periods(model: Parametrised, periods: Any) -> int:
    """The number of periods; what a model with states can't run for is refused.

    Random numbers are found by their period, and there are no more than 2**32 to count.
    """
    whole = isinstance(periods, (int, np.integer)) and not isinstance(periods, bool)
    number = int(periods) if whole else -1
    if not 0 <= number < MOST_PERIODS:
        rule = f">= 0 and < {MOST_PERIODS}" if number > 0 else ">= 0"
        raise InputError(
            f"{model.name} runs through time: periods must be a whole number {rule}, "
            f"got {periods!r}"
        )
    return number


def _require_same_members(
    model: Parametrised, vectors: list[Parameter], arrays: dict, given: dict
) -> None:
    lengths = {p.word: arrays[p.word].shape[-1] for p in vectors}
    if len(set(lengths.values())) > 1:
        listed = ", ".join(
            f"{word} has {length}{'' if word in given else ' by default'}"
            for word, length in lengths.items()
        )
        raise InputError(f"{model.name}: vectors must have one value per member; {listed}")
    members = min(lengths.values(), default=model.least_members)
    if members < model.least_members:
        raise InputError(
            f"{model.name} needs a group of at least {model.least_members} members, got {members}"
        )


def _require_shapes(model: Parametrised, vectors: set[str], arrays: dict) -> None:
    shapes = {word: a.shape[:-1] if word in vectors else a.shape for word, a in arrays.items()}
    try:
        shape = np.broadcast_shapes(*shapes.values())
    except ValueError:
        listed = ", ".join(f"{word} {shape}" for word, shape in shapes.items() if shape)
        raise InputError(f"{model.name}: shapes must broadcast, got {listed}") from None
    if model.rules:
        memory.require(2 * prod(shape), f"{model.name}: the rules at {prod(shape):,} draws")


def keeps(model: Parametrised, rule: Rule, arrays: dict) -> np.ndarray:
    """Where arrays of parameters keep a rule of `model`, as a boolean array."""
    used = _used(model, rule)
    relation = _compiled(rule, tuple(p.quantity.symbol for p in used))
    return np.asarray(relation(*(arrays[p.word] for p in used)))


@cache
def _compiled(rule: Rule, symbols: tuple[sp.Symbol, ...]) -> Callable:
    return sp.lambdify(symbols, rule.relation, "numpy")


def _used(model: Parametrised, rule: Rule) -> list[Parameter]:
    return [p for p in model.parameters if p.quantity.symbol in rule.relation.free_symbols]


def _require_rule(model: Parametrised, rule: Rule, arrays: dict) -> None:
    kept = keeps(model, rule, arrays)
    if not kept.all():
        first = tuple(np.argwhere(~kept)[0])
        shown = (
            f"{p.word} {np.broadcast_to(arrays[p.word], kept.shape)[first]:.10g}"
            for p in _used(model, rule)
        )
        raise InputError(f"{model.name}: {rule.sentence}, got {', '.join(shown)}")
