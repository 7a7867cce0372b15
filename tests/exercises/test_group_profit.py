"""The assignment on group profit, as it is released, handed in and marked."""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbgrader.api import Gradebook

from book.notebooks import ROOT

EXERCISES = ROOT / "exercises"
NAME = "group_profit"
SOURCE = nbformat.read(EXERCISES / NAME / f"{NAME}.ipynb", as_version=4)


def of(cell, key):
    return cell.metadata.get("nbgrader", {}).get(key, False)


ANSWERS = {of(cell, "grade_id"): cell for cell in SOURCE.cells if of(cell, "solution")}
MARKED = {of(cell, "grade_id"): cell for cell in SOURCE.cells if of(cell, "grade")}
MANUAL = {name for name in MARKED if name in ANSWERS}
TESTS = {name: cell for name, cell in MARKED.items() if name not in MANUAL}


def regions(cell, kind="(?:SOLUTION|HIDDEN TESTS)"):
    """Split the source of a cell into what is between BEGIN and END of that kind, and the rest."""
    pattern = re.compile(rf"^### BEGIN {kind}\n(.*?)^### END {kind}$\n?", re.M | re.S)
    return "\n".join(pattern.findall(cell.source)), pattern.sub("", cell.source)


@dataclass(frozen=True)
class Slip:
    """A plausible wrong answer, and what the test below it must say."""

    name: str
    task: str
    code: str
    said: str


SLIPS = (
    Slip("size for power", "1a", "power = 2 * s", "equation (3) gives a partner of relative"),
    Slip("all for half", "1a", "power = (2 - s) / (s + 1)", "an equal split gives it 0.5"),
    Slip("reciprocal", "1b", "needed = 1 / (2 * s)", "At your synergy of 5 a partner"),
    Slip("other partner", "1b", "needed = 2 * (1 - s)", "would earn 9 times"),
    Slip("size over synergy", "1c", "smallest, largest = 0.4, 0.6", "limit `smallest`"),
    Slip("sum as group profit", "2a", "group_total = 120", "`group_total` is 120"),
    Slip("share as power", "2a", "ferry_power = 0.38", "`ferry_power` is 0.38"),
    Slip("size as share", "2a", "ferry_profit = 75", "`ferry_profit` is 75"),
    Slip(
        "members in another order",
        "2b",
        "by_model = GROUP_PROFIT.run(stand_alone_profit=[60, 36, 24], synergy=1.25, "
        "profit_share=[0.38, 0.34, 0.28])",
        "for the bus company",
    ),
    Slip(
        "synergy left at its default",
        "2b",
        "by_model = GROUP_PROFIT.run(stand_alone_profit=[60, 24, 36], "
        "profit_share=[0.38, 0.28, 0.34])",
        "group profit of 180",
    ),
    Slip("small members", "2c", 'worse_off = ["bus company"]', "wrong about the ferry line"),
    Slip("size as least share", "2c", "ferry_share = 0.5", "earns 75 in the group"),
    Slip("lines swapped", "3a", 'gains["L"], gains["N"] = gains["N"], gains["L"]', "At L"),
    Slip("synergy alone", "3a", 'gains["L"] = "both"', "At L firm i earns 3.00 times"),
    Slip("loss for all", "3a", 'gains["N"] = "nobody"', "At N firm i earns"),
    Slip("least for most", "3b", "most_power = 0.8", "with the largest one they accept"),
    Slip("the whole", "3b", "most_power = 4.9", "with the largest one they accept"),
)
# Handed in together by one student; no later answer builds on one of these.
CARELESS = ("size over synergy", "share as power", "lines swapped", "least for most")


