"""Every source that the theory cites is in the bibliography."""

from inspect import getmembers, isfunction
from pathlib import Path

import pytest

import models
from models.core.origin import Source
from models.theory import sources

BIBLIOGRAPHY = Path(__file__).parents[2] / "book" / "references.bib"
NAMED = [named for _, named in getmembers(sources, isfunction)]


@pytest.mark.parametrize("source", NAMED)
def test_its_key_has_an_entry(source):
    """A citation leads to a reference."""
    assert f"{{{source('anywhere').key}," in BIBLIOGRAPHY.read_text(encoding="utf-8")


def test_models_cite_no_source_but_these():
    """A source is named in one place."""
    known = {source("").key for source in NAMED}
    cited = {
        item.origin.key
        for model in models.ALL
        for item in (*model.parameters, *model.states, *model.equations)
        if isinstance(item.origin, Source)
    }
    assert cited <= known
