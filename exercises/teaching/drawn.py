"""A chapter's bank with the pictures of its figures: what every export takes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from exercises.core.assignment import Live
from exercises.faces.markdown import html, mathml
from exercises.teaching.bank import Item, Value
from exercises.teaching.chapter import Chapter
from exercises.teaching.pictures import Picture, pictures
from models import exhibits, widgets

FUZZ = 1e-9  # of floating-point numbers, as marks of assignments allow it


@dataclass(frozen=True)
class Shown:
    """A picture as a file of a package."""

    file: str
    picture: Picture


@dataclass(frozen=True)
class Drawn:
    """The bank of one chapter; `site` is where its book is read, or empty if it is nowhere."""

    name: str
    title: str
    items: tuple[Item, ...]
    shown: Mapping[str, Shown]
    site: str = ""

    @property
    def groups(self) -> list[tuple[Item, ...]]:
        """Each question with its variants for as many points, in the order of the bank."""
        groups: dict[str, list[Item]] = {}
        for item in self.items:
            groups.setdefault(together(item), []).append(item)
        return [tuple(group) for group in groups.values()]

    def of(self, item: Item) -> Shown | None:
        """The picture of a question, if it has one."""
        return self.shown[repr(item.live)] if item.live else None

    def called(self, item: Item) -> str:
        """A name for a question that no other has in the book, fit for an identifier of XML."""
        return f"{self.name}-{item.id}-{item.variant}".replace("_", "-")

    def body(self, item: Item, source: str, mathematics=mathml) -> str:
        """What is asked, as HTML, with its picture at `source` and the way to its live figure."""
        text = html(item.text, mathematics)
        shown = self.of(item)
        if shown:
            text += f'<p><img src="{source}" alt="{escape(shown.picture.says)}" /></p>'
        if item.live and self.site:
            there = escape(f"{self.site}/book/{self.name}.html{_fragment(item.live)}")
            text += f'<p><a href="{there}">Open the figure in the book</a></p>'
        return text


def together(item: Item) -> str:
    """The name of all variants of a question that count alike."""
    return f"{item.id}-{item.points}p"


def drawn(banks: Mapping[str, tuple[Item, ...]], site: str = "") -> dict[str, Drawn]:
    """Return the banks of chapters with their pictures, all of them drawn at once."""
    live = {repr(item.live): item.live for items in banks.values() for item in items if item.live}
    done = dict(zip(live, pictures(list(live.values())), strict=True))
    return {name: _of(name, items, done, site) for name, items in banks.items()}


def _of(name: str, items: tuple[Item, ...], done: dict[str, Picture], site: str) -> Drawn:
    wanted = dict.fromkeys(repr(item.live) for item in items if item.live)
    shown = {
        live: Shown(f"images/{name}-{place}.svg", done[live])
        for place, live in enumerate(wanted, 1)
    }
    return Drawn(name, Chapter(name).title, items, shown, site)


def reach(value: Value) -> float:
    """How far from this value a number may be and still count as it."""
    return value.tolerance + FUZZ * max(1.0, abs(value.number))


def bounds(value: Value) -> tuple[float, float]:
    """Between which numbers an answer counts as this value, the ends among them."""
    return value.number - reach(value), value.number + reach(value)


def plainly(number: float) -> str:
    """Return a number with a decimal point, to twelve digits."""
    return f"{number:.12g}"


def _fragment(live: Live) -> str:
    pairs = ",".join(f"{word}={_plain(value)}" for word, value in live.values.items())
    names = {home: name for name, home in exhibits.HOMES.items()}
    return f"#{names[widgets.HOMES[live.figure]]}:{pairs}"


def _plain(value: object) -> str:
    return plainly(value) if isinstance(value, float) else str(value).replace(" ", "+")


def stored(bank: Drawn) -> Iterator[tuple[str, str]]:
    """Yield the files of the pictures, each with its content."""
    for shown in bank.shown.values():
        yield shown.file, shown.picture.svg
