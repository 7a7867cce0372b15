"""The herb grower: what a partner is for, what an offer is worth, and what a failure rate says.

The grower, its partners and all their numbers are invented.
"""

from math import log

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice
from exercises.core.drawing import Draw
from exercises.core.number import Number
from exercises.core.table import Table

WIN, COMBINE, LEARN = "co-option", "co-specialisation", "learning"

# What each structure asks of a deal: the question, and the option for each purpose.
ASKED_OF = {
    "purpose": (
        "What is the partner for, from Vega's side? Name the purpose.",
        "the purpose",
        {WIN: WIN, COMBINE: COMBINE, LEARN: LEARN},
    ),
    "follows": (
        "What follows for each deal, from Vega's side, once you know its purpose?",
        "what follows",
        {
            WIN: "it is worth the harm that the partner could otherwise do",
            COMBINE: "it can last as long as the two together earn more",
            LEARN: "its reason shrinks as the firm succeeds",
        },
    ),
    "question": (
        "Which question should Vega ask first about each deal? Think of what it wants the partner for.",
        "the first question to ask",
        {
            WIN: "what could the partner do for our rival?",
            COMBINE: "what are the two of us worth together?",
            LEARN: "which of us will have learned enough first?",
        },
    ),
}

DEALS_IN_PRACTICE = (
    {
        "shop": ("A supermarket opens its shelves abroad to Vega, which has no shop there.", COMBINE),
        "laboratory": ("Vega's people work for a year beside those of a laboratory, so that they can test for pests by themselves.", LEARN),
        "heat": ("Vega brings its harvest and a dairy its vans; one route serves both.", COMBINE),
        "glass": ("Vega invites the one glazier who could build for its rival Boreal into a common programme.", WIN),
    },
)  # fmt: skip
DEALS = (
    {
        "light": ("A maker of lamps puts its lamps into Vega's greenhouses; together they offer mint in winter, which neither could do alone.", COMBINE),
        "software": ("Vega lends two people to a software firm until they can write the controls for its greenhouses themselves.", LEARN),
        "seed": ("Vega makes an ally of the only breeder that its rival Boreal could turn to.", WIN),
        "kitchen": ("A chain of kitchens cooks with Vega's herbs and puts both names on the box.", COMBINE),
    },
    {
        "harbour": ("An exporter knows the customers in two countries, Vega has the basil that they want.", COMBINE),
        "council": ("A group of neighbours might have stopped Vega's new site in court. It gets a seat on the board of the project.", WIN),
        "drying": ("Vega dries herbs badly. It shares a plant with a tea merchant and sends its own staff there, to do it alone in three years.", LEARN),
        "bees": ("A start-up could sell its method to Boreal as well. Vega takes it into a common firm before Boreal calls.", WIN),
    },
    {
        "quality": ("Vega's herbs wilt too soon. It allies with a grower of roses, whose cooling its own engineers are to copy and then run.", LEARN),
        "van": ("Vega's boxes and a baker's bread go to the same doors in one van.", COMBINE),
        "paper": ("The one paper mill that makes boxes for herbs could join Boreal. Vega offers it a common brand first.", WIN),
        "robot": ("Vega's staff build a robot for cutting together with a university, and mean to build the next one without it.", LEARN),
    },
)  # fmt: skip

NO_LACK = "it lacks nothing that its market demands"
BUY = "it could buy it, or build it in time"
NO_MORE = "there is no more together than apart"
TOO_LITTLE = "too little of it comes back"
FINE = "none of the four speaks against it"
REASONS = (NO_LACK, BUY, NO_MORE, TOO_LITTLE, FINE)

