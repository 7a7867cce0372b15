"""A tree of questions that a reader walks to an answer: what all choosers share.

A chooser of your own takes three short files; `alliance_form` is an example.

1. `models/data/NAME.csv` has a line for each question, answer and ending, and `NAME.py` beside it

       EXPLORER = chosen("NAME", "Title", read_tree(FOLDER / "NAME.csv"), source=SOURCE.text)

   with NAME in `HOMES` of `models/data/explorer.py`. The first question of the file is the root.
2. `models/exhibits/CHAPTER/NAME.js`:

       import { NAME } from "#data/NAME.js";
       import { choose } from "#kit/chooser.js";

       const render = ({ model, el }) => choose({ model, el, tree: NAME });

       export default { render };

3. `models/exhibits/CHAPTER/NAME.py` has a subclass of `ChooserFigure`; see
   `models/widgets/chooser.py`.
"""

from dataclasses import asdict, dataclass
from pathlib import Path

from models.core.errors import InputError
from models.data.explorer import Choice, Explorer
from models.data.table import ANYTHING, TEXT, one_of, read

OPEN = "open"  # a question without an answer yet
COLUMNS = {
    "kind": one_of("question", "answer", "ending"),
    "key": TEXT,
    "of": ANYTHING,
    "says": TEXT,
    "short": ANYTHING,
    "leads_to": ANYTHING,
    "because": ANYTHING,
    "where": ANYTHING,
}


@dataclass(frozen=True)
class Answer:
    """One answer to a question: what it says, the node it leads to, and what follows from it."""

    key: str
    says: str
    leads_to: str
    because: str


@dataclass(frozen=True)
class Question:
    """A question, in full and in short, and why it is asked."""

    key: str
    says: str
    short: str
    because: str
    answers: tuple[Answer, ...]


@dataclass(frozen=True)
class Ending:
    """Where a path ends: its name, what is to be known of it, and who says so."""

    key: str
    says: str
    because: str
    where: str


@dataclass(frozen=True)
class Tree:
    """Questions, the root first, and endings.

    Raises
    ------
    InputError
        If an answer leads nowhere, a node has no or several ways to it, or a question has fewer
        than two answers.
    """

    questions: tuple[Question, ...]
    endings: tuple[Ending, ...]

    def __post_init__(self) -> None:
        nodes = list(self._nodes)
        ways = [answer.leads_to for question in self.questions for answer in question.answers]
        for question in self.questions:
            if len(question.answers) < 2:
                raise InputError(f"{question.key}: a question needs at least two answers")
        for target in ways:
            if target not in nodes:
                raise InputError(f"an answer leads to {target!r}, which is not there")
        for node in nodes[1:]:
            if ways.count(node) != 1:
                raise InputError(f"{node}: one answer must lead to it, got {ways.count(node)}")
        if nodes[0] in ways:
            raise InputError(f"{nodes[0]}: no answer may lead to the first question")
        found = len(self.paths())
        if found != len(self.endings):
            raise InputError(f"of {len(self.endings)} endings {found} can be reached")

    @property
    def _nodes(self) -> dict[str, Question | Ending]:
        questions = {question.key: question for question in self.questions}
        return questions | {ending.key: ending for ending in self.endings}

    def walk(
        self, answers: dict[str, str]
    ) -> tuple[tuple[tuple[Question, Answer], ...], Question | Ending]:
        """The steps that these answers take, and the node they lead to.

        Parameters
        ----------
        answers
            The answers by question; those of questions that are not met are passed over.

        Examples
        --------
        >>> from models.data.alliance_form import TREE
        >>> steps, node = TREE.walk({"pooled": "yes", "independent": "no"})
        >>> len(steps), node.says
        (2, 'Merger or takeover')
        """
        steps: list[tuple[Question, Answer]] = []
        node: Question | Ending = self.questions[0]
        while isinstance(node, Question):
            answer = next((a for a in node.answers if a.key == answers.get(node.key)), None)
            if answer is None:
                break
            steps.append((node, answer))
            node = self._nodes[answer.leads_to]
        return tuple(steps), node

    def outline(self) -> list[tuple[dict[str, str], Question | Ending]]:
        """All nodes that can be reached, each with the answers that lead to it, as one reads."""
        found: list[tuple[dict[str, str], Question | Ending]] = []
        waiting: list[tuple[dict[str, str], Question | Ending]] = [({}, self.questions[0])]
        while waiting:
            answers, node = waiting.pop()
            found.append((answers, node))
            further = [answers | {node.key: answer.key} for answer in getattr(node, "answers", ())]
            waiting += [(path, self.walk(path)[1]) for path in reversed(further)]
        return found

    def paths(self) -> list[dict[str, str]]:
        """The answers that lead to each ending that can be reached."""
        return [answers for answers, node in self.outline() if isinstance(node, Ending)]


def read_tree(path: Path) -> Tree:
    """The tree in a CSV file.

    Raises
    ------
    InputError
        If the file is damaged, an answer stands without its question, or the tree is none.
    """
    table = read(path, COLUMNS, key=("kind", "of", "key")).reset_index()
    lines = dict(iter(table.groupby("kind", sort=False)))
    if set(lines) != {"question", "answer", "ending"}:
        raise InputError(f"{path.name}: a tree has questions, answers and endings")
    answers = {
        key: tuple(Answer(a.key, a.says, a.leads_to, a.because) for a in rows.itertuples())
        for key, rows in lines["answer"].groupby("of", sort=False)
    }
    stray = set(answers) - set(lines["question"].key)
    if stray:
        raise InputError(f"{path.name}: answers to no question: {', '.join(sorted(stray))}")
    questions = (
        Question(q.key, q.says, q.short or q.says, q.because, answers.get(q.key, ()))
        for q in lines["question"].itertuples()
    )
    endings = (Ending(e.key, e.says, e.because, e.where) for e in lines["ending"].itertuples())
    try:
        return Tree(tuple(questions), tuple(endings))
    except InputError as error:
        raise InputError(f"{path.name}: {error}") from None


def chosen(name: str, title: str, tree: Tree, source: str) -> Explorer:
    """The explorer of a tree: a quiet choice for each question, open at first."""
    parameters = (
        Choice(
            question.key,
            question.short,
            question.says,
            {OPEN: "not answered"} | {answer.key: answer.says for answer in question.answers},
            quiet=True,
        )
        for question in tree.questions
    )
    facts = {
        "questions": [asdict(question) for question in tree.questions],
        "endings": [asdict(ending) for ending in tree.endings],
        "source": source,
    }
    return Explorer(name=name, title=title, parameters=tuple(parameters), facts=facts)


def tree_of(explorer: Explorer) -> Tree:
    """The tree that an explorer was made of."""
    questions = (
        Question(**q | {"answers": tuple(Answer(**a) for a in q["answers"])})
        for q in explorer.facts["questions"]
    )
    return Tree(tuple(questions), tuple(Ending(**e) for e in explorer.facts["endings"]))
