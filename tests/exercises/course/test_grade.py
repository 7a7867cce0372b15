"""Points to the point, whatever a neighbour hands in, and nothing lost or done twice."""

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

import pytest

from exercises.core.plain import plain
from exercises.course import grade as grading
from exercises.course import sandbox as box
from exercises.course.export import export
from exercises.course.files import CourseError
from exercises.course.grade import grade
from exercises.course.gradebook import opened
from exercises.course.results import results
from tests.exercises.course.conftest import NAME

ALL, BY_HAND = 32, 6


def in_process(cells, **_):
    """Run honest cells here, for speed; the sandbox has tests of its own."""
    space, outcomes = {"IsoProfit": dict}, []
    for cell in cells:
        error = ""
        source = "s = 1" if cell.id == "setup" else cell.source
        try:
            exec(source, space)
        except Exception as raised:
            error = f"{type(raised).__name__}: {raised}"
        values = {name: plain(space[name]) for name in cell.names if name in space}
        outcomes.append(box.Outcome(cell.id, values, "", error, ""))
    return outcomes


@pytest.fixture
def stub(monkeypatch):
    monkeypatch.setattr(grading.box, "run", in_process)


def graded(three, **options):
    grade(three.course, (NAME,), 2, None, **options)
    return three


def found(three):
    with opened(three.course) as gradebook:
        every = results(three.course, (NAME,), gradebook)
    return {student.id: result for (student, _), result in every.items()}


def by_program(result):
    return sum(one["points"] or 0 for one in result.questions if one["cell"].startswith("check"))


def by_hand(three, student_id, points, comment=""):
    """Do what formgrader does."""
    folder = three.student(student_id).folder
    with opened(three.course) as gradebook:
        one = gradebook.book.find_grade("answer_4", NAME, NAME, folder)
        one.manual_score, one.needs_manual_grade = points, False
        gradebook.book.find_comment("answer_4", NAME, NAME, folder).manual_comment = comment
        gradebook.db.commit()


def test_the_honest_get_their_marks_to_the_point(three, stub):
    three.honest()
    three.put(f"eve/{NAME}.ipynb", three.solved("eve", right=False))
    got = found(graded(three.collect()))
    assert [by_program(got[one]) for one in ("ada", "bob", "eve")] == [26, 26, 0]
    assert {result.state for result in got.values()} == {"open"}
    assert "no idea" in got["eve"].questions[0]["answers"][0]["says"]


@pytest.mark.parametrize("workers", [-3, 0])
def test_fewer_hand_ins_at_once_than_one_are_refused(three, stub, workers):
    three.honest()
    with pytest.raises(CourseError, match=f"^--workers {workers}: .* whole number >= 1"):
        grade(three.collect().course, (NAME,), workers, None)
    assert not three.gradebook.exists()


def test_an_answer_in_words_waits_and_no_answer_does_not(three, stub):
    notebook = three.solved("ada")
    next(cell for cell in notebook["cells"] if cell["id"] == "answer-4")["source"] = "..."
    three.put(f"ada/{NAME}.ipynb", notebook)
    three.put(f"bob/{NAME}.ipynb", three.solved("bob"))
    graded(three.collect())
    got = found(three)
    assert (got["ada"].state, got["ada"].points) == ("graded", 26)
    assert (got["bob"].state, got["bob"].points) == ("open", None)
    assert got["eve"].state == "missing"
    by_hand(three, "bob", 4.5)
    assert (found(three)["bob"].state, found(three)["bob"].points) == ("graded", 30.5)


def test_what_nobody_can_read_is_failed_until_it_can_be(three, stub):
    """It was handed in, so it is not missing; a file that can be read takes its place."""
    three.honest()
    path = three.put(f"eve/{NAME}.ipynb", b"")
    graded(three.collect())
    assert found(three)["eve"].state == "failed"
    path.unlink()
    three.put(f"eve/{NAME}.ipynb", three.solved("eve"))
    graded(three.collect())
    assert (found(three)["eve"].state, by_program(found(three)["eve"])) == ("open", 26)


def test_a_mark_by_hand_stands_while_the_words_do(three, stub):
    three.honest()
    graded(three.collect())
    by_hand(three, "ada", 5)
    graded(three, again=True)
    assert found(three)["ada"].points == 31
    notebook = three.solved("ada")
    next(cell for cell in notebook["cells"] if cell["id"] == "answer-1a")["source"] = "power = 1"
    three.put(f"ada/{NAME}.ipynb", notebook)
    graded(three.collect())
    assert found(three)["ada"].points == 29
    next(cell for cell in notebook["cells"] if cell["id"] == "answer-4")["source"] = "Other words."
    three.put(f"ada/{NAME}.ipynb", notebook)
    graded(three.collect())
    assert found(three)["ada"].state == "open"


