"""The plug: how many licences a founder can bear, what a newcomer may ask, and when others follow.

The plug, its firms and all their numbers are invented.
"""

from itertools import count
from math import ceil, exp, floor, log
from typing import Any

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table


def distinct(value: float, tolerance: float, *slips: Slip) -> tuple[Slip, ...]:
    """Return the slips that cannot be taken for the right number."""
    return tuple(slip for slip in slips if abs(slip.value - value) > 2 * tolerance)


# What a founder is told and asked in the first task, by the rule under which its partners are paid.
# The first formula is its gain, the second a number of partners: key and known mistakes of each.
SYNERGY = "(1 + v*k/(k + h))"
ALL = {"k": (1, 20), "v": (0.5, 3), "h": (1, 8)}
RULES: dict[str, dict[str, Any]] = {
    "licence": {
        "told": "All partners have the same licence: each takes $d$ for each 1 that the founder takes, as in rule 3.",
        "gain": (
            f"{SYNERGY}/(1 + d*k)",
            {"d": (0.05, 0.5)},
            Slip(f"{SYNERGY}*(1 - d*k)", "The claims are counted beside the founder's own, and not taken from 1."),
            Slip("1 + v*k/(k + h)", "This is synergy. Which part of the profit does the founder get?", 1),
        ),
        "asked": "With how many partners, other than none, does the founder earn exactly what it earns alone?",
        "name": ("most", "the number of partners at which the founder earns what it earns alone"),
        "partners": (
            "v/d - h",
            {"v": (0.5, 3), "h": (1, 8), "d": (0.05, 0.5)},
            Slip("v/d", "This leaves out that synergy comes slowly."),
            Slip("d/v - h", "Check which of the two divides the other."),
        ),
    },
    "payment": {
        "told": "The partners have no licence but a contract: the founder pays each of them a fixed amount, the part $f$ of what the founder would earn alone, and keeps all the rest. Rule 3 does not hold.",
        "gain": (
            f"{SYNERGY} - f*k",
            {"f": (0.02, 0.2)},
            Slip(f"{SYNERGY}/(1 + f*k)", "This is for claims on the profit, and not for fixed amounts."),
            Slip(f"{SYNERGY} - f", "Each partner is paid.", 1),
        ),
        "asked": "With how many partners does the founder earn most? Treat their number as if it need not be whole.",
        "name": ("best", "the number of partners at which the founder earns most"),
        "partners": (
            "sqrt(v*h/f) - h",
            {"v": (0.5, 3), "h": (1, 4), "f": (0.02, 0.1)},
            Slip("v/f - h", "With so many the founder earns just what it earns alone.", 1),
            Slip("sqrt(v*h/f)", "This is the number of partners and the half-way number together.", 2),
        ),
    },
    "fixed_part": {
        "told": "The partners have no licence. Together they get a fixed part $m$ of the group's profit, however many they are. Rule 3 does not hold.",
        "gain": (
            f"(1 - m)*{SYNERGY}",
            {"m": (0.05, 0.3)},
            Slip(f"{SYNERGY}/(1 + m*k)", "The partners get this part together, and not each of them."),
            Slip(f"{SYNERGY}/(1 + m)", "The part is of the whole profit, and not beside the founder's."),
        ),
        "asked": "With how many partners does the founder begin to earn at least what it earns alone?",
        "name": ("fewest", "the number of partners from which on the founder earns what it earns alone"),
        "partners": (
            "m*h/(v*(1 - m) - m)",
            {"v": (0.8, 3), "h": (1, 8), "m": (0.05, 0.3)},
            Slip("m*h/(v - m)", "The founder keeps less than the whole, so synergy has to make up for more than this part.", 1),
            Slip("v*(1 - m)/m - h", "More partners do not dilute the founder here: look for the fewest, and not for the most."),
        ),
    },
}  # fmt: skip


