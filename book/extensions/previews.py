"""What a link of the text leads to is said beside it: terms, letters, works, figures, equations.

The build writes into each page, hidden and once, what the terms, letters and works that it links to
are, and has each link name that place, or the caption in the page itself, by `aria-describedby`: so
a screen reader says it with no script at all. `previews.js` shows the same to the eye.

This instead of sphinx-tippy: that reads each page anew when the book is built, puts a script of
previews beside each page and two libraries into it (Popper and Tippy, 16 kB gzipped), shows
mathematics as it is typed, and answers to the pointer and not to Escape. Here it is one script of
0.8 kB, a popover of the browser's own and no file besides the page, and mathematics in a preview is
a copy of what the page shows.
"""

import re
from html import escape
from posixpath import dirname, join, normpath

from pybtex.plugin import find_plugin

from book.extensions import citations, letters, terms
from book.extensions.anchors import printed
from models.core.typography import typeset
from models.notation import quantities

LINK = re.compile(r'<a class="(?:sa-letter )?reference internal" href="([^"#]*)#([^"]+)"')


def about_works(env):
    """Return what each entry of the bibliography says, by its anchor."""
    backend = find_plugin("pybtex.backends", "html")()
    for work in env.get_domain("cite").citations:
        label = escape(work.formatted_entry.label)
        says = printed(work.formatted_entry.text.render(backend))
        yield f"cite-{work.key}", f"<b>{label}.</b> {says}"


def told(name, meaning):
    """Return a name and its meaning as the page sets them."""
    return f"<b>{escape(typeset(name))}:</b> {escape(typeset(meaning))}"


def about_terms(env):
    """Return what each term of the glossary means, by its anchor."""
    places = env.get_domain("std").objects
    for entry in terms.entries():
        _, anchor = places["term", entry["term"]]
        yield anchor, told(entry["term"], entry["meaning"])


def about_letters(env):
    """Return what each letter of the notation stands for, by its anchor."""
    for quantity in quantities():
        meaning = f"{quantity.meaning} ({quantity.unit})" if quantity.unit else quantity.meaning
        yield letters.anchor(quantity), told(quantity.label, meaning)


PAGES = {citations.PAGE: about_works, terms.PAGE: about_terms, letters.PAGE: about_letters}


def collect(app, env):
    """Have ready what the pages to look things up in say, before any page is written."""
    there = {page: about for page, about in PAGES.items() if page in env.found_docs}
    app.sa_previews = {page: dict(about(env)) for page, about in there.items()}


def describe(app, pagename, templatename, context, doctree):
    """Have each link of a page that leads to such a place say so, and write what is there."""
    body = context.get("body", "")
    said = {}

    def described(link):
        there, anchor = link.groups()
        page = normpath(join(dirname(pagename), there)).removesuffix(".html")
        places = []
        if not there:
            places = [f"{anchor}-{part}" for part in ("says", "is")]
            places = [place for place in places if f'id="{place}"' in body]
        elif page != pagename and anchor in app.sa_previews.get(page, ()):
            places = [f"about-{anchor}"]
            said[places[0]] = app.sa_previews[page][anchor]
        return f'{link[0]} aria-describedby="{" ".join(places)}"' if places else link[0]

    body = LINK.sub(described, body)
    if said:
        texts = "".join(f'<p id="{place}">{text}</p>\n' for place, text in said.items())
        body += f'<div class="sa-abouts" hidden>\n{texts}</div>\n'
    context["body"] = body


def setup(app):
    app.connect("env-check-consistency", collect)
    app.connect("html-page-context", describe)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
