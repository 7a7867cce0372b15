"""The seed bank: which theories cover a brief, how far they see the same, and what none of them says.

The firm and the cooperative are invented; the coding of the theories is that of the chapter.
"""

from itertools import combinations

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import Draw
from exercises.core.number import Number
from exercises.core.table import Table
from models.core.showing import listed
from models.data.theories import CHAPTERS, TABLE, THEORIES

QUESTIONS = {
    "why": "why ally",
    "partner": "with whom",
    "form": "in which form",
    "govern": "how kept honest",
    "learn": "who learns what",
    "time": "when and for how long",
    "split": "who gets what",
    "social": "what if not for profit",
}
NAMES = tuple(THEORIES.values())
Sets = dict[str, frozenset[str]]  # of questions, by theory
ANSWERS: Sets = {theory: frozenset(told) for theory, told in TABLE.answers.items()}
TOUCHES: Sets = {theory: frozenset(told) for theory, told in TABLE.touches.items()}
OPEN: Sets = {theory: frozenset(told) for theory, told in TABLE.silent.items()}


def smallest(answers: Sets, brief: tuple[str, ...], known: str = "") -> list[tuple[str, ...]]:
    """Return the smallest sets of theories that, with a known one, answer a brief."""
    missing = set(brief) - answers.get(known, frozenset())
    for size in range(len(answers) + 1):
        every = combinations(answers, size)
        found = [some for some in every if missing <= set().union(*(answers[one] for one in some))]
        if found:
            return found
    return []


BRIEFS = (
    ("why", "partner", "form", "learn"),
    ("partner", "form", "govern", "time"),
    ("why", "form", "learn", "split"),
    ("partner", "govern", "time", "split"),
    ("form", "govern", "learn", "time"),
    ("form", "time", "learn", "partner"),
)
LONG_BRIEFS = (
    ("why", "partner", "form", "learn", "split"),
    ("partner", "form", "govern", "time", "split"),
    ("why", "form", "govern", "learn", "time"),
    ("why", "partner", "govern", "learn", "split"),
    ("partner", "form", "learn", "time", "split"),
)
# Squares judged otherwise: the one that is no longer full, and the one that now is.
DOUBTS = (
    (("transaction_cost", "form"), ("resource_based", "split")),
    (("resource_dependence", "split"), ("relational", "split")),
    (("learning", "time"), ("social_network", "learn")),
    (("entry_modes", "form"), ("institution", "form")),
    (("resource_dependence", "partner"), ("relational", "learn")),
    (("transaction_cost", "form"), ("relational", "learn")),
    (("learning", "learn"), ("relational", "learn")),
)


def cover(draw: Draw) -> Asked:
    kind = draw.kind("left_open", "judged", "known")
    text, first, second = {
        "left_open": _left_open,
        "judged": _judged,
        "known": _known,
    }[kind](draw)
    return Asked(text, (first, second))


def _left_open(draw: Draw) -> tuple[str, Question, Question]:
    """What two theories leave open, and the fewest that answer a brief."""
    pair = draw.among("pair", (("relational", "real_options"), ("institution", "social_network")))
    brief = draw.among("brief", (("partner", "form", "learn", "split"),))
    read = ANSWERS[pair[0]] | ANSWERS[pair[1]]
    sets = smallest(ANSWERS, brief)
    left = tuple(label for word, label in QUESTIONS.items() if word not in read)
    first = Question(
        "1a",
        f"The managers have time for two: {listed(THEORIES[one] for one in pair)}. Which questions does *neither* of them answer?",
        (
            Choices("left_open", "the questions that neither of the two answers", 4,
                    options=tuple(QUESTIONS.values()), value=frozenset(left)),
        ),
        "To touch on a question is not to answer it.",
        f"They leave {listed(left)}.",
        level="analyse",
        outcome=2,
    )  # fmt: skip
    return "Use the table above.", first, _fewest(f"{_brief(brief)}", sets, brief, ANSWERS)


