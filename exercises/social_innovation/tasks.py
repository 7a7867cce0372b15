"""The water kiosks: what evaluation leaves of a quarrel, when peace does harm, and who leads.

The alliance, its partners and all their numbers are invented.
"""

from functools import cache
from math import ceil, exp, log, sqrt

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table
from models.data import alliance_roles, alliance_scenarios
from models.simulation import social_innovation as simulation

ALL = {"A": (0.05, 0.5), "J": (0.1, 0.8), "v": (0.1, 0.6), "m": (0.3, 0.9), "K": (0.1, 0.9)}
REST = {letter: ALL[letter] for letter in "AJvm"}
ORDER = "Conflict goes its way to rivalry and evaluation takes its part: in which order?"

# What a period does to conflict: what is told, conflict one period later, and where it rests, each
# with known mistakes; what else is asked, its name and meaning, key and mistakes; and new letters.
PERIODS = {
    "sheet": {
        "told": "A period is as on the model sheet.",
        "next": "(K + A*(m - K))*(1 - J*v)",
        "not_next": (
            Slip("m*A*(1 - J*v)", "Conflict goes a part of the way to rivalry *from where it is*."),
            Slip("(K + A*(m - K))*(1 - J)", "Only a part of the alliances is under evaluation.", 1),
        ),
        "rest": "A*m*(1 - J*v)/(A + J*v - A*J*v)",
        "not_rest": (
            Slip("A*m/(A + J*v - A*J*v)", "This is conflict just before evaluation.", 1),
            Slip("m*(1 - J*v)", "Conflict comes back a part of the way only.", 1),
        ),
        "asked": "Which part of the alliances must be under evaluation for conflict to rest at *half* of the rivalry?",
        "about": ("needed", "the part under evaluation with which conflict rests at half of the rivalry"),
        "key": "A/(J*(1 + A))",
        "domain": {"A": (0.05, 0.5), "J": (0.1, 0.8)},
        "wrong": (
            Slip("A/(2*J)", "This leaves out that conflict comes back from where it is.", 1),
            Slip("A/J", "Put this back into where conflict rests: is it half of the rivalry?", 1),
        ),
        "more": {},
    },
    "evaluated_first": {
        "told": "In this alliance a period begins with evaluation, which takes away the part $Jv$ of conflict; after that conflict goes its part $A$ of the way to rivalry.",
        "next": "K*(1 - J*v) + A*(m - K*(1 - J*v))",
        "not_next": (
            Slip("(K + A*(m - K))*(1 - J*v)", ORDER, 1),
            Slip("K*(1 - J*v) + A*(m - K)", "The way to rivalry begins where evaluation has left conflict.", 1),
        ),
        "rest": "A*m/(A + J*v - A*J*v)",
        "not_rest": (
            Slip("A*m*(1 - J*v)/(A + J*v - A*J*v)", ORDER, 1),
            Slip("A*m/(A + J*v)", "The way to rivalry begins where evaluation has left conflict.", 1),
        ),
        "asked": "Which part of the alliances must be under evaluation for conflict to rest at *half* of the rivalry?",
        "about": ("needed", "the part under evaluation with which conflict rests at half of the rivalry"),
        "key": "A/(J*(1 - A))",
        "domain": {"A": (0.05, 0.5), "J": (0.1, 0.8)},
        "wrong": (
            Slip("A/(J*(1 + A))", ORDER, 1),
            Slip("A/J", "Put this back into where conflict rests: is it half of the rivalry?", 1),
        ),
        "more": {},
    },
    "bitter": {
        "told": "But a part $b$ of the evaluations turns bitter: it *adds* the part $J$ of conflict instead of taking it away.",
        "next": "(K + A*(m - K))*(1 - J*v*(1 - 2*b))",
        "not_next": (
            Slip("(K + A*(m - K))*(1 - J*v*(1 - b))", "This lets the bitter evaluations do nothing.", 1),
            Slip("(K + A*(m - K))*(1 - J*v)", "This leaves the bitter evaluations out."),
        ),
        "rest": "A*m*(1 - J*v*(1 - 2*b))/(A + (1 - A)*J*v*(1 - 2*b))",
        "not_rest": (
            Slip("A*m*(1 - J*v*(1 - b))/(A + (1 - A)*J*v*(1 - b))", "This lets the bitter evaluations do nothing.", 1),
            Slip("A*m*(1 - J*v)/(A + J*v - A*J*v)", "This leaves the bitter evaluations out."),
        ),
        "asked": "Which part $b$ makes conflict rest at just *half* of the rivalry?",
        "about": ("bitter_half", "the part of bitter evaluations with which conflict rests at half of the rivalry"),
        "key": "(1 - A/(J*v*(1 + A)))/2",
        "domain": {"A": (0.05, 0.2), "J": (0.5, 0.8), "v": (0.4, 0.6)},
        "wrong": (
            Slip("1 - A/(J*v*(1 + A))", "This lets the bitter evaluations do nothing.", 1),
            Slip("(1 - A/(J*v))/2", "Put this back into where conflict rests: is it half of the rivalry?", 1),
        ),
        "more": {"b": (0.05, 0.4)},
    },
    "floor": {
        "told": "But some conflict is about values, and no evaluation changes that: evaluation takes away the part $Jv$ only of what conflict exceeds the floor $k$ by.",
        "next": "k + (K + A*(m - K) - k)*(1 - J*v)",
        "not_next": (
            Slip("(K + A*(m - K))*(1 - J*v)", "This leaves the floor out."),
            Slip("k + (K + A*(m - K))*(1 - J*v)", "What conflict exceeds the floor by is less than conflict.", 1),
        ),
        "rest": "(A*m*(1 - J*v) + k*J*v)/(A + J*v - A*J*v)",
        "not_rest": (
            Slip("A*m*(1 - J*v)/(A + J*v - A*J*v)", "This leaves the floor out."),
            Slip("k + A*m*(1 - J*v)/(A + J*v - A*J*v)", "What conflict exceeds the floor by is less than conflict.", 1),
        ),
        "asked": "How strong must arrow J be for conflict to rest *midway* between the floor and the rivalry?",
        "about": ("strength", "the strength of arrow J with which conflict rests midway"),
        "key": "A/(v*(1 + A))",
        "domain": {"A": (0.05, 0.5), "v": (0.1, 0.6)},
        "wrong": (
            Slip("A/(v*(1 - A))", ORDER, 1),
            Slip("A/v", "Put this back into where conflict rests: is it midway?", 1),
        ),
        "more": {"k": (0.05, 0.25)},
    },
}  # fmt: skip


