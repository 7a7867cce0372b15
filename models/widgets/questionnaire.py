"""A questionnaire that readers answer for their own alliance, alive in the page and in Jupyter."""

from typing import Any

import pandas as pd
import traitlets

from models.core.errors import InputError
from models.data.questionnaire import by_name
from models.simulation.second_opinion import profile
from models.widgets.figure import Tolerant, bundle, style
from models.widgets.linking import link


class Questionnaire(Tolerant):
    """Questions to be answered for one alliance, with scores, a profile, and ways to keep them.

    Parameters
    ----------
    name
        One of `models.data.questionnaire.HOMES`.
    answers
        Numbers from 1, by the key of the question; what is left out is not answered.
    alliance
        Whose answers these are.

    Raises
    ------
    InputError
        If there is no such questionnaire.
    TraitError
        If an answer is none of its own.

    Examples
    --------
    >>> steps = Questionnaire("twelve_steps", answers={"vision": 3, "partners": 2})
    >>> steps
    Questionnaire('twelve_steps', answers={'vision': 3, 'partners': 2})
    >>> steps.scores.loc["Partners", "score"].item()
    0.5
    """

    _esm = link("questionnaire.js")
    _css = style("questionnaire.js")

    facts = traitlets.Dict().tag(sync=True)
    answers = traitlets.Dict().tag(sync=True)
    alliance = traitlets.Unicode("").tag(sync=True)

    def __init__(
        self, name: str, answers: dict[str, int] | None = None, alliance: str = ""
    ) -> None:
        self.questionnaire = by_name(name)
        facts = self.questionnaire.facts
        super().__init__(facts=facts, answers=answers or {}, alliance=alliance)

    @traitlets.validate("answers")
    def _possible(self, proposal: dict) -> dict[str, int]:
        try:
            return self.questionnaire.check(proposal["value"])
        except InputError as error:
            raise traitlets.TraitError(str(error)) from None

    def set_state(self, sync_data: dict) -> None:
        """Take over what the other side says, as far as it goes: answer by answer."""
        said = sync_data.get("answers")
        if isinstance(said, dict):
            kept = {key: answer for key, answer in said.items() if self._takes(key, answer)}
            sync_data = {**sync_data, "answers": kept}
        super().set_state(sync_data)

    def _takes(self, key: str, answer: Any) -> bool:
        try:
            self.questionnaire.check({key: answer})
        except InputError:
            return False
        return True

    @property
    def scores(self) -> pd.DataFrame:
        """What the answers add up to, as `models.simulation.second_opinion.profile` has it."""
        return profile(self.questionnaire, self.answers)

    def save(self) -> str:
        """The answers as the text of a file that the page, too, can open."""
        return self.questionnaire.write(self.answers, self.alliance)

    def load(self, content: str | bytes) -> None:
        """Take over the answers of a saved file, given as its bytes or its text.

        Raises
        ------
        InputError
            If it is no file of answers to this questionnaire; the answers are then as before.
        """
        found = self.questionnaire.read(content)
        with self.hold_sync():  # the page gets both at once, and can offer what was before
            self.answers, self.alliance = found.answers, found.alliance

    def __repr__(self) -> str:
        return f"Questionnaire({self.questionnaire.name!r}, answers={self.answers})"

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        data, metadata = bundle(self, **kwargs)
        return {**data, "text/markdown": self._on_paper()}, metadata

    def _on_paper(self) -> str:
        """The questions with their scale, for a pencil."""
        asked = self.questionnaire
        lines = [
            asked.facts["prompt"],
            f"Answer each by one of: {', '.join(asked.facts['scale'])}.",
        ]
        for group in asked.facts["groups"]:
            rows = asked.items[asked.items.group == group["key"]]
            questions = "\n".join(f"- {self._with_ends(row)}" for row in rows.itertuples())
            lines.append(f"**{group['title']}**\n\n{questions}")
        return "\n\n".join(lines)

    @staticmethod
    def _with_ends(row: Any) -> str:
        return f"{row.says} (from “{row.low}” to “{row.high}”)" if row.low else row.says
