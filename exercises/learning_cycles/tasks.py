"""The night train: what lasts, two turns of the cycle by hand, and what saves an alliance.

The train, its railways and all their numbers are invented.
"""

from functools import cache
from math import ceil

import numpy as np

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number

RATES = {"q": (0.2, 0.9), "speed": (0.05, 0.3), "lost": (0.01, 0.1)}
HOPES = {"X": (0.2, 0.7), "speed": (0.05, 0.3), "lost": (0.01, 0.1)}
EXTRA = {"extra": (0.01, 0.05)}

# How learning works in task 1: what is told; then, of what is learned in the long run and of the
# conditions that last, the key, the domain and known mistakes.
VARIATIONS = {
    "plain": (
        "Take the model as it stands in rules 1 to 3.",
        (
            "speed*q/(speed*q + lost)",
            RATES,
            (
                Slip("speed*q/lost", "The more is known, the less is left to learn."),
                Slip("lost/(speed*q + lost)", "This is what remains unknown.", 1),
            ),
        ),
        (
            "lost*X/(speed*(1 - X))",
            HOPES,
            (
                Slip("speed*X/(lost*(1 - X))", "Faster learning gets by with poorer conditions, and not the reverse."),
                Slip("lost*X/speed", "Only what is not yet known can be learned: that part is missing.", 1),
            ),
        ),
    ),
    "guarded": (
        "Suppose that good conditions also keep what was learned: in a period the part $\\delta(1 - q)$ of it is lost, and no longer the part $\\delta$. All else is as in rules 1 to 3.",
        (
            "speed*q/(speed*q + lost*(1 - q))",
            RATES,
            (
                Slip("speed*q/(speed*q + lost)", "This is for forgetting that conditions do not change.", 1),
                Slip("speed*q/(lost*(1 - q))", "The more is known, the less is left to learn."),
            ),
        ),
        (
            "lost*X/(speed*(1 - X) + lost*X)",
            HOPES,
            (
                Slip("lost*X/(speed*(1 - X))", "This is for forgetting that conditions do not change.", 1),
                Slip("speed*(1 - X)/(speed*(1 - X) + lost*X)", "This is how far the conditions may lie below 1."),
            ),
        ),
    ),
    "taught": (
        "Suppose that both railways send their people to a school as well. There they learn in a period the part $c$ (write `extra`) of what they do not yet know, whatever the conditions. It comes on top of the part $\\lambda q$. All else is as in rules 1 to 3.",
        (
            "(speed*q + extra)/(speed*q + extra + lost)",
            RATES | EXTRA,
            (
                Slip("speed*q/(speed*q + lost)", "This leaves out what the school adds.", 1),
                Slip("speed*q/(speed*q + lost) + extra", "The school adds a part of what is not yet known in each period, and not a part of all once."),
            ),
        ),
        (
            "(lost*X/(1 - X) - extra)/speed",
            HOPES | EXTRA,
            (
                Slip("lost*X/(speed*(1 - X))", "This leaves out what the school adds.", 1),
                Slip("(lost*X/(1 - X) + extra)/speed", "The school makes poorer conditions enough."),
            ),
        ),
    ),
}  # fmt: skip


def lasting(draw: Draw) -> Asked:
    kind = draw.kind("plain", "guarded", "taught")
    told, (kept, in_the_run, kept_slips), (enough, of_hopes, enough_slips) = VARIATIONS[kind]
    return Asked(
        f"""Suppose that conditions stay as they are, for ever.
{told}
In formulas write `speed` for $\\lambda$ and `lost` for $\\delta$.""",
        (
            Question(
                "1a",
                "How much is learned in the long run, when a period adds as much as it takes away?",
                (Formula("kept", "what is learned in the long run", 3, text=kept, domain=in_the_run, slips=kept_slips),),
                "Set what a period adds equal to what it takes away, and solve for $L$.",
                f"A period adds a part of $1 - L$ and takes away a part of $L$. The two are equal where $L$ is to $1 - L$ as the first part is to the second: at `{kept}`.",
                level="apply", outcome=2,
            ),
            Question(
                "1b",
                "Under which conditions is just as much learned in the long run as the partners expect?",
                (Formula("enough", "the conditions under which the aspiration is just met in the long run", 3, text=enough, domain=of_hopes, slips=enough_slips),),
                "Set your formula of 1a equal to $X$, and solve it for $q$.",
                f"When $X$ is known, what a period takes away from $X$ must equal what it adds of $1 - X$. Solved for $q$, this gives `{enough}`.",
                level="apply", outcome=2,
            ),
            _most_forgetting(draw, kind),
        ),
    )  # fmt: skip


