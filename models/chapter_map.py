"""The map of the book: its chapters as boxes to click, and what passes from one to the next.

It is drawn twice from one table, for wide and for narrow places, and told once as a list. It has
real links and no script, and its colours are the page's. The chapters of the first column are the
spine, along which the bridges lead; what hangs on a chapter of the spine stands beside or below it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import pairwise
from pathlib import Path
from textwrap import wrap

import pandas as pd

from models.data.chapters import CHAPTERS, PASSAGES
from models.palette import with_light_colours

LOOK = Path(__file__).with_suffix(".css")
NAME = "Map of the book: what each chapter asks, and what passes from one to the next"
SAYS = {
    "bridge": "hands {says} to {to} (bridge {number})",
    "quantities": "speaks of the same quantities as {to}, which asks {says}",
    "question": "leaves open {says}: see {to}",
}
BRIDGE = ("a bridge: one model hands", "a number to another")
LEGENDS = {
    "sa-wide": {
        "bridge": BRIDGE,
        "quantities": ("two chapters whose models", "speak of the same quantities"),
        "question": ("a question that one chapter", "leaves to another"),
    },
    "sa-narrow": {"bridge": BRIDGE, "quantities": ("chapters that go with", "the one above")},
}
SPINE = list(CHAPTERS.index[CHAPTERS.column == 1])
BRIDGES = PASSAGES[PASSAGES.kind == "bridge"]

# In pixels, at full size: a line of text, room in a box and between boxes, the name of a part, and
# what a letter of a title and of a question takes, with room to spare in any typeface.
LINE, PAD, GAP, HEADING, LETTER = 16, 10, 16, 28, {"title": 8.2, "asks": 6.3}


class Html(str):
    """What a page or a notebook shows; where only text can be shown, it says the same in words."""

    words: str

    def __new__(cls, markup: str, words: str) -> "Html":
        made = super().__new__(cls, markup)
        made.words = words
        return made

    def _repr_html_(self) -> str:
        return str(self)

    def __repr__(self) -> str:
        return self.words


def show() -> Html:
    """The map, for a notebook or a page: links lead to notebooks, which the book turns into pages.

    Examples
    --------
    >>> show()._repr_html_()[:23]
    '<figure class="sa-map">'
    """
    look = f"<style>{with_light_colours(LOOK.read_text(encoding='utf-8'))}</style>"
    told = f'<details class="sa-list"><summary>The map as a list</summary>{_list()}</details>'
    drawn = _drawing(_wide()) + _drawing(_narrow())
    return Html(f'<figure class="sa-map">{look}{drawn}{told}</figure>', as_text())


def as_text() -> str:
    """The map as text: each chapter, its question, and what passes from it to others.

    Examples
    --------
    >>> print(as_text().splitlines()[3])
    - What is an alliance?: What is an alliance, and which kinds are there? (FourWeekMBA)
    """
    lines = []
    for part, rows in _parts():
        lines.append(part)
        for chapter, row in rows.iterrows():
            lines.append(f"- {row.title}: {row.question} ({row.source})")
            lines += [f"  - {passed}" for passed in _leaving(chapter, CHAPTERS.title.get)]
    return "\n".join(lines)


def _list() -> str:
    """The same as a list with links."""
    parts = []
    for part, rows in _parts():
        items = []
        for chapter, row in rows.iterrows():
            passed = [f"<li>{says}</li>" for says in _leaving(chapter, _link)]
            below = f"<ul>{''.join(passed)}</ul>" if passed else ""
            asks = escape(f"{row.question} ({row.source})")
            items.append(f"<li>{_link(chapter)}: {asks}{below}</li>")
        parts.append(f"<li>{escape(part)}<ul>{''.join(items)}</ul></li>")
    return f"<ul>{''.join(parts)}</ul>"


def _parts() -> Iterable[tuple[str, pd.DataFrame]]:
    return CHAPTERS.groupby("part", sort=False)


def _leaving(chapter: str, name: Callable[[str], str]) -> list[str]:
    """What passes from a chapter to others, which are named so."""
    return [
        SAYS[row.kind].format(says=row.says, number=_number(row.by), to=name(row.later))
        for row in PASSAGES[PASSAGES.earlier == chapter].itertuples()
    ]


def _number(bridge: str) -> str:
    return bridge.removeprefix("bridge_")


def _address(chapter: str) -> str:
    return f"{chapter}.ipynb"


def _link(chapter: str) -> str:
    return f'<a href="{_address(chapter)}">{escape(CHAPTERS.title[chapter])}</a>'


# Where everything stands -------------------------------------------------------------------------


@dataclass(frozen=True)
class Box:
    """A chapter's place, and its title and question line by line."""

    x: float
    y: float
    width: float
    title: list[str]
    asks: list[str]

    @property
    def height(self) -> float:
        return 2 * PAD + LINE * (len(self.title) + len(self.asks)) - 2

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.y + self.height / 2


