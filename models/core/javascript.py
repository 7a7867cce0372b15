"""The JavaScript face of a model: a plain ES module, the same numbers in the page."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import sympy as sp
from sympy.printing.jscode import JavascriptCodePrinter

from models.core.parameter import Parameter
from models.core.quantity import Quantity
from models.core.words import is_vector, program

if TYPE_CHECKING:
    from models.core.model import Model


class Printer(JavascriptCodePrinter):
    """Expressions in words; a vector's word is read at member `i`."""

    def __init__(self, vectors: set[sp.Symbol]) -> None:
        super().__init__({"order": "none"})
        self.vectors = vectors

    def _print_Symbol(self, symbol: sp.Symbol) -> str:
        return f"{symbol.name}[i]" if symbol in self.vectors else symbol.name

    def _print_total(self, expression: sp.Expr) -> str:
        return f"total((i) => {self._print(expression.args[0])})"

    def _print_last(self, expression: sp.Expr) -> str:
        return f"{expression.args[0].name}[members - 1]"


ON_MEMBERS = """\
    const each = (value) => {
      const all = new Array(members);
      for (let i = 0; i < members; i += 1) all[i] = value(i);
      return all;
    };
    const total = (term) => {
      let sum = 0;
      for (let i = 0; i < members; i += 1) sum += term(i);
      return sum;
    };"""


def module(model: "Model") -> str:
    """An ES module that exports `model`: its parameters as data, and its functions.

    `outputs(p, s)` takes parameters (and states) by word and returns outputs by word.
    A model with states also has `start(p)` and `step(p, s, e)`, `e` being the shocks.
    """
    functions = [_outputs(model)]
    if model.states:
        functions += [_start(model), _step(model)]
    facts = json.dumps(describe(model), ensure_ascii=False, indent=2)
    body = ",\n".join(functions)
    return f"export const {model.name} = {{\n...{facts},\n{body},\n}};\n"


def describe(model: "Model") -> dict:
    """What a front end needs to know of a model besides its equations: where it begins, and how far
    it is explored. What a reader is told of a parameter stands with the figure that sets it."""
    parameters = [
        {"word": p.word, "value": p.default, "low": p.box[0], "high": p.box[1]}
        for p in model.parameters
    ]
    return {"name": model.name, "parameters": parameters}


def described(parameter: Parameter) -> dict:
    """What a page needs to know of a parameter: a slider, its words and its range."""
    return {
        "word": parameter.word,
        "label": parameter.quantity.label,
        "letter": parameter.quantity.letter,
        "meaning": parameter.quantity.meaning,
        "unit": parameter.quantity.unit,
        "value": parameter.default,
        "low": parameter.box[0],
        "high": parameter.box[1],
        "whole": parameter.is_integer,
    }


def _outputs(model: "Model") -> str:
    expressions = [equation.rhs for equation in model.expanded]
    return _function(model, "outputs", "p, s", model.outputs, expressions)


def _start(model: "Model") -> str:
    states = [state.quantity for state in model.states]
    return _function(model, "start", "p", states, [state.start for state in model.states])


def _step(model: "Model") -> str:
    states = [state.quantity for state in model.states]
    return _function(model, "step", "p, s, e", states, model.next_states)


def _function(
    model: "Model",
    name: str,
    arguments: str,
    results: Sequence[Quantity],
    expressions: Iterable[sp.Expr],
) -> str:
    code = program(model, expressions)
    vectors = {sp.Symbol(q.word) for q in model.quantities if q.is_vector}
    lines = [f"  {name}({arguments}) {{", *_unpack(model, arguments)]
    for symbol, expression in code.shared:
        lines.append(f"    const {symbol.name} = {_value(expression, vectors)};")
        if is_vector(expression, vectors):
            vectors.add(symbol)
    pairs = zip(results, code.results, strict=True)
    lines += ["    return {", *(f"      {q.word}: {_result(q, e, vectors)}," for q, e in pairs)]
    return "\n".join([*lines, "    };", "  }"])


def _unpack(model: "Model", arguments: str) -> list[str]:
    names = {
        "p": [p.word for p in model.parameters],
        "s": [state.quantity.word for state in model.states],
        "e": [shock.word for shock in model.shocks],
    }
    given = [key for key in arguments.split(", ") if names[key]]
    lines = [f"    const {{ {', '.join(names[key])} }} = {key};" for key in given]
    if model.has_vectors:
        first = next(p.word for p in model.parameters if p.quantity.is_vector)
        lines += [f"    const members = {first}.length;", ON_MEMBERS]
    return lines


def _value(expression: sp.Expr, vectors: set[sp.Symbol]) -> str:
    printed = Printer(vectors).doprint(expression)
    return f"each((i) => {printed})" if is_vector(expression, vectors) else printed


def _result(quantity: Quantity, expression: sp.Expr, vectors: set[sp.Symbol]) -> str:
    printed = _value(expression, vectors)
    same_for_all = quantity.is_vector and not is_vector(expression, vectors)
    return f"each(() => {printed})" if same_for_all else printed