def _most_forgetting(draw: Draw, kind: str) -> Question:
    """Ask how much forgetting an alliance can stand."""
    conditions = draw.among("conditions", (0.4, 0.5, 0.6, 0.7))
    hope = draw.among("hope", (0.6, 0.7, 0.75, 0.8))
    speed, extra = draw.among("speed", (0.08, 0.1, 0.12)), 0.02
    plain = speed * conditions * (1 - hope) / hope
    value = {
        "plain": plain,
        "guarded": plain / (1 - conditions),
        "taught": (speed * conditions + extra) * (1 - hope) / hope,
    }[kind]
    school = f" At the school they learn the part {extra:g}." if kind == "taught" else ""
    slips = [
        Slip(
            value * hope / (1 - hope),
            "This is what a period adds of what is not yet known. How much is not yet known when the hope is met?",
            1,
        )
    ]
    if kind != "plain":
        slips.append(Slip(plain, "This leaves out what is different in this task.", 1))
    return Question(
        "1c",
        f"Conditions stay at {conditions:g}, the speed is {speed:g} and the partners expect to learn {hope:g} of all there is.{school} How large may $\\delta$ be, at most, so that they do in the long run?",
        (Number("most_lost", "the largest δ with which the aspiration is met", 3, value=value, within=0.001, low=0, high=1, slips=tuple(slips)),),
        "At the largest $\\delta$ your formula of 1b gives just these conditions. Solve it for $\\delta$.",
        f"When {hope:g} is known, {1 - hope:g} is left to learn. What a period adds then equals what it takes away at $\\delta = {value:.4f}$.",
        level="apply", outcome=2,
    )  # fmt: skip


STARTS = ((0.6, 0.5), (0.5, 0.4), (0.7, 0.6), (0.55, 0.45))  # conditions and aspiration
PACES = ((0.2, 0.1), (0.25, 0.1), (0.2, 0.08), (0.3, 0.12))  # learning speed and forgetting


def turns(draw: Draw) -> Asked:
    kind = draw.kind("at_once", "plan", "report")
    start = draw.among("start", STARTS)
    pace = draw.among("pace", PACES)
    reaction = draw.among("reaction", (0.4, 0.5, 0.8))
    time = draw.among("time", (4, 5, 8)) if kind == "plan" else 1
    learned, conditions = _run(start, pace, reaction, time)
    draw.require(abs(learned[1] - start[1] / time) > 0.02)
    numbers = (
        f"The railways begin with conditions of {start[0]:g} and expect to learn {start[1]:g} of all there is. "
        f"They learn at a speed of {pace[0]:g} and forget {pace[1]:g}; readjustment is {reaction:g}."
    )
    if kind == "report":
        text = (
            f"A report says of the first two periods: the railways began with conditions of {start[0]:g} and expected to learn {start[1]:g} of all there is, all of it due from period 1 on. "
            f"In period 1 they had learned {learned[1]:.4f}. In period 2 they had learned {learned[2]:.4f}, and conditions were {conditions[2]:.4f}."
        )
        by_hand = _implied(pace, reaction, learned, start)
    elif kind == "plan":
        text = f"{numbers} They have agreed on a plan of {time} periods, over which what is due grows evenly."
        by_hand = _of_plan(start, pace, reaction, time)
    else:
        text = f"{numbers} All of it is due from period 1 on."
        by_hand = _at_once(start, pace, reaction, learned, conditions)
    return Asked(
        f"Now to the first periods of the train. {text}", (by_hand, _milestones(draw, kind))
    )


