"""What a file holds that a student handed in: answers, and what is odd about it.

Files are only read here, as text and JSON within limits; nothing in them is run, and nothing but
their answer cells is taken.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from exercises.core.plain import Plain, sound

MOST_BYTES = 10_000_000  # of JSON without outputs
MOST_ON_DISK = 250_000_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.S)


class Unusable(ValueError):
    """Nothing can be taken from this file; the message says why."""


@dataclass
class Read:
    """What was found in one file. `answers` has a cell's source, or a form's values by name."""

    kind: str  # "notebook" or "form"
    given: dict[str, Any]  # the file's own word on assignment, tag and edition
    cells: list[dict] = field(default_factory=list)
    form: dict[str, Plain] = field(default_factory=dict)
    odd: list[str] = field(default_factory=list)


def read(data: bytes) -> Read:
    """Return what a file holds; raise `Unusable` with the reason."""
    odd: list[str] = []
    if not data.strip(b"\0 \t\r\n"):
        raise Unusable("the file is empty")
    if len(data) > MOST_BYTES:
        data = without_outputs(data)
        odd.append("a very large file: its outputs are left out")
    if len(data) > MOST_BYTES:
        raise Unusable(f"it has more than {MOST_BYTES // 10**6} MB without outputs")
    content = _parsed(_text(data, odd))
    if isinstance(content, list):
        raise Unusable("it holds a list, and no notebook")
    if not isinstance(content, dict):
        raise Unusable("it holds no notebook")
    if isinstance(content.get("answers"), dict):
        form = {str(question): _values(given) for question, given in content["answers"].items()}
        return Read("form", _dict(content.get("strategic_alliances")), form=form, odd=odd)
    return _notebook(content, odd)


def _text(data: bytes, odd: list[str]) -> str:
    encoding = json.detect_encoding(data)
    if encoding != "utf-8":
        odd.append("byte order mark" if encoding == "utf-8-sig" else f"written in {encoding}")
    for one in (encoding, "cp1252"):
        try:
            return data.decode(one)
        except UnicodeDecodeError:
            odd.append(f"not {one}: read as {'cp1252' if one == encoding else 'latin-1'}")
    return data.decode("latin-1")


def _parsed(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except RecursionError:
        raise Unusable("it is nested too deeply") from None
    except ValueError as error:
        raise Unusable(f"it is no whole notebook: {str(error)[:100]}") from None


def without_outputs(data: bytes) -> bytes:
    """Return a notebook's JSON with its cells' outputs cut out, without taking it apart."""
    kept, start, depth, cut = [], 0, 0, None
    for token in TOKEN.finditer(data):
        sign = token.group()[:12]
        if sign in b"[{":
            depth += 1
        elif sign in b"]}":
            depth -= 1
            if cut == depth:
                kept.append(b"[]")
                start, cut = token.end(), None
        elif sign == b'"outputs"' and cut is None:
            value = re.compile(rb"\s*:\s*(?=\[)").match(data, token.end())
            if value:
                kept.append(data[start : value.end()])
                start, cut = value.end(), depth
    return b"".join(kept) + (data[start:] if cut is None else b"")


def _notebook(content: dict, odd: list[str]) -> Read:
    cells = content.get("cells")
    if isinstance(content.get("worksheets"), list):
        sheets = [_dict(sheet).get("cells") for sheet in content["worksheets"]]
        cells = [cell for sheet in sheets if isinstance(sheet, list) for cell in sheet]
        odd.append("a notebook of format 3: read all the same")
    if not isinstance(cells, list) or not cells:
        raise Unusable("it has no cells")
    metadata = _dict(content.get("metadata"))
    language = _dict(metadata.get("kernelspec")).get("language", "python")
    if language != "python":
        odd.append(f"saved with a kernel of another language ({str(language)[:30]}): run as Python")
    found = [_cell(cell) for cell in cells if isinstance(cell, dict)]
    return Read("notebook", _dict(metadata.get("strategic_alliances")), found, odd=odd)


def _cell(cell: dict) -> dict:
    source = cell.get("source", cell.get("input", ""))
    if isinstance(source, list):
        source = "".join(map(str, source))
    grade_id = _dict(_dict(cell.get("metadata")).get("nbgrader")).get("grade_id")
    return {
        "grade_id": grade_id if isinstance(grade_id, str) else "",
        "id": cell["id"] if isinstance(cell.get("id"), str) else "",
        "type": str(cell.get("cell_type")),
        "source": clean(source if isinstance(source, str) else ""),
    }


def clean(text: str) -> str:
    """Return text that every file and page can hold: no control signs, no halves of signs."""
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\r\n", "\n")
    return CONTROL.sub("", text.lstrip("\ufeff"))


def _values(given: Any) -> Plain:
    if isinstance(given, dict):
        return {str(name)[:100]: _value(value) for name, value in list(given.items())[:200]}
    return _value(given)


def _value(value: Any) -> Plain:
    if isinstance(value, str):
        return clean(value).strip() or None
    return value if sound(value) else {"kind": "other", "type": "", "text": "no answer"}


def _dict(value: Any) -> dict:
    return value if isinstance(value, dict) else {}
