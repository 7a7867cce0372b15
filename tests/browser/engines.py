"""Finds the other engines for the browser tests, or installs them: python -m tests.browser.engines.

Firefox is driven by npm's puppeteer-core over WebDriver BiDi, WebKit by Selenium over WebDriver, in
a screen of its own that nobody sees. In continuous integration both must be there.
"""

import json
import os
import shutil
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from glob import glob
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.webkitgtk.service import Service

from exercises.course import apt
from models.widgets.node import NODE

ROOT = Path(__file__).resolve().parents[2]
FIREFOX = ("firefox-esr", "firefox")
WEBKIT = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"
PACKAGES = ("firefox-esr", "webkit2gtk-driver", "xvfb")
SECONDS = 60  # until a page is ready, on a busy machine


def firefox_on_path():
    return next(filter(None, map(shutil.which, FIREFOX)), None)


def webkit_on_path():
    """Return the browser that the driver starts, if that, the driver and a screen are there."""
    needed = all(map(shutil.which, ("WebKitWebDriver", "Xvfb")))
    return next(iter(glob(WEBKIT)), None) if needed else None


def missing():
    """Return the names of the engines that this machine lacks."""
    found = {"Firefox": firefox_on_path(), "WebKit": webkit_on_path()}
    return [name for name, there in found.items() if not there]


@contextmanager
def firefox(script):
    """Yield a function that opens an address in Firefox and returns what the script finds there."""
    command = [NODE, Path(__file__).with_name("firefox.mjs"), firefox_on_path(), f"({script})()"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    ) as running:

        def visit(address):
            print(address, file=running.stdin, flush=True)
            return json.loads(running.stdout.readline())

        yield visit
        running.stdin.close()


@contextmanager
def webkit(script):
    """Yield a function that opens an address in WebKit and returns what the script finds there."""
    with ExitStack() as opened:
        display = opened.enter_context(screen())
        options = webdriver.WebKitGTKOptions()
        options.binary_location = webkit_on_path()
        options.add_argument("--automation")
        service = Service(shutil.which("WebKitWebDriver"), env=os.environ | {"DISPLAY": display})
        driver = webdriver.WebKitGTK(options=options, service=service)
        opened.callback(driver.quit)
        driver.set_window_size(1280, 900)
        driver.set_script_timeout(SECONDS)

        def visit(address):
            driver.get(address)
            return driver.execute_async_script(f"({script})().then(arguments[0])")

        yield visit


@contextmanager
def screen():
    """Yield the name of a screen that nobody sees."""
    reading, writing = os.pipe()
    command = [
        "Xvfb",
        "-displayfd",
        str(writing),
        "-screen",
        "0",
        "1280x900x24",
        "-nolisten",
        "tcp",
    ]
    running = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with open(reading, encoding="ascii") as told:
            yield f":{told.readline().strip()}"
    finally:
        running.terminate()
        running.wait()


if __name__ == "__main__":
    if missing():
        print(f"Installing {' and '.join(missing())} for the browser tests ...")
        apt.install(*PACKAGES)
    if missing():
        lacking = f"{' and '.join(missing())}: apt-get install {' '.join(PACKAGES)}"
        if os.environ.get("CI"):
            sys.exit(f"make: the browser tests need {lacking}")
        print(f"The browser tests leave out {lacking}")
