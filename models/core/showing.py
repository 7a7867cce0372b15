"""Faces for people: parameter tables, equations and derivations as Markdown."""

import sympy as sp
from sympy.core.relational import Relational
from sympy.printing.latex import LatexPrinter

from models.core.derivation import Derivation


class Markdown(str):
    """Text that notebooks and pages render."""

    def _repr_markdown_(self):
        return str(self)


def parameters(model) -> Markdown:
    """The table of a model's parameters, each with its range and its origin."""
    head = "| | parameter | meaning | unit | default | must be | explored | origin |"
    rows = (
        f"| ${p.quantity.latex}$ | {p.quantity.label} | {p.quantity.meaning} | {p.quantity.unit} "
        f"| {_number(p.default)} | {_must_be(p)} | {p.box[0]:g} to {p.box[1]:g} | {p.origin.text} |"
        for p in model.parameters
    )
    return Markdown("\n".join([head, "|" + "---|" * 8, *rows]))


def equations(model) -> Markdown:
    """The equations of a model as mathematics, each with its origin."""
    head = "| gives | equation | origin |\n|---|---|---|"
    rows = (
        f"| {e.quantity.label} | ${latex(e.as_sympy)}$ | {e.origin.text} |" for e in model.equations
    )
    return Markdown("\n".join([head, *rows]))


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

    def _print_Add(self, expression, order=None):
        terms = expression.as_ordered_terms()
        positive_first = sorted(terms, key=lambda term: term.could_extract_minus_sign())
        return super()._print_Add(sp.Add(*positive_first, evaluate=False), order="none")


def latex(expression: sp.Basic) -> str:
    """LaTeX as a paper would set it."""
    return _AsWritten({"order": "none"}).doprint(expression)


def _number(value) -> str:
    return ", ".join(f"{x:g}" for x in value) if isinstance(value, tuple) else f"{value:g}"


def _must_be(parameter) -> str:
    shares = ", summing to 1" if parameter.sums_to_one else ""
    return parameter.rule.replace("<", r"\<").replace(">", r"\>") + shares

