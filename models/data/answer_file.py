"""Files of answers to a questionnaire: what they look like, and why one is refused.

The page reads the same files, in `kit/answer_file.js`, with these limits and these reasons, and
`tests/data/answer_files.py` lists good and bad files with the verdict of both. A file is JSON in
UTF-8, with or without a byte-order mark, whatever its line ends. Fields that are not known are
passed over, and of a name that an object has twice the last counts, as `JSON.parse` has it.
"""

import json
import re
from decimal import Decimal
from numbers import Real
from typing import Any, NoReturn

from models.core.errors import InputError
from models.core.typography import typeset

FORMAT = "Strategic Alliances: answers to a questionnaire"
VERSION = 1
MEGABYTES = 1  # a file of answers has some kilobytes
DEPTH = 50  # a file of answers has three brackets open at once
SHOWN = 40  # letters of a text that an error message repeats

REASONS = {
    "large": "This file is larger than {most} MB, so it is not a file of answers.",
    "encoding": "This file can't be read: it is not in UTF-8.",
    "empty": "This file is empty.",
    "deep": "This file can't be read: it has more than {most} brackets open at once.",
    "json": "This file can't be read: it is not JSON.",
    "format": "This is not a file of answers from this book.",
    "version": "This file has version {version}; this book reads version {wanted}.",
    "questionnaire": 'These answers are for {questionnaire}, but this questionnaire is "{wanted}".',
    "answers": "The list of answers in this file is damaged.",
    "alliance": "The name of the alliance in this file is damaged.",
    "key": "'{key}' is not a question here.",
    "twice": "'{key}' appears twice.",
    "answer": "The answer to '{key}' must be a whole number from 1 to {most}, or empty, "
    "not {answer}.",
}

# What the page needs to know to give the same verdicts.
RULES = {
    "format": FORMAT,
    "version": VERSION,
    "megabytes": MEGABYTES,
    "depth": DEPTH,
    "shown": SHOWN,
    "reasons": REASONS,
}

BLANK = re.compile(r"[ \t\r\n]*")  # what JSON takes for a blank
MARK = re.compile(r'\\.|["[\]{}]', re.DOTALL)
HALF_CHARACTER = re.compile("[\ud800-\udfff]")


def refusal(reason: str, **told: object) -> InputError:
    """The error that gives a reason of `REASONS`."""
    return InputError(typeset(REASONS[reason]).format(**told))


def parsed(content: str | bytes) -> Any:
    """What the JSON of a file says, all numbers as floats.

    Raises
    ------
    InputError
        If the file is too large, not in UTF-8, empty, nested too deeply, or no JSON.
    """
    text = _decoded(content).removeprefix("\ufeff")
    if BLANK.fullmatch(text):
        raise refusal("empty")
    if _depth(text) > DEPTH:
        raise refusal("deep", most=DEPTH)
    try:
        return json.loads(text, parse_int=float, parse_constant=_refuse)
    except ValueError:
        raise refusal("json") from None


def require_small(content: bytes) -> None:
    """Refuse what is larger than a file of answers can be."""
    if len(content) > MEGABYTES * 1_000_000:
        raise refusal("large", most=MEGABYTES)


def whole_characters(text: str) -> str:
    """The text without halves of characters, which no file can hold.

    Examples
    --------
    >>> whole_characters("half \\ud83d of it")
    'half � of it'
    """
    return HALF_CHARACTER.sub("\ufffd", text)


def shown(value: object) -> str:
    """A value as an error message shows it: as JSON has it, but short.

    Examples
    --------
    >>> [shown(value) for value in (None, True, 3.0, 1e400, "2", [1])]
    ['null', 'true', '3', 'Infinity', '"2"', 'a list']
    """
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    if isinstance(value, str):
        short = value if len(value) <= SHOWN else value[:SHOWN] + "…"
        quoted = json.dumps(short, ensure_ascii=False)
        return HALF_CHARACTER.sub(lambda half: f"\\u{ord(half[0]):04x}", quoted)
    if isinstance(value, Real):
        return _number(value)
    names: dict[type, str] = {list: "a list", dict: "an object"}
    return names.get(type(value)) or repr(value)[:SHOWN]


def named(key: object) -> str:
    """The key of a question as an error message shows it."""
    return shown(key)[1:-1] if isinstance(key, str) else shown(key)


def _decoded(content: str | bytes) -> str:
    if isinstance(content, str):
        require_small(content.encode("utf-8", "surrogatepass"))
        return content
    if not isinstance(content, bytes | bytearray):
        raise InputError(f"A file of answers is text or bytes, got {type(content).__name__}.")
    require_small(content)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise refusal("encoding") from None


def _depth(text: str) -> int:
    """How many brackets are open at once, at most; those in strings don't count."""
    inside, now, most = False, 0, 0
    for mark in MARK.findall(text):
        if mark == '"':
            inside = not inside
        elif not inside and len(mark) == 1:
            now += 1 if mark in "[{" else -1
            most = max(most, now)
    return most


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _number(value: Any) -> str:
    """A number with the digits and the exponent that JavaScript writes."""
    try:
        number = float(value) + 0.0  # and not -0
    except OverflowError:
        number = float("inf") if value > 0 else float("-inf")
    if number != number or abs(number) == float("inf"):
        return repr(number).replace("inf", "Infinity").replace("nan", "NaN")
    if number == 0 or 1e-6 <= abs(number) < 1e21:
        return format(Decimal(repr(number)), "f").removesuffix(".0")
    return re.sub(r"(?:\.0)?e([+-])0?", r"e\1", repr(number))
