"""Every source that the theory cites is in the bibliography."""

from pathlib import Path

import pytest

import models
from models.core.origin import Source
from models.theory import sources

BIBLIOGRAPHY = Path(__file__).parents[2] / "book" / "references.bib"


@pytest.mark.parametrize("source", [sources.gomes_casseres, sources.four_week_mba])
def test_its_key_has_an_entry(source):
    """A citation leads to a reference."""
    assert f"{{{source('anywhere').key}," in BIBLIOGRAPHY.read_text(encoding="utf-8")


def test_models_cite_no_source_but_these():
    """A source is named in one place."""
    known = {source("").key for source in (sources.gomes_casseres, sources.four_week_mba)}
    cited = {
        item.origin.key
        for model in models.ALL
        for item in (*model.parameters, *model.equations)
        if isinstance(item.origin, Source)
    }
    assert cited == known
