"""Questionnaires that readers answer for their own alliance, and files of such answers.

To add one:

1. Write `NAME.csv`: a line for each question, with the columns of `COLUMNS`. `favours` says which
   end of the scale is the good one; `low` and `high`, if given, say what the ends mean for this
   question; `dimension` and `because` may be empty, but only together.
2. Write `NAME.py` beside it, which defines `QUESTIONNAIRE = Questionnaire(...)`; see
   `twelve_steps.py` for a checklist and `learning_diagnosis.py` for one with groups, dimensions,
   an example, and something to read next for each group.
3. List it in `HOMES`. `models.widgets.Questionnaire(NAME)` shows it, and the tests of
   `tests/data/test_questionnaire.py` and `tests/browser/test_questionnaires.py` hold for it.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cached_property
from importlib import import_module
from numbers import Real
from pathlib import Path
from typing import Any

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.core.typography import typeset
from models.data import answer_file
from models.data.chapters import CHAPTERS
from models.data.table import ANYTHING, TEXT, one_of, read

HOMES = ("learning_diagnosis", "simple_rules", "six_characteristics", "twelve_steps")


@dataclass(frozen=True)
class Group:
    """Questions that belong together, and where a reader with a low score goes on.

    `chapter`, `model` and `parameter` name what in this book the group is about, `setting` is a
    value at which it shows, and `because` says why; `step` is what to do first. All may be empty.
    """

    key: str
    title: str
    chapter: str = ""
    model: str = ""
    parameter: str = ""
    because: str = ""
    step: str = ""
    setting: float = 0

    @property
    def described(self) -> dict[str, Any]:
        """What a page needs to know of it, with the chapter as readers know it."""
        return asdict(self) | {"where": CHAPTERS.title[self.chapter] if self.chapter else ""}


@dataclass(frozen=True)
class Example:
    """An alliance, and answers for it."""

    alliance: str
    answers: dict[str, int]


@dataclass(frozen=True)
class Questionnaire:
    """Questions with a common scale, in groups, some of them also in dimensions.

    Parameters
    ----------
    name, title
        The name of its file, and how people read it.
    prompt
        What the reader is asked to do.
    items
        The questions, as `items` reads them.
    scale
        The possible answers in words, from the low end to the high end; an answer is a number
        from 1 to how many they are.
    source
        Where the questions are from.
    groups, dimensions
        In the order in which they are shown. Without groups all questions are one.
    weakest
        What the lowest group, or question, is called.
    bands
        What an overall score means, by the score from which on it does; lowest first.
    example
        Answers that a reader may look at.

    Raises
    ------
    InputError
        If a question is of no group, a group has no question, or a dimension is not known.
    """

    name: str
    title: str
    prompt: str
    items: pd.DataFrame
    scale: tuple[str, ...]
    source: Source
    groups: tuple[Group, ...] = ()
    dimensions: dict[str, str] | None = None
    weakest: str = "weakest link"
    bands: dict[float, str] | None = None
    example: Example | None = None

    def __post_init__(self) -> None:
        groups = [group.key for group in self.groups] or [""]
        self._require_same("group", set(self.items.group), set(groups))
        self._require_same(
            "dimension", set(self.items.dimension) - {""}, set(self.dimensions or {})
        )
        if self.example:
            self.check(self.example.answers)

    def _require_same(self, word: str, used: set[str], known: set[str]) -> None:
        odd = sorted(used ^ known)
        if odd:
            raise InputError(f"{self.name}: {word} {odd[0]!r} must have a title and a question")

    @property
    def steps(self) -> int:
        """How many steps the scale has from end to end."""
        return len(self.scale) - 1

    def check(self, answers: Mapping[str, int | None]) -> dict[str, int]:
        """The answers without those that are empty, in the order of the questions.

        Raises
        ------
        InputError
            If a question is not asked here, or an answer is none of the scale.

        Examples
        --------
        >>> by_name("twelve_steps").check({"partners": 9})
        Traceback (most recent call last):
        ...
        models.core.errors.InputError: The answer to ‘partners’ must be a whole number from 1 to \
