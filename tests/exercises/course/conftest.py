"""A class of three, of which two are honest, and what they hand in."""

import json
from dataclasses import dataclass

import pytest

from exercises.course import course as folder
from exercises.course.collect import collect
from exercises.course.course import Course
from exercises.course.files import dumped
from exercises.course.release import release

NAME = "group_profit"
ROSTER = "id,name,platform\nada,Ada Lovelace,101\nbob,Bob Hopper,102\neve,Eve Moriarty,103\n"


@dataclass
class Class:
    """A course in a temporary folder, and ways to fill its inbox."""

    course: Course

    def __getattr__(self, name):
        return getattr(self.course, name)

    def student(self, student_id):
        return next(one for one in self.course.students if one.id == student_id)

    def sheet(self, student_id):
        return self.course.sheet(self.student(student_id), NAME)

    def notebook(self, student_id):
        return json.loads(self.course.released(self.student(student_id), NAME).read_bytes())

    def solved(self, student_id, right=True):
        """Return the release of a student with right answers filled in, or none right."""
        notebook = self.notebook(student_id)
        for question in self.sheet(student_id).questions:
            cell = next(one for one in notebook["cells"] if one["id"] == f"answer-{question.id}")
            cell["source"] = source_of(question) if right else "raise ValueError('no idea')"
            if question.by_hand:
                cell["source"] = "Power is not synergy."
        return notebook

    def put(self, path, content):
        file = self.course.root / "inbox" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else dumped(content).encode()
        file.write_bytes(data)
        return file

    def honest(self):
        for one in ("ada", "bob"):
            self.put(f"{one}/{NAME}.ipynb", self.solved(one))

    def collect(self):
        collect(self.course, (NAME,))
        return self

    def lines(self, step="collect", name=NAME):
        return (self.course.root / "reports" / f"{step}-{name}.csv").read_text("utf-8-sig")

    def taken(self, student_id):
        path = self.course.collected(self.student(student_id), NAME)
        return json.loads(path.read_bytes()) if path.exists() else None


def source_of(question):
    return "\n".join(f"{one.name} = {python(one.right())!r}" for one in question.answers)


def python(plain):
    """Return plain data as a student would write it."""
    if isinstance(plain, dict):
        return dict(plain["rows"])
    return plain


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """A released course, made once."""
    root = tmp_path_factory.mktemp("course") / "made"
    folder.new(root, "Alliances", "2025", [NAME], None)
    (root / "students.csv").write_text(ROSTER, "utf-8")
    course = Course.at(root)
    release(course, course.assignments)
    return root


@pytest.fixture
def three(made, tmp_path):
    """A copy of it for one test."""
    import shutil

    shutil.copytree(made, tmp_path / "course")
    return Class(Course.at(tmp_path / "course"))
