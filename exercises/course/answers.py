"""The instructor's key: what each student was asked, what is right, and the rubrics."""

from collections.abc import Iterator

from exercises.core.answer import Answer, shown
from exercises.core.assignment import Question
from exercises.course.course import Course
from exercises.course.feedback import PAGE, escaped, style
from exercises.course.files import progress, write
from exercises.faces.markdown import html


def answers(course: Course, names: tuple[str, ...]) -> list[str]:
    """Write a page for each assignment, with all students; return where they are."""
    said = []
    for name in names:
        sections = [
            f"<section><h2>{escaped(student.id)} · {escaped(student.name)}</h2>"
            + "".join(map(_question, course.sheet(student, name).questions))
            + "</section>"
            for student in progress(course.students, len(course.students), "written")
        ]
        page = PAGE.format(
            title=escaped(f"Answers: {name}"),
            style=style(),
            who=escaped(course.title),
            total="<span>For who marks. Students must not see this page.</span>",
            sections="\n".join(sections),
            footer="",
        )
        path = course.root / "answers" / f"{name}.html"
        write(path, page)
        said.append(str(path))
    return said


def _question(question: Question) -> str:
    rows = "".join(
        f"<li><p>{line}</p></li>" for answer in question.answers for line in _key(answer)
    )
    return (
        f"<h3>{escaped(question.id)}</h3>{html(question.text)}<ul>{rows}</ul>"
        f'<div class="asked">{html(question.solution)}</div>'
    )


def _key(answer: Answer) -> Iterator[str]:
    if answer.by_hand:
        for points, what in getattr(answer, "rubric", ()):
            yield f"{points}: {escaped(what)}"
    else:
        yield f"<code>{escaped(answer.name)}</code> {escaped(shown(answer.right()))}"
