"""How long the book takes to build.

By default nothing is built: it only reads how long the notebooks ran when they were last
executed. With `--build` it times `make book` on a copy of the tree in a temporary folder, with
the set-up done (.venv and node_modules are those of this tree): cold, with nothing of `_build`
there; again with nothing changed; and after an edit of a chapter's text, whose code need not run
again. Three rounds; the first also meets whatever the machine has not read from its disk yet.
"""

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from time import perf_counter

from jupyter_cache import get_cache

from benchmarks.table import Row

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / "_build" / ".jupyter_cache"
NOTEBOOK = "book/group_profit.ipynb"
ROUNDS = 3
SET_UP = (".venv", "node_modules")


def measure() -> list[Row]:
    records = get_cache(CACHE).list_cache_records() if CACHE.exists() else []
    return [
        Row(
            f"Running {Path(record.uri).name}",
            "when the book was last built",
            "s",
            (record.data["execution_seconds"],),
            f"on {record.created:%Y-%m-%d %H:%M}",
        )
        for record in records
    ]


def measure_building() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder) / "book"
        _copy(tree)
        taken = {"cold": [], "nothing changed": [], "a text edited": []}
        for _ in range(ROUNDS):
            shutil.rmtree(tree / "_build", ignore_errors=True)
            taken["cold"].append(_make(tree))
            taken["nothing changed"].append(_make(tree))
            _edit(tree / NOTEBOOK)
            taken["a text edited"].append(_make(tree))
    notes = {"cold": "<= 60"}
    return [
        Row("make book, after set-up", who, "s", tuple(seconds), notes.get(who, ""))
        for who, seconds in taken.items()
    ]


def _copy(tree: Path) -> None:
    """Copy what git knows or would add, with the dates that make goes by."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True, encoding="utf-8",
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).exists():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)
    for name in SET_UP:
        (tree / name).symlink_to(ROOT / name)


def _make(tree: Path) -> float:
    """The seconds that `make book` takes."""
    start = perf_counter()
    # The notebooks of the copy run the models of the copy.
    environment = os.environ | {"PYTHONPATH": str(tree)}
    made = subprocess.run(
        ["make", "book"], cwd=tree, env=environment, capture_output=True, encoding="utf-8"
    )
    if made.returncode:
        raise RuntimeError(f"make book failed in a copy of the tree:\n{made.stderr[-2000:]}")
    return perf_counter() - start


def _edit(path: Path) -> None:
    notebook = json.loads(path.read_text(encoding="utf-8"))
    text = next(cell for cell in notebook["cells"] if cell["cell_type"] == "markdown")
    text["source"] = ["".join(text["source"]), "\n\nOne more sentence."]
    path.write_text(json.dumps(notebook), encoding="utf-8")
