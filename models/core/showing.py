"""Faces for people: parameter tables, equations and derivations as Markdown."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np
import sympy as sp
from numpy.typing import ArrayLike
from sympy.core.relational import Relational
from sympy.printing.latex import LatexPrinter

from models.core.derivation import Derivation
from models.core.equation import State
from models.core.parameter import Parameter

if TYPE_CHECKING:
    from models.core.model import Model


class Markdown(str):
    """Text that notebooks and pages render."""

    def _repr_markdown_(self) -> str:
        return str(self)


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> Markdown:
    """A Markdown table.

    Examples
    --------
    >>> print(table(["who", "gain"], [["designer", "2.25"]]))
    | who | gain |
    |---|---|
    | designer | 2.25 |
    """
    lines = [head, *rows]
    texts = ["| " + " | ".join(line) + " |" for line in lines]
    texts.insert(1, "|" + "---|" * len(head))
    return Markdown("\n".join(texts))


def parameters(model: "Model") -> Markdown:
    """The table of a model's parameters, each with its range and its origin."""
    head = ["letter", "parameter", "meaning", "unit", "default", "must be", "explored", "origin"]
    return table(head, [_parameter(parameter) for parameter in model.parameters])


def _parameter(p: Parameter) -> list[str]:
    q = p.quantity
    explored = f"{p.box[0]:g} to {p.box[1]:g}"
    words = [q.label, q.meaning, q.unit, _number(p.default), _must_be(p), explored, p.origin.text]
    return [f"${q.latex}$", *words]


def equations(model: "Model") -> Markdown:
    """The equations of a model as mathematics, each with its origin.

    A state has two rows: where it starts, and what it is one period later, with a prime.
    """
    rows = [[e.quantity.label, f"${latex(e.as_sympy)}$", e.origin.text] for e in model.equations]
    rows += [row for state in model.states for row in _state(state)]
    return table(["gives", "equation", "origin"], rows)


def _state(state: State) -> list[list[str]]:
    q, origin = state.quantity, state.origin.text
    return [
        [f"{q.label}, at the start", f"${q.latex} = {latex(state.start)}$", "starting value"],
        [f"{q.label}, one period later", f"${q.latex}' = {latex(state.next)}$", origin],
    ]


def results(model: "Model", values: dict, members: Sequence[str] = ("value",)) -> Markdown:
    """What a run of a static model gives, as a table: a row per output, a column per member.

    Examples
    --------
    >>> from models import ACCEPTABLE_DIVISIONS
    >>> print(results(ACCEPTABLE_DIVISIONS, ACCEPTABLE_DIVISIONS.run(members=3, synergy=2)))
    | gives | letter | value |
    |---|---|---|
    | bargaining room | $m$ | 0.5 |
    | acceptable fraction | $V$ | 0.25 |
    """
    rows = [
        [q.label, f"${q.latex}$", *_in_columns(values[q.word], len(members))] for q in model.outputs
    ]
    return table(["gives", "letter", *members], rows)


def _in_columns(value: ArrayLike, columns: int) -> list[str]:
    numbers = [f"{number:.4g}" for number in np.atleast_1d(value)]
    return numbers + [""] * (columns - len(numbers))


def derivation(proof: Derivation) -> Markdown:
    """A derivation as numbered steps, shown only if every step holds.

    Raises
    ------
    ModelError
        If a step does not follow from the one before.
    """
    proof.check()
    joint = r"\iff" if isinstance(proof.start, Relational) else "="
    begin = f"Begin with\n\n$$ {latex(proof.start)} $$"
    steps = (
        f"{number}. {step.reason}:\n\n   $$ {joint} {latex(step.reached)} $$"
        for number, step in enumerate(proof.steps, start=1)
    )
    origin = proof.origin.text[0].upper() + proof.origin.text[1:]
    close = f"*{origin}; {proof.checked_how}.*"
    return Markdown("\n\n".join([f"**{proof.name}.** {proof.claim}", begin, *steps, close]))


class _AsWritten(LatexPrinter):
    """Factors in the order in which they were written; sums begin with a positive term."""

    def _print_Add(self, expression: sp.Add, order: str | None = None) -> str:
        terms = expression.as_ordered_terms()
        positive_first = sorted(terms, key=lambda term: term.could_extract_minus_sign())
        return super()._print_Add(sp.Add(*positive_first, evaluate=False), order="none")

    def _print_Abs(self, expression: sp.Abs, exp: str | None = None) -> str:
        """Without the bar of which tables are made."""
        return super()._print_Abs(expression, exp).replace("|", r"\vert ")


def latex(expression: sp.Basic) -> str:
    """LaTeX as a paper would set it."""
    return _AsWritten({"order": "none"}).doprint(expression)


def _number(value: float | tuple[float, ...]) -> str:
    return ", ".join(f"{x:g}" for x in value) if isinstance(value, tuple) else f"{value:g}"


def _must_be(parameter: Parameter) -> str:
    shares = ", summing to 1" if parameter.sums_to_one else ""
    return parameter.rule.replace("<", r"\<").replace(">", r"\>") + shares
