"""How far a course is."""

from exercises.course.course import Course
from exercises.course.gradebook import opened
from exercises.course.results import every_result


def status(course: Course, names: tuple[str, ...]) -> list[str]:
    """Count, for each assignment, what is released, collected, marked and open."""
    said = [f"{course.title}, {course.edition}: {len(course.students)} students"]
    found = {}
    if course.gradebook.exists():
        with opened(course) as gradebook:
            found = {pair: one.state for pair, one in every_result(course, names, gradebook)}
    for name in names:
        released = sum(course.released(one, name).exists() for one in course.students)
        collected = sum(course.collected(one, name).exists() for one in course.students)
        states = [found.get((one, name)) for one in course.students]
        counts = ", ".join(f"{states.count(one)} {one}" for one in ("graded", "open", "failed"))
        said.append(f"{name}: {released} released, {collected} collected, {counts}")
    return said
