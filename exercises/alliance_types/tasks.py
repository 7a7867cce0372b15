"""The ferry: which form an alliance has, and which way of sharing leaves both lines content.

The lines, their ferry and all their numbers are invented.
"""

from math import comb

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table

FORMS = (
    "A purchase",
    "Merger or takeover",
    "Joint venture",
    "Equity alliance",
    "Non-equity: contract",
    "Non-equity: understanding",
)
HOLDS = ("no alliance", "an understanding", "a contract", "ownership")

# Arrangements to be sorted: what is asked of each, and for each structure three sets of four.
SORTED = {
    "form": (
        "Name the form of each arrangement, in the words in which the tree ends.",
        "the form of the arrangement",
        FORMS,
        (
            {
                "crew": ("One line rents cabin crew from the other, at a daily rate.", "A purchase"),
                "company": ("Both found a company for the night ferry, which both own.", "Joint venture"),
                "tickets": ("To fill a night ferry that both want, each accepts the other's tickets, by a contract that a court would enforce. Nobody owns a part of anybody.", "Non-equity: contract"),
                "letter": ("Both sign that they mean to build a terminal together, and that nothing in the letter binds either.", "Non-equity: understanding"),
            },
        ),
    ),
    "changed": (
        "In each case the two lines change what they have. Name the form after the change, in the words in which the tree ends. What is not mentioned stays as it was.",
        "the form after the change",
        FORMS,
        (
            {
                "tickets": ("On the word of their directors both accept each other's tickets, to fill one ferry that both want. Lawyers now turn this into an agreement that a court would enforce.", "Non-equity: contract"),
                "timetable": ("They plan one timetable for an aim that they share, under a contract. The large line now also buys a tenth of the small one.", "Equity alliance"),
                "company": ("Both own a company that runs the night ferry. They now close it, and run the ferry together under a memorandum that neither could enforce.", "Non-equity: understanding"),
                "shares": ("The large line owns a fifth of the small one, and they plan one timetable. It now buys the rest, and gives the orders.", "Merger or takeover"),
            },
            {
                "terminal": ("They signed a letter, which binds neither, that they mean to build a terminal together. Now they found a company for it, which both own.", "Joint venture"),
                "crew": ("Each line put crew into one pool for a ferry of both, under a contract. The ferry is given up, and the small line now rents out crew to the large one at a daily rate.", "A purchase"),
                "stake": ("The large line owned an eighth of the small one while they built a booking system together. It sells the shares; the work goes on under a contract.", "Non-equity: contract"),
                "repairs": ("They share a workshop for an aim of both, and no court could enforce their agreement. The small line now buys a tenth of the large one.", "Equity alliance"),
            },
            {
                "harbour": ("The small line bought berths from the large one at a price. Now both put money and people into a harbour that both want, under a contract. Neither owns a part of the other.", "Non-equity: contract"),
                "venture": ("Each owned half of a company that ran the night ferry. Now the two lines become one firm.", "Merger or takeover"),
                "swap": ("Under a contract they pool their ships in winter, for an aim of both. Now each also buys a twentieth of the other.", "Equity alliance"),
                "booking": ("They pooled their bookings under a contract. It has ended; both go on in the same way, because each trusts the other.", "Non-equity: understanding"),
            },
        ),
    ),
    "held": (
        "What holds the two lines together in each arrangement? If they are not allied at all, say so.",
        "what holds the lines together",
        HOLDS,
        (
            {
                "franchise": ("The small line runs its ships under the name and by the handbook of the large one, for a fee. A court would enforce this, and both want one brand on the coast.", "a contract"),
                "fuel": ("The small line buys fuel from the large one at the price of the day.", "no alliance"),
                "terminal": ("Both own the company that runs a terminal for the two of them.", "ownership"),
                "memorandum": ("They put people into one team for safety at sea, under a memorandum of which both say that it binds neither.", "an understanding"),
            },
            {
                "stake": ("The small line owns a twentieth of the large one, and together they develop an electric ferry.", "ownership"),
                "takeover": ("The large line owns all of the small one, and sets its timetable.", "no alliance"),
                "research": ("Both pay into one research programme for an electric ferry that both want. An agreement that a court would enforce says who may use what.", "a contract"),
                "network": ("Their engineers meet each month to make crossings quieter, and bring what they know. Each may stay away.", "an understanding"),
            },
            {
                "charter": ("For the summer the large line hires a ship from the small one at a fixed price.", "no alliance"),
                "licence": ("Both work on one booking system for their ships. A licence that a court would enforce says what each may use.", "a contract"),
                "cooperative": ("Both lines belong to a cooperative which they own together, and which trains their crews.", "ownership"),
                "letter": ("They plan a night ferry together. Nothing is signed but a letter that says what both intend.", "an understanding"),
            },
        ),
    ),
}  # fmt: skip

