"""Kestrel's questionnaire: what a score is made of, how sure it is, and what to make of it.

The firms, Kestrel and Tamm, and all their answers are invented; so is the scale of seven answers.
"""

from functools import cache
from math import ceil

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choice, Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number
from exercises.core.table import Table
from models.data.learning_diagnosis import QUESTIONNAIRE
from models.simulation.second_opinion import chances_by_gap

LETTERS = "ABCD"
FIVE = ("not at all", "hardly", "partly", "mostly", "fully")
SEVEN = ("not at all", "hardly", "a little", "partly", "rather", "mostly", "fully")
OBJECTIVES = {
    "Connect the alliance with its partners": ("visits", "rotation", "contact", "money_first", "in_our_plans"),
    "Find out whether you can get at it": ("near", "restricted", "responsibilities", "our_control", "talked_about"),
}  # fmt: skip
# Places on the scale of the five statements, from 0; the answer to the last may be illegible.
PLACES_OF_FIVE = (
    (3, 1, 4, 3, 2),
    (2, 3, 4, 1, 3),
    (4, 1, 3, 4, 1),
    (1, 3, 2, 0, 3),
    (3, 1, 2, 4, 0),
)
PLACES_OF_SEVEN = ((5, 2, 4, 5, 1), (4, 5, 2, 1, 3), (2, 4, 5, 1, 3), (5, 4, 2, 1, 3), (3, 1, 5, 4, 2))  # fmt: skip


def scores(draw: Draw) -> Asked:
    kind = draw.kind("left_out", "illegible", "improve")
    scale = SEVEN if kind == "improve" else FIVE
    title = draw.among("title", tuple(OBJECTIVES))
    places = draw.among("places", PLACES_OF_SEVEN if kind == "improve" else PLACES_OF_FIVE)
    items = QUESTIONNAIRE.items.loc[list(OBJECTIVES[title])]
    good = [favours == "high" for favours in items.favours]
    steps = len(scale) - 1
    counts = [
        place / steps if high else 1 - place / steps
        for place, high in zip(places, good, strict=True)
    ]
    rows = [
        f"| {letter} | {says} | {scale[place]} | {'high' if high else 'low'} |"
        for letter, says, place, high in zip(LETTERS, items.says, places, good, strict=False)
    ]
    table = "| | Statement | Answer | Good end |\n|---|---|---|---|\n" + "\n".join(rows)
    told, second = {
        "left_out": _left_out,
        "illegible": _illegible,
        "improve": _improve,
    }[kind](draw, counts, items.says.iloc[4])
    return Asked(
        f"""Kestrel's head of engineering answers statements of the objective *{title}*, on a scale of {'five' if scale is FIVE else 'seven'} answers: *{", ".join(scale)}*.
These are four of the answers.

{table}

{told}""",
        (
            Question(
                "1a",
                "What does each of the four answers count, from 0 to 1?",
                (
                    Table(
                        "counts", "what each answer counts", 4,
                        rows={
                            letter: _count(letter, places[place], steps, counts[place])
                            for place, letter in enumerate(LETTERS)
                        },
                    ),
                ),
                "Number the answers of the scale from 0, and divide by the steps between its ends. What is bad is turned round.",
                "They count " + ", ".join(f"{count:.3g}" for count in counts[:4]) + ".",
                level="understand",
                outcome=1,
            ),
            second,
            _checklist(draw, kind),
        ),
    )  # fmt: skip


def _count(letter: str, place: int, steps: int, count: float) -> Number:
    slips = (
        Slip(1 - count, "Look at the good end: does a high answer count for or against the alliance?"),
        Slip((place + 1) / (steps + 1), "The lowest answer is at place 0, and the ends are one step fewer apart than there are answers."),
    )  # fmt: skip
    known = tuple(slip for slip in slips if abs(slip.value - count) > 0.03)
    return Number(
        letter, f"what answer {letter} counts", 1, value=count, within=0.01, low=0, high=1, slips=known
    )  # fmt: skip


