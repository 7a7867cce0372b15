"""What must be seen of three ways to share: which survives where, and both parts of each."""

import numpy as np

from models import PROFIT_RULES
from models.exhibits.alliance_types.profit_rules import EXHIBIT
from models.simulation.gains import ALONE
from tests.pictures.bars import lengths
from tests.pictures.names import name, within
from tests.pictures.picture import series
from tests.pictures.planes import line
from tests.pictures.regions import Regions
from tests.pictures.words import fixed, percent

RULES = {
    "by_equal_split": ("joint venture", "the equal split"),
    "with_stake": ("equity", "the split with a stake"),
    "by_bargain": ("non-equity", "the bargain"),
}
# Who is named where: by whether each of the three rules suits both.
SUITS = {
    (True, True, True): "both",
    (False, True, True): "own",
    (True, False, True): "rest",
    (False, False, True): "none",
}
LOW, TOP = EXHIBIT.constants["low"], EXHIBIT.constants["top"]
NAMED = 0.72  # the size at which the lines have their names
NAMES = {"own": "not the equal split", "rest": "not with the stake", "none": "only a bargain"}


def drawn(figure, outputs):
    sizes = outputs["sizes"]

    def surviving(x, y):
        run = PROFIT_RULES.run(**figure.values | {"relative_size": x, "synergy": y})
        suits = zip(*map(_suits(run), RULES), strict=True)
        tried = (x >= sizes["relative_size"][0]) & (x <= sizes["relative_size"][-1])
        return np.where(tried, [SUITS.get(kept, "") for kept in suits], "")

    yield Regions(surviving)
    for one in series(figure.exhibit):
        yield line(one, sizes["relative_size"], sizes[one.word])
        need = np.interp(NAMED, sizes["relative_size"], sizes[one.word])
        yield name(one.name, NAMED, np.clip(need, LOW, TOP))
    yield line("ink", [0, 1], [1, 1])
    amid = np.abs(sizes["relative_size"] - 0.5) < 0.1
    highest = max(sizes[one.word][amid].max() for one in series(figure.exhibit))
    yield within("all three ways", "both", optional=highest > 2)
    for who, text in NAMES.items():
        yield within(text, who, optional=True)
    yield name("none: they earn less together", 0.5, 0.75, near=20)
    bars = []
    for own, _ in _parts(figure, outputs):
        border = np.clip(own, 0, figure.synergy)
        bars += [("own", border), ("rest", figure.synergy - border)]
    alone = figure.relative_size
    content = sorted([alone, figure.synergy - (1 - alone)])
    yield lengths(bars, thick=14, levels=3 * content)


def _suits(run):
    """How to tell whether a rule leaves neither partner worse off."""
    return lambda rule: (run[f"gain_{rule}"] >= ALONE) & (run[f"rest_gain_{rule}"] >= ALONE)


def _parts(figure, outputs):
    """What each rule gives to firm i and to its partner."""
    own, rest = figure.relative_size, 1 - figure.relative_size
    return [(own * outputs[f"gain_{one}"], rest * outputs[f"rest_gain_{one}"]) for one in RULES]


def texts(figure, outputs):
    for (kind, _), (own, rest) in zip(RULES.values(), _parts(figure, outputs), strict=True):
        yield f"{kind} {fixed(100 * own, 0)} + {fixed(100 * rest, 0)}"
    yield "of 100 alone; | what each needs"


def says(figure, outputs):
    kept = [
        told for (_, told), suits in zip(RULES.values(), outputs["survive"], strict=True) if suits
    ]
    yield (
        "No way of sharing leaves both better off, because the two earn less together "
        "than they would alone.",
        "Of the three ways of sharing, only a bargain over the surplus leaves neither partner "
        "worse off.",
        f"Two ways of sharing leave neither partner worse off: {' and '.join(kept)}.",
        "All three ways of sharing leave neither partner worse off.",
    )[len(kept)]
    yield f"the equal split needs a synergy of {fixed(outputs['equal_split_needs'])}"
    yield f"the split with the stake {fixed(outputs['stake_needs'])}"
    yield f"the bargain {fixed(1)}"  # a surplus is all that it needs
    yield f"this alliance has {fixed(figure.synergy)}"


def notes(figure, outputs):
    alone = percent(figure.relative_size)
    yield f"Gain of each firm; firm i would earn {alone} of what both would earn alone"


def titles(figure):
    yield "relative size of firm i, sᵢ", "synergy, σ"


def tables(figure, outputs):
    yield "Type", "firm i", "partner", "suits both?"
    for (rule, (kind, told)), kept in zip(RULES.items(), outputs["survive"], strict=True):
        gains = fixed(outputs[f"gain_{rule}"]), fixed(outputs[f"rest_gain_{rule}"])
        yield f"{kind}{told}", *gains, "yes" if kept else "no"


def data(figure, outputs):
    sizes = outputs["sizes"]
    kinds = [kind for kind, _ in RULES.values()]
    kept = [
        "; ".join(kind for kind, suits in zip(kinds, row, strict=True) if suits) or "none"
        for row in sizes["survive"]
    ]
    return {**figure.values, **sizes, "survive": kept}