def test_a_form_gets_what_a_notebook_gets(three):
    answers = {
        q.id: {one.name: one.right() for one in q.answers} for q in three.sheet("ada").questions
    }
    three.put(f"ada/{NAME}.json", {"answers": answers})
    assert by_program(found(graded(three.collect()))["ada"]) == 26


def test_the_failure_of_one_stops_nobody(three, stub, monkeypatch):
    def marks(question, hand_in, outcomes, ordinary=grading._question):
        if "evil" in hand_in["answers"]["1a"]:
            raise ZeroDivisionError("by hand-in")
        return ordinary(question, hand_in, outcomes)

    monkeypatch.setattr(grading, "_question", marks)
    three.honest()
    notebook = three.solved("eve")
    next(cell for cell in notebook["cells"] if cell["id"] == "answer-1a")["source"] = "evil = 1"
    three.put(f"eve/{NAME}.ipynb", notebook)
    said, through = grade(three.collect().course, (NAME,), 2, None)
    assert not through
    assert "1 failed" in said[0]
    got = found(three)
    assert (got["eve"].state, got["eve"].points) == ("failed", None)
    assert by_program(got["ada"]) == by_program(got["bob"]) == 26
    assert "ZeroDivisionError: by hand-in" in three.lines("grade")
    monkeypatch.setattr(grading, "_question", marks.__defaults__[0])
    graded(three)
    assert found(three)["eve"].state == "open"


def test_what_is_marked_is_not_marked_again(three, stub, monkeypatch):
    three.honest()
    graded(three.collect())
    lines = three.lines("grade")

    def never(*_, **__):
        raise AssertionError

    monkeypatch.setattr(grading.box, "run", never)
    said, _ = grade(three.course, (NAME,), 2, None)
    assert "0 marked now, 2 in all" in said[0]
    assert three.lines("grade") == lines


def test_tasks_that_changed_after_the_release_are_not_marked(three, stub):
    path = three.course.released(three.student("ada"), NAME)
    path.write_text(path.read_text("utf-8").replace("Which bargaining", "What bargaining"), "utf-8")
    three.put(f"ada/{NAME}.ipynb", three.solved("ada"))
    with pytest.raises(CourseError, match="question-1a: the task is not what was released"):
        three.collect()


@pytest.mark.parametrize("damage", [b"", b"no database at all" * 1000])
def test_a_damaged_gradebook_is_never_exported(three, stub, damage):
    three.honest()
    graded(three.collect())
    three.course.gradebook.write_bytes(damage)
    with pytest.raises(CourseError, match="damaged"):
        export(three.course, (NAME,))
    with pytest.raises(CourseError, match="damaged"):
        graded(three)
    three.course.gradebook.unlink()
    with pytest.raises(CourseError, match="no gradebook"):
        export(three.course, (NAME,))
    assert not list((three.root / "export").iterdir())


def test_a_run_that_is_killed_while_it_writes_leaves_a_sound_gradebook(three, stub):
    """SQLite leaves what undoes it in a journal, which is no damage."""
    three.honest()
    graded(three.collect())
    subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, three.course.gradebook])
    assert three.course.gradebook.with_name("gradebook.db-journal").exists()
    got = found(three)
    assert [by_program(got[one]) for one in ("ada", "bob")] == [26, 26]


KILLED_WHILE_WRITING = """
import os, signal, sqlite3, sys
database = sqlite3.connect(sys.argv[1])
database.execute("PRAGMA cache_size = 1")
database.execute("UPDATE hand_in SET marks = hex(zeroblob(200000))")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_run_that_is_killed_at_its_start_leaves_no_gradebook(three, stub, monkeypatch):
    """Not one without its tables, or one that is refused as damaged."""

    def killed(*_):
        raise KeyboardInterrupt

    three.honest()
    three.collect()
    with monkeypatch.context() as patch:
        patch.setattr("exercises.course.gradebook.os.replace", killed)
        with pytest.raises(KeyboardInterrupt):
            graded(three)
    assert not three.course.gradebook.exists()
    assert by_program(found(graded(three))["ada"]) == 26


KILLED = """
import sys, time
from pathlib import Path
from exercises.course import grade as grading
from exercises.course.course import Course
from tests.exercises.course.test_grade import in_process

