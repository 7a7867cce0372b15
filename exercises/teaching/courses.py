"""Plans of courses, from `courses.toml`: which chapters, in which order, and what is assigned."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from exercises.faces.markdown import html
from exercises.teaching.chapter import Chapter
from exercises.teaching.page import whole

COURSES = Path(__file__).with_suffix(".toml")
TITLE = "Plans of courses"


@dataclass(frozen=True)
class Session:
    """One session: its chapters, why they stand here, and whose assignment is given after it."""

    chapters: tuple[str, ...]
    why: str
    assign: str = ""


@dataclass(frozen=True)
class Course:
    """A course, named by its length and for whom it is."""

    name: str
    about: str
    sessions: tuple[Session, ...]

    @property
    def chapters(self) -> list[str]:
        return [name for session in self.sessions for name in session.chapters]


def courses() -> list[Course]:
    """Return all courses, the shortest first."""
    with COURSES.open("rb") as file:
        given = tomllib.load(file)["course"]
    return [Course(row["name"], row["about"], _sessions(row["sessions"])) for row in given]


def _sessions(rows: list[dict]) -> tuple[Session, ...]:
    return tuple(Session(tuple(row["chapters"]), row["why"], row.get("assign", "")) for row in rows)


def markdown(site: str) -> str:
    """Return the plans as Markdown; `site` is where the book is read."""
    return "\n\n".join((f"# {TITLE}", *(part for one in courses() for part in _course(one, site))))


def page(site: str) -> str:
    """Return the plans as a page that needs nothing beside itself."""
    return whole(TITLE, f"<main>{html(markdown(site))}</main>")


def _course(course: Course, site: str) -> Iterator[str]:
    yield f"## {course.name}"
    yield course.about
    rows = [
        f"| {number} | {', '.join(_link(name, site) for name in session.chapters)} "
        f"| {session.why} | {Chapter(session.assign).title if session.assign else 'none'} |"
        for number, session in enumerate(course.sessions, 1)
    ]
    head = "| Session | Chapters | Why here | Assignment |\n|---|---|---|---|"
    yield "\n".join((head, *rows))


def _link(name: str, site: str) -> str:
    return f"[{Chapter(name).title}]({site}/book/{name}.html)"
