"""Chapters read alike, and hold no logic of their own."""

import ast
import re
from pathlib import Path

import nbformat
import pytest

BOOK = Path(__file__).resolve().parents[2] / "book"
NOTEBOOKS = sorted(BOOK.glob("*.ipynb"))
CHAPTERS = [path for path in NOTEBOOKS if path.stem not in {"intro", "notation"}]
ANATOMY = (
    "A bet", "Play", "About this chapter", "The model", "What this means for you", "Quiz",
    "To take away", "Sources and assumptions",
)  # fmt: skip
SHORT_WAY = 2400
FOLDED = re.compile(r"<details>(?:(?!<details>).)*?</details>", re.DOTALL)
UNREAD = re.compile(r"\$[^$]*\$|\{[^}]*\}|\]\([^)]*\)|<[^>]*>")
WORD = re.compile(r"\b[\w’'-]+\b")
LOGIC = (ast.FunctionDef, ast.ClassDef, ast.For, ast.While, ast.comprehension)


def cells(path: Path, kind: str) -> list:
    """The cells of one kind."""
    return [cell for cell in nbformat.read(path, 4).cells if cell.cell_type == kind]


def unfolded(text: str) -> str:
    """A text without what is folded in it, from the innermost fold outwards."""
    left = FOLDED.sub("", text)
    return left if left == text else unfolded(left)


def words(text: str) -> int:
    """How many words one reads: formulas, addresses and tags are none, a citation is one."""
    return len(WORD.findall(UNREAD.sub("", unfolded(text))))


def short_way(path: Path) -> str:
    """The text of a chapter that the short way shows."""
    shown = (c for c in cells(path, "markdown") if "long" not in c.metadata.get("tags", []))
    return "\n\n".join(cell.source for cell in shown)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_cells_are_short_and_hold_no_logic(path):
    """What runs is in `models/`, where it is tested; a cell only calls it."""
    for cell in cells(path, "code"):
        lines = [line for line in cell.source.splitlines() if line.strip()]
        assert len(lines) <= 6, cell.source
        logic = [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, LOGIC)]
        assert not logic, cell.source


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_tags_are_those_that_contributors_know(path):
    """CONTRIBUTING names the tags."""
    known = {"remove-input"} if path.stem == "intro" else {"hide-input", "long"}
    for cell in cells(path, "code"):
        assert set(cell.metadata.get("tags", [])) <= known


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_chapters_have_one_anatomy(path):
    """The same parts in the same order, so that a reader knows where to look."""
    text = "\n".join(cell.source for cell in cells(path, "markdown"))
    places = [text.find(f"## {heading}\n") for heading in ANATOMY]
    assert -1 not in places, dict(zip(ANATOMY, places, strict=True))
    assert places == sorted(places)
    assert "**After this chapter you can**" in text
    assert "minutes" in text


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_chapter_opens_with_a_bet_and_a_figure(path):
    """A sentence or two, the bet and the figure: the rest of the words waits until one has played.

    In the browser tests the figure begins within a screen and a half.
    """
    opening = cells(path, "markdown")
    opening = opening[: next(k for k, c in enumerate(opening) if c.source.startswith("**"))]
    assert [c.source.split("\n")[0] for c in opening[1:]] == ["## A bet", "## Play"]
    assert all(words(c.source) <= most for c, most in zip(opening, (30, 65, 30), strict=True))


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_every_exercise_has_a_hint_and_an_answer(path):
    """Folded, at the point of need."""
    text = "\n".join(cell.source for cell in cells(path, "markdown"))
    exercises = text.count("<strong>Exercise ")
    assert exercises >= 8
    assert text.count("<summary>Hint</summary>") == exercises
    assert text.count("<summary>Answer</summary>") == exercises
    headings = re.findall(r"<summary>.*?</summary>", text, re.DOTALL)
    assert [heading for heading in headings if "$" in heading] == []  # HTML, no Markdown


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_the_short_way_is_read_in_ten_minutes(path):
    """A manager reads it in one go, at 240 words a minute."""
    more = words(short_way(path)) - SHORT_WAY
    assert more <= 0, f"{more} words too many: shorten, or tag cells `long`"


def test_what_is_folded_or_not_read_is_no_word_of_the_short_way():
    """Exercises, formulas and addresses don't count; a link's words do, and a citation as one."""
    exercise = "<details><summary>One</summary><details>A hint</details>More</details>"
    assert words(f"Two firms {exercise} earn $x + y$ [more](a.ipynb) {{cite:t}}`key1990`") == 5
