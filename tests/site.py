"""The built book as the tests read it; `make test` builds it before they run."""

import json
import re
from collections import defaultdict
from functools import cache
from html import unescape
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "_build" / "html"

if not (SITE / "search.html").exists():
    raise FileNotFoundError("the book is not built: run `make book` first")

# Every page but index.html, which only sends the reader to the first one, and 404.html, which
# stands for those that are not there.
PAGES = sorted(
    path.relative_to(SITE).as_posix()
    for path in SITE.rglob("*.html")
    if "_static" not in path.parts and path not in (SITE / "index.html", SITE / "404.html")
)


def documents():
    """Return the names of the book's pages, as `_toc.yml` lists them."""
    toc = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))

    def files(entry):
        yield from (entry[key] for key in ("root", "file") if key in entry)
        for key in ("parts", "chapters", "sections"):
            for below in entry.get(key, ()):
                yield from files(below)

    return list(files(toc))


def notebooks():
    """Return those of `documents()` that are notebooks."""
    return [name for name in documents() if (ROOT / f"{name}.ipynb").exists()]


@cache
def html(page):
    return (SITE / page).read_text(encoding="utf-8")


@cache
def soup(page):
    """Return a page as a tree: slow, so not to be called while tests are collected."""
    return BeautifulSoup(html(page), "html.parser")


@cache
def named(page):
    """Return the parts of a page that a link can lead to: all of a name, by that name."""
    found = defaultdict(list)
    for node in soup(page).find_all(id=True):
        found[node["id"]].append(node)
    return dict(found)


def links(page):
    """Return the addresses that a page leads to, as they are written."""
    return [unescape(address) for address in re.findall(r'<a [^>]*\bhref="([^"]*)"', html(page))]


@cache
def embedded(page, kind):
    """Return what the scripts of a page hold that give the states, or the views, of widgets."""
    tag = rf'<script type="application/vnd.jupyter.widget-{kind}\+json">(.*?)</script>'
    return [json.loads(held) for held in re.findall(tag, html(page), re.S)]


def widgets(page):
    """Return the models of the page's widgets, and the identities of those it shows."""
    states, views = embedded(page, "state"), embedded(page, "view")
    models = {key: model for state in states for key, model in state["state"].items()}
    return models, [view["model_id"] for view in views]


def shared_texts(page):
    """Return the modules and styles that the widgets of a page are made of."""
    return [text for state in embedded(page, "state") for text in state["texts"]]


LIVE_PAGES = [page for page in PAGES if widgets(page)[1]]

# Chapters that can be read in two ways, and pages with code.
WITH_WAYS = [page for page in PAGES if "data-short=" in html(page)]
WITH_CODE = [page for page in PAGES if "cell_input" in html(page)]
