"""Whether this machine has the memory that a computation takes, asked before it is taken."""

from pathlib import Path

import psutil

from models.core.errors import InputError

BYTES = 8  # of one number
SMALL = 10**6  # numbers that any machine has room for
GROUPS = Path("/sys/fs/cgroup")
# What a container may have, has, and could give back: Linux tells it in one of these ways.
IN_CONTAINER = (
    ("memory.max", "memory.current", "memory.stat", "inactive_file"),
    (
        "memory/memory.limit_in_bytes",
        "memory/memory.usage_in_bytes",
        "memory/memory.stat",
        "total_inactive_file",
    ),
)


def require(numbers: int, what: str) -> None:
    """Refuse what holds so many numbers at once, if there is no room for them.

    Raises
    ------
    InputError
        If they take more memory than is free; the message begins with `what`, and names both.
    """
    if numbers > SMALL and numbers * BYTES > (free := available()):
        taken, left = _told(numbers * BYTES), _told(free)
        raise InputError(f"{what} take {taken} of memory, but only {left} is free")


def available() -> int:
    """Bytes that this process could still take, of the machine or of its container."""
    left = (_left(*names) for names in IN_CONTAINER)
    return min([psutil.virtual_memory().available, *(room for room in left if room is not None)])


def _left(limit: str, used: str, stat: str, cache: str) -> int | None:
    """Bytes left in a container, if there is one with a limit."""
    try:
        most, now = (int((GROUPS / name).read_text(encoding="ascii")) for name in (limit, used))
        lines = (GROUPS / stat).read_text(encoding="ascii").splitlines()
        return most - now + int(dict(line.split() for line in lines)[cache])
    except (OSError, ValueError, KeyError):
        return None


def _told(bytes_: int) -> str:
    """As people read it; nobody has a million gigabytes."""
    return f"about {bytes_ / 1e9:,.1f} GB" if bytes_ < 10**15 else "more than 1,000,000 GB"
