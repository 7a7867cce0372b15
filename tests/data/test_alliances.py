"""The alliances that the sources name: nothing added to what they say."""

import pytest

from models.core.errors import InputError
from models.data import alliances, risc_ties
from models.data.alliances import TABLE, load
from models.data.table import FOLDER

TEXT = (FOLDER / "alliances.csv").read_text(encoding="utf-8")


def test_the_type_stands_only_where_the_source_gives_it():
    """fourweekmba gives three, one of each type; the other sources none."""
    typed = TABLE[TABLE.type != "unsaid"]
    assert typed.type.to_dict() == {
        "galvani": "joint_venture",
        "galvani_partners": "non_equity",
        "panasonic_tesla": "equity",
    }
    assert set(typed.source) == {"four_week_mba"}


def test_years_are_those_of_the_sources():
    """fourweekmba: Galvani 2016; gomescasseres1997, section 2: ACE 1991; no other alliance has a
    year of its own.
    """
    assert TABLE.year[TABLE.year != ""].to_dict() == {"galvani": "2016", "ace": "1991"}


def test_every_partner_of_mips_and_ibm_in_the_ties_is_here():
    """gomescasseres1997: the same names as in the table of the chapter on constellations."""
    told = " ".join(TABLE.partners)
    for name in {*risc_ties.load().reset_index().partner}:
        assert name in told


def test_every_alliance_of_two_has_two_partners_and_a_place():
    """A record names who, where, and what."""
    for slug, row in TABLE.iterrows():
        assert " and " in row.partners or "," in row.partners or " with " in row.partners, slug
        assert row["where"]
        assert row.told.endswith(".")


def test_no_partner_is_guessed():
    """ishida, okada: Safaricom, the Indian company and the Tanzanian venture have partners
    unnamed.
    """
    for slug in ("safaricom", "emergency_care", "bangladesh", "tanzania", "galvani_partners"):
        assert "not named" in TABLE.partners[slug]


def test_nothing_is_said_of_who_allies_with_galvani():
    """fourweekmba: 'partnerships', with no word on what kind of organisation the partners are."""
    assert TABLE.among["galvani_partners"] == "unsaid"


def test_serrat_names_no_alliance_and_the_others_do():
    """serrat lists forms and no case."""
    counts = TABLE.source.value_counts().to_dict()
    assert counts == {"gomes_casseres": 14, "ishida": 4, "four_week_mba": 3, "okada": 1}
    assert set(alliances.SOURCES) - set(counts) == {"serrat"}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (",equity,Panasonic", ",stake,Panasonic", "column type: must be one of joint_venture"),
        (",okada,", ",okada97,", "column source: must be one of four_week_mba"),
        ("\ntanzania,", "\nsun,", "id sun is there twice"),
        ("alliance,type", "alliance,kind", "column type is missing"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path, old, new, message):
    """By line, column and value."""
    assert TEXT.count(old) == 1
    path = tmp_path / "alliances.csv"
    path.write_text(TEXT.replace(old, new), encoding="utf-8")
    with pytest.raises(InputError, match=message):
        load(path)