def resting(draw: Draw) -> Asked:
    given = PERIODS[draw.kind("sheet", "evaluated_first", "bitter", "floor")]
    rivalry = draw.among("rivalry", (0.5, 0.6, 0.7, 0.8))
    step = draw.among("step", (0.1, 0.2, 0.25))
    taken = draw.among("taken", (0.1, 0.15, 0.2))
    drop = Number(
        "without", "conflict in the long run if nobody evaluates any more", 1, value=rivalry, decimals=2, low=0, high=1,
        slips=(
            Slip(step * rivalry, "This is how far conflict comes in one period."),
            Slip(step * rivalry * (1 - taken) / (step + taken - step * taken), "Without evaluation nothing is taken away."),
        ),
    )  # fmt: skip
    return Asked(
        f"Rivalry $m$, arrow A and arrow J stay as they are. {given['told']}",
        (
            Question(
                "1a",
                "What is conflict one period later?",
                (
                    Formula(
                        "next_conflict", "conflict one period later", 2, text=given["next"],
                        domain=ALL | given["more"], slips=given["not_next"],
                    ),
                ),
                "Take the two steps of a period one after the other.",
                f"It is `{given['next']}`.",
                level="apply",
                outcome=2,
            ),
            Question(
                "1b",
                "At which conflict does nothing change from one period to the next? "
                f"And where would conflict rest if rivalry were {rivalry:g}, arrow A {step:g}, and nobody evaluated any more?",
                (
                    Formula(
                        "resting", "the conflict at which nothing changes", 2, text=given["rest"],
                        domain=REST | given["more"], slips=given["not_rest"],
                    ),
                    drop,
                ),
                "Set conflict one period later equal to conflict now, and solve for it.",
                f"Conflict rests at `{given['rest']}`. Without evaluation that is the rivalry, {rivalry:g}.",
                level="apply",
                outcome=2,
            ),
            Question(
                "1c",
                given["asked"],
                (Formula(*given["about"], 2, text=given["key"], domain=given["domain"], slips=given["wrong"]),),
                "Set where conflict rests equal to what the question names. Rivalry drops out.",
                f"It is `{given['key']}`.",
                level="analyse",
                outcome=2,
            ),
        ),
    )  # fmt: skip


def compute(draw: Draw) -> Asked:
    kind = draw.kind("two_periods", "stopped", "now_and_then", "measured")
    course = {
        "two_periods": _two_periods,
        "stopped": _stopped,
        "now_and_then": _now_and_then,
        "measured": _measured,
    }[kind](draw)
    lived = "one" if draw.practice else draw.among("lived", ("change", "shortest", "pace"))
    life = {"one": _one, "change": _change, "shortest": _shortest, "pace": _pace}[lived](draw)
    text, answers, hint, solution = course
    asked, more, more_hint, more_solution = life
    return Asked(
        "Work these numbers out by hand or by a line of code. Keep four digits on the way.",
        (
            Question("2a", text, answers, hint, solution, level="apply", outcome=2),
            Question("2b", asked, more, more_hint, more_solution, level="analyse", outcome=2),
        ),
    )


