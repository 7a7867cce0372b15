"""The charging plug: how large groups are, what a small survey says, and who is tied to whom.

The plug, the firms, the surveys and all their numbers are invented.
"""

from functools import cache
from math import ceil, comb, log

import networkx as nx

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import Draw
from exercises.core.number import Number
from exercises.core.table import Table
from models.core.showing import listed

GROUPS = ("Kite", "Lark", "Oak", "Elm")
# Chargers sold by each group in a year, in thousands; its suppliers; the lead firm's part, per cent.
MARKETS = (
    ((240, 150, 120, 90), (8, 3, 2, 1), (0, 60, 75, 100)),
    ((200, 160, 80, 60), (8, 5, 2, 1), (0, 25, 75, 100)),
    ((300, 120, 100, 80), (6, 4, 2, 1), (0, 40, 80, 100)),
    ((180, 160, 150, 110), (9, 4, 3, 1), (0, 45, 60, 100)),
    ((210, 180, 140, 70), (7, 5, 2, 1), (0, 50, 65, 100)),
)


def distinct(value: float, tolerance: float, *slips: Slip) -> tuple[Slip, ...]:
    """Return the slips that cannot be taken for the right number."""
    return tuple(slip for slip in slips if abs(slip.value - value) > 2 * tolerance)


def concentration(amounts: tuple) -> float:
    """Return the sum of the squares of shares."""
    return sum((amount / sum(amounts)) ** 2 for amount in amounts)


def measure(draw: Draw) -> Asked:
    kind = draw.kind("whole", "merger", "average")
    sold, suppliers, lead = MARKETS[draw.among("market", tuple(range(len(MARKETS))))]
    growth = draw.among("growth", (1.0, 1.2, 1.5))
    grown = tuple(round(growth * amount) for amount in sold)
    made = {"whole": _whole, "merger": _merger, "average": _average}[kind]
    return made(draw, grown, suppliers, lead)


KITE = "Kite is a small firm of designers without a factory; the other three lead firms make chargers themselves, and each of them is one of its group's suppliers."


def _rows(meaning: str, values: list[float], within: float, unit: str, *wrong: tuple) -> dict:
    """Return an answer for each group; `wrong` has the values of a mistake, and what to say."""
    return {
        group: Number(
            group.lower(), f"{meaning} {group}", 1, value=value, unit=unit, within=within, low=0,
            slips=distinct(value, within, *(Slip(given[place], says) for given, says in wrong)),
        )
        for place, (group, value) in enumerate(zip(GROUPS, values, strict=True))
    }  # fmt: skip


def _of_market(heads: tuple, columns: tuple, questions: tuple) -> Asked:
    head = f"| Group | {' | '.join(heads)} |\n|---|{'---|' * len(heads)}\n"
    lines = zip(GROUPS, *columns, strict=True)
    body = "\n".join(f"| {' | '.join(f'{one}' for one in line)} |" for line in lines)
    levels = ("apply", "analyse", "analyse")
    outcomes = (2, 2, 1)
    return Asked(
        f"Each group is named after the firm that leads it. {KITE}\n\n{head}{body}",
        tuple(
            Question(f"1{letter}", text, answers, hint, solution, level=level, outcome=outcome)
            for letter, (text, answers, hint, solution), level, outcome in zip("abc", questions, levels, outcomes, strict=True)
        ),
    )  # fmt: skip


def _whole(draw: Draw, sold: tuple, suppliers: tuple, lead: tuple) -> Asked:
    partners = [all_ * (100 - part) / 100 for all_, part in zip(sold, lead, strict=True)]
    each = [all_ / many for all_, many in zip(sold, suppliers, strict=True)]
    ranked = sorted(GROUPS, key=lambda group: each[GROUPS.index(group)])
    crowd = concentration(sold)
    by_suppliers = concentration(suppliers)
    return _of_market(
        ("chargers sold (thousands)", "suppliers", "made by the lead firm (%)"),
        (sold, suppliers, lead),
        (
            (
                "How many chargers, in thousands, do the partners of each lead firm make?",
                (Table("by_partners", "what the partners of each lead firm make", 4, rows=_rows("what partners make in the group of", partners, 0.5, "thousand chargers", (sold, "This is the whole group."))),),
                "Take off what the lead firm makes itself.",
                _said(partners, "thousand"),
            ),
            (
                "In which group does an average supplier make most, and in which least?",
                (
                    Choice("largest_supplier", "the group whose average supplier makes most", 1, options=GROUPS, value=ranked[-1], says=_says(ranked[-1], "Divide by the number of suppliers.")),
                    Choice("smallest_supplier", "the group whose average supplier makes least", 1, options=GROUPS, value=ranked[0], says=_says(ranked[0], "Divide by the number of suppliers.")),
                ),
                "Divide what each group sold by the number of its suppliers.",
                _said(each, "thousand each"),
            ),
            (
                "How concentrated is the market among the four groups?",
                (Number("concentration", "the sum of the squares of the groups' shares", 3, value=crowd, within=0.005, low=0, high=1, slips=distinct(crowd, 0.005, Slip(by_suppliers, "These are shares of suppliers, and not of chargers."), Slip(0.25, "This holds for four equal groups."))),),
                "Shares are parts of 1; square each, and add.",
                f"It is {crowd:.4f}.",
            ),
        ),
    )  # fmt: skip