def derive(draw: Draw) -> Asked:
    kind = draw.kind("licence", "payment", "fixed_part")
    rule = RULES[kind]
    potential = draw.among("potential", (0.8, 1.0, 1.2, 1.5, 1.8))
    half_way = draw.among("half_way", (2, 3, 4, 5))
    asked, exact, right, wrong = _whole(draw, kind, potential, half_way)
    draw.require(2 <= right <= 30 and 0.1 < exact % 1 < 0.9)
    gain, domain, *slips = rule["gain"]
    partners, inside, *others = rule["partners"]
    name, meaning = rule["name"]
    return Asked(
        f"In this task partners would earn nothing in this business without the plug: $q = 0$.\n{rule['told']}",
        (
            Question(
                "1a",
                "What is the founder's gain with $k$ partners?",
                (Formula("gain", "the founder's gain", 2, text=gain, domain=ALL | domain, slips=tuple(slips)),),
                "Let the founder earn 1 alone. Then the group earns what synergy is: what of it is left to the founder?",
                f"It is `{gain}`.",
                level="apply",
                outcome=1,
            ),
            Question(
                "1b",
                rule["asked"],
                (Formula(name, meaning, 4, text=partners, domain=inside, slips=tuple(others)),),
                "Write down what must be true of the gain, or of its slope, at that number, and solve for $k$.",
                f"It is `{partners}`.",
                level="analyse",
                outcome=1,
            ),
            Question(
                "1c",
                f"Take $v = {potential:g}$ and $h = {half_way}$. {asked}",
                (
                    Number(
                        "whole_partners", "the whole number of partners at the limit", 3,
                        value=right, within=0, low=0,
                        slips=(
                            Slip(wrong, "Partners come in whole numbers: on which side of your result is the founder content?", 1),
                            Slip(right + (2 if wrong == right + 1 else 1), "Partners are members without the founder."),
                        ),
                    ),
                ),
                "Put the numbers into a formula of this task. Then think about which whole number will do.",
                f"The limit is at {exact:.4g} partners, so it is {right}.",
                level="apply",
                outcome=2,
            ),
        ),
    )  # fmt: skip


def _whole(draw: Draw, kind: str, potential: float, half_way: int) -> tuple:
    """Return the question with numbers, its limit, and the right and the wrong whole number."""
    if kind == "fixed_part":
        given = draw.among("given", (0.25, 0.3, 0.35, 0.4))
        over = potential * (1 - given) - given
        draw.require(over > 0.05)
        limit = given * half_way / over
        text = f"Partners get {given:.0%} of the profit together. What is the smallest whole number of partners with which the founder is not worse off than alone?"
        return text, limit, ceil(limit), floor(limit)
    given = draw.among("given", (0.07, 0.09, 0.11, 0.13))
    limit = potential / given - half_way
    costs = {
        "licence": f"Each partner takes {given:g} for each 1 of the founder.",
        "payment": f"Each partner is paid {given:.0%} of what the founder would earn alone.",
    }[kind]
    text = f"{costs} What is the largest whole number of partners with which the founder is not worse off than alone?"
    return text, limit, floor(limit), ceil(limit)  # fmt: skip


class Plug:
    """A group by the rules of the sheet: what it earns, and what its founder gets of it."""

    def __init__(self, alone: float, partner: float, potential: float, half_way: float) -> None:
        self.alone, self.size = alone, partner / alone
        self.potential, self.half_way = potential, half_way

    def synergy(self, partners: int) -> float:
        return 1 + self.potential * partners / (partners + self.half_way)

    def earns(self, partners: int) -> float:
        return self.alone * (1 + self.size * partners) * self.synergy(partners)

    def founder(self, partners: int, claim: float) -> float:
        return self.earns(partners) / (1 + claim * partners)


def compute(draw: Draw) -> Asked:
    kind = draw.kind("founder", "newcomer", "unknown")
    alone, partner = draw.among("alone", ((30, 1.5), (40, 2), (20, 2), (50, 4)))
    plug = Plug(alone, partner, draw.among("potential", (1.0, 1.2, 1.5)), draw.among("half_way", (3, 4)))  # fmt: skip
    claim = draw.among("claim", (0.15, 0.2, 0.25))
    partners = draw.among("members", (4, 5, 6, 7)) - 1
    change = plug.founder(partners + 1, claim) - plug.founder(partners, claim)
    draw.require(abs(change) > 0.2)
    made = {"founder": _founder, "newcomer": _newcomer, "unknown": _unknown}[kind]
    return made(plug, partner, claim, partners)


def _told(plug: Plug, partner: float) -> str:
    return f"Now partners would earn a little alone. The founder would earn {plug.alone} thousand euros a year alone, and each partner {partner:g} thousand."


def _money(name: str, meaning: str, points: int, value: float, *slips: Slip) -> Number:
    return Number(
        name, meaning, points, value=value, unit="thousand euros", within=0.2,
        slips=distinct(value, 0.2, *slips),
    )  # fmt: skip


def _ratio(name: str, meaning: str, points: int, value: float, *slips: Slip) -> Number:
    return Number(
        name,
        meaning,
        points,
        value=value,
        within=0.005,
        low=0,
        slips=distinct(value, 0.005, *slips),
    )