def _run(start: tuple, pace: tuple, reaction: float, time: int) -> tuple[list, list]:
    """Return what is learned, and conditions, in periods 0 to 3."""
    (first, hope), (speed, lost) = start, pace
    learned, conditions = [0.0], [first]
    for period in range(3):
        known, now = learned[-1], conditions[-1]
        review = known - hope * min(1, period / time) if period else 0.0
        learned.append(known + speed * now * (1 - known) - lost * known)
        conditions.append(now + reaction * review * now * (1 - now))
    return learned, conditions


def _turn(text: str, answers: tuple[Number, ...], told: str, level: str = "apply") -> Question:
    hint = "Rule 1 gives what is learned, rule 2 the review, rule 3 the next conditions. In period 0 nothing is due, so conditions in period 1 are those of the start."
    return Question("2a", text, answers, hint, told, level=level, outcome=1)


def _at_once(start, pace, reaction, learned, conditions) -> Question:
    (first, hope), (speed, _) = start, pace
    without = learned[1] + speed * first * (1 - learned[1])
    early = first - reaction * hope * first * (1 - first)
    whole = first + (learned[1] - hope) * first * (1 - first)
    return _turn(
        "What is learned in periods 1 and 2, and what are conditions in period 2?",
        (
            Number("learned_1", "what is learned in period 1", 1, value=learned[1], within=0.002, low=0, high=1, slips=(Slip(speed, "Conditions are not perfect."),)),
            Number("learned_2", "what is learned in period 2", 2, value=learned[2], within=0.002, low=0, high=1, slips=(Slip(without, "Something was forgotten as well.", 1),)),
            Number("conditions_2", "conditions in period 2", 2, value=conditions[2], within=0.002, low=0, high=1, slips=(Slip(early, "This reviews period 0; what counts is the review of period 1."), Slip(whole, "This leaves out how strongly conditions answer.", 1))),
        ),
        f"Learned are {learned[1]:.4f} and {learned[2]:.4f}; the review of period 1 is {learned[1] - hope:.4f}, so conditions in period 2 are {conditions[2]:.4f}.",
    )  # fmt: skip


def _of_plan(start, pace, reaction, time) -> Question:
    (_, hope), (speed, _) = start, pace
    learned, conditions = _run(start, pace, reaction, time)
    at_once, worse = _run(start, pace, reaction, 1)
    kept = learned[2] + speed * conditions[2] * (1 - learned[2])
    return _turn(
        "What is the re-evaluation of period 1, what are conditions in period 2, and what is learned in period 3?",
        (
            Number("review_1", "the re-evaluation of period 1", 1, value=learned[1] - hope / time, within=0.002, low=-1, high=1, slips=(Slip(at_once[1] - hope, "By the plan only a part of the aspiration is due in period 1."), Slip(hope / time - learned[1], "This is what is due less what is learned; rule 2 has it the other way round."))),
            Number("planned_2", "conditions in period 2", 2, value=conditions[2], within=0.002, low=0, high=1, slips=(Slip(worse[2], "These are the conditions without a plan."), Slip(2 * conditions[1] - conditions[2], "Look at the sign of the re-evaluation."))),
            Number("learned_3", "what is learned in period 3", 2, value=learned[3], within=0.002, low=0, high=1, slips=(Slip(kept, "Something was forgotten as well.", 1), Slip(learned[2], "This is what is learned in period 2."))),
        ),
        f"Learned are {learned[1]:.4f}, {learned[2]:.4f} and {learned[3]:.4f}. In period 1 a part of {hope / time:.4g} is due, so the review is {learned[1] - hope / time:.4f}, and conditions go from {conditions[1]:.4f} to {conditions[2]:.4f}.",
    )  # fmt: skip


