"""The lens maker and the scooter maker: what allies may cost, who should ally, and why.

The two firms and all their numbers are invented.
"""

from functools import cache
from math import log, sqrt

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table


def distinct(value: float, tolerance: float, *slips: Slip) -> tuple[Slip, ...]:
    """Return the slips that cannot be taken for the right number."""
    return tuple(slip for slip in slips if abs(slip.value - value) > 2 * tolerance)


def rise(size: float, scale: float) -> float:
    """Return the part of the market with allies over the part alone."""
    return (size + scale) * (1 + size) / (size * (1 + size + scale))


def part(size: float) -> float:
    """Return the part of the market of a firm of this size to rivals."""
    return size / (1 + size)


def root(square: float, linear: float, constant: float) -> float:
    """Return the positive solution of a quadratic equation with one."""
    return (sqrt(linear**2 - 4 * square * constant) - linear) / (2 * square)


# How an alliance works in the first task: what is told, then a first formula and the highest price,
# each as question, name, meaning, key, domain and known mistakes.
DOMAIN = {"x": (0.05, 2), "A": (0.1, 0.9)}
USUAL = "1 - x*(1 + x + A)/((1 + x)*(x + A))"
DERIVED = {
    "part": (
        "In this task allies cost a fixed part $\\kappa$ of the profit that the firm has with them, as in rule 3.",
        (
            "By which rise $R$ must allies lift the firm's part of the market, so that its gain is exactly 1?",
            "needed_rise",
            "the rise at which the gain is 1",
            "(1/(1 - kappa))**(1/theta)",
            {"kappa": (0.1, 0.6), "theta": (0.3, 2)},
            (
                Slip("(1/(1 - kappa))**theta", "The power is the wrong way round: the rise is what is raised to the power."),
                Slip("theta/(1 - kappa)", "The importance of scale is a power, and not a factor."),
            ),
        ),
        (
            "Now take $\\theta = 1$. What is the largest part of its profit that a firm of size $x$ can give up without losing by the alliance?",
            "most_given_up",
            "the largest part that the firm can give up",
            USUAL,
            DOMAIN,
            (
                Slip("A/((1 + x)*(1 + x + A))", "This is how much the part of the market grows, and not the part of the profit."),
                Slip("A/(x + A)", "Rivals keep what they have, so the market grows as allies come in.", 1),
            ),
        ),
    ),
    "fee": (
        "In this task allies do not take a part of the profit. They ask for a fee that is agreed in advance: the part $f$ of what the firm would earn *alone*. So its gain is $g = R^{\\theta} - f$ instead of rule 3.",
        (
            "By which rise $R$ must allies lift the firm's part of the market, so that its gain is exactly 1?",
            "rise_for_fee",
            "the rise at which the gain is 1",
            "(1 + f)**(1/theta)",
            {"f": (0.1, 0.6), "theta": (0.3, 2)},
            (
                Slip("(1/(1 - f))**(1/theta)", "This is for a part of the profit that is earned with allies."),
                Slip("(1 + f)**theta", "The power is the wrong way round: the rise is what is raised to the power."),
            ),
        ),
        (
            "Now take $\\theta = 1$. What is the highest fee, as a part of its profit alone, that a firm of size $x$ can pay without losing by the alliance?",
            "highest_fee",
            "the highest fee, as a part of the profit alone",
            "A/(x*(1 + x + A))",
            DOMAIN,
            (
                Slip(USUAL, "This is the highest part of the profit *with* allies.", 1),
                Slip("(x + A)*(1 + x)/(x*(1 + x + A))", "Out of this the firm must keep what it earns alone."),
            ),
        ),
    ),
    "from_rivals": (
        "In this task the allies are some of the firm's present rivals: they stop competing and lend the firm their size. So $A$ is below 1, and what the firm gains, its rivals lose. Rule 3 holds as it is, but rule 1 does not.",
        (
            "By which factor $R$ does the firm's part of the market rise?",
            "rise_from_rivals",
            "the part of the market with allies over the part alone",
            "(x + A)/x",
            DOMAIN,
            (
                Slip("(x + A)*(1 + x)/(x*(1 + x + A))", "This holds where the allies come from outside the market."),
                Slip("A/x", "This is the increase, and not the factor."),
            ),
        ),
        (
            "For any importance of scale $\\theta$: what is the largest part of its profit that a firm of size $x$ can give up without losing by the alliance?",
            "most_to_rivals",
            "the largest part that the firm can give up",
            "1 - (x/(x + A))**theta",
            DOMAIN | {"theta": (0.3, 2)},
            (
                Slip("(x/(x + A))**theta", "This is what the firm must keep.", 1),
                Slip("A/(x + A)", "This is so only if profit is in proportion to market share.", 1),
            ),
        ),
    ),
    "answered": (
        "In this task the rivals do not look on: when the firm takes allies of scale $A$, its rivals together take allies of scale $B$. Both are measured as rule 1 measures $A$. Alone means that neither side has allies.",
        (
            "How large must $A$ be, so that the firm's part of the market stays just what it was?",
            "scale_to_hold",
            "the allies' scale at which the part of the market stays",
            "x*B",
            {"x": (0.05, 2), "B": (0.1, 0.9)},
            (
                Slip("B", "A firm smaller than its rivals keeps its part with less than they take."),
                Slip("x*B/(1 + x)", "Compare sizes, and not parts of the market."),
            ),
        ),
        (
            "Now take $\\theta = 1$. What is the largest part of its profit that the firm can give up without earning less than it did when neither side had allies?",
            "most_if_answered",
            "the largest part that the firm can give up",
            "(A - x*B)/((1 + x)*(x + A))",
            DOMAIN | {"B": (0.1, 0.9)},
            (
                Slip(USUAL, "This leaves out that the rivals grow as well.", 1),
                Slip("(A - B)/((1 + x)*(x + A))", "Work out the part of the market with both kinds of allies again."),
            ),
        ),
    ),
}  # fmt: skip