def _merger(draw: Draw, sold: tuple, suppliers: tuple, lead: tuple) -> Asked:
    one, other = draw.among("pair", ((1, 2), (1, 3), (2, 3)))
    first, second = GROUPS[one], GROUPS[other]
    partners = [all_ * (100 - part) / 100 for all_, part in zip(sold, lead, strict=True)]
    many = [count - (part > 0) for count, part in zip(suppliers, lead, strict=True)]
    each = [made / count if count else 0.0 for made, count in zip(partners, many, strict=True)]
    rough = [all_ / count for all_, count in zip(sold, suppliers, strict=True)]
    joint, makers = sold[one] + sold[other], suppliers[one] + suppliers[other]
    own = sold[one] * lead[one] / joint
    before = concentration(sold)
    after = concentration((*(all_ for k, all_ in enumerate(sold) if k not in (one, other)), joint))
    change = after - before
    return _of_market(
        ("chargers sold (thousands)", "suppliers", "made by the lead firm (%)"),
        (sold, suppliers, lead),
        (
            (
                "How many chargers, in thousands, does an average *partner* make in each group? The lead firm is no partner; where there is no partner, the answer is 0.",
                (Table("each_partner", "what an average partner makes in each group", 4, rows=_rows("what an average partner makes in the group of", each, 0.5, "thousand chargers", (rough, "This is the average of all suppliers, with the lead firm among them."))),),
                "Take off what the lead firm makes, and count the suppliers without it.",
                _said(each, "thousand each"),
            ),
            (
                f"{first} and {second} agree on one plug. {first} leads the joint group, {second} becomes one of its partners, and everybody makes what it made before. Work out two numbers for the joint group.",
                (
                    Number("own_part", f"the part of its chargers that {first} makes itself, in per cent", 1, value=own, unit="per cent", within=0.5, low=0, high=100, slips=distinct(own, 0.5, Slip(lead[one], "This was its part of the smaller group."), Slip((sold[one] * lead[one] + sold[other] * lead[other]) / joint, f"{second} is now a partner."))),
                    Number("joint_supplier", "what its average supplier makes, the lead firm among them", 1, value=joint / makers, unit="thousand chargers", within=0.5, low=0, slips=distinct(joint / makers, 0.5, Slip((rough[one] + rough[other]) / 2, "An average of two averages counts both groups as equally many."))),
                ),
                "Add what the two sell, and their suppliers. Nobody makes more than before.",
                f"{first} makes {own:.3g}% of {joint} thousand; {makers} suppliers make {joint / makers:.4g} thousand each.",
            ),
            (
                "Add the squares of the groups' shares of all chargers, with shares as parts of 1. By how much does this measure of concentration rise when the two join?",
                (
                    Number(
                        "rise_of_concentration", "by how much concentration rises, with shares as parts of 1", 3, value=change, within=0.002, low=0, high=1,
                        slips=distinct(change, 0.002, Slip(after, "This is the concentration afterwards, and not the change.", 2), Slip(change / 2, "The square of a sum has the product of the two twice.", 1)),
                    ),
                ),
                "Only the two groups change: compare the square of their sum with the sum of their squares.",
                f"It rises from {before:.4f} to {after:.4f}.",
            ),
        ),
    )  # fmt: skip


