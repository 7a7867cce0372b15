"""One text out of several small modules, since a widget's front end travels as one text.

The modules are plain ES modules that also run as they are, in Node's tests. Two forms are
understood: `import { a, b } from "./file.js";`, on one line or several, and `export` before a
declaration. Lines that are comments stay behind. Some modules are no files: `./models/NAME.js` is
the model of that name, printed as JavaScript; `./data/NAME.js` the table of that name, as
`models.data.explorer` prints it; `./dials/NAME.js` what a reader sets in the figure of that name,
as `models.widgets.dials` has it.
"""

import re
from pathlib import Path

import models
from models.core.errors import ModelError
from models.core.javascript import module
from models.data import explorer
from models.widgets import dials

FOLDER = Path(__file__).parent
SEAM = "\n/* · */\n"  # between modules, and between styles: a page keeps each of them once
IMPORT = re.compile(r'^import \{[^}]*\} from "(\.[^"]+)";\n', re.MULTILINE)
# What serves those who write the code, and not those who read the book.
COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
STYLE_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
INDENTATION = re.compile(r"^ +", re.MULTILINE)
EXPORT = re.compile(r"^export (?=const|function|async function|class)", re.MULTILINE)
DECLARED = re.compile(r"^(?:async )?(?:const|let|function\*?|class) (\w+)", re.MULTILINE)


def link(entry: str) -> str:
    """The module `entry` of this folder with all it imports, as one module.

    Raises
    ------
    ModelError
        If two modules declare the same name at their top level.
    """
    texts: dict[Path, str] = {}
    _collect(FOLDER / entry, texts)
    linked = SEAM.join(texts.values())
    names = DECLARED.findall(linked)
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ModelError(f"{entry}: declared in two modules: {', '.join(twice)}")
    return INDENTATION.sub("", linked)


def style(name: str) -> str:
    """The style sheet of that name in the kit, without what serves those who write it."""
    text = (FOLDER / "kit" / name).read_text(encoding="utf-8")
    return INDENTATION.sub("", STYLE_COMMENT.sub("", text))


def write_modules(folder: Path) -> None:
    """Write every module, the printed models too, below `folder`, to be run as they are."""
    printed = {f"models/{model.name}.js": module(model) for model in models.ALL}
    printed |= {f"data/{name}.js": explorer.module(name) for name in explorer.HOMES}
    figures = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.js")}
    printed |= {
        f"dials/{name}.js": dials.module(name)
        for name, text in figures.items()
        if f"./dials/{name}.js" in text
    }
    written = {
        str(p.relative_to(FOLDER)): p.read_text(encoding="utf-8") for p in FOLDER.rglob("*.js")
    }
    for name, text in {**printed, **written}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _collect(path: Path, texts: dict[Path, str]) -> None:
    """Add a module after all that it imports."""
    if path in texts:
        return
    source = _source(path)
    for imported in IMPORT.findall(source):
        _collect((path.parent / imported).resolve(), texts)
    texts[path] = COMMENT.sub("", EXPORT.sub("", IMPORT.sub("", source)))


def _source(path: Path) -> str:
    if path.parent == FOLDER / "models":
        return module(models.by_name(path.stem))
    if path.parent == FOLDER / "data":
        return explorer.module(path.stem)
    if path.parent == FOLDER / "dials":
        return dials.module(path.stem)
    return path.read_text(encoding="utf-8")