def _level(name: str, meaning: str, points: int, value: float, *slips: Slip) -> Number:
    """Return a conflict, a chance or another number between 0 and 1."""
    far = tuple(slip for slip in slips if slip.value <= 1 and abs(slip.value - value) > 0.009)
    return Number(name, meaning, points, value=value, within=0.005, low=0, high=1, slips=far)


def _rest(rivalry: float, step: float, taken: float) -> float:
    return step * rivalry * (1 - taken) / (step + taken - step * taken)


EVALUATED = ((0.4, 0.3), (0.5, 0.2), (0.6, 0.4))  # arrow J, and the part under evaluation
NOT_ALL = "Only a part of the alliances is under evaluation."


def _two_periods(draw: Draw):
    step, (arrow, part) = draw.among("step", (0.2, 0.25)), (0.5, 0.2)
    rivalry, taken = 0.8, arrow * part
    first = rivalry * (1 - taken)
    second = (first + step * (rivalry - first)) * (1 - taken)
    rest = _rest(rivalry, step, taken)
    answers = (
        _level("after_one", "conflict after one period", 1, first, Slip(rivalry * (1 - arrow), NOT_ALL)),
        _level("after_two", "conflict after two periods", 2, second, Slip(first * (1 - taken), "Conflict first comes back a part of the way.")),
        _level("at_rest", "conflict in the long run", 2, rest, Slip(second, "This is conflict after two periods."), Slip(rivalry, "This is conflict without evaluation.")),
    )  # fmt: skip
    return (
        f"Rivalry is {rivalry:g}, and conflict begins there. Arrow A is {step:g}, arrow J is {arrow:g}, and one in five alliances is under evaluation. How does conflict go on?",
        answers,
        "Take the two steps of a period one after the other; in the long run they cancel.",
        f"Conflict is {first:.4f} after one period, {second:.4f} after two, and {rest:.4f} in the long run.",
    )


def _stopped(draw: Draw):
    step, (arrow, part) = draw.among("step", (0.1, 0.2, 0.25)), draw.among("evaluated", EVALUATED)
    rivalry = draw.among("rivalry", (0.6, 0.8))
    rest = round(_rest(rivalry, step, arrow * part), 4)
    second = rivalry - (rivalry - rest) * (1 - step) ** 2
    exact = log(0.1 / (1 - rest / rivalry)) / log(1 - step)
    draw.require(0.07 < exact % 1 < 0.93)
    answers = (
        _level("evaluated", "the part of the alliances that was under evaluation at any time", 2, part, Slip(arrow * part, "Arrow J takes away this part of the conflict, and only of those under evaluation.", 1), Slip((1 - rest / rivalry) / arrow, "Conflict comes back in each period, a part of the way.")),
        _level("after_two", "conflict two periods after they have stopped", 2, second, Slip(rest + 2 * step * (rivalry - rest), "In the second period there is less way left to go.", 1), Slip(rest, "Conflict rests there only as long as they evaluate.")),
        Number(
            "periods_until", "the number of periods until conflict is first above 90% of rivalry", 1, value=ceil(exact),
            unit="periods", within=0.1, low=0, slips=(Slip(ceil(exact) - 1, "Conflict is still below it then."),),
        ),
    )  # fmt: skip
    return (
        f"Rivalry is {rivalry:g}, arrow A is {step:g} and arrow J is {arrow:g}. With evaluation as on the model sheet conflict has come to rest, at {rest:.4f}. Then the partners stop evaluating for good.",
        answers,
        "At rest evaluation takes away just what the way to rivalry brings. Without evaluation what is missing to rivalry shrinks by the same factor in each period.",
        f"Conflict rests there if {part:.0%} are under evaluation. Two periods after they have stopped it is {second:.4f}, and it passes 90% of rivalry in period {ceil(exact)}.",
    )


ORDINAL = {3: "third", 4: "fourth", 6: "sixth"}
COUNTED = {3: "three", 4: "four", 6: "six"}