def _average(draw: Draw, sold: tuple, suppliers: tuple, lead: tuple) -> Asked:
    each = tuple(all_ / many for all_, many in zip(sold, suppliers, strict=True))
    own = tuple(all_ * part / 100 for all_, part in zip(sold, lead, strict=True))
    many = [count - (part > 0) for count, part in zip(suppliers, lead, strict=True)]
    rest = [
        (all_ - made) / count if count else 0.0
        for all_, made, count in zip(sold, own, many, strict=True)
    ]
    ranked = sorted(GROUPS, key=lambda group: rest[GROUPS.index(group)])
    second, third = (rest[GROUPS.index(group)] for group in ranked[-2:])
    draw.require(third - second > 1)
    crowd = concentration(sold)
    times = [made / one * 100 if made else 0.0 for made, one in zip(own, each, strict=True)]
    wrong = {
        group: "Count the partners without the lead firm, and what they make without it."
        for group in GROUPS
        if group != ranked[-1]
    }
    largest = max(GROUPS, key=lambda group: sold[GROUPS.index(group)])
    return _of_market(
        ("suppliers", "an average supplier makes (thousands)", "the lead firm makes (thousands)"),
        (suppliers, [f"{one:.4g}" for one in each], [f"{one:.4g}" for one in own]),
        (
            (
                "Which part of its group's chargers does each lead firm make itself, in per cent?",
                (Table("lead_parts", "the lead firm's part of each group, in per cent", 4, rows=_rows("the lead firm's part, in per cent, in the group of", list(lead), 0.7, "per cent", (times, "Compare with the whole group, and not with an average supplier."))),),
                "What the whole group makes is not in the table: work it out first.",
                _said(list(lead), "per cent"),
            ),
            (
                "Which group is the largest, and in which group are the average *partners*, without the lead firm, the largest?",
                (
                    Choice("largest_group", "the group that makes the most chargers", 1, options=GROUPS, value=largest, says=_says(largest, "Multiply the average by the number of suppliers.")),
                    Choice("largest_partners", "the group whose average partner makes most", 1, options=GROUPS, value=ranked[-1], says=wrong),
                ),
                "Take the lead firm out of both: what is made, and who is counted.",
                f"An average partner makes: {_said(rest, 'thousand')}",
            ),
            (
                "Add the squares of the groups' shares of all chargers, with shares as parts of 1. As how many groups of equal size would be just as concentrated?",
                (
                    Number(
                        "equal_groups", "the number of equal groups that are as concentrated", 3, value=1 / crowd, within=0.04, low=1, high=4,
                        slips=distinct(1 / crowd, 0.04, Slip(4, "So many groups there are, but of unequal size."), Slip(1 / concentration(suppliers), "These are shares of suppliers, and not of chargers.", 1), Slip(1 / concentration(each), "These are shares of averages, and not of chargers.", 1)),
                    ),
                ),
                "Equal groups, so many as $m$, have a concentration of $1/m$.",
                f"The concentration is {crowd:.4f}, and one divided by it {1 / crowd:.3f}.",
            ),
        ),
    )  # fmt: skip


def _said(values: list | tuple, unit: str) -> str:
    both = zip(GROUPS, values, strict=True)
    return ", ".join(f"{group} {value:.4g}" for group, value in both) + f" ({unit})."


def _says(right: str, text: str) -> dict[str, str]:
    return {group: text for group in GROUPS if group != right}


def at_most(most: int, cases: int, share: float) -> float:
    """Return the probability of at most so many of so many independent cases."""
    return sum(comb(cases, k) * share**k * (1 - share) ** (cases - k) for k in range(most + 1))


def survey(draw: Draw) -> Asked:
    kind = draw.kind("fewer", "more", "none")
    return {"fewer": _fewer, "more": _more, "none": _none}[kind](draw)


def _of_survey(text: str, *questions: tuple) -> Asked:
    levels = ("apply", "apply", "analyse")
    return Asked(
        text,
        tuple(
            Question(f"2{letter}", asked, answers, hint, solution, level=level, outcome=4)
            for letter, (asked, answers, hint, solution), level in zip("abc", questions, levels, strict=True)
        ),
    )  # fmt: skip


def _fewer(draw: Draw) -> Asked:
    firms, each = draw.among("asked", ((6, 5), (8, 4)))
    count, share = draw.among("count", (4, 5)), draw.among("share", (0.3, 0.35))
    likeness = draw.among("likeness", (0.2, 0.25))
    cases = firms * each
    chance = at_most(count, cases, share)
    draw.require(chance > 0.004)
    worth = cases / (1 + (each - 1) * likeness)
    return _of_survey(
        f"A chamber of commerce asked {firms} small firms about their ventures abroad. Each has {each}, so there are {cases}; {count} of them are joint ventures. Among large firms {share:.0%} of ventures are joint.",
        (
            f"Suppose small firms were no different, and ventures were independent of each other. With what probability would {cases} ventures hold {count} joint ones or fewer?",
            (Number("chance", "the probability of so few joint ventures", 3, value=chance, within=0.001, low=0, high=1, slips=distinct(chance, 0.001, Slip(at_most(count - 1, cases, share), "The count that was seen belongs to the sum.", 1), Slip(chance - at_most(count - 1, cases, share), "Fewer joint ventures would have been as striking: add them.", 1))),),
            "Add the probabilities of rule 2 for no joint venture, one, and so on.",
            f"It is {chance:.5f}.",
        ),
        (
            f"Two ventures of one firm have a correlation of {likeness:g}. How many independent ventures are they worth?",
            (Number("worth", "the number of independent ventures that they are worth", 2, value=worth, within=0.1, low=0, slips=(Slip(cases * (1 - likeness), "Likeness works with every other venture of the firm: see rule 3."),)),),
            "Rule 3.",
            f"They are worth {worth:.3g}.",
        ),
        (
            "How many would they be worth if all ventures of one firm were alike? And what does likeness do to the interval of shares that fit the survey?",
            (
                Number("worth_if_alike", "the number that they are worth at a correlation of 1", 2, value=firms, within=0, low=0, slips=(Slip(cases, "This is for a correlation of 0."),)),
                Choice("interval", "what likeness does to the interval of shares that fit", 1, options=("it grows wider", "it grows narrower", "it stays"), value="it grows wider", says={"it grows narrower": "Fewer independent cases say less.", "it stays": "Fewer independent cases say less."}),
            ),
            "Put a correlation of 1 into rule 3.",
            f"They are worth {firms}, one for each firm, and the interval grows wider.",
        ),
    )  # fmt: skip


