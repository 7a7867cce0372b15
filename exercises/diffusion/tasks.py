"""The cargo bike: when a market is half full, and what one standard for two firms would change.

The firms and all their numbers are invented.
"""

from math import exp, log

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number

RATES = {"p": (0.01, 0.1), "q": (0.2, 0.8)}
PARTS = (0.3, 0.35, 0.4, 0.42, 0.45)


def years(p: float, q: float, part: float) -> float:
    """Return the years until a part of the market has adopted."""
    return log((1 + q / p * part) / (1 - part)) / (p + q)


# What is derived: the question, the name of the answer and its meaning, the key and known mistakes.
DERIVED = {
    "adopted": (
        "After how many years has a part $F$ of the market adopted?",
        "years",
        "the years until a part F has adopted",
        "log((1 + q/p*F)/(1 - F))/(p + q)",
        {"F": (0.1, 0.9)},
        (
            Slip("log((1 + q/p*F)/(1 - F))/q", "Innovation makes things faster too: look at the exponent."),
            Slip("log((1 + p/q*F)/(1 - F))/(p + q)", "Innovation and imitation have changed places in the fraction."),
        ),
    ),
    "left": (
        "After how many years are only a part $U$ of all customers left that have not adopted?",
        "years_until_left",
        "the years until only a part U has not adopted",
        "log((1 + q/p*(1 - U))/U)/(p + q)",
        {"U": (0.1, 0.9)},
        (
            Slip("log((1 + q/p*U)/(1 - U))/(p + q)", "These are the years until a part U has adopted."),
            Slip("log((1 + q/p*(1 - U))/U)/q", "Innovation makes things faster too: look at the exponent."),
        ),
    ),
    "rate": (
        "Which part of the whole market adopts in a year, at the moment when most do?",
        "rate_at_peak",
        "the part of the market that adopts in a year at the peak",
        "(p + q)**2/(4*q)",
        {},
        (
            Slip("(q - p)/(2*q)", "This is the part that has adopted by then, and not the part that adopts in a year."),
            Slip("(p + q)**2/q", "Check the factor: put the adopters at the peak into both brackets."),
        ),
    ),
}  # fmt: skip


def times(draw: Draw) -> Asked:
    kind = draw.kind("adopted", "left", "rate")
    asked, name, meaning, key, more, slips = DERIVED[kind]
    part = draw.among("part", PARTS)
    rate = draw.among("rate", (0.02, 0.03, 0.04))
    backwards = kind == "left" or (kind == "rate" and draw.among("given", ("p", "q")) == "q")
    question, inverse = _at_the_peak(part, rate, backwards)
    return Asked(
        "Begin with one standard for the whole market.",
        (
            Question(
                "1a",
                asked,
                (
                    Formula(
                        name, meaning, 3, text=key, domain=RATES | more, slips=slips
                    ),
                ),
                "The years: solve the curve of adopters for $t$. The peak: find where $(p + qF)(1 - F)$ is largest.",
                f"It is `{key}`.",
                level="apply",
                outcome=1,
            ),
            Question(
                "1b",
                question,
                (inverse,),
                "Most adopt in a year when $F = (q - p)/(2q)$.",
                f"At the peak $F = (q - p)/(2q)$. Solved for the rate that is asked for, this gives {inverse.value:.4g}.",
                level="apply",
                outcome=1,
            ),
        ),
    )  # fmt: skip


def _at_the_peak(part: float, rate: float, backwards: bool) -> tuple[str, Number]:
    """Return a question about where the peak lies, and its answer."""
    if backwards:
        imitation = 10 * rate
        value = imitation * (1 - 2 * part)
        text = f"Imitation is {imitation:g} a year. Which innovation puts the peak where {part:.0%} of the market have adopted?"
        slips = (
            Slip(
                imitation * part,
                "This leaves out where the peak lies between nothing and one half.",
            ),
        )
        about = ("innovation_wanted", "the innovation that puts the peak there")
        return text, Number(*about, 3, value=value, decimals=3, low=0, high=1, slips=slips)
    value = rate / (1 - 2 * part)
    text = f"Innovation is {rate:g} a year. Which imitation puts the peak where {part:.0%} of the market have adopted?"
    slips = (
        Slip(rate / part, "This leaves out where the peak lies between nothing and one half."),
    )
    about = ("imitation_wanted", "the imitation that puts the peak there")
    return text, Number(*about, 3, value=value, decimals=2, low=0, high=5, slips=slips)


NAMES = ("after_one", "after_two", "after_three")


