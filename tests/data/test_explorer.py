"""A table that readers explore: its choices, and the module that the page gets."""

import json

import pytest

from models.core.errors import InputError
from models.core.typography import typeset
from models.data import explorer, risc_groups


def in_module(name):
    """Return the facts that the module of that name holds."""
    text = explorer.module(name)
    return json.loads(text.removeprefix(f"export const {name} = ").removesuffix(";\n"))


@pytest.mark.parametrize("name", explorer.HOMES)
def test_the_module_holds_the_choices_with_their_defaults(name):
    """The page and Python offer the same."""
    facts = in_module(name)
    for choice, described in zip(
        explorer.by_name(name).parameters, facts["parameters"], strict=True
    ):
        assert described["value"] == choice.default
        if isinstance(choice, explorer.Search):
            assert choice.default == ""
            assert described["longest"] == choice.longest
            continue
        assert described["options"][0]["value"] == choice.default
        assert {one["value"]: one["label"] for one in described["options"]} == typeset(
            choice.options
        )


def test_the_numbers_of_the_page_are_those_of_the_file():
    """Printed from the table, not typed again."""
    table = risc_groups.load()
    records = [
        record for record in in_module("risc_groups")["records"] if record["basis"] == "total"
    ]
    assert len(records) == len(table)
    for record in records:
        row = table.loc[(record["measure"], record["group"])]
        assert record["whole"] == row.value
        assert record["own"] == pytest.approx(row.value * row.lead_share / 100)
        assert (record["suppliers"], record["lead_share"]) == (row.suppliers, row.lead_share)
        assert record["value_estimated"] == row.value_estimated


def test_a_choice_refuses_what_is_no_option():
    """The message says what the choice is and what there is."""
    measure = risc_groups.EXPLORER.parameters[0]
    assert measure.check("workstations") == "workstations"
    with pytest.raises(InputError, match=r"measure \(what is counted\) must be one of risc_chips"):
        measure.check("people")


def test_a_search_refuses_what_is_too_long():
    """A link may carry anything."""
    search = explorer.Search("search", "search", "words to find", longest=5)
    assert search.check("abcde") == "abcde"
    with pytest.raises(InputError, match=r"words to find\) must have at most 5 characters, got 6"):
        search.check("abcdef")


def test_a_table_that_is_not_there_is_answered_with_those_there_are():
    """No module without a table."""
    with pytest.raises(InputError, match=r"no table 'sales' to explore; there are .*risc_groups"):
        explorer.by_name("sales")