def _left_out(draw: Draw, counts: list[float], statement: str) -> tuple[str, Question]:
    """What is told and asked if somebody leaves out the worst answer."""
    four = counts[:4]
    score, rest = sum(four) / 4, (sum(four) - min(four)) / 3
    worst = four.index(min(four))
    draw.require(rest - score > 0.06)
    slips = (Slip((sum(four) - min(four)) / 4, "Only three answers are left to divide by.", 1),)
    answers = (
        Number("score_without", "the score of the three that are left", 2, value=rest, within=0.01, low=0, high=1, slips=slips),
        Number("rise", "by how much the score rises", 1, value=rest - score, within=0.01, low=-1, high=1,
               slips=(Slip(score - rest, "To leave out a low answer does not lower the score."),)),
    )  # fmt: skip
    return "", Question(
        "1b",
        f"Before the answers go to the board, statement {LETTERS[worst]} is left out. What is the score of the other three, and by how much is it higher than that of all four?",
        answers,
        "A score is the mean of what is answered.",
        f"All four score {score:.4g}, the other three {rest:.4g}.",
        level="analyse",
        outcome=2,
    )


def _illegible(draw: Draw, counts: list[float], statement: str) -> tuple[str, Question]:
    """What is told and asked if the answer to a fifth statement cannot be read, and the score can."""
    score, four = sum(counts) / 5, sum(counts[:4]) / 4
    right = FIVE[round(counts[4] * 4)]
    gap = (5 * score - 4 * four) * 4
    one_less = FIVE[max(0, round(gap) - 1)]
    says = {
        option: "Check the sum: the score times five is what all five count together."
        for option in (one_less, FIVE[min(4, round(gap) + 1)])
        if option != right
    }
    told = f"""The answer to a fifth statement, *{statement[:-1]}* (good end: high), is illegible, but the score of all five is known: {score:.1%}."""
    answers = (
        Number("score_of_four", "the score of the four that can be read", 1, value=four, within=0.01, low=0, high=1,
               slips=(Slip(sum(counts[:4]) / 5, "Four answers can be read: divide by four."),)),
        Choice("fifth_answer", "the illegible answer", 2, options=FIVE, value=right, says=says),
    )  # fmt: skip
    draw.require(abs(score - four) > 0.02)
    return told, Question(
        "1b",
        "What do the four answers that can be read score, and which answer was given to the fifth?",
        answers,
        "What do all five count together, and what do the four?",
        f"The four count {sum(counts[:4]):.4g} together, and all five {sum(counts):.4g}. The fifth counts {counts[4]:.4g}, which is *{right}*.",
        level="analyse",
        outcome=2,
    )


def _improve(draw: Draw, counts: list[float], statement: str) -> tuple[str, Question]:
    """What is told and asked if the score is to reach a mark."""
    four = counts[:4]
    mark = draw.among("mark", (0.7, 0.75, 0.8))
    score = sum(four) / 4
    needed = ceil((mark - score) * 24 - 1e-9)
    # A mark that is just met makes a quarrel about rounding, and so does one that is next to met.
    draw.require(3 <= needed <= 10 and abs((mark - score) * 24 - round((mark - score) * 24)) > 0.05)
    answers = (
        Number("score_now", "the score of the four now", 1, value=score, within=0.01, low=0, high=1,
               slips=(Slip(sum(four) / 6, "Divide by the four answers, and not by the steps of the scale."),)),
        Number("steps_needed", "how many steps better the answers must be, all together", 2, value=needed, within=0, low=0,
               slips=(Slip(needed - 1, "With so many steps the score stays just below the mark.", 1),
                      Slip(ceil((mark - score) * 6 - 1e-9), "So many steps would do if there were one statement only."))),
    )  # fmt: skip
    return "", Question(
        "1b",
        f"Kestrel wants the four statements to score at least {mark:.0%} next year. "
        "What is their score now, and by how many steps of the scale must the answers get better at the least, all four together?",
        answers,
        "How far does one step of one answer move the score of four?",
        f"The four score {score:.4g}. One step of one answer is worth 1/24, so {needed} steps are needed.",
        level="analyse",
        outcome=2,
    )


