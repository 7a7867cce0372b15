"""The water kiosk: when a circle sustains itself, where it rests, and what brings a partner in.

The kiosks, the network and all their numbers are invented.
"""

from functools import cache
from math import sqrt

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table

WEAK = {"c_2": (0.7, 0.95), "c_3": (0.6, 0.95), "c_1": (0.5, 1.2), "b_e": (0.5, 0.9)}
STRONG = {"c_2": (1.2, 2.0)}
MORE = {"c_3": (1.2, 2.0)}


def derive(draw: Draw) -> Asked:
    kind = draw.kind("whole", "divided", "handed on")
    society = draw.among("for_society", (0.1, 0.15, 0.2))
    asked = draw.among("asked", (0.2, 0.25, 0.3, 0.4))
    told, first, second, third = {
        "whole": _whole,
        "divided": _divided,
        "handed on": _handed_on,
    }[kind](f"{society:g}", f"{asked:g}")
    return Asked(
        told,
        (
            _formula("1a", first, "Follow one unit of social performance on each of the ways round, and add up what comes back.", 2),
            _formula("1b", second, "Set the loop gain of 1a equal to 1, and solve.", 2),
            _formula("1c", third, "At rest both performances are what is sustained. Put the one into the other.", 3),
        ),
    )  # fmt: skip


def _formula(id_: str, asked, hint: str, outcome: int) -> Question:
    text, name, meaning, key, symbols, slips = asked
    domain = {symbol: (WEAK | {"h": (0.2, 0.8), "f": (0.05, 0.5)})[symbol] for symbol in symbols}
    if id_ == "1c":
        domain = {symbol: (STRONG | MORE)[symbol] for symbol in symbols}
    return Question(
        id_,
        text,
        (Formula(name, meaning, 3, text=key, domain=domain, slips=slips),),
        hint,
        f"It is `{key}`.",
        level="apply" if id_ == "1a" else "analyse",
        outcome=outcome,
    )


def _whole(society: str, asked: str):
    return (
        f"For these kiosks $b_s = {society}$. The network gives all that it would give.",
        (
            "What is the loop gain?", "gain", "the loop gain with the network",
            f"c_2*(c_3 + c_1*b_e) + {society}*c_1", ("c_1", "c_2", "c_3", "b_e"),
            (Slip("c_2*c_3", "This is the loop gain without the network."), Slip(f"c_2*c_3 + c_1*(b_e + {society})", "What helps the business reaches society by capability 2 only.")),
        ),
        (
            "How strong must capability 1 be, at least, for the circle to sustain itself?", "least_first", "the least strength of capability 1",
            f"(1 - c_2*c_3)/({society} + b_e*c_2)", ("c_2", "c_3", "b_e"),
            (Slip(f"(1 - c_2*c_3)/({society}*c_2 + b_e)", "Check which of the two uses goes by way of the business."), Slip("(1 - c_2*c_3)/(b_e*c_2)", "This leaves out what goes straight to society.")),
        ),
        (
            "Later the capabilities are stronger. At which social performance, other than nothing, do the kiosks come to rest without the network?", "rest_alone", "the social performance at which they rest alone",
            "(c_2*c_3 - 1)/(1 + c_3)", ("c_2", "c_3"),
            (Slip("(c_2*c_3 - 1)/(1 + c_2)", "This is economic performance."), Slip("c_2*c_3 - 1", "The effect of a performance levels off: it is not as large as the performance.")),
        ),
    )  # fmt: skip


def _divided(society: str, asked: str):
    return (
        f"For these kiosks $b_s = {society}$. The network gives all that it would give, but it divides it: the part $h$ of its resources goes to the business, and the rest to society.",
        (
            "What is the loop gain now?", "gain_divided", "the loop gain with divided resources",
            f"c_2*(c_3 + c_1*b_e*h) + {society}*c_1*(1 - h)", ("c_1", "c_2", "c_3", "b_e", "h"),
            (Slip(f"c_2*(c_3 + c_1*b_e) + {society}*c_1", "Here each use gets only its part of the resources."), Slip(f"c_2*c_3 + c_1*b_e*h + {society}*c_1*(1 - h)", "What helps the business reaches society by capability 2 only.")),
        ),
        (
            "How strong must capability 1 be, at least, for the circle to sustain itself?", "least_divided", "the least strength of capability 1",
            f"(1 - c_2*c_3)/(c_2*b_e*h + {society}*(1 - h))", ("c_2", "c_3", "b_e", "h"),
            (Slip(f"(1 - c_2*c_3)/(c_2*b_e + {society})", "This is the strength without the division."), Slip(f"(1 - c_2*c_3)/(b_e*h + {society}*(1 - h))", "What helps the business reaches society by capability 2 only.")),
        ),
        (
            f"Later the capabilities are stronger. How strong must capability 3 be for the kiosks to come to rest, without the network, at a social performance of {asked}?", "third_wanted", "the strength of capability 3 that is needed",
            f"(1 + {asked})/(c_2 - {asked})", ("c_2",),
            (Slip("1/c_2", "At this strength the loop gain alone is 1, and they rest at nothing."), Slip(f"(1 + {asked})/c_2", "Economic performance has to be higher too: check the effect of each performance.")),
        ),
    )  # fmt: skip


