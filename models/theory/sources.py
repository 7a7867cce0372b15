"""The sources the theory cites; keys are those of `book/references.bib`."""

from models.core.origin import Source


def gomes_casseres(where: str) -> Source:
    """The paper "Alliance Strategies of Small Firms"."""
    return Source("gomescasseres1997", "Gomes-Casseres (1997)", where)


def four_week_mba(where: str) -> Source:
    """The page "What Is A Strategic Alliance?"."""
    return Source("fourweekmba", "FourWeekMBA", where)
