"""Trees of questions: every path ends, nothing is out of reach, and a damaged file is refused."""

from itertools import product

import pytest

from models.core.errors import InputError
from models.data import alliance_form, growth_matrix
from models.data.chooser import OPEN, Answer, Ending, Question, Tree, read_tree, tree_of
from models.data.table import FOLDER

HEAD = "kind,key,of,says,short,leads_to,because,where\n"
SMALL = HEAD + (
    "question,a,,Is it?,,,,\n"
    "answer,yes,a,Yes,,b,It is.,\n"
    "answer,no,a,No,,end,It is not.,\n"
    "question,b,,Sure?,,,,\n"
    "answer,yes,b,Yes,,good,Surely.,\n"
    "answer,no,b,No,,bad,Hardly.,\n"
    "ending,good,,Good,,,,\n"
    "ending,bad,,Bad,,,,\n"
    "ending,end,,End,,,,\n"
)
every_chooser = pytest.mark.parametrize(
    "explorer",
    [alliance_form.EXPLORER, growth_matrix.EXPLORER],
    ids=lambda explorer: explorer.name,
)


def written(tmp_path, text):
    path = tmp_path / "tree.csv"
    path.write_text(text, encoding="utf-8")
    return path


@every_chooser
def test_every_way_to_answer_ends_and_every_ending_is_reached(explorer):
    """All combinations of answers, met or not, against the list of paths."""
    tree = tree_of(explorer)
    options = [[a.key for a in question.answers] for question in tree.questions]
    keys = [question.key for question in tree.questions]
    reached = set()
    for answers in product(*options):
        _, node = tree.walk(dict(zip(keys, answers, strict=True)))
        assert isinstance(node, Ending)
        reached.add(node.key)
    assert reached == {ending.key for ending in tree.endings}
    assert len(tree.paths()) == len(tree.endings)


@every_chooser
def test_every_answer_gives_its_reason_and_every_ending_says_who_says_so(explorer):
    """A verdict without reasons is no verdict."""
    tree = tree_of(explorer)
    for question in tree.questions:
        assert question.because
        assert question.says.endswith("?")
        for answer in question.answers:
            assert answer.because.endswith(".")
    for ending in tree.endings:
        assert ending.because
        assert ending.where


@every_chooser
def test_names_are_short_enough_for_a_phone(explorer):
    """At 13 px a letter is about 7 px wide, and a phone leaves about 280 px."""
    tree = tree_of(explorer)
    for answers, node in tree.outline():
        name = node.short if isinstance(node, Question) else node.says
        steps, _ = tree.walk(answers)
        for text in (name, steps[-1][1].says if steps else ""):
            assert 7.2 * len(text) + 15 * len(answers) + 24 <= 300, text


@every_chooser
def test_each_question_is_a_quiet_choice_that_is_open_at_first(explorer):
    """The reader answers in the figure, not by a menu."""
    for choice, question in zip(explorer.parameters, tree_of(explorer).questions, strict=True):
        assert choice.quiet
        assert choice.default == OPEN
        assert list(choice.options)[1:] == [answer.key for answer in question.answers]


def test_the_three_types_of_the_source_are_endings():
    """fourweekmba, 'Strategic alliance types': joint venture, equity, non-equity."""
    endings = {ending.says for ending in alliance_form.TREE.endings}
    assert {"Joint venture", "Equity alliance"} < endings
    assert sum(says.startswith("Non-equity") for says in endings) == 2


def test_the_growth_matrix_is_that_of_the_source():
    """fourweekmba, 'Growth Matrix': gain, expand, extend, reinvent."""
    fields = {
        (answers["customers"], list(answers.values())[1]): growth_matrix.TREE.walk(answers)[1].says
        for answers in growth_matrix.TREE.paths()
    }
    assert fields == {
        ("existing", "same"): "Gain",
        ("new", "same"): "Expand",
        ("existing", "new"): "Extend",
        ("new", "new"): "Reinvent",
    }


def test_a_walk_stops_at_the_first_open_question_and_passes_over_what_is_not_met(tmp_path):
    """Three steps by hand."""
    tree = read_tree(written(tmp_path, SMALL))
    assert tree.walk({})[1].key == "a"
    assert tree.walk({"a": "yes", "b": OPEN})[1].key == "b"
    steps, node = tree.walk({"a": "no", "b": "yes"})
    assert (len(steps), node.key) == (1, "end")
    assert tree.paths() == [{"a": "yes", "b": "yes"}, {"a": "yes", "b": "no"}, {"a": "no"}]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",good,Surely", ",gone,Surely", "an answer leads to 'gone', which is not there"),
        (",good,Surely", ",bad,Surely", "good: one answer must lead to it, got 0"),
        (",good,Surely", ",a,Surely", "one answer must lead to it, got 0"),
        (",end,It is", ",b,It is", "b: one answer must lead to it, got 2"),
        ("answer,no,b,No,,bad,Hardly.,\n", "", "b: a question needs at least two answers"),
        ("answer,yes,b,", "answer,yes,c,", "answers to no question: c"),
        ("answer,yes,b,", "reply,yes,b,", "column kind: must be one of question, answer, ending"),
        ("ending,good,,Good,,,,\nending,bad,,Bad,,,,\nending,end,,End,,,,\n", "", "has questions"),
        ("ending,bad,,Bad", "ending,bad,,", "column says: must be some text"),
    ],
)
def test_a_damaged_tree_is_refused_by_what_is_wrong(tmp_path, old, new, message):
    """No dangling answer, no unreachable leaf, no question without a choice."""
    assert SMALL.count(old) == 1
    with pytest.raises(InputError, match=message):
        read_tree(written(tmp_path, SMALL.replace(old, new)))


def test_a_round_is_refused():
    """Two questions that lead to each other never end, and nothing else leads to them."""
    round_trip = Question("b", "?", "?", "", (Answer("x", "x", "c", ""), Answer("y", "y", "e", "")))
    back = Question("c", "?", "?", "", (Answer("x", "x", "b", ""), Answer("y", "y", "f", "")))
    root = Question("a", "?", "?", "", (Answer("x", "x", "g", ""), Answer("y", "y", "h", "")))
    endings = tuple(Ending(key, key, "", "") for key in "efgh")
    with pytest.raises(InputError, match="of 4 endings 2 can be reached"):
        Tree((root, round_trip, back), endings)


@pytest.mark.parametrize("name", ["alliance_form", "growth_matrix"])
def test_the_explorer_holds_the_tree_of_the_file(name):
    """Nothing is lost on the way to the page."""
    module = {"alliance_form": alliance_form, "growth_matrix": growth_matrix}[name]
    assert tree_of(module.EXPLORER) == read_tree(FOLDER / f"{name}.csv")