def _handed_on(society: str, asked: str):
    return (
        f"For these kiosks $b_s = {society}$. The network gives all that it would give, and asks for something in return: the part $f$ of the economic performance that is sustained is handed on to the network, which spends it elsewhere.",
        (
            "What is the loop gain now?", "gain_less", "the loop gain with a part handed on",
            f"c_2*(1 - f)*(c_3 + c_1*b_e) + {society}*c_1", ("c_1", "c_2", "c_3", "b_e", "f"),
            (Slip(f"(1 - f)*(c_2*(c_3 + c_1*b_e) + {society}*c_1)", "What goes straight to society is not handed on."), Slip(f"c_2*(c_3 + c_1*b_e) + {society}*c_1 - f", "A part is handed on of whatever the business earns.")),
        ),
        (
            "How large may the part be that is handed on, at most, for the circle to sustain itself?", "most_handed_on", "the largest part that may be handed on",
            f"1 - (1 - {society}*c_1)/(c_2*(c_3 + c_1*b_e))", ("c_1", "c_2", "c_3", "b_e"),
            (Slip(f"(1 - {society}*c_1)/(c_2*(c_3 + c_1*b_e))", "This is the part that must be kept."), Slip("1 - 1/(c_2*(c_3 + c_1*b_e))", "This leaves out what goes straight to society.")),
        ),
        (
            f"Later the capabilities are stronger. How strong must capability 2 be for the kiosks to come to rest, without the network, at a social performance of {asked}?", "second_wanted", "the strength of capability 2 that is needed",
            f"(1 + {asked}*(1 + c_3))/c_3", ("c_3",),
            (Slip("1/c_3", "At this strength the loop gain alone is 1, and they rest at nothing."), Slip(f"(1 + {asked})/c_3", "Economic performance levels off as well: check its effect.")),
        ),
    )  # fmt: skip


KIOSKS = ((1, 1.2, 1.1, 0.7, 0.3), (1.1, 1.3, 1.1, 0.6, 0.3), (0.9, 1.2, 1.2, 0.8, 0.2), (1.2, 1.2, 1.1, 0.5, 0.4), (0.8, 1.4, 1.1, 0.9, 0.25), (1, 1.1, 1.3, 0.7, 0.35))  # fmt: skip
CASES_OF_THREE = (
    "patience is enough",
    "the start decides",
    "the partner would leave again",
)


def sums(draw: Draw) -> Asked:
    kind = draw.kind("forwards", "partly", "backwards")
    c1, c2, c3, business, society = draw.among("kiosks", KIOSKS)
    part = draw.among("part", (0.5, 0.6, 0.75))
    alone = c2 * c3
    allied = c2 * (c3 + c1 * business) + society * c1
    known = f"$c_1 = {c1:g}$, $b_e = {business:g}$ and $b_s = {society:g}$"
    economic = (c3 + c1 * business) / 2
    social = (c2 + c1 * society) / 2
    told = f"For the kiosks {known}, with $c_2 = {c2:g}$ and $c_3 = {c3:g}$."
    if kind == "backwards":
        told = (
            f"For the kiosks {known}. When both performances are 1 and the network gives all that it would give, "
            f"an economic performance of {economic:.4g} and a social performance of {social:.4g} are sustained."
        )
    answers = {
        "forwards": _forwards(c2, alone, allied, economic),
        "partly": _partly(c1, c2, c3, business, society, part),
        "backwards": _backwards(c2, c3, allied, economic, social),
    }[kind]
    text = {
        "forwards": "Work these numbers out by hand. For the last one, both performances are 1.",
        "partly": f"The network gives only the part {part:g} of what it would give. Work these numbers out by hand, for a social performance of 1 and an economic performance of one half.",
        "backwards": "Work these numbers out by hand.",
    }[kind]
    return Asked(
        told,
        (
            Question(
                "2a",
                text,
                answers,
                "At a performance of 1 the effect is one half, and at one half it is a third.",
                f"The loop gain is {alone:.3f} alone and {allied:.3f} with the network. "
                + "; ".join(f"{answer.meaning}: {answer.value:.3f}" for answer in answers)
                + ".",
                level="apply",
                outcome=2,
            ),
            _rest(draw, kind, (c1, c2, c3, business, society)),
        ),
    )


