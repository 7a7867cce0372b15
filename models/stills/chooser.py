"""Stills of choosers: a tree of questions, and the path that answers take."""

from models.data.chooser import Question, Tree
from models.figures import Still, styled
from models.palette import LIGHT

ROW = 0.42  # inches


def tree(tree: Tree, answers: dict[str, str]) -> Still:
    """All nodes below each other, each after the answer that leads to it; the path is bold.

    Examples
    --------
    >>> from models.data.alliance_form import TREE
    >>> tree(TREE, {"pooled": "yes"})
    <Still size 640x504 with 1 Axes>
    """
    rows = tree.outline()
    steps, here = tree.walk(answers)
    path = {here.key, *(question.key for question, _ in steps)}
    figure, axes = styled(height=ROW * (len(rows) + 1))
    for row, (taken, node) in enumerate(rows):
        depth, on = len(taken), node.key in path
        parent = max((k for k in range(row) if len(rows[k][0]) == depth - 1), default=row)
        line = {"color": LIGHT["ink" if on else "muted"], "linewidth": 2 if on else 0.8}
        axes.plot(
            [depth - 1, depth - 1, depth][: 3 * (row > 0)],
            [parent, row, row][: 3 * (row > 0)],
            **line,
        )
        mark = "D" if isinstance(node, Question) else "o"
        face = LIGHT["both"] if node is here else LIGHT["paper"]
        axes.plot(depth, row, mark, color=line["color"], markerfacecolor=face, zorder=3)
        told = f"{tree.walk(taken)[0][-1][1].says} → " if taken else ""
        name = node.short if isinstance(node, Question) else node.says
        axes.text(depth + 0.3, row, told + name, va="center", weight="bold" if on else "normal")
    axes.set(xlim=(-0.3, 8), ylim=(len(rows) - 0.5, -0.5))
    axes.set_axis_off()
    return figure
