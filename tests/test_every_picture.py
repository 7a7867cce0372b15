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
from itertools import product
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from models import exhibits
from models.widgets.figure import LiveFigure
from models.widgets.linking import write_modules
from models.widgets.node import NODE
from tests.pictures.holding import hold_drawn
from tests.pictures.names import distance, names_in
from tests.pictures.picture import texts_of
from tests.pictures.rulers import hold_ruler
from tests.pictures.tables import hold_keys
from tests.pictures.words import hold_sentence, hold_texts, in_room
from tests.test_every_figure import FIGURES, KEEPS, compare, points, series_of, state

HERE = Path(__file__).parent
SCRIPT = HERE / "pictures" / "reading.mjs"

# The kit's planes, which say besides on which of them axes are drawn.
WATCHED = """
export * from "./plane_itself.js";
import * as itself from "./plane_itself.js";
export const seen = { planes: [], axes: new Map() };
export function axes(on) {
  const node = itself.axes(on);
  seen.planes.push(on);
  seen.axes.set(node, on);
  return node;
}
"""

MUST = "drawn", "says", "tables", "data"
BESIDE = 62  # pixels, from a line to its name, which may give way to four others
TRIED = 8  # draws from the box, after the first settings, the presets, and some corners


def tried(figure):
    """Return settings to look at: the first, all presets, four corners, draws, and its own."""
    all_of_them = points(figure)
    presets = len(getattr(figure.exhibit, "presets", ()))
    own = getattr(seen_of(figure), "settings", list)()
    return [*all_of_them[: 1 + presets + 4], *all_of_them[-TRIED:], *own]


def seen_of(figure):
    """Return what must be seen of a figure: the module beside its tests, and that of its kind."""
    *_, chapter, name = exhibits.HOMES[figure.exhibit.name].split(".")
    module = importlib.import_module(f"tests.exhibits.{chapter}.{name}")
    said = vars(getattr(module, "LIKE", module)) | vars(module)
    for word in MUST:
        assert word in said, f"{module.__file__} does not say {word}(figure, outputs)"
    return SimpleNamespace(**said)


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
    wanted: SimpleNamespace
    found: list[tuple[dict, LiveFigure, Any]]

    def pictures(self):
        """Yield each picture, wide and narrow, with its figure and outputs."""
        for one, figure, outputs in self.found:
            for look in ("wide", "narrow"):
                yield one[look], figure, outputs

    def said(self, word, *given):
        """Return what must be seen of a kind, in a list; nothing, if it is not spoken of."""
        return list(getattr(self.wanted, word, lambda *_: ())(*given))

    def called(self, series):
        """Return what a series may be called: by its name, or in short."""
        short = getattr(self.wanted, "short", lambda figure: {})(self.figure)
        return {series.name, *(text for text, one in short.items() if one.word == series.word)}


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
    known = {(text, one.colour) for one in series_of(looked.figure) for text in looked.called(one)}
    for picture, figure, _ in looked.pictures():
        for text, colour, node in names_in(picture):
            with told(figure, picture):
                assert (text, colour) in known, f"{text!r} in {colour}"
                far = distance(picture, colour, node)
                assert far < beside, f"{text!r} is {far:.0f} pixels from its line"


def test_every_series_is_named(looked):
    """In the picture or in a table, at some settings; or the figure says why it is not."""
    written = {text["text"] for picture, *_ in looked.pictures() for text in texts_of(picture)}
    written |= {
        cell for one, *_ in looked.found for t in one["tables"] for row in t for cell in row
    }
    named = {
        one.word
        for one in series_of(looked.figure)
        if any(name in text for name in looked.called(one) for text in written)
    }
    unnamed = getattr(looked.wanted, "UNNAMED", set())
    assert {one.word for one in series_of(looked.figure)} - named == unnamed


def test_axes_are_named_by_what_is_shown_along_them(looked):
    """Across and up, plane by plane."""
    for picture, figure, _ in looked.pictures():
        with told(figure, picture):
            found = [tuple(plane["titles"]) for plane in picture["planes"]]
            assert [pair for pair in found if any(pair)] == looked.said("titles", figure)


