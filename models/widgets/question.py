"""A question with one click: the bet before a chapter, the quiz after it."""

from typing import Any

import anywidget
import traitlets

from models.core.typography import typeset
from models.widgets.figure import bundle, style
from models.widgets.linking import link

RIGHT = ("Right", "Yes")  # how what is said to the right answer of a quiz begins


class Printed(traitlets.Unicode):
    """A text for readers, however its marks are typed."""

    def validate(self, question: Any, value: Any) -> Any:
        return typeset(super().validate(question, value))


class Question(anywidget.AnyWidget):
    """A question, its possible answers, and what to say to each.

    Parameters
    ----------
    name
        What it is called in the page.
    prompt
        The question.
    answers
        What to say to each possible answer, by answer; to the right one of a quiz, and to no other,
        it begins with one of `RIGHT`.
    reveal
        For a bet: the label of the button that tells how it went; what is said stays hidden
        until then.
    right
        For a bet: the place among the answers, from 0, of the one that comes out.

    Raises
    ------
    TraitError
        If there are fewer than two answers, or not one right one.

    Examples
    --------
    >>> Question(name="sum", prompt="1 + 1?", answers={"2": "Yes.", "3": "One too many."})
    Question('1 + 1?', answers: '2', '3')
    """

    _esm = link("question.js")
    _css = style("question.js")

    name = traitlets.Unicode().tag(sync=True)
    prompt = Printed().tag(sync=True)
    answers = traitlets.Dict(key_trait=Printed(), value_trait=Printed()).tag(sync=True)
    reveal = Printed().tag(sync=True)
    right = Printed().tag(sync=True)
    chosen = Printed().tag(sync=True)

    def __init__(self, *, right: int | None = None, **told: Any) -> None:
        super().__init__(**told)
        answers = list(self.answers)
        if self.reveal:
            self.right = "" if right is None else answers[right]
            return
        said = [one for one, says in self.answers.items() if says.startswith(RIGHT)]
        if len(said) != 1:
            raise traitlets.TraitError(
                f"{self.prompt!r} needs one right answer, to which what is said begins with "
                f"{' or '.join(RIGHT)}, got {len(said)}"
            )
        self.right = said[0]

    @traitlets.validate("answers")
    def _several(self, proposal: dict) -> dict:
        if len(proposal["value"]) < 2:
            raise traitlets.TraitError(f"{self.prompt!r} needs at least two answers")
        return proposal["value"]

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        data, metadata = bundle(self, **kwargs)
        choices = "\n".join(f"- {answer}" for answer in self.answers)
        return {**data, "text/markdown": f"**{self.prompt}**\n\n{choices}"}, metadata

    def __repr__(self) -> str:
        return f"Question({self.prompt!r}, answers: {', '.join(map(repr, self.answers))})"