def _brief(brief: tuple[str, ...]) -> str:
    return f"The managers ask: {listed(f'*{QUESTIONS[word]}*' for word in brief)}."


def _fewest(told: str, sets: list, brief: tuple[str, ...], plain: Sets) -> Question:
    """Return the question how many theories a brief needs, and in how many ways."""
    before = smallest(plain, brief)
    slips = [Slip(len(brief), "One theory may answer more than one of these questions.", 1)]
    slips += [Slip(len(before[0]), "This is so by the table as it was.", 1)]
    ways = [Slip(len(before), "This is so by the table as it was.", 1)]
    ways += [Slip(1, "There is another set of as few.", 1), Slip(2 * len(sets), "The order in which theories are read makes no other set.", 1)]  # fmt: skip
    return Question(
        "1b",
        f"{told} How many theories must they read, at the least, to have all of these answered? How many different sets of so few will do?",
        (
            Number("fewest", "the fewest theories that answer them all", 2, value=len(sets[0]), within=0, low=1, high=10,
                   slips=_apart(slips, len(sets[0]))),
            Number("sets", "how many different sets of so few will do", 2, value=len(sets), within=0, low=1,
                   slips=_apart(ways, len(sets))),
        ),
        "Begin with a question that one theory alone answers: that theory is in every set.",
        f"The sets are: {'; '.join(listed(THEORIES[one] for one in some) for some in sets)}.",
        level="apply",
        outcome=3,
    )  # fmt: skip


def _apart(slips: list[Slip], value: float, by: float = 0.4) -> tuple[Slip, ...]:
    """Return known mistakes, each once, without those that are the answer."""
    return tuple({slip.value: slip for slip in slips if abs(slip.value - value) > by}.values())


def _judged(draw: Draw) -> tuple[str, Question, Question]:
    """Which theories a brief cannot do without, if two squares are judged otherwise."""
    (less, down), (more, up) = draw.among("doubt", DOUBTS)
    brief = draw.among("brief", BRIEFS)
    answers = ANSWERS | {less: ANSWERS[less] - {down}}
    answers |= {more: answers[more] | {up}}
    sets = smallest(answers, brief)
    draw.require(bool(sets) and sets != smallest(ANSWERS, brief) and len(sets) <= 8)
    always = [theory for theory in THEORIES if all(theory in some for some in sets)]
    draw.require(bool(always) and len(sets[0]) > 1)
    text = f"""One manager judges two squares of the table otherwise: {THEORIES[less]} only *touches on* the question *{QUESTIONS[down]}*, and {THEORIES[more]} *answers* the question *{QUESTIONS[up]}*.
Take the table as this manager sees it. {_brief(brief)}"""
    first = Question(
        "1a",
        "Find the smallest sets of theories that answer all of these. Which theories are in *every* such set?",
        (
            Choices("in_every_set", "the theories that are in every smallest set", 4,
                    options=NAMES, value=frozenset(THEORIES[one] for one in always)),
        ),
        "Go through the questions one by one: by how many theories is each answered?",
        f"In each of the smallest sets there {'is' if len(always) == 1 else 'are'} {listed(THEORIES[one] for one in always)}.",
        level="analyse",
        outcome=3,
    )  # fmt: skip
    return text, first, _fewest("Still as this manager sees it.", sets, brief, ANSWERS)


