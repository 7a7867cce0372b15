"""Where the five sources agree, differ or leave a gap: threads that run through the whole book.

What a source says is told in our words, with the place where it says it; that it says nothing is
told by there being no line. The verdicts, and what this book makes of them, are ours.
"""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.showing import Markdown
from models.data.explorer import Choice, Explorer
from models.data.table import FOLDER, TEXT, one_of, read
from models.data.theories import CHAPTERS

SOURCES = {
    "fourweekmba": "FourWeekMBA",
    "serrat": "Serrat",
    "gomescasseres1997": "Gomes-Casseres",
    "ishida": "Ishida",
    "okada": "Okada",
}
VERDICTS = {"differ": "they differ", "agree": "they agree", "gap": "they leave a gap"}
ANY = "any"
THREAD = {
    "thread": TEXT,
    "question": TEXT,
    "verdict": one_of(*VERDICTS),
    "says": TEXT,
    "chapter": one_of(*CHAPTERS),
}


def load(path: Path = FOLDER / "threads.csv") -> pd.DataFrame:
    """The threads by slug: question, verdict, what this book makes of it, and its chapter.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().verdict.value_counts().to_dict()
    {'differ': 7, 'gap': 5, 'agree': 3}
    """
    return read(path, THREAD, key=("thread",))


def voices(threads: pd.DataFrame, path: Path = FOLDER / "voices.csv") -> pd.DataFrame:
    """What each source says to a thread, and where; no row where it is silent.

    Raises
    ------
    InputError
        If the file is damaged, a thread has no voice, or has one only and yet they differ or
        agree.

    Examples
    --------
    >>> voices(load()).loc[("who_splits", "fourweekmba"), "says"]
    'In a joint venture, the parents split it equally.'
    """
    columns = {"thread": one_of(*threads.index), "source": one_of(*SOURCES)}
    table = read(path, {**columns, "says": TEXT, "place": TEXT}, key=("thread", "source"))
    heard = table.groupby(level="thread").size().reindex(threads.index, fill_value=0)
    for thread, count in heard.items():
        least = 1 if threads.verdict[thread] == "gap" else 2
        if count < least:
            raise InputError(f"{path.name}, {thread}: needs {least} voices or more, has {count}")
    return table


def heard(table: pd.DataFrame) -> pd.DataFrame:
    """Which source speaks to which thread: a row for each thread, a column for each source.

    Examples
    --------
    >>> heard(VOICES).sum().to_dict()["okada"]
    4
    """
    speaks = pd.Series(True, table.index).unstack(fill_value=False)
    threads = table.index.get_level_values("thread").unique()
    return speaks.reindex(index=threads, columns=list(SOURCES), fill_value=False)


def tally(threads: pd.DataFrame) -> Markdown:
    """On how many questions the sources agree, differ, and leave a gap.

    Examples
    --------
    >>> tally(load())
    'On 3 of our 15 questions they agree, on 7 they differ, and on 5 they leave a gap.'
    """
    agree, differ, gap = threads.verdict.value_counts()[["agree", "differ", "gap"]]
    return Markdown(
        f"On {agree} of our {len(threads)} questions they agree, on {differ} they differ, "
        f"and on {gap} they leave a gap."
    )


def show(threads: pd.DataFrame) -> Markdown:
    """The questions by verdict: where the sources agree, differ, and leave a gap.

    Examples
    --------
    >>> show(load()).splitlines()[0][:69]
    '- **On 3 of the 15 questions they agree**: Do allies go on competing?'
    """
    counted = f"of the {len(threads)} questions"
    lines = [
        f"- **On {len(rows)} {counted} {VERDICTS[verdict]}**: {' '.join(rows.question)}"
        for verdict, rows in threads.groupby("verdict")
    ]
    return Markdown("\n".join(lines))


def _facts(threads: pd.DataFrame, table: pd.DataFrame) -> dict:
    told = threads.assign(title=threads.chapter.map(CHAPTERS))
    return {
        "threads": told.reset_index().to_dict("records"),
        "voices": table.reset_index().to_dict("records"),
        "sources": SOURCES,
        "verdicts": VERDICTS,
    }


TABLE = load()
VOICES = voices(TABLE)
EXPLORER = Explorer(
    name="voices",
    title="Five sources on fifteen questions",
    parameters=(
        Choice(
            "verdict", "show", "the questions that are shown", {ANY: "all questions", **VERDICTS}
        ),
        Choice(
            "thread", "thread", "the question that is told", TABLE.question.to_dict(), quiet=True
        ),
        Choice("source", "source", "the source that is picked", SOURCES, quiet=True),
    ),
    facts=_facts(TABLE, VOICES),
)