def _implied(pace, reaction, learned, start) -> Question:
    (first, hope), (speed, lost) = start, pace
    return _turn(
        "Which learning speed, which forgetting and which readjustment does the report imply?",
        (
            Number("speed_found", "the learning speed", 1, value=speed, within=0.005, low=0, high=1, slips=(Slip(learned[1], "This is the speed times the conditions."),)),
            Number("forgetting_found", "the forgetting", 2, value=lost, within=0.005, low=0, high=1, slips=(Slip(lost * learned[1], "This is what was lost; forgetting is the part of what was known.", 1), Slip((2 * learned[1] - learned[2]) / learned[1], "In period 2 less is left to learn than in period 1."))),
            Number("reaction_found", "the readjustment", 2, value=reaction, within=0.02, low=0, slips=(Slip(reaction * (hope - learned[1]), "This is the readjustment times the shortfall.", 1), Slip(reaction * (hope - learned[1]) / hope, "The review holds what is due against what has been learned by then."))),
        ),
        f"Speed is what is learned in period 1 over {first:g}. In period 2 it adds {speed * first * (1 - learned[1]):.4f}, and the rest of the difference was lost. Conditions fell by {reaction:g} times the shortfall of {hope - learned[1]:.4f} times {first:g} times {1 - first:g}.",
        level="analyse",
    )  # fmt: skip


def _milestones(draw: Draw, kind: str) -> Question:
    """Ask which plan avoids the first disappointments, of another train."""
    first, hope = draw.among("second_start", ((0.4, 0.5), (0.45, 0.6), (0.35, 0.45), (0.5, 0.65)))
    speed, lost = 0.18, draw.among("second_lost", (0.05, 0.1))
    one = speed * first
    two = one + one * (1 - one) - lost * one
    head = f"A second train starts with conditions of {first:g}, a speed of {speed:g} and a forgetting of {lost:g}."
    if kind == "at_once":
        text = f"{head} All of the aspiration is due from period 1 on. What is the highest aspiration with which the first review, of period 1, is not bad?"
        answer = Number("highest", "the highest aspiration with which the first review is not bad", 3, value=one, within=0.005, low=0, high=1, slips=(Slip(two, "So much is learned by period 2.", 1), Slip(speed * first / (speed * first + lost), "So much is learned in the long run.")))  # fmt: skip
        told = f"In period 1 {one:.4f} is learned; no more may be due."
    elif kind == "plan":
        text = f"{head} It expects to learn {hope:g} of all there is. What is the shortest plan, in whole periods, with which neither the review of period 1 nor that of period 2 is bad?"
        need = 2 * hope / two
        answer = Number("shortest", "the shortest plan with which neither review is bad", 3, value=ceil(need), unit="periods", within=0, low=1, slips=(Slip(ceil(hope / one), "With this plan the first review is not bad. And the second?", 1), Slip(ceil(hope / two), "Twice as much is due in period 2 as in period 1, and not all.")))  # fmt: skip
        draw.require(ceil(hope / one) != ceil(need) and 0.05 < need % 1 < 0.95)
        told = f"Learned are {one:.4f} and {two:.4f}. The first asks for at least {hope / one:.3g} periods, the second for {need:.3g}."
    else:
        time = draw.among("second_time", (6, 8, 10))
        value = time * two / 2
        draw.require(value < 0.95)
        text = f"{head} Its plan has {time} periods. What is the highest aspiration with which neither the review of period 1 nor that of period 2 is bad?"
        answer = Number("highest_in_time", "the highest aspiration with which neither review is bad", 3, value=value, within=0.005, low=0, high=1, slips=(Slip(time * one, "With this aspiration the first review is not bad. And the second?", 1), Slip(two, "By the plan only a part of the aspiration is due in period 2.")))  # fmt: skip
        told = f"Learned are {one:.4f} and {two:.4f}. By period 2 two parts in {time} are due, so the aspiration may be {value:.4f}."
    hint = "Work out what is learned in periods 1 and 2: no bad review has changed conditions by then. Then compare each with what is due."
    return Question("2b", text, (answer,), hint, told, level="analyse", outcome=3)


