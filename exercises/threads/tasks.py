"""The weaver and the mill: what bridges between models hand on, and what the sources leave open.

The studio, the mill and all their numbers are invented.
"""

from functools import cache

from exercises.core.answer import Slip
from exercises.core.arguing import argued
from exercises.core.assignment import Asked, Assignment, Live, Part, Question
from exercises.core.choice import Choices
from exercises.core.drawing import Draw
from exercises.core.formula import Formula
from exercises.core.number import Number

S, SIGMA, ALPHA, M = ({"s": (0.1, 0.4)}, {"sigma": (1.1, 1.9)}, {"alpha": (0.45, 0.7)}, {"m": (0.05, 0.4)})  # fmt: skip
PAIR = S | SIGMA | ALPHA
WEAK = {"c": (0.3, 0.9)}

FACTORS = {"half": 0.5, "a quarter": 0.25, "four fifths": 0.8, "nine tenths": 0.9}


def derive(draw: Draw) -> Asked:
    kind = draw.kind("mill short", "studio short", "difference")
    word = draw.among("factor", tuple(FACTORS))
    target = draw.among("target", (0.5, 0.6, 0.7, 0.8))
    told, first, second, third = {
        "mill short": _mill_short,
        "studio short": _studio_short,
        "difference": _difference,
    }[kind](target, word)
    return Asked(
        told,
        (
            _formula("1a", first, "Begin with the gains of rule 1, or with the room for rivalry of rule 3, whichever the question is about.", 1),
            _formula("1b", second, "Set what you found in 1a equal to what is asked for, and solve.", 1),
            _formula("1c", third, "Write down the product of capabilities 2 and 3, and set it equal to 1.", 2),
        ),
    )  # fmt: skip


def _formula(id_: str, asked, hint: str, outcome: int) -> Question:
    text, name, meaning, key, domain, slips = asked
    return Question(
        id_,
        text,
        (Formula(name, meaning, 3, text=key, domain=domain, slips=slips),),
        hint,
        f"It is `{key}`.",
        level="apply" if id_ == "1a" else "analyse",
        outcome=outcome,
    )


def _mill_short(target: float, word: str):
    return (
        "In this task the mill is the partner that is left short.",
        (
            "What is the shortfall?", "shortfall", "the shortfall", "1 - (1 - alpha)*sigma/(1 - s)", PAIR,
            (Slip("1 - alpha*sigma/s", "This is what the studio lacks."), Slip("1 - (1 - alpha)*sigma/s", "Compare with what the mill would earn alone.")),
        ),
        (
            "With which rivalry do the stages begin?", "rivalry", "the rivalry with which the stages begin",
            "m + (1 - m)*(1 - (1 - alpha)*sigma/(1 - s))", PAIR | M,
            (Slip("m + 1 - (1 - alpha)*sigma/(1 - s)", "The shortfall takes a part of the room that is left."), Slip("1 - (1 - alpha)*sigma/(1 - s)", "This is the shortfall alone.")),
        ),
        (
            "All capabilities have the strength $c$, below 1, before anything is learned. How much must the partners have created together for the circle to sustain itself alone?",
            "least_created", "how much they must have created together", "1/c - 1", WEAK,
            (Slip("1/c**2 - 1", "Both capabilities grow by what is created."), Slip("1 - c", "This is a difference: the capabilities are multiplied.")),
        ),
    )  # fmt: skip


