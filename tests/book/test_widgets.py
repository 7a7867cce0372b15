"""The texts that live figures of a page share are written into it once."""

from types import SimpleNamespace

import pytest
from sphinx.errors import ExtensionError

from book.extensions.widgets import minified, minify_own, share_texts
from models.widgets.linking import SEAM


def model(**state):
    return {"state": state}


def test_a_repeated_part_is_written_once():
    """Two figures of one kit bring it along once, and each its own part."""
    page = {
        "state": {
            "a": model(_esm=f"kit();{SEAM}one();", _css="b { c: d }"),
            "b": model(_esm=f"kit();{SEAM}other();", _css="b { c: d }"),
        }
    }
    assert share_texts(page) == {
        "state": {"a": model(_esm=[0, 1], _css=[2]), "b": model(_esm=[0, 3], _css=[2])},
        "texts": ["kit();\n", "one();\n", "b{c:d}\n", "other();\n"],
    }


def test_widgets_without_texts_stay_as_they_are():
    """Nothing is made of nothing."""
    page = {"state": {"a": model(), "b": model(_esm="code();", _css="")}}
    assert share_texts(page)["state"] == {"a": model(), "b": model(_esm=[0], _css="")}


def test_what_texts_share_keeps_its_name():
    """A name that one text declares at its top level, another may use; one of a function's not."""
    kit, own = minified(
        [("js", "function half(whole) {\n  return whole / 2;\n}"), ("js", "half(1)")]
    )
    assert (kit, own) == ("function half(n){return n/2}\n", "half(1);\n")


def test_a_text_that_is_none_stops_the_build():
    with pytest.raises(ExtensionError, match="Transform failed"):
        minified([("js", "const = 1;")])


def test_our_own_scripts_and_style_are_published_shortened(tmp_path):
    """Comments and long names serve those who write the book."""
    folder = tmp_path / "_static"
    folder.mkdir()
    (folder / "host.js").write_text("// Why.\nrun(); // how\n  // where\n", encoding="utf-8")
    (folder / "book.css").write_text("/* Why,\n and how. */\na { b: c; }\n", encoding="utf-8")
    minify_own(SimpleNamespace(outdir=tmp_path), None)
    assert (folder / "host.js").read_text(encoding="utf-8") == "run();\n"
    assert (folder / "book.css").read_text(encoding="utf-8") == "a{b:c}\n"
