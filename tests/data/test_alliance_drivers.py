"""What drives alliances, by serrat, notes 3 and 4."""

import pytest

from models.core.errors import InputError
from models.data.alliance_drivers import load, show

TABLE = load()


def test_the_drivers_are_those_of_the_notes():
    """serrat, note 3: three decades, "five worldwide phenomena"; note 4: seven trends."""
    counts = TABLE.groupby(["kind", "where"], sort=False).size().to_dict()
    assert counts == {("decade", "note 3"): 3, ("challenge", "note 3"): 5, ("trend", "note 4"): 7}
    assert list(TABLE.index[TABLE.kind == "decade"]) == ["1970s", "1980s", "1990s"]


def test_each_decade_is_about_what_the_source_says():
    """serrat, note 3: the product; the position; capabilities."""
    for decade, word in {"1970s": "product", "1980s": "place", "1990s": "able"}.items():
        assert word in TABLE.says[decade]


def test_the_name_of_a_kind_is_told_once():
    """A reader sees three lists, not fifteen labels."""
    firsts = [line.split(" | ")[0].strip("| ") for line in show(TABLE).splitlines()[2:]]
    assert sum(map(bool, firsts)) == 3


def test_a_driver_without_a_place_is_refused(tmp_path):
    """By line and column."""
    path = tmp_path / "alliance_drivers.csv"
    path.write_text("kind,driver,says,where\ndecade,1960s,Nothing yet.,\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 2, column where: must be some text"):
        load(path)