def _checklist(draw: Draw, kind: str) -> Question:
    """Return the question about the twelve steps, of which some are not answered."""
    done, half, open_ = draw.among("steps", ((5, 4, 2), (6, 2, 3), (4, 4, 2), (5, 3, 3)))
    answered = 12 - open_
    score = (done + half / 2) / answered
    lowest, highest = (done + half / 2) / 12, (done + half / 2 + open_) / 12
    told = f"Of the twelve steps to an alliance Kestrel has *done* {done}"
    text, answers = {
        "left_out": (
            f"{told}; {half} are done *in part*, {12 - done - half - open_} *not yet*, and {open_} are not answered. What is the score of the checklist?",
            (Number("checklist_score", "the score of the checklist", 2, value=score, within=0.01, low=0, high=1,
                    slips=(Slip(lowest, "What is not answered counts neither for nor against.", 1),
                           Slip(done / answered, "A step that is done in part counts a half.", 1))),),
        ),
        "illegible": (
            f"{told}, and {open_} are not answered. The score is {score:.1%}; each other step is done *in part*, which counts a half, or *not yet*, which counts nothing. How many are done in part?",
            (Number("in_part", "how many steps are done in part", 2, value=half, within=0, low=0, high=12,
                    slips=(Slip(half / 2, "Each step that is done in part counts only a half.", 1),)),),
        ),
        "improve": (
            f"{told}; {half} are done *in part*, which counts a half, {12 - done - half - open_} *not yet*, and {open_} are not answered. "
            f"Between which two scores must the checklist lie once those {open_} are answered as well?",
            (Number("lowest_possible", "the lowest score that the checklist can have then", 1, value=lowest, within=0.01, low=0, high=1,
                    slips=(Slip(score, "This is the score of the steps that are answered."),)),
             Number("highest_possible", "the highest score that the checklist can have then", 1, value=highest, within=0.01, low=0, high=1,
                    slips=(Slip(score, "This is the score of the steps that are answered."),))),
        ),
    }[kind]  # fmt: skip
    return Question(
        "1c",
        text,
        answers,
        "A step counts 1, a half or 0. What is not answered is not divided by.",
        f"Done and half done count {done + half / 2:g} together. Of {answered} that is {score:.4g}; of twelve it lies between {lowest:.4g} and {highest:.4g}.",
        level="apply",
        outcome=3,
    )


TIMES = {2: "two", 3: "three"}
RATES = {"p": (0.05, 0.5), "k": (3, 20)}


def errors(draw: Draw) -> Asked:
    kind = draw.kind("plain", "panel", "two_steps")
    wide = 3 if kind == "plain" else draw.among("wide", (2, 3))
    gap = draw.among("gap", (0.4, 0.5, 0.8, 0.9))
    each = draw.among("each", (4, 5, 6, 8))
    given = {
        "plain": {},
        "panel": {"m": draw.among("people", (2, 3, 4)) if kind == "panel" else 0},
        "two_steps": {"b": draw.among("blunders", (0.02, 0.05)) if kind == "two_steps" else 0},
    }[kind]
    told, variance, enough, what, slips = _derived(kind, wide)
    people = given.get("m", 1)
    most = gap**2 * each * people / (2 * wide**2) - 4 * given.get("b", 0)
    draw.require(0.05 < most < 0.9)
    more = {"m": (1, 6)} if kind == "panel" else {"b": (0.01, 0.2)} if kind == "two_steps" else {}
    free = {"p": (0.05, 0.5), "g": (0.2, 1.5)} | ({"k": (3, 20)} if kind == "panel" else more)
    said = "".join(
        {
            "m": f", answered by {value} people each",
            "b": f", and the chance of a blunder is {value:g}",
        }[word]
        for word, value in given.items()
    )
    return Asked(
        f"""Measure in steps of the scale now. Let $g$ be the true gap between two objectives, $p$ the chance of a slip, and $k$ the number of questions asked of each of the two.
{told}""",
        (
            Question(
                "2a",
                "What is the variance of the *difference* between the scores of the two objectives?",
                (
                    Formula(
                        "variance", "the variance of the difference between the two scores", 3,
                        text=variance, domain=RATES | more, slips=slips["variance"],
                    ),
                ),
                "First the variance of one score; those of independent scores add up, also in a difference.",
                f"It is `{variance}`.",
                level="apply",
                outcome=2,
            ),
            Question(
                "2b",
                f"How many {what} does it take until the gap is as wide as {TIMES[wide]} standard errors of the difference?",
                (
                    Formula(
                        "enough", f"how many {what} it takes", 3,
                        text=enough, domain=free, slips=slips["enough"],
                    ),
                ),
                "A standard error is the root of the variance. Square both sides before you solve.",
                f"Set the square of the gap equal to {wide**2} times the variance, and solve: `{enough}`.",
                level="apply",
                outcome=2,
            ),
            Question(
                "2c",
                f"Each objective has {each} questions{said}. Up to which chance of a slip is a gap of {gap:g} steps at least {TIMES[wide]} standard errors wide?",
                (
                    Number(
                        "largest_chance", "the largest chance of a slip", 3,
                        value=most, decimals=2, low=0, high=1, slips=_other_chances(most, gap, each, people, wide, given),
                    ),
                ),
                "Put the numbers into your variance, and solve for $p$.",
                f"The variance may be {gap**2 / wide**2:.4g} at the most, so $p$ may be {most:.4g}.",
                level="analyse",
                outcome=2,
            ),
        ),
    )  # fmt: skip