# Offers to Vega: two texts for each reason. Money in thousand euros a year.
OFFERS = {
    NO_LACK: (
        "A rival grower proposes a common brand. Vega's customers are content, ask for nothing that Vega does not have, and go on coming.",
        "A software firm wants to run the greenhouses together with Vega. Its yields are the best in the country, and neither staff nor customers miss anything.",
    ),
    BUY: (
        "Customers ask for delivery by bicycle. Three couriers would do it for a fixed price a box; one of them proposes an alliance instead.",
        "Vega needs a cold store by next summer. A builder would put one up by spring at a price that Vega can pay; a dairy proposes to found a company for it.",
    ),
    NO_MORE: (
        "Customers want herbs in winter, which takes heat that only the power station has and does not sell. Without an alliance the two would earn 50 and 30 from their sites. Together they would earn 78, of which Vega is offered 52.",
        "Customers ask for a basil that only one breeder has; it sells no seed, and to breed another takes ten years. Without an alliance the two would earn 60 and 45. Together they would earn 105, of which Vega is offered 60.",
    ),
    TOO_LITTLE: (
        "Hotel guests ask for Vega's herbs, and only a chain that sells no places on its menu can bring them there. Without an alliance Vega would earn 40 and the chain 60. Together they would earn 125, of which Vega is offered 36.",
        "Customers want herbs as tea. The recipes belong to a merchant who sells no licence, and Vega would need years to find its own. Without an alliance Vega would earn 30 and the merchant 20. Together they would earn 70, of which Vega is offered 28.",
    ),
    FINE: (
        "Customers ask for Vega's herbs on board. Only the airline's kitchen can serve them there, and it buys from allies alone. Without an alliance Vega would earn 30 and the kitchen 50. Together they would earn 100, of which Vega is offered 38.",
        "Customers want herbs without pests or poison. A laboratory has the method, does not sell it, and Vega could not find it in time. Without an alliance Vega would earn 45 and the laboratory 15. Together they would earn 80, of which Vega is offered 50.",
    ),
}  # fmt: skip
OFFERS_IN_PRACTICE = {
    BUY: "Vega's books take too much time. Several accountants would keep them for a fee; one proposes a common office.",
    NO_MORE: "Customers want edible flowers, which only one grower has; it sells none, and Vega's soil does not suit them. Without an alliance the two would earn 35 and 25. Together they would earn 58, of which Vega is offered 36.",
    FINE: "Customers ask for Vega's herbs in the mountains. Only the railway can bring them there fresh, and it carries for allies alone. Without an alliance Vega would earn 20 and the railway 40. Together they would earn 75, of which Vega is offered 27.",
}
TRIPLES = (
    (BUY, NO_MORE, FINE),
    (NO_LACK, TOO_LITTLE, FINE),
    (TOO_LITTLE, BUY, NO_LACK),
    (NO_MORE, FINE, TOO_LITTLE),
    (NO_LACK, BUY, NO_MORE),
    (FINE, NO_LACK, BUY),
)


def purposes(draw: Draw) -> Asked:
    kind = draw.kind("purpose", "follows", "question")
    asked, meaning, options = ASKED_OF[kind]
    deals = draw.among("deals", DEALS_IN_PRACTICE if kind == "purpose" else DEALS)
    rows = {
        word: Choice(word, meaning, 1, options=tuple(options.values()), value=options[purpose])
        for word, (_, purpose) in deals.items()
    }
    told = "\n".join(f"- **{word}**: {text}" for word, (text, _) in deals.items())
    return Asked(
        "Vega grows herbs under glass near a large city. Boreal is its only serious rival.",
        (
            Question(
                "1a",
                f"{asked}\n\n{told}",
                (Table("deals", "the answer for each deal", 4, rows=rows),),
                "Is the partner to be won over, to be combined with, or to be learned from?",
                "; ".join(f"{word}: {purpose}" for word, (_, purpose) in deals.items()) + ".",
                level="understand",
                outcome=1,
            ),
            _offers(draw),
        ),
    )


def _offers(draw: Draw) -> Question:
    version = draw.among("version", (0, 1))
    offers = {reason: texts[version] for reason, texts in OFFERS.items()}
    if draw.practice:
        offers = OFFERS_IN_PRACTICE
    reasons = draw.among("reasons", TRIPLES[:1] if draw.practice else TRIPLES)
    rows = {
        word: Choice(word, "the first of the four questions that speaks against it", 1, options=REASONS, value=reason)
        for word, reason in zip(("first", "second", "third"), reasons, strict=True)
    }  # fmt: skip
    told = "\n".join(f"- **{word}**: {offers[row.value]}" for word, row in rows.items())
    return Question(
        "1b",
        "Three more offers reach Vega. Go through the four questions of the sheet in their order. "
        f"Which is the first that speaks against each offer? Money is in thousand euros a year.\n\n{told}",
        (Table("offers", "what speaks against each offer", 3, rows=rows),),
        "A no to the first or second question ends the matter, whatever the sums say. Only then add up.",
        "; ".join(f"{word}: {row.value}" for word, row in rows.items()) + ".",
        level="analyse",
        outcome=3,
    )