def _known(draw: Draw) -> tuple[str, Question, Question]:
    """Which theory adds most to a known one, and how many more a brief needs."""
    known = draw.among("known", ("transaction_cost", "resource_dependence", "resource_based", "social_network", "relational", "real_options"))  # fmt: skip
    brief = draw.among("brief", LONG_BRIEFS)
    missing = set(brief) - ANSWERS[known]
    adds = {one: len(missing & ANSWERS[one]) for one in THEORIES if one != known}
    most = max(adds.values())
    best = [one for one, count in adds.items() if count == most]
    sets = smallest(ANSWERS, brief, known)
    draw.require(0 < len(brief) - len(missing) < 4 and len(best) <= 4 and len(sets[0]) > 1)
    text = f"""{_brief(brief)}
All of them know {THEORIES[known]} already."""
    first = Question(
        "1a",
        "They have time to read one more. Which theories, each alone, would answer the most of the questions that are still open? Name all that do equally well.",
        (
            Choices("best_second", "the theories that would add the most", 4,
                    options=tuple(name for slug, name in THEORIES.items() if slug != known),
                    value=frozenset(THEORIES[one] for one in best)),
        ),
        "Cross out what is answered already. What a theory answers besides does not count.",
        f"Each adds {most}: {listed(THEORIES[one] for one in best)}.",
        level="analyse",
        outcome=2,
    )  # fmt: skip
    together = len(brief) - len(missing) + most
    second = Question(
        "1b",
        "How many of their questions are then answered by the two together? And how many theories must they read, at the least, besides the one that they know, to have all their questions answered?",
        (
            Number("answered_by_two", "how many of their questions the known theory and the best second one answer together", 2,
                   value=together, within=0, low=0, high=8,
                   slips=_apart([Slip(most, "The theory that they know counts as well.", 1), Slip(len(ANSWERS[known] | ANSWERS[best[0]]), "Count only the questions that they ask.", 1)], together)),
            Number("read_besides", "how many theories they must read besides", 2, value=len(sets[0]), within=0, low=0, high=10,
                   slips=_apart([Slip(len(sets[0]) + 1, "The theory that they know needs no reading.", 1), Slip(1, "One more leaves a question open.", 1)], len(sets[0]))),
        ),
        "A question that one theory alone answers makes that theory necessary.",
        f"Together the two answer {together}. All are answered with {listed(THEORIES[one] for one in sets[0])}, and with no fewer.",
        level="apply",
        outcome=3,
    )  # fmt: skip
    return text, first, second


PAIRS = (
    (("social_network", "resource_dependence"), ("transaction_cost", "relational"), ("transaction_cost", "entry_modes"), ("learning", "real_options")),
    (("relational", "social_network"), ("institution", "competitive"), ("resource_based", "resource_dependence"), ("learning", "social_network")),
    (("institution", "entry_modes"), ("relational", "learning"), ("competitive", "resource_based"), ("transaction_cost", "real_options")),
    (("entry_modes", "real_options"), ("social_network", "institution"), ("relational", "resource_dependence"), ("competitive", "transaction_cost")),
)  # fmt: skip
LETTERS = "ABCD"


def overlap(draw: Draw) -> Asked:
    kind = draw.kind("answered", "left_open", "halves")
    pairs = draw.among("pairs", PAIRS)
    told = {
        "answered": "The *overlap* of two theories is the number of questions that both answer, over the number that at least one of them answers.",
        "left_open": "Two advisers may also be silent about the same things. Let the *common silence* of two theories be the number of questions that both leave open, over the number that at least one of them leaves open.",
        "halves": "Let a theory have 1 for each question that it answers, a half for each that it touches on, and 0 for each that it leaves open. The *graded overlap* of two theories then is, summed over all eight questions, the smaller of their two numbers, over the sum of the larger ones.",
    }[kind]
    rows = "\n".join(
        f"| {letter} | {THEORIES[one]}, and {THEORIES[other]} |"
        for letter, (one, other) in zip(LETTERS, pairs, strict=True)
    )
    what = {
        "answered": "overlap",
        "left_open": "common silence",
        "halves": "graded overlap",
    }[kind]
    values = {letter: _measured(kind, *pair) for letter, pair in zip(LETTERS, pairs, strict=True)}
    return Asked(
        told,
        (
            Question(
                "2a",
                f"Work out the {what} of each of these pairs, by hand.\n\n| Pair | Theories |\n|---|---|\n{rows}",
                (
                    Table(
                        "overlaps", f"the {what} of each pair", 4,
                        rows={
                            letter: _overlap_of(kind, letter, what, pair, values[letter])
                            for letter, pair in zip(LETTERS, pairs, strict=True)
                        },
                    ),
                ),
                "Write the questions of both in two rows, one below the other, and count by columns.",
                "They are " + ", ".join(f"{value:.3f} for {letter}" for letter, value in values.items()) + ".",
                level="apply",
                outcome=4,
            ),
            _wider(draw) if kind == "answered" else _newcomer(draw, kind),
        ),
    )  # fmt: skip