OTHERS = {"time_allowed": 1, "unevenness": 0.5, "goal_revision": 0.5}
FAILING = (
    {"first_conditions": 0.4, "first_aspiration": 0.45, "learning_speed": 0.14, "forgetting": 0.04, "readjustment": 0.5},
    {"first_conditions": 0.3, "first_aspiration": 0.35, "learning_speed": 0.15, "forgetting": 0.04, "readjustment": 0.7},
    {"first_conditions": 0.45, "first_aspiration": 0.5, "learning_speed": 0.14, "forgetting": 0.03, "readjustment": 0.6},
    {"first_conditions": 0.35, "first_aspiration": 0.4, "learning_speed": 0.12, "forgetting": 0.02, "readjustment": 0.8},
    {"first_conditions": 0.5, "first_aspiration": 0.45, "learning_speed": 0.1, "forgetting": 0.04, "readjustment": 0.6},
)  # fmt: skip
THRIVING = (
    {"first_conditions": 0.55, "first_aspiration": 0.4, "learning_speed": 0.15, "forgetting": 0.03, "readjustment": 0.5},
    {"first_conditions": 0.5, "first_aspiration": 0.35, "learning_speed": 0.15, "forgetting": 0.04, "readjustment": 0.6},
    {"first_conditions": 0.6, "first_aspiration": 0.45, "learning_speed": 0.14, "forgetting": 0.03, "readjustment": 0.5},
    {"first_conditions": 0.45, "first_aspiration": 0.3, "learning_speed": 0.14, "forgetting": 0.03, "readjustment": 0.8},
    {"first_conditions": 0.65, "first_aspiration": 0.5, "learning_speed": 0.16, "forgetting": 0.04, "readjustment": 0.4},
)  # fmt: skip
READ = tuple(
    {"first_conditions": first, "first_aspiration": hope, "learning_speed": 0.2, "unevenness": 0.3,
     "forgetting": 0.05, "readjustment": 0.4, "goal_revision": 0.2, "time_allowed": 1}
    for first, hope in ((0.55, 0.45), (0.6, 0.5), (0.5, 0.4))
)  # fmt: skip

# The values of each slider, how near a reading must come, and what is asked of it.
SLIDERS = {
    "time_allowed": (np.arange(1.0, 41.0), 0, "the shortest time allowed, in whole periods,"),
    "readjustment": (np.arange(10, 101) / 100, 0.02, "the strongest readjustment"),
    "learning_speed": (np.arange(2, 31) / 100, 0.01, "the lowest learning speed"),
    "first_aspiration": (np.arange(5, 81) / 100, 0.02, "the highest first aspiration"),
    "forgetting": (np.arange(1, 11) / 100, 0.01, "the largest forgetting"),
}
FROM_BELOW = ("time_allowed", "learning_speed")  # the least is asked for, of others the most
RESCUES = (
    ("time_allowed", "readjustment"),
    ("time_allowed", "first_aspiration"),
    ("learning_speed", "readjustment"),
    ("learning_speed", "first_aspiration"),
)
MARGINS = (
    ("first_aspiration", "forgetting"),
    ("learning_speed", "forgetting"),
    ("first_aspiration", "learning_speed"),
)
SAVES = {
    "time allowed 12 and readjustment 1": {"time_allowed": 12, "readjustment": 1},
    "readjustment 0.2 and forgetting 0.08": {"readjustment": 0.2, "forgetting": 0.08},
    "first aspiration 0.25 and learning speed 0.10": {
        "first_aspiration": 0.25,
        "learning_speed": 0.1,
    },
    "learning speed 0.20 and readjustment 0.9": {"learning_speed": 0.2, "readjustment": 0.9},
    "goal revision 1 and unevenness 0": {"goal_revision": 1, "unevenness": 0},
}
SINKS = {
    "first conditions 0.30 and time allowed 3": {"first_conditions": 0.3, "time_allowed": 3},
    "first aspiration 0.60 and time allowed 15": {"first_aspiration": 0.6, "time_allowed": 15},
    "forgetting 0.07 and learning speed 0.12": {"forgetting": 0.07, "learning_speed": 0.12},
    "readjustment 1 and first aspiration 0.25": {"readjustment": 1, "first_aspiration": 0.25},
    "goal revision 0 and unevenness 0.9": {"goal_revision": 0, "unevenness": 0.9},
}


