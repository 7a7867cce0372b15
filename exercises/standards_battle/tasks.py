"""The battery swap: when equal formats fall apart, one month of a battle, and what openness costs.

The city, the formats and all their numbers are invented.
"""

from functools import cache
from math import exp, log, sqrt

import numpy as np

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table
from models.simulation import openness as simulation

BELOW = {"x": (0.4, 0.6), "beta": (0.5, 5), "M": (0.8, 1)}
NEAR = {"beta": (0.5, 5), "M": (0.8, 1), "mu": (0.05, 0.5)}
STAYS = "Only the part $\\mu$ of the market chooses anew; the others stay where they are."

# How users choose between two formats: what is told; the part of those who choose that takes the
# first, and the factor of a small lead, each with known mistakes; and the letter that is new.
CHOOSING = {
    "plain": (
        "The users are those of the model sheet.",
        "1/(1 + exp(beta*(1 - 2*x)/M))",
        ("1/(1 + exp(beta*M*(1 - 2*x)))", "x**(beta/M)/(x**(beta/M) + (1 - x)**(beta/M))"),
        "1 - mu + mu*beta/(2*M)",
        ("1 - mu + mu*beta/M", "1 + mu*beta/(2*M)"),
        {},
    ),
    "adapter": (
        """An adapter now lets a user of one format swap at some of the other's stations.
A format with the share $x$ then has the attraction $\\beta\\,(x + c\\,(1 - x))/M$.
The number $c$ is the compatibility, from 0 (no adapter) to 1 (all stations serve both alike).
No attraction has reached its ceiling.""",
        "1/(1 + exp(beta*(1 - c)*(1 - 2*x)/M))",
        ("1/(1 + exp(beta*(1 - 2*x)/M))", "1/(1 + exp(beta*(1 + c)*(1 - 2*x)/M))"),
        "1 - mu + mu*beta*(1 - c)/(2*M)",
        ("1 - mu + mu*beta*(1 - c)/M", "1 + mu*beta*(1 - c)/(2*M)", "1 - mu + mu*beta/(2*M)"),
        {"c": (0.1, 0.4)},
    ),
    "indifferent": (
        """A part $w$ of those who choose does not care what others use.
Half of these take the first format, the other half the second.
All others choose as on the model sheet.""",
        "w/2 + (1 - w)/(1 + exp(beta*(1 - 2*x)/M))",
        ("w*x + (1 - w)/(1 + exp(beta*(1 - 2*x)/M))", "(1 - w)/(1 + exp(beta*(1 - 2*x)/M))"),
        "1 - mu + mu*(1 - w)*beta/(2*M)",
        ("1 - mu + mu*(1 - w)*beta/M", "1 + mu*(1 - w)*beta/(2*M)", "1 - mu + mu*beta/(2*M)"),
        {"w": (0.1, 0.6)},
    ),
    "square": (
        """Couriers lend batteries to each other, so what draws them is how many pairs of users there are.
A format with the share $x$ then has the attraction $\\beta\\,(x/M)^2$, in place of $\\beta\\,x/M$.
Neither format has reached the minimum efficient scale.""",
        "1/(1 + exp(beta*(1 - 2*x)/M**2))",
        ("1/(1 + exp(beta*(1 - 2*x)/M))", "1/(1 + exp(beta*(1 - 2*x)**2/M**2))"),
        "1 - mu + mu*beta/(2*M**2)",
        ("1 - mu + mu*beta/M**2", "1 + mu*beta/(2*M**2)", "1 - mu + mu*beta/(2*M)"),
        {},
    ),
}  # fmt: skip

# What keeps two equal formats equal: question, name, meaning.
BALANCE = {
    "plain": (
        "The minimum efficient scale is {scale:g}. From which increasing returns on do two equal formats fall apart?",
        "tipping",
        "the increasing returns from which on two equal formats fall apart",
    ),
    "adapter": (
        "Increasing returns are {returns:g} and the minimum efficient scale is {scale:g}. "
        "What is the least compatibility with which a small lead no longer grows?",
        "least_compatibility",
        "the least compatibility with which a small lead no longer grows",
    ),
    "indifferent": (
        "Increasing returns are {returns:g} and the minimum efficient scale is {scale:g}. "
        "How large must the part $w$ be, at least, for a small lead not to grow?",
        "least_indifferent",
        "the least part of users who do not care with which a small lead no longer grows",
    ),
    "square": (
        "Increasing returns are {returns:g}. "
        "From which minimum efficient scale on does a small lead no longer grow?",
        "least_scale",
        "the minimum efficient scale from which on a small lead no longer grows",
    ),
}


