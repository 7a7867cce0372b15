"""Every file of the inbox, also in ZIP archives. No link is followed, nothing is unpacked."""

import io
import os
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path

from exercises.course.reading import MOST_BYTES, MOST_ON_DISK, Unusable

MOST_FILES = 10_000
MOST_IN_A_HAND_IN = 100  # files of an archive that one student handed in
LEAST_UNPACKED = 2_000_000_000  # bytes that any archive may unpack to
DAMAGED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, KeyError)


@dataclass(frozen=True)
class Found:
    """A file: its path in the inbox, archives counted as folders; and its time, 0 if unknown.

    `data` raises `Unusable`, with what `refused` says where it is known without a look inside.
    """

    parts: tuple[str, ...]
    time: float
    data: Callable[[], bytes]
    refused: str = ""

    @property
    def path(self) -> str:
        return "/".join(self.parts)


def files(inbox: Path) -> Iterator[Found]:
    """Yield every file; what cannot be read says so when it is."""
    for folder, folders, names in os.walk(inbox):
        folders.sort()
        links = [name for name in folders if Path(folder, name).is_symlink()]
        for name in sorted([*links, *names]):
            path = Path(folder, name)
            yield from _file(path, path.relative_to(inbox).parts)


def _file(path: Path, parts: tuple[str, ...]) -> Iterator[Found]:
    info = path.lstat()
    if stat.S_ISLNK(info.st_mode):
        yield _refused(parts, "a symbolic link: not followed")
    elif not stat.S_ISREG(info.st_mode):
        yield _refused(parts, "no ordinary file")
    elif path.suffix.lower() == ".zip":
        yield from _archive(path, parts, MOST_FILES)
    else:
        yield Found(parts, info.st_mtime, partial(_content, path))


def _content(path: Path) -> bytes:
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
        with os.fdopen(handle, "rb") as file:
            return _limited(file, MOST_ON_DISK)
    except OSError as error:
        raise Unusable(f"it cannot be read: {error.strerror}") from None


def _archive(file: Path | io.BytesIO, parts: tuple[str, ...], most: int) -> Iterator[Found]:
    """Yield what an archive holds: an archive of the platform, or in it one of a student."""
    nested = most < MOST_FILES
    try:
        with zipfile.ZipFile(file) as archive:
            members = archive.infolist()
            left = _to_unpack(file)
            for member in members[:most]:
                left -= min(member.file_size, MOST_ON_DISK)
                if left < 0:
                    yield _refused(parts, "an archive that holds far less than it unpacks to")
                    break
                if not member.is_dir():
                    yield from _member(archive, member, parts, nested)
            if len(members) > most:
                yield _refused(parts, f"an archive of {len(members)} files: {most} are read")
    except DAMAGED as error:
        yield _refused(parts, f"a damaged archive: {str(error)[:100]}")


def _to_unpack(file: Path | io.BytesIO) -> int:
    """Return how many bytes are taken out of an archive: no more than any honest one has."""
    size = file.stat().st_size if isinstance(file, Path) else file.getbuffer().nbytes
    return max(LEAST_UNPACKED, 100 * size)


def _member(archive, member, parts: tuple[str, ...], nested: bool) -> Iterator[Found]:
    inside = (*parts, *(part for part in member.filename.replace("\\", "/").split("/") if part))
    if stat.S_ISLNK(member.external_attr >> 16):
        yield _refused(inside, "a symbolic link: not followed")
    elif ".." in inside or member.filename.startswith(("/", "\\")):
        yield _refused(inside, "its path leads out of the archive")
    elif member.filename.lower().endswith(".zip"):
        if nested:
            yield _refused(inside, "an archive in an archive of a hand-in")
            return
        try:
            data = _inside(archive, member, MOST_BYTES)
        except Unusable as reason:
            yield _refused(inside, str(reason))
            return
        yield from _archive(io.BytesIO(data), inside, MOST_IN_A_HAND_IN)
    else:
        most = MOST_BYTES if nested else MOST_ON_DISK
        yield Found(inside, _time(member), partial(_inside, archive, member, most))


def _inside(archive, member, most: int) -> bytes:
    try:
        with archive.open(member) as file:
            return _limited(file, most)
    except DAMAGED as error:
        if isinstance(error, Unusable):
            raise
        raise Unusable(f"it cannot be unpacked: {str(error)[:100]}") from None


def _limited(file, most: int) -> bytes:
    data = file.read(most + 1)
    if len(data) > most:
        raise Unusable(f"it has more than {most // 10**6} MB")
    return data


def _refused(parts: tuple[str, ...], why: str) -> Found:
    def data() -> bytes:
        raise Unusable(why)

    return Found(parts, 0.0, data, why)


def _time(member) -> float:
    try:
        return datetime(*member.date_time).timestamp()
    except (ValueError, OverflowError, OSError):
        return 0.0  # a forged or empty time stamp