def derive(draw: Draw) -> Asked:
    kind = draw.kind("part", "fee", "from_rivals", "answered")
    scale = draw.among("scale", (0.3, 0.4, 0.5, 0.6, 0.8))
    cost = draw.among("cost", (0.15, 0.2, 0.25, 0.3))
    answer = draw.among("answer", (0.1, 0.15, 0.2)) if kind == "answered" else 0.0
    told, first, second = DERIVED[kind]
    usual = root(cost, cost * (1 + scale), -scale * (1 - cost))
    size = {
        "part": usual,
        "fee": root(1, 1 + scale, -scale / cost),
        "from_rivals": scale * (1 - cost) / cost,
        "answered": root(cost, cost * (1 + scale) + answer, (cost - 1) * scale),
    }[kind]
    costs = (
        f"a fee of {cost:.0%} of what the firm would earn alone"
        if kind == "fee"
        else f"{cost:.0%} of the profit"
    )
    extra = f", and those of the rivals $B = {answer:g}$" if kind == "answered" else ""
    slips = [
        Slip(part(usual), "This leaves out what is special about the alliance of this task.", 1)
    ]
    if size <= 1:
        slips.append(Slip(size, "This is the size to rivals. Which part of the market is that?", 1))
    slips.append(Slip(1 - part(size), "This is the part that the rivals have."))
    return Asked(
        told,
        (
            _derived("1a", 2, first, "Write the gain, or the part of the market, first. Then solve for what is asked."),
            _derived("1b", 3, second, "At the highest price the firm earns with allies just what it earns alone."),
            Question(
                "1c",
                f"Take $\\theta = 1$ and $A = {scale:g}${extra}. The alliance costs {costs}. From which part of the market on, held without allies, does a firm do better alone?",
                (
                    Number(
                        "largest_part", "the part of the market from which on a firm does better alone", 3,
                        value=part(size), decimals=2, low=0, high=1,
                        slips=distinct(part(size), 0.005, *slips),
                    ),
                ),
                "Set the highest price of 1b equal to the price that is asked, and solve for $x$. Then turn $x$ into a part of the market.",
                f"The limit is the size $x = {size:.4g}$, which is $x/(1 + x) = {part(size):.3g}$ of the market.",
                level="analyse",
                outcome=2,
            ),
        ),
    )  # fmt: skip


def _derived(place: str, points: int, given: tuple, hint: str) -> Question:
    text, name, meaning, key, domain, slips = given
    answer = Formula(name, meaning, points, text=key, domain=domain, slips=slips)
    return Question(place, text, (answer,), hint, f"It is `{key}`.", level="apply", outcome=2)


def compute(draw: Draw) -> Asked:
    kind = draw.kind("sales", "parts", "offers")
    cost = draw.among("cost", (0.15, 0.2, 0.25))
    weights = draw.among("weights", ((0.4, 1.2), (0.5, 1.5), (0.6, 1.2)))
    return {"sales": _sales, "parts": _parts, "offers": _offers}[kind](draw, cost, weights)


def _sales(draw: Draw, cost: float, weights: tuple[float, float]) -> Asked:
    sells, rivals, allies = draw.among("lens", ((6, 9, 3), (8, 12, 5), (10, 10, 5)))
    small, giants, more = draw.among("scooter", ((2, 98, 48), (3, 97, 50), (4, 76, 40)))
    size, scale = sells / rivals, allies / rivals
    with_allies = part(size + scale)
    gain = (1 - cost) * rise(size, scale) ** weights[0]
    lift = rise(small / giants, more / giants)
    scooter = (1 - cost) * lift ** weights[1]
    least = -log(1 - cost) / log(lift)
    rows = (
        ("sells (million euros a year)", sells, small),
        ("all its rivals sell", rivals, giants),
        ("allies would add", allies, more),
        ("importance of scale", *weights),
        ("share given up", f"{cost:.0%}", f"{cost:.0%}"),
    )
    lens = (
        _number("lens_size", "the lens maker's size to rivals", size, 0.01, Slip(part(size), "This is its part of the market.")),
        _number("lens_alone", "the lens maker's part of the market without allies", part(size), 0.005, Slip(size, "This is its size to rivals.")),
        _number("lens_allied", "the lens maker's part of the market with allies", with_allies, 0.005, Slip(part(size) + allies / (sells + rivals), "Allies come into the market: its total grows, too.")),
        _number("lens_gain", "the lens maker's gain", gain, 0.01, Slip(gain / (1 - cost), "This leaves out what the alliance costs.")),
    )  # fmt: skip
    return _two_firms(
        rows,
        ("Work these numbers out for the lens maker.", lens, f"Its size is {size:.3g} and its gain {gain:.3g}."),
        (
            "What is the gain of the scooter maker?",
            (_number("scooter_gain", "the scooter maker's gain", scooter, 0.2, Slip(scooter / (1 - cost), "This leaves out what the alliance costs.", 1), points=3),),
            f"Its part of the market rises {lift:.4g}-fold, so the gain is {scooter:.4g}.",
        ),
        (
            "From which importance of scale on do these allies pay for the scooter maker?",
            (_number("least_importance", "the importance of scale from which on allies pay", least, 0.01, Slip(1.0, "Allies can pay where profit rises less than in proportion."), points=2),),
            f"The gain is 1 at an importance of {least:.3g}.",
        ),
    )  # fmt: skip