def _more(draw: Draw) -> Asked:
    cases, count = draw.among("seen", ((18, 9), (20, 10), (24, 12), (16, 8)))
    share = draw.among("share", (0.25, 0.3, 0.35))
    chambers, likeness = (
        draw.among("chambers", (5, 8, 10)),
        draw.among("likeness", (0.15, 0.25, 0.4)),
    )
    wanted = draw.among("wanted", (30, 40))
    chance = 1 - at_most(count - 1, cases, share)
    draw.require(0.004 < chance < 0.2)
    somewhere = 1 - (1 - chance) ** chambers
    firms = wanted * (1 + 3 * likeness) / 4
    draw.require(abs(firms - round(firms)) < 1e-9 or 0.1 < firms % 1 < 0.9)
    needed = ceil(firms - 1e-9)
    return _of_survey(
        f"A chamber of commerce asked small firms about their ventures abroad. Of {cases} ventures {count} are joint ventures. Among large firms {share:.0%} of ventures are joint.",
        (
            f"Suppose small firms were no different, and ventures were independent of each other. With what probability would {cases} ventures hold {count} joint ones or *more*?",
            (
                Number(
                    "chance_of_more", "the probability of so many joint ventures or more", 3, value=chance, within=0.001, low=0, high=1,
                    slips=distinct(chance, 0.001, Slip(1 - at_most(count, cases, share), "The count that was seen belongs to the sum.", 1), Slip(at_most(count, cases, share), "This is the probability of so many or fewer."), Slip(at_most(count, cases, share) - at_most(count - 1, cases, share), "More joint ventures would have been as striking: add them.", 1)),
                ),
            ),
            "Take the probability of all smaller counts from 1. Rule 2 gives each.",
            f"It is {chance:.5f}.",
        ),
        (
            f"Suppose that {chambers} chambers made such a survey, each among other firms, and that small firms are no different anywhere. With what probability would at least one of them find so many or more?",
            (Number("somewhere", "the probability that at least one chamber finds so many", 2, value=somewhere, within=0.005, low=0, high=1, slips=distinct(somewhere, 0.005, Slip(chance, "This is for one chamber."), Slip(chambers * chance, "Adding counts the cases twice in which several of them find it.", 1))),),
            "First, the probability that none of them finds it.",
            f"It is 1 less {1 - chance:.5f} to the power of {chambers}, which is {somewhere:.4f}.",
        ),
        (
            f"A better survey is planned. Each firm has four ventures, and two ventures of one firm have a correlation of {likeness:g}. How many firms must be asked, at least, so that their ventures are worth {wanted} independent ones? And how many firms would do if ventures were independent?",
            (
                Number("firms_needed", "the number of firms that must be asked", 2, value=needed, within=0, low=0, slips=distinct(needed, 0, Slip(needed - 1, "Firms come in whole numbers, and fewer are not enough.", 1), Slip(4 * needed, "This is a number of ventures.", 1), Slip(ceil(wanted / (4 * (1 - likeness))), "Likeness works with every other venture of the firm: see rule 3."))),
                Number("firms_if_independent", "the number of firms that would do if ventures were independent", 1, value=ceil(wanted / 4), within=0, low=0, slips=(Slip(wanted, "Each firm has four ventures."),)),
            ),
            "Solve rule 3 for the number of firms. Round up.",
            f"At least {firms:.4g} firms, so {needed}; if ventures were independent, {ceil(wanted / 4)}.",
        ),
    )  # fmt: skip