# Today's profit of Vega and of Karst, what they would earn together, and what each would earn
# after a refusal.
WORLDS = (
    (60, 80, 150, 48, 86),
    (40, 90, 140, 30, 96),
    (80, 70, 160, 60, 78),
    (45, 60, 112, 35, 66),
    (70, 110, 190, 50, 118),
    (90, 60, 160, 70, 66),
)
YES, NO = "accept", "refuse"


def offer(draw: Draw) -> Asked:
    kind = draw.kind("forwards", "room", "backwards")
    today, partner, together, refused, elsewhere = draw.among("world", WORLDS)
    chance = draw.among("chance", (0.25, 0.4, 0.5, 0.6))
    belief = draw.among("belief", (0.1, 0.3, 0.45, 0.75))
    draw.require(abs(belief - chance) > 0.08)
    offered = today - chance * (today - refused)
    known = {
        "forwards": f"Today Vega earns {today} thousand euros a year from the city, and Karst {partner} thousand. Together they would earn {together} thousand, of which Karst offers {offered:g} thousand to Vega. If Vega refuses, Karst goes to Boreal; then Vega would be left with {refused} thousand and Karst would have {elsewhere} thousand.",
        "room": f"Today Vega earns {today} thousand euros a year from the city, and Karst {partner} thousand. Together they would earn {together} thousand, of which Karst offers {offered:g} thousand to Vega. If Vega refused and Karst went to Boreal, Vega would lose {today - refused} thousand of what it earns today, and Karst would gain {elsewhere - partner} thousand.",
        "backwards": f"Together the two would earn {together} thousand euros a year from the city, of which Karst offers {offered:g} thousand to Vega. That is {offered / today:.4f} times what Vega earns today, and {offered / refused:.4f} times what it would earn if it refused and Karst went to Boreal. With Boreal, Karst would have {elsewhere} thousand.",
    }[kind]  # fmt: skip
    world = (today, together, refused, elsewhere, offered)
    return Asked(
        f"Karst, a supermarket chain, proposes a common stall in every shop. {known}",
        (
            Question(
                "2a",
                "Work these numbers out by hand. *After a refusal* means that Karst has gone to Boreal.",
                _worth(kind, *world),
                "An offer is compared with what happens without it. Karst compares as well.",
                f"Vega earns {today} today and {refused} after a refusal. Karst stays as long as it gets {elsewhere}, so Vega can ask for up to {together - elsewhere}. "
                f"Both together would earn {refused + elsewhere} after a refusal.",
                level="apply",
                outcome=3,
            ),
            _threat(kind, today, refused, offered, belief, chance),
        ),
    )


def _worth(kind, today, together, refused, elsewhere, offered):
    equal = refused * together / (refused + elsewhere)
    asks = _money(
        "most_asked",
        "the most that Vega could ask for before Karst would rather go to Boreal",
        1,
        value=together - elsewhere,
        slips=(
            Slip(elsewhere, "This is what Karst would have with Boreal."),
            Slip(
                together - refused,
                "Compare with what Karst would have elsewhere, and not with what Vega would.",
            ),
        ),
    )
    fair = _money(
        "equal_part",
        "what Vega would get if both gained in the same proportion, compared with after a refusal",
        2,
        value=equal,
        slips=(
            Slip(
                refused + (together - refused - elsewhere) / 2,
                "Here both gain the same sum, and not the same proportion.",
                1,
            ),
            Slip(
                together / 2,
                "Equal halves are no equal gains: the two would not earn the same after a refusal.",
            ),
        ),
    )
    if kind == "forwards":
        gain = Number(
            "gain_refused",
            "the offer, over what Vega would earn after a refusal",
            2,
            value=offered / refused,
            within=0.01,
            low=0,
            slips=(Slip(offered / today, "This compares with today.", 1),),
        )
        before = Number(
            "gain_today",
            "the offer, over what Vega earns today",
            1,
            value=offered / today,
            within=0.01,
            low=0,
            slips=(Slip(offered / refused, "This compares with a refusal."),),
        )
        return before, gain, asks
    if kind == "room":
        surplus = _money(
            "surplus",
            "what the alliance adds, compared with after a refusal",
            1,
            value=together - refused - elsewhere,
            slips=(
                Slip(offered - refused, "This is what it adds for Vega alone."),
                Slip(together - offered, "This is what Karst would keep."),
            ),
        )
        return surplus, asks, fair
    cost = _money(
        "cost",
        "what a refusal would cost Vega, compared with today",
        1,
        value=today - refused,
        slips=(
            Slip(offered - refused, "This compares with the offer, and not with today."),
            Slip(refused, "This is what Vega would have left."),
        ),
    )
    return cost, asks, fair  # fmt: skip


