"""A letter of the notation in the running text leads to what it stands for.

Mathematics that is one letter and nothing else, as in "if $\\sigma$ is above 1", becomes a link to
the letter's row on the page of the notation. It is the letter of the chapter; one that the chapter
does not have is that of the book, if it has one meaning there. Else it stays as it is.
"""

import re
from functools import cache
from html import escape
from pathlib import PurePosixPath

from docutils import nodes

from book.extensions.anchors import slug
from book.extensions.running_text import each, table_of
from models.notation import CHAPTERS, quantities

PAGE = "book/notation"


def plain(latex):
    """Return mathematics without what does not show.

    Examples
    --------
    >>> plain("{\\\\pi}_{i}") == plain("\\\\pi_i")
    True
    """
    return re.sub(r"[{}\\s]", "", latex)


@cache
def letters(*chapters):
    """Return the quantity of each letter that has one meaning in these chapters, or in all."""
    found = {}
    for quantity in quantities(*chapters):
        found.setdefault(plain(quantity.latex), set()).add(quantity)
    return {letter: one for letter, (one, *more) in found.items() if not more}


def link_letters(app, tree):
    name = app.env.docname
    if name == PAGE or not app.env.doc2path(name).endswith(".ipynb"):
        return
    chapter = PurePosixPath(name).name
    own = letters(chapter) if chapter in CHAPTERS else {}
    taken = {plain(q.latex) for q in quantities(chapter)} if chapter in CHAPTERS else ()
    there = app.builder.get_relative_uri(name, PAGE)
    for math in each(nodes.math, tree):
        letter = plain(math.astext())
        quantity = own.get(letter) if letter in taken else letters().get(letter)
        if quantity and table_of(math) is None:
            goal = f'href="{there}#{anchor(quantity)}" aria-label="{escape(spoken(quantity))}"'
            link = f'<a class="sa-letter reference internal" {goal}>'
            math.replace_self([html(link), math.deepcopy(), html("</a>")])


def spoken(quantity):
    """Return how a letter is read: it and its name, or its name where no letter is plain enough.

    Examples
    --------
    >>> from models.notation.group_profit import SYNERGY
    >>> spoken(SYNERGY)
    'σ, synergy'
    """
    if re.search(r"[\\_{]", quantity.letter):
        return quantity.label
    return f"{quantity.letter}, {quantity.label}"


def html(text):
    return nodes.raw("", text, format="html")


def anchor(quantity):
    """Return the anchor of a quantity's row on the page of the notation."""
    return f"letter-{slug(quantity.word)}"


def setup(app):
    app.connect("doctree-read", link_letters)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
