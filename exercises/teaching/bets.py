"""Bets of a class: a page that gives each student a code, and one that counts the codes.

Neither page needs a server, and nothing leaves them but the code that a student reads out.
"""

import json
from html import escape
from pathlib import Path

from exercises.faces.markdown import html
from exercises.teaching.chapter import Chapter
from models import palette

HERE = Path(__file__).parent
FORM_STYLE = HERE.parent / "faces" / "form.css"
THEME = 'matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"'


def bet_page(name: str, edition: str) -> str:
    """Return the page on which a student of a class bets, before and after."""
    return _page("bet", name, edition)


def class_page(name: str, edition: str) -> str:
    """Return the page on which an instructor counts the codes of a class."""
    return _page("class", name, edition)


def _page(kind: str, name: str, edition: str) -> str:
    chapter = Chapter(name)
    bet = chapter.bet
    filled = {
        "chapter": escape(chapter.title),
        "prompt": escape(bet.prompt),
        "options_before": _options("before", list(bet.answers)),
        "options_after": _options("after", list(bet.answers)),
        "told": html(" ".join(dict.fromkeys(bet.answers.values()))),
    }
    body = _read(f"{kind}.html")
    for word, text in filled.items():
        body = body.replace(f"{{{word}}}", text)
    data = {"about": {"chapter": name, "edition": edition}, "answers": list(bet.answers)}
    codes = _read("bets.js").replace("export ", "")
    return whole(
        f"{chapter.title}: the bet", body, f"{codes}\n{_read(f'{kind}.js')}", json.dumps(data)
    )


def whole(title: str, body: str, script: str, data: str) -> str:
    """Return a page that needs nothing beside itself."""
    style = palette.css() + FORM_STYLE.read_text(encoding="utf-8") + _read("kit.css")
    data = data.replace("<", "\\u003c")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{escape(title)}</title>
<script>document.documentElement.dataset.theme = {THEME};</script>
<style>{style}</style>
</head>
<body>
{body}
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""


def _options(form: str, answers: list[str]) -> str:
    return "".join(
        f'<label><input type="radio" name="{form}" value="{escape(one)}"> {escape(one)}</label>'
        for one in answers
    )


def _read(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
