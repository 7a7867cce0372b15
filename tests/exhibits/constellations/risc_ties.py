"""What must be seen of the alliances that the text names: who is tied to whom, and how."""

from itertools import product

from models.core.typography import typeset
from models.data.risc_groups import GROUPS
from models.data.risc_ties import TABLE, slug
from models.exhibits.constellations.risc_ties import EXHIBIT
from tests.pictures.names import legend
from tests.pictures.networks import network, node, tie

FIRMS = dict.fromkeys([*GROUPS, *TABLE.index.get_level_values("partner")])


def settings():
    """The ties of every firm, in every market and in one."""
    firm, market = EXHIBIT.parameters
    for one, where in product(firm.options, market.options):
        yield {"firm": one, "market": where}


def pairs(ties):
    return list(zip(ties["lead"], ties["partner"], strict=True))


def drawn(figure, outputs):
    shown, own = outputs["shown"], outputs["own"]
    near = {firm for pair in pairs(own) for firm in pair}
    nodes, ties = [], []
    for firm in FIRMS:
        chosen, leads = slug(firm) == figure.firm, firm in GROUPS
        look = f"{'own' if leads else 'rest'}{' chosen' if chosen else ''}"
        nodes.append(node(firm, look, large=leads, bold=chosen or firm in near))
    for one in shown.itertuples():
        pair = one.lead, one.partner
        looks = {
            "chosen": pair in pairs(own),
            "elsewhere": one.market == "PC",
            "ended": bool(one.ended),
        }
        ties.append(tie(*pair, " ".join(look for look, so in looks.items() if so)))
    yield network(nodes, ties)
    yield legend("in RISC", "tie", "chosen")
    yield legend("in personal computers", "tie", "chosen elsewhere")
    yield legend("ended: defected or merged", "tie", "chosen ended")


def presses(figure, outputs):
    named = [firm for pair in TABLE.index for firm in pair]
    for firm in FIRMS:
        count = named.count(firm)
        does = "leads a group" if firm in GROUPS else "partner"
        ties = "1 tie" if count == 1 else f"{count or 'no'} ties"
        yield slug(firm), slug(firm) == figure.firm, f"{firm}, {does}, {ties} named"


def says(figure, outputs):
    name, own = _name(figure), outputs["own"]
    if name in set(GROUPS).difference(TABLE.index.get_level_values("lead")):
        yield f"says that {name} had partners but names none of them."
        return
    count = {0: "no tie", 1: "one tie"}.get(len(own), f"{len(own)} ties")
    whose = f"{name}{' in RISC' if figure.market == 'risc' else ''}"
    told = [
        f"{_other(figure, tie)} ({tie.market}: {tie.kind}{_end(tie)})" for tie in own.itertuples()
    ]
    yield f"names {count} of {whose}{': ' * bool(told)}{', '.join(told)}."


def _name(figure):
    return {slug(firm): firm for firm in FIRMS}[figure.firm]


def _other(figure, tie):
    """With whom the firm chosen has a tie."""
    return tie.partner if slug(tie.lead) == figure.firm else tie.lead


def _end(tie):
    return f", {tie.ended} later" if tie.ended else ""


def tables(figure, outputs):
    yield "Tie", "What the text says, and where"
    for one in outputs["own"].itertuples():
        yield _other(figure, one), typeset(f"{one.says} ({one.where})")
    if outputs["own"].empty:
        yield ("No tie is named.",)


def notes(figure, outputs):
    yield f"Ties of {_name(figure)}"


def data(figure, outputs):
    ties = outputs["shown"]
    columns = {word: ties[word] for word in ties}
    return {"number": range(1, len(ties) + 1), **columns, "source": figure.exhibit.facts["source"]}
