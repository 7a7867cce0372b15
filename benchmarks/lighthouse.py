"""What Lighthouse says of the front page and of three chapters, on a desk and on a phone.

Its throttling is simulated, for then a busy machine changes least; of each page the median of a few
runs counts. The site is served packed, as hosts do.
"""

import gzip
import json
import os
import subprocess
import tempfile
from pathlib import Path

from benchmarks.browser import SITE, served
from benchmarks.table import Row
from models.widgets.node import NODE
from tests.browser.chromium import on_path
from tests.browser.serving import Quiet

RUNS = 3
PAGES = ("intro", "group_profit", "stages", "niche_or_reach")
KINDS = {"desktop": ("--preset=desktop",), "phone": ()}
LEAST = {"desktop": 95, "phone": 85}  # of performance; of all else 100
CLI = SITE.parents[1] / "node_modules" / "lighthouse" / "cli" / "index.js"
FLAGS = "--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"
PACKED = (".woff2", ".png")


class Packing(Quiet):
    """Serves files gzipped."""

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            return self.send_error(404)
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix not in PACKED:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def measure() -> list[Row]:
    rows = []
    with served(Packing) as address:
        for kind, options in KINDS.items():
            for page in PAGES:
                runs = [scores(f"{address}book/{page}.html", options) for _ in range(RUNS)]
                for category in runs[0]:
                    values = tuple(run[category] for run in runs)
                    least = LEAST[kind] if category == "performance" else 100
                    question = f"Lighthouse, {kind}: {category}"
                    rows.append(Row(question, page, "of 100", values, f">= {least}"))
    return rows


def scores(url: str, options: tuple[str, ...]) -> dict[str, float]:
    """The score of each category, of 100."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [NODE, CLI, url, "--quiet", "--output=json", f"--output-path={report}"]
        subprocess.run(
            [*command, *options, f"--chrome-flags={FLAGS}"],
            env=os.environ | {"CHROME_PATH": str(on_path())},
            capture_output=True,
            check=True,
        )
        found = json.loads(report.read_text(encoding="utf-8"))
    return {name: 100 * one["score"] for name, one in found["categories"].items()}
