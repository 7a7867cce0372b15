"""The lists that ishida reports from its studies."""

import pytest

from models.core.errors import InputError
from models.data import process_frames
from models.data.table import FOLDER

FRAMES = process_frames.load()
COUNTS = {
    "nine_steps": 9,
    "frame_fusion": 4,
    "people_by_level": 5,
    "bridging_agents": 3,
    "absorptive_capacity": 4,
    "relational_capacity": 4,
}


def test_every_list_is_as_long_as_the_text_has_it_and_in_order():
    """ishida, section 5.2: nine steps, four stages; three levels with their people."""
    for frame, count in COUNTS.items():
        assert FRAMES.loc[frame].index.tolist() == list(range(1, count + 1))
    assert set(FRAMES.index.unique("frame")) == set(COUNTS) == set(process_frames.FRAMES)


def test_the_four_stages_of_frame_fusion_are_named_as_printed():
    """ishida, section 5.2.2: 'frame negotiation, elasticity, plasticity, and fusion'."""
    named = FRAMES.loc["frame_fusion"].item.to_list()
    assert named == ["negotiation", "elasticity", "plasticity", "fusion"]


def test_the_review_itself_puts_three_activities_into_the_outcome_stage():
    """ishida, section 7: 'include reporting, monitoring, and evaluation, the outcome stage'."""
    steps = FRAMES.loc["nine_steps"]
    told = steps[steps.placed_by == "Ishida"]
    assert told.item.to_list() == ["report", "monitor and evaluate"]
    assert set(told.stage) == {"outcome"}


def test_steps_never_go_back_a_stage():
    """The book's placing keeps the order of the steps."""
    order = ["formation", "operation", "outcome"]
    stages = FRAMES.loc["nine_steps"].stage.map(order.index)
    assert stages.is_monotonic_increasing


def test_the_two_capacities_are_compared_on_the_same_aspects():
    """ishida, section 5.2.2, on Murphy et al. (2012)."""
    one, other = (FRAMES.loc[f"{kind}_capacity"].item for kind in ("absorptive", "relational"))
    assert one.to_list() == other.to_list()
    shown = process_frames.show_capacities()
    assert shown.count("\n") == 1 + len(one)


def test_the_reader_is_told_which_placing_is_the_books():
    """The stage of a step that the review does not place is marked; one it places is not."""
    rows = process_frames.show("nine_steps").splitlines()[2:]
    marked = ["this book's reading" in row for row in rows]
    assert marked == (FRAMES.loc["nine_steps"].placed_by == "book").to_list()


def test_a_list_that_is_not_there_is_refused():
    """The message names those that are."""
    with pytest.raises(InputError, match=r"must be one of nine_steps, .* got 'ten_steps'"):
        process_frames.show("ten_steps")


def test_a_damaged_table_is_refused(tmp_path):
    """By file, line, column and value."""
    text = (FOLDER / "process_frames.csv").read_text(encoding="utf-8")
    path = tmp_path / "process_frames.csv"
    path.write_text(text.replace("nine_steps,3,", "nine_steps,2,", 1), encoding="utf-8")
    with pytest.raises(InputError, match="lines 3 and 4: frame nine_steps, place 2 is there twice"):
        process_frames.load(path)
