"""Marks for the platform: a table for Canvas, one for Moodle, and one with everything."""

from collections.abc import Callable, Sequence

from exercises.core.assignment import load
from exercises.course.course import Course, Student
from exercises.course.files import table, write
from exercises.course.gradebook import opened
from exercises.course.results import Result, results

Found = dict[tuple[Student, str], Result]
Rows = list[tuple]
STATES = ("graded", "open", "failed", "missing")
EMPTY = ""  # not 0: no platform may take what is open, failed or missing for a mark


def export(course: Course, names: tuple[str, ...]) -> list[str]:
    """Write the tables; return a summary."""
    with opened(course) as gradebook:
        found = results(course, names, gradebook)
    formats: tuple[tuple[str, Callable, bool], ...] = (
        ("marks.csv", _everything, True),
        ("canvas.csv", _canvas, False),
        ("moodle.csv", _moodle, False),
    )
    said = []
    for file, rows, bom in formats:
        path = course.root / "export" / file
        write(path, table(rows(course, names, found), bom))
        said.append(f"{path}")
    for name in names:
        states = [found[student, name].state for student in course.students]
        counts = (
            f"{states.count(state)} {state}" for state in ("graded", "open", "failed", "missing")
        )
        said.append(f"{name}: {', '.join(counts)}")
    return said


def _everything(course: Course, names: tuple[str, ...], found: Found) -> Rows:
    heads = [head for name in names for head in (f"{name} points", f"{name} of", f"{name} state")]
    rows: Rows = [("id", "name", "platform", *heads, "total", "of", "state")]
    for student in course.students:
        mine = [found[student, name] for name in names]
        cells = [cell for one in mine for cell in (_points(one), one.out_of, one.state)]
        total, out_of = _total(mine), sum(one.out_of for one in mine)
        rows.append(
            (student.id, student.name, student.platform, *cells, total, out_of, _state(mine))
        )
    return rows


def _canvas(course: Course, names: tuple[str, ...], found: Found) -> Rows:
    titles = [load(name).title for name in names]
    rows: Rows = [("Student", "ID", "SIS User ID", "SIS Login ID", "Section", *titles, "Notes")]
    possible = [max((found[s, name].out_of for s in course.students), default=0) for name in names]
    rows.append(("    Points Possible", "", "", "", "", *possible, ""))
    for student in course.students:
        number = int(student.platform) if student.platform.isdecimal() else ""
        who = (student.name, number, student.id, student.id, "")
        mine = [found[student, name] for name in names]
        rows.append((*who, *map(_points, mine), _states(names, mine)))
    return rows


def _moodle(course: Course, names: tuple[str, ...], found: Found) -> Rows:
    rows: Rows = [("ID number", "Full name", *(load(name).title for name in names), "State")]
    for student in course.students:
        mine = [found[student, name] for name in names]
        rows.append((student.id, student.name, *map(_points, mine), _states(names, mine)))
    return rows


def _points(result: Result) -> float | str:
    return EMPTY if result.points is None else float(result.points)


def _total(mine: Sequence[Result]) -> float | str:
    """Return the total of what is marked; what is missing counts nothing, what is open hides it."""
    if _state(mine) in ("open", "failed"):
        return EMPTY
    return float(sum(one.points or 0 for one in mine))


def _state(mine: Sequence[Result]) -> str:
    """Return the state that asks for most: failed, then open, then missing."""
    states = {one.state for one in mine}
    return next(state for state in ("failed", "open", "missing", "graded") if state in states)


def _states(names: Sequence[str], mine: Sequence[Result]) -> str:
    if len(names) == 1:
        return mine[0].state
    return "; ".join(f"{name}: {one.state}" for name, one in zip(names, mine, strict=True))
