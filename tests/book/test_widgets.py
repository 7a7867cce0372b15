"""The texts that several live figures of a page share are written into it once."""

from book.extensions.widgets import share_texts


def model(**state):
    return {"state": state}


def test_a_repeated_text_becomes_a_reference_to_its_first_owner():
    page = {"state": {"a": model(_esm="code", _css="look"), "b": model(_esm="code", _css="other")}}
    assert share_texts(page)["state"] == {
        "a": model(_esm="code", _css="look"),
        "b": model(_esm={"shared": {"id": "a", "name": "_esm"}}, _css="other"),
    }


def test_widgets_without_texts_stay_as_they_are():
    page = {"state": {"a": model(), "b": model(_esm="code", _css="")}}
    assert share_texts(page)["state"] == {"a": model(), "b": model(_esm="code", _css="")}