# How many of the five criteria must be met, as the board reads the list.
READINGS = {"one": 1, "two": 2, "three": 3, "four": 4, "all five": 5}


def form(draw: Draw) -> Asked:
    kind = draw.kind("form", "changed", "held")
    asked, meaning, options, sets = SORTED[kind]
    cases = draw.among("cases", sets)
    rows = {
        word: Choice(word, meaning, 1, options=options, value=right)
        for word, (_, right) in cases.items()
    }
    told = "\n".join(f"- **{word}**: {text}" for word, (text, _) in cases.items())
    return Asked(
        "Walk the tree as often as you like.",
        (
            Question(
                "1a",
                f"{asked}\n\n{told}",
                (Table("arrangements", "the answer for each arrangement", 4, rows=rows),),
                "Ask in this order: is there a shared aim, do both stay independent, do they own a company, does one own a part of the other, could a court enforce it?",
                "; ".join(f"{word}: {right}" for word, (_, right) in cases.items()) + ".",
                level="understand",
                outcome=3,
            ),
            criteria(draw, kind),
        ),
        live=Live("AllianceForm", {}),
    )  # fmt: skip


def criteria(draw: Draw, kind: str) -> Question:
    """Ask in how many ways open answers could still make the alliance strategic."""
    met, unsure = draw.among("known", ((1, 3), (2, 3), (1, 4), (2, 2), (0, 4)))
    allowed = {"form": ("one", "all five"), "changed": ("two", "three"), "held": ("three", "four")}
    word = draw.among("reading", allowed[kind])
    fewest = READINGS[word] - met
    ways = sum(comb(unsure, more) for more in range(max(fewest, 0), unsure + 1))
    draw.require(fewest > 0 and 0 < ways < 2**unsure)
    strategic = ways
    if kind == "held":
        ways = 2**unsure - ways
    wanted = "conventional" if kind == "held" else "strategic"
    wrong = {
        2**unsure - ways: "These are the ways that lead to the opposite verdict.",
        2**unsure: "These are all the ways in which the open answers can turn out.",
    }
    return Question(
        "1b",
        f"Of the five criteria for a strategic alliance the large line meets {_few(met)} and fails {_few(5 - met - unsure)}. "
        f"Of the other {_few(unsure)} it is not sure. The source does not say how many criteria are needed. "
        f"Suppose that at least {word} of them would have to be met for an alliance to be strategic. "
        f"Each of the {_few(unsure)} open answers can turn out as a plain yes or a plain no. In how many ways of all can they turn out so that the alliance is {wanted}?",
        (
            Number(
                "fewest", "how many of the open answers must be yes, at least, for the alliance to be strategic", 1,
                value=fewest, within=0, low=0, high=5,
                slips=(Slip(fewest + met, "Some criteria are met already."),) if met else (Slip(5, "Look at the reading again."),),
            ),
            Number(
                "ways", f"the number of ways in which the alliance is {wanted}", 2,
                value=ways, within=0, low=0, high=32,
                slips=tuple(Slip(value, says) for value, says in wrong.items() if value != ways),
            ),
        ),
        "How many of the open answers must still be yes? Count the ways to have that many, or more.",
        f"With {_few(met)} met, at least {_few(fewest)} of the open answers must be yes. "
        f"Of {2**unsure} ways, {strategic} make the alliance strategic and {2**unsure - strategic} leave it conventional.",
        level="analyse",
        outcome=2,
    )  # fmt: skip


