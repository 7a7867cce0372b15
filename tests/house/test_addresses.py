"""What is cited can be opened: a key of the bibliography, a section, a module; no private code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("models", "tests", "exercises", "book", "benchmarks")
KINDS = {".py", ".js", ".mjs", ".css", ".csv", ".ipynb", ".md", ".bib"}
FILES = sorted(
    path for room in ROOMS for path in (ROOT / room).rglob("*") if path.suffix in KINDS
) + sorted(ROOT.glob("*.md"))
CODES = {
    "a source by number": re.compile(r"(?<![\w.,%])(?<!\d )00[0-4](?![\w.%])"),
    "a result by number": re.compile(r"\b[TMGIH][1-9]\d?\b(?!_)"),
    "an error of a source by number": re.compile(r"\berrors? [1-9]\d?\b"),
    "a plan": re.compile(r"\b(as|of) (first )?proposed\b|the_proposal"),
    "a file that is not here": re.compile(r"\b(systems|design|anchors|BRIEF)\.md\b|\bseeds/"),
}


def private(text: str) -> list[str]:
    """What nobody outside can open, line by line."""
    return [
        f"line {number}, {kind}: {found.group()!r}"
        for number, line in enumerate(text.splitlines(), 1)
        for kind, code in CODES.items()
        for found in code.finditer(line)
    ]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_private_code(path):
    """Who reads a line can look up what it names."""
    if path != Path(__file__).resolve():
        assert private(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        '"""004, appendix: the sum."""',
        "# as in 001 (section 2)",
        "What 003 and 004 claim",
        "T7: one for one",
        "eq. (4), and T12'.",
        "is 0.358 (M6).",
        "on draws (error 11)",
        "test_is_the_one_of_the_proposal",
        "see design.md, section 3",
        "seeds/a.txt",
    ],
)
def test_a_private_code_is_found(line):
    """The kinds that there were, each in words like those it stood in."""
    assert private(line)


@pytest.mark.parametrize(
    "line",
    [
        "4 000 draws",
        "110,000 chips",
        "abs=0.002",
        "M0,10L5,0",
        "P1 + P4",
        "X0",
        "eq. (4)",
        "%E0%A4",
    ],
)
def test_a_number_is_no_code(line):
    """What only looks like one."""
    assert private(line) == []
