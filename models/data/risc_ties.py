"""The alliances of the RISC groups that the text of Gomes-Casseres (1997) names, and no others."""

from pathlib import Path

import networkx as nx
import pandas as pd

from models.core.origin import Source
from models.data.explorer import Choice, Explorer
from models.data.risc_groups import GROUPS
from models.data.table import FOLDER, TEXT, one_of, read

SOURCE = Source("gomescasseres1997", "Gomes-Casseres (1997)", "sections 1 to 3")
# Where the firms that lead a group stand; partners settle around them.
LEADS = {"Mips": (-0.8, 0.0), "IBM": (0.85, 0.0), "Sun": (0.3, -0.95), "HP": (0.85, -0.95)}
COLUMNS = {
    "lead": one_of(*GROUPS),
    "partner": TEXT,
    "market": one_of("RISC", "PC"),
    "kind": TEXT,
    "ended": one_of("", "defected", "merged"),
    "says": TEXT,
    "where": TEXT,
}


def load(path: Path = FOLDER / "risc_ties.csv") -> pd.DataFrame:
    """The ties, a row for each lead firm and partner, with what the text says of it and where.

    Sun and HP have none: the text tells that they had partners, and names nobody.

    Raises
    ------
    InputError
        If the file is damaged.

    Examples
    --------
    >>> load().loc["IBM"].market.to_dict()
    {'Motorola': 'RISC', 'Apple': 'RISC', 'Intel': 'PC', 'Microsoft': 'PC'}
    """
    return read(path, COLUMNS, key=("lead", "partner"))


def graph(ties: pd.DataFrame) -> nx.Graph:
    """The ties as a graph: a node for each firm, also for a lead firm whose partners have no name.

    Examples
    --------
    >>> found = graph(load())
    >>> sorted(found["Microsoft"]), found.degree["Mips"], found.degree["Sun"]
    (['IBM', 'Mips'], 7, 0)
    """
    found = nx.Graph()
    found.add_nodes_from(GROUPS, leads=True)
    for (lead, partner), tie in ties.iterrows():
        if partner not in found:
            found.add_node(partner, leads=False)
        found.add_edge(lead, partner, **tie.to_dict())
    return found


def layout(found: nx.Graph) -> dict[str, tuple[float, float]]:
    """Where each firm stands in a drawing, from -2 to 2 across and -1 to 1 up, always the same.

    Examples
    --------
    >>> layout(graph(load()))["Mips"]
    (-0.8, 0.0)
    """
    settled = nx.spring_layout(found, pos=LEADS, fixed=list(LEADS), seed=0, k=0.55, iterations=300)
    return {firm: (round(float(x), 2), round(float(y), 2)) for firm, (x, y) in settled.items()}


def ties_of(ties: pd.DataFrame, firm: str, market: str = "all") -> pd.DataFrame:
    """The ties of one firm, named by its slug, in "all" markets or one of them ("risc")."""
    own = pd.Series([firm in map(slug, pair) for pair in ties.index], ties.index)
    there = (ties.market.str.lower() == market) | (market == "all")
    return ties[own & there]


def slug(firm: str) -> str:
    """A firm's name as a word: for links and code."""
    return firm.lower().replace(" ", "_")


def _facts(ties: pd.DataFrame) -> dict:
    found = graph(ties)
    firms = {
        slug(firm): {"name": firm, "place": place, "leads": found.nodes[firm]["leads"]}
        for firm, place in layout(found).items()
    }
    records = ties.reset_index().to_dict("records")
    return {"firms": firms, "ties": records, "source": SOURCE.text}


TABLE = load()
EXPLORER = Explorer(
    name="risc_ties",
    title="Alliances of the RISC groups that the text names",
    parameters=(
        Choice(
            "firm",
            "firm",
            "whose ties are told",
            {slug(firm): firm for firm in graph(TABLE)},
        ),
        Choice(
            "market",
            "ties",
            "in which market",
            {"all": "in every market", "risc": "in RISC only"},
        ),
    ),
    facts=_facts(TABLE),
)
