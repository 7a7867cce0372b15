"""Two ways through a chapter: a short one, and the whole of it.

Cells of a notebook with the tag `long` are left out of the short way: derivations, code, claims,
parameters. So is every exercise, whatever the tags of its cell. Everything stays in the page; what
is left out gets the class `sa-long`, and `ways.js` shows or hides it by a switch below the title,
which is written here so that it has its room from the first. Code is one switch for the page.
"""

import nbformat
from docutils import nodes

from book.extensions.running_text import folds

TAG, LOOK = "long", "sa-long"
EXERCISE = '<details id="exercise-'  # as anchors.py writes it
LINES_A_CELL = 10_000  # MyST-NB counts a page's lines so: cell 0 begins at 10 000
WORDS_A_MINUTE = 238  # of English non-fiction, silently, on average: Brysbaert (2019)
# What is not read as prose.
NOT_PROSE = (nodes.literal_block, nodes.math_block, nodes.math, nodes.comment, nodes.raw)
SWITCH = '<div class="sa-ways" role="group" aria-label="How much of this page to show"{}>{}</div>'
BUTTON = '<button type="button" value="{}" aria-pressed="false">{}</button>'
WAY = "{} <small>{} minutes<span>: {}</span></small>"


def long_cells(path):
    """Return the numbers of the notebook's cells that the short way leaves out."""
    cells = nbformat.read(path, as_version=4).cells
    return {k for k, cell in enumerate(cells) if TAG in cell.metadata.get("tags", ())}


def cell_of(node):
    """Return the number of the cell that a node comes from, or None if the node does not know."""
    if "cell_index" in node:
        return node["cell_index"]
    return node.line // LINES_A_CELL - 1 if node.line else None


def mark(parent, long, before=False):
    """Give exercises and what the long cells made the class.

    Return whether the last node was of a long cell.
    """
    kept, run, folded = [], nodes.container(classes=[LOOK]), 0
    for node in parent.children:
        if isinstance(node, nodes.section):
            kept += [run] if run.children else []
            run = nodes.container(classes=[LOOK])
            before = mark(node, long, before)
            kept.append(node)
            continue
        cell = cell_of(node) if isinstance(node, nodes.Element) else None
        before = before if cell is None else cell in long
        exercise = folded or (isinstance(node, nodes.raw) and EXERCISE in node.astext())
        if exercise and isinstance(node, nodes.raw):
            folded += folds(node)
        if (before or exercise) and not isinstance(node, nodes.title):
            run += node
            continue
        kept += [run] if run.children else []
        run = nodes.container(classes=[LOOK])
        if before:
            node["classes"].append(LOOK)
        kept.append(node)
    kept += [run] if run.children else []
    parent.children = []
    parent.extend(kept)
    if isinstance(parent, nodes.section) and all(LOOK in node["classes"] for node in kept):
        parent["classes"].append(LOOK)
    return before


def minutes(tree, short):
    """Return how long the prose takes to read, in whole minutes, on the short way or in whole.

    What is folded, hints and answers, is not counted, nor is a stop that stands alone after a link.
    """
    words = folded = 0
    for node in tree.findall():
        if isinstance(node, nodes.raw):
            folded += folds(node)
        elif isinstance(node, nodes.Text) and not folded and _is_read(node, short):
            words += sum(any(map(str.isalnum, word)) for word in node.split())
    return max(1, round(words / WORDS_A_MINUTE))


def _is_read(node, short):
    while node := node.parent:
        if isinstance(node, NOT_PROSE) or (short and LOOK in node["classes"]):
            return False
    return True


def lay_ways(app, tree):
    path = app.env.doc2path(app.env.docname)
    # The first page is a door, and shows no code.
    if not path.endswith(".ipynb") or app.env.docname == app.config.root_doc:
        return
    times, buttons = "", [BUTTON.format("sa-code", "Show the code")]
    if long := long_cells(path):
        mark(tree, long)
        short, whole = minutes(tree, True), minutes(tree, False)
        times = f' data-short="{short}" data-whole="{whole}"'
        short_way = WAY.format("Short way", short, "words, figures, decisions")
        whole_way = WAY.format("Whole chapter", whole, "equations, checks, exercises too")
        buttons = [BUTTON.format("short", short_way), BUTTON.format("whole", whole_way), *buttons]
    place = next(tree.findall(nodes.title))
    switch = nodes.raw("", SWITCH.format(times, "".join(buttons)), format="html")
    place.parent.insert(place.parent.index(place) + 1, switch)


def setup(app):
    app.connect("doctree-read", lay_ways)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
