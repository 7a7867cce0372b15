"""The hashes know the sources again, and say nothing else of them."""

import numpy as np
import pytest

from tests.words import sources

at_hand = pytest.mark.skipif(
    not sources.TEXTS.is_dir(), reason="the texts of the sources are not in this repository"
)


@at_hand
def test_the_hashes_are_those_of_the_sources():
    """Where the texts are at hand they make the same file."""
    made = sources.make(sources.TEXTS)
    with np.load(sources.HASHES) as kept:
        assert set(kept.files) == set(made)
        for name in made:
            np.testing.assert_array_equal(kept[name], made[name])


@at_hand
def test_every_sentence_of_a_source_is_known_again():
    """Long runs from anywhere in the texts are quotations, and copies if they are not marked."""
    for key, text in sources.texts().items():
        said = sources.tokens(text)
        for at in range(0, len(said) - 20, 97):
            run = " ".join(said[at : at + 20])
            assert sources.says(key, run), run
            if len(sources.words(run)) >= sources.COPIED:
                assert sources.copied(run, [key]), run


def test_the_file_is_small():
    """Half a megabyte at most, in a repository that people clone."""
    assert sources.HASHES.stat().st_size < 500_000


def test_the_file_holds_numbers_only():
    """No text of a source travels with the book."""
    with np.load(sources.HASHES) as kept:
        assert {kept[name].dtype.kind for name in kept.files} == {"u"}


def test_type_and_line_ends_do_not_count():
    """Curly marks, ligatures, soft and line-end hyphens, emphasis, footnotes' numbers."""
    printed = "The “ﬁrm’s” *com-\nput\u00ading* resources¹ – at last"
    assert sources.tokens(printed) == ["the", "firm's", "computing", "resources", "at", "last"]


def test_marks_between_words_count():
    """To the letter means to the comma."""
    assert sources.tokens("one, two; three") == ["one", ",", "two", ";", "three"]
    assert sources.words("one, two; three") == ["one", "two", "three"]


def test_the_names_are_those_of_the_authors():
    """The prose calls a source by its author."""
    assert sources.names()["gomescasseres1997"] == "Gomes-Casseres"
    assert len(set(sources.names().values())) == len(sources.KEYS)


def test_a_folder_without_a_source_is_refused(tmp_path):
    """Hashes of four sources would pass false quotations of the fifth."""
    with pytest.raises(ValueError, match="0 texts open with the title"):
        sources.texts(tmp_path)
