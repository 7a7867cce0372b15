"""A model as data: parameters, equations, optional states and shocks, each with its origin."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import sympy as sp

from models.core.declared import refuse_stray_symbols, refuse_twice_declared
from models.core.equation import Equation, Rule, State
from models.core.parameter import Parameter
from models.core.printable import refuse_unprintable
from models.core.quantity import Quantity
from models.core.substitution import put_in
from models.core.validation import find, validate


@dataclass(frozen=True, eq=False)
class Model:
    """One definition, from which every face of a model is printed.

    Equations may use parameters, states, shocks and the equations before them.
    Shocks are inputs: a model draws nothing itself.
    A vector quantity has one value per member of the group, on the last axis.

    Raises
    ------
    ModelError
        If a symbol is used but not declared, declared but not used, declared twice, or if an
        expression holds what the printers do not know.
    """

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    equations: tuple[Equation, ...]
    states: tuple[State, ...] = ()
    shocks: tuple[Quantity, ...] = ()
    rules: tuple[Rule, ...] = ()
    least_members: int = 1

    def __post_init__(self) -> None:
        refuse_twice_declared(self)
        refuse_stray_symbols(self)
        scalars = (p for p in self.parameters if not p.quantity.is_vector)
        ranges = {p.quantity.symbol: p.in_positive for p in scalars}
        known = {equation.lhs: equation.rhs for equation in self.expanded}
        lines = {e.quantity.symbol: e.left for e in self.equations}
        for where, expression, defines in self.expressions():
            whole = known[lines[defines]] if defines else put_in(expression, self.expanded)
            refuse_unprintable(f"{self.name}, {where}", whole, ranges)

    def __repr__(self) -> str:
        return f"Model {self.name}({', '.join(p.word for p in self.parameters)})"

    @property
    def inputs(self) -> tuple[Quantity, ...]:
        """What the equations may use from the start: parameters, states, shocks."""
        parameters = tuple(parameter.quantity for parameter in self.parameters)
        return parameters + tuple(state.quantity for state in self.states) + self.shocks

    @property
    def outputs(self) -> tuple[Quantity, ...]:
        return tuple(equation.quantity for equation in self.equations)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        return self.inputs + self.outputs

    @cached_property
    def has_vectors(self) -> bool:
        return any(quantity.is_vector for quantity in self.quantities)

    def expressions(self) -> Iterator[tuple[str, sp.Basic, sp.Basic | None]]:
        """Where it stands, the expression, and the symbol it defines, in reading order."""
        for equation in self.equations:
            yield equation.quantity.word, equation.expression, equation.quantity.symbol
        for state in self.states:
            yield f"start of {state.quantity.word}", state.start, None
            yield f"next {state.quantity.word}", state.next, None
        for rule in self.rules:
            yield f"rule '{rule.sentence}'", rule.relation, None

    @cached_property
    def expanded(self) -> tuple[sp.Eq, ...]:
        """Every equation in terms of the inputs alone."""
        known: list[sp.Eq] = []
        for equation in self.equations:
            right = put_in(equation.expression, known)
            known.append(sp.Eq(equation.left, right, evaluate=False))
        return tuple(known)

    @cached_property
    def next_states(self) -> tuple[sp.Expr, ...]:
        """Every state one period later, in terms of the inputs alone."""
        return tuple(put_in(state.next, self.expanded) for state in self.states)

    def parameter(self, word: str) -> Parameter:
        """The parameter of that name; an `InputError` offers the nearest one."""
        return find(self, word)

    def equation(self, word: str) -> Equation:
        """The equation that gives the output of that name."""
        return next(equation for equation in self.equations if equation.quantity.word == word)

    def run(
        self,
        periods: int | None = None,
        shocks: dict | None = None,
        keep: Iterable[int] | None = None,
        progress: Callable[[int], object] | None = None,
        **values: Any,
    ) -> dict[str, np.ndarray]:
        """Compute every output, and every state over time.

        Parameters
        ----------
        periods
            How many steps to take; for a model with states only.
        shocks
            One array per shock by word: time axis first, then axes that broadcast with those of
            the parameters.
        keep
            The periods wanted, all if not given. Many long runs take a fraction of the time and
            of the memory if only a few of their periods are kept.
        progress
            Called with the number of each period as it is reached, to show how far a run is.
        **values
            Parameters by word: scalars, or arrays that broadcast. The last axis of a vector
            parameter runs over the members. What is not given takes its default.

        Returns
        -------
        dict
            Arrays by word, of shape `(*draws,)`, or `(*draws, members)` for a vector; with a
            time axis in front if the model has states: of length `periods + 1`, or one place
            for each of the periods to keep.

        Raises
        ------
        InputError
            If a name is unknown, a value is not of its domain, shapes do not broadcast, periods,
            those to keep or shocks do not fit the model, a result is not a finite number, or
            the run takes more memory than is free.

        Examples
        --------
        >>> from models.theory.iso_profit import ISO_PROFIT
        >>> out = ISO_PROFIT.run(relative_size=0.25, synergy=1.2, bargaining_power=1.0)
        >>> round(float(out["gain"]), 6)
        1.2
        """
        from models.core.numpy import run

        return run(self, validate(self, values), periods, shocks or {}, keep, progress)
