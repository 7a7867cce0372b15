"""Each export of each chapter, read back by a second reader and held against the bank."""

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from exercises.teaching.bank import bank
from exercises.teaching.drawn import drawn, together
from exercises.teaching.moodle import moodle
from exercises.teaching.qti12 import qti12
from exercises.teaching.qti21 import qti21
from tests.exercises.teaching import readers
from tests.exercises.teaching.shapes import QTI12, QTI21, checked

EXERCISES = Path(__file__).resolve().parents[3] / "exercises"
NAMES = sorted(path.parent.name for path in EXERCISES.glob("*/bank.csv"))
SECRET = b"a secret of these tests"
WRITERS = {"moodle": moodle, "qti12": qti12, "qti21": qti21}

every_export = pytest.mark.parametrize("export", WRITERS)
every_chapter = pytest.mark.parametrize("name", NAMES)


@cache
def drawn_banks():
    return drawn({name: bank(name, SECRET) for name in NAMES})


@cache
def written(name, export):
    return WRITERS[export](drawn_banks()[name])


@cache
def files(name, export):
    """The files of an export that is an archive, by name."""
    return readers.unzipped(written(name, export))


@cache
def assessment(name):
    """The questions of QTI 1.2, as they stand in the file."""
    return checked(files(name, "qti12")[f"{name}.xml"], QTI12)


@cache
def read(name, export):
    """The questions of a file, each with that of the bank."""
    made = drawn_banks()[name]
    found = list(getattr(readers, export)(written(name, export)))
    items = {made.called(item): item for item in made.items}
    assert sorted(one.name for one in found) == sorted(items)
    return [(one, items[one.name]) for one in found]


@cache
def words(markdown):
    """The words of Markdown, with no blanks and no formulas, and how many formulas there are."""
    text, formulas = re.subn(r"\$\$?[^$]+?\$\$?", "", markdown)
    text = re.sub(r"^\|[-|: ]+\|$|^ *(?:\d+\.|[->]|#+) ", "", text, flags=re.M)
    text = re.sub(r"\[([^]]*)\]\(\S*\)", r"\1", text)
    return loose("".join(text.split())), formulas


def loose(text):
    return re.sub(r"[*|`\\]", "", text)


def seen(html):
    text, formulas = readers.squeezed(html)
    return loose(text), formulas


@every_export
@every_chapter
def test_every_question_keeps_its_words_and_formulas(name, export):
    for got, item in read(name, export):
        assert seen(got.text) == words(item.text), got.name
        assert seen(got.says) == words(item.says), got.name
        assert got.points == item.points
        wanted = sorted(words(one.text) for one in item.options)
        if item.kind != "number":
            assert sorted(map(seen, got.options)) == wanted, got.name
        assert list(map(seen, got.rows)) == [words(label) for label, _ in item.rows]


@every_export
@every_chapter
def test_every_question_keeps_its_picture(name, export):
    for got, item in read(name, export):
        shown = drawn_banks()[name].of(item)
        assert got.picture == (shown and shown.picture.svg)
        assert got.alt == (shown and shown.picture.says)
        assert not shown or "<svg" in got.picture


def expected(item, answer):
    """The part that a number of the bank earns, and what is said to it."""
    for value in item.values:
        if abs(answer - value.number) <= value.tolerance + 1e-12:
            return value.part, [words(value.says)]
    return 0, []


def probes(item):
    """Numbers well inside and well outside of what counts, and some about each known mistake."""
    for value in item.values:
        for step in (0, 0.999, 1.001, -0.999, -1.001):
            yield value.number + step * (value.tolerance or 1e-3)
    yield item.values[0].number + 1e6


@every_export
@every_chapter
def test_numbers_count_within_their_tolerance(name, export):
    for got, item in read(name, export):
        for answer in probes(item) if item.kind == "number" else ():
            part, says = got.mark(answer)
            wanted, told = expected(item, answer)
            allowed = pytest.approx(wanted, abs=0.06 if export == "moodle" else 1e-6)
            assert part == allowed, (got.name, answer)
            assert told == [seen(one) for one in says if seen(one) != words(item.says)]


