"""The script that lists and erases what a browser keeps has its names from the figures' kit."""

from pathlib import Path

from models.widgets.linking import link

LISTING = Path(__file__).resolve().parents[1] / "assets" / "kept.js"


def write(app, error):
    if error is None and app.builder.name == "html":
        text = link("kit/kept.js") + LISTING.read_text(encoding="utf-8")
        Path(app.outdir, "_static", LISTING.name).write_text(text, encoding="utf-8")


def setup(app):
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