def _money(name: str, meaning: str, points: int, value: float, slips: tuple[Slip, ...]) -> Number:
    """Return a sum of money; a mistake that gives about the same by chance is left out."""
    slips = tuple(slip for slip in slips if abs(slip.value - value) > 1)
    unit = "thousand euros"
    return Number(name, meaning, points, value=value, unit=unit, within=0.5, low=0, slips=slips)


def _threat(kind, today, refused, offered, belief, chance) -> Question:
    money = {"unit": "thousand euros", "within": 0.5, "low": 0}
    if kind == "forwards":
        number = Number(
            "enough",
            "how much a refusal would have to cost Vega, at least, for the offer to be worth taking",
            2,
            value=today - offered,
            **money,
            slips=(Slip(today - refused, "This is what it would cost, and more than is needed."),),
        )
        text = "How much would a refusal have to cost Vega, compared with today, for the offer to be just worth taking? As Karst is certain to go to Boreal: what should Vega do?"
        choice = YES
    elif kind == "room":
        number = Number(
            "least_chance",
            "the chance of Karst going to Boreal from which on the offer is worth taking",
            2,
            value=chance,
            decimals=2,
            low=0,
            high=1,
            slips=(
                Slip(1 - chance, "This is the chance that Karst stays away from Boreal.", 1),
                Slip(
                    (offered - refused) / offered,
                    "Compare the offer with an average of the two outcomes of a refusal.",
                ),
            )
            if chance != 0.5
            else (
                Slip(
                    (offered - refused) / offered,
                    "Compare the offer with an average of the two outcomes of a refusal.",
                ),
            ),
        )
        text = (
            "Vega has only heard that Karst talks to Boreal. If Karst does not go there, a refusal leaves all as it is today. "
            "From which chance of Karst going to Boreal on is the offer worth taking, if Vega counts with the average of what a refusal brings? "
            f"Vega takes the chance to be {belief:.0%}: what should it do?"
        )
        choice = YES if belief > chance else NO
    else:
        lowest = today - belief * (today - refused)
        number = Number(
            "lowest_offer",
            "the lowest offer that is worth taking at that chance",
            2,
            value=lowest,
            **money,
            slips=tuple(
                slip
                for slip in (
                    Slip(
                        refused + belief * (today - refused),
                        "The two chances have changed places.",
                        1,
                    ),
                    Slip(refused, "This is right only if Karst is certain to go to Boreal."),
                    Slip(today, "This is right only if Karst is certain not to go."),
                )
                if abs(slip.value - lowest) > 1
            ),
        )
        text = (
            "Vega has only heard that Karst talks to Boreal. If Karst does not go there, a refusal leaves all as it is today. "
            f"Vega takes the chance that Karst goes to be {belief:.0%}. What is the lowest offer that is worth taking, if Vega counts with the average of what a refusal brings? "
            "And what should it do with the offer that it has?"
        )
        choice = YES if offered > lowest else NO
    return Question(
        "2b",
        text,
        (
            number,
            Choice("decision", "what Vega should do", 1, options=(YES, NO), value=choice),
        ),
        "A refusal brings what Vega earns today, or what it would earn after Karst has gone. Weigh the two by their chances.",
        f"After a refusal Vega has {today} or {refused}, and the offer is {offered:g}: it is worth taking from a chance of {chance:.0%} on. So: {choice}.",
        level="evaluate",
        outcome=3,
    )  # fmt: skip


# Alliances founded, still at work, ended with their work done, merged, broken up; the rest is
# not known.
FOUNDED = ((120, 42, 24, 12, 24), (150, 60, 27, 18, 30), (200, 80, 50, 10, 40), (80, 24, 16, 8, 20), (160, 52, 32, 16, 36))  # fmt: skip
# Alliances of the industry, those that were asked, those of them that failed, and the claim.
ASKED_ONLY = ((200, 60, 42, 0.7), (150, 50, 35, 0.6), (120, 40, 30, 0.75), (250, 80, 60, 0.6), (180, 60, 45, 0.7))  # fmt: skip


