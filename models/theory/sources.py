"""The sources the theory cites; keys are those of `book/references.bib`."""

from models.core.origin import Source


def gomes_casseres(where: str) -> Source:
    """The paper "Alliance Strategies of Small Firms"."""
    return Source("gomescasseres1997", "Gomes-Casseres (1997)", where)


def four_week_mba(where: str) -> Source:
    """The page "What Is A Strategic Alliance?"."""
    return Source("fourweekmba", "FourWeekMBA", where)


def ishida(where: str) -> Source:
    """The review "Alliance Development Process for Social Innovation"."""
    return Source("ishida", "Ishida", where)


def serrat(where: str) -> Source:
    """The paper "Learning in Strategic Alliances"."""
    return Source("serrat", "Serrat", where)


def okada(where: str) -> Source:
    """The abstract "The Formation of Strategic Alliances in Entering Low-income Segment"."""
    return Source("okada", "Okada", where)


def bass(where: str) -> Source:
    """The paper "A New Product Growth for Model Consumer Durables"."""
    return Source("bass1969", "Bass (1969)", where)
