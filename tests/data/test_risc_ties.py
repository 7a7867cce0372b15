"""The ties that gomescasseres1997 names: all of them, with their places, and none besides."""

import networkx as nx
import pytest

from models.core.errors import InputError
from models.data import risc_ties
from models.data.table import FOLDER

TIES = risc_ties.load()
GRAPH = risc_ties.graph(TIES)


def test_the_partners_of_mips_are_those_the_text_names():
    """gomescasseres1997, section 3: Kubota, DEC, NEC; Compaq, Microsoft, DEC, NEC, Siemens;
    Silicon Graphics.
    """
    assert set(GRAPH["Mips"]) == {
        "Kubota",
        "DEC",
        "NEC",
        "Compaq",
        "Microsoft",
        "Siemens",
        "Silicon Graphics",
    }


def test_defections_and_the_merger_are_marked():
    """gomescasseres1997, section 3: defections by Compaq, DEC and others; Mips merged with
    Silicon Graphics.
    """
    ended = TIES.ended[TIES.ended != ""].to_dict()
    assert ended == {
        ("Mips", "DEC"): "defected",
        ("Mips", "Compaq"): "defected",
        ("Mips", "Silicon Graphics"): "merged",
    }


def test_ibm_has_two_partners_in_each_market():
    """gomescasseres1997, section 2: PowerPC with Motorola and Apple; section 1: Intel and
    Microsoft in PCs.
    """
    assert TIES.loc["IBM"].groupby("market").groups.keys() == {"PC", "RISC"}
    assert set(TIES.loc["IBM"].query("market == 'RISC'").index) == {"Motorola", "Apple"}
    assert set(TIES.loc["IBM"].query("market == 'PC'").index) == {"Intel", "Microsoft"}


def test_no_partner_of_sun_and_hp_is_named():
    """gomescasseres1997 names none; they are in the graph all the same."""
    assert GRAPH.degree["Sun"] == GRAPH.degree["HP"] == 0


def test_microsoft_joins_the_two_halves_and_nobody_else_does():
    """Without it the named network falls apart."""
    assert set(nx.articulation_points(GRAPH)) == {"Mips", "IBM", "Microsoft"}
    in_risc = GRAPH.edge_subgraph([e for e in GRAPH.edges if GRAPH.edges[e]["market"] == "RISC"])
    assert not nx.has_path(in_risc, "Mips", "IBM")


def test_every_tie_says_what_and_where():
    """Each has its sentence and its section."""
    assert TIES.says.str.endswith(".").all()
    assert TIES["where"].str.startswith("section ").all()


def test_the_places_are_always_the_same_and_no_two_firms_meet():
    """A reader finds a firm where it was, and can read its name."""
    places = risc_ties.layout(GRAPH)
    assert places == risc_ties.layout(risc_ties.graph(risc_ties.load()))
    assert set(places) == set(GRAPH)
    for firm, (x, y) in places.items():
        apart = [abs(x - u) + abs(y - v) for other, (u, v) in places.items() if other != firm]
        assert min(apart) > 0.3


def test_the_ties_of_a_firm_can_be_asked_for_by_market():
    """Of a partner as of a firm that leads."""
    assert len(risc_ties.ties_of(TIES, "microsoft")) == 2
    assert len(risc_ties.ties_of(TIES, "microsoft", "risc")) == 1
    assert len(risc_ties.ties_of(TIES, "silicon_graphics")) == 1
    assert risc_ties.ties_of(TIES, "sun").empty


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("Mips,NEC,RISC", "Mips,NEC,CISC", "line 4, column market: must be one of RISC, PC"),
        ("Mips,Kubota", "Acorn,Kubota", "line 2, column lead: .* got 'Acorn'"),
        ("Mips,NEC", "Mips,DEC", "lines 3 and 4: lead Mips, partner DEC is there twice"),
        (",defected,", ",left,", "column ended: must be one of nothing, defected, merged"),
    ],
)
def test_a_damaged_list_is_refused(tmp_path, old, new, message):
    """File, line, column and value are named."""
    text = (FOLDER / "risc_ties.csv").read_text(encoding="utf-8")
    path = tmp_path / "risc_ties.csv"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=f"^risc_ties.csv, .*{message}"):
        risc_ties.load(path)
