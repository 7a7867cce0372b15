"""A magnitude of the book: one letter, one word, one meaning, one unit."""

import keyword
import re
from dataclasses import dataclass, replace
from functools import cached_property

import sympy as sp

RESERVED_IN_JAVASCRIPT = frozenset(
    "abstract arguments await boolean break byte case catch char class const continue debugger "
    "default delete do double else enum eval export extends false final finally float for function "
    "goto if implements import in instanceof int interface let long native new null package "
    "private protected public return short static super switch synchronized this throw throws "
    "transient true try typeof undefined var void volatile while with yield NaN Infinity".split()
)
# Names that the printed code gives to something else; a word of that name would hide it.
TAKEN_IN_PRINTED_CODE = frozenset(
    "abs amax amin each exp last log maximum minimum pi sqrt tanh total".split()
)
WORD = re.compile(r"[a-z][a-z0-9]+(_[a-z0-9]+)*")


@dataclass(frozen=True)
class Quantity:
    """What a symbol stands for, the same in chapter, model, slider, exercise and test.

    `symbol` is a `sympy.Symbol`, or a `sympy.IndexedBase` for one value per member of a group.
    `spoken` is how people read the word, where spaces for underscores are not enough.

    Examples
    --------
    >>> import sympy as sp
    >>> synergy = Quantity(sp.Symbol("sigma"), "synergy", "group profit over the sum", "ratio")
    >>> synergy.letter, synergy.latex
    ('σ', '\\\\sigma')
    """

    symbol: sp.Symbol | sp.IndexedBase
    word: str
    meaning: str
    unit: str
    spoken: str = ""

    def __post_init__(self) -> None:
        if not WORD.fullmatch(self.word):
            raise ValueError(
                f"{self.word!r} must be lower-case words joined by single underscores, and more "
                "than a letter"
            )
        if keyword.iskeyword(self.word) or self.word in RESERVED_IN_JAVASCRIPT:
            raise ValueError(f"{self.word!r} is a reserved word of Python or JavaScript")
        if self.word in TAKEN_IN_PRINTED_CODE:
            raise ValueError(f"{self.word!r} is a function or constant of the printed code")

    @property
    def is_vector(self) -> bool:
        return isinstance(self.symbol, sp.IndexedBase)

    @property
    def single(self) -> "Quantity":
        """The same quantity for one member only, where a model looks at one firm."""
        symbol = sp.Symbol(self._name.name, **self.symbol.assumptions0)
        return replace(self, symbol=symbol)

    @cached_property
    def letter(self) -> str:
        """The symbol in plain Unicode, for labels and messages."""
        return sp.pretty(self._name, use_unicode=True)

    @cached_property
    def latex(self) -> str:
        return sp.latex(self._name)

    @property
    def label(self) -> str:
        """The word as people read it."""
        return self.spoken or self.word.replace("_", " ")

    @property
    def _name(self) -> sp.Symbol:
        return sp.Symbol(f"{self.symbol.label.name}_i") if self.is_vector else self.symbol

    def __str__(self) -> str:
        return f"{self.word} '{self.letter}' ({self.meaning}; {self.unit})"
