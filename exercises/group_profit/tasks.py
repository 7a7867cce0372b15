"""The island pass: what a group must bring, who gains from it, and what a giant partner changes.

The island, its firms and all their numbers are invented.
"""

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table
from models import GROUP_PROFIT, ISO_PROFIT

MEMBERS = ("ferry line", "bus company", "hotels")
ANY_SIZE = {"s": (0.05, 0.95)}

# How the two partners of the joint venture divide its profit: what the partner of relative size s
# gets, the power and the least synergy that follow from it, and the size up to which it is content.
RULES = {
    "equal": ("an equal split of the profit", "1/2", "1/(2*s)", "2*s"),
    "exchanged": (
        "an exchange: each gets the part of the profit that the *other* earned without the venture",
        "1 - s",
        "(1 - s)/s",
        "s/(1 - s)",
    ),
    "half_way": (
        "a division halfway between an equal split and one by relative size",
        "(1/2 + s)/2",
        "(1/2 + s)/(2*s)",
        "2*s/(1/2 + s)",
    ),
}


def division(draw: Draw) -> Asked:
    rule = draw.kind("equal", "exchanged", "half_way")
    synergy = draw.among("synergy", (1.1, 1.2, 1.25, 1.3, 1.4, 1.5))
    told, share, power, needed = RULES[rule]
    largest = {
        "equal": synergy / 2,
        "exchanged": synergy / (1 + synergy),
        "half_way": synergy / (4 - 2 * synergy),
    }[rule]
    draw.require(largest < 0.99)
    text = f"""The ferry line and the hotels plan a joint venture for bookings, and they agree on {told}.
Without the venture, a partner of relative size $s$ would earn the part $s$ of what both earn from bookings.
The other partner would earn the part $1 - s$.
Each earns something alone, so $0 < s < 1$."""
    return Asked(
        text,
        (
            Question(
                "1a",
                "Which bargaining power does this agreement give to the partner of relative size $s$?",
                (
                    Formula(
                        "power",
                        "the bargaining power of that partner",
                        2,
                        text=power,
                        domain=ANY_SIZE,
                        slips=(
                            Slip(share, "This is a profit share, and not yet a bargaining power."),
                            Slip(f"1/({power})", "This is the power upside down."),
                        ),
                    ),
                ),
                "Write the partner's profit share as a formula in $s$ first. Equation (3) then gives its power.",
                f"The profit share is $\\alpha = {_latex(share)}$. By equation (3) it is $s\\rho$, so $\\rho = {_latex(power)}$.",
                level="apply",
                outcome=1,
            ),
            Question(
                "1b",
                "What is the least synergy at which this partner is content?",
                (
                    Formula(
                        "needed",
                        "the least synergy at which the partner is content",
                        4,
                        text=needed,
                        domain=ANY_SIZE,
                        slips=(
                            Slip(
                                power,
                                "At this synergy the partner earns less, or more, than it would alone.",
                            ),
                        ),
                    ),
                ),
                "By equation (4) the partner earns $\\sigma\\rho$ times its stand-alone profit. At the least synergy that is once.",
                f"The partner is content when $\\sigma\\rho \\ge 1$. The least synergy is $1/\\rho = {_latex(needed)}$.",
                level="apply",
                outcome=3,
            ),
            Question(
                "1c",
                f"Suppose the venture has a synergy of {synergy:g}. How large may a partner be, at most, "
                "and still be content with the agreement?",
                (
                    Number(
                        "largest",
                        "the largest relative size at which a partner is content",
                        3,
                        value=largest,
                        decimals=2,
                        low=0,
                        high=1,
                        slips=(
                            Slip(1 - largest, "This is the relative size of the other partner."),
                            Slip(1 / synergy, "This leaves out how the profit is divided.", 1),
                        ),
                    ),
                ),
                "Set your formula of 1b equal to the synergy, and solve it for $s$.",
                f"The least synergy rises with $s$. It equals {synergy:g} at $s = {largest:.4g}$.",
                level="apply",
                outcome=3,
            ),
        ),
    )


def _latex(text: str) -> str:
    from sympy import latex, sympify

    return latex(sympify(text, rational=True), order="none")