def steps(draw: Draw) -> Asked:
    kind = draw.kind("allied", "apart", "advertised")
    innovation = draw.among("innovation", (0.04, 0.05, 0.06, 0.08))
    imitation = draw.among("imitation", (0.4, 0.5, 0.6))
    part = draw.among("part", (0.2, 0.25, 0.4)) if kind == "apart" else 1.0
    later = innovation / 2 if kind == "advertised" else innovation
    text = {
        "allied": "One app serves all customers.",
        "apart": f"Both firms keep apps of their own. Look at the customers of the smaller firm, which has {part:.0%} of the market.",
        "advertised": "One app serves all customers. In the first year the firms advertise; after it they stop, and innovation is half of what it was.",
    }[kind]
    runs = {
        "right": _three(innovation, later, part * imitation),
        "whole": _three(innovation, innovation, imitation),
        "of all": _three(innovation, later, part * imitation, of_all=True),
    }
    meanings = ("after one year", "after two years", "after three years")
    answers = tuple(
        _step(name, f"the part that has adopted {when}", place, runs)
        for place, (name, when) in enumerate(zip(NAMES, meanings, strict=True))
    )
    return Asked(
        f"Now three steps of one year each, by hand. Innovation is {innovation:g} and imitation {imitation:g}, both a year. {text}",
        (
            Question(
                "2a",
                "Which part of these customers has adopted after one, two and three years?",
                answers,
                "In each step those who have not adopted shrink by the factor of rule 4, with the $F$ of the beginning of the step.",
                f"The parts are {', '.join(f'{value:.4f}' for value in runs['right'])}.",
                level="apply",
                outcome=2,
            ),
        ),
    )


def _three(first: float, later: float, imitation: float, of_all: bool = False) -> list[float]:
    """Return the adopters after each of three years; `of_all` makes a common mistake."""
    adopters, found = 0.0, []
    for innovation in (first, later, later):
        chance = 1 - exp(-(innovation + imitation * adopters))
        adopters = min(1.0, adopters + chance * (1 if of_all else 1 - adopters))
        found.append(adopters)
    return found


def _step(name: str, meaning: str, place: int, runs: dict[str, list[float]]) -> Number:
    value = runs["right"][place]
    says = {
        "whole": "This takes rates that do not hold for these customers in this year.",
        "of all": "Only those who have not adopted yet can adopt.",
    }
    slips = tuple(
        Slip(runs[kind][place], text)
        for kind, text in says.items()
        if abs(runs[kind][place] - value) > 0.004
    )
    points = (1, 2, 2)[place]
    return Number(name, meaning, points, value=value, within=0.002, low=0, high=1, slips=slips)


def allied(draw: Draw) -> Asked:
    reached = draw.kind("half", "a quarter", "four fifths")
    until = {"half": 0.5, "a quarter": 0.25, "four fifths": 0.8}[reached]
    innovation = draw.among("innovation", (0.02, 0.03, 0.04))
    imitation = draw.among("imitation", (0.4, 0.5, 0.6))
    small = draw.among("part", (0.2, 0.25, 0.3, 0.35))
    who = draw.among("who", ("smaller", "larger"))
    part = small if who == "smaller" else 1 - small
    apart = years(innovation, part * imitation, until)
    together = years(innovation, imitation, until)
    raised = draw.among("raised", (2, 3)) * innovation
    saved = years(raised, part * imitation, until) - years(raised, imitation, until)
    draw.require(abs(saved - (apart - together)) > 0.3 and saved > 0.4)
    other = years(innovation, (1 - part) * imitation, until)
    return Asked(
        f"""The smaller firm has {small:.0%} of the market. Innovation is {innovation:g} and imitation {imitation:g}, both a year.
Move compatibility in the figure and read the table beside it, or use the formula for the years.""",
        (
            Question(
                "3a",
                f"After how many years have {reached} of the customers of the {who} firm adopted, if the two firms stay apart and if they share one app?",
                (
                    Number(
                        "years_apart", f"the years until {reached} of the {who} firm's customers have adopted, apart", 2,
                        value=apart, unit="years", within=0.1, low=0,
                        slips=(Slip(other, "This is the time of the other firm."),),
                    ),
                    Number(
                        "years_allied", f"the years until {reached} of them have adopted, with one app", 1,
                        value=together, unit="years", within=0.1, low=0,
                        slips=(Slip(apart, "With one app the examples of all customers count."),),
                    ),
                ),
                "Apart, only customers of the same firm are an example.",
                f"Apart it takes {apart:.2f} years, with one app {together:.2f}.",
                level="analyse",
                outcome=3,
            ),
            Question(
                "3b",
                f"Suppose that innovation were {raised:g} a year. How many years would one app then save the {who} firm, until {reached} of its customers have adopted?",
                (
                    Number(
                        "years_saved", "the years that one app would then save", 3,
                        value=saved, unit="years", within=0.1,
                        slips=(Slip(apart - together, "These are the years saved at the innovation of 3a."),),
                    ),
                    Choice(
                        "compared", "what a higher innovation does to the years that one app saves", 1,
                        options=("more are saved", "fewer are saved", "as many are saved"),
                        value="fewer are saved" if saved < apart - together else "more are saved",
                    ),
                ),
                "Work out both times again with the higher innovation, and compare what is saved.",
                f"It would save {saved:.2f} years, instead of {apart - together:.2f}. Where many adopt by themselves, examples matter less.",
                level="evaluate",
                outcome=3,
            ),
        ),
        live=Live(
            "Diffusion",
            {"innovation": innovation, "imitation": imitation, "market_part": small},
        ),
    )  # fmt: skip


