"""The cold box: how long an alliance lives, how long others lived, and what makes one stable.

The firm, the clinics and all their numbers are invented.
"""

from functools import cache
from math import prod, sqrt

import numpy as np

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table
from models.core.showing import listed
from models.simulation import stages as simulation

RATES = {"q": (0.2, 0.9), "D": (0.1, 0.5), "r": (0.1, 0.6)}

# How an alliance ends: what is told; how many periods it lives from the moment it begins to operate,
# with known mistakes; what else is asked, its name and meaning, its key and known mistakes; and the
# letters of that, besides the rates.
ENDINGS = {
    "plain": {
        "told": "Nobody is formed anew.",
        "life": "(1/(D*q) + 1/r)/(1 - q)",
        "slips": (
            Slip("(1/(D*q) + 1/r)/q", "An alliance goes on with chance $q$ after a round; so how many rounds are there?", 1),
            Slip("1/(D*q) + 1/r", "This is one round of operation and evaluation.", 1),
        ),
        "more": {},
        "asked": "At which chance $q$ is this life shortest?",
        "about": ("shortest_at", "the chance at which this life is shortest"),
        "key": "(sqrt(r**2 + D*r) - r)/D",
        "domain": {"D": (0.1, 0.5), "r": (0.1, 0.6)},
        "wrong": (
            Slip("sqrt(1 + D/r) - 1", "This is in units of $r$ over $D$."),
            Slip("(sqrt(D**2 + D*r) - D)/r", "$D$ and $r$ have changed places."),
        ),
    },
    "broken": {
        "told": """Nobody is formed anew.
But an alliance may now break while it operates: in each period of operation it is done with chance $Dq$, breaks and is over with chance $b$, and otherwise operates on.""",
        "life": "(D*q + r)/(r*(D*q*(1 - q) + b))",
        "slips": (
            Slip("(1/(D*q) + 1/r)/(1 - q)", "This is the life of alliances that never break.", 1),
            Slip("(1/(D*q + b) + 1/r)/(1 - q)", "Only some operations reach an evaluation at all.", 1),
        ),
        "more": {"b": (0.02, 0.3)},
        "asked": "Which part of all alliances that operate ends by breaking, sooner or later, and not at an evaluation?",
        "about": ("part_broken", "the part of alliances that ends by breaking"),
        "key": "b/(b + D*q*(1 - q))",
        "domain": {"q": (0.2, 0.9), "D": (0.1, 0.5), "b": (0.02, 0.3)},
        "wrong": (
            Slip("b/(D*q + b)", "This is the part that breaks in the first operation; there may be more of them.", 1),
            Slip("D*q*(1 - q)/(b + D*q*(1 - q))", "This is the part that ends at an evaluation."),
        ),
    },
    "second_look": {
        "told": """Nobody is formed anew.
But no alliance ends at a single evaluation: one that is found wanting is evaluated a second time, at the same pace and with the same chance $q$, and ends only if it is found wanting again.""",
        "life": "(1/(D*q) + (2 - q)/r)/(1 - q)**2",
        "slips": (
            Slip("(1/(D*q) + 1/r)/(1 - q)**2", "The second evaluation takes time too.", 1),
            Slip("(1/(D*q) + 2/r)/(1 - q)**2", "Only those found wanting are evaluated twice.", 1),
            Slip("(1/(D*q) + 1/r)/(1 - q)", "This is the life of alliances with one evaluation a round."),
        ),
        "more": {},
        "asked": "How many evaluations does such an alliance go through on average, the second ones counted?",
        "about": ("evaluations", "the number of evaluations on average, the second ones counted"),
        "key": "(2 - q)/(1 - q)**2",
        "domain": {"q": (0.2, 0.9)},
        "wrong": (
            Slip("1/(1 - q)**2", "This is the number of rounds; some have two evaluations.", 1),
            Slip("2/(1 - q)**2", "Only those found wanting are evaluated twice.", 1),
        ),
    },
    "task_done": {
        "told": """Nobody is formed anew.
But an alliance may have done all that it was for: of those that pass an evaluation a part $h$ parts as friends and is over, and the others go back to operation.""",
        "life": "(1/(D*q) + 1/r)/(1 - q*(1 - h))",
        "slips": (
            Slip("(1/(D*q) + 1/r)/(1 - q)", "This is the life if nobody parts as friends.", 1),
            Slip("(1/(D*q) + 1/r)/(1 - h)", "An alliance also ends where it is found wanting.", 1),
        ),
        "more": {"h": (0.1, 0.9)},
        "asked": "Which part of all alliances that operate parts as friends, sooner or later?",
        "about": ("part_friends", "the part of alliances that parts as friends"),
        "key": "q*h/(1 - q*(1 - h))",
        "domain": {"q": (0.2, 0.9), "h": (0.1, 0.9)},
        "wrong": (
            Slip("q*h", "This is the part that does so at the first evaluation.", 1),
            Slip("(1 - q)/(1 - q*(1 - h))", "This is the part that ends because it is found wanting."),
        ),
    },
}  # fmt: skip


