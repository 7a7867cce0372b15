"""The table of chapters is the book's, what passes between them is so, and tables point to them."""

from functools import cache
from pathlib import Path

import nbformat
import pytest
import yaml

import models
import models.widgets
from models.core.errors import InputError
from models.core.model import Model
from models.data import failure_loci, shortcomings, success_factors
from models.data.chapters import CHAPTERS, PASSAGES, link, load, passages
from models.data.table import FOLDER
from models.widgets.figure import LiveFigure

ROOT = Path(__file__).parents[2]
BOOK = ROOT / "book"
OF_KIND = {kind: list(rows.itertuples()) for kind, rows in PASSAGES.groupby("kind")}


@cache
def text(chapter: str) -> str:
    """All that is written in a chapter, code included."""
    cells = nbformat.read(BOOK / f"{chapter}.ipynb", 4).cells
    return "\n".join(cell.source for cell in cells)


@cache
def quantities(chapter: str) -> frozenset[str]:
    """The words of all quantities of the models that a chapter runs, by hand or in a figure."""
    shown = [
        model
        for name in models.widgets.__all__
        if f"{name}(" in text(chapter)
        and issubclass(figure := getattr(models.widgets, name), LiveFigure)
        for model in figure.exhibit.models
        if isinstance(model, Model)
    ]
    run = [model for model in models.ALL if f"models.{model.name.upper()}" in text(chapter)]
    return frozenset(quantity.word for model in [*shown, *run] for quantity in model.quantities)


def name(row) -> str:
    """Say from where to where."""
    return f"{row.earlier}-{row.later}"


def test_the_chapters_and_their_parts_are_those_of_the_book_in_its_order():
    """The last part of the book has what one looks up, and no chapters."""
    *parts, _ = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))["parts"]
    listed = [(Path(c["file"]).name, part["caption"]) for part in parts for c in part["chapters"]]
    assert listed == list(CHAPTERS.part.items())


@pytest.mark.parametrize("chapter", CHAPTERS.index)
def test_a_chapter_has_the_title_that_the_book_gives_it(chapter):
    """The title is its first heading."""
    assert text(chapter).startswith(f"# {CHAPTERS.title[chapter]}\n")


@pytest.mark.parametrize("row", OF_KIND["bridge"], ids=lambda row: row.by)
def test_a_bridge_hands_a_quantity_to_a_model_of_the_later_chapter(row):
    """It is in an equation of the model of threads, and what that gives is put in there."""
    bridge = models.THREADS.parameter(row.by).quantity.symbol
    given = {
        equation.quantity.word
        for equation in models.THREADS.equations
        if equation.expression.has(bridge)
    }
    assert given
    assert given <= quantities(row.later)


def test_every_bridge_is_on_the_map_once():
    """All that the model of threads declares, in its order."""
    declared = [p.word for p in models.THREADS.parameters if p.word.startswith("bridge_")]
    assert sorted(row.by for row in OF_KIND["bridge"]) == declared


@pytest.mark.parametrize("row", OF_KIND["quantities"], ids=name)
def test_chapters_that_share_quantities_have_models_that_speak_of_them(row):
    """In a run or in a figure of either."""
    assert set(row.by.split("; ")) <= quantities(row.earlier) & quantities(row.later)


@pytest.mark.parametrize("row", OF_KIND["question"], ids=name)
def test_a_question_is_handed_on_in_the_text(row):
    """One of the two chapters sends the reader to the other."""
    assert f"]({row.later}.ipynb" in text(row.earlier) or f"]({row.earlier}.ipynb" in text(
        row.later
    )


def test_two_chapters_in_one_place_of_the_map_are_refused(tmp_path):
    """One box would hide the other."""
    path = tmp_path / "chapters.csv"
    written = (FOLDER / "chapters.csv").read_text(encoding="utf-8")
    twice = written.replace('sections 2 and 4",2,1', 'sections 2 and 4",1,1')
    path.write_text(twice, encoding="utf-8")
    with pytest.raises(InputError, match="niche_or_reach: column 1, row 1 of 'Who gains, and how"):
        load(path)


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ("why_ally,stages,bridge,,something", "why_ally to stages: by must be a bridge"),
        ("why_ally,stages,question,gain,what", "why_ally to stages: by must be nothing"),
        ("why_ally,stage,question,,what", "line 2, column later: must be one of why_ally"),
    ],
)
def test_a_passage_that_is_none_is_refused(tmp_path, row, wrong):
    """By the chapters between which it should pass, or by its place."""
    path = tmp_path / "passages.csv"
    path.write_text(f"earlier,later,kind,by,says\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError, match=wrong):
        passages(path)


@pytest.mark.parametrize(
    "table",
    [failure_loci.load(), shortcomings.load(), success_factors.load()],
    ids=["failure_loci", "shortcomings", "success_factors"],
)
def test_every_chapter_that_a_table_names_is_in_the_book(table):
    """A link that leads nowhere would be worse than none."""
    for chapter in filter(None, table.chapter):
        assert (BOOK / f"{chapter}.ipynb").exists(), chapter
        assert link(chapter).endswith(f"]({chapter}.ipynb)")


def test_a_factor_without_a_chapter_says_so():
    """The table does not pretend."""
    assert link("") == "no model here"
