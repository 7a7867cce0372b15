"""A chapter as a package of SCORM 1.2, which a learning platform opens and which reports to it.

The package is for students. It has the answers to the quiz of the chapter, which the public book
has as well, and nothing of the bank or of the tasks that are assigned.
"""

from html import escape
from xml.etree import ElementTree as ET

from exercises.faces.live import brought_to_life
from exercises.faces.live import made as figure_of
from exercises.faces.markdown import html
from exercises.teaching.bets import options
from exercises.teaching.chapter import Asked, Chapter
from exercises.teaching.markup import added, document, zipped
from exercises.teaching.page import filled, read, whole
from exercises.teaching.reading import reading

PAGE = "index.html"
MASTERY = 60  # points of 100 from which the chapter is passed
SCORM = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"
MANIFEST = {
    "xmlns": SCORM,
    "xmlns:adlcp": ADL,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{SCORM} imscp_rootv1p1p2.xsd {ADL} adlcp_rootv1p2.xsd",
}


def scorm(name: str, site: str = "") -> bytes:
    """Return the package of a chapter; `site` is where its book is read, if it is somewhere."""
    chapter = Chapter(name)
    return zipped({"imsmanifest.xml": _manifest(chapter), PAGE: page(chapter, site)})


def page(chapter: Chapter, site: str = "") -> str:
    """Return the chapter as the one page of its package."""
    made = reading(chapter)
    there = f"{site}/book/{chapter.name}.html"
    words = {
        "chapter": escape(chapter.title),
        "sections": "".join(
            _section(place, heading, text + (_bet(chapter.bet) if not place else ""))
            for place, (heading, text) in enumerate(made.sections.items())
        ),
        "quiz": "".join(_question(place, one) for place, one in enumerate(chapter.quiz)),
        "book": f' <a href="{escape(there)}">Read the chapter</a>' if site else "",
    }
    data = {
        "chapter": chapter.name,
        "mastery": MASTERY,
        "questions": [_answers(one) for one in chapter.quiz],
    }
    figures = brought_to_life([figure_of(live) for live in made.figures])
    return whole(chapter.title, filled("scorm.html", words), read("scorm.js"), data, figures)


def _section(place: int, heading: str, text: str) -> str:
    return f'<section id="section-{place}"><h2>{escape(heading)}</h2>{text}</section>'


def _bet(bet: Asked) -> str:
    told = html(" ".join(dict.fromkeys(bet.answers.values())))
    return (
        f"<fieldset><legend>A bet</legend>{html(bet.prompt)}{options('bet', list(bet.answers))}"
        f"<details><summary>Show what comes out</summary>{told}</details></fieldset>"
    )


def _question(place: int, asked: Asked) -> str:
    return (
        f'<form id="question-{place}"><fieldset><legend>Question {place + 1}</legend>'
        f"{html(asked.prompt)}{options('answer', list(asked.answers))}"
        '<button type="submit">Answer</button><div class="says" role="status"></div>'
        "</fieldset></form>"
    )


def _answers(asked: Asked) -> dict[str, object]:
    return {
        "name": asked.name,
        "right": list(asked.answers).index(asked.right or ""),
        "says": [html(says) for says in asked.answers.values()],
    }


def _manifest(chapter: Chapter) -> bytes:
    root = ET.Element(
        "manifest", {"identifier": f"chapter-{chapter.name}", "version": "1.0", **MANIFEST}
    )
    about = added(root, "metadata")
    added(about, "schema", "ADL SCORM")
    added(about, "schemaversion", "1.2")
    several = added(root, "organizations", default="book")
    book = added(several, "organization", identifier="book")
    added(book, "title", "Strategic Alliances")
    item = added(book, "item", identifier="chapter", identifierref="page", isvisible="true")
    added(item, "title", chapter.title)
    added(item, "adlcp:masteryscore", str(MASTERY))
    resources = added(root, "resources")
    one = added(resources, "resource", identifier="page", type="webcontent", href=PAGE)
    one.set("adlcp:scormtype", "sco")
    added(one, "file", href=PAGE)
    ET.indent(root)
    return document(root)
