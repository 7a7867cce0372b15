"""Assign, mark and give back the book's exercises: `python -m exercises COMMAND COURSE`.

A course is a folder of yours outside of the repository. In this order: `new` makes it, from a file
of your students; `release` writes what you hand out; put what comes back into `inbox/`; `collect`,
`grade`, `mark` (by hand, in the browser), `feedback`, `export`.
"""

import argparse
import sys
from datetime import date
from pathlib import Path

COMMANDS = {
    "new": "make a course folder, with a secret of its own",
    "release": "write each student's own notebook and page",
    "collect": "take the answers out of what lies in inbox/",
    "grade": "run and mark what was collected; goes on where it was stopped",
    "mark": "open the gradebook in a browser, to mark answers in words",
    "feedback": "write a page for each student",
    "export": "write tables of marks for Canvas, Moodle and spreadsheets",
    "status": "count what is released, collected, marked and open",
    "answers": "write each student's right answers and the rubrics, for you alone",
    "kit": "write what you teach a chapter with: note, bets, question banks, SCORM",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0, 1 if not all of the class got through, or 2 for a wrong input."""
    try:
        return _told(_parser().parse_args(arguments))
    except KeyboardInterrupt:
        print("Stopped. Run the command again: it goes on from here.", file=sys.stderr)
        return 130


def _told(given: argparse.Namespace) -> int:
    """Run what was asked for, and print what comes of it, or what stands in the way."""
    from exercises.course.files import CourseError

    try:
        said, through = _run(given)
    except CourseError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(
            f"{error}. Is the disk full, or the folder not yours? Then run it again.",
            file=sys.stderr,
        )
        return 2
    print("\n".join(said))
    return 0 if through else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m exercises",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, what in COMMANDS.items():
        usage = "%(prog)s COURSE [options]"
        one = commands.add_parser(name, help=what, description=what, usage=usage)
        # It must be there, which `_course` sees to: argparse does not look behind `--assignment`.
        one.add_argument("course", nargs="?", metavar="COURSE", help="the folder of the course")
        if name != "mark":
            of = {"nargs": "+", "metavar": "NAME", "default": [], "help": "all, if none is named"}
            one.add_argument("--assignment", action="extend", **of)
    _options(commands.choices)
    return parser


def _options(commands: dict[str, argparse.ArgumentParser]) -> None:
    new, grade, mark = commands["new"], commands["grade"], commands["mark"]
    new.add_argument("--title", default="Strategic Alliances", help="of the course, for feedback")
    new.add_argument("--edition", default=str(date.today().year), help="as the year or the term")
    new.add_argument("--students", type=Path, metavar="CSV", help="columns id, name, platform")
    grade.add_argument("--workers", type=int, help="hand-ins at once; as many as there are cores")
    grade.add_argument("--again", action="store_true", help="mark also what is marked")
    unsafe = "run students' code WITH YOUR RIGHTS, where there is no sandbox"
    grade.add_argument("--unsafe", action="store_true", help=unsafe)
    port = "of the address in your browser, from 1 to 65535; 8888, if none is named"
    mark.add_argument("--port", type=int, default=8888, help=port)
    site = "where students read the book, for links to live figures"
    commands["kit"].add_argument("--site", default="", metavar="URL", help=site)


def _run(given: argparse.Namespace) -> tuple[list[str], bool]:
    from exercises.course import course as folder

    place = _course(given)
    if given.command == "new":
        root = folder.new(place, given.title, given.edition, given.assignment, given.students)
        return [
            f"{root}: made. Keep a copy of its file `secret` in a safe place.",
            *folder.only_ids(root / "students.csv"),
            _next(bool(folder.Course.at(root).students), root),
        ], True
    course = folder.Course.at(place)
    if given.command == "mark":
        from exercises.course.formgrader import mark

        return mark(course, given.port), True
    names = course.chosen(given.assignment)
    with course.locked():
        said, through = _step(given, course, names)
    if given.command == "release":
        said = [*said, *folder.only_ids(course.root / "students.csv")]
    return said, through


def _course(given: argparse.Namespace) -> Path:
    """Return the folder of the course; behind names of assignments argparse takes it for one."""
    from exercises.course.course import drawn
    from exercises.course.files import CourseError

    names = getattr(given, "assignment", [])
    others = [word for word in names if word not in drawn()]
    if given.course is None and len(others) == 1 < len(names):
        names.remove(others[0])
        given.course = others[0]
    if given.course is None:
        example = f"{given.command} ~/courses/alliances"
        raise CourseError(
            f"COURSE: the folder of the course is missing. Name it, as in `{example}`."
        )
    if not given.course.strip():  # as of a variable of the shell that is not set
        raise CourseError(f"COURSE: the folder must have a name, got {given.course!r}.")
    return Path(given.course)


def _next(roster: bool, root: Path) -> str:
    """Say what comes after `new`."""
    first = "see" if roster else f"write your students into {root / 'students.csv'}, see"
    return f"Next: {first} that course.toml is right, and run `release`."


def _step(given: argparse.Namespace, course, names: tuple[str, ...]) -> tuple[list[str], bool]:
    """Run a step; what it needs is imported now, so that `--help` answers at once."""
    from importlib import import_module

    if given.command == "grade":
        from exercises.course.grade import grade

        return grade(course, names, given.workers, _sandbox(given.unsafe), given.again)
    if given.command == "kit":
        from exercises.teaching.kit import kit

        return kit(course, names, given.site), True
    module = import_module(f"exercises.course.{given.command}")
    return getattr(module, given.command)(course, names), True


def _sandbox(unsafe: bool):
    from exercises.course import sandbox
    from exercises.course.files import CourseError

    if unsafe:
        print("WARNING: students' code runs with your rights (--unsafe).", file=sys.stderr)
        return sandbox.UNSAFE
    try:
        return sandbox.Sandbox.find()
    except sandbox.NoSandbox as error:
        raise CourseError(f"{error}\nOr take the risk: `grade --unsafe`.") from None


if __name__ == "__main__":
    sys.exit(main())
