"""Signs and spaces as print has them: a minus is no hyphen, and what is named by a letter or a
number stands in one line with it, as in firm i, arrow J, Figure 3 and eq. (4).
"""

import re

from docutils import nodes

from book.extensions.running_text import each

KEPT = (nodes.literal, nodes.literal_block, nodes.math, nodes.math_block, nodes.raw)
# Names that tables, cards, the search and figures go by; a caption begins in bold.
KEPT += (nodes.thead, nodes.term, nodes.strong)
MINUS = re.compile(r"(?<![^\s(])-(?=\d)")
SPACE = "\N{NO-BREAK SPACE}"
# A letter after any word, but not an initial of a name; and a number or letter after these.
LETTER = re.compile(r"(?<=[a-z])[ \n](?=[b-zB-HJ-Z]\b(?!['’.-]| &))")
NAMED = re.compile(
    r"\b((?:arrow|bridge|capability|equation|exercise|figure|firm|hypothesis|instrument|page|period|"
    r"phase|point|region|section|step|table)s?|figs?\.|eqs?\.)[ \n](?=\(?\d|(?-i:[A-Z]|i)\b)",
    re.IGNORECASE,
)


def unbroken(words):
    """Return words as they are printed.

    Examples
    --------
    >>> unbroken("firm i’s part falls from 5% to -3% (section 2)").split(" ")
    ['firm\\xa0i’s', 'part', 'falls', 'from', '5%', 'to', '−3%', '(section\\xa02)']
    """
    return NAMED.sub(rf"\1{SPACE}", LETTER.sub(SPACE, MINUS.sub("\N{MINUS SIGN}", words)))


def set_page(app, doctree, docname):
    for text in each(nodes.Text, doctree, KEPT):
        printed = unbroken(text)
        if printed != text:
            text.parent.replace(text, nodes.Text(printed))


def setup(app):
    app.connect("doctree-resolved", set_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
