"""The page that a marker sees in nbgrader's formgrader: a notebook with nothing in it that runs."""

import copy
import html
from typing import Any

from exercises.core.assignment import Question, Sheet


def marking_notebook(sheet: Sheet, released: dict, marks: list[dict[str, Any]]) -> dict:
    """Return the released notebook with what was handed in, printed and marked.

    What is a student's is text only: code is shown as code, words as escaped text, and outputs as
    plain text. Rubric and model answer stand above each answer in words.
    """
    notebook = copy.deepcopy(released)
    questions = {question.id: question for question in sheet.questions}
    by_cell = {f"answer-{mark['question']}": mark for mark in marks}
    by_cell |= {f"check-{mark['question']}": mark for mark in marks}
    cells = []
    for cell in notebook["cells"]:
        mark = by_cell.get(cell["id"])
        if mark and cell["id"].startswith("check-"):
            cell["source"] = "\n".join(f"# {line}" for line in said(mark))
        elif mark and questions[mark["question"]].by_hand:
            cells.append(_rubric(questions[mark["question"]]))
            cell["source"] = _text(mark["given"])
        elif mark:
            cell["source"] = mark["given"]
            cell["outputs"] = _printed(mark["printed"])
        cells.append(cell)
    notebook["cells"] = cells
    return notebook


def said(mark: dict[str, Any]) -> list[str]:
    """Return a line for each answer of a question: its points, what was given, and the sentence."""
    return [
        " ".join(f"{one['name']}: {points(one)}. {one['shown']} {one['says']}".split())
        for one in mark["answers"]
    ]


def points(mark: dict[str, Any]) -> str:
    """Say points of points.

    >>> points({"points": 1.5, "out_of": 2})
    '1.5 of 2'
    """
    if mark["points"] is None:
        return f"open, of {mark['out_of']:g}"
    return f"{mark['points']:g} of {mark['out_of']:g}"


def _rubric(question: Question) -> dict:
    lines = [f"**For who marks {question.id}.**", ""]
    for answer in question.answers:
        lines += [f"- {count}: {what}" for count, what in getattr(answer, "rubric", ())]
        lines += ["", f"*One good answer:* {getattr(answer, 'model', '')}"]
    return {
        "cell_type": "markdown",
        "id": f"rubric-{question.id}",
        "metadata": {},
        "source": "\n".join(lines),
    }


def _text(text: str) -> str:
    """Return words as one block of HTML in which nothing is a tag, a link or a formula."""
    safe = html.escape(text or "(not answered)").replace("$", "&#36;").replace("\\", "&#92;")
    lines = "<br>".join(safe.splitlines())
    return f'<div class="tex2jax_ignore mathjax_ignore">{lines}</div>'


def _printed(text: str) -> list[dict]:
    return [{"output_type": "stream", "name": "stdout", "text": text}] if text else []