def _now_and_then(draw: Draw):
    every, step = draw.among("every", (3, 4, 6)), draw.among("step", (0.1, 0.2))
    arrow, rivalry = draw.among("arrow", (0.4, 0.5, 0.6)), 0.8
    back = 1 - (1 - step) ** every
    after = rivalry * back * (1 - arrow) / (1 - (1 - back) * (1 - arrow))
    before = after / (1 - arrow)
    steady = _rest(rivalry, step, arrow / every)
    answers = (
        _level("just_after", "conflict just after a meeting, in the long run", 2, after, Slip(rivalry * (1 - arrow), "Conflict has not come back all the way by the next meeting.", 1), Slip(steady, "This is conflict at rest if they evaluated a little all the time.")),
        _level("just_before", "conflict just before a meeting, in the long run", 2, before, Slip(rivalry, "Conflict has not come back all the way by the next meeting."), Slip(after, "This is conflict just after a meeting.")),
        _level("above_steady", "by how much conflict just before a meeting is above conflict at rest with evaluation all the time", 1, before - steady, Slip(steady, "This is conflict at rest itself."), Slip(before - _rest(rivalry, step, arrow), NOT_ALL)),
    )  # fmt: skip
    return (
        f"""Rivalry is {rivalry:g}, arrow A is {step:g} and arrow J is {arrow:g}. All partners meet at the end of every {ORDINAL[every]} period: in that period all alliances are under evaluation, after conflict has gone its way, and in the others none.
In the long run the same happens from meeting to meeting. Compare this with alliances of which one in {COUNTED[every]} is under evaluation in every period.""",
        answers,
        f"Between two meetings conflict goes its way {every} times. Just after a meeting it must be what it was just after the last one.",
        f"Conflict is {after:.4f} just after a meeting and {before:.4f} just before. With evaluation all the time it rests at {steady:.4f}, which is {before - steady:.4f} less.",
    )


def _measured(draw: Draw):
    step, rivalry = draw.among("step", (0.2, 0.25, 0.4)), draw.among("rivalry", (0.6, 0.8))
    first, arrow = draw.among("first", (0.2, 0.3)), draw.among("arrow", (0.4, 0.6))
    second = first + step * (rivalry - first)
    third = second + step * (rivalry - second)
    fourth = (third + step * (rivalry - third)) * (1 - arrow)
    answers = (
        Number("arrow_a", "the strength of arrow A", 2, value=step, within=0.01, low=0, high=1, slips=(
            Slip(1 - step, "This is what is left of the way, and not what was gone.", 1),
            Slip(second - first, "Compare how far conflict went in the two periods."),
        )),
        Number("rivalry", "the rivalry of the partners", 2, value=rivalry, within=0.02, low=0, high=1, slips=tuple(
            Slip(wrong, says) for wrong, says in ((2 * third - second, "The next step would be shorter again."), (first + (second - first) / (1 - step), "Divide by the part of the way that was gone.")) if abs(wrong - rivalry) > 0.035
        )),
        Number("arrow_j", "the strength of arrow J", 1, value=arrow, within=0.02, low=0, high=1, slips=tuple(
            Slip(wrong, says) for wrong, says in ((1 - fourth / third, "Conflict first went its way to rivalry in that period."), (1 - arrow, "This is the part that was left.")) if abs(wrong - arrow) > 0.035
        )),
    )  # fmt: skip
    return (
        f"Nobody knows rivalry or the arrows of this alliance, but its conflict was measured: {first:g} at first, {second:.4f} a period later and {third:.4f} after two, all without evaluation. In the third period the whole alliance was under evaluation, and conflict was {fourth:.4f} after it.",
        answers,
        "What is missing to rivalry shrinks by the same factor in each period without evaluation. So do the steps.",
        f"The steps shrink by the factor {1 - step:g}, so arrow A is {step:g} and rivalry {rivalry:g}. In the third period conflict went to {fourth / (1 - arrow):.4f}, of which {1 - arrow:.0%} was left.",
    )


def _chance(conflict: float, others: float = 1.0) -> float:
    return 1 / (1 + exp(-4 * (others - conflict - 0.5)))


def _life(chance: float, done: float, pace: float) -> float:
    return (1 / (done * chance) + 1 / pace) / (1 - chance)


def _periods(name: str, meaning: str, points: int, value: float, *slips: Slip) -> Number:
    far = tuple(slip for slip in slips if abs(slip.value - value) > 0.8)
    return Number(name, meaning, points, value=value, unit="periods", within=0.4, low=0, slips=far)


HOPE = "Strengths and interdependencies add up to {:g}."


def _one(draw: Draw):
    conflict = draw.among("conflict", (0.3, 0.4))
    chance = _chance(conflict)
    value = _life(chance, 0.15, 0.3)
    answers = (
        _level("chance", "the chance that things go well", 1, chance, Slip(1 - chance, "This is the chance that they go badly.")),
        _periods("life", "the periods that an alliance lives on average once it operates", 3, value, Slip(1 / (0.15 * chance) + 1 / 0.3, "This is one round.", 1)),
    )  # fmt: skip
    return (
        f"{HOPE.format(1)} Conflict is {conflict:g}, arrow D is 0.15 and the pace of evaluation is 0.3. How long does an alliance live?",
        answers,
        "Rule 3 of the model sheet gives the chance, and rule 4 the life.",
        f"The chance is {chance:.4f}, and the life {value:.2f} periods.",
    )