def _none(draw: Draw) -> Asked:
    share = draw.among("share", (0.08, 0.12, 0.15, 0.18, 0.22))
    level = draw.among("level", (0.05, 0.02, 0.01))
    firms, each = draw.among("asked", ((4, 6), (6, 5), (5, 4), (7, 4), (3, 7)))
    cases = firms * each
    exact = log(level) / log(1 - share)
    draw.require(0.1 < exact % 1 < 0.9)
    needed = ceil(exact)
    highest = 1 - level ** (1 / cases)
    worth = draw.among("worth", (2, 3))
    likeness = (each / worth - 1) / (each - 1)
    return _of_survey(
        f"An owner says that no venture abroad of any firm in the association has ever failed. There are {firms} such firms with {each} ventures each, so {cases} ventures in all. Somebody suspects that in truth {share:.0%} of such ventures fail.",
        (
            f"Suppose ventures are independent. How many ventures without a failure would it take, at least, so that no failure has a probability of less than {level:.0%} if the suspicion is true?",
            (Number("ventures_needed", "the number of ventures without a failure that it takes", 3, value=needed, within=0, low=0, slips=distinct(needed, 0, Slip(needed - 1, "With so many the probability is still too high.", 2), Slip(ceil(1 / share), "With so many one expects one failure; none is not yet rare."), Slip(ceil(1 / level), "This leaves out how often ventures fail."))),),
            "One venture does not fail with the probability of 1 less the share. All must not fail.",
            f"It takes {exact:.4g}, so {needed}.",
        ),
        (
            f"What is the largest true share of failures under which no failure among {cases} independent ventures has a probability of at least {level:.0%}?",
            (Number("largest_share", "the largest share of failures that fits, between 0 and 1", 2, value=highest, within=0.003, low=0, high=1, slips=distinct(highest, 0.003, Slip(1 / cases, "One failure expected is not the most that fits."), Slip(level, "This is a probability, and not a share of failures."))),),
            f"Set the probability of no failure equal to {level:.0%} and take the root.",
            f"It is {highest:.4f}.",
        ),
        (
            f"At which correlation between two ventures of one firm are all {cases} ventures worth only {worth * firms} independent ones? And how many are they worth if all ventures of one firm are alike?",
            (
                Number("likeness_found", "the correlation at which they are worth so few", 2, value=likeness, within=0.01, low=0, high=1, slips=distinct(likeness, 0.01, Slip(1 - worth / each, "Likeness works with every other venture of the firm: see rule 3."), Slip((each / worth - 1) / each, "A venture is not compared with itself.", 1))),
                Number("worth_if_alike", "the number that they are worth at a correlation of 1", 1, value=firms, within=0, low=0, slips=(Slip(1, "The firms are still independent of each other."),)),
            ),
            "Solve rule 3 for the correlation.",
            f"At a correlation of {likeness:.3f}; if all are alike they are worth {firms}.",
        ),
    )  # fmt: skip


@cache
def interval(count: int, cases: int) -> tuple[float, float]:
    """Return the exact 95% interval of a count."""
    from models.simulation.small_sample import finding

    found = finding(count, cases, 0.5)
    return found.low, found.high


def below(count: int, cases: int, share: float) -> bool:
    """Whether the interval lies below a share: so few have a probability below 2.5% (rule 4)."""
    return at_most(count, cases, share) < 0.025


def least_cases(count: int, share: float) -> int:
    """Return the smallest sample whose interval lies below a share, 0 if there is none to 60."""
    return next((n for n in range(count + 1, 61) if below(count, n, share)), 0)


SURVEYS = (
    ((2, 20), (4, 30), (5, 30), (18, 40)),
    ((1, 15), (6, 40), (9, 40), (7, 50)),
    ((3, 24), (12, 24), (8, 50), (2, 28)),
    ((0, 9), (3, 30), (10, 45), (20, 45)),
)


def read_sample(draw: Draw) -> Asked:
    kind = draw.kind("ends", "cases", "surveys")
    share = draw.among("share", (0.25, 0.3, 0.35))
    made = {"ends": _ends, "cases": _cases, "surveys": _surveys}[kind]
    (count, cases), (text, answers, solution), (more, answer, why) = made(draw, share)
    return Asked(
        f"""The figure says which true shares a count fits, and how often chance would give such a count.
The reference share is {share:.0%}; a survey speaks against it if the 95% interval does not contain it.""",
        (
            Question("3a", text, answers, "Set the sliders, and read the first sentence below the figure.", solution, level="understand", outcome=4),
            Question("3b", more, (answer,), "Move one slider by one, and watch the interval.", why, level="analyse", outcome=4),
        ),
        live=Live("SmallSample", {"sample_size": cases, "successes": count, "reference_share": share}),
    )  # fmt: skip


def _ends(draw: Draw, share: float) -> tuple:
    count, cases = draw.among("seen", ((4, 30), (5, 28), (6, 40)))
    low, high = interval(count, cases)
    chance = at_most(count, cases, share)
    draw.require(chance > 0.01)
    return (
        (count, cases),
        (
            f"Between which true shares does the interval of {count} of {cases} lie?",
            (
                Number("low", "the lower end of the interval, between 0 and 1", 1, value=low, within=0.003, low=0, high=1, slips=(Slip(count / cases, "This is the share of the sample."),)),
                Number("high", "the upper end of the interval, between 0 and 1", 2, value=high, within=0.003, low=0, high=1, slips=(Slip(2 * count / cases - low, "The interval is not the same on both sides."),)),
            ),
            f"From {low:.4f} to {high:.4f}.",
        ),
        (
            "With what probability would chance give so few or fewer, if the reference share were true? Rule 2 gives it more exactly than the figure.",
            Number("so_few", "the probability of so few or fewer, between 0 and 1", 2, value=chance, within=0.002, low=0, high=1, slips=distinct(chance, 0.002, Slip(1 - chance, "This is the probability of more."))),
            f"It is {chance:.4f}.",
        ),
    )  # fmt: skip