def test_axes_have_numbers_where_they_are_and_their_titles(looked):
    """Wherever axes are drawn, on both sides."""
    for picture, figure, _ in looked.pictures():
        for plane in picture["planes"]:
            with told(figure, picture):
                hold_ruler(plane)


def test_numbers_in_the_picture_are_those_computed(looked):
    """What the drawing writes in digits."""
    for picture, figure, outputs in looked.pictures():
        with_digits = [one["text"] for one in texts_of(picture) if re.search(r"\d", one["text"])]
        with told(figure, picture):
            hold_texts(with_digits, in_room(looked.said("texts", figure, outputs), picture))


def test_the_sentence_says_what_is_computed(looked):
    """Its numbers, and all words that turn with the settings: there, and nowhere else."""
    between, turning = {}, set()
    for one, figure, outputs in looked.found:
        wanted = list(looked.wanted.says(figure, outputs))
        with told(figure):
            for pair, text in hold_sentence(one["says"], wanted):
                was = between.setdefault(pair, text)
                assert was == text, f"between {pair}, {text!r} turns, but is not said"
        turning |= {part for part in wanted if " " in part and not re.search(r"\d", part)}
    for part, text in product(turning, between.values()):
        bare = part.rstrip(".,;:")
        assert bare not in text, f"{looked.figure.__name__} tells {bare!r} where it is not so"


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
    """Captions and paragraphs."""
    for one, figure, outputs in looked.found:
        with told(figure):
            hold_texts(one["notes"], looked.said("notes", figure, outputs))


def test_colours_in_the_tables_are_of_what_their_rows_say(looked):
    """Swatches and bars, as long as what they show."""
    for one, figure, outputs in looked.found:
        with told(figure):
            hold_keys(one["keys"], looked.said("keys", figure, outputs))


def test_lists_are_told_on_cards_and_by_ear(looked):
    """Of each cell by which name, and whether nothing is said in it; of each column, its order."""
    for one, figure, outputs in looked.found:
        with told(figure):
            assert one["cards"] == list(map(list, looked.said("cards", figure, outputs)))
            assert one["sorted"] == looked.said("orders", figure)


def test_answers_sound_as_they_look(looked):
    """A question is heard as it is read; the answer with a full sign is that which is pressed."""
    for one, figure, _ in looked.found:
        for asked in one["offered"]:
            with told(figure):
                assert asked["heard"] == asked["says"]
                for text, pressed in asked["answers"]:
                    assert text.startswith("●" if pressed else "○"), text


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
    """In a list beside the drawing, of all that a press switches."""
    for one, figure, _ in looked.found:
        wanted = looked.said("strikes", figure)
        off = [arrow["off"] for arrow in one["wide"]["switches"]]
        with told(figure):
            if wanted:
                assert one["listed"] == list(map(list, zip(wanted, off, strict=True)))
            else:
                assert not any(struck for _, struck in one["listed"])


def test_what_can_be_pressed_says_what_it_shows(looked):
    """By ear: what a part sets, whether it is on, and its name."""
    for picture, figure, outputs in looked.pictures():
        wanted = looked.said("presses", figure, outputs)
        with told(figure, picture):
            states = [(word, "true" if on else "false") for word, on, _ in wanted]
            assert [tuple(one[:2]) for one in picture["presses"]] == states
            hold_texts([one[2] for one in picture["presses"]], [says for *_, says in wanted])


def test_what_looks_chosen_sounds_chosen(looked):
    """Where there is a look for it."""
    for picture, figure, _ in looked.pictures():
        if any(picture["chosen"]):
            with told(figure, picture):
                assert picture["chosen"] == [on == "true" for _, on, _ in picture["presses"]]


def test_a_press_sets_what_it_says(looked):
    """In the drawing and beside it."""
    for one, figure, outputs in looked.found:
        wanted = [list(pair) for pair in looked.said("sets", figure, outputs)]
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