def _forwards(c2, alone, allied, economic):
    return (
        Number(
            "gain_alone", "the loop gain without the network", 1, value=alone, decimals=2, low=0,
            slips=(Slip(allied, "This is with the network."),),
        ),
        Number(
            "gain_allied", "the loop gain with the network", 2, value=allied, decimals=2, low=0,
            slips=(Slip(alone, "This is without the network."),),
        ),
        Number(
            "economic_sustained", "the economic performance that is sustained", 1, value=economic, within=0.01, low=0,
            slips=(Slip(2 * economic, "A performance of 1 has half of its largest effect."),),
        ),
    )  # fmt: skip


def _partly(c1, c2, c3, business, society, part):
    gain = c2 * (c3 + c1 * business * part) + society * c1 * part
    whole = c2 * (c3 + c1 * business) + society * c1
    economic = (c3 + business * c1 * part) / 2
    social = c2 / 3 + society * c1 * part / 2
    return (
        Number(
            "gain_partly", "the loop gain with a network that gives this part", 2, value=gain, within=0.02, low=0,
            slips=(Slip(whole, "This is with a network that gives all.", 1), Slip(whole * part, "The network gives a part; capabilities 2 and 3 work in full.")),
        ),
        Number(
            "economic_sustained", "the economic performance that is sustained", 1, value=economic, within=0.01, low=0,
            slips=(Slip(2 * economic, "A performance of 1 has half of its largest effect."), Slip((c3 + business * c1) / 2, "The network gives only a part.")),
        ),
        Number(
            "social_sustained", "the social performance that is sustained", 1, value=social, within=0.01, low=0,
            slips=(Slip(c2 / 2 + society * c1 * part / 2, "Economic performance is one half: its effect is smaller."), Slip(c2 / 3 + society * c1 / 2, "The network gives only a part.")),
        ),
    )  # fmt: skip


def _backwards(c2, c3, allied, economic, social):
    return (
        Number(
            "third", "the strength of capability 3", 1, value=c3, within=0.02, low=0,
            slips=(Slip(2 * economic, "The network's resources sustain a part of it."), Slip(c3 / 2, "A performance of 1 has half of its largest effect.")),
        ),
        Number(
            "second", "the strength of capability 2", 1, value=c2, within=0.02, low=0,
            slips=(Slip(2 * social, "The network's resources sustain a part of it."), Slip(c2 / 2, "A performance of 1 has half of its largest effect.")),
        ),
        Number(
            "gain_found", "the loop gain with the network", 2, value=allied, within=0.05, low=0,
            slips=(Slip(c2 * c3, "This is the loop gain without the network.", 1),),
        ),
    )  # fmt: skip


def _rests(c1, c2, c3, business, society) -> tuple[float, float]:
    """Return where social performance rests alone and with a network that gives all."""
    alone = (c2 * c3 - 1) / (1 + c3)
    gain, m = c2 * (c3 + c1 * business) + society * c1, 1 + c3 + business * c1
    middle = (1 - society * c1) * (m - 1) + 2 - gain
    return alone, (sqrt(middle**2 + 4 * m * (gain - 1)) - middle) / (2 * m)