def tipping(draw: Draw) -> Asked:
    kind = draw.kind("plain", "adapter", "indifferent", "square")
    told, chosen, not_chosen, growth, not_growth, letter = CHOOSING[kind]
    asked, balance = _balance(draw, kind)
    return Asked(
        f"""At first there were two formats only.
The first has the market share $x$, the second $1 - x$; both are below the minimum efficient scale, and chance is left aside.
{told}""",
        (
            Question(
                "1a",
                "Which part of those who choose takes the first format?",
                (
                    Formula(
                        "chosen", "the part of those who choose that takes the first format", 2,
                        text=chosen, domain=BELOW | letter,
                        slips=(
                            Slip(not_chosen[0], "Put each format's own attraction into the exponent, and check what this gives at the ends of each letter's range."),
                            Slip(not_chosen[1], "Check with two formats of equal share, and with a share a little above one half."),
                        ),
                    ),
                ),
                "Write both attractions down first. What counts in the end is their difference.",
                f"The exponential of the first attraction over the sum of both gives `{chosen}`.",
                level="apply",
                outcome=1,
            ),
            Question(
                "1b",
                "Near equal shares a small lead is multiplied by the same factor in every period: "
                "the derivative of next period's share with respect to $x$, at $x = 1/2$. Which factor is it?",
                (
                    Formula(
                        "growth", "the factor by which a small lead is multiplied in a period", 3,
                        text=growth, domain=NEAR | letter, slips=_slips_of_growth(not_growth),
                    ),
                ),
                "At equal shares the derivative of the logit is one quarter of the derivative of the difference between the attractions.",
                f"Part of the lead stays and part of it is drawn: the factor is `{growth}`.",
                level="apply",
                outcome=1,
            ),
            Question(
                "1c",
                asked,
                (
                    balance,
                    Choice(
                        "turnover_matters", "what a higher turnover does to the answer before", 1,
                        options=("raises it", "lowers it", "leaves it as it is"), value="leaves it as it is",
                        says={
                            "raises it": "Set the factor of a lead to 1, and see what becomes of the turnover.",
                            "lowers it": "Set the factor of a lead to 1, and see what becomes of the turnover.",
                        },
                    ),
                ),
                "A lead neither grows nor shrinks where its factor is 1.",
                f"The factor is 1 at {balance.value:.4g}. Turnover drops out of that condition: it says how fast a lead changes, and not in which direction.",
                level="analyse",
                outcome=1,
            ),
        ),
    )  # fmt: skip


def _slips_of_growth(texts: tuple[str, ...]) -> tuple[Slip, ...]:
    says = (
        "The factor of the lead is too large: at equal shares only half of those who choose can be won.",
        STAYS,
        "This is the factor for the users of the model sheet.",
    )
    points = (1, 1, 0)
    return tuple(map(Slip, texts, says, points))


def _balance(draw: Draw, kind: str) -> tuple[str, Number]:
    """Return what 1c asks, and its answer."""
    question, name, meaning = BALANCE[kind]
    if kind == "square":
        returns, scale = draw.among("returns", (0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4)), 0.0
        value, wrong = sqrt(returns / 2), (returns / 2, sqrt(returns))
    else:
        returns = draw.among("returns", (2.5, 3, 3.5, 4, 5, 6))
        scale = draw.among("scale", (0.6, 0.7, 0.75, 0.8, 0.9))
        value, wrong = 1 - 2 * scale / returns, (2 * scale / returns, 1 - scale / returns)
        if kind == "plain":
            value, wrong = 2 * scale, (scale, 2.0)
    draw.require(value > 0.15 and all(abs(value - one) > 0.03 for one in wrong))
    says = {
        "plain": ("There are two formats, and each takes half.", "This leaves the minimum efficient scale out."),
        "square": ("Solve for the scale, and not for its square.", "At equal shares only half of those who choose can be won."),
    }.get(kind, ("This is the part on the other side: one minus it.", "At equal shares only half of those who choose can be won."))  # fmt: skip
    slips = tuple(Slip(*one, points=1) for one in zip(wrong, says, strict=True))
    high = None if kind == "plain" else 1
    number = Number(name, meaning, 2, value=value, decimals=2, low=0, high=high, slips=slips)
    return question.format(returns=returns, scale=scale), number


SHIPPED = ((50, 30, 20), (45, 35, 20), (55, 25, 20), (48, 32, 20), (50, 35, 15), (44, 32, 24))