def _derived(kind: str, wide: int) -> tuple:
    """Return what is told, variance, number needed, what is counted, and known mistakes."""
    both = 2 * wide**2
    if kind == "panel":
        return (
            "Each question is put to $m$ people, each of whom slips independently of the others. The score of an objective is the mean of all answers to it.",
            "2*p/(k*m)",
            f"{both}*p/(k*g**2)",
            "people",
            {
                "variance": (Slip("p/(k*m)", "This is the variance of one score, and not of a difference.", 1),
                             Slip("2*p/k", "More people make a mean steadier, as more questions do.", 1)),
                "enough": (Slip(f"{wide**2}*p/(k*g**2)", "A difference has the variances of both scores.", 1),
                           Slip(f"{both}*p/(k*g)", "The gap is squared as well.", 1)),
            },
        )  # fmt: skip
    if kind == "two_steps":
        return (
            "Besides slips there are blunders: with chance $b$ an answer is *two* steps off, as often too high as too low, and then it is no slip.",
            "2*(p + 4*b)/k",
            f"{both}*(p + 4*b)/g**2",
            "questions of each objective",
            {
                "variance": (Slip("2*(p + 2*b)/k", "A variance is a mean of squares: what is two steps squared?", 1),
                             Slip("(p + 4*b)/k", "This is the variance of one score, and not of a difference.", 1),
                             Slip("2*(p + b)/k", "A blunder is two steps wide, and a slip only one.")),
                "enough": (Slip(f"{wide**2}*(p + 4*b)/g**2", "A difference has the variances of both scores.", 1),
                           Slip(f"{both}*(p + 4*b)/g", "The gap is squared as well.", 1)),
            },
        )  # fmt: skip
    return (
        "Both objectives have as many questions.",
        "2*p/k",
        f"{both}*p/g**2",
        "questions of each objective",
        {
            "variance": (Slip("p/k", "This is the variance of one score, and not of a difference.", 1),
                         Slip("sqrt(2*p/k)", "This is the standard error, the root of the variance.", 1)),
            "enough": (Slip("8*p/g**2", "This makes the gap two standard errors wide.", 1),
                       Slip("6*p/g**2", "The standard errors are counted before squaring.", 1)),
        },
    )  # fmt: skip


def _other_chances(
    most: float, gap: float, each: int, people: int, wide: int, given: dict
) -> tuple[Slip, ...]:
    slips = (
        Slip(gap**2 * each * people / wide**2 - 4 * given.get("b", 0), "A difference has the variances of both scores.", 1),
        Slip(gap**2 * each / (2 * wide**2), "This leaves out what is special about these answers.", 1),
        Slip(gap * each * people / (2 * wide) - 4 * given.get("b", 0), "Variances go with squares: of the gap, and of the number of standard errors.", 1),
    )  # fmt: skip
    apart = {round(slip.value, 6): slip for slip in slips if abs(slip.value - most) > 0.01}
    return tuple(apart.values())


TARGETS = (0.7, 0.8)
MOVES = (
    {"questions_each": 12, "off_chance": 0.2, "other_objectives": 1, "true_gap": 0.8},
    {"questions_each": 8, "off_chance": 0.3, "other_objectives": 2, "true_gap": 0.9},
    {"questions_each": 10, "off_chance": 0.1, "other_objectives": 3, "true_gap": 0.7},
)
WORDED = {
    "questions_each": "{:g} questions an objective",
    "off_chance": "a chance of a slip of {:.0%}",
    "other_objectives": "{:g} other objectives",
    "true_gap": "a true gap of {:g} steps",
}


