"""Live figures in the built page: shared texts are written once, and each has a fallback."""

import json
import re
from html import escape
from pathlib import Path

from docutils import nodes
from myst_nb.core.render import WIDGET_STATE_MIMETYPE, WIDGET_VIEW_MIMETYPE
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.errors import ExtensionError
from sphinx.transforms.post_transforms import SphinxPostTransform

from book.extensions.node import ask, remembered
from models.widgets.linking import SEAM

OWN = ("host.js", "paper.js", "previews.js", "scrolls.js", "search.js", "ways.js", "book.css")
LOOKS = ("wide", "narrow")
KINDS = ("text/html", "text/markdown")
PLACE = '<div class="sa-place" style="--sa-wide: {wide}px; --sa-narrow: {narrow}px"></div>'
MODEL = re.compile(r'"model_id": ?"(\w+)"')

# Texts, each given as its kind and itself, as a page carries them.
minified = remembered("minify.mjs")


def share_texts(page):
    """Write the front ends of a widget state as one module, and each style once, under `texts`.

    In their place `_esm` and `_css` say which of the texts they are made of, and `_export` what the
    module calls the widget; the book's host script brings them together again.
    """
    states = [model["state"] for model in page["state"].values()]
    fronts = different(states, "_esm")
    sheets = [css.split(SEAM) for css in different(states, "_css")]
    styles = list(dict.fromkeys(part for parts in sheets for part in parts))
    for state in states:
        if esm := state.get("_esm"):
            state |= {"_esm": [0], "_export": f"w{fronts.index(esm)}"}
        if css := state.get("_css"):
            state["_css"] = [1 + styles.index(part) for part in css.split(SEAM)]
    module = ask("bundle.mjs", [front.split(SEAM) for front in fronts])
    return page | {"texts": [module, *minified([("css", style) for style in styles])]}


def different(states, part):
    """Return the different texts of a part, in one order whichever way the states come."""
    texts = {state[part] for state in states if state.get(part)}
    return sorted(texts, key=lambda text: (len(text), text))


def share_texts_of_page(app, doctree):
    scripts = NbMetadataCollector.get_js_files(app.env, app.env.docname)
    if "ipywidgets_state" in scripts:
        _, script = scripts["ipywidgets_state"]
        page = json.dumps(share_texts(json.loads(script["body"])))
        # A tag inside a text must not end the script that carries it.
        script = {"type": WIDGET_STATE_MIMETYPE, "body": page.replace("<", "\\u003c")}
        scripts["ipywidgets_state"] = (None, script)


class Fallback(SphinxPostTransform):
    """Put beside each live figure, for where no script runs, the best that stands in for it.

    For a figure that is its picture, sentence and numbers as they stand at first, drawn by its own
    front end; for others what their output brings along.
    """

    default_priority = 3  # before myst-nb keeps one form of each output and drops the others
    formats = ("html",)

    def run(self, **kwargs):
        views = {}
        for bundle in self.document.findall(nodes.container):
            if bundle.get("nb_element") == "mime_bundle":
                forms = {form["mime_type"]: form for form in bundle.children}
                if WIDGET_VIEW_MIMETYPE in forms:
                    views[MODEL.search(forms[WIDGET_VIEW_MIMETYPE].astext())[1]] = bundle, forms
        if not views:
            return
        drawn = self.drawn(list(views))
        for number, (widget, (bundle, forms)) in enumerate(views.items()):
            still = []
            found = drawn[widget]
            if "told" in found:
                html = self.still(number, found, alt_of(bundle))
                still = [nodes.raw("", html, format="html")]
            said = next((forms[kind] for kind in KINDS if kind in forms), None)
            if said is None and not still:
                said = forms["text/plain"]
            forms[WIDGET_VIEW_MIMETYPE] += [
                nodes.raw("", PLACE.format(**found["rooms"]), format="html"),
                nodes.raw("", "<noscript>", format="html"),
                *still,
                *(said.deepcopy().children if said else []),
                nodes.raw("", "</noscript>", format="html"),
            ]

    def drawn(self, widgets):
        """Return the room of each widget of the page, and of figures the drawings, by its id."""
        scripts = NbMetadataCollector.get_js_files(self.env, self.env.docname)
        page = json.loads(scripts["ipywidgets_state"][1]["body"])
        states = {widget: page["state"][widget]["state"] for widget in widgets}
        figures = [
            {"id": id_, "esm": s["_esm"], "css": s["_css"], "state": s} for id_, s in states.items()
        ]
        asked = {"texts": page["texts"], "figures": figures}
        try:
            return ask("stills.mjs", asked)
        except ExtensionError as error:
            raise ExtensionError(
                f"{self.env.docname}: no still of a live figure: {error}"
            ) from None

    def still(self, number, drawn, alt):
        """Write the drawings of a figure beside other pictures, and return HTML that shows them.

        Where the cell does not say what the picture shows, the figure's own sentence does.
        """
        folder = Path(self.app.outdir, "_images")
        folder.mkdir(parents=True, exist_ok=True)
        files = {look: f"{Path(self.env.docname).name}-{number}-{look}.svg" for look in LOOKS}
        for look, file in files.items():
            (folder / file).write_text(drawn[look], encoding="utf-8")
        says = escape(alt or drawn["says"])
        there = "../" * self.env.docname.count("/") + "_images/"
        return (
            f'<picture><source media="(max-width: 700px)" srcset="{there}{files["narrow"]}">'
            f'<img src="{there}{files["wide"]}" alt="{says}"></picture>{drawn["told"]}'
        )


def alt_of(node):
    """Return what the cell of an output says of its picture, if it says something."""
    while node is not None and "cell_metadata" not in node.attributes:
        node = node.parent
    about = node["cell_metadata"].get("mystnb", {}) if node is not None else {}
    return about.get("image", {}).get("alt")


def minify_own(app, error):
    """Publish the book's own scripts and style shortened."""
    paths = [Path(app.outdir, "_static", name) for name in OWN]
    paths = [path for path in paths if error is None and path.exists()]
    texts = [(path.suffix[1:], path.read_text(encoding="utf-8")) for path in paths]
    for path, text in zip(paths, minified(texts), strict=True):
        path.write_text(text, encoding="utf-8")


def setup(app):
    app.connect("doctree-read", share_texts_of_page)
    app.connect("build-finished", minify_own)
    app.add_post_transform(Fallback)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
