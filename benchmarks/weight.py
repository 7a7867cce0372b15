"""How heavy a page is to its reader, gzipped as servers do (level 6; fonts are packed already).

Ours is every script and style that this repository writes: files and the widgets' modules inside
the page. The whole page is what Chromium asks for on a first visit, fonts and the theme included.
The peer is what myst-nb loads by default to bring widgets to life, of the version it names, fetched
by npm: the widget manager, and anywidget's own script, which the manager then fetches. In the
peer's favour, require.js (some 6 kB more) and the manager's fonts do not count.
"""

import json
import re
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import anywidget
from bs4 import BeautifulSoup
from myst_nb.core.config import NbParserConfig

from benchmarks.browser import CHAPTER, SITE, new_page, served
from benchmarks.table import Row
from tests.browser.loading import first_visit, kilobytes

ROOT = SITE.parents[1]
STATIC = SITE / "_static"
STATE = "application/vnd.jupyter.widget-state+json"
MANAGER = re.compile(r"npm/(@jupyter-widgets/html-manager@[\d.]+)/(.*)")


def measure() -> list[Row]:
    own = {path: _own(path) for path in SITE.rglob("*.html") if "_static" not in path.parts}
    heaviest = max(own, key=own.get)
    loaded = _loaded()
    fonts = [size for address, size in loaded.items() if address.endswith(".woff2")]
    foreign = sum(not address.startswith("HERE") for address in loaded)
    peer = "default of myst-nb and Jupyter"
    life = "Script that brings widgets to life"
    return [
        Row(
            "Our own JavaScript and CSS", f"ours, {heaviest.stem}", "kB", (own[heaviest],), "<= 40"
        ),
        Row(life, "ours, host.js", "kB", (_packed(STATIC / "host.js"),)),
        _default(life, peer),
        Row("The whole page, first visit", "ours", "kB", (sum(loaded.values()),)),
        Row("The whole page, first visit", "of which fonts", "kB", (sum(fonts),)),
        Row("Requests, first visit", "ours, all", "requests", (len(loaded),)),
        Row("Requests, first visit", "ours, to other hosts", "requests", (foreign,), "0"),
    ]


def _own(page: Path) -> float:
    """What a page loads of ours, in kB."""
    soup = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")
    named = [tag.get("src") or tag.get("href") for tag in soup.find_all(["script", "link"])]
    files = {(page.parent / name.split("?")[0]).resolve() for name in named if name}
    ours = [f for f in files if f.suffix in (".js", ".css") and _is_ours(f)]
    states = [json.loads(tag.string) for tag in soup.find_all("script", type=STATE)]
    inline = "".join(text for state in states for text in state["texts"])
    return sum(map(_packed, ours)) + kilobytes(inline.encode())


def _is_ours(file: Path) -> bool:
    """Whether a file of the site comes from this repository, or is the palette it prints."""
    if STATIC not in file.parents:
        return False
    return file.name == "palette.css" or (ROOT / "book/assets" / file.relative_to(STATIC)).exists()


def _loaded() -> dict[str, float]:
    """The kB of each thing a first visit loads, by its address."""
    with served() as address, new_page() as page:
        return first_visit(page, address, CHAPTER)


def _default(question: str, who: str) -> Row:
    """What the page would load instead of host.js, if npm can fetch it."""
    address = next(a for a in NbParserConfig().ipywidgets_js if MANAGER.search(a))
    package, path = MANAGER.search(address).groups()
    with tempfile.TemporaryDirectory() as folder:
        npm = [str(Path(sys.executable).with_name("npm")), "pack", package, "--silent"]
        fetched = subprocess.run(npm, cwd=folder, capture_output=True, timeout=300)
        archives = list(Path(folder).glob("*.tgz"))
        if fetched.returncode or not archives:
            return Row(question, who, "kB", (), f"left out: npm could not fetch {package}")
        with tarfile.open(archives[0]) as archive:
            manager = archive.extractfile(f"package/{path}").read()
    script = Path(anywidget.__file__).parent / "nbextension" / "index.js"
    return Row(question, who, "kB", (kilobytes(manager) + _packed(script),), package)


def _packed(path: Path) -> float:
    return kilobytes(path.read_bytes())