def _studio_short(target: float, word: str):
    left = f"{1 - target:g}"
    factor = FACTORS[word]
    return (
        "In this task the studio is the partner that is left short: it gets too small a share. "
        f"Both want the stages to begin with a rivalry of no more than {target:g}, which is more than $m$.",
        (
            "How large may the shortfall be, at most?", "shortfall_allowed", "the largest shortfall that is allowed", f"({target:g} - m)/(1 - m)", M,
            (Slip(f"{target:g} - m", "The shortfall takes a part of the room that is left, and not of 1."), Slip(f"({target:g} - m)/m", "The room for more rivalry is what m leaves up to 1.")),
        ),
        (
            "What is the least profit share of the studio that keeps rivalry at the start that low?", "least_share", "the least profit share of the studio",
            f"{left}*s/(sigma*(1 - m))", S | SIGMA | M,
            (Slip("s/sigma", "With this share nobody is left short: more is asked than is needed."), Slip(f"{left}*s/sigma", "This leaves out rivalry in the market.")),
        ),
        (
            f"Before anything is learned, capability 2 has the strength $c$, and capability 3 only {word} of that strength. Both grow by what is created. How much must the partners have created together for the circle to sustain itself alone?",
            "least_created", "how much they must have created together", f"1/(c*sqrt({factor:g})) - 1", WEAK,
            (Slip(f"1/({factor:g}*c**2) - 1", "Both capabilities grow by what is created, so it counts twice."), Slip("1/c - 1", "This is right for two capabilities of the same strength.")),
        ),
    )  # fmt: skip


def _difference(target: float, word: str):
    factor = FACTORS[word]
    gap = f"{2 * target:g}"
    return (
        "In this task bridge 1 is built in another way: what makes rivals is not a shortfall but *envy*. "
        "Envy is the difference between what the studio earns over what it would alone, and the same for the mill. "
        "The studio has the higher of the two.",
        (
            "How large is envy?", "envy", "the difference between the two", "sigma*(alpha - s)/(s*(1 - s))", PAIR,
            (Slip("sigma*(2*alpha - 1)", "This is the difference between two profits, and not between two gains."), Slip("sigma*(alpha - s)", "Each profit has to be compared with what that partner would earn alone.")),
        ),
        (
            f"At which profit share of the studio is envy {gap}?", "share_of_envy", f"the studio's profit share at which envy is {gap}",
            f"s + {gap}*s*(1 - s)/sigma", S | SIGMA,
            (Slip(f"s + {gap}/sigma", "Check the lower line of your formula of 1a."), Slip("s", "At this share there is no envy at all.")),
        ),
        (
            f"Bridge 5 is built in another way too: only capability 2 grows by what is created. Before anything is learned it has the strength $c$; capability 3 has {word} of that strength, and keeps it. How much must the partners have created together for the circle to sustain itself alone?",
            "least_created", "how much they must have created together", f"1/({factor:g}*c**2) - 1", WEAK,
            (Slip(f"1/(c*sqrt({factor:g})) - 1", "Here only one of the two capabilities grows."), Slip("1/c**2 - 1", "This is right for two capabilities of the same strength.")),
        ),
    )  # fmt: skip