def month(draw: Draw) -> Asked:
    kind = draw.kind("month", "turnover", "allied", "foothold")
    text, answers, hint, solution, level = {
        "month": _next_month,
        "turnover": _turnover,
        "allied": _allied,
        "foothold": _foothold,
    }[kind](draw)
    return Asked(
        f"Then a third format came. {text}",
        (
            Question(
                "2",
                "Work these numbers out by hand or by a line of code, chance left aside.",
                answers,
                hint,
                solution,
                level=level,
                outcome=1,
            ),
        ),
    )


def _share(name: str, meaning: str, points: int, value: float, slips: tuple[Slip, ...]) -> Number:
    """Return a share to be given to three decimals."""
    far = tuple(slip for slip in slips if abs(slip.value - value) > 0.004)
    return Number(name, meaning, points, value=value, within=0.002, low=0, high=1, slips=far)


def _taken(shares: tuple[float, ...], scale: float, returns: float) -> tuple[float, ...]:
    """Return the part of those who choose that takes each format."""
    drawn = [exp(returns * min(share / scale, 1)) for share in shares]
    return tuple(one / sum(drawn) for one in drawn)


def _shipped(draw: Draw) -> tuple[tuple[float, ...], str]:
    shipped = draw.among("shipped", SHIPPED)
    text = "In the first month the three shipped {}, {} and {} thousand batteries.".format(*shipped)
    return tuple(one / sum(shipped) for one in shipped), text


NOT_CAPPED = "Beyond the minimum efficient scale more share adds nothing."
NOT_ALL = "Only the part that chooses anew can change; the others stay where they are."


def _next_month(draw: Draw):
    shares, text = _shipped(draw)
    scale, returns = 0.4, draw.among("returns", (2, 3))
    turnover = draw.among("turnover", (0.2, 0.3))
    taken = _taken(shares, scale, returns)[0]
    value = (1 - turnover) * shares[0] + turnover * taken
    second = returns * min(shares[1] / scale, 1)
    endless = _taken(shares, scale=1e-9 + shares[0], returns=returns * shares[0] / scale)[0]
    draw.require(abs(value - shares[0]) > 0.006)
    answers = (
        Number(
            "attraction_second", "the attraction of the second format", 1, value=second, decimals=2, low=0,
            slips=(Slip(returns * shares[1], "This leaves the minimum efficient scale out."),),
        ),
        _share(
            "chosen_first", "the part of those who choose that takes the first format", 2, taken,
            (Slip(shares[0], "This is its market share."), Slip(endless, NOT_CAPPED)),
        ),
        _share(
            "next_first", "the market share of the first format in the next month", 2, value,
            (Slip(turnover * shares[0] + (1 - turnover) * taken, NOT_ALL), Slip(taken, NOT_ALL)),
        ),
    )  # fmt: skip
    return (
        f"{text} The minimum efficient scale is {scale:g}, increasing returns are {returns:g}, and turnover is {turnover:g}.",
        answers,
        "Compute the three attractions first; the first format is above the minimum efficient scale.",
        f"The second format has the attraction {second:.3g}. The first takes {taken:.4f} of those who choose, so its share next month is {value:.4f}.",
        "apply",
    )


def _turnover(draw: Draw):
    shares, text = _shipped(draw)
    scale = draw.among("scale", (0.4, 0.5))
    returns = draw.among("returns", (3, 3.5, 4))
    turnover = draw.among("turnover", (0.1, 0.15, 0.2, 0.25))
    taken = _taken(shares, scale, returns)
    gained = taken[0] - shares[0]
    draw.require(gained > 0.1)
    later = round(shares[0] + turnover * gained, 4)
    third = (1 - turnover) * shares[2] + turnover * taken[2]
    times = taken[0] / taken[2]
    endless = exp(returns * (shares[0] - shares[2]) / scale)
    answers = (
        Number(
            "times_third", "how many times as many of those who choose take the first format as the third", 2,
            value=times, decimals=1, low=0,
            slips=_far(times, (Slip(shares[0] / shares[2], "These are market shares, and not choices."), Slip(endless, NOT_CAPPED, 1)), 0.2),
        ),
        Number(
            "turnover_found", "the turnover", 2, value=turnover, within=0.01, low=0, high=1,
            slips=(
                Slip(later - shares[0], "This is what the first format has gained. Compare it with what it would gain if all chose anew."),
                Slip(later / taken[0], NOT_ALL),
            ),
        ),
        Number(
            "next_third", "the market share of the third format in the second month", 1, value=third,
            within=0.004, low=0, high=1,
            slips=tuple(Slip(one, NOT_ALL) for one in (shares[2], taken[2]) if abs(one - third) > 0.007),
        ),
    )  # fmt: skip
    return (
        f"{text} In the second month the first format has {later:.2%} of the market. "
        f"The minimum efficient scale is {scale:g} and increasing returns are {returns:g}. Turnover is not known.",
        answers,
        "What would the first format's share be if all users chose anew? How much of the way there has it gone?",
        f"The first format takes {taken[0]:.4f} of those who choose, {times:.2f} times as many as the third. It had {shares[0]:.3g} and has {later:.4f}, so it has gone {turnover:.0%} of the way. The third format then has {third:.4f}.",
        "analyse",
    )


