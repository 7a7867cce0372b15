"""What a course folder must be, and what is handed out and given back."""

import csv
import io
import re
import subprocess
import sys
import time
from html import unescape

import pytest

from exercises.__main__ import main
from exercises.course import course as folder
from exercises.course.answers import answers
from exercises.course.course import EXERCISES, Course, Student
from exercises.course.export import export
from exercises.course.feedback import feedback
from exercises.course.files import CourseError, table
from exercises.course.release import release
from tests.exercises.course.conftest import NAME, ROSTER
from tests.exercises.course.test_grade import by_hand, graded, stub  # noqa: F401

IDS = [
    "s1",
    "S1",
    "s 1",
    "s,1",
    "[s1]",
    "=s1",
    "+s1",
    "é",
    "e",
    "É",
    "con",
    "../../x",
    "-",
    "x" * 200,
]


def test_every_id_has_a_folder_of_its_own():
    folders = [Student(one, one).folder for one in IDS]
    assert len({one.casefold() for one in folders}) == len(IDS)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,60}", one) for one in folders)


def test_a_class_of_odd_ids_goes_all_the_way(three, stub):  # noqa: F811
    rows = [("id", "name"), *((one, f"Name {place}") for place, one in enumerate(IDS))]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    (three.root / "students.csv").write_text(out.getvalue(), "utf-8")
    three.course = Course.at(three.root)
    release(three.course, (NAME,))
    for student in three.course.students:
        three.put(f"{student.folder}/{NAME}.ipynb", three.solved(student.id))
    graded(three.collect())
    for student in three.course.students:
        by_hand(three, student.id, 6)
    export(three.course, (NAME,))
    text = (three.root / "export" / "marks.csv").read_text("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text, newline="")))
    assert [line["total"] for line in lines] == ["32"] * len(IDS)
    assert not [line["id"] for line in lines if line["id"][0] in "=+-@"]
    assert main(["feedback", str(three.root)]) == 0
    assert len(list((three.root / "feedback").rglob("*.html"))) == len(IDS)


def test_a_course_in_the_repository_is_refused():
    with pytest.raises(CourseError, match="outside of the repository"):
        folder.new(EXERCISES / "mine", "x", "1", [NAME], None)
    assert not (EXERCISES / "mine").exists()


def contents(root):
    """All that lies in a folder, with who may read it."""
    return {path: path.is_file() and path.read_bytes() for path in root.rglob("*")}, root.stat()[0]


@pytest.mark.parametrize("named", ["", "students.csv", "../roster.csv"])
def test_a_roster_that_lies_in_the_folder_is_taken(tmp_path, named, capsys):
    """Named by `--students` too, itself or by a copy; what a system puts beside it is no matter."""
    root = tmp_path / "course"
    root.mkdir()
    (root / ".DS_Store").touch()
    for path in (root / "students.csv", tmp_path / "roster.csv"):
        path.write_text(ROSTER, "utf-8")
    option = ["--students", str(root / named)] if named else []
    assert main(["new", str(root), *option]) == 0
    assert (root / "students.csv").read_text("utf-8") == ROSTER
    assert len(Course.at(root).students) == 3
    assert "write your students" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("roster", "why"),
    [("", "Is a directory"), ("none.csv", "No such file"), ("a/b", "No such file")],
)
def test_a_roster_that_cannot_be_read_is_said_to_be_what_it_is(tmp_path, roster, why, capsys):
    path = tmp_path / roster
    assert main(["new", str(tmp_path / "course"), "--students", str(path)]) == 2
    said = capsys.readouterr().err
    assert f"{path}: must be a CSV file with a line for each student" in said
    assert why in said
    assert not list(tmp_path.iterdir())


HERE = {
    "other students": ("students.csv", "id,name\na,A\n", "other students"),
    "a roster without ids": ("students.csv", "name\nA\n", "line 1"),
    "what is no part of a course": ("thesis.tex", "x", "but there is thesis.tex"),
    "what git is told": (".gitignore", "*.pdf\n", "there is .gitignore"),
}


