"""Pages that need nothing beside themselves."""

from html import escape
from pathlib import Path

from exercises.faces.live import as_json
from models import palette

HERE = Path(__file__).parent
FORM_STYLE = HERE.parent / "faces" / "form.css"
THEME = 'matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"'


def whole(title: str, body: str, script: str = "", data: object = None, more: str = "") -> str:
    """Return a page; its script finds the data as JSON. `more` stands at its end as it is."""
    style = palette.css() + FORM_STYLE.read_text(encoding="utf-8") + read("kit.css")
    given = f'<script type="application/json" id="data">{as_json(data)}</script>' if script else ""
    run = f"<script>{script}</script>" if script else ""
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
{given}
{run}
{more}
</body>
</html>
"""


def filled(name: str, words: dict[str, str]) -> str:
    """Return a template of this folder with these words filled in."""
    text = read(name)
    for word, content in words.items():
        text = text.replace(f"{{{word}}}", content)
    return text


def read(name: str) -> str:
    """Return a file of this folder."""
    return (HERE / name).read_text(encoding="utf-8")
