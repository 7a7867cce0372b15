"""The numbers that the text of gomescasseres1997 gives of the RISC groups, with their places."""

import pytest

from models.core.errors import InputError
from models.data import risc_groups, risc_text
from models.data.table import FOLDER

TEXT = risc_text.load()


def test_the_numbers_are_those_of_the_text_and_no_others_are_there():
    """gomescasseres1997, section 2: 'fewer than 1000', 'six semiconductor partners', '110,000',
    '$6 billion'.
    """
    assert TEXT.value.to_dict() == {
        "mips_employees": 1000,
        "mips_semiconductor_partners": 6,
        "designs_at_least": 6,
        "designs_at_most": 7,
        "nec_risc_chips": 110,
        "nec_semiconductors": 6,
    }
    assert set(TEXT["where"]) == {"section 2, 'Reaching for scale and scope'"}


def test_what_is_a_bound_or_a_guess_is_marked():
    """gomescasseres1997: 'fewer than 1000 people', 'six or seven RISC designs'."""
    rough = TEXT.exactness[TEXT.exactness != "exact"].to_dict()
    assert rough == {"mips_employees": "under"} | dict.fromkeys(
        ("designs_at_least", "designs_at_most"), "about"
    )


def test_units_are_those_of_table_one():
    """NEC is compared with its group, and so counted as the group is."""
    table = risc_groups.load()
    for item, measure in (
        ("nec_risc_chips", "risc_chips"),
        ("nec_semiconductors", "semiconductors"),
    ):
        assert TEXT.unit[item] == table.loc[measure].unit["Mips"]
        assert TEXT.value[item] < table.loc[measure].value["Mips"]


def test_a_damaged_file_is_refused(tmp_path):
    """A number that is no number is told by line, column and value."""
    text = (FOLDER / "risc_text.csv").read_text(encoding="utf-8")
    damaged = tmp_path / "risc_text.csv"
    damaged.write_text(text.replace("nec_risc_chips,110", "nec_risc_chips,many"), encoding="utf-8")
    with pytest.raises(InputError, match="many"):
        risc_text.load(damaged)
