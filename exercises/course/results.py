"""Every student's standing in every assignment: points, and graded, open, failed or missing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from exercises.course.course import Course, Student
from exercises.course.files import CourseError
from exercises.course.gradebook import Gradebook, Marked


@dataclass(frozen=True)
class Result:
    """`points` are None unless all is marked; `questions` has a human's points and comments."""

    state: str
    points: float | None
    out_of: float
    questions: tuple[dict[str, Any], ...] = ()


def results(
    course: Course, names: tuple[str, ...], gradebook: Gradebook
) -> dict[tuple[Student, str], Result]:
    """Return the result of each student in each assignment; refuse if there is nothing at all."""
    found = dict(every_result(course, names, gradebook))
    if all(result.state == "missing" for result in found.values()):
        raise CourseError(
            f"{course.gradebook}: holds no marks of {', '.join(names)}. Run `collect` and `grade` "
            "first; if that was done, put back gradebook.backup.db."
        )
    return found


def every_result(
    course: Course, names: tuple[str, ...], gradebook: Gradebook
) -> Iterator[tuple[tuple[Student, str], Result]]:
    for name in names:
        rows = gradebook.rows(name)
        out_of = course.sheet(course.students[0], name).points if course.students else 0
        for student in course.students:
            row = rows.get(student.folder)
            if row:
                yield (student, name), _result(gradebook, student, name, row, out_of)
            else:
                yield (student, name), Result(_unmarked(course, student, name), None, out_of)


def _unmarked(course: Course, student: Student, name: str) -> str:
    """Return the state of what is not marked: a hand-in that nobody can read is not missing."""
    if course.collected(student, name).exists():
        return "open"
    return "failed" if course.unread(student, name).exists() else "missing"


def _result(
    gradebook: Gradebook, student: Student, name: str, row: Marked, out_of: float
) -> Result:
    if row.state == "failed":
        return Result("failed", None, out_of)
    grades = gradebook.grades(student, name)
    comments = gradebook.comments(student, name)
    questions = []
    for mark in row.marks:
        grade = grades[mark["cell"]]
        points = None if grade.needs_manual_grade else grade.score
        comment = comments.get(f"answer_{mark['question']}", "")
        human = grade.manual_score is not None and not grade.needs_manual_grade
        questions.append(mark | {"points": points, "comment": comment, "human": human})
    points = [one["points"] for one in questions]
    if None in points:
        return Result("open", None, out_of, tuple(questions))
    return Result("graded", sum(points), out_of, tuple(questions))
