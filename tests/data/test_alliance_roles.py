"""Who leads at which stage in which segment, as ishida reports it."""

import pytest

from models.core.errors import InputError
from models.data import alliance_roles, studies
from models.data.table import FOLDER

ROLES = alliance_roles.load()


def at(stage, segment):
    found = alliance_roles.who(ROLES, stage, segment)
    return set(found[found.lead].index.get_level_values("role"))


def test_every_study_of_table_3_is_there_at_its_stages_and_no_other():
    """ishida, Table 3: the stages of all 21 studies."""
    placed = {
        study: set(rows.index.get_level_values("stage"))
        for study, rows in ROLES.groupby(level="study")
    }
    assert placed == {row.study: set(row.stage) for row in studies.load().itertuples()}


def test_those_who_lead_are_those_of_the_discussion():
    """ishida, section 6.2: who forms and who executes, by segment."""
    assert at("formation", "multinational") == {
        "bridging agent",
        "social innovator",
        "organisational buyer",
    }
    assert at("operation", "multinational") == {
        "convener",
        "innovation manager",
        "embedded lead user",
    }
    assert at("operation", "small_firm") == {"social entrepreneur"}


def test_a_bridging_agent_leads_formation_in_every_segment():
    """ishida, section 6.2: 'For all segments'."""
    assert all("bridging agent" in at("formation", one) for one in alliance_roles.SEGMENTS)


def test_of_the_outcome_stage_only_start_ups_are_told_and_nobody_leads():
    """ishida, section 5.2.3: 'only one article that also only mentions the start-up segment'."""
    outcome = ROLES.loc["outcome"]
    assert set(outcome.index.get_level_values("segment")) == {"start_up"}
    assert set(outcome.index.get_level_values("study")) == {"Cacciolatti et al. (2020)"}
    assert not outcome.lead.any()
    assert set(alliance_roles.gaps(ROLES)) == {
        ("outcome", segment) for segment in alliance_roles.SEGMENTS if segment != "start_up"
    }


def test_whoever_leads_is_placed_by_the_discussion_and_nobody_else():
    """The marks of the figure mean what its legend says."""
    assert (ROLES.lead == (ROLES.placed_by == "section 6.2")).all()


def test_kinds_of_organisation_are_those_of_the_table_of_studies():
    """A study of companies is not among partnerships, nor one of social enterprises elsewhere."""
    table = studies.load().set_index("study")
    for segment, kind in {
        "public_partnership": "public_private",
        "social_enterprise": "social_enterprise",
    }.items():
        for stage in alliance_roles.STAGES:
            found = ROLES[ROLES.index.get_level_values("segment") == segment]
            for study in found.index.get_level_values("study"):
                assert kind in table.organisation[study], (stage, study)


def test_every_study_carries_its_year():
    """The year of the column is the one people read."""
    for (*_, study, _), year in ROLES.year.items():
        assert f"({year}" in study


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "operation,small_firm",
            "operation,giant",
            "column segment: must be one of all, .*'giant'",
        ),
        (",yes,To", ",perhaps,To", "column lead: must be yes or no, got 'perhaps'"),
        ("outcome,start_up", "later,start_up", "column stage: must be one of formation, .*'later'"),
    ],
)
def test_a_damaged_table_is_refused(tmp_path, old, new, message):
    """By file, line, column and value."""
    text = (FOLDER / "alliance_roles.csv").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "alliance_roles.csv"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=rf"alliance_roles.csv, line \d+, {message}"):
        alliance_roles.load(path)
