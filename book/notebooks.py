"""Runs the notebooks of the book and of the exercises again and stores them in one plain form.

    python book/notebooks.py            run, normalise and write every notebook
    python book/notebooks.py PATH ...   the same for these only
    python book/notebooks.py --check    run nothing; exit 1 if a notebook is not in that form

Text outputs are stored: they are what the tests compare. Pictures and live figures are not: they
are large, differ from machine to machine, and the built book makes them anew. The notebooks of the
exercises are written from `tasks.py` beside them.
"""

import argparse
import sys
from pathlib import Path

import nbformat

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("book", "exercises")
NOT_STORED = ("image/", "application/vnd.jupyter.widget-")
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}
CELL_METADATA = ("mystnb", "nbgrader", "tags")


def find(folders=FOLDERS):
    """Return the notebooks under these folders of the repository."""
    paths = (path for folder in folders for path in sorted((ROOT / folder).rglob("*.ipynb")))
    return [path for path in paths if ".ipynb_checkpoints" not in path.parts]


def run(notebook, folder):
    from nbclient import NotebookClient
    from traitlets.config import Config

    # Or each kernel warns that others on this machine could listen.
    encrypted = Config(KernelManager={"transport_encryption": "auto"})
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(
        notebook, timeout=600, resources=resources, store_widget_state=False, config=encrypted
    ).execute()


def practice(name):
    """Return the practice notebook of a chapter, from the declaration of its tasks."""
    from exercises.core.assignment import load
    from exercises.faces.notebook import practice_notebook

    return practice_notebook(load(name).in_practice())


def normalise(notebook):
    """Bring a notebook, in place, into the form in which it is stored."""
    notebook.metadata = nbformat.from_dict(METADATA)
    count = 0
    for cell in notebook.cells:
        cell.metadata = {key: cell.metadata[key] for key in CELL_METADATA if cell.metadata.get(key)}
        if cell.cell_type == "code":
            # As after one run from top to bottom. A cell without a count is not compared by nbval.
            count += bool(cell.source.strip())
            cell.execution_count = count if cell.source.strip() else None
            cell.outputs = [
                stored for output in cell.outputs if (stored := as_stored(output, count))
            ]


def as_stored(output, count):
    """Return the output as it is stored, or None when nothing of it is."""
    if output.output_type == "execute_result":
        output.execution_count = count
    if "data" in output:
        output.metadata = {}
        output.data = {
            kind: value for kind, value in output.data.items() if not kind.startswith(NOT_STORED)
        }
        return output if output.data else None
    return output


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="run and write nothing")
    parser.add_argument("paths", nargs="*", type=Path, help="notebooks; all, if none is named")
    given = parser.parse_args()
    check = given.check
    changed = []
    for path in [path.resolve() for path in given.paths] or find():
        before = path.read_text(encoding="utf-8")
        notebook = nbformat.v4.upgrade(nbformat.reads(before, as_version=4))
        if not check:
            notebook = practice(path.stem) if path.parents[1].name == "exercises" else notebook
            run(notebook, path.parent)
        normalise(notebook)
        after = nbformat.writes(notebook) + "\n"
        if after != before:
            changed.append(path.relative_to(ROOT))
            if not check:
                path.write_text(after, encoding="utf-8")
    for path in changed:
        remedy = f"run `.venv/bin/python book/notebooks.py {path}`"
        print(f"{path}: not normalised, {remedy}" if check else f"{path}: updated")
    sys.exit(check and bool(changed))


if __name__ == "__main__":
    main()
