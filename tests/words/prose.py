"""All that a person reads in this repository, cut into passages.

A passage is a paragraph, a cell of a table, or a string in code, with the place where it stands.
"""

import ast
import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[2]
# What is shown as it is: code, addresses of links and of pictures, tags and comments.
FENCE = re.compile(r"^(```|~~~).*?^\1\s*?$", re.M | re.S)
CITED = re.compile(r"\{cite(?::[a-z]+)?\}`([^`]*)`")
INLINE = re.compile(r"`[^`\n]*`|<!--.*?-->|</?[a-zA-Z][^<>]*>", re.S)
LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
JS_STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`')
PAGES = ("README.md", "CHANGES.md", "exercises/README.md", "book/*.md")
ADDRESSES = ("where", "place", "forms")  # columns that hold places and names, not prose


@dataclass(frozen=True)
class Passage:
    """Words that are read together, and where they stand.

    `kind` is "text" for what is written in Markdown, "table" for a cell of a CSV, "code" for a
    string in Python, "docstring" for one that documents it, "script" for one in JavaScript, "alt"
    for the words in place of a picture.
    """

    file: str
    place: str
    kind: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}, {self.place}"


@cache
def everything() -> tuple[Passage, ...]:
    """Every passage of the repository, file by file."""
    found: list[Passage] = []
    for pattern in PAGES:
        for path in sorted(ROOT.glob(pattern)):
            found += markdown(name(path), "", path.read_text("utf-8"))
    for path in [*sorted(ROOT.glob("book/*.ipynb")), *sorted(ROOT.glob("exercises/*/*.ipynb"))]:
        found += notebook(name(path), nbformat.read(path, 4))
    for path in sorted(ROOT.glob("models/**/*.csv")):
        found += table(name(path), path.read_text("utf-8"))
    for path in sorted(ROOT.glob("models/**/*.py")):
        found += python(name(path), path.read_text("utf-8"))
    for path in sorted(ROOT.glob("models/**/*.js")):
        found += javascript(name(path), path.read_text("utf-8"))
    return tuple(found)


def name(path: Path) -> str:
    """The path as one says it, from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


def markdown(file: str, place: str, text: str) -> Iterator[Passage]:
    """The paragraphs of a Markdown text, without what is code."""
    text = CITED.sub(r"(\1)", FENCE.sub("", text))  # the key stands for the author
    text = LINK.sub(r"\1", INLINE.sub(" ", text))
    line = 1
    for block in re.split(r"(\n\s*\n)", text):
        if block.strip():
            yield Passage(file, place or f"line {line}", "text", " ".join(block.split()))
        line += block.count("\n")


def notebook(file: str, cells: nbformat.NotebookNode) -> Iterator[Passage]:
    """What is written in a notebook, the strings in its code, and the words for its pictures."""
    for number, cell in enumerate(cells.cells, 1):
        if cell.cell_type == "markdown":
            yield from markdown(file, f"cell {number}", cell.source)
            continue
        yield from python(file, cell.source, f"cell {number}, ")
        alt = cell.metadata.get("mystnb", {}).get("image", {}).get("alt")
        if alt:
            yield Passage(file, f"cell {number}, alt", "alt", alt)


def table(file: str, text: str) -> Iterator[Passage]:
    """The cells of a CSV that hold more than one word."""
    for row in csv.DictReader(text.splitlines()):
        first = next(iter(row.values()))
        for column, cell in row.items():
            if column not in ADDRESSES and cell and " " in cell.strip():
                yield Passage(file, f"{first}, {column}", "table", cell)


def python(file: str, text: str, where: str = "") -> Iterator[Passage]:
    """The strings of more than one word in Python, with gaps where values are put in."""
    tree = ast.parse(text)
    documents = {id(node.value) for node in _documented(tree)}
    parts = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    for node in ast.walk(tree):
        if id(node) in parts or not isinstance(node, ast.JoinedStr | ast.Constant):
            continue
        said = _said(node)
        kind = "docstring" if id(node) in documents else "code"
        for block in re.split(r"\n\s*\n", said):
            if " " in block.strip():
                yield Passage(file, f"{where}line {node.lineno}", kind, " ".join(block.split()))


def _documented(tree: ast.Module) -> Iterator[ast.Expr]:
    """The statements that are a string and nothing else."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node


GAP = "{}"


def _said(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    return "".join(part.value if isinstance(part, ast.Constant) else GAP for part in node.values)


def javascript(file: str, text: str) -> Iterator[Passage]:
    """The strings of more than one word in JavaScript."""
    for found in JS_STRING.finditer(text):
        said = re.sub(r"\$\{[^{}]*\}", GAP, found[1] or found[2] or "")
        if " " in said.strip():
            line = text.count("\n", 0, found.start()) + 1
            yield Passage(file, f"line {line}", "script", " ".join(said.split()))
