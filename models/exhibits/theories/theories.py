"""The ten theories that Okada's abstract names, alive: my question, and who answers it."""

from models.data import theories
from models.widgets.figure import LiveFigure

EXHIBIT = theories.EXPLORER


class Theories(LiveFigure):
    """Which theory answers which question, touches on it, or leaves it open.

    Examples
    --------
    >>> said = Theories(question="split").outputs["said"]
    >>> {kind: len(who) for kind, who in said.items()}
    {'answers': 1, 'touches': 5, 'silent': 4}
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The theories by what they say to the question, and the theory that is told in full."""
        records = {record["id"]: record for record in EXHIBIT.facts["records"]}
        says = theories.coding(theories.TABLE)[self.question]
        kinds = ("answers", "touches", "silent")
        said = {kind: [records[id_] for id_ in says.index[says == kind]] for kind in kinds}
        return {"said": said, "told": records[self.theory]}
