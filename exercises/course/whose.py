"""Whose hand-in a file is, and of which assignment: told by where it lies, then by what it says."""

import re
import unicodedata
from collections import defaultdict

from exercises.course.course import Course, Student
from exercises.course.inbox import Found
from exercises.course.reading import Read

MOODLE = re.compile(r"(?P<name>.+)_(?P<number>\d+)_assignsubmission_\w*")
CANVAS = re.compile(r"(?P<name>[^_]+)_(?:LATE_)?(?P<number>\d+)_\d+_.+", re.I)
VERSION = re.compile(r"-(\d{1,3})\.\w+$")


def fold(text: str) -> str:
    """Return the letters and digits of a text, without accents and capitals.

    >>> fold("Åsa O'Neill (2)")
    'asaoneill2'
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


class Owners:
    """Students by everything that a folder or a file may name them by."""

    def __init__(self, course: Course, assignments: tuple[str, ...]):
        self.exact: dict[str, Student] = {}
        self.folded: dict[str, set[Student]] = defaultdict(set)
        self.numbers: dict[str, set[Student]] = defaultdict(set)
        self.tags: dict[str, tuple[Student, str]] = {}
        for student in course.students:
            self.exact |= {student.id: student, student.folder: student}
            if student.platform:
                self.numbers[student.platform].add(student)
            words = student.name.replace(",", " ").split()
            turned = ("".join(words[i:] + words[:i]) for i in range(len(words)))
            for key in {fold(word) for word in (student.id, student.platform, *turned)} - {""}:
                self.folded[key].add(student)
            for name in assignments:
                self.tags[course.tag(student, name)] = student, name

    def of(self, found: Found, read: Read | None) -> tuple[Student | None, str]:
        """Return the student, and what is odd about it. The outermost name decides: it is the
        platform's or the instructor's, and what lies inside is the student's."""
        for place, part in enumerate(found.parts):
            if part in self.exact:
                return self.exact[part], ""
            if match := MOODLE.fullmatch(part) or CANVAS.fullmatch(part):
                number, name = match["number"], fold(match["name"])
                fits = self.numbers.get(number) or self.folded.get(name)
                return _only(fits or self.folded.get(number, ()))
            last = place == len(found.parts) - 1
            if student := self._named(part, last):
                return student, ""
        tag = read.given.get("tag") if read else None
        if isinstance(tag, str) and tag in self.tags:
            return self.tags[tag][0], "no student is named: taken by the tag of the release"
        return None, "unknown student"

    def _named(self, part: str, last: bool) -> Student | None:
        part = unicodedata.normalize("NFC", part)
        stems = (
            [part] if not last and not part.lower().endswith(".zip") else [part.rpartition(".")[0]]
        )
        if last:
            stems += [stems[0].replace(name, "").strip(" _-") for _, name in self.tags.values()]
        for stem in dict.fromkeys(stems):
            if stem in self.exact:
                return self.exact[stem]
            student, _ = _only(self.folded.get(fold(stem), ()))
            if student:
                return student
        return None


def _only(fits) -> tuple[Student | None, str]:
    if len(fits) == 1:
        return next(iter(fits)), ""
    if not fits:
        return None, "unknown student"
    return None, f"unknown student: {' and '.join(sorted(one.id for one in fits))} both fit"


def assignment_of(found: Found, read: Read | None, course: Course) -> tuple[str | None, str]:
    """Return the assignment of a file, and what is odd about it."""
    by_path = _by_path(found, course.assignments)
    says = read.given.get("assignment") if read else None
    if says in course.assignments:
        odd = by_path and by_path != says
        return says, f"it lies under {by_path}, but is {says}: taken as {says}" if odd else ""
    if by_path:
        return by_path, ""
    if len(course.assignments) == 1:
        return course.assignments[0], "no assignment is named: taken as the only one"
    return None, "no assignment can be told from folder, file name or notebook"


def _by_path(found: Found, assignments: tuple[str, ...]) -> str | None:
    for part in found.parts:
        words = re.sub(r"[^a-z0-9]+", "_", part.lower())
        fits = [name for name in assignments if re.search(rf"(^|_){name}(_|$)", words)]
        if len(fits) == 1:
            return fits[0]
    return None


def version(found: Found) -> int:
    """Return Canvas's count of a student's hand-ins of one name, which are later the higher."""
    match = VERSION.search(found.parts[-1])
    return int(match[1]) if match else 0