def _cases(draw: Draw, share: float) -> tuple:
    count = draw.among("count", (1, 2, 3, 4, 5, 6))
    least, next_ = least_cases(count, share), least_cases(count + 1, share)
    draw.require(min(least, next_) > 0)
    naive = int(count / share) + 1
    return (
        (count, min(60, naive)),
        (
            f"With {count} {'success' if count == 1 else 'successes'}, how many cases must there be, at least, so that the survey speaks against {share:.0%}?",
            (Number("least_cases", "the smallest number of cases that speaks against the reference", 3, value=least, within=0, low=0, slips=distinct(least, 0, Slip(least - 1, "With one case less the interval still reaches the reference.", 1), Slip(naive, "The share of the sample is below the reference, but the interval is not."))),),
            f"With {least} cases the interval ends at {interval(count, least)[1]:.4f}.",
        ),
        (
            "How many more cases must there be if there is one success more?",
            Number("more_cases", "how many more cases it takes with one success more", 2, value=next_ - least, within=0, low=0, slips=distinct(next_ - least, 0, Slip(next_, "This is how many there must be, and not how many more.", 1), Slip(round(1 / share), "This keeps the share of the last cases, and not the interval."))),
            f"It takes {next_}, which is {next_ - least} more.",
        ),
    )  # fmt: skip


def _surveys(draw: Draw, share: float) -> tuple:
    given = draw.among("surveys", SURVEYS)
    ends = {f"{count} of {cases}": interval(count, cases) for count, cases in given}
    draw.require(all(min(abs(end - share) for end in both) > 0.003 for both in ends.values()))
    against = frozenset(text for text, (low, high) in ends.items() if not low < share < high)
    draw.require(0 < len(against) < 4)
    cases = draw.among("cases", (30, 40, 44, 50, 58))
    most = max(count for count in range(cases) if below(count, cases, share))
    naive = ceil(share * cases) - 1
    return (
        given[0],
        (
            f"Which of these surveys speak against {share:.0%}, from below or from above?",
            (Choices("against", f"the surveys that speak against {share:.0%}", 3, options=tuple(ends), value=against),),
            "The intervals: " + ", ".join(f"{text} from {low:.1%} to {high:.1%}" for text, (low, high) in ends.items()) + ".",
        ),
        (
            f"A survey has {cases} cases. What is the largest count with which it says that the true share is below {share:.0%}?",
            Number("largest_count", "the largest count that puts the true share below the reference", 2, value=most, within=0, low=0, slips=distinct(most, 0, Slip(most + 1, "With this count the interval still contains the reference.", 1), Slip(naive, "The share of the sample is below the reference, but the interval is not."))),
            f"With {most} the interval ends at {interval(most, cases)[1]:.4f}, with {most + 1} at {interval(most + 1, cases)[1]:.4f}.",
        ),
    )  # fmt: skip


PARTNERS = ("Ash", "Birch", "Fir", "Gorse", "Hazel")
# Ties in charging by place in a student's order of partners, and one in another business.
REPORTS = (
    ((0, 1, 2), (2, 3), (4,), (2, 0)),
    ((0, 1), (1, 2, 3), (4,), (3, 2)),
    ((0, 1), (2, 3), (1, 4), (2, 3)),
)


def ties(draw: Draw) -> Asked:
    kind = draw.kind("named", "steps", "ended")
    turn = draw.among("turn", (0, 1, 2, 3, 4))
    order = PARTNERS[turn:] + PARTNERS[:turn]
    kite, lark, oak, (lead, partner) = REPORTS[draw.among("report", (0, 1, 2))]
    chosen = {
        "Kite": [order[k] for k in kite],
        "Lark": [order[k] for k in lark],
        "Oak": [order[k] for k in oak],
    }
    other = (GROUPS[lead], order[partner])
    draw.require(other[1] not in chosen[other[0]] if other[0] in chosen else True)
    network = nx.Graph()
    network.add_nodes_from(GROUPS)
    network.add_edges_from((lead, one) for lead, all_ in chosen.items() for one in all_)
    report = f"""> Kite has allied with {listed(chosen["Kite"])}.
> Lark works with {listed(chosen["Lark"])}.
> Oak makes chargers with {listed(chosen["Oak"])}.
> Elm, too, has several partners.
> In another business, heating, {other[0]} and {other[1]} share a laboratory."""
    made = {"named": _named, "steps": _steps, "ended": _ended}[kind]
    (text, answers, solution), (more, answer, why) = made(draw, network, other)
    return Asked(
        f"A report on the charging plug says:\n\n{report}\n\nDraw the network of the ties in *charging* that the report names, and nothing that it does not name. Each of the four lead firms is in it.",
        (
            Question("4a", text, answers, "Draw the lead firms first, and then a line for each tie that is named.", solution, level="analyse", outcome=3),
            Question("4b", more, (answer,), "A network drawn from a text shows only what the text tells.", why, level="understand", outcome=3),
        ),
    )  # fmt: skip


def _between(network: nx.Graph) -> str:
    """Return the partner that is tied to two lead firms."""
    return next(name for name in PARTNERS if network.degree(name) == 2)