@pytest.mark.parametrize("what", HERE)
def test_a_folder_with_other_things_is_left_as_it_is(tmp_path, what, capsys):
    name, text, word = HERE[what]
    roster, root = tmp_path / "roster.csv", tmp_path / "course"
    roster.write_text(ROSTER, "utf-8")
    root.mkdir(mode=0o755)
    (root / name).write_text(text, "utf-8")
    before = contents(root)
    assert main(["new", str(root), "--students", str(roster)]) == 2
    assert word in capsys.readouterr().err
    assert contents(root) == before


@pytest.mark.parametrize("name", ["", " "])
def test_a_course_without_a_name_is_refused(tmp_path, monkeypatch, name, capsys):
    """As of a variable that is not set: it would be the folder in which the shell is."""
    monkeypatch.chdir(tmp_path)
    assert main(["new", name]) == 2
    assert f"COURSE: the folder must have a name, got {name!r}" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["students.csv", ".gitignore", "secret", "course.toml"])
def test_a_new_course_that_was_stopped_is_gone_on_with(tmp_path, monkeypatch, name, capsys):
    root, writes = tmp_path / "course", folder.write

    def stopped(path, content):
        if path.name == name:
            raise KeyboardInterrupt
        writes(path, content)

    with monkeypatch.context() as patch:
        patch.setattr(folder, "write", stopped)
        assert main(["new", str(root)]) == 130
    assert main(["new", str(root)]) == 0
    assert Course.at(root).students == ()
    assert "write your students into" in capsys.readouterr().out


WRONG = {
    "a short secret": ("secret", "abcd\n", "can be guessed"),
    "a weak secret": ("secret", "00" * 32, "can be guessed"),
    "no secret": ("secret", None, "64 hexadecimal digits"),
    "no settings": ("course.toml", None, "python -m exercises new"),
    "broken settings": ("course.toml", "title = ", "no TOML"),
    "an unknown assignment": ("course.toml", 'assignments = ["x"]', "'x' is no assignment"),
    "an id twice": ("students.csv", "id,name\na,A\na,B\n", "stands there 2 times"),
    "no column of ids": ("students.csv", "name\nA\n", "line 1"),
    "no id": ("students.csv", "id,name\na,A\n,B\n", "line 3: has no id"),
    "a column twice": ("students.csv", "id,Name,name\na,A,B\n", "must name the column name once"),
    "a comma in a name": ("students.csv", "id,name\na,A\n\nb,B, C\n", "line 4: has 3 cells"),
    "an open quotation mark": (
        "students.csv",
        'id,name\n\n1,"Anna\n2,Bob\n3,Cem\n',
        "line 3: a student must stand on one line, but a cell goes on in the next: 'Anna\\n2,Bob",
    ),
    "an open quotation mark in another column": (
        "students.csv",
        'id,note\n1,"late\r2,\r3,\r',
        "line 2: a student must stand on one line",
    ),
    "an open quotation mark in a large class": (
        "students.csv",
        'id,name\na,A\nb,"B\n' + "c,C\n" * 40_000,
        "line 3: a cell must have at most 131,072 characters",
    ),
}


@pytest.mark.parametrize("what", WRONG)
def test_a_wrong_folder_names_file_rule_and_remedy(three, what, capsys):
    name, text, word = WRONG[what]
    path = three.root / name
    path.unlink() if text is None else path.write_text(text, "utf-8")
    assert main(["release", str(three.root)]) == 2
    said = capsys.readouterr().err
    assert str(path) in said
    assert word in said


def test_a_secret_that_others_may_read_is_refused(three):
    (three.root / "secret").chmod(0o644)
    with pytest.raises(CourseError, match="chmod 600"):
        Course.at(three.root)


def test_spreadsheets_in_other_countries_write_rosters_too(three):
    data = "id;name\r\n1;Zoë, the first\r\n".encode("cp1252")
    (three.root / "students.csv").write_bytes(data)
    assert Course.at(three.root).students == (Student("1", "Zoë, the first"),)


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["", "byte-order mark"])
@pytest.mark.parametrize(
    "head",
    ["id, name, platform", "id,Name,Platform", "ID,NAME,PLATFORM", '"Id" ,\tname , "platform" '],
)
def test_headings_are_read_whatever_their_blanks_and_capitals(three, head, mark):
    text = f'{mark}{head},mail\r\n 1 , "Zoë, the first" , 103,z@b.example,\r\n,,,\r\n'
    (three.root / "students.csv").write_text(text, "utf-8")
    assert Course.at(three.root).students == (Student("1", "Zoë, the first", "103"),)


