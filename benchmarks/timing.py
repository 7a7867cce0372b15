"""Seconds that Python code takes."""

import ctypes
import subprocess
import sys
from collections.abc import Callable
from time import perf_counter

FRESH = "from time import perf_counter; start = perf_counter(); {}; print(perf_counter() - start)"

TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3  # as glibc's malloc.h numbers them


def keep_memory() -> None:
    """Let this process keep the memory it frees, where the C library can be told so.

    Or else large arrays come anew from the system in some runs and not in others, which changes
    the time of a simple sum of arrays tenfold, for whoever happens to be measured.
    """
    library = ctypes.CDLL(None)
    if hasattr(library, "mallopt"):
        library.mallopt(TRIM_THRESHOLD, 2**30)
        library.mallopt(MMAP_THRESHOLD, 2**25)


def in_turn(candidates: dict[str, Callable], rounds: int) -> dict[str, tuple[float, ...]]:
    """The seconds each candidate takes, round by round, so that a busy spell meets them all.

    A first round warms up and does not count.
    """
    taken = {name: [] for name in candidates}
    for _ in range(rounds + 1):
        for name, candidate in candidates.items():
            taken[name].append(candidate())
    return {name: tuple(seconds[1:]) for name, seconds in taken.items()}


def timed(call: Callable) -> Callable[[], float]:
    """A candidate: how long one call takes, right after another of its own.

    The first is not counted: it finds caches and free memory as another candidate left them.
    """

    def candidate():
        call()
        start = perf_counter()
        call()
        return perf_counter() - start

    return candidate


def fresh(statement: str) -> Callable[[], float]:
    """A candidate: how long a statement takes in a new Python, whose own start is not counted."""

    def candidate():
        command = [sys.executable, "-c", FRESH.format(statement)]
        return float(
            subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
        )

    return candidate