def _few(number: int) -> str:
    return ("none", "one", "two", "three", "four", "five")[number]


MONEY = ((12, 4, 20), (15, 5, 25), (14, 6, 25), (18, 6, 30), (21, 9, 36), (16, 4, 25), (24, 8, 38))


def sums(draw: Draw) -> Asked:
    kind = draw.kind("halves", "from halves", "from a bargain")
    large, small, together = draw.among("money", MONEY)
    stake = draw.among("stake", (0.4, 0.5, 0.6))
    half, surplus = together / 2, together - large - small
    lacks, brings = large - half, stake * half
    draw.require(lacks > 0.4 and brings > lacks + 0.2 and abs(brings - 2 * lacks) > 0.2)
    if kind == "from a bargain":
        draw.require(0.05 < (brings - lacks - stake * small) / surplus < 0.95)
        draw.require(abs(lacks - brings + stake * small + surplus / 2) > 0.35)
    told = {
        "halves": f"With night ferries of their own the large line would earn {large} million crowns a year and the small one {small} million. Together they would earn {together} million.",
        "from halves": f"Together the lines would earn {together} million crowns a year. If they split this equally, the large line gets {half / large:.4g} times and the small one {half / small:.4g} times what each would earn with a night ferry of its own.",
        "from a bargain": f"In a bargain over the surplus, with equal negotiating strength, the large line would get {large + surplus / 2:.4g} million crowns a year and the small one {small + surplus / 2:.4g} million. Synergy would be {together / (large + small):.5g}.",
    }[kind]
    second = _price if kind == "from halves" else _same_as_bargain
    if kind == "halves":
        second = _stake
    return Asked(
        told,
        (
            Question(
                "2a",
                "Work these numbers out by hand.",
                _found(kind, large, small, together),
                "Write each number that is told as a sum of what you look for, and turn it round.",
                f"Alone the lines would earn {large} and {small} million, together {together} million. "
                f"The surplus is {surplus} million, the synergy {together / (large + small):.3f}, "
                f"and the large line's relative size {large / (large + small):.3f}.",
                level="apply",
                outcome=4,
            ),
            second(large, small, together, stake),
        ),
    )  # fmt: skip


def _found(kind: str, large: float, small: float, together: float) -> tuple[Number, ...]:
    alone = large + small
    crowns = {"unit": "million crowns", "within": 0.1, "low": 0}
    share = {"within": 0.01, "low": 0, "high": 1}
    size = Number(
        "size",
        "the large line's relative size",
        1,
        value=large / alone,
        **share,
        slips=(
            Slip(small / alone, "This is the relative size of the small line."),
            Slip(
                large / together,
                "Compare with what both would earn alone, and not with what they earn together.",
            ),
        ),
    )
    least = Number(
        "split_needs",
        "the least synergy at which an equal split leaves neither line worse off",
        2,
        value=2 * large / alone,
        within=0.02,
        low=0,
        slips=(
            Slip(2 * small / alone, "At this synergy the large line would rather stay alone."),
            Slip(
                large / alone,
                "Half of what they earn together must reach what the large line would earn alone.",
                1,
            ),
        ),
    )
    if kind == "halves":
        synergy = Number(
            "ferry_synergy",
            "the synergy",
            1,
            value=together / alone,
            within=0.01,
            low=0,
            slips=(Slip(alone / together, "This is the ratio upside down."),),
        )
        return size, synergy, least
    if kind == "from halves":
        own = Number(
            "small_alone",
            "what the small line would earn alone",
            1,
            value=small,
            **crowns,
            slips=(
                Slip(large, "This is what the large line would earn alone."),
                Slip(together / 2, "This is half of what they earn together."),
            ),
        )
        return own, size, least
    own = Number(
        "surplus",
        "the surplus of the alliance",
        1,
        value=together - alone,
        **crowns,
        slips=(
            Slip((together - alone) / 2, "This is what one of them gets of it."),
            Slip(together, "This is all that they earn together."),
        ),
    )
    return own, size, least  # fmt: skip


