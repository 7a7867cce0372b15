"""What the code of a chapter prints is set for readers, not for programmers."""

import re
from pathlib import Path

import nbformat
import pytest

BOOK = Path(__file__).resolve().parents[2] / "book"
NOTEBOOKS = sorted(BOOK.glob("*.ipynb"))
# Pictures and live figures, which pages draw; all else that has no better face than text is raw.
DRAWN = re.compile(
    r'Still of \d+ panels?\n.*|[A-Z]\w+\(.*\)|<(?:figure|svg|div class="sa-)\b.*', re.S
)
# Names of code and addresses are no prose, and mathematics has brackets of its own.
APART = re.compile(r"`[^`]*`|\]\([^)]*\)|\$[^$]*\$|\{cite:\w+\}")
RAW = re.compile(
    r"\b(?:True|False|nan|NaN|dtype|array\(|np\.)|\| None \||[a-z]_[a-z]|\[[\[(']|[({]'|\[\]"
)
DECIMAL = re.compile(r"(?<![\w.,])\d[\d,]*\.\d+(?:e[-+]?\d+)?")


def printed(path: Path) -> list[tuple[str, str]]:
    """What readers see below the code of a chapter, but for pictures: kinds and texts."""
    found = []
    for cell in nbformat.read(path, 4).cells:
        for output in cell.get("outputs", ()):
            data = output.get("data", {"text/plain": output.get("text", "")})
            faces = ("text/markdown", "text/html", "text/latex", "text/plain")
            kind = next(face for face in faces if face in data)
            found.append((kind, data[kind]))
    return found


def faults(kind: str, text: str) -> list[str]:
    """What only a programmer reads, and decimals with more than four digits that count."""
    if DRAWN.fullmatch(text):
        return []
    if kind in ("text/plain", "text/html"):
        return [kind]
    found = [number.replace(",", "") for number in DECIMAL.findall(text)]
    long = [number for number in found if len(number.replace(".", "").lstrip("0")) > 4]
    return [*RAW.findall(APART.sub(" ", text)), *long]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_outputs_are_tables_sentences_and_pictures(path):
    """By `tabulate` and `Markdown` of `models.core.showing`; at most four digits count."""
    found = {text: faults(kind, text) for kind, text in printed(path)}
    assert not {text[:200]: wrong for text, wrong in found.items() if wrong}


def test_pictures_have_printed_apostrophes():
    """Matplotlib sets none: `typeset` of `models.core.typography` does."""
    stills = [text for path in NOTEBOOKS for _, text in printed(path) if text.startswith("Still")]
    assert stills
    assert not [text for text in stills if re.search(r"\w'", text)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text/plain", "[('transaction_cost', 'learning')]"), ("text/plain", "[]"),
        ("text/plain", "array([0.46, 1.18])"), ("text/plain", "{'lives': 0.397}"),
        ("text/plain", "a    0.3\nName: share, dtype: float64"), ("text/plain", "True"),
        ("text/plain", "(0.077, 0.143)"), ("text/html", "<table><th>id</th></table>"),
        ("text/plain", "learned: 0.5 0.7"), ("text/markdown", "It is np.float64(0.5)."),
        ("text/markdown", "| a | [1, 2] and ['x'] |"), ("text/markdown", "| leads | True |"),
        ("text/markdown", "risc_chips are 0.3"), ("text/markdown", "0.12345 of 1,992"),
        ("text/latex", r"$\displaystyle 0.449489742783178$"), ("text/plain", "-15.0"),
    ],
)  # fmt: skip
def test_what_only_a_programmer_reads_is_found(kind, text):
    """Containers, types, names of code, and digits that nobody needs."""
    assert faults(kind, text)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("text/plain", "Still of 1 panel\n  own line nowhere"), ("text/plain", "RiscTies()"),
        ("text/latex", r"$\displaystyle \frac{s_{i}}{1 - s_{i}}$"),
        ("text/markdown", "In 1992, 16,384 draws gave 0.0001 to 99.9% ([a](group_profit.ipynb))."),
        ("text/markdown", "| relative size, `relative_size` | $s_{i}$ | 110,000. |"),
    ],
)  # fmt: skip
def test_what_readers_read_is_left_alone(kind, text):
    """Years, counts, pictures, mathematics, and words of code that are set as code."""
    assert not faults(kind, text)
