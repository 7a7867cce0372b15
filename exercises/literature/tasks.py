"""The repair café: count a review, say what it hides, and read its percentages.

The town, the review, its studies and all their numbers are invented.
"""

from math import floor, gcd

from exercises.core.answer import Answer, Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table

METHODS = ("case study", "interview study", "survey")
STAGES = ("formation", "operation", "outcome")
PAIRS = tuple(f"{method} on {stage}" for method in METHODS for stage in STAGES)

# The studies: who wrote each, and the places of its method and of its stages, before shuffling.
STUDIES = (
    ("Abel", 0, (0,)),
    ("Brun", 0, (0, 1)),
    ("Cato", 1, (1,)),
    ("Dahl", 2, (1,)),
    ("Eder", 0, (1,)),
    ("Frey", 1, (0, 1)),
    ("Gold", 0, (1, 2)),
    ("Hahn", 1, (1,)),
    ("Ives", 0, (0,)),
    ("Jung", 2, (2,)),
    ("Kraus", 0, (0, 1)),
    ("Lenz", 1, (1,)),
)
LAST = (("Moor", 2, (0,)), ("Moor", 1, (2,)), ("Moor", 2, (1, 2)), ("Moor", 1, (0,)))
CHOSEN = len(STUDIES) + 1

# How the studies of a stage are counted: the rule, and the mistakes.
COUNTED = {
    "each": (
        "How many studies are there on each stage? A study on two stages counts with each.",
        {"alone": "Studies that are on another stage too count as well."},
    ),
    "halves": (
        "How much of this research is on each stage, if a study on two stages counts for half a study with each?",
        {
            "each": "Here a study on two stages counts in full with each, so that it counts twice.",
            "alone": "Studies on two stages are left out here; each of their stages gets half of one.",
        },
    ),
    "alone": (
        "How many studies are on each stage alone, and on no other?",
        {
            "each": "Studies that are on another stage too are counted here.",
            "halves": "Here a study on two stages counts for half with each.",
        },
    ),
}
# Which pairs of method and stage are asked for: the question, and how to see them.
SOUGHT = {
    "each": ("Which pairs of a method and a stage have no study?", "no study"),
    "halves": (
        "One study will be withdrawn, and you do not know which. Which pairs of a method and a stage have a study now and may have none then?",
        "exactly one study",
    ),
    "alone": (
        "Suppose that studies on two stages are left out. Which pairs of a method and a stage have a study now and would have none then?",
        "studies on two stages only",
    ),
}
FUNNELS = {
    "each": ((104, 39), (130, 52), (156, 52)),
    "halves": ((130, 39), (195, 52), (260, 65)),
    "alone": ((160, 40), (90, 30), (100, 40)),
}
PART_OF = {39: "a third", 52: "a quarter", 65: "a fifth", 130: "a tenth", 195: "a fifteenth", 260: "a twentieth"}  # fmt: skip


def count(draw: Draw) -> Asked:
    kind = draw.kind("each", "halves", "alone")
    methods, stages = draw.shuffled("methods", METHODS), draw.shuffled("stages", STAGES)
    drawn = (*STUDIES, draw.among("last", LAST))
    studies = [(who, methods[m], tuple(stages[s] for s in at)) for who, m, at in drawn]
    found, allied = draw.among("funnel", FUNNELS[kind])
    pairs = _pairs(kind, studies)
    draw.require(2 <= len(pairs) <= 5 or (kind == "alone" and len(pairs) >= 1))
    asked, mistakes = COUNTED[kind]
    sought, seen = SOUGHT[kind]
    rows = {stage: _row(kind, stage, studies, mistakes) for stage in STAGES}
    told = "\n".join(f"| {who} | {how} | {' and '.join(on)} |" for who, how, on in studies)
    return Asked(
        f"""You find a review of alliances between makers of household goods and repair cafés.
Its author looked for articles on repair cafés, and kept in a first step those that speak of a maker too.
From these {CHOSEN} were chosen in a second step, by the author's own judgement, and classified.

| Study | Method | On |
|---|---|---|
{told}""",
        (
            Question(
                "1a", asked,
                (Table("by_stage", "the number for each stage", 3, rows=rows),),
                "Take one stage after the other, and go down the column. Look twice at studies that name two stages.",
                ", ".join(f"{stage}: {row.value:g}" for stage, row in rows.items()) + ".",
                level="understand", outcome=1,
            ),
            Question(
                "1b", sought,
                (Choices("pairs", "the pairs asked for", 3, options=PAIRS, value=pairs),),
                "Draw a grid of three methods and three stages, and write the name of each study into its fields.",
                f"Pairs with {seen}: {', '.join(sorted(pairs))}.",
                level="analyse", outcome=1,
            ),
            _steps(kind, found, allied),
        ),
    )  # fmt: skip