@dataclass(frozen=True)
class Plan:
    """One of the two drawings: its size, and where boxes, names of parts and words stand.

    `said` is where the words for the bridges that arrive at a chapter begin, or end if
    `from_the_right`; `spine` is how far right the bridges are, `margin` those that pass over one.
    """

    look: str
    width: float
    height: float
    boxes: dict[str, Box]
    headings: Mapping[str, tuple[float, float]]
    said: Mapping[str, tuple[float, float]]
    spine: float
    margin: tuple[float, ...]
    from_the_right: bool
    legend: tuple[float, float]


def _box(chapter: str, x: float, y: float, width: float) -> Box:
    row, room = CHAPTERS.loc[chapter], width - 2 * PAD
    title = wrap(row.title, int(room / LETTER["title"]))
    return Box(x, y, width, title, wrap(row.question, int(room / LETTER["asks"])))


def _wide() -> Plan:
    """Three columns: what hangs on the spine stands to its right."""
    left, width, between = 40, 206, 20
    boxes, headings, y = {}, {}, 0.0
    for part, rows in _parts():
        headings[part] = (left, y + LINE)
        y += HEADING
        for _, across in rows.groupby("row"):
            for chapter, row in across.iterrows():
                x = left + (width + between) * (row.column - 1)
                boxes[chapter] = _box(chapter, x, y, width)
            y = max(boxes[chapter].bottom for chapter in across.index) + GAP
        y += LINE
    spine = left + width - 12
    said = {later: (spine - 14, boxes[above].bottom + LINE) for above, later in pairwise(SPINE)}
    size = left + 3 * width + 2 * between + 2, y - LINE - GAP + 2
    legend = left + width + between, HEADING + PAD
    return Plan("sa-wide", *size, boxes, headings, said, spine, (9, 24), True, legend)


def _narrow() -> Plan:
    """One column: what hangs on the spine is set in, below it."""
    left, inset, width = 26, 28, 330
    boxes, headings, y = {}, {}, 6.0 * LINE
    said: dict[str, tuple[float, float]] = {}
    for part, rows in _parts():
        first = rows.index[rows.column == 1][0]
        said[first] = (left + inset, y + LINE)
        y += LINE * len(_arriving(first)) + PAD
        headings[part] = (left + inset, y + LINE)
        y += HEADING
        for chapter, row in rows.sort_values(["row", "column"]).iterrows():
            x = left + inset * (row.column > 1)
            boxes[chapter] = _box(chapter, x, y, width - x - 2)
            y = boxes[chapter].bottom + PAD
    spine = left + 12
    return Plan("sa-narrow", width, y, boxes, headings, said, spine, (6, 16), False, (left, LINE))


def _arriving(chapter: str) -> list[str]:
    """What the bridges to a chapter hand on, each with its number."""
    rows = BRIDGES[BRIDGES.later == chapter].itertuples()
    return [f"{_number(row.by)} {row.says}" for row in rows]


# Drawing -----------------------------------------------------------------------------------------


def _drawing(plan: Plan) -> str:
    """Lines first, so that they end at the boxes; then the boxes, in the order of the book.

    By ear it is these links alone: the list says in sentences what lines and labels show.
    """
    marks = [_text(*place, part, "sa-part") for part, place in plan.headings.items()]
    marks += _along_the_spine(plan) + _over_a_chapter(plan) + _legend(plan)
    marks += _between_columns(plan) if plan.from_the_right else _below_the_spine(plan)
    links = [_clickable(chapter, plan.boxes[chapter]) for chapter in CHAPTERS.index]
    drawn = f'<g aria-hidden="true">{"".join(marks)}</g>{"".join(links)}'
    box = f'viewBox="0 0 {plan.width:g} {plan.height:g}"'
    return f'<svg class="{plan.look}" role="group" aria-label="{NAME}" {box}>{drawn}</svg>'


def _clickable(chapter: str, box: Box) -> str:
    """A link, named by what is written in it; a space ends each line and keeps words apart."""
    lines = [("sa-title", line) for line in box.title] + [("sa-asks", line) for line in box.asks]
    texts = [
        _text(box.x + PAD, box.y + PAD + 12 + LINE * place, f"{line} ", look)
        for place, (look, line) in enumerate(lines)
    ]
    size = f'x="{box.x:g}" y="{box.y:g}" width="{box.width:g}" height="{box.height:g}" rx="6"'
    on = ' class="sa-spine"' if chapter in SPINE else ""
    start = f'<a href="{_address(chapter)}"{on}>'
    return f"{start}<rect {size}/>{''.join(texts)}</a>"


