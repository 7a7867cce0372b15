"""The five rules of Hughes and Weiss, as Serrat reports them."""

from models.data.simple_rules import QUESTIONNAIRE


def test_there_are_five_rules_from_one_end_to_the_other():
    """Serrat, 'A Starter Kit for Strategic Alliances': rules (i) to (v)."""
    where = [f"rule ({number})" for number in ("i", "ii", "iii", "iv", "v")]
    assert list(QUESTIONNAIRE.items["where"]) == where
    assert (QUESTIONNAIRE.items[["low", "high"]] != "").all(axis=None)


def test_the_text_asks_for_both_in_two_of_them():
    """Rules (ii) and (v): progress "not only" results, own people "as much" as the partner."""
    ends = QUESTIONNAIRE.items.high
    assert "as well" in ends["progress"]
    assert "as much as the partner" in ends["own_people"]
