"""The statements a model is made of: equations, states and rules."""

from dataclasses import dataclass

import sympy as sp
from sympy.core.relational import Relational

from models.core.index import i
from models.core.origin import Origin
from models.core.quantity import Quantity


@dataclass(frozen=True)
class Equation:
    """A quantity and the expression that gives it."""

    quantity: Quantity
    expression: sp.Expr
    origin: Origin

    @property
    def left(self) -> sp.Expr:
        symbol = self.quantity.symbol
        return symbol[i] if self.quantity.is_vector else symbol

    @property
    def as_sympy(self) -> sp.Eq:
        return sp.Eq(self.left, self.expression, evaluate=False)


@dataclass(frozen=True)
class State:
    """A quantity that lives through time: where it starts and what it is one period later."""

    quantity: Quantity
    start: sp.Expr
    next: sp.Expr
    origin: Origin


@dataclass(frozen=True)
class Rule:
    """A relation that several scalar parameters must keep together, and the same in words."""

    relation: Relational
    sentence: str
