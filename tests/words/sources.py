"""The sources, as hashes of their words: enough to know a sentence again, not enough to read one.

    python -m tests.words.sources FOLDER

writes `sources.npz` from a folder with the text of each source. For each source it holds the
hashes of all runs of one, two and four words with the marks between them, for quotations; and of
all runs of eight words without the marks, for copies.
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path

import numpy as np
from pybtex.database import Entry, parse_file

from tests.words.prose import ROOT

HASHES = Path(__file__).with_name("sources.npz")
TEXTS = ROOT.parent / "shared" / "seeds"
KEYS = ("gomescasseres1997", "fourweekmba", "ishida", "serrat", "okada")
QUOTED = (1, 2, 4)  # lengths of runs, words and marks, that a quotation is checked by
COPIED = 8  # so many words in the order of a source are a copy
WORD = r"[^\W_]+(?:'[^\W_]+)*"
TOKEN = re.compile(rf"{WORD}|[,;:.?!()%$&=×]")
PLAIN = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": " ", "—": " ", "\u00ad": ""})


def tokens(text: str) -> list[str]:
    """Words and the marks between them, without type, capitals, dashes and breaks of lines."""
    text = re.sub(r"(?<=[a-z])-\n+(?=[a-z])", "", text)
    text = re.sub(r"[¹²³⁴-⁹⁰]+", "", text)  # a footnote's number is no part of the word
    text = unicodedata.normalize("NFKC", text.translate(PLAIN)).casefold()
    return TOKEN.findall(re.sub(r"<[^<>]*>|[*_\\]", "", text))


def words(text: str) -> list[str]:
    """The words alone."""
    return [token for token in tokens(text) if token[0].isalnum()]


def runs(items: list[str], length: int) -> Iterator[str]:
    """All runs of so many items, as text."""
    return (" ".join(items[at : at + length]) for at in range(len(items) - length + 1))


def hashed(run: str) -> int:
    """Forty bits: in a book of this size no two runs share them by chance."""
    return int.from_bytes(blake2b(run.encode(), digest_size=5).digest())


def hashes(text: str) -> dict[str, np.ndarray]:
    """The hashes of a source: of quotable runs by length, and of runs that must not be copied."""
    found = {f"quoted_{length}": runs(tokens(text), length) for length in QUOTED}
    found["copied"] = runs(words(text), COPIED)
    return {
        name: np.unique(np.fromiter(map(hashed, run), dtype=np.uint64))
        for name, run in found.items()
    }


@cache
def entries() -> dict[str, Entry]:
    """The bibliography of the book, by key."""
    return dict(parse_file(ROOT / "book" / "references.bib").entries)


def title(key: str) -> str:
    """The title of a work in the bibliography."""
    return re.sub("[{}]", "", entries()[key].fields["title"])


@cache
def names() -> dict[str, str]:
    """The name by which the prose calls each source, by its key: its author's."""
    authors = {key: entries()[key].persons["author"][0].last_names for key in KEYS}
    return {key: re.sub("[{}]", "", " ".join(names)) for key, names in authors.items()}


def named(text: str) -> list[str]:
    """The sources that a text names, by author or by key."""
    return [key for key, name in names().items() if name in text or key in text]


def texts(folder: Path = TEXTS) -> dict[str, str]:
    """The text of each source, by its key: that which opens with its title."""
    opened = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    found = {}
    for key in KEYS:
        head = " ".join(words(title(key)))
        fits = [text for text in opened if head in " ".join(words(text[:400]))]
        if len(fits) != 1:
            raise ValueError(f"{folder}: {len(fits)} texts open with the title of {key}, not one")
        found[key] = fits[0]
    return found


def make(folder: Path) -> dict[str, np.ndarray]:
    """All hashes of all sources, as they are stored."""
    return {
        f"{key}.{name}": values
        for key, text in texts(folder).items()
        for name, values in hashes(text).items()
    }


@cache
def stored() -> dict[str, frozenset[int]]:
    """The hashes that the repository carries."""
    with np.load(HASHES) as found:
        return {name: frozenset(found[name].tolist()) for name in found.files}


def says(key: str, passage: str) -> bool:
    """Tell whether a source has this passage, word for word and mark for mark."""
    said = tokens(passage)
    while said and not said[0][0].isalnum() and said[0] not in "($":
        said = said[1:]
    while said and not said[-1][0].isalnum() and said[-1] not in ")%":
        said = said[:-1]
    if not said:
        return True
    length = max(length for length in QUOTED if length <= len(said))
    known = stored()[f"{key}.quoted_{length}"]
    return all(hashed(run) in known for run in runs(said, length))


def copied(passage: str, keys: Iterable[str] = KEYS) -> dict[str, list[str]]:
    """The longest runs of words, of eight or more, that stand in a source in the same order."""
    said = words(passage)
    windows = [hashed(run) for run in runs(said, COPIED)]
    found = {}
    for key in keys:
        known = stored()[f"{key}.copied"]
        hits = [at for at, window in enumerate(windows) if window in known]
        if hits:
            found[key] = list(_joined(said, hits))
    return found


def _joined(said: list[str], hits: list[int]) -> Iterator[str]:
    """Runs that overlap are one."""
    start = last = hits[0]
    for at in [*hits[1:], len(said) + COPIED]:
        if at > last + 1:
            yield " ".join(said[start : last + COPIED])
            start = at
        last = at


if __name__ == "__main__":
    np.savez_compressed(HASHES, **make(Path(sys.argv[1])))
    print(f"{HASHES.name}: {HASHES.stat().st_size // 1000} kB")
