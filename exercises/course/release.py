"""What is handed out: each student's own notebook, and the page of form fields beside it."""

import json
from collections.abc import Iterator

from exercises.core.assignment import Sheet
from exercises.course.course import Course, Student
from exercises.course.files import CourseError, dumped, progress, write
from exercises.faces.form import student_form
from exercises.faces.notebook import student_notebook


def release(course: Course, assignments: tuple[str, ...]) -> list[str]:
    """Write every student's notebook and page, the same bytes each time."""
    if not course.students:
        raise CourseError(f"{course.root / 'students.csv'}: names no student. Add a line for each.")
    pairs = [(student, name) for student in course.students for name in assignments]
    for student, name in progress(pairs, len(pairs), "released"):
        sheet, tag = course.sheet(student, name), course.tag(student, name)
        path = course.released(student, name)
        write(path, dumped(student_notebook(sheet, tag, course.edition)), 0o644)
        page = student_form(sheet, tag, course.edition)
        write(path.with_suffix(".html"), page, 0o644)
    return [
        f"{len(pairs)} notebooks, for {len(course.students)} students, "
        f"are in {course.root / 'release'}: give each student the folder of that name.",
        *(f"  {one.folder}: {one.name}" for one in course.students if one.folder != one.id),
    ]


def unchanged(course: Course, student: Student, name: str) -> tuple[Sheet, dict]:
    """Return the sheet and the released notebook; refuse if tasks are no longer those released."""
    sheet, tag = course.sheet(student, name), course.tag(student, name)
    now = json.loads(dumped(student_notebook(sheet, tag, course.edition)))
    path = course.released(student, name)
    try:
        released = json.loads(path.read_text(encoding="utf-8"))
        before = dict(_asked(released))
    except (OSError, ValueError, LookupError, TypeError):
        return sheet, now  # it is gone or damaged; the same student gets the same notebook again
    for cell, text in _asked(now):
        if before.get(cell) != text:
            raise CourseError(
                f"{path}, cell {cell}: the task is not what was released, so marks would be "
                "unfair. Mark with the edition of the book that released it."
            )
    return sheet, released


def _asked(notebook: dict) -> Iterator[tuple[str, str]]:
    for cell in notebook["cells"]:
        if cell["id"].startswith(("task-", "question-", "answer-")):
            yield cell["id"], cell["source"]
