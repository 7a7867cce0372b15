"""The contract that the picture of every figure keeps: it shows what the figure computes.

A picture is read as people read it, mark by mark along its axes, and held to what `NAME.py` beside
the tests of the figure says must be seen of Python's outputs. So are tables and data.
"""

import importlib
import json
import re
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from models import exhibits
from models.widgets.figure import LiveFigure
from models.widgets.linking import write_modules
from models.widgets.node import NODE
from tests.pictures.holding import hold_drawn
from tests.pictures.names import distance, names_in
from tests.pictures.tables import hold_keys
from tests.pictures.words import hold_texts, in_room
from tests.test_every_figure import FIGURES, KEEPS, compare, points, state

HERE = Path(__file__).parent
SCRIPT = HERE / "pictures" / "reading.mjs"

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

BESIDE = 62  # pixels, from a line to its name, which may give way to four others
TRIED = 8  # draws from the box, after the first settings, the presets, and some corners


def tried(figure):
    """Return settings to look at: the first, all presets, four corners, draws, and its own."""
    all_of_them = points(figure)
    presets = len(getattr(figure.exhibit, "presets", ()))
    own = getattr(seen_of(figure), "settings", list)()
    return [*all_of_them[: 1 + presets + 4], *all_of_them[-TRIED:], *own]


def seen_of(figure):
    """Return what must be seen of a figure: the module beside its tests."""
    *_, chapter, name = exhibits.HOMES[figure.exhibit.name].split(".")
    return importlib.import_module(f"tests.exhibits.{chapter}.{name}")


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


@dataclass(frozen=True)
class Looked:
    """A figure, what must be seen of it, and what is: each with its outputs, setting by setting."""

    figure: type[LiveFigure]
    wanted: ModuleType
    found: list[tuple[dict, LiveFigure, Any]]

    def pictures(self):
        """Yield each picture, wide and narrow, with its figure and outputs."""
        for one, figure, outputs in self.found:
            for look in ("wide", "narrow"):
                yield one[look], figure, outputs


