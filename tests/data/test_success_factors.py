"""What serrat, note 21 and 'Moreover', puts success down to."""

import pytest

from models.core.errors import InputError
from models.data.success_factors import SOURCES, load, show

TABLE = load()


def test_the_factors_are_those_of_the_source():
    """serrat, note 21: six ways to behave, three of structure, three of control; 'Moreover':
    five.
    """
    counts = TABLE.groupby("kind", sort=False).size().to_dict()
    assert counts == {"behaviour": 6, "structure": 3, "control": 3, "success": 5}
    assert TABLE.index[-1] == "alliance learning"  # "and, above all, alliance learning"


def test_every_kind_has_its_place_in_the_source():
    """Note 21 for what partners are, the summing up for what success is attributed to."""
    assert SOURCES["success"].where == "section 'Moreover'"
    assert {SOURCES[kind].where for kind in ("behaviour", "structure", "control")} == {"note 21"}


def test_a_factor_without_a_model_says_so():
    """Most of the list has no model in this book."""
    lines = {line.split(" | ")[1]: line for line in show(TABLE).splitlines()[2:]}
    assert "no model here" in lines["formalisation"]
    assert "(learning_race.ipynb)" in lines["trust"]


def test_a_kind_that_there_is_not_is_refused(tmp_path):
    """By line, column and value."""
    path = tmp_path / "success_factors.csv"
    path.write_text("kind,factor,says,chapter\nluck,luck,It happens.,\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2, column kind: must be one of behaviour"):
        load(path)