def sums(draw: Draw) -> Asked:
    kind = draw.kind("forward", "from rivalry", "from gains")
    size = draw.among("size", (0.15, 0.2, 0.25, 0.3))
    share = draw.among("share", (0.45, 0.48, 0.52, 0.55))
    synergy = draw.among("synergy", (1.2, 1.3, 1.4, 1.5))
    market = draw.among("market", (0.2, 0.3, 0.4))
    own, mill = share * synergy / size, (1 - share) * synergy / (1 - size)
    short = 1 - mill
    draw.require(0.04 < short < 0.45 and market * short > 0.018)
    rivalry = market + (1 - market) * short
    told = {
        "forward": f"The studio has a relative size of {size:g} and gets {share:.0%} of the profit. Synergy is {synergy:g} and rivalry in the market {market:g}.",
        "from rivalry": f"The stages begin with a rivalry of {rivalry:.4f}, because the mill is left short. Rivalry in the market is {market:g}. The studio has a relative size of {size:g}, and synergy is {synergy:g}.",
        "from gains": f"The studio earns {own:.4f} times and the mill {mill:.4f} times what each would earn alone. The studio gets {share:.0%} of the profit.",
    }[kind]
    both = {
        "own": Number(
            "own_gain", "what the studio earns, over what it would alone", 1, value=own, within=0.03, low=0,
            slips=(Slip(share * synergy, "Compare with what the studio would earn alone."), Slip(mill, "This is the gain of the mill.")),
        ),
        "mill": Number(
            "mill_gain", "what the mill earns, over what it would alone", 1, value=mill, within=0.01, low=0,
            slips=(Slip((1 - share) * synergy, "Compare with what the mill would earn alone."), Slip(short, "This is what the mill lacks.")),
        ),
        "rivalry": Number(
            "first_rivalry", "the rivalry with which the stages begin", 2, value=rivalry, within=0.01, low=0, high=1,
            slips=(Slip(market + short, "The shortfall takes a part of the room that is left.", 1), Slip(short, "This is the shortfall.")),
        ),
        "share": Number(
            "studio_share", "the studio's profit share", 2, value=share, within=0.01, low=0, high=1,
            slips=(Slip(1 - share, "This is the share of the mill.", 1), Slip(size, "With this share nobody would be left short.")),
        ),
        "synergy": Number(
            "synergy_found", "the synergy", 2, value=synergy, within=0.02, low=0,
            slips=(Slip((own + mill) / 2, "The two gains do not count the same: the partners differ in size."), Slip(own * share + mill * (1 - share), "Weigh the gains by size, and not by profit share.")),
        ),
        "size": Number(
            "size_found", "the studio's relative size", 2, value=size, within=0.01, low=0, high=1,
            slips=(Slip(1 - size, "This is the relative size of the mill.", 1), Slip(share, "This is its profit share.")),
        ),
    }  # fmt: skip
    asked = {
        "forward": ("own", "mill", "rivalry"),
        "from rivalry": ("mill", "own", "share"),
        "from gains": ("synergy", "size"),
    }[kind]
    return Asked(
        told,
        (
            Question(
                "2a",
                "Work these numbers out by hand, to within the rounding of what is told.",
                tuple(both[name] for name in asked),
                "Write down both gains by rule 1. What is told gives you one of them or the shortfall.",
                f"The studio gains {own:.3f} times and the mill {mill:.3f} times what it would alone, with a size of {size:g}, a share of {share:g} and a synergy of {synergy:g}. "
                f"The shortfall is {short:.3f} and rivalry begins at {rivalry:.3f}.",
                level="apply",
                outcome=1,
            ),
            _handed_on(draw, kind, size, synergy),
        ),
    )  # fmt: skip


def _handed_on(draw: Draw, kind: str, size: float, synergy: float) -> Question:
    """Ask what bridges 2 and 3 hand on, or what makes them hand on a given number."""
    equals = draw.among("equals", (0.25, 0.4, 0.5))
    need = (1 - equals) * (1 - size) + equals * 2 * size
    start = synergy / (1 + synergy)
    if kind == "forward":
        answers = (
            Number(
                "resources", "resources at the start", 2, value=start, decimals=2, low=0, high=1,
                slips=(Slip(1 / (1 + synergy), "This is what is left up to 1."),),
            ),
            Number(
                "need", "complementarity at the start", 2, value=1 - size, decimals=2, low=0, high=1,
                slips=(Slip(size, "This is the smaller partner's size."),),
            ),
        )  # fmt: skip
        text = "With which resources and with which complementarity do the stages begin, if unlike partners need each other?"
    else:
        answers = (
            Number(
                "synergy_wanted", "the synergy that would bring these resources", 2, value=_synergy(start), within=0.05, low=0,
                slips=(Slip(_rounded(start) / (1 + _rounded(start)), "This is bridge 2 the wrong way round: solve it for synergy.", 1), Slip(1 / _synergy(start), "This is the ratio upside down.", 1)),
            ),
            Number(
                "need_of_equals", "the need of equals that gives this complementarity", 2, value=equals, within=0.02, low=0, high=1,
                slips=(Slip(1 - equals, "This is how far it is unlike partners that need each other.", 1),) if equals != 0.5 else (Slip(need, "This is the complementarity that is told."),),
            ),
        )  # fmt: skip
        text = (
            f"Another pair begins the stages with resources of {_rounded(start):g}. Which synergy would bring them? "
            f"For the mill and the studio, of relative size {size:g}, somebody takes a reading of bridge 3 between the two of rule 5, and finds a complementarity of {need:.4g}. Which need of equals is that?"
        )
        if kind == "from gains":
            text = text.replace("of relative size " + f"{size:g}", "of the relative size of 2a")
    return Question(
        "2b",
        text,
        answers,
        "Write down rule 4 and rule 5, put in what is told, and solve for what is asked.",
        f"By rule 4 a synergy of {_synergy(start):.3f} brings resources of {_rounded(start):g}. By rule 5 a need of equals of {equals:g} gives {need:.4g}, and one of 0 gives {1 - size:g}.",
        level="analyse",
        outcome=2,
    )


