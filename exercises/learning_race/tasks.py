"""The dye works: when a race to learn is at its worst, two periods by hand, and what would help.

The two firms and all their numbers are invented.
"""

from functools import cache

import numpy as np

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from models import LEARNING_RACE

# What an alliance offers, in four readings: its worth, the moment at which that is least, and whose
# part is left then; q and w are what a reading adds. `pace` solves the moment for the pace ratio.
READINGS = {
    "faster": {
        "told": "Of what has not been created, the alliance offers what the *faster* learner can reach and has not yet learned.",
        "extra": "",
        "worth": "1 - x**R*(1 - g*x)",
        "whose": "the faster learner",
        "worst": "R/(g*(1 + R))",
        "pace": lambda g, y, extra: g * y / (1 - g * y),
        "slips": (
            Slip("1 - x**(2*R)*(1 - g*x)", "The part not yet created counts once."),
            Slip("1 - x**R + g*x", "What is left to learn counts only for the part that has not been created.", 1),
        ),
        "missed": (
            Slip("R/(1 + R)", "This is right only where all knowledge is within reach.", 2),
            Slip("1/(g*(1 + R))", "Check the derivative: which power of x does each term lose?"),
        ),
    },
    "slower": {
        "told": "Suppose that one partner is enough to keep an alliance going: of what has not been created, this one offers what the *slower* learner can reach and has not yet learned. "
        "The slower learner's pace is the part $q$ of the faster one's, so the part $x^q$ is left to it.",
        "extra": "q",
        "worth": "1 - x**R*(1 - g*x**q)",
        "whose": "the slower learner",
        "worst": "R/(g*(R + q))",
        "pace": lambda g, y, extra: g * extra * y / (1 - g * y),
        "slips": (
            Slip("1 - x**R*(1 - g*x)", "Here the slower learner keeps the alliance going, and more is left to it.", 1),
            Slip("1 - x**R + g*x**q", "What is left to learn counts only for the part that has not been created.", 1),
        ),
        "missed": (
            Slip("R/(g*(1 + R))", "This would be the moment if both learned at one pace.", 1),
            Slip("(R/(g*(R + q)))**(1/q)", "This is what is left to the faster learner at that moment.", 3),
        ),
    },
    "used": {
        "told": "Of what has been created, each firm can use only the part $w$; the alliance offers that. "
        "Of what has not been created, it offers what the *faster* learner can reach and has not yet learned.",
        "extra": "w",
        "worth": "w*(1 - x**R) + x**R*g*x",
        "whose": "the faster learner",
        "worst": "w*R/(g*(1 + R))",
        "pace": lambda g, y, extra: g * y / (extra - g * y),
        "slips": (
            Slip("w*(1 - x**R + x**R*g*x)", "Only what has been created is used in part; what is left to learn is not."),
            Slip("1 - x**R + x**R*g*x", "This lets each firm use all that has been created.", 1),
        ),
        "missed": (
            Slip("R/(g*(1 + R))", "This lets each firm use all that has been created.", 1),
            Slip("R/(g*w*(1 + R))", "Set the derivative to zero once more: on which side does w stand?", 1),
        ),
    },
    "product": {
        "told": "Both learn equally fast, so the part $x$ is left to each. "
        "Of what has not been created, the alliance offers the *product* of what the one and the other can reach and have not yet learned.",
        "extra": "",
        "worth": "1 - x**R*(1 - g**2*x**2)",
        "whose": "each of the two",
        "worst": "sqrt(R/(R + 2))/g",
        "pace": lambda g, y, extra: 2 * (g * y) ** 2 / (1 - (g * y) ** 2),
        "slips": (
            Slip("1 - x**R*(1 - g*x)", "This counts what is left to one of the two; here it is a product.", 1),
            Slip("1 - x**R*(1 - g*x**2)", "Each of the two factors has its reach.", 1),
        ),
        "missed": (
            Slip("R/(g**2*(R + 2))", "This is the square of what is asked for.", 2),
            Slip("R/(g*(1 + R))", "This is the moment where what is left to one firm decides.", 0),
        ),
    },
}  # fmt: skip


