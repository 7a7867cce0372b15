"""From an inbox of anything to one hand-in for each student, with a line for each oddity.

Only answers are taken. All else, checks above all, comes from the notebook that was released.
"""

import json
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from pathlib import Path

from exercises.course.course import Course, Student
from exercises.course.files import dumped, progress, write
from exercises.course.inbox import Found, files
from exercises.course.reading import Read, Unusable, read
from exercises.course.release import unchanged
from exercises.course.whose import Owners, assignment_of, version

Line = tuple[str, str, str, str]
WORDS = ("", "...", "…")
LONGEST_ANSWER = 50_000  # signs; the rest of a longer one is cut
MOST_STRANGE = 8  # lines about one file's answers that nobody asked for


@dataclass
class HandIn:
    """What one student handed in for one assignment: a cell's source, or values by name."""

    kind: str
    answers: dict
    file: str
    order: list = field(default_factory=list)
    answered: bool = False
    of_another: bool = False  # it bears the tag of another student's release


def collect(course: Course, assignments: tuple[str, ...]) -> list[str]:
    """Write `collected/` from `inbox/`, and a report for each assignment."""
    desk = Desk(course, assignments)
    for one in progress(files(course.root / "inbox"), 0, "files read"):
        desk.take(one)
    return desk.keep()


class Desk:
    """Where hand-ins are sorted."""

    def __init__(self, course: Course, assignments: tuple[str, ...]):
        self.course, self.assignments = course, assignments
        self.owners = Owners(course, course.assignments)
        self.piles: dict[tuple[Student, str], list[HandIn]] = defaultdict(list)
        self.unread: dict[tuple[Student, str], str] = {}
        self.lines: dict[str, list[Line]] = defaultdict(list)

    def take(self, found: Found) -> None:
        """Read one file, and lay it on the pile of its student and assignment."""
        content, trouble = None, ""
        try:
            content = _read(found)
        except Unusable as reason:
            trouble = str(reason)
        student, odd_student = self.owners.of(found, content)
        name, odd_name = assignment_of(found, content, self.course)
        if name and name not in self.assignments:
            return  # another assignment of the course, which is not collected now
        odd = [word for word in (odd_student, odd_name, *(content.odd if content else ())) if word]
        if trouble or content is None or not student or not name:
            reason = "; ".join(word for word in (trouble, *odd) if word)
            self.say(name, student, found.path, reason, "left in the inbox: look at it")
            if student and name:
                self.unread[student, name] = f"{found.path}: {reason}\n"
            return
        for what in odd:
            self.say(name, student, found.path, what, "taken")
        self.lay(student, name, found, content)

    def lay(self, student: Student, name: str, found: Found, content: Read) -> None:
        tag, owner = content.given.get("tag"), None
        if tag != self.course.tag(student, name):
            owner = self.owners.tags.get(tag, (None,))[0] if isinstance(tag, str) else None
            whose = f"the release of {owner.id}" if owner else "no tag of a release"
            done = "marked with the numbers of who handed it in"
            self.say(name, student, found.path, whose, done)
        _, released = unchanged(self.course, student, name)
        taking = Taking(released, content)
        answers, answered = taking.form() if content.kind == "form" else taking.notebook()
        for what, done in taking.odd:
            self.say(name, student, found.path, what, done)
        order = [version(found), found.time, found.path]
        hand_in = HandIn(content.kind, answers, found.path, order, answered, owner is not None)
        self.piles[student, name].append(hand_in)

    def say(self, name, student, file: str, what: str, done: str) -> None:
        line = (student.id if student else "", file, what, done)
        self.lines[name or "no-assignment"].append(line)

    def keep(self) -> list[str]:
        """Write the hand-in of each student, and the reports; return a summary."""
        said = []
        for name in self.assignments:
            kept = [self.keep_last(student, name) for student in self.course.students]
            said.append(f"{name}: {sum(kept)} of {len(kept)} students handed in")
        for name in (*self.assignments, "no-assignment"):
            path = self.course.report("collect", name, self.lines[name])
            if self.lines[name]:
                said.append(f"  {len(self.lines[name])} lines to read in {path}")
        return said

    def keep_last(self, student: Student, name: str) -> bool:
        path = self.course.collected(student, name)
        pile = [*self.piles[student, name], *_earlier(path)]
        unread = self.course.unread(student, name)
        unread.unlink(missing_ok=True)
        if not pile and (student, name) in self.unread:
            write(unread, self.unread[student, name])
            self.say(name, student, "", "nothing that can be read", "failed")
            return False
        if not pile:
            self.say(name, student, "", "nothing handed in", "missing")
            return False
        last = max(pile, key=lambda one: (one.answered, not one.of_another, *one.order))
        for one in pile:
            if one.file != last.file:
                why = "later" if one.answered or not last.answered else "answered"
                if one.of_another and not last.of_another and one.answered:
                    why = "of this student's own release"
                self.say(
                    name, student, one.file, "another hand-in", f"{last.file} is {why}: it counts"
                )
        if not last.answered:
            self.say(name, student, last.file, "nothing is answered in it", "marked with 0")
        text = dumped(asdict(last))
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            write(path, text)
        return True


def _read(found: Found) -> Read:
    name = found.parts[-1].lower()
    if not found.refused and any(part.startswith((".", "__MACOSX")) for part in found.parts):
        raise Unusable("a hidden file, as of a checkpoint")
    if not found.refused and ".ipynb" not in name and not name.endswith(".json"):
        raise Unusable("no notebook and no form")
    return read(found.data())


def _earlier(path: Path) -> list[HandIn]:
    """Return what was collected before: it may be gone from the inbox."""
    try:
        return [HandIn(**json.loads(path.read_text(encoding="utf-8")))]
    except FileNotFoundError:
        return []