def figure(draw: Draw) -> Asked:
    kind = draw.kind("read", "save", "sink")
    if kind == "read":
        return _reading(draw)
    place = draw.among("alliance", range(5))
    given = OTHERS | (FAILING if kind == "save" else THRIVING)[place]
    pair = draw.among("pair", RESCUES if kind == "save" else MARGINS)
    fate = "fails" if kind == "save" else "thrives"
    changes = SAVES if kind == "save" else SINKS
    edges, found = _found(kind, place)
    draw.require(0 < len(found) < len(changes))
    answers = tuple(_border(word, edges[word], given) for word in pair)
    first, second = (SLIDERS[word][2].rstrip(",") for word in pair)
    wish = {"save": "What would make it thrive?", "sink": "How much could it bear and still thrive?"}[kind]  # fmt: skip
    verb = {"save": "would make it thrive", "sink": "would make it fail"}[kind]
    return Asked(
        f"""A third train {fate} at the settings of the figure.
Below the figure a sentence says whether the alliance thrives.
*Reset* brings the settings back.""",
        (
            Question(
                "3a",
                f"{wish} Find {first} and {second} with which it thrives. Move one slider at a time, in steps of 0.01 or of a whole period, and leave the others as they are.",
                answers,
                "Move the slider until the sentence changes. Then go back in smaller and smaller steps.",
                f"They are {answers[0].value:g} and {answers[1].value:g}.",
                level="analyse",
                outcome=4,
            ),
            Question(
                "3b",
                f"Real proposals change two things at once. Which of these pairs of changes {verb}, all else as in the figure?",
                (
                    Choices(
                        "proposals",
                        f"the pairs of changes that {verb}",
                        3,
                        options=tuple(changes),
                        value=found,
                    ),
                ),
                "Set both sliders of a pair, read the sentence, and press *Reset* before the next.",
                f"These {verb}: {'; '.join(sorted(found))}.",
                level="evaluate",
                outcome=4,
            ),
        ),
        live=Live("LearningCycle", given),
    )


@cache
def _found(kind: str, place: int) -> tuple[dict[str, float], frozenset[str]]:
    """Return where each slider turns the fate of an alliance, and which pairs of changes do."""
    from models.simulation.learning_cycle import thrives

    given, changes = (FAILING, SAVES) if kind == "save" else (THRIVING, SINKS)
    words = sorted({word for pair in (RESCUES if kind == "save" else MARGINS) for word in pair})
    steps = [(word, value) for word in words for value in SLIDERS[word][0]]
    tried = [*({word: value} for word, value in steps), *changes.values()]
    rows = [OTHERS | given[place] | change for change in tried]
    good = thrives(**{word: np.array([row[word] for row in rows]) for word in rows[0]})
    edges = {}
    for word in words:
        lives = [
            step for (one, step), well in zip(steps, good, strict=False) if well and one == word
        ]
        edges[word] = float(min(lives) if word in FROM_BELOW else max(lives))
    ends = zip(changes, good[len(steps) :], strict=True)
    return edges, frozenset(label for label, well in ends if well == (kind == "save"))


def _border(word: str, value: float, given: dict) -> Number:
    """Ask for the value of a slider at which an alliance begins or ceases to thrive."""
    _, within, meaning = SLIDERS[word]
    about = (
        f"{'least' if word in FROM_BELOW else 'most'}_{word}",
        f"{meaning} with which it thrives",
    )
    if word == "time_allowed":
        slip = Slip(value - 1, "With one period less than it takes it still fails.")
        return Number(*about, 2, value=value, unit="periods", within=0, low=1, slips=(slip,))
    slip = Slip(given[word], "This is the setting of the figure.")
    return Number(*about, 2, value=value, within=within, low=0, high=1, slips=(slip,))