def _change(draw: Draw):
    before, after = draw.among("conflicts", ((0.75, 0.65), (0.7, 0.6), (0.5, 0.35), (0.45, 0.3)))
    done, pace = draw.among("paces", ((0.15, 0.3), (0.1, 0.2), (0.2, 0.25)))
    lives = [_life(_chance(one), done, pace) for one in (before, after)]
    draw.require(abs(lives[1] - lives[0]) > 0.9)
    options = ("it lengthens life", "it shortens life", "it does not change life")
    answers = (
        _periods("life_before", f"the periods of life at a conflict of {before:g}", 2, lives[0], Slip(1 / (done * _chance(before)) + 1 / pace, "This is one round.", 1), Slip(lives[1], "This is the life after the change.")),
        _periods("life_after", f"the periods of life at a conflict of {after:g}", 1, lives[1], Slip(lives[0], "This is the life before the change.")),
        Choice("verdict", "what the smaller conflict does to life here", 1, options=options, value=options[lives[1] < lives[0]], says={options[2]: "Compare the two lives that you found."}),
    )  # fmt: skip
    return (
        f"{HOPE.format(1)} Arrow D is {done:g} and the pace of evaluation is {pace:g}. A mediator brings conflict from {before:g} to {after:g}. How long do alliances live before and after?",
        answers,
        "Work out the chance at each conflict first. Better chances bring more rounds, and shorter ones.",
        f"The chances are {_chance(before):.4f} and {_chance(after):.4f}, the lives {lives[0]:.2f} and {lives[1]:.2f} periods.",
    )


def _shortest(draw: Draw):
    others = draw.among("others", (0.9, 1.0, 1.1))
    done, pace = draw.among("paces", ((0.15, 0.3), (0.1, 0.2), (0.3, 0.2), (0.4, 0.1)))
    chance = (sqrt(pace**2 + done * pace) - pace) / done
    conflict = others - 0.5 - log(chance / (1 - chance)) / 4
    answers = (
        _level("chance_shortest", "the chance at which life is shortest", 2, chance, Slip((sqrt(done**2 + done * pace) - done) / pace, "Arrow D and the pace of evaluation have changed places."), Slip(sqrt(1 + done / pace) - 1, "This is in units of one pace over the other.")),
        _level("conflict_shortest", "the conflict at which life is shortest", 2, conflict, Slip(others - 0.5, "At this conflict the chances are even."), Slip(others - 0.5 + log(chance / (1 - chance)) / 4, "More conflict means a smaller chance.", 1)),
    )  # fmt: skip
    return (
        f"{HOPE.format(others)} Arrow D is {done:g} and the pace of evaluation is {pace:g}. At which conflict is the life of an alliance shortest, so that a little more or a little less would lengthen it?",
        answers,
        "Life is shortest where its derivative by the chance is nought: where $Dq^2 + r(2q - 1) = 0$. Then solve rule 3 for conflict.",
        f"Life is shortest at the chance {chance:.4f}, and so at the conflict {conflict:.4f}.",
    )


def _pace(draw: Draw):
    conflict, done = draw.among("conflict", (0.6, 0.65, 0.7)), draw.among("done", (0.2, 0.3))
    chance = _chance(conflict)
    value = done * chance**2 / (1 - 2 * chance)
    answers = (
        _level("chance", "the chance that things go well", 1, chance, Slip(1 - chance, "This is the chance that they go badly.")),
        Number(
            "highest_pace", "the highest pace of evaluation at which a little less conflict does not shorten life", 3, value=value, within=0.005, low=0, high=1,
            slips=tuple(
                Slip(wrong, says, 1) for wrong, says in (
                    (done * chance / (1 - 2 * chance), "Check the power of the chance."),
                    (done * chance**2 / (1 - chance), "Check what the pace is multiplied by."),
                ) if abs(wrong - value) > 0.01
            ),
        ),
    )  # fmt: skip
    return (
        f"{HOPE.format(1)} Conflict is {conflict:g}, so that things go badly more often than well, and arrow D is {done:g}. A higher chance $q$ lengthens life only where $Dq^2 + r(2q - 1) > 0$. How slow must evaluation be for a little less conflict not to shorten life?",
        answers,
        "Rule 3 gives the chance. Then solve the condition for the pace $r$.",
        f"The chance is {chance:.4f}. The condition holds up to the pace {value:.4f}.",
    )


SEGMENTS = ("multinational", "small_firm", "start_up", "social_enterprise")
AGENTS = tuple(alliance_scenarios.OF_KIND["agent"])
BANDS = ("in fewer than 10%", "in 10% to 25%", "in more than 25%")