def season(draw: Draw) -> Asked:
    kind = draw.kind("shares", "powers", "profits")
    alone = draw.among(
        "alone", ((60, 24, 36), (50, 30, 20), (45, 15, 60), (80, 48, 32), (40, 64, 56))
    )
    shares = draw.among(
        "shares", ((0.36, 0.24, 0.4), (0.42, 0.3, 0.28), (0.32, 0.26, 0.42), (0.3, 0.45, 0.25))
    )
    synergy = draw.among("synergy", (1.15, 1.2, 1.25, 1.3, 1.4))
    run = GROUP_PROFIT.run(stand_alone_profit=alone, synergy=synergy, profit_share=shares)
    gains = [float(gain) for gain in run["gain"]]
    # Somebody gains and somebody loses, and nobody by so little that rounding hides it.
    draw.require(min(gains) < 0.97 and max(gains) > 1.03 and all(abs(g - 1) > 0.02 for g in gains))
    firm = draw.among("firm", (0, 1, 2))
    who = MEMBERS[firm]
    size, power = float(run["relative_size"][firm]), float(run["bargaining_power"][firm])
    profit, total = float(run["profit_in_group"][firm]), float(run["group_profit"])
    known, asked = _table(kind, run, alone, shares, synergy)
    least = alone[firm] / total
    draw.require(abs(least - shares[firm]) > 0.02 and abs(size - shares[firm]) > 0.02)
    slips = {
        "size": (Slip(shares[firm], "This is its profit share."),),
        "profit": (
            Slip(sum(alone) * shares[firm], "This leaves the synergy out.", 1),
            Slip(total * size, "This divides by relative size, and not by profit share."),
        ),
    }
    values = {
        "group_total": Number(
            "group_total", "the group's profit", 1, value=total, unit="thousand euros", within=0.5,
            slips=(Slip(sum(alone), "This is what the members earn alone."),),
        ),
        "synergy_found": Number(
            "synergy_found", "the synergy of the group", 1, value=synergy, decimals=2, low=0,
            slips=(Slip(1 / synergy, "This is the ratio upside down."),),
        ),
        "size": Number(
            "firm_size", f"the relative size of the {who}", 1, value=size, decimals=2, low=0, high=1,
            slips=slips["size"],
        ),
        "share": Number(
            "firm_share", f"the profit share of the {who}", 2, value=shares[firm], decimals=2, low=0, high=1,
            slips=(Slip(size, "This is its relative size."),),
        ),
        "power": Number(
            "firm_power", f"the bargaining power of the {who}", 2, value=power, decimals=2, low=0,
            slips=(
                Slip(shares[firm], "This is its profit share."),
                Slip(size / shares[firm], "This is the power upside down."),
            ),
        ),
        "profit": Number(
            "firm_profit", f"what the {who} would earn in the group", 2, value=profit, unit="thousand euros",
            within=0.5, slips=slips["profit"],
        ),
    }  # fmt: skip
    return Asked(
        f"Now to the pass itself, which all three sell. {known}",
        (
            Question(
                "2a",
                f"Work these numbers out for the {who}, by hand or by a line of code.",
                tuple(values[name] for name in asked),
                "Begin with what the three earn alone together. Then take the equations one by one.",
                f"Together they earn {sum(alone)} alone, so the group earns {total:.5g} thousand euros. "
                f"The {who} has relative size {size:.3g}, share {shares[firm]:.3g}, power {power:.3g} "
                f"and {profit:.4g} thousand euros in the group.",
                level="apply",
                outcome=1,
            ),
            Question(
                "2b",
                "Which members would earn less in the group than they would alone?",
                (
                    Choices(
                        "worse_off",
                        "those who would rather stay alone",
                        3,
                        options=MEMBERS,
                        value=frozenset(
                            name for name, gain in zip(MEMBERS, gains, strict=True) if gain < 1
                        ),
                    ),
                ),
                "A member loses when synergy times bargaining power is below 1.",
                "Synergy times power is "
                + ", ".join(
                    f"{gain:.2f} for the {name}" for name, gain in zip(MEMBERS, gains, strict=True)
                )
                + ".",
                level="analyse",
                outcome=2,
            ),
            Question(
                "2c",
                f"At the same synergy, what is the smallest profit share with which the {who} would be content?",
                (
                    Number(
                        "least_share",
                        f"the smallest profit share with which the {who} would be content",
                        2,
                        value=least,
                        decimals=2,
                        low=0,
                        high=1,
                        slips=(
                            Slip(size, "With this share it would earn more than it would alone."),
                            Slip(shares[firm], "This is the share that it has."),
                        ),
                    ),
                ),
                "Its part of the group's profit must be what it would earn alone.",
                f"It earns {alone[firm]} alone, and {alone[firm]} of {total:.5g} is {least:.3g}.",
                level="apply",
                outcome=3,
            ),
        ),
    )


