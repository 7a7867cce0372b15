"""The six places of difficulty of serrat, '... and Their Shortcomings'."""

import pytest

from models.core.errors import InputError
from models.data import twelve_steps
from models.data.failure_loci import load, show

TABLE = load()


def test_the_places_are_the_six_of_the_source_in_order():
    """serrat, same section: from the decision to the consequences for partners."""
    assert list(TABLE.index) == [
        "decision", "partner", "governance", "evolution", "performance", "consequences",
    ]  # fmt: skip


def test_every_usual_step_sees_to_some_place():
    """The twelve of the checklist, by number, and no other."""
    seen = {int(step) for steps in TABLE.steps for step in steps}
    assert seen == set(range(1, len(twelve_steps.QUESTIONNAIRE.items) + 1))


def test_what_an_alliance_does_to_its_partners_has_one_step_only():
    """What the chapter points out: the consequences are in the brackets of step 7."""
    assert min(TABLE.steps.map(len)) == len(TABLE.steps["consequences"]) == 1
    assert "| 7 |" in show(TABLE).splitlines()[-1]


def test_a_step_that_there_is_not_is_refused(tmp_path):
    """By line and column."""
    path = tmp_path / "failure_loci.csv"
    path.write_text(
        "locus,says,steps,chapter,asks\nend,the end,13,stages,Over?\n", encoding="utf-8"
    )
    with pytest.raises(InputError, match="line 2, column steps: must be different ones of 1, 2"):
        load(path)
