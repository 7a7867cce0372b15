"""A list of records: what fits a search and filters, in which order, and what is refused."""

import pandas as pd
import pytest

from models.core.errors import InputError, ModelError
from models.data.records import Field, browsed, fields_of, matching, words_of

KINDS = {"tree": "tree", "herb": "herb"}
USES = {"food": "to eat", "wood": "to build"}
PLANTS = pd.DataFrame(
    {
        "name": ["Oak", "Épinard", "walnut"],
        "kind": ["tree", "herb", "tree"],
        "use": [("wood",), ("food",), ("food", "wood")],
        "height": [30, 1, 25],
        "note": ["acorns", "", "nuts"],
    },
    index=["oak", "spinach", "walnut"],
)
FIELDS = (
    Field("name", "plant", "its name"),
    Field("kind", "kind", "what it is", options=KINDS),
    Field("use", "use", "what it is for", options=USES, several=True),
    Field("height", "height", "in metres", orders=("lowest first", "highest first")),
    Field("note", "note", "more", detail=True),
)


def made(fields=FIELDS, table=PLANTS):
    return browsed(
        name="plants",
        title="Plants",
        kind=("plant", "plants"),
        fields=fields,
        table=table,
        rows=("kind",),
        columns=("use",),
        source="a garden",
    )


LIST = made()


def found(**values):
    return matching(LIST, values).index.to_list()


def test_without_a_choice_all_are_there_as_listed():
    """Nothing is filtered and nothing is sorted."""
    assert found() == ["oak", "spinach", "walnut"]


def test_a_filter_keeps_a_record_that_has_the_value_among_several():
    """A walnut is to eat and to build."""
    assert found(use="food") == ["spinach", "walnut"]
    assert found(use="wood") == ["oak", "walnut"]
    assert found(use="food", kind="tree") == ["walnut"]
    assert found(use="food", kind="tree", search="acorn") == []


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("epinard", ["spinach"]),
        ("ÉPIN", ["spinach"]),
        ("build tree", ["oak", "walnut"]),
        ("nuts, walnut!", ["walnut"]),
        ("30", ["oak"]),
        ("…", ["oak", "spinach", "walnut"]),
        ("elm", []),
    ],
)
def test_a_search_wants_all_its_words_anywhere_in_a_record(search, expected):
    """In what people read: accents, case and punctuation do not matter, details count too."""
    assert found(search=search) == expected


def test_words_of_a_text_are_letters_and_digits():
    """An underscore ends a word, as a blank does."""
    assert words_of("Don't über_all 2,5") == ["don", "t", "uber", "all", "2", "5"]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("name", ["oak", "walnut", "spinach"]),
        ("name_down", ["spinach", "walnut", "oak"]),
        ("height", ["spinach", "walnut", "oak"]),
        ("height_down", ["oak", "walnut", "spinach"]),
        ("kind", ["spinach", "oak", "walnut"]),
    ],
)
def test_numbers_sort_by_size_and_the_rest_as_people_read_it(order, expected):
    """Case does not matter, É comes after w, and what is equal stays as listed."""
    assert found(order=order) == expected


def test_options_say_how_many_records_have_them():
    """A reader sees before a choice what it will bring."""
    use = next(p for p in LIST.parameters if p.word == "use")
    assert use.options == {"any": "any", "food": "to eat (2)", "wood": "to build (2)"}


def test_the_default_axes_come_first_and_every_counted_field_is_there():
    """`columns` may also be nothing."""
    menus = {p.word: list(p.options) for p in LIST.parameters if p.word in ("rows", "columns")}
    assert menus == {"rows": ["kind", "use"], "columns": ["use", "nothing", "kind"]}


def test_details_are_not_sorted_by_and_the_opened_record_has_no_menu():
    """The table opens records itself."""
    parameters = {p.word: p for p in LIST.parameters}
    assert "note" not in parameters["order"].options
    assert parameters["opened"].quiet
    assert list(parameters["opened"].options) == ["nothing", "oak", "spinach", "walnut"]


def test_the_page_gets_plain_values():
    """Tuples are lists, and numbers those of Python, so that JSON can hold them."""
    last = LIST.facts["records"][-1]
    assert last["use"] == ["food", "wood"]
    assert type(last["height"]) is int
    assert fields_of(LIST) == FIELDS


def test_an_unknown_choice_is_refused():
    """The message lists what there is."""
    with pytest.raises(InputError, match=r"kind \(what it is\) must be one of any, tree, herb"):
        found(kind="stone")


def test_a_value_that_is_no_option_is_refused():
    """A new kind of record must be named before it can be counted."""
    with pytest.raises(ModelError, match="plants, oak: 'shrub' is no option of kind"):
        made(table=PLANTS.replace({"kind": {"tree": "shrub"}}))


def test_a_slug_is_of_plain_letters():
    """It stands in links."""
    with pytest.raises(ModelError, match="plants: 'Oak tree' is no slug"):
        made(table=PLANTS.rename(index={"oak": "Oak tree"}))