def _parts(draw: Draw, cost: float, weights: tuple[float, float]) -> Asked:
    alone, allied, rivals = draw.among(
        "lens", ((0.4, 0.5, 9), (0.25, 0.4, 12), (0.5, 0.6, 10), (0.2, 0.4, 16), (0.45, 0.6, 11))
    )
    small, large = draw.among("scooter", ((0.02, 0.3), (0.03, 0.25), (0.04, 0.2), (0.025, 0.2)))
    times = draw.among("times", (2, 3, 4))
    size = alone / (1 - alone)
    sells, adds = rivals * size, rivals * (allied / (1 - allied) - size)
    gain = (1 - cost) * (allied / alone) ** weights[0]
    lift = large / small
    needed = log(times / (1 - cost)) / log(lift)
    most = 1 - times / lift ** weights[1]
    draw.require(0.1 < most < 0.9 and abs(most - cost) > 0.03)
    rows = (
        ("part of the market alone", f"{alone:.0%}", f"{small:.1%}"),
        ("part of the market with allies", f"{allied:.0%}", f"{large:.0%}"),
        ("all its rivals sell (million euros a year)", rivals, 98),
        ("importance of scale", *weights),
        ("share given up", f"{cost:.0%}", f"{cost:.0%}"),
    )
    lens = (
        _number("lens_size", "the lens maker's size to rivals", size, 0.01, Slip(alone, "This is its part of the market.")),
        _number("lens_sells", "what the lens maker sells in a year", sells, 0.1, Slip(rivals * alone, "This takes a part of what the rivals sell, and not of the whole market."), unit="million euros"),
        _number("allies_add", "what allies would add to that", adds, 0.1, Slip(rivals * (allied - alone), "Allies come into the market: its total grows, too."), unit="million euros"),
        _number("lens_gain", "the lens maker's gain", gain, 0.01, Slip(gain / (1 - cost), "This leaves out what the alliance costs.")),
    )  # fmt: skip
    word = {2: "double", 3: "treble", 4: "quadruple"}[times]
    return _two_firms(
        rows,
        ("Work these numbers out for the lens maker.", lens, f"Its size to rivals is {size:.3g}, it sells {sells:.3g} and allies would add {adds:.3g} million euros; its gain is {gain:.3g}."),
        (
            f"At which importance of scale would the alliance exactly {word} the scooter maker's profit, at the share given up of the table?",
            (
                _number(
                    "importance_wanted", f"the importance of scale at which the alliance would {word} the profit", needed, 0.02,
                    Slip(-log(1 - cost) / log(lift), "Here allies begin to pay, and no more.", 1),
                    Slip(log(times) / log(lift), "This leaves out what the alliance costs.", 1),
                    points=3,
                ),
            ),
            f"Solve $(1 - {cost:g}) \\cdot {lift:.4g}^{{\\theta}} = {times}$: $\\theta = {needed:.3g}$.",
        ),
        (
            f"At the importance of scale of the table, what is the largest share that the scooter maker can give up if the alliance is to {word} its profit?",
            (
                _number(
                    "most_for_target", "the largest share that it can give up", most, 0.01,
                    Slip(1 - 1 / lift ** weights[1], "At this share it only earns what it earns alone."),
                    Slip(1 - most, "This is the part that it must keep."),
                    points=2,
                ),
            ),
            f"It must keep {times} parts of {lift ** weights[1]:.4g}, so it can give up {most:.3g}.",
        ),
    )  # fmt: skip


LENS_OFFERS = ((6, 9, 9, 3), (8, 12, 10, 4), (10, 10, 8, 2), (12, 15, 15, 4))
SCOOTER_OFFERS = ((2, 98, 48, 12), (3, 97, 50, 10), (4, 76, 40, 12), (5, 120, 60, 10))