def _named(draw: Draw, network: nx.Graph, other: tuple) -> tuple:
    pairs = [("Kite", name) for name in PARTNERS] + [other, ("Elm", "Ash")]
    options = tuple(dict.fromkeys(f"{lead} and {partner}" for lead, partner in pairs))
    named = frozenset(f"{lead} and {one}" for lead, one in pairs if network.has_edge(lead, one))
    go_between = _between(network)
    return (
        (
            "Which of these pairs have a line in the network?",
            (Choices("pairs", "the pairs that have a line", 3, options=options, value=named),),
            f"The report names {', '.join(sorted(named))} in charging.",
        ),
        (
            "Which partner belongs to two groups in charging?",
            Choice("go_between", "the partner of two groups in charging", 2, options=PARTNERS, value=go_between, says={name: "In charging the report names this firm with one lead firm only." for name in PARTNERS if name != go_between}),
            f"It is {go_between}.",
        ),
    )  # fmt: skip


STEPS = ("1", "2", "3", "4", "no way")


def _steps(draw: Draw, network: nx.Graph, other: tuple) -> tuple:
    go_between = _between(network)
    one, two = (lead for lead in ("Kite", "Lark", "Oak") if network.has_edge(lead, go_between))
    near, far = (next(name for name in network[lead] if name != go_between) for lead in (one, two))
    pairs = {
        "leads": (other, (one, two), (two, near)),
        "partners": ((near, far), other, (one, two)),
        "across": ((one, far), (near, far), other),
        "between": ((near, go_between), (two, near), other),
    }[draw.among("pairs", ("leads", "partners", "across", "between"))]
    rows = {}
    for place, (start, end) in enumerate(pairs, 1):
        there = nx.has_path(network, start, end)
        value = str(nx.shortest_path_length(network, start, end)) if there else "no way"
        rows[f"{start} to {end}"] = Choice(
            f"way_{place}", f"the steps from {start} to {end}", 1, options=STEPS, value=value,
            says={"1": "The report names no tie of these two in charging."},
        )  # fmt: skip
    pieces = nx.number_connected_components(network)
    return (
        (
            "How many steps is the shortest way between these firms? A step is one tie.",
            (Table("steps", "the steps of the shortest way", 3, rows=rows),),
            "; ".join(f"{label}: {row.value}" for label, row in rows.items()) + ".",
        ),
        (
            "Into how many separate pieces does the network fall? A firm without a line is a piece, too.",
            Number("pieces", "the number of separate pieces", 2, value=pieces, within=0, low=1, slips=(Slip(pieces - 1, "A lead firm with no named partner is in the network, too.", 1), Slip(4 if pieces != 4 else 1, "Two groups with a common partner are one piece."))),
            f"There are {pieces}.",
        ),
    )  # fmt: skip


def _ended(draw: Draw, network: nx.Graph, other: tuple) -> tuple:
    go_between = _between(network)
    left = next(lead for lead in ("Kite", "Lark", "Oak") if not network.has_edge(lead, go_between))
    after = network.copy()
    after.remove_node(go_between)
    lost = next(iter(network[left]))
    after.remove_edge(left, lost)
    alone = frozenset(name for name in after if after.degree(name) == 0)
    options = tuple(name for name in (*GROUPS, *PARTNERS) if name != go_between)
    statements = (
        "that Elm has no partner in charging",
        "that the report names no partner of Elm",
        "that Elm's partners matter less than the others'",
    )
    return (
        (
            f"Now {go_between} gives up charging altogether, and {left} ends its tie with {lost}. Nothing else changes. Which of these firms have no line any more, or never had one?",
            (Choices("without_line", "the firms without a line", 3, options=options, value=alone),),
            f"They are {listed(sorted(alone))}.",
        ),
        (
            "What does the network show about Elm?",
            Choice("of_elm", "what the network shows about Elm", 2, options=statements, value=statements[1], says={statements[0]: "The report says that Elm has several partners.", statements[2]: "The report says nothing about how much anyone matters."}),
            "Elm has partners, but the report names none, so the network has no line for it.",
        ),
    )  # fmt: skip


