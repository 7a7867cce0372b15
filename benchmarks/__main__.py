"""Runs the benchmarks and prints one table; a run of all of them writes _build/benchmarks.json."""

import argparse
import json
import os
import platform
import subprocess
import sys
import time
import traceback
from pathlib import Path

from benchmarks import (
    battles,
    build,
    grading,
    interact,
    lighthouse,
    lives,
    package,
    sensitivity,
    slider,
    weight,
)
from benchmarks.table import Row, table

RESULTS = Path(__file__).resolve().parents[1] / "_build" / "benchmarks.json"
PARTS = {
    "slider": slider.measure,
    "interact": interact.measure,
    "weight": weight.measure,
    "lighthouse": lighthouse.measure,
    "package": package.measure,
    "battles": battles.measure,
    "lives": lives.measure,
    "sensitivity": sensitivity.measure,
    "grading": grading.measure,
    "build": build.measure,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "parts", nargs="*", help=f"which to run, of {', '.join(PARTS)}; all if none"
    )
    parser.add_argument("--build", action="store_true", help="also time make book: some minutes")
    given = parser.parse_args()
    unknown = set(given.parts) - set(PARTS)
    if unknown:
        parser.error(f"there is no {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    parts = {name: PARTS[name] for name in given.parts or PARTS}
    if given.build:
        parts["build with make"] = build.measure_building

    facts = machine()
    rows, failed = [], []
    for name, measure in parts.items():
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            rows += measure()
        except Exception:
            # One part that can't run here leaves the others' numbers standing.
            traceback.print_exc()
            failed.append(name)
    rows = by_question(rows)
    if not given.parts:
        write(facts, rows, failed)
    print(", ".join(f"{name} {value}" for name, value in facts.items()))
    print(table(rows))
    if failed:
        print(f"\nfailed: {', '.join(failed)}")
    return 1 if failed else 0


def machine() -> dict:
    """What the numbers depend on, beyond the book; a load above 0.5 means others worked too."""
    commit = ["git", "describe", "--always", "--dirty"]
    described = subprocess.run(
        commit, capture_output=True, encoding="utf-8", cwd=RESULTS.parents[1]
    )
    return {
        "date": time.strftime("%Y-%m-%d %H:%M"),
        "commit": described.stdout.strip(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2),
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def by_question(rows: list[Row]) -> list[Row]:
    """The same rows, those of one question together, ours first."""
    questions = list(dict.fromkeys(row.question for row in rows))
    return sorted(rows, key=lambda row: questions.index(row.question))


def write(facts: dict, rows: list[Row], failed: list[str]) -> None:
    records = [row.record() for row in rows]
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(
        json.dumps({"machine": facts, "rows": records, "failed": failed}, indent=2) + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    sys.exit(main())
