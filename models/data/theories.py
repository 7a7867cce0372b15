"""The ten theories that Okada's abstract names, and which questions about an alliance each answers.

The abstract names them and says no more of them than that they "assume that alliances are made
primarily between for-profit firms". What each looks at, takes as given and answers is background
knowledge, told in our own words and coded by this book; `classic` is one work to begin with.
"""

from itertools import combinations, product
from pathlib import Path

import pandas as pd

from models.core.errors import InputError
from models.core.origin import Source
from models.core.showing import Markdown, tabulate
from models.data import chapters
from models.data.explorer import Choice, Explorer
from models.data.table import FOLDER, TEXT, one_of, read, several_of

SOURCE = Source("okada", "Okada", "abstract; what is said of each theory is this book's")
THEORIES = {
    "transaction_cost": "transaction cost theory",
    "resource_dependence": "resource dependence theory",
    "resource_based": "resource-based theory",
    "institution": "institution theory",
    "competitive": "competitive theory",
    "learning": "organization learning theory",
    "real_options": "real options theory",
    "entry_modes": "foreign market entry modes",
    "social_network": "social network theory",
    "relational": "relational theory",
}
QUESTIONS = {
    "why": "why ally?",
    "partner": "with whom?",
    "form": "in which form?",
    "govern": "what keeps partners honest?",
    "learn": "who learns what?",
    "time": "when, and for how long?",
    "split": "who gets what?",
    "social": "and if not for profit?",
}
UNITS = {
    "transaction": "one exchange or step",
    "firm": "one firm",
    "pair": "a pair of firms",
    "network": "a network of ties",
    "industry": "an industry",
    "field": "a field of organisations",
}
# The chapters that may speak a theory's language: not those that set sources or theories in order.
CHAPTERS = chapters.CHAPTERS.title.drop(["why_ally", "theories", "threads"]).to_dict()
CODES = ("answers", "touches", "silent")
CELLS = {
    "theory": one_of(*THEORIES),
    "question": one_of(*QUESTIONS),
    "says": one_of(*CODES),
    "because": TEXT,
}
COLUMNS = {
    "id": one_of(*THEORIES),
    "unit": one_of(*UNITS),
    "looks_at": TEXT,
    "given": TEXT,
    "at_the_base": TEXT,
    "chapters": several_of(*CHAPTERS),
    "classic": TEXT,
}


def cells(path: Path = FOLDER / "theory_answers.csv") -> pd.DataFrame:
    """What each theory says to each question, and why it is coded so, by theory and question.

    Raises
    ------
    InputError
        If the file is damaged, or a question is not coded for a theory.

    Examples
    --------
    >>> cells().loc[("resource_dependence", "split"), "says"]
    'answers'
    """
    table = read(path, CELLS, key=("theory", "question"))
    missing = [pair for pair in product(THEORIES, QUESTIONS) if pair not in table.index]
    if missing:
        raise InputError(f"{path.name}: must say what {missing[0][0]} says to {missing[0][1]!r}")
    return table


def load(path: Path = FOLDER / "theories.csv", coded: pd.DataFrame | None = None) -> pd.DataFrame:
    """The theories in the order in which the abstract names them, with the questions each answers.

    `coded` are the cells, if not those of the book: `answers`, `touches` and `silent` of the table
    are the questions that have this code.

    Raises
    ------
    InputError
        If the file is damaged, or a theory is missing or out of its order.

    Examples
    --------
    >>> load().loc["real_options", ["answers", "touches"]].to_list()
    [('why', 'time'), ('form', 'split')]
    """
    table = read(path, COLUMNS, key=("id",))
    if tuple(table.index) != tuple(THEORIES):
        raise InputError(f"{path.name}: must have {', '.join(THEORIES)}, in this order")
    says = (cells() if coded is None else coded).says
    for code in CODES:
        table[code] = [
            tuple(question for question in QUESTIONS if says[theory, question] == code)
            for theory in table.index
        ]
    return table


def coding(table: pd.DataFrame) -> pd.DataFrame:
    """What each theory says to each question: "answers", "touches" or "silent".

    Examples
    --------
    >>> coding(load()).social.value_counts().to_dict()
    {'silent': 7, 'touches': 3}
    """
    rows = {
        slug: {question: code for code in CODES for question in row[code]}
        for slug, row in table.iterrows()
    }
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(QUESTIONS))


