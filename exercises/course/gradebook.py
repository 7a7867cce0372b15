"""The gradebook: nbgrader's, which its formgrader shows, and one table more, of what was marked.

A hand-in is written in one transaction: its points, and the row that says that it is done. So
whatever ends a run, the next one goes on with what has no row.
"""

import json
import logging
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from alembic.script import ScriptDirectory
from nbgrader import api
from sqlalchemy import text

from exercises.core.assignment import Sheet
from exercises.course.course import Course, Student
from exercises.course.files import CourseError

TABLE = """CREATE TABLE IF NOT EXISTS hand_in (
student TEXT NOT NULL, assignment TEXT NOT NULL, digest TEXT NOT NULL, state TEXT NOT NULL,
marks TEXT NOT NULL, PRIMARY KEY (student, assignment))"""


@dataclass(frozen=True)
class Marked:
    """What became of one hand-in. `marks` has an entry a question, `odd` a line for who marks."""

    digest: str
    state: str  # "marked" or "failed"
    marks: list[dict[str, Any]]
    odd: list[tuple[str, str]]


class Gradebook:
    """Points and comments, of this program and of who marks by hand."""

    def __init__(self, course: Course):
        logging.getLogger("alembic").setLevel(logging.ERROR)
        self.course = course
        sound(course.gradebook, new=True)
        api.get_alembic_version = _version  # nbgrader's own needs `alembic` on the path
        if not course.gradebook.exists():
            _make(course.gradebook)
        self.book = _open(course.gradebook)
        self.db = self.book.db
        self.db.execute(text("PRAGMA synchronous = FULL"))

    def prepare(self, name: str, sheet: Sheet) -> None:
        """Enter students, and the assignment with its cells, where they are not there yet."""
        known = {student.id for student in self.db.query(api.Student)}
        for student in self.course.students:
            if student.folder not in known:
                shown = student.name.translate(QUIET), student.id.translate(QUIET)
                row = api.Student(id=student.folder, last_name=shown[0], first_name=shown[1])
                self.db.add(row)
        if not self.db.query(api.Assignment).filter_by(name=name).first():
            assignment = api.Assignment(name=name, course_id="strategic_alliances")
            notebook = api.Notebook(name=name, assignment=assignment)
            for question in sheet.questions:
                kind = "markdown" if question.by_hand else "code"
                cell = {"name": graded(question), "notebook": notebook}
                self.db.add(api.GradeCell(max_score=question.points, cell_type=kind, **cell))
                self.db.add(api.SolutionCell(name=f"answer_{question.id}", notebook=notebook))
            self.db.add(assignment)
        self.db.commit()

    def rows(self, name: str) -> dict[str, Marked]:
        """Return what is marked, by student's folder."""
        query = text("SELECT student, digest, state, marks FROM hand_in WHERE assignment = :name")
        return {row[0]: _marked(*row[1:]) for row in self.db.execute(query, {"name": name})}

    def save(self, student: Student, name: str, marked: Marked) -> None:
        """Write one hand-in, whole or not at all."""
        try:
            before = self.rows(name).get(student.folder)
            self._submission(student, name)
            grades = self.grades(student, name)
            old = {one["question"]: one for one in before.marks} if before else {}
            for mark in marked.marks if marked.state == "marked" else ():
                _enter(grades[mark["cell"]], mark, old.get(mark["question"]))
            self.db.execute(
                text("INSERT OR REPLACE INTO hand_in VALUES (:s, :a, :digest, :state, :marks)"),
                {"s": student.folder, "a": name, "digest": marked.digest, "state": marked.state}
                | {"marks": json.dumps({"marks": marked.marks, "odd": marked.odd})},
            )
            self.db.commit()
        except BaseException:
            self.db.rollback()
            raise

    def _submission(self, student: Student, name: str) -> None:
        query = self.db.query(api.SubmittedAssignment).filter_by(student_id=student.folder)
        if query.join(api.Assignment).filter(api.Assignment.name == name).first():
            return
        assignment = self.db.query(api.Assignment).filter_by(name=name).one()
        submission = api.SubmittedAssignment(assignment=assignment, student_id=student.folder)
        with self.db.no_autoflush:
            for notebook in assignment.notebooks:
                sent = api.SubmittedNotebook(notebook=notebook, assignment=submission)
                self.db.add_all(
                    api.Grade(cell=cell, notebook=sent) for cell in notebook.grade_cells
                )
                answers = notebook.solution_cells
                self.db.add_all(api.Comment(cell=cell, notebook=sent) for cell in answers)
            self.db.add(submission)
        self.db.flush()

    def grades(self, student: Student, name: str) -> dict[str, api.Grade]:
        return {grade.cell.name: grade for grade in self._of(api.Grade, student, name)}

    def comments(self, student: Student, name: str) -> dict[str, str]:
        """Return what a human wrote, by answer cell."""
        found = self._of(api.Comment, student, name)
        return {one.cell.name: one.manual_comment for one in found if one.manual_comment}

    def _of(self, kind: Any, student: Student, name: str) -> Any:
        return (
            self.db.query(kind)
            .join(api.SubmittedNotebook)
            .join(api.SubmittedAssignment)
            .join(api.Assignment, api.Assignment.id == api.SubmittedAssignment.assignment_id)
            .filter(api.SubmittedAssignment.student_id == student.folder)
            .filter(api.Assignment.name == name)
        )


