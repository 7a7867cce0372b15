"""What all live figures share: parameters as traits, a still twin, a stable name."""

from base64 import b64encode
from collections.abc import Callable

import anywidget
import traitlets

from models import palette
from models.core.errors import InputError
from models.core.model import Model
from models.core.validation import validate
from models.data.explorer import Choice, Search, Whole
from models.figures import Still
from models.widgets import linking
from models.widgets.linking import SEAM


class Declared(traitlets.TraitType):
    """A trait that takes what its declaration takes, and refuses the rest with its error."""

    def __init__(self, default, take: Callable, help: str):
        super().__init__(default, help=help)
        self.take = take
        self.tag(sync=True)

    def validate(self, figure, value):
        try:
            return self.take(value)
        except InputError as error:
            raise traitlets.TraitError(str(error)) from None


def parameters(model: Model, *words: str) -> list[Declared]:
    """One synchronised trait per parameter, in the order of the model; or for these words only.

    It takes what the page's slider can be set to: values of the parameter's box.
    """
    chosen = [model.parameter(word) for word in words] or model.parameters
    return [Declared(p.default, p.in_box, str(p.quantity)) for p in chosen]


def traits(*declared: Choice | Search | Whole) -> list[Declared]:
    """One synchronised trait per choice, search or whole number."""
    return [Declared(one.default, one.check, one.meaning) for one in declared]


def style() -> str:
    """The CSS of a live figure, with the book's palette."""
    return palette.css() + SEAM + linking.style("figure.css")


class Tolerant(anywidget.AnyWidget):
    """A widget that lives with a state that is not all its own."""

    def set_state(self, sync_data: dict) -> None:
        """Take over what the other side says, as far as it goes.

        A state may be that of an older version, or of a page that was tampered with.
        What this one does not have, or can't take, is left out and logged, and the other side
        gets the value that stands in its place.
        """
        try:
            super().set_state(sync_data)  # together, for rules may join them
        except traitlets.TraitError:
            for word, value in sync_data.items():
                self._take_alone(word, value)

    def _take_alone(self, word: str, value) -> None:
        try:
            super().set_state({word: value})
        except traitlets.TraitError as error:
            self.log.warning("%s: left out: %s", type(self).__name__, error)
            self.send_state(word)


class LiveFigure(Tolerant):
    """A figure that answers at once: in the page by itself, in Jupyter together with Python.

    A subclass names its `model`, unpacks `parameters(model)` into traits which it has `checked`,
    links its `_esm` and draws its `still`. Setting a trait to what the model can't take raises
    `TraitError` with the model's own message.
    """

    model: Model
    shown = "{:g}".format  # how a value stands in the figure's name

    @property
    def values(self) -> dict[str, float]:
        """The parameters as they are now, by word."""
        return {p.word: getattr(self, p.word) for p in self.model.parameters}

    @property
    def outputs(self) -> dict[str, float]:
        """What the model gives for them, by word."""
        return {word: float(value) for word, value in self.model.run(**self.values).items()}

    def still(self) -> Still:
        """The same figure on paper."""
        raise NotImplementedError

    def checked(self, proposal: dict, model: Model | None = None) -> float:
        """The proposed value of one trait, if its model can take it with the others."""
        model = model or self.model
        traits = (p.word for p in model.parameters if self.has_trait(p.word))
        values = {word: getattr(self, word) for word in traits}
        values[proposal["trait"].name] = proposal["value"]
        try:
            validate(model, values)
        except InputError as error:
            raise traitlets.TraitError(str(error)) from None
        return proposal["value"]

    def __repr__(self):
        given = ", ".join(f"{word}={self.shown(value)}" for word, value in self.values.items())
        return f"{type(self).__name__}({given})"

    def _repr_mimebundle_(self, **kwargs):
        data, metadata = super()._repr_mimebundle_(**kwargs)
        return {**data, "image/png": b64encode(self.still()._repr_png_()).decode()}, metadata