def rate(draw: Draw) -> Asked:
    kind = draw.kind("all known", "definitions", "selection")
    told, answers, solution = (
        _selected(draw.among("asked", ASKED_ONLY))
        if kind == "selection"
        else _defined(kind, draw.among("founded", FOUNDED))
    )
    share = {"low": 0, "high": 1}
    numbers = tuple(
        Number(name, meaning, 1, value=value, decimals=2, slips=slips, **share)
        if value <= 1
        else Number(name, meaning, 1, value=value, within=0.5, low=0, slips=slips)
        for name, meaning, value, slips in answers
    )
    return Asked(
        f"A consultant warns Vega against alliances. All numbers are invented. {told}",
        (
            Question(
                "3a",
                "What can be said from these numbers? Give shares between 0 and 1.",
                numbers,
                "Ask of each rate what is counted above the line and what below it. What is not known could be anything.",
                solution,
                level="analyse",
                outcome=4,
            ),
            _yearly(draw, kind),
        ),
    )


def _defined(kind: str, numbers):
    founded, at_work, done, merged, broken = numbers
    ended = done + merged + broken
    unknown = founded - at_work - ended
    told = (
        f"Of {founded} alliances that were founded ten years ago {at_work} are still at work and {ended} have ended; what became of the other {unknown} is not known. "
        f"Of those that have ended {done} had done their work, in {merged} the partners had become one firm, and {broken} broke up in a dispute."
    )
    naive = (
        "share_ended",
        "the share that have ended, among those of which it is known",
        ended / (ended + at_work),
        (
            Slip(ended / founded, "Leave out those of which nothing is known."),
            Slip(broken / (ended + at_work), "Count all ends here."),
        ),
    )
    if kind == "all known":
        answers = (
            naive,
            (
                "broken_known",
                "the share that broke up, among those of which it is known",
                broken / (ended + at_work),
                (Slip(ended / (ended + at_work), "An end is not yet a failure."),),
            ),
            (
                "broken_of_ended",
                "the share that broke up, among those that have ended",
                broken / ended,
                (Slip(broken / founded, "Count only those that have ended below the line."),),
            ),
        )
    else:
        answers = (
            naive,
            (
                "lowest_rate",
                "the lowest possible share of all founded alliances that broke up",
                broken / founded,
                (
                    Slip(broken / (ended + at_work), "Count all that were founded below the line."),
                    Slip(ended / founded, "An end is not yet a failure."),
                ),
            ),
            (
                "highest_rate",
                "the highest possible share of all founded alliances that broke up",
                (broken + unknown) / founded,
                (
                    Slip((ended + unknown) / founded, "An end is not yet a failure."),
                    Slip(broken / founded, "All of which nothing is known might have broken up."),
                ),
            ),
        )
    solution = f"{ended} of {ended + at_work} known ones have ended. Between {broken} and {broken + unknown} of all {founded} broke up."
    return told, answers, solution  # fmt: skip


def _selected(numbers):
    everybody, asked, failed, claim = numbers
    others = everybody - asked
    told = (
        f"The industry has {everybody} alliances. The consultant knows {asked} of them, those of firms that called for help, and {failed} of these failed. "
        f"From this the consultant says that {claim:.0%} of all alliances of the industry fail."
    )
    answers = (
        (
            "lowest_rate",
            "the lowest share of all alliances that may have failed",
            failed / everybody,
            (Slip(failed / asked, "This is the rate among firms that called for help."),),
        ),
        (
            "highest_rate",
            "the highest share of all alliances that may have failed",
            (failed + others) / everybody,
            (
                Slip(failed / asked, "This is the rate among firms that called for help."),
                Slip(others / everybody, "Those that are known to have failed count too."),
            ),
        ),
        (
            "rate_elsewhere",
            "the share that must have failed among the other alliances for the claim to be true",
            (claim * everybody - failed) / others,
            tuple(
                Slip(wrong, says)
                for wrong, says in (
                    (
                        claim,
                        "The claim is about all alliances; among those asked the rate is known.",
                    ),
                    (failed / asked, "This is the rate among firms that called for help."),
                )
                if abs(wrong - (claim * everybody - failed) / others) > 0.01
            ),
        ),
    )
    solution = f"{failed} of {everybody} are known to have failed, and the other {others} might have. The claim needs {claim * everybody:.0f} failures, so {claim * everybody - failed:.0f} of the other {others}."
    return told, answers, solution  # fmt: skip