3, or empty, not 9.
        """
        for key, answer in answers.items():
            self._check_line(key, answer)
        given = {key: answers.get(key) for key in self.items.index}
        return {key: int(answer) for key, answer in given.items() if answer is not None}

    def _check_line(self, key: str, answer: object) -> None:
        if key not in self.items.index:
            raise answer_file.refusal("key", key=answer_file.named(key))
        if answer is not None and not self._is_answer(answer):
            told = {"key": key, "most": len(self.scale), "answer": answer_file.shown(answer)}
            raise answer_file.refusal("answer", **told)

    def _is_answer(self, answer: Any) -> bool:
        is_number = isinstance(answer, Real) and not isinstance(answer, bool)
        return is_number and 1 <= answer <= len(self.scale) and answer == int(answer)

    def write(self, answers: dict[str, int], alliance: str = "") -> str:
        """The answers as a file: JSON that people can read, and `read` can read back.

        Raises
        ------
        InputError
            If an answer is none, or the name of the alliance is longer than a file may be.
        """
        given = self.check(answers)
        told = [
            {
                "key": key,
                "question": row.says,
                "answer": given.get(key),
                "in words": self.in_words(key, given.get(key)),
            }
            for key, row in self.items.iterrows()
        ]
        head = {"format": answer_file.FORMAT, "version": answer_file.VERSION}
        head |= {"questionnaire": self.name, "title": self.title}
        whole = {**head, "alliance": answer_file.whole_characters(alliance), "answers": told}
        text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
        answer_file.require_small(text.encode("utf-8"))
        return text

    def read(self, content: str | bytes) -> Example:
        """The alliance and the answers in a file.

        Parameters
        ----------
        content
            The file: its bytes, or its text.

        Raises
        ------
        InputError
            If it is no such file, or one of another version or questionnaire, or damaged.

        Examples
        --------
        >>> steps = by_name("twelve_steps")
        >>> steps.read(steps.write({"partners": 3}, alliance="ours")).answers
        {'partners': 3}
        """
        given = self._of_this_kind(answer_file.parsed(content))
        lines, alliance = given.get("answers"), given.get("alliance", "")
        if not isinstance(lines, list) or not all(map(_is_line, lines)):
            raise answer_file.refusal("answers")
        if not isinstance(alliance, str):
            raise answer_file.refusal("alliance")
        return Example(answer_file.whole_characters(alliance), self._told(lines))

    def _of_this_kind(self, given: object) -> dict:
        if not isinstance(given, dict) or given.get("format") != answer_file.FORMAT:
            raise answer_file.refusal("format")
        version, name = given.get("version"), given.get("questionnaire")
        if version != answer_file.VERSION or isinstance(version, bool):
            told = {"version": answer_file.shown(version), "wanted": answer_file.VERSION}
            raise answer_file.refusal("version", **told)
        if name != self.name:
            shown = answer_file.shown(name)
            raise answer_file.refusal("questionnaire", questionnaire=shown, wanted=self.name)
        return given

    def _told(self, lines: list[dict]) -> dict[str, int]:
        """The answers of the lines of a file, each question once at most."""
        told = {}
        for line in lines:
            key, answer = line["key"], line.get("answer")
            self._check_line(key, answer)
            if key in told:
                raise answer_file.refusal("twice", key=key)
            told[key] = answer
        return self.check(told)

    def in_words(self, key: str, answer: int | None) -> str:
        """An answer as people read it: what the end of the scale means here, if that is said."""
        if answer is None:
            return "no answer"
        ends = {1: self.items.low[key], len(self.scale): self.items.high[key]}
        return ends.get(answer) or self.scale[answer - 1]

    @staticmethod
    def label(key: str) -> str:
        """The key of a question as people read it, where its whole text is too long."""
        return key.replace("_", " ").capitalize()

    @cached_property
    def facts(self) -> dict:
        """What the page needs to know, in a form that JSON can hold."""
        columns = ["group", "says", "favours", "low", "high", "dimension", "where"]
        bands = (self.bands or {}).items()
        told = {
            "name": self.name,
            "title": self.title,
            "prompt": self.prompt,
            "scale": list(self.scale),
            "source": self.source.text,
            "weakest": self.weakest,
            "items": [
                {"label": self.label(row["key"]), **row}
                for row in self.items[columns].reset_index().to_dict("records")
            ],
            "groups": [group.described for group in self.groups or (Group("", self.title),)],
            "dimensions": [{"key": k, "title": t} for k, t in (self.dimensions or {}).items()],
            "bands": [{"from": start, "says": says} for start, says in bands],
            "example": asdict(self.example) if self.example else None,
            "file": answer_file.RULES,
        }
        return typeset(told)


COLUMNS = {
    "key": TEXT,
    "group": ANYTHING,
    "says": TEXT,
    "favours": one_of("high", "low"),
    "low": ANYTHING,
    "high": ANYTHING,
    "dimension": ANYTHING,
    "because": ANYTHING,
    "where": TEXT,
}


def items(path: Path) -> pd.DataFrame:
    """The questions of a CSV file by key, in the order of the file.

    Raises
    ------
    InputError
        If the file is damaged, or a dimension stands without its reason.

    Examples
    --------
    >>> from models.data.table import FOLDER
    >>> items(FOLDER / "twelve_steps.csv").loc["partners", "where"]
    'step 4; note 10'
    """
    table = read(path, COLUMNS, key=("key",)).map(typeset)
    for key, row in table.iterrows():
        if bool(row.dimension) != bool(row.because):
            raise InputError(f"{path.name}: {key} must have a dimension and a reason, or neither")
    return table


def by_name(name: str) -> Questionnaire:
    """The questionnaire of that name.

    Raises
    ------
    InputError
        If there is none.
    """
    if name not in HOMES:
        raise InputError(f"there is no questionnaire {name!r}; there are {', '.join(HOMES)}")
    return import_module(f"models.data.{name}").QUESTIONNAIRE


def _is_line(line: object) -> bool:
    return isinstance(line, dict) and isinstance(line.get("key"), str)