def _allied(draw: Draw):
    shares, text = _shipped(draw)
    scale = draw.among("scale", (0.4, 0.5, 0.6))
    returns = draw.among("returns", (2, 2.5, 3))
    turnover = draw.among("turnover", (0.15, 0.2, 0.25))
    both = shares[1] + shares[2]
    joint = returns * min(both / scale, 1)
    own = exp(returns * min(shares[0] / scale, 1))
    apart, against = _taken(shares, scale, returns)[0], own / (own + 2 * exp(joint))
    value = (1 - turnover) * shares[0] + turnover * against
    draw.require(apart - against > 0.02 and abs(against - shares[0]) > 0.006)
    answers = (
        Number(
            "attraction_joint", "the attraction of each of the two brands then", 1, value=joint, decimals=2, low=0,
            slips=_far(joint, (Slip(returns * both / scale, NOT_CAPPED), Slip(returns * both, "This leaves the minimum efficient scale out."))),
        ),
        _share(
            "first_against", "the part of those who choose that takes the first format, against the two brands", 2, against,
            (Slip(own / (own + exp(joint)), "Two brands carry the joint format, so users choose among three.", 1), Slip(apart, "This is its part against two formats."), Slip(shares[0], "This is its market share.")),
        ),
        _share(
            "first_loses", "by how much this part is smaller than against two formats apart", 1, apart - against,
            (Slip(turnover * (apart - against), "This is what it loses of the market, and not of those who choose."),),
        ),
        _share(
            "next_first", "the market share of the first format in the second month, against the two brands", 1, value,
            (Slip((1 - turnover) * shares[0] + turnover * apart, "This is its share against two formats."), Slip(against, NOT_ALL)),
        ),
    )  # fmt: skip
    return (
        f"{text} Then the makers of the second and the third agree on one format, and all their batteries fit. "
        "They stay two brands, each with the attraction that their shares together give, and those who choose still choose among three. "
        f"The minimum efficient scale is {scale:g}, increasing returns are {returns:g}, and turnover is {turnover:g}.",
        answers,
        "Each of the two brands attracts with the shares of both. Have these reached the minimum efficient scale?",
        f"Each of the two brands has the attraction {joint:.3g}. Against them the first takes {against:.4f} of those who choose, in place of {apart:.4f}, and next month it has {value:.4f}.",
        "analyse",
    )


def _far(value: float, slips: tuple[Slip, ...], much: float = 0.02) -> tuple[Slip, ...]:
    return tuple(slip for slip in slips if abs(slip.value - value) > much)


def _foothold(draw: Draw):
    scale = draw.among("scale", (0.2, 0.25, 0.3))
    returns = draw.among("returns", (2, 3, 4))
    part = draw.among("part", (0.15, 0.2, 0.25, 0.3))
    attraction = returns + log(2 * part / (1 - part))
    share = scale * attraction / returns
    draw.require(attraction > 0.6 and share < 0.97 * scale and abs(share - part) > 0.015)
    draw.require((1 - share) / 2 > scale + 0.02)
    alone = returns + log(part / (1 - part))
    answers = (
        Number(
            "needed_attraction", "the attraction that the third format needs", 2, value=attraction, decimals=2, low=0,
            slips=(
                Slip(alone, "This is right against one other format, and there are two."),
                Slip(part * returns, "Attractions work through their exponentials."),
            ),
        ),
        _share(
            "needed_share", "the market share that the third format needs", 2, share,
            (
                Slip(attraction / returns, "This is the part of the minimum efficient scale that it needs."),
                Slip(part, "This is the part of those who choose that takes it."),
            ),
        ),
        Choice(
            "then", "what the third format's share then does, once it has what it needs", 1,
            options=("it grows", "it shrinks", "it stays as it is"),
            value="it grows" if part > share else "it shrinks",
            says={"it stays as it is": "Compare what it has with what it takes of those who choose."},
        ),
    )  # fmt: skip
    return (
        f"The first two formats are both above the minimum efficient scale, which is {scale:g}, and increasing returns are {returns:g}. "
        f"The third format is small; it wants to be taken by {part:.0%} of those who choose.",
        answers,
        "Write the part that takes the third as an equation in its attraction: both others attract as much as a format can.",
        f"It needs the attraction {attraction:.3f}, and so the share {share:.4f}. It would be taken by {part:.0%} of those who choose, so {'it grows' if part > share else 'it shrinks'}.",
        "analyse",
    )