def _along_the_spine(plan: Plan) -> list[str]:
    """From each chapter of the spine to the next; and what all bridges to it hand on."""
    marks = []
    for above, below in pairwise(SPINE):
        ends = (plan.spine, plan.boxes[above].bottom), (plan.spine, plan.boxes[below].y)
        kind = _between(above, below).kind.iloc[0]
        marks.append(_arrow(*ends) if kind == "bridge" else _line(kind, *ends))
        for place, words in enumerate(_arriving(below)):
            x, y = plan.said[below]
            marks.append(_text(x, y + LINE * place, words, "sa-says", plan.from_the_right))
    return marks


def _between(one: str, other: str) -> pd.DataFrame:
    return PASSAGES[(PASSAGES.earlier == one) & (PASSAGES.later == other)]


def _over_a_chapter(plan: Plan) -> list[str]:
    """Bridges that pass over a chapter of the spine go along the margin."""
    marks = []
    over = [row for row in BRIDGES.itertuples() if (row.earlier, row.later) not in pairwise(SPINE)]
    for place, (x, row) in enumerate(zip(plan.margin, over, strict=True)):
        start, end = plan.boxes[row.earlier], plan.boxes[row.later]
        y = end.y + end.height * (1 + place) / (1 + len(over))
        marks.append(_arrow((start.x, start.middle), (x, start.middle), (x, y), (end.x, y)))
        marks.append(_text(start.x - 5, start.middle - 6, _number(row.by), "sa-says", end=True))
    return marks


def _between_columns(plan: Plan) -> list[str]:
    """From box to box, straight or with one step between the columns."""
    marks = []
    for row in PASSAGES.itertuples():
        ends = plan.boxes[row.earlier], plan.boxes[row.later]
        one, other = sorted(ends, key=lambda box: (box.x, box.y))
        if row.earlier in SPINE and row.later in SPINE:
            continue
        if one.x == other.x:
            x = one.x + one.width / 2
            points = [(x, one.bottom), (x, other.y)]
        elif one.y == other.y:
            y = min(one.middle, other.middle)
            points = [(one.right, y), (other.x, y)]
        else:
            turn = (one.right + other.x) / 2
            y, to = one.middle, other.middle
            points = [(one.right, y), (turn, y), (turn, to), (other.x, to)]
        marks.append(_line(row.kind, *points))
    return marks


def _below_the_spine(plan: Plan) -> list[str]:
    """A trunk below a box of the spine, and a twig to each box that hangs on it."""
    marks = []
    for _, rows in _parts():
        hanging = [plan.boxes[chapter] for chapter in rows.index[rows.column > 1]]
        root = plan.boxes[rows.index[(rows.column == 1) & (rows.row == 1)][0]]
        for box in hanging:
            x = box.x - PAD
            points = [(x, root.bottom), (x, box.middle), (box.x, box.middle)]
            marks.append(_line("quantities", *points))
    return marks


def _legend(plan: Plan) -> list[str]:
    """What the lines mean."""
    marks, (x, y) = [], plan.legend
    for kind, lines in LEGENDS[plan.look].items():
        line = (x, y), (x + 44, y)
        marks.append(_arrow(*line) if kind == "bridge" else _line(kind, *line))
        for place, words in enumerate(lines):
            marks.append(_text(x + 56, y - 3 + LINE * place, words, "sa-asks"))
        y += 2 * LINE + PAD
    return marks


def _text(x: float, y: float, words: str, look: str, end: bool = False) -> str:
    anchor = ' text-anchor="end"' if end else ""
    return f'<text class="{look}" x="{x:g}" y="{y:g}"{anchor}>{escape(words)}</text>'


def _line(kind: str, *points: tuple[float, float]) -> str:
    along = " ".join(f"{x:g},{y:g}" for x, y in points)
    return f'<polyline class="sa-{kind}" points="{along}"/>'


def _arrow(*points: tuple[float, float]) -> str:
    """A bridge: a thick line, and its head at the last point."""
    *_, (x_before, _), (x, y) = points
    size, down = 8, x_before == x
    back = (x, y - size) if down else (x - size, y)
    sides = ((-size, -size), (size, -size)) if down else ((-size, -size), (-size, size))
    head = " ".join(f"{x + dx:g},{y + dy:g}" for dx, dy in ((0, 0), *sides))
    return _line("bridge", *points[:-1], back) + f'<polygon class="sa-head" points="{head}"/>'
