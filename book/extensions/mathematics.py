"""Mathematics is set when the book is built: as MathML, which needs no script and is read aloud.

A formula that cannot be set stops the build. Numbers and labels are those of Sphinx. No line ends
between a formula and what is written to it without a space, such as a comma.
"""

import re

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.math import get_node_equation_number

from book.extensions.node import remembered

MARKS = "math notranslate nohighlight"
# Whoever wants their equations numbered says so to Sphinx.
NUMBERED = re.compile(r"\\(begin|end)\{(align|alignat|equation|gather)\}")

LINK = re.compile(r"<a [^>]*></a>")
# What no space parts from a formula; at a hyphen and a dash a line may end.
TOUCHING = r"(?:[^\s–—-]|\N{NO-BREAK SPACE})*"

mathml = remembered("mathematics.mjs")


def formula(node):
    """Return the formula of a node in TeX, and whether it stands in a line of its own."""
    tex = node.astext()
    if isinstance(node, nodes.math):
        return tex, False
    rows = [row for row in tex.split("\n\n") if row.strip()]
    if len(rows) > 1 or (r"\\" in tex and r"\begin" not in tex):
        tex = r"\begin{aligned}" + r"\\".join(rows) + r"\end{aligned}"
    return NUMBERED.sub(r"\\\1{\2*}", tex), True


def keep_together(math):
    """Put a formula, with its link if it has one, into one node with what touches it."""
    line, at = math.parent, math.parent.index(math)
    around = [*line[at - 1 : at], *line[at + 1 : at + 2]]
    linked = bool(LINK.fullmatch("".join(node.astext() for node in around)))
    start, end = at - linked, at + linked + 1
    rest, before = _parted(line[start - 1 : start], rf"(.*?)({TOUCHING})")
    after, more = _parted(line[end : end + 1], rf"({TOUCHING})(.*)")
    if not before and not after:
        return
    whole = [nodes.Text(before), *line[start:end], nodes.Text(after)]
    if before:
        line[start - 1] = nodes.Text(rest)
    if after:
        line[end] = nodes.Text(more)
    line[start:end] = [nodes.inline("", "", *whole, classes=["sa-together"])]


def _parted(beside, pattern):
    """Return both parts of the text that stands beside a formula, empty if none does."""
    text = beside[0] if beside and isinstance(beside[0], nodes.Text) else ""
    return re.fullmatch(pattern, text, re.DOTALL).groups()


def set_page(app, doctree, docname):
    """Set all formulas of a page at once."""
    kinds = (nodes.math, nodes.math_block)
    found = [formula(node) for kind in kinds for node in doctree.findall(kind)]
    try:
        mathml(found)
    except ExtensionError as error:
        raise ExtensionError(f"{docname}: {error}") from None
    for math in [*doctree.findall(nodes.math)]:
        keep_together(math)


def inline(self, node):
    self.body.append(self.starttag(node, "span", "", CLASS=MARKS))
    self.body += [*mathml([formula(node)]), "</span>"]
    raise nodes.SkipNode


def block(self, node):
    self.body.append(self.starttag(node, "div", "", CLASS=MARKS))
    if node["number"]:
        self.body.append(f'<span class="eqno">({get_node_equation_number(self, node)})')
        self.add_permalink_ref(node, "Link to this equation")
        self.body.append("</span>")
    self.body += [*mathml([formula(node)]), "</div>\n"]
    raise nodes.SkipNode


def setup(app):
    app.add_html_math_renderer("mathml", (inline, None), (block, None))
    app.connect("doctree-resolved", set_page)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
