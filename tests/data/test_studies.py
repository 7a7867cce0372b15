"""Table 3 of ishida: all 21 studies, with the methods and stages that are printed."""

import re
from pathlib import Path

import pytest
from pybtex.database import parse_file

from models.core.errors import InputError
from models.data import studies
from models.data.table import FOLDER

TABLE = studies.load()

# The rows of Table 3, typed here a second time: year, methods, stages (F, O, U).
PRINTED = {
    "Kanter (1999)": ("case", "O"),
    "Le Ber and Branzei (2010a)": ("case", "FO"),
    "Le Ber and Branzei (2010b)": ("interview", "O"),
    "Murphy et al. (2012)": ("case", "O"),
    "Manning and Roessler (2014)": ("case", "F"),
    "Mirvis et al. (2016)": ("case theory", "O"),
    "To (2016)": ("case", "O"),
    "Rao-Nicholson et al. (2017)": ("interview", "FO"),
    "Nicolopoulou et al. (2017)": ("case", "FO"),
    "Mirvis and Googins (2018)": ("case theory", "FO"),
    "Lind et al. (2018)": ("review", "O"),
    "Caroli et al. (2018)": ("empirical", "O"),
    "Battisti (2019)": ("case", "O"),
    "Henderson et al. (2019)": ("interview", "O"),
    "Randhawa et al. (2019)": ("interview", "FO"),
    "Lashitew et al. (2020)": ("case", "FO"),
    "Sirine et al. (2020)": ("case", "FO"),
    "Cacciolatti et al. (2020)": ("quantitative", "OU"),
    "Crisafulli et al. (2020)": ("empirical", "FO"),
    "De Silva et al. (2020)": ("interview", "FO"),
    "Babu et al. (2020)": ("interview", "FO"),
}
BIBLIOGRAPHY = Path(__file__).parents[2] / "book" / "references.bib"


def plain(name):
    """The name of a journal without what journals write in different ways."""
    return re.sub(r"\\|\band\b|[ &,]", "", name)


LETTERS = {"F": "formation", "O": "operation", "U": "outcome"}


def test_the_file_is_the_printed_table():
    """ishida, Table 3: names, years, methods and stages, in its order."""
    assert TABLE.study.to_list() == list(PRINTED)
    for study, (methods, letters) in zip(TABLE.itertuples(), PRINTED.values(), strict=True):
        assert study.method == tuple(methods.split())
        assert study.stage == tuple(LETTERS[letter] for letter in letters)


def test_years_are_those_in_the_names():
    """ishida, Table 3: the year stands in brackets behind the authors."""
    for study in TABLE.itertuples():
        assert str(study.year) in study.study


def test_stages_are_eleven_twenty_and_one():
    """ishida, Table 3; 5.2.2: 'Most literature mentions this stage'; 5.2.3: 'only one article'."""
    assert studies.counts(TABLE, "stage").to_dict() == {
        "operation": 20,
        "formation": 11,
        "outcome": 1,
    }


def test_every_study_is_told_under_one_of_its_stages():
    """ishida, sections 5.2.1 to 5.2.3: nine, eleven and one."""
    assert TABLE.discussed.value_counts().to_dict() == {
        "operation": 11,
        "formation": 9,
        "outcome": 1,
    }
    for study in TABLE.itertuples():
        assert study.discussed in study.stage


def test_every_study_has_an_entry_in_the_bibliography_of_its_year():
    """The slug of a study is the key of its entry."""
    entries = parse_file(str(BIBLIOGRAPHY)).entries
    for key, study in TABLE.iterrows():
        entry = entries[key]
        assert int(entry.fields["year"]) == study.year
        first, *_ = (str(person).split(",")[0] for person in entry.persons["author"])
        assert study.study.startswith(first)


def test_journals_of_studies_and_of_their_entries_are_the_same():
    """ishida, list of references: what the table says and what the bibliography says."""
    entries = parse_file(str(BIBLIOGRAPHY)).entries
    for key, study in TABLE.iterrows():
        printed = entries[key].fields["journal"]
        assert plain(printed) == plain(study.journal), key


def test_power_and_legitimacy_are_not_said_to_be_one_of_the_three_strands():
    """ishida, section 5.2.2: it lists the strands, and what follows is said of multinationals."""
    strands, rest = TABLE.finding["lind2018"].split(". ", 1)
    assert strands.endswith("as a political actor")
    assert "power" in rest
    assert "power" not in strands


def test_the_indian_partnership_is_for_emergency_care():
    """ishida, section 5.2.2: 'the emergency care services industry in India'."""
    assert TABLE.setting["raonicholson2017"].endswith("emergency care in India")


def test_the_cross_table_counts_every_pair_once():
    """Each study has as many pairs as methods times stages."""
    pairs = sum(len(study.method) * len(study.stage) for study in TABLE.itertuples())
    assert studies.crossed(TABLE, "method", "stage").to_numpy().sum() == pairs


def test_findings_are_sentences_of_ours():
    """One or two sentences each, not the table's notes."""
    assert TABLE.finding.str.endswith(".").all()
    assert TABLE.finding.str.split().str.len().between(12, 45).all()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("1999,case", "1999,poem", "line 2, column method: must be different ones of case"),
        ("1999,case", "MCMXCIX,case", "line 2, column year: .* got 'MCMXCIX'"),
        ("to2016,", "kanter1999,", "lines 2 and 8: id kanter1999 is there twice"),
    ],
)
def test_a_damaged_table_is_refused(tmp_path, old, new, message):
    """File, line, column and value are named."""
    text = (FOLDER / "studies.csv").read_text(encoding="utf-8")
    path = tmp_path / "studies.csv"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=f"^studies.csv, .*{message}"):
        studies.load(path)
