"""The usual steps to an alliance, as Serrat lists them."""

from models.data.twelve_steps import QUESTIONNAIRE


def test_there_are_twelve_steps_in_their_order():
    """Serrat, 'Conventional Approaches to Strategic Alliances', with the notes to them."""
    steps = [where.split(";")[0] for where in QUESTIONNAIRE.items["where"]]
    assert steps == [f"step {number}" for number in range(1, 13)]
