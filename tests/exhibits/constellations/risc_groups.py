"""What must be seen of the groups of the RISC battle: a bar for each, with its lead firm's part."""

from models.core.showing import listed
from tests.pictures.bars import ruled
from tests.pictures.names import legend, said
from tests.pictures.words import fixed, percent


def drawn(figure, outputs):
    bars = []
    for one in outputs["bars"].itertuples():
        guessed = " estimated" if one.value_estimated else ""
        bars += [(f"own{guessed}", 0, one.own), (f"rest{guessed}", one.own, one.whole)]
    yield ruled(bars, level=outputs["compared"]["whole"])
    yield said(f"{outputs['unit']} →")
    yield legend("lead firm itself", "part", "own")
    yield legend("its partners", "part", "rest")


def amount(value):
    """A number in three digits or so, without noughts behind the point."""
    digits = 0 if value >= 100 or float(value).is_integer() else 1 if value >= 20 else 2
    text = fixed(value, digits)
    return text.rstrip("0").rstrip(".") if digits else text


def texts(figure, outputs):
    for one in outputs["bars"].itertuples():
        guessed = " (estimated)" if one.value_estimated else ""
        suppliers = "supplier" if one.suppliers == 1 else "suppliers"
        yield f"{one.group} {amount(one.whole)}{guessed} · {one.suppliers} {suppliers}"


def says(figure, outputs):
    about, unit, bars = outputs["about"], outputs["unit"], outputs["bars"]
    first = bars.loc[bars["whole"].idxmax()]
    yield f"{about['title']}, {about['year']}"
    yield f"the {first['group']} group is first"
    yield f"{amount(first['whole'])} {unit}".replace(" %", "%")
    part = percent(first["own"] / first["whole"]) if first["partners"] else "all"
    yield f"the lead firm itself makes {part}" if first["own"] else "its partners make all"
    compared = outputs["compared"]
    yield f"If the {compared['group']} group counts as 1"
    others = bars[bars["group"] != compared["group"]]
    times = others["whole"] / compared["whole"]
    yield listed(
        [f"{one} {fixed(time, 1)}" for one, time in zip(others["group"], times, strict=True)]
    )
    guessed = list(bars["group"][bars["value_estimated"]])
    if guessed:
        yield f"The numbers of {listed(guessed)} are estimates."


def tables(figure, outputs):
    yield "Group", "own", "partners", "all", "suppliers"
    for one in outputs["bars"].itertuples():
        guessed = " (est.)" if one.value_estimated else ""
        own, partners, whole = map(amount, (one.own, one.partners, one.whole))
        yield one.group, own, partners, whole + guessed, one.suppliers


def notes(figure, outputs):
    yield outputs["unit"]


def data(figure, outputs):
    about, bars = outputs["about"], outputs["bars"]
    columns = ("group", "own", "partners", "whole", "suppliers", "lead_share")
    return {
        "title": about["title"],
        "year": about["year"],
        "unit": outputs["unit"],
        **{word: bars[word] for word in columns},
        "estimated": ["yes" if guessed else "no" for guessed in bars["value_estimated"]],
        "source": figure.exhibit.facts["source"],
    }
