"""Mathematics is set when the book is built: as MathML, which needs no script and is read aloud.

A formula that cannot be set stops the build. Numbers and labels are those of Sphinx.
"""

import re

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.math import get_node_equation_number

from book.extensions.node import remembered

MARKS = "math notranslate nohighlight"
# Whoever wants their equations numbered says so to Sphinx.
NUMBERED = re.compile(r"\\(begin|end)\{(align|alignat|equation|gather)\}")

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


def set_page(app, doctree, docname):
    """Set all formulas of a page at once."""
    kinds = (nodes.math, nodes.math_block)
    found = [formula(node) for kind in kinds for node in doctree.findall(kind)]
    try:
        mathml(found)
    except ExtensionError as error:
        raise ExtensionError(f"{docname}: {error}") from None


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