def _tally(kind: str, stage: str, studies: list) -> float:
    """Return the number of studies on a stage by one of the rules."""
    on = [stages for _, _, stages in studies if stage in stages]
    if kind == "each":
        return len(on)
    if kind == "alone":
        return sum(len(stages) == 1 for stages in on)
    return sum(1 / len(stages) for stages in on)


def _row(kind: str, stage: str, studies: list, mistakes: dict[str, str]) -> Number:
    slips = tuple(Slip(_tally(wrong, stage, studies), says) for wrong, says in mistakes.items())
    value = _tally(kind, stage, studies)
    return Number(stage, f"the number for {stage}", 1, value=value, within=0, low=0, slips=slips)


def _pairs(kind: str, studies: list) -> frozenset[str]:
    """Return the pairs of a method and a stage that are asked for."""
    at = {pair: [] for pair in PAIRS}
    for _, method, stages in studies:
        for stage in stages:
            at[f"{method} on {stage}"].append(len(stages))
    sought = {
        "each": lambda found: not found,
        "halves": lambda found: len(found) == 1,
        "alone": lambda found: found and min(found) > 1,
    }[kind]
    return frozenset(pair for pair, found in at.items() if sought(found))


def _steps(kind: str, found: int, allied: int) -> Question:
    """Ask what the two steps kept or left out."""
    if kind == "each":
        text = f"The author found {found} articles; the first step kept {allied} of them. Which share of what was there did each step keep?"
        answers = (
            Number("first_kept", "the share that the first step kept", 1, value=allied / found, within=0.01, low=0, high=1, slips=(Slip(1 - allied / found, "This is the share that it left out."),)),
            Number("second_kept", "the share that the second step kept", 1, value=CHOSEN / allied, within=0.01, low=0, high=1, slips=(Slip(CHOSEN / found, "This is a share of all articles found."),)),
        )  # fmt: skip
        told = f"They kept {allied / found:.3g} and {CHOSEN / allied:.3g}."
    elif kind == "halves":
        text = f"The chosen studies are {PART_OF[found]} of all articles that were found, and {PART_OF[allied]} of those that the first step kept. How many articles did each step leave out?"
        answers = (
            Number("first_lost", "how many articles the first step left out", 1, value=found - allied, unit="articles", within=0, low=0, slips=(Slip(found - CHOSEN, "These are the articles that both steps left out."), Slip(allied, "So many did the first step keep."))),
            Number("second_lost", "how many articles the second step left out", 1, value=allied - CHOSEN, unit="articles", within=0, low=0, slips=(Slip(allied, "So many were there before the second step."),)),
        )  # fmt: skip
        told = f"There were {found} articles and then {allied}, so the steps left out {found - allied} and {allied - CHOSEN}."
    else:
        text = f"The author found {found} articles; the first step kept {allied} of them. How many would be left if the second step had kept the same share as the first? And which share of all articles left out did the author leave out by judgement?"
        left, judged = allied**2 / found, (allied - CHOSEN) / (found - CHOSEN)
        answers = (
            Number("left_by_rule", "how many would be left if both steps kept the same share", 1, value=left, unit="articles", within=0.5, low=0, slips=(Slip(allied * CHOSEN / found, "This takes the share of the first step from something else than what that step kept."),)),
            Number("judged", "the share of all articles left out that was left out by judgement", 1, value=judged, within=0.005, low=0, high=1, slips=(Slip((allied - CHOSEN) / found, "This is a share of all articles found, and not of those left out."), Slip((allied - CHOSEN) / allied, "This is a share of those that the second step had before it."))),
        )  # fmt: skip
        told = f"The first step kept {allied} of {found}; the same share of {allied} is {left:.4g}. By judgement went {allied - CHOSEN} of the {found - CHOSEN} left out, which is {judged:.3g}."
    return Question(
        "1c", text, answers,
        "Write the three numbers in a row: found, kept by the first step, chosen. Then say of each share what it is a share of.",
        told, level="apply", outcome=2,
    )  # fmt: skip