@cache
def _chance(gap: float, slip: float, each: int, others: int) -> float:
    """Return how often the weakest objective scores lowest, as the figure says."""
    values = {"off_chance": slip, "questions_each": each, "other_objectives": others}
    return float(chances_by_gap([gap], **values)[0])


@cache
def _by_gap(slip: float, each: int) -> dict[float, float]:
    """Return the same for each gap that the slider has."""
    gaps = [round(0.05 * place, 2) for place in range(2, 41)]
    found = chances_by_gap(gaps, off_chance=slip, questions_each=each, other_objectives=5)
    return dict(zip(gaps, map(float, found), strict=True))


def figure(draw: Draw) -> Asked:
    kind = draw.kind("gap", "slip", "as_much")
    gap, each = draw.among("gap", (0.4, 0.5, 0.6)), draw.among("each", (4, 5))
    slip = draw.among("slip", (0.5, 0.6))
    target, moves = draw.among("target", TARGETS), draw.among("moves", MOVES)
    base = {"true_gap": gap, "off_chance": slip, "questions_each": each, "other_objectives": 5}
    options = {}
    for word, value in moves.items():
        at = base | {word: value}
        found = _chance(at["true_gap"], at["off_chance"], at["questions_each"], at["other_objectives"])  # fmt: skip
        draw.require(abs(found - target) > 0.015 and value != base[word])
        said = WORDED[word].format(value)
        options[said.replace("1 other objectives", "1 other objective")] = found
    enough = frozenset(option for option, found in options.items() if found > target)
    draw.require(0 < len(enough) < len(options))
    question, answer, solution = _threshold(draw, kind, base, target)
    return Asked(
        f"""The figure says how often the objective that is truly weakest also scores lowest.
It opens with Kestrel's case: the weakest of six objectives lies {gap:g} steps below the five others, each has {each} questions, and an answer is a step off with a chance of {slip:.0%}.
The sentence below the figure gives the number of tries in a hundred.""",
        (
            Question(
                "3a",
                f"Each of these changes is made alone, with all else as the figure opens. With which of them does the weakest objective score lowest in at least {target:.0%} of all tries?",
                (
                    Choices(
                        "changes_that_do", f"the changes after which it scores lowest in at least {target:.0%} of all tries", 4,
                        options=tuple(options), value=enough,
                    ),
                ),
                "Make one change, read the sentence, and put the slider back before the next.",
                "It scores lowest in " + ", ".join(f"{found:.1%} with {option}" for option, found in options.items()) + ".",
                level="analyse",
                outcome=2,
            ),
            Question(
                "3b",
                question,
                (answer,),
                "Move the slider in large steps until you have passed the number that is asked for, and then back in small ones.",
                solution,
                level="apply",
                outcome=2,
            ),
        ),
        live=Live("WeakestLink", base),
    )  # fmt: skip


