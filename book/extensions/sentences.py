"""What the pages say in words, section by section: for those who search, and for who lists pages.

Read before references are resolved, and kept with what Sphinx keeps of a page. Code, mathematics,
pictures and what is folded, such as answers, are left out; a sentence stands in one line, as in the
notebooks.
"""

import re
from dataclasses import dataclass, field

from docutils import nodes
from myst_nb.core.render import WIDGET_VIEW_MIMETYPE
from sphinx import addnodes

from book.extensions import citations
from book.extensions.running_text import folds

KEPT = "sa_sentences"
LEFT_OUT = (nodes.literal_block, nodes.math_block, nodes.comment, nodes.image, nodes.footnote)
LEFT_OUT += (addnodes.toctree, addnodes.index, nodes.system_message)
GAP = "\0"  # where a formula stood
NUMBER = re.compile(r"^(Figure|Table) \d+\.\s*")


@dataclass
class Section:
    """A heading, where it is, and the sentences and rows of tables below it, up to the next."""

    title: str
    anchor: str
    lines: list[str] = field(default_factory=list)


def sections_of(tree, names):
    """Return the sections of a page; citations are written as `names` gives them."""
    found, folded = [], 0
    for node in tree.findall(_is_read):
        if isinstance(node, nodes.section):
            found.append(Section(_words(node.next_node(nodes.title), names), node["ids"][0]))
        elif isinstance(node, nodes.raw):
            folded += folds(node)
        elif isinstance(node, nodes.definition_list_item) and _within(node, addnodes.glossary):
            term = node.next_node(nodes.term)
            meaning = _words(node.next_node(nodes.paragraph), names).splitlines()[0]
            found.append(Section(_words(term, names), term["ids"][0], [meaning]))
        elif found and not folded and not _within(node, addnodes.glossary):
            found[-1].lines += _lines(node, names)
    return found


def _is_read(node):
    return not (isinstance(node, LEFT_OUT) or _within(node, LEFT_OUT) or _stands_in(node))


def _within(node, kinds):
    while node := node.parent:
        if isinstance(node, kinds):
            return True
    return False


def _stands_in(node):
    """Tell whether a node stands in for a figure, a question or a list where no script runs."""
    while node := node.parent:
        if node.get("nb_element") == "mime_bundle":
            return any(form.get("mime_type") == WIDGET_VIEW_MIMETYPE for form in node.children)
    return False


def _lines(node, names):
    """Return the sentences of a paragraph, or a row in one line, without formula and code."""
    if isinstance(node, nodes.row) and not isinstance(node.parent, nodes.thead):
        if node.next_node(nodes.literal):
            return []
        cells = [" ".join(_words(cell, names).split()) for cell in node.children]
        row = " · ".join(filter(None, cells))
        return [row] if row and GAP not in row else []
    if isinstance(node, nodes.paragraph) and not _within(node, nodes.table):
        lines = (NUMBER.sub("", line.strip()) for line in _words(node, names).splitlines())
        return [line for line in lines if line and GAP not in line]
    return []


def _words(node, names):
    """Return the text of a node without HTML, with gaps for formulas and names for citations."""
    if isinstance(node, nodes.Text):
        return node.astext()
    if isinstance(node, nodes.math):
        return GAP
    if isinstance(node, nodes.raw):  # tags, such as a link to itself
        return ""
    if isinstance(node, addnodes.pending_xref) and node.get("refdomain") == "cite":
        return " and ".join(names.get(key.strip(), key) for key in node["reftarget"].split(","))
    return "".join(_words(child, names) for child in node.children)


def names_of(env):
    """Return author and year of each work of the bibliography by its key."""
    known = citations.names(env.get_domain("cite").bibdata.data)
    return {key: citations.textual(*name) for key, name in known.items()}


def pages(env):
    """Return the sections of each page that has been read, by the page's name."""
    if not hasattr(env, KEPT):
        setattr(env, KEPT, {})
    return getattr(env, KEPT)


def keep(app, tree):
    pages(app.env)[app.env.docname] = sections_of(tree, names_of(app.env))


def forget(app, env, name):
    pages(env).pop(name, None)


def merge(app, env, names, other):
    pages(env).update((name, pages(other)[name]) for name in names if name in pages(other))


def setup(app):
    app.connect("doctree-read", keep)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    return {"env_version": 4, "parallel_read_safe": True, "parallel_write_safe": True}