@cache
def harmed(segment: str, agent: str, arrow: float, moment: int) -> float:
    """Return the part of the draws in which arrow J harms survival if firms stay as they are."""
    sets = simulation.drawn() | simulation.scenario(segment, agent)
    effect = simulation.effects(arrow, moment, feedback=False, **sets)["alive"]
    return float(effect.worse[-1].mean())


@cache
def gained(segment: str, agent: str, arrow: float, measure: str) -> tuple[float, float]:
    """Return what one alliance has created after 200 periods, with arrow J and without."""
    effect = _effects(segment, agent, arrow)[measure]
    return float(effect.present[-1]), float(effect.absent[-1])


@cache
def _effects(segment: str, agent: str, arrow: float) -> dict[str, simulation.Effect]:
    return simulation.effects(arrow, **simulation.scenario(segment, agent))


def _title(name: str) -> str:
    return alliance_scenarios.TITLES[name].lower()


def figures(draw: Draw) -> Asked:
    kind = draw.kind("values", "segments", "agents")
    text, question, table, solution, live = {
        "values": _values,
        "segments": _segments,
        "agents": _agents,
    }[kind](draw)
    return Asked(
        f"""The figure shows what arrow J changes in one alliance, and in 200 draws of the numbers that no source gives.
Move the sliders and menus, and read the sentence and the table. {text}""",
        (
            Question(
                "3a",
                question,
                (table,),
                "Change one menu only, and read the sentence anew each time.",
                solution,
                level="analyse",
                outcome=2,
            ),
            _who_leads(draw),
        ),
        live=live,
    )


def _values(draw: Draw):
    arrow = draw.among("arrow", (0.4, 0.6))
    found = gained("start_up", "both_agents", arrow, "social_value")
    rows = {
        name: Number(
            name.split()[0], f"the social value {name}", 2, value=value, within=1, low=0, slips=(Slip(other, "This is the other line."),)
        )
        for name, value, other in (("with arrow J", *found), ("without arrow J", *found[::-1]))
    }  # fmt: skip
    return (
        f"The association is a start-up that an agency and a manager of the pump maker have brought in together. The strength of arrow J is {arrow:g}.",
        "How much social value has one such alliance created after 200 periods?",
        Table("values", "the social value of one alliance", 4, rows=rows),
        f"It is {found[0]:.1f} with arrow J and {found[1]:.1f} without.",
        Live("ArrowJ", {"measure": "social_value", "moment": 200, "arrow_j": arrow, "segment": "start_up", "agent": "both_agents"}),
    )  # fmt: skip


def _segments(draw: Draw):
    agent = draw.among("agent", AGENTS)
    arrow, moment = draw.among("arrow", (0.4, 0.6)), draw.among("moment", (50, 100))
    rows, said = {}, []
    for segment in SEGMENTS:
        part = harmed(segment, agent, arrow, moment)
        draw.require(all(abs(part - edge) > 0.012 for edge in (0.1, 0.25)))
        value = BANDS[(part > 0.1) + (part > 0.25)]
        rows[_title(segment)] = Choice(segment, f"for a {_title(segment)}", 1, options=BANDS, value=value)  # fmt: skip
        said.append(f"{part:.0%} for a {_title(segment)}")
    draw.require(len({row.value for row in rows.values()}) >= 2)
    return (
        f"Switch arrows G, H and I off, so that firms stay the same. Set the bridging agent to *{_title(agent)}*, the strength of arrow J to {arrow:g}, and look at what is still alive after {moment} periods.",
        "In which part of the draws is the change for the *worse*, if the alliance is one of each of these segments?",
        Table("harm", "in which part of the draws arrow J does harm, for each segment", 4, rows=rows),
        f"It is for the worse in {', '.join(said)}.",
        Live("ArrowJ", {"measure": "alive", "moment": moment, "arrow_j": arrow, "agent": agent, "feedback": "off"}),
    )  # fmt: skip


def _agents(draw: Draw):
    segment, arrow = draw.among("segment", SEGMENTS), draw.among("arrow", (0.4, 0.6))
    measure = draw.among("measure", ("economic_value", "social_value"))
    word = measure.replace("_", " ")
    rows = {}
    for agent in AGENTS:
        present, absent = gained(segment, agent, arrow, measure)
        draw.require(present - absent > 1.8)
        rows[_title(agent)] = Number(
            agent, f"what arrow J adds to {word} with {_title(agent)}", 1, value=present - absent, within=0.5, low=0,
            slips=(Slip(present, "This is the value with arrow J, and not what the arrow adds."),),
        )  # fmt: skip
    said = ", ".join(f"{row.value:.1f} with {name}" for name, row in rows.items())
    return (
        f"Set the segment to *{_title(segment)}*, the strength of arrow J to {arrow:g}, and look at the {word} that one alliance has created after 200 periods.",
        f"How much {word} does arrow J *add* to one such alliance with each of these bridging agents?",
        Table("added", f"the {word} that arrow J adds to one alliance, with each bridging agent", 4, rows=rows),
        f"It adds {said}.",
        Live("ArrowJ", {"measure": measure, "moment": 200, "arrow_j": arrow, "segment": segment}),
    )  # fmt: skip


