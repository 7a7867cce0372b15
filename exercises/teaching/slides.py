"""Slides of a chapter, in the order of its 90-minute plan, with its figures alive.

One page that works offline, by reveal.js: arrow keys turn the slides, S opens the speaker's notes,
D makes dark slides light, and `?print-pdf` behind the address lays them out for paper.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

import anywidget

from exercises.faces.live import brought_to_life, made, view
from exercises.faces.markdown import html
from exercises.teaching.chapter import BOOK, Asked, Chapter, names
from exercises.teaching.cutting import cut
from exercises.teaching.note import listed, scenario, text_only
from exercises.teaching.page import read
from exercises.teaching.plan import Board, Plan, Step, plan
from exercises.teaching.shown import first, live
from exercises.teaching.unlinked import unlinked
from models import palette

PACKAGES = BOOK.parent / "node_modules"  # of npm
REVEAL = PACKAGES / "reveal.js" / "dist"
SEE = re.compile(r"\s*See it\b[^.]*\.")  # the figure is on the next slide
LENGTH = 90  # the plan that the slides follow


@dataclass(frozen=True)
class Slide:
    """One slide: its heading and body are HTML, what the speaker sees is Markdown."""

    heading: str
    body: str
    notes: str = ""
    look: str = ""
    step: str = ""

    @property
    def html(self) -> str:
        about = f' data-step="{self.step}"' if self.step else ""
        notes = f'<aside class="notes">{html(self.notes)}</aside>' if self.notes else ""
        page = f'<div class="page {self.look}">{self.heading}{self.body}</div>'
        return f"<section{about}>{page}{notes}</section>"


@dataclass
class Deck:
    """What slides are made from: a chapter, its plan, where its book is read, figures so far."""

    chapter: Chapter
    planned: Plan
    site: str
    figures: list[anywidget.AnyWidget] = field(default_factory=list)
    places: dict[str, int] = field(default_factory=dict)

    def figure(self, key: str, make: Callable[[], anywidget.AnyWidget]) -> str:
        """Return the place of a figure, which is the same wherever its key is."""
        if key not in self.places:
            self.places[key] = len(self.figures)
            self.figures.append(make())
        return f'<div class="figure" data-prevent-swipe>{view(self.places[key])}</div>'


def slides(name: str, site: str) -> str:
    """Return the page of slides of a chapter; `site` is where its book is read."""
    chapter = Chapter(name)
    deck = Deck(chapter, plan(chapter), site)
    body = "\n".join(slide.html for slide in _all(deck))
    filled = {
        "title": escape(chapter.title),
        "palette": palette.css(),
        "reveal-style": _of_reveal("reveal.css"),
        "style": read("slides.css"),
        "slides": body,
        "reveal": _of_reveal("reveal.js"),
        "notes": _of_reveal("plugin/notes.js"),
        "script": read("slides.js"),
        "figures": brought_to_life(deck.figures),
    }
    page = read("slides.html")
    for word, text in filled.items():
        page = page.replace(f"<!-- {word} -->", text)
    return page


def _of_reveal(name: str) -> str:
    try:
        return (REVEAL / name).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise RuntimeError("reveal.js is not there: run `make test`, or `npm ci`, once") from None


def _all(deck: Deck) -> Iterator[Slide]:
    chapter = deck.chapter
    address = escape(f"{deck.site}/book/{chapter.name}.html")
    read = f'<p>Strategic Alliances</p><p class="link"><a href="{address}">{address}</a></p>'
    yield Slide(f"<h1>{_line(chapter.title)}</h1>", read, unlinked(chapter.about), "title")
    yield Slide(_heading("What you can do afterwards"), html(listed(chapter.outcomes)))
    passed = 0
    for number, step in enumerate(deck.planned.steps[LENGTH], 1):
        when = f"**Minutes {passed} to {passed + step.minutes}: {step.title}.** {step.say}"
        passed += step.minutes
        for slide in STEPS[step.do](deck, step):
            notes = f"{when.strip()}\n\n{slide.notes}"
            yield Slide(slide.heading, slide.body, notes, slide.look, str(number))
    yield from _next(chapter)
    yield from _left(deck)


def _heading(text: str) -> str:
    return f"<h2>{_line(text)}</h2>"


def _line(text: str) -> str:
    """Return one line of Markdown as HTML without a paragraph around it."""
    return html(unlinked(text)).strip().removeprefix("<p>").removesuffix("</p>")


def _fragment(text: str) -> str:
    return f'<div class="fragment" data-fragment-index="0">{html(unlinked(text))}</div>'


def _split(heading: str, text: str, notes: str = "") -> Iterator[Slide]:
    """Yield a text on as many slides as it needs."""
    pieces = cut(unlinked(text))
    for place, piece in enumerate(pieces, 1):
        part = f" <small>{place} of {len(pieces)}</small>" if len(pieces) > 1 else ""
        yield Slide(f"<h2>{_line(heading)}{part}</h2>", html(piece), notes)


def _beside(title: str, text: str, figure: str) -> Slide:
    """Return a slide with a figure, and its heading and text beside it."""
    return Slide("", f'<div class="beside">{_heading(title)}{text}</div>{figure}', look="live")


def _options(asked: Asked) -> str:
    """Return the answers to choose from; the right one is marked when it is told."""
    right = ' class="fragment custom right" data-fragment-index="0"'
    return "".join(f"<li{right * (one == asked.right)}>{_line(one)}</li>" for one in asked.answers)


def _bet(deck: Deck, step: Step) -> Iterator[Slide]:
    bet = deck.chapter.bet
    story = html(unlinked(deck.chapter.section("A bet")))
    asked = f"<p><strong>{_line(bet.prompt)}</strong></p><ol class='options'>{_options(bet)}</ol>"
    yield Slide(_heading("A bet"), story + asked)


def _bet_again(deck: Deck, step: Step) -> Iterator[Slide]:
    bet = deck.chapter.bet
    yield from _bet(deck, step)
    told = " ".join(dict.fromkeys(bet.answers.values()))
    yield from _split("What came out", told)


def _play(deck: Deck, step: Step) -> Iterator[Slide]:
    for number in step.which:
        text = unlinked(deck.chapter.play[number - 1])
        lead = re.match(r"\*\*(.+?)\*\*(.*)", text)
        title, rest = lead.groups() if lead else ("Play", text)
        figure = deck.figure("first", lambda: first(deck.chapter))
        yield _beside(title, html(rest), figure)


def _decision(deck: Deck, step: Step) -> Iterator[Slide]:
    for number in step.which:
        one = deck.chapter.decisions[number - 1]
        text = html(SEE.sub("", unlinked(one.text)))
        limit = _fragment(f"*When this is wrong:* {one.wrong_when}") if one.wrong_when else ""
        yield Slide(_heading(one.title), text + limit)
        figure = deck.figure(f"decision {number}", lambda one=one: made(live(one)))
        address = escape(scenario(one, deck.site))
        link = f'<p class="link"><a href="{address}">The same figure in the book</a></p>'
        yield _beside(one.title, link, figure)


def _board(deck: Deck, step: Step) -> Iterator[Slide]:
    for number in step.which:
        asked = deck.planned.board[number - 1]
        yield Slide(_heading(asked.ask), "", _heard(asked), "board")


def _heard(asked: Board) -> str:
    return "\n".join(f"- *{one.answer}* {one.reply}" for one in asked.heard)


def _case(deck: Deck, step: Step) -> Iterator[Slide]:
    text = text_only(deck.chapter.section(deck.planned.case))
    blocks = [block for block in text.split("\n\n") if not block.startswith("**Figure")]
    yield from _split(deck.planned.case, "\n\n".join(blocks))


def _exercise(deck: Deck, step: Step) -> Iterator[Slide]:
    for number in step.which:
        one = deck.chapter.exercises[number - 1]
        notes = f"*Hint.* {one.hint}\n\n*Answer.* {one.answer}"
        yield from _split(f"Exercise {one.number}", one.text, unlinked(notes))


def _quiz(deck: Deck, step: Step) -> Iterator[Slide]:
    for number in step.which:
        asked = deck.chapter.quiz[number - 1]
        told = _fragment(asked.answers[asked.right]) if asked.right else ""
        notes = listed([f"*{text}* {says}" for text, says in asked.answers.items()])
        yield Slide(
            _heading(asked.prompt), f"<ol class='options'>{_options(asked)}</ol>{told}", notes
        )


def _close(deck: Deck, step: Step) -> Iterator[Slide]:
    yield from _split("To take away", listed(deck.chapter.takeaways))


STEPS: dict[str, Callable[[Deck, Step], Iterator[Slide]]] = {
    "bet": _bet,
    "play": _play,
    "board": _board,
    "case": _case,
    "decision": _decision,
    "exercise": _exercise,
    "quiz": _quiz,
    "bet again": _bet_again,
    "close": _close,
}


def _next(chapter: Chapter) -> Iterator[Slide]:
    """Yield the question of the chapter that follows in the book."""
    all_of_them = names()
    following = all_of_them[all_of_them.index(chapter.name) + 1 :]
    if following:
        after = Chapter(following[0])
        yield Slide(
            _heading(f"Next: {after.title}"), html(after.bet.prompt), look="board", step="next"
        )


def _left(deck: Deck) -> Iterator[Slide]:
    """Yield what the plan leaves out and the room may ask for: decisions and the quiz."""
    there = {"decision": len(deck.chapter.decisions), "quiz": len(deck.chapter.quiz)}
    for do, count in there.items():
        taken = {n for one in deck.planned.steps[LENGTH] if one.do == do for n in one.which}
        more = tuple(n for n in range(1, count + 1) if n not in taken)
        for slide in STEPS[do](deck, Step(0, do, more)):
            notes = f"**To have at hand; not in the plan.**\n\n{slide.notes}"
            yield Slide(slide.heading, slide.body, notes, slide.look)
