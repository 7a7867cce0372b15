"""What live figures of a table share: its choices as traits."""

import traitlets

from models.core.errors import InputError
from models.data.explorer import Explorer
from models.widgets.figure import Declared, LiveFigure, traits


def choices(explorer: Explorer) -> list[Declared]:
    """One synchronised trait per choice, in the order of the explorer."""
    return traits(*explorer.parameters)


class TableFigure(LiveFigure):
    """A live figure of a table. Setting a trait to what is no option raises `TraitError`.

    A subclass names its explorer as `model`, unpacks its `choices` into traits which it has
    `checked`, links its `_esm`, and draws its `still`.
    """

    model: Explorer
    shown = repr

    def checked(self, proposal: dict) -> str:
        """The proposed value of one trait, if it is one of the options."""
        word = proposal["trait"].name
        choice = next(choice for choice in self.model.parameters if choice.word == word)
        try:
            return choice.check(proposal["value"])
        except InputError as error:
            raise traitlets.TraitError(str(error)) from None
