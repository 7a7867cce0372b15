"""What must be seen of both performances: what holds and where all goes, and the path over time."""

import numpy as np

from tests.pictures.names import lying, name
from tests.pictures.networks import network, tie
from tests.pictures.picture import series
from tests.pictures.planes import EDGES, dot, level, line
from tests.pictures.regions import Regions, field
from tests.pictures.switches import switch
from tests.pictures.tables import table_bar
from tests.pictures.words import fixed, pressed_off

# What each capability is in the source, in the book's words, which stand in the page alone.
SAYS = {
    "attracts_resources": (
        "The social side of the firm’s product attracts resources from social organisations."
    ),
    "serves_society": "Economic investment raises social performance.",
    "serves_business": "Social investment raises economic performance.",
}


def settings():
    """Where the partner joins later, and stays."""
    return [{"asked_performance": 0.3, "first_social": 0.1}]


def drawn(figure, outputs):
    top = figure.exhibit.constants["top"]
    asks = figure.asked_performance
    yield level(EDGES, [asks, asks])
    yield name("what the partner asks for", top, asks)
    yield field(*outputs["field"].values())
    for one in series(figure.exhibit, "economic_holds", "social_holds"):
        yield from holds(one, outputs[one.word], top)
    run = outputs["run"]
    yield line("ink", run["economic_performance"], run["social_performance"])
    rests = outputs["rests"]
    for economic, social, tips in zip(*rests.values(), strict=True):
        yield dot(economic, social, kind="mark" if tips else "dot")
    border = outputs["border"]
    least = np.nan_to_num(border["social"], nan=top)
    stays = shaded(lambda x, y: y >= np.interp(x, border["economic"], least), plane=0)
    yield stays
    yield lying("from here the partner stays", "rest", stays)
    gives = run["partner_resources"] >= figure.exhibit.constants["gives"]
    if gives.any():
        yield name("shaded: the partner gives", run["period"][-1], top, plane=1)
    given = np.where(gives, top * run["partner_engagement"], 0)
    yield shaded(lambda x, y: y <= np.interp(x, run["period"], given), plane=1)
    for one in series(figure.exhibit, "economic_performance", "social_performance"):
        yield line(one, run["period"], run[one.word], plane=1)
    resources = tie("Partner", "Social"), tie("Partner", "Economic")
    yield network((), resources, heads=("Social", "Economic"))
    yield switch("attracts_resources", "1", "Social", "Partner")
    yield switch("serves_society", "2", "Economic", "Social")
    yield switch("serves_business", "3", "Social", "Economic")


def holds(one, places, top):
    """Where a performance stays as it is, in as many parts as the plane has, and its name."""
    seen = places["economic"] <= top
    for part in runs(seen):
        yield line(one, places["economic"][part], places["social"][part])
    if seen.any():
        economic, social = (
            places[word][np.flatnonzero(seen)[-1]] for word in ("economic", "social")
        )
        yield name(one.name, economic, min(social, top))


def presses(figure, outputs):
    for number, (word, says) in enumerate(SAYS.items(), 1):
        yield pressed_off(figure, word, f"capability {number}", says)


def shaded(where, plane):
    return Regions(lambda x, y: np.where(where(x, y), "rest", ""), plane)


def runs(inside):
    """Where a line is in the plane, part by part."""
    cuts = np.flatnonzero(np.diff(inside)) + 1
    parts = np.split(np.arange(len(inside)), cuts)
    return [part for part in parts if inside[part[0]] and len(part) > 1]


def texts(figure, outputs):
    return "1", "2", "3"


def loop_gains(outputs):
    return [outputs["run"][word][-1] for word in ("gain_alone", "loop_gain")]


def titles(figure):
    yield "economic performance, E", "social performance, S"
    yield "periods", "performance over time"


def says(figure, outputs):
    yield from partner(figure, outputs["run"])
    yield f"After {figure.exhibit.constants['periods']} periods"
    economic, social = (
        fixed(outputs["run"][word][-1]) for word in ("economic_performance", "social_performance")
    )
    yield f"economic performance is {economic}"
    yield f"social performance {social}"
    alone, both = map(fixed, loop_gains(outputs))
    yield f"loop gain is {alone} alone"
    yield f"{both} with the partner"
    yield "above 1"


def partner(figure, run):
    """Whether the partner ever gives, from when on, and how long."""
    gives = np.flatnonzero(run["partner_resources"] >= figure.exhibit.constants["gives"])
    if figure.attracts_resources == 0:
        yield f"Without capability {1 + list(SAYS).index('attracts_resources')} nothing"
    elif not gives.size:
        yield "never joins"
        yield f"asks for {fixed(figure.asked_performance)}"
        yield f"social performance reaches {fixed(run['social_performance'].max())} at most"
    else:
        first, last, end = gives[0], gives[-1], run["period"][-1]
        yield f"joins in period {first}" if first else "gives from the start"
        ends = f"but gives nothing from period {last + 1} on"
        yield f"still gives in period {end}" if last == end else ends


def notes(figure, outputs):
    yield "The loop gain; the mark shows the critical value, 1"


def tables(figure, outputs):
    alone, both = map(fixed, loop_gains(outputs))
    yield "the firm alone", alone
    yield "with the partner", both


def keys(figure, outputs):
    most = max(2, *loop_gains(outputs))
    for colour, gain in zip(("own", "rest"), loop_gains(outputs), strict=True):
        yield table_bar(colour, gain / most, 1 / most)


def data(figure, outputs):
    return {**figure.values, **outputs["run"]}