RULE = "The standard error of a share $p$ seen in $n$ battles is $\\sqrt{p(1 - p)/n}$; it tells how far $p$ may be off by chance alone."


def counting(draw: Draw) -> Asked:
    kind = draw.kind("one", "how_many", "two")
    text, answers, hint, solution = {"one": _one, "how_many": _how_many, "two": _two}[kind](draw)
    return Asked(
        f"A city planner lets a computer fight many battles between three formats; the battles of one setting differ in nothing but chance. {RULE}",
        (Question("3", text, answers, hint, solution, level="analyse", outcome=3),),
    )


MORE = ("twice as many", "three times as many", "four times as many")


def _one(draw: Draw):
    share, fought = draw.among("share", (0.6, 0.3, 0.7)), draw.among("fought", (100, 200))
    value = sqrt(share * (1 - share) / fought)
    answers = (
        Number(
            "standard_error", "the standard error of that share", 2, value=value, decimals=3, low=0, high=1,
            slips=(
                Slip(value**2, "This is the square of the standard error.", 1),
                Slip(sqrt(share / fought), "Look at what stands under the root."),
            ),
        ),
        Choice("more_battles", "how many battles would make the standard error half as large", 1, options=MORE, value=MORE[2]),
    )  # fmt: skip
    return (
        f"The planner sees the first format lead in {share * fought:.0f} of {fought} battles. How sure is that share?",
        answers,
        "Write the number of wins as a share first.",
        f"The standard error is {value:.4f}. The number of battles stands under the root, so half the error takes four times as many.",
    )


def _how_many(draw: Draw):
    share = draw.among("share", (0.1, 0.2, 0.25, 0.3, 0.4))
    error = draw.among("error", (0.01, 0.02, 0.025, 0.04))
    value = share * (1 - share) / error**2
    widest = 0.25 / error**2
    answers = (
        Number(
            "needed", "the least number of battles", 2, value=value, unit="battles", within=1, low=1,
            slips=(
                Slip(share * (1 - share) / error, "The standard error has to be squared."),
                Slip(share / error**2, "Look at what stands under the root."),
            ),
        ),
        Number(
            "needed_whatever", "the number of battles that is enough whatever the share turns out to be", 1,
            value=widest, unit="battles", within=1, low=1,
            slips=(Slip(value, "Another share may need more battles: which needs most?"),),
        ),
    )  # fmt: skip
    return (
        f"The planner expects the first format to survive in about {share:.0%} of the battles. "
        f"How many battles does it take to bring the standard error down to {error:g}?",
        answers,
        "Solve the standard error for the number of battles. For the second number find the share at which $p(1 - p)$ is largest.",
        f"It takes {value:.0f} battles at that share. At a share of one half, where the error is largest, it takes {widest:.0f}.",
    )


def _two(draw: Draw):
    before = draw.among("before", (48, 52, 55, 60))
    after = draw.among("after", (62, 66, 70, 75, 78))
    fought = draw.among("fought", (100, 200))
    first, second = before / 100, after / 100
    error = sqrt((first * (1 - first) + second * (1 - second)) / fought)
    gap = (second - first) / error
    draw.require(second > first and abs(gap - 2) > 0.25)
    chance, other = "chance alone would often give that", "chance alone would hardly give that"
    parts = [sqrt(p * (1 - p) / fought) for p in (first, second)]
    answers = (
        Number(
            "error_of_difference", "the standard error of the difference", 2, value=error, decimals=3, low=0, high=1,
            slips=(
                Slip(sum(parts), "Errors that are independent do not add: their squares do.", 1),
                Slip(parts[0], "This is the error of one share only."),
            ),
        ),
        Choice(
            "verdict", "what this says of the difference", 1, options=(chance, other), value=chance if gap < 2 else other,
        ),
    )  # fmt: skip
    return (
        f"At one setting the first format leads in {before * fought // 100} of {fought} battles, at another, fought with new chance events, in {after * fought // 100} of {fought}. "
        "The square of the standard error of the difference is the sum of the squares of the two standard errors. "
        "Say that chance would often give a difference of less than two of its standard errors.",
        answers,
        "Compute both standard errors, then the root of the sum of their squares.",
        f"The standard error of the difference is {error:.4f}, and the difference is {gap:.1f} times as large.",
    )