def life(draw: Draw) -> Asked:
    kind = draw.kind("plain", "broken", "second_look", "task_done")
    about = ENDINGS[kind]
    asked, inverse = {
        "plain": _rounds,
        "broken": _half_broken,
        "second_look": _looks,
        "task_done": _half_friends,
    }[kind](draw)
    return Asked(
        f"""Conditions stay as they are, and things go well with the same chance $q$ in operation and at an evaluation.
{about["told"]}""",
        (
            Question(
                "1a",
                "How many periods does an alliance live on average from the moment it begins to *operate*, in operation and in evaluations?",
                (
                    Formula(
                        "life", "the periods that an alliance lives on average from its first operation", 3,
                        text=about["life"], domain=RATES | about["more"], slips=about["slips"],
                    ),
                ),
                "Write down one round, and what is still to come after it: with some chance a whole life again. Solve for the life.",
                f"What a round takes, over the chance that it is the last one, gives `{about['life']}`.",
                level="apply",
                outcome=3,
            ),
            Question(
                "1b",
                about["asked"],
                (
                    Formula(
                        *about["about"], 3, text=about["key"], domain=about["domain"], slips=about["wrong"]
                    ),
                ),
                "The same way helps: say what happens in one round, and that after a good one everything begins again. (Where a life is shortest, its derivative is nought.)",
                f"It is `{about['key']}`.",
                level="analyse",
                outcome=3,
            ),
            Question(
                "1c",
                asked,
                (inverse,),
                "Set what the question is about equal to the number that it names, and solve.",
                f"It is {inverse.value:.4g}.",
                level="apply",
                outcome=3,
            ),
        ),
    )  # fmt: skip


ROUNDS = (2.5, 3, 3.5, 5, 6, 8)


def _rounds(draw: Draw) -> tuple[str, Number]:
    rounds = draw.among("rounds", ROUNDS)
    number = Number(
        "chance_needed", "the chance at which there are so many rounds", 2, value=1 - 1 / rounds,
        decimals=2, low=0, high=1, slips=(Slip(1 / rounds, "This is the chance that a round is the last one."),),
    )  # fmt: skip
    return f"At which chance $q$ are there {rounds:g} rounds on average?", number


def _looks(draw: Draw) -> tuple[str, Number]:
    rounds = draw.among("rounds", ROUNDS)
    value = 1 - 1 / sqrt(rounds)
    number = Number(
        "chance_needed", "the chance at which there are so many rounds", 2, value=value,
        decimals=2, low=0, high=1,
        slips=(
            Slip(1 - 1 / rounds, "This is the chance with one evaluation a round.", 1),
            Slip(1 / sqrt(rounds), "This is the chance that one evaluation goes badly."),
        ),
    )  # fmt: skip
    return (
        f"A round is an operation with all that is evaluated after it. At which chance $q$ are there {rounds:g} rounds on average?",
        number,
    )


def _half_broken(draw: Draw) -> tuple[str, Number]:
    chance, done = draw.among("chance", (0.4, 0.6, 0.7, 0.8)), draw.among("done", (0.2, 0.3, 0.4))
    value = done * chance * (1 - chance)
    number = Number(
        "even_break", "the chance of breaking at which half end in each way", 2, value=value, within=0.002, low=0, high=1,
        slips=(
            Slip(done * chance, "At this chance half break in the first operation; later ones come on top.", 1),
            Slip(done * (1 - chance), "Look again at the chance that operation is done."),
        ),
    )  # fmt: skip
    return (
        f"Let $q = {chance:g}$ and $D = {done:g}$. At which chance $b$ do as many alliances end by breaking as at an evaluation?",
        number,
    )


def _half_friends(draw: Draw) -> tuple[str, Number]:
    chance, part = draw.among("chance", (0.6, 0.7, 0.75, 0.8)), draw.among("part", (0.5, 0.6, 0.4))
    value = part * (1 - chance) / (chance * (1 - part))
    draw.require(value < 0.95)
    number = Number(
        "part_done", "the part $h$ at which so many part as friends", 2, value=value, decimals=2, low=0, high=1,
        slips=tuple(
            Slip(wrong, says, points)
            for wrong, says, points in (
                (part / chance, "At this part so many do so at the first evaluation; later ones come on top.", 1),
                (part, "This is the part of all alliances, and not of those that pass an evaluation.", 0),
            )
            if abs(wrong - value) > 0.02
        ),
    )  # fmt: skip
    return (
        f"Let $q = {chance:g}$. Which part $h$ makes {part:.0%} of all alliances part as friends in the end?",
        number,
    )


