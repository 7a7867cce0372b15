"""The museum game: the pace of learning, a few periods by hand, and what brings the turn forward.

The museum, the studio and all their numbers are invented.
"""

from functools import cache
from math import ceil, exp, log

import numpy as np

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table

FACTORS = {"p": (0.1, 0.9), "T": (0.1, 0.9), "tau": (0.1, 0.9), "r": (0.1, 0.9)}
WORK = {"h": (0.05, 0.4), "P1": (0.1, 0.5), "P2": (0.1, 0.4), "P3": (0.1, 0.4)}

# Where a factor counts more: the phase, what it does to z, and what is asked for with its key.
WEIGHED = {
    "awareness": ("T + r(1 + k) - p - \\tau", "prior ties", "ties_at_half", "(p + tau - T)/(1 + k)", "p + tau - T"),
    "exploration": ("T + r - p(1 + k) - \\tau", "protection", "protection_at_half", "(T + r - tau)/(1 + k)", "T + r - tau"),
    "expansion": ("T + r - p - \\tau(1 + k)", "tacitness", "tacitness_at_half", "(T + r - p)/(1 + k)", "T + r - p"),
}  # fmt: skip
# Other codes of the four labels: what is told, the rise, and two mistakes.
CODES = {
    "0, 0, 1/2 and 1": ("h*(P2 + P3)/2", "h*(P1 + P2 + P3)/3", "h*P2/2 + h*P3"),
    "0, 1/2, 1/2 and 1": ("h*(P1 + P3)/2", "h*(P1 + P2 + P3)/3", "h*P1/2 + h*P3"),
    "0, 1/5, 3/5 and 1": ("h*(P1 + 2*P2 + 2*P3)/5", "h*(P1 + P2 + P3)/3", "h*(P1 + 3*P2 + 5*P3)/5"),
    "0, 2/5, 4/5 and 1": ("h*(2*P1 + 2*P2 + P3)/5", "h*(P1 + P2 + P3)/3", "h*(2*P1 + 4*P2 + 5*P3)/5"),
}  # fmt: skip
PARTS = {"three quarters": 0.75, "two thirds": 2 / 3, "a third": 1 / 3, "a quarter": 0.25, "four fifths": 0.8}  # fmt: skip
ODDS = {"three quarters": "log(3)/b", "two thirds": "log(2)/b", "a third": "log(1/2)/b", "a quarter": "log(1/3)/b", "four fifths": "log(4)/b"}  # fmt: skip
BACK = {"exploration to awareness": ("P2", "P3"), "expansion to exploration": ("P3", "P2")}


def derive(draw: Draw) -> Asked:
    kind = draw.kind("plain", "weighed", "setback")
    questions = {"plain": _plain, "weighed": _weighed, "setback": _setback}[kind](draw)
    return Asked(
        "Derive first how the factors set the pace, and what the pace does.\n"
        "In formulas write `tau` for $\\tau$, and `P1` to `P4` for the shares of work.",
        questions,
    )


def _formula(place, text, about, key, domain, slips, hint) -> Question:
    """Ask for a formula; `slips` are known wrong formulas, what to say, and what they earn."""
    wrong = tuple(Slip(*slip) for slip in slips)
    answer = Formula(*about, 3, text=key, domain=domain, slips=wrong)
    outcome = 5 if place == "1b" else 3
    solution = f"{WHY[place]} The answer is `{key}`."
    return Question(place, text, (answer,), hint, solution, level="apply", outcome=outcome)


WHY = {
    "1a": "The pace over the greatest is $1/(1 + e^{-bz})$, so the pace that is asked for fixes $bz$: at half of the greatest it is 0, at other parts a logarithm. Write $z$ out, and solve for the factor.",
    "1b": "What moves from one phase to another adds the code of its new phase less the code of its old one. Add this up over all moves.",
    "1c": "A piece waits $1/h$ periods on average in each of the three phases that it leaves.",
}
AT_HALF = "The pace is half of the greatest where $e^{-bz} = 1$."
RISE = "Write the share of the next period with rule 2, and take the share of now away. What leaves a phase leaves with the code of that phase, and arrives with the code of the next."


