"""From hand-ins to marks: students' code runs in the sandbox, and its values are marked here."""

import hashlib
import json
import os
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from typing import Any

from exercises.core.answer import Answer, Mark, shown
from exercises.core.assignment import Question, Sheet
from exercises.course import sandbox as box
from exercises.course.collect import WORDS
from exercises.course.course import EXERCISES, Course, Student
from exercises.course.files import CourseError, dumped, progress, write
from exercises.course.gradebook import Gradebook, Marked, back_up, graded, opened
from exercises.course.marking import marking_notebook
from exercises.course.release import unchanged

STOPPED = {
    "time": "Your code was stopped: it took too long.",
    "memory": "Your code was stopped: it took too much memory.",
    "output": "Your code was stopped: it gave out too much.",
    "ended": "Your code ended the program that ran it.",
    "starts": "This was not run: the code above it ended the program again and again.",
}


@dataclass(frozen=True)
class Job:
    """One hand-in to be marked."""

    course: Course
    student: Student
    name: str
    digest: str
    sandbox: Any

    def hand_in(self) -> dict:
        path = self.course.collected(self.student, self.name)
        return json.loads(path.read_text(encoding="utf-8"))


def grade(
    course: Course, names: tuple[str, ...], workers: int | None, sandbox: Any, again: bool = False
) -> tuple[list[str], bool]:
    """Mark what was collected and is not marked; return a summary, and whether all got through."""
    if workers is not None and workers < 1:
        raise CourseError(
            f"--workers {workers}: the hand-ins that are run at once must be a whole number >= 1."
        )
    back_up(course.gradebook)
    said, through = [], True
    with opened(course, must_exist=False) as gradebook:
        for name in names:
            if course.students:
                gradebook.prepare(name, course.sheet(course.students[0], name))
            jobs = list(_jobs(course, name, gradebook, sandbox, again))
            try:
                _work(gradebook, jobs, workers or os.cpu_count() or 1)
            finally:
                rows = gradebook.rows(name)
                lines = [
                    (student.id, name, *odd)
                    for student in course.students
                    if student.folder in rows
                    for odd in rows[student.folder].odd
                ]
                path = course.report("grade", name, lines)
            states = [row.state for row in rows.values()]
            failed = states.count("failed")
            through &= not failed
            said.append(
                f"{name}: {len(jobs)} marked now, {states.count('marked')} in all, {failed} failed"
            )
            said += [f"  {len(lines)} lines to read in {path}"] if lines else []
    return said, through


def _jobs(
    course: Course, name: str, gradebook: Gradebook, sandbox: Any, again: bool
) -> Iterator[Job]:
    done = {
        student: row.digest
        for student, row in gradebook.rows(name).items()
        if row.state != "failed"
    }
    (course.root / "marking" / "assignments" / name).mkdir(parents=True, exist_ok=True)
    code = _fingerprint(name)
    for student in course.students:
        path = course.collected(student, name)
        if not path.exists():
            continue
        digest = hashlib.sha256(f"{course.edition}\0{code}\0{_answers(path)}".encode()).hexdigest()
        page = _page(course, student, name)
        if again or done.get(student.folder) != digest or not page.exists():
            yield Job(course, student, name, digest, sandbox)


def _answers(path) -> str:
    try:
        hand_in = json.loads(path.read_text(encoding="utf-8"))
        return dumped([hand_in["kind"], hand_in["answers"]])
    except (ValueError, LookupError, TypeError):
        raise CourseError(f"{path}: damaged. Remove it and run `collect` again.") from None


def _fingerprint(name: str) -> str:
    """Return what tells keys and rules of an assignment: mend one, and all is marked again."""
    files = [*sorted((EXERCISES / "core").glob("*.py")), EXERCISES / name / "tasks.py"]
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()


def _page(course: Course, student: Student, name: str):
    return course.root / "marking" / student.folder / name / f"{name}.ipynb"


def _work(gradebook: Gradebook, jobs: list[Job], workers: int) -> None:
    """Mark side by side, write one after another."""
    pool = ThreadPoolExecutor(workers)
    try:
        futures: dict[Future, Job] = {pool.submit(mark, job): job for job in jobs}
        for future in progress(as_completed(futures), len(jobs), "marked"):
            gradebook.save(futures[future].student, futures[future].name, future.result())
    except box.NoSandbox as error:
        raise CourseError(f"{error}\nWhat is marked is kept; `grade` goes on from there.") from None
    finally:
        pool.shutdown(cancel_futures=True)


