"""The contract that the picture of every figure keeps: it shows what the figure computes.

A picture is read as people read it, mark by mark along its axes, and held to what `NAME.py` beside
the tests of the figure says must be seen of Python's outputs. So are tables and data.
"""

import importlib
import json
import re
import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from models import exhibits
from models.widgets.linking import write_modules
from models.widgets.node import NODE
from tests.exhibits import reading
from tests.test_every_figure import FIGURES, KEEPS, compare, points, state

HERE = Path(__file__).parent
SCRIPT = HERE / "exhibits" / "reading.mjs"

# The kit's planes, which say besides on which of them axes are drawn.
WATCHED = """
export * from "./plane_itself.js";
import * as itself from "./plane_itself.js";
export const seen = { planes: [], axes: new Set() };
export function axes(on) {
  const node = itself.axes(on);
  seen.planes.push(on);
  seen.axes.add(node);
  return node;
}
"""

TRIED = 8  # draws from the box, after the first settings, the presets, and some corners


def tried(figure):
    """Return settings to look at: the first, all presets, four corners, and draws."""
    all_of_them = points(figure)
    presets = len(getattr(figure.exhibit, "presets", ()))
    return [*all_of_them[: 1 + presets + 4], *all_of_them[-TRIED:]]


def seen_of(name):
    """Return what must be seen of a figure: the module beside its tests."""
    figure = FIGURES[name].exhibit.name
    chapter = exhibits.HOMES[figure].split(".")[-2]
    return importlib.import_module(f"tests.exhibits.{chapter}.{figure}")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with the modules of all figures."""
    folder = tmp_path_factory.mktemp("pictures")
    write_modules(folder)
    kit = folder / "kit"
    (kit / "figure.js").write_text(KEEPS, encoding="utf-8")
    (kit / "plane.js").rename(kit / "plane_itself.js")
    (kit / "plane.js").write_text(WATCHED, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def found(folder):
    """Return how to get what is found of a figure, each with the figure itself set so."""

    @cache
    def find(name):
        one = FIGURES[name]
        asked = {"file": f"{one.exhibit.name}.js", "state": state(one), "points": tried(one)}
        done = subprocess.run(
            [NODE, SCRIPT, folder],
            input=json.dumps(asked),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        words = one().values
        return [
            (seen, one(**{word: seen["values"][word] for word in words}))
            for seen in map(json.loads, done.stdout.splitlines())
        ]

    return find


every_figure = pytest.mark.parametrize("name", FIGURES)


@every_figure
def test_the_picture_shows_what_is_computed(name, found):
    """Every line, region, bar and point, in its colour and at its place, and none besides."""
    drawn = seen_of(name).drawn
    for one, figure in found(name):
        for look in ("wide", "narrow"):
            try:
                reading.hold_drawn(one[look], drawn(figure, figure.outputs))
            except AssertionError as error:
                raise AssertionError(f"{figure!r}, {look}: {error}") from None


@every_figure
def test_names_in_the_picture_are_those_of_its_series(name, found):
    """A text in a colour is the name of what is drawn in it, and stands beside it."""
    known = {(one.name, one.colour) for one in getattr(FIGURES[name].exhibit, "series", ())}
    for one, figure in found(name):
        for look in ("wide", "narrow"):
            for text, colour, node in reading.names_in(one[look]):
                assert (text, colour) in known, f"{figure!r}: {text!r} in {colour}"
                far = reading.distance(one[look], colour, node)
                assert far < 50, f"{figure!r}, {look}: {text!r} is {far:.0f} pixels from its line"


@every_figure
def test_numbers_in_the_picture_are_those_computed(name, found):
    """What the drawing writes in digits."""
    texts = getattr(seen_of(name), "texts", lambda figure, outputs: [])
    for one, figure in found(name):
        for look in ("wide", "narrow"):
            told = [mark["text"] for mark in one[look]["marks"] if mark["shape"] == "text"]
            with_digits = [text for text in told if re.search(r"\d", text)]
            wanted = list(texts(figure, figure.outputs))
            reading.hold_texts(with_digits, wanted, f"{figure!r}, {look}")


@every_figure
def test_the_tables_say_what_is_computed(name, found):
    """Row by row, with its heads."""
    tables = seen_of(name).tables
    for one, figure in found(name):
        wanted = list(tables(figure, figure.outputs))
        rows = [row for table in one["tables"] for row in table]
        assert len(rows) == len(wanted), f"{figure!r}: {rows}"
        for here, there in zip(rows, wanted, strict=True):
            reading.hold_texts(here, [str(cell) for cell in there], repr(figure))


@every_figure
def test_the_data_are_what_is_computed(name, found):
    """What a reader takes away as CSV, column by column."""
    data = seen_of(name).data
    for one, figure in found(name):
        wanted = data(figure, figure.outputs)
        rows = {word: [row[word] for row in one["rows"]] for word in (one["rows"] or [{}])[0]}
        long = max((np.size(column) for column in wanted.values()), default=0)
        columns = {word: spread(column, long) for word, column in wanted.items()}
        assert list(rows) == list(columns), f"{figure!r}"
        compare(rows, columns, f"{figure!r}: ")


def spread(column, long):
    """Return a column, of one value for all rows if it is only one."""
    return np.full(long, column) if np.ndim(column) == 0 else np.asarray(column)


@every_figure
def test_arrows_are_off_where_they_have_no_strength(name, found):
    """What a press switches is seen to be off, or on."""
    for one, figure in found(name):
        for look in ("wide", "narrow"):
            for arrow in one[look]["switches"]:
                assert arrow["off"] == (figure.values[arrow["word"]] == 0), arrow