def _yearly(draw: Draw, kind: str) -> Question:
    yearly = draw.among("yearly", (0.06, 0.08, 0.1, 0.12))
    years = draw.among("years", (6, 8, 10))
    later = draw.among("later", (3, 4))
    gone, gone_later = 1 - (1 - yearly) ** years, 1 - (1 - yearly) ** later
    half = log(0.5) / log(1 - yearly)
    share = {"decimals": 2, "low": 0, "high": 1}
    soon = Number(
        "ended_soon",
        f"the share that has ended after {later} years",
        1,
        value=gone_later,
        **share,
        slips=(Slip(1 - gone_later, "This is the share that is still there."),),
    )
    if kind == "all known":
        text = f"In another industry {yearly:.0%} of the alliances that still exist end each year. Which share has ended after {later} and after {years} years?"
        number = Number(
            "ended_late",
            f"the share that has ended after {years} years",
            2,
            value=gone,
            **share,
            slips=(
                Slip(
                    years * yearly,
                    "Each year a part ends of those that still exist, and not of all that were founded.",
                    1,
                ),
                Slip(1 - gone, "This is the share that is still there.", 1),
            ),
        )
    elif kind == "definitions":
        text = f"In another industry each year the same share ends of the alliances that still exist. After {years} years {gone:.1%} of them have ended. Which share ends each year, and which share has ended after {later} years?"
        number = Number(
            "share_a_year",
            "the share that ends each year, of those that still exist",
            2,
            value=yearly,
            within=0.003,
            low=0,
            high=1,
            slips=(
                Slip(
                    gone / years,
                    "Each year a part ends of those that still exist, and not of all that were founded.",
                    1,
                ),
            ),
        )
    else:
        text = f"In another industry {yearly:.0%} of the alliances that still exist end each year. After how many years has half of them ended, and which share has ended after {later} years?"
        number = Number(
            "years_to_half",
            "the years until half of them have ended",
            2,
            value=half,
            unit="years",
            within=0.15,
            low=0,
            slips=(
                Slip(
                    0.5 / yearly,
                    "Each year a part ends of those that still exist, and not of all that were founded.",
                    1,
                ),
            ),
        )
    return Question(
        "3b",
        text,
        (number, soon),
        "What is still there shrinks by the same factor each year.",
        f"Each year the part {1 - yearly:g} is still there: {1 - gone_later:.3f} after {later} years and {1 - gone:.3f} after {years}. Half have ended after {half:.1f} years. A rate without its number of years says nothing.",
        level="apply",
        outcome=4,
    )  # fmt: skip


PAY, ALONE = "allies pay", "better alone"
FIRMS = (
    ((0.1, 0.6), (1, 0.6), (0.3, 0.2), (0.4, 1.5)),
    ((1.2, 1.2), (0.05, 0.1), (0.2, 1), (0.6, 0.4)),
    ((0.15, 0.15), (0.9, 0.5), (0.05, 0.5), (0.35, 1.2)),
)


def _gain(size: float, importance: float, scale: float, given_up: float) -> float:
    alone, allied = size / (1 + size), (size + scale) / (1 + size + scale)
    return (1 - given_up) * (allied / alone) ** importance


