"""What live figures of a tree share: a reader walks it question by question."""

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
    >>> figure.outputs
    'Merger or takeover'
    """

    exhibit: Explorer

    @property
    def outputs(self) -> str:
        """What the answers lead to: the name of an ending, or the next question."""
        return tree_of(self.exhibit).walk(self.values)[1].says

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
