"""Files of answers, good and bad, each with its verdict: what Python and the page make of it.

All are for the questionnaire `twelve_steps`, whose answers go from 1 to 3. A verdict is an
`Example`, or the sentence that refuses the file. Texts stand for their UTF-8.
"""

import json

from models.data.answer_file import DEPTH, FORMAT, MEGABYTES
from models.data.questionnaire import Example, by_name

NAME = "twelve_steps"


def filed(answers='[{"key": "partners", "answer": 2}]', alliance='"ours"', version="1", more=""):
    """Return the text of a file; its parts are JSON, or what somebody took for it."""
    head = f'"format": "{FORMAT}", "version": {version}, "questionnaire": "{NAME}"'
    return f'{{{head}, "alliance": {alliance}, {more}"answers": {answers}}}'


def answered(answer, key='"partners"'):
    """Return the text of a file with one answer, in JSON."""
    return filed(f'[{{"key": {key}, "answer": {answer}}}]')


def spoilt(by):
    """Return the bytes of a file with these in the name of the alliance."""
    return filed().encode().replace(b"ours", by)


def nested(brackets):
    """Return a list in a list in a list …"""
    return "[" * brackets + "]" * brackets


def refused(answer):
    """Return the sentence that refuses an answer, which it shows."""
    return f"The answer to ‘partners’ must be a whole number from 1 to 3, or empty, not {answer}."


OURS = Example("ours", {"partners": 2})
EMPTY = "This file is empty."
NO_JSON = "This file can’t be read: it is not JSON."
NOT_UTF_8 = "This file can’t be read: it is not in UTF-8."
TOO_DEEP = f"This file can’t be read: it has more than {DEPTH} brackets open at once."
TOO_LARGE = f"This file is larger than {MEGABYTES} MB, so it is not a file of answers."
FOREIGN = "This is not a file of answers from this book."
LIST_DAMAGED = "The list of answers in this file is damaged."
NAME_DAMAGED = "The name of the alliance in this file is damaged."
TWICE = "‘partners’ appears twice."
ROOM = MEGABYTES * 1_000_000

WRITTEN = by_name(NAME).write({"vision": 3, "partners": 2}, "Ours – «both» 🤝")
WHOLE = Example("Ours – «both» 🤝", {"vision": 3, "partners": 2})


def other_version(version):
    """Return the sentence that refuses a version, which it shows."""
    return f"This file has version {version}; this book reads version 1."


def other_questionnaire(name):
    """Return the sentence that refuses answers to another questionnaire, which it shows."""
    return f"These answers are for {name}, but this questionnaire is “twelve_steps”."


