"""Bets of a class: a page that gives each student a code, and one that counts the codes.

Neither page needs a server, and nothing leaves them but the code that a student reads out.
"""

from html import escape

from exercises.faces.markdown import html
from exercises.teaching.chapter import Chapter
from exercises.teaching.page import filled, read, whole


def bet_page(name: str, edition: str) -> str:
    """Return the page on which a student of a class bets, before and after."""
    return _page("bet", name, edition)


def class_page(name: str, edition: str) -> str:
    """Return the page on which an instructor counts the codes of a class."""
    return _page("class", name, edition)


def _page(kind: str, name: str, edition: str) -> str:
    chapter = Chapter(name)
    bet = chapter.bet
    words = {
        "chapter": escape(chapter.title),
        "prompt": escape(bet.prompt),
        "options_before": options("before", list(bet.answers)),
        "options_after": options("after", list(bet.answers)),
        "told": html(" ".join(dict.fromkeys(bet.answers.values()))),
    }
    data = {"about": {"chapter": name, "edition": edition}, "answers": list(bet.answers)}
    codes = read("bets.js").replace("export ", "")
    script = f"{codes}\n{read(f'{kind}.js')}"
    return whole(f"{chapter.title}: the bet", filled(f"{kind}.html", words), script, data)


def options(form: str, answers: list[str]) -> str:
    """Return a field for each of a few answers, of which one can be taken."""
    return "".join(
        f'<label><input type="radio" name="{form}" value="{escape(one)}"> {escape(one)}</label>'
        for one in answers
    )
