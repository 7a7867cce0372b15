"""An answer in words, which a human marks by a rubric."""

from dataclasses import dataclass
from typing import ClassVar

from exercises.core.answer import Answer, Form, Mark, Unreadable, shown
from exercises.core.plain import Plain


@dataclass(frozen=True)
class Words(Answer):
    """An argument of about so many words.

    `rubric` gives points and what earns them; `model` is one good answer. Both are for who marks.
    """

    about: int = 150
    rubric: tuple[tuple[int, str], ...] = ()
    model: str = ""

    KIND: ClassVar[str] = "words"

    def __post_init__(self) -> None:
        if sum(points for points, _ in self.rubric) != self.points:
            raise ValueError(f"{self.name}: the points of the rubric must add up to {self.points}")

    @property
    def by_hand(self) -> bool:
        return True

    @property
    def rule(self) -> str:
        return f"in about {self.about} words, marked by your instructor"

    def form(self) -> Form:
        return super().form() | {"about": self.about}

    @staticmethod
    def read(form: Form, given: Plain) -> str:
        if not isinstance(given, str):
            raise Unreadable(f"The answer must be a text, but it is {shown(given)}.")
        return given

    def mark_value(self, value: str) -> Mark:
        return Mark(None, "Your instructor marks this answer.")

    def right(self) -> Plain:
        return self.model