def worst(draw: Draw) -> Asked:
    kind = draw.kind("faster", "slower", "used", "product")
    reach = draw.among("reach", (0.6, 0.75, 0.8, 0.9))
    left = draw.among("left", (0.2, 0.25, 0.3, 0.4))
    reading = READINGS[kind]
    extra = draw.among("extra", (0.5, 0.6, 0.8)) if reading["extra"] else 0
    draw.require(kind != "used" or extra - reach * left > 0.1)
    pace = reading["pace"](reach, left, extra)
    domain = {"x": (0.05, 0.95), "R": (0.1, 3), "g": (0.1, 1)}
    more = {reading["extra"]: (0.1, 0.9)} if reading["extra"] else {}
    given = f"$g = {reach:g}$" + (f" and ${reading['extra']} = {extra:g}$" if more else "")
    return Asked(
        f"""Keep trust as it is, let both firms guard alike, and take small steps.
Let $x$ be the part that the faster learner has not yet learned, and $R$ the pace of creating over the faster learner's pace of learning.
Then the part not yet created together is $x^R$, and what has been created is the rest.
Each firm can reach the part $g$ of what it has not yet learned.
{reading["told"]}""",
        (
            Question(
                "1a",
                "What does the alliance offer, its worth, when the part $x$ is left to the faster learner?",
                (
                    Formula(
                        "worth_offered", "what the alliance offers at x", 3,
                        text=reading["worth"], domain=domain | more, slips=reading["slips"],
                    ),
                ),
                "Add two parts: what has been created, and what the alliance offers of the rest.",
                f"It is `{reading['worth']}`, or any equal form.",
                level="apply",
                outcome=2,
            ),
            Question(
                "1b",
                f"When the alliance offers least, which part is left to {reading['whose']}? "
                "(The formula may come out above 1; then the alliance offers least at the start.)",
                (
                    Formula(
                        "left_at_worst", f"the part left to {reading['whose']} when the alliance offers least", 4,
                        text=reading["worst"], domain={"R": (0.1, 3), "g": (0.1, 1)} | more,
                        slips=reading["missed"],
                    ),
                ),
                "Set the derivative of worth by $x$ to zero, and divide by the lowest power of $x$.",
                f"The derivative is zero where the part left is `{reading['worst']}`.",
                level="apply",
                outcome=2,
            ),
            Question(
                "1c",
                f"Let {given}. The two want to review their alliance on the day when it offers least, "
                f"and expect that the part {left:g} is then left to {reading['whose']}. Which $R$ do they expect?",
                (
                    Number(
                        "pace_expected", "the pace of creating over the faster learner's pace of learning", 3,
                        value=pace, decimals=2, low=0, slips=_other_paces(kind, reach, left, pace),
                    ),
                ),
                "Set your formula of 1b equal to the part that is left, and solve it for $R$.",
                f"Solved for $R$, the formula of 1b gives {pace:.4f}.",
                level="analyse",
                outcome=2,
            ),
        ),
    )  # fmt: skip


def _other_paces(kind: str, reach: float, left: float, pace: float) -> tuple[Slip, ...]:
    """Return known mistakes in the pace, those left out that rounding would take for the answer."""
    plain = reach * left / (1 - reach * left)
    slips = [Slip(left / (1 - left), "This leaves out how much is within reach.", 1)]
    slips += [Slip(plain, "This leaves out what is special about this alliance.", 1)]
    slips += [Slip(1 / pace, "This is the pace of learning over the pace of creating.", 1)]
    return tuple(slip for slip in slips if abs(slip.value - pace) > 0.02)


PACES = ((0.4, 0.2), (0.4, 0.1), (0.3, 0.2), (0.3, 0.1))  # of the faster and the slower learner
FIRMS = ("dye works", "chemists")