CASES = {
    "refused": (
        """Of groups that spread a technology the source says that a large group helps to spread it faster and more widely, and that a firm which keeps too little of the returns lacks the cash for further research (Gomes-Casseres, 1997, section 3, "Limited appropriability").

1. Why does one app speed up both firms, and the smaller one more?
2. Name a reason why the larger firm might refuse all the same, and what the smaller one could offer.
3. Somebody says that the curve is S-shaped, so the first customers must be a special kind of people. What do you answer?""",
        (
            (2, "one for examples that count only within one app, one for the smaller firm having the smaller part of them"),
            (2, "one for a sound reason, one for an offer that answers it"),
            (2, "one for saying that alike people give the same curve, one for what evidence would be needed"),
        ),
        """People adopt by example, and apart only examples of the same app count, so the smaller firm has the smaller part of imitation and gains most from one app. The larger firm may refuse because its customers could then rent from the other; a fee for each customer who comes over would answer that. In the model all customers are alike and the curve is S-shaped all the same, because imitation needs somebody to imitate; one would have to look at the people.""",
    ),
    "standard": (
        """A board member says: our app has grown slowly for two years, so customers do not want it; an alliance on one standard with our rival would only spread a failure faster.

1. What does a slow start look like in this model, and why can it not be told from a failure by the total alone? What would you look at instead?
2. What would one standard change in the model, and what would it leave as it is?
3. Name one thing that matters for the decision and that the model leaves out, and say which way it points.""",
        (
            (2, "one for growth that needs examples, one for looking at whether each year adds more than the last"),
            (2, "one for imitation working with the whole market, one for innovation, or the size of the market, unchanged"),
            (2, "one for something left out (price, rent kept, quality, who keeps the customer), one for its direction"),
        ),
        """Where few have adopted there are few examples, so growth is slow at first whether the product is good or not; look at whether each year adds more than the year before. One standard lets the examples of all customers count for both firms; those who adopt without an example do so as before, and the market is as large as before. The model has no money in it: what the firm keeps of each customer may fall when customers can choose between two suppliers of one standard, which speaks against it.""",
    ),
    "late": (
        """A third firm enters three years after the other two have agreed on one app. It asks to join.

1. What does the model say about how fast its customers would come, inside the standard and outside it?
2. Why might the two firms gain from letting it in, and what might they lose? Keep speed and returns apart.
3. Gomes-Casseres (1997, section 3) warns of limited appropriability in large groups. What follows for the terms that you would offer?""",
        (
            (2, "one for examples that are already there inside, one for starting from nothing outside"),
            (2, "one for more examples for all, one for what each keeps of the returns"),
            (2, "one for the link to returns needed for further development, one for terms that follow from it"),
        ),
        """Inside the standard the newcomer begins with the examples of three years; outside it starts with next to none. The two gain from more examples as long as part of the market is still to come, and may lose customers and a part of the returns to it. As a firm needs returns to go on developing, they should let it in for a fee or a licence that leaves enough with those who develop the app.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "4",
        CASES[draw.kind("refused", "standard", "late")],
        "Say for each sentence whether it follows from the model, from the source, or from you.",
        4,
    )


ASSIGNMENT = Assignment(
    name="diffusion",
    title="The cargo bike",
    story="""Two firms rent cargo bikes in the towns of one country, each with a lock and an app of its own.
You will derive when a market fills, compute three steps of the model by hand, find out what one app for both would change, and then argue about what it would not.
The firms and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $p$ | innovation | chance in a year that somebody adopts without an example |
| $q$ | imitation | what the example of all others adds to that chance |
| $F$ | adopters | part of the market that has adopted |
| $m$ | market part | part of the whole market that are the firm's customers |

1. With one standard the chance to adopt is $p + qF$ a year, and the part $(p + qF)(1 - F)$ of the market adopts in a year.
2. The curve of adopters is $F(t) = (1 - x) / (1 + (q/p)\\,x)$ with $x = e^{-(p+q)t}$.
3. Apart, only users of the same standard are an example: a firm with the part $m$ of the market has an imitation of $mq$ instead of $q$, and $F$ then is the part of its own customers.
4. In a step of one year those who have not adopted shrink by the factor $e^{-(p + qF)}$.""",
    parts=(
        Part("Times and the peak", "derive times and the peak", 12, times),
        Part("Three steps by hand", "compute three steps by hand", 8, steps),
        Part("Apart and allied", "compare two firms apart and allied", 10, allied),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""Bass, F. M. (1969). A new product growth for model consumer durables. *Management Science*, 15(5), 215–227.

Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.""",
    imports=("import sympy as sp",),
    code='p, q, F, U = sp.symbols("p q F U", positive=True)',
)
