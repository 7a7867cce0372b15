"""Markdown as HTML that needs no script and no network: formulas become MathML."""

from collections.abc import Callable
from functools import cache
from html import escape

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

Renderer = Callable[[str, dict], str]


def mathml(latex: str, options: dict) -> str:
    """Return a formula as MathML."""
    return convert(latex, display="block" if options["display_mode"] else "inline")


def tex(latex: str, options: dict) -> str:
    """Return a formula as TeX between the signs that learning platforms know."""
    opening, closing = ("\\[", "\\]") if options["display_mode"] else ("\\(", "\\)")
    return f"{opening}{escape(latex, quote=False)}{closing}"


@cache
def _parser(mathematics: Renderer) -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable("table")
    parser.validateLink = lambda address: True  # the texts are the book's own
    return parser.use(dollarmath_plugin, renderer=mathematics, allow_digits=False)


@cache
def html(text: str, mathematics: Renderer = mathml) -> str:
    """Return Markdown as HTML; tags in it are shown, not taken.

    A table may be wider than a phone: it scrolls by itself, also by the keyboard.
    """
    page = _parser(mathematics).render(text).replace("<th></th>", "<td></td>")
    region = '<div class="table" tabindex="0"><table>'
    return page.replace("<table>", region).replace("</table>", "</table></div>")
