"""How an assignment is released, handed in and marked: what the tests of all of them share.

A test file names the assignment and the slips that its tests must catch:

    class TestIslandPass(Marking):
        NAME, SLIPS, CARELESS = "group_profit", SLIPS, CARELESS
"""

import ast
import multiprocessing
import os
import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import nbformat
import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderApp

from book.notebooks import ROOT

EXERCISES = ROOT / "exercises"
COLOUR = re.compile(r"\x1b\[[\d;]*m")

# A process that has nbgrader loaded and does nothing else: each command runs in a copy of it.
LOADED = multiprocessing.get_context("forkserver")
LOADED.set_forkserver_preload([__name__])


@dataclass(frozen=True)
class Slip:
    """A plausible wrong answer, and what the test below it must say."""

    name: str
    task: str
    code: str
    said: str


def of(cell, key):
    return cell.metadata.get("nbgrader", {}).get(key, False)


def regions(cell, kind="(?:SOLUTION|HIDDEN TESTS)"):
    """Split the source of a cell into what is between BEGIN and END of that kind, and the rest."""
    pattern = re.compile(rf"^### BEGIN {kind}\n(.*?)^### END {kind}$\n?", re.M | re.S)
    return "\n".join(pattern.findall(cell.source)), pattern.sub("", cell.source)


def lines(texts):
    return {line.strip() for text in texts for line in text.splitlines() if line.strip()}


def outputs(cell, kind):
    return [output for output in cell.get("outputs", []) if output.output_type == kind]


def failure(cell):
    errors = outputs(cell, "error")
    return errors[0].evalue if errors else None


def failed_in_sight(cell):
    """Whether a test failed in a line that students see, and not only in what is hidden."""
    text = COLOUR.sub("", "\n".join(outputs(cell, "error")[0].traceback))
    line = int(re.search(r"^Cell In\[\d+\], line (\d+)", text, re.M)[1]) - 1
    hidden, _ = regions(cell, "HIDDEN TESTS")
    before = cell.source.split("### BEGIN HIDDEN TESTS")[0].count("\n")
    return not before <= line <= before + hidden.count("\n") + 1


def run_nbgrader(words, folder, environment, log):
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    with open(log, "w", encoding="utf-8") as told:
        os.dup2(told.fileno(), 1)
        os.dup2(told.fileno(), 2)
    NbGraderApp.launch_instance(argv=words)


class Assignment:
    """The source of an assignment, and its cells by what they are for."""

    def __init__(self, name):
        self.name = name
        self.source = nbformat.read(EXERCISES / name / f"{name}.ipynb", as_version=4)
        cells = self.source.cells
        self.answers = {of(cell, "grade_id"): cell for cell in cells if of(cell, "solution")}
        self.marked = {of(cell, "grade_id"): cell for cell in cells if of(cell, "grade")}
        self.manual = {name for name in self.marked if name in self.answers}
        self.tests = {n: cell for n, cell in self.marked.items() if n not in self.manual}


@cache
def assignment(name):
    return Assignment(name)


@dataclass(frozen=True)
class Course:
    """A copy of `exercises/` in which nbgrader may work."""

    root: Path
    name: str

    def nbgrader(self, *words):
        """Run nbgrader as an instructor does, but with nothing of this user's settings."""
        environment = os.environ | {
            "JUPYTER_CONFIG_DIR": str(self.root / "settings"),
            "PATH": os.defpath,
            "PYTHONPATH": str(ROOT),
        }
        log = self.root / "log.txt"
        work = words, self.root / "exercises", environment, log
        process = LOADED.Process(target=run_nbgrader, args=work)
        process.start()
        process.join(600)
        process.kill()
        assert process.exitcode == 0, log.read_text(encoding="utf-8")

    def notebook(self, *parts):
        return self.root.joinpath("_build", "nbgrader", *parts, self.name, f"{self.name}.ipynb")

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
            submission = gradebook.find_submission_notebook(self.name, self.name, student)
            return {
                grade.name: (grade.auto_score, grade.needs_manual_grade)
                for grade in submission.grades
            }

    def said(self, student):
        """Return what each failed test cell told that student."""
        cells = self.read("autograded", student).cells
        return {of(cell, "grade_id"): failure(cell) for cell in cells if of(cell, "grade")}