@dataclass(frozen=True)
class Course:
    """A copy of `exercises/` in which nbgrader may work."""

    root: Path

    def nbgrader(self, *words):
        """Run nbgrader as an instructor does, but with nothing of this user's settings."""
        environment = os.environ | {
            "JUPYTER_CONFIG_DIR": str(self.root / "settings"),
            "PATH": os.defpath,
            "PYTHONPATH": str(ROOT),
        }
        done = subprocess.run(
            [sys.executable, "-m", "nbgrader", *words],
            cwd=self.root / "exercises",
            env=environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr

    def notebook(self, *parts):
        return self.root.joinpath("_build", "nbgrader", *parts, NAME, f"{NAME}.ipynb")

    def read(self, *parts):
        return nbformat.read(self.notebook(*parts), as_version=4)

    def hand_in(self, student, sources):
        """Hand in the released notebook with these sources in the answer cells of those names."""
        notebook = self.read("release")
        for cell in notebook.cells:
            cell.source = sources.get(of(cell, "grade_id"), cell.source)
        path = self.notebook("submitted", student)
        path.parent.mkdir(parents=True)
        nbformat.write(notebook, path)

    def marks(self, student):
        """Return automatic points, and whether a human must still mark, by name of cell."""
        database = f"sqlite:///{self.root / '_build' / 'nbgrader' / 'gradebook.db'}"
        with Gradebook(database, "strategic_alliances") as gradebook:
            submission = gradebook.find_submission_notebook(NAME, NAME, student)
            return {
                grade.name: (grade.auto_score, grade.needs_manual_grade)
                for grade in submission.grades
            }

    def said(self, student):
        """Return what each failed test cell told that student."""
        cells = self.read("autograded", student).cells
        return {of(cell, "grade_id"): failure(cell) for cell in cells if of(cell, "grade")}


def lines(texts):
    return {line.strip() for text in texts for line in text.splitlines() if line.strip()}


def failure(cell):
    errors = [output for output in cell.get("outputs", []) if output.output_type == "error"]
    return errors[0].evalue if errors else None


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("course")
    shutil.copytree(
        EXERCISES,
        root / "exercises",
        ignore=shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints"),
    )
    course = Course(root)
    course.nbgrader("generate_assignment", NAME)
    return course


@pytest.fixture(scope="session")
def marked(course):
    right = {name: regions(cell, "SOLUTION")[0] for name, cell in ANSWERS.items()}
    wrong = dict(right)
    for slip in SLIPS:
        if slip.name in CARELESS:
            wrong[f"answer_{slip.task}"] += slip.code
    course.hand_in("careful", right)
    course.hand_in("careless", wrong)
    course.hand_in("idle", {})
    course.nbgrader("autograde", NAME)
    return course


def test_the_release_has_every_cell_and_the_tree_stays_clean(course):
    """Releasing from a fresh copy works, and nothing lands beside the source."""
    assert [cell.id for cell in course.read("release").cells] == [c.id for c in SOURCE.cells]
    for path in (course.root / "exercises").rglob("*"):
        assert (EXERCISES / path.relative_to(course.root / "exercises")).exists(), path


def test_the_release_holds_no_answer_no_hidden_test_and_no_rubric(course):
    """No line that only the instructor may see is anywhere in the released file."""
    inside, outside = zip(*map(regions, SOURCE.cells), strict=True)
    everyone = lines(outside)
    secret = [line for line in lines(inside) if line not in everyone]
    assert len(secret) > 50
    released = course.read("release")
    text = "\n".join(cell.source for cell in released.cells)
    assert not [line for line in secret if line in text]
    assert "BEGIN" not in text
    assert "Rubric" not in text
    assert not [cell for cell in released.cells if cell.get("outputs") or cell.get("attachments")]


def test_every_answer_is_marked_off_and_every_test_keeps_a_part_to_itself():
    """Nothing of an answer stands outside its region; each test has an open and a hidden part."""
    for cell in ANSWERS.values():
        inside, rest = regions(cell, "SOLUTION")
        assert inside.strip()
        assert all(line.startswith("#") for line in rest.splitlines())
    for cell in TESTS.values():
        inside, rest = regions(cell, "HIDDEN TESTS")
        assert "assert" in inside
        assert "assert" in rest


def test_the_points_are_those_the_students_are_told():
    """The table at the top, the number at each question and the rubric agree with the metadata."""
    text = "\n".join(cell.source for cell in SOURCE.cells if cell.cell_type == "markdown")
    points = {name.split("_")[1]: of(cell, "points") for name, cell in MARKED.items()}
    told = re.findall(r"^\*\*(\d[a-c]?) \((\d) points\)", text, re.M)
    assert {task: int(number) for task, number in told} == points
    by_task = Counter()
    for task, number in points.items():
        by_task[task[0]] += number
    table = re.findall(r"^\| (\d) \|.*\| (\d+) \| (\d+) \|", text, re.M)
    assert {task: int(number) for task, _, number in table} == by_task
    assert 30 <= sum(int(minutes) for _, minutes, _ in table) <= 60
    rubric, _ = regions(ANSWERS["answer_4"])
    assert sum(map(int, re.findall(r"^- (\d):", rubric, re.M))) == points["4"]


def test_a_test_leaves_no_name_that_a_student_may_use():
    """What a test cell assigns begins with an underscore, so that later answers don't meet it."""
    for cell in TESTS.values():
        names = [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Name)]
        assigned = {name.id for name in names if isinstance(name.ctx, ast.Store)}
        assert not [name for name in assigned if not name.startswith("_")]