def _offers(draw: Draw, cost: float, weights: tuple[float, float]) -> Asked:
    lens, scooter = draw.among("lens", LENS_OFFERS), draw.among("scooter", SCOOTER_OFFERS)
    dear, cheap = cost + 0.25, draw.among("cheap", (0.05, 0.08, 0.1))
    parts, gains = _of_offers(lens, dear, cheap, weights[0])
    parts_scooter, gains_scooter = _of_offers(scooter, dear, cheap, weights[1])
    equal = log((1 - cheap) / (1 - dear)) / log(parts_scooter[1] / parts_scooter[2])
    pays = -log(1 - dear) / log(parts_scooter[1] / parts_scooter[0])
    best = {"the lens maker": _best(gains), "the scooter maker": _best(gains_scooter)}
    near = [abs(one - other) for one, other in ((1, gains[0]), (1, gains[1]), gains, gains_scooter)]
    draw.require(min(near) > 0.02)
    rows = (
        ("sells (million euros a year)", lens[0], scooter[0]),
        ("all its rivals sell", lens[1], scooter[1]),
        ("the large ally would add", lens[2], scooter[2]),
        ("the large ally asks for", f"{dear:.0%} of the profit", f"{dear:.0%} of the profit"),
        ("the small ally would add", lens[3], scooter[3]),
        ("the small ally asks for", f"{cheap:.0%} of the profit", f"{cheap:.0%} of the profit"),
        ("importance of scale", *weights),
    )
    cut = (sum(lens[:2]), lens[0])
    numbers = tuple(
        answer
        for which, (adds, now, gain, price) in {
            "large": (lens[2], parts[1], gains[0], dear),
            "small": (lens[3], parts[2], gains[1], cheap),
        }.items()
        for answer in (
            _number(f"part_with_{which}", f"the lens maker's part of the market with the {which} ally", now, 0.005, Slip((cut[1] + adds) / cut[0], "Allies come into the market: its total grows, too.")),
            _number(f"gain_with_{which}", f"the lens maker's gain with the {which} ally", gain, 0.01, Slip(gain / (1 - price), "This leaves out what the ally asks for.")),
        )
    )  # fmt: skip
    options = ("the large ally", "the small ally", "alone")
    table = {
        who: Choice(f"best_{place}", f"what is best for {who}", 1, options=options, value=value)
        for place, (who, value) in enumerate(best.items(), 1)
    }
    return _two_firms(
        rows,
        ("Each firm has two offers. Work these numbers out for the lens maker.", numbers, f"Its parts of the market are {parts[1]:.3g} and {parts[2]:.3g}, its gains {gains[0]:.3g} and {gains[1]:.3g}."),
        (
            "At which importance of scale would the scooter maker earn as much with the large ally as with the small one?",
            (
                _number(
                    "importance_of_equals", "the importance of scale at which both offers are equally good", equal, 0.02,
                    Slip(pays, "Here the large ally is as good as none at all.", 1),
                    Slip(-log(1 - cheap) / log(parts_scooter[2] / parts_scooter[0]), "Here the small ally is as good as none at all.", 1),
                    points=3,
                ),
            ),
            f"Set the two gains equal and take logarithms: the importance is {equal:.3g}.",
        ),
        (
            "At the importance of scale of the table, what is best for each firm?",
            (Table("best_offer", "what is best for each firm", 2, rows=table),),
            "; ".join(f"{value} for {who}" for who, value in best.items()) + ".",
        ),
    )  # fmt: skip


def _of_offers(sold: tuple, dear: float, cheap: float, weight: float) -> tuple[tuple, tuple]:
    """Return a firm's parts of the market alone and with each ally, and the two gains."""
    sells, rivals, large, small = sold
    alone = sells / (sells + rivals)
    parts = [(sells + adds) / (sells + rivals + adds) for adds in (large, small)]
    prices = (dear, cheap)
    gains = [
        (1 - price) * (now / alone) ** weight for price, now in zip(prices, parts, strict=True)
    ]
    return (alone, *parts), tuple(gains)


def _best(gains: tuple[float, float]) -> str:
    ranked = {"the large ally": gains[0], "the small ally": gains[1], "alone": 1.0}
    return max(ranked, key=lambda word: ranked[word])


def _number(
    name: str,
    meaning: str,
    value: float,
    within: float,
    *slips: Slip,
    points: int = 1,
    unit: str = "",
) -> Number:
    told = distinct(value, within, *slips)
    return Number(name, meaning, points, value=value, unit=unit, within=within, low=0, slips=told)


def _two_firms(rows: tuple, lens: tuple, scooter: tuple, last: tuple) -> Asked:
    head = "| | lens maker | scooter maker |\n|---|---|---|\n"
    hints = (
        "Take rules 1 to 3 one by one. A size to rivals is a ratio, so the unit drops out.",
        "Take logarithms to get the importance of scale out of the power.",
        "Ask what the firm must earn, compared with what it earns alone.",
    )
    given = zip("abc", (lens, scooter, last), hints, ("apply", "analyse", "analyse"), strict=True)
    return Asked(
        "Now to the two firms.\n\n"
        + head
        + "\n".join(f"| {' | '.join(map(str, row))} |" for row in rows),
        tuple(
            Question(f"2{letter}", text, answers, hint, solution, level=level, outcome=1 if letter == "a" else 2)
            for letter, (text, answers, solution), hint, level in given
        ),
    )  # fmt: skip


POINTS = {  # size to rivals and importance of scale of the four firms on the map
    "spread": ((0.1, 0.5), (0.1, 0.2), (0.6, 1.5), (0.6, 0.8)),
    "mixed": ((0.05, 0.3), (0.3, 0.5), (0.5, 1.2), (1.0, 1.0)),
    "wide": ((0.1, 0.3), (0.2, 0.6), (0.4, 0.8), (0.8, 1.6)),
    "close": ((0.15, 0.4), (0.25, 0.7), (0.5, 0.6), (0.7, 1.4)),
}


