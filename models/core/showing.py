"""Faces for people: parameter tables, equations and derivations as Markdown."""

from collections.abc import Iterable, Sequence
from numbers import Real
from typing import TYPE_CHECKING

import numpy as np
import sympy as sp
from numpy.typing import ArrayLike
from sympy.core.relational import Relational
from sympy.printing.latex import LatexPrinter

from models.core.derivation import Derivation
from models.core.equation import State
from models.core.parameter import Parameter
from models.core.quantity import Quantity

if TYPE_CHECKING:
    from models.core.model import Model

# The heads of the tables that every chapter has.
PARAMETERS = ("parameter", "meaning", "default and range", "origin")
EQUATIONS = ("gives", "equation", "origin")
LONGEST = 60  # letters of LaTeX that are set in one piece
SPELLED = "no one two three four five six seven eight nine ten eleven twelve".split()


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


def tabulate(head: Sequence[str], rows: Iterable[Iterable[object]]) -> Markdown:
    """What a computation gives, as a table: words, numbers, yes or no, formulas.

    Examples
    --------
    >>> shares = np.array([[0.43721, 1], [0.39, 0]])
    >>> print(tabulate(["design", "share", "leads"], zip(["Mips", "Sun"], *shares.T)))
    | design | share | leads |
    |---|---|---|
    | Mips | 0.4372 | 1 |
    | Sun | 0.39 | 0 |
    """
    return table(head, [[cell(value) for value in row] for row in rows])


def cell(value: object) -> str:
    """One value as a reader reads it: a number has at most four digits that count.

    Examples
    --------
    >>> [cell(value) for value in (2 / 3, 1992, 100_000, np.True_, ("a", "b"), (), float("nan"))]
    ['0.6667', '1992', '100,000', 'yes', 'a, b', 'none', '–']
    >>> cell(sp.Symbol("sigma") / 2)
    '$\\\\frac{\\\\sigma}{2}$'
    """
    if isinstance(value, sp.Basic):
        return cell(float(value)) if value.is_Float else f"${latex(value)}$"
    if isinstance(value, (bool, np.bool_)):
        return "yes" if value else "no"
    if isinstance(value, Real):
        return number(float(value))
    if isinstance(value, (list, tuple)):
        return ", ".join(map(cell, value)) or "none"
    return str(value)


def number(value: float) -> str:
    """A number in plain notation; fewer digits say as much.

    Examples
    --------
    >>> number(5.70983), number(0.000012345), number(-0.0), number(12345.6)
    ('5.71', '0.00001234', '0', '12,346')
    """
    if not np.isfinite(value):
        return "–"
    if value == round(value) or abs(value) >= 1000:
        whole = round(value)
        return f"{whole:,}" if abs(whole) >= 10_000 else f"{whole}"
    return np.format_float_positional(value, precision=4, fractional=False, trim="-")


def spelled(count: int) -> str:
    """A count as a sentence has it: in words up to twelve.

    Examples
    --------
    >>> spelled(3), spelled(12), spelled(500)
    ('three', 'twelve', '500')
    """
    return SPELLED[count] if 0 <= count < len(SPELLED) else number(count)


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a sentence lists them, with a word before the last; of one, that alone.

    Examples
    --------
    >>> listed(["Sun", "HP", "IBM"]), listed(["Sun", "HP"], "or"), listed(["Sun"])
    ('Sun, HP and IBM', 'Sun or HP', 'Sun')
    """
    *others, end = words
    return f"{', '.join(others)} {last} {end}" if others else end


def in_each_case(values: Iterable[float]) -> str:
    """Numbers to two decimals as a sentence lists them; if all are alike, the number once.

    Examples
    --------
    >>> in_each_case([0.2545, 0.2545]), in_each_case([0.9053, 0.9053, 0.9053])
    ('0.25 in both cases', '0.91 in all three cases')
    >>> in_each_case([0.25, 0.3, 0.91]), in_each_case([0.3])
    ('0.25, 0.30 and 0.91', '0.30')
    """
    told = [f"{value:.2f}" for value in values]
    if len(told) == 1 or len(set(told)) > 1:
        return listed(told)
    cases = "both" if len(told) == 2 else f"all {spelled(len(told))}"
    return f"{told[0]} in {cases} cases"


def parameters(model: "Model") -> Markdown:
    """The table of a model's parameters, each with its range and its origin."""
    return table(PARAMETERS, [_parameter(parameter) for parameter in model.parameters])


