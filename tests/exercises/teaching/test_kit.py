"""The kit of a chapter, written into a course by one command."""

import io
import re
import stat
import zipfile
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from exercises.__main__ import main
from exercises.faces.markdown import html
from exercises.teaching.bank import bank, unlinked
from exercises.teaching.bets import bet_page
from exercises.teaching.chapter import Chapter
from exercises.teaching.kit import FILES
from exercises.teaching.scorm import scorm
from tests.exercises.teaching.readers import squeezed
from tests.exercises.teaching.shapes import MANIFEST, checked

EXERCISES = Path(__file__).resolve().parents[3] / "exercises"
NAMES = sorted(path.parent.name for path in EXERCISES.glob("*/plan.toml"))
SECRET = b"a secret of these tests"
LONG = 60  # letters of a solution that nobody writes by chance

every_chapter = pytest.mark.parametrize("name", NAMES)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = tmp_path_factory.mktemp("courses") / "alliances"
    assert main(["new", str(root), "--edition", "2026"]) == 0
    return root


@cache
def package(name):
    with zipfile.ZipFile(io.BytesIO(scorm(name, "https://b.example"))) as archive:
        return {file: archive.read(file).decode() for file in archive.namelist()}


def test_one_command_writes_all_files(course, capsys):
    command = ["kit", str(course), "--assignment", "group_profit", "--site", "https://b.example/"]
    assert main(command) == 0
    folder = course / "kit" / "group_profit"
    assert capsys.readouterr().out.split()[-1] == str(folder)
    assert {path.name for path in folder.iterdir()} == set(FILES)
    assert all(path.stat().st_size > 1000 for path in folder.iterdir())
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in folder.iterdir())
    note = (folder / "note.html").read_text(encoding="utf-8")
    assert '<a href="https://b.example/book/group_profit.html#iso_profit:' in note
    assert "](" not in BeautifulSoup(note, "html.parser").get_text()
    first = {path: path.read_bytes() for path in folder.iterdir()}
    assert main(command) == 0
    assert {path: path.read_bytes() for path in folder.iterdir()} == first


def test_other_courses_get_other_numbers(course, tmp_path):
    other = tmp_path / "other"
    for root in (course, other):
        if root == other:
            main(["new", str(other)])
        assert main(["kit", str(root), "--assignment", "group_profit"]) == 0
    banks = [
        (root / "kit" / "group_profit" / "bank-moodle.xml").read_bytes() for root in (course, other)
    ]
    assert banks[0] != banks[1]


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--assignment", "nonsense"], "nonsense is no assignment"),
        (["--assignment", "group_profit", "--site", "b.example"], "--site b.example: must be"),
        (["--assignment", "group_profit", "--site", "javascript:alert(1)"], "--site javascript"),
    ],
)
def test_a_wrong_command_is_refused(course, options, says, capsys):
    assert main(["kit", str(course), *options]) == 2
    assert says in capsys.readouterr().err


def test_a_kit_without_what_draws_it_is_refused_in_a_line(course, tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("exercises.teaching.kit.PACKAGES", tmp_path)
    assert main(["kit", str(course)]) == 2
    said = capsys.readouterr().err
    assert f"{tmp_path / 'linkedom'}: not there" in said
    assert "Run `make book`" in said
    assert len(said.splitlines()) == 1


def test_a_course_in_the_repository_is_refused(capsys):
    assert main(["kit", str(EXERCISES)]) == 2
    assert "must lie outside" in capsys.readouterr().err


def secrets_of(name):
    """Long runs of letters of what only who marks should read of the assigned tasks."""
    for item in bank(name, SECRET):
        if item.id.startswith("task-"):
            for text in (item.says, item.marking):
                words, _ = squeezed(html(text))
                yield from (words[at : at + LONG] for at in range(0, len(words) - LONG, LONG))


@every_chapter
def test_students_get_no_key_of_what_is_assigned(name):
    """The package has the answers to the quiz, as the public chapter has them."""
    pages = squeezed(bet_page(name, "2026"))[0] + squeezed(package(name)["index.html"])[0]
    assert [run for run in secrets_of(name) if run in pages] == []


@every_chapter
def test_a_package_is_as_scorm_has_it(name):
    files = package(name)
    root = checked(files["imsmanifest.xml"], MANIFEST)
    assert root.findtext("metadata/schema") == "ADL SCORM"
    assert root.findtext("metadata/schemaversion") == "1.2"
    several = root.find("organizations")
    (one,) = several
    assert one.get("identifier") == several.get("default")
    (resource,) = root.iter("resource")
    assert one.find("item").get("identifierref") == resource.get("identifier")
    assert resource.get("scormtype") == "sco"
    assert set(files) == {"imsmanifest.xml", resource.get("href")}


@every_chapter
def test_a_package_has_the_chapter_whole(name):
    chapter = Chapter(name)
    page = BeautifulSoup(package(name)["index.html"], "html.parser")
    links = [a["href"] for a in page.find_all("a", href=re.compile("^#"))]
    for decision in chapter.decisions:
        assert f"#{decision.figure}:{decision.settings}" in links
    assert len(page.select("#quiz form")) == len(chapter.quiz)
    words, _ = squeezed(page.main.prettify())
    assert all(squeezed(html(unlinked(step)))[0] in words for step in chapter.play)
    assert not re.search(r"\{\w+\}`|\]\(|</?details>", page.main.get_text())


@every_chapter
def test_a_package_loads_nothing_from_elsewhere(name):
    page = BeautifulSoup(package(name)["index.html"], "html.parser")
    assert page.find_all(["link", "iframe", "object"]) == []
    assert all(not one.get("src") for one in page.find_all(["script", "img"]))
    assert len(package(name)["index.html"]) < 400_000
