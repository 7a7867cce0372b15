"""A link that a chapter writes to its figure, and what its page makes of it."""

import pytest

from models import exhibits
from models.core.errors import InputError
from models.widgets.scenario import whole


def settings(scenario):
    """Return what a scenario sets, by word, as it is written."""
    return dict(pair.split("=") for pair in scenario.partition(":")[2].split(","))


def test_what_a_link_does_not_name_is_as_at_first():
    """A default is written once: no link repeats it."""
    set_by_link = settings(whole("learning_cycle:period=6"))
    assert set_by_link.pop("period") == "6"
    first = exhibits.by_name("learning_cycle").defaults
    assert {word: float(value) for word, value in set_by_link.items()} == {
        word: value for word, value in first.items() if word != "period"
    }


def test_a_link_that_names_a_preset_has_its_settings_and_its_own_beside_them():
    """Blanks and commas of the name are written as +."""
    exhibit = exhibits.by_name("threads")
    name = "Small founder, large partners"
    (preset,) = (one for one in exhibit.presets if one.name == name)
    set_by_link = settings(whole("threads:preset=Small+founder+large+partners,bridge_2=0"))
    expected = exhibit.settings(preset) | {"bridge_2": 0}
    assert {word: float(value) for word, value in set_by_link.items()} == expected


@pytest.mark.parametrize(
    ("scenario", "why"),
    [
        ("learning_cycle:preset=Faling", "no preset 'Faling'; there are Thriving, Failing, Mod"),
        ("learning_cycle:size=3,period=6", "no reader sets size"),
        ("risc_groups:preset=any", "no preset 'any'; there are none"),
        ("synergy:size=3", "there is no figure synergy"),
        ("learning_cycle:", "'' is not a word, = and a value"),
        ("learning_cycle:period=soon", "period .* must be .* got 'soon'"),
        ("learning_cycle:period=600", "period .* must be .* got 600"),
        ("learning_cycle:preset=Failing,preset=Thriving", "preset is given twice"),
    ],
)
def test_a_link_to_what_is_not_there_is_refused(scenario, why):
    """The build stops, and says where."""
    with pytest.raises(InputError, match=why):
        whole(scenario)
