"""The colours of the book, once: pages, live figures and stills take them from here.

Hues are Okabe and Ito's, told apart by colour-blind readers, darkened or lightened until each
reads as text on the paper of its theme.
"""

import re

LIGHT = {
    "paper": "#fffefb",
    "surface": "#f5f3ee",
    "ink": "#1f2328",
    "muted": "#5b6068",
    "line": "#d9d6cf",
    "own": "#0072b2",  # the firm itself
    "rest": "#b34a00",  # its partners
    "both": "#005a45",  # both gain
    "none": "#6a6f76",  # neither gains
}
DARK = {
    "paper": "#16191d",
    "surface": "#20242a",
    "ink": "#e6e4df",
    "muted": "#a9adb3",
    "line": "#3a3f46",
    "own": "#56b4e9",
    "rest": "#f0894c",
    "both": "#7ae8c4",
    "none": "#9aa0a6",
}

# The word for each hue, in both themes.
HUES = {"own": "blue", "rest": "orange", "both": "green", "none": "grey"}

# The colours of several lines that stand for nothing else, in this order.
LINES = ("own", "rest", "both", "none")

# Where the reader's system chooses the colours of all pages, paper and ink are its own; the hues,
# which mean something, stay.
SYSTEM = {
    "paper": "Canvas",
    "surface": "Canvas",
    "ink": "CanvasText",
    "muted": "CanvasText",
    "line": "GrayText",
}

# Both the book's pages and JupyterLab say by an attribute that they are dark.
DARK_PAGES = 'html[data-theme="dark"], [data-jp-theme-light="false"]'


def css() -> str:
    """The palette as CSS variables, for a figure that may stand outside the book's pages.

    Paper is light, whatever the screen shows, and so is a picture that leaves the page. Where the
    system chooses the colours, it also says whether its own paper is dark.
    """
    return (
        f":where(:root, .sim-light) {{{_variables(LIGHT)}}}\n"
        f"@media not print {{:where({DARK_PAGES}) {{{_variables(DARK)}}}}}\n"
        f"@media (forced-colors: active) {{:where(:root) {{{_variables(LIGHT | SYSTEM)}}}}}\n"
        "@media (forced-colors: active) and (prefers-color-scheme: dark) "
        f"{{:where(:root) {{{_variables(DARK | SYSTEM)}}}}}\n"
    )


def with_light_colours(sheet: str) -> str:
    """A sheet for a page without the palette: each variable falls back to the light colour.

    Examples
    --------
    >>> with_light_colours("text { fill: var(--sa-ink); }")
    'text { fill: var(--sa-ink, #1f2328); }'
    """
    return re.sub(r"var\(--sa-(\w+)\)", lambda m: f"var(--sa-{m[1]}, {LIGHT[m[1]]})", sheet)


def _variables(colours: dict[str, str]) -> str:
    return " ".join(f"--sa-{name}: {value};" for name, value in colours.items())
