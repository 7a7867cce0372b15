"""Fonts that the site publishes have the signs that its pages show, and no others.

Of the theme's icons, 156 kB, that is a dozen; of the font of mathematics the letters and signs of
the book's formulas.
"""

import re
from html import unescape
from pathlib import Path

import pydata_sphinx_theme

from book.extensions.node import ask

THEME = Path(pydata_sphinx_theme.__file__).parent / "theme/pydata_sphinx_theme/static"
ICONS = "vendor/fontawesome/webfonts/fa-solid-900.woff2"
STYLE = "styles/pydata-sphinx-theme.css"
ICON = re.compile(r"\bfa-[\w-]+")
ICON_RULE = re.compile(r'((?:\.fa-[\w-]+:before,?)+)\{content:"\\([0-9a-f]+)"\}')
ICON_OF_STYLE = re.compile(r'--pst-icon-[\w-]+: ?"(.)"')

MATHEMATICS = "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2"
FORMULA = re.compile(r"<math.*?</math>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
ROOT = "√"  # is drawn, but not written
# First and last of the letters that are set slanted where they stand alone, and the first of those.
SLANTED = (("A", "Z", 0x1D434), ("a", "z", 0x1D44E), ("Α", "Ω", 0x1D6E2), ("α", "ω", 0x1D6FC))
SLANTED_APART = {"h": "\u210e", "ϵ": "\U0001d716", "ϕ": "\U0001d719"}


def icons(pages, style):
    """Return the signs of the icons that pages name, and of those that the style sets itself.

    And the style without the rules of all other icons.
    """
    named = set(ICON.findall(pages))
    signs = set(ICON_OF_STYLE.findall(style))

    def keep(rule):
        if named.isdisjoint(ICON.findall(rule[1])):
            return ""
        signs.add(chr(int(rule[2], 16)))
        return rule[0]

    style = ICON_RULE.sub(keep, style)
    return signs, style


def signs(pages):
    """Return the signs in which the formulas of pages are set."""
    written = set(unescape(TAG.sub("", "".join(FORMULA.findall(pages)))))
    return written | {slanted(sign) for sign in written} | {ROOT}


def slanted(sign):
    for first, last, code in SLANTED:
        if first <= sign <= last:
            return SLANTED_APART.get(sign, chr(code + ord(sign) - ord(first)))
    return SLANTED_APART.get(sign, sign)


def cut(app, error):
    static = Path(app.outdir, "_static")
    if error is not None or not (static / ICONS).exists():
        return
    files = [path for path in Path(app.outdir).rglob("*.html") if static not in path.parents]
    pages = "".join(path.read_text(encoding="utf-8") for path in files)
    shown_icons, style = icons(pages, (THEME / STYLE).read_text(encoding="utf-8"))
    (static / STYLE).write_text(style, encoding="utf-8")
    shown = [
        (str(THEME / ICONS), static / ICONS, shown_icons),
        (MATHEMATICS, static / "mathematics.woff2", signs(pages)),
    ]
    ask("fonts.mjs", [(font, str(file), "".join(sorted(of))) for font, file, of in shown])


def setup(app):
    app.connect("build-finished", cut)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