def _parameter(p: Parameter) -> list[str]:
    q = p.quantity
    explored = f"explored from {p.box[0]:g} to {p.box[1]:g}"
    settings = f"{_default(p.default)} ({q.unit}); {explored}; must be {_must_be(p)}"
    return [_named(q), q.meaning, settings, p.origin.text]


def _named(q: Quantity) -> str:
    return f"{q.label} ${q.latex}$"


def equations(model: "Model") -> Markdown:
    """The equations of a model as mathematics, each with its origin.

    A state has two rows: where it starts, and what it is one period later, with a prime.
    """
    rows = [
        [e.quantity.label, equation(latex(e.left), e.expression), e.origin.text]
        for e in model.equations
    ]
    rows += [row for state in model.states for row in _state(state)]
    return table(EQUATIONS, rows)


def _state(state: State) -> list[list[str]]:
    q, origin = state.quantity, state.origin.text
    return [
        [f"{q.label}, at the start", equation(q.latex, state.start), "starting value"],
        [f"{q.label}, one period later", equation(f"{q.latex}'", state.next), origin],
    ]


def equation(left: str, right: sp.Expr) -> str:
    """An equation as mathematics; a long sum in pieces, for lines are broken between them.

    Examples
    --------
    >>> a, b = sp.symbols("a b")
    >>> equation("c", a - b)
    '$c = a - b$'
    """
    whole = f"{left} = {latex(right)}"
    if len(whole) <= LONGEST or not isinstance(right, sp.Add):
        return f"${whole}$"
    first, *others = map(latex, positive_first(right))
    pieces = [piece if piece.startswith("-") else f"+ {piece}" for piece in others]
    return " ".join([f"${left} = {first}$", *(f"${{}} {piece}$" for piece in pieces)])


def results(model: "Model", values: dict, members: Sequence[str] = ("value",)) -> Markdown:
    """What a run of a static model gives, as a table: a row per output, a column per member.

    One number for all of them stands in the first column, and says so.

    Examples
    --------
    >>> from models import ACCEPTABLE_DIVISIONS
    >>> print(results(ACCEPTABLE_DIVISIONS, ACCEPTABLE_DIVISIONS.run(members=3, synergy=2)))
    | gives | value |
    |---|---|
    | bargaining room $m$ | 0.5 |
    | acceptable fraction $V$ | 0.25 |
    """
    rows = [[_named(q), *_in_columns(values[q.word], len(members))] for q in model.outputs]
    return table(["gives", *members], rows)


def _in_columns(value: ArrayLike, columns: int) -> list[str]:
    numbers = [number(one) for one in np.atleast_1d(value)]
    told = numbers if len(numbers) == columns else [f"{numbers[0]} (all)"]
    return told + [""] * (columns - len(told))


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


def positive_first(expression: sp.Add) -> list[sp.Expr]:
    """The terms of a sum, those with a minus at the end."""
    terms = expression.as_ordered_terms()
    return sorted(terms, key=lambda term: term.could_extract_minus_sign())


class _AsWritten(LatexPrinter):
    """Factors in the order in which they were written; sums begin with a positive term."""

    def _print_Add(self, expression: sp.Add, order: str | None = None) -> str:
        return super()._print_Add(sp.Add(*positive_first(expression), evaluate=False), order="none")

    def _print_Abs(self, expression: sp.Abs, exp: str | None = None) -> str:
        """Without the bar of which tables are made."""
        return super()._print_Abs(expression, exp).replace("|", r"\vert ")

    def _print_Indexed(self, expression: sp.Indexed) -> str:
        """With the index below the letter's own superscript, not behind it."""
        base = self._print(expression.base)
        printed: str = super()._print_Indexed(expression)
        return printed.replace(f"{{{base}}}_", f"{base}_", 1) if "^" in base else printed


def latex(expression: sp.Basic) -> str:
    """LaTeX as a paper would set it."""
    return _AsWritten({"order": "none"}).doprint(expression)


def _default(value: float | tuple[float, ...]) -> str:
    return ", ".join(f"{x:g}" for x in value) if isinstance(value, tuple) else f"{value:g}"


def _must_be(parameter: Parameter) -> str:
    """The rule that the error message states, in the signs of mathematics."""
    shares = ", summing to 1" if parameter.sums_to_one else ""
    rule = parameter.rule
    for plain, sign in {">=": "≥", "<=": "≤", ">": r"\>", "<": r"\<"}.items():
        rule = rule.replace(f"{plain} ", f"{sign}\N{NO-BREAK SPACE}")
    return rule + shares
