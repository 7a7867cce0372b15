"""Links that code prints lead to pages, as those of the text do.

What a cell prints is the same in JupyterLab and in the book, so a link in it names a notebook. Here
it becomes the address of that notebook's page, seen from the page in which it stands.
"""

import re
from posixpath import basename, dirname, join, normpath

NOTEBOOK = re.compile(r'(?<=<a href=")([\w./-]+)\.ipynb(?=["#])')


def lead_to_pages(app, pagename, templatename, context, doctree):
    def page(found):
        name = normpath(join(dirname(pagename), found[1]))
        if name not in app.env.found_docs:
            return found[0]
        here = basename(app.builder.get_target_uri(name))  # no address at all, for Sphinx
        return app.builder.get_relative_uri(pagename, name) or here

    context["body"] = NOTEBOOK.sub(page, context.get("body", ""))


def setup(app):
    app.connect("html-page-context", lead_to_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