def steps(draw: Draw) -> Asked:
    kind = draw.kind("forming", "operating", "judged", "backwards")
    text, answers, hint, solution, level = {
        "forming": _forming,
        "operating": _operating,
        "judged": _judged,
        "backwards": _backwards,
    }[kind](draw)
    return Asked(
        text,
        (
            Question(
                "2",
                "Work these numbers out by hand or by a line of code.",
                answers,
                hint,
                solution,
                level,
                outcome=1,
            ),
        ),
    )


def _part(name: str, meaning: str, points: int, value: float, *slips: Slip) -> Number:
    """Return a part of all alliances, between 0 and 1."""
    far = tuple(slip for slip in slips if abs(slip.value - value) > 0.009)
    return Number(name, meaning, points, value=value, within=0.005, low=0, high=1, slips=far)


ALL_LEFT = "In each period what comes in and what leaves is counted from the period before."
AFTER_TWO = "{} after two periods"
HAND = "Keep a line for each period and a column for each stage, and check that each line adds up to 1."


def _forming(draw: Draw):
    decided, done = draw.among("decided", (0.4, 0.3)), draw.among("done", (0.5, 0.4))
    first = decided / 2
    operating = first + (1 - decided) * first - first * done / 2
    answers = (
        _part("forming", "the part in formation after two periods", 1, (1 - decided) ** 2, Slip(1 - decided, "This is the part after one period.")),
        _part("operating", "the part in operation after two periods", 2, operating, Slip(first * (2 - decided), "Some of those in operation go on."), Slip(first, "This is the part after one period.")),
        _part("evaluated", "the part under evaluation after two periods", 1, first * done / 2, Slip(first * done, "Operation is done with chance $Dq$, and not $D$.")),
        _part("over", "the part that is over after two periods", 1, first * (2 - decided), Slip(first, "This is the part after one period.")),
    )  # fmt: skip
    return (
        f"Every chance $q$ is one half, and nobody is formed anew. Let $C = {decided:g}$, $D = {done:g}$ and $r = 0.5$. All alliances begin in formation. Follow them for **two** periods.",
        answers,
        HAND,
        f"After two periods the parts are {(1 - decided) ** 2:.4g} forming, {operating:.4g} operating, {first * done / 2:.4g} evaluated and {first * (2 - decided):.4g} over.",
        "apply",
    )


def _operating(draw: Draw):
    chance, done = draw.among("chance", (0.6, 0.7, 0.8)), draw.among("done", (0.3, 0.4, 0.5))
    pace = draw.among("pace", (0.4, 0.5, 0.6))
    leave = done * chance
    operating = (1 - leave) ** 2 + leave * pace * chance
    evaluated = (1 - leave) * leave + leave * (1 - pace)
    over = leave * pace * (1 - chance)
    answers = (
        _part("operating", "the part in operation after two periods", 2, operating, Slip((1 - leave) ** 2, "Some come back from an evaluation.", 1), Slip((1 - done) ** 2, "Operation is done with chance $Dq$, and not $D$.")),
        _part("evaluated", "the part under evaluation after two periods", 2, evaluated, Slip(leave * (1 - pace), "More of those in operation come in the second period.", 1), Slip(leave, "This is the part after one period.")),
        _part("over", "the part that is over after two periods", 1, over, Slip(leave * pace, "Only those found wanting end."), Slip(pace * (1 - chance), ALL_LEFT)),
    )  # fmt: skip
    return (
        f"All alliances have just begun to operate, and nobody is formed anew. Let $q = {chance:g}$, $D = {done:g}$ and $r = {pace:g}$. Follow them for **two** periods.",
        answers,
        HAND,
        f"After two periods {operating:.4f} operate, {evaluated:.4f} are evaluated and {over:.4f} are over.",
        "apply",
    )