def _reading(draw: Draw) -> Asked:
    """Ask for what can be read off the figure at once, for practice."""
    from models.widgets import LearningCycle

    given = draw.among("alliance", READ)
    outputs = LearningCycle(**given).outputs
    lowest = float(np.min(outputs["records"]["conditions"]))
    first = given["first_conditions"]
    return Asked(
        "Read the figure of another train: move *look at period*, and read the drawing and the sentence below it.",
        (
            Question(
                "3a",
                "How low do conditions fall, and in which period is the re-evaluation good for the first time?",
                (
                    Number("lowest", "the lowest conditions", 2, value=lowest, within=0.02, low=0, high=1, slips=(Slip(first, "These are the conditions at the start."),)),
                    Number("turn", "the first period with a good re-evaluation", 2, value=outputs["met"], unit="periods", within=1, low=0, slips=(Slip(2 * outputs["met"], "Look for the period in which the line of what is learned passes what is expected."),)),
                ),
                "Conditions turn where the re-evaluation does.",
                f"Conditions fall to {lowest:.2f}; the re-evaluation is good from period {outputs['met']:g} on.",
                level="understand", outcome=1,
            ),
            Question(
                "3b",
                "Which conditions does this alliance need at the start, and which would be enough to last?",
                (
                    Number("needed", "the conditions needed at the start", 2, value=outputs["needed"], within=0.02, low=0, high=1, slips=(Slip(first, "With these it starts."),)),
                    Number("to_last", "the conditions that would be enough to last", 1, value=outputs["lasting"], within=0.02, low=0, high=1, slips=(Slip(outputs["needed"], "It takes more to start than to last."),)),
                ),
                "They are the two dotted levels.",
                f"They are {outputs['needed']:.2f} and {outputs['lasting']:.2f}.",
                level="understand", outcome=2,
            ),
        ),
        live=Live("LearningCycle", given | {"period": 4}),
    )  # fmt: skip


