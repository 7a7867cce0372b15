"""Live figures in the built page: shared texts are written once, and each has a fallback."""

import json
from pathlib import Path

from docutils import nodes
from myst_nb.core.render import WIDGET_STATE_MIMETYPE, WIDGET_VIEW_MIMETYPE
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.transforms.post_transforms import SphinxPostTransform

from models.widgets.linking import COMMENT, SEAM, STYLE_COMMENT

OWN = ("host.js", "paper.js", "ways.js", "book.css")
KINDS = ("image/png", "text/html", "text/markdown", "text/plain")


def share_texts(page):
    """Write each module and each style of a widget state once, under `texts`.

    In their place `_esm` and `_css` say which of them they are made of; the book's host script
    puts them together again.
    """
    places = {}
    for model in page["state"].values():
        for name in ("_esm", "_css"):
            if text := model["state"].get(name):
                parts = text.split(SEAM)
                model["state"][name] = [places.setdefault(part, len(places)) for part in parts]
    return page | {"texts": list(places)}


def share_texts_of_page(app, doctree):
    scripts = NbMetadataCollector.get_js_files(app.env, app.env.docname)
    if "ipywidgets_state" in scripts:
        _, script = scripts["ipywidgets_state"]
        page = json.dumps(share_texts(json.loads(script["body"])))
        # A tag inside a text must not end the script that carries it.
        script = {"type": WIDGET_STATE_MIMETYPE, "body": page.replace("<", "\\u003c")}
        scripts["ipywidgets_state"] = (None, script)


class Fallback(SphinxPostTransform):
    """Keep, for where no script runs, the best that a live figure's output brings along.

    For a figure that is its still twin, described by the cell's `mystnb: image: alt` or else by the
    widget's own words.
    """

    default_priority = 3  # before myst-nb keeps one form of each output and drops the others
    formats = ("html",)

    def run(self, **kwargs):
        for bundle in self.document.findall(nodes.container):
            if bundle.get("nb_element") != "mime_bundle":
                continue
            forms = {form["mime_type"]: form for form in bundle.children}
            if WIDGET_VIEW_MIMETYPE not in forms:
                continue
            best = next(forms[kind] for kind in KINDS if kind in forms).deepcopy()
            for image in best.findall(nodes.image):
                image.setdefault("alt", forms["text/plain"].astext())
            forms[WIDGET_VIEW_MIMETYPE] += [
                nodes.raw("", "<noscript>", format="html"),
                *best.children,
                nodes.raw("", "</noscript>", format="html"),
            ]


def drop_comments(app, error):
    """Publish the book's own scripts and style without what serves those who write them."""
    for name in OWN:
        path = Path(app.outdir, "_static", name)
        if error is None and path.exists():
            text = path.read_text(encoding="utf-8")
            comment = STYLE_COMMENT if path.suffix == ".css" else COMMENT
            path.write_text(comment.sub("", text), encoding="utf-8")


def setup(app):
    app.connect("doctree-read", share_texts_of_page)
    app.connect("build-finished", drop_comments)
    app.add_post_transform(Fallback)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