UP = ("keeps up", "falls behind")


@cache
def kept(giants: str, leaves: int, research_yield: float) -> np.ndarray:
    """Return at which of the degrees of openness a design keeps up in the end."""
    backing = simulation.scenario(giants, leaves)
    run = simulation.path(backing, openness=simulation.LEVELS, research_yield=research_yield)
    return simulation.keeps_up(run)


def window(draw: Draw) -> Asked:
    kind = draw.kind("alone", "joined", "yields", "leaving")
    text, about, cases, live = {
        "alone": _alone,
        "joined": _joined,
        "yields": _yields,
        "leaving": _leaving,
    }[kind](draw)
    both = np.logical_and(*cases)
    stretches = simulation.windows(both)
    draw.require(len(stretches) == 1 and stretches[0][1] - stretches[0][0] > 0.06)
    table, solution = _levels(draw, about, cases)
    number = _reading(draw, about, stretches[0], cases)
    return Asked(
        f"""The first format belongs to a small firm, its sponsor, which may give its design away or charge for it.
The figure follows it over 200 periods; the sentence below it says whether the design keeps up with its rivals in the end, and with which openness it would.
{text}
All sliders that are not named stay where they are.""",
        (
            Question(
                "4a",
                f"Say for each openness when the design keeps up in the end: {about[4]}",
                (table,),
                "Set each case once, and read from the sentence below the figure with which openness the design keeps up.",
                solution,
                level="understand",
                outcome=4,
            ),
            Question(
                "4b",
                "Read off one more number, and work the other out from what research costs: a design stays level with its rivals in the long run if openness $o$ and market share $x$ leave a rent of $x(1 - o) = 1/G$, where $G$ is the research yield.",
                (number, _bound(draw)),
                "An openness that does in both cases lies within both windows. For the other number, solve the equation of this question.",
                f"In both cases it keeps up from {stretches[0][0]:.2f} to {stretches[0][1]:.2f}. The equation gives the other number.",
                level="apply",
                outcome=4,
            ),
        ),
        live=live,
    )  # fmt: skip


def _levels(draw: Draw, about: tuple, cases: tuple) -> tuple[Table, str]:
    """Return a table that asks for four degrees of openness, none of them near an edge."""
    levels = draw.among(
        "levels", ((20, 45, 65, 90), (30, 50, 70, 85), (35, 60, 75, 95), (25, 55, 70, 95))
    )
    options = about[:4]
    rows, said = {}, []
    for level in levels:
        near = [bool(case[level - 2 : level + 3].all()) for case in cases]
        none = [not case[level - 2 : level + 3].any() for case in cases]
        draw.require(all(map(np.logical_or, near, none)))
        value = options[2 * (not near[0]) + (not near[1])]
        rows[f"{level}%"] = Choice(f"at_{level}", f"when it keeps up at an openness of {level}%", 1, options=options, value=value)  # fmt: skip
        said.append(f"{value} at {level}%")
    draw.require(len({row.value for row in rows.values()}) >= 2)
    return Table(
        "keeping_up", "when the design keeps up", 4, rows=rows
    ), f"It is {', '.join(said)}."


def _reading(draw: Draw, about: tuple, stretch: tuple, cases: tuple) -> Number:
    end = draw.among("end", ("least", "greatest"))
    value = stretch[end == "greatest"]
    draw.require(0.03 < value < 0.97)
    edges = [one for case in cases for pair in simulation.windows(case) for one in pair]
    slips = tuple(
        Slip(edge, "With this openness the design falls behind in one of the two cases, or it is the other end.")
        for edge in sorted(set(edges))
        if abs(edge - value) > 0.04
    )  # fmt: skip
    return Number(
        f"{end}_openness", f"the {end} openness with which the design keeps up in both cases", 2,
        value=value, within=0.02, low=0, high=1, slips=slips[:3],
    )  # fmt: skip


