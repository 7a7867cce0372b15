"""A derivation: steps that carry their reason, and are shown only once they are checked."""

from dataclasses import dataclass

import sympy as sp
from sympy.core.relational import Relational

from models.core.errors import ModelError
from models.core.index import explicit
from models.core.origin import Origin
from models.core.substitution import put_in


@dataclass(frozen=True)
class Step:
    """One step: what is reached, and why it follows.

    For a relation, `factor` is what left side minus right side was multiplied by. Its sign must be
    known; a negative factor turns the relation round.
    """

    reached: sp.Basic
    reason: str
    factor: sp.Expr = sp.Integer(1)


@dataclass(frozen=True)
class Derivation:
    """From a start, step by step, to a result.

    Parameters
    ----------
    name, claim
        What is derived, in a word and in a sentence.
    start
        The expression or relation everything begins with.
    steps
        Each is equal (or, for relations, equivalent) to the one before.
    origin
        Who derives it: the source, or this book.
    given
        Equations that may be used: left-hand sides are replaced by right-hand sides.
    ranges
        Symbols with a bounded range, rewritten in positive symbols: `{s: 1 / (1 + t)}` says
        that `s` lies between 0 and 1. Used to prove that a factor is positive.
    sizes
        For sums over all members that no rule of algebra settles for a general number: check
        with the sums written out at these numbers of members, and tell the reader so.
    """

    name: str
    claim: str
    start: sp.Basic
    steps: tuple[Step, ...]
    origin: Origin
    given: tuple[sp.Eq, ...] = ()
    ranges: tuple[tuple[sp.Symbol, sp.Expr], ...] = ()
    sizes: tuple[int, ...] = ()

    @property
    def result(self) -> sp.Basic:
        return self.steps[-1].reached

    @property
    def checked_how(self) -> str:
        """How the steps are checked, for the reader."""
        if self.sizes:
            return f"each step checked for groups of {', '.join(map(str, self.sizes))}"
        return "each step checked symbolically"

    def check(self) -> None:
        """Raise `ModelError` at the first step that does not follow from the one before."""
        before = self.start
        for number, step in enumerate(self.steps, start=1):
            if not self._follows(before, step):
                raise ModelError(
                    f"{self.name}, step {number} ({step.reason}): {step.reached} does not follow "
                    f"from {before}"
                )
            before = step.reached

    def _follows(self, before: sp.Basic, step: Step) -> bool:
        if isinstance(before, Relational) != isinstance(step.reached, Relational):
            return False
        if not isinstance(before, Relational):
            return self._is_zero(before - step.reached)
        return self._same_relation(before, step)

    def _same_relation(self, before: Relational, step: Step) -> bool:
        now, factor = step.reached, step.factor
        if not self._is_zero(factor * (before.lhs - before.rhs) - (now.lhs - now.rhs)):
            return False
        if self._is_positive(factor):
            return now.rel_op == before.rel_op
        return self._is_positive(-factor) and now.rel_op == before.reversed.rel_op

    def _is_zero(self, difference: sp.Expr) -> bool:
        whole = _differentiated(put_in(difference, self.given))
        if self.sizes:
            return all(sp.simplify(explicit(whole, size)) == 0 for size in self.sizes)
        return sp.simplify(whole) == 0

    def _is_positive(self, expression: sp.Expr) -> bool:
        whole = put_in(expression, self.given).subs(dict(self.ranges), simultaneous=True)
        return bool(sp.factor(sp.together(whole)).is_positive)


def _differentiated(expression: sp.Expr) -> sp.Expr:
    """The same with derivatives worked out, so that a derivation may begin with one."""
    return expression.replace(
        lambda part: isinstance(part, sp.Derivative), lambda part: part.doit()
    )
