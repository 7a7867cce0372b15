"""What the declaration of a live figure holds together, and what it refuses."""

import pytest

from models import ISO_PROFIT, STAGES, exhibits
from models.core.errors import ModelError
from models.widgets.exhibit import Exhibit, Preset, Series, of_model

FIGURE = {"name": "toy", "title": "A toy", "models": (ISO_PROFIT,)}
SYNERGY = ISO_PROFIT.parameter("synergy")


def test_a_parameter_without_a_control_stays_at_its_default():
    """What a reader can't set is fixed, and the model is told all the same."""
    exhibit = Exhibit(parameters=(SYNERGY,), **FIGURE)
    assert exhibit.defaults == {"synergy": SYNERGY.default}
    assert set(exhibit.fixed) == {"relative_size", "bargaining_power"}
    given = of_model(exhibit, ISO_PROFIT, {"synergy": 1.5})
    assert given == {**exhibit.fixed, "synergy": 1.5}


def test_a_preset_sets_all_of_the_model_and_nothing_that_only_the_figure_has():
    """The period that is looked at stays where the reader has it."""
    exhibit = exhibits.by_name("learning_cycle")
    for preset in exhibit.presets:
        assert set(exhibit.settings(preset)) == set(exhibit.defaults) - {"period"}


def test_the_page_is_told_what_a_control_is_called_in_this_figure():
    """A label takes the place of the parameter's own, and of its letter."""
    exhibit = Exhibit(parameters=(SYNERGY,), labels={"synergy": "worth"}, **FIGURE)
    (told,) = exhibit.described["parameters"]
    assert (told["label"], told["letter"], told["word"]) == ("worth", "", "synergy")


def test_main_controls_come_first_and_the_others_are_folded():
    """Where there are more than five; a control that only the drawing has is none of them."""
    sliders = STAGES.parameters[:7]
    words = [one.word for one in sliders]
    quiet = {**FIGURE, "parameters": sliders, "quiet": tuple(words[5:])}
    assert not Exhibit(**quiet).folded
    assert Exhibit(**FIGURE, parameters=sliders).folded == {*words[3:]}
    exhibit = Exhibit(**FIGURE, parameters=sliders, main=(words[6],))
    told = {one["word"] for one in exhibit.described["parameters"] if one.get("folded")}
    assert told == exhibit.folded == {*words[:6]}


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"parameters": (SYNERGY, SYNERGY)}, "toy: declared twice: synergy"),
        ({"quiet": ("moment",)}, "toy: no reader sets moment"),
        ({"main": ("moment",)}, "toy: no reader sets moment"),
        ({"labels": {"moment": "when"}}, "toy: no reader sets moment"),
        ({"presets": (Preset("Far", {"moment": 3}),)}, "toy: no reader sets moment"),
        ({"presets": (Preset("Far", {"synergy": -1}),)}, "toy, preset 'Far': synergy .* got -1"),
        (
            {
                "parameters": ISO_PROFIT.parameters,
                "presets": (Preset("All", {"relative_size": 0.9, "bargaining_power": 2}),),
            },
            "toy, preset 'All': iso_profit: .* got relative_size 0.9, bargaining_power 2",
        ),
    ],
)
def test_a_declaration_that_does_not_hold_together_is_refused(wrong, message):
    """By the figure's name and what is wrong with it."""
    with pytest.raises(ModelError, match=message):
        Exhibit(**{**FIGURE, "parameters": (SYNERGY,), **wrong})


def test_a_series_takes_its_colour_from_the_palette():
    """A colour that the palette does not have is no colour of the book."""
    with pytest.raises(ModelError, match="the palette has no colour 'pink'"):
        Series(STAGES.outputs[0].word, "a name", "pink")
