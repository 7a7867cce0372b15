"""What live figures of a tree share: a reader walks it question by question."""

from dataclasses import asdict
from typing import Any

from models.core.showing import Markdown
from models.data.chooser import OPEN, tree_of
from models.data.explorer import Explorer
from models.widgets.figure import LiveFigure, bundle


class ChooserFigure(LiveFigure):
    """A live figure of a tree. The tree is made by `models.data.chooser.chosen`.

    A subclass names its explorer as `exhibit`; there is a trait for each question, in the order of
    the tree.

    Examples
    --------
    >>> from models.widgets import AllianceForm
    >>> figure = AllianceForm(pooled="yes", independent="no")
    >>> figure
    AllianceForm(pooled='yes', independent='no')
    >>> figure.outputs["node"]["says"]
    'Merger or takeover'
    """

    exhibit: Explorer

    @property
    def outputs(self) -> dict:
        """The steps that the answers take, each a question and its answer, and the node they lead
        to: an ending, or the next question."""
        steps, node = tree_of(self.exhibit).walk(self.values)
        return {
            "steps": [{"question": asdict(one), "answer": asdict(answer)} for one, answer in steps],
            "node": asdict(node),
        }

    def listed(self) -> Markdown:
        """The whole tree as a nested list, for where no script runs."""
        tree = tree_of(self.exhibit)
        lines = []
        for answers, node in tree.outline():
            steps, _ = tree.walk(answers)
            answer = f"{steps[-1][1].says}: " if steps else ""
            lines.append(f"{'  ' * len(steps)}- {answer}{node.says}")
        return Markdown("\n".join(lines))

    def __repr__(self) -> str:
        given = ", ".join(f"{w}={v!r}" for w, v in self.values.items() if v != OPEN)
        return f"{type(self).__name__}({given})"

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        data, metadata = bundle(self, **kwargs)
        return {**data, "text/markdown": str(self.listed())}, metadata