def smallest_sets(table: pd.DataFrame, questions: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The smallest sets of theories that together answer all these questions.

    Returns
    -------
    list
        Sets of slugs, all of one size; none if no set of theories answers them all.

    Raises
    ------
    InputError
        If a question is not one of those that are coded.

    Examples
    --------
    >>> smallest_sets(load(), ("form", "partner"))[0]
    ('transaction_cost', 'resource_dependence')
    >>> smallest_sets(load(), ("social",))
    []
    """
    unknown = [question for question in questions if question not in QUESTIONS]
    if unknown:
        raise InputError(f"there is no question {unknown[0]!r}; there are {', '.join(QUESTIONS)}")
    wanted = set(questions)
    answers = {theory: set(said) for theory, said in table.answers.items()}
    for size in range(len(answers) + 1):
        every = combinations(answers, size)
        found = [some for some in every if wanted <= set().union(*(answers[one] for one in some))]
        if found:
            return found
    return []


def named(sets: list[tuple[str, ...]]) -> Markdown:
    """Sets of theories as a list for the reader.

    Examples
    --------
    >>> print(named(smallest_sets(load(), ("form", "split"))))
    - transaction cost theory, resource dependence theory
    - resource dependence theory, foreign market entry modes
    >>> print(named([]))
    No set of theories is enough.
    """
    if not sets:
        return Markdown("No set of theories is enough.")
    told = [", ".join(THEORIES[theory] for theory in one) or "none" for one in sets]
    return Markdown("\n".join(f"- {one}" for one in told))


def counting_touches(table: pd.DataFrame) -> pd.DataFrame:
    """The same table with every question that a theory touches on counted as answered.

    Examples
    --------
    >>> int(counting_touches(load()).answers.map(len)["social_network"])
    6
    """
    return table.assign(answers=table.answers + table.touches)


def doubts(questions: tuple[str, ...], coded: pd.DataFrame | None = None) -> pd.DataFrame:
    """What becomes of the smallest sets if one cell is coded otherwise.

    Each answer is doubted, to be a touch, and each touch, to be an answer. Given are the doubts
    that change how many theories are needed, or which are in every smallest set.

    Returns
    -------
    DataFrame
        A row for each such doubt, by theory and question: what it would be, the number of theories
        needed (none if no set answers all), and the theories that are in every smallest set.

    Examples
    --------
    >>> found = doubts(("form", "split"))
    >>> found.loc[("relational", "split"), "in every set"]
    ''
    """
    coded = cells() if coded is None else coded
    needed, always = _needed(coded, questions)
    found = {}
    for cell, says in coded.says[coded.says != "silent"].items():
        other = "touches" if says == "answers" else "answers"
        size, fixed = _needed(
            coded.assign(says=coded.says.where(coded.index != cell, other)), questions
        )
        if (size, fixed) != (needed, always):
            found[cell] = {"if it": other, "needed": size, "in every set": ", ".join(fixed)}
    return pd.DataFrame.from_dict(found, orient="index").astype({"needed": "Int64"})


def show_doubts(questions: tuple[str, ...]) -> Markdown:
    """The same as a table for the reader.

    Examples
    --------
    >>> print(show_doubts(("why", "social")).splitlines()[3])
    | institution theory | and if not for profit? | answers | 1 | institution theory |
    """
    rows = [
        [THEORIES[theory], QUESTIONS[question], doubt["if it"], *_told(doubt)]
        for (theory, question), doubt in doubts(questions).iterrows()
    ]
    return tabulate(["theory", "question", "if it", "theories needed", "in every set"], rows)


def _told(doubt: pd.Series) -> tuple[object, object]:
    if pd.isna(doubt["needed"]):
        return "no set is enough", "–"
    return int(doubt["needed"]), tuple(THEORIES[t] for t in doubt["in every set"].split(", ") if t)


def _needed(coded: pd.DataFrame, questions: tuple[str, ...]) -> tuple[int | None, tuple[str, ...]]:
    """How many theories the smallest sets have, and which theories are in all of them."""
    sets = smallest_sets(load(coded=coded), questions)
    if not sets:
        return None, ()
    return len(sets[0]), tuple(name for name in THEORIES if all(name in one for one in sets))


def overlap(table: pd.DataFrame) -> pd.DataFrame:
    """How far theories answer the same questions: those both answer, of those either does.

    Examples
    --------
    >>> round(float(overlap(load()).loc["social_network", "relational"]), 2)
    0.33
    """
    answered = table.answers.map(set)
    shares = [[len(one & other) / len(one | other) for other in answered] for one in answered]
    return pd.DataFrame(shares, index=table.index, columns=table.index)


def reasons(table: pd.DataFrame) -> Markdown:
    """What each theory says to the question why to ally, as a list.

    Examples
    --------
    >>> reasons(load()).splitlines()[3]
    '- **Institution theory**: Ally because others do or because it is expected of you.'
    """
    because = cells().because
    lines = [f"- **{_name(slug)}**: {because[slug, 'why']}" for slug in table.index]
    return Markdown("\n".join(lines))


def _name(slug: str) -> str:
    return THEORIES[slug][0].upper() + THEORIES[slug][1:]


def _facts(table: pd.DataFrame) -> dict:
    coded, because = coding(table), cells().because
    told = ["unit", "looks_at", "given", "at_the_base", "chapters", "classic"]
    records = [
        {
            "id": slug,
            **row[told],
            "chapters": list(row.chapters),
            "codes": dict(coded.loc[slug]),
            "because": dict(because[slug]),
        }
        for slug, row in table.iterrows()
    ]
    named = {"names": THEORIES, "questions": QUESTIONS, "units": UNITS, "chapters": CHAPTERS}
    return {**named, "records": records, "source": SOURCE.text}


TABLE = load()
EXPLORER = Explorer(
    name="theories",
    title="Ten theories of alliance, and the questions they answer",
    parameters=(
        Choice("question", "my question", "what I want to know of an alliance", QUESTIONS),
        Choice("theory", "theory", "the theory that is told in full", THEORIES),
    ),
    facts=_facts(TABLE),
)
