"""Whatever lies in the inbox, the honest get what is theirs, and each oddity is a line."""

import copy
import io
import json
import os
import stat
import zipfile

import pytest

from exercises.course.collect import LONGEST_ANSWER
from exercises.course.course import Course
from exercises.course.reading import MOST_BYTES, without_outputs
from exercises.course.release import release
from tests.exercises.course.conftest import NAME


def answer(notebook, name="answer-1a"):
    return next(cell for cell in notebook["cells"] if cell.get("id") == name)


def encoded(notebook, encoding):
    text = json.dumps(notebook, ensure_ascii=False)
    return text.encode(encoding, "ignore")


def stripped(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}
        cell["id"] = f"r{abs(hash(cell['source'])):x}"[:8]
    notebook["metadata"] = {}
    return notebook


def in_format_3(notebook):
    cells = []
    for cell in notebook["cells"]:
        key = "input" if cell["cell_type"] == "code" else "source"
        cells.append({"cell_type": cell["cell_type"], key: [cell["source"]], "metadata": {}})
        if key == "input":
            cells[-1]["language"] = "python"
    return {"nbformat": 3, "metadata": {}, "worksheets": [{"cells": cells}]}


def checks_gone(notebook):
    cells = [cell for cell in notebook["cells"] if not cell["id"].startswith("check-")]
    return notebook | {"cells": cells}


def unlocked(notebook):
    for cell in notebook["cells"]:
        if cell["id"].startswith("check-"):
            cell["metadata"]["nbgrader"] |= {"points": 100, "grade": False, "locked": False}
            cell["source"] = "assert True"
    return notebook


def duplicated(notebook):
    blank = copy.deepcopy(answer(notebook))
    blank["id"], blank["source"] = "other", "power = ..."
    notebook["cells"].append(blank)
    return notebook


def reordered(notebook):
    notebook["cells"].reverse()
    return notebook


def other_kernel(notebook):
    notebook["metadata"]["kernelspec"] = {"name": "ir", "language": "R", "display_name": "R"}
    return notebook


