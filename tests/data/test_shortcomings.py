"""What makes alliances fail, and the parameters that come closest."""

import pytest

import models
from models.core.errors import InputError
from models.data.shortcomings import load, show

TABLE = load()
IN_A_MODEL = TABLE[TABLE.model != ""]


def test_every_factor_that_the_source_names_is_there():
    """Serrat, '… and Their Shortcomings': eight factors, one of which is three things here."""
    causes = TABLE.index[TABLE.kind == "cause"]
    assert len(causes) == 8 + 2
    assert list(TABLE.index[TABLE.kind == "asymmetry"]) == ["information", "knowledge", "learning"]


@pytest.mark.parametrize("factor", IN_A_MODEL.index)
def test_model_parameter_and_outcome_are_there(factor):
    """A link that leads nowhere would be worse than 'no model here'."""
    row = TABLE.loc[factor]
    model = models.by_name(row.model)
    assert model.parameter(row.parameter)
    known = [*model.outputs, *(state.quantity for state in model.states)]
    assert row.outcome in {quantity.word for quantity in known}


def test_what_has_no_model_says_so():
    """The table does not pretend."""
    told = {line.split(" | ")[0].strip("| "): line for line in show(TABLE).splitlines()}
    assert "no model here" in told["inability to share risks"]
    assert "(learning_race.ipynb)" in told["lack of trust"]


def test_half_a_model_is_refused(tmp_path):
    """All of model, parameter, turn, outcome and move, or none."""
    path = tmp_path / "shortcomings.csv"
    head = "kind,factor,chapter,model,parameter,turn,outcome,moves,because"
    path.write_text(f"{head}\ncause,bad luck,stages,stages,,,,,It happens.\n", encoding="utf-8")
    with pytest.raises(InputError, match="bad luck must have all of chapter, model"):
        load(path)
