"""What stands where a model could has what is asked of a model there."""

import pytest

import models
from models import exhibits
from models.core.parametrised import Parametrised, Settable, Setting
from models.simulation.threads import ASKED

STAND_INS = [*models.ALL, ASKED]
SHOWN = [*map(exhibits.by_name, exhibits.HOMES)]


def named(item):
    return item.name


@pytest.mark.parametrize("item", STAND_INS, ids=named)
def test_what_has_parameters_can_be_asked_for_them(item):
    """A model, or parameters of several models, are looked up, drawn and checked alike."""
    assert isinstance(item, Parametrised)
    assert all(item.parameter(p.word) is p for p in item.parameters)


@pytest.mark.parametrize("item", SHOWN, ids=named)
def test_what_a_figure_shows_can_be_set(item):
    """Of models and of a table alike, each setting takes what it is at first."""
    assert isinstance(item, Settable)
    for setting in item.parameters:
        assert isinstance(setting, Setting)
        setting.check(setting.default)
    assert all(isinstance(model, Parametrised) for model in item.models)
