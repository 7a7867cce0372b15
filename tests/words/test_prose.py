"""The reader sees all that a person reads."""

from tests.words import prose


def test_every_kind_of_prose_is_read():
    """Pages, chapters, exercises, tables, models and figures."""
    found = {passage.file.rpartition(".")[2] for passage in prose.everything()}
    kinds = {passage.kind for passage in prose.everything()}
    assert found == {"md", "ipynb", "csv", "py", "js"}
    assert kinds == {"text", "table", "code", "docstring", "script", "alt"}


def test_code_is_no_prose():
    """Fences, inline code, tags and addresses are left out; what a link says stays."""
    text = "See `a = 1` and [the *chapter*](x.md).\n\n```\nrun(3)\n```\n\n<b>Bold</b> words."
    read = [passage.text for passage in prose.markdown("a.md", "", text)]
    assert read == ["See and the *chapter*.", "Bold words."]


def test_a_value_that_is_put_in_leaves_a_gap():
    """What an f-string says around its values is prose."""
    said = [passage.text for passage in prose.python("a.py", 'f"It gains {x:.2f} in all."')]
    assert said == ["It gains {} in all."]


def test_places_are_no_prose():
    """A column of places is for the test of places."""
    read = list(prose.table("a.csv", "key,says,where\na,It is so.,section 2 and 3\n"))
    assert [passage.text for passage in read] == ["It is so."]
