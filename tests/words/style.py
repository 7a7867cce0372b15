"""A linter of prose: proselint, less what is not true of this book, with rules of the house.

Quotations are left out: how a source writes is its own affair.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby

from proselint.checks import __register__ as everyday
from proselint.registry.checks import Check, engine, types

from tests.words.prose import Passage
from tests.words.quotations import unquoted

READ = ("text", "table", "code", "alt")
BREAK = "\n\n\u2029\n\n"  # between passages, so that no rule looks across

# Rules of proselint that this book does not keep, and why.
LEFT_OFF = {
    "restricted": "lists of words for small children",
    "typography": "code and Markdown need straight quotes; the page sets them",
    "industrial_language": "'synergy' and 'win-win' are words of the field",
    "archaism": "'for ever' is good British English",
    "weasel_words.very": "a joke",
    "cliches": "'in the long run' is a term of economics",
    "dates_times": "takes 'from' and 'am' for dates and hours",
    "misc.illogic": "takes 'more than half of all' for 'more than all'",
    "misc.but": "a paragraph may start with 'But'",
    "misc.composition": "'not important' and 'unimportant' differ",
    "redundancy.misc": "'compete with each other' is meant: they are partners",
    "lexical_illusions": "it takes 'better, they learn they learn' and lists for a slip; see ours",
    "uncomparables": "'most likely' is no comparison of what has no degrees",
    "spelling.consistency": "ours says which spelling",
}

HOUSE = (
    Check(
        path="house.twice",
        check_type=types.ExistenceSimple(r"\b([a-z]+) \1\b(?!-)"),
        engine=engine.Fancy(engine.RegexOptions(case_insensitive=False)),
        message="'{}': a word stands twice.",
    ),
    Check(
        path="house.british",
        check_type=types.ExistenceSimple(
            r"\b(?:(?:[a-z]*organ|real|recogn|maxim|minim|stabil|special|random|summar|general)iz"
            r"(?:e[sd]?|ing|ations?|ational)(?! learning)|analyz\w+|behaviors?|favor\w*|"
            r"(?:fulfil|enrol)l|model(?:ed|ing)|label(?:ed|ing)|programs? of)\b"
        ),
        engine=engine.Fancy(),
        message="'{}': the book is in British English.",
    ),
    Check(
        path="house.plain",
        check_type=types.PreferredFormsSimple(
            {
                "in order to": "to",
                "prior to": "before",
                "utilise": "use",
                "utilize": "use",
                "due to the fact that": "because",
                "the reason is because": "the reason is that",
            }
        ),
        message="'{}' is longer than it says: {}.",
    ),
    Check(
        path="house.english",
        check_type=types.ExistenceSimple(r"\b(?:e\.g|i\.e|etc|viz|cf)\."),
        engine=engine.Fancy(),
        message="'{}': say it in English: such as, that is.",
    ),
    Check(
        path="house.belittling",
        check_type=types.ExistenceSimple(
            r"\b(?:obviously|clearly(?! \w+er\b)|of course|trivially|needless to say|"
            r"it is easy to see|everyone knows|simply)\b"
        ),
        engine=engine.Fancy(),
        message="'{}': what is easy for one reader is not for another.",
    ),
)
RULES = tuple(
    check
    for check in everyday
    if not any(check.path == off or check.path.startswith(f"{off}.") for off in LEFT_OFF)
)


def slips(passages: Iterable[Passage], rules: Iterable[Check] = (*RULES, *HOUSE)) -> Iterator[str]:
    """Where prose breaks a rule: the place, and what the rule says."""
    for _, group in groupby(passages, key=lambda passage: passage.file):
        read = [passage for passage in group if passage.kind in READ]
        text, starts = "", []
        for passage in read:
            text += BREAK
            starts.append(len(text))
            text += "“”".join(unquoted(passage.text))
        for rule in rules:
            for found in rule.check_with_flags(text + BREAK):
                at = max(n for n, start in enumerate(starts) if start <= found.span[0] + 1)
                yield f"{read[at]}: {found.message} [{found.check_path}]"