def _rest(draw: Draw, kind: str, numbers: tuple[float, ...]) -> Question:
    alone, allied = _rests(*numbers)
    leeway = draw.among("leeway", (0.05, 0.1))
    asks = round(draw.among("asks", (0.6 * alone, 0.5 * (alone + allied), 1.25 * allied)), 2)
    draw.require(
        abs(asks - leeway - alone) > 0.04 and (asks < allied - 0.04 or asks - leeway > allied)
    )
    case = CASES_OF_THREE[0 if asks - leeway < alone else 1 if asks < allied else 2]
    up_to = {
        "forwards": Number(
            "rests_alone", "the social performance at which the kiosks rest alone", 2, value=alone, within=0.01, low=0,
            slips=(Slip(numbers[1] * numbers[2] - 1, "The effect levels off: divide.", 1),),
        ),
        "partly": Number(
            "patience_up_to", "what the network may ask, at most, for patience to be enough", 2, value=alone + leeway, within=0.01, low=0,
            slips=(Slip(alone, "The network begins to give below what it asks.", 1), Slip(alone - leeway, "The leeway lies below what is asked.", 1)),
        ),
        "backwards": Number(
            "leeway_wanted", "the leeway from which on patience is enough", 2, value=0.9 - alone, within=0.02, low=0,
            slips=(Slip(0.9, "The kiosks need not start from nothing.", 1), Slip(alone, "This is where the kiosks rest alone.", 1)),
        ),
    }[kind]  # fmt: skip
    text = {
        "forwards": f"Where do the kiosks rest alone? The network asks for a social performance of {asks:g}, with a leeway of {leeway:g}. Which of the three cases of rule 6 is this?",
        "partly": f"The network has a leeway of {leeway:g}. What may it ask, at most, so that patience is enough? It asks {asks:g}: which of the three cases of rule 6 is this?",
        "backwards": f"Suppose that the network asked for a social performance of 0.9. From which leeway on would patience be enough? In truth it asks {asks:g}, with a leeway of {leeway:g}: which of the three cases of rule 6 is this?",
    }[kind]
    return Question(
        "2b",
        text,
        (
            up_to,
            Choice("case", "the case", 2, options=CASES_OF_THREE, value=case),
        ),
        "Find where the kiosks rest alone, and where they would rest with the network. Put what the network asks beside the two.",
        f"The kiosks rest at {alone:.3f} alone and at {allied:.3f} with the network, which begins to give at {asks - leeway:.2f}: {case}.",
        level="analyse",
        outcome=3,
    )


BEGINS = {"leeway": 0.1, "attracts_resources": 1.2, "serves_society": 1.3}


@cache
def _comes(settings: tuple[tuple[str, float], ...], periods: int) -> bool:
    from models.simulation.convergence import ends, partner_gives

    return bool(partner_gives(ends(periods, **BEGINS | dict(settings))))


def figure(draw: Draw) -> Asked:
    kind = draw.kind("push from here", "push with a better business", "asked")
    third = draw.among("serves_business", (1.1, 1.2))
    asked = draw.among("asked_performance", (0.5, 0.55, 0.6))
    economic = draw.among("first_economic", (0.1, 0.2, 0.4))
    better = draw.among("better", (0.8, 1.2)) if kind == "push with a better business" else economic
    base = {
        "serves_business": third,
        "asked_performance": asked,
        "first_economic": economic,
        "first_social": 0.3,
    }
    draw.require(not _comes(tuple(base.items()), 1000))
    text, reading = _read_off(kind, base, better)
    return Asked(
        f"These are other kiosks, with $c_1 = 1.2$, $c_2 = 1.3$ and $c_3 = {third:g}$. They begin with an economic performance of {economic:g} and a social performance of 0.3, and the network asks for {asked:g}. "
        "As things stand it never joins. Move the point and the sliders; in the shaded part the network comes and stays.",
        (
            Question(
                "3a",
                text,
                (reading,),
                "Move one thing only, and look at where the path ends.",
                f"It is {reading.value:.2f}.",
                level="apply",
                outcome=3,
            ),
            _measures(draw, base),
        ),
        live=Live("Convergence", base),
    )  # fmt: skip


def _read_off(kind: str, base: dict, better: float) -> tuple[str, Number]:
    word = "asked_performance" if kind == "asked" else "first_social"
    value = _limit(word, tuple((base | {"first_economic": better}).items()))
    asked = base["asked_performance"]
    if kind == "asked":
        text = "What may the network ask, at most, for it to join these kiosks as they begin?"
        about = ("most_asked", "what the network may ask, at most, for it to join")
        slips = [
            Slip(asked, "This is what it asks now, and it does not join."),
            Slip(value - 0.1, "The network begins to give below what it asks.", 1),
        ]
    else:
        text = "From which social performance at the start on does the network come and stay, with all else as it is?"
        about = ("push_to", "the least social performance at the start")
        slips = [
            Slip(asked, "The network begins to give below what it asks, and a start may fade or climb."),
            Slip(0.3, "From here the path leads down."),
        ]  # fmt: skip
        if kind == "push with a better business":
            text = f"Suppose that the kiosks began with an economic performance of {better:g}. From which social performance at the start on would the network come and stay?"
            here = _limit(word, tuple(base.items()))
            slips.append(Slip(here, "This is the start with the economic performance of now.", 1))
    slips = [slip for slip in slips if abs(slip.value - value) > 0.05]
    return text, Number(*about, 3, value=value, within=0.03, low=0, high=2, slips=tuple(slips))