def _plain(draw: Draw) -> tuple[Question, ...]:
    return (
        _formula(
            "1a",
            "How much trust does it take for the pace to be half of the greatest?",
            ("trust_at_half", "the trust at which the pace is half of the greatest"),
            "p + tau - r",
            {word: FACTORS[word] for word in ("p", "tau", "r")},
            (
                (
                    "r - p - tau",
                    "This has the sign turned round: more protection asks for more trust.",
                    1,
                ),
                ("p*tau/r", "In $z$ the factors are added, and not multiplied."),
            ),
            AT_HALF,
        ),
        _formula(
            "1b",
            "By how much does the mutual share rise from this period to the next, if the pace is $h$ everywhere? The four shares of work sum to 1; use that, so that only `h` and `P4` are left.",
            ("rise", "the rise of the mutual share in a period"),
            "h*(1 - P4)/4",
            {"h": WORK["h"], "P4": (0.1, 0.6)},
            (
                ("h/4", "Work in the last phase does not go on.", 1),
                (
                    "3*h*(1 - P4)/4",
                    "Work goes one phase further in a period, and not to the last at once.",
                ),
            ),
            RISE,
        ),
        _formula(
            "1c",
            "A single piece of work goes on with chance $h$ in each period. How many periods does it take on average from the start to phase 4?",
            ("waiting", "the periods from the start to phase 4, on average"),
            "3/h",
            {"h": WORK["h"]},
            (
                ("4/h", "It leaves three phases on the way, and not four.", 1),
                ("1/h + 2", "It waits in each of the three phases."),
            ),
            "With chance $h$ a period, a piece waits $1/h$ periods in a phase on average.",
        ),
    )


def _weighed(draw: Draw) -> tuple[Question, ...]:
    phase = draw.among("phase", tuple(WEIGHED))
    codes = draw.among("codes", tuple(CODES))
    first, third = draw.among("paces", ((0.2, 0.1), (0.25, 0.2), (0.1, 0.125), (0.2, 0.125)))
    more = draw.among("more", (4, 8, 12.5))
    balance, factor, name, key, without = WEIGHED[phase]
    own = {"prior ties": "r", "protection": "p", "tacitness": "tau"}[factor]
    domain = {word: reach for word, reach in FACTORS.items() if word != own} | {"k": (0.2, 1)}
    rise, even, arriving = CODES[codes]
    periods = 1 / first + 1 / third + more
    return (
        _formula(
            "1a",
            f"Suppose that in {phase} one factor counts more: there $z = {balance}$, with an emphasis $k > 0$. At which value of {factor} is the pace from {phase} half of the greatest?",
            (name, f"the value of {factor} at which the pace from {phase} is half of the greatest"),
            key,
            domain,
            (
                (without, "This leaves the emphasis out.", 1),
                (
                    f"(1 + k)*({without})",
                    "More weight asks for less of this factor, and not for more.",
                ),
            ),
            AT_HALF,
        ),
        _formula(
            "1b",
            f"Somebody codes the four labels as {codes}, in place of 0, 1/4, 1/2 and 3/4. By how much does the share so coded rise from this period to the next, if the pace is $h$ everywhere?",
            ("rise_coded", "the rise in a period of the share coded in this way"),
            rise,
            WORK,
            (
                (even, "Here the steps from code to code are not all alike."),
                (arriving, "Work that goes on leaves its old code behind.", 1),
            ),
            RISE,
        ),
        Question(
            "1c",
            f"A single piece of work goes on with a chance of {first:g} a period from awareness and of {third:g} from expansion. From the start to phase 4 it takes {periods:g} periods on average. What is its chance to go on from exploration?",
            (Number("middle_pace", "the chance in a period to go on from exploration", 3, value=1 / more, within=0.003, low=0, high=1, slips=(Slip(3 / periods, "This would be its chance if it were the same in all three phases."), Slip(1 / periods, "The piece waits in the two other phases as well.", 1))),),
            "With a chance $h$ a period, a piece waits $1/h$ periods in a phase on average.",
            f"It waits {1 / first:g} periods in awareness and {1 / third:g} in expansion. That leaves {more:g} for exploration, so the chance is {1 / more:.4g}.",
            level="analyse", outcome=3,
        ),
    )  # fmt: skip