def _rounded(start: float) -> float:
    """Return resources of another pair, told with two decimals."""
    return round(start + 0.07, 2)


def _synergy(start: float) -> float:
    return _rounded(start) / (1 - _rounded(start))


BRIDGES = tuple(f"bridge {number}" for number in range(1, 8))


@cache
def _found(size: float, synergy: float, share: float, market: float) -> dict[str, dict[str, float]]:
    from models.simulation.threads import without_each_bridge

    pair = {"relative_size": size, "synergy": synergy, "profit_share": share}
    found = without_each_bridge(**pair, market_rivalry=market)
    return {
        name: {word: float(value) for word, value in one.items()} for name, one in found.items()
    }


@cache
def _at_work(word: str, size: float, synergy: float, share: float, market: float):
    """Return values of a slider, and how many alliances are at work at each."""
    import numpy as np

    from models.simulation.threads import milestones, thread

    said = {
        "relative_size": size,
        "synergy": synergy,
        "profit_share": share,
        "market_rivalry": market,
    }
    values = np.round(np.arange(0.05, 0.9001, 0.01), 2)
    return values, milestones(thread(**said | {word: values}))["at_work"]


def figure(draw: Draw) -> Asked:
    kind = draw.kind("broken", "rivalry", "share")
    size = draw.among("size", (0.15, 0.2, 0.25))
    synergy = draw.among("synergy", (1.3, 1.5))
    share = draw.among("share", (0.3, 0.5, 0.6))
    market = draw.among("market", (0.2, 0.4))
    found = _found(size, synergy, share, market)
    word = {"broken": "social_performance", "rivalry": "at_work", "share": "created"}[kind]
    text, answers, hint, solution = (
        _broken(found) if kind == "broken" else _limit(draw, kind, size, synergy, share, market)
    )
    moved = {
        name: abs(found[name.replace(" ", "_")][word] - found["as it is"][word]) for name in BRIDGES
    }
    draw.require(not any(0.002 < one < 0.0105 for one in moved.values()))
    # As the figure rounds, a bridge that changes nothing must not seem to.
    shown = {name: round(found[name.replace(" ", "_")][word], 2) for name in BRIDGES}
    whole = round(found["as it is"][word], 2)
    draw.require(all((shown[name] != whole) == (moved[name] > 0.005) for name in BRIDGES))
    changed = frozenset(name for name, one in moved.items() if one > 0.005)
    about = {
        "broken": "social performance at the end",
        "rivalry": "the part of alliances at work at the end",
        "share": "the part created together at the end",
    }[kind]
    return Asked(
        f"The figure stands at your pair: the studio and its mill, after 60 periods, with a relative size of {size:g}, a synergy of {synergy:g}, a profit share of {share:g} and a rivalry in the market of {market:g}. Move the sliders, press the bridges, and read the table below the figure. "
        "Put everything back before the next question.",
        (
            Question("3a", text, answers, hint, solution, level="understand", outcome=1),
            Question(
                "3b",
                f"With the sliders at your pair again, break the bridges one at a time. Which of them, if it alone is broken, changes {about} by 0.01 (one percentage point) or more?",
                (
                    Choices("moving", f"the bridges that change {about}", 3, options=BRIDGES, value=changed),
                ),
                "Nothing leads back: ask of each bridge whether it comes before what is asked about. A bridge over which nothing is handed cannot change anything.",
                ", ".join(f"{name} moves it by {one:.3f}" for name, one in moved.items()) + ".",
                level="analyse",
                outcome=2,
            ),
        ),
        live=Live(
            "Threads",
            {"relative_size": size, "synergy": synergy, "profit_share": share, "market_rivalry": market},
        ),
    )  # fmt: skip