def _bound(draw: Draw) -> Number:
    """Return a number that follows from the rent that research needs."""
    if draw.practice:
        return Number(
            "greatest_of_all", "the greatest openness that the whole market could pay for, at a research yield of 5", 1,
            value=0.8, decimals=2, low=0, high=1, slips=(Slip(0.2, "This is the rent that research needs."),),
        )  # fmt: skip
    level, share = draw.among(
        "bound", ((0.4, 0.5), (0.5, 0.4), (0.6, 0.5), (0.7, 0.8), (0.25, 0.6))
    )
    needed = 1 / (share * (1 - level))
    return Number(
        "needed_yield", f"the research yield at which {share:.0%} of the market and an openness of {level:.0%} keep a design level with its rivals", 1,
        value=needed, decimals=1, low=0,
        slips=_far(needed, (Slip(1 / (share * level), "Rent is what is *not* given away."), Slip(1 / (1 - level), "The design does not have the whole market.")), 0.2),
    )  # fmt: skip


NEVER = "in neither case"


def _alone(draw: Draw):
    low, high = 5, 7
    options = ("in both cases", "only in the first case", "only in the second case", NEVER)
    return (
        f"No large firms come. The first case is a research yield of {high:g}, the second one of {low:g}.",
        (*options, "compare the first case with the second."),
        (kept("none", 60, high), kept("none", 60, low)),
        Live("Openness", {"giants": "none"}),
    )


def _joined(draw: Draw):
    leaves, found = draw.among("leaves", (50, 60, 80, 100)), draw.among("yield", (5, 6, 7))
    return (
        f"The research yield is {found:g}. In the first case large firms join and leave in period {leaves}, in the second none come.",
        ("in both cases", "only if they join and leave", "only if none come", NEVER, "compare large firms that join and leave with none."),
        (kept("ace", leaves, found), kept("none", 60, found)),
        Live("Openness", {"research_yield": found, "leaves": leaves}),
    )  # fmt: skip


def _yields(draw: Draw):
    leaves = draw.among("leaves", (60, 80, 100))
    low, high = draw.among("yield", ((4, 6), (4, 8), (5, 8), (5, 9)))
    return (
        f"Large firms join and leave in period {leaves}. In the first case the research yield is {high:g}, in the second {low:g}.",
        ("at both yields", "only at the higher yield", "only at the lower yield", "at neither yield", "compare the higher research yield with the lower."),
        (kept("ace", leaves, high), kept("ace", leaves, low)),
        Live("Openness", {"research_yield": high, "leaves": leaves}),
    )  # fmt: skip


def _leaving(draw: Draw):
    found = draw.among("yield", (5, 6, 7))
    early, late = draw.among("leaves", ((40, 80), (40, 120), (50, 100), (60, 150)))
    return (
        f"Large firms join, and the research yield is {found:g}. In the first case they leave in period {late}, in the second already in period {early}.",
        ("in both cases", "only if they leave late", "only if they leave early", NEVER, "compare a late leaving with an early one."),
        (kept("ace", late, found), kept("ace", early, found)),
        Live("Openness", {"research_yield": found, "leaves": late}),
    )  # fmt: skip


