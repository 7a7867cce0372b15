"""The glossary and the index, and a link to the glossary where a chapter first uses a term.

`book/glossary.md` has the words around; the terms come from `models/data/glossary.csv`, and where
they are used is read from the chapters.
"""

import re
from functools import cache
from pathlib import Path

import nbformat
from docutils import nodes
from sphinx import addnodes

from book.extensions.running_text import each, table_of
from models.data import frameworks, glossary, organisations
from models.notation import quantities

PAGE = "book/glossary"
PLACE, NAMES = "% terms", "% organisations"  # the lines of the page that they take
APART = {PAGE, "book/intro", "book/notation", "book/bibliography", "book/run", "book/teach"}
ADDRESS = re.compile(r"\]\([^)]*\)")  # where a link leads; nobody reads that


@cache
def entries():
    """Return the glossary as records, each with its pattern: any of its forms as a whole word."""
    records = glossary.load().reset_index().to_dict("records")
    known = {entry["term"] for entry in records}
    records += [framework for framework in related() if framework["term"] not in known]
    for entry in records:
        entry["pattern"] = pattern({entry["term"], *entry["forms"]}, re.IGNORECASE)
    return sorted(records, key=lambda entry: entry["term"].lower())


def related():
    """Return the frameworks that one source lists beside alliances, as entries without links."""
    for row in frameworks.load().to_dict("records"):
        entry = {"term": row["name"], "meaning": row["meaning"], "place": row["where"]}
        yield entry | {"source": "fourweekmba", "forms": (), "word": "", "common": True}


def pattern(forms, flags=0):
    """Return what finds any of these as whole words, the longest first."""
    words = "|".join(map(re.escape, sorted(forms, key=len, reverse=True))).replace("'", "['’]")
    return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", flags)


def chapters(app):
    """Return name, title and text of each chapter that is a notebook, in the book's order.

    The text is all that a reader reads: what is written, and the tables that code has printed.
    """
    found = []
    for name in app.config.external_site_map:
        path = Path(app.srcdir, f"{name}.ipynb")
        if path.exists() and name not in APART:
            cells = nbformat.read(path, as_version=4).cells
            written = [ADDRESS.sub("]", c.source) for c in cells if c.cell_type == "markdown"]
            printed = [
                output.data.get("text/markdown", "")
                for cell in cells
                for output in cell.get("outputs", ())
                if "data" in output
            ]
            title = re.search(r"^# (.+)$", written[0], re.M)[1]
            found.append((name, title, "\n".join(written + printed)))
    return found


def definition(entry, letters, read):
    """Return one term as the glossary directive takes it."""
    who = "This book" if entry["source"] == glossary.OWN else f"{{cite:t}}`{entry['source']}`"
    said = f"{who}, {entry['place']}." if entry["place"] else f"{who}."
    lines = [entry["term"], f"  {entry['meaning']}", f"  *{said}*"]
    if entry["word"]:
        lines.append(f"  Symbol: ${letters[entry['word']]}$.")
    where = [] if entry["common"] else uses(entry["pattern"], read)
    if where:
        lines.append(f"  In: {', '.join(where)}.")
    return "\n".join(lines)


def uses(words, read):
    """Return links to the chapters that use these words."""
    return [f"[{title}](/{name}.ipynb)" for name, title, text in read if words.search(text)]


def write_page(app, docname, source):
    """Put the terms into the page of the glossary."""
    if docname == PAGE:
        letters = {quantity.word: quantity.latex for quantity in quantities()}
        read = chapters(app)
        terms = "\n\n".join(definition(entry, letters, read) for entry in entries())
        page = f"{alphabet()}\n\n```{{glossary}}\n{terms}\n```"
        named = "\n".join(
            f"- **{name}**: {', '.join(uses(pattern(forms), read))}"
            for name, forms in organisations.load().items()
        )
        source[0] = source[0].replace(PLACE, page).replace(NAMES, named)


def alphabet():
    """Return a line of letters, each a link to the first term that begins with it."""
    first = {}
    for entry in entries():
        first.setdefault(entry["term"][0].upper(), entry["term"])
    return " · ".join(f"{{term}}`{letter} <{term}>`" for letter, term in first.items())


def always_anew(app, env, added, changed, removed):
    """The glossary says where terms are used, so every change may change it."""
    return [PAGE] if PAGE in env.found_docs else []


def link_first_uses(app, doctree):
    """Link the first use of each term in the running text of a chapter."""
    name = app.env.docname
    if name in APART or name not in app.config.external_site_map:
        return
    wanted = [entry for entry in entries() if not entry["common"]]
    for text in each(nodes.Text, doctree):
        if table_of(text) is not None or is_printed(text):
            continue
        pieces, wanted = linked(text.astext(), wanted)
        if len(pieces) > 1:
            text.parent.replace(text, pieces)


def is_printed(node):
    """Tell whether code has printed what a node says."""
    while (node := node.parent) is not None and "cell_output" not in node.get("classes", ()):
        pass
    return node is not None


def linked(words, wanted):
    """Split words into text and links, one for each wanted term; return also what is left."""
    uses = []
    for entry in wanted:
        use = entry["pattern"].search(words)
        if use and not any(use.start() < end and start < use.end() for start, end, _ in uses):
            uses.append((use.start(), use.end(), entry))
    pieces, at = [], 0
    for start, end, entry in sorted(uses, key=lambda use: use[0]):
        pieces += [nodes.Text(words[at:start]), link(words[start:end], entry["term"])]
        at = end
    pieces.append(nodes.Text(words[at:]))
    done = {entry["term"] for _, _, entry in uses}
    return pieces, [entry for entry in wanted if entry["term"] not in done]


def link(words, term):
    """Return a reference to the term that Sphinx resolves, and warns of if it cannot."""
    inner = nodes.inline("", words, classes=["term"])
    return addnodes.pending_xref(
        "", inner, refdomain="std", reftype="term", reftarget=term, refexplicit=True, refwarn=True
    )


def setup(app):
    app.connect("source-read", write_page)
    app.connect("env-get-outdated", always_anew)
    app.connect("doctree-read", link_first_uses)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