def _stake(large: float, small: float, together: float, stake: float) -> Question:
    gets = together / 2 * (1 + stake) - stake * small
    return Question(
        "2b",
        f"The lines split equally, and the large one also buys {stake:.0%} of the small one, at what that part would earn alone. What does each get then?",
        (
            Number(
                "large_gets", "what the large line gets", 2, value=gets, unit="million crowns", within=0.05, low=0,
                slips=(Slip(together / 2 * (1 + stake), "This leaves out what it pays.", 1),),
            ),
            Number(
                "small_gets", "what the small line's other owners get", 2, value=together - gets, unit="million crowns", within=0.05, low=0,
                slips=(Slip(together / 2 * (1 - stake), "This leaves out what they are paid.", 1),),
            ),
        ),
        "The stake brings that part of the partner's half, and costs that part of what the partner would earn alone.",
        f"The large line gets {gets:.4g} million, the others {together - gets:.4g} million.",
        level="apply",
        outcome=4,
    )  # fmt: skip


def _price(large: float, small: float, together: float, stake: float) -> Question:
    most = stake * together / 2 - (large - together / 2)
    return Question(
        "2b",
        f"The lines split equally, and the large one wants to buy {stake:.0%} of the small one to make up for what it lacks. What is the most that it could pay for this stake and be no worse off than alone? What price $v$ is that in the words of the model?",
        (
            Number(
                "most_paid", "the most that it could pay", 2, value=most, unit="million crowns", within=0.1, low=0,
                slips=(Slip(stake * together / 2, "At this price the stake brings nothing, and the large line still lacks what it lacked.", 1), Slip(large - together / 2, "This is what the large line lacks.", 1)),
            ),
            Number(
                "highest_price", "that price, over what this part of the small line would earn alone", 2,
                value=most / (stake * small), within=0.05, low=0,
                slips=(Slip(most / small, "Compare with the part that is bought, and not with the whole line.", 1),),
            ),
        ),
        "The stake must bring what the large line lacks, after the price.",
        f"It lacks {large - together / 2:.4g} million and the stake brings {stake * together / 2:.4g}, so it can pay {most:.4g} million. "
        f"That part would earn {stake * small:.4g} million alone.",
        level="analyse",
        outcome=4,
    )  # fmt: skip


def _same_as_bargain(large: float, small: float, together: float, stake: float) -> Question:
    gets = together / 2 * (1 + stake) - stake * small
    surplus = together - large - small
    return Question(
        "2b",
        f"The lines could also split equally, with the large one buying {stake:.0%} of the small one at what that part would earn alone. Which negotiating strength would bring the large line just as much in a bargain? And what would the small line's other owners get more, or less, than in a bargain between equals? Less is a negative number.",
        (
            Number(
                "same_strength", "the negotiating strength of the large line that brings it as much", 2,
                value=(gets - large) / surplus, within=0.02, low=-1, high=2,
                slips=(Slip(gets / together, "This is its part of everything, and not of the surplus.", 1),),
            ),
            Number(
                "small_difference", "what the small line's other owners get more with the stake", 2,
                value=together - gets - small - surplus / 2, unit="million crowns", within=0.1,
                slips=(Slip(gets - large - surplus / 2, "This is the difference for the large line.", 1), Slip(together - gets - small, "This compares with staying alone.", 1)),
            ),
        ),
        "Find what the large line gets with the stake. In a bargain it gets what it would earn alone and its part of the surplus.",
        f"With the stake the large line gets {gets:.4g} million, that is {gets - large:.4g} of the surplus of {surplus:.4g}. "
        f"The others get {together - gets:.4g} million.",
        level="analyse",
        outcome=4,
    )  # fmt: skip


DOMAIN = {"s": (0.55, 0.9), "sigma": (1.05, 1.9)}
BOTH = DOMAIN | {"e": (0.1, 0.6), "v": (0.2, 1.4)}
STAKE_AND_PRICE = DOMAIN | {"e": (0.1, 0.6)}

