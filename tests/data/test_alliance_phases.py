"""The four phases of serrat, Table 2 and its note."""

import pytest

from models.core.errors import InputError
from models.data.alliance_phases import load, show
from models.data.learning_priorities import PHASES
from models.data.table import FOLDER

TABLE = load()


def test_the_phases_are_the_columns_of_the_source_in_order():
    """serrat, Table 2: heads of the four columns, spelled as this book spells."""
    assert list(TABLE.name) == [
        "Awareness and partner selection",
        "Exploration",
        "Expansion",
        "Commitment to the relationship",
    ]


def test_each_phase_means_what_the_note_says():
    """serrat, Table 2, note: the words on which each definition turns."""
    turns = {
        "awareness": "could be its partner",  # "recognition ... as a feasible alliance partner"
        "exploration": "try each other out",  # "a search and trial period"
        "expansion": "depend on each other more",  # "increase mutual interdependence"
        "commitment": "gives the other its word",  # "mutual pledges"
    }
    for phase, words in turns.items():
        assert words in TABLE.says[phase]
    assert "what the alliance is for" in TABLE.says["exploration"]  # "the purpose ... established"
    # "benefits that accrue to both"
    assert "both gain more from the alliance" in TABLE.says["expansion"]


def test_the_cells_of_the_table_stand_in_the_same_phases():
    """One list of phases, not two."""
    assert {phase: TABLE.short[phase] for phase in TABLE.index} == PHASES


def test_the_reader_is_told_which_column_is_the_books():
    """What a manager does in a phase the source does not say."""
    assert "(our advice)" in show(TABLE).splitlines()[0]


def test_a_damaged_file_is_refused(tmp_path):
    """By line and column."""
    path = tmp_path / "alliance_phases.csv"
    text = (FOLDER / "alliance_phases.csv").read_text(encoding="utf-8")
    path.write_text(text.replace("Expansion,Expansion,", "Expansion,,", 1), encoding="utf-8")
    with pytest.raises(InputError, match="line 4, column name: must be some text"):
        load(path)
