"""What a picture shows, in words: for who listens, and for tests, which see no picture.

A line for each thing that is drawn: its colour by its name in the palette, its own name if it has
one, and a few numbers, without the digits in which machines differ. Of a curve, and of anything
else that is many, it tells the first, the middle and the last point.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import isfinite
from operator import itemgetter
from textwrap import fill
from typing import Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.category import StrCategoryFormatter
from matplotlib.collections import FillBetweenPolyCollection, LineCollection
from matplotlib.colors import to_hex, to_rgba
from matplotlib.container import BarContainer, ErrorbarContainer
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Annotation, Text
from matplotlib.ticker import FuncFormatter, PercentFormatter

from models.palette import LIGHT

COLOURS = {"#000000": "black"} | {value: name for name, value in LIGHT.items()}
DASHES = {"--": "dashed", "-.": "dash-dotted", ":": "dotted"}
FEW = 20  # up to so many are told one by one; of more, the first, the middle and the last
WIDTH = 96  # of a line, in characters
NOISE = 1e-9  # what is less is nothing


def in_words(figure: Figure) -> str:
    """What each panel of a figure shows.

    Examples
    --------
    >>> figure = Figure()
    >>> axes = figure.subplots()
    >>> _ = axes.plot([0, 1, 2], [0, 0.25, 1], "--", color=LIGHT["own"])
    >>> _ = axes.text(2, 1, "a quarter of the square", ha="right", color=LIGHT["ink"])
    >>> _ = axes.set(xlabel="length", xlim=(0, 2), ylabel="area", ylim=(0, 1))
    >>> print(in_words(figure))
    Still of 1 panel
    "area" (0 to 1) against "length" (0 to 2)
      own dashed line from (0, 0) through (1, 0.25) to (2, 1)
      ink text "a quarter of the square" left of (2, 1)
    """
    panels = figure.axes
    head = f"Still of {len(panels)} panel{'s' * (len(panels) != 1)}"
    lines = [line for axes in panels for line in _panel(axes)]
    return "\n".join([head, *map(_folded, lines)])


def _folded(line: str) -> str:
    form: dict[str, Any] = {"break_long_words": False, "break_on_hyphens": False}
    return fill(line, WIDTH, subsequent_indent=6 * " ", **form)


def _panel(axes: Axes) -> Iterator[str]:
    titles = (axes.get_title(place) for place in ("left", "center", "right"))
    title = "".join(f'"{title}": ' for title in titles if title)
    yield f"{title}{_axis(axes.yaxis, 'y')} against {_axis(axes.xaxis, 'x')}"
    for tell in (_ticks, _bands, _bars, _lines, _segments, _others, _texts, _legend):
        for words in tell(axes):
            yield "  " + " ".join(word for word in words if word)


def _axis(axis: Axis, letter: str) -> str:
    form = axis.get_major_formatter()
    unit, scale = ("%", 100 / form.xmax) if isinstance(form, PercentFormatter) else ("", 1)
    low, high = (f"{_number(scale * end)}{unit}" for end in axis.get_view_interval())
    kind = ", logarithmic" if axis.get_scale() == "log" else ""
    return f"{_quoted(axis.get_label_text()) or letter} ({low} to {high}{kind})"


# What is drawn: each kind of thing, a few words for each ------------------------------------------


def _bands(axes: Axes) -> Iterator[list[str]]:
    for band in axes.collections:
        if isinstance(band, FillBetweenPolyCollection) and band.get_paths():
            corners = np.concatenate([np.asarray(path.vertices) for path in band.get_paths()])
            heights = {x: corners[corners[:, 0] == x, 1] for x in np.unique(corners[:, 0])}
            points = [_point([x], [min(ys), max(ys)]) for x, ys in heights.items()]
            yield [_colour(band.get_facecolor()), "band", _name(band), _course(points)]


def _bars(axes: Axes) -> Iterator[list[str]]:
    """Bars, with the intervals at their ends, and what intervals are left."""
    intervals = _intervals(axes)
    for bars in axes.containers:
        if isinstance(bars, BarContainer) and bars.patches:
            across = bars.orientation == "horizontal"
            places, told = zip(*(_bar(b, across, intervals) for b in bars.patches), strict=True)
            kind, (shift, each) = "bars across" if across else "bars", _placed(places, told)
            yield [kind, _name(bars), shift, _by_look(bars.patches, each)]
    for point, widths in intervals.items():
        yield from (["interval", width, "at", point] for width in widths)


def _bar(bar: Rectangle, across: bool, intervals: dict[str, list[str]]) -> tuple[float, str]:
    """Where a bar stands, and how far it goes, if not from 0 then from where."""
    x, y, width, height = bar.get_x(), bar.get_y(), bar.get_width(), bar.get_height()
    place, start, end = (y + height / 2, x, x + width) if across else (x + width / 2, y, y + height)
    widths = intervals.get(_point([end], [place]) if across else _point([place], [end]))
    length = _span([start, end]) if abs(start) > NOISE else _number(end)
    return place, f"{length}{widths.pop(0)}" if widths else length


def _intervals(axes: Axes) -> dict[str, list[str]]:
    """How wide intervals are, by the point in their middle."""
    found: dict[str, list[str]] = {}
    for one in _errorbars(axes):
        for lines in one.lines[2]:
            colour = _colour(lines.get_color())
            for start, end in lines.get_segments():
                middle = _point(*np.transpose([(start + end) / 2]))
                width = f"±{_number(max(abs(end - start)) / 2, 2)}"
                width += f" in {colour}" * (colour != "ink")
                found.setdefault(middle, []).append(width)
    return found


def _errorbars(axes: Axes) -> list[ErrorbarContainer]:
    return [one for one in axes.containers if isinstance(one, ErrorbarContainer)]


def _by_look(bars: Iterable[Rectangle], told: Iterable[str]) -> str:
    runs = groupby(zip(map(_patch, bars), told, strict=True), itemgetter(0))
    return "; ".join(f"in {look}: {_each([one for _, one in run])}" for look, run in runs)


def _placed(places: Sequence[float], told: Sequence[str]) -> tuple[str, Sequence[str]]:
    """How far things stand from 0, 1, 2 and so on; or else each with its place."""
    shifts = np.subtract(places, np.arange(len(places)))
    if np.ptp(shifts) < NOISE and abs(shifts[0]) < 0.5:
        shift = _number(shifts[0])
        return f"shifted by {shift}" * (shift != "0"), told
    return "", [f"{one} at {_number(place)}" for place, one in zip(places, told, strict=True)]


def _ticks(axes: Axes) -> Iterator[list[str]]:
    """The names along an axis, where it has names and not numbers."""
    for letter, axis in (("x", axes.xaxis), ("y", axes.yaxis)):
        shown = axis.get_tick_params().get("labelbottom" if letter == "x" else "labelleft", True)
        form = axis.get_major_formatter()
        if shown and isinstance(form, FuncFormatter | StrCategoryFormatter):
            places = [float(place) for place in axis.get_major_locator()()]
            shift, told = _placed(places, list(map(_quoted, form.format_ticks(places))))
            yield [f"along {letter}", shift, ", ".join(told)]


def _lines(axes: Axes) -> Iterator[list[str]]:
    """Each line, but many of one look together; what closes an interval is none."""
    closing = {cap for one in _errorbars(axes) for cap in one.lines[1]}
    lines = (line for line in axes.lines if line not in closing)
    for look, alike in groupby(lines, _line):
        group = list(alike)
        if len(group) > FEW:
            yield [f"{len(group)} {look}s", _course(_together(group))]
        else:
            yield from ([look, _name(line), _way(line, axes)] for line in group)


def _way(line: Line2D, axes: Axes) -> str:
    """Where a line goes, or where points are."""
    x, y = _finite(line)
    in_x, in_y = line.get_transform().contains_branch_seperately(axes.transData)
    if not in_x:
        return f"across at {_number(y[0])}"
    if not in_y:
        return f"upright at {_number(x[0])}"
    points = [_point([one], [other]) for one, other in zip(x, y, strict=True)]
    return _each(points) if _is_points(line) else _course(points)


def _together(lines: Sequence[Line2D]) -> list[str]:
    """The first points of lines, the middle ones and the last, each from least to greatest."""
    ends = np.array([[_of_many(values) for values in _finite(line)] for line in lines])
    x, y = np.stack([ends.min(axis=0), ends.max(axis=0)], axis=-1)
    return [_point(*both) for both in zip(x, y, strict=True)]


def _segments(axes: Axes) -> Iterator[list[str]]:
    told = {lines for one in _errorbars(axes) for lines in one.lines[2]}
    for lines in axes.collections:
        if isinstance(lines, LineCollection) and lines not in told:
            points = [_point(*np.transpose(segment)) for segment in lines.get_segments()]
            kind = "lines" if len(points) > 1 else "line"
            yield [_colour(lines.get_color()), _dash(lines), kind, _name(lines), _each(points)]


def _dash(lines: LineCollection) -> str:
    """How segments are dashed; Matplotlib tells that by lengths of strokes and of gaps."""
    style: Any = lines.get_linestyle()[0]
    _, (stroke, gap, *_) = style if style[1] else (0, (1, 0))
    return "dotted" if stroke < gap else "dashed" if gap else ""


def _others(axes: Axes) -> Iterator[list[str]]:
    """What else there is, by its kind alone."""
    bars = {bar for one in axes.containers if isinstance(one, BarContainer) for bar in one.patches}
    known = (FillBetweenPolyCollection, LineCollection)
    for one in (*axes.images, *axes.patches, *axes.collections):
        if one not in bars and not isinstance(one, known):
            yield [type(one).__name__, _name(one)]


def _texts(axes: Axes) -> Iterator[list[str]]:
    told = [(_colour(text.get_color()), _text(text, axes)) for text in axes.texts]
    for colour, texts in _alike(told):
        yield [colour, "texts" if len(texts) > 1 else "text", ", ".join(texts)]


def _text(text: Text, axes: Axes) -> str:
    """What a text says, and on which side of what point."""
    x, y = text.get_position()
    shift = (0.0, 0.0)
    if isinstance(text, Annotation) and text.anncoords != text.xycoords:
        (x, y), shift = text.xy, text.xyann
    if text.get_transform() == axes.transAxes:
        place = f"{_number(100 * x)}% across and {_number(100 * y)}% up"
    else:
        place = _point([x], [y], digits=2)
    return f"{_quoted(text.get_text())} {_side(text, *shift)} {place}"


def _side(text: Text, right: float, up: float) -> str:
    right = right or {"left": 1, "right": -1}.get(text.get_horizontalalignment(), 0)
    across = "right of" if right > 0 else "left of" if right < 0 else ""
    along = "above" if up > 0 else "below" if up < 0 else ""
    return f"{along} {across}".strip() or "at"


def _legend(axes: Axes) -> Iterator[list[str]]:
    if legend := axes.get_legend():
        pairs = zip(legend.legend_handles, legend.get_texts(), strict=True)
        told = [f"{_look(key)} {_quoted(text.get_text())}" for key, text in pairs]
        yield ["legend:", ", ".join(told)]


# Looks and names ----------------------------------------------------------------------------------


def _look(key: Artist | None) -> str:
    if isinstance(key, Line2D):
        return _line(key)
    return _patch(key) if isinstance(key, Rectangle) else type(key).__name__


def _line(line: Line2D) -> str:
    if _is_points(line):
        kind = "points" if np.size(line.get_xdata()) > 1 else "point"
        return f"{_filled(line.get_markerfacecolor(), line.get_color())} {kind}"
    stepped = "stepped" if line.get_drawstyle() != "default" else ""
    words = (_colour(line.get_color()), DASHES.get(str(line.get_linestyle()), ""), stepped, "line")
    return " ".join(word for word in words if word)


def _is_points(line: Line2D) -> bool:
    return line.get_linestyle() == "None"


def _patch(patch: Rectangle) -> str:
    filled = _filled(patch.get_facecolor(), patch.get_edgecolor())
    return f"hatched {filled}" if patch.get_hatch() else filled


def _filled(face: Any, edge: Any) -> str:
    hollow = to_rgba(face)[3] == 0 or _colour(face) == "paper"
    return f"hollow {_colour(edge)}" if hollow else _colour(face)


def _colour(colour: Any) -> str:
    """The name of a colour in the palette, or of the first of several."""
    value = to_hex(colour if isinstance(colour, str) else np.ravel(colour)[:3].tolist())
    return COLOURS.get(value, value)


def _name(artist: Artist | BarContainer) -> str:
    """What a thing is called, in quotation marks, or nothing; Matplotlib's own names begin so."""
    name = str(artist.get_label() or "_")
    return "" if name.startswith("_") else _quoted(name)