# What is derived. For each structure: what is told, then two formulas (question, name, meaning,
# key, domain, slips), then a number at given settings.
DERIVED = {
    "gets": (
        "Firm $i$ and its partner split equally, and firm $i$ owns the part $e$ of the partner, for which it pays the price $v$ of rule 2.",
        (
            "What does firm $i$ get?", "gets", "what firm i gets",
            "sigma/2 + e*(sigma/2 - v*(1 - s))", BOTH,
            (Slip("sigma/2 + e*(sigma/2 - v*s)", "It pays for what the partner would earn alone, and not for what it would itself."), Slip("sigma/2 + e*sigma/2", "This leaves out what it pays.")),
        ),
        (
            "Which stake leaves firm $i$ as well off as alone, if the price is $v = 1$?", "smallest", "the smallest stake that is enough",
            "(s - sigma/2)/(sigma/2 - (1 - s))", DOMAIN,
            (Slip("(s - sigma/2)/(sigma/2)", "This is the stake if it is a gift."), Slip("s - sigma/2", "This is what firm i lacks, and not yet a stake.")),
        ),
    ),
    "dearest": (
        "Firm $i$ and its partner split equally, and firm $i$ owns the part $e$ of the partner, for which it pays the price $v$ of rule 2. Look at the other side, and then at the price.",
        (
            "What do the partner's other owners get, the price included?", "others_get", "what the partner's other owners get",
            "(1 - e)*sigma/2 + e*v*(1 - s)", BOTH,
            (Slip("(1 - e)*sigma/2", "This leaves out what they are paid for the stake."), Slip("sigma/2 + e*(sigma/2 - v*(1 - s))", "This is what firm i gets.")),
        ),
        (
            "What is the highest price $v$ at which firm $i$ is no worse off than alone?", "dearest", "the highest price at which firm i is no worse off than alone",
            "(sigma*(1 + e)/2 - s)/(e*(1 - s))", STAKE_AND_PRICE,
            (Slip("sigma/(2*(1 - s))", "At this price the stake brings nothing, so firm i still lacks what it lacked."), Slip("(sigma*(1 + e)/2 - s)/(1 - s)", "The price is counted per part of the partner: check where the stake stands.")),
        ),
    ),
    "crossed": (
        "A variation of rule 2: the two split equally, and *each* buys the part $e$ of the other at the price $v$, both at the same time. A part of a firm brings that part of its equal half, and no part of the shares that it bought itself.",
        (
            "What does firm $i$ get?", "crossed_gets", "what firm i gets",
            "sigma/2 + e*v*(2*s - 1)", BOTH,
            (Slip("sigma/2 + e*(sigma/2 - v*(1 - s))", "Here the partner buys a part of firm i as well."), Slip("sigma/2 - e*v*(2*s - 1)", "Check who pays more: the part of the larger firm is the dearer one.")),
        ),
        (
            "At which price $v$ is firm $i$ as well off as alone?", "crossed_price", "the price at which firm i is as well off as alone",
            "(s - sigma/2)/(e*(2*s - 1))", STAKE_AND_PRICE,
            (Slip("(s - sigma/2)/(2*s - 1)", "This forgets that only a part of each firm is bought."), Slip("(sigma/2 - s)/(e*(2*s - 1))", "Check the sign: firm i must be paid what it lacks.")),
        ),
    ),
}  # fmt: skip


