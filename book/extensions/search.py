"""Search in place of Sphinx's own: over what the pages say in words, section by section.

The index is a script, so that it works from a server and from a disk, and is loaded only when
somebody searches. What finds is MiniSearch, with the rules of `book/assets/search/find.js`, and
what shows it, `field.js` beside it.
"""

import json
from pathlib import Path

from book.extensions import sentences
from book.extensions.widgets import minified
from models.data import concerns, glossary, synonyms
from models.data.chapters import CHAPTERS
from models.front_page import place

ROOT = Path(__file__).resolve().parents[2]
MINISEARCH = ROOT / "node_modules" / "minisearch" / "dist" / "umd" / "index.js"
FIND = ROOT / "book" / "assets" / "search" / "find.js"
FIELD = FIND.with_name("field.js")
LETTERS = "book/notation"  # in tables of formulas, which nobody searches by words
TO_LOOK_UP = ("book/glossary", LETTERS)  # a chapter that explains a thing comes first
SPHINX = ("searchtools.js", "language_data.js")


def leave_to_us(app):
    """Keep Sphinx from reading every page once more for an index of its own."""
    app.builder.search = False


def add_page(app):
    yield "search", {"title": "Search"}, "search.html"


def index(env):
    """Return what is searched: pages, each with what it asks, their sections, and other words.

    What brings a reader to the book is a section too, which opens the figure that answers it.
    """
    read = sentences.pages(env)
    names = [name for name in env.config.external_site_map if read.get(name)]
    asks = CHAPTERS.question.add_prefix("book/")
    return {
        "pages": [[f"{name}.html", read[name][0].title, asks.get(name, "")] for name in names],
        "sections": [
            [page, section.anchor, section.title, "\n".join(section.lines)]
            for page, name in enumerate(names)
            for section in (read[name][:1] if name == LETTERS else read[name])
            if section.lines
        ]
        + [
            [names.index(f"book/{row.chapter}"), place(row), concern, row.says]
            for concern, row in concerns.load().iterrows()
            if f"book/{row.chapter}" in names
        ],
        "reference": [page for page, name in enumerate(names) if name in TO_LOOK_UP],
        "synonyms": other_words(),
    }


def other_words():
    """Return what a reader may call a thing, and what the book calls it."""
    written = synonyms.load()
    forms = [
        (form, row.Index)
        for row in glossary.load().itertuples()
        for form in row.forms
        if not row.common
    ]
    return [[asked, list(means)] for asked, means in written.items()] + [
        [form, [term]] for form, term in forms if form not in written
    ]


def write(app, error):
    """Write the index and what searches it, and take Sphinx's away."""
    if error or app.builder.name != "html":
        return
    static = Path(app.outdir, "_static")
    held = json.dumps(index(app.env), ensure_ascii=False, separators=(",", ":"))
    (static / "search" / "index.js").write_text(f"saSearch.take({held});\n", encoding="utf-8")
    for name, path in {"minisearch.js": MINISEARCH, "find.js": FIND, "field.js": FIELD}.items():
        (text,) = minified([("js", path.read_text(encoding="utf-8"))])
        (static / "search" / name).write_text(text, encoding="utf-8")
    for name in SPHINX:
        (static / name).unlink(missing_ok=True)


def setup(app):
    app.connect("builder-inited", leave_to_us)
    app.connect("html-collect-pages", add_page)
    app.connect("build-finished", write)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
