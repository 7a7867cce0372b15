"""Stills say what they show: every change that an eye would see is one of their words."""

import re

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.figures import Still, styled
from models.in_words import FEW
from models.palette import LIGHT

UPPER = [(0, 1, 4), "own", "-", "ours"]
LOWER = [(0, 2, 3), "rest", "--", "theirs"]


def lines(*series, label_at=4, side="left", **axes_settings) -> Still:
    """Two lines, one of them named in the drawing."""
    figure, axes = styled()
    for values, colour, dash, name in series or (UPPER, LOWER):
        axes.plot(values, color=LIGHT[colour], linestyle=dash, label=name)
    axes.text(2, label_at, "ours", ha=side, color=LIGHT["own"])
    axes.set(**{"xlabel": "period", "ylabel": "profit"} | axes_settings)
    return figure


def swapped(part: int) -> Still:
    """The lines, but that one of their parts is the other's."""
    one, other = list(UPPER), list(LOWER)
    one[part], other[part] = other[part], one[part]
    return lines(one, other)


def test_a_still_is_told_panel_by_panel_and_thing_by_thing():
    """Titles, ends of axes, looks, names and points."""
    figure = lines(title="Two firms", xlim=(0, 2), ylim=(0, 5))
    assert repr(figure) == str(figure)
    assert repr(figure).splitlines() == [
        "Still of 1 panel",
        '"Two firms": "profit" (0 to 5) against "period" (0 to 2)',
        '  own line "ours" from (0, 0) through (1, 1) to (2, 4)',
        '  rest dashed line "theirs" from (0, 0) through (1, 2) to (2, 3)',
        '  own text "ours" right of (2, 4)',
    ]


CHANGED = {
    "data of two lines": swapped(0),
    "colours of two lines": swapped(1),
    "dashes of two lines": swapped(2),
    "names of two lines": swapped(3),
    "a sign": lines([(0, -1, -4), *UPPER[1:]], LOWER),
    "an order": lines([(4, 1, 0), *UPPER[1:]], LOWER),
    "a label on another line": lines(label_at=3),
    "a label on the other side": lines(side="right"),
    "titles of axes": lines(xlabel="profit", ylabel="period"),
    "an axis upside down": lines(ylim=(5, 0)),
    "a scale": lines(yscale="log"),
    "a title": lines(title="Two firms"),
}


@pytest.mark.parametrize("changed", CHANGED)
def test_what_an_eye_would_see_changes_the_words(changed):
    """Else a notebook's stored output would not tell."""
    assert repr(CHANGED[changed]) != repr(lines())


def test_the_same_drawn_twice_is_told_alike():
    """And telling it changes nothing in the picture."""
    told, untold = lines(), lines()
    assert repr(told) == repr(told) == repr(lines())
    assert told._repr_png_() == untold._repr_png_()


THOUSANDTHS = st.lists(st.integers(-9999, 9999), min_size=3, max_size=3)
NOISE = st.lists(st.floats(-1e-12, 1e-12), min_size=3, max_size=3)


@given(THOUSANDTHS, NOISE)
def test_the_last_digits_of_a_machine_are_not_told(numbers, noise):
    """Not even where a number lies between two that could be told, nor at zero."""
    exact = np.array(numbers) / 1000
    limits = {"xlim": (0, 2), "ylim": (-10, 10)}
    one, other = (lines([values, *UPPER[1:]], **limits) for values in (exact, exact + noise))
    assert repr(one) == repr(other)
    assert not re.search(r"-0(?![.\d])", repr(one))


@given(THOUSANDTHS, THOUSANDTHS)
def test_different_lines_are_told_differently(one, other):
    """As far as three digits go, and whole numbers to the last."""
    figures = (lines([values, *UPPER[1:]], ylim=(-10000, 10000)) for values in (one, other))
    assert len({*map(repr, figures)}) == len({tuple(one), tuple(other)})


def body(draw, **settings) -> list[str]:
    """What is told of things that are drawn on axes from 0 to 4."""
    figure, axes = styled()
    draw(axes)
    axes.set(**{"xlim": (0, 4), "ylim": (0, 4)} | settings)
    return [line.strip() for line in repr(figure).splitlines()[2:]]


