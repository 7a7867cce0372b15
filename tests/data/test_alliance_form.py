"""Which form of alliance: the ways to the three types, and what lies outside."""

import pytest

from models.data.alliance_form import TREE

INSIDE = {"pooled": "yes", "independent": "yes"}


@pytest.mark.parametrize(
    ("answers", "form"),
    [
        ({"pooled": "no"}, "A purchase"),
        ({"pooled": "yes", "independent": "no"}, "Merger or takeover"),
        (INSIDE | {"new_company": "yes"}, "Joint venture"),
        (INSIDE | {"new_company": "no", "stake": "yes"}, "Equity alliance"),
        (
            INSIDE | {"new_company": "no", "stake": "no", "contract": "yes"},
            "Non-equity: contract",
        ),
        (
            INSIDE | {"new_company": "no", "stake": "no", "contract": "no"},
            "Non-equity: understanding",
        ),
    ],
)
def test_the_cases_of_the_sources_end_where_the_sources_put_them(answers, form):
    """fourweekmba, 'Strategic alliance types': a child company, a partial acquisition, neither."""
    assert TREE.walk(answers)[1].says == form
