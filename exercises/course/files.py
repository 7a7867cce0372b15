"""Files of a course: written whole or not at all, and safe to open in a spreadsheet."""

import csv
import io
import json
import os
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class CourseError(Exception):
    """What stands in the way: which file, which rule, and what to do."""


def write(path: Path, content: str | bytes, mode: int = 0o600) -> None:
    """Write a file whole, or leave what was there, whatever happens meanwhile."""
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(made, mode)
        os.replace(made, path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise


def dumped(data: Any) -> str:
    """Return data as JSON, the same text each time."""
    return json.dumps(data, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def table(rows: Iterable[Sequence[object]], bom: bool = True) -> bytes:
    """Return rows as CSV. A text that a spreadsheet would compute is marked as text by a quote."""
    out = io.StringIO()
    csv.writer(out).writerows([_neutral(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig" if bom else "utf-8", "replace")


def _neutral(cell: object) -> object:
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if not isinstance(cell, str):
        return cell
    cell = cell.replace("\0", "")
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def progress(things: Iterable[T], total: int, what: str) -> Iterator[T]:
    """Yield things and, on a terminal, keep a line that counts them; `total` is 0 if unknown."""
    shown = sys.stderr.isatty()
    for count, thing in enumerate(things, 1):
        yield thing
        if shown:
            of = f" of {total}" if total else ""
            print(f"\r{what}: {count}{of}", end="", file=sys.stderr, flush=True)
    if shown:
        print("\r\033[K", end="", file=sys.stderr, flush=True)