def read_map(draw: Draw) -> Asked:
    kind = draw.kind("verdict", "prices", "changes")
    given_up = draw.among("given_up", (0.2, 0.25, 0.3, 0.35))
    scale = draw.among("scale", (0.4, 0.5, 0.6, 0.8))
    made = {"verdict": _verdicts, "prices": _prices, "changes": _changes}[kind]
    (size, importance), *questions = made(draw, given_up, scale)
    settings = {"size_to_rivals": size, "scale_importance": importance}
    return Asked(
        f"""This is the map of the chapter, with allies {scale:g} times as large as all rivals together, who cost {given_up:.0%} of the profit.
Move the point, or set the sliders: the sentence below the map says what is the case.""",
        tuple(questions),
        live=Live("Propensity", settings | {"partner_scale": scale, "share_given_up": given_up}),
    )


REACH = ("reach", "niche")


def _verdict(letter: str, gain: float) -> Choice:
    right = "reach" if gain > 1 else "niche"
    says = {"reach": "What the firm gives up is more than what scale brings it there.",
            "niche": "Scale brings the firm more there than it gives up."}  # fmt: skip
    del says[right]
    return Choice(letter, f"whether a firm does better to reach for scale or in its niche at {letter}", 1,
                  options=REACH, value=right, says=says)  # fmt: skip


def _verdicts(draw: Draw, given_up: float, scale: float) -> tuple:
    points = POINTS[draw.among("points", ("spread", "mixed"))]
    gains = [(1 - given_up) * rise(size, scale) ** weight for size, weight in points]
    draw.require(all(abs(gain - 1) > 0.03 for gain in gains))
    rows = {letter: _verdict(letter, gain) for letter, gain in zip("KLMN", gains, strict=True)}
    table = "\n".join(
        f"| {letter} | {size:g} | {weight:g} |"
        for letter, (size, weight) in zip("KLMN", points, strict=True)
    )
    lift = (1 / (1 - given_up)) ** (1 / 1.2)
    limit = root(lift - 1, (1 + scale) * (lift - 1), -scale)
    return (
        points[0],
        Question(
            "3a",
            f"Does a firm at each of these points do better to reach for scale, or in its niche?\n\n| Point | size to rivals | importance of scale |\n|---|---|---|\n{table}",
            (Table("verdicts", "reach or niche at each point", 4, rows=rows),),
            "Above the solid line allies pay.",
            _listed("KLMN", gains),
            level="understand",
            outcome=1,
        ),
        Question(
            "3b",
            "At an importance of scale of 1.2, up to which part of the market do allies pay?",
            (_share("limit_read", "the part of the market up to which allies pay", part(limit), Slip(limit, "This is a size to rivals.")),),
            "The last sentence below the map says it.",
            f"It is {part(limit):.0%}.",
            level="apply",
            outcome=1,
        ),
    )  # fmt: skip


def _prices(draw: Draw, given_up: float, scale: float) -> tuple:
    points = POINTS[draw.among("points", ("wide", "close", "mixed"))]
    lifts = [rise(size, scale) ** weight for size, weight in points]
    prices = [1 - 1 / lift for lift in lifts]
    draw.require(min(prices) > 0.1 and all(abs(price - given_up) > 0.02 for price in prices))
    rows = {
        letter: Number(
            letter, f"the largest share that a firm at {letter} can give up", 1,
            value=price, within=0.02, low=0, high=1,
            slips=distinct(price, 0.02, Slip(1 - price, "This is what the firm must keep.")),
        )
        for letter, price in zip("KLMN", prices, strict=True)
    }  # fmt: skip
    table = "\n".join(
        f"| {letter} | {size:g} | {weight:g} |"
        for letter, (size, weight) in zip("KLMN", points, strict=True)
    )
    one, other = draw.among("pair", (("K", "M"), ("K", "N"), ("L", "N")))
    first, second = "KLMN".index(one), "KLMN".index(other)
    weight = log(lifts[second]) / log(rise(points[first][0], scale))
    draw.require(0.15 < weight < 1.9 and abs(weight - points[first][1]) > 0.1)
    return (
        points[0],
        Question(
            "3a",
            f"What is the largest share of its profit that a firm at each of these points can give up and still do as well as alone?\n\n| Point | size to rivals | importance of scale |\n|---|---|---|\n{table}",
            (Table("highest_prices", "the largest share that each firm can give up", 4, rows=rows),),
            "Put the point in its place. Then move the share given up until the sentence below the map changes.",
            ", ".join(f"{price:.3f} at {letter}" for letter, price in zip("KLMN", prices, strict=True)) + ".",
            level="apply",
            outcome=2,
        ),
        Question(
            "3b",
            f"The firm at {one} keeps its size. To which importance of scale would its market have to change, so that it could give up just as much as the firm at {other}?",
            (
                Number(
                    "importance_to_match", "the importance of scale at which both can give up as much", 2,
                    value=weight, within=0.04, low=0,
                    slips=distinct(weight, 0.04, Slip(points[second][1], f"This is the importance for the firm at {other}, which is of another size.")),
                ),
            ),
            f"Set the share given up to what the firm at {other} can bear, and find the solid line above the size of {one}.",
            f"At an importance of {weight:.3g} the solid line for that share passes through the size of {one}.",
            level="analyse",
            outcome=2,
        ),
    )  # fmt: skip