def test_the_solutions_pass_every_test():
    """The source notebook, run from top to bottom, ends without an error and says nothing ill."""
    notebook = nbformat.from_dict(SOURCE)
    NotebookClient(notebook, resources={"metadata": {"path": str(EXERCISES)}}).execute()
    streams = [o for c in notebook.cells for o in c.get("outputs", []) if o.output_type == "stream"]
    assert not streams


def test_a_careful_student_gets_full_points_and_waits_for_the_rest(marked):
    """The solutions, handed in, score fully by themselves; the words are left for a human."""
    for name, (points, by_hand) in marked.marks("careful").items():
        if name in MANUAL:
            assert points is None
            assert by_hand
        else:
            assert points == of(MARKED[name], "points")
            assert not by_hand


def test_the_release_as_it_is_fails_every_test(course):
    """A student who runs the released notebook without answering sees no test pass."""
    notebook = course.read("release")
    NotebookClient(notebook, allow_errors=True).execute()
    failed = {of(cell, "grade_id") for cell in notebook.cells if failure(cell)}
    assert set(TESTS) <= failed


def test_an_idle_student_gets_nothing(marked):
    """The release, handed in unchanged, scores 0 everywhere, and no human needs to look."""
    assert marked.marks("idle") == dict.fromkeys(MARKED, (0, False))


def test_a_careless_student_loses_just_the_points_of_the_slips(marked):
    """Hidden tests come back when marking, fail alone, and say what is wrong."""
    slips = [slip for slip in SLIPS if slip.name in CARELESS]
    marks, said = marked.marks("careless"), marked.said("careless")
    wrong = {f"test_{slip.task}" for slip in slips}
    for name in TESTS:
        assert marks[name][0] == (0 if name in wrong else of(TESTS[name], "points"))
        assert (said[name] is None) == (name not in wrong)
    for slip in slips:
        assert slip.said in said[f"test_{slip.task}"]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_a_slip_passes_what_students_see_and_fails_what_is_hidden(slip):
    """A plausible wrong answer is caught by the hidden test, with a full sentence about it."""
    space = {}
    for cell in SOURCE.cells:
        if cell.cell_type != "code":
            continue
        if of(cell, "grade_id") == f"test_{slip.task}":
            hidden, visible = regions(cell, "HIDDEN TESTS")
            break
        if not of(cell, "grade"):
            exec(cell.source, space)
        if of(cell, "grade_id") == f"answer_{slip.task}":
            exec(slip.code, space)
    exec(visible, space)
    with pytest.raises(AssertionError, match=re.escape(slip.said)) as caught:
        exec(hidden, space)
    assert re.fullmatch(r"[A-Z`].*\.", str(caught.value).split("\nassert")[0], re.S)


def test_the_instructors_page_names_only_what_exists():
    """Each file that exercises/README.md names is there, and it names every assignment."""
    text = (EXERCISES / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?!_build)[\w/]+\.\w+)`", text))
    assert named
    assert not [name for name in named if not (EXERCISES / name).exists()]
    assignments = EXERCISES.glob("*/*.ipynb")
    assert {path.relative_to(EXERCISES).as_posix() for path in assignments} <= named