REVIEWS = ((40, 15, 2), (44, 14, 3), (48, 18, 2), (50, 16, 3), (60, 20, 3), (36, 13, 2))
SECOND = ((8, 3), (9, 2), (10, 4), (12, 5))
PARTS = {1 / 4: "a quarter", 1 / 3: "a third", 1 / 2: "half"}
TIMES = {1 / 2: "half as large as", 2: "twice as large as", 3: "three times as large as"}
DOMAIN = {"k": (1, 4), "N": (10, 20), "omega": (0.3, 3.0)}
# What a formula is asked for: the question, the name and its meaning, the key, the domain, mistakes.
DERIVED = {
    "share": (
        "Which share of all articles is on the outcome, if $k$ of the $N$ chosen are?",
        ("share", "the share of all articles that is on the outcome"),
        "k/(k + omega*(N - k))",
        DOMAIN,
        (
            Slip("k*omega/(k*omega + N - k)", "Here the more likely kind becomes more frequent among all. It is the other way.", 1),
            Slip("k/(omega*N)", "Only the chance of this kind is changed here; the shares of both kinds must add up to 1."),
        ),
    ),
    "left_out": (
        "Which share of the articles that were *left out* is on the outcome, if $k$ of the $N$ chosen are and there are $M$ in all?",
        ("left_out", "the share of the articles left out that is on the outcome"),
        "(M*k/(k + omega*(N - k)) - k)/(M - N)",
        DOMAIN | {"M": (30, 60)},
        (
            Slip("k/(k + omega*(N - k))", "This is the share among all articles, the chosen with the others.", 1),
            Slip("M*k/(k + omega*(N - k))/(M - N)", "The articles on the outcome that were chosen are not among those left out.", 1),
            Slip("(M*k*omega/(k*omega + N - k) - k)/(M - N)", "Here the more likely kind becomes more frequent among all. It is the other way."),
        ),
    ),
    "factor": (
        "How many times as large as among the $N$ chosen is the share of articles on the outcome among *all*, if $k$ of the chosen are on it?",
        ("factor", "the share among all over the share among the chosen"),
        "N/(k + omega*(N - k))",
        DOMAIN,
        (
            Slip("k/(k + omega*(N - k))", "This is the share among all; it must still be compared.", 1),
            Slip("(k + omega*(N - k))/N", "This is the ratio upside down.", 1),
            Slip("1/omega", "This holds only where the kind is so rare that the others are nearly all."),
        ),
    ),
}  # fmt: skip


def hidden(draw: Draw) -> Asked:
    kind = draw.kind("share", "left_out", "factor")
    total, chosen, seen = draw.among("review", REVIEWS)
    bounds = _bounds(kind, total, chosen, seen, draw.among("more", SECOND))
    asked, about, key, domain, slips = DERIVED[kind]
    word = draw.among("part", tuple(TIMES if kind == "factor" else PARTS))
    return Asked(
        f"""Another review had {total} articles before it and chose {chosen} of them.
Of the chosen, {seen} are on the outcome of an alliance.
The figure shows what this tells about all {total}; you may move the selection ratio in it.""",
        (
            bounds,
            Question(
                "2b",
                f"{asked} Write the formula with the selection ratio $\\omega$, called `omega`, and no number of the text.",
                (Formula(*about, 3, text=key, domain=domain, slips=slips),),
                "Let $p$ be the share among all. Rule 1 gives both chances of being chosen; solve for $p$ first.",
                f"Rule 1 gives $p = k/(k + \\omega(N - k))$. So the answer is `{key}`.",
                level="apply",
                outcome=3,
            ),
            _ratio(kind, total, chosen, seen, word),
        ),
        live=Live(
            "Selection",
            {"population": total, "sample_size": chosen, "successes": seen, "selection_ratio": 1},
        ),
    )


