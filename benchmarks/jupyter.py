"""A JupyterLab of our own on loopback, with an empty configuration, for as long as it is needed."""

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 120  # seconds

# Without these, JupyterLab asks other machines for news and covers a corner of the page.
QUIET = {"fetchNews": "false", "checkForUpdates": False}
NOTIFICATION = "@jupyterlab/apputils-extension/notification.jupyterlab-settings"


@contextmanager
def lab(folder: Path) -> Iterator[str]:
    """Serve the notebooks of `folder`; the address opens one if `{}` is replaced by its name."""
    token = secrets.token_hex(16)
    own = folder / ".jupyter"
    kinds = ("CONFIG", "DATA", "RUNTIME")
    homes = {f"JUPYTER_{kind}_DIR": str(own / kind.lower()) for kind in kinds}
    homes |= {f"JUPYTERLAB_{kind}_DIR": str(own / kind) for kind in ("SETTINGS", "WORKSPACES")}
    settings = own / "SETTINGS" / NOTIFICATION
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps(QUIET), encoding="utf-8")
    path = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1"),
        f"--port={_free_port()}",
        f"--ServerApp.root_dir={folder}",
        f"--IdentityProvider.token={token}",
    ]
    log = folder / "lab.log"
    with log.open("w", encoding="utf-8") as output:
        server = subprocess.Popen(
            command, env=os.environ | homes | path, stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield f"{_address(server, own / 'runtime', log)}lab/tree/{{}}?token={token}"
    finally:
        server.terminate()
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            server.kill()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _address(server: subprocess.Popen, runtime: Path, log: Path) -> str:
    """The address that the server writes down once it serves."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        for note in runtime.glob("jpserver-*.json"):
            try:
                return json.loads(note.read_text(encoding="utf-8"))["url"]
            except ValueError:
                pass  # half written
        time.sleep(0.2)
    raise RuntimeError(f"JupyterLab did not start:\n{log.read_text(encoding='utf-8')[-2000:]}")
