"""What a student gets back: one page that stands alone, without scripts."""

from html import escape as escaped
from pathlib import Path

from exercises.core.assignment import Sheet
from exercises.course.course import Course, Student
from exercises.course.files import progress, write
from exercises.course.gradebook import opened
from exercises.course.marking import points
from exercises.course.results import Result, results
from exercises.faces.markdown import html
from models import palette

LOOK = Path(__file__).with_suffix(".css")
LONGEST_CODE, LONGEST_WORDS, LONGEST_COMMENT = 2_000, 8_000, 4_000
FAILED = "This could not be marked yet. Your instructor looks at it."
PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<header>
<h1>{title}</h1>
<p>{who}</p>
</header>
<p class="total">{total}</p>
{sections}
<footer>{footer}</footer>
</main>
</body>
</html>
"""


def feedback(course: Course, names: tuple[str, ...]) -> list[str]:
    """Write a page for each student and assignment that was handed in; return a summary."""
    with opened(course) as gradebook:
        found = results(course, names, gradebook)
    written = {pair: result for pair, result in found.items() if result.state != "missing"}
    for (student, name), result in progress(written.items(), len(written), "written"):
        page = feedback_page(course, student, course.sheet(student, name), result)
        write(course.root / "feedback" / student.folder / f"{name}.html", page, 0o644)
    unmarked = sum(result.state == "open" for result in written.values())
    said = f"{len(written)} pages are in {course.root / 'feedback'}"
    return [said, *([f"{unmarked} of them have answers that are not marked yet"] * bool(unmarked))]


def feedback_page(course: Course, student: Student, sheet: Sheet, result: Result) -> str:
    """Return the page of one student."""
    texts = {question.id: question.text for question in sheet.questions}
    return PAGE.format(
        title=escaped(sheet.assignment.title),
        style=style(),
        who=escaped(f"{student.name} · {course.title}"),
        total=_total(result),
        sections="\n".join(_section(one, texts[one["question"]]) for one in result.questions),
        footer="Marked by the rules that stand with each question. Ask your instructor if a mark "
        "seems wrong.",
    )


def _total(result: Result) -> str:
    if not result.questions:
        return f"<span>{FAILED}</span>"
    got = sum(one["points"] or 0 for one in result.questions)
    left = sum(one["out_of"] for one in result.questions if one["points"] is None)
    so_far = f" so far; {left:g} are not marked yet" if left else ""
    return f"<b>{got:g}</b> <span>of {result.out_of - left:g} points{so_far}</span>"


def style() -> str:
    """Return the look of the page: the book's colours, dark where the reader's system is."""
    dark = "".join(f"--sa-{name}: {value};" for name, value in palette.DARK.items())
    chosen = f"@media screen and (prefers-color-scheme: dark) {{:root {{{dark}}}}}\n"
    return palette.css() + chosen + LOOK.read_text(encoding="utf-8")


def _section(one: dict, text: str) -> str:
    by_hand = one["cell"].startswith("answer_")
    given = shortened(one["given"], LONGEST_WORDS if by_hand else LONGEST_CODE)
    kind = "words" if by_hand or not given.strip() else "code"
    shown = f'<div class="{kind}">{escaped(given) if given.strip() else "Nothing."}</div>'
    lines = "" if by_hand and given else _lines(one)
    if one["human"] and not by_hand:
        lines += "<p>Your instructor has set the points of this question.</p>"
    comment = shortened(one["comment"], LONGEST_COMMENT)
    said = f'<p class="label">From your instructor</p><blockquote>{escaped(comment)}</blockquote>'
    return (
        f'<section class="{_kind(one)}">\n<div class="head">'
        f"<h2>Question {escaped(one['question'])}</h2>"
        f'<span class="points">{points(one)}</span></div>\n<div class="asked">{html(text)}</div>\n'
        f'<p class="label">You handed in</p>{shown}\n{lines}{said if comment else ""}\n</section>'
    )


def _lines(one: dict) -> str:
    rows = (
        f"<li><p><code>{escaped(mark['name'])}</code> {escaped(mark['says'])}</p>"
        f'<span class="points">{points(mark)}</span></li>'
        for mark in one["answers"]
    )
    return f"<ul>{''.join(rows)}</ul>"


def _kind(one: dict) -> str:
    if one["points"] is None:
        return "open"
    if one["points"] >= one["out_of"]:
        return "full"
    return "part" if one["points"] else "none"


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most]}\n… (shortened)"
