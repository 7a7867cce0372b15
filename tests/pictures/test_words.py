"""A sentence is held to its parts, and to no part of a longer number or word."""

import pytest

from tests.pictures.words import hold_sentence

WANTED = ["with 5 members", "it earns 30% more", "half of 0.50 years"]
SAID = "Here, with 5 members and a stake, it earns 30% more and half of 0.50 years."


def test_a_sentence_that_says_its_parts_gives_what_stands_between():
    assert hold_sentence(SAID, WANTED) == [
        (("", "with # members"), "Here, "),
        (("with # members", "it earns # more"), " and a stake, "),
        (("it earns # more", "half of # years"), " and "),
        (("half of # years", ""), "."),
    ]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("with 5", "with 1,5"),
        ("with 5", "with 5,000"),
        ("with 5", "with 5.5"),
        ("with 5", "with 15"),
        ("with 5", "with −5"),
        ("with 5", "with five"),
        ("30% more", "30% less"),
        ("30%", "30 %"),
        ("0.50 years", "0.5 years"),
        ("members", "memberships"),
        ("and a stake", "and 2 stakes"),
        ("years.", "years"),
        ("years.", "years.And more."),
        ("more and", "more  and"),
        (
            "Here, with 5 members and a stake, it earns 30% more",
            "It earns 30% more, with 5 members",
        ),
    ],
)
def test_a_sentence_that_says_something_else_is_refused(text, other):
    assert text in SAID
    with pytest.raises(AssertionError):
        hold_sentence(SAID.replace(text, other), WANTED)


@pytest.mark.parametrize("sign", ["-", "−", "+", "<", ">", "±", "~", "≈"])
def test_a_number_is_read_with_its_sign(sign):
    with pytest.raises(AssertionError, match="does not say"):
        hold_sentence(f"It has {sign}5 members.", ["5 members"])


def test_a_number_alone_does_not_say_what_it_is_of():
    with pytest.raises(AssertionError, match="no word"):
        hold_sentence("Firm i earns 5, and the others 6.", ["5", "others 6"])