def periods(draw: Draw) -> Asked:
    kind = draw.kind("strangers", "friends", "measured")
    faster = draw.among("faster", FIRMS)
    paces = draw.among("paces", PACES)
    outside = draw.among("outside", (0.1, 0.2, 0.3))
    if kind == "friends":
        guarded = draw.among("guarded", ((0.4, 0.8), (0.8, 0.4), (0.5, 0.2)))
        trust, creation = draw.among("trust", (0.5, 0.6)), draw.among("creation", (0.1, 0.2))
    else:
        guard = draw.among("guard", (0.4, 0.5, 0.6))
        guarded, trust, creation = (guard, guard), 0.0, 0.0
    run = _two_periods(paces, guarded, trust, creation, outside)
    slower = FIRMS[1 - FIRMS.index(faster)]
    capacities = (
        f"Absorptive capacity is {paces[0]:g} for the {faster} and {paces[1]:g} for the {slower}."
    )
    told = {
        "strangers": f"""The two are strangers: trust is 0, and stays there.
Nothing is tacit, and each firm guards {guarded[0]:g} of its knowledge.
{capacities}
Elsewhere they could have $o = {outside:g}$.""",
        "friends": f"""The two know each other well: trust is {trust:g}, and stays there for these two periods.
Nothing is tacit; protection is {guarded[0]:g} for the {faster} and {guarded[1]:g} for the {slower}.
{capacities}
Joint creation is $\\nu = {creation:g}$, and elsewhere they could have $o = {outside:g}$.""",
        "measured": f"""The two are strangers: trust is 0, and stays there, so that they create nothing.
Nothing is tacit, and both guard the same part of their knowledge, but it is not known which.
After one period the part learned is {run["learned"][0]:.4g} for the {faster} and {run["learned"][1]:.4g} for the {slower}, and commitment is {run["first"]:.4g}.
After two periods commitment is {run["second"]:.4f}.""",
    }[kind]
    draw.require(0.05 < run["wanted"] < 0.95 and abs(run["wanted"] - run["created"]) > 0.05)
    return Asked(
        f"""Look at the first two periods of the race, by hand.
{told}""",
        (
            Question(
                "2a",
                "Work these four numbers out.",
                _four(kind, run, faster),
                "Take the six rules in turn, each with the values at the beginning of the period. Commitment is 1 in the first.",
                _told(run, outside),
                level="apply",
                outcome=1,
            ),
            Question(
                "2b",
                "Suppose that the two brought something into the alliance that they had created before. "
                "All else in the first period, commitment after it included, is as it was. "
                "How much joint knowledge must there be after one period, so that commitment after two periods is as high as after one?",
                (
                    Number(
                        "joint_wanted", "the joint knowledge that there must be after one period", 3,
                        value=run["wanted"], within=0.015, low=0, high=1, slips=_other_joint(run),
                    ),
                ),
                "Which worth keeps commitment where it is, by rule 5? Then solve rule 4 for joint knowledge.",
                f"Commitment stays at {run['first']:.4g} if worth is {run['needed']:.4g}. "
                f"Of what is left to learn, {run['rest']:.4g} counts, so joint knowledge must be {run['wanted']:.4g}.",
                level="analyse",
                outcome=2,
            ),
        ),
    )  # fmt: skip


def _two_periods(paces, guarded, trust, creation, outside) -> dict:
    """Return what happens in two periods, and what would keep commitment where it is after one.

    What is of one firm comes in pairs: the faster learner first.
    """
    reach = [1 - guarded[1] * (1 - trust), 1 - guarded[0] * (1 - trust)]
    learned = [pace * part for pace, part in zip(paces, reach, strict=True)]
    first = min(reach)  # commitment is 1 at the start, so it becomes worth itself
    created = creation * trust
    left = [part * (1 - known) for part, known in zip(reach, learned, strict=True)]
    worth = created + (1 - created) * min(left)
    second = first * (worth + (1 - outside) * (1 - first))
    needed = 1 - (1 - outside) * (1 - first)
    return {
        "reach": reach, "learned": learned, "first": first, "created": created, "worth": worth,
        "second": second, "needed": needed, "rest": min(left), "most": max(left), "paces": paces,
        "wanted": (needed - min(left)) / (1 - min(left)), "outside": outside,
        "later": learned[0] + paces[0] * reach[0] * first * (1 - learned[0]),
    }  # fmt: skip


