"""Pictures of the text: with few colours, of known size, and loaded when a reader comes near."""

import re
from pathlib import Path, PurePosixPath

from PIL import Image

from models.figures import SHARPNESS

COLOURS = 128  # of a drawing; what it looks like does not change
PICTURE = re.compile(r'<img (?=[^>]*\bsrc="([^"]+\.png)")(?![^>]*\bloading=)')


def hold_room(app, pagename, templatename, context, doctree):
    """Say how large each picture is, and was drawn, so that nothing moves when it comes."""
    paths = {name: path for path, name in app.builder.images.items()}

    def lazy(found):
        path = paths.get(PurePosixPath(found[1]).name)
        if path is None:
            return found[0]
        with Image.open(Path(app.srcdir, path)) as picture:
            drawn = f'style="--sa-drawn: {picture.width / SHARPNESS:g}px"'
            size = f'width="{picture.width}" height="{picture.height}"'
            return f'<img loading="lazy" {size} {drawn} '

    context["body"] = PICTURE.sub(lazy, context.get("body", ""))


def reduce(app, error):
    """Publish drawings with as many colours as they need."""
    if error is not None:
        return
    for path in Path(app.outdir, "_images").glob("*.png"):
        with Image.open(path) as picture:
            if picture.mode == "P":
                continue
            drawn = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        drawn.save(path, optimize=True)


def setup(app):
    app.connect("html-page-context", hold_room)
    app.connect("build-finished", reduce)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
