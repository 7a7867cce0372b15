"""What must be seen of the alliances that the text names: who is tied to whom, and how."""

from models.core.typography import typeset
from models.data.risc_groups import GROUPS
from models.data.risc_ties import TABLE, slug
from tests.pictures.names import legend
from tests.pictures.networks import network, node, tie

FIRMS = dict.fromkeys([*GROUPS, *TABLE.index.get_level_values("partner")])


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


def tables(figure, outputs):
    yield "Tie", "What the text says, and where"
    for one in outputs["own"].itertuples():
        other = one.partner if slug(one.lead) == figure.firm else one.lead
        yield other, typeset(f"{one.says} ({one.where})")
    if outputs["own"].empty:
        yield ("No tie is named.",)


def notes(figure, outputs):
    name = {slug(firm): firm for firm in FIRMS}[figure.firm]
    yield f"Ties of {name}"


def data(figure, outputs):
    ties = outputs["shown"]
    columns = {word: ties[word] for word in ties}
    return {"number": range(1, len(ties) + 1), **columns, "source": figure.exhibit.facts["source"]}
