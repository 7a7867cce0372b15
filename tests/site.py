"""The built book as the tests read it; `make test` builds it before they run."""

import json
from functools import cache
from pathlib import Path

import yaml
from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[1]
SITE = ROOT / "_build" / "html"

if not (SITE / "searchindex.js").exists():
    raise FileNotFoundError("the book is not built: run `make book` first")

# Every page but index.html, which only sends the reader to the first one.
PAGES = sorted(
    path.relative_to(SITE).as_posix()
    for path in SITE.rglob("*.html")
    if "_static" not in path.parts and path != SITE / "index.html"
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
def soup(page):
    return BeautifulSoup((SITE / page).read_text(encoding="utf-8"), "html.parser")


def widgets(page):
    """Return the models of the page's widgets, and the identities of those it shows."""
    mime = "application/vnd.jupyter.widget"
    states = soup(page).find_all("script", type=f"{mime}-state+json")
    views = soup(page).find_all("script", type=f"{mime}-view+json")
    models = {
        key: model for state in states for key, model in json.loads(state.string)["state"].items()
    }
    return models, [json.loads(view.string)["model_id"] for view in views]


def shared_texts(page):
    """Return the modules and styles that the widgets of a page are made of."""
    states = soup(page).find_all("script", type="application/vnd.jupyter.widget-state+json")
    return [text for state in states for text in json.loads(state.string)["texts"]]


LIVE_PAGES = [page for page in PAGES if widgets(page)[1]]
