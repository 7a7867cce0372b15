"""Mends the accessibility faults that the theme, docutils and MyST-NB bring along.

The theme's are mended by the templates beside this file, which take the place of its own; what the
others write into the text of a page is mended here.
"""

import re
from pathlib import Path

EMPTY_HEAD = re.compile(r"<th(?: [^>]*)?>\s*(?:<p>\s*</p>)?\s*</th>")
MENDS = (
    # docutils names a list of citations, but gives its entries a role that no list may hold.
    ('role="doc-biblioentry"', 'role="listitem"'),
    # MyST-NB names the handle of a folded cell otherwise than it reads.
    (' aria-label="Toggle hidden content"', ""),
)


def use_templates(app, config):
    config.templates_path.insert(0, str(Path(__file__).with_name("templates")))


def mend(app, pagename, templatename, context, doctree):
    body = context.get("body", "")
    for fault, mended in MENDS:
        body = body.replace(fault, mended)
    # The corner of a table heads nothing.
    context["body"] = EMPTY_HEAD.sub("<td></td>", body)


def setup(app):
    app.connect("config-inited", use_templates)
    app.connect("html-page-context", mend)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
