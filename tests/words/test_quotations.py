"""Quotations are to the letter, and what is not marked as one is ours."""

import re

import pytest

from tests.words import quotations, sources
from tests.words.prose import Passage, everything

LISTS = ("unquoted.csv", "terms.csv")


def passage(text: str) -> Passage:
    """A paragraph that somebody might write."""
    return Passage("made_up.md", "line 1", "text", text)


def quoted() -> list[tuple[str, str]]:
    """Every quotation of four words or more in the repository, with a source that has it."""
    found = {
        quote
        for read in everything()
        if read.kind in quotations.READ
        for quote in quotations.quoted(read.text)
        if len(sources.words(quote)) >= 4 and not quotations.LEFT_OUT.search(quote)
    }
    return [
        (key, quote) for quote in sorted(found) for key in sources.KEYS if sources.says(key, quote)
    ]


def test_every_quotation_stands_in_the_source_that_is_named():
    """Word for word and mark for mark; whatever else is in quotation marks is listed."""
    assert not [f"{at}: {words}" for at, words in quotations.false_quotations(everything())]


def test_no_eight_words_of_a_source_stand_unmarked():
    """Facts and figures carry over, sentences do not."""
    assert not [f"{at}: {words}" for at, words in quotations.copies(everything())]


def test_a_quotation_altered_by_one_word_is_found():
    """Each word in turn of each quotation that the book makes is put for another."""
    known = quoted()
    assert len(known) > 50
    for key, quote in known:
        words = sources.words(quote)
        for at in range(len(words)):
            altered = " ".join([*words[:at], "nevertheless", *words[at + 1 :]])
            assert not sources.says(key, altered), altered


def test_a_quotation_with_two_words_exchanged_is_found():
    """Also where both are words of the source."""
    for key, quote in quoted():
        first, second, *rest = sources.tokens(quote)
        exchanged = f"{second} {first} {' '.join(rest)}"
        assert first == second or not sources.says(key, exchanged), exchanged


def test_a_word_left_out_of_a_quotation_is_found():
    """Unless dots mark the gap."""
    whole, gap = "a series of defections by Compaq, DEC, and others", "a series by Compaq, DEC"
    marked = "a series … by Compaq, DEC"
    assert not list(quotations.false_quotations([passage(f'There was "{whole}".')]))
    assert list(quotations.false_quotations([passage(f'There was "{gap}".')]))
    assert not list(quotations.false_quotations([passage(f'There was "{marked}".')]))


def test_a_quotation_is_looked_for_in_the_source_that_the_paragraph_names():
    """What one source says is not put into the mouth of another."""
    said = '"unclear who was in control"'
    assert not list(quotations.false_quotations([passage(f"Gomes-Casseres: {said}.")]))
    assert list(quotations.false_quotations([passage(f"Serrat: {said}.")]))


@pytest.mark.parametrize("marks", ['"{}"', "“{}”", "‘{}’"])
def test_a_copied_sentence_is_found_once_its_marks_are_gone(marks):
    """The long quotations of the book, with and without quotation marks."""
    long = [quote for _, quote in quoted() if len(sources.words(quote)) >= sources.COPIED]
    long = [quote for quote in long if "'" not in quote]  # it may stand for a closing mark
    assert len(long) > 10
    for quote in long:
        assert not list(quotations.copies([passage(f"It is said: {marks.format(quote)}.")]))
        assert list(quotations.copies([passage(f"It is said: {quote}.")])), quote


def test_a_copy_is_found_through_marks_capitals_and_breaks():
    """Another comma does not make a sentence ours."""
    copied = "In the END, a *series* of\ndefections by Compaq; DEC – and others, doomed it."
    assert list(quotations.copies([passage(copied)]))


def test_seven_words_are_no_copy():
    """Words of the field will meet."""
    assert not list(quotations.copies([passage("in the end a series of defections")]))


@pytest.mark.parametrize("name", LISTS)
def test_every_exception_has_a_reason_and_is_needed(name):
    """A list of exceptions does not outlive what it excuses."""
    whole = " ".join(" ".join(sources.words(read.text)) for read in everything())
    for words, reason in quotations.listed(name).items():
        assert reason, words
        assert re.search(rf"\b{re.escape(words)}\b", whole), words