def _bounds(kind: str, total: int, chosen: int, seen: int, more: tuple[int, int]) -> Question:
    """Ask what is certain without knowing how articles were chosen."""
    highest = seen + total - chosen
    others, on_outcome = more
    if kind == "share":
        text = f"Suppose first that you know nothing of how the author chose. How many of the {total} may be on the outcome, at least and at most?"
        least, most = seen, highest
        slips = ((Slip(0, "Some are on the outcome among the chosen."),), (Slip(total - chosen, "These are the articles left out; those that were shown count as well.", 1),))  # fmt: skip
        names = (("least", "the least number on the outcome"), ("most", "the largest number on the outcome"))  # fmt: skip
        told = f"The {seen} that were shown are certain; each of the {total - chosen} left out may be on the outcome too, so it is {least} to {most}."
    elif kind == "left_out":
        text = f"A second author had the same {total} articles before her and chose {others} of those that the first had left out; {on_outcome} of hers are on the outcome. You know nothing of how either chose. How many of the {total} may be on the outcome, at least and at most?"
        least, most = seen + on_outcome, highest - others + on_outcome
        slips = (
            (Slip(seen, "What the second author found is certain too."),),
            (Slip(highest, "The articles that the second author chose are no longer unknown.", 1), Slip(highest - others, "Those that the second author found on the outcome count as well.", 1)),
        )  # fmt: skip
        names = (("least_of_both", "the least number on the outcome, after both reviews"), ("most_of_both", "the largest number on the outcome, after both reviews"))  # fmt: skip
        told = f"{seen} and {on_outcome} were shown. Unknown are {total - chosen - others}, so it is {least} to {most}."
    else:
        text = f"You read the articles that were left out, one after the other. Suppose that none of them is on the outcome: after how many can you be sure that fewer than half of all {total} are? Suppose instead that {on_outcome} of the first {others} are on the outcome: how many of all {total} may be, at most?"
        least, most = floor(highest - total / 2) + 1, highest - others + on_outcome
        slips = (
            (Slip(least - 1, "With so few read, just half may still be on the outcome.", 1), Slip(least - seen, "Those that were shown to be on the outcome count as well.")),
            (Slip(highest, "Those that you have read and found on something else are no longer unknown."), Slip(highest - others, "Those that you have read and found on the outcome count.", 1)),
        )  # fmt: skip
        names = (("to_read", "how many must be read, none of them on the outcome, to be sure"), ("most_then", "the largest number on the outcome after the other reading"))  # fmt: skip
        told = f"After $r$ such articles at most {highest} − $r$ may be on the outcome; that is below {total / 2:g} from {least} on. In the other case {others - on_outcome} fewer than {highest} may be: {most}."
    answers = tuple(
        Number(*about, 2, value=value, unit="articles", within=0, low=0, slips=wrong)
        for about, value, wrong in zip(names, (least, most), slips, strict=True)
    )
    hint = "Sort the articles into those known to be on the outcome, those known not to be, and those not known."
    return Question("2a", text, answers, hint, told, level="analyse", outcome=3)


def _ratio(kind: str, total: int, chosen: int, seen: int, word: float) -> Question:
    """Ask at which selection ratio something would be true."""
    if kind == "share":
        goal, among = f"{PARTS[word]} of all {total} articles", total * word
    elif kind == "left_out":
        goal, among = f"{PARTS[word]} of the articles *left out*", seen + word * (total - chosen)
    else:
        goal, among = "", total * word * seen / chosen
    text = f"At which selection ratio would {goal} be on the outcome?"
    if kind == "factor":
        text = f"At which selection ratio would the share of articles on the outcome among all {total} be {TIMES[word]} among the chosen?"
    value = seen / among / ((chosen - seen) / (total - among))
    slips = [
        Slip(
            1 / value,
            "This is the ratio upside down: how much more likely the others were to be chosen.",
            1,
        )
    ]
    if kind == "left_out":
        wrong = seen / (total * word) / ((chosen - seen) / (total * (1 - word)))
        slips.append(Slip(wrong, "At this ratio it would be that share of all articles.", 1))
    if kind == "factor":
        slips.append(
            Slip(1 / word, "This holds only where the others are nearly all of the articles.")
        )
    name = {"share": "ratio_of_all", "left_out": "ratio_of_rest", "factor": "ratio_of_factor"}[kind]
    answer = Number(name, "the selection ratio", 3, value=value, within=0.02, low=0, slips=tuple(slips))  # fmt: skip
    return Question(
        "2c", text, (answer,),
        "Work out how many of all articles, and how many of the others, there would be. The selection ratio compares the two chances of being chosen.",
        f"There would be {among:.4g} on the outcome and {total - among:.4g} on something else. Chosen were {seen} of the first and {chosen - seen} of the second, so the ratio is {value:.3f}.",
        level="apply", outcome=3,
    )  # fmt: skip


PRINTED = (7, 17, 22, 23, 29, 31, 36, 44, 46, 57)
TOTALS = ("8 cafés", "11 cafés", "15 cafés", "18 cafés", "26 cafés")
SHARES = ((0.40, 0.25), (0.36, 0.24), (0.45, 0.30), (0.35, 0.20))
REACH = 1.96


