"""What a model declares and what it uses must be the same, both ways."""

from typing import TYPE_CHECKING

from models.core.errors import ModelError
from models.core.index import i, n
from models.core.substitution import symbols_of

if TYPE_CHECKING:
    from models.core.model import Model


def refuse_twice_declared(model: "Model") -> None:
    """Raise `ModelError` if two quantities share a word or a symbol."""
    for kind in ("word", "symbol"):
        seen = [getattr(quantity, kind) for quantity in model.quantities]
        twice = sorted({str(item) for item in seen if seen.count(item) > 1})
        if twice:
            raise ModelError(f"{model.name}: {kind} declared twice: {', '.join(twice)}")
    if model.has_vectors and "members" in [quantity.word for quantity in model.quantities]:
        raise ModelError(f"{model.name}: members are counted from the vectors, not declared")


def refuse_stray_symbols(model: "Model") -> None:
    """Raise `ModelError` if a symbol is used before it is declared, or declared and idle."""
    inputs = {quantity.symbol for quantity in model.inputs}
    known = inputs | ({i, n} if model.has_vectors else set())
    used = set()
    for where, expression, defines in model.expressions():
        symbols = symbols_of(expression)
        if symbols - known:
            raise ModelError(
                f"{model.name}, {where}: used but not declared: {_list(symbols - known)}"
            )
        used |= symbols
        known |= {defines} if defines else set()
    if inputs - used:
        raise ModelError(f"{model.name}: declared but not used: {_list(inputs - used)}")


def _list(symbols: set) -> str:
    return ", ".join(sorted(map(str, symbols)))