def _four(kind: str, run: dict, faster: str) -> tuple[Number, ...]:
    """Return the numbers that are asked for of the first two periods."""
    first, worth, outside = run["first"], run["worth"], run["outside"]
    generous = run["created"] + (1 - run["created"]) * run["most"]
    asked = {
        "commitment_after_one": (
            "commitment after one period", first,
            Slip((first - outside) / (1 - outside), "Put a commitment of 1 into rule 5: what is left of it?"),
            Slip(max(run["reach"]), "Worth counts the firm to which *less* is left."),
        ),
        "created_after_one": (
            "joint knowledge after one period", run["created"],
            Slip(run["created"] / max(0.1, run["reach"][0]), "Creating needs trust as well."),
        ),
        "worth_after_one": (
            "what the alliance still offers after one period, its worth", worth,
            Slip(generous, "Worth counts the firm to which *less* is left.", 1),
            Slip(first, "This is the worth at the start; since then something has been learned."),
        ),
        "commitment_after_two": (
            "commitment after two periods", run["second"],
            Slip(first * worth, "Rule 5 has a second term: commitment that is not full has room to grow."),
            Slip(first * (generous + (1 - outside) * (1 - first)), "Worth counts the firm to which *less* is left.", 1),
        ),
        "learned_after_two": (
            f"what the {faster} will have learned after two periods", run["later"],
            Slip(run["learned"][0] * 2, "In the second period less is left to learn, and commitment is lower."),
            Slip(run["learned"][0] * (2 - run["learned"][0]), "In the second period commitment is no longer 1.", 1),
        ),
        "within_reach": (
            "the part of each other's knowledge within reach", run["reach"][0],
            Slip(1 - run["reach"][0], "This is the part that is guarded."),
        ),
        "capacity": (
            f"the absorptive capacity of the {faster}", run["paces"][0],
            Slip(run["learned"][0], "This is what was learned; only a part of the knowledge was within reach."),
        ),
        "elsewhere": (
            "what the two could have elsewhere, $o$", outside,
            Slip(1 - outside, "This is what stands before the bracket in rule 5, and not $o$ itself.", 1),
        ),
    }  # fmt: skip
    names = {
        "strangers": ("commitment_after_one", "worth_after_one", "learned_after_two", "commitment_after_two"),
        "friends": ("created_after_one", "commitment_after_one", "worth_after_one", "commitment_after_two"),
        "measured": ("within_reach", "capacity", "learned_after_two", "elsewhere"),
    }[kind]  # fmt: skip
    found = []
    for points, name in zip((1, 1, 2, 2), names, strict=True):
        meaning, value, *slips = asked[name]
        known = tuple(
            Slip(slip.value, slip.says, min(slip.points, points - 1))
            for slip in slips
            if abs(slip.value - value) > 0.009
        )
        found.append(
            Number(name, meaning, points, value=value, decimals=2, low=0, high=1, slips=known)
        )
    return tuple(found)


def _told(run: dict, outside: float) -> str:
    reach = " and ".join(f"{part:.4g}" for part in run["reach"])
    learned = " and ".join(f"{part:.4g}" for part in run["learned"])
    return (
        f"The faster and the slower learner can reach {reach}, and learn {learned} in the first period. "
        f"Joint knowledge is then {run['created']:.4g}, commitment {run['first']:.4g} and worth {run['worth']:.4g}. "
        f"With $o = {outside:g}$ commitment is {run['second']:.4f} after two periods, "
        f"and the faster learner has learned {run['later']:.4f}."
    )


def _other_joint(run: dict) -> tuple[Slip, ...]:
    generous = (run["needed"] - run["most"]) / (1 - run["most"])
    slips = (
        Slip(run["needed"], "This is the worth that is needed; what is left to learn brings a part of it.", 1),
        Slip(run["needed"] - run["rest"], "What is left to learn counts only for the part that has not been created.", 1),
        Slip(generous, "Worth counts the firm to which *less* is left.", 1),
    )  # fmt: skip
    return tuple(slip for slip in slips if abs(slip.value - run["wanted"]) > 0.025)


