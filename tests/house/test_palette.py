"""The palette survives colour-blindness and dark mode."""

import re
from colorsys import rgb_to_hsv
from itertools import combinations
from pathlib import Path

import nbformat
import numpy as np
import pytest

import models.palette
from models.palette import DARK, HUES, LIGHT, css
from models.widgets import class_of

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("benchmarks", "book", "exercises", "models", "tests")
KINDS = {".css", ".html", ".js", ".mjs", ".py", ".svg"}
SIGN = ROOT / "book" / "assets" / "favicon.svg"
WRITTEN = {Path(models.palette.__file__), SIGN}  # the palette, and what is held to it
FILES = sorted(
    path
    for room in ROOMS
    for path in (ROOT / room).rglob("*")
    if path.suffix in KINDS and path.resolve() not in WRITTEN
)
THEMES = {"light": LIGHT, "dark": DARK}
TOLD_APART = ("own", "rest", "both", "none")
TEXT = (*TOLD_APART, "ink", "muted")

CHAPTERS = sorted((ROOT / "book").glob("*.ipynb"))
# Where a hue lies on the wheel, in degrees; black, white and shades are no hues.
ANGLES = {"red": (0, 12), "orange": (12, 42), "yellow": (42, 70), "green": (70, 175)}
ANGLES |= {"blue": (185, 255), "purple": (255, 320)}
OTHERS = ("grey", "gray", "brown", "pink", "violet", "turquoise", "teal", "vermilion", "amber")
HUE = re.compile(rf"\b({'|'.join([*ANGLES, *OTHERS])})\b", re.I)
# How code and sheets name a colour of the palette.
DRAWN = re.compile(rf"(?:[\"']|sim-|sa-)({'|'.join(HUES)})\b")

# On linear RGB: Machado, Oliveira and Fernandes (2009), severity 1.
VISION = {
    "normal": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = TO_XYZ.sum(axis=1)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("vision", VISION)
def test_lines_and_regions_can_be_told_apart(theme, vision):
    """Any two differ by at least 15 in CIELAB, six times what an eye just notices."""
    palette = THEMES[theme]
    seen = {name: _lab(VISION[vision] @ _linear(palette[name])) for name in TOLD_APART}
    for one, other in combinations(TOLD_APART, 2):
        assert np.linalg.norm(seen[one] - seen[other]) >= 15, (one, other)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", TEXT)
@pytest.mark.parametrize("ground", ["paper", "surface"])
def test_every_colour_can_be_text(theme, name, ground):
    """WCAG 2 asks 4.5 to 1 of text; names stand on the lines they name."""
    palette = THEMES[theme]
    low, high = sorted(TO_XYZ[1] @ _linear(palette[colour]) for colour in (name, ground))
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_the_page_gets_the_same_colours():
    """The variables in the page are printed from the palette."""
    for palette in THEMES.values():
        for name, value in palette.items():
            assert f"--sa-{name}: {value};" in css()


def test_no_colour_of_the_palette_is_typed_again():
    """What a file needs of it is printed."""
    colour = re.compile("|".join({*LIGHT.values(), *DARK.values()}), re.I)
    assert not [path for path in FILES if colour.search(path.read_text(encoding="utf-8"))]


def test_the_sign_of_the_book_has_its_colours():
    """A file that browsers load by itself: it is held to the palette, since nothing prints it."""
    circles = re.findall(r'fill="(.*?)"', SIGN.read_text(encoding="utf-8"))
    assert circles == [LIGHT["own"], LIGHT["rest"], LIGHT["both"]]


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", HUES)
def test_the_word_for_a_hue_fits_it(theme, name):
    """A text is read in both themes."""
    colour = THEMES[theme][name]
    hue, saturation, _ = rgb_to_hsv(*(int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)))
    seen = [word for word, (low, high) in ANGLES.items() if low <= 360 * hue < high]
    assert HUES[name] == (seen[0] if saturation > 0.15 else "grey")


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: path.stem)
def test_a_text_names_hues_that_are_there_by_their_word(path):
    """No brown where orange is meant, and no blue line where the figure has none."""
    cells = nbformat.read(path, 4).cells
    for place, cell in enumerate(cells):
        if said := {hue.lower() for hue in HUE.findall(cell.source)}:
            near = [*reversed(cells[:place]), *cells[place:]]
            drawn = {HUES[name] for name in DRAWN.findall(drawing(path.stem, near))}
            assert said <= drawn, cell.source


def drawing(chapter, near):
    """Return what draws the figure nearest to a text, above it if there is one: or the map."""
    room = ROOT / "models" / "exhibits" / chapter
    if not room.exists():
        return (ROOT / "models" / "chapter_map.css").read_text(encoding="utf-8")
    code = "\n".join(cell.source for cell in near if cell.cell_type == "code")
    names = {class_of(path.stem): path for path in room.glob("*.js")}
    figure = names[re.search(rf"\b({'|'.join(names)})\(", code)[1]]
    return "\n".join(figure.with_suffix(end).read_text(encoding="utf-8") for end in (".js", ".py"))


def _linear(colour: str) -> np.ndarray:
    channels = np.array([int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)])
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def _lab(linear: np.ndarray) -> np.ndarray:
    ratios = TO_XYZ @ np.clip(linear, 0, 1) / WHITE
    x, y, z = np.where(ratios > 0.008856, np.cbrt(ratios), 7.787 * ratios + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])