def _judged(draw: Draw):
    chance, pace = draw.among("chance", (0.6, 0.7)), draw.among("pace", (0.4, 0.5))
    again, decided = draw.among("again", (0.4, 0.5, 0.75)), draw.among("decided", (0.3, 0.4))
    done = 0.5
    good, anew, end = (
        pace * chance,
        pace * (1 - chance) * again,
        pace * (1 - chance) * (1 - again),
    )
    stay = 1 - pace
    forming = anew * (1 - decided) + stay * anew
    operating = good * (1 - done * chance) + decided * chance * anew + stay * good
    over = end + stay * end + decided * (1 - chance) * anew
    answers = (
        _part("forming", "the part in formation after two periods", 1, forming, Slip(anew * (2 - pace), "Some of those in formation are decided on."), Slip(anew, "This is the part after one period.")),
        _part("operating", "the part in operation after two periods", 2, operating, Slip(good * (1 - done * chance) + stay * good, "Some come from formation.", 1), Slip(good, "This is the part after one period.")),
        _part("over", "the part that is over after two periods", 2, over, Slip(end * (1 + stay), "Formation fails for some of those that are formed anew.", 1), Slip(end, "This is the part after one period.")),
    )  # fmt: skip
    return (
        f"All alliances have just come into the outcome stage. Let $q = {chance:g}$, $C = {decided:g}$, $D = {done:g}$, $r = {pace:g}$ and $\\phi = {again:g}$. Follow them for **two** periods.",
        answers,
        HAND,
        f"After two periods {forming:.4f} are in formation, {operating:.4f} operate, {stay**2 + good * done * chance:.4f} are evaluated and {over:.4f} are over.",
        "apply",
    )


def _backwards(draw: Draw):
    decided, chance = (
        draw.among("decided", (0.3, 0.4, 0.5)),
        draw.among("chance", (0.6, 0.7, 0.75, 0.8)),
    )
    done = draw.among("done", (0.2, 0.25, 0.4))
    leave = done * chance
    first, over = decided * chance, decided * (1 - chance)
    second = first + (1 - decided) * first - leave * first
    answers = (
        _part("decided", "the part $C$ of those in formation that is decided on in a period", 1, decided, Slip(1 - decided, "This is the part that stays in formation."), Slip(first, "This is only the part that goes into operation.")),
        _part("chance", "the chance $q$ that formation goes well", 2, chance, Slip(first, "Compare this with those that were decided on at all.", 1), Slip(1 - chance, "This is the chance that formation fails.")),
        Number("done_in_a_period", "the part of those in operation that goes on to the outcome stage in a period", 2, value=leave, within=0.01, low=0, high=1, slips=tuple(
            Slip(wrong, says) for wrong, says in ((leave * first, "This is a part of all alliances, and not of those in operation."), (first * (2 - decided) - second + leave, ALL_LEFT)) if abs(wrong - leave) > 0.02
        )),
    )  # fmt: skip
    return (
        f"""Nobody is formed anew, and all alliances begin in formation. The ministry counts them, but does not know $C$, $q$ or $D$.
After one period {1 - decided:.1%} are in formation, {first:.1%} in operation and {over:.1%} over.
After two periods {second:.2%} are in operation.""",
        answers,
        "What leaves formation in the first period? In the second period the same part leaves it; what should then be in operation if none went on?",
        f"$C = {decided:g}$ and $q = {chance:g}$. If none went on, {first * (2 - decided):.4f} would be in operation; of the {first:.4f} of the first period the part {leave:.4f} went on.",
        "analyse",
    )  # fmt: skip


STUDIES = (  # after how many years alliances ended, and were last seen alive
    ((2, 3, 5, 7), (3, 4, 8, 9, 9)),
    ((1, 4, 5, 8), (2, 4, 6, 9)),
    ((2, 4, 6), (1, 4, 5, 7, 8)),
    ((3, 4, 7), (2, 4, 6, 8, 9, 9)),
    ((1, 3, 6, 7), (2, 5, 6, 8, 8, 8)),
)
THE_SAME = "One that was last seen alive in the year in which another ended was still watched when that one ended."


def beyond(ended: tuple[int, ...], seen: tuple[int, ...], year: int) -> float:
    """Return Kaplan and Meier's estimate of the part that lives for more than so many years."""
    return prod(1 - 1 / watched(ended, seen, when) for when in ended if when <= year)


def watched(ended: tuple[int, ...], seen: tuple[int, ...], year: int) -> int:
    """Return how many were still watched when one ended in that year."""
    return sum(one >= year for one in (*ended, *seen))


def lives(draw: Draw) -> Asked:
    kind = draw.kind("naive", "bounds", "lived", "curve")
    ended, seen = ((2, 3, 4, 6), (3, 6, 9, 9)) if draw.practice else draw.among("study", STUDIES)
    text, answers, hint, solution = {
        "naive": _naive,
        "bounds": _bounds,
        "lived": _lived,
        "curve": _curve,
    }[kind](draw, ended, seen)
    return Asked(
        text, (Question("3", "Work out these numbers.", answers, hint, solution, "apply", 4),)
    )