def _quoted(text: str) -> str:
    return f'"{text.strip()}"' if text.strip() else ""


# Numbers ------------------------------------------------------------------------------------------


def _finite(line: Line2D) -> tuple[np.ndarray, np.ndarray]:
    """The finite points of a line, or its first point if it has none."""
    places = np.transpose(np.atleast_2d(line.get_xydata()))
    drawn = places[:, np.isfinite(places).all(axis=0)]
    x, y = drawn if drawn.size else places[:, :1]
    return x, y


def _of_many(values: Sequence[Any] | np.ndarray) -> list[Any]:
    return [values[0], values[len(values) // 2], values[-1]]


def _course(points: Sequence[str]) -> str:
    if len(points) < 3:
        return f"from {' to '.join(points)}" if points else "nowhere"
    return "from {} through {} to {}".format(*_of_many(points))


def _each(told: Sequence[str]) -> str:
    return ", ".join(told) if len(told) <= FEW else f"({len(told)}) {_course(told)}"


def _alike(told: Iterable[tuple[str, str]]) -> list[tuple[str, list[str]]]:
    """Put together what looks alike, in the order in which the looks come."""
    found: dict[str, list[str]] = {}
    for look, words in told:
        found.setdefault(look, []).append(words)
    return list(found.items())


def _point(x: Iterable[float], y: Iterable[float], digits: int = 3) -> str:
    return f"({_span(x, digits)}, {_span(y, digits)})"


def _span(ends: Iterable[float], digits: int = 3) -> str:
    told = [_number(end, digits) for end in ends]
    return told[0] if len(set(told)) == 1 else " to ".join(told)


def _number(value: float, digits: int = 3) -> str:
    """A number to some digits, or a whole one; rounded twice, lest noise decide between halves.

    Examples
    --------
    >>> [_number(value) for value in (1 / 3, 1998.4, -1e-12, 0.1245 - 1e-13, float("nan"))]
    ['0.333', '1998', '0', '0.124', 'no number']
    """
    if not isfinite(value):
        return "no number"
    if abs(value) < NOISE:
        return "0"
    settled = float(f"{value:.9g}")
    return f"{settled:.0f}" if abs(settled) >= 100 else f"{settled:.{digits}g}"
