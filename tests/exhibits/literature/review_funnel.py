"""What must be seen of the funnel of a review: a bar for each step, and what is told of one."""

from models.core.typography import typeset
from models.data.review_funnel import SOURCE
from tests.pictures.bars import lengths
from tests.pictures.words import Fitted, percent

HIGH = 20  # a bar, in pixels


def drawn(figure, outputs):
    yield lengths(
        (
            ("own" if step == figure.step else "none", articles)
            for step, articles, *_ in told(outputs)
        ),
        HIGH,
    )


def told(outputs):
    """Each step with its articles, in number and in words, and its share."""
    steps = outputs["shares"]
    for step, articles, label, share in zip(
        steps.step, steps.articles, steps.label, steps.share, strict=True
    ):
        yield step, articles, f"{articles} {typeset(label)}", percent(share)


def shares(figure, outputs):
    """Each step in words, and its share of what it is compared to, but for the first."""
    of = {one.word: one for one in figure.exhibit.parameters}["compared"].options[figure.compared]
    for k, (step, _, text, share) in enumerate(told(outputs)):
        yield step, text, f"{share} of {of}" if k else None


def texts(figure, outputs):
    for _, text, share in shares(figure, outputs):
        yield Fitted(f"{text}, {share}", text) if share else text
        yield Fitted(None, share and f" {share}")


def says(figure, outputs):
    steps = {step: (text, share) for step, text, share in shares(figure, outputs)}
    text, share = steps[figure.step]
    yield f"Of the articles, {text}: {share or 'all that the search found'}."


def presses(figure, outputs):
    for step, text, share in shares(figure, outputs):
        yield step, step == figure.step, f"{text}, {share}" if share else text


def notes(figure, outputs):
    one = outputs["chosen"]
    author, *_ = SOURCE.text.split(",")
    yield f"{one['articles']} {typeset(one['label'])} ({author}, {one['where']})"


def tables(figure, outputs):
    one = typeset(outputs["chosen"])
    yield "What is kept", one["kept"]
    yield "What is left out", one["left_out"]
    yield "Our remark", one["remark"]


def data(figure, outputs):
    steps = {word: column.to_numpy() for word, column in outputs["shares"].items()}
    return {**steps, "source": SOURCE.text}