def _threshold(draw: Draw, kind: str, base: dict, target: float) -> tuple[str, Number, str]:
    """Return a question about where a chance is reached, its answer, and how it is found."""
    gap, slip, each = base["true_gap"], base["off_chance"], base["questions_each"]
    if kind == "slip":
        steps = [round(0.05 * place, 2) for place in range(1, 13)]
        found = {one: _chance(gap, one, each, 5) for one in steps}
        edge = max((one for one in steps if found[one] >= target), default=0.0)
        near, step = found, 0.05
        question = f"In steps of 5%, and with all else as the figure opens: up to which chance of a slip does the weakest objective score lowest in at least {target:.0%} of all tries?"
        about = ("largest_slip", "the largest chance of a slip that will do, as a share", 3)
    else:
        near = _by_gap(slip, each)
        goal = target if kind == "gap" else _chance(gap, slip, 12, 5)
        edge = min((one for one, found in near.items() if found >= goal), default=0.0)
        target, step = goal, -0.05
        question = {
            "gap": f"In steps of 0.05, and with all else as the figure opens: from which gap on does the weakest objective score lowest in at least {target:.0%} of all tries?",
            "as_much": f"How wide would the gap have to be, in steps of 0.05, to help as much as 12 questions an objective do? Find how often the weakest objective scores lowest with 12 questions in place of {each}; then go back to {each} questions, and find the smallest gap with which it does so at least as often.",
        }[kind]
        about = ("smallest_gap", "the smallest gap that will do, in steps of the scale", 3)
    past = round(edge + step, 2)
    # The edge lies well inside the slider, and is not where two chances differ by a hair.
    draw.require(0.1 <= edge <= 1.9 and past in near)
    draw.require(abs(near[past] - target) > 0.006)
    # The figure rounds to whole tries in a hundred: rounded numbers must tell the same.
    draw.require(round(100 * near[edge]) >= round(100 * target) > round(100 * near[past]))
    slips = (
        Slip(past, "With this value it scores lowest a little too seldom.", 1),
        Slip(round(edge - step, 2), "One step further it would still do.", 1),
    )
    solution = f"It scores lowest in {near[edge]:.1%} of all tries at {edge:g}, and in {near[past]:.1%} at {past:g}."
    return question, Number(*about, value=edge, within=0.02, low=0, high=2, slips=slips), solution


