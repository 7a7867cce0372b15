"""A course folder: whom it teaches, what it assigns, and the secret that draws their numbers.

It lies outside the repository, so that neither `git add` nor `make clean` can reach marks.
"""

import csv
import hashlib
import hmac
import io
import os
import re
import secrets
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from exercises.core.assignment import Sheet, load
from exercises.course.files import CourseError, table, write

EXERCISES = Path(__file__).resolve().parents[1]
SAFE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)")  # by Windows
SETTINGS = """# A course of "Strategic Alliances". After a release, change none of this.
title = {title}
edition = {edition}
assignments = [{assignments}]
"""


@dataclass(frozen=True)
class Student:
    """One row of `students.csv`: any id, a name, and what the platform files the hand-ins under."""

    id: str
    name: str
    platform: str = ""

    @cached_property
    def folder(self) -> str:
        """A name for folders: other for every id, also where file systems fold case."""
        if SAFE.fullmatch(self.id) and not RESERVED.fullmatch(self.id):
            return self.id
        plain = unicodedata.normalize("NFKD", self.id).encode("ascii", "ignore").decode().lower()
        slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:30] or "student"
        return f"{slug}-{hashlib.sha256(self.id.encode()).hexdigest()[:10]}"


@dataclass(frozen=True)
class Course:
    """A course as its folder says it is."""

    root: Path
    title: str
    edition: str
    assignments: tuple[str, ...]
    students: tuple[Student, ...]
    secret: bytes

    @classmethod
    def at(cls, root: Path) -> "Course":
        """Read a course folder; raise `CourseError` where something is missing or unsafe."""
        root = outside(root)
        settings = _settings(root / "course.toml")
        return cls(
            root,
            **settings,
            students=_students(root / "students.csv"),
            secret=_secret(root / "secret"),
        )

    @property
    def gradebook(self) -> Path:
        return self.root / "gradebook.db"

    def chosen(self, names: list[str] | None) -> tuple[str, ...]:
        """Return the assignments that were named on the command line, or all of the course."""
        for name in names or ():
            if name not in self.assignments:
                known = ", ".join(self.assignments)
                raise CourseError(f"{name} is no assignment of this course. It has {known}.")
        return tuple(dict.fromkeys(names or self.assignments))

    def sheet(self, student: Student, assignment: str) -> Sheet:
        """Return an assignment with the numbers of one student."""
        return load(assignment).of_student(self.secret, student.id)

    def tag(self, student: Student, assignment: str) -> str:
        """Return what tells whose release a notebook is, and nothing else."""
        message = "\0".join(("tag", self.edition, assignment, student.id))
        return hmac.new(self.secret, message.encode(), hashlib.sha256).hexdigest()[:16]

    def released(self, student: Student, assignment: str) -> Path:
        return self.root / "release" / student.folder / f"{assignment}.ipynb"

    def collected(self, student: Student, assignment: str) -> Path:
        return self.root / "collected" / student.folder / assignment / "hand_in.json"

    def unread(self, student: Student, assignment: str) -> Path:
        """Where it is noted that something was handed in, and that nobody can read it."""
        return self.collected(student, assignment).with_name("unread.txt")

    def report(self, step: str, assignment: str, rows: list[tuple]) -> Path:
        """Write the report of a step, a line for everything that was out of the ordinary."""
        path = self.root / "reports" / f"{step}-{assignment}.csv"
        write(path, table([("student", "file", "what", "what was done"), *rows]))
        return path

    @contextmanager
    def locked(self):
        """Hold the course, so that two commands never write at once."""
        import fcntl

        with (self.root / ".lock").open("w", encoding="utf-8") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise CourseError(
                    f"{self.root}: another command is at work here. Wait until it has ended."
                ) from None
            yield


def outside(root: Path) -> Path:
    """Return the folder, made absolute; refuse one in the repository, which is public."""
    root = root.expanduser().resolve()
    if root.is_relative_to(EXERCISES.parent):
        raise CourseError(
            f"{root}: a course must lie outside of the repository, which is public. "
            "Name another folder, such as ~/courses/alliances."
        )
    return root


def drawn() -> list[str]:
    """Return the assignments that draw each student's own numbers."""
    return sorted(path.parent.name for path in EXERCISES.glob("*/tasks.py"))


def new(root: Path, title: str, edition: str, assignments: list[str], roster: Path | None) -> Path:
    """Make a course folder with a secret of its own; students who are listed there are kept."""
    root = outside(root)
    if (root / "course.toml").exists():
        raise CourseError(f"{root}: there is a course here already. Name another folder.")
    if unknown := set(assignments) - set(drawn()):
        raise CourseError(f"{', '.join(sorted(unknown))}: no such assignment. See `exercises/`.")
    _require_own(root, roster)
    kept = root / "students.csv"
    given = _students(roster) if roster else None
    here = _students(kept) if kept.exists() else None
    if None not in (given, here) and given != here:
        raise CourseError(
            f"--students {roster}: there are other students in {kept}, which is there already. "
            "Leave out the one, or move the other away."
        )
    for folder in FOLDERS:
        (root / folder).mkdir(parents=True, exist_ok=True)
    root.chmod(0o700)
    if not kept.exists():
        write(kept, roster.read_bytes() if roster else table([COLUMNS]))
    listed = ", ".join(f'"{name}"' for name in assignments or drawn())
    settings = SETTINGS.format(title=_toml(title), edition=_toml(edition), assignments=listed)
    write(root / ".gitignore", EVERYTHING)
    if not (root / "secret").exists():  # all numbers and keys of students follow from it
        write(root / "secret", secrets.token_hex(32) + "\n")
    write(root / "course.toml", settings)
    return root