def derive(draw: Draw) -> Asked:
    kind = draw.kind("gets", "dearest", "crossed")
    told, first, second = DERIVED[kind]
    size = draw.among("size", (0.6, 0.65, 0.7, 0.75))
    synergy = draw.among("synergy", (1.15, 1.2, 1.25, 1.3, 1.4))
    stake = draw.among("stake", (0.2, 0.25, 0.3, 0.4))
    lacks = size - synergy / 2
    draw.require(lacks > 0.015)
    value, wrong = {
        "gets": (lacks / (synergy / 2 - 1 + size), lacks / (synergy / 2)),
        "dearest": ((synergy * (1 + stake) / 2 - size) / (stake * (1 - size)), synergy / 2 / (1 - size)),
        "crossed": (lacks / (stake * (2 * size - 1)), lacks / (2 * size - 1)),
    }[kind]  # fmt: skip
    draw.require(0.1 < value < 3 and abs(value - wrong) > 0.05)
    given = f"$s = {size:g}$ and $\\sigma = {synergy:g}$"
    if kind != "gets":
        given += f", with $e = {stake:g}$"
    return Asked(
        f"Now in letters, for any pair of firms of which firm $i$ is the larger and would be short with equal halves alone. Measure money in what both earn alone together: firm $i$ earns $s$ alone, its partner $1 - s$, and both earn $\\sigma$ together.\n\n{told}",
        (
            _formula("3a", 2, *first),
            _formula("3b", 3, *second),
            Question(
                "3c",
                f"Now with numbers. {second[0]} Take {given}.",
                (
                    Number(
                        "put_in", "what is asked for, as a number", 2, value=value, within=0.02, low=0,
                        slips=(Slip(wrong, "This would be the number of a formula that leaves a part out: look at what 3b asks for again."),),
                    ),
                ),
                "What firm $i$ gets must be $s$. Check your number by putting it into your formula of 3a.",
                f"It is {value:.3f}.",
                level="apply",
                outcome=4,
            ),
        ),
    )  # fmt: skip


def _formula(id_: str, points: int, text, name, meaning, key, domain, slips) -> Question:
    return Question(
        id_,
        text,
        (Formula(name, meaning, points, text=key, domain=domain, slips=slips),),
        "Write down what comes in and what is paid. At the limit firm $i$ gets $s$.",
        f"It is `{key}`.",
        level="apply" if id_ == "3a" else "analyse",
        outcome=4,
    )


ALL, BARGAIN, STAKE, NONE = (
    "all three ways",
    "only the bargain",
    "the bargain and the split with a stake",
    "none",
)
WAYS = (ALL, STAKE, BARGAIN, NONE)


def figure(draw: Draw) -> Asked:
    kind = draw.kind("equal", "largest", "smallest")
    stake = draw.among("stake", (0.2, 0.3, 0.4))
    price = draw.among("price", (0.5, 0.8))
    given = draw.among("given", (1.2, 1.3, 1.4))
    points = draw.among(
        "points",
        (
            ((0.5, 1.2), (0.75, 1.4), (0.8, 1.15), (0.6, 0.9)),
            ((0.8, 1.5), (0.55, 1.3), (0.65, 0.85), (0.2, 1.2)),
            ((0.7, 0.95), (0.3, 1.1), (0.6, 1.35), (0.7, 1.3)),
        ),
    )
    rows, told = {}, []
    for letter, (size, synergy) in zip("KLMN", points, strict=True):
        right = _ways(draw, size, synergy, stake, price)
        rows[letter] = Choice(
            letter, f"what suits both lines at {letter}", 1, options=WAYS, value=right
        )
        told.append(f"| {letter} | {size:g} | {synergy:g} |")
    text, reading = _reading(kind, given, stake, price)
    return Asked(
        f"The figure has the relative size of firm $i$ to the right and synergy upwards; its stake and the price are set to yours, {stake:.0%} and {price:g}. "
        "Move the point, and read the verdict for each way of sharing.",
        (
            Question(
                "4a",
                "Which ways of sharing leave neither worse off at each of these points?\n\n"
                "| Point | relative size | synergy |\n|---|---|---|\n" + "\n".join(told),
                (Table("suits", "which ways leave neither worse off", 4, rows=rows),),
                "A bargain suits both from a synergy of 1 on. The other two suit both from their lines on.",
                "; ".join(f"at {letter}: {row.value}" for letter, row in rows.items()) + ".",
                level="understand",
                outcome=4,
            ),
            Question(
                "4b",
                text,
                (reading,),
                "Go along the height of that synergy to where it meets the line.",
                f"The line is met at {reading.value:.3f}.",
                level="apply",
                outcome=4,
            ),
        ),
        live=Live("ProfitRules", {"relative_size": 0.5, "synergy": 1.5, "equity_stake": stake, "stake_price": price}),
    )  # fmt: skip


