"""Several modules become one, and nothing is lost or doubled on the way."""

import json

import pytest

from models import exhibits
from models.core.errors import ModelError
from models.core.typography import typeset
from models.widgets import linking

MODELS = linking.FOLDER.parent
SHEETS = sorted(MODELS.rglob("*.css"))
STAGES_FIGURE = exhibits.by_name("stages")  # while the folder is where it is


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(linking, "FOLDER", tmp_path)
    # Sources are kept by name, and here a name stands for another file in each test.
    monkeypatch.setattr(linking, "_source", linking._source.__wrapped__)
    return tmp_path


def test_imports_come_first_and_once(folder):
    """A module imported by two others stands once, before both."""
    (folder / "a.js").write_text("export const a = 1;\n", encoding="utf-8")
    (folder / "b.js").write_text(
        'import { a } from "./a.js";\nexport const b = a + 1;\n', encoding="utf-8"
    )
    (folder / "c.js").write_text(
        'import { a } from "./a.js";\nimport { b } from "./b.js";\nexport default { a, b };\n',
        encoding="utf-8",
    )
    parts = ["const a = 1;\n", "const b = a + 1;\n", "export default { a, b };\n"]
    assert linking.link("c.js") == linking.SEAM.join(parts)


def test_an_import_may_take_several_lines(folder):
    """The formatter breaks a long list of names, with a comma after the last."""
    (folder / "a.js").write_text(
        "export const a = 1;\nexport const b = 2;\nexport function go() {}\n", encoding="utf-8"
    )
    (folder / "b.js").write_text(
        'import {\n  a,\n  b,\n} from "./a.js";\n\nfar(a);\n', encoding="utf-8"
    )
    parts = ["const a = 1;\nconst b = 2;\nfunction go() {}\n", "\nfar(a);\n"]
    assert linking.link("b.js") == linking.SEAM.join(parts)


def test_a_name_declared_twice_is_refused(folder):
    """Two modules share one scope once they are linked."""
    (folder / "a.js").write_text("const a = 1;\nconst step = 1;\n", encoding="utf-8")
    (folder / "b.js").write_text('import { a } from "./a.js";\nconst step = 2;\n', encoding="utf-8")
    with pytest.raises(ModelError, match=r"b\.js: declared in two modules: step \(a\.js, b\.js\)"):
        linking.link("b.js")


def test_a_name_that_is_imported_is_declared_alone(folder):
    """The built page knows by its declaration what a module gives to others."""
    (folder / "a.js").write_text(
        "export const a = 1;\nexport const { b } = far;\n", encoding="utf-8"
    )
    (folder / "b.js").write_text('import { a, b } from "./a.js";\nfar(a, b);\n', encoding="utf-8")
    with pytest.raises(ModelError, match=r"b\.js imports b from a\.js: .* `export const`"):
        linking.link("b.js")


def test_comments_stay_behind(folder):
    """What explains the code to those who write it is no use to those who read the book."""
    (folder / "a.js").write_text(
        '// Why.\nexport const a = "//"; // how\n  // where\nfar(a);\n', encoding="utf-8"
    )
    assert linking.link("a.js") == 'const a = "//"; // how\nfar(a);\n'


def test_a_model_is_imported_as_it_is_printed(folder):
    """`#models/NAME.js` needs no file."""
    (folder / "a.js").write_text(
        'import { iso_profit } from "#models/iso_profit.js";\n', encoding="utf-8"
    )
    assert linking.link("a.js").startswith("const iso_profit = {")


def test_a_figure_is_imported_as_it_is_declared(folder):
    """`#figures/NAME.js` needs no file; it holds what the figure's Python declares."""
    (folder / "a.js").write_text(
        'import { stages_figure } from "#figures/stages.js";\n', encoding="utf-8"
    )
    text = linking.link("a.js").removeprefix("const stages_figure = ").split(";\n")[0]
    assert json.loads(text) == typeset(STAGES_FIGURE.described)


def test_sheets_beside_modules_travel_with_them(folder):
    """That of all figures first, then those of what is imported; without comments."""
    (folder / "kit").mkdir()
    (folder / "kit" / "figure.css").write_text("/* Why. */\na {\n  b: c;\n}\n", encoding="utf-8")
    (folder / "kit" / "figure.js").write_text("far();\n", encoding="utf-8")
    (folder / "a.js").write_text("export const a = 1;\n", encoding="utf-8")
    (folder / "a.css").write_text("d {\n  e: f;\n}\n", encoding="utf-8")
    (folder / "b.js").write_text('import { a } from "./a.js";\nfar(a);\n', encoding="utf-8")
    assert linking.style("b.js") == linking.SEAM.join(["a {\nb: c;\n}\n", "d {\ne: f;\n}\n"])


def test_two_sheets_of_one_name_are_refused(folder, monkeypatch):
    """Which of them would be taken nobody could see."""
    monkeypatch.setattr(linking, "EXHIBITS", folder)
    (folder / "a.js").write_text("far();\n", encoding="utf-8")
    (folder / "stages").mkdir()
    for sheet in (folder / "a.css", folder / "stages" / "a.css"):
        sheet.write_text("b {}\n", encoding="utf-8")
    with pytest.raises(ModelError, match=r"two of a\.css"):
        linking.style("a.js")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_every_sheet_stands_beside_its_module(sheet):
    """Or beside the Python that writes it into a page: any other would never be loaded."""
    assert sheet.with_suffix(".py" if sheet.parent == MODELS else ".js").exists()


def test_a_file_that_is_not_there_is_an_error(folder):
    """A typing error in an import must not pass."""
    (folder / "a.js").write_text('import { b } from "./b.js";\n', encoding="utf-8")
    with pytest.raises(ModelError, match=r"a\.js imports \./b\.js, but there is no b\.js"):
        linking.link("a.js")