def _broken(found):
    whole, without = (found[name]["social_performance"] for name in ("as it is", "bridge_4"))
    answers = (
        Number(
            "social", "social performance as it is", 1, value=whole, within=0.01, low=0,
            slips=(Slip(without, "This is with bridge 4 broken."),),
        ),
        Number(
            "social_without", "social performance without bridge 4", 2, value=without, within=0.01, low=0,
            slips=(Slip(whole, "This is with all bridges whole."),),
        ),
    )  # fmt: skip
    text = "What is social performance after 60 periods, and what would it be without bridge 4?"
    hint = "Press the bridge, and read the last row."
    return text, answers, hint, f"It is {whole:.3f}, and {without:.3f} without bridge 4."


def _limit(draw: Draw, kind: str, size: float, synergy: float, share: float, market: float):
    least = draw.among("least", (0.5, 0.6, 0.7))
    word, told = {
        "rivalry": ("market_rivalry", "rivalry in the market"),
        "share": ("profit_share", "profit share of the studio"),
    }[kind]
    values, working = _at_work(word, size, synergy, share, market)
    kept = values[working >= least]
    draw.require(len(kept) > 0 and 0.12 < kept.max() < 0.88)
    value = float(kept.max())
    start = {"rivalry": market, "share": share}[kind]
    nobody = 1 - (1 - size) / synergy
    slips = [Slip(start, "This is where your figure stands at first.")]
    if kind == "share":
        slips.append(
            Slip(nobody, "Up to this share nobody is left short; the limit lies elsewhere.", 1)
        )
    answers = (
        Number(
            f"highest_{kind}", f"the highest {told}", 3, value=value, within=0.03, low=0, high=1,
            slips=tuple(slip for slip in slips if abs(slip.value - value) > 0.06),
        ),
    )  # fmt: skip
    text = f"All else as it is, what is the highest {told} at which at least {least:.0%} of such alliances are at work?"
    hint = "Move one slider only, to the right, until the part at work falls below what is asked."
    return text, answers, hint, f"It is {value:.2f}."


def voices(draw: Draw) -> Asked:
    from models.data import voices as data

    kind = draw.kind("one", "both", "only")
    heard, names = data.heard(data.VOICES), data.SOURCES
    pairs = (("serrat", "gomescasseres1997"), ("serrat", "ishida"), ("fourweekmba", "serrat"), ("gomescasseres1997", "ishida"), ("gomescasseres1997", "serrat"), ("ishida", "serrat"))  # fmt: skip
    one, other = draw.among("pair", pairs)
    topic = draw.among(
        "topic", ("who_splits", "is_the_end_failure", "still_competing", "social_partners", "time")
    )
    first, second = heard[one], heard[other]
    both, either = int((first & second).sum()), int((first | second).sum())
    only = int((first & ~second).sum())
    text, value, slips = {
        "one": (f"To how many of the fifteen questions does {names[one]} speak?", int(first.sum()), {15 - int(first.sum()): "These are the questions on which it is silent."}),
        "both": (f"To how many of the fifteen questions do both {names[one]} and {names[other]} speak?", both, {either: "To so many at least one of the two speaks.", int(first.sum()): "The other source must speak to the question as well."}),
        "only": (f"To how many of the fifteen questions does {names[one]} speak while {names[other]} is silent?", only, {int((second & ~first).sum()): "The two sources have changed places.", both: "To so many both speak."}),
    }[kind]  # fmt: skip
    draw.require(value > 0)
    silent = kind == "only"
    right = frozenset(names[word] for word in names if bool(heard.loc[topic, word]) != silent)
    told = data.TABLE.question[topic]
    verb = {
        "one": "Which sources speak to this question?",
        "both": "Who of the five says something about this question?",
        "only": "Which sources are silent on this question?",
    }
    return Asked(
        "In the figure a dot means that a source speaks to a question, and a dash that it is silent. Choose among all fifteen questions.",
        (
            Question(
                "4a",
                text,
                (
                    Number(
                        "questions", "the number of questions", 2, value=value, within=0, low=0, high=15,
                        slips=tuple(Slip(wrong, says) for wrong, says in slips.items() if wrong != value),
                    ),
                ),
                "Go down the columns of the sources that are named.",
                f"There are {value}.",
                level="understand",
                outcome=4,
            ),
            Question(
                "4b",
                f"{verb[kind]} *{told}*",
                (
                    Choices("sources", "all the sources for which this is so", 2, options=tuple(names.values()), value=right),
                ),
                "Go along the row of the question.",
                ", ".join(sorted(right)) + ".",
                level="understand",
                outcome=4,
            ),
        ),
        live=Live("Voices", {}),
    )  # fmt: skip