def ids_only(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    return notebook


def accented(notebook):
    answer(notebook, "answer-4")["source"] = "Où est la synergie ?"
    return notebook


def signs(notebook):
    answer(notebook, "answer-4")["source"] = "\x00\x1b[31mPower is not synergy.\ud800"
    return json.dumps(notebook).encode()


def large(notebook):
    output = {"output_type": "stream", "name": "stdout", "text": ['], "x": {' * 100] * 12_000}
    answer(notebook)["outputs"] = [output]
    data = json.dumps(notebook).encode()
    assert len(data) > MOST_BYTES
    return data


RIGHT = {  # what is done to a right hand-in, and the word of it in the report
    "nothing": (lambda n: n, ""),
    "checks deleted": (checks_gone, "changed or gone: check-1a"),
    "checks changed, unlocked, 100 points, no grade flag": (unlocked, "changed or gone: check-1a"),
    "an answer cell pasted twice": (duplicated, "answer-1a stands there 2 times"),
    "cells reordered": (reordered, ""),
    "another kernel": (other_kernel, "kernel of another language (R)"),
    "metadata of cells gone": (ids_only, ""),
    "all metadata and ids gone": (stripped, "answer-1a has lost its name"),
    "format 3": (in_format_3, "format 3"),
    "Latin-1": (lambda n: encoded(accented(n), "latin-1"), "read as cp1252"),
    "byte order mark": (lambda n: encoded(n, "utf-8-sig"), "byte order mark"),
    "UTF-16": (lambda n: encoded(n, "utf-16"), "written in utf-16"),
    "NUL, ANSI codes and half a sign": (signs, ""),
    "12 MB of outputs": (large, "very large file"),
}


@pytest.mark.parametrize("what", RIGHT)
def test_a_right_hand_in_keeps_its_answers(three, what):
    change, word = RIGHT[what]
    three.honest()
    plain = three.collect().taken("ada")["answers"]
    three.put(f"eve/{NAME}.ipynb", change(three.solved("eve")))
    three.collect()
    taken = three.taken("eve")
    assert taken["answered"]
    expected = {cell: source for cell, source in plain.items() if cell != "4"}
    assert set(taken["answers"]) == set(plain)
    mine = {q.id: q for q in three.sheet("eve").questions}
    for cell in expected.keys() - {"workings"}:
        for asked in mine[cell].answers:
            assert f"{asked.name} =" in taken["answers"][cell], (cell, what)
        assert "..." not in taken["answers"][cell]
    assert taken["answers"]["4"].strip("?")
    assert "\x1b" not in taken["answers"]["4"]
    assert word in three.lines()
    assert three.taken("ada")["answers"] == plain


BAD = {
    "empty": (b"", "the file is empty"),
    "zero bytes of content": (b"\0" * 100, "the file is empty"),
    "truncated": (b'{"cells": [{"cell_type": "code", "sour', "no whole notebook"),
    "a list": (b"[1, 2]", "a list"),
    "a number": (b"5", "no notebook"),
    "no cells": (b'{"cells": [], "metadata": {}}', "no cells"),
    "cells of another kind": (b'{"cells": "x"}', "no cells"),
    "deep": (b'{"cells":' + b"[" * 100_000, "nested too deeply"),
    "huge": (b'{"cells": ["' + b"x" * (MOST_BYTES + 1) + b'"]}', "more than 10 MB"),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_read_is_a_line_and_no_hand_in(three, what):
    data, word = BAD[what]
    three.honest()
    three.put(f"eve/{NAME}.ipynb", data)
    three.collect()
    assert three.taken("eve") is None
    assert three.taken("ada")["answered"]
    assert three.taken("bob")["answered"]
    assert word in three.lines()
    assert f"eve/{NAME}.ipynb" in three.lines()


ODD_CELLS = [
    *(None, 5, [], {}, {"source": 5}, {"source": [1, None]}, {"metadata": []}),
    *({"metadata": {"nbgrader": 5}}, {"metadata": {"nbgrader": {"grade_id": []}}}),
]


def test_cells_of_any_shape_harm_nobody(three):
    notebook = three.solved("eve")
    notebook["cells"] = [*ODD_CELLS, *notebook["cells"]]
    notebook["metadata"]["strategic_alliances"]["tag"] = {}
    three.put(f"eve/{NAME}.ipynb", notebook)
    assert three.collect().taken("eve")["answers"]["1a"].startswith("power")


PLACES = [  # path, and whose it is
    (f"eve/{NAME}.ipynb", "eve"),
    (f"EVE/{NAME}/{NAME} (1).ipynb", "eve"),
    ("eve/sub/folder/my work.ipynb", "eve"),
    (f"{NAME}/eve/x.ipynb", "eve"),
    ("Moriarty Eve_12345_assignsubmission_file_/x.ipynb", "eve"),
    ("Somebody Else_103_assignsubmission_file_/x.ipynb", "eve"),
    ("moriartyeve_103_7777_x.ipynb", "eve"),
    ("moriartyeve_LATE_103_7777_x.ipynb", "eve"),
    (f"eve_{NAME}.ipynb", "eve"),
    (f"{NAME}.ipynb.txt", "eve"),  # by its tag
]


@pytest.mark.parametrize(("path", "whose"), PLACES)
def test_a_hand_in_is_found_wherever_it_lies(three, path, whose):
    three.put(path, three.solved("eve"))
    assert three.collect().taken(whose)["file"] == path


def test_a_number_of_the_platform_is_no_id_of_another(three):
    """Moodle's count of participants may be somebody's id: the name decides."""
    (three.root / "students.csv").write_text("id,name\n7,Ada Lovelace\n8,Eve Moriarty\n", "utf-8")
    three.course = Course.at(three.root)
    release(three.course, (NAME,))
    three.put(f"Ada Lovelace_8_assignsubmission_file_/{NAME}.ipynb", three.solved("7"))

    three.collect()
    assert three.taken("7")
    assert three.taken("8") is None


@pytest.mark.parametrize("path", ["mallory/x.ipynb", "doejane_99_1_x.ipynb", "a/b/c.ipynb"])
def test_an_unknown_student_is_reported(three, path):
    notebook = three.solved("eve")
    notebook["metadata"] = {}
    three.put(path, notebook)
    three.collect()
    assert not any(map(three.taken, ("ada", "bob", "eve")))
    assert f"{path},unknown student" in three.lines()


def test_the_outermost_name_decides(three):
    three.honest()
    before = three.collect().taken("ada")
    three.put(f"eve/ada/{NAME}.ipynb", three.solved("eve", right=False))
    three.put("moriartyeve_103_9_ada.ipynb", three.solved("eve"))
    three.collect()
    assert three.taken("ada") == before
    assert three.taken("eve")


def test_the_release_of_another_is_marked_with_ones_own_numbers(three):
    three.put(f"eve/{NAME}.ipynb", three.solved("ada"))
    three.collect()
    assert "the release of ada" in three.lines()
    assert three.taken("ada") is None


def test_the_later_of_two_counts(three):
    old, new = three.solved("eve"), three.solved("eve")
    answer(old)["source"], answer(new)["source"] = "power = 1", "power = 2"
    first, second = three.put("eve/z.ipynb", old), three.put("eve/a.ipynb", new)
    os.utime(first, (1e9, 1e9))
    os.utime(second, (2e9, 2e9))
    assert three.collect().taken("eve")["answers"]["1a"] == "power = 2"
    assert "eve/z.ipynb,another hand-in" in three.lines()
    second.unlink()  # what was collected is kept, though it is gone from the inbox
    assert three.collect().taken("eve")["answers"]["1a"] == "power = 2"


def test_a_blank_one_does_not_hide_an_answered_one(three):
    os.utime(three.put("eve/a.ipynb", three.solved("eve")), (1e9, 1e9))
    three.put("eve/b.ipynb", three.notebook("eve"))
    assert three.collect().taken("eve")["file"] == "eve/a.ipynb"


def test_the_work_of_another_displaces_nothing(three):
    """Not even in an archive that nobody is named by, with a folder named by a victim."""
    three.put(f"ada/{NAME}.ipynb", three.solved("ada"))
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as work:
        member = zipfile.ZipInfo(f"ada/{NAME}.ipynb", (2040, 1, 1, 0, 0, 0))
        work.writestr(member, json.dumps(three.solved("eve", right=False)))
    three.put("my work.zip", archive.getvalue())
    for _ in range(2):
        three.collect()
        assert three.taken("ada")["file"] == f"ada/{NAME}.ipynb"
    assert "is of this student's own release: it counts" in three.lines()


def test_canvas_counts_versions(three):
    for count in ("", "-1", "-2", "-10"):
        notebook = three.solved("eve")
        answer(notebook)["source"] = f"power = '{count}'"
        file = three.put(f"moriartyeve_103_77_{NAME}{count}.ipynb", notebook)
        os.utime(file, (1e9, 1e9))
    assert three.collect().taken("eve")["answers"]["1a"] == "power = '-10'"


def test_an_archive_is_read_and_not_unpacked(three):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        link = zipfile.ZipInfo("eve/link.ipynb")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../bob/slip.ipynb", json.dumps(three.solved("bob")))
        archive.writestr("bob/bomb.ipynb", b"0" * 60_000_000)
        good = zipfile.ZipInfo(f"eve/{NAME}.ipynb", (1980, 0, 0, 0, 0, 0))
        archive.writestr(good, json.dumps(three.solved("eve")))
        nested = io.BytesIO()
        with zipfile.ZipFile(nested, "w") as inner:
            inner.writestr("bob/deep.ipynb", json.dumps(three.solved("ada")))
        archive.writestr("Lovelace Ada_101_assignsubmission_file_/mine.zip", nested.getvalue())
    three.put("download.zip", data.getvalue())
    three.put("eve/broken.zip", b"PK\x03\x04 no archive")
    three.collect()
    assert three.taken("eve")["answered"]
    assert three.taken("bob") is None
    assert three.taken("ada")["file"].endswith("mine.zip/bob/deep.ipynb")
    lines = three.lines() + three.lines(name="no-assignment")
    for word in ("symbolic link", "leads out of the archive", "damaged archive"):
        assert word in lines
    assert not list(three.root.rglob("slip*"))


def test_a_symbolic_link_is_not_followed(three, tmp_path):
    (tmp_path / "master.ipynb").write_text(json.dumps(three.solved("ada")), "utf-8")
    folder = three.root / "inbox" / "eve"
    folder.mkdir()
    (folder / f"{NAME}.ipynb").symlink_to(tmp_path / "master.ipynb")
    (folder / "all").symlink_to(tmp_path)
    three.collect()
    assert three.taken("eve") is None
    assert three.lines().count("a symbolic link: not followed") == 2


def test_a_form_is_taken_as_a_notebook_is(three):
    answers = {
        q.id: {one.name: one.right() for one in q.answers} for q in three.sheet("eve").questions
    }
    answers["99"] = {"x": 1}
    about = three.notebook("eve")["metadata"]["strategic_alliances"]
    three.put(f"eve/{NAME}.json", {"strategic_alliances": about, "answers": answers})
    taken = three.collect().taken("eve")
    assert taken["kind"] == "form"
    assert taken["answers"] == {name: given for name, given in answers.items() if name != "99"}
    assert "an answer to 99" in three.lines()


@pytest.mark.parametrize("kind", ["json", "ipynb"])
@pytest.mark.parametrize("more", [0, 1])
def test_a_text_that_is_cut_has_a_line(three, kind, more):
    text = "x" * (LONGEST_ANSWER + more)
    notebook = three.notebook("eve")
    answer(notebook, "answer-4")["source"] = text
    form = {
        "strategic_alliances": notebook["metadata"]["strategic_alliances"],
        "answers": {"4": {"why": f"{text} "}},
    }
    three.put(f"eve/{NAME}.{kind}", form if kind == "json" else notebook)
    taken = three.collect().taken("eve")["answers"]["4"]
    assert taken == ({"why": text[:LONGEST_ANSWER]} if kind == "json" else text[:LONGEST_ANSWER])
    line = f"answer-4 is very long,cut to {LONGEST_ANSWER} signs"
    assert three.lines().count(line) == more


def test_an_archive_that_unpacks_without_end_is_left(three, monkeypatch):
    """What it holds up to there is read, and the others' hand-ins are."""
    monkeypatch.setattr("exercises.course.inbox.LEAST_UNPACKED", 3_000_000)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as bomb:
        for place in range(40):
            bomb.writestr(f"{place} {NAME}.ipynb", b"1," * 500_000)
    three.put("eve/work.zip", archive.getvalue())
    three.honest()
    three.collect()
    assert "holds far less than it unpacks to" in three.lines()
    assert three.collected(three.student("ada"), NAME).exists()


def test_a_form_cannot_flood_the_report(three):
    """Nor does the order of its lines change from run to run."""
    about = {"assignment": NAME, "tag": three.tag(three.student("eve"), NAME)}
    answers = {f"q{place}": {} for place in range(5000)}
    three.put("eve/form.json", {"strategic_alliances": about, "answers": answers})
    three.collect()
    report = (three.root / "reports" / f"collect-{NAME}.csv").read_text("utf-8-sig")
    lines = [line for line in report.splitlines() if "not asked" in line]
    assert len(lines) == 9
    assert "answers to 4992 more" in lines[-1]


def test_code_of_ones_own_is_left_out_and_said(three):
    notebook = three.solved("eve")
    own = {"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [], "source": "x = 1"}
    notebook["cells"].insert(4, own)
    three.put(f"eve/{NAME}.ipynb", notebook)
    taken = three.collect().taken("eve")
    assert "x = 1" not in json.dumps(taken)
    assert "1 code cells of the student's own" in three.lines()


def test_collecting_twice_changes_nothing(three):
    three.honest()
    path = three.course.collected(three.student("ada"), NAME)
    three.collect()
    before, lines = path.stat().st_mtime_ns, three.lines()
    three.collect()
    assert (path.stat().st_mtime_ns, three.lines()) == (before, lines)


def test_outputs_are_cut_out_of_the_text_alone():
    text = json.dumps(
        {"cells": [{"outputs": [{"a": ["]", '"outputs": [']}], "source": '"outputs": [1]'}]}
    )
    assert json.loads(without_outputs(text.encode())) == {
        "cells": [{"outputs": [], "source": '"outputs": [1]'}]
    }