def slow(cells, **_):
    time.sleep(0.2)
    with open(sys.argv[1] + "/runs", "a") as file:
        file.write("x")
    return in_process(cells)

grading.box.run = slow
grading.grade(Course.at(Path(sys.argv[1])), ("group_profit",), 1, None)
"""


@pytest.mark.slow
def test_a_run_that_is_killed_twice_is_resumed(made, tmp_path):
    """Nothing is marked twice or lost, whenever the power goes."""
    from exercises.course.course import Course
    from tests.exercises.course.conftest import Class

    root = tmp_path / "many"
    subprocess.run(["cp", "-r", made, root], check=True)
    roster = "id,name\n" + "".join(f"s{i},Student {i}\n" for i in range(12))
    (root / "students.csv").write_text(roster, "utf-8")
    many = Class(Course.at(root))
    for student in many.students:
        many.released = many.course.released
        release_one(many, student)
    many.collect()
    for _ in range(2):
        before = rows(root)
        process = subprocess.Popen([sys.executable, "-c", KILLED, str(root)])
        while rows(root) < before + 3:
            time.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert before < rows(root) < 12
    subprocess.run([sys.executable, "-c", KILLED, str(root)], check=True)
    got = found(many)
    assert [by_program(result) for result in got.values()] == [26] * 12
    # At each kill one hand-in may have run without being written.
    assert 12 <= len((root / "runs").read_text("utf-8")) <= 14


def release_one(many, student):
    from exercises.course.files import dumped, write
    from exercises.faces.notebook import student_notebook

    sheet, tag = many.course.sheet(student, NAME), many.course.tag(student, NAME)
    write(many.course.released(student, NAME), dumped(student_notebook(sheet, tag, "2025")))
    many.put(f"{student.id}/{NAME}.ipynb", many.solved(student.id))


def rows(root):
    try:
        with closing(sqlite3.connect(f"file:{root}/gradebook.db?mode=ro", uri=True)) as database:
            return database.execute("SELECT COUNT(*) FROM hand_in").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


@pytest.mark.slow
def test_in_the_sandbox_the_honest_get_their_marks(three):
    """One class in the real place, with who ends the program, and who reads and writes about."""
    try:
        place = box.Sandbox.find()
    except box.NoSandbox as error:
        pytest.skip(str(error))
    three.honest()
    notebook = three.solved("eve")
    sources = {
        "answer-1a": f"open({str(three.root / 'secret')!r}).read()",
        "answer-1b": "import os\nos._exit(0)",
        "answer-1c": f"open({str(three.course.gradebook)!r}, 'w').write('')",
        "answer-workings": "import builtins, exercises.core.number as n\n"
        "abs = builtins.abs = lambda *a: 0\nn.Number.accepts = lambda *a: True",
    }
    for cell in notebook["cells"]:
        cell["source"] = sources.get(cell["id"], cell["source"])
    three.put(f"eve/{NAME}.ipynb", notebook)
    grade(three.collect().course, (NAME,), 2, place)
    got = found(three)
    assert [by_program(got[one]) for one in ("ada", "bob", "eve")] == [26, 26, 17]


def test_the_marking_page_runs_nothing_and_has_the_rubric(three, stub):
    notebook = three.solved("eve")
    words = "<script>alert(1)</script> [x](javascript:alert(1)) $\\href{javascript:x}{y}$"
    for cell in notebook["cells"]:
        if cell["id"] == "answer-4":
            cell["source"] = words
        if cell["id"] == "answer-1a":
            script = {"output_type": "display_data", "metadata": {}}
            cell["outputs"] = [script | {"data": {"text/html": "<script>alert(2)</script>"}}]
    three.put(f"eve/{NAME}.ipynb", notebook)
    graded(three.collect())
    path = three.root / "marking" / "eve" / NAME / f"{NAME}.ipynb"
    page = json.loads(path.read_bytes())
    text = path.read_text("utf-8")
    assert "alert(2)" not in text
    by_id = {cell["id"]: cell for cell in page["cells"]}
    shown = by_id["answer-4"]["source"]
    assert "<script" not in shown
    assert "\\" not in shown
    assert "$" not in shown
    (words_asked,) = next(q for q in three.sheet("eve").questions if q.by_hand).answers
    assert words_asked.model in by_id["rubric-4"]["source"]
    import nbformat

    nbformat.validate(nbformat.reads(text, as_version=4))