def _setback(draw: Draw) -> tuple[Question, ...]:
    part = draw.among("part", tuple(PARTS))
    way = draw.among("way", tuple(BACK))
    pace, left = draw.among("pace", (0.1, 0.12, 0.15, 0.2)), draw.among("left", (0.1, 0.05, 0.2))
    falling, other = BACK[way]
    domain = {word: FACTORS[word] for word in ("p", "tau", "r")} | {"b": (1, 4)}
    exact = log(left) / log(1 - pace)
    draw.require(0.05 < exact % 1 < 0.95)
    straight = ceil((1 - left) / pace)
    draw.require(straight != ceil(exact))
    return (
        _formula(
            "1a",
            f"How much trust does it take for the pace to be {part} of the greatest?",
            ("trust_needed", f"the trust at which the pace is {part} of the greatest"),
            f"p + tau - r + {ODDS[part]}",
            domain,
            (
                ("p + tau - r", "At this trust the pace is half of the greatest.", 1),
                (
                    f"p + tau - r - {ODDS[part]}",
                    "Check the sign: does a faster pace take more trust here, or less?",
                    1,
                ),
            ),
            f"Set $1/(1 + e^{{-bz}})$ equal to {part}, and solve for $z$ first. The logarithm is written `log`.",
        ),
        _formula(
            "1b",
            f"Suppose that work can fall back: in each period the part `back` of the work in {way.split()[0]} falls back from {way}. All else is as in rule 2, with the same pace $h$ everywhere. By how much does the mutual share rise from this period to the next?",
            ("rise_net", "the rise of the mutual share in a period"),
            f"(h*(P1 + P2 + P3) - back*{falling})/4",
            WORK | {"back": (0.02, 0.2)},
            (
                ("h*(P1 + P2 + P3)/4", "This leaves out what falls back.", 1),
                (
                    f"(h*(P1 + P2 + P3) - back*({falling} + {other}))/4",
                    "Only the work of one phase falls back.",
                ),
            ),
            RISE,
        ),
        Question(
            "1c",
            f"Nothing falls back now, and the pace is {pace:g} everywhere. In which period is, for the first time, no more than {left:.0%} of all work still in awareness?",
            (Number("few_left", f"the first period with no more than {left:.0%} of the work in awareness", 3, value=ceil(exact), unit="periods", within=0, low=1, slips=(Slip(ceil(exact) - 1, "In this period a little more is left.", 2), Slip(straight, "In each period a part of what is left goes on, and not a part of all."))),),
            "In each period the same part of what is left stays.",
            f"After $t$ periods the part ${1 - pace:g}^t$ is left. It is {(1 - pace) ** (ceil(exact) - 1):.4f} in period {ceil(exact) - 1} and {(1 - pace) ** ceil(exact):.4f} in period {ceil(exact)}.",
            level="analyse", outcome=3,
        ),
    )  # fmt: skip


PACES = ((0.2, 0.4, 0.1), (0.3, 0.2, 0.4), (0.25, 0.4, 0.2), (0.4, 0.25, 0.3), (0.3, 0.5, 0.2))
GREATEST, WEIGHT = 0.15, 3


def _shares(paces: tuple, periods: int) -> list[float]:
    """Return the four shares of work after some periods."""
    shares = [1.0, 0.0, 0.0, 0.0]
    for _ in range(periods):
        moves = [pace * share for pace, share in zip(paces, shares, strict=False)]
        shares = [share - out + into for share, out, into in zip(shares, [*moves, 0], [0, *moves], strict=True)]  # fmt: skip
    return shares


def _mutual(shares: list[float]) -> float:
    return sum(code * share for code, share in zip((0, 0.25, 0.5, 0.75), shares, strict=True))


def compute(draw: Draw) -> Asked:
    kind = draw.kind("same", "uneven", "report")
    paces = draw.among("paces", PACES)
    if kind == "same":
        paces = (paces[0],) * 3
    by_hand = {"same": _same, "uneven": _uneven, "report": _report}[kind](paces)
    setting = draw.among("factors", ((0.4, 0.2, 0.6, 0.5), (0.3, 0.3, 0.7, 0.4), (0.5, 0.1, 0.6, 0.5), (0.3, 0.2, 0.5, 0.6)))  # fmt: skip
    factors = {"same": _wait, "uneven": _doubled, "report": _saved}[kind](draw, setting)
    return Asked(
        "Now a few periods by hand. At the start all work is in awareness.", (by_hand, factors)
    )


def _hand(text: str, answers: tuple[Number, ...], told: str, level: str = "apply") -> Question:
    hint = "Make a table with a column for each phase and a row for each period. What leaves one column enters the next."
    return Question("2a", text, answers, hint, told, level=level, outcome=2)


def _share(name: str, meaning: str, points: int, value: float, *slips: Slip) -> Number:
    return Number(name, meaning, points, value=value, within=0.003, low=0, high=1, slips=slips)


def _same(paces: tuple) -> Question:
    first, second, third, _ = shares = _shares(paces, 2)
    pace = paces[0]
    return _hand(
        f"The pace is {pace:g} from each phase to the next. Which parts of the work are in exploration and in expansion after two periods, and what is the mutual share?",
        (
            _share("exploration_2", "the part of the work in exploration after two periods", 2, second, Slip(pace, "This is exploration after one period."), Slip(pace * (1 - pace), "More work comes from awareness in the second period.", 1)),
            _share("expansion_2", "the part of the work in expansion after two periods", 1, third, Slip(pace * second, "This is what goes on in the third period.")),
            _share("mutual_2", "the mutual share after two periods", 2, _mutual(shares), Slip(second + third, "The phases count with the codes of rule 3.")),
        ),
        f"The shares are {first:.4f}, {second:.4f} and {third:.4f}; the mutual share is {_mutual(shares):.4f}.",
    )  # fmt: skip