def _table(kind, run, alone, shares, synergy):
    """Return what a part tells of the season, and the names of what it asks for."""
    rows = {"stand-alone profit (thousand euros a season)": alone}
    if kind == "shares":
        rows["profit share"] = shares
        asked, told = ("group_total", "size", "power", "profit"), f"Its synergy is {synergy:g}."
    elif kind == "powers":
        rows["bargaining power"] = [f"{power:.4g}" for power in run["bargaining_power"]]
        asked, told = ("group_total", "size", "share", "profit"), f"Its synergy is {synergy:g}."
    else:
        rows["profit in the group (thousand euros a season)"] = [
            f"{profit:.5g}" for profit in run["profit_in_group"]
        ]
        asked, told = ("synergy_found", "size", "share", "power"), "Its synergy is not known."
    head = f"| | {' | '.join(MEMBERS)} |\n|---|---|---|---|\n"
    body = "\n".join(f"| {word} | {' | '.join(map(str, row))} |" for word, row in rows.items())
    return f"{told}\n\n{head}{body}", asked


POINTS = {  # where each point lies: times its stand-alone profit that firm i, and the rest, earns
    "both": (1.15, 1.2),
    "firm i": (1.6, 0.85),
    "others": (0.6, 1.1),
    "nobody": (0.85, 0.9),
}
WHO = ("both", "firm i", "others", "nobody")


def figure(draw: Draw) -> Asked:
    kind = draw.kind("most_power", "least_synergy", "least_power")
    size = draw.among("size", (0.2, 0.25, 0.3, 0.4))
    order = draw.shuffled("order", WHO)
    given = draw.among("given", (1.2, 1.25, 1.3, 1.4, 1.5))
    letters = "KLMN"
    rows, table = {}, []
    for letter, who in zip(letters, order, strict=True):
        own, rest = POINTS[who]
        synergy = round(size * own + (1 - size) * rest, 2)
        power = round(own / synergy, 2)
        run = ISO_PROFIT.run(relative_size=size, synergy=synergy, bargaining_power=power)
        draw.require(all(abs(float(run[gain]) - 1) > 0.03 for gain in ("gain", "rest_gain")))
        table.append(f"| {letter} | {power:.2f} | {synergy:.2f} |")
        rows[letter] = Choice(letter, f"who gains at {letter}", 1, options=WHO, value=who)
    question, value, slip = {
        "most_power": (
            f"At a synergy of {given:g}, what is the largest bargaining power of the bus company "
            "with which the others together are still content?",
            (1 - (1 - size) / given) / size,
            1 / given,
        ),
        "least_power": (
            f"At a synergy of {given:g}, what is the smallest bargaining power with which the bus "
            "company is still content?",
            1 / given,
            (1 - (1 - size) / given) / size,
        ),
        "least_synergy": (
            f"At a bargaining power of {given:g} for the bus company, what is the smallest synergy "
            "at which both it and the others together are content?",
            max(1 / given, (1 - size) / (1 - size * given)),
            1 / given,
        ),
    }[kind]
    return Asked(
        f"""Figure 3 of the source takes one firm $i$ and puts all other members of the group together.
Here firm $i$ is the bus company, now of relative size {size:g}; the others are the ferry line and the hotels.
Move the point in the figure, or set the sliders: the sentence below the figure says who gains.""",
        (
            Question(
                "3a",
                "Who would earn more in the group than alone at each of these points?\n\n"
                "| Point | bargaining power of firm $i$ | synergy |\n|---|---|---|\n"
                + "\n".join(table),
                (Table("gains", "who gains at each point", 4, rows=rows),),
                "Firm $i$ gains above its line $P_i$, the others above theirs, $P_{n-i}$.",
                "; ".join(f"at {letter}: {who}" for letter, who in zip(letters, order, strict=True))
                + ".",
                level="understand",
                outcome=2,
            ),
            Question(
                "3b",
                question,
                (
                    Number(
                        "reading",
                        "the number read off the figure",
                        2,
                        value=value,
                        within=0.05,
                        low=0,
                        slips=(Slip(slip, "This is read off the line of the other side."),),
                    ),
                ),
                "Follow the line of the side that is asked about to where it meets the given number.",
                f"It is {value:.3g}, where that line is met.",
                level="apply",
                outcome=2,
            ),
        ),
        live=Live("IsoProfit", {"relative_size": size, "synergy": 1, "bargaining_power": 1}),
    )