# Own and partner's absorptive capacity, and joint creation: alliances that end.
PAIRS = (
    (0.22, 0.05, 0.05),
    (0.22, 0.06, 0.04),
    (0.25, 0.06, 0.05),
    (0.25, 0.08, 0.04),
    (0.28, 0.05, 0.05),
    (0.28, 0.08, 0.04),
)
FIXED = {"own_protection": 0.5, "partner_protection": 0.2, "tacitness": 0.4, "prior_ties": 0.3}
MOVES = (
    {"joint_creation": 0.1, "prior_ties": 0.4, "own_absorptive_capacity": 0.15, "partner_absorptive_capacity": 0.2, "own_protection": 0},
    {"joint_creation": 0.06, "prior_ties": 0.9, "own_absorptive_capacity": 0.3, "outside_worth": 0.15, "trust_pace": 0.5},
    {"joint_creation": 0.08, "prior_ties": 0.5, "own_absorptive_capacity": 0.2, "outside_worth": 0.2, "partner_protection": 0},
    {"joint_creation": 0.09, "prior_ties": 0.7, "partner_absorptive_capacity": 0.12, "outside_worth": 0.25, "tacitness": 0},
)  # fmt: skip
STEPS = {  # what is moved to save the alliance, where to, and whether the highest or lowest is asked
    "joint_creation": (0.05, 0.15, min),
    "outside_worth": (0.1, 0.3, max),
    "own_absorptive_capacity": (0.1, 0.28, max),
}
LONG = 1000  # periods, as the sentence below the figure looks ahead


@cache
def _fates(pair: tuple) -> dict:
    """Return commitment in the long run for each single move of an alliance that ends."""
    moves = [move for some in MOVES for move in some.items()]
    for word, (low, high, _) in STEPS.items():
        moves += [(word, round(low + place / 100, 2)) for place in range(round(100 * (high - low)) + 1)]  # fmt: skip
    base = {one.word: one.default for one in LEARNING_RACE.parameters} | _values(pair)
    values = {word: np.full(len(moves), float(value)) for word, value in base.items()}
    for place, (word, value) in enumerate(moves):
        values[word][place] = value
    found = LEARNING_RACE.run(LONG, keep=[LONG], **values)["commitment"][0]
    return dict(zip(moves, found.tolist(), strict=True))


def _values(pair: tuple) -> dict:
    words = ("own_absorptive_capacity", "partner_absorptive_capacity", "joint_creation")
    return dict(zip(words, pair, strict=True)) | FIXED


def figure(draw: Draw) -> Asked:
    word = draw.kind("joint_creation", "outside_worth", "own_absorptive_capacity")
    pair, moves = draw.among("pair", PAIRS), draw.among("moves", MOVES)
    fates = _fates(pair)
    draw.require(all(not 0.01 < fates[move] < 0.9 for move in moves.items()))
    options = {f"{_said(one)} of {value:g}": fates[one, value] > 0.5 for one, value in moves.items()}  # fmt: skip
    saving = frozenset(option for option, lives in options.items() if lives)
    draw.require(2 <= len(saving) < len(options))
    best = STEPS[word][2]
    alive = [value for (one, value), fate in fates.items() if one == word and fate > 0.5]
    edge = best(alive)
    asked = "lowest" if best is min else "highest"
    further = round(edge + (0.01 if best is max else -0.01), 2)
    return Asked(
        """In the figure our firm is the dye works, and the partner is the chemists.
As the figure opens, their alliance ends: the sentence below it says so.
If you work in a notebook that shows only a still picture, make a new figure with other values; or run the model for 1000 periods, and look at commitment in the last.""",
        (
            Question(
                "3a",
                "Each of these moves is made alone, with all else as the figure opens. With which of them does the alliance live on?",
                (
                    Choices(
                        "saving_moves", "the moves that save the alliance, each made alone", 4,
                        options=tuple(options), value=saving,
                    ),
                ),
                "Make one move, read the sentence, and put the slider back before the next.",
                f"The alliance lives on with {' and with '.join(sorted(saving))}, and with no other of these moves.",
                level="analyse",
                outcome=5,
            ),
            Question(
                "3b",
                f"In steps of 0.01, and with all else as the figure opens: what is the {asked} {_said(word)} with which the alliance lives on?",
                (
                    Number(
                        f"{asked}_{word}", f"the {asked} {_said(word)} with which the alliance lives on", 3,
                        value=edge, within=0.005, low=0, high=1,
                        slips=(
                            Slip(further, "With this value the alliance ends, but only just.", 1),
                            Slip(round(2 * edge - further, 2), "With one step less effort it would live on as well.", 1),
                        ),
                    ),
                ),
                "Move the slider in large steps until the sentence changes, and then back in small ones.",
                f"It lives on at {edge:g}, and ends at {further:g}.",
                level="apply",
                outcome=4,
            ),
        ),
        live=Live("LearningRace", _values(pair)),
    )  # fmt: skip


