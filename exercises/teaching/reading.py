"""A chapter as a short reading: what it is for, the bet, play, decisions, what to take away.

Figures live in it, and the links of the decisions set them, as in the book.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from exercises.core.assignment import Live
from exercises.faces.live import shown
from exercises.faces.markdown import html
from exercises.teaching.chapter import EXERCISE, Chapter
from exercises.teaching.unlinked import unlinked
from models import exhibits, widgets
from models.widgets.scenario import LINK, whole

PLAY, DECISIONS, TAKE_AWAY = "Play", "What this means for you", "To take away"


@dataclass
class Reading:
    """A chapter's sections as HTML, by their headings, and the figures that live in them."""

    chapter: Chapter
    figures: list[Live] = field(default_factory=list)
    sections: dict[str, str] = field(default_factory=dict)


def reading(chapter: Chapter) -> Reading:
    """Return the short reading of a chapter."""
    made = Reading(chapter)
    made.sections["What this is about"] = html(
        f"{unlinked(chapter.about)}\n\nAfter it you can\n\n"
        + "\n".join(f"- {outcome}" for outcome in chapter.outcomes)
    )
    made.sections[PLAY] = "".join(_play(made))
    made.sections[DECISIONS] = "".join(_decisions(made))
    made.sections[TAKE_AWAY] = text(chapter.section(TAKE_AWAY))
    return made


def text(markdown: str) -> str:
    """Return a piece of a chapter as HTML; what sets a figure stays a link."""
    kept: list[str] = []

    def keep(link: re.Match[str]) -> str:
        kept.append(f"#{whole(link['scenario'])}")
        return f"[{link['text']}](https://figure/{len(kept) - 1})"

    page = html(unlinked(LINK.sub(keep, EXERCISE.sub("", markdown))))
    return re.sub(r"https://figure/(\d+)", lambda found: kept[int(found[1])], page)


def _play(made: Reading) -> Iterator[str]:
    """Yield the section on play, its text and its figures in the order of the cells."""
    inside = False
    for cell in made.chapter.cells:
        if cell.cell_type == "markdown":
            for heading, below in _by_heading(cell.source):
                inside = heading == PLAY if heading else inside
                if inside:
                    yield text(below)
        elif inside:
            for live in figures(cell.source):
                yield _shown(made, live)


def _by_heading(source: str) -> Iterator[tuple[str, str]]:
    before, *rest = re.split(r"^## (.+)\n", f"{source}\n", flags=re.M)
    yield "", before
    yield from zip(rest[::2], rest[1::2], strict=True)


def figures(source: str) -> Iterator[Live]:
    """Yield the live figures that a cell makes, as it sets them."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in widgets.HOMES and name != "Question":
                given = {word.arg or "": ast.literal_eval(word.value) for word in node.keywords}
                if node.args:  # a questionnaire is named first
                    given["name"] = ast.literal_eval(node.args[0])
                yield Live(name, given)


def _decisions(made: Reading) -> Iterator[str]:
    """Yield the decisions, with each figure that is not there yet below the first that needs it."""
    classes = {home: name for name, home in widgets.HOMES.items()}
    for block in re.split(r"^(?=\*\*)", made.chapter.section(DECISIONS), flags=re.M):
        yield text(block)
        for link in LINK.finditer(block):
            figure, _, _ = link["scenario"].partition(":")
            live = Live(classes[exhibits.HOMES[figure]], {})
            if live.figure not in {one.figure for one in made.figures}:
                yield _shown(made, live)


def _shown(made: Reading, live: Live) -> str:
    made.figures.append(live)
    return shown(len(made.figures) - 1)