def _told(ended: tuple[int, ...], seen: tuple[int, ...]) -> str:
    return f"""A ministry has watched {len(ended) + len(seen)} alliances of this kind.
{len(ended)} have ended, after {_years(ended)} years.
{len(seen)} were still alive when they were last seen, after {_years(seen)} years.
{THE_SAME}"""


def _years(years: tuple[int, ...]) -> str:
    return listed(map(str, years))


def _estimate(ended: tuple[int, ...], seen: tuple[int, ...], year: int, *more: Slip) -> Number:
    all_of = len(ended) + len(seen)
    gone = sum(one <= year for one in ended)
    left_out = sum(one > year for one in ended) / len(ended)
    return _part(
        "living", f"Kaplan and Meier's estimate of the part that lives for more than {year} years", 2,
        beyond(ended, seen, year),
        Slip(1 - gone / all_of, "This counts those lost from sight as if they lived for ever."),
        Slip(left_out, "This leaves out those that were still alive."),
        *more,
    )  # fmt: skip


COUNT = (
    "In each year with an end ask how many were still watched, and which part of these lived on."
)


def _naive(draw: Draw, ended: tuple[int, ...], seen: tuple[int, ...]):
    year = draw.among("year", (3, 4))
    naive = sum(one > year for one in ended) / len(ended)
    answers = (
        _estimate(ended, seen, year),
        _part("left_out", "the part that you would find if you left out those still alive", 2, naive, Slip(1 - naive, "This is the part that had ended by then.")),
    )  # fmt: skip
    return _told(ended, seen), answers, COUNT, f"The estimate is {answers[0].value:.4f}; of the four whose end was seen the part {naive:g} lived for longer."  # fmt: skip


def _bounds(draw: Draw, ended: tuple[int, ...], seen: tuple[int, ...]):
    year = draw.among("year", (5, 6, 7))
    count = len(ended) + len(seen)
    least = sum(one > year for one in (*ended, *seen)) / count
    most = 1 - sum(one <= year for one in ended) / count
    draw.require(year not in seen and most - least > 0.1)
    found = next(one for one in range(seen[0] + 1, 10) if one not in ended)
    draw.require(found <= year)
    traced = beyond(tuple(sorted((*ended, found))), seen[1:], year)
    answers = (
        _part("least", "the least part of these alliances that can have lived so long", 1, least, Slip(most, "This is the largest that it can have been.")),
        _part("most", "the largest part of these alliances that can have lived so long", 1, most, Slip(least, "This is the least that it can have been.")),
        _part(
            "traced", "Kaplan and Meier's estimate of the part that lives so long, after the one was found", 2, traced,
            Slip(beyond(ended, seen, year), "This is the estimate before the one was found.", 1),
            Slip(most, "This counts those lost from sight as if they lived for ever."),
        ),
    )  # fmt: skip
    return (
        f"""{_told(ended, seen)}
Nobody knows how the others went on.
In the worst case each of them ended just after it was last seen, and in the best case all of them live still.
Then one of them is found: the alliance that was last seen alive after {seen[0]} year{"s" * (seen[0] > 1)} ended after {found}.
How many live for more than {year} years? Give the two bounds as they were before the one was found.""",
        answers,
        COUNT,
        f"In the worst case {least:.4f} of these alliances lived for longer, in the best case {most:.4f}. With the one that was found the estimate is {traced:.4f}.",
    )


def _lived(draw: Draw, ended: tuple[int, ...], seen: tuple[int, ...]):
    first, year = draw.among("years", ((2, 5), (3, 6), (4, 7), (2, 6), (3, 7)))
    before, after = beyond(ended, seen, first), beyond(ended, seen, year)
    draw.require(before < 0.95 and after / before < 0.95 and abs(before - after / before) > 0.01)
    answers = (
        _part(
            "from_then", f"the part of those that live for more than {first} years that also lives for more than {year}", 2, after / before,
            Slip(after, "This is the part of all alliances.", 1), Slip(before, f"This is the part that lives for more than {first} years."),
        ),
        _part(
            "in_between", f"the part of all such alliances that lives for more than {first} years, but not for more than {year}", 2, before - after,
            Slip(1 - after / before, f"This is the part of those that live for more than {first} years.", 1), Slip(1 - after, f"Some end in the first {first} years already."),
        ),
    )  # fmt: skip
    return (
        f"{_told(ended, seen)}\nThe alliance of a neighbouring district has just lived for more than {first} years. How likely is it to live for more than {year}? Use the estimate of Kaplan and Meier.",
        answers,
        f"{COUNT} Then compare two such estimates.",
        f"{before:.4f} live for more than {first} years and {after:.4f} for more than {year}; the one over the other is {after / before:.4f}, and the difference {before - after:.4f}.",
    )