OWN, REST, INK, PAPER = ({"color": LIGHT[word]} for word in ("own", "rest", "ink", "paper"))
HOLLOW = {"facecolor": LIGHT["paper"], "edgecolor": LIGHT["own"]}
ERRORS = {"fmt": "none", "ecolor": LIGHT["ink"], "capsize": 2}
THINGS = {
    "own band from (0, 1 to 2) through (1, 1 to 3) to (2, 1)": lambda axes: axes.fill_between(
        [0, 1, 2], 1, [2, 3, 1], **OWN
    ),
    "bars across in own: 1, 2; in ink: 3": lambda axes: axes.barh(
        [0, 1, 2], [1, 2, 3], color=[LIGHT[word] for word in ("own", "own", "ink")]
    ),
    'bars "ours" shifted by 0.2 in hollow own: 1, 1 to 3': lambda axes: axes.bar(
        [0.2, 1.2], [1, 2], bottom=[0, 1], label="ours", **HOLLOW
    ),
    "bars in hatched rest: 1 at 2; in rest: 2 at 4": lambda axes: axes.bar(
        [2, 4], [1, 2], hatch=["//", ""], **REST
    ),
    "muted dotted line across at 2": lambda axes: axes.axhline(
        2, color=LIGHT["muted"], linestyle=":"
    ),
    "muted line upright at 3": lambda axes: axes.axvline(3, color=LIGHT["muted"]),
    "rest dashed lines (0 to 2, 1), (1 to 3, 2)": lambda axes: axes.hlines(
        [1, 2], [0, 1], [2, 3], linestyle="--", **REST
    ),
    "rest dotted line (1, 0 to 2)": lambda axes: axes.vlines(1, 0, 2, linestyle=":", **REST),
    "own stepped line from (0, 1) through (1, 2) to (2, 3)": lambda axes: axes.step(
        [0, 1, 2], [1, 2, 3], **OWN
    ),
    "own points (0, 1), (1, 2)": lambda axes: axes.plot([0, 1], [1, 2], "o", **OWN),
    "hollow ink point (1, 2)": lambda axes: axes.plot(
        1, 2, "o", markerfacecolor=LIGHT["paper"], **INK
    ),
    "hollow own points (0, 1), (1, 2)": lambda axes: axes.plot(
        [0, 1], [1, 2], "o", markerfacecolor="none", **OWN
    ),
    "paper band from (0, 1 to 2) to (1, 1 to 2)": lambda axes: axes.fill_between(
        [0, 1], 1, 2, **PAPER
    ),
    "own line from (0, 1) to (1, 2)": lambda axes: axes.plot(
        [0, 1, 2, 3], [1, 2, np.nan, np.inf], **OWN
    ),
    'ink text "here" at (1, 2)': lambda axes: axes.text(1, 2, "here", ha="center", **INK),
    'ink text "here" below right of (1, 2)': lambda axes: axes.annotate(
        "here", (1, 2), (3, -4), textcoords="offset points", **INK
    ),
    'ink text "here" left of 20% across and 90% up': lambda axes: axes.text(
        0.2, 0.9, "here", ha="right", transform=axes.transAxes, **INK
    ),
    "interval ±0.5 at (1, 2)": lambda axes: axes.errorbar([1], [2], xerr=[0.5], **ERRORS),
    "PathCollection": lambda axes: axes.scatter([1], [2]),
    "Rectangle": lambda axes: axes.axvspan(1, 2),
    "#123456 line from (0, 1) to (1, 2)": lambda axes: axes.plot([1, 2], color="#123456"),
}


@pytest.mark.parametrize("told", THINGS)
def test_each_kind_of_thing_has_its_words(told):
    """By colour, look, name and numbers; what is of no known kind is not passed over."""
    assert body(THINGS[told]) == [told]


def test_an_interval_is_told_with_its_bar():
    """If it is at its end."""

    def draw(axes):
        axes.barh([0, 1], [1, 2], **OWN)
        axes.errorbar([1, 2.5], [0, 1], xerr=[0.1, 0.2], **ERRORS)

    assert body(draw) == ["bars across in own: 1±0.1, 2", "interval ±0.2 at (2.5, 1)"]


def test_names_along_an_axis_are_told_once():
    """In the panel that shows them."""
    figure, panels = styled(columns=2, sharey=True)
    for axes in panels:
        axes.barh(["b", "a"], [1, 2], **OWN)
    assert repr(figure).count('along y "b", "a"') == 1
    assert body(lambda axes: axes.set_xticks([1, 3], ["one", "three"])) == [
        'along x "one" at 1, "three" at 3'
    ]


def test_a_legend_says_which_look_has_which_name():
    """As it stands in the picture."""

    def draw(axes):
        bars, (line,) = axes.bar([0], [1], **OWN), axes.plot([0, 1], "--", **REST)
        axes.legend([line, bars], ["line", "bar"])

    assert body(draw)[-1] == 'legend: rest dashed line "line", own "bar"'


def test_of_what_is_many_three_are_told():
    """Lines of one look together, from the least to the greatest."""
    many = np.arange(FEW + 1.0)
    assert body(lambda axes: axes.plot(many, many, ".", **OWN)) == [
        f"own points ({FEW + 1}) from (0, 0) through ({FEW // 2}, {FEW // 2}) to ({FEW}, {FEW})"
    ]
    assert body(lambda axes: axes.plot([many, many / 10], **OWN)) == [
        f"{FEW + 1} own lines from (0, 0 to {FEW}) through (1, 0 to 2) to (1, 0 to 2)"
    ]


def test_what_is_empty_has_no_numbers():
    """And stops nobody from reading the rest."""

    def draw(axes):
        axes.plot([], [], **OWN)
        axes.plot([0], [np.nan], **REST)
        axes.bar([], [])
        axes.fill_between([0, 1], [0, 0], where=[False, False])

    assert body(draw) == ["own line nowhere", "rest line from (0, no number)"]


def test_long_lines_are_folded():
    """Between words, so that a terminal shows them all."""
    told = body(lambda axes: axes.text(1, 2, " ".join(["word"] * 40), **INK))
    assert len(told) == 3
    assert all(len(line) <= 96 for line in told)