def _require_own(root: Path, roster: Path | None) -> None:
    """Refuse a folder with other things in it: a course is closed to others, and left out by git.

    What a run of `new` that was stopped has left, the next one goes on with.
    """
    own = {root / name for name in (*FOLDERS, *OF_SYSTEMS, "students.csv", "secret")}
    own |= {roster.resolve()} if roster else set()
    others = [
        path.name
        for path in (root.iterdir() if root.exists() else ())
        if path not in own
        and not (path.name == ".gitignore" and path.read_text("utf-8", "replace") == EVERYTHING)
    ]
    if others:
        raise CourseError(
            f"{root}: the folder of a new course must hold no more than your roster, but there is "
            f"{', '.join(sorted(others)[:5])}{' …' * (len(others) > 5)}. Name another folder."
        )


FOLDERS = ("inbox", "release", "collected", "marking", "feedback", "export", "reports")
OF_SYSTEMS = (".DS_Store", "desktop.ini", "Thumbs.db")  # put into a folder by looking at it
EVERYTHING = "*\n"  # is what git leaves out
COLUMNS = ("id", "name", "platform")


def _toml(text: str) -> str:
    kept = "".join(sign for sign in text if sign.isprintable())
    return '"' + kept.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _settings(path: Path) -> dict:
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise CourseError(
            f"{path}: not found. Make a course by `python -m exercises new {path.parent}`."
        ) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CourseError(f"{path}: this is no TOML in UTF-8 ({error}). Mend that line.") from None
    assignments = settings.get("assignments")
    if not isinstance(assignments, list) or not assignments:
        raise CourseError(f'{path}: say which are assigned, as in assignments = ["group_profit"].')
    if unknown := [name for name in assignments if name not in drawn()]:
        known = ", ".join(drawn())
        raise CourseError(f"{path}: {unknown[0]!r} is no assignment. There are {known}.")
    return {
        "title": str(settings.get("title", "Strategic Alliances")),
        "edition": str(settings.get("edition", "")),
        "assignments": tuple(dict.fromkeys(assignments)),
    }


def _secret(path: Path) -> bytes:
    remedy = "Take it from your copy: with another secret all students have other numbers."
    try:
        text = path.read_text(encoding="ascii").strip()
        secret = bytes.fromhex(text)
    except (OSError, ValueError):
        raise CourseError(f"{path}: must hold 64 hexadecimal digits. {remedy}") from None
    if len(secret) < 32 or len(set(secret)) < 16:
        raise CourseError(
            f"{path}: this secret can be guessed: it must be 32 random bytes. {remedy}"
        )
    if os.name == "posix" and path.stat().st_mode & 0o077:
        raise CourseError(f"{path}: others may read the secret. Run `chmod 600 {path}`.")
    return secret


def _students(path: Path) -> tuple[Student, ...]:
    rows = _rows(path)
    _, headings = next(rows, (1, []))
    head = _head(path, headings)
    students = []
    for line, cells in rows:
        if any(cells[len(head) :]):
            raise CourseError(
                f"{path}, line {line}: has {len(cells)} cells, but line 1 names {len(head)} "
                "columns. Put quotation marks around a cell that has a comma."
            )
        row = dict(zip(head, cells, strict=False))
        kept = [unicodedata.normalize("NFC", row.get(column, "")) for column in COLUMNS]
        if not kept[0] and any(kept):
            raise CourseError(f"{path}, line {line}: has no id. Give each student one.")
        if kept[0]:
            students.append(Student(kept[0], kept[1] or kept[0], kept[2]))
    for what in ("id", "folder"):
        value, count = next(
            iter(Counter(getattr(s, what) for s in students).most_common(1)), ("", 0)
        )
        if count > 1:
            raise CourseError(f"{path}: the id {value!r} stands there {count} times. Keep one.")
    return tuple(students)


def _head(path: Path, headings: list[str]) -> list[str]:
    """Return the columns of a roster, in small letters."""
    head, named = [heading.casefold() for heading in headings], ", ".join(headings)
    if "id" not in head:
        raise CourseError(
            f"{path}, line 1: must name the columns: id,name,platform. It names {named or 'none'}."
        )
    for column in COLUMNS:
        if head.count(column) > 1:
            raise CourseError(f"{path}, line 1: must name the column {column} once: {named}.")
    return head


def only_ids(path: Path) -> list[str]:
    """Return a sentence on a roster that has other columns, but neither names nor platforms."""
    _, headings = next(_rows(path), (1, []))
    if len(headings) < 2 or {"name", "platform"} & {*_head(path, headings)}:
        return []
    named = ", ".join(headings)
    return [f"{path}, line 1: of {named} only id is read: no column is name or platform."]


def _rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line of a roster, without the blanks around them, and its number."""
    text = _text(path)
    sign = ";" if ";" in text.partition("\n")[0] else ","
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=sign, skipinitialspace=True)
    line = 1
    try:
        for cells in lines:
            for cell in cells:
                if "\n" in cell or "\r" in cell:
                    raise CourseError(
                        f"{path}, line {line}: a student must stand on one line, but a cell goes "
                        f"on in the next: {cell[:60]!r}. Close the quotation mark, or take the "
                        "line break out."
                    )
            if cells:
                yield line, [cell.strip() for cell in cells]
            line = lines.line_num + 1
    except csv.Error:
        raise CourseError(
            f"{path}, line {line}: a cell must have at most {csv.field_size_limit():,} characters, "
            "but one has more. Is a quotation mark not closed?"
        ) from None


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise CourseError(
            f"{path}: must be a CSV file with a line for each student, id,name,platform, but: "
            f"{error.strerror}."
        ) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")