@cache
def _limit(word: str, settings: tuple[tuple[str, float], ...]) -> float:
    """Return where the partner begins, or ceases, to come and stay."""
    import numpy as np

    from models.simulation.convergence import ends, partner_gives

    values = np.round(np.arange(0.02, 1.2, 0.01), 2)
    gives = partner_gives(ends(1000, **BEGINS | dict(settings) | {word: values}))
    return float(values[gives].max() if word == "asked_performance" else values[gives].min())


COMES, STAYS_AWAY = "the network comes and stays", "it does not"


def _measures(draw: Draw, base: dict) -> Question:
    push = draw.among("push", (0.5, 0.75))
    lasting = draw.among("lasting", (0.1, 0.25))
    less = draw.among("less", (0.15, 0.3))
    measures = {
        "campaign": (
            f"a campaign that lifts social performance at the start to {push:g}",
            {"first_social": push},
        ),
        "training": (
            f"training that raises capability 3 by {lasting:g} for good",
            {"serves_business": base["serves_business"] + lasting},
        ),
        "request": (
            f"the network asks {less:g} less than now",
            {"asked_performance": base["asked_performance"] - less},
        ),
        "loan": (
            "a loan that lifts economic performance at the start to 1",
            {"first_economic": 1.0},
        ),
    }
    rows, told = {}, []
    for name, (text, change) in measures.items():
        settings = tuple((base | change).items())
        comes = _comes(settings, 1000)
        draw.require(comes == _comes(settings, 60))
        rows[name] = Choice(
            name,
            "what follows",
            1,
            options=(COMES, STAYS_AWAY),
            value=COMES if comes else STAYS_AWAY,
        )
        told.append(f"- **{name}**: {text}")
    draw.require(len({row.value for row in rows.values()}) == 2)
    return Question(
        "3b",
        "Put everything back. Which of these four measures, each by itself, brings the network in for good?\n\n"
        + "\n".join(told),
        (Table("measures", "what each measure does", 4, rows=rows),),
        "Try one, reset the figure, and try the next. A lasting improvement moves where the kiosks rest; a push moves where they start.",
        "; ".join(f"{name}: {row.value}" for name, row in rows.items()) + ".",
        level="evaluate",
        outcome=4,
    )


