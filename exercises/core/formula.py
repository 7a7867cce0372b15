"""A formula, right if it gives what the key gives at points drawn from its domain.

What a student writes is parsed by a small grammar of sums, products, powers and a few functions,
and is never run as code.
"""

import ast
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

import numpy as np

from exercises.core.answer import Answer, Form, Mark, Slip, Unreadable, shown
from exercises.core.plain import Plain, upright

LONGEST = 600
MOST_NODES = 250
POINTS = 40
CLOSE = 1e-6

Values = Mapping[str, np.ndarray]
Evaluated = Callable[[Values], Any]

FUNCTIONS: dict[str, tuple[int, Callable[..., Any]]] = {
    "sqrt": (1, np.sqrt),
    "exp": (1, np.exp),
    "log": (1, np.log),
    "ln": (1, np.log),
    "abs": (1, np.abs),
    "min": (2, np.minimum),
    "max": (2, np.maximum),
    "Rational": (2, np.divide),
}
OPERATORS: dict[type[ast.operator], Callable[..., Any]] = {
    ast.Add: np.add,
    ast.Sub: np.subtract,
    ast.Mult: np.multiply,
    ast.Div: np.divide,
    ast.Pow: np.power,
}
# What students type and paste for what the grammar knows.
REPLACED = {"^": "**", "²": "**2", "³": "**3"}
REPLACED |= dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}", "-")
REPLACED |= dict.fromkeys("·×\N{DOT OPERATOR}\N{ASTERISK OPERATOR}\N{BULLET}", "*")
REPLACED |= dict.fromkeys("÷\N{FRACTION SLASH}\N{DIVISION SLASH}", "/")
REPLACED |= dict.fromkeys("\n\t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", " ")
NUMBER = r"(?:(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|0+|[1-9]\d*)(?![\w.])"
TOKEN = re.compile(rf"\*\*|[-+*/(),]|[A-Za-z_]\w*|{NUMBER}", re.ASCII)
DECIMAL_COMMA = re.compile(r"(\d),(?=\d)")
OF_TWO = re.compile(r"\b(?:min|max|rational)\b", re.I)  # whose commas part arguments


@dataclass(frozen=True)
class Formula(Answer):
    """A formula in given symbols.

    `text` is the key, in the grammar that students use; `domain` gives each symbol's lowest and
    highest value. A `Slip` is a known wrong formula.
    """

    text: str = ""
    domain: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    slips: tuple[Slip, ...] = ()

    KIND: ClassVar[str] = "formula"

    @property
    def rule(self) -> str:
        return f"a formula in {', '.join(self.domain)}; any equal form counts"

    def form(self) -> Form:
        return super().form() | {"symbols": list(self.domain)}

    @staticmethod
    def read(form: Form, given: Plain) -> Evaluated:
        return parse(to_text(given), form["symbols"])

    def mark_value(self, value: Evaluated) -> Mark:
        if self.equal(value, self.text):
            return Mark(self.points, "Right.")
        for slip in self.slips:
            if self.equal(value, slip.value):
                return Mark(slip.points, slip.says)
        return Mark(0, f"This formula is not {self.meaning}.")

    def equal(self, one: Evaluated, text: str) -> bool:
        """Whether a formula gives what another, as text, gives all over the domain."""
        points = self.points_of_domain()
        with np.errstate(all="ignore"):
            got = np.asarray(one(points), float) + np.zeros(POINTS)
            key = np.asarray(parse(text, list(self.domain))(points), float)
        return bool(np.all(np.abs(got - key) <= CLOSE * (1e-3 + np.abs(key))))

    def points_of_domain(self) -> Values:
        """Return points that fill the domain, the same ones each time."""
        draws = np.random.default_rng(1997).random((len(self.domain), POINTS))
        return {
            symbol: low + (high - low) * draw
            for (symbol, (low, high)), draw in zip(self.domain.items(), draws, strict=True)
        }

    def right(self) -> Plain:
        return self.text


