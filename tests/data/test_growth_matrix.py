"""The growth matrix: two questions, four fields."""

from models.data.growth_matrix import TREE


def test_every_field_is_two_answers_away():
    """fourweekmba, 'Growth Matrix': customers and problems, each known or new."""
    assert [len(answers) for answers in TREE.paths()] == [2, 2, 2, 2]