def _measured(kind: str, one: str, other: str) -> float:
    """Return a measure of how far two theories go together."""
    if kind == "halves":
        marks = [(_mark(one, word), _mark(other, word)) for word in QUESTIONS]
        return sum(map(min, marks)) / sum(map(max, marks))
    sets = {"answered": ANSWERS, "left_open": OPEN}[kind]
    return len(sets[one] & sets[other]) / len(sets[one] | sets[other])


def _mark(theory: str, question: str) -> float:
    return (question in ANSWERS[theory]) + 0.5 * (question in TOUCHES[theory])


def _overlap_of(kind: str, letter: str, what: str, pair: tuple[str, str], value: float) -> Number:
    one, other = pair
    both = {"answered": ANSWERS, "left_open": OPEN, "halves": ANSWERS}[kind]
    slips = [
        Slip(len(both[one] & both[other]) / 8, "Divide by what at least one of the two has, and not by all eight questions."),
        Slip(len(both[one] & both[other]) / (len(both[one]) + len(both[other])), "What both have is counted twice in the sum of their numbers."),
        Slip(len(ANSWERS[one] & ANSWERS[other]) / len(ANSWERS[one] | ANSWERS[other]), "This is the overlap of what they answer."),
    ]  # fmt: skip
    known = _apart(slips, value, 0.01)
    return Number(
        letter, f"the {what} of pair {letter}", 1, value=value, decimals=2, low=0, high=1, slips=known
    )  # fmt: skip


def _newcomer(draw: Draw, kind: str) -> Question:
    """Return the question how much a new theory has in common with one of the ten."""
    sets, does = {"left_open": (OPEN, "leaves open"), "halves": (ANSWERS, "answers")}[kind]
    do = {"leaves open": "leave open", "answers": "answer"}[does]
    names = {
        "left_open": ("transaction_cost", "resource_dependence", "institution", "entry_modes"),
        "halves": ("transaction_cost", "resource_dependence", "learning", "relational"),
    }
    theory = draw.among("theory", names[kind])
    new, both = draw.among("new", (3, 4, 5)), draw.among("both", (1, 2, 3))
    old = len(sets[theory])
    either = old + new - both
    draw.require(both < min(old, new) and either < 8)
    told = (
        "common silence"
        if kind == "left_open"
        else "overlap (the questions that both answer, over those that at least one of them answers)"
    )
    slips = [
        Slip(round(both * (old + new) / either), "What both have is counted twice in the sum of their numbers.", 1),
        Slip(round(both * new / either), "The measure is a part of what at least one has, and not of what the new theory has.", 1),
        Slip(min(old, new), "This would be so only if one of the two had all that the other has."),
    ]  # fmt: skip
    neither = [
        Slip(either, "These are the questions that at least one of the two has.", 1),
        Slip(max(0, 8 - old - new), "What both have is taken off twice.", 1),
    ]
    return Question(
        "2b",
        f"An eleventh theory, which we invent, {does} {new} of the eight questions. Its {told} with {THEORIES[theory]} is {both / either:.2f}. "
        f"How many questions do both {do}, and how many does neither of the two {do}?",
        (
            Number("by_both", f"how many questions both {do}", 2, value=both, within=0, low=0, high=8, slips=_apart(slips, both)),
            Number("by_neither", f"how many of the eight questions neither of them {does}", 2, value=8 - either, within=0, low=0, high=8, slips=_apart(neither, 8 - either)),
        ),
        "Call the number for both $b$. How many does at least one of them have, in terms of $b$? Then solve.",
        f"{THEORIES[theory][0].upper()}{THEORIES[theory][1:]} {does} {old}. With $b$ for both, $b / ({old} + {new} - b)$ is {both / either:.2f}, so $b$ is {both}, and {8 - either} of the eight are left.",
        level="analyse",
        outcome=4,
    )  # fmt: skip