def _uneven(paces: tuple) -> Question:
    before, shares = _shares(paces, 2), _shares(paces, 3)
    same = _shares((paces[0],) * 3, 3)
    return _hand(
        f"The pace is {paces[0]:g} from awareness, {paces[1]:g} from exploration and {paces[2]:g} from expansion. Which parts of the work are in exploration and in expansion after three periods, and what is the mutual share?",
        (
            _share("exploration_3", "the part of the work in exploration after three periods", 2, shares[1], Slip(before[1], "This is exploration after two periods."), Slip(same[1], "This takes the pace from awareness for all phases.", 1)),
            _share("expansion_3", "the part of the work in expansion after three periods", 1, shares[2], Slip(before[2], "This is expansion after two periods.")),
            _share("mutual_3", "the mutual share after three periods", 2, _mutual(shares), Slip(sum(shares[1:]), "The phases count with the codes of rule 3."), Slip(_mutual(before), "This is the mutual share after two periods.", 1)),
        ),
        f"The shares are {', '.join(f'{share:.4f}' for share in shares)}; the mutual share is {_mutual(shares):.4f}.",
    )  # fmt: skip


def _report(paces: tuple) -> Question:
    one, two, three = (_shares(paces, periods) for periods in (1, 2, 3))
    return _hand(
        f"A report says that {one[0]:.0%} of the work was in awareness after one period, and that {two[1]:.4f} of it was in exploration after two. Each phase has a pace of its own, which stays as it is; from expansion it is {paces[2]:g}. What are the paces from awareness and from exploration, and what is the mutual share after three periods?",
        (
            _share("first_pace", "the pace from awareness", 1, paces[0], Slip(one[0], "This is what stays.")),
            _share("second_pace", "the pace from exploration", 2, paces[1], Slip(1 - two[1] / paces[0], "In the second period more work comes from awareness."), Slip(two[1], "This is the part of the work in exploration.")),
            _share("mutual_then", "the mutual share after three periods", 2, _mutual(three), Slip(_mutual(two), "This is the mutual share after two periods.", 1), Slip(sum(three[1:]), "The phases count with the codes of rule 3.")),
        ),
        f"The pace from awareness is {paces[0]:g}. After two periods exploration has {paces[0]:g} times {1 - paces[0]:g} that came, and what stayed of {paces[0]:g}; so {1 - paces[1]:g} of it stayed. After three periods the mutual share is {_mutual(three):.4f}.",
        level="analyse",
    )  # fmt: skip


def _pace(balance: float) -> float:
    return GREATEST / (1 + exp(-WEIGHT * balance))


def _of_factors(setting: tuple) -> str:
    trust, ties, protection, tacitness = setting
    return f"Now the pace of rule 1 is the same from each phase to the next, with a greatest pace of {GREATEST:g} and a weight of {WEIGHT}. Trust is {trust:g} and stays so, prior ties are {ties:g}, protection is {protection:g} and tacitness {tacitness:g}."


def _factor(text: str, answer: Number, told: str) -> Question:
    hint = "Work out $z$ and the pace of now first."
    return Question("2b", text, (answer,), hint, told, level="analyse", outcome=3)


def _wait(draw: Draw, setting: tuple) -> Question:
    trust, ties, protection, tacitness = setting
    pace = _pace(trust + ties - protection - tacitness)
    return _factor(
        f"{_of_factors(setting)} How many periods does a piece of work take on average from the start to phase 4?",
        Number("wait", "the periods from the start to phase 4, on average", 3, value=3 / pace, unit="periods", within=1, low=0, slips=(Slip(1 / pace, "This is the time in one phase.", 1), Slip(3 / GREATEST, "This would be so if nothing held the work back."))),
        f"The pace is {pace:.5f}, and three phases take {3 / pace:.1f} periods.",
    )  # fmt: skip


def _doubled(draw: Draw, setting: tuple) -> Question:
    trust, ties, protection, tacitness = setting
    balance = trust + ties - protection - tacitness
    pace = _pace(balance)
    factor = draw.among("factor", ("protection", "prior ties"))
    times = draw.among("times", (1.5, 2))
    wanted = -log(GREATEST / (times * pace) - 1) / WEIGHT
    change = wanted - balance
    word = {1.5: "one and a half times", 2: "twice"}[times]
    value = protection - change if factor == "protection" else ties + change
    naive = protection / times if factor == "protection" else ties * times
    draw.require(0.05 < value < 0.95 and abs(naive - value) > 0.02)
    name = "new_protection" if factor == "protection" else "new_ties"
    turned = 2 * (protection if factor == "protection" else ties) - value
    return _factor(
        f"{_of_factors(setting)} The studio wants {word} the pace. At which value of {factor} does it get that, if nothing else changes?",
        Number(name, f"the value of {factor} at which the pace is {word} that of now", 3, value=value, within=0.01, low=0, high=1, slips=(Slip(naive, "The pace is not in proportion to a factor."), Slip(turned, "Check the direction: does more of this factor help or hinder?", 1))),
        f"The pace is {pace:.5f} at $z = {balance:.2f}$. It is {times * pace:.5f} at $z = {wanted:.4f}$, so the factor must change by {change:.4f}, to {value:.4f}.",
    )  # fmt: skip