def _said(word: str) -> str:
    return {
        "own_absorptive_capacity": "absorptive capacity of our firm",
        "partner_absorptive_capacity": "absorptive capacity of the partner",
        "own_protection": "protection of our firm",
        "partner_protection": "protection of the partner",
    }.get(word, word.replace("_", " "))


CASES = {
    "vital": (
        """Of learning in alliances the source says that "the ability to learn through alliances is often vital to their continued existence" (Serrat, section "Promise, Reality, and Promise").
Of mutual learning it says that learning "should be predominantly mutual" (section "Moreover").

1. In which reading of *learn* does the model bear the first sentence out, and in which does it not?
2. Why does it matter to the *faster* learner that the other learns too?
3. Name one thing that the model leaves out and that could keep an alliance of very unequal learners alive, and say what it would change.""",
        (
            (2, "one for learning from each other as using up the reason to stay, one for creating together as what is vital; half of each if only asserted, with no mechanism of the model"),
            (2, "one for trust (a lead breaks it, or creating needs it), one for the commitment that both share; access, opened by trust, counts for either"),
            (2, "one for something that the model lacks, one for what follows from it; sound: new knowledge of the slower partner, payments or equity, a contract for a time, reputation among other partners"),
        ),
        """Learning from each other uses up a reason to stay: the more has been learned by the one to whom less is left, the less the alliance offers, and a higher absorptive capacity brings that moment nearer. Learning together is joint knowledge, the part of worth that lasts; in that reading learning is vital. The faster learner needs the other twice: a lead breaks trust, without which little is created, and commitment is one for both, so that a partner with little to gain takes the faster one's learning down with it. The model's knowledge never grows old: if the slower learner went on inventing, something would be left to learn for ever, and the alliance could live on with no joint work.""",
    ),
    "factory": (
        """Panasonic put money into Tesla so that batteries for electric cars would get better sooner, and from this came a factory in Nevada; the source tells no more than that (FourWeekMBA, section "Equity strategic alliance").
A consultant, whom we invent, says: the stake held the two together, and the factory came of itself.

1. Which parameter of the model would a stake change, and which would work on a factory change? Say for each in which part of the race it counts most, and why.
2. Use the model to say what might have happened with the stake and without the factory.
3. Which two facts, neither of them in the source, would you ask for to tell whether the consultant is right? Say for each what it would show.""",
        (
            (2, "one for a stake as lower outside worth (leaving is dearer) and a factory as joint creation, one for when each counts: outside worth most at the low point, creation before learning is done"),
            (2, "one for worth falling towards zero as learning is done, if nothing is created, one for what that does to commitment, whatever there is elsewhere"),
            (2, "one for each fact that could turn out either way, with what it would show: when the factory was decided, who had learned what by then, what either could have done elsewhere, who paid"),
        ),
        """A stake makes leaving dearer: it lowers outside worth, which counts most at the low point, when worth is near what there is elsewhere. Work on a factory is joint creation; it has to begin before the faster learner is done, since it is what carries worth afterwards. With a stake alone worth would fall towards nothing as learning was completed, and commitment with it: a stake delays the end, unless there is nothing at all to have elsewhere. I would ask when the factory was decided, for if that was before the stake the order of the sentence is wrong, and what each had elsewhere at that time, for if neither had another partner the stake held nothing together. The case cannot decide it: it is one alliance, and no other is told beside it.""",
    ),
    "penalties": (
        """A lawyer of the dye works proposes a contract with high penalties for every breach, and at the same time to guard twice as much as now: with penalties nobody cheats, so that trust is not needed. The case is invented.
Serrat holds that trust which only calculates is not enough, and that two further kinds must be built (section "Promise, Reality, and Promise"); he names the degree of protection and the climate of trust among the primary factors of progress (Table 2, note).

1. What can the contract do in this model, and what stays out of its reach? Name the rules that you use.
2. The lawyer expects the dye works to lose nothing by guarding more. What does the model say, step by step?
3. Name one situation in which you would follow the lawyer all the same, and say which assumption of the model fails in it.""",
        (
            (2, "one for what a contract can do (a firm that loses by leaving has less elsewhere), one for what it cannot: access and creating rise with trust"),
            (2, "one for the partner's smaller reach lowering worth, one for commitment falling for both, so that the dye works learns less itself"),
            (2, "one for a situation, one for the assumption: that what leaks does no harm outside, that firms stay by what is offered, that knowledge is worth only what is learned"),
        ),
        """Penalties make leaving dearer, so they lower what there is elsewhere, which helps commitment by rule 5. They build no trust: rules 1 and 3 let access and creating grow with trust, and both stay small if it does not. If the dye works guards more, the chemists can reach less (rule 1), so the alliance offers them less (rule 4); commitment falls for both (rule 5), and with it what the dye works takes in (rule 2), although the other side's doors are as open as before. I would follow the lawyer where a secret that leaks could be used against us in our own market: the model counts what is learned, and not what is done with it elsewhere.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    kind = draw.kind("vital", "factory", "penalties")
    return argued(
        "4",
        CASES[kind],
        "For each sentence, ask which rule of the model it rests on, or whether it is yours.",
        3 if kind == "penalties" else 5,
    )


ASSIGNMENT = Assignment(
    name="learning_race",
    title="The dye works",
    story="""A dye works and a young firm of chemists ally.
The dye works wants to learn how to grow dyes in vats; the chemists want to learn how to dye cloth by the ton.
You will derive the worst moment of such a race, compute two periods by hand, find in a figure what would save the alliance, and then argue about a case.
The two firms and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $C$ | commitment | 1 at the start, and one for both |
| $T$ | trust | at the start as high as prior ties |
| $g$ | access | part of the other's knowledge within a firm's reach |
| $k$ | learned | part of the other's knowledge that a firm has learned, 0 at the start |
| $J$ | joint knowledge | part of what the two could create that they have created, 0 at the start |
| $W$ | worth | what the alliance still offers |

In each period, all from the values at its beginning:

1. *Access* is $g = (1 - p\\,(1-T))(1 - \\tau\\,(1-T))$, where $p$ is the *other* firm's protection, the part of its knowledge that it guards, and $\\tau$ is tacitness.
2. *Learning*: a firm takes in $a\\,g\\,C$ of what it has not yet learned; $a$ is its absorptive capacity.
3. *Creating*: joint knowledge grows by $\\nu\\,T\\,C$ of what has not yet been created; $\\nu$ is joint creation.
4. *Worth* is $W = J + (1-J)\\,m$, where $m$ is the smaller of $g_1 (1-k_1)$ and $g_2 (1-k_2)$, what firms 1 and 2 can reach and have not yet learned.
5. *Commitment* in the next period is $C\\,(W + (1-o)(1-C))$, where $o$ is what the firms could have elsewhere.
6. *Trust* grows with what they share, and is broken by a lead in what was learned.""",
    parts=(
        Part("Derive the worst moment", "derive the worst moment of a race", 15, worst),
        Part("Two periods by hand", "compute two periods by hand", 12, periods),
        Part("Save the alliance", "find in a figure what would save an alliance", 10, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""FourWeekMBA. *What is a strategic alliance? The strategic alliance in a nutshell*. Web page, read without a date.

Serrat, O. *Learning in strategic alliances*. Asian Development Bank, Knowledge Solutions. Read without a date.""",
    imports=("import sympy as sp",),
    code='x, R, g, q, w = sp.symbols("x R g q w", positive=True)',
)
