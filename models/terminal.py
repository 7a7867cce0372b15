"""What the command line writes: in letters that can be shown, for as long as somebody reads."""

import codecs
import io
import os
import sys
import unicodedata
from collections.abc import Callable, Iterable
from time import monotonic
from typing import TextIO

PLAIN = {"−": "-", "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "×": "x"}
PLAIN["λ"] = "lambda"  # its name in Unicode is lamda
# Seconds before a word of progress, and between two: a screen keeps one line, a file keeps all.
PATIENCE, ON_SCREEN, IN_FILE = 2, 0.2, 30


def spell_out() -> None:
    """Write letters that the locale lacks in ASCII, as `sigma` for σ, instead of failing."""
    codecs.register_error("spelled", _spelled)
    if sys.stderr is None:  # closed: what is said there is said to nobody
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - until the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="spelled")


def _spelled(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_in_ascii, error.object[error.start : error.end])), error.end


def _in_ascii(letter: str) -> str:
    """The letter without what is above or below the line, or the name of a Greek one.

    Examples
    --------
    >>> [_in_ascii(letter) for letter in "₀ᵢé−σ☂"]
    ['0', 'i', 'e', '-', 'sigma', '?']
    """
    plain = unicodedata.normalize("NFKD", PLAIN.get(letter, letter))
    if kept := plain.encode("ascii", "ignore").decode():
        return kept
    script, _, name = unicodedata.name(plain[0], "").partition(" ")
    return name.split()[-1].lower() if script == "GREEK" else "?"


def write(lines: Iterable[str]) -> int:
    """Print line by line; 0 if all were taken, 1 if not.

    A reader who has read enough, such as `head`, closes the pipe: that is no error to tell.
    """
    try:
        _write(lines)
    except BrokenPipeError:
        _abandon(sys.stdout)
        return 1
    except OSError as error:
        _abandon(sys.stdout)
        tell(f"The output can't be written: {error.strerror or error}")
        return 1
    return 0


def _write(lines: Iterable[str]) -> None:
    if sys.stdout is None:
        raise OSError("it is closed")
    on_screen = sys.stdout.isatty()  # then the lines themselves show how far it is
    with Progress(lambda written: f"{written:,} lines written") as progress:
        for written, line in enumerate(lines):
            sys.stdout.write(f"{line}\n")
            if not on_screen:
                progress(written)
    sys.stdout.flush()


def tell(message: object, end: str = "\n") -> None:
    """Print to standard error; where nobody listens, go on all the same."""
    try:
        print(message, file=sys.stderr, end=end, flush=True)
    except OSError:
        _abandon(sys.stderr)


def _abandon(stream: TextIO) -> None:
    """Lead to nowhere what is still to be written, or Python would try, and fail, at its end."""
    if isinstance(stream, io.TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


class Progress:
    """Says on standard error how far a long computation is; nothing of one that is soon done.

    `told` makes a few words of the number of steps that are done.
    """

    def __init__(self, told: Callable[[int], str], clock: Callable[[], float] = monotonic) -> None:
        self.told, self.clock = told, clock
        self.on_screen = sys.stderr.isatty()
        self.next = clock() + PATIENCE
        self.shown = False

    def __call__(self, steps: int) -> None:
        """Say that so many steps are done, if it is time to."""
        if self.clock() < self.next:
            return
        self.next = self.clock() + (ON_SCREEN if self.on_screen else IN_FILE)
        self.shown = True
        told = f"{self.told(steps)} (Ctrl-C stops it)"
        tell(f"\r{told}" if self.on_screen else told, end="" if self.on_screen else "\n")

    def __enter__(self) -> "Progress":
        return self

    def __exit__(self, *_: object) -> None:
        """Leave a clean line behind."""
        if self.shown and self.on_screen:
            tell("\r\033[K", end="")
