"""Table 2 of serrat, adapted there from iyer2002,, in our own words."""

import pytest

from models.core.errors import InputError
from models.data import learning_priorities as priorities
from models.data.table import FOLDER
from models.theory import learning_phases

TABLE = priorities.load()
FILE = (FOLDER / "learning_priorities.csv").read_text(encoding="utf-8")


def test_there_are_twenty_cells_and_four_kinds():
    """serrat, Table 2: five dimensions and a row without a name, four phases."""
    assert len(TABLE) == 5 * 4 + 4
    assert priorities.wording(TABLE).shape == (6, 4)
    assert priorities.depth(TABLE).shape == (5, 4)


def test_nothing_is_learned_on_tasks_and_processes_at_first():
    """serrat, Table 2, phase 1: 'Very little, if any', twice and nowhere else."""
    depth = priorities.depth(TABLE)
    nothing = [(d, p) for d in depth.index for p in depth.columns if depth.loc[d, p] == 0]
    assert nothing == [("tasks", "awareness"), ("processes", "awareness")]


def test_only_exploration_has_both_contexts_of_the_environment():
    """serrat, Table 2, first row: 'External and internal contexts' in phase 2 only."""
    environment = priorities.depth(TABLE).loc["environment"]
    assert environment.idxmax() == "exploration"
    assert environment.drop("exploration").nunique() == 1


def test_all_other_dimensions_go_further_from_phase_to_phase():
    """serrat, Table 2: from nothing or facts to 'revise and reset' and 'new skill knowledge'."""
    depth = priorities.depth(TABLE).drop("environment")
    assert (depth.diff(axis=1).iloc[:, 1:] > 0).all(axis=None)


def test_the_kind_of_learning_is_coded_as_the_model_counts_it():
    """The mutual share of the model is the coding of the last row, phase by phase."""
    mutual = learning_phases.mutual
    for phase, symbol in zip(priorities.PHASES, learning_phases.phases, strict=True):
        assert TABLE.depth[("kind", phase)] == float(mutual.diff(symbol)), phase


def test_the_same_depth_has_the_same_reason():
    """The coding is a rule, not a mood: one reason for each depth, by environment and the rest."""
    cells = TABLE.reset_index()
    cells = cells[cells.dimension != "kind"].copy()
    cells["rule"] = cells.dimension == "environment"
    assert (cells.groupby(["rule", "depth"]).reason.nunique() == 1).all()


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("joint work,0.75,", "joint work,0.8,", "column depth: must be one of 0, 0.25"),
        ("tasks,expansion", "tasks,takeover", "column phase: must be one of awareness"),
        ("goals,commitment", "goals,expansion", "dimension goals, phase expansion is there twice"),
    ],
)
def test_a_damaged_file_is_refused(tmp_path, old, new, message):
    """By line, column and value."""
    path = tmp_path / "learning_priorities.csv"
    path.write_text(FILE.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(InputError, match=message):
        priorities.load(path)


def test_a_file_without_a_cell_is_refused(tmp_path):
    """Every dimension has every phase."""
    path = tmp_path / "learning_priorities.csv"
    path.write_text("\n".join(FILE.splitlines()[:-1]) + "\n", encoding="utf-8")
    with pytest.raises(InputError, match="kind lacks commitment"):
        priorities.load(path)