def _saved(draw: Draw, setting: tuple) -> Question:
    trust, ties, protection, tacitness = setting
    balance = trust + ties - protection - tacitness
    factor = draw.among("factor", ("protection", "tacitness"))
    less = draw.among("less", (0.1, 0.2, 0.3))
    slow, fast = _pace(balance), _pace(balance + less)
    value = 3 / slow - 3 / fast
    now = protection if factor == "protection" else tacitness
    return _factor(
        f"{_of_factors(setting)} How many periods sooner does a piece of work get from the start to phase 4, on average, if {factor} falls to {now - less:g}?",
        Number("sooner", "the periods by which a piece of work is sooner in phase 4, on average", 3, value=value, unit="periods", within=1, low=0, slips=(Slip(value / 3, "This is for one phase; the piece leaves three.", 1), Slip(3 / fast, "This is the time that it takes then.", 1))),
        f"The pace rises from {slow:.5f} to {fast:.5f}; three phases take {3 / slow:.1f} periods before and {3 / fast:.1f} after, so {value:.1f} are saved.",
    )  # fmt: skip


SETTINGS = (
    {"protection": 0.5, "first_trust": 0.4, "tacitness": 0.5, "prior_ties": 0.3, "emphasis": 1},
    {"protection": 0.4, "first_trust": 0.3, "tacitness": 0.6, "prior_ties": 0.5, "emphasis": 0.5},
    {"protection": 0.5, "first_trust": 0.5, "tacitness": 0.6, "prior_ties": 0.2, "emphasis": 0.5},
    {"protection": 0.35, "first_trust": 0.45, "tacitness": 0.7, "prior_ties": 0.4, "emphasis": 0.5},
)
PHASES = ("awareness", "exploration", "expansion", "commitment")
DIMENSIONS = ("environment", "tasks", "processes", "skills", "goals")
SAID = {
    ("environment", 0): "The museum finds out how games are sold in the studio's country.",
    ("environment", 1): "The museum learns how the studio is run, and how its people think.",
    ("tasks", 1): "The two begin to see what there is to do together, and agree on a first scene.",
    ("tasks", 2): "The two are able to set up the making of a scene together.",
    ("tasks", 3): "What each side contributes to a scene no longer serves, and they set it anew.",
    ("processes", 1): "They try a first simple routine for handing drawings over.",
    ("processes", 2): "They have built a routine of both, from drawing to scene, and work by it.",
    ("processes", 3): "They rebuild their joint routine, so that scenes stay good.",
    ("skills", 0): "The studio reads in brochures what the museum's restorers can do.",
    ("skills", 1): "A restorer spends a first week in the studio, to begin to show how a wreck is drawn.",
    ("skills", 2): "After months at one table the studio's people draw a wreck as the restorers do.",
    ("skills", 3): "Together they develop a way to scan wrecks that neither had before.",
    ("goals", 0): "The museum asks itself what the studio may be after.",
    ("goals", 1): "Each side says what it wants, and they look for what both could want.",
    ("goals", 3): "They review what the game is to achieve each year, and change it.",
}  # fmt: skip
# Four sentences at a time, by dimension and phase.
FOURS = (
    (("skills", 0), ("goals", 1), ("tasks", 2), ("processes", 3)),
    (("goals", 0), ("processes", 1), ("skills", 2), ("tasks", 3)),
    (("environment", 1), ("processes", 2), ("skills", 3), ("goals", 0)),
    (("environment", 0), ("tasks", 1), ("processes", 2), ("goals", 3)),
    (("skills", 1), ("processes", 3), ("goals", 0), ("tasks", 2)),
)
WHEN = ("belongs to an earlier phase", "belongs to this phase", "belongs to a later phase")


def figure(draw: Draw) -> Asked:
    kind = draw.kind("read", "earlier", "made_up")
    place = draw.among("setting", range(len(SETTINGS)))
    asked = {"read": _reading, "earlier": _earlier, "made_up": _made_up}[kind](draw, place)
    four = draw.among("four", FOURS)
    live = SETTINGS[place] | ({"period": 20} if kind == "read" else {})
    return Asked(
        """The figure shows museum and studio at settings of their own: Table 2 of the source above, the phases below.
Move the sliders, read the sentence, and press cells of the table to read what they hold.""",
        (asked, _sorted(draw, kind, four)),
        live=Live("LearningPhases", live),
    )


