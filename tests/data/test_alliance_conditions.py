"""What ishida puts under each condition of its Figure 3, in section 6.1."""

import pytest

from models.core.errors import InputError
from models.data import alliance_conditions
from models.data.table import FOLDER

TABLE = alliance_conditions.load()

# Section 6.1, typed here a second time: the studies behind each thing, and who brings it.
PRINTED = {
    ("collective_strengths", "lower cost"): ("raonicholson2017",),
    ("collective_strengths", "less institutional asymmetry"): ("raonicholson2017",),
    ("collective_strengths", "a better name"): ("babu2020",),
    ("collective_strengths", "an exchange of knowledge"): (
        "mirvis2016",
        "to2016",
        "mirvisgoogins2018",
        "battisti2019",
    ),
    ("conflicts", "no study"): (),
    ("interdependencies", "expertise"): ("babu2020",),
    ("interdependencies", "channels"): ("sirine2020",),
    ("interdependencies", "marketing and finance"): ("babu2020",),
    ("interdependencies", "resources and money"): ("murphy2012", "raonicholson2017"),
    ("outcome", "social and economic value"): (
        "murphy2012",
        "manningroessler2014",
        "crisafulli2020",
        "desilva2020",
    ),
    ("outcome", "a long time"): ("manningroessler2014", "lashitew2020"),
    ("outcome", "long effort"): ("kanter1999", "manningroessler2014", "desilva2020"),
}


def test_the_figure_holds_what_the_text_names_with_the_studies_that_it_cites():
    """ishida, section 6.1: four strengths, no study of conflict, four needs, and the outcome."""
    found = {(part, row["item"]): row.studies for (part, _), row in TABLE.iterrows()}
    assert found == PRINTED


def test_who_brings_what_is_said_of_interdependencies_alone():
    """ishida, section 6.1: 'from the SME segment' twice, 'from the MNE segment' once."""
    told = TABLE[TABLE.from_segment != alliance_conditions.ANY]
    assert set(told.index.get_level_values("part")) == {"interdependencies"}
    assert told.set_index("item").from_segment.to_dict() == {
        "expertise": "small_firm",
        "channels": "small_firm",
        "marketing and finance": "multinational",
    }


def test_no_study_stands_behind_conflict():
    """ishida, section 6.1: 'no studies have specifically mentioned'."""
    none = TABLE[TABLE.studies.str.len() == 0]
    assert none.index.to_list() == [("conflicts", 1)]


def test_every_row_has_its_place_and_a_sentence_of_ours():
    """The source of the figure is section 6.1."""
    assert TABLE["where"].str.contains("6.1").all()
    assert TABLE.says.str.endswith(".").all()


def test_the_table_cites_every_study_and_says_who_brings_what_where_that_is_said():
    """A head, a row for each, and a column more for interdependencies."""
    for part in alliance_conditions.PARTS:
        head, _, *rows = alliance_conditions.show(part).splitlines()
        contents = TABLE.loc[part]
        assert len(rows) == len(contents)
        assert ("brought by" in head) == (part == "interdependencies")
        for row, keys in zip(rows, contents.studies, strict=True):
            assert all(f"{{cite:t}}`{key}`" in row for key in keys)
    assert alliance_conditions.show("interdependencies").count("the review does not say") == 1


def test_a_part_that_is_not_there_is_refused():
    """The message names those that are."""
    with pytest.raises(InputError, match=r"must be one of collective_strengths, .* got 'trust'"):
        alliance_conditions.show("trust")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("sirine2020", "sirine2021", "column studies: must be different ones of .*'sirine2021'"),
        ("channels,small_firm", "channels,giant", "column from_segment: must be one of any, "),
        ("conflicts,1", "conflict,1", "column part: must be one of collective_strengths"),
        ("outcome,2,", "outcome,1,", "lines 11 and 12: part outcome, place 1 is there twice"),
    ],
)
def test_a_damaged_table_is_refused(tmp_path, old, new, message):
    """By file, line, column and value."""
    text = (FOLDER / "alliance_conditions.csv").read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path = tmp_path / "alliance_conditions.csv"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=rf"alliance_conditions.csv, .*{message}"):
        alliance_conditions.load(path)