CASES = {
    "chips": (
        """In 1992 the group around Mips shipped more RISC chips than any other (Gomes-Casseres, 1997, Table I), although Mips itself made none.
A year before it had founded the Advanced Computing Environment with large firms; "the strategy seemed to be succeeding and spinning out of control at the same time" (section 3, "Loss of control").

1. Why was the largest share of chips no proof that the design of Mips would win? Give one reason from the model of the battle and one from Table I or its text.
2. Should Mips have been less open? Argue with the window of openness, and say what speaks against charging more.
3. What could you observe, in a battle that is going on today, that would tell luck from lock-in?""",
        (
            (2, "one for a reason from the model (share counts up to a scale only; one start has several endings), one for a reason from the source (a group and not a firm; the late start of HP and IBM; partners larger than Mips)"),
            (2, "one for less openness leaving more for research, one for what speaks against it: below the window the share does not grow, or allies would not come"),
            (2, "one for something that can be observed, one for why it tells the two apart"),
        ),
        """In the model a share helps up to the minimum efficient scale; beyond it the largest is no safer than the second. And the chips of Table I are those of a group whose members could leave, while HP and IBM had begun late. Less openness would have left more rent for research; but below the lower end of the window the share does not grow, and large firms would hardly have joined a design that they must pay for in full. Luck keeps changing the leader; under lock-in the leader's part of new users exceeds its part of all users, so one would watch new customers and whether the order still changes.""",
    ),
    "sun": (
        """Of what its group took for RISC workstations in 1992, Sun itself took 92%; of what the group around Mips took, Mips had nothing (Gomes-Casseres, 1997, Table I).
The two groups shipped 295 and 331 thousand RISC chips, of which neither Sun nor Mips made any.

1. The model of openness has one rent, which pays for research. Where did each of the two firms get its rent from, and which of them could afford to be more open?
2. Suppose that the large allies of both leave. Say, with the model, what each firm would still have.
3. Somebody concludes from the table that Mips ought to have sold workstations itself. Give one argument for it and one against it, and say what you would have to know.""",
        (
            (2, "one for Sun earning on workstations and Mips not, one for the one with another income affording more openness"),
            (2, "one for what leaves with the allies (attraction, share), one for what stays (quality built while they were there, own customers)"),
            (2, "one for an argument on each side (own rent against rivalry with its own allies, scale or cash), one for what would have to be known"),
        ),
        """Sun sold nearly all the workstations of its group, so that its design earned money in its own machines even where others used it freely; Mips had to live on what it charged for the design. So Sun could afford to give away more. If allies leave, the attraction they lent goes over to rivals and the share falls; what stays is the quality that was built with the rent of those years, and for Sun also its own customers. Selling workstations would have given Mips a rent of its own, but it would have made it a rival of the very firms that it asked to build its chip in; one would have to know what it could have sold, and how many allies that would have cost.""",
    ),
    "powerpc": (
        """In 1994 IBM began to hand out technical information to all firms that wished to build personal computers with its PowerPC chip (Gomes-Casseres, 1997, section 2).
Before, HP and IBM had leant on their partners far less than Mips and Sun (section 2).

1. Why might even a giant open its design? Argue with the minimum efficient scale and with what a larger share is worth below and above it.
2. A giant that opens risks less than a small sponsor that opens as far. Give the reason with the model of openness, and say where the model does not hold for a giant.
3. Five years later one design leads. What could you conclude from that alone about openness, and what would you compare to conclude more?""",
        (
            (2, "one for below the scale each user makes it safer, one for above it more share adding little, or every user counting where software decides"),
            (2, "one for rent from a larger share or from other businesses paying for research, one for a limit of the model"),
            (2, "one for one history being one draw, one for a sound comparison"),
        ),
        """As long as a design is below its minimum efficient scale each further user makes it more attractive and safer, and others' computers bring users that IBM alone would not reach; above the scale the same step would buy little. The rent is the share times what is not given away, so a large share pays for research even at a high openness, and a giant has other businesses that can pay; but the model lets nothing else pay for research, so for a giant it draws the window too narrow. That one design leads later is one draw from many: equally good designs win and lose by chance. One would compare many markets, or designs alike in all but openness, and ask what those that failed had done.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "5",
        CASES[draw.kind("chips", "sun", "powerpc")],
        "Say for each sentence whether it follows from the model, from the source, or from you.",
        3,
    )


ASSIGNMENT = Assignment(
    name="standards_battle",
    title="The battery swap",
    story="""Couriers on cargo bikes swap empty batteries for full ones, and several formats of battery fight for the market of one city.
You will derive when two formats fall apart, follow three of them for a month, weigh what many battles show, read a figure on openness, and then argue about a real case.
The city, the formats and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $x_i$ | market share | the part of the market that format $i$ has |
| $M$ | minimum efficient scale | the share from which on a larger one makes a format no more attractive |
| $\\beta$ | increasing returns | how much more a format at full scale attracts than one that nobody uses |
| $a_i$ | attraction | $\\beta \\min(x_i / M, 1)$ |
| $\\mu$ | turnover | the part of the market that chooses anew in a period |

1. Those who choose take format $i$ with the share $e^{a_i} / \\sum_j e^{a_j}$; chance moves the attractions a little.
2. The others stay where they are, so next period format $i$ has $(1 - \\mu)\\, x_i$ plus $\\mu$ times its share of those who choose.
3. A period is a month here.
4. *Openness* is the part of what a design could earn that its sponsor gives away; what it keeps is its *rent*, which pays for research.""",
    parts=(
        Part("Derive when equality tips", "derive when equal formats fall apart", 14, tipping),
        Part("Follow a month", "compute a month by hand or by code", 8, month),
        Part("Weigh many battles", "say how sure a share of battles is", 6, counting),
        Part("Read the figure on openness", "read windows of openness off a figure", 12, window),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.",
    imports=("import sympy as sp",),
    code='x, beta, M, mu, c, w = sp.symbols("x beta M mu c w", positive=True)',
)
