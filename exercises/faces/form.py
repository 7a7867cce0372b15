"""An assignment as a page of form fields, for who does not program.

The page works offline and holds no key. It keeps what is entered in the browser, and saves it as a
file to hand in, whose answers are marked by the same rules as those of a notebook.
"""

from html import escape
from pathlib import Path

from exercises.core import formula, number
from exercises.core.answer import Answer, Form
from exercises.core.assignment import Question, Sheet
from exercises.core.plain import STYLED
from exercises.faces.live import as_json, brought_to_life, made, shown
from exercises.faces.markdown import html
from exercises.faces.notebook import asked_for, count
from models import palette
from models.widgets.linking import bare

SEVERAL = ("choices", "table")  # kinds of answers with more than one field
HERE = Path(__file__).parent
# The rules by which the page, like the marking, tells whether a text can be read.
RULES = {
    "number": number.WRITTEN.pattern,
    "fraction": number.FRACTION.pattern,
    "ofAHundred": number.OF_A_HUNDRED,
    "fuzz": number.FUZZ,
    "styled": STYLED.pattern,
    "formula": {
        "replaced": formula.REPLACED,
        "ofTwo": formula.OF_TWO.pattern,
        "decimalComma": formula.DECIMAL_COMMA.pattern,
        "token": formula.TOKEN.pattern,
        "longest": formula.LONGEST,
        "most": formula.MOST_NODES,
        "functions": {name: takes for name, (takes, _) in formula.FUNCTIONS.items()},
    },
}


def student_form(sheet: Sheet, tag: str, edition: str = "") -> str:
    """Return the page that one student gets; `tag` tells whose it is."""
    data = {
        "strategic_alliances": {
            "assignment": sheet.assignment.name,
            "edition": edition,
            "tag": tag,
        },
        "forms": {
            question.id: [answer.form() for answer in question.answers]
            for question in sheet.questions
        },
        "rules": RULES,
    }
    given = sheet.assignment
    figures = [part.live for part in sheet.asked if part.live]
    filled = {
        "title": escape(given.title),
        "palette": palette.css(),
        "style": _read("form.css"),
        "opening": html(
            f"{sheet.assignment.story}\n\n## The model on one page\n\n{sheet.assignment.sheet}"
        ),
        "tasks": _tasks(sheet),
        "data": as_json(data),
        "script": "\n".join(bare(_read(name)) for name in ("readable.js", "form.js")),
        "figures": brought_to_life([made(live) for live in figures]),
        "sources": html(f"## Sources\n\n{given.sources}"),
    }
    page = _read("form.html")
    for word, text in filled.items():
        page = page.replace(f"<!-- {word} -->", text)
    return page


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _tasks(sheet: Sheet) -> str:
    parts, figure = [], 0
    together = zip(sheet.assignment.parts, sheet.asked, strict=True)
    for place, (part, asked) in enumerate(together, 1):
        questions = "\n".join(map(_question, asked.questions))
        live = ""
        if asked.live:
            live, figure = shown(figure), figure + 1
        head = f"<h2>Task {place}: {escape(part.title)}</h2>"
        parts.append(f"<section>{head}{html(asked.text)}{live}{questions}</section>")
    return "\n".join(parts)


def _question(question: Question) -> str:
    fields = "\n".join(_field(question.id, answer) for answer in question.answers)
    points = count(question.points, "point")
    legend = f"{question.id} ({points})"
    return f"<fieldset><legend>{legend}</legend>{html(question.text)}{fields}</fieldset>"


def _field(question: str, answer: Answer) -> str:
    """Return the fields of one answer, and a place to say whether they can be read."""
    form, name = answer.form(), f"{question}-{answer.name}"
    seen = answer.by_hand or form["kind"] in ("choice", *SEVERAL)  # the fields say what is asked
    points = "" if answer.by_hand else f" ({count(answer.points, 'point')})"
    label = escape(f"{answer.meaning}{points}" if seen else asked_for(answer))
    label = label[0].upper() + label[1:]
    note = f'<p class="note" id="note-{name}"></p>'
    head = f'data-question="{question}" data-name="{answer.name}" data-kind="{form["kind"]}"'
    if form["kind"] in SEVERAL:
        inside = (
            f'<div role="group" aria-label="{label}"><p>{label}</p>{_several(name, form)}</div>'
        )
    else:
        inside = f'<label for="{name}">{label}</label>{_one(name, form)}'
    return f'<div class="answer" {head}>{inside}{note}</div>'


def _one(name: str, form: Form) -> str:
    """Return the one field of an answer."""
    about = f'id="{name}" aria-describedby="note-{name}"'
    if form["kind"] == "choice":
        options = "".join(f"<option>{escape(one)}</option>" for one in form["options"])
        return f'<select {about}><option value="">not answered</option>{options}</select>'
    if form["kind"] in ("words", "series"):
        return f'<textarea {about} rows="{12 if form["kind"] == "words" else 3}"></textarea>'
    mode = ' inputmode="text"' if form["kind"] == "formula" else ""
    return f'<input type="text" autocomplete="off" spellcheck="false"{mode} {about}>'


def _several(name: str, form: Form) -> str:
    """Return a field for each row of a table, or a box for each of several options."""
    if form["kind"] == "table":
        return "".join(
            f'<p class="row"><label for="{name}-{place}">{escape(label)}</label>'
            f"{_one(f'{name}-{place}', row)}</p>"
            for place, (label, row) in enumerate(form["rows"].items())
        )
    options = (*form["options"], "none of these")
    return "".join(
        f'<label class="box"><input type="checkbox" value="{escape(one)}"> {escape(one)}</label>'
        for one in options
    )
