"""The notebook behind a page's download button, as plain Jupyter would meet it."""

import re

import nbformat
import pytest
from nbclient import NotebookClient

from book.extensions.downloads import cited, first_cell, led
from tests.site import ROOT, SITE, notebooks

LIMIT = 2_000_000  # bytes
DIRECTIVE = re.compile(r"^(```|:::)\{|^\([\w-]+\)=$|\{[\w:]+\}`", re.M)
TARGET = re.compile(r'\]\(([^)\s]+)\)|href="([^"]+)"')


def downloaded(name):
    return nbformat.read(SITE / "_sources" / f"{name}.ipynb", as_version=4)


def outputs(notebook):
    return [output for cell in notebook.cells for output in cell.get("outputs", [])]


def texts(notebook):
    """Yield all that is read: the text, and what code has printed as text."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield cell.source
    for output in outputs(notebook):
        data = output.get("data", {})
        yield from (data[kind] for kind in ("text/markdown", "text/html") if kind in data)


@pytest.mark.parametrize("name", notebooks())
def test_a_downloaded_notebook_can_be_read_in_plain_jupyter(name):
    """It is valid and small, has its pictures, no MyST, and no link that leads nowhere."""
    notebook = downloaded(name)
    nbformat.validate(notebook)
    assert (SITE / "_sources" / f"{name}.ipynb").stat().st_size <= LIMIT
    assert "import models" in notebook.cells[0].source
    read = "\n".join(texts(notebook))
    assert not DIRECTIVE.findall(read)
    targets = [one or other for one, other in TARGET.findall(read)]
    here = [to for to in targets if not re.match(r"https?:|mailto:|attachment:", to)]
    assert not [to for to in here if not (SITE / "_sources/book" / to.split("#")[0]).is_file()]


@pytest.mark.parametrize("name", notebooks())
def test_each_live_figure_stands_in_it_as_a_picture(name):
    """With its sentence and numbers; nothing is left that only a kernel could show."""
    shown = [out.data for out in outputs(downloaded(name)) if "data" in out]
    stills = [data for data in shown if "image/svg+xml" in data]
    drawn = [*(SITE / "_images").glob(f"{name.split('/')[-1]}-*-wide.svg")]
    assert {data["image/svg+xml"] for data in stills} == {path.read_text("utf-8") for path in drawn}
    assert all(len(data["text/plain"]) > 20 for data in stills)
    assert sum("<p>" in data.get("text/html", "") for data in shown) >= len(stills)
    assert not [kind for data in shown for kind in data if "widget" in kind]


def test_it_runs_where_the_package_is(tmp_path):
    """From any folder, and then its figures live."""
    notebook = downloaded("book/theories")
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": tmp_path}}).execute()
    kinds = {kind for out in outputs(notebook) for kind in out.get("data", {})}
    assert [kind for kind in kinds if "widget-view" in kind]


def test_where_the_package_is_missing_the_first_cell_gets_it_or_says_where_it_is():
    repository = "https://github.com/owner/name"
    assert (
        f'%pip install --quiet "strategic-alliances @ git+{repository}"'
        in first_cell(repository).source
    )
    assert "run `pip install -e .`" in first_cell("").source
    assert "%pip" not in first_cell("").source


@pytest.mark.parametrize(
    ("text", "on_the_site", "elsewhere"),
    [
        ("[a](stages.ipynb)", "[a](https://x.org/book/stages.html)", "[a](stages.ipynb)"),
        (
            "[a](stages.ipynb#b:c=1)",
            "[a](https://x.org/book/stages.html#b:c=1)",
            "[a](stages.ipynb)",
        ),
        ("[a](#b:c=1)", "[a](https://x.org/book/here.html#b:c=1)", "a"),
        ("[a](bibliography.md)", "[a](https://x.org/book/bibliography.html)", "a"),
        ("[a](https://y.org/#z)", "[a](https://y.org/#z)", "[a](https://y.org/#z)"),
        ("![a](attachment:b.svg)", "![a](attachment:b.svg)", "![a](attachment:b.svg)"),
        (
            '<a href="#b"><i>a</i></a>',
            '<a href="https://x.org/book/here.html#b"><i>a</i></a>',
            "<i>a</i>",
        ),
    ],
)
def test_links_lead_to_the_site_or_to_notebooks(text, on_the_site, elsewhere):
    """What leads nowhere from a folder of downloads is plain text."""
    assert led("book/here", "https://x.org/")(text) == on_the_site
    assert led("book/here", "")(text) == elsewhere


def test_citations_are_written_out_as_the_page_has_them():
    from pybtex.database import parse_file

    write = cited(parse_file(ROOT / "book" / "references.bib"))
    assert write("{cite:t}`inkpen1998` says") == "Inkpen (1998) says"
    assert write("so {cite:p}`dasteng2002`") == "so (Das and Teng, 2002)"
    assert write("{cite:t}`leberbranzei2010a`") == "Le Ber and Branzei (2010a)"
    assert write("{cite:p}`serrat`") == "(Serrat)"