def percentages(draw: Draw) -> Asked:
    kind = draw.kind("counts", "least", "which")
    first, second = draw.among("shares", SHARES)
    printed = {
        "counts": _printed_counts,
        "least": _least_total,
        "which": _which_totals,
    }[kind](draw)
    apart = {"counts": _weights, "least": _times, "which": _given_first}[kind](draw, first, second)
    change = {"counts": _loss, "least": _back, "which": _points}[kind](draw)
    return Asked(
        "Look now at what single studies print. All percentages of task 3 are invented.",
        (printed, apart, change),
    )


def _fits(total: int, percent: int) -> list[int]:
    """Return the counts of a total that are printed as so many per cent; none lies on an edge."""
    return [n for n in range(total + 1) if abs(100 * n / total - percent) < 0.5]


def _printed_counts(draw: Draw) -> Question:
    total, percent = draw.among("printed", ((230, 8), (240, 12), (310, 9), (260, 15)))
    counts = _fits(total, percent)
    near = percent * total / 100
    return Question(
        "3a",
        f"A study looked at {total} cafés and says that {percent}% of them, rounded to whole per cent, have a maker as a partner. How many of them may that be, at least and at most?",
        (
            Number("fewest", "the smallest number that is printed so", 2, value=counts[0], unit="cafés", within=0, low=0, slips=(Slip(counts[0] - 1, "This is less than half a point below: work its per cent out."),)),
            Number("most_cafes", "the largest number that is printed so", 1, value=counts[-1], unit="cafés", within=0, low=0, slips=(Slip(counts[-1] + 1, "Work out the per cent of this number: it is rounded to the next."),)),
        ),
        f"All numbers between {percent - 0.5:g}% and {percent + 0.5:g}% of {total} are printed so.",
        f"{percent}% of {total} is {near:g}; the numbers from {counts[0]} to {counts[-1]} round to {percent}%.",
        level="apply", outcome=4,
    )  # fmt: skip


