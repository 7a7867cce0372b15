"""Tables that can be read in little room: where a table is too wide, each row becomes a card.

The style sheet lays out the cards. What it can't know stands here: the head of each cell's column,
as `data-label`, and the roles of table, row and cell, which a browser may forget where they are
laid out as something else. A table that a model prints is named by what it holds, and of which.
"""

import re
from html import escape

from docutils import nodes

import models
from models.core.showing import EQUATIONS
from models.core.typography import typeset

NARROW = 32  # letters across a phone; the margins of a cell take the room of one
LINES = 3  # that a row may take there
PRINTS = re.compile(r"\b(equations|parameters|results)\((?:\w+\.)*([A-Z][A-Z0-9_]*)\b")
CARDS, EQUATION = "sa-cards", "sa-equations"
ROLES = {nodes.table: "table", nodes.thead: "rowgroup", nodes.tbody: "rowgroup", nodes.row: "row"}


def label(app, doctree):
    """Note what becomes cards, and give the cells of these tables the heads of their columns."""
    for table in doctree.findall(nodes.table):
        table["called"] = name_of(table)
        heads, rows = parts(table)
        if not heads or fits([heads, *rows]):
            continue
        names = [" ".join(head.astext().split()) for head in heads]
        table["classes"] += [CARDS, EQUATION] if names == [*EQUATIONS] else [CARDS]
        for node in (table, *table.findall(lambda node: type(node) in ROLES)):
            node["role"] = ROLES[type(node)]
        for head in heads:
            head["role"] = "columnheader"
        for row in rows:
            for name, entry in zip(names, row, strict=True):
                entry["role"], entry["label"] = "cell", name if entry.astext() else ""


def name_of(table):
    """Return what a table is called whose cell prints a model's equations, parameters or results.

    The first such call prints the first table of the cell, and so on. Of others nothing is known
    but what stands around them.
    """
    cell = table
    while cell is not None and "cell" not in cell.get("classes", ()):
        cell = cell.parent
    code = next(cell.findall(nodes.literal_block), None) if cell else None
    if not code:
        return ""
    called = dict(zip(cell.findall(nodes.table), PRINTS.findall(code.astext()), strict=False))
    kind, model = called.get(table, ("", ""))
    return typeset(f"{kind.capitalize()}: {models.by_name(model.lower()).title}") if kind else ""


def parts(table):
    """Return the cells of a table's head, and those of each row of its body."""
    rows = {kind: [] for kind in (nodes.thead, nodes.tbody)}
    for row in table.findall(nodes.row):
        rows[type(row.parent)].append(row.children)
    return next(iter(rows[nodes.thead]), ()), rows[nodes.tbody]


def fits(rows):
    """Tell whether a phone has room for the longest words side by side, and for their lines."""
    texts = [[entry.astext() for entry in row] for row in rows]
    widths = [max(map(longest_word, column)) for column in zip(*texts, strict=True)]
    lengths = [len("".join(row)) for row in texts]
    return sum(widths) + len(widths) <= NARROW and max(lengths) <= LINES * NARROW


def longest_word(text):
    """Return how many letters the longest word of a text has, which no line can break."""
    return max(map(len, text.split()), default=0)


def visitor(name):
    """Return what writes a node as its translator does, with the attributes noted here."""

    def visit(self, node):
        getattr(type(self), f"visit_{name}")(self, node)
        noted = [("role", node.get("role")), ("data-label", node.get("label"))]
        noted += [("aria-label", node.get("called"))]
        told = "".join(f' {key}="{escape(value)}"' for key, value in noted if value)
        if told:
            self.body[-1] = self.body[-1].replace(">", f"{told}>", 1)

    def depart(self, node):
        getattr(type(self), f"depart_{name}")(self, node)

    return visit, depart


def setup(app):
    for kind in (*ROLES, nodes.entry):
        app.add_node(kind, override=True, html=visitor(kind.__name__))
    app.connect("doctree-read", label)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