def mark(job: Job) -> Marked:
    """Mark one hand-in and write its page; whatever goes wrong is its own failure only."""
    try:
        sheet, released = unchanged(job.course, job.student, job.name)
        hand_in = job.hand_in()
        outcomes = {} if hand_in["kind"] == "form" else ran(hand_in, released, sheet, job.sandbox)
        marks = [_question(question, hand_in, outcomes) for question in sheet.questions]
        page = marking_notebook(sheet, released, marks)
        write(_page(job.course, job.student, job.name), dumped(page))
        odd = [
            (f"{one.id}: {STOPPED.get(one.stopped) or one.error}", "its other answers count")
            for one in outcomes.values()
            if one.stopped or one.error
        ]
        return Marked(job.digest, "marked", marks, odd)
    except (box.NoSandbox, CourseError):
        raise  # nothing of this hand-in: the run ends, and the next goes on from here
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"[:300]
        odd = [(reason, "failed: see what is wrong, and run again")]
        return Marked(job.digest, "failed", [], odd)


def ran(hand_in: dict, released: dict, sheet: Sheet, sandbox: Any) -> dict[str, Any]:
    """Run the released cells with the student's answers in them; return outcomes by cell."""
    if not hand_in["answered"]:
        return {}
    names = {
        f"answer-{question.id}": tuple(answer.name for answer in question.answers)
        for question in sheet.questions
    }
    cells = []
    for cell in released["cells"]:
        asks = cell["id"].startswith("answer-")
        if cell["cell_type"] == "code" and not cell["id"].startswith("check-"):
            given = hand_in["answers"].get(cell["id"].removeprefix("answer-"), "")
            source = given if asks else without_checks(cell["source"])
            cells.append(box.Cell(cell["id"], source, names.get(cell["id"], ())))
    outcomes = {one.id: one for one in box.run(cells, sandbox=sandbox)}
    opening = outcomes["setup"]
    if opening.error or opening.stopped:
        raise RuntimeError(f"the first cell, which is ours, does not run: {opening.error}")
    return outcomes


def without_checks(source: str) -> str:
    """Return a released cell with `check`, which tells what can be read, made to do nothing."""
    lines = [line for line in source.split("\n") if "check_form" not in line]
    nothing = (
        ["", "", "def check(question):", "    pass"] if len(lines) < source.count("\n") else []
    )
    return "\n".join([*lines, *nothing])


def _question(question: Question, hand_in: dict, outcomes: dict[str, Any]) -> dict[str, Any]:
    """Return the marks of one question as they are kept."""
    given = hand_in["answers"].get(question.id)
    outcome = outcomes.get(f"answer-{question.id}")
    if hand_in["kind"] == "form":
        values = given or {}
        source = "\n".join(f"{name} = {shown(value)}" for name, value in values.items())
    else:
        values = outcome.values if outcome else {}
        source = given or ""
    if question.by_hand:
        source = str(next(iter(values.values()), "") or "") if hand_in["kind"] == "form" else source
        source = "" if source.strip() in WORDS else source
        values = {answer.name: source or None for answer in question.answers}
    answers = [_answer(answer, values.get(answer.name), outcome) for answer in question.answers]
    points = [one["points"] for one in answers]
    printed = "\n".join(text for text in (outcome.text, outcome.error) if text) if outcome else ""
    return {
        "question": question.id,
        "cell": graded(question),
        "points": None if None in points else sum(points),
        "out_of": question.points,
        "given": source,
        "printed": printed,
        "answers": answers,
    }


def _answer(answer: Answer, value: Any, outcome: Any) -> dict[str, Any]:
    got: Mark = answer.mark(value)
    says = got.says
    if value is None and outcome and (outcome.stopped or outcome.error):
        says = (
            STOPPED.get(outcome.stopped)
            or f"This has no value, for the cell stopped: {outcome.error}"
        )
    return {
        "name": answer.name,
        "points": got.points,
        "out_of": answer.points,
        "says": says,
        "shown": "" if value is None or answer.by_hand else shown(value),
    }