CASES = {
    "proved": (
        """The owner of the studio reads the sentence below the figure of task 3 and says: so it is proved that firms that learn together serve society better. The studio is invented.

1. Is it proved? Say what the figure shows and what it does not. Use at least one number of this assignment.
2. Choose one of the bridges 1, 2 or 3. What do the sources say that comes nearest to it, and where do they stop? Name at least one source.
3. How would you find out, in real alliances, whether this bridge is whole? Name what you would measure at either end, and one thing that would have to be held fixed.""",
        (
            (2, "one for saying that the result follows from an assumption of the book, one for a number used rightly"),
            (2, "one for what a named source says that comes near the bridge, one for where it stops"),
            (2, "one for a measure at either end, one for a third thing that moves both"),
        ),
        """It is not proved; it is put in. Bridge 5 says that capabilities grow by what was created, and without it social performance falls: that says how much hangs on the assumption, and not whether it holds. Bridge 3 is near to what Ishida tells of small firms with expertise and large ones with marketing and money (section 5.2.1), but that is about what each brings and not about how long the alliance lives. One could measure relative size by profits of the year before, and complementarity by what each takes from the other; the split has to be held fixed, as unequal partners may also divide worse.""",
    ),
    "mips": (
        """Mips designed a chip and made none itself. Factories, money and a place in the market came from its allies (Gomes-Casseres, 1997, section 2). When giants joined it became unclear who was in control, and Mips earned too little from the group to invest (section 3).

1. Which two bridges does this case come near to, and how? Use the words of the sheet.
2. One reading of bridge 3 says that unlike partners need each other, the other that equals do. Which did the case look like at the beginning, and which at the end?
3. Why can this case not tell whether bridge 6, or any bridge, is whole? What would you need instead?""",
        (
            (2, "one for each bridge with what in the case answers to either end"),
            (2, "one for each time, with a fact of the case"),
            (2, "one for a single case in which several things changed at once, one for what a test would need"),
        ),
        """A surplus that is too small to invest is bridge 6: what a firm gains is what its later performance starts from. A small designer that needs factories, and factories that need a design, is bridge 3. At the beginning unlike partners needed each other; at the end the founder needed the giants more than they needed it, so need was no longer mutual, as the reading for equals expects. One case shows that a path is possible. Control, membership and profit all changed at once, so no one of them can be made answerable; one would need many alliances that differ in the surplus and are alike in the rest.""",
    ),
    "zero": (
        """A consultant has varied prior ties in the chain of this book from one end to the other, and reports to the studio: the part of alliances at work did not change, so you need not know your partner beforehand. The consultant is invented.
Serrat says that the ability to learn is "often vital" to an alliance's continued existence.

1. What is wrong with the report? Say what the experiment could have shown at all.
2. Which bridge is missing, if Serrat is right? Say from which model to which it leads, and which number it hands on.
3. What would you ask the consultant to do before you believe the opposite? Name one step with the models and one without.""",
        (
            (2, "one for the zero being built in, one for saying that the experiment could have had no other result"),
            (2, "one for learning to stages, one for a number at either end"),
            (2, "one for a step with the models (build the bridge and vary it), one for data, with what is measured"),
        ),
        """Prior ties enter the race to learn, which is run after the stages, and nothing leads back. The experiment could not have come out otherwise; it tells about the chain and not about alliances. Missing is a bridge from the race to the stages, for instance one that raises rivalry at the start of the next period by what commitment lacks. The consultant should build that bridge in more than one way, and see whether prior ties then matter under each; and look at joint ventures whose partners had and had not worked together before, at what became of them, and at how alike they were in size and industry.""",
    ),
}  # fmt: skip


