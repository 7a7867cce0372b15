"""What must be seen of how many firms of either kind have which propensity to ally."""

import numpy as np

from models.core.showing import spelled
from tests.pictures.picture import series
from tests.pictures.planes import bar
from tests.pictures.tables import spot
from tests.pictures.words import percent


def drawn(figure, outputs):
    bins = outputs["bins"]
    wide = 1 / len(bins["from"])
    base = np.zeros(len(bins["from"]))
    for one in series(figure.exhibit, "smaller", "larger"):
        top = base + bins[one.word]
        for start, *ends in zip(bins["from"], base, top, strict=True):
            yield bar(one, [start, start + wide], ends, gap=1)
        base = top


def titles(figure):
    yield from [
        ("propensity to ally", "share of all firms")
    ] * 2  # as laid out, and as high as is needed


def says(figure, outputs):
    differ = 0 < figure.second_kind < 1 and figure.kinds_apart > 0
    yield "two kinds of firm" if differ else "one kind of firm"
    modes, bins = outputs["modes"], outputs["bins"]
    yield f"{spelled(modes)} mode{'s' * (modes > 1)}."
    firms = bins["smaller"] + bins["larger"]
    yield f"below 30% for {percent(firms[bins['from'] < 0.3].sum())}"
    yield f"above 70% for {percent(firms[bins['from'] >= 0.7].sum())};"
    yield f"its mean is {percent(outputs['mean'])}"


def tables(figure, outputs):
    for one in series(figure.exhibit, "smaller", "larger"):
        yield one.name, percent(outputs["bins"][one.word].sum())
    yield "Modes", outputs["modes"]


def notes(figure, outputs):
    yield "The population"


def keys(figure, outputs):
    return map(spot, series(figure.exhibit, "smaller", "larger"))


def data(figure, outputs):
    bins = outputs["bins"]
    return {
        "propensity_from": bins["from"],
        "propensity_to": np.append(bins["from"][1:], 1),
        "first_kind": bins["smaller"],
        "second_kind": bins["larger"],
    }


def settings():
    yield {"second_kind": 0.5, "kinds_apart": 0}
    yield from ({"second_kind": part, "kinds_apart": 4} for part in (0, 1))
    three = {"scale_importance": 1.27, "decisiveness": 7.24, "typical_size": 0.53}
    yield {**three, "size_spread": 0.76, "second_kind": 0.4, "kinds_apart": 3.76}