CASES = {
    "joins": (
        """Mips Computer Systems designed a chip, employed fewer than 1000 people and took on IBM and Hewlett-Packard with the help of allies (Gomes-Casseres, 1997, section 2).
Later giants such as Compaq, Microsoft and Siemens joined its group (section 3, "Risks of constellations").

1. Give two reasons why the bargaining power of Mips might fall as giants join, although the synergy of the group rises.
2. Say, with equation (4), when Mips would earn more than before all the same.
3. Name one thing about this case for which equation (4) is no guide, and say why.""",
        (
            (2, "one for each sound reason that concerns power and not synergy"),
            (
                2,
                "one for saying that the product of synergy and power decides, one for comparing it with its value before",
            ),
            (2, "one for a limit of the equation, one for its reason"),
        ),
        """Synergy belongs to the group; bargaining power belongs to a firm's place in it. Beside giants the contribution of Mips weighs less, and a design that is handed out widely can no longer be withheld. With its stand-alone profit unchanged Mips earns more exactly when the product of synergy and power rises: synergy must grow by a larger factor than power shrinks. The equation is no guide where stand-alone profit is zero or less: times a negative profit, more synergy would mean a larger loss.""",
    ),
    "share": (
        """A manager of Mips Computer Systems, which had designed a chip and then found giants as partners (Gomes-Casseres, 1997, sections 2 and 3), says: our share of the group's profit has halved since they joined, so joining with them was a mistake.

1. Say, with equations (1) to (3), what a smaller share shows by itself and what it does not show.
2. Which two numbers would you ask for to judge the decision, and why these?
3. Give one reason from the source why a firm might accept a smaller share with its eyes open.""",
        (
            (2, "one for relative size falling as others join, one for a share not being a profit"),
            (
                2,
                "one for each number that decides (group's profit or synergy; power; the profit it would have alone), with its reason",
            ),
            (2, "one for a reason, one for tying it to what the source says"),
        ),
        """Share is relative size times power, and relative size falls whenever members join that earn something alone: a smaller share alone shows neither less power nor less profit. Ask for the group's profit before and after, since share times that profit is what Mips earns, and for what Mips would earn now without the giants. A small firm may accept a smaller part of a larger profit because without scale and scope from its allies it could not stay in the business at all.""",
    ),
    "leaves": (
        """In your country two small firms and one giant have sold a joint product for three years. The giant now asks for a larger share and hints that it might leave. The case is invented.

1. Say, with equation (4), what the giant's leaving would change for a small firm, and in which direction each factor moves.
2. Up to which share should the small firms give in? Describe the calculation, not a number.
3. Name one thing about this case for which equation (4) is no guide, and say why.""",
        (
            (2, "one for synergy falling, one for the power or the size of those who stay rising"),
            (
                2,
                "one for comparing with what they would earn without the giant, one for saying how",
            ),
            (2, "one for a limit of the equation, one for its reason"),
        ),
        """If the giant leaves, synergy falls, while those who stay are less dependent and larger relative to the rest, so that their power may rise: the product decides. They should give in up to the share at which they earn what they would earn in the smaller group, or alone if that is more. The equation takes power as given: it does not say how a threat changes it, nor whether the threat is meant.""",
    ),
}


def argument(draw: Draw) -> Asked:
    return argued(
        "4",
        CASES[draw.kind("leaves", "joins", "share")],
        "Keep synergy (the group's) and power (one member's) apart in each sentence.",
        4,
    )


ASSIGNMENT = Assignment(
    name="group_profit",
    title="The island pass",
    story="""A ferry line, a bus company and the hotels of an island sell one pass together.
You will derive what such a group must bring before a partner is content, compute who gains from the pass, read it off a figure, and then argue about a case.
The island, its firms and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $\\pi_i$ | stand-alone profit | what firm $i$ earns without the group |
| $s_i$ | relative size | its part of what all members together earn without the group |
| $\\sigma$ | synergy | what the members earn as a group, divided by what they would earn alone |
| $\\alpha_i$ | profit share | its part of the group's profit; all shares sum to 1 |
| $\\rho_i$ | bargaining power | its profit share, divided by its relative size |

1. Firm $i$ earns the group's profit times $\\alpha_i$.
2. The group's profit is the sum of the members' stand-alone profits times $\\sigma$.
3. The profit share is $\\alpha_i = s_i \\rho_i$.
4. So firm $i$ earns $\\pi_i \\sigma \\rho_i$ in the group.

The numbers are those of the source's equations.
We call a firm *content* when it earns in the group at least what it would earn alone.""",
    parts=(
        Part("Derive a case", "derive what a division asks for", 15, division),
        Part("Compute a season", "compute a division by hand or by code", 10, season),
        Part("Read the figure", "read who gains off a figure", 10, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.",
    imports=("import sympy as sp",),
    code='s = sp.Symbol("s", positive=True)',
)