@pytest.mark.parametrize(
    ("head", "says"),
    [
        ("ID;Full name;Mail", "line 1: of ID, Full name, Mail only id is read"),
        ("id;Mail;Platform", ""),
        ("id", ""),
    ],
)
def test_a_roster_of_other_columns_is_taken_and_it_is_said(tmp_path, head, says, capsys):
    """Where the course is made, and where students get their files."""
    root, roster = tmp_path / "course", tmp_path / "roster.csv"
    roster.write_text(f"{head}\n1\n", "utf-8")
    assert main(["new", str(root), "--students", str(roster), "--assignment", NAME]) == 0
    assert Course.at(root).students == (Student("1", "1"),)
    assert main(["release", str(root)]) == 0
    assert capsys.readouterr().out.count("only id is read") == 2 * bool(says)
    assert says in " ".join(folder.only_ids(roster))


def test_the_same_release_has_the_same_bytes(three, made):
    before = {path.name: path.read_bytes() for path in (three.root / "release/ada").iterdir()}
    release(three.course, (NAME,))
    assert before == {p.name: p.read_bytes() for p in (three.root / "release/ada").iterdir()}
    other = (three.root / "release/bob" / f"{NAME}.ipynb").read_bytes()
    assert before[f"{NAME}.ipynb"] != other


@pytest.mark.slow
def test_three_hundred_releases_take_less_than_two_minutes(three):
    roster = "id,name\n" + "".join(f"{one},S\n" for one in range(300))
    (three.root / "students.csv").write_text(roster, "utf-8")
    course = Course.at(three.root)
    start = time.process_time()
    release(course, (NAME,))
    assert time.process_time() - start < 60


def test_cells_of_tables_are_no_formulas():
    rows = [("=1+1", "+1", "-1", "@x", "\tx", "\rx", -1.5, 2.0, 3)]
    (read,) = csv.reader(io.StringIO(table(rows).decode("utf-8-sig"), newline=""))
    assert read == ["'=1+1", "'+1", "'-1", "'@x", "'\tx", "'\rx", "-1.5", "2", "3"]


def test_states_and_totals_are_told_apart(three, stub):  # noqa: F811
    three.honest()
    graded(three.collect())
    by_hand(three, "ada", 0)
    export(three.course, (NAME,))
    read = {path.name: path.read_text("utf-8-sig") for path in (three.root / "export").iterdir()}
    assert "ada,Ada Lovelace,101,26,32,graded,26,32,graded" in read["marks.csv"]
    assert "bob,Bob Hopper,102,,32,open,,32,open" in read["marks.csv"]
    assert "eve,Eve Moriarty,103,,32,missing,0,32,missing" in read["marks.csv"]
    assert "Ada Lovelace,101,ada,ada,,26,graded" in read["canvas.csv"]
    assert "bob,Bob Hopper,,open" in read["moodle.csv"]


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>\u202e"


def test_feedback_is_text_alone(three, stub):  # noqa: F811
    notebook = three.solved("eve")
    for cell in notebook["cells"]:
        if cell["id"] == "answer-4":
            cell["source"] = HOSTILE
        if cell["id"] == "answer-1a":
            cell["source"] = f"power = {HOSTILE!r}" + "#" * 40_000
        if cell["id"] == "answer-1b":
            cell["source"] = f"raise ValueError({HOSTILE!r} * 1000)"
    three.put(f"eve/{NAME}.ipynb", notebook)
    graded(three.collect())
    by_hand(three, "eve", 3, comment=HOSTILE)
    feedback(three.course, (NAME,))
    page = (three.root / "feedback/eve" / f"{NAME}.html").read_text("utf-8")
    assert len(page.encode()) < 200_000
    assert "<script" not in page
    assert "<img" not in page
    assert "default-src 'none'" in page
    assert "http:" not in page.replace("http://www.w3.org/1998/Math/MathML", "")
    assert "From your instructor" in page
    assert "3 of 6" in page


def secrets_of(three, student_id):
    """All that a student must not see before marking, as text."""
    for question in three.sheet(student_id).questions:
        yield question.solution
        for one in question.answers:
            if one.by_hand:
                yield from (one.model, *(what for _, what in one.rubric))
            yield from (slip.says for slip in getattr(one, "slips", ()))
    yield (three.root / "secret").read_text("ascii").strip()


