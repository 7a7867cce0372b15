"""A statement is agreed with, differed from, or left open, and told with its numbers."""

from dataclasses import replace

from models.claims.statement import Numbers, Statement, printed, table, verdict
from models.core.origin import Source

LARGEST = Statement(
    name="largest",
    says="IBM's group is the largest in chips.",
    where=Source("key", "Author (2000)", "section 1"),
    agrees=lambda n: n.whole("risc_chips").idxmax() == "IBM",
    shown=lambda n: f"IBM {n.whole('risc_chips')['IBM']:g}",
)


def test_the_verdict_follows_the_numbers():
    """The same sentence, other numbers, another verdict."""
    numbers = printed()
    changed = numbers.table.copy()
    changed.loc[("risc_chips", "IBM"), "value"] = 1000
    assert verdict(LARGEST, numbers) == "differs"
    assert verdict(LARGEST, Numbers(changed, numbers.survey, numbers.text)) == "agrees"


def test_what_cannot_be_told_is_left_open():
    """None is neither yes nor no."""
    assert verdict(replace(LARGEST, agrees=lambda n: None)) == "left open"


def test_the_table_has_sentence_verdict_numbers_and_place():
    """One row for each statement."""
    _, _, row = table([LARGEST]).splitlines()
    assert row == "| IBM's group is the largest in chips. | **differs** | IBM 67 | section 1 |"
