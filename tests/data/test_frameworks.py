"""The frameworks that fourweekmba lists as related."""

from models.data import frameworks

# The headings of the list that have a text, in the order of fourweekmba, typed here a second time.
HEADINGS = [
    "business model innovation", "innovation theory", "types of innovation",
    "continuous innovation", "disruptive innovation", "business competition",
    "technological modeling", "diffusion of innovation", "frugal innovation",
    "constructive disruption", "growth matrix", "innovation funnel", "design thinking",
]  # fmt: skip


def test_all_thirteen_are_there_in_the_order_of_the_source():
    """fourweekmba, 'Related Innovation Frameworks'."""
    table = frameworks.load()
    assert [key.replace("_", " ") for key in table.index] == HEADINGS
    assert not set(frameworks.WITHOUT_TEXT) & set(HEADINGS)


def test_each_has_a_meaning_and_a_remark_of_ours_in_a_sentence():
    """The table is for readers."""
    table = frameworks.load()
    assert table.meaning.str.endswith(".").all()
    assert table.alliances.str.endswith(".").all()
    shown = frameworks.shown()
    assert all(name in shown for name in table.name)
