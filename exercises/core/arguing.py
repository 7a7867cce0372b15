"""The part of an assignment that is answered in words, about a case."""

from exercises.core.assignment import Asked, Question
from exercises.core.words import Words

ABOUT = 200  # words
POINTS = 6
Case = tuple[str, tuple[tuple[int, str], ...], str]  # its text, the rubric, a good answer


def argued(id: str, case: Case, hint: str, outcome: int, level: str = "evaluate") -> Asked:
    """Ask for an argument about a case."""
    text, rubric, model = case
    words = Words("argument", "your argument", POINTS, about=ABOUT, rubric=rubric, model=model)
    asked = f"Answer in about {ABOUT} words."
    return Asked(text, (Question(id, asked, (words,), hint, model, level=level, outcome=outcome),))