def _founder(plug: Plug, partner: float, claim: float, partners: int) -> Asked:
    members = partners + 1
    sizes = range(1, 200)
    gains = [plug.founder(k, claim) for k in range(199)]
    best = sizes[gains.index(max(gains))]
    worse = next((n for n in sizes if n > best and gains[n - 1] < plug.alone - 1e-9), 0)
    return _of_group(
        f"{_told(plug, partner)} Synergy can rise by $v = {plug.potential:g}$, and $h = {plug.half_way}$. For each euro that the founder takes, each partner takes {100 * claim:.0f} cents.",
        f"Work these numbers out for a group of {members} members.",
        (
            _ratio("group_synergy", "the synergy of the group", 1, plug.synergy(partners), Slip(plug.synergy(members), "The founder is a member and no partner.")),
            _money("group_earns", "what the group earns in a year", 1, plug.earns(partners), Slip(plug.alone * plug.synergy(partners), "The partners bring something, too.")),
            _ratio("founder_share", "the founder's share of it, between 0 and 1", 1, 1 / (1 + claim * partners), Slip(1 / members, "The members do not have equal claims.")),
            _money("founder_earns", "what the founder earns in the group in a year", 1, plug.founder(partners, claim), Slip(plug.alone, "This is what it earns alone.")),
        ),
        "How many members are best for the founder, and from how many on does it earn less than alone? Count the founder, too.",
        (
            Number("best_members", "the number of members at which the founder earns most", 2, value=best, within=0, low=1, slips=(Slip(best - 1, "Count the founder as a member, too.", 1),)),
            Number("worse_from", "the smallest number of members at which it earns less than alone, 0 if there is none", 2, value=worse, within=0, low=0, slips=(Slip(worse - 1 if worse else 30, "Go on until it is below what it earns alone.", 1),)),
        ),
        "Work out what the founder earns for every number of members, by the model or in a table of your own.",
        f"It earns most with {best} members" + (f", and less than alone from {worse} on." if worse else ", and never less than alone."),
    )  # fmt: skip


def _newcomer(plug: Plug, partner: float, claim: float, partners: int) -> Asked:
    offered, claims = round(claim / 2, 3), 1 + claim * partners
    before, after = plug.founder(partners, claim), plug.earns(partners + 1)
    highest = after / before - claims
    lowest = partner * claims / (after - partner)
    return _of_group(
        f"{_told(plug, partner)} Synergy can rise by $v = {plug.potential:g}$, and $h = {plug.half_way}$. The group has {partners + 1} members. Each of the {partners} partners takes {100 * claim:.0f} cents for each euro that the founder takes. One more firm, of the same size as the partners, wants to join. The founder offers it a licence of its own: {100 * offered:g} cents for each euro of the founder.",
        "Work out what changes if the newcomer signs.",
        (
            _money("founder_before", "what the founder earns in a year without the newcomer", 1, before, Slip(plug.earns(partners), "This is what the whole group earns.")),
            _money("group_after", "what the whole group earns in a year with the newcomer", 1, after, Slip(plug.earns(partners) + partner, "The newcomer also raises synergy for all.")),
            _ratio("share_after", "the founder's share of the group's profit with the newcomer", 1, 1 / (claims + offered), Slip(1 / (claims + claim), "The newcomer has a licence of its own.")),
            _money("founder_after", "what the founder earns in a year with the newcomer", 1, after / (claims + offered), Slip(after / (claims + claim), "The newcomer has a licence of its own.")),
        ),
        "Which claims of the newcomer, for each euro of the founder, leave neither of them worse off than without it? Give both ends.",
        (
            _claim("lowest_claim", "the lowest claim at which the newcomer earns what it would earn alone, in euros for each euro of the founder", lowest, Slip(partner / plug.alone, "This is its size. Inside, it shares in what all earn."), Slip(partner / after, "This is a share of the profit, and a claim is for each euro of the founder.", 1)),
            _claim("highest_claim", "the highest claim at which the founder earns what it earned without the newcomer, in euros for each euro of the founder", highest, Slip(claim, "This is what the others take.")),
        ),
        "The newcomer's claim counts among all claims, so it lowers the founder's share. Solve for it.",
        f"From {lowest:.3g} to {highest:.3g}: at the lower end the newcomer earns {partner:g} thousand, at the upper end the founder {before:.4g} thousand.",
    )  # fmt: skip


def _claim(name: str, meaning: str, value: float, *slips: Slip) -> Number:
    return Number(name, meaning, 2, value=value, within=0.004, slips=distinct(value, 0.004, *slips))