def _ways(draw: Draw, size: float, synergy: float, stake: float, price: float) -> str:
    """Return which ways suit both, by what each of the two gets; draw again near a limit."""
    half = synergy / 2
    moved = stake * (half - price * (1 - size))
    least_equal = min(half - size, half - (1 - size))
    least_stake = min(half + moved - size, half - moved - (1 - size))
    draw.require(min(map(abs, (least_equal, least_stake, synergy - 1))) > 0.01)
    if least_equal > 0 and least_stake > 0:
        return ALL
    draw.require(least_equal < 0)
    if least_stake > 0:
        return STAKE
    return BARGAIN if synergy > 1 else NONE


def _reading(kind: str, synergy: float, stake: float, price: float) -> tuple[str, Number]:
    largest = (synergy * (1 + stake) / 2 - stake * price) / (1 - stake * price)
    smallest = 1 - synergy * (1 - stake) / (2 * (1 - stake * price))
    text, name, meaning, value, slips = {
        "equal": (
            f"At a synergy of {synergy:g}, up to which relative size of firm $i$ does an equal split leave neither worse off?",
            "largest_equal", "the largest relative size with an equal split",
            synergy / 2, (Slip(1 - synergy / 2, "This is the smallest such size."),),
        ),
        "largest": (
            f"At a synergy of {synergy:g}, up to which relative size of firm $i$ does the split with this stake leave neither worse off?",
            "largest_size", "the largest relative size with the stake",
            largest, (Slip(synergy / 2, "This is read off the line of the equal split."), Slip(smallest, "This is the smallest such size.", 1)),
        ),
        "smallest": (
            f"At a synergy of {synergy:g}, from which relative size of firm $i$ on does the split with this stake leave neither worse off? A stake can also do harm to a side.",
            "smallest_size", "the smallest relative size with the stake",
            smallest, (Slip(1 - synergy / 2, "This is read off the line of the equal split."), Slip(largest, "This is the largest such size.", 1)),
        ),
    }[kind]  # fmt: skip
    slips = tuple(slip for slip in slips if abs(slip.value - value) > 0.035)
    return text, Number(name, meaning, 2, value=value, within=0.02, low=0, high=1, slips=slips)