@cache
def _turns(place: int, word: str = "", more: float = 0.0) -> tuple[float, ...]:
    """Return when half is mutual: as set, or for each value of a factor from 0 to 1.

    `more` is added to tacitness.
    """
    from models.simulation.learning_phases import turn

    given = dict(SETTINGS[place])
    given["tacitness"] += more
    if word:
        given[word] = np.arange(0, 101) / 100
    return tuple(np.atleast_1d(turn(**given)).tolist())


def _reading(draw: Draw, place: int) -> Question:
    from models import LEARNING_PHASES

    run = LEARNING_PHASES.run(20, **SETTINGS[place])
    exploring, mutual = float(run["exploration"][20]), float(run["mutual_share"][20])
    return Question(
        "3a",
        "In period 20, which part of the work is in exploration, and which part of the learning is mutual?",
        (
            Number("exploring", "the part of the work in exploration in period 20", 2, value=exploring, within=0.03, low=0, high=1, slips=(Slip(float(run["awareness"][20]), "This is the part in awareness."),)),
            Number("mutual_now", "the part of the learning that is mutual in period 20", 2, value=mutual, within=0.03, low=0, high=1, slips=(Slip(exploring, "This is the part of the work in exploration."),)),
        ),
        "The heads of the columns have the parts of the work; the dashed line is the mutual share.",
        f"They are {exploring:.2f} and {mutual:.2f}.",
        level="understand", outcome=2,
    )  # fmt: skip


def _earlier(draw: Draw, place: int) -> Question:
    sooner = draw.among("sooner", (5, 8, 10))
    goal = _turns(place)[0] - sooner
    protection = max(value for value, when in enumerate(_turns(place, "protection")) if when <= goal) / 100  # fmt: skip
    ties = min(value for value, when in enumerate(_turns(place, "prior_ties")) if when <= goal) / 100  # fmt: skip
    now = SETTINGS[place]
    draw.require(now["protection"] - protection > 0.035 and ties - now["prior_ties"] > 0.035)
    return Question(
        "3a",
        f"Half of the learning is to be mutual {sooner} periods sooner than at the settings of the figure, or sooner still. What is the highest protection with which it is, and what are the lowest prior ties? Change one of them at a time, in steps of 0.01.",
        (
            Number("highest_protection", "the highest protection with which the turn is that much sooner", 2, value=protection, within=0.02, low=0, high=1, slips=(Slip(now["protection"], "This is the setting of the figure."),)),
            Number("lowest_ties", "the lowest prior ties with which the turn is that much sooner", 2, value=ties, within=0.02, low=0, high=1, slips=(Slip(now["prior_ties"], "This is the setting of the figure."),)),
        ),
        "Read in the sentence when half is mutual, and take the periods away. Then move one slider until that period is reached.",
        f"The turn must come in period {goal:g} at the latest. Protection of {protection:g} is enough for that, or prior ties of {ties:g}.",
        level="analyse", outcome=3,
    )  # fmt: skip


def _made_up(draw: Draw, place: int) -> Question:
    more = draw.among("more", (0.1, 0.15, 0.2))
    before, later = _turns(place)[0], _turns(place, "", more)[0]
    now = SETTINGS[place]
    enough = [value for value, when in enumerate(_turns(place, "prior_ties", more)) if when <= before]  # fmt: skip
    draw.require(bool(enough))
    ties = min(enough) / 100
    draw.require(ties - now["prior_ties"] > 0.035 and later - before > 4)
    slips = [Slip(now["prior_ties"], "With these ties the turn is late.")]
    if abs(now["prior_ties"] + more - ties) > 0.03:
        slips.append(Slip(now["prior_ties"] + more, "The two do not count alike in every phase."))
    return Question(
        "3a",
        f"The studio's knowledge turns out to be more tacit than was thought: tacitness is {now['tacitness'] + more:g}. How many periods later is half of the learning mutual? And what are the lowest prior ties that would have made up for this, so that the turn comes no later than at the settings of the figure? Use steps of 0.01.",
        (
            Number("later", "how many periods later half of the learning is mutual", 2, value=later - before, unit="periods", within=1, low=0, slips=(Slip(later, "This is the period of the turn, and not how much later it is.", 1),)),
            Number("ties_that_make_up", "the lowest prior ties that make up for it", 2, value=ties, within=0.02, low=0, high=1, slips=tuple(slips)),
        ),
        "Read in the sentence when half is mutual, before and after you move tacitness. Then leave tacitness there, and raise prior ties.",
        f"The turn comes in period {later:g} instead of {before:g}. With prior ties of {ties:g} it comes no later than before.",
        level="analyse", outcome=3,
    )  # fmt: skip