def figure(draw: Draw) -> Asked:
    kind = draw.kind("importance", "given up", "scale")
    scale = draw.among("scale", (0.4, 0.5, 0.8))
    given_up = draw.among("given_up", (0.2, 0.3))
    importance = draw.among("importance", (0.6, 0.8))
    size = draw.among("size", (0.4, 0.6, 0.8))
    rows, told = {}, []
    for letter, (x, theta) in zip("KLMN", draw.among("firms", FIRMS), strict=True):
        gain = _gain(x, theta, scale, given_up)
        draw.require(abs(gain - 1) > 0.03)
        value = PAY if gain > 1 else ALONE
        rows[letter] = Choice(
            letter, f"what is right for {letter}", 1, options=(PAY, ALONE), value=value
        )
        told.append(f"| {letter} | {x:g} | {theta:g} |")
    draw.require(len({row.value for row in rows.values()}) == 2)
    text, number = _limit(kind, size, importance, scale, given_up)
    draw.require(0.07 < number.value < 1.95)
    return Asked(
        f"The map stands at settings of your own: the scale of the partners is {scale:g} and the share given up {given_up:g}. "
        "Move the firm and read the sentence below the map, or use rules 5 and 6.",
        (
            Question(
                "4a",
                "What is right for each of these four firms?\n\n| Firm | size to rivals | importance of scale |\n|---|---|---|\n"
                + "\n".join(told),
                (Table("firms", "what is right for each firm", 4, rows=rows),),
                "Allies pay above the solid line.",
                "; ".join(f"{letter}: {row.value}" for letter, row in rows.items()) + ".",
                level="understand",
                outcome=2,
            ),
            Question(
                "4b",
                text,
                (number,),
                "Move one slider only, until the sentence changes; or set the gain of rule 6 equal to 1.",
                f"The gain is 1 at {number.value:.3f}.",
                level="apply",
                outcome=2,
            ),
        ),
        live=Live(
            "Propensity",
            {
                "size_to_rivals": size,
                "scale_importance": importance,
                "partner_scale": scale,
                "share_given_up": given_up,
            },
        ),
    )


def _limit(kind: str, size: float, importance: float, scale: float, given_up: float):
    alone, allied = size / (1 + size), (size + scale) / (1 + size + scale)
    firm = f"Vega has a size to rivals of {size:g}"
    needed = alone * (1 - given_up) ** (-1 / importance)
    text, name, meaning, value, wrong, says = {
        "importance": (
            f"{firm}. From which importance of scale on do allies pay?",
            "least_importance", "the least importance of scale at which allies pay",
            -log(1 - given_up) / log(allied / alone), given_up, "This is the share that is given up.",
        ),
        "given up": (
            f"{firm}, and the importance of scale is {importance:g}. How large may the share given up be, at most, for allies to pay?",
            "most_given_up", "the largest share given up at which allies pay",
            1 - (alone / allied) ** importance, (alone / allied) ** importance, "This is the share that is kept.",
        ),
        "scale": (
            f"{firm}, and the importance of scale is {importance:g}. How large must the scale of its partners be, at least, for allies to pay?",
            "least_scale", "the least scale of its partners at which allies pay",
            needed / (1 - needed) - size if needed < 0.95 else 9, needed / (1 - needed), "This is the scale of the firm and its partners together.",
        ),
    }[kind]  # fmt: skip
    slips = tuple(
        slip
        for slip in (
            Slip(wrong, says, 1),
            Slip(scale, "This is where the slider for the partners' scale stands."),
        )
        if abs(slip.value - value) > 0.05
    )
    return text, Number(name, meaning, 2, value=value, within=0.03, low=0, slips=slips)


