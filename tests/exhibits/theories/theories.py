"""What must be seen of ten theories and eight questions: full, half and open, and one in full."""

from models.core.showing import listed
from models.core.typography import typeset
from models.data import theories
from tests.pictures.matrices import Cell, Key, Matrix

SIGNS = {"answers": "own part 1", "touches": "own part 0.5", "silent": "none part"}
MEANS = {"answers": "answers", "touches": "touches on", "silent": "leaves open"}
SAYS = {"answers": "answers it", "touches": "touches on it", "silent": "leaves it open"}
CODED = theories.cells()


def drawn(figure, outputs):
    names = theories.THEORIES
    yield Matrix(
        tuple(theories.QUESTIONS.values()),
        tuple((name,) for name in names.values()),
        tuple(tuple(cell(question, one) for question in theories.QUESTIONS) for one in names),
        strong=(theories.QUESTIONS[figure.question], names[figure.theory]),
    )
    for code, sign in SIGNS.items():
        yield Key(sign, MEANS[code])


def cell(question, theory):
    return Cell((SIGNS[CODED.says[theory, question]],), f"{question}.{theory}")


def presses(figure, outputs):
    for question, text in theories.QUESTIONS.items():
        yield None, question == figure.question, f"Question: {text}"
    for theory, text in theories.THEORIES.items():
        yield None, theory == figure.theory, f"Theory: {text}"


def sets(figure, outputs):
    """A question, a theory, or in a cell, which has no name of its own, both at once."""
    for question, text in theories.QUESTIONS.items():
        yield f"Question: {text}", {"question": question}
    for theory, text in theories.THEORIES.items():
        yield f"Theory: {text}", {"theory": theory}
        for question in theories.QUESTIONS:
            yield "", {"question": question, "theory": theory}


def says(figure, outputs):
    said, told = outputs["said"], outputs["told"]
    who, many = named(said["answers"]), len(theories.THEORIES)
    yield f"“{capital(theories.QUESTIONS[figure.question])}”"
    if who:
        answer = "answer" if len(who) > 1 else "answers"
        yield f"{len(who)} of {many} theories {answer}: {listed(who)}."
    else:
        yield f"None of the {many} theories answers."
    yield f"touched on by {len(said['touches']) or 'none'}"
    yield f"left open by {len(said['silent']) or 'none'}."
    yield f"{theories.THEORIES[figure.theory]}, {SAYS[told['codes'][figure.question]]}."


def settings():
    return [{"question": question} for question in theories.QUESTIONS]


def tables(figure, outputs):
    told, question = outputs["told"], figure.question
    for code, means in MEANS.items():
        yield means, listed(named(outputs["said"][code]) or ["none"])
    yield (
        theories.QUESTIONS[question],
        typeset(f"{capital(SAYS[told['codes'][question]])}. {told['because'][question]}"),
    )
    yield "looks at", typeset(told["looks_at"])
    yield "takes as given", typeset(told["given"])
    for code, means in MEANS.items():
        asked = [theories.QUESTIONS[one] for one, says in told["codes"].items() if says == code]
        yield means, " ".join(asked)
    yield "at the base of the pyramid", typeset(told["at_the_base"])
    yield "in this book", typeset(listed([theories.CHAPTERS[one] for one in told["chapters"]]))
    yield "begin with", told["classic"]


def notes(figure, outputs):
    yield capital(theories.QUESTIONS[figure.question])
    yield capital(theories.THEORIES[figure.theory])


def capital(text):
    return text[0].upper() + text[1:]


def named(records):
    return [theories.THEORIES[one["id"]] for one in records]


def data(figure, outputs):
    cells = CODED.reset_index()
    return {
        "theory": cells.theory.map(theories.THEORIES),
        "question": cells.question.map(theories.QUESTIONS),
        "says": cells.says,
        "level": cells.says.map({"answers": 2, "touches": 1, "silent": 0}),
        "because": cells.because,
        "begin_with": cells.theory.map(theories.TABLE.classic),
        "source": theories.SOURCE.text,
    }
