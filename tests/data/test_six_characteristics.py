"""Kanter's six characteristics as ishida lists them."""

from models.data.six_characteristics import QUESTIONNAIRE


def test_the_six_are_there_in_the_order_of_the_review():
    """ishida, section 5.2.2: agenda, partners, investment, rootedness, links, long-term
    commitment.
    """
    keys = ["agenda", "partners", "investment", "roots", "links", "staying"]
    assert QUESTIONNAIRE.items.index.to_list() == keys
    places = [f"section 5.2.2, characteristic {number}" for number in range(1, 7)]
    assert QUESTIONNAIRE.items["where"].to_list() == places


def test_more_is_better_throughout_and_answers_come_back_from_a_file():
    """All six are marks of success; a saved file holds what was answered."""
    assert set(QUESTIONNAIRE.items.favours) == {"high"}
    given = {"agenda": 3, "staying": 1}
    assert QUESTIONNAIRE.read(QUESTIONNAIRE.write(given, "ours")).answers == given