def _people(stage: str, segment: str) -> str:
    found = alliance_roles.who(alliance_roles.TABLE, stage, segment).reset_index()
    told = {lead: list(dict.fromkeys(found.role[found.lead == lead])) for lead in (True, False)}
    words = [f"*{role}*" for role in told[True]] + told[False]
    return ", ".join(words) or "no study"


def _who() -> str:
    """Return who was found in each segment, stage by stage, as a list in Markdown."""
    return "\n".join(
        f"- **{name}**: "
        + "; ".join(f"{stage}: {_people(stage, segment)}" for stage in alliance_roles.STAGES)
        for segment, name in alliance_roles.SEGMENTS.items()
    )


WHO = _who()
HOLDS = (  # what the studies bear out, and what they do not
    "somebody is named as leading the formation in every segment",
    "nobody is named as leading the outcome stage",
    "more kinds of people are named for operation in multinationals than in small firms",
    "the review has studies of operation in every segment",
    "a social entrepreneur is named as leading only in small or medium-sized firms",
)
HOLDS_NOT = (
    "founders lead the operation of start-ups",
    "employees lead the formation in small or medium-sized firms",
    "executives are named as leading the operation of companies in general",
    "where no leader is named there was no study",
    "public-private partnerships are led by their employees",
)
SETS = ((0, 1, 3), (1, 2, 4), (0, 2, 3), (0, 4, 1))


def _who_leads(draw: Draw) -> Question:
    taken, left = draw.among("holds", SETS[:2]), draw.among("holds_not", SETS[2:])
    right = [HOLDS[place] for place in taken]
    options = tuple(sorted((*right, *(HOLDS_NOT[place] for place in left))))
    return Question(
        "3b",
        f"This is whom the studies of the review looked at, after its section 6.2 and its Table 3, for each kind of organisation and each stage. Slanted words are of people whom the review *names* as leading; the others were looked at, and no more is said of them.\n\n{WHO}\n\nWhich of these sentences does this bear out?",
        (Choices("borne_out", "the sentences that the studies bear out", 3, options=options, value=frozenset(right)),),
        "Who was looked at need not lead, and a stage without a leader need not be without a study.",
        f"It bears out: {'; '.join(right)}.",
        level="understand",
        outcome=3,
    )  # fmt: skip


