"""The numbers of the survey in gomescasseres1997, each with its place in the text."""

import pytest

from models.core.errors import InputError
from models.data import small_firm_survey
from models.data.table import FOLDER

SURVEY = small_firm_survey.load()


@pytest.mark.parametrize(
    ("item", "value", "section"),
    [
        ("foreign_investments", 36, "section 1"),
        ("joint_investments", 5, "section 1"),
        ("large_firm_joint_share", 30, "section 1"),
        ("majority_owned_share", 92, "section 1"),
        ("population_majority_share", 86, "section 1"),
        ("licences", 7, "section 1"),
        ("licences_of_one_firm", 6, "section 1"),
        ("firms_in_section_1", 7, "section 1"),
        ("firms_in_section_2", 12, "section 2"),
        ("technology_leaders", 8, "section 2"),
        ("technology_followers", 1, "section 2"),
        ("mean_technology_rank", 1.6, "section 2"),
        ("firms_telling_us_share", 2, "section 2"),
        ("firms_telling_world_share", 3, "section 2"),
    ],
)
def test_the_numbers_are_those_of_the_text(item, value, section):
    """gomescasseres1997, sections 1 and 2, 'Exploiting niches'."""
    assert SURVEY.value[item] == value
    assert SURVEY["where"][item].startswith(section)


def test_what_the_text_gives_roughly_is_marked():
    """gomescasseres1997: 'around 30%', 'approximately a 30% share', 'over of 40%', 'over 7% of
    sales'.
    """
    rough = SURVEY.exactness[SURVEY.exactness != "exact"].to_dict()
    assert rough == {
        "large_firm_joint_share": "about",
        "us_share": "about",
        "world_share": "over",
        "research_share_of_testing_firm": "over",
    }


def test_every_number_has_a_sentence_and_a_place():
    """Nothing stands there without its source."""
    assert SURVEY.says.str.endswith(".").all()
    assert SURVEY["where"].str.startswith("section ").all()


def test_the_table_for_readers_has_a_row_for_each():
    """Sentences and places, nothing left out."""
    lines = small_firm_survey.show(SURVEY).splitlines()
    assert len(lines) == 2 + len(SURVEY)


def test_a_damaged_survey_is_refused(tmp_path):
    """File, line, column and value are named."""
    text = (FOLDER / "small_firm_survey.csv").read_text(encoding="utf-8")
    path = tmp_path / "small_firm_survey.csv"
    path.write_text(text.replace("joint_investments,5", "joint_investments,five"), "utf-8")
    with pytest.raises(InputError, match=r"survey.csv, line 3, column value: .* got 'five'"):
        small_firm_survey.load(path)
