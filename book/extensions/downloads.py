"""The notebook that a page offers to download opens in plain Jupyter and makes sense there.

What is published is the page's notebook as it was run, with its pictures. A live figure stands in
it as a picture too, until the notebook is run again. A first cell gets what that needs. Citations
are written out, and links lead to the site, or where its address is unknown to other notebooks.

A picture comes as SVG. Jupyter draws one from elsewhere only for who trusts the notebook, and says
in words what it shows to others; if the site is known, the picture is shown from there.
"""

import re
from html import unescape
from itertools import count
from pathlib import Path

import nbformat
from jupyter_cache import get_cache
from myst_nb.core.render import WIDGET_VIEW_MIMETYPE
from nbformat.v4 import new_code_cell, new_output

from book.extensions import citations

BEGIN = """\
# A chapter of "Strategic Alliances: an executable textbook". Its live figures are pictures here, if
# you choose "Trust Notebook" in Jupyter's commands; until then, Jupyter says what they show.
# With the book's package `models` they come to life: run this cell, and then all cells.
try:
    import models.widgets
except ModuleNotFoundError:
"""
INSTALL = '    %pip install --quiet "strategic-alliances @ git+{repository}"'
ASK = """\
    raise ModuleNotFoundError(
        "this notebook needs the package `models`: in a copy of the book's repository, "
        "run `pip install -e .` with the Python of this notebook"
    ) from None"""
CITED = re.compile(r"\{cite(?::(?P<kind>[tp]))?\}`(?P<keys>[^`]+)`")
LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<to>[^)\s]+)\)")
ANCHOR = re.compile(
    r'<a (?P<rest>[^>]*?)href="(?P<to>[^"]+)"(?P<more>[^>]*)>(?P<text>.*?)</a>', re.S
)
DRAWN = r'src="[^"]*_images/{}" alt="(?P<alt>[^"]*)"></picture>(?P<told>.*?)</noscript>'


def first_cell(repository):
    """Return the cell that gets what the notebook needs, or says where it is."""
    needed = INSTALL.format(repository=repository) if repository else ASK
    return new_code_cell(BEGIN + needed, id="begin")


def cited(library):
    """Return what writes citations out, by author and year."""
    known = citations.names(library)

    def written(found):
        works = [known[key.strip()] for key in found["keys"].split(",")]
        if found["kind"] == "t":
            return ", ".join(citations.textual(*work) for work in works)
        return f"({'; '.join(', '.join(filter(None, work)) for work in works)})"

    return lambda text: CITED.sub(written, text)


def led(docname, site):
    """Return what makes links of a text lead somewhere, from outside the book.

    `site` is the address of the book, or nothing if that is unknown.
    """
    folder, _, page = docname.rpartition("/")

    def address(to):
        """Return where a link leads, or None where nothing can be found."""
        if re.match(r"\w+:(//)?|attachment:", to) and not to.startswith("#"):
            return to
        path, _, place = to.partition("#")
        if site:
            there = re.sub(r"\.(ipynb|md)$", "", path) or page
            return f"{site.rstrip('/')}/{folder}/{there}.html" + (f"#{place}" if place else "")
        return path if path.endswith(".ipynb") else None

    def markdown(found):
        there = address(found["to"])
        return f"[{found['text']}]({there})" if there else found["text"]

    def html(found):
        there = address(found["to"])
        if not there:
            return found["text"]
        return f'<a {found["rest"]}href="{there}"{found["more"]}>{found["text"]}</a>'

    return lambda text: ANCHOR.sub(html, LINK.sub(markdown, text))


def still_of(file, page, site):
    """Return the output that shows a live figure's still, and its numbers as HTML, if it is drawn.

    `page` is the page's HTML, in which both stand for where no script runs.
    """
    found = re.search(DRAWN.format(re.escape(file.name)), page, re.S)
    if not found:
        return None, None
    shown = {
        "text/plain": unescape(found["alt"]),
        "image/svg+xml": file.read_text(encoding="utf-8"),
    }
    if site:
        address = f"{site.rstrip('/')}/_images/{file.name}"
        shown["text/html"] = f'<img src="{address}" alt="{found["alt"]}">'
    return new_output("display_data", data=shown), found["told"]


def plain(notebook, texts, still):
    """Return the notebook as plain Jupyter can show it.

    Its texts go through `texts`; `still` gives what shows its n-th widget.
    """
    seen = count()
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            cell.source = texts(cell.source)
            continue
        if "hide-input" in cell.metadata.get("tags", []):
            cell.metadata["jupyter"] = {"source_hidden": True}
        for place, output in enumerate(list(cell.get("outputs", []))):
            data = output.get("data", {})
            if data.pop(WIDGET_VIEW_MIMETYPE, None):
                drawing, told = still(next(seen))
                if drawing:
                    cell.outputs.insert(place, drawing)
                    data["text/html"] = told
            for kind in data.keys() & {"text/markdown", "text/html"}:
                data[kind] = texts(data[kind])
    notebook.metadata.pop("widgets", None)
    return notebook


def publish(app, error):
    """Put the notebooks in the place of those that the builder copied."""
    if error or app.builder.name != "html":
        return
    outdir, site = Path(app.outdir), app.config.html_baseurl
    cache = get_cache(app.env.mystnb_config.execution_cache_path)
    write_out = cited(app.env.get_domain("cite").bibdata.data)
    begin = first_cell(app.config.html_theme_options.get("repository_url"))
    for docname in app.env.found_docs:
        source, target = Path(app.env.doc2path(docname)), outdir / "_sources" / f"{docname}.ipynb"
        if source.suffix != ".ipynb" or not target.exists():
            continue
        _, notebook = cache.merge_match_into_notebook(nbformat.read(source, as_version=4))
        page = (outdir / f"{docname}.html").read_text(encoding="utf-8")
        lead = led(docname, site)

        def still(number, name=Path(docname).name, page=page):
            return still_of(outdir / "_images" / f"{name}-{number}-wide.svg", page, site)

        made = plain(notebook, lambda text, lead=lead: lead(write_out(text)), still)
        made.cells.insert(0, begin)
        target.write_text(nbformat.writes(made) + "\n", encoding="utf-8")


def setup(app):
    app.connect("build-finished", publish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
