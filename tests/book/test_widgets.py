"""The texts that live figures of a page share are written into it once."""

from types import SimpleNamespace

from book.extensions.widgets import drop_comments, share_texts
from models.widgets.linking import SEAM


def model(**state):
    return {"state": state}


def test_a_repeated_part_is_written_once():
    """Two figures of one kit bring it along once, and each its own part."""
    page = {
        "state": {
            "a": model(_esm=f"kit{SEAM}one", _css="look"),
            "b": model(_esm=f"kit{SEAM}other", _css="look"),
        }
    }
    assert share_texts(page) == {
        "state": {"a": model(_esm=[0, 1], _css=[2]), "b": model(_esm=[0, 3], _css=[2])},
        "texts": ["kit", "one", "look", "other"],
    }


def test_widgets_without_texts_stay_as_they_are():
    """Nothing is made of nothing."""
    page = {"state": {"a": model(), "b": model(_esm="code", _css="")}}
    assert share_texts(page)["state"] == {"a": model(), "b": model(_esm=[0], _css="")}


def test_comments_of_our_own_scripts_and_style_stay_behind(tmp_path):
    """They serve those who write the book; what runs is left as it is."""
    folder = tmp_path / "_static"
    folder.mkdir()
    (folder / "host.js").write_text("// Why.\nrun(); // how\n  // where\n", encoding="utf-8")
    (folder / "book.css").write_text("/* Why,\n and how. */\na { b: c; }\n", encoding="utf-8")
    drop_comments(SimpleNamespace(outdir=tmp_path), None)
    assert (folder / "host.js").read_text(encoding="utf-8") == "run(); // how\n"
    assert (folder / "book.css").read_text(encoding="utf-8") == "a { b: c; }\n"
