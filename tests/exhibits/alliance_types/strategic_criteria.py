"""What must be seen of five criteria and a check: a lamp for each, and two gates."""

from models.core.showing import listed
from models.core.typography import typeset
from models.theory.strategic_criteria import CRITERIA
from tests.pictures.groups import group

ANSWERS = {1: "yes", 0.5: "not sure", 0: "no"}
LOOKS = {1: "yes", 0.5: "unsure", 0: "no"}
SIGNS = {1: "✓", 0.5: "?", 0: "✗"}
VERDICTS = {1: "strategic", 0.5: "open", 0: "conventional"}
READINGS = {
    "strategic_by_one": "If one criterion is enough",
    "strategic_by_all": "If all five are needed",
}
GATES = {"strategic_by_one": "if one is enough", "strategic_by_all": "if all are needed"}


def settings():
    """Answers that contradict each other, leave one reading open, or none, or are all alike."""
    yield {"critical_to_goal": 1, "dispensable": 1}
    yield {"critical_to_goal": 0, "builds_competency": 0, "dispensable": 1}
    yield {"blocks_rival": 1, "lowers_risk": 1, "keeps_choices": 0}
    yield from (dict.fromkeys((one.word for one in CRITERIA), answer) for answer in (0, 1))


def drawn(figure, outputs):
    for one in figure.exhibit.parameters:
        value = figure.values[one.word]
        yet = ", and yet critical!" if one.word == "dispensable" and _clash(outputs) else ""
        told = SIGNS[value], _capital(one.quantity.label) + yet
        yield group(f"lamp {LOOKS[value]} strong", *told, parts=("circle",))
    for word, when in GATES.items():
        verdict = VERDICTS[outputs[word]]
        told = when, verdict, _count(figure, outputs[word])
        yield group("box strong", *told, parts=(f"rect box gate-{verdict}",))


def _clash(outputs):
    return outputs["contradiction"] == 1


def _capital(text):
    return text[0].upper() + text[1:]


def _count(figure, verdict):
    count = len(_bringing(figure, verdict))
    return f"{count} not sure" if verdict == 0.5 else f"decided by {count} of {len(CRITERIA)}"


def _bringing(figure, verdict):
    """The criteria that bring a verdict: those with the same answer."""
    return [one.label for one in CRITERIA if figure.values[one.word] == verdict]


def texts(figure, outputs):
    return [_count(figure, outputs[word]) for word in GATES]


def says(figure, outputs):
    for word, when in READINGS.items():
        verdict = outputs[word]
        yield when
        yield "the verdict is" if verdict == 0.5 else "the alliance is"
        yield f"{VERDICTS[verdict]} because it {_why(figure, verdict)}."
    if _clash(outputs):
        yield "Your answers contradict each other"


def _why(figure, verdict):
    some = [f"“{label}”" for label in _bringing(figure, verdict)]
    if len(some) == len(CRITERIA):
        does = {1: "meets all", 0.5: "depends on all", 0: "meets none of the"}[verdict]
        return f"{does} five criteria"
    does = {1: "meets", 0.5: "depends on", 0: "does not meet"}[verdict]
    return f"{does} {listed(some, 'and' if verdict else 'or')}"


def notes(figure, outputs):
    return [f"{_capital(statement)}." for statement in _statements(figure)]


def _statements(figure):
    return [
        typeset(one.quantity.meaning.replace("whether ", "")) for one in figure.exhibit.parameters
    ]


def sets(figure, outputs):
    for word, value in figure.values.items():
        for answer, told in ANSWERS.items():
            yield f"{'●' if answer == value else '○'} {_capital(told)}", {word: answer}


def tables(figure, outputs):
    return ()


def data(figure, outputs):
    return {
        "question": range(1, 7),
        "statement": _statements(figure),
        "answer": [ANSWERS[value] for value in figure.values.values()],
        "if_one_is_enough": VERDICTS[outputs["strategic_by_one"]],
        "if_all_are_needed": VERDICTS[outputs["strategic_by_all"]],
        "contradiction": ANSWERS[outputs["contradiction"]],
    }
