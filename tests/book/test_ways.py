"""Two ways through a chapter: what the short one leaves out, and how long either takes."""

import nbformat
import pytest
from docutils import nodes

from book.extensions.ways import LINES_A_CELL, WORDS_A_MINUTE, long_cells, mark, minutes


def paragraph(cell, words="some words"):
    node = nodes.paragraph("", words)
    node.line = (cell + 1) * LINES_A_CELL + 1
    return node


def section(cell, *children):
    title = nodes.title("", f"section {cell}")
    title.line = (cell + 1) * LINES_A_CELL + 1
    return nodes.section("", title, *children)


def texts(tree):
    """Return the texts of all that is left out."""
    return [node.astext() for node in tree.findall(nodes.Element) if "sa-long" in node["classes"]]


def test_cells_are_long_by_their_tag(tmp_path):
    """Other tags, and cells without any, belong to both ways."""
    notebook = nbformat.v4.new_notebook()
    for tags in (["long"], [], ["hide-input"], ["hide-input", "long"]):
        notebook.cells.append(nbformat.v4.new_markdown_cell("text", metadata={"tags": tags}))
    nbformat.write(notebook, tmp_path / "chapter.ipynb")
    assert long_cells(tmp_path / "chapter.ipynb") == {0, 3}


def test_what_a_long_cell_made_is_put_together():
    """What follows each other stands in one box; the rest stays where it was."""
    tree = section(0, paragraph(0, "a"), paragraph(1, "b"), paragraph(1, "c"), paragraph(2, "d"))
    mark(tree, {1})
    assert [child.astext() for child in tree.children] == ["section 0", "a", "b\n\nc", "d"]
    assert texts(tree) == ["b\n\nc"]


def test_a_node_that_does_not_know_its_cell_goes_with_the_one_before():
    """So the parts of a folded answer stay together."""
    unknown = nodes.raw("", "</details>", format="html")
    tree = section(0, paragraph(1, "b"), unknown, paragraph(2, "c"))
    mark(tree, {1})
    assert texts(tree) == ["b\n\n</details>"]


def test_an_exercise_is_left_out_to_its_end_whatever_its_cell():
    """What its cell says after it stays, and so does what else is folded."""
    begin = '<details id="exercise-1"><summary>Add</summary>'
    tags = ["<details>", "</details>", "</details>", "<details><summary>More</summary></details>"]
    start, *folds, more = (nodes.raw("", tag, format="html") for tag in [begin, *tags])
    opened, *closed = folds
    tree = section(0, start, opened, paragraph(0, "hint"), *closed, paragraph(0, "after"), more)
    mark(tree, set())
    assert texts(tree) == [f"{begin}\n\n<details>\n\nhint\n\n</details>\n\n</details>"]


def test_a_section_is_left_out_with_its_heading_if_all_of_it_is():
    """Below it too; a section that goes on in another cell keeps its heading."""
    whole = section(1, paragraph(1), section(2, paragraph(2)))
    part = section(3, paragraph(3), paragraph(4))
    tree = section(0, paragraph(0), whole, part)
    mark(tree, {1, 2, 4})
    assert "sa-long" in whole["classes"]
    assert "sa-long" not in part["classes"]
    assert "sa-long" not in part[0]["classes"]
    assert "sa-long" not in tree["classes"]


def test_a_code_cell_goes_by_its_number():
    """Its box says which cell it is, not where it stands."""
    box = nodes.container("", nodes.paragraph("", "out"), nb_element="cell_code", cell_index=5)
    tree = section(0, paragraph(0, "a"), box)
    mark(tree, {5})
    assert texts(tree) == ["out"]


def test_nothing_is_lost_and_nothing_changes_its_place():
    """Marking is no editing."""
    tree = section(0, *(paragraph(cell, str(cell)) for cell in range(6)), section(6, paragraph(7)))
    before = tree.astext()
    mark(tree, {1, 3, 4, 7})
    assert tree.astext() == before


def text(time):
    """Return what takes so many minutes to read."""
    return "word " * (time * WORDS_A_MINUTE)


def test_the_short_way_takes_less_time_and_code_takes_none():
    """Words are counted as they are read."""
    code = nodes.literal_block("", "x " * 5000)
    tree = section(0, paragraph(0, text(3)), paragraph(1, text(2)), code)
    mark(tree, {1})
    assert (minutes(tree, short=True), minutes(tree, short=False)) == (3, 5)


def test_what_is_folded_takes_no_time():
    """A reader who does not open an answer does not read it."""
    opened, closed = (nodes.raw("", tag, format="html") for tag in ("<details>", "</details>"))
    tree = section(0, paragraph(0, text(2)), opened, paragraph(0, text(4)), closed)
    assert minutes(tree, short=False) == 2


@pytest.mark.parametrize("short", [True, False])
def test_no_page_takes_no_time(short):
    """At least a minute."""
    assert minutes(section(0), short) == 1
