"""The kit of a chapter, written into a course: all that an instructor teaches it with.

The banks have the answers and the rubrics, and are drawn from the course's secret; the pages for
students, `bet.html` and the package of SCORM, have none of them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from exercises.course.course import EXERCISES, Course
from exercises.course.files import CourseError, progress, write
from exercises.faces.markdown import html
from exercises.teaching.bank import bank
from exercises.teaching.bets import bet_page, class_page
from exercises.teaching.courses import page as courses
from exercises.teaching.drawn import Drawn, drawn
from exercises.teaching.moodle import moodle
from exercises.teaching.note import note
from exercises.teaching.page import whole
from exercises.teaching.qti12 import qti12
from exercises.teaching.qti21 import qti21
from exercises.teaching.scorm import scorm
from exercises.teaching.slides import PACKAGES, slides

SERVED = "http://127.0.0.1:8000"  # where `make serve` has the book
NEEDED = ("bank.csv", "plan.toml")
DRAWS = ("linkedom", "reveal.js")  # what draws pictures, and what shows slides


@dataclass(frozen=True)
class Given:
    """What the files of a kit are made from; `site` is empty if the book is not on the web."""

    name: str
    edition: str
    site: str
    bank: Drawn

    @property
    def book(self) -> str:
        """Where the instructor reads the book: on the web, or on this machine."""
        return self.site or SERVED


# Each file of a kit, and how it is made.
FILES: dict[str, Callable[[Given], str | bytes]] = {
    "note.html": lambda given: printed(note(given.name, given.book)),
    "slides.html": lambda given: slides(given.name, given.book),
    "bet.html": lambda given: bet_page(given.name, given.edition),
    "class.html": lambda given: class_page(given.name, given.edition),
    "bank-moodle.xml": lambda given: moodle(given.bank),
    "bank-qti12.zip": lambda given: qti12(given.bank),
    "bank-qti21.zip": lambda given: qti21(given.bank),
    "scorm.zip": lambda given: scorm(given.name, given.site),
}


def kit(course: Course, names: tuple[str, ...], site: str = "") -> list[str]:
    """Write the kits of chapters; return where they are.

    Raises
    ------
    CourseError
        If `site` is no address of the web, a chapter has no kit, or what draws it is not there.
    """
    site = _address(site)
    for package in DRAWS:
        if not (PACKAGES / package).is_dir():
            raise CourseError(
                f"{PACKAGES / package}: not there, but a kit's pictures and slides are made with "
                "it. Run `make book` in the folder of the book, once."
            )
    for name in names:
        for file in NEEDED:
            if not (EXERCISES / name / file).exists():
                raise CourseError(f"{name} has no kit: exercises/{name}/{file} is not there.")
    banks = {name: bank(name, course.secret) for name in names}
    made = drawn(banks, site)
    for name in progress(names, len(names), "written"):
        given = Given(name, course.edition, site, made[name])
        for file, make in FILES.items():
            write(course.root / "kit" / name / file, make(given))
    write(course.root / "kit" / "courses.html", courses(site or SERVED))
    return [str(course.root / "kit" / name) for name in names]


def _address(site: str) -> str:
    if site and not site.startswith(("http://", "https://")):
        raise CourseError(
            f"--site {site}: must be where students read the book, such as https://example.org/book"
        )
    return site.rstrip("/")


def printed(markdown: str) -> str:
    """Return Markdown as a page to read and to print."""
    title = markdown.splitlines()[0].removeprefix("# ")
    return whole(title, f"<main>{html(markdown)}</main>")
