"""The two kinds of small firm of gomescasseres1997, question by question."""

import pytest

from models.core.errors import InputError
from models.data import small_firm_strategies
from models.data.table import FOLDER

STRATEGIES = small_firm_strategies.load()


@pytest.mark.parametrize(
    ("question", "way", "word"),
    [
        ("Who are its rivals?", "niche", "smaller"),
        ("Who are its rivals?", "reach", "Giants"),
        ("What does it sell?", "niche", "Producer goods"),
        ("How does it win?", "niche", "technology"),
        ("How does it reach them?", "niche", "advertising"),
        ("What does it do abroad?", "niche", "learns"),
        ("What does it do abroad?", "reach", "NEC"),
        ("Does it ally?", "niche", "control"),
        ("How does it overcome being small?", "reach", "larger"),
    ],
)
def test_each_answer_is_that_of_the_text(question, way, word):
    """gomescasseres1997, section 2, 'Exploiting niches' and 'Reaching for scale and scope', and
    section 4.
    """
    assert word in STRATEGIES.loc[question, way]


def test_every_question_has_both_answers_and_a_place():
    """Sentences that end, and sections that exist."""
    for way in small_firm_strategies.WAYS:
        assert STRATEGIES[way].str.endswith(".").all()
    assert STRATEGIES["where"].str.contains(r"^section [24]").all()


def test_readers_see_all_of_it():
    """A row for each question, a column for each way."""
    lines = small_firm_strategies.show(STRATEGIES).splitlines()
    assert len(lines) == 2 + len(STRATEGIES)
    assert all(way in lines[0] for way in small_firm_strategies.WAYS.values())


def test_a_damaged_file_is_refused(tmp_path):
    """A question that is asked twice."""
    text = (FOLDER / "small_firm_strategies.csv").read_text(encoding="utf-8")
    damaged = tmp_path / "small_firm_strategies.csv"
    damaged.write_text(text.replace("Who buys?", "Does it ally?"), encoding="utf-8")
    with pytest.raises(InputError, match="Does it ally"):
        small_firm_strategies.load(damaged)
