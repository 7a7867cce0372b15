"""What nbgrader works on and where it puts what it makes; run nbgrader in this folder."""

import os
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
MADE = Path("_build", "nbgrader")

# nbgrader calls alembic by name, and SQLite makes a file but not its folder.
os.environ["PATH"] = os.pathsep.join([sysconfig.get_path("scripts"), os.environ["PATH"]])
(ROOT / MADE).mkdir(parents=True, exist_ok=True)

c = get_config()  # noqa: F821 (nbgrader provides it)
c.CourseDirectory.course_id = "strategic_alliances"
c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.db_url = f"sqlite:///{ROOT / MADE / 'gradebook.db'}"
c.CourseDirectory.source_directory = "exercises"
for step in ("release", "submitted", "autograded", "feedback"):
    setattr(c.CourseDirectory, f"{step}_directory", str(MADE / step))
