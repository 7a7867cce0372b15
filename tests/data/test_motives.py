"""The motives that serrat, 'Definition', lists."""

import pytest

from models.core.errors import InputError
from models.data.motives import PURPOSES, by_purpose, load, show

TABLE = load()


def test_there_are_the_eight_motives_of_the_source_in_order():
    """serrat, 'Definition': from "reducing costs" to "inhibiting competitors"."""
    assert list(TABLE.index) == [
        "costs", "research", "technology", "markets", "revival", "speed", "quality", "rivals",
    ]  # fmt: skip


def test_every_purpose_of_doz_and_hamel_has_a_motive_and_the_reading_is_told_as_ours():
    """serrat, 'Definition': "co-option, co-specialization, and learning and internalization"."""
    assert set(TABLE.purpose) == set(PURPOSES)
    assert "(our sorting)" in show(TABLE).splitlines()[0]


def test_the_list_by_purpose_tells_every_motive_once_under_its_purpose():
    """Sorting loses no motive and doubles none."""
    lines = by_purpose(TABLE).splitlines()
    assert len(lines) == len(PURPOSES)
    for _, row in TABLE.iterrows():
        told = row.says[0].lower() + row.says[1:]
        assert [line.startswith(f"- **{row.purpose.capitalize()}**") for line in lines] == [
            told in line for line in lines
        ]


def test_a_purpose_that_there_is_not_is_refused(tmp_path):
    """By line, column and value."""
    path = tmp_path / "motives.csv"
    path.write_text("motive,says,purpose,because\nfun,For fun,play,It is.\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2, column purpose: must be one of co-option"):
        load(path)