@pytest.fixture(scope="module", params=FIGURES)
def looked(request, folder):
    """Return a figure with all that is found of it."""
    figure = FIGURES[request.param]
    asked = {"file": f"{figure.exhibit.name}.js", "state": state(figure), "points": tried(figure)}
    done = subprocess.run(
        [NODE, SCRIPT, folder],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = []
    for one in map(json.loads, done.stdout.splitlines()):
        made = figure(**{word: one["values"][word] for word in figure.exhibit.defaults})
        found.append((one, made, made.outputs))
    return Looked(figure, seen_of(figure), found)


def test_the_picture_shows_what_is_computed(looked):
    """Every line, region, bar and point, in its colour and at its place, and none besides."""
    for picture, figure, outputs in looked.pictures():
        with told(figure, picture):
            hold_drawn(picture, looked.wanted.drawn(figure, outputs))


def test_names_in_the_picture_are_those_of_its_series(looked):
    """A text in a colour is the name of what is drawn in it, and stands beside it."""
    beside = getattr(looked.wanted, "BESIDE", BESIDE)
    known = {(one.name, one.colour) for one in getattr(looked.figure.exhibit, "series", ())}
    short = getattr(looked.wanted, "short", lambda figure: {})(looked.figure)
    known |= {(text, one.colour) for text, one in short.items()}
    for picture, figure, _ in looked.pictures():
        for text, colour, node in names_in(picture):
            with told(figure, picture):
                assert (text, colour) in known, f"{text!r} in {colour}"
                far = distance(picture, colour, node) if np.isfinite(beside) else 0
                assert far < beside, f"{text!r} is {far:.0f} pixels from its line"


def test_axes_are_named_by_what_is_shown_along_them(looked):
    """Where the figure says that it is held: across and up, plane by plane."""
    for picture, figure, _ in looked.pictures():
        if hasattr(looked.wanted, "titles"):
            with told(figure, picture):
                found = [plane["titles"] for plane in picture["planes"]]
                assert found == [list(pair) for pair in looked.wanted.titles(figure)]


def test_numbers_in_the_picture_are_those_computed(looked):
    """What the drawing writes in digits."""
    texts = getattr(looked.wanted, "texts", lambda figure, outputs: [])
    for picture, figure, outputs in looked.pictures():
        written = [mark["text"] for mark in picture["marks"] if mark["shape"] == "text"]
        with_digits = [text for text in written if re.search(r"\d", text)]
        with told(figure, picture):
            wanted = in_room(texts(figure, outputs), picture)
            hold_texts(with_digits, wanted)


def test_the_tables_say_what_is_computed(looked):
    """Row by row, with their heads."""
    for one, figure, outputs in looked.found:
        rows = [row for table in one["tables"] for row in table]
        wanted = list(looked.wanted.tables(figure, outputs))
        with told(figure):
            assert len(rows) == len(wanted), f"{len(rows)} rows, and not {len(wanted)}: {rows}"
            for here, there in zip(rows, wanted, strict=True):
                hold_texts(here, [str(cell) for cell in there])


def test_what_stands_beside_the_tables_is_computed(looked):
    """Captions and paragraphs, where the figure says that they are held."""
    for one, figure, outputs in looked.found:
        if hasattr(looked.wanted, "notes"):
            with told(figure):
                hold_texts(one["notes"], list(looked.wanted.notes(figure, outputs)))


def test_colours_in_the_tables_are_of_what_their_rows_say(looked):
    """Spots and bars, as long as what they show."""
    keys = getattr(looked.wanted, "keys", lambda figure, outputs: [])
    for one, figure, outputs in looked.found:
        with told(figure):
            hold_keys(one["keys"], list(keys(figure, outputs)))


def test_the_data_are_what_is_computed(looked):
    """What a reader takes away as CSV, column by column."""
    for one, figure, outputs in looked.found:
        wanted = looked.wanted.data(figure, outputs)
        rows = {word: [row[word] for row in one["rows"]] for word in (one["rows"] or [{}])[0]}
        long = max((np.size(column) for column in wanted.values()), default=0)
        with told(figure):
            assert list(rows) == list(wanted)
            compare(rows, {word: spread(column, long) for word, column in wanted.items()}, "")


def spread(column, long):
    """Return a column, of one value for all rows if it is only one."""
    return np.full(long, column) if np.ndim(column) == 0 else np.asarray(column)


def test_arrows_are_off_where_they_have_no_strength(looked):
    """What a press switches is seen to be off, or on."""
    for picture, figure, _ in looked.pictures():
        for arrow in picture["switches"]:
            assert arrow["off"] == (figure.values[arrow["word"]] == 0), arrow


def test_what_is_struck_out_is_what_is_off(looked):
    """Each arrow that a press switches is told beside the drawing, by the same words."""
    for one, figure, _ in looked.found:
        switches = one["wide"]["switches"]
        with told(figure):
            if switches and one["listed"]:
                notes, struck = zip(*one["listed"], strict=True)
                assert struck == tuple(arrow["off"] for arrow in switches)
                for note, arrow in zip(notes, switches, strict=True):
                    assert arrow["says"].endswith(note), f"{note!r} of {arrow}"


def test_what_can_be_pressed_says_what_it_shows(looked):
    """By ear, where the figure says that it is held: what a part sets, whether it is on."""
    for picture, figure, outputs in looked.pictures():
        if hasattr(looked.wanted, "presses"):
            wanted = looked.wanted.presses(figure, outputs)
            with told(figure, picture):
                for here, (word, on, says) in zip(picture["presses"], wanted, strict=True):
                    assert here[:2] == [word, "true" if on else "false"]
                    hold_texts(here[2:], [says])


def test_a_press_sets_what_it_says(looked):
    """In the drawing and beside it, where the figure says that it is held."""
    for one, figure, outputs in looked.found:
        if hasattr(looked.wanted, "sets"):
            wanted = [list(pair) for pair in looked.wanted.sets(figure, outputs)]
            for look in ("wide", "narrow"):
                with told(figure):
                    assert one[look]["sets"] + one["sets"] == wanted


@contextmanager
def told(figure, picture=None):
    """Say of which figure, at which settings and how wide, something does not hold."""
    try:
        yield
    except AssertionError as error:
        wide = f", {picture['width']} pixels wide" if picture else ""
        raise AssertionError(f"{figure!r}{wide}: {error}") from None