def _open(path: Path) -> Any:
    return api.Gradebook(f"sqlite:///{path}", "strategic_alliances")


def _make(path: Path) -> None:
    """Put an empty gradebook in its place whole: a run that is killed here leaves none."""
    made = path.with_name(".gradebook.new.db")
    for left in (made, made.with_name(f"{made.name}-journal")):
        left.unlink(missing_ok=True)
    book = _open(made)
    book.db.execute(text(TABLE))
    book.db.commit()
    book.close()
    os.replace(made, path)


@contextmanager
def opened(course: Course, must_exist: bool = True) -> Iterator[Gradebook]:
    """Open the gradebook; where marks are only read, refuse one that is missing or damaged."""
    if must_exist:
        sound(course.gradebook)
    gradebook = Gradebook(course)
    try:
        yield gradebook
    finally:
        gradebook.book.close()


def sound(path: Path, new: bool = False) -> None:
    """Raise `CourseError` if a gradebook is missing, or damaged.

    It is opened for writing: what a run had begun to write when it was killed is undone.
    """
    remedy = "Put back gradebook.backup.db, which each run of `grade` writes before it begins"
    if not path.exists():
        if new:
            return
        raise CourseError(f"{path}: there is no gradebook. Run `grade` first, or: {remedy}.")
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=rw", uri=True)) as database:
            verdict = database.execute("PRAGMA quick_check").fetchone()[0]
            database.execute("SELECT COUNT(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if not path.stat().st_size:
        verdict = "it is empty"
    if verdict != "ok":
        raise CourseError(f"{path}: the gradebook is damaged ({verdict}). {remedy}, then `grade`.")


def back_up(path: Path) -> None:
    """Copy a sound gradebook; refuse to begin a new one where such a copy is left."""
    copy = path.with_name("gradebook.backup.db")
    sound(path, new=not copy.exists())
    if path.exists():
        with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(copy)) as other:
            one.backup(other)
        copy.chmod(0o600)


def _version() -> str:
    """Return the version of the gradebook's tables."""
    scripts = Path(api.__file__).parent / "alembic"
    return ScriptDirectory(str(scripts)).get_current_head() or ""


def graded(question) -> str:
    """Return the cell that carries the points of a question."""
    return f"{'answer' if question.by_hand else 'check'}_{question.id}"


# Formgrader's pages do not escape names.
QUIET = str.maketrans({"<": "‹", ">": "›", "&": "+", '"': "”", "'": "’"})


def _marked(digest: str, state: str, marks: str) -> Marked:
    return Marked(digest, state, **json.loads(marks))


def _enter(grade: api.Grade, mark: dict, before: dict | None) -> None:
    """Set the points of one question. A human's points stand while the answer stays the same."""
    same = before is not None and before["given"] == mark["given"]
    grade.auto_score = mark["points"]
    if grade.manual_score is None:
        grade.needs_manual_grade = mark["points"] is None
    elif not same:
        grade.needs_manual_grade = True