class Taking:
    """Answers taken out of one file, by the released notebook's list of answer cells."""

    def __init__(self, released: dict, content: Read):
        self.cells = [cell | {"grade_id": _grade_id(cell)} for cell in released["cells"]]
        self.content = content
        self.odd: list[tuple[str, str]] = []

    def form(self) -> tuple[dict, bool]:
        known = {
            cell["grade_id"].removeprefix("answer_"): cell for cell in self.cells if _asks(cell)
        }
        given = self.content.form
        strange = [name for name in given if name not in known]
        for name in strange[:MOST_STRANGE]:
            self.odd.append((f"an answer to {name[:40]}, which is not asked", "left out"))
        if len(strange) > MOST_STRANGE:
            more = len(strange) - MOST_STRANGE
            self.odd.append((f"answers to {more} more that are not asked", "left out"))
        answers = {
            name: self.cut(cell, given[name])
            for name, cell in known.items()
            if isinstance(given.get(name), dict)
        }
        return answers, any(value for values in answers.values() for value in values.values())

    def cut(self, cell: dict, values: dict) -> dict:
        """Return the values of one question, each text cut to what is read."""
        kept = {
            name: value[:LONGEST_ANSWER].rstrip() if isinstance(value, str) else value
            for name, value in values.items()
        }
        if kept != values:
            self.tell_long(cell)
        return kept

    def notebook(self) -> tuple[dict, bool]:
        """Return the source of each answer cell, and whether anything is answered."""
        answers, answered = {}, False
        used: list[dict] = []
        for place, cell in enumerate(self.cells):
            if not _asks(cell):
                continue
            fits = self.fits(cell, place)
            filled = [one for one in fits if _filled(one["source"], cell)]
            chosen = (filled or fits)[-1:]
            used += fits
            self.tell(cell, fits, filled)
            source = chosen[0]["source"] if chosen else ""
            answers[cell["grade_id"].removeprefix("answer_")] = source[:LONGEST_ANSWER]
            answered |= bool(filled) and cell["grade_id"] != "answer_workings"
        self.tell_rest(used)
        return answers, answered

    def fits(self, cell: dict, place: int) -> list[dict]:
        """Return the cells that may be this one: by grade id, by cell id, or by place."""
        known = {one["grade_id"] for one in self.cells}
        given = self.content.cells
        by_name = [one for one in given if one["grade_id"] == cell["grade_id"]]
        by_id = [one for one in given if one["id"] == cell["id"] and one["grade_id"] not in known]
        return by_name or by_id or self.below(cell, place)

    def below(self, cell: dict, place: int) -> list[dict]:
        """Return the cells that stand where this one should: below its prompt, above the next."""
        given = self.content.cells
        starts = [i for i, one in enumerate(given) if _same(one, self.cells[place - 1])]
        if len(starts) != 1:
            return []
        below = []
        for one in given[starts[0] + 1 :]:
            if any(_same(one, other) for other in self.cells if not _asks(other)):
                break
            if one["type"] == cell["cell_type"] and one["source"].strip():
                below.append(one)
        if any(one["grade_id"] or one["id"] in {c["id"] for c in self.cells} for one in below):
            return []
        if below:
            self.odd.append((f"{cell['id']} has lost its name", "found by its place"))
        joined = "\n\n".join(one["source"] for one in below)
        return [below[0] | {"source": joined}] if below else []

    def tell(self, cell: dict, fits: list[dict], filled: list[dict]) -> None:
        name = cell["id"]
        if not fits:
            self.odd.append((f"{name} is missing", "not answered"))
        elif len(fits) > 1:
            done = "the last that is answered counts" if filled else "none is answered"
            self.odd.append((f"{name} stands there {len(fits)} times", done))
        if fits and fits[-1]["type"] != cell["cell_type"]:
            self.odd.append((f"{name} has become a {fits[-1]['type'][:20]} cell", "taken"))
        if any(len(one["source"]) > LONGEST_ANSWER for one in fits):
            self.tell_long(cell)

    def tell_long(self, cell: dict) -> None:
        self.odd.append((f"{cell['id']} is very long", f"cut to {LONGEST_ANSWER} signs"))

    def tell_rest(self, used: list[dict]) -> None:
        """Say what else differs from the release: none of it counts."""
        given = self.content.cells
        sources = {one["source"].strip() for one in given}
        locked = [cell for cell in self.cells if not _asks(cell)]
        gone = [cell["id"] for cell in locked if cell["source"].strip() not in sources]
        if gone:
            what = f"changed or gone: {', '.join(gone[:8])}{' …' * (len(gone) > 8)}"
            self.odd.append((what, "as released"))
        known = {cell["source"].strip() for cell in self.cells} | {""}
        names = {cell["grade_id"] for cell in self.cells}
        places = {id(one) for one in used} | {id(one) for one in given if one["grade_id"] in names}
        own = [
            one
            for one in given
            if one["type"] == "code"
            and one["source"].strip() not in known
            and id(one) not in places
        ]
        if own:
            self.odd.append(
                (f"{len(own)} code cells of the student's own", "not run: no answer cells")
            )


def _asks(cell: dict) -> bool:
    return cell["grade_id"].startswith("answer_")


def _grade_id(cell: dict) -> str:
    return cell["metadata"].get("nbgrader", {}).get("grade_id", "")


def _filled(source: str, cell: dict) -> bool:
    return source.strip() not in (*WORDS, cell["source"].strip())


def _same(one: dict, cell: dict) -> bool:
    """Whether a cell that was handed in is this released one."""
    named = one["grade_id"] == cell["grade_id"] or one["id"] == cell["id"]
    return named or one["source"].strip() == cell["source"].strip()
