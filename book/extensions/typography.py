"""Signs and spaces as print has them: a minus is no hyphen, and what is named by a letter or a
number stands in one line with it, as in firm i, arrow J, Figure 3 and eq. (4).
"""

import re

from docutils import nodes

KEPT = (nodes.literal, nodes.literal_block, nodes.math, nodes.math_block, nodes.raw)
KEPT += (nodes.thead, nodes.term)
MINUS = re.compile(r"(?<![^\s(])-(?=\d)")
LETTER = re.compile(r"(?<=[a-z])[ \n](?=[b-zB-HJ-Z]\b(?!['’.-]| &))|(?<=region)[ \n](?=A\b)")
NUMBER = re.compile(
    r"\b((?:Bridge|Equation|Exercise|Figure|Hypothesis|Instrument|Page|Period|Phase|Section|Step|"
    r"Table)s?|Figs?\.|eqs?\.)[ \n](?=\(?\d)",
    re.IGNORECASE,
)


def typeset(words):
    """Return words as they are printed.

    Examples
    --------
    >>> typeset("firm i loses from -3% to 5% (section 2)").split(" ")
    ['firm\\xa0i', 'loses', 'from', '−3%', 'to', '5%', '(section\\xa02)']
    """
    words = LETTER.sub("\N{NO-BREAK SPACE}", MINUS.sub("\N{MINUS SIGN}", words))
    return NUMBER.sub("\\1\N{NO-BREAK SPACE}", words)


def set_page(app, doctree, docname):
    for text in [*doctree.findall(nodes.Text)]:
        printed = typeset(text)
        if printed != text and _is_prose(text):
            text.parent.replace(text, nodes.Text(printed))


def _is_prose(node):
    within = False
    while (node := node.parent) is not None:
        if isinstance(node, KEPT):
            return False
        within = within or isinstance(node, nodes.paragraph)
    return within


def setup(app):
    app.connect("doctree-resolved", set_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
