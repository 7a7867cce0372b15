"""What must be seen of a tree of questions: all of it, the path taken, and what is asked."""

from models.core.showing import listed
from models.core.typography import typeset
from models.data.chooser import OPEN, Ending, tree_of
from tests.pictures.groups import edge, group


def settings_of(exhibit):
    """The answers that lead to each ending."""
    return lambda: tree_of(exhibit).paths()


def drawn(figure, outputs):
    tree = tree_of(figure.exhibit)
    rows = tree.outline()
    paths = [path for path, _ in rows]
    for path, node in rows:
        steps, _ = tree.walk(path)
        look = "stop taken strong" if _taken(figure, path) else "stop"
        here = " here" if node.key == outputs["node"]["key"] else ""
        shape = "circle" if isinstance(node, Ending) else "rect"
        texts = (steps[-1][1].says if steps else "", getattr(node, "short", node.says))
        yield group(look + here, *typeset(texts), parts=(shape,))
    for k, path in enumerate(paths[1:], 1):
        *before, _ = path.items()
        look = "edge taken" if _taken(figure, path) else "edge"
        yield edge(look, paths.index(dict(before)), k)


def _taken(figure, path):
    """Whether the answers so far lead here, or further."""
    return path.items() <= figure.values.items()


def says(figure, outputs):
    node, steps = outputs["node"], outputs["steps"]
    reasons = [step["answer"]["because"] for step in steps]
    if "answers" not in node:
        yield typeset(f"{node['says']}.")
        yield from map(typeset, reasons)
        return
    yield from map(typeset, reasons)
    yield typeset(f"Next question: “{node['says']}”")
    tree = tree_of(figure.exhibit)
    given = {step["question"]["key"]: step["answer"]["key"] for step in steps}
    ways = [path for path in tree.paths() if given.items() <= path.items()]
    possible = [f"“{tree.walk(path)[1].says}”" for path in ways]
    told = f"Still possible: {listed(possible, 'or')}."
    yield typeset(told) if steps else f"There are {len(possible)} possible results."


def notes(figure, outputs):
    node = outputs["node"]
    yield from typeset([step["question"]["says"] for step in outputs["steps"]])
    told = (node["says"],)
    if "answers" not in node:
        told = node["says"], node["because"], f"{node['where']}."
    yield from typeset(told)


def sets(figure, outputs):
    asked = [(step["question"], step["answer"]["key"]) for step in outputs["steps"]]
    if "answers" in outputs["node"]:
        asked.append((outputs["node"], OPEN))
    for question, chosen in asked:
        for answer in question["answers"]:
            on = answer["key"] == chosen
            says = typeset(answer["says"])
            yield f"{'●' if on else '○'} {says}", {question["key"]: OPEN if on else answer["key"]}


def tables(figure, outputs):
    return ()


def data(figure, outputs):
    steps, node = outputs["steps"], outputs["node"]
    ends = "answers" not in node
    last = (
        ("Where the path ends", node["says"], node["because"]) if ends else (node["says"], "", "")
    )
    told = [(s["question"]["says"], s["answer"]["says"], s["answer"]["because"]) for s in steps]
    columns = typeset(list(zip(*told, last, strict=True)))
    question, answer, because = map(list, columns)
    source = node["where"] if ends else figure.exhibit.facts["source"]
    return {
        "step": [k + 1 for k in range(len(question))],
        "question": question,
        "answer": answer,
        "because": because,
        "source": typeset(source),
    }