@every_export
@every_chapter
def test_options_earn_their_part_and_have_their_feedback(name, export):
    """In QTI 1.2 an option earns all or nothing."""
    for got, item in read(name, export):
        for place, option in enumerate(item.options if item.kind == "choice" else ()):
            part, says = got.mark([place])
            wanted = float(option.part == 1) if export == "qti12" else option.part
            assert part == pytest.approx(wanted, abs=0.06 if export == "moodle" else 1e-6)
            assert words(option.says) in [seen(one) for one in says]


@every_export
@every_chapter
def test_several_options_and_matches_are_marked_together(name, export):
    for got, item in read(name, export):
        if item.kind == "choices":
            right = [n for n, one in enumerate(item.options) if one.part]
            wrong = [n for n, one in enumerate(item.options) if not one.part]
            assert got.mark(right)[0] == pytest.approx(1)
            assert got.mark(right[1:])[0] < 1
            assert got.mark(wrong)[0] == 0
            assert not wrong or got.mark([*right, wrong[0]])[0] < 1
        if item.kind == "match":
            right = [one for _, one in item.rows]
            other = next(one.text for one in item.options if one.text != right[0])
            assert got.mark(right)[0] == pytest.approx(1)
            assert got.mark([other, *right[1:]])[0] == pytest.approx(1 - 1 / len(right))


@every_export
@every_chapter
def test_variants_of_a_question_stand_together(name, export):
    groups = {}
    for got, item in read(name, export):
        groups.setdefault(got.group, set()).add(together(item))
    several = {together(group[0]) for group in drawn_banks()[name].groups if len(group) > 1}
    assert several <= {one for group in groups.values() if len(group) == 1 for one in group}


@every_export
def test_no_two_questions_of_the_book_have_the_same_name(export):
    names = [one.name for name in NAMES for one, _ in read(name, export)]
    assert len(names) == len(set(names))


@every_chapter
def test_moodle_gets_formulas_as_tex(name):
    for got, item in read(name, "moodle"):
        for formula in re.findall(r"\$([^$]+)\$", item.text):
            plain = formula.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
            assert f"\\({plain}\\)" in got.text


@every_chapter
def test_canvas_takes_no_known_mistake_for_right(name):
    """It takes each plain range of numbers for a right answer, whatever it earns."""
    for item in assessment(name).iter("item"):
        for one in item.iter("respcondition"):
            plain = one.find("conditionvar/vargte") is not None
            assert not plain or one.findtext("setvar") == "100"


@every_chapter
def test_what_is_for_who_marks_is_shown_to_nobody_else(name):
    shown = assessment(name).iter("displayfeedback")
    assert "marking" not in {e.get("linkrefid") for e in shown}
    made = drawn_banks()[name]
    for item in made.items:
        file = files(name, "qti21")[f"items/{made.called(item)}.xml"]
        rubrics = list(checked(file, QTI21).iter("rubricBlock"))
        assert len(rubrics) == bool(item.marking and item.marking != item.says)
        assert all(one.get("view") == "scorer" for one in rubrics)


def test_a_question_links_to_its_live_figure_where_the_book_is_on_the_web():
    (made,) = drawn({"group_profit": bank("group_profit", SECRET)}, "https://b.example").values()
    item = next(item for item in made.items if item.live)
    settings = ",".join(f"{word}={value:g}" for word, value in item.live.values.items())
    link = f'href="https://b.example/book/group_profit.html#iso_profit:{settings}"'
    for export, write in WRITERS.items():
        found = {one.name: one for one in getattr(readers, export)(write(made))}
        assert link in found[made.called(item)].text


def test_the_same_bank_is_the_same_file():
    made = drawn_banks()["group_profit"]
    for write in WRITERS.values():
        assert write(made) == write(made)


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("<assessmentItem identifier='a'/>", "lacks"),
        ("<questestinterop><item ident='a'/></questestinterop>", "must be"),
        ("<nonsense/>", "unknown"),
    ],
)
def test_the_second_reader_is_strict(wrong, says):
    with pytest.raises(AssertionError, match=says):
        checked(wrong, QTI12 | QTI21)


def test_a_bank_is_in_the_order_of_the_chapter():
    for got, after in pairwise(read("group_profit", "qti21")):
        assert got[1].id != after[1].id or got[1].variant < after[1].variant