CASES = {
    "all three": (
        """The abstract of the source says of the "socioeconomic convergence capacity" that it was "consisting of three capabilities", and that it "was playing a key role to facilitate successful alliances" (Okada, abstract).
The manager of the kiosks, who is invented, concludes that they must be good at all three before they look for a partner.

1. Does the conclusion follow from what the source says? Does it follow from the model? Use at least one number of this assignment.
2. The kiosks would keep their partner for good once they had it. Why may they never get it, and what would you do about that?
3. Name one thing about social organisations that this model leaves out, and say what it would change.""",
        (
            (2, "one for each half with a reason; no point for the model without a number"),
            (2, "one for the partner that asks first, or the tipping point; one for a push or a lower request tied to it"),
            (2, "one for something that the model lacks, one for what follows from it"),
        ),
        """The abstract does not say that each capability is needed, nor in which order they come. In the model what counts is the loop gain, and a strong arrow makes up for a weak one. The network asks before it gives: below a certain start performance falls, nothing is given, and it falls on; one push, or a request that rises with what is reached, gets over this. A health network may lose its good name by a firm that fails; it might then ask for more the more it has to lose.""",
    ),
    "sido muncul": (
        """Sido Muncul in Indonesia made its social programme a part of its business processes. It commits resources before it works with NGOs, and at the end it evaluates and publishes the results (Ishida, section 5.2.1, on a study by Sirine and others).

1. Which of the three capabilities do you see in this case, and in which of these facts?
2. In the model the partner asks before it gives. Who moves first in this case? Say what that would mean for a firm below the tipping point.
3. What does the source not report that you would need in order to say whether the circle sustains itself? Name two things, and how you would measure one of them.""",
        (
            (2, "one for each capability that is tied to a fact"),
            (2, "one for the firm that moves first, one for what a push by the firm itself would do"),
            (2, "one for two things that are missing, one for a measure"),
        ),
        """A social programme inside the business looks like capabilities 2 and 3 in one organisation; publishing results looks like capability 1, as partners can respond to what they are shown. The firm commits resources first, and nothing tells us whether a partner had asked for anything. For a firm below the tipping point to move first is a push: it has to be large enough to reach the edge, or it fades. The source gives neither performance as a number, nor what partners gave in return; one could count, for instance, the people reached in villages with and without the programme, before and after NGOs joined.""",
    ),
    "donor": (
        """A donor has money for one year and two proposals for the kiosks: a campaign for clean water in one quarter, or training by which the health work brings more customers for good. The donor is invented.
The capabilities at stake are those of Okada (abstract): the second turns economic investment into social performance, the third social investment into economic performance.

1. What does each proposal change in the model, and in which situation is each the better one?
2. Which two numbers would you ask for before you decide, and what would they tell you?
3. The donor wants results that can be seen after a year. How might that lead to the wrong choice, in either direction?""",
        (
            (2, "one for the start against the capability, one for when each is better"),
            (2, "one for each number with what it tells (rest alone, what the partner asks, the loop gain, the tipping point)"),
            (2, "one for a push that shines and fades, one for an improvement that is slow and lasts, or for one too small to see that would have been enough"),
        ),
        """The campaign changes where the kiosks start, the training where they come to rest. A campaign is better where a tipping point lies above them and the alliance would sustain what the network asks; training is better where the circle does not sustain itself, or where it brings the resting place above what is asked. Ask where the kiosks rest alone and what the network asks: the gap says how large a push, or an improvement, has to be. After one year a campaign looks good even if performance is about to fall again, and training may look useless although the kiosks are on their way to a higher place.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "4",
        CASES[draw.kind("all three", "sido muncul", "donor")],
        "Keep apart what the source says, what the model says, and what you think.",
        1,
    )


ASSIGNMENT = Assignment(
    name="convergence",
    title="The water kiosk",
    story="""A small firm sells clean water from kiosks in a poor quarter.
A network of health posts could lend it rooms, nurses and its good name, if the kiosks do enough for health.
You will derive when the firm's circle sustains itself, compute where it comes to rest, read from a figure what brings the partner in, and then argue about a case.
The kiosks, the network and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $E$, $S$ | economic, social performance | at 1 it has half of the effect that it can have |
| $c_1$ | capability 1 | resources that the partner gives at full social effect |
| $c_2$ | capability 2 | social performance sustained at full economic effect |
| $c_3$ | capability 3 | economic performance sustained at full social effect |
| $b_e$, $b_s$ | use of resources | economic, social performance that one unit of resources sustains |

1. The effect of a performance is $E/(1+E)$, or $S/(1+S)$. While performance is small, effect and performance are the same.
2. A partner that gives all gives resources $R = c_1 \\cdot S/(1+S)$; one that gives a part gives that part of $R$.
3. Sustained are the economic performance $c_3 \\cdot S/(1+S) + b_e R$ and the social performance $c_2 \\cdot E/(1+E) + b_s R$. Each performance moves towards what is sustained, and *rests* where it is what is sustained.
4. The *loop gain* is what one unit of a small social performance comes back as, once round all the ways. Above 1 the circle sustains itself.
5. With a partner that gives all, social performance rests at the positive $S$ that solves $m S^2 + k S = G - 1$. Here $G$ is the loop gain, $m = 1 + c_3 + b_e c_1$, and $k = (1 - b_s c_1)(m - 1) + 2 - G$.
6. The partner gives all from the social performance that it asks, less within the *leeway* below it, and nothing further down. If it begins to give below where the firm rests alone, *patience is enough*. If it asks more than the social performance at which both would rest together, *the partner would leave again*. In between *the start decides*.""",
    parts=(
        Part("Derive", "derive the loop gain of a variation, and where the firm rests", 15, derive),
        Part("Compute by hand", "compute what is sustained, and which case it is", 12, sums),
        Part("Read the figure", "read off a figure what brings the partner in", 10, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""Ishida, M. Alliance Development Process for Social Innovation: A Literature Review on Social Innovation and Alliance Research. Read without a date.

Okada, M. The Formation of Strategic Alliances in Entering Low-income Segment of Developing Nations. Abstract, read without a date.""",
    imports=("import sympy as sp",),
    code='c_1, c_2, c_3, b_e, b_s, h, f = sp.symbols("c_1 c_2 c_3 b_e b_s h f", positive=True)',
)  # fmt: skip