def _sorted(draw: Draw, kind: str, four: tuple) -> Question:
    """Ask where four sentences belong in the table."""
    said = "\n".join(f"| {letter} | {SAID[cell]} |" for letter, cell in zip("ABCD", four, strict=True))  # fmt: skip
    table = f"| | What happens |\n|---|---|\n{said}"
    if kind == "read":
        text = f"In which phase of Table 2 does each of these belong?\n\n{table}"
        about, options, key = ("phases", "the phase of each sentence"), PHASES, [PHASES[phase] for _, phase in four]  # fmt: skip
        hint = "Press the cells of one row, from left to right, and look for the nearest."
    elif kind == "earlier":
        text = f"In which dimension of Table 2, which is a row of it, does each of these belong?\n\n{table}"
        about, options, key = ("dimensions", "the dimension of each sentence"), DIMENSIONS, [dimension for dimension, _ in four]  # fmt: skip
        hint = "Ask of each sentence: is it about the world or the partner around, what is done, how it is done, what people can do, or what is wanted?"
    else:
        now = draw.among("now", (1, 2))
        text = f"Suppose that the work in all dimensions is in {PHASES[now]}. By Table 2, does each of these belong to an earlier phase, to this phase or to a later one?\n\n{table}"
        about, options = ("moments", "where each sentence belongs"), WHEN
        key = [WHEN[1 + (phase > now) - (phase < now)] for _, phase in four]
        hint = "Press the cells of one row, from left to right, and look for the nearest. Then compare its phase with that of the work."
    rows = {letter: _place(kind, letter, options, value) for letter, value in zip("ABCD", key, strict=True)}  # fmt: skip
    solution = "; ".join(f"{letter}: {value}" for letter, value in zip("ABCD", key, strict=True))
    return Question(
        "3b", text, (Table(*about, 4, rows=rows),), hint, f"{solution}.", level="understand", outcome=1,
    )  # fmt: skip


def _place(kind: str, letter: str, options: tuple[str, ...], value: str) -> Choice:
    """Ask where one sentence belongs; all wrong places are told the same."""
    told = {
        "read": "Compare the sentence with the cells to the left and to the right.",
        "earlier": "Ask what is learned here: something around, what to do, how to do it, a craft, or a wish.",
        "made_up": "Look for its cell in the table first, and only then compare the phases.",
    }[kind]
    says = {option: told for option in options if option != value}
    return Choice(letter, f"where {letter} belongs", 1, options=options, value=value, says=says)