# What changes after the start: the importance of scale, the share given up, the firm, its allies.
TURNS = {
    "up, up": (1.6, 0.2, 2.5, 0.4),
    "up, down": (1.6, -0.12, 2.5, 0.6),
    "down, up": (0.6, 0.15, 0.4, 0.5),
    "down, down": (0.6, -0.12, 0.5, 0.4),
}
STARTS = ((0.25, 0.7), (0.3, 0.8), (0.4, 0.8), (0.5, 0.7), (0.6, 1.0))


def _changes(draw: Draw, given_up: float, scale: float) -> tuple:
    size, weight = draw.among("start", STARTS)
    by_weight, by_price, by_size, by_scale = TURNS[draw.among("turns", tuple(TURNS))]
    other = round(by_weight * weight, 2), round(given_up + by_price, 2), round(by_size * size, 2)
    more = round(scale + by_scale, 1)
    gains = (
        (1 - given_up) * rise(size, scale) ** other[0],
        (1 - other[1]) * rise(size, scale) ** weight,
        (1 - given_up) * rise(other[2], scale) ** weight,
        (1 - given_up) * rise(size, more) ** weight,
    )
    draw.require(all(abs(gain - 1) > 0.03 for gain in gains) and min(gains) < 1 < max(gains))
    says = (
        f"K: the importance of scale becomes {other[0]:g}",
        f"L: the allies ask for {other[1]:.0%} of the profit",
        f"M: the firm's size to rivals becomes {other[2]:g}",
        f"N: the allies become {more:g} times as large as all rivals together",
    )
    lift = (1 / (1 - given_up)) ** (1 / weight)
    limit = part(root(lift - 1, (1 + scale) * (lift - 1), -scale))
    room = abs(limit - part(size))
    draw.require(room > 0.05)
    rows = {letter: _verdict(letter, gain) for letter, gain in zip("KLMN", gains, strict=True)}
    return (
        (size, weight),
        Question(
            "3a",
            f"A firm has a size to rivals of {size:g}, in a market where the importance of scale is {weight:g}. Then one thing changes, and everything else stays as it was. After which of these changes does it do better to reach for scale, and after which in its niche?\n\n"
            + "\n".join(f"- {text}." for text in says),
            (Table("verdicts_after", "reach or niche after each change", 4, rows=rows),),
            "Make one change at a time, and put it back before the next.",
            _listed("KLMN", gains),
            level="analyse",
            outcome=1,
        ),
        Question(
            "3b",
            "Put everything back. By how much would the firm's part of the market have to change before the verdict on it changes?",
            (
                _share(
                    "change_needed", "the part of the market that it would have to win or lose", room,
                    Slip(limit, "This is where the verdict changes, and not how far the firm is from there.", 1),
                    points=2,
                ),
            ),
            "The sentence below the map says which part of the market the firm has, and up to which part allies pay.",
            f"It has {part(size):.1%} of the market, and allies pay up to {limit:.1%}.",
            level="analyse",
            outcome=1,
        ),
    )  # fmt: skip


def _share(name: str, meaning: str, value: float, *slips: Slip, points: int = 2) -> Number:
    slips = distinct(value, 0.011, *slips)
    return Number(name, meaning, points, value=value, within=0.011, low=0, high=1, slips=slips)


def _listed(letters: str, gains: tuple | list) -> str:
    """Say which gain a firm has at each letter."""
    both = zip(letters, gains, strict=True)
    return "The gain is " + ", ".join(f"{gain:.2f} at {letter}" for letter, gain in both) + "."


@cache
def heaps(size: float, spread: float, weight: float, decisiveness: float) -> int:
    """Return how many heaps the propensities of firms of one kind form."""
    from models.simulation import two_kinds

    market = {"scale_importance": weight, "decisiveness": decisiveness, "second_kind": 0.0}
    return int(two_kinds.modes(typical_size=size, size_spread=spread, **market))


def sharp(size: float, spread: float, weight: float, decisiveness: float) -> bool:
    """Whether the heaps can be told from the figure: a little more or less spread changes nothing."""
    near = {heaps(size, spread * by, weight, decisiveness) for by in (0.93, 1, 1.07)}
    return len(near) == 1


POPULATIONS = {  # typical size and size spread of four populations
    "one": ((0.1, 0.4), (0.25, 1.5), (0.1, 0.8), (0.6, 0.4)),
    "two": ((0.25, 0.4), (0.2, 1.4), (0.3, 1.7), (0.05, 0.5)),
    "three": ((0.2, 0.3), (0.3, 1.2), (0.15, 1.8), (0.8, 0.5)),
}


