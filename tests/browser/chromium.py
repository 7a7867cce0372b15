"""Finds Chromium for the browser tests, or installs it: python -m tests.browser.chromium."""

import os
import shutil
import subprocess
import sys

from playwright.sync_api import sync_playwright

from exercises.course import apt

# The first is Chromium without windows and menus: the same pages in two thirds of the time.
SHELL = "chromium-headless-shell"
NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Only this machine exists: the rest of the network is cut inside the browser itself.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def launch(playwright):
    return playwright.chromium.launch(executable_path=on_path(), args=list(FLAGS))


def on_path():
    """Return the Chromium of this machine, or None: Playwright then looks for its own."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def found():
    if on_path():
        return True
    with sync_playwright() as playwright:
        return os.path.exists(playwright.chromium.executable_path)


def install():
    """Install Debian's Chromium where that is possible, or else Playwright's."""
    # Without a font, a page has no text to measure.
    apt.install("fonts-dejavu-core")
    for name in (SHELL, "chromium"):
        if not on_path():
            apt.install(name)
    if not on_path():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])


if __name__ == "__main__":
    if not found():
        print("Installing Chromium for the browser tests ...")
        install()
    if not found():
        sys.exit("make: Chromium is needed for the browser tests: apt-get install chromium")
