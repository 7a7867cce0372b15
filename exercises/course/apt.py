"""Installs programs as a Debian system has them, where that may be done without asking."""

import os
import shutil
import subprocess

__all__ = ["install"]


def install(*packages: str) -> None:
    """Install packages by `apt-get`, as root or by `sudo`; do nothing where neither is there.

    Whoever calls looks afterwards whether what they need has come.
    """
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    apt = [*root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    if not shutil.which("apt-get") or not shutil.which(apt[0]):
        return
    subprocess.run([*apt, "update"])
    subprocess.run([*apt, "install", "--no-install-recommends", *packages])