def _curve(draw: Draw, ended: tuple[int, ...], seen: tuple[int, ...]):
    place = draw.among("place", (1, 2, 3))
    draw.require(place < len(ended))
    risk = [watched(ended, seen, year) for year in ended]
    lost = risk[place - 1] - 1 - risk[place]
    draw.require(lost >= 1)
    rows = "\n".join(f"| {year} | {beyond(ended, seen, year):.4f} |" for year in ended)
    count = len(ended) + len(seen)
    year, before = ended[place], ended[place - 1]
    answers = (
        Number(
            "still_watched", f"the number of alliances still watched when the one of year {year} ended", 2,
            value=risk[place], within=0.2, low=0, slips=(
                Slip(count - place, "Some had been lost from sight by then."),
                Slip(risk[place] - 1, "The one that ended was watched until then.", 1),
            ),
        ),
        Number(
            "lost_alive", f"the number of alliances lost from sight alive after the one of year {before} had ended and before the one of year {year} did", 2,
            value=lost, within=0.2, low=0, slips=(Slip(lost + 1, "One of them ended, and was not lost.", 1),),
        ),
    )  # fmt: skip
    return (
        f"A ministry has watched {count} alliances of this kind, and in each of the years below exactly one ended. Its report gives only the estimate of Kaplan and Meier.\n{THE_SAME}\n\n| year | part that lives for longer |\n|---|---|\n{rows}",
        answers,
        "By which factor does the curve fall in a year in which one of so many ends?",
        f"In year {year} the estimate falls by one part in {risk[place]}, so {risk[place]} were still watched. After the end before, {risk[place - 1] - 1} were left, so {lost} had been lost from sight.",
    )


# Resources, complementarity and rivalry at the start.
STARTS = ((0.6, 0.8, 0.7), (0.5, 0.6, 0.6), (0.4, 0.7, 0.3), (0.7, 0.5, 0.8), (0.3, 0.8, 0.5))
WORDS = ("first_resources", "first_complementarity", "first_rivalry")
TAKEN_OUT = ("ACFH", "BCDJ", "ADEI", "BDFJ", "CEHJ")
LETTERS = "ABCDEFGHIJ"


@cache
def without_each(start: tuple[float, float, float]) -> dict[str, np.ndarray]:
    """Return what becomes of alliances with all arrows, and without each."""
    return simulation.without_each_arrow(**dict(zip(WORDS, start, strict=True)))


GRID = tuple(step / 100 for step in range(10, 91))


@cache
def alive(start: tuple[float, float, float], word: str) -> np.ndarray:
    """Return the part alive after 200 periods as one number goes over the grid."""
    values = dict(zip(WORDS, start, strict=True)) | {word: GRID}
    return simulation.at_end(**values)["alive"]


def figure(draw: Draw) -> Asked:
    kind = draw.kind("lives", "economic_value", "social_value")
    start = STARTS[0] if draw.practice else draw.among("start", STARTS)
    table, ask, solution = _longer(start) if draw.practice else _compared(draw, kind, start)
    question, threshold = _threshold(draw, start)
    resources, complementarity, rivalry = start
    return Asked(
        f"""The figure shows alliances that begin like that of the cold box and the clinics: resources of {resources:g}, complementarity of {complementarity:g} and rivalry of {rivalry:g}.
The period shown is the last one, 200, and the sentence below the figure says what has become of them by then.
Press the letter of an arrow to take it out; a dotted line then shows the course with every arrow in place.""",
        (
            Question(
                "4a",
                ask,
                (table,),
                "Take out one arrow at a time, read the sentence, and put it back.",
                solution,
                level="understand",
                outcome=3,
            ),
            Question(
                "4b",
                f"Put all arrows back. {question}",
                (threshold,),
                "Move this one slider only, until the sentence names the part that is asked for.",
                f"The slider is at about {threshold.value:.2f} then.",
                level="apply",
                outcome=3,
            ),
        ),
        live=Live("Stages", {**dict(zip(WORDS, start, strict=True)), "moment": 200}),
    )


def _longer(start: tuple[float, float, float]) -> tuple[Choices, str, str]:
    parts = without_each(start)["alive"]
    more = frozenset(
        letter for letter, part in zip(LETTERS, parts[1:], strict=True) if part > parts[0]
    )
    answer = Choices(
        "longer_without", "the arrows without which more alliances live", 4, options=tuple(LETTERS), value=more,
    )  # fmt: skip
    return (
        answer,
        "Without which arrows do *more* alliances live after 200 periods than with all arrows?",
        f"More live without {', '.join(sorted(more))}.",
    )