CASES = {
    "rules": (
        """Of joint ventures one source says that "profits [are] split equally between each party" (FourWeekMBA, "Joint venture").
Another says that in equity joint ventures "profits are usually shared according to ownership percentages" (Gomes-Casseres, 1997, section 3, "Limited appropriability").

1. When do the two rules agree, and when does each of them leave neither partner worse off?
2. The large ferry line proposes to own three quarters of the joint venture, the small one insists on half. Which argument of this assignment can each use?
3. Name one thing that matters for such a decision and that the model leaves out, and say what it would change.""",
        (
            (2, "one for agreement at ownership of one half, one for both limits"),
            (2, "one for each side, with a number or a rule; half if it is only fair or unfair"),
            (2, "one for something that the model lacks, one for what follows from it"),
        ),
        """The rules agree if both own a half. An equal split leaves neither worse off from a synergy of twice the larger relative size on; shares by ownership do so from 1 on if ownership follows what each would earn alone. The large line can say that half is less than it would earn alone; the small one that it could sell a stake instead, or that a bargain between equals would leave it more than a quarter. The model takes stand-alone profits as known: if they are disputed, whoever proposes a rule also proposes what the other would earn alone.""",
    ),
    "stake": (
        """Panasonic put $30 million into Tesla to get new batteries for electric cars sooner; a factory in Nevada came later (FourWeekMBA, "Equity strategic alliance").

1. Which form is this, and what holds such partners together that would be missing under a memorandum?
2. When can a stake repair a split of profit that leaves its buyer short? Say at which price it cannot, and why.
3. What does the source not report that you would need in order to say whether the stake was worth its price? Name two things, and what each would show.""",
        (
            (2, "one for the equity alliance, one for what a share gives that a promise does not"),
            (2, "one for buying below what the stake comes to be worth, one for the price at which nothing is gained, with the reason"),
            (2, "one for each thing with what it would show"),
        ),
        """One firm owns a part of the other: an equity alliance. Who owns a share keeps its claim on profit when the partner loses interest, while a memorandum leaves only the wish to go on. A stake moves profit to its owner and makes none; it helps a buyer who is short if it costs less than it comes to be worth in the alliance. At the full price of what it is worth there, the buyer pays out what it gets. One would need what the stake came to be worth, which shows what Panasonic gained as an owner, and what each firm would have earned without the other, which shows whether either was short at all.""",
    ),
    "letter": (
        """The large line wants a joint company with a long lease on two ships. The small line wants to begin with a letter of intent. The case is invented.
Gomes-Casseres calls an alliance a way to govern an incomplete contract (1997, section 2).

1. What is incomplete about a contract for a night ferry? Give an example, and say what the partners do when that case comes.
2. Whom does a form protect that is hard to leave, and whom does it trap? Say it for both lines.
3. Propose a first step on which both could agree, and say what would have to happen before the next one.""",
        (
            (2, "one for a case that nobody can settle beforehand, one for deciding together when it comes"),
            (2, "one for protecting whoever fears that the other leaves, one for trapping whoever wants to leave, said of both"),
            (2, "one for a step between the two proposals, one for a condition that can be observed"),
        ),
        """Nobody can write down what happens if fuel doubles in price or a harbour closes; the partners then have to decide together, which is what an alliance is for. A company with a lease protects the large line if the small one finds a better partner, and traps it if the ferry stays empty; the letter leaves both free, and so protects neither from a partner who walks away. They could run one ship for a season under a contract that a court would enforce, and found the company if it sails, say, seven tenths full.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "5",
        CASES[draw.kind("rules", "stake", "letter")],
        "Keep three things apart: what holds the partners together, who gets what, and what the source does not say.",
        3,
    )


ASSIGNMENT = Assignment(
    name="alliance_types",
    title="The ferry",
    story="""A large shipping line and a small one could run a night ferry together.
You will sort what they might agree on, compute and derive what ways of sharing give each, read a figure, and then argue about a case.
The lines, their ferry and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $s$ | relative size | firm $i$'s part of what both earn alone |
| $\\sigma$ | synergy | what both earn together over what both earn alone |
| $e$ | equity stake | part of the partner that firm $i$ has bought |
| $v$ | price of the stake | what a stake costs over what that part of the partner would earn alone |
| $b$ | negotiating strength | firm $i$'s weight in a bargain; the partner has the rest |

1. *Equal split*: each gets half of what both earn together.
2. *Equal split with a stake*: firm $i$ also gets the part $e$ of its partner's half, and pays for it $v$ times that part of what the partner would earn alone.
3. *Bargain*: each gets what it would earn alone, and the surplus is divided, $b$ to firm $i$ and $1 - b$ to its partner. The surplus is what both earn together less what both would earn alone.
4. A firm is *worse off* if it gets less than it would earn alone.
5. The five criteria for a *strategic* alliance: it is critical to a core goal, keeps a competitor back, keeps choices open, lowers a serious risk, or is critical to building a competence. An alliance that is not strategic is *conventional*. The source does not say how many of the five are needed.""",
    parts=(
        Part("Forms and criteria", "sort forms, and count what criteria leave open", 10, form),
        Part("Compute by hand", "compute who gets what by hand", 12, sums),
        Part("Derive", "derive what a stake and its price do", 12, derive),
        Part("Read the figure", "read off a figure which way of sharing suits both", 8, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""FourWeekMBA. What Is A Strategic Alliance? The Strategic Alliance In A Nutshell. Web page, read without a date.

Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.""",
    imports=("import sympy as sp",),
    code='s, sigma, e, v = sp.symbols("s sigma e v", positive=True)',
)