def _unknown(plug: Plug, partner: float, claim: float, partners: int) -> Asked:
    members = partners + 1
    earns, founder = plug.earns(partners), plug.founder(partners, claim)
    more = plug.founder(members, claim) - founder
    kept = (plug.earns(members) / founder - 1) / members
    synergy = plug.synergy(partners)
    return _of_group(
        f"{_told(plug, partner)} A group of {members} members earns {earns:.2f} thousand euros in a year, and the founder gets {founder:.2f} thousand of it. The partners have equal claims. With $h = {plug.half_way}$ partners synergy would be half of its way up. How far it can rise, and what partners claim, is not known.",
        "Work these numbers out from what the group earned.",
        (
            _ratio("synergy_found", "the synergy of the group", 1, synergy, Slip(earns / plug.alone, "The partners would earn something alone, too.")),
            _ratio("potential_found", "how far synergy can rise above 1", 1, plug.potential, Slip(synergy - 1, "This is how far it has risen with the partners of today.")),
            _ratio("share_found", "the founder's share of the group's profit", 1, founder / earns, Slip(1 / members, "The members do not have equal claims.")),
            Number("claim_found", "what a partner takes for each 1 that the founder takes", 1, value=claim, within=0.003, low=0, slips=(Slip((1 - founder / earns) / partners, "This is a partner's share of the profit. Compare it with the founder's."),)),
        ),
        "One more partner joins. How much more does the founder earn in a year if the newcomer has the same licence as the others? And at which claim, the same for all partners, would the founder earn as much as before?",
        (
            Number("founder_change", "what the founder earns in addition, below zero if it earns less", 2, value=more, unit="thousand euros", within=0.05, slips=distinct(more, 0.05, Slip(-more, "Check the sign: does the founder earn more or less?", 1), Slip(plug.earns(members) - earns, "This is what the whole group earns in addition."))),
            _claim("claim_kept", "the claim of each partner at which the founder earns as much as before", kept, Slip(claim * partners / members, "This keeps the sum of all claims as it was. But what is divided has grown.", 1)),
        ),
        "Use what you found for synergy and claims with one partner more. Then set the founder's profit to what it was.",
        f"It earns {more:.3g} thousand in addition. It would earn as much as before if each partner took {kept:.3g} for each 1 of the founder.",
    )  # fmt: skip


def _of_group(text: str, first: str, numbers: tuple, second: str, answers: tuple, hint: str, solution: str) -> Asked:  # fmt: skip
    shown = ", ".join(f"{number.meaning}: {number.value:.4g}" for number in numbers)
    return Asked(
        text,
        (
            Question("2a", first, numbers, "Take rules 1 to 3 one by one; partners are members without the founder.", f"{shown[0].upper()}{shown[1:]}.", level="apply", outcome=1),
            Question("2b", second, answers, hint, solution, level="analyse", outcome=2),
        ),
    )  # fmt: skip


def synergy_of(members: int, first: float, final: float, half_way: float) -> float:
    """Return the synergy of a group that begins as a pair."""
    return first + (final - first) * (members - 2) / (members - 2 + half_way)


def power_for(members: int, first: float, final: float, half_way: float) -> float:
    """Return the power of firm i with which so many members are just enough for the others."""
    return members - (members - 1) / synergy_of(members, first, final, half_way)


def neither_loses(power: float, first: float, final: float, half_way: float) -> tuple[int, bool]:
    """Return from how many members on neither side loses, and whether that is clear to see."""
    margins: list[float] = []
    for members in count(2):
        synergy = synergy_of(members, first, final, half_way)
        rest = synergy * (members - power) / (members - 1)
        margins.append(min(power * synergy, rest) - 1)
        if margins[-1] >= 0 or members > 30:
            return members, all(abs(one) > 0.003 for one in margins[-2:])
    raise AssertionError


def point_b(draw: Draw) -> Asked:
    kind = draw.kind("pair", "powers", "changes")
    first = draw.among("first", (0.7, 0.75, 0.8))
    final = draw.among("final", (1.4, 1.5, 1.6))
    half_way = draw.among("half_way", (6, 8, 10, 12))
    power = draw.among("power", (1.3, 1.4, 1.5))
    entry, clear = neither_loses(power, first, final, half_way)
    draw.require(clear and 4 <= entry <= 20)
    given = (power, first, final, half_way)
    made = {"pair": _pair, "powers": _powers, "changes": _changed}[kind]
    (text, answers, solution), (more, answer, why) = made(draw, given, entry)
    settings = {"bargaining_power": power, "first_synergy": first, "final_synergy": final}
    return Asked(
        """Instead of licences, the founder now has power in a group of equal firms: it is firm $i$, and the others must be willing.
Move the sliders, and read the sentence below the figure.""",
        (
            Question("3a", text, answers, "The others' line comes down as members join, while synergy climbs.", solution, level="apply", outcome=3),
            Question("3b", more, (answer,), "Rule 4 says what the others need, rule 5 which synergy there is.", why, level="analyse", outcome=3),
        ),
        live=Live("Bandwagon", settings | {"half_way": half_way}),
    )  # fmt: skip