CASES = {
    "meetings": (
        """The review says of alliances for social innovation that their evolution "is effective in improving inter-partner conflict (arrow J in Figure 3)" (Ishida, section 6.2).
It also says that "no studies have specifically mentioned that inter-partner conflicts are affected by alliances for social innovation" (section 6.1), and that of the outcome stage "there is only one article" (section 5.2.3).
The pump maker reads the first sentence and decides on two evaluation meetings a year, because they are known to lessen conflict.

1. What can the review support, and what not? Use the second and the third sentence.
2. How can evaluations that go better more often leave fewer alliances alive?
3. Design an observation that would tell more about arrow J than comparing alliances with much and with little conflict. What would you measure, when, and on whom?""",
        (
            (2, "one for calling arrow J an inference or conjecture, one for the single study of the outcome stage and what follows from it"),
            (2, "one for alliances ending at evaluations, which come sooner; one for this harming only where evaluations mostly fail"),
            (2, "one for following the same alliances over time, one for a comparison group or a sound reason why none is needed"),
        ),
        """The review supports arrow J as a conjecture: no study in it looked at conflict, and the outcome stage, from which the arrow starts, has one study, of start-ups. So known is too strong a word. Less conflict makes operation succeed sooner, so that the alliance comes to its next evaluation earlier; where evaluations fail more often than not, it is over sooner. To learn more one should measure conflict on both sides before and after each evaluation, over several years, and compare with alliances that are alike at the start and evaluate later or not at all, best by lot.""",
    ),
    "story": (
        """The study of Safaricom in Kenya, as the review reports it, found that a new identity needs "deep and sustained communication", inside the company and outside (Ishida, section 5.2.1, on Lashitew et al., 2020).
The review goes on from there: such communication "brings stability to the alliance relationship by reducing inter-partner conflict" (section 7).
The village association says: our quarrel over prices has gone since we began to meet, so we can stop meeting.

1. Which steps lie between the finding and the conclusion, and which of them does the review report from a study?
2. Answer the association with the model, and name one number that you would have to know.
3. Somebody says that it was the other way round: because the quarrel had gone, they could meet at all. What would you have to observe to decide?""",
        (
            (2, "one for naming the steps (communication, stability, less conflict), one for saying that the last is inferred and that no study measured conflict"),
            (2, "one for rivalry bringing conflict back when evaluation stops, one for a number: arrow A, rivalry, or whether the firms have become less rival"),
            (2, "one for conflict measured before the meetings began, one for a comparison or a cause of the meetings that has nothing to do with the quarrel"),
        ),
        """The finding is about communication at one company; that it makes the relationship stable, and that stability comes from less conflict, are further steps. The review reports the first from studies and infers the rest: it says itself that no study speaks of an effect on conflict. In the model evaluation holds conflict below what rivalry would make of it; when the meetings stop, conflict goes back to rivalry, the faster the stronger arrow A. I would ask whether the two still compete for the same customers. To decide about the direction one would have to know the quarrel before the first meeting, and look at alliances that began to meet for another reason, a funder's rule for instance, next to others that did not.""",
    ),
    "nine_steps": (
        """Sido Muncul makes herbal medicine in Indonesia; its social programme has nine steps, of which the last three are to report, to monitor and evaluate, and to publish (Ishida, section 5.2.1, on Sirine et al., 2020).
The review names nobody who leads the outcome stage, and of all its studies one looked at that stage, at start-ups (section 5.2.3).
The water kiosks now think of an evaluation with a public report at its end.

1. How could publishing work for arrow J, and how against it? Give one reason each.
2. The partners expect that the evaluation will go badly. Should they hold it? Argue with what the model says about partners who learn and partners who do not.
3. Whom would you put in charge of the evaluation, and what may that person decide? Say which part of your answer the review supports.""",
        (
            (2, "one for a reason for it (having to agree on what happened, a measure agreed beforehand), one against it (blame in public, a trial in place of a talk)"),
            (2, "one for a poor alliance being ended sooner where firms do not learn, one for later evaluations going better where they do, or for an early end being no loss"),
            (2, "one for a person with a decision named, one for saying that the review leaves this open and what it does report (formation, operation)"),
        ),
        """Who has to publish must agree with the partner on what happened, and that may settle a quarrel; but in public each side may defend itself, and the evaluation becomes a trial that feeds the conflict. If the firms do not learn, an evaluation that will probably go badly ends the alliance sooner, and less conflict only brings it nearer; that may still be right if the alliance is not worth its cost. If they learn, the next evaluations go better, and peace helps them to get there. I would put a person in charge whom both partners trust, and let that person decide on the measures beforehand and on who speaks, but not on ending the alliance. The review names leaders of formation and operation, and for the outcome stage nobody, so this part is mine.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "4",
        CASES[draw.kind("meetings", "story", "nine_steps")],
        "Say for each sentence whether it follows from the model, from the review, or from you.",
        2,
    )


ASSIGNMENT = Assignment(
    name="social_innovation",
    title="The water kiosks",
    story="""A maker of pumps and a village association run kiosks together that sell clean water.
They quarrel about prices, and think of meeting regularly to look at what has come of it.
You will derive what such evaluations leave of a quarrel, compute how conflict goes on and how long an alliance lives, read a figure and what studies say, and then argue about what the review of the chapter can support.
The alliance, its partners and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $K$ | conflict | how much the partners are at odds, from 0 to 1 |
| $m$ | rivalry | how much the firms compete; here it stays as it is |
| $A$ | arrow A | part of the way to rivalry that conflict goes in a period |
| $J$ | arrow J | part of the conflict that evaluation takes away |
| $v$ | under evaluation | part of the living alliances that is being evaluated |
| $q$ | chance | chance that things go well, in operation and at an evaluation |
| $D$ | arrow D | part of the alliances in operation that is done in a period, if all goes well |
| $r$ | pace of evaluation | part of the alliances under evaluation that is judged in a period |

1. In a period conflict first goes its part $A$ of the way to rivalry.
2. Then evaluation takes away the part $Jv$ of what there is.
3. Strengths and interdependencies help, and conflict hinders: $q = 1/(1 + e^{-4(w - 0.5)})$, where $w$ is the sum of the first two less conflict.
4. Once it operates, an alliance whose conditions stay lives for $(1/(Dq) + 1/r)/(1 - q)$ periods on average.""",
    parts=(
        Part("Derive what is left", "derive what evaluation leaves of conflict", 13, resting),
        Part("Compute", "compute conflict and lives by hand or by code", 14, compute),
        Part("Read a figure and a review", "read what arrow J changes, and who leads", 13, figures),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="Ishida, M. Alliance Development Process for Social Innovation: A Literature Review on Social Innovation and Alliance Research. Read without a date.",
    imports=("import sympy as sp",),
    code='A, J, v, m, K, b, k = sp.symbols("A J v m K b k", positive=True)',
)
