"""What is measured, of whom, how often, and how it is printed."""

from dataclasses import dataclass
from itertools import groupby
from statistics import median, quantiles

TAIL = 20  # values from which on a 95th percentile says something


@dataclass(frozen=True)
class Row:
    """One thing measured: the values of one run, and a note: the target, or what was left out.

    Rows of the same question are compared: the first of them is ours, the others its peers.
    """

    question: str
    who: str
    unit: str
    values: tuple[float, ...]
    note: str = ""

    @property
    def median(self) -> float | None:
        return median(self.values) if self.values else None

    @property
    def p95(self) -> float | None:
        return quantiles(self.values, n=20)[-1] if len(self.values) >= TAIL else None

    def record(self) -> dict:
        """The row as JSON takes it."""
        facts = {"question": self.question, "who": self.who, "unit": self.unit}
        numbers = {"median": self.median, "p95": self.p95, "values": len(self.values)}
        return {**facts, **numbers, "note": self.note}


HEAD = f"{'':44}{'median':>9}{'p95':>8}  {'unit':9}{'× first':>8}{'n':>5}  note"


def table(rows: list[Row]) -> str:
    """All rows, by question; within one, each as a multiple of the first."""
    lines = [HEAD]
    for question, group in groupby(rows, key=lambda row: row.question):
        first, *others = group
        lines += ["", question, _line(first, ""), *(_line(o, _multiple(o, first)) for o in others)]
    return "\n".join(lines)


def _line(row: Row, multiple: str) -> str:
    numbers = f"{_short(row.median):>9}{_short(row.p95):>8}  {row.unit:9}"
    numbers += f"{multiple:>8}{len(row.values):>5}"
    return f"  {row.who:42}{numbers}  {row.note}".rstrip()


def _multiple(row: Row, first: Row) -> str:
    return _short(row.median / first.median) if row.median and first.median else ""


def _short(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
