"""A bank of questions as Moodle XML.

Questions of several variants stand in a category of their own, from which a quiz draws one at
random. Formulas are TeX, which Moodle's own filter sets; pictures travel inside the file. A number
is taken with the decimal sign of the language in which Moodle is used.
"""

import base64
from xml.etree import ElementTree as ET

from exercises.faces.markdown import html, tex
from exercises.teaching.bank import Item
from exercises.teaching.drawn import Drawn, plainly, reach, together

# The parts of its points that Moodle lets an answer earn, in per cent.
ALLOWED = (100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667)
ALLOWED += (14.28571, 12.5, 11.11111, 10, 5, 0)
TYPES = {
    "choice": "multichoice",
    "choices": "multichoice",
    "match": "matching",
    "number": "numerical",
    "essay": "essay",
}


def moodle(bank: Drawn) -> bytes:
    """Return the file that Moodle imports: Question bank, Import, Moodle XML format."""
    quiz = ET.Element("quiz")
    one = [group for group in bank.groups if len(group) == 1]
    several = [group for group in bank.groups if len(group) > 1]
    _category(quiz, bank, "", "The quiz and the exercises of the chapter.", [*sum(one, ())])
    for group in several:
        first = group[0]
        about = f"{len(group)} variants of one question: let a quiz take one at random."
        _category(quiz, bank, f"/{together(first)}", about, list(group))
    ET.indent(quiz)
    return ET.tostring(quiz, encoding="utf-8", xml_declaration=True)


def _category(quiz: ET.Element, bank: Drawn, below: str, about: str, items: list[Item]) -> None:
    question = ET.SubElement(quiz, "question", type="category")
    title = bank.title.replace("/", "//")  # a single one divides categories
    name = f"$course$/top/Strategic Alliances/{title}{below}"
    _text(ET.SubElement(question, "category"), name)
    _text(ET.SubElement(question, "info", format="html"), f"<p>{about}</p>")
    ET.SubElement(question, "idnumber").text = f"{bank.name}{below.replace('/', '-')}"
    for item in items:
        _question(quiz, bank, item)


def _question(quiz: ET.Element, bank: Drawn, item: Item) -> None:
    question = ET.SubElement(quiz, "question", type=TYPES[item.kind])
    _text(ET.SubElement(question, "name"), f"{item.title} ({item.variant})"[:255])
    text = ET.SubElement(question, "questiontext", format="html")
    _text(text, bank.body(item, "@@PLUGINFILE@@/figure.svg", tex))
    shown = bank.of(item)
    if shown:
        file = ET.SubElement(text, "file", name="figure.svg", path="/", encoding="base64")
        file.text = base64.b64encode(shown.picture.svg.encode()).decode()
    _text(ET.SubElement(question, "generalfeedback", format="html"), html(item.says, tex))
    ET.SubElement(question, "defaultgrade").text = str(item.points)
    ET.SubElement(question, "penalty").text = "0"
    ET.SubElement(question, "hidden").text = "0"
    ET.SubElement(question, "idnumber").text = bank.called(item)
    KINDS[item.kind](question, item)
    tags = ET.SubElement(question, "tags")
    for tag in (f"level {item.level}", f"outcome {item.outcome}", f"{item.minutes} minutes"):
        _text(ET.SubElement(tags, "tag"), tag)


def _text(parent: ET.Element, text: str) -> None:
    ET.SubElement(parent, "text").text = text


def _answer(question: ET.Element, text: str, part: float, says: str, format: str) -> ET.Element:
    answer = ET.SubElement(question, "answer", fraction=f"{_allowed(part):.7g}", format=format)
    _text(answer, text)
    _text(ET.SubElement(answer, "feedback", format="html"), html(says, tex))
    return answer


def _allowed(part: float) -> float:
    """Return the part that Moodle allows and that is nearest, as per cent."""
    nearest = min(ALLOWED, key=lambda one: abs(one - 100 * abs(part)))
    return nearest if part >= 0 else -nearest


def _choice(question: ET.Element, item: Item) -> None:
    ET.SubElement(question, "single").text = "true" if item.kind == "choice" else "false"
    ET.SubElement(question, "shuffleanswers").text = "true"
    ET.SubElement(question, "answernumbering").text = "abc"
    for option in item.options:
        _answer(question, html(option.text, tex), item.part(option), option.says, "html")


def _match(question: ET.Element, item: Item) -> None:
    ET.SubElement(question, "shuffleanswers").text = "true"
    for label, right in item.rows:
        row = ET.SubElement(question, "subquestion", format="html")
        _text(row, html(label, tex))
        _text(ET.SubElement(row, "answer"), right)
    taken = {right for _, right in item.rows}
    for option in item.options:
        if option.text not in taken:
            row = ET.SubElement(question, "subquestion", format="html")
            _text(row, "")
            _text(ET.SubElement(row, "answer"), option.text)


def _number(question: ET.Element, item: Item) -> None:
    for value in item.values:
        number = plainly(value.number)
        answer = _answer(question, number, value.part, value.says, "plain_text")
        ET.SubElement(answer, "tolerance").text = plainly(reach(value))
    ET.SubElement(question, "unitgradingtype").text = "0"
    ET.SubElement(question, "showunits").text = "3"


def _essay(question: ET.Element, item: Item) -> None:
    ET.SubElement(question, "responseformat").text = "editor"
    ET.SubElement(question, "responserequired").text = "1"
    ET.SubElement(question, "responsefieldlines").text = "15"
    ET.SubElement(question, "attachments").text = "0"
    _text(ET.SubElement(question, "graderinfo", format="html"), html(item.marking, tex))


KINDS = {
    "choice": _choice,
    "choices": _choice,
    "match": _match,
    "number": _number,
    "essay": _essay,
}
