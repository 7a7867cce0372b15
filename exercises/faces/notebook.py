"""An assignment as a notebook: each student's own, and the public practice."""

import json
from collections.abc import Iterator
from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from exercises.core.answer import Answer
from exercises.core.assignment import Asked, Part, Question, Sheet

HERE = Path(__file__).parent
KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def student_notebook(sheet: Sheet, tag: str, edition: str = "") -> NotebookNode:
    """Return the notebook that one student gets; `tag` tells whose it is."""
    forms = {
        question.id: [answer.form() for answer in question.answers]
        for question in sheet.questions
        if not question.by_hand
    }
    lines = json.dumps(forms, ensure_ascii=True).replace("'", "\\u0027").replace("\\", "\\\\")
    check = f"check = check_form('{lines}')"
    cells = [
        *_opening(sheet, "assigned.md"),
        _locked("setup", _setup(sheet, "check_form", check), hidden=True),
        _locked("about-workings", "**Workings.** What several answers need may stand here."),
        _answer("workings", "# Your own names and functions, if you need any.\n..."),
        *_parts(sheet, folded=False),
    ]
    notebook = new_notebook(cells=cells, metadata=dict(KERNEL))
    notebook.metadata["strategic_alliances"] = {
        "assignment": sheet.assignment.name,
        "edition": edition,
        "tag": tag,
    }
    return notebook


def practice_notebook(sheet: Sheet) -> NotebookNode:
    """Return the public practice, with hints and answers folded."""
    check = f'check = check_practice("{sheet.assignment.name}")'
    setup = _cell("code", "setup", _setup(sheet, "check_practice", check))
    cells = [*_opening(sheet, "practice.md"), setup, *_parts(sheet, folded=True)]
    for cell in cells:
        cell.metadata.clear()
    return new_notebook(cells=cells, metadata=dict(KERNEL))


def _opening(sheet: Sheet, how: str) -> list[NotebookNode]:
    given = sheet.assignment
    rows = "\n".join(
        f"| {number} | {part.goal} | {part.minutes} | {sum(q.points for q in asked.questions)} "
        f"| {'your instructor' if any(q.by_hand for q in asked.questions) else 'program'} |"
        for number, (part, asked) in enumerate(zip(given.parts, sheet.asked, strict=True), 1)
    )
    table = f"| Task | You will | Minutes | Points | Marked by |\n|---|---|---|---|---|\n{rows}"
    return [
        _locked("opening", f"# {given.title}\n\n{given.story}\n\n{table}"),
        _locked("how-to-work", (HERE / how).read_text(encoding="utf-8").strip()),
        _locked("sheet", f"## The model on one page\n\n{given.sheet}"),
    ]


def _parts(sheet: Sheet, folded: bool) -> Iterator[NotebookNode]:
    together = zip(sheet.assignment.parts, sheet.asked, strict=True)
    for number, (part, asked) in enumerate(together, 1):
        yield _locked(f"task-{number}", _heading(number, part, asked))
        for name, code in (("code", asked.code), ("live", asked.live and asked.live.code)):
            if code:
                yield _locked(f"{name}-{number}", code, hidden=False)
        for question in asked.questions:
            yield from _question(question, folded)
    yield _locked("sources", f"## Sources\n\n{sheet.assignment.sources}")


def _heading(number: int, part: Part, asked: Asked) -> str:
    return f"## Task {number}: {part.title[0].lower()}{part.title[1:]}\n\n{asked.text}"


def _question(question: Question, folded: bool) -> Iterator[NotebookNode]:
    yield _locked(f"question-{question.id}", prompt(question))
    if question.code:
        yield _locked(f"code-{question.id}", question.code, hidden=False)
    if question.by_hand:
        yield _in_words(question)
    else:
        lines = (f"{answer.name} = ..." for answer in question.answers)
        yield _answer(question.id, "\n".join(lines))
        yield _check(question)
    if folded:
        yield _locked(f"answer-to-{question.id}", unfold(question))


def prompt(question: Question) -> str:
    """Return a question as Markdown, with what is asked for under each name."""
    points = count(question.points, "point")
    text = f"**{question.id} ({points}).** {question.text}"
    if question.by_hand:
        return text
    lines = "\n".join(f"- `{answer.name}`: {asked_for(answer)}" for answer in question.answers)
    return f"{text}\n\n{lines}"


def asked_for(answer: Answer) -> str:
    """Say what is asked for under a name, how exact, and for how many points."""
    return f"{answer.meaning}; {answer.rule} ({count(answer.points, 'point')})."


def count(number: int, word: str) -> str:
    return f"{number} {word}{'s' * (number != 1)}"


def unfold(question: Question) -> str:
    """Return hint and answer of a question, folded."""
    return "\n\n".join(
        f"<details>\n<summary>{name}</summary>\n\n{text}\n\n</details>"
        for name, text in (("Hint", question.hint), ("Answer", question.solution))
    )


def _setup(sheet: Sheet, name: str, check: str) -> str:
    """Return the first cell: what it imports, in the order of the house, and what it sets."""
    own = (f"from exercises.faces.checking import {name}",)
    lines = sorted((*sheet.imports, *own), key=lambda line: line.split()[1])
    ours = [line for line in lines if line.split()[1].split(".")[0] in ("exercises", "models")]
    others = [line for line in lines if line not in ours]
    paragraphs = ("\n".join(others), "\n".join(ours), sheet.assignment.code, check)
    return "\n\n".join(filter(None, paragraphs))


def _locked(name: str, source: str, hidden: bool | None = None) -> NotebookNode:
    """Return a cell that nobody hands in: text, or code if `hidden` says how it is shown."""
    cell = _cell("markdown" if hidden is None else "code", name, source)
    cell.metadata.update(deletable=False, editable=False)
    cell.metadata["nbgrader"] = _of_nbgrader(name, locked=True)
    if hidden:
        cell.metadata["jupyter"] = {"source_hidden": True}
    return cell


def _answer(question: str, source: str) -> NotebookNode:
    cell = _cell("code", f"answer-{question}", source)
    cell.metadata["nbgrader"] = _of_nbgrader(f"answer_{question}", solution=True)
    return cell


def _in_words(question: Question) -> NotebookNode:
    cell = _cell("markdown", f"answer-{question.id}", "...")
    name = f"answer_{question.id}"
    cell.metadata["nbgrader"] = _of_nbgrader(name, solution=True, grade=True)
    cell.metadata["nbgrader"]["points"] = question.points
    return cell


def _check(question: Question) -> NotebookNode:
    cell = _cell("code", f"check-{question.id}", f'check("{question.id}")')
    cell.metadata.update(deletable=False, editable=False)
    cell.metadata["nbgrader"] = _of_nbgrader(f"check_{question.id}", grade=True, locked=True)
    cell.metadata["nbgrader"]["points"] = question.points
    return cell


def _cell(kind: str, name: str, source: str) -> NotebookNode:
    """Return a cell as nbformat makes it, but not yet held against the schema.

    `new_notebook` does that for all cells at once, which takes a small part of the time.
    """
    ran = {"execution_count": None, "outputs": []} if kind == "code" else {}
    return NotebookNode(id=name, cell_type=kind, metadata=NotebookNode(), source=source, **ran)


def _of_nbgrader(name: str, *, grade=False, locked=False, solution=False) -> dict:
    return {
        "grade": grade,
        "grade_id": name,
        "locked": locked,
        "schema_version": 3,
        "solution": solution,
        "task": False,
    }
