"""The chapters of the book: what each asks, what passes from one to the next, and links to them.

Passages are of three kinds. A bridge hands a number of one chapter's model to another's, as the
chapter on the threads declares it. Two chapters share quantities if their models speak of the
same ones. And a question may be left open in one chapter and taken up in another.
"""

from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.data.table import ANYTHING, COUNT, FOLDER, TEXT, one_of, read

CHAPTER = {
    "chapter": TEXT,
    "part": TEXT,
    "title": TEXT,
    "question": TEXT,
    "source": TEXT,
    "column": COUNT,  # where the map of the book has it: across, and down within its part
    "row": COUNT,
}
KINDS = ("bridge", "quantities", "question")


def load(path: Path = FOLDER / "chapters.csv") -> pd.DataFrame:
    """The chapters in the order of the book, each with its part, title, question and source.

    Raises
    ------
    InputError
        If the file is damaged, or two chapters of a part have the same place on the map.

    Examples
    --------
    >>> load().question["group_profit"]
    'When does a firm gain from a group?'
    """
    table = read(path, CHAPTER, key=("chapter",))
    twice = table[table.duplicated(["part", "column", "row"])]
    for chapter, row in twice.iterrows():
        place = f"column {row.column}, row {row.row}"
        raise InputError(f"{path.name}, {chapter}: {place} of {row.part!r} is taken")
    return table


CHAPTERS = load()
PASSAGE = {
    "earlier": one_of(*CHAPTERS.index),
    "later": one_of(*CHAPTERS.index),
    "kind": one_of(*KINDS),
    "by": ANYTHING,
    "says": TEXT,
}


def passages(path: Path = FOLDER / "passages.csv") -> pd.DataFrame:
    """What passes between chapters: by which bridge or quantities, and in words.

    Raises
    ------
    InputError
        If the file is damaged, or a passage does not say by what, unless it is a question.

    Examples
    --------
    >>> passages().kind.value_counts().to_dict()
    {'question': 9, 'bridge': 7, 'quantities': 5}
    """
    table = read(path, PASSAGE, key=("earlier", "later", "says")).reset_index()
    for row in table[(table.by == "") != (table.kind == "question")].itertuples():
        rule = "nothing" if row.kind == "question" else "a bridge, or quantities"
        raise InputError(f"{path.name}, {row.earlier} to {row.later}: by must be {rule}")
    return table


PASSAGES = passages()
ONWARD = {"chapter": one_of(*CHAPTERS.index), "question": TEXT, "next": one_of(*CHAPTERS.index)}


def onward(path: Path = FOLDER / "onward.csv") -> pd.DataFrame:
    """The questions with which each chapter ends, and the chapter that takes each of them up.

    Raises
    ------
    InputError
        If the file is damaged, or a chapter ends without a question.

    Examples
    --------
    >>> list(onward().query("chapter == 'learning_race'").next)
    ['diagnosis', 'convergence']
    """
    table = read(path, ONWARD, key=("chapter", "next")).reset_index()
    for chapter in CHAPTERS.index.difference(table.chapter):
        raise InputError(f"{path.name}: {chapter} ends without a question")
    return table


def link(chapter: str) -> str:
    """A link to a chapter by its file name; without one, the word that no model is there.

    Examples
    --------
    >>> link("learning_race")
    '[learning race](learning_race.ipynb)'
    >>> link("")
    'no model here'
    """
    return f"[{chapter.replace('_', ' ')}]({chapter}.ipynb)" if chapter else "no model here"
