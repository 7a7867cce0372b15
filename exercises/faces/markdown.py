"""Markdown as HTML that needs no script and no network: formulas become MathML."""

from functools import cache

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    return parser.use(dollarmath_plugin, renderer=_mathematics, allow_digits=False)


def _mathematics(latex: str, options: dict) -> str:
    return convert(latex, display="block" if options["display_mode"] else "inline")


def html(text: str) -> str:
    """Return Markdown as HTML; tags in it are shown, not taken.

    A table may be wider than a phone: it scrolls by itself, also by the keyboard.
    """
    page = _parser().render(text).replace("<th></th>", "<td></td>")
    region = '<div class="table" tabindex="0"><table>'
    return page.replace("<table>", region).replace("</table>", "</table></div>")