class Marking:
    """The tests of one assignment."""

    NAME = ""
    SLIPS: tuple[Slip, ...] = ()
    CARELESS: tuple[str, ...] = ()  # handed in together by one student; none builds on another

    @property
    def assignment(self):
        return assignment(self.NAME)

    def pytest_generate_tests(self, metafunc):
        if "slip" in metafunc.fixturenames:
            metafunc.parametrize("slip", self.SLIPS, ids=lambda slip: slip.name)

    @pytest.fixture(scope="class")
    @classmethod
    def course(cls, course_folder):
        course = Course(course_folder, cls.NAME)
        course.nbgrader("generate_assignment", cls.NAME)
        return course

    @pytest.fixture(scope="class")
    @classmethod
    def marked(cls, course):
        right = {
            name: regions(cell, "SOLUTION")[0]
            for name, cell in assignment(cls.NAME).answers.items()
        }
        wrong = dict(right)
        for slip in cls.SLIPS:
            if slip.name in cls.CARELESS:
                wrong[f"answer_{slip.task}"] += slip.code
        course.hand_in("careful", right)
        course.hand_in("careless", wrong)
        course.hand_in("idle", {})
        course.nbgrader("autograde", cls.NAME)
        return course

    def test_the_release_has_every_cell_and_the_tree_stays_clean(self, course):
        """Releasing from a fresh copy works, and nothing lands beside the source."""
        assert [cell.id for cell in course.read("release").cells] == [
            c.id for c in self.assignment.source.cells
        ]
        for path in (course.root / "exercises").rglob("*"):
            assert (EXERCISES / path.relative_to(course.root / "exercises")).exists(), path

    def test_the_release_holds_no_answer_no_hidden_test_and_no_rubric(self, course):
        """No line that only the instructor may see is anywhere in the released file."""
        inside, outside = zip(*map(regions, self.assignment.source.cells), strict=True)
        everyone = lines(outside)
        secret = [line for line in lines(inside) if line not in everyone]
        assert len(secret) > 50
        released = course.read("release")
        text = "\n".join(cell.source for cell in released.cells)
        assert not [line for line in secret if line in text]
        assert "BEGIN" not in text
        assert "Rubric" not in text
        assert not [
            cell for cell in released.cells if cell.get("outputs") or cell.get("attachments")
        ]

    def test_every_answer_is_marked_off_and_every_test_keeps_a_part_to_itself(self):
        """No part of an answer stands outside its region; a test has an open and a hidden part."""
        for cell in self.assignment.answers.values():
            inside, rest = regions(cell, "SOLUTION")
            assert inside.strip()
            assert all(line.startswith("#") for line in rest.splitlines())
        for cell in self.assignment.tests.values():
            inside, rest = regions(cell, "HIDDEN TESTS")
            assert "assert" in inside
            assert "assert" in rest

    def test_the_points_are_those_the_students_are_told(self):
        """The table at the top, the number at a question and the rubric agree with the metadata."""
        text = "\n".join(
            cell.source for cell in self.assignment.source.cells if cell.cell_type == "markdown"
        )
        points = {
            name.split("_")[1]: of(cell, "points") for name, cell in self.assignment.marked.items()
        }
        told = re.findall(r"^\*\*(\d[a-c]?) \((\d) points\)", text, re.M)
        assert {task: int(number) for task, number in told} == points
        by_task = Counter()
        for task, number in points.items():
            by_task[task[0]] += number
        table = re.findall(r"^\| (\d) \|.*\| (\d+) \| (\d+) \|", text, re.M)
        assert {task: int(number) for task, _, number in table} == by_task
        assert 30 <= sum(int(minutes) for _, minutes, _ in table) <= 60
        for name in self.assignment.manual:
            rubric, _ = regions(self.assignment.answers[name])
            told = sum(map(int, re.findall(r"^- (\d):", rubric, re.M)))
            assert told == points[name.split("_")[1]]

    def test_a_test_leaves_no_name_that_a_student_may_use(self):
        """What a test cell assigns begins with an underscore, so later answers don't meet it."""
        for cell in self.assignment.tests.values():
            names = [
                node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Name)
            ]
            assigned = {name.id for name in names if isinstance(name.ctx, ast.Store)}
            assert not [name for name in assigned if not name.startswith("_")]

    def test_the_solutions_pass_every_test(self, marked):
        """The source, run from top to bottom, ends with no error and says nothing ill."""
        solved = marked.read("autograded", "careful").cells
        for cell, source in zip(solved, self.assignment.source.cells, strict=True):
            inside, rest = regions(source, "SOLUTION")
            assert cell.source.split() == (inside or source.source).split(), rest
            assert failure(cell) is None
            assert not outputs(cell, "stream")

    def test_a_careful_student_gets_full_points_and_waits_for_the_rest(self, marked):
        """The solutions, handed in, score fully by themselves; the words are left for a human."""
        for name, (points, by_hand) in marked.marks("careful").items():
            if name in self.assignment.manual:
                assert points is None
                assert by_hand
            else:
                assert points == of(self.assignment.marked[name], "points")
                assert not by_hand

    def test_the_release_as_it_is_fails_every_test(self, marked):
        """A student who runs the released notebook without answering sees no test pass."""
        for cell in marked.read("autograded", "idle").cells:
            if of(cell, "grade_id") in self.assignment.tests:
                assert failed_in_sight(cell), cell.source

    def test_an_idle_student_gets_nothing(self, marked):
        """The release, handed in unchanged, scores 0 everywhere, and no human needs to look."""
        assert marked.marks("idle") == dict.fromkeys(self.assignment.marked, (0, False))

    def test_a_careless_student_loses_just_the_points_of_the_slips(self, marked):
        """Hidden tests come back when marking, fail alone, and say what is wrong."""
        slips = [slip for slip in self.SLIPS if slip.name in self.CARELESS]
        marks, said = marked.marks("careless"), marked.said("careless")
        wrong = {f"test_{slip.task}" for slip in slips}
        for name in self.assignment.tests:
            assert marks[name][0] == (
                0 if name in wrong else of(self.assignment.tests[name], "points")
            )
            assert (said[name] is None) == (name not in wrong)
        for slip in slips:
            assert slip.said in said[f"test_{slip.task}"]

    def test_a_slip_passes_what_students_see_and_fails_what_is_hidden(self, slip):
        """A plausible wrong answer is caught by the hidden test, with a full sentence about it."""
        space = {}
        for cell in self.assignment.source.cells:
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