CASES = {
    # How a file is coded.
    "as the book writes it": (WRITTEN, WHOLE),
    "the least of a file": (filed(), OURS),
    "with a byte-order mark": ("\ufeff" + WRITTEN, WHOLE),
    "with two byte-order marks": ("\ufeff\ufeff" + WRITTEN, NO_JSON),
    "with a byte-order mark inside": (filed().replace(" ", "\ufeff", 1), NO_JSON),
    "with the line ends of Windows": (WRITTEN.replace("\n", "\r\n"), WHOLE),
    "with the line ends of an old Mac": (WRITTEN.replace("\n", "\r"), WHOLE),
    "with line ends that JSON does not know": (WRITTEN.replace("\n", "\u2028"), NO_JSON),
    "with spaces that do not break": (WRITTEN.replace("  ", "\u00a0"), NO_JSON),
    "with blanks before and after": (f"\n\t {filed()} \r\n", OURS),
    "on one line, all letters as codes": (json.dumps(json.loads(WRITTEN)), WHOLE),
    "in UTF-16": (WRITTEN.encode("utf-16"), NOT_UTF_8),
    "in UTF-16 without a mark": (filed().encode("utf-16-le"), NO_JSON),
    "in Latin-1": (filed(alliance='"Müller"').encode("latin-1"), NOT_UTF_8),
    "with half a character in UTF-8": (
        spoilt(b"\xed\xa0\x80"),
        NOT_UTF_8,
    ),
    "with a character in too many bytes": (
        spoilt(b"\xc0\xaf"),
        NOT_UTF_8,
    ),
    "cut off inside a character": (WRITTEN.encode()[: WRITTEN.encode().index(b"\xab")], NOT_UTF_8),
    "cut off inside the text": (WRITTEN[:-40], NO_JSON),
    "with zero bytes after it": (filed() + "\0\0", NO_JSON),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", NOT_UTF_8),
    "empty": ("", EMPTY),
    "empty but for a byte-order mark": ("\ufeff", EMPTY),
    "blank": (" \r\n\t\n", EMPTY),
    "a form feed": ("\f", NO_JSON),
    "as large as can be": (filed() + " " * (ROOM - len(filed())), OURS),
    "larger by a byte": (filed() + " " * (ROOM + 1 - len(filed())), TOO_LARGE),
    "large, and in no code": (b"\xff" * (ROOM + 1), TOO_LARGE),
    # What is not JSON.
    "minutes of a meeting": ("Present: both partners.", NO_JSON),
    "a table": ("key,answer\npartners,2\n", NO_JSON),
    "a comma too many in a list": (filed('[{"key": "partners", "answer": 2},]'), NO_JSON),
    "a comma too many in an object": (filed('[{"key": "partners", "answer": 2,}]'), NO_JSON),
    "a comment at the end of a line": (filed(more="// ours\n"), NO_JSON),
    "a comment in stars": (filed(more="/* ours */"), NO_JSON),
    "single quotation marks": (filed(alliance="'ours'"), NO_JSON),
    "curly quotation marks": (filed(alliance="“ours”"), NO_JSON),
    "a name without quotation marks": (filed(more="note: 1, "), NO_JSON),
    "a line end inside a text": (filed(alliance='"ours\nand theirs"'), NO_JSON),
    "a tab inside a text": (filed(alliance='"ours\tand theirs"'), NO_JSON),
    "an escape that is none": (filed(alliance=r'"\x41"'), NO_JSON),
    "half an escape": (filed(alliance=r'"\u12"'), NO_JSON),
    "two files in one": (filed() + filed(), NO_JSON),
    "not a number": (filed(more='"note": NaN, '), NO_JSON),
    "no end": (filed(more='"note": Infinity, '), NO_JSON),
    "no end below": (filed(more='"note": -Infinity, '), NO_JSON),
    "an answer that is not a number": (answered("NaN"), NO_JSON),
    "an answer with a zero before it": (answered("02"), NO_JSON),
    "an answer with a plus": (answered("+2"), NO_JSON),
    "an answer in base 16": (answered("0x2"), NO_JSON),
    "an answer with a bare point": (answered("2."), NO_JSON),
    "an answer with a low line": (answered("1_0"), NO_JSON),
    "an answer in other digits": (answered("٢"), NO_JSON),
    "True, as Python writes it": (answered("True"), NO_JSON),
    "None, as Python writes it": (answered("None"), NO_JSON),
    "undefined": (answered("undefined"), NO_JSON),
    # How deep it is.
    "an open end of brackets": ("[" * 100_000, TOO_DEEP),
    "very deep lists": (nested(100_000), TOO_DEEP),
    "very deep objects": ('{"a":' * 20_000 + "1" + "}" * 20_000, TOO_DEEP),
    "a deep field that is not known": (
        filed(more=f'"note": {nested(2000)}, '),
        TOO_DEEP,
    ),
    "as deep as can be": (filed(more=f'"note": {nested(DEPTH - 1)}, '), OURS),
    "deeper by one": (filed(more=f'"note": {nested(DEPTH)}, '), TOO_DEEP),
    "brackets in a text": (filed(more=f'"note": "{"[{" * 500}", '), OURS),
    "brackets behind an escaped mark": (filed(more=f'"note": "\\"{"[" * 500}", '), OURS),
    "brackets behind an escaped stroke": (
        filed(more=f'"note": "\\\\", "more": {nested(500)}, '),
        TOO_DEEP,
    ),
    # What it is about.
    "null": ("null", FOREIGN),
    "a number": ("1", FOREIGN),
    "a text": (f'"{FORMAT}"', FOREIGN),
    "a list": ("[1, 2]", FOREIGN),
    "a list of a file": (f"[{filed()}]", FOREIGN),
    "an empty object": ("{}", FOREIGN),
    "another format": (filed().replace(FORMAT, "minutes"), FOREIGN),
    "a format in other letters": (filed().replace(FORMAT, FORMAT.upper()), FOREIGN),
    "a format that is a list": (filed().replace(f'"{FORMAT}"', f'["{FORMAT}"]'), FOREIGN),
    "a format inherited": (f'{{"__proto__": {filed()}}}', FOREIGN),
    "a version of one with a point": (filed(version="1.0"), OURS),
    "a version of one with an exponent": (filed(version="10e-1"), OURS),
    "a version of one, nearly": (filed(version="1.0000000000000000001"), OURS),
    "a version to come": (filed(version="2"), other_version("2")),
    "a version between": (filed(version="1.5"), other_version("1.5")),
    "a version of true": (filed(version="true"), other_version("true")),
    "a version in quotation marks": (filed(version='"1"'), other_version('"1"')),
    "a version of null": (filed(version="null"), other_version("null")),
    "a version of a list": (filed(version="[1]"), other_version("a list")),
    "a version of many digits": (filed(version="9" * 400), other_version("Infinity")),
    "no version": (filed().replace('"version": 1, ', ""), other_version("null")),
    "another questionnaire": (
        by_name("simple_rules").write({}),
        other_questionnaire('"simple_rules"'),
    ),
    "a questionnaire that is a number": (
        filed().replace(f'"{NAME}"', "-0.0"),
        other_questionnaire("0"),
    ),
    "no questionnaire": (
        filed().replace(f'"questionnaire": "{NAME}", ', ""),
        other_questionnaire("null"),
    ),
    "a questionnaire with a long name": (
        filed().replace(NAME, "🤝" * 300),
        other_questionnaire(f'"{"🤝" * 40}…"'),
    ),
    # Whose it is.
    "no name of the alliance": (
        filed().replace('"alliance": "ours", ', ""),
        Example("", OURS.answers),
    ),
    "an empty name": (filed(alliance='""'), Example("", OURS.answers)),
    "a name of null": (filed(alliance="null"), NAME_DAMAGED),
    "a name that is a number": (filed(alliance="7"), NAME_DAMAGED),
    "a name that is a list": (filed(alliance='["ours"]'), NAME_DAMAGED),
    "a name with a line end": (filed(alliance=r'"a\nb"'), Example("a\nb", OURS.answers)),
    "a name with a zero": (filed(alliance=r'"a\u0000b"'), Example("a\0b", OURS.answers)),
    "a name with half a character": (
        filed(alliance=r'"a\ud83d"'),
        Example("a\ufffd", OURS.answers),
    ),
    "a name with halves the wrong way round": (
        filed(alliance=r'"\udd1d\ud83e"'),
        Example("\ufffd\ufffd", OURS.answers),
    ),
    "a name with both halves as codes": (
        filed(alliance=r'"\ud83e\udd1d"'),
        Example("🤝", OURS.answers),
    ),
    "a name in Arabic": (filed(alliance='"تحالف"'), Example("تحالف", OURS.answers)),
    "a name that looks like a page": (
        filed(alliance='"<img src=x onerror=alert(1)>"'),
        Example("<img src=x onerror=alert(1)>", OURS.answers),
    ),
    # What is answered.
    "no answer at all": (filed("[]"), Example("ours", {})),
    "an answer of null": (answered("null"), Example("ours", {})),
    "a line without an answer": (filed('[{"key": "partners"}]'), Example("ours", {})),
    "an answer with a point": (answered("2.0"), OURS),
    "an answer with an exponent": (answered("2e0"), OURS),
    "an answer with a capital exponent": (answered("20E-1"), OURS),
    "an answer with many zeros": (answered("2." + "0" * 400), OURS),
    "an answer between": (answered("1.5"), refused("1.5")),
    "an answer of 0": (answered("0"), refused("0")),
    "an answer of -0": (answered("-0"), refused("0")),
    "an answer of -0.0": (answered("-0.0"), refused("0")),
    "an answer below": (answered("-1"), refused("-1")),
    "an answer above": (answered("4"), refused("4")),
    "an answer of 400 digits": (answered("1" * 400), refused("Infinity")),
    "an answer of 400 digits below": (answered("-" + "1" * 400), refused("-Infinity")),
    "an answer of 5,000 digits": (answered("1" * 5000), refused("Infinity")),
    "an answer with a large exponent": (answered("1e999"), refused("Infinity")),
    "an answer of 21 digits": (answered("123456789012345678901"), refused("123456789012345680000")),
    "an answer of 22 digits": (answered("1" + "0" * 21), refused("1e+21")),
    "an answer that is tiny": (answered("15e-8"), refused("1.5e-7")),
    "an answer of true": (answered("true"), refused("true")),
    "an answer in quotation marks": (answered('"2"'), refused('"2"')),
    "an answer in words": (answered('"say \\"yes\\""'), refused(r'"say \"yes\""')),
    "an answer of half a character": (answered(r'"\uD83D"'), refused(r'"\ud83d"')),
    "an answer of a long text": (answered(f'"{"x" * 5000}"'), refused(f'"{"x" * 40}…"')),
    "an answer in a list": (answered("[2]"), refused("a list")),
    "an answer in an object": (answered('{"value": 2}'), refused("an object")),
    "no list of answers": (filed("null"), LIST_DAMAGED),
    "answers by key": (filed('{"partners": 2}'), LIST_DAMAGED),
    "answers in a text": (filed('"partners"'), LIST_DAMAGED),
    "a list in the list": (filed('[["partners", 2]]'), LIST_DAMAGED),
    "a text in the list": (filed('["partners"]'), LIST_DAMAGED),
    "null in the list": (filed("[null]"), LIST_DAMAGED),
    "a line without a key": (filed('[{"answer": 2}]'), LIST_DAMAGED),
    "a key that is a number": (answered("2", key="7"), LIST_DAMAGED),
    "a key inherited": (filed('[{"__proto__": {"key": "partners", "answer": 2}}]'), LIST_DAMAGED),
    "a question that is not asked": (answered("2", key='"moon"'), "‘moon’ is not a question here."),
    "a question with a capital": (
        answered("2", key='"Partners"'),
        "‘Partners’ is not a question here.",
    ),
    "a question without a name": (answered("2", key='""'), "‘’ is not a question here."),
    "a question named by every object": (
        answered("2", key='"__proto__"'),
        "‘__proto__’ is not a question here.",
    ),
    "a question named by every class": (
        answered("null", key='"constructor"'),
        "‘constructor’ is not a question here.",
    ),
    "a question of half a character": (
        answered("2", key=r'"\udc00"'),
        r"‘\udc00’ is not a question here.",
    ),
    "a question twice, alike": (
        filed('[{"key": "partners", "answer": 2}, {"key": "partners", "answer": 2}]'),
        TWICE,
    ),
    "a question twice, then empty": (
        filed('[{"key": "partners", "answer": 3}, {"key": "partners", "answer": null}]'),
        TWICE,
    ),
    "a question twice, first empty": (
        filed('[{"key": "partners"}, {"key": "partners", "answer": 3}]'),
        TWICE,
    ),
    "a question twice, then wrong": (
        filed('[{"key": "partners", "answer": 3}, {"key": "partners", "answer": 9}]'),
        refused("9"),
    ),
    # What is not known, and what is there twice.
    "fields that are not known": (filed(more='"note": {"a": [null, 1e5]}, "": 0, '), OURS),
    "a field in every object": (filed(more='"__proto__": {"answers": []}, "toString": 1, '), OURS),
    "a field in a line": (filed('[{"key": "partners", "answer": 2, "__proto__": 1}]'), OURS),
    "words that belie the answer": (
        filed('[{"key": "partners", "answer": 2, "in words": "yes", "question": "?"}]'),
        OURS,
    ),
    "a name twice in a line": (filed('[{"key": "partners", "answer": 3, "answer": 2}]'), OURS),
    "a name twice, once as codes": (
        filed(r'[{"key": "partners", "answer": 3, "\u0061nswer": 2}]'),
        OURS,
    ),
    "a name twice in the file": (filed(more='"alliance": "theirs", "alliance": "ours", '), OURS),
    "answers before the head": (
        json.dumps(dict(reversed(json.loads(WRITTEN).items()))),
        WHOLE,
    ),
}


def content(case):
    """Return the bytes of a case."""
    given, _ = CASES[case]
    return given if isinstance(given, bytes) else given.encode("utf-8")
