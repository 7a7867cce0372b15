"""Draws of a student's own numbers: from the instructor's secret, never from chance.

The same student gets the same numbers each time, and nobody without the secret can compute the
numbers of another. What is drawn is one of a few written values, so that every possible variant
can be listed, and is, by the tests.
"""

import hashlib
import hmac
import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")
Index = Callable[[str, int], int]  # of a word and a count: which of so many

ATTEMPTS = 1_000


class IllPosed(Exception):
    """These numbers make no good task; the next ones are drawn."""


@dataclass
class Draw:
    """What one part of an assignment draws for one student.

    Each draw has a word of its own. A task drawn for practice has a structure of its own, which no
    assigned one has: `kind` says which.
    """

    index: Index
    practice: bool = False
    drawn: dict[str, object] = field(default_factory=dict)

    def among(self, word: str, values: Sequence[T]) -> T:
        """Return one of these values, all equally likely."""
        if word in self.drawn:
            raise ValueError(f"{word!r} is drawn twice in one part")
        value = values[self.index(word, len(values))]
        self.drawn[word] = value
        return value

    def kind(self, practice: str, *assigned: str) -> str:
        """Return the structure of the task: the first in practice, else one of the others."""
        if len(assigned) < 2 or practice in assigned:
            raise ValueError("give one structure for practice, and two or more others to assign")
        return practice if self.practice else self.among("kind", assigned)

    def shuffled(self, word: str, values: Sequence[T]) -> tuple[T, ...]:
        """Return these few values in one of their orders."""
        return self.among(word, list(itertools.permutations(values)))

    def require(self, sound: bool) -> None:
        """Draw again unless these numbers make a sound task."""
        if not sound:
            raise IllPosed


def of_student(secret: bytes, student: str, assignment: str, part: str) -> Iterator[Draw]:
    """Yield the first draw of a student, and the ones to take if that is ill-posed."""
    for attempt in range(ATTEMPTS):
        yield Draw(_keyed(secret, student, assignment, part, str(attempt)))


def in_practice() -> Iterator[Draw]:
    """Yield the draws of the public practice: they need no secret."""
    for attempt in range(ATTEMPTS):
        yield Draw(_keyed(b"practice", str(attempt)), practice=True)


def _keyed(secret: bytes, *words: str) -> Index:
    def index(word: str, count: int) -> int:
        message = "\0".join(f"{len(text)}:{text}" for text in (*words, word))
        digest = hmac.new(secret, message.encode(), hashlib.sha256).digest()
        return int.from_bytes(digest, "big") % count  # 256 bits: no value is favoured

    return index


def every(make: Callable[[Draw], T], practice: bool = False) -> Iterator[T]:
    """Yield what is made of every possible draw, ill-posed ones left out."""
    path: list[int] | None = []
    while path is not None:
        counts: list[int] = []
        taken = path

        def index(
            word: str, count: int, counts: list[int] = counts, taken: list[int] = taken
        ) -> int:
            counts.append(count)
            return taken[len(counts) - 1] if len(counts) <= len(taken) else 0

        with suppress(IllPosed):
            yield make(Draw(index, practice))
        path = _next(taken + [0] * (len(counts) - len(taken)), counts)


def _next(path: list[int], counts: list[int]) -> list[int] | None:
    """Return the path after this one, as an odometer counts, or None after the last."""
    for place in reversed(range(len(counts))):
        if path[place] + 1 < counts[place]:
            return [*path[:place], path[place] + 1]
    return None