def _compared(draw: Draw, kind: str, start: tuple[float, float, float]) -> tuple[Table, str, str]:
    word = kind.replace("_", " ")
    options = tuple(f"{one} live, {two} value" for one in ("more", "fewer") for two in ("more", "less"))  # fmt: skip
    letters = draw.among("letters", TAKEN_OUT)
    found = without_each(start)
    rows, said = {}, []
    for letter in letters:
        place = 1 + LETTERS.index(letter)
        lives, value = found["alive"], found[kind]
        draw.require(abs(lives[place] - lives[0]) > 0.015)
        draw.require(abs(value[place] - value[0]) > 0.7)
        right = options[2 * int(lives[place] < lives[0]) + int(value[place] < value[0])]
        rows[letter] = Choice(
            f"without_{letter}", f"what becomes of the alliances without arrow {letter}", 1,
            options=options, value=right,
        )  # fmt: skip
        said.append(f"without {letter} {right}")
    draw.require(len({row.value for row in rows.values()}) >= 2)
    return (
        Table("without_arrows", "what becomes of the alliances without each arrow", 4, rows=rows),
        f"Say for each of these arrows whether more or fewer alliances live after 200 periods without it than with all arrows, and whether the average alliance has then created more or less {word}.",
        f"The answers are: {'; '.join(said)}.",
    )


LEVERS = {
    "rivalry": ("first_rivalry", "What is the highest rivalry at the start", "highest_rivalry"),
    "resources": ("first_resources", "What are the least resources at the start", "least_resources"),
    "hurdle": (
        "hurdle",
        "The hurdle is the fit of the conditions at which things go well or badly with equal chances. What is the highest hurdle",
        "highest_hurdle",
    ),
    "complementarity": (
        "first_complementarity",
        "What is the least complementarity at the start",
        "least_complementarity",
    ),
}  # fmt: skip


def _threshold(draw: Draw, start: tuple[float, float, float]) -> tuple[str, Number]:
    """Return a question about how far one slider may go, and its answer."""
    lever = "complementarity" if draw.practice else draw.among("lever", tuple(LEVERS)[:3])
    target = draw.among("target", (0.25, 0.3, 0.35))
    word, asked, name = LEVERS[lever]
    enough = alive(start, word) >= target
    draw.require(bool(5 < enough.sum() < len(GRID) - 5))
    rises = bool(enough[-1])
    value = GRID[int(np.argmax(enough))] if rises else GRID[int(enough.sum()) - 1]
    here = dict(zip(WORDS, start, strict=True)).get(word, 0.5)
    draw.require(abs(value - here) > 0.05)
    number = Number(
        name, f"the {name.replace('_', ' ')} with which at least {target:.0%} live", 2, value=value,
        within=0.02, low=0, high=1, slips=(Slip(here, "This is where the slider is at first."),),
    )  # fmt: skip
    return (
        f"{asked} with which at least {target:.0%} of such alliances live after 200 periods, all else as it is?",
        number,
    )


