"""The plans of courses name what there is, in an order that can be taught."""

import re

import pytest

from exercises.teaching.chapter import BOOK, names
from exercises.teaching.courses import courses, markdown, page

SESSIONS = {"One": 1, "Six": 6, "Twelve": 12}
AUDIENCES = ("managers", "business students", "students of economics")
EACH = pytest.mark.parametrize("course", courses(), ids=lambda one: one.name)


def test_every_length_is_there_for_every_audience():
    found = {(one.name.split()[0], one.name.split(" for ")[1]) for one in courses()}
    assert found == {(length, who) for length in SESSIONS for who in AUDIENCES}


@EACH
def test_a_course_has_as_many_sessions_as_it_says(course):
    assert len(course.sessions) == SESSIONS[course.name.split()[0]]


@EACH
def test_chapters_come_once_and_in_the_order_of_the_book(course):
    """A chapter may lean on those before it; no course leads the other way."""
    order = names()
    places = [order.index(name) for name in course.chapters]
    assert len(set(places)) == len(places)
    if course.chapters[-1] == "diagnosis":
        places.pop()  # it ends a course for managers, and needs nothing that comes after it
    assert places == sorted(places)


@EACH
def test_a_session_is_short_enough_and_assigns_what_it_taught(course):
    taught = set()
    for session in course.sessions:
        taught |= set(session.chapters)
        assert 1 <= len(session.chapters) <= 2
        assert not session.assign or session.assign in taught
        assert re.fullmatch(r"[A-Z][^.]*\.", session.why), session.why


def test_twelve_weeks_of_business_students_cover_the_book():
    course = next(one for one in courses() if one.name == "Twelve weeks for business students")
    assert course.chapters == names()


def test_the_page_links_to_every_chapter_that_it_names():
    text = markdown("https://book.example")
    for name in re.findall(r"https://book\.example/book/(\w+)\.html", text):
        assert (BOOK / f"{name}.ipynb").exists()
    assert page("https://book.example").count("<table>") == len(courses())
