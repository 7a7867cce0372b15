"""What is asked for under one name, and how much of what was handed in is right.

An answer has two sides. Its *form* is public: the name, what it means, its unit and how exact it
must be. Its *key* stays with the instructor. Students' programs and pages know the form only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from exercises.core.plain import Plain

Form = dict[str, Any]


class Unreadable(ValueError):
    """What was given is no answer of this form; the message says why, to a student."""


@dataclass(frozen=True)
class Mark:
    """Points for one answer, None until a human has marked it, and a sentence for the student."""

    points: float | None
    says: str


NOT_ANSWERED = "This is not answered."


@dataclass(frozen=True)
class Answer:
    """One name that a student gives a value to.

    `points` is what a right answer earns. `says` of a mark tells what was expected in kind, and
    never the key.
    """

    name: str
    meaning: str
    points: int

    KIND: ClassVar[str] = ""

    @property
    def by_hand(self) -> bool:
        """Whether a human marks it."""
        return False

    @property
    def rule(self) -> str:
        """How the answer is to be given, in a few words for a student."""
        raise NotImplementedError

    def form(self) -> Form:
        """Return the public side as data for JSON, with no key in it."""
        return {
            "kind": self.KIND,
            "name": self.name,
            "meaning": self.meaning,
            "points": self.points,
            "rule": self.rule,
        }

    @staticmethod
    def read(form: Form, given: Plain) -> Any:
        """Return what was given as a value of this form; raise `Unreadable` with the reason."""
        raise NotImplementedError

    def mark_value(self, value: Any) -> Mark:
        """Mark a value that `read` returned."""
        raise NotImplementedError

    def right(self) -> Plain:
        """Return an answer that earns all points, as plain data."""
        raise NotImplementedError

    def mark(self, given: Plain) -> Mark:
        """Mark what was handed in, as plain data; never raises, whatever it is."""
        if given is None:
            return Mark(0, NOT_ANSWERED)
        try:
            return self.mark_value(self.read(self.form(), given))
        except Unreadable as reason:
            return Mark(0, str(reason))


@dataclass(frozen=True)
class Slip:
    """A mistake that students make: what it gives, what to say, and what it earns all the same."""

    value: Any
    says: str
    points: int = 0


def shown(given: Plain) -> str:
    """Return plain data as a short text to name it in a sentence."""
    if isinstance(given, Mapping) and given.get("kind") == "formula":
        text = str(given["text"])
    elif isinstance(given, Mapping) and given.get("kind") == "other":
        text = " ".join(str(given[key]) for key in ("type", "text") if given.get(key))
    elif isinstance(given, Mapping):
        text = ", ".join(f"{shown(key)}: {shown(value)}" for key, value in given.get("rows", []))
    elif isinstance(given, list):
        text = f"[{', '.join(map(shown, given))}]"
    else:
        text = f"{given:.6g}" if isinstance(given, float) else str(given)
    return text if len(text) <= 80 else text[:79] + "…"