def to_text(given: Plain) -> str:
    """Return the formula that was given, as a text; raise `Unreadable`."""
    if isinstance(given, list) and len(given) == 1:
        return to_text(given[0])
    if isinstance(given, bool) or given is None or isinstance(given, list):
        raise Unreadable(f"The answer must be one formula, but it is {shown(given)}.")
    if isinstance(given, Mapping):
        if given.get("kind") != "formula":
            raise Unreadable(f"The answer must be one formula, but it is {shown(given)}.")
        return str(given["text"])
    return str(given)


def parse(text: str, symbols: list[str]) -> Evaluated:
    """Return the function that a formula writes; raise `Unreadable` with the reason.

    >>> parse("1/(2s)" .replace("2s", "2*s"), ["s"])({"s": np.array([0.25])})
    array([2.])
    """
    text = upright(text)
    for sign, python in REPLACED.items():
        text = text.replace(sign, python)
    _, _, text = text.rpartition("=")
    if not OF_TWO.search(text):
        text = DECIMAL_COMMA.sub(r"\1.", text)
    if len(text) > LONGEST:
        raise Unreadable(f"The formula has {len(text)} signs; at most {LONGEST} are read.")
    if odd := TOKEN.sub("", text).replace(" ", ""):
        raise Unreadable(f"{shown(odd[0])} cannot be read there. {_known(symbols)}.")
    try:
        tree = ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise Unreadable(
            f"This is no formula that can be read: {shown(text)}. Write * between factors."
        ) from None
    if sum(1 for _ in ast.walk(tree)) > MOST_NODES:
        raise Unreadable("The formula is too long to be read.")
    return _compiled(tree, symbols)


def _compiled(node: ast.expr, symbols: list[str]) -> Evaluated:
    match node:
        case ast.Constant(value=int() | float()) if not isinstance(node.value, bool):
            number = float(node.value) if abs(node.value) < 1e300 else np.inf
            return lambda values: number
        case ast.Name(id=name) if symbol := _symbol(name, symbols):
            return lambda values: values[symbol]
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() as sign, operand=operand):
            one = _compiled(operand, symbols)
            return one if isinstance(sign, ast.UAdd) else lambda values: -one(values)
        case ast.BinOp(op=op) if type(op) in OPERATORS:
            return _operation(node, symbols)
        case ast.Call(func=ast.Name(id=name), keywords=[]) if name.lower() in LOWER:
            return _call(node, name, symbols)
    raise Unreadable(_why(node, symbols))


def _symbol(name: str, symbols: list[str]) -> str | None:
    """Return the symbol that is meant, also where only its capital differs."""
    if name in symbols:
        return name
    fits = [symbol for symbol in symbols if symbol.casefold() == name.casefold()]
    return fits[0] if len(fits) == 1 else None


LOWER = {name.lower(): name for name in FUNCTIONS}


def _operation(node: ast.BinOp, symbols: list[str]) -> Evaluated:
    left, right = _compiled(node.left, symbols), _compiled(node.right, symbols)
    operator = OPERATORS[type(node.op)]
    return lambda values: operator(np.asarray(left(values), float), right(values))


def _call(node: ast.Call, name: str, symbols: list[str]) -> Evaluated:
    count, function = FUNCTIONS[LOWER[name.lower()]]
    if len(node.args) != count:
        raise Unreadable(f"{name} takes {count} argument{'s' * (count != 1)}.")
    inside = [_compiled(argument, symbols) for argument in node.args]
    return lambda values: function(*(one(values) for one in inside))


def _known(symbols: list[str]) -> str:
    return (
        f"Use {', '.join(symbols)}, numbers, + - * / **, sqrt, exp and log, with * between factors"
    )


def _why(node: ast.expr, symbols: list[str]) -> str:
    known = _known(symbols)
    match node:
        case ast.Name(id=name):
            return f"The formula has the name {name}, which is not given here. {known}."
        case ast.Tuple():
            return "The formula has a comma: write decimals with a point here, as in 0.5*s."
        case ast.Call(func=func) if not isinstance(func, ast.Name) or func.id in symbols:
            return "A sign is missing before a bracket. Write * between factors."
        case ast.Call(func=ast.Name(id=name)):
            return f"The formula uses the function {name}, which is not known here. {known}."
    return f"The formula has a sign that cannot be read here. {known}."