CASES = {
    "weakest": (
        """Kestrel's board reads that its weakest link is *Bring the cultures of managers into line*; the next objective scores two hundredths more.
One director wants a workshop for managers on both sides, so that good experience builds trust sooner; another would rather send the engineers on a course, so that they become quicker learners.
Serrat writes that "If … learning in alliances can do much to promote success, then it should be predominantly mutual" (section "Moreover").

1. How sure is the board of its weakest link, and what would make it surer?
2. The questionnaire was filled in by one person, on a scale that nobody has tried out. Name two things that the score cannot tell for this reason.
3. What may the course and the workshop do to what Kestrel learns, and what to the alliance? Use what the chapter says about the objectives in the learning race.""",
        (
            (2, "one for a gap far smaller than its error, one for a remedy that follows from the variance (more questions, fewer slips, a second person)"),
            (2, "one for each sound limit: one side's view, interest of the respondent, no comparison with other firms, order rather than distance, no cause; half if named and not explained"),
            (2, "one for the course raising what Kestrel learns in all settings and commitment only in some, with the reason, one for comparing it with the workshop"),
        ),
        """A gap of two hundredths is less than a tenth of a step: with a handful of questions each the two objectives cannot be told apart, so both should be taken as weak. Fewer slips or a second person help; more questions of the same kind hardly. One respondent knows her own side and has her own hopes, so the score cannot tell how Tamm sees it; and without a tried scale it cannot be compared with another firm's, nor does it say what causes what. In the learning race a quicker learner learns more in every setting, but commitment rises in less than a third of them: what is left to learn is used up sooner, and a lead wears out trust. Trust that grows faster teaches Kestrel more in most settings and raises commitment in three of four: for mutual learning the workshop is the better bet, and the course the surer gain for Kestrel alone.""",
    ),
    "two_profiles": (
        """Kestrel's manager scores the objective *Connect the alliance with its partners* at 75%. Tamm's manager, on the same statements, scores it at 30%. All other objectives agree within a few points. The case is invented.
Kestrel's chief executive wants to report the mean, 52.5%, and adds that a competitor's alliance is said to have 48%.
Of the objectives Serrat says that, if they are met, they should make learning more effective (section "Enhancing Learning Effectiveness in Strategic Alliances").

1. Can slips alone explain the two scores? Argue with the size of the gap in steps of the scale. What does the mean hide?
2. What would you do in the next meeting of the two firms? Name two statements of this objective, with facts that one could count for each.
3. What may the chief executive say about the competitor, and what does the chapter find about work on this objective for what *we* learn and for the commitment of both?""",
        (
            (2, "one for turning 45 points into nearly two steps and comparing this with the error of a score, one for saying that the disagreement is the finding and the mean hides it"),
            (2, "one for a meeting about examples in which neither side is declared right, one for two statements, each with a countable fact"),
            (2, "one for refusing the comparison with its reason (no common scale, two people, hearsay), one for connections raising both in most settings, in the book's reading"),
        ),
        """Forty-five points are almost two steps of the scale. With seven statements and half of the answers a step off, a score has a standard error of about a quarter of a step, and a difference of about 0.4: slips alone hardly explain this. The mean reports a middling alliance that neither of the two has seen. In the meeting each side should bring examples, for the statement on visits the number of visits in the last quarter, by whom and where to; for the one on rotation a list of the people who have changed places, or the plan. Perhaps Kestrel's people visit and Tamm's are not received. About the competitor one can say nothing: other people answered, nobody has tried out the scale, and the number is hearsay. Connections, as the book reads them, raise what we learn in practically all settings and the commitment of both in more than nine of ten; in other readings in fewer, but still in most.""",
    ),
    "checklist": (
        """Mips, which designed chips, put together a group of allies with care. Giants joined, and in the still larger alliance ACE it was no longer clear who was in control; when large members left, ACE and Mips were lost (Gomes-Casseres, 1997, section 3, "Loss of control").
Suppose that a consultant had gone through the twelve steps (Serrat, section "Conventional Approaches to Strategic Alliances") with Mips in its best year, and had ticked off eleven. That visit is invented.

1. What would the checklist have told Mips, and what not? Say which part of the life of an alliance most of the steps look at.
2. Name two of the six places where alliances go wrong at which you would have looked instead, and say for each what there was to see.
3. Somebody concludes that the checklist is useless. Give one argument against this, and say what a single case such as Mips can show and what it cannot.""",
        (
            (2, "one for what the steps look at, setting up an alliance with care, one for saying that one step only is about living in it"),
            (2, "one for each place (governance, how the alliance changes, what it does to each partner) with something of the case that could have been seen"),
            (2, "one for an argument (a careful start prevents other failures; the first steps were done and held for years), one for a case that illustrates and does not test"),
        ),
        """The checklist would have said that the group was set up with care, and that was true; eleven of the steps are about setting up, and only the last about living in the alliance. I would have looked at how the alliance was governed: could anybody say who decided once the giants had come? And at how it changed: the group that Mips had designed was no longer the group that it was in, and its future hung on a few others who could leave. A list that does not prevent one failure may prevent others: the choice of partners was careful, and the group worked well for a time. A single case shows that success and loss of control can come together; it does not show how often, nor that another checklist would have saved Mips, for we have no firm beside it that was diagnosed in another way.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    kind = draw.kind("weakest", "two_profiles", "checklist")
    return argued(
        "4",
        CASES[kind],
        "Keep apart what an answer says, how sure it is, and what follows from it.",
        4 if kind == "checklist" else 1,
    )


ASSIGNMENT = Assignment(
    name="diagnosis",
    title="Kestrel's questionnaire",
    story="""Kestrel builds cargo bikes, and has an alliance with Tamm, a maker of batteries.
You will score some answers by hand, derive how far a score can be trusted, read off a figure what would make it surer, and then advise in words.
Both firms and all their answers are invented.""",
    sheet="""1. An answer is a place on a scale, numbered from 0 at the low end. On a scale of five answers the ends are four steps apart.
2. An answer counts its place over the number of steps: 0 for the lowest answer and 1 for the highest. If the good end is the low one, it counts 1 less that.
3. A score is the mean over the questions that are answered. It can be given from 0 to 1, or in per cent.
4. With chance $p$ an answer is a slip: one step too high or too low, both equally often, each answer by itself.
5. In steps of the scale, a slip has the variance $p$, so the mean of $k$ answers has the variance $p/k$. A standard error is the root of a variance.""",
    parts=(
        Part("Score by hand", "score answers by hand", 12, scores),
        Part("How sure a score is", "derive how sure a score is", 14, errors),
        Part("Find the weakest link", "read off a figure what makes a score surer", 10, figure),
        Part("Advise", "advise in words", 15, argument),
    ),
    sources="""Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.

Serrat, O. *Learning in strategic alliances*. Asian Development Bank, Knowledge Solutions. Read without a date. Its Table 3 is from Inkpen, A. (1998). Learning and knowledge acquisition through international strategic alliances. *The Academy of Management Executive*, 12(4), 69–80.""",
    imports=("import sympy as sp",),
    code='p, k, g, m, b = sp.symbols("p k g m b", positive=True)',
)