def leaks(three, paths):
    found = set()
    for path in paths:
        text = path.read_text("utf-8-sig", "replace")
        plain = re.sub(r"\s+", " ", unescape(text).replace("\\n", " ").replace("\\\\", "\\"))
        for student in three.course.students:
            for one in secrets_of(three, student.id):
                if re.sub(r"\s+", " ", one) in plain:
                    found.add((path.name, one))
    return found


def test_nothing_leaks(three, stub):  # noqa: F811
    for one in ("ada", "bob", "eve"):
        notebook = three.solved(one)
        notebook["cells"] = [c for c in notebook["cells"] if c["id"] != "answer-1c"]
        three.put(f"{one}/{NAME}.ipynb", notebook)
    graded(three.collect())
    feedback(three.course, (NAME,))
    export(three.course, (NAME,))
    given_out = [
        path
        for place in ("release", "feedback", "export", "reports")
        for path in (three.root / place).rglob("*.*")
        if path.is_file()
    ]
    assert len(given_out) >= 3 * 2 + 3 + 3 + 2
    assert leaks(three, given_out) == set()
    answers(three.course, (NAME,))  # the positive control: here all keys are, and are found
    found = leaks(three, (three.root / "marking").rglob("*.ipynb"))
    assert len(found) >= 3
    assert len(leaks(three, [three.root / "answers" / f"{NAME}.html"])) >= 3
    assert leaks(three, [three.root / "secret"])


def test_keys_stand_in_no_release(three):
    """No right number of a student is in their own release, but for those that the task gives."""
    for student in three.course.students:
        text = three.course.released(student, NAME).read_text("utf-8")
        for question in three.sheet(student.id).questions:
            for one in question.answers:
                right = one.right()
                if isinstance(right, float) and len(f"{right:.6g}") > 5:
                    assert f"{right:.6g}" not in text, (student.id, one.name)
                elif one.KIND == "formula":
                    assert f'"{right}"' not in text


def test_two_commands_do_not_write_at_once(three, capsys):
    with three.course.locked():
        assert main(["collect", str(three.root)]) == 2
    assert "another command is at work" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        "new COURSE --assignment stages group_profit --edition 1",
        "new --edition 1 COURSE --assignment stages --assignment group_profit",
        "new --assignment stages group_profit --edition 1 COURSE",
        "new --assignment stages group_profit COURSE --edition 1",
        "new --assignment stages COURSE --assignment group_profit --edition 1",
    ],
)
def test_the_course_is_named_before_or_behind_assignments(tmp_path, words):
    root = tmp_path / "course"
    assert main(words.replace("COURSE", str(root)).split()) == 0
    assert Course.at(root).assignments == ("stages", "group_profit")
    assert Course.at(root).edition == "1"


@pytest.mark.parametrize(
    "words",
    ["new", "mark", "new --assignment stages", "new --assignment course", "kit --assignment a b"],
)
def test_a_command_without_a_course_says_so(tmp_path, monkeypatch, words, capsys):
    """A single word behind `--assignment` is an assignment, if a mistyped one."""
    monkeypatch.chdir(tmp_path)
    assert main(words.split()) == 2
    assert "COURSE: the folder of the course is missing" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("when", ["argparse is asked", "exercises.course.files", "_run"])
def test_ctrl_c_is_one_line_however_early_it_comes(when):
    """While words are read, while the first module is loaded, and at work."""
    program = f"""
import sys
from exercises import __main__ as command
def interrupted(*_):
    raise KeyboardInterrupt
class Importer:
    def find_spec(name, *_):
        name == {when!r} and interrupted()
sys.meta_path.insert(0, Importer)
if {when!r} == "_run":
    command._run = interrupted
if {when!r} == "argparse is asked":
    command._parser = interrupted
sys.exit(command.main(["status", "."]))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8")
    told = "Stopped. Run the command again: it goes on from here.\n"
    assert (done.returncode, done.stdout, done.stderr) == (130, "", told)


def test_help_tells_of_every_command():
    said = subprocess.run(
        [sys.executable, "-m", "exercises", "--help"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    for command in ("new", "release", "collect", "grade", "mark", "feedback", "export", "status"):
        assert f"    {command} " in said