def _pair(draw: Draw, given: tuple, entry: int) -> tuple:
    power, first, *_ = given
    needed, earned = 1 / (2 - power), first * (2 - power)
    return (
        (
            "From how many members on does neither side lose, and which synergy do the others need in a pair?",
            (
                Number("both_from", "the number of members from which on neither side loses", 2, value=entry, within=0, low=2, slips=(Slip(entry - 1, "With one member less somebody still loses."),)),
                Number("needed_in_pair", "the synergy that the others need in a pair", 1, value=needed, within=0.05, low=1, slips=(Slip(power, "This is the power of firm i."),)),
            ),
            f"From {entry} members on; in a pair the others need {needed:.3g}.",
        ),
        (
            "What do the others earn in a pair, over what they would earn alone?",
            Number("others_in_pair", "what the others earn in a pair over what they earn alone", 2, value=earned, within=0.02, low=0, slips=(Slip(power * first, "This is what firm i earns."),)),
            f"They earn {earned:.3g} times what they earn alone.",
        ),
    )  # fmt: skip


def _powers(draw: Draw, given: tuple, entry: int) -> tuple:
    power, first, final, half_way = given
    powers = {n: power_for(n, first, final, half_way) for n in range(4, 21)}
    sizes = [n for n, one in powers.items() if 1.1 < one < 1.85]
    draw.require(len(sizes) >= 3)
    sizes = [sizes[0], sizes[len(sizes) // 2], sizes[-1]]
    largest = [powers[n] for n in sizes]
    rows = {
        f"{n} members": Number(
            f"power_{n}",
            f"the largest power with which {n} members are enough",
            1,
            value=value,
            within=0.03,
            low=0,
            high=2,
            slips=distinct(
                value,
                0.03,
                Slip(
                    1 / synergy_of(n, first, final, half_way),
                    "This is the smallest power with which firm i does not lose.",
                ),
            ),
        )
        for n, value in zip(sizes, largest, strict=True)
    }
    wanted = entry - draw.among("fewer", (1, 2))
    needed = (wanted - 1) / (wanted - power)
    end = first + (needed - first) * (half_way + wanted - 2) / (wanted - 2)
    draw.require(final + 0.05 < end < 2.4)
    return (
        (
            "What is the largest bargaining power of firm $i$ with which so many members are enough, so that neither side loses?",
            (Table("largest_powers", "the largest power for each size of the group", 3, rows=rows),),
            ", ".join(f"{value:.3f} with {n} members" for n, value in zip(sizes, largest, strict=True)) + ".",
        ),
        (
            f"Put the power back to {power:g}. Which final synergy would the group need, so that {wanted} members are just enough?",
            Number("final_needed", f"the final synergy at which {wanted} members are just enough", 2, value=end, within=0.04, low=1, slips=distinct(end, 0.04, Slip(needed, f"So much is needed with {wanted} members, and not in the end.", 1))),
            f"With {wanted} members the others need {needed:.3f}. Synergy gets there if it tends to {end:.3f}.",
        ),
    )  # fmt: skip


def _changed(draw: Draw, given: tuple, entry: int) -> tuple:
    power, first, final, half_way = given
    weaker, better = round(power - 0.2, 2), round(first + 0.15, 2)
    changes = {
        f"power falls to {weaker:g}": (weaker, first, final, half_way),
        f"first synergy rises to {better:g}": (power, better, final, half_way),
        f"half-way falls to {half_way - 3}": (power, first, final, half_way - 3),
    }
    found = {text: neither_loses(*one) for text, one in changes.items()}
    draw.require(all(clear and 2 < size < entry for size, clear in found.values()))
    rows = {
        text: Number(
            f"enough_{place}",
            f"from how many members on neither side loses if the {text}",
            1,
            value=size,
            within=0,
            low=2,
            slips=(
                Slip(size - 1, "With one member less somebody still loses."),
                Slip(entry, "This is so before the change."),
            ),
        )
        for place, (text, (size, _)) in enumerate(found.items(), 1)
    }
    size = entry + draw.among("later", (1, 2))
    most = power_for(size, first, final, half_way)
    draw.require(power + 0.05 < most < 1.88)
    return (
        (
            "From how many members on does neither side lose, after each of these changes? Make one at a time, and put it back.",
            (Table("enough_after", "from how many members on neither side loses", 3, rows=rows),),
            f"Before, {entry} are needed. " + ", ".join(f"{size} if the {text}" for text, (size, _) in found.items()) + ".",
        ),
        (
            f"Put everything back. Firm $i$ can wait until the group has {size} members. What is the largest power that it could have, so that the others do not lose then?",
            Number("power_at_size", f"the largest power with which the others do not lose among {size} members", 2, value=most, within=0.03, low=0, high=2, slips=(Slip(power, "This is its power now, and there is room for more."),)),
            f"With {size} members there is room for a power of {most:.3f}.",
        ),
    )  # fmt: skip


def willing(adopted: float, first: float, final: float, response: float, weight: float) -> float:
    """Return the part of all firms that wants to be in when so many are."""
    expected = first + (weight + adopted * (1 - weight)) * (final - first)
    return 1 / (1 + exp(-response * (expected - 1)))


def ends(adopted: float, *market: float) -> float:
    """Return the part of all firms that is in after very many periods."""
    for _ in range(400):
        adopted = willing(adopted, *market)
    return adopted


def tips_at(*market: float) -> float:
    """Return the part from which on the group grows, found by halving between 0.02 and 0.9."""
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (low, middle) if ends(middle, *market) > 0.7 else (middle, high)
    return high


def bandwagon(draw: Draw) -> Asked:
    kind = draw.kind("tips", "expectation", "first")
    first = draw.among("first", (0.55, 0.6, 0.65))
    final = draw.among("final", (1.4, 1.5))
    response = draw.among("response", (8, 9, 10))
    start = draw.among("start", (0.2, 0.25, 0.3))
    draw.require(ends(start, first, final, response, 0.0) < start - 0.03)
    made = {"tips": _tips, "expectation": _expectation, "first": _first}[kind]
    settings = {"first_synergy": first, "final_synergy": final, "response": response}
    (text, answers, solution), (more, answer, why) = made(draw, first, final, response, start)
    return Asked(
        """In the last figure firms join if they expect enough synergy; what they expect depends on how many are in.
The curve says which part of all firms wants to be in; the group grows where it lies above the diagonal.""",
        (
            Question("4a", text, answers, "Move one slider until the sentence below the figure changes, or solve rule 6 for it.", solution, level="analyse", outcome=4),
            Question("4b", more, (answer,), "Rule 7 gives the pull.", why, level="apply", outcome=4),
        ),
        live=Live("Adoption", settings | {"first_adoption": start}),
    )  # fmt: skip


def _tips(draw: Draw, first: float, final: float, response: float, start: float) -> tuple:
    market = (first, final, response, 0.0)
    tip, full = tips_at(*market), ends(0.95, *market)
    draw.require(0.1 < tip < full)
    pull = response * (final - first)
    return (
        (
            "Below which part of all firms does this group shrink, and to which part does it grow from above? Give shares between 0 and 1.",
            (
                Number("tips", "the part of all firms from which on the group grows", 2, value=tip, within=0.02, low=0, high=1, slips=distinct(tip, 0.02, Slip(start, "This is where the group starts."))),
                Number("grows_to", "the part of all firms to which it then grows", 1, value=full, within=0.02, low=0, high=1, slips=distinct(full, 0.02, Slip(ends(start, *market), "This is where it ends from below."))),
            ),
            f"It tips at {tip:.3f} and grows to {full:.3f}.",
        ),
        (
            "How strong is the pull?",
            Number("pull", "the pull of the group", 2, value=pull, within=0.05, low=0, slips=(Slip(response * (final - 1), "Synergy rises from its first value, and not from 1.", 1),)),
            f"It is {response} times {final - first:.3g}.",
        ),
    )  # fmt: skip


def _needed(response: float, start: float) -> float:
    """Return the synergy that firms must expect, so that as many are willing as are in."""
    return 1 + log(start / (1 - start)) / response


def _expectation(draw: Draw, first: float, final: float, response: float, start: float) -> tuple:
    part = (_needed(response, start) - first) / (final - first)
    weight = (part - start) / (1 - start)
    full = ends(start, first, final, response, weight + 0.01)
    draw.require(weight > 0.05 and full > 0.8)
    few = 4 / (final - first)
    return (
        (
            f"The group starts with {start:.0%} of all firms. From which expectation on does it grow, and to which part of all firms does it grow then?",
            (
                Number("least_expectation", "the expectation from which on the group grows from its start", 2, value=weight, within=0.012, low=0, high=1, slips=distinct(weight, 0.012, Slip(part, "This is the part that firms must take for sure. They already see those who are in.", 1))),
                Number("grows_then", "the part of all firms to which it then grows", 1, value=full, within=0.02, low=0, high=1, slips=distinct(full, 0.02, Slip(start, "This is where the group starts."))),
            ),
            f"From an expectation of {weight:.3f} on it grows, to {full:.3f}.",
        ),
        (
            "Set expectation back to 0. Below which response can a group with this first and final synergy not tip at all?",
            Number("response_to_tip", "the response below which the group cannot tip", 2, value=few, within=0.05, low=0, slips=distinct(few, 0.05, Slip(4 / (final - 1), "Synergy rises from its first value, and not from 1.", 1), Slip(4 * (final - first), "Solve rule 7 for the response."))),
            f"The pull is 4 at a response of {few:.3g}.",
        ),
    )  # fmt: skip


def _first(draw: Draw, first: float, final: float, response: float, start: float) -> tuple:
    least = (_needed(response, start) - start * final) / (1 - start)
    full = ends(start, least + 0.01, final, response, 0.0)
    draw.require(full > 0.8)
    most = 1 - 4 / (response * (final - first))
    return (
        (
            f"The group starts with {start:.0%} of all firms, who take it as it is: expectation is 0. From which first synergy on does it grow, and to which part of all firms does it grow then?",
            (
                Number("least_first", "the first synergy from which on the group grows from its start", 2, value=least, within=0.012, low=0, slips=distinct(least, 0.012, Slip(_needed(response, start), "So much synergy must be expected; first synergy is that of an empty group.", 1), Slip(1.0, "Fewer than half of the firms are in, so less is needed."))),
                Number("grows_after", "the part of all firms to which it then grows", 1, value=full, within=0.02, low=0, high=1, slips=distinct(full, 0.02, Slip(start, "This is where the group starts."))),
            ),
            f"From a first synergy of {least:.3f} on it grows, to {full:.3f}.",
        ),
        (
            f"Set first synergy back to {first:g}. Above which expectation can the group not tip at all, at this response and final synergy?",
            Number("expectation_to_tip", "the expectation above which the group cannot tip", 2, value=most, within=0.02, low=0, high=1, slips=distinct(most, 0.02, Slip(1 - most, "This is the weight of the group as it is.", 1))),
            f"The pull is 4 at an expectation of {most:.3g}.",
        ),
    )  # fmt: skip


CASES = {
    "licence": (
        """Mips Computer Systems designed a chip and let others make and sell it.
When Compaq, Microsoft, DEC and other giants had joined it, "it became unclear who was in control" (Gomes-Casseres, 1997, section 3, "Loss of control").
Whether growth helps or harms depends, says the source, on how well it is managed and kept within limits (section 3, "Limited appropriability").

1. Why can a licence that is fixed in advance leave its founder worse off than alone, while a bargain over the surplus cannot?
2. In the model of these tasks all members have the same best size. Who, then, makes the group grow beyond it, and what could the founder do about it?
3. Name one thing that mattered for Mips and that this model leaves out, and say what it would change.""",
        (
            (2, "one for a bargain that starts from profits alone, one for fixed claims that dilute the founder as members join"),
            (2, "one for firms outside as the source of the pressure, one for a remedy that changes the terms or closes the door"),
            (2, "one for something that the source names and the model lacks, one for what follows from it"),
        ),
        """A bargain starts from what each would earn alone and divides only what is earned beyond it. A licence divides the whole by claims fixed before anyone knew how large the group would be: with every partner the founder's share falls. Partners inside lose by a newcomer as the founder does; firms outside compare with being alone and gain by entering at every size. The founder could limit licences, make later ones dearer or let members decide together. The model leaves out that partners differ and may leave, as Compaq and DEC did: then synergy falls at once.""",
    ),
    "spread": (
        """Section 3 of the source, "Limited appropriability", says that a technology spreads fastest when nobody has to pay for it, and that firms which ally to spread theirs may earn little at first. Later they may earn more, if they come to get a larger share of what it earns (Gomes-Casseres, 1997).
The director of the plug, who is invented, reads this and says: then we give the first twenty licences away, and raise the claim later.

1. Say what the first twenty partners do for the firms outside, in the terms of the bandwagon, and what they do to the founder's own profit under a licence fixed in advance.
2. What must be true, or be written into the terms, so that the founder can take more later? Name two things.
3. Mips had many partners and yet too little profit to keep its product ahead. What does this add to the director's plan?""",
        (
            (2, "one for more firms that are willing or a tipping point that is passed, one for a share that falls with every partner"),
            (2, "one for each: terms that change with size or time, a bargain at set dates, partners who cannot easily leave, a next product that only the founder has"),
            (2, "one for profit as a means to develop the next product, one for what follows for the plan"),
        ),
        """Twenty partners raise the synergy that outsiders expect; beyond the tipping point others follow by themselves. Under a licence fixed in advance each of them also lowers the founder's share, and past the best size its profit. To take more later the terms must allow it, by claims that change at a certain size or a new bargain at set dates, and partners must have a reason to accept: they would lose by leaving, or want the next product that only the founder makes. That needs money on the way. A founder that earns too little for its next product has nothing to bargain with when the time comes, so the plan needs a floor: enough early profit or capital to stay ahead.""",
    ),
    "invited": (
        """Mips tried to overtake Sun with an initiative called ACE; later Compaq, DEC and others left it, which ended both ACE and Mips as a firm of its own (Gomes-Casseres, 1997, sections 2 and 3, "Loss of control").
Suppose you had led a small maker of computers that was invited to join ACE early, at a loss in the first years. This firm is invented.

1. When does it pay to join at a loss? Name the two things that must be true of the group, and one of your own firm.
2. What should you have asked about the other firms before you signed, and why does the model of the bandwagon make this the first question?
3. The giants differed from the firms of the model in one respect that decided the outcome. Which, and what would you have wanted in the contract because of it?""",
        (
            (2, "one for synergy that ends high enough for the others (and not just above 1) and soon enough, one for a firm that can wait"),
            (2, "one for who else will come and when, one for a group that shrinks below its tipping point whatever its merits"),
            (2, "one for size or for the power to leave, one for a clause that answers it"),
        ),
        """Joining at a loss pays if synergy ends high enough to make up for what the founder's extra power costs the others, if it gets there soon, and if the firm has the money to wait. The first question is who else will come and when: each firm's profit depends on how many others are in, and below the tipping point a good group shrinks all the same. In the model all firms are alike and one more or less changes little; the giants were so large that the exit of two of them took the group back below where it tips. I would have wanted my commitment tied to theirs: a right to leave, or lower payments, if one of the named giants leaves within a certain time.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "5",
        CASES[draw.kind("licence", "spread", "invited")],
        "Keep what the whole group earns apart from what one member earns.",
        2,
    )


ASSIGNMENT = Assignment(
    name="growing_groups",
    title="The plug",
    story="""A small firm has designed a plug for charging electric bikes, and shares it with makers of bikes and of charging posts.
You will derive how many partners its founder can bear, compute what one more partner does to it, read from two figures when others follow, and then argue about a real case.
The plug, its firms and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $k$ | partners | how many members there are besides the founder |
| $v$ | synergy potential | how far synergy rises above 1 as members join without end |
| $h$ | members to half-way | how many further members take synergy half of its way |
| $q$ | partner size | what one partner earns alone over what the founder earns alone |
| $d$ | licence claim | what one partner takes for each 1 that the founder takes |
| $n$, $\\rho$ | members, power | in a group of equal firms: how many there are, and the bargaining power of firm $i$ |
| $\\sigma_0$, $\\sigma_1$ | first and final synergy | synergy at the start, and what it tends to |
| $x$ | adoption | part of all firms that are members |
| $\\beta$, $\\eta$ | response, expectation | how sharply firms answer to synergy, and how far they take a full group for granted |

1. Synergy with $k$ partners is $\\sigma = 1 + v \\, k / (k + h)$.
2. Alone, all members together earn $1 + q \\, k$ times what the founder earns alone; as a group they earn $\\sigma$ times that.
3. By licence, the founder's share of the group's profit is $1 / (1 + d \\, k)$. Its *gain* is its profit in the group over its profit alone.
4. In a group of $n$ equal firms, firm $i$ needs a synergy of $1/\\rho$, and the others need $(n - 1)/(n - \\rho)$.
5. Such a group has a synergy of $\\sigma_0 + (\\sigma_1 - \\sigma_0)(n - 2)/(n - 2 + h)$.
6. In the bandwagon firms expect a synergy of $\\sigma^e = \\sigma_0 + (\\eta + x(1 - \\eta))(\\sigma_1 - \\sigma_0)$, and the part $1/(1 + e^{-\\beta(\\sigma^e - 1)})$ of them wants to be in.
7. The *pull* is $\\beta(1 - \\eta)(\\sigma_1 - \\sigma_0)$. A group can tip only if its pull is above 4.""",
    parts=(
        Part("Derive what partners may cost", "derive what partners may cost", 12, derive),
        Part("Compute one more partner", "compute what partners and one more do", 12, compute),
        Part("Read when nobody loses", "read when neither side loses", 8, point_b),
        Part("Read where a bandwagon tips", "read where a bandwagon tips", 8, bandwagon),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.",
    imports=("import sympy as sp",),
    code='k, v, h, d, f, m = sp.symbols("k v h d f m", positive=True)',
)