def argument(draw: Draw) -> Asked:
    return argued(
        "5",
        CASES[draw.kind("proved", "mips", "zero")],
        "Say for each sentence whether it comes from the chain, from a source, or from you.",
        3,
    )


ASSIGNMENT = Assignment(
    name="threads",
    title="The weaver and the mill",
    story="""A studio that weaves carpets allies with a spinning mill that is several times as large.
You will derive what the bridges between models hand on, compute it by hand, read two figures, and then argue about what a bridge can show.
The studio, the mill and all their numbers are invented, and the bridges are this book's.""",
    sheet="""| Letter | Word | Meaning |
|---|---|---|
| $s$ | relative size | the studio's part of what both earn alone |
| $\\sigma$ | synergy | what both earn together, over what they earn alone |
| $\\alpha$ | profit share | the studio's part of the profit |
| $m$ | rivalry in the market | how much both compete, whatever they divide |
| $c$ | capability strength | strength of a capability before anything is learned together |
| $J$ | created | joint knowledge when the learning race has been run |

1. The *gain* of the studio is what it earns over what it would earn alone, $\\alpha\\sigma/s$; that of the mill is $(1-\\alpha)\\sigma/(1-s)$.
2. The *shortfall* is what the worse-off partner's gain lacks to 1, and nothing if it lacks nothing.
3. Bridge 1: the shortfall takes its part of the room that $m$ leaves up to 1. With $m$ and this together the stages begin.
4. Bridge 2: resources at the start are $\\sigma/(1+\\sigma)$.
5. Bridge 3: if unlike partners need each other, complementarity at the start is the larger partner's size; if equals do, it is twice the smaller partner's size. A *need of equals* of $\\epsilon$ takes the part $\\epsilon$ of the second and the rest of the first.
6. Bridge 4: what has ended creates nothing. Bridge 5: each capability is $c\\,(1+J)$. Bridge 6: economic performance starts from the studio's surplus. Bridge 7: social performance starts from what others understand.
7. A firm's circle sustains itself alone if the product of capabilities 2 and 3 is above 1.""",
    parts=(
        Part("Derive", "derive what bridges hand on, and what they would if built otherwise", 15, derive),
        Part("Compute by hand", "compute what is handed on, forwards or backwards", 12, sums),
        Part("Read the chain", "read off the chain where a limit lies and what a bridge moves", 10, figure),
        Part("Read the sources", "read who speaks of what", 5, voices),
        Part("Argue", "argue in words", 15, argument),
    ),
    sources="""Gomes-Casseres, B. (1997). Alliance strategies of small firms. *Small Business Economics*, 9(1), 33–44.

Ishida, M. Alliance Development Process for Social Innovation: A Literature Review on Social Innovation and Alliance Research. Read without a date.

Serrat, O. *Learning in strategic alliances*. Asian Development Bank, Knowledge Solutions. Read without a date.""",
    imports=("import sympy as sp",),
    code='s, sigma, alpha, m, c = sp.symbols("s sigma alpha m c", positive=True)',
)  # fmt: skip
