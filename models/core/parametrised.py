"""What can be asked for parameters: a model, and what stands where a model could."""

from collections.abc import Sequence
from typing import Any, Protocol, runtime_checkable

from models.core.equation import Rule
from models.core.parameter import Parameter

# Values of parameters by word: numbers, or arrays that broadcast. They are handed on as keywords,
# next to others of other types.
Values = dict[str, Any]


@runtime_checkable
class Setting(Protocol):
    """One thing that a reader sets: a parameter, a choice, words to look for, a whole number."""

    @property
    def word(self) -> str:
        """What it is called in code, links and messages."""

    @property
    def default(self) -> Any:
        """What it is at first."""

    def check(self, value: Any) -> Any:
        """The value as it is used; what it can't be raises an `InputError`."""


@runtime_checkable
class Parametrised(Protocol):
    """What has parameters to look up, to draw and to check: a model, or a list for several."""

    @property
    def name(self) -> str:
        """What messages call it."""

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """All of them, in order."""

    @property
    def rules(self) -> tuple[Rule, ...]:
        """What parameters must keep together."""

    @property
    def least_members(self) -> int:
        """The smallest group that it holds for."""

    def parameter(self, word: str) -> Parameter:
        """The parameter of that name; an `InputError` offers the nearest one."""


@runtime_checkable
class Settable(Protocol):
    """What a live figure shows: some models, or a table with choices."""

    @property
    def name(self) -> str:
        """That of its files."""

    @property
    def title(self) -> str:
        """What it shows, as its heading says it."""

    @property
    def parameters(self) -> Sequence[Setting]:
        """What a reader sets, in order."""

    @property
    def models(self) -> tuple[Any, ...]:
        """What some of these are parameters of: `Parametrised`, and most of them run."""

    @property
    def defaults(self) -> Values:
        """The settings at first, by word."""