CASES = {
    "halved": (
        """Successful alliances, our source says, "grow in interactive cycles of learning, reevaluation, and readjustment"; yet "learning is a difficult, frustrating, and often misunderstood process" (Serrat, section "Promise, Reality, and Promise").

After its first year the board of one railway reads a bad report on the night train, which compares what was learned with all that was hoped for, and wants to halve its staff there "until it delivers".

1. What does the model say about that reaction, and what would it say if the report had come two years later?
2. Name two other ways to save the train, one before it starts and one now, and say which slider stands for each.
3. Name one assumption of the model on which your answer depends, and say what would change without it.""",
        (
            (2, "one for saying that a review against everything hoped for tells little when it comes early, one for distinguishing the late report with a reason"),
            (2, "one for each way, if the slider is named and it is at the right time; half of a point for a way without its slider"),
            (2, "one for naming an assumption that the answer needs, one for what follows without it"),
        ),
        """At the start nothing is learned; held against all that was hoped for, the first reports are bad for good trains and for poor ones. Halving the staff lowers conditions just when learning is under way. Two years later the reaction matters less if the review has turned by then, and more is lost for good reason if it has not. Before the start the railways could agree on a plan (time allowed) or hope for less (first aspiration); now they could react less strongly (readjustment). All this rests on the assumption that the whole aspiration is due at once: a report that asks for what could be learned in a year might have been a good one.""",
    ),
    "consultant": (
        """Studies of alliances have mostly looked at how alliances begin, our source says, and "ignored the dynamic and interactive learning dimensions" (Serrat, section "Promise, Reality, and Promise").

A consultant, who is invented, has rated the start of forty night trains, and has counted which of them were well set up a year later. The start explains nearly all of the differences. She advises the railways to put all their money into the start, and none into reviews.

1. Why would she find this in the model of the chapter even if learning decides in the end? What would she find after ten years?
2. Which two things would you have had her record in the first year, so as to tell which of the trains that look bad will recover? Give the reason for each.
3. Name a case in which her advice is right after all, and one in which it does harm.""",
        (
            (2, "one for learning needing time to show in conditions, one for hopes and the speed of learning deciding about as much later"),
            (2, "one for each sound measure with its reason: what is still put in; what was learned by area; how far it is from what was due by then; how strongly partners react"),
            (2, "one for a case in which the start does decide (all due at once, strong reactions, slow learning), one for harm done (no plan, a review that asks for everything, good starts that are thrown away)"),
        ),
        """In the first year little has been learned whatever the speed, so conditions differ mostly because they began differently; after ten years hopes and the speed of learning have had their say as well, through many reviews. I would record what each partner still puts in, people and access, because trains that recover are those with conditions left when the learning arrives; and what was learned against what could have been learned by then, since a shortfall against everything hoped for is common to good and poor trains. Her advice is right where all is due at once and boards react strongly: then only a better start survives the first reviews. It does harm where a plan would be cheap: the money for the start is lost when the first review asks for everything and the staff are withdrawn.""",
    ),
    "chips": (
        """Mips, a designer of chips, gathered large allies, and in 1991 launched a group, ACE, on which its future then depended (Gomes-Casseres, 1997, section 2, "Reaching for scale and scope"; section 3, "Loss of control").
Its dependence on suppliers delayed important products (section 3, "Loss of control").
Compaq, DEC and others left, which was the end of ACE and of Mips as a firm of its own (section 3, "Loss of control" and "Risks of constellations").

1. Place three of these facts at stations of the learning cycle, and say for one of them why it may not belong there.
2. Suppose that the members had agreed on milestones in 1991. For which of them would that have changed something in the model, and for which of the facts above would it have changed nothing?
3. Say one thing that you would have to know, and that this account does not tell, before you could say that the cycle explains the end of the group. What would speak against it?""",
        (
            (2, "one for three sound places, one for a sound doubt"),
            (2, "one for milestones changing what a review asks for, or how it turns out, one for what they do not change (a delay, better offers elsewhere)"),
            (2, "one for something that is missing (what was expected by when, what was learned, what members withdrew), one for evidence against"),
        ),
        """The launch of ACE raised what was hoped for (aspiration); the delays meant that less was there than expected (re-evaluation); that allies left is a readjustment, the strongest there is. The last may not belong there: members could turn to other chips, while in the model partners have nowhere else to go. Milestones would have changed what the reviews of the first year asked for, so members who reacted to unmet hopes might have stayed; they would have changed nothing about the delay, nor for a member with a better offer. One would have to know what members expected by when, and what they withdrew after which review. If Compaq left at a time when everything due had been delivered, the cycle does not explain it.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "4",
        CASES[draw.kind("halved", "consultant", "chips")],
        "Name for each sentence the station of the loop of which it speaks: conditions, learning, re-evaluation or readjustment.",
        5,
    )


ASSIGNMENT = Assignment(
    name="learning_cycles",
    title="The night train",
    story="""Two railways, each of its own country, want to run a night train together.
They must learn each other's rules, timetables, signals and customers.
You will derive which conditions could last, compute the first turns of the cycle by hand, find out in a figure what saves or sinks such an alliance, and then argue in words.
The train, its railways and all their numbers are invented.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $q$ | conditions | how well the alliance is set up for its partners to learn; 1 is perfect |
| $L$ | learned | part of all there is to learn that the partners know |
| $X$ | aspiration | part of all there is to learn that the partners expect to have learned in the end |
| $H$ | time allowed | length of the plan, in periods |
| $\\lambda$ | learning speed | part of what is not yet known that partners learn in a period under perfect conditions |
| $\\delta$ | forgetting | part of what was learned that is lost a period later |
| $\\kappa$ | readjustment | how strongly conditions answer to the re-evaluation |

In tasks 1 and 2 all areas are learned at one speed, and goals are not revised; the figure of task 3 has five areas and revised goals.

1. In the next period the partners know $L + \\lambda q (1 - L) - \\delta L$, with the $L$ and $q$ of now. At the start, in period 0, they know nothing.
2. Re-evaluation: $e = L - D$, where $D$ is what is due by now. With a plan of $H$ periods $D = X t / H$ in period $t$ up to period $H$, and $X$ from then on. If all is due at once, $D = X$ from period 1 on. In period 0 nothing is due, and $e = 0$.
3. Conditions in the next period are $q + \\kappa e q (1 - q)$, with the $e$ and $q$ of now.

A review is *bad* if its re-evaluation is below 0.
An alliance *thrives* if in the end its partners come to learn what they expected at first.""",
    parts=(
        Part("What could last", "derive what could last", 14, lasting),
        Part("Turns by hand", "compute the first turns by hand", 12, turns),
        Part("Save or sink", "find what saves or sinks an alliance", 12, figure),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.

Serrat, O. *Learning in strategic alliances*. Asian Development Bank, Knowledge Solutions. Read without a date.""",
    imports=("import sympy as sp",),
    code='q, X, speed, lost, extra = sp.symbols("q X speed lost extra", positive=True)',
)
