"""Lists and trees of questions, as they stand where no script runs."""

import pytest

from models.data.chooser import OPEN
from models.widgets import AllianceForm, Alliances, GrowthMatrix, Journals, Studies


@pytest.mark.parametrize("figure", [Alliances, Journals, Studies])
def test_a_list_is_a_table_of_all_its_records(figure):
    """What a reader without JavaScript gets holds every name."""
    data, _ = figure()._repr_mimebundle_()
    names = [
        record[figure.exhibit.facts["fields"][0]["word"]] for record in figure().outputs["records"]
    ]
    lines = data["text/markdown"].splitlines()
    assert len(lines) == 2 + len(figure.exhibit.facts["records"])
    assert all(name in line for name, line in zip(names, lines[2:], strict=True))


@pytest.mark.parametrize("figure", [AllianceForm, GrowthMatrix])
def test_a_tree_is_a_list_of_all_its_questions_and_endings(figure):
    """As deep as the answers that lead there."""
    data, _ = figure()._repr_mimebundle_()
    lines = data["text/markdown"].splitlines()
    facts = figure.exhibit.facts
    assert len(lines) == len(facts["questions"]) + len(facts["endings"])
    assert lines[0].startswith("- ")
    assert all(line.lstrip().startswith("- ") for line in lines)
    assert all(ending["says"] in data["text/markdown"] for ending in facts["endings"])


def test_answers_are_open_at_first():
    """A tree that nobody has walked asks its first question."""
    assert set(AllianceForm().values.values()) == {OPEN}
    node = AllianceForm().outputs["node"]
    assert node["says"] == "Do the parties pool resources for an aim that they share?"


def test_records_are_listed_as_the_reader_filters_them():
    """Filter and search together."""
    found = Alliances(source="gomes_casseres", search="NEC").outputs["records"]
    assert [record["alliance"] for record in found] == ["The Mips group", "Mips and NEC"]