def _wider(draw: Draw) -> Question:
    """Return the question how many theories are needed once one answers the last question too."""
    second = draw.among("second", ("partner",))
    wider = ANSWERS | {"across_sectors": frozenset({second, "social"})}
    sets = smallest(wider, tuple(QUESTIONS))
    return Question(
        "2b",
        f"Suppose that a theory of partners across sectors answers the last question, and also the question *{QUESTIONS[second]}*. "
        "How many theories are needed, at the least, to answer all eight questions? How many different sets of so few will do?",
        (
            Number("fewest_wider", "the fewest theories that answer all eight questions", 2, value=len(sets[0]), within=0, low=1, high=11,
                   slips=(Slip(len(sets[0]) - 1, "The new theory is needed for the last question, and makes no other superfluous.", 1),)),
            Number("sets_wider", "how many different sets of so few will do", 2, value=len(sets), within=0, low=1,
                   slips=(Slip(1, "There is another theory for the form.", 1),)),
        ),
        "The new theory is in every set. What is left to be answered?",
        f"It takes {len(sets[0])}, and there are {len(sets)} such sets.",
        level="analyse",
        outcome=3,
    )  # fmt: skip


ADVICE = {
    "transaction_cost": "Count what it costs to agree, to watch and to enforce; then compare that with buying the seeds, and with a bank of your own.",
    "resource_dependence": "Find out which of the two of you could do without the other more easily.",
    "resource_based": "Ask whether what the cooperative has is scarce and hard to copy, and whether it fits what you have.",
    "institution": "Every seed firm of name now stands beside a bank of old seeds. Without one, people will ask what is wrong with you.",
    "competitive": "Ask what your rivals, your suppliers and your buyers will do on the day when they hear of it.",
    "learning": "Send people who will do this work at home afterwards, so that what they see becomes the way you work.",
    "real_options": "Begin with one valley, and have the right to go on, without a duty, written into the contract.",
    "entry_modes": "Weigh how much control you need in that country against the money that control ties up.",
    "social_network": "Ask who knows you both: a common acquaintance can stand in for a clause.",
    "relational": "Put money into a store that is of use to the two of you only, if the cooperative does the same.",
}
REGRETS = {
    "transaction_cost": "The adviser saw to it that nobody could cheat. Nobody wished to: the two sides wanted different things.",
    "resource_dependence": "The adviser asked who needed whom. Both gained so much that power hardly mattered.",
    "resource_based": "We got hold of the scarce thing that we lacked. But nobody had taught us its use, and teaching was the hard part.",
    "institution": "The adviser told us that we were following a fashion. Yet the alliance paid.",
    "competitive": "The adviser asked for our position in the industry. There was no industry yet.",
    "learning": "Our people came to know very much, and none of it was of use outside the alliance.",
    "real_options": "We began small, to keep our way out open. The partner saw it, and gave as little in return.",
    "entry_modes": "The adviser weighed control against cost. But the customers of that country could not buy yet.",
    "social_network": "We were well connected with them, and took that for a common aim.",
    "relational": "Both of us invested in each other, and a third, who had not, took a part of the gain.",
}
READ_TOGETHER = (  # chapters that have a theory in common
    ("niche_or_reach", "constellations"),
    ("growing_groups", "constellations"),
    ("alliance_types", "growing_groups"),
    ("group_profit", "convergence"),
    ("learning_race", "convergence"),
    ("diffusion", "constellations"),
)
THREES = (
    ("transaction_cost", "real_options", "institution"),
    ("resource_dependence", "learning", "entry_modes"),
    ("relational", "competitive", "social_network"),
    ("resource_based", "transaction_cost", "relational"),
    ("real_options", "social_network", "resource_dependence"),
    ("entry_modes", "resource_based", "competitive"),
)


