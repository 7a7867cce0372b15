"""What the built book holds and what it must not hold."""

import gzip
import re
from urllib.parse import unquote, urlsplit

import nbformat
import pytest

from book.extensions.scenarios import SCENARIO
from book.extensions.widgets import OWN
from exercises.core.assignment import load
from tests.site import (
    LIVE_PAGES,
    PAGES,
    ROOT,
    SITE,
    WITH_WAYS,
    named,
    notebooks,
    shared_texts,
    soup,
    widgets,
)

LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "video": "src",
}
OWN_BYTES = 40_000


def secrets():
    """Return what only a teacher may see of each assignment, in some of its variants."""
    for path in (ROOT / "exercises").glob("*/tasks.py"):
        for student in ("one", "two", "three"):
            for question in load(path.parent.name).of_student(b"of this test", student).questions:
                yield question.solution
                yield question.hint
                yield from (text for one in question.answers for text in of_answer(one))


def of_answer(answer):
    """Return what is said to mistakes, and how words are marked."""
    yield from (slip.says for slip in getattr(answer, "slips", ()))
    yield from (text for _, text in getattr(answer, "rubric", ()))


@pytest.mark.parametrize("page", WITH_WAYS)
def test_a_chapter_and_its_switch_say_the_same_minutes(page):
    """What the opening promises of the short way is what its words take to read."""
    counted = soup(page).select_one(".sa-ways")["data-short"]
    assert f"{counted} for the short way" in soup(page).get_text()


def test_nothing_of_the_exercises_is_published():
    """Neither a file of theirs, nor a line that is for those who mark."""
    published = [path for path in SITE.rglob("*") if path.is_file() and path.suffix != ".png"]
    assert not [path for path in published if "exercises" in path.relative_to(SITE).parts]
    text = "\n".join(
        [soup(page).get_text() for page in PAGES]
        + [cell.source for path in SITE.rglob("*.ipynb") for cell in nbformat.read(path, 4).cells]
    )
    lines = {line for line in secrets() if len(line) > 40}
    assert len(lines) > 30
    assert not [line for line in lines if line in text]


@pytest.mark.parametrize("name", notebooks())
def test_every_chapter_offers_its_notebook(name):
    links = {link["href"] for link in soup(f"{name}.html").select("a.btn-download-source-button")}
    assert links == {f"../_sources/{name}.ipynb"}
    nbformat.validate(nbformat.read(SITE / "_sources" / f"{name}.ipynb", as_version=4))


@pytest.mark.parametrize("page", [*PAGES, "index.html"])
def test_no_page_loads_from_another_host(page):
    tags = [(tag, tag.get(LOADED[tag.name])) for tag in soup(page).find_all(list(LOADED))]
    assert not [str(tag) for tag, address in tags if address and urlsplit(address).netloc]


def test_no_style_loads_from_another_host():
    for style in SITE.rglob("*.css"):
        text = style.read_text(encoding="utf-8")
        assert not re.search(r"(url\(|@import)\s*['\"]?(https?:)?//", text), style


@pytest.mark.parametrize("page", PAGES)
def test_every_link_within_the_book_leads_somewhere(page):
    for link in soup(page).find_all("a", href=True):
        address = urlsplit(link["href"])
        if address.scheme or address.netloc:
            continue
        target = (SITE / page).parent / unquote(address.path) if address.path else SITE / page
        assert target.exists(), link["href"]
        sets_a_figure = SCENARIO.fullmatch(address.fragment)
        if address.fragment and target.suffix == ".html" and not sets_a_figure:
            there = named(target.resolve().relative_to(SITE).as_posix())
            assert address.fragment in there, link["href"]


@pytest.mark.parametrize("page", PAGES)
def test_every_image_says_what_it_shows(page):
    assert not [str(image) for image in soup(page).find_all("img") if not image.get("alt")]


@pytest.mark.parametrize("page", LIVE_PAGES)
def test_a_page_carries_little_of_our_own(page):
    """The models and tables that it shows are counted too."""
    texts = [(SITE / "_static" / name).read_text(encoding="utf-8") for name in OWN]
    texts += shared_texts(page)
    assert len(gzip.compress("\n".join(texts).encode())) <= OWN_BYTES


@pytest.mark.parametrize("page", LIVE_PAGES)
def test_a_page_shows_only_widgets_that_live_without_jupyter(page):
    models, views = widgets(page)
    assert {models[view]["model_module"] for view in views} == {"anywidget"}


@pytest.mark.parametrize("page", LIVE_PAGES)
def test_a_page_writes_each_text_once(page):
    texts = shared_texts(page)
    assert texts
    assert len(texts) == len(set(texts))


@pytest.mark.parametrize("page", PAGES)
def test_no_page_loads_a_widget_manager(page):
    scripts = [tag["src"] for tag in soup(page).find_all("script", src=True)]
    assert not [
        src for src in scripts if re.search(r"require|jupyter-widgets|html-manager|thebe", src)
    ]
    assert sum(src.split("?")[0].endswith("/host.js") for src in scripts) == (page in LIVE_PAGES)