CASES = {
    "mips": (
        """In 1992 the group of Mips, a firm of fewer than 1000 people, shipped 331 thousand RISC chips by seven suppliers; the group of IBM shipped 67 thousand by one (Gomes-Casseres, 1997, Table I).
NEC, in the group of Mips, made 110 thousand, and had a semiconductor business of 6 billion dollars (section 2).
Mips itself made none of them.

1. Give one kind of scale for which the 331 thousand of the whole group are the right number, and one for which it matters what each supplier makes, and say why. What does the average of seven suppliers hide?
2. What does it mean for Mips that it made none of the chips? Name one advantage and one danger.
3. Name one thing that Table I cannot tell you about the strength of this group, and what you would want to know instead.""",
        (
            (2, "one for a scale that the group shares, one for a scale that stays with the supplier, each with its reason; NEC behind the average"),
            (2, "one for an advantage, one for a danger"),
            (2, "one for something that the table leaves out, one for what would tell it"),
        ),
        """A design is made once and used by all, and a standard is as strong as all who use it, so the group's 331 thousand count. A production line is not shared by firms: where cost falls with what one line makes, each supplier counts by itself. The average of 47 thousand hides that NEC alone made more than IBM. Making nothing, Mips needed no money for factories and could win partners in many countries; but it had nothing to fall back on when partners left, and earned only what they passed on. The table is of one year, and does not say how firmly the suppliers were tied: I would ask which other designs they made, and what leaving would cost them.""",
    ),
    "sun": (
        """In about 1992 the group of Sun sold workstations for 3.0 billion dollars, and Sun itself made 92% of them; the group of Mips sold for 2.1 billion, and Mips made none (Gomes-Casseres, 1997, Table I).
Of RISC chips the two groups shipped 295 and 331 thousand, and neither of the two lead firms made any.

1. By which of these numbers was Sun's group the stronger one, and for what purpose is that the right number? Why does the other measure put Mips first?
2. Both lead firms depended on partners. For which business did each of them, and what could each have done if all partners had left?
3. Name one thing that Table I cannot tell you about the two groups, and what you would want to know instead.""",
        (
            (2, "one for naming a measure with a purpose that fits it, one for saying that the other counts something else"),
            (2, "one for Sun alone in workstations and dependent in chips, one for Mips dependent in both, with what would be left"),
            (2, "one for something that the table leaves out, one for what would tell it"),
        ),
        """In workstations Sun's group came first, which counts for whoever wants to know who has customers and a business of his own; chips shipped put Mips first, and they count for a design and the programs that are written for it. Sun depended on partners for chips only. Without them it would still have had the customers, and could have looked for another maker; Mips depended on partners for both, and would have kept a design that nobody made. The table is of one year and says nothing about profit: I would want to know what each lead firm earned and could spend on its next design, and which partners also worked for others.""",
    ),
    "survey": (
        """A survey of small U.S. firms that had succeeded abroad found 5 joint ventures among 36 foreign investments; for large firms about 30% have been joint over the years (Gomes-Casseres, 1997, section 1).
Section 1 says that the firms were seven.
An invented bank concludes: small firms succeed abroad by staying alone, so we will not finance joint ventures.

1. What does 5 of 36 show if the investments are independent of each other, and what changes because they are those of seven firms?
2. Which firms would have to be asked before anybody can say that staying alone helps? Say why those of the survey are not enough.
3. What would you tell the bank to do with this number today? Give a rule that it could follow, and what would make you change it.""",
        (
            (2, "one for a share that chance explains poorly, one for fewer independent cases and a wider interval"),
            (2, "one for firms that failed or stayed at home, one for why success alone does not tell"),
            (2, "one for a rule that fits weak evidence, one for what would change it"),
        ),
        """If the investments are independent, five or fewer of 36 would come up about once in fifty surveys if 30% were true; the interval just excludes it. Seven firms decided on all of them, and decisions of one firm are alike: the 36 are worth fewer cases, the interval grows, and chance becomes an explanation again. All firms of the survey succeeded. One would have to ask firms that failed, too: if joint ventures are as rare among them, staying alone made no difference. Today I would tell the bank to judge each case by what the firm lacks, and not to refuse joint ventures as such; a survey with counts by firm, and with failures, could change that.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    kind = draw.kind("mips", "sun", "survey")
    return argued(
        "5",
        CASES[kind],
        "Say for each number what it counts, and what it leaves out.",
        4 if kind == "survey" else 1,
    )


ASSIGNMENT = Assignment(
    name="constellations",
    title="The charging plug",
    story="""Four groups of firms fight over the plug with which electric bicycles are charged.
You will measure how large the groups are, judge what a small survey says, read another one off a figure, find out who is tied to whom, and then argue about a real case.
The plug, the firms, the surveys and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $N$ | cases | how many cases a survey has |
| $k$ | count | how many of them are of the kind that is counted |
| $p$ | share | the true share of that kind |
| $m$ | cases of a firm | how many cases each firm has |
| $r$ | correlation | how alike two cases of one firm are: 0 if independent, 1 if always the same |

1. *Concentration* is the sum of the squares of the groups' shares, with shares as parts of 1: it is 1 for one group alone, and one quarter for four equal ones.
2. If cases are independent, $k$ of $N$ have the probability $\\binom{N}{k} p^k (1 - p)^{N - k}$.
3. If firms have $m$ cases each, all $N$ are worth $N / (1 + (m - 1) r)$ independent ones.
4. The *95% interval* of a count contains the true shares under which so many or fewer, and also so many or more, have a probability of at least 2.5%.
5. A network drawn from a text has a line for each tie that the text names, and no other.""",
    parts=(
        Part("Measure the groups", "measure the groups", 12, measure),
        Part("Judge a small survey", "judge a small survey", 14, survey),
        Part("Read a survey off the figure", "read a survey off a figure", 8, read_sample),
        Part("Follow the ties", "follow the ties that a text names", 8, ties),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.",
)
