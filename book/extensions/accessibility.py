"""Mends the accessibility faults that the theme, docutils and MyST-NB bring along.

The theme's are mended by the templates beside this file, which take the place of its own; what the
others write into the text of a page is mended here.
"""

from pathlib import Path

MENDS = (
    # docutils names a list of citations, but gives its entries a role that no list may hold.
    ('role="doc-biblioentry"', 'role="listitem"'),
    # MyST-NB names the handle of a folded cell otherwise than it reads.
    (' aria-label="Toggle hidden content"', ""),
)


def use_templates(app, config):
    config.templates_path.insert(0, str(Path(__file__).with_name("templates")))


def mend(app, pagename, templatename, context, doctree):
    for fault, mended in MENDS:
        context["body"] = context.get("body", "").replace(fault, mended)


def setup(app):
    app.connect("config-inited", use_templates)
    app.connect("html-page-context", mend)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