def _least_total(draw: Draw) -> Question:
    percent = draw.among("printed", PRINTED)
    total = next(total for total in range(1, 101) if _fits(total, percent))
    some = _fits(total, percent)[0]
    draw.require(all((200 * n) % t or 200 * n // t not in (2 * percent - 1, 2 * percent + 1) for t in range(1, total + 1) for n in range(t)))  # fmt: skip
    exact = 100 // gcd(100, percent)
    draw.require(exact != total and some != percent)
    return Question(
        "3a",
        f"A study says that {percent}% of the cafés that answered have a maker as a partner, rounded to whole per cent. It does not say how many answered. What is the smallest number that can have answered, and how many of these have a maker?",
        (
            Number("answered", "the smallest number of cafés that can have answered", 2, value=total, unit="cafés", within=0, low=1, slips=(Slip(exact, f"So many are enough for {percent}% exactly; a rounded percentage needs fewer."),)),
            Number("with_maker", "how many of these have a maker", 1, value=some, unit="cafés", within=0, low=0, slips=(Slip(percent, "This would be so among a hundred."),)),
        ),
        f"One café in how many is about {percent}%? If no such number rounds to it, try two in how many, and so on.",
        f"{some} of {total} is {100 * some / total:.2f}%, and no smaller total has a number that rounds to {percent}%.",
        level="analyse", outcome=4,
    )  # fmt: skip


def _which_totals(draw: Draw) -> Question:
    percent = draw.among("printed", (27, 33, 45, 55, 61, 67, 73))
    fits = frozenset(one for one in TOTALS if _fits(int(one.split()[0]), percent))
    draw.require(1 <= len(fits) <= 4)
    told = "; ".join(f"{_fits(int(one.split()[0]), percent)[0]} of {one}" for one in sorted(fits))
    return Question(
        "3a",
        f"A study says that {percent}% of the cafés that answered have a maker as a partner, rounded to whole per cent. It does not say how many answered. Which of these can it have been?",
        (Choices("totals", "the totals that are possible", 3, options=TOTALS, value=fits),),
        f"For each total look for the whole number of cafés that is nearest to {percent}% of it, and round what it really is.",
        f"Possible: {told}.",
        level="analyse", outcome=4,
    )  # fmt: skip


def _weights(draw: Draw, first: float, second: float) -> Question:
    weight = draw.among("size", (0.1, 0.2, 0.3))
    both = second + weight * (first - second)
    return Question(
        "3b",
        f"Makers are {first:.0%} of the partners who give parts, {second:.0%} of the partners who give money, and {100 * both:g}% of all partners; no partner gives both. Take these shares as exact. Which part of all partners gives parts?",
        (
            Number("part", "the part of all partners who give parts", 3, value=weight, within=0.01, low=0, high=1, slips=(Slip(1 - weight, "This is the part who give money.", 1), Slip(0.5, "At one half each the share of all would lie in the middle."))),
        ),
        "The share of all is a weighted mean of the two shares.",
        f"The share of all lies {100 * (both - second):.3g} points above the second, of a gap of {100 * (first - second):.3g} points, so the part is {weight:g}.",
        level="apply", outcome=4,
    )  # fmt: skip


def _apart(name: str, text: str, value: float, slips: tuple[Slip, ...], told: str) -> Question:
    """Ask how many cases tell two shares apart."""
    about = (name, "the least number of partners who give money that is enough")
    return Question(
        "3b",
        text,
        (Number(*about, 3, value=value, unit="partners", within=1, low=1, slips=slips),),
        "The shares can be told apart when the gap is more than 1.96 standard errors. Square both sides, and solve for the number asked for.",
        told,
        level="apply",
        outcome=4,
    )


def _variance(share: float) -> float:
    return share * (1 - share)


def _times(draw: Draw, first: float, second: float) -> Question:
    times = draw.among("size", (2, 3, 4))
    words = {2: "twice", 3: "three times", 4: "four times"}[times]
    error = (first - second) / REACH
    exact = (_variance(first) / times + _variance(second)) / error**2
    equal = (_variance(first) + _variance(second)) / error**2
    turned = (_variance(first) + _variance(second) / times) / error**2
    value = floor(exact) + 1
    draw.require(abs(turned - value) > 2 and 0.05 < exact % 1 < 0.95)
    return _apart(
        "enough_if_fewer",
        f"Makers are {first:.0%} of the partners who give parts and {second:.0%} of the partners who give money. There are {words} as many who give parts as who give money, and nobody gives both. How many who give money must there be, at least, so that the shares can be told apart?",
        value,
        (Slip(floor(equal) + 1, "So many of each are needed if the groups are equally large.", 1), Slip(floor(turned) + 1, f"Here those who give money are {words} as many as the others.", 1), Slip(value * times, "This is the number of those who give parts.", 2)),
        f"With $N$ who give money the squared standard error is ({_variance(first):.4g}/{times} + {_variance(second):.4g})/$N$. It is small enough from {value} on.",
    )  # fmt: skip


def _given_first(draw: Draw, first: float, second: float) -> Question:
    known = draw.among("size", (150, 200, 250, 300))
    room = ((first - second) / REACH) ** 2 - _variance(first) / known
    exact = _variance(second) / room
    equal = (_variance(first) + _variance(second)) * (REACH / (first - second)) ** 2
    alone = _variance(second) * (REACH / (first - second)) ** 2
    value = floor(exact) + 1
    draw.require(abs(equal - value) > 3 and abs(alone - value) > 3 and 0.05 < exact % 1 < 0.95)
    return _apart(
        "enough_given",
        f"Makers are {first:.0%} of the {known} partners who give parts and {second:.0%} of the partners who give money; nobody gives both. How many who give money must there be, at least, so that the shares can be told apart?",
        value,
        (Slip(floor(equal) + 1, "So many of each are needed if the groups are equally large; here one is given."), Slip(floor(alone) + 1, "The share of the first group is uncertain too, so take its part of the error away first.", 1)),
        f"The squared gap over 1.96 squared leaves {room:.5f} for the second group; {_variance(second):.4g} divided by that is {exact:.4g}, so {value} are enough.",
    )  # fmt: skip


def _change(text: str, answers: tuple[Answer, ...], told: str) -> Question:
    hint = "Ask of each percentage what it is a percentage of."
    return Question("3c", text, answers, hint, told, level="understand", outcome=4)


def _loss(draw: Draw) -> Question:
    loss = draw.among("change", (200, 400, 600))
    return _change(
        f"A café lost {loss} euros last year. It expects 15% more profit. What would its profit be if one multiplies it by 1.15, and what if the loss shrinks by 15%?",
        (
            Number("multiplied", "the profit if it is multiplied by 1.15", 1, value=-1.15 * loss, unit="euros", within=0.5, slips=(Slip(1.15 * loss, "A loss is a negative profit."),)),
            Number("shrunk", "the profit if the loss shrinks by 15%", 1, value=-0.85 * loss, unit="euros", within=0.5, slips=(Slip(0.85 * loss, "A loss is a negative profit."),)),
        ),
        f"{-1.15 * loss:g} and {-0.85 * loss:g} euros: the same words, and one of them is worse than before.",
    )  # fmt: skip


def _back(draw: Draw) -> Question:
    more = draw.among("change", (20, 25, 50, 60))
    less = 100 * more / (100 + more)
    return _change(
        f"Cafés with a maker repair {more}% more than cafés without one. By how many per cent do cafés without a maker repair less than cafés with one?",
        (
            Number("less", "by how many per cent cafés without a maker repair less", 2, value=less, unit="per cent", within=0.2, low=0, high=100, slips=(Slip(more, "This would be so if both were percentages of the same number."), Slip(100 - less, "This is how much they repair of what the others do.", 1))),
        ),
        f"Let cafés without a maker repair 100; the others repair {100 + more}. {more} of {100 + more} is {less:.3g}%.",
    )  # fmt: skip


def _points(draw: Draw) -> Question:
    before, after = draw.among("change", ((20, 25), (24, 30), (25, 40), (40, 50)))
    growth = 100 * (after / before - 1)
    return _change(
        f"Within a year the share of cafés that have a maker rose from {before}% to {after}%. By how many percentage points did it rise, and by how many per cent?",
        (
            Number("points_up", "the rise of the share in percentage points", 1, value=after - before, unit="percentage points", within=0.1, low=0, slips=(Slip(growth, "This is the rise in per cent of the former share."),)),
            Number("percent_up", "the rise of the share in per cent", 1, value=growth, unit="per cent", within=0.2, low=0, slips=(Slip(after - before, "This is the rise in points, and not in per cent of the former share."), Slip(100 * (1 - before / after), "This is in per cent of the later share."))),
        ),
        f"The share rose by {after - before} points, which is {growth:.3g}% of {before}%.",
    )  # fmt: skip


CASES = {
    "grants": (
        """Now a real review: Ishida's, of alliances for social innovation.
On the outcome stage it has one study, Cacciolatti and others (2020), and writes that start-ups with more grants late in their development "increase their profitability by approximately 15%" (section 5.2.3).
Of its own method it says that it classified "characteristic literature" out of 42 articles (section 5.1), and shows 21.

A town councillor, who is invented, concludes: "Science shows that grants raise the profit of social ventures by 15%, so let us give grants to all of them."

1. Name two reasons why the number may not mean what the councillor takes it to mean.
2. What can be said, from 1 study among 21, about how many of the 42 articles are on outcomes? Say what you assume.
3. What would you ask for, or do, before the town spends money?""",
        (
            (2, "one for each sound reason: other firms than those studied; cause turned round or common; a percentage of what may be negative; one study; how many firms is not said"),
            (2, "one for a range or number that fits its assumption, one for naming the assumption"),
            (2, "one for something to ask of the study or the review, one for a step by which the town itself would learn"),
        ),
        """The number is of start-ups in one country and in high technology, at an advanced stage; nothing is said of other ventures. Nor does it say that grants are the cause: firms that do well may be given grants. If nothing is known of how the 21 were chosen, from 1 to 22 of the 42 may be on outcomes; drawn by lot, from 1 to 7. Before money is spent I would read the study for the number of firms and the comparison, ask the author which articles were left out and why, and give the first grants by lot among those who qualify, with results measured for those with and without.""",
    ),
    "conflict": (
        """Now a real review: Ishida's, of alliances for social innovation.
It concludes that the outcome of such alliances is "effective in reducing inter-partner conflict" (section 7).
Of the studies that it classified it says that none "specifically mentioned" an effect of such alliances on conflict (section 6.1).
As a reason for its conclusion it names the deep and lasting communication that they need (section 6.2).

The manager of a firm, who is invented, reads section 7 only, and wants to strike the clause on settling disputes from the contract with a social enterprise, because research shows that there will be fewer.

1. How do the two statements of the review fit together, and what kind of knowledge is its conclusion then?
2. Suppose that a study did find less conflict in alliances that talk more. Name two other explanations than that talk lowers conflict.
3. What would you tell the manager about the clause, and what would you record in the first year so as to know more?""",
        (
            (2, "one for the conclusion being the author's inference and not a finding of the studies, one for calling it a hypothesis with a reason, or the like"),
            (2, "one for each sound explanation: less conflict makes talk easier; a third thing brings both; those in conflict left before they were studied"),
            (2, "one for a clear advice with its reason (the clause costs little, the evidence is thin), one for something that can be recorded and compared"),
        ),
        """The conclusion is the author's own inference from studies that speak of lasting communication; none of them looked at conflict. It is a hypothesis with a good reason, and untested by the review's own account. Partners who quarrel less may find it easier to talk, partners with like aims may both talk more and quarrel less, and alliances full of conflict may have ended before anybody studied them. Keep the clause: it costs a page, and if the hypothesis is true it is never used. Record each dispute from the first day, what it was about and how long it took, and how often the partners met, for this alliance and for one with an ordinary firm.""",
    ),
    "operation": (
        """Now a real review: Ishida's, of alliances for social innovation.
It begins with 42 articles, chooses "characteristic literature" among them (section 5.1), and shows 21 in its Table 3; 20 of these are on the operation stage.
Articles that correspond to none of the three stages are excluded (section 5.1), and so are those mainly on other organisations than companies, such as NGOs, governments and universities (section 3.3).

The adviser of a foundation, who is invented, writes that 95% of all research in the field is on running alliances and none on what governments do in them, so the foundation should pay for no more of the first and for studies of the second.

1. Say what follows from the numbers about operation among the 42 for certain, and what only if something is assumed.
2. Name two reasons, both from the text above, why the adviser's sentence goes too far.
3. What would you ask the author of the review, or do yourself, before the foundation decides, and what would make you agree with the adviser?""",
        (
            (2, "one for at least 20 of 42 (20 to 41), one for 95% needing a choice that had nothing to do with the stage"),
            (2, "one for each reason: an article had to fit a stage to be shown; articles on governments were left out on purpose; 21 articles are not shown; chosen by judgement"),
            (2, "one for something to ask or do that would settle a point, one for a result that would change one's mind"),
        ),
        """For certain 20 of the 42 are on operation and one is not, so it is 20 to 41; that it is 95% of all 42 holds only if the choice had nothing to do with the stage. But an article had to fit a stage to be shown at all, which makes every stage look frequent, and articles mainly on governments were left out on purpose, so that none is shown says nothing about whether there are any. I would ask the author for the list of the 21 articles left out with the reason for each, and search the database for governments myself. If that search finds next to nothing, and most of the 21 are on operation too, I agree with the adviser.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "4",
        CASES[draw.kind("grants", "conflict", "operation")],
        "Say of each sentence whether it follows from what the review shows, from an assumption, or from you.",
        4,
    )


ASSIGNMENT = Assignment(
    name="literature",
    title="The repair café",
    story="""A town wants makers of household goods to ally with repair cafés, and asks you what is known about such alliances.
You find reviews and studies.
You will count what they show, work out what that says of what they do not show, check percentages, and then argue about a real review.
The town, the reviews of tasks 1 and 2, their studies and all numbers of tasks 1 to 3 are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $M$ | population | how many articles there are to choose from |
| $N$ | sample size | how many of them were chosen and shown |
| $k$ | successes | how many of the chosen are of the kind that is counted, here on the outcome |
| $\\omega$ | selection ratio | how many times as likely an article of the kind was to be chosen as any other article |
| $p$ | share | share of the kind among all $M$ |

1. Of the articles of the kind, the part $k/(pM)$ was chosen; of the others, the part $(N - k)/((1 - p)M)$. The first is $\\omega$ times the second. Where $\\omega$ is used, we speak of what is to be expected, and leave chance aside.
2. Without knowing how articles were chosen, each of the $M - N$ left out may be of the kind or not.
3. Let the kind have the share $p_1$ among $N_1$ cases, and $p_2$ among $N_2$ others. The standard error of the gap $p_1 - p_2$ is $\\sqrt{p_1(1 - p_1)/N_1 + p_2(1 - p_2)/N_2}$. We say that the shares *can be told apart* if the gap is more than 1.96 standard errors.
4. If nobody is in both groups, the share among all is the mean of the two shares, weighted by the sizes of the groups.""",
    parts=(
        Part("Count a review", "count a review and see what carries it", 12, count),
        Part("What was left out", "say what the chosen tell about all", 15, hidden),
        Part("Read percentages", "read printed percentages", 13, percentages),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Ishida, M. Alliance development process for social innovation: A literature review on social innovation and alliance research.",
    imports=("import sympy as sp",),
    code='k, N, M, omega, p = sp.symbols("k N M omega p", positive=True)',
)