CASES = {
    "one_year": (
        """Of what conditions progress our source names "the degree of protection that partners give to their knowledge", "the climate of trust between partners", "the tacitness of knowledge", and "the existence of previous ties between partners" (Serrat, Table 2, note).
It does not rank them.

The director of the museum has one year and little money, and asks which of the four to work on.

1. Which of the four can a museum change at all, and which does the model find most worth changing, at which moment?
2. In the model trust at the start matters little in the long run. Why, and in which sense does trust matter all the same?
3. How much of your answer to 1 was put into the model by hand? Say what you would have to know to be surer.""",
        (
            (2, "one for telling what can be changed from what cannot, one for a ranking that belongs to a moment"),
            (2, "one for growth of trust as the reason, one for saying that its growth matters much"),
            (2, "one for naming the emphasis, the equal weights or the signs as put in by hand, one for evidence that would help"),
        ),
        """Ties with this studio are what they are, but the museum can choose a partner that it knows or begin with a small project; protection it can lower tomorrow; some of what is tacit can be written down or shown; trust it can only earn. In the model prior ties decide most early and protection later. Trust at the start matters little because trust grows by learning together and nobody leaves; if it could not grow, learning would turn mutual far later. That ties come first and protection later was put in, by letting each count double in a phase. To be surer one would need alliances observed over years, with the factors measured at the start, and not only those that lasted.""",
    ),
    "proof": (
        """In the last row of Table 2 learning goes from "Unilateral Learning" to "Predominantly Mutual Learning" (Serrat, Table 2).
In the model of the chapter the mutual share never falls.

The director of the museum, who is invented, tells her board that a computer model has confirmed the source: once two partners work together, learning becomes mutual, so the board need not watch who learns what from whom.

1. Why is the model no confirmation? Say which of its rules makes the result certain.
2. Describe one way in which learning in this alliance could become less mutual after a good beginning, and in which row of the table one would see it first.
3. What should the board watch instead, twice a year, and what would have to be seen for you to agree with the director?""",
        (
            (2, "one for saying that the result was built in, one for the rule: work goes on and never back, and codes that rise"),
            (2, "one for a sound way back (people leave, goals change, a partner stops sharing), one for a row with a reason"),
            (2, "one for something that can be observed by row or by partner, one for evidence that would change one's mind"),
        ),
        """Work goes from phase to phase and never back, and each phase counts as more mutual than the one before, so the mutual share cannot fall whatever the numbers: the result says what was put in. In this alliance the studio's lead artist might leave; her successor begins with facts about the museum, so skills are back in exploration, and one would see it in the row of skills before goals or tasks show anything. The board should ask twice a year, for each row, what each side has learned since, from whom, and which of it is new to both. I would agree with the director if such records of several alliances, those that ended among them, showed that rows hardly ever go back.""",
    ),
    "wait": (
        """The source names "the degree of protection that partners give to their knowledge" and "the climate of trust between partners" among the factors that condition progress (Serrat, Table 2, note), and says that building trust is fundamental if partners are to gain knowledge from each other (section "Promise, Reality, and Promise").

The founder of the studio, who is invented, says: we show the museum nothing of how we draw until we trust them. The museum's lawyer, who is invented too, says: we lend no plans until they show how they draw.

1. What happens in the model if both wait in this way, and why does waiting not solve the problem there?
2. Propose a first exchange for each side that fits the phase of exploration, and say for each what stays closed.
3. The model assumes that nobody leaves. Say how your advice changes if the studio could sell what it learns to another museum.""",
        (
            (2, "one for high protection slowing each phase and exploration most, one for trust growing by learning together and so not by waiting"),
            (2, "one for each proposal that fits exploration (a first task, a simple routine, goals) and names what stays closed"),
            (2, "one for trust at the start, or safeguards, mattering more if a partner can leave; one for what follows for the order or the size of the steps"),
        ),
        """Both keep protection high, which slows every phase and exploration most of all; and as trust grows by learning together, hardly any trust comes while little is learned. Waiting is therefore what keeps them waiting. The studio could let a restorer watch the making of one scene, while its tools and unpublished games stay closed; the museum could lend the plans of one wreck that is published already, while finds that are not yet shown stay closed. Both would agree on a simple routine for one scene. If the studio could sell what it learns, trust at the start and a contract matter from the first day: smaller steps, each of which is worth something to both even if it is the last, and the plans of unpublished wrecks only after a bond or an exclusive agreement.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "4",
        CASES[draw.kind("one_year", "proof", "wait")],
        "Say for each sentence whether it comes from the table, from an assumption of the model, or from you.",
        4,
    )


ASSIGNMENT = Assignment(
    name="learning_phases",
    title="The museum game",
    story="""A museum of shipwrecks and a game studio want to make a game in which players dive for lost ships.
The museum knows wrecks, the studio knows games; much of what the studio knows is in its people's hands.
You will derive what sets the pace of their learning, compute a few periods by hand, find out in a figure what brings mutual learning forward, sort sentences by the table behind it, and then argue in words.
The museum, the studio and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $P_1 \\ldots P_4$ | shares | parts of the work in the phases awareness, exploration, expansion and commitment; they sum to 1 |
| $h$ | pace | part of the work in a phase that goes on to the next in a period |
| $g$ | greatest pace | the pace if nothing holds it back |
| $b$ | factor weight | how strongly each factor bears on progress |
| $p$, $T$, $\\tau$, $r$ | factors | protection, trust, tacitness and prior ties, each from 0 to 1 |
| $M$ | mutual share | part of the learning that is mutual |

1. The pace is $h = g / (1 + e^{-bz})$ with $z = T + r - p - \\tau$, unless a task says otherwise.
2. In each period the part $h$ of the work in a phase goes on to the next phase; phase 4 is the last. At the start all work is in phase 1.
3. The mutual share is $M = (P_2 + 2 P_3 + 3 P_4) / 4$: the four phases are coded as 0, 1/4, 1/2 and 3/4.

In the figure of task 3 trust grows by learning together, and some factors count more in some phases.""",
    parts=(
        Part("Pace and rise", "derive what sets the pace", 14, derive),
        Part("By hand", "compute a few periods by hand", 12, compute),
        Part("Figure and table", "read a figure and the table behind it", 12, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Serrat, O. *Learning in strategic alliances*. Asian Development Bank, Knowledge Solutions. Read without a date. Its Table 2 is adapted from Iyer, K. (2002). Learning in strategic alliances: An evolutionary perspective. *Academy of Marketing Science Review*, 6(5).",
    imports=("import sympy as sp",),
    code='h, back, b, k = sp.symbols("h back b k", positive=True)\nP1, P2, P3, P4 = sp.symbols("P1 P2 P3 P4", positive=True)\np, T, tau, r = sp.symbols("p T tau r", positive=True)',
)
