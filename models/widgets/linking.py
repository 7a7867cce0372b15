"""One text out of several small modules, since a widget's front end travels as one text.

The modules are plain ES modules that also run as they are, in Node's tests. Two forms are
understood: `import { a, b } from "./file.js";` and `export` before a declaration. Lines that are
comments stay behind. `#kit/NAME.js` is of the kit, from wherever it is imported. Some modules are
no files: `#models/NAME.js` is the model of that name, printed as JavaScript; `#data/NAME.js` the
table of that name, as `models.data.explorer` prints it; `#figures/NAME.js` the declaration of the
figure of that name, as `models.widgets.exhibit` prints it.

A module that needs a style of its own has a sheet of its name beside it.
"""

import json
import posixpath
import re
from functools import cache
from pathlib import Path

import models
from models import exhibits
from models.core.errors import ModelError
from models.core.javascript import module
from models.data import explorer
from models.widgets import exhibit

FOLDER = Path(__file__).parent
EXHIBITS = FOLDER.parent / "exhibits"
PRINTED = ("models", "data", "figures")
SHARED = "kit/figure.js"  # whose style questions and questionnaires have too
SEAM = "\n/* · */\n"  # between modules, and between styles: a page keeps each of them once
IMPORT = re.compile(r'^import \{([^}]*)\} from "([.#][^"]+)";\n', re.MULTILINE)
# What serves those who write the code, and not those who read the book.
COMMENT = re.compile(r"^ *//.*\n", re.MULTILINE)
STYLE_COMMENT = re.compile(r"/\*.*?\*/\n?", re.DOTALL)
INDENTATION = re.compile(r"^ +", re.MULTILINE)
EXPORT = re.compile(r"^export (?=const|function|async function|class)", re.MULTILINE)
DECLARED = re.compile(r"^(?:async )?(?:const|let|function\*?|class) (\w+)", re.MULTILINE)


class NotThere(ModelError):
    """A module that is not where it is looked for."""


def link(entry: str) -> str:
    """The front end `entry` with all it imports, as one module.

    Raises
    ------
    ModelError
        If two modules declare the same name at their top level, or one imports a name or a module
        that is not there.
    """
    texts = _modules(entry)
    linked = SEAM.join(texts.values())
    names = DECLARED.findall(linked)
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        modules = [name for name in texts if set(twice) & set(DECLARED.findall(texts[name]))]
        raise ModelError(
            f"{entry}: declared in two modules: {', '.join(twice)} ({', '.join(modules)})"
        )
    return INDENTATION.sub("", linked)


def style(entry: str) -> str:
    """The style sheets of the front end `entry`: that of all figures first, then those of modules.

    What serves those who write them stays behind.
    """
    names = dict.fromkeys([SHARED, *_modules(entry)])
    sheets = [_found(name.removesuffix(".js") + ".css") for name in names]
    texts = [path.read_text(encoding="utf-8") for path in sheets if path]
    return SEAM.join(INDENTATION.sub("", STYLE_COMMENT.sub("", text)) for text in texts)


def front_ends() -> list[str]:
    """The names of all front ends, and of what they are cut into."""
    return sorted(path.name for path in (*FOLDER.glob("*.js"), *EXHIBITS.glob("*/*.js")))


def write_modules(folder: Path) -> None:
    """Write every module, the printed ones too, below `folder`, to be run as they are."""
    kit = [f"kit/{path.name}" for path in (FOLDER / "kit").glob("*.js")]
    printed = [f"models/{model.name}.js" for model in models.ALL]
    printed += [f"data/{name}.js" for name in explorer.HOMES]
    texts = {name: _source(name) for name in (*kit, *printed, *front_ends())}
    imported = {_resolved(name, path) for name in texts for _, path in IMPORT.findall(texts[name])}
    texts |= {name: _source(name) for name in imported if name not in texts}
    places = {f"#{part}/*": f"./{part}/*" for part in ("kit", *PRINTED)}
    texts["package.json"] = json.dumps({"type": "module", "imports": places})
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _modules(entry: str) -> dict[str, str]:
    """The texts of the front end `entry` and of all it imports, by name; what is imported first."""
    texts: dict[str, str] = {}
    _collect(entry, texts)
    return texts


def _collect(name: str, texts: dict[str, str]) -> None:
    """Add a module after all that it imports."""
    if name in texts:
        return
    source = _source(name)
    for names, imported in IMPORT.findall(source):
        there = _resolved(name, imported)
        try:
            _collect(there, texts)
        except NotThere as error:
            raise ModelError(f"{name} imports {imported}, but {error}") from None
        asked = {word.strip() for word in names.split(",")} - {""}
        missing = sorted(asked.difference(DECLARED.findall(texts[there])))
        if missing:
            raise ModelError(
                f"{name} imports {', '.join(missing)} from {there}: declare each name alone there, "
                "by `export const`"
            )
    texts[name] = bare(source)


def bare(source: str) -> str:
    """A module as it stands in one text with those that it imports."""
    return COMMENT.sub("", EXPORT.sub("", IMPORT.sub("", source)))


def _resolved(name: str, imported: str) -> str:
    """The module that is imported by that of this name, as seen from where all stand together."""
    if imported.startswith("#"):
        return imported[1:]
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), imported))


@cache  # figures share models and most of the kit
def _source(name: str) -> str:
    kind, stem = posixpath.dirname(name), Path(name).stem
    if kind == "models":
        return module(models.by_name(stem))
    if kind == "data":
        return explorer.module(stem)
    if kind == "figures":
        if stem not in exhibits.HOMES:
            raise NotThere(f"there is no figure {stem}: no {stem}.py with its {stem}.js beside it")
        return exhibit.module(exhibits.by_name(stem))
    found = _found(name)
    if not found:
        raise NotThere(f"there is no {name}")
    return found.read_text(encoding="utf-8")


def _found(name: str) -> Path | None:
    """The file of that name, if there is one."""
    found = [*FOLDER.glob(name), *EXHIBITS.glob(f"*/{name}")]
    if len(found) > 1:
        raise ModelError(f"there are two of {name}: {', '.join(map(str, found))}")
    return found[0] if found else None
