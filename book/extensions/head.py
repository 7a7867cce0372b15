"""What a page says of itself to those who list and share pages: once, and nothing that is unknown.

The description is the opening of the page. BOOK_ADDRESS, such as https://owner.github.io/name/,
says where the book is published; without it no page claims an address, and there is no sitemap.
"""

import os
import re
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from sphinx.errors import ExtensionError

from book.extensions import sentences

LONG = 200  # letters that a description has at most, unless its first sentence has more
VIEWPORT = re.compile(r'\s*<meta [^>]*name="viewport"[^>]*>')


def set_address(app, config):
    address = os.environ.get("BOOK_ADDRESS", "").strip()
    if not address:
        return
    if urlsplit(address).scheme not in ("http", "https") or not urlsplit(address).netloc:
        raise ExtensionError(
            f"BOOK_ADDRESS must look like https://owner.github.io/name/, got {address!r}"
        )
    config.html_baseurl = address.rstrip("/") + "/"


def description(sections):
    """Return the first sentences of a page, as many as a list of pages shows."""
    first, *more = next((section.lines for section in sections if section.lines), [""])
    for line in more:
        if len(first) + len(line) >= LONG:
            break
        first = f"{first} {line}"
    return first


def say(app, pagename, templatename, context, doctree):
    # Sphinx's layout has the tag already.
    context["metatags"] = VIEWPORT.sub("", context.get("metatags", ""))
    told = description(sentences.pages(app.env).get(pagename, ()))
    about = [
        ("description", told),
        ("og:title", unescape(re.sub("<[^>]*>", "", context.get("title", "")))),  # it is HTML
        ("og:description", told),
        ("og:type", "article"),
        ("og:site_name", app.config.html_title or app.config.project),
        ("og:url", context.get("pageurl")),
    ]
    context["about"] = [(name, content) for name, content in about if content]


def write_sitemap(app, error):
    base = app.config.html_baseurl
    if error or not base:
        return
    names = sorted(app.env.found_docs)
    places = "\n".join(f"  <url><loc>{escape(f'{base}{name}.html')}</loc></url>" for name in names)
    form = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset {form}>\n{places}\n</urlset>\n'
    Path(app.outdir, "sitemap.xml").write_text(text, encoding="utf-8")


def setup(app):
    app.connect("config-inited", set_address)
    app.connect("html-page-context", say)
    app.connect("build-finished", write_sitemap)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