def figure(draw: Draw) -> Asked:
    kind = draw.kind("counted", "advice", "regret")
    first = draw.among("question", ("learn", "time", "split", "form", "partner", "govern"))
    read = draw.among("read", READ_TOGETHER)
    text = """In the figure a full square says that a theory answers a question, a half square that it touches on it, and a dot that it leaves it open.
Choose a question and a theory: below the figure stands what the theory looks at, what it takes as given, and why its square is as it is."""
    if kind == "counted":
        questions = _counted(first)
    else:
        other = draw.among("other", ("why", "form", "govern", "learn", "time"))
        draw.require(other != first)
        questions = (_both(draw, kind, first, other), _whose(kind, draw.among("three", THREES)))
    live = Live("Theories", {"question": first, "theory": "institution"})
    return Asked(text, (*questions, _read(read)), live=live)


def _read(pair: tuple[str, str]) -> Question:
    """Return the question on which theories two chapters of the book draw."""
    found = [name for slug, name in THEORIES.items() if set(pair) <= set(TABLE.chapters[slug])]
    titles = listed(f"*{CHAPTERS[one]}*" for one in pair)
    return Question(
        "3c",
        f"A manager has read two chapters of this book, {titles}. On which theories do *both* of them draw?",
        (
            Choices("both_draw_on", "the theories on which both chapters draw", 2, options=NAMES, value=frozenset(found)),
        ),
        "Below the figure stands, for each theory, in which chapters of the book it is used.",
        f"Both draw on {listed(found)}.",
        level="remember",
        outcome=5,
    )  # fmt: skip


def _counted(question: str) -> tuple[Question, Question]:
    """What can be counted in a column and in a row of the figure."""
    touching = sum(question in told for told in TOUCHES.values())
    leaving = sum(question in told for told in OPEN.values())
    fewest = min(map(len, OPEN.values()))
    widest = tuple(THEORIES[one] for one in THEORIES if len(OPEN[one]) == fewest)
    left = len(OPEN["competitive"])
    return (
        Question(
            "3a",
            f"How many theories touch on the question *{QUESTIONS[question]}*, and how many leave it open?",
            (
                Number("touching", "how many theories touch on it", 2, value=touching, within=0, low=0, high=10,
                       slips=_apart([Slip(10 - touching - leaving, "These are the theories that answer it.", 1)], touching)),
                Number("leaving_open", "how many theories leave it open", 2, value=leaving, within=0, low=0, high=10,
                       slips=_apart([Slip(leaving + touching, "To touch on a question is not to leave it open.", 1)], leaving)),
            ),
            "Count half squares and dots in the column.",
            f"There are {touching} half squares and {leaving} dots.",
            level="understand",
            outcome=2,
        ),
        Question(
            "3b",
            "Which theories leave fewer questions open than all others? How many does competitive theory leave open?",
            (
                Choices("widest", "the theories that leave the fewest open", 2, options=NAMES, value=frozenset(widest)),
                Number("left_by_competitive", "how many questions competitive theory leaves open", 1, value=left, within=0, low=0, high=8,
                       slips=(Slip(8 - left, "These are the ones that it answers or touches on."),)),
            ),
            "Count dots along the rows.",
            f"{listed(widest)} leave {fewest}; competitive theory leaves {left}.",
            level="analyse",
            outcome=1,
        ),
    )  # fmt: skip


def _both(draw: Draw, kind: str, first: str, other: str) -> Question:
    """Return the question which theories have one mark in one column, and another in another."""
    marks = {"advice": (ANSWERS, "answer"), "regret": (TOUCHES, "only touch on")}
    sets, do = marks[kind]
    found = tuple(THEORIES[one] for one in THEORIES if first in sets[one] and other in OPEN[one])
    draw.require(0 < len(found) < 6)
    return Question(
        "3a",
        f"Which theories {do} the question *{QUESTIONS[first]}*, and leave the question *{QUESTIONS[other]}* open?",
        (
            Choices(
                "with_both_marks", f"the theories that {do} the one question and leave the other open", 4,
                options=NAMES, value=frozenset(found),
            ),
        ),
        "Go down the column of the first question; for each theory found there, look along its row.",
        f"These do: {listed(found)}.",
        level="understand",
        outcome=2,
    )  # fmt: skip


