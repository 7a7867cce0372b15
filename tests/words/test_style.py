"""Prose keeps the rules of the linter."""

import pytest

from tests.words import style
from tests.words.prose import Passage, everything


def slips(text: str) -> list[str]:
    """What the linter says of a text."""
    return list(style.slips([Passage("made_up.md", "line 1", "text", text)]))


def test_prose_keeps_the_rules():
    """Those of proselint that are true here, and those of the house."""
    assert not list(style.slips(everything()))


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("They met at the the fair.", "house.twice"),
        ("How organizations behave.", "house.british"),
        ("The behavior of firms.", "house.british"),
        ("They ally in order to grow.", "house.plain"),
        ("Partners, e.g. suppliers, gain.", "house.english"),
        ("Obviously the gain is above 1.", "house.belittling"),
        ("They could of gained.", "spelling.ve_of"),
    ],
)
def test_a_slip_is_found_by_its_rule(text, rule):
    """One for each rule of the house, and one of proselint's own."""
    assert any(f"[{rule}" in slip for slip in slips(text)), slips(text)


@pytest.mark.parametrize(
    "text",
    [
        "Region A a firm likes.",
        "Okada calls it organization learning.",
        'Serrat says that they "cope in order to survive".',
    ],
)
def test_names_and_quotations_are_left_alone(text):
    """A source writes as it writes."""
    assert not slips(text)


def test_every_rule_that_is_left_off_is_a_rule():
    """And has a reason."""
    paths = [check.path for check in style.everyday]
    for off, reason in style.LEFT_OFF.items():
        assert reason
        assert any(path == off or path.startswith(f"{off}.") for path in paths), off


def test_most_rules_are_kept():
    """More than half of proselint's rules hold for this book."""
    assert len(style.RULES) > len(style.everyday) / 2