def two_heaps(draw: Draw) -> Asked:
    kind = draw.kind("spread", "populations", "changes")
    weight = draw.among("weight", (0.6, 0.8))
    decisiveness = draw.among("decisiveness", (4, 5, 6))
    made = _of_changes if kind == "changes" else _of_populations
    (size, spread), text, options, value = made(draw, weight, decisiveness)
    inverse, answer, slip = {
        "spread": ("size spread", sqrt(2) / (decisiveness * weight), 2 / (decisiveness * weight)),
        "populations": ("decisiveness", sqrt(2) / (1.2 * weight), 2 / (1.2 * weight)),
        "changes": (
            "importance of scale",
            sqrt(2) / (0.8 * decisiveness),
            2 / (0.8 * decisiveness),
        ),
    }[kind]
    fixed = {
        "spread": f"an importance of scale of {weight:g} and a decisiveness of {decisiveness}",
        "populations": f"an importance of scale of {weight:g} and a size spread of 1.2",
        "changes": f"a decisiveness of {decisiveness} and a size spread of 0.8",
    }[kind]
    return Asked(
        f"""The figure shows how the propensity to ally is spread over a population of firms, all of one kind.
The importance of scale is {weight:g} and decisiveness {decisiveness}.
Leave *firms of a second kind* at 0%.""",
        (
            Question(
                "4a",
                text,
                (Choices("in_two_heaps", "those with two heaps", 3, options=options, value=value),),
                "Set the sliders for one after the other. The figure says how many modes there are; a mode is a heap.",
                f"Two heaps: {', '.join(sorted(value)) or 'none'}. The other cases have one.",
                level="analyse",
                outcome=3,
            ),
            Question(
                "4b",
                f"Firms of one kind are small beside rivals and allies, and half of them gain from allies. Take {fixed}. By rule 5, from which {inverse} on do they form two heaps?",
                (
                    Number(
                        "least_for_two", f"the {inverse} from which on there are two heaps", 2,
                        value=answer, within=0.02 if answer < 1 else 0.05, low=0,
                        slips=(
                            Slip(slip, "Rule 5 has a square on its left side.", 1),
                            Slip(answer**2, "Take the root."),
                        )[: 2 if abs(answer**2 - answer) > 0.11 else 1],
                    ),
                ),
                "Set the variance of rule 5 equal to 2.",
                f"The product of the three must be above the root of 2, so the {inverse} is above {answer:.3g}.",
                level="apply",
                outcome=3,
            ),
        ),
        live=Live("TwoKinds", {"second_kind": 0.0, "scale_importance": weight, "decisiveness": decisiveness, "typical_size": size, "size_spread": spread}),
    )  # fmt: skip


def _of_populations(draw: Draw, weight: float, decisiveness: float) -> tuple:
    name = draw.among("populations", ("one", "two", "three"))
    given = POPULATIONS[name]
    draw.require(all(sharp(*one, weight, decisiveness) for one in given))
    found = {
        letter: heaps(*one, weight, decisiveness) for letter, one in zip("PQRS", given, strict=True)
    }
    table = "\n".join(
        f"| {letter} | {size:g} | {spread:g} |"
        for letter, (size, spread) in zip("PQRS", given, strict=True)
    )
    two = frozenset(letter for letter, count in found.items() if count == 2)
    draw.require(bool(two))
    return given[0], f"Which of these populations form two heaps?\n\n| Population | typical size | size spread |\n|---|---|---|\n{table}", tuple("PQRS"), two  # fmt: skip


def _of_changes(draw: Draw, weight: float, decisiveness: float) -> tuple:
    size = draw.among("size", (0.2, 0.25, 0.3))
    spread = draw.among("spread", (0.4, 0.5))
    after = {
        f"size spread rises to {3 * spread:g}": (size, 3 * spread, weight, decisiveness),
        f"size spread falls to {spread / 2:g}": (size, spread / 2, weight, decisiveness),
        "typical size rises to 0.9": (0.9, spread, weight, decisiveness),
        "decisiveness rises to 10": (size, spread, weight, 10),
        "importance of scale rises to 1.6": (size, spread, 1.6, decisiveness),
    }
    draw.require(heaps(size, spread, weight, decisiveness) == 1)
    draw.require(all(sharp(*one) for one in after.values()))
    two = frozenset(text for text, one in after.items() if heaps(*one) == 2)
    draw.require(bool(two))
    return (size, spread), f"A population has a typical size of {size:g} and a size spread of {spread:g}: one heap. Which of these changes, each by itself, make two heaps of it?", tuple(after), two  # fmt: skip