CASES = {
    "arrow_j": (
        """Of alliances for social innovation the source concludes that sustained communication "brings stability to the alliance relationship by reducing inter-partner conflict" (Ishida, section 7), and draws it as arrow J, from the outcome to the conditions.
For the outcome stage it found one article among those reviewed, on start-ups (section 5.2.3).

1. In the model, less conflict changes how long an alliance lives in two ways. Which, and in which alliances does the one outweigh the other?
2. Name a case in which the firm and the clinics should be glad that their alliance ended, and say what one would have to measure to see it.
3. What would you have to observe, in which alliances, to learn whether arrow J exists?""",
        (
            (2, "one for both ways (evaluations end better; they come sooner), one for where which prevails"),
            (2, "one for a case in which the end is no failure, one for a measure other than survival that would show it"),
            (2, "one for conflict measured over time in the same alliances, one for a comparison with others"),
        ),
        """Less conflict makes every stage go better: an evaluation is passed more likely, which lengthens life, and operation is done sooner, which brings the next evaluation earlier. Where things go well as often as not the first outweighs the second; in poor alliances it may be the other way round. If the clinics can bring vaccines to the district without the firm, the end is a success: one would measure vaccinations, and what each partner learned, also after the end. To learn whether arrow J exists one would measure conflict between the same partners before and after evaluations, and in alliances without a social aim.""",
    ),
    "india": (
        """The source reports a public-private partnership in emergency care in India (Ishida, section 5.2.2, on Rao-Nicholson et al., 2017).
Three teams at the company's core, for medicine, for systems and for operations, kept up what the partnership could do; the government came to accept the company as legitimate; national and state governments gave money.

1. Sort what is reported: which of it belongs to collective strengths, to interdependencies, to conflicts, or to a change of the firm? Say which of these stays empty.
2. A minister calls the partnership a success, since it still exists. Answer with two results of this assignment's model or of your figure.
3. Which step of your answers is the source's, and which is yours or the book's? Name one of each.""",
        (
            (2, "one for sorting at least two facts well (money: interdependence; three teams or legitimacy: the firm changes; lower cost: strengths), one for conflicts staying empty"),
            (2, "one each for two sound results: alliances that never start live for ever; survivors are seen longer; a good alliance may end because its work is done"),
            (2, "one for something that the source reports, one for something that is an assumption or a reading"),
        ),
        """Money from governments is an interdependence: the public side has what the company lacks. The three teams and the legitimacy that they earned are a change of the firm by its work, like arrow H. Nothing is reported on conflicts, on an evaluation or on an outcome. That the partnership exists says little: without arrow C all alliances live for ever and create nothing, and in the figure some changes let more live while less is created. The facts on the teams and on legitimacy are the source's; that this resembles arrow H is a reading, and that an evaluation is a risk is an assumption of the model.""",
    ),
    "few_succeed": (
        """Many studies, says the source, have found that few alliances succeed, and it names Harrigan (1988) and Ernst and Bamford (2005) (Ishida, section 2). It does not say how any of them counted.
It also reports Das and Teng (2002), for whom neither an alliance's end nor its re-formation need mean failure (section 6.2).

1. A ministry has a list of all alliances of clinics that have ended, and wants to know how long alliances live. Which way does the list mislead, and what should be done instead?
2. Somebody counts every alliance that has ended as a failure. Give one kind of alliance that this counts wrongly, and how the model of this assignment would have to tell the two apart.
3. You may ask the authors of such a study three questions. Which, and what would each answer change?""",
        (
            (2, "one for short lives being over-represented, one for counting those still alive for as long as they were watched"),
            (2, "one for an alliance that ended because its work was done, or was formed anew, one for a way to tell: two kinds of end, value created, operating again"),
            (2, "two for three sound questions with what each answer would change (who was left out; when the study closed; what counted as success); one for two such questions"),
        ),
        """On the list are alliances that were short-lived enough to have ended, so it makes lives look too short; all alliances should be listed with their founding date and kept in the count as long as they are watched, as Kaplan and Meier do. An alliance that brought its vaccines to the district and then parted is no failure; the model would need a second way to end after a good evaluation, or a measure of what was created. I would ask which alliances were left out, how long the study watched, and what was called a success: if alliances still alive were left out the true share is higher, and if an end was called a failure by itself the share says little.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "5",
        CASES[draw.kind("arrow_j", "india", "few_succeed")],
        "Say for each sentence whether it follows from the model, from the source, or from you.",
        5,
    )


ASSIGNMENT = Assignment(
    name="stages",
    title="The cold box",
    story="""A firm makes boxes that keep vaccines cold without power, and looks for an alliance with a chain of village clinics.
You will derive how long such an alliance lives, follow it by hand, read how long others lived, take arrows out of a figure, and then argue about what an end means.
The firm, the clinics, the ministry and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $C$ | arrow C | part of the alliances in formation that is decided on in a period |
| $D$ | arrow D | part of the alliances in operation that is done in a period, if all goes well |
| $r$ | review | part of the alliances under evaluation whose evaluation ends in a period |
| $q$ | | chance that things go well, the same in every stage here |
| $\\phi$ | reform | part of the alliances found wanting that is formed anew rather than ended |

1. Of the alliances in formation a part $C$ is decided on in each period: with chance $q$ it goes into operation, otherwise it ends.
2. Of those in operation a part $Dq$ goes on to the outcome stage in each period, the others operate on.
3. Of those in the outcome stage a part $r$ is judged in each period: with chance $q$ it goes back to operation as it is.
4. Of those found wanting a part $\\phi$ goes back to formation, and the others end.
5. What happens in a period with chance $p$ takes $1/p$ periods on average. What goes on each time with chance $p$ is done $1/(1 - p)$ times on average.
6. Kaplan and Meier's estimate of the part that lives for longer than a year: for each end up to that year take the part of those still watched that did not end then, and multiply these parts.""",
    parts=(
        Part("Derive a life", "derive how long an alliance lives", 14, life),
        Part("Follow two periods", "follow alliances by hand or by code", 8, steps),
        Part("Read how long others lived", "estimate lives from a study", 6, lives),
        Part("Take out arrows", "take arrows out of a figure", 10, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Ishida, M. Alliance Development Process for Social Innovation: A Literature Review on Social Innovation and Alliance Research.",
    imports=("import sympy as sp",),
    code='q, D, r, b, h = sp.symbols("q D r b h", positive=True)',
)
