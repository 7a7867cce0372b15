"""Texts of a page that a reader reads as prose, and words in them turned into links."""

from docutils import nodes
from sphinx import addnodes

# Text in these is no place for a link.
CLOSED = (nodes.title, nodes.reference, nodes.literal, nodes.literal_block, nodes.math)
CLOSED += (nodes.math_block, nodes.image, nodes.raw, nodes.comment, nodes.caption)
CLOSED += (addnodes.pending_xref,)


def each(kind, tree, closed=CLOSED):
    """Return the nodes of a kind in the paragraphs of a page, what code prints among them.

    What is in a node of one of the kinds `closed` is left out.
    """
    return [node for node in tree.findall(kind) if _is_open(node, closed)]


def _is_open(node, closed):
    within = False
    while (node := node.parent) is not None and not isinstance(node, closed):
        within = within or isinstance(node, nodes.paragraph)
    return node is None and within


def folds(raw):
    """Return by how many folds more, or fewer, what follows this HTML is folded away."""
    html = raw.astext()
    return html.count("<details") - html.count("</details")


def table_of(node):
    """Return the table that a node stands in, or None."""
    while node is not None and not isinstance(node, nodes.table):
        node = node.parent
    return node


def replaced(text, pattern, make):
    """Put the node that `make` makes of each match, if any, in the place of its words."""
    words, pieces, at = text.astext(), [], 0
    for found in pattern.finditer(words):
        node = make(found)
        if node is not None:
            pieces += [nodes.Text(words[at : found.start()]), node]
            at = found.end()
    if pieces:
        text.parent.replace(text, [*pieces, nodes.Text(words[at:])])