CASES = {
    "wants": (
        """Vega's finance director ranks three offers by the profit that each promises: that of a lamp maker who wants to combine, of a robot maker who wants to learn, and of Karst, who talks to Boreal. The firms are invented.
The three purposes are those that Serrat takes from Doz and Hamel ("Definition").

1. Say for each offer what is wrong with comparing it by the profit that it promises.
2. For which offer does it matter most what happens after a refusal, and how would you find out?
3. What would you write into the agreement with the robot maker for the day when one side has learned enough?""",
        (
            (2, "one for the purposes being different, one for what follows for at least two of the offers"),
            (2, "one for Karst with the reason, one for a way to find out"),
            (2, "one for a clause about that day, one for who would notice it and how"),
        ),
        """The offers serve different purposes, so the profit promised is not the same kind of number: with the lamp maker it may last as long as the combination pays, with the robot maker it ends as one side has learned, and with Karst the harm of a refusal counts as well. A refusal matters most for Karst; one could ask Karst's suppliers whether Boreal has been approached, or ask for a common trial that would cost Karst something. The agreement could say that each side may end it with half a year's notice once its people do the work alone, judged by a test that both have described beforehand.""",
    ),
    "bangladesh": (
        """In Bangladesh large corporations and small firms ally for projects of social innovation. The large ones earn no significant revenue from them and seek position, image and efficiency; the small ones have the expertise and earn substantial revenue, and lack marketing and financial strength (Ishida, section 5.2.1, on a study by Babu and others).

1. Which of the three purposes does this come nearest to, from either side? Say what follows from it for how long the alliance may last.
2. Which part of the large firms' reason would a comparison of profits leave out? What may follow for a small firm that relies on this partner?
3. Name two things that the source does not report, and say which decision of a small firm each would change.""",
        (
            (2, "one for co-specialisation (or another purpose with a good reason), one for what follows for its life"),
            (2, "one for image or position, one for what happens if that reason goes away"),
            (2, "one for each thing with the decision that hangs on it"),
        ),
        """Expertise goes together with marketing and money and each stays what it is: co-specialisation, which can last as long as the combination pays. A comparison of profits does not count the good image; if the public loses interest, or the large firm finds a cheaper way to look good, its reason is gone although the project earns well, so the small firm should know who else could bring marketing and money. The source does not say how profits are shared, which decides whether to ask for more, nor how long such alliances last, which decides how much to invest for this partner alone.""",
    ),
    "rate": (
        """A bank tells Vega that seven of ten alliances fail, and will lend only if Vega stays alone. The bank and its number are invented.
Ishida reports that many studies found a low success rate, and gives no rate (section 2); an end does "not necessarily signal alliance failure", as Ishida quotes Das and Teng (section 6).

1. Which three questions would you ask about the bank's number, and what might the answers change?
2. Suppose that the number is sound. Why does it still not follow that Vega should stay alone?
3. Which number about its own offer should Vega bring to the bank instead, and how could it be checked?""",
        (
            (2, "one for two good questions, two for three with what the answers might change"),
            (2, "one for the comparison with what happens without the alliance, one for Vega's case being one of its own"),
            (2, "one for a number about the offer beside a refusal, one for a check"),
        ),
        """Ask what was counted as a failure, for planned ends and mergers may be among them; among which alliances, for firms that called for help are not all firms; and after how many years, since in the end every alliance ends. Even a sound rate compares alliances with success and not with staying alone: Vega may do worse alone than in an alliance that ends early. And a rate says little of one offer whose purpose and partner are known. Vega should show what it would earn if it refused beside what it is offered, and let the bank check both against orders of its customers and against what Karst pays other growers.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    kind = draw.kind("wants", "bangladesh", "rate")
    return argued(
        "5",
        CASES[kind],
        "Ask what each side would do without the alliance, and what nobody has counted.",
        4 if kind == "rate" else 1,
    )


ASSIGNMENT = Assignment(
    name="why_ally",
    title="The herb grower",
    story="""Vega grows herbs under glass near a large city, and has more offers from partners than it can take.
You will sort what a partner is for, judge an offer by what happens without it, question a failure rate, read off a map which firms need allies, and then argue about a case.
Vega, its partners and all their numbers are invented.""",
    sheet="""1. There are three *purposes* of an alliance. *Co-option* wins over somebody who might be against you. *Co-specialisation* combines things that are worth more together, and the partners stay different. *Learning* makes the partner's skill your own.
2. Four questions, in this order: do we lack something that our market demands? Can we neither buy it nor build it in time? Is there more together than apart? Does more of it come back to us than we would earn without the alliance? A no ends the matter.
3. An *offer* is compared with what the firm would earn without the alliance, which may be less than it earns today. The partner compares in the same way.
4. An *end* is not yet a failure. A rate says something once it is known what was counted, among which alliances, and after how long.
5. A firm whose *size to rivals* is $x$ has the part $x/(1 + x)$ of its market. With partners of the *scale* $A$ it has the part $(x + A)/(1 + x + A)$.
6. Its *gain* from allies is $(1 - \\kappa)$ times the ratio of its part with allies to its part alone, to the power $\\theta$. Here $\\kappa$ is the share given up and $\\theta$ the importance of scale. Allies pay if the gain is above 1. That the need for allies rises with the importance of scale and falls with size is a hypothesis of Gomes-Casseres (1997, section 4); the formulas are this book's.""",
    parts=(
        Part("Purposes and reasons", "sort what a partner is for, and what speaks against an offer", 10, purposes),
        Part("Judge an offer", "judge an offer by what would happen without it", 12, offer),
        Part("Question a rate", "say what a failure rate can bear", 10, rate),
        Part("Read the map", "read off a map which firms need allies", 8, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.

Ishida, M. Alliance Development Process for Social Innovation: A Literature Review on Social Innovation and Alliance Research. Read without a date.

Serrat, O. *Learning in strategic alliances*. Asian Development Bank, Knowledge Solutions. Read without a date.""",
)  # fmt: skip