CASES = {
    "giants": (
        """The source says that IBM, which dominated mainframe computers, had almost no alliances there, but used many in personal computers, where others led (Gomes-Casseres, 1997, section 2).
Its second hypothesis says that a small firm gains the more, the larger the capabilities of the whole group and the larger its own beside those of its partners (section 4).

1. Explain with hypothesis 1 why one firm may shun allies in one business and seek them in another. What does this do to the view that some firms are born allies?
2. A giant offers to join the scooter maker. Say which half of hypothesis 2 speaks for it, which against, and what the decision turns on.
3. Name one thing that the model of these tasks leaves out and that would matter to the scooter maker, and say in which direction.""",
        (
            (2, "one for size beside rivals in that market, one for what follows for born allies"),
            (3, "one for each half of hypothesis 2 with its direction, one for comparing how fast value and claims grow"),
            (1, "one thing left out, with its direction"),
        ),
        """IBM was far larger than its rivals in mainframes, so allies would have added little; in personal computers it was small where it counted. The rule is one and the position differs, so nobody is born an ally. A giant raises the sum of capabilities, which speaks for it, and lowers the scooter maker's beside its partners', which speaks against: the decision turns on whether claims grow faster with capability than total value. The model takes the share given up as fixed; a larger ally may ask for more, and then allies pay in fewer places.""",
    ),
    "tester": (
        """A company began to make testing equipment in the late 1940s, in a market that larger firms already held.
It specialised, built a network of service abroad, came to have almost a third of the U.S. market, and puts more than 7% of its sales into research and development (Gomes-Casseres, 1997, section 2, "Exploiting niches").
Suppose that a large electronics firm now offers it an alliance; the offer is invented.

1. Use hypothesis 1. Which facts of the case speak against the alliance, and which fact that you do not have would you ask for first?
2. The large firm would bring much to the pair. Use hypothesis 2 to say what the company could gain from such a partner, what it could lose, and what the balance turns on.
3. Name one change in the market after which you would advise the other way, and say why.""",
        (
            (2, "one for its large part of the market (and not its age or employees), one for asking how much scale matters or how large its rivals are"),
            (3, "one for the larger sum of capabilities, one for the smaller relative capability, one for comparing how fast value and claims grow"),
            (1, "a change of rivals or of the importance of scale, with its reason"),
        ),
        """With a third of its market the company is large beside its rivals, so allies would add little in proportion, and it has its own service network. I would ask how much more profit comes with more of this market. The partner raises what the two can do together; beside it the company is small, so its share of the result falls. If claims grow faster with capability than total value does, it ends with less. If digital instruments made scale decisive, or a giant entered, the company would be small where it matters, and allies could pay.""",
    ),
    "designer": (
        """Mips Computer Systems had fewer than 1000 employees and no factory, and took on IBM and Hewlett-Packard with a chip of its own design, made and sold by allies (Gomes-Casseres, 1997, section 2).
When giants had joined its group, "it became unclear who was in control" (section 3, "Loss of control").

1. A banker says: Mips allied because it had few employees. Correct this with hypothesis 1, and say what the number of employees does and does not tell.
2. Use hypothesis 2 to say what the coming of a giant did for Mips and what it did to Mips, and what one would have to know to say which was larger.
3. The source sees two ways to overcome smallness: a niche of one's own, or a large group (section 4). Name one reason why the first was hardly open to Mips.""",
        (
            (2, "one for size beside rivals in a market where scale matters, one for employees saying nothing about either"),
            (3, "one for the larger sum of capabilities, one for the smaller relative capability or control, one for comparing how fast value and claims grow"),
            (1, "one reason that follows from scale in chips or from the rivals"),
        ),
        """What counts is size beside rivals and how much scale matters: a firm of as few people that leads a small market may need nobody. Mips stood beside IBM and HP, and chips must be made and sold on a large scale. A giant made the group stronger, and Mips weaker inside it: its part of the capabilities, its share and its control fell. One would have to know whether claims grow faster with capability than total value does. A niche needs a market that large firms pass over; the market for processors was one that giants wanted, and the programs for a chip are written for those that sell most.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "5",
        CASES[draw.kind("giants", "tester", "designer")],
        "Say each time beside whom a firm is large or small: its rivals, or its partners.",
        4,
    )


ASSIGNMENT = Assignment(
    name="niche_or_reach",
    title="The lens maker and the scooter maker",
    story="""One firm grinds lenses for microscopes and leads its small market; another builds electric scooters and is tiny beside its rivals.
You will derive what a firm can give up for allies, compute who should ally, read two figures, and then argue about a case.
The two firms and all their numbers are invented.
The argument is that of Gomes-Casseres (1997), sections 2 and 4; the equations are the book's.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $x$ | size to rivals | the firm's size over that of all its rivals together |
| $A$ | allies' scale | what allies add to the firm's size, over that of all its rivals together |
| $\\theta$ | importance of scale | per cent more profit for one per cent more of the market |
| $\\kappa$ | share given up | part of its profit that an alliance costs the firm |
| $g$ | gain | profit with allies over profit alone |
| $s_x$ | size spread | standard deviation of the logarithm of size, over many firms |
| $\\beta$ | decisiveness | how sharply firms choose what pays |

1. Alone, the firm has the part $x / (1 + x)$ of its market; with allies it has $(x + A) / (1 + x + A)$.
2. The *rise* $R$ is the second part over the first.
3. The gain is $g = (1 - \\kappa) \\, R^{\\theta}$. Allies pay when it is above 1.
4. A firm with the gain $g$ seeks allies with the *propensity* $1 / (1 + g^{-\\beta})$.
5. Among firms of one kind that are small beside rivals and allies, these propensities form two heaps if $(\\beta \\, \\theta \\, s_x)^2$ is above 2 and about half of them gain from allies.""",
    parts=(
        Part("Derive what allies may cost", "derive what allies may cost", 15, derive),
        Part("Compute for two firms", "compute for two firms", 12, compute),
        Part("Read the map", "read the map", 8, read_map),
        Part("One kind, two heaps", "find out when one kind of firm forms two heaps", 8, two_heaps),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.",
    imports=("import sympy as sp",),
    code='x, A, B, f, theta, kappa = sp.symbols("x A B f theta kappa", positive=True)',
)
