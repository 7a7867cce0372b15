"""Where a number, an equation or a claim comes from: a source, or this book."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Source:
    """A passage that says it: the key in `book/references.bib`, a short name, and where to look.

    Examples
    --------
    >>> Source("gomescasseres1997", "Gomes-Casseres (1997)", "appendix, eq. (4)").text
    'Gomes-Casseres (1997), appendix, eq. (4)'
    """

    key: str
    name: str
    where: str

    @property
    def text(self) -> str:
        return f"{self.name}, {self.where}"


@dataclass(frozen=True)
class Derived:
    """A consequence of equations that have their own origin."""

    how: str

    @property
    def text(self) -> str:
        return f"derived: {self.how}"


@dataclass(frozen=True)
class Assumption:
    """A choice of this book, with its reason."""

    reason: str

    @property
    def text(self) -> str:
        return f"book's assumption: {self.reason}"


Origin = Source | Derived | Assumption
