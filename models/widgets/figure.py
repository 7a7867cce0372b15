"""What all live figures share: a model's parameters as traits, a still twin, a stable name."""

from base64 import b64encode

import anywidget
import traitlets

from models import palette
from models.core.errors import InputError
from models.core.model import Model
from models.core.validation import validate
from models.figures import Still
from models.widgets.linking import FOLDER, SEAM


def parameters(model: Model, *words: str) -> list[traitlets.Float]:
    """One synchronised trait per parameter, in the order of the model; or for these words only."""
    chosen = [model.parameter(word) for word in words] or model.parameters
    return [
        traitlets.Float(parameter.default, help=str(parameter.quantity)).tag(sync=True)
        for parameter in chosen
    ]


def style() -> str:
    """The CSS of a live figure, with the book's palette."""
    return palette.css() + SEAM + (FOLDER / "kit" / "figure.css").read_text(encoding="utf-8")


class LiveFigure(anywidget.AnyWidget):
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
