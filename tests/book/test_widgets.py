"""The texts that live figures of a page share are written into it once."""

from book.extensions.widgets import share_texts
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
