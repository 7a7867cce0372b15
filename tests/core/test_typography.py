"""Marks are set as print has them, in texts and in data like JSON."""

import pytest

from models.core.typography import typeset


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("HP's and the firms' own", "HP’s and the firms’ own"),
        ('"We" is your organisation', "“We” is your organisation"),
        ("(section 2, 'Reaching for scale'; p. 4)", "(section 2, ‘Reaching for scale’; p. 4)"),
        ("say \"a 'standard'\".", "say “a ‘standard’”."),
        ('wanted: "{wanted}".', "wanted: “{wanted}”."),
        ("Sobol'", "Sobol’"),
        ("in the '90s", "in the ’90s"),
        ("", ""),
    ],
)
def test_a_mark_opens_where_a_word_begins_and_closes_elsewhere(typed, printed):
    """What is printed stays as it is."""
    assert typeset(typed) == printed
    assert typeset(printed) == printed


def test_data_keeps_its_form():
    """Keys are texts too: an answer is one."""
    told = {"HP's": ("isn't", 2, None), "more": [{"says": True}]}
    assert typeset(told) == {"HP’s": ("isn’t", 2, None), "more": [{"says": True}]}
