"""What must be seen of one alliance in four models: its bars, its staves and its bridges."""

from models.core.showing import listed
from models.exhibits.threads.threads import DIVIDED, LEARNED, PERFORMED, WORKING
from models.notation.threads import BRIDGES
from models.simulation.threads import PERIODS
from tests.pictures.bars import swings
from tests.pictures.names import ends, said, together
from tests.pictures.planes import area, ghost, line
from tests.pictures.switches import switch
from tests.pictures.words import fixed, percent, pressed_off, those_off

SAME = 1e-9  # a difference below this is none
LIFE, LEARNING, PERFORMANCE = 0, 1, 2
STAVES = {LIFE: (WORKING,), LEARNING: LEARNED, PERFORMANCE: PERFORMED}
# From what a bridge comes, what it is called, what it hands on, and above which stave it stands.
HANDED_ON = (
    ("division", "conflict", "first_rivalry", LIFE),
    ("synergy", "strengths", "first_resources", LIFE),
    ("size", "need", "first_complementarity", LIFE),
    ("stages", "joint work", "joint_creation", LEARNING),
    ("learning", "capability", "serves_society", PERFORMANCE),
    ("gain", "means", "first_economic", PERFORMANCE),
    ("stages", "standing", "first_social", PERFORMANCE),
)


def drawn(figure, outputs):
    path, whole = outputs["path"], outputs["whole"]
    yield swings((one, outputs[one.word] - 1) for one in DIVIDED)
    yield said("profit, as a multiple of what each would earn alone")
    yield area("own", path["period"], 0, path["at_work"], LIFE)
    for stave, lines in STAVES.items():
        for one in lines:
            yield line(one, path["period"], path[one.word], stave)
            if whole:
                yield ghost(one, whole["period"], whole[one.word], stave)
        yield ends(((one.name, path[one.word][-1]) for one in lines), stave)
    for number, (origin, short, word, stave) in enumerate(HANDED_ON, start=1):
        yield together(f"{number}", f"{origin} →", short, fixed(outputs["passed"][word]))
        yield switch(f"bridge_{number}", f"{number}", None, stave)


def texts(figure, outputs):
    for one in DIVIDED:
        yield f"{one.name}: {fixed(outputs[one.word])} times"
    for number, (*_, word, _) in enumerate(HANDED_ON, start=1):
        yield f"{number}"
        yield fixed(outputs["passed"][word])


def says(figure, outputs):
    off = those_off(figure, "bridge", (bridge.word for bridge in BRIDGES))
    yield f"Without {off}, our firm" if off else "Our firm"
    yield f"{percent(figure.relative_size)} of the size"
    yield f"{percent(figure.profit_share)} of the profit"
    own, rest = (fixed(outputs[one.word]) for one in DIVIDED)
    yield f"earns {own} times what it would earn alone"
    yield f"the partner {rest} times"
    yield left_with(*(outputs[one.word] for one in DIVIDED))
    yield f"{PERIODS} periods"
    yield f"{percent(outputs['at_work'])} of such alliances are at work"
    yield f"created {percent(outputs['created'])} of what they could"
    yield f"commitment is {percent(outputs['commitment'])}"
    economic, social = (fixed(outputs[f"{kind}_performance"]) for kind in ("economic", "social"))
    yield f"Economic performance is {economic}"
    yield f"social performance {social}"
    most = outputs["weightiest"]
    if most:
        with_it = "without" if most["off"] else "with"
        it = fixed(most["social_performance"])
        yield f"most on bridge {most['number']}: {with_it} this bridge it would be {it}"
    else:
        yield "on no single bridge"


def left_with(gain, rest_gain):
    """Who earns less than it would alone."""
    gains = {"our firm": gain, "the partner": rest_gain}
    short = [who for who, times in gains.items() if times < 1 - SAME]
    if not short:
        return "so neither earns less than it would alone."
    alone = "each would earn alone" if len(short) > 1 else "it would earn alone"
    return f"which leaves {listed(short)} with less than {alone}."


def settings():
    yield {"bridge_2": 0}
    yield {"bridge_5": 0, "bridge_6": 0}
    # Each earns what it would earn alone, but for how numbers are stored.
    yield {"relative_size": 0.07, "profit_share": 0.05, "synergy": 1.4}
    yield {"relative_size": 0.08, "profit_share": 0.54, "synergy": 2}


def presses(figure, outputs):
    for bridge, (_, _, word, _) in zip(BRIDGES, HANDED_ON, strict=True):
        says = f"{meaning(bridge)}; passes on {fixed(outputs['passed'][word])}"
        yield pressed_off(figure, bridge.word, bridge.label, says)


def meaning(bridge):
    return bridge.meaning.removeprefix("whether ").partition(";")[0]


def tables(figure, outputs):
    each = outputs["each"]
    yield "bridge", "at work", "created", "social"
    yield "as drawn", *told(outputs["at_work"], outputs["created"], outputs["social_performance"])
    for k, bridge in enumerate(BRIDGES):
        turned = "without" if each["off"][k] else "with"
        ends_at = (each[word][k] for word in ("at_work", "created", "social_performance"))
        yield f"{turned} {k + 1}: {meaning(bridge)}", *told(*ends_at)


def told(at_work, created, social):
    return percent(at_work), percent(created), fixed(social)


def titles(figure):
    yield "", "at work, share of all"
    yield "", "learning and commitment"
    yield "periods", "performance"


def notes(figure, outputs):
    yield f"After {PERIODS} periods: as drawn, and with one bridge broken or mended"


def data(figure, outputs):
    path = dict(outputs["path"])
    gains = {one.word: outputs[one.word] for one in DIVIDED}
    return {"period": path.pop("period"), **gains, **path}
