"""The five areas of learning of serrat, note 20."""

import pytest

from models.core.errors import InputError
from models.data.learning_areas import load, show
from models.data.learning_priorities import DIMENSIONS
from models.theory.learning_cycle import LEARNING_CYCLE

TABLE = load()


def test_the_areas_are_the_five_of_the_source():
    """serrat, 'Promise ...': environment, task, process, skills and goals, numbered (i) to (v)."""
    assert list(TABLE.index) == ["environment", "tasks", "processes", "skills", "goals"]


def test_the_model_learns_in_these_areas_and_table_2_has_a_row_for_each():
    """One list of areas, in the cycle and in the table of priorities."""
    learned = {f"learned_{area}" for area in TABLE.index}
    assert learned <= {state.quantity.word for state in LEARNING_CYCLE.states}
    assert TABLE.name.to_dict() == DIMENSIONS


def test_the_environment_is_outside_and_inside():
    """serrat, note 20: "The environment is both external ... and internal"."""
    assert "outside" in TABLE.says["environment"]
    assert "inside" in TABLE.says["environment"]
    assert "(our wording)" in show(TABLE).splitlines()[0]


def test_an_area_that_is_there_twice_is_refused(tmp_path):
    """By both lines."""
    path = tmp_path / "learning_areas.csv"
    path.write_text("area,name,says,asks\ntasks,Tasks,a,b\ntasks,Tasks,c,d\n", encoding="utf-8")
    with pytest.raises(InputError, match="lines 2 and 3: area tasks is there twice"):
        load(path)