def _whose(kind: str, three: tuple[str, ...]) -> Question:
    """Return the question which theory is behind each of three sentences."""
    said = ADVICE if kind == "advice" else REGRETS
    rows = "\n".join(f"| {letter} | {said[one]} |" for letter, one in zip("KLM", three, strict=True))  # fmt: skip
    asked = {
        "advice": "Three advisers speak to the managers of the seed firm. Which theory does each have in mind?",
        "regret": "Three managers of other firms, which we invent as well, look back. Which theory had each followed where it misleads?",
    }[kind]
    return Question(
        "3b",
        f"{asked}\n\n| | What is said |\n|---|---|\n{rows}",
        (
            Table(
                "behind", "the theory behind each sentence", 3,
                rows={
                    letter: Choice(letter, f"the theory behind sentence {letter}", 1, options=NAMES, value=THEORIES[one])
                    for letter, one in zip("KLM", three, strict=True)
                },
            ),
        ),
        "Read in the figure what each theory looks at, and what it takes as given.",
        "; ".join(f"{letter}: {THEORIES[one]}" for letter, one in zip("KLM", three, strict=True)) + ".",
        level="analyse",
        outcome=1,
    )  # fmt: skip


CASES = {
    "none_of_ten": (
        """The abstract of the source says that existing theories "assume that alliances are made primarily between for-profit firms" and leave out alliances with organisations that are not for profit (Okada, abstract).
A manager of the seed firm concludes that she need not read any of the ten.

1. Pick two of the ten that you would have her read all the same, and say what each tells her about the cooperative.
2. Name one thing about the cooperative that neither of the two can tell her, and say which assumption stands in the way.
3. The chapter's coding was made by people who knew what the abstract says. What could you do to find out whether it is fair?""",
        (
            (2, "one for each theory that is well chosen and tells something about this cooperative, not about alliances in general"),
            (2, "one for a real gap (aims, what counts as success, what the other side asks, what a market is), one for the assumption behind it"),
            (2, "one for naming the danger that coders who know the claim confirm it, one for a test that could turn out either way"),
        ),
        """I would have her read resource dependence and transaction cost theory. The first says why to ally: the cooperative controls seeds and the farmers' trust, which the firm needs and cannot make. The second says in which form, and how to guard against misuse: the firm might patent what it was shown, the cooperative might give seeds to others. Neither says what the cooperative gains, and so what it will ask for: both speak of organisations that guard an interest, and leave open what that interest is. Whether the coding is fair could be tested: let several readers code the theories from their classic works, without the abstract and without each other, and see how far they agree.""",
    ),
    "two_lists": (
        """Serrat names perspectives from which alliances have been studied: transaction cost economics, game theory, bargaining theory, resource dependence and, added of late, social exchange (Serrat, note 18). Okada names ten theories (abstract); two are on both lists.
A consultant, whom we invent, tells the seed firm: theories that are on both lists have proved themselves, so read these two and forget the rest.

1. What does it mean that a theory is on both lists, and what does it not mean?
2. By the table above: for which questions would the two be enough, and which one of the questions that they leave open matters most with a cooperative as partner? Give your reason.
3. Choose game theory or bargaining theory. How would you judge which of the eight questions it answers, so that somebody who disagrees could show you to be wrong?""",
        (
            (2, "one for lists as tools named for a purpose, neither complete, one for saying that neither source tests the theories there"),
            (2, "one for reading the table rightly (why, with whom, form, how kept honest, who gets what), one for a question left open, with a reason that fits this cooperative"),
            (2, "one for a rule for coding that is laid down beforehand (works, readers, what counts as an answer), one for what result would count against one's own judgement"),
        ),
        """That a theory is on both lists means that two authors found it useful enough to name; neither gives a test there, and neither says that the list is complete. The two answer why, with whom, in which form, how the partner is kept honest and who gets what. They leave open who learns what, how long it lasts and what changes if the partner is not for profit. With a cooperative I would ask the last first: what it counts is not money, so a better price may not move it. For bargaining theory I would fix the works and the rule beforehand: a question is answered if two of three readers, who do not know the list, find a statement from which a manager could act. If they found one for who learns what, where I expect none, I should be wrong.""",
    ),
    "unexplained": (
        """The study behind the abstract tried existing theories on a venture in Tanzania, found a part of what was done there unexplained, and put social performance beside economic performance as something to be explained (Okada, abstract).
A board member of the seed firm, which is invented, concludes that the ten theories have been refuted.

1. What does the abstract say that supports this conclusion, and what would it have to say for the conclusion to follow?
2. Choose one of the ten. Say what it can tell the firm about the cooperative as it stands, and at which point its assumptions no longer fit.
3. Describe one thing that could be observed in this alliance within a year and that would speak *against* the theory which you have chosen.""",
        (
            (2, "one for reading the abstract rightly (a part is unexplained, in one case), one for what is missing: which theories, which behaviour, what they would have led one to expect"),
            (2, "one for something that the theory tells about this cooperative, one for an assumption that fails with it"),
            (2, "one for an observation within a year that is definite, one for why the theory would not lead one to expect it"),
        ),
        """The abstract says that a part of what was done in one venture was left unexplained. For a refutation it would have to say which theory led one to expect what, and that the opposite was seen. I choose resource dependence theory. It tells the firm that the cooperative controls seeds and trust, so that the firm depends on it more than the reverse, and should expect to give way. It takes for granted that both want to stay in control of what they need; what the cooperative wants besides, it does not say. If within a year the cooperative, which could do without the firm more easily, gave its seeds to the firm for nothing and asked for no say, the theory would be at a loss: it leads one to expect that power is used.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    kind = draw.kind("none_of_ten", "two_lists", "unexplained")
    return argued(
        "4",
        CASES[kind],
        "Keep apart what a source says, what the chapter's coding says, and what you conclude.",
        4,
    )


def _sheet() -> str:
    """Return the table of the chapter in words: what each theory answers and what it touches on."""
    rows = "\n".join(
        f"| {name} | {_named(ANSWERS[slug])} | {_named(TOUCHES[slug])} |"
        for slug, name in THEORIES.items()
    )
    return f"""The chapter has eight questions about an alliance: {listed(f"*{label}*" for label in QUESTIONS.values())}.
Each of ten theories *answers* a question, *touches on* it, or *leaves it open*. What stands in neither column of this table is left open.

| Theory | answers | touches on |
|---|---|---|
{rows}

A set of theories answers a question if one of them does. To touch on a question is not to answer it."""


def _named(questions: frozenset[str]) -> str:
    return "; ".join(label for word, label in QUESTIONS.items() if word in questions)


ASSIGNMENT = Assignment(
    name="theories",
    title="The seed bank",
    story="""A seed firm wants to ally with a farmers' cooperative that keeps a bank of old seeds and is not out for profit.
You advise the firm, and must say which theories its managers should read.
You will find the theories that cover a brief, measure how far theories see the same, read the figure of the chapter, and then argue in words.
The firm and the cooperative are invented; the coding of the theories is that of the chapter.""",
    sheet=_sheet(),
    parts=(
        Part("Cover a brief", "find the theories that cover a brief", 15, cover),
        Part("Compare theories", "measure how far theories see the same", 12, overlap),
        Part("Read the figure", "read a figure and know a theory by its words", 12, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""Okada, M. *The formation of strategic alliances in entering low-income segment of developing nations*. Abstract, read without a date.

Serrat, O. *Learning in strategic alliances*. Asian Development Bank, Knowledge Solutions. Read without a date.""",
)
