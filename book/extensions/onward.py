"""The end of each chapter: the questions that it leads to, and the chapters that take them up.

They come from `models/data/onward.csv`, and stand on both ways through a chapter.
"""

from docutils import nodes
from sphinx import addnodes

from models.data.chapters import CHAPTERS, onward

FOLDER = "book/"
HEADING, ANCHOR = "Where to next?", "where-to-next"
AFTER_WAYS = 600  # sooner, the end of the long way would take it in


def end_in_questions(app, tree):
    chapter = app.env.docname.removeprefix(FOLDER)
    if chapter not in CHAPTERS.index:
        return
    rows = onward().query("chapter == @chapter")
    asked = nodes.bullet_list("", *(item(row.question, row.next) for row in rows.itertuples()))
    end = nodes.section("", nodes.title("", HEADING), asked, ids=[ANCHOR], names=[HEADING])
    next(tree.findall(nodes.section)).append(end)


def item(question, chapter):
    """Return a question with a link to the chapter; Sphinx warns if it is not there."""
    link = addnodes.pending_xref(
        "",
        nodes.inline("", CHAPTERS.title[chapter]),
        refdomain="std",
        reftype="doc",
        reftarget=f"/{FOLDER}{chapter}",
        refexplicit=True,
        refwarn=True,
    )
    return nodes.list_item("", nodes.paragraph("", "", nodes.Text(f"{question} "), link))


def setup(app):
    app.connect("doctree-read", end_in_questions, priority=AFTER_WAYS)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
