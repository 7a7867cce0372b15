"""What all live figures share: parameters as traits, one rule for what they take, a stable name."""

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from typing import Any

import anywidget
import traitlets

from models import palette
from models.core.errors import InputError
from models.core.parametrised import Settable, Values
from models.core.validation import validate
from models.widgets import linking
from models.widgets.exhibit import meaning, of_model, take
from models.widgets.linking import SEAM, link


class Declared(traitlets.TraitType):
    """A trait that takes what its declaration takes, and refuses the rest with its error."""

    def __init__(self, default: Any, take: Callable, help: str) -> None:
        super().__init__(default, help=help)
        self.take = take
        self.tag(sync=True)

    def validate(self, figure: Any, value: Any) -> Any:
        try:
            return self.take(value)
        except InputError as error:
            raise traitlets.TraitError(str(error)) from None


def style(entry: str) -> str:
    """The CSS of the front end `entry`, with the book's palette."""
    return palette.css() + SEAM + linking.style(entry)


def bundle(widget: anywidget.AnyWidget, **kwargs: Any) -> tuple[dict, dict]:
    """What a widget shows itself as, by kind, and what goes with it."""
    shown = anywidget.AnyWidget._repr_mimebundle_(widget, **kwargs)
    assert shown is not None, "a widget has a view"
    return shown


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

    def _take_alone(self, word: str, value: Any) -> None:
        try:
            super().set_state({word: value})
        except traitlets.TraitError as error:
            self.log.warning("%s: left out: %s", type(self).__name__, error)
            self.send_state(word)


class Exhibited(type(anywidget.AnyWidget)):  # type: ignore[misc]
    """Gives a live figure what follows from its exhibit.

    That is its front end and style, a trait for each parameter, and the rules between them.
    """

    def __new__(mcs, name: str, bases: tuple, body: dict) -> type:
        if exhibit := body.get("exhibit"):
            for word, part in _from(exhibit).items():
                body.setdefault(word, part)  # in place, for traitlets reads the body once more
        return super().__new__(mcs, name, bases, body)


class LiveFigure(Tolerant, metaclass=Exhibited):
    """A figure that answers at once: in the page by itself, in Jupyter together with Python.

    A subclass names its `exhibit`, and computes what it shows as `outputs`, as the page does.
    Setting a trait to what the exhibit or its models can't take raises `TraitError`
    with their own message.
    """

    exhibit: Settable

    @property
    def values(self) -> Values:
        """What the reader has set, by word."""
        return {word: getattr(self, word) for word in self.exhibit.defaults}

    @property
    def given(self) -> Values:
        """The parameters of the first of its models as they are now, by word."""
        return of_model(self.exhibit, self.exhibit.models[0], self.values)

    @property
    def outputs(self) -> Any:
        """What the figure shows of them, by word; what its model gives, if no class says else."""
        run = self.exhibit.models[0].run(**self.given)
        return {word: float(value) for word, value in run.items()}

    def _possible(self, proposal: dict) -> Any:
        """The proposed value of one trait, if the models can take it with the others.

        By itself it is held against its declaration already: what is left are rules between them.
        """
        word, value = proposal["trait"].name, proposal["value"]
        for model in filter(attrgetter("rules"), self.exhibit.models):
            given = of_model(self.exhibit, model, {**self.values, word: value})
            try:
                validate(model, given)
            except InputError as error:
                raise traitlets.TraitError(str(error)) from None
        return value

    def __repr__(self) -> str:
        first = self.exhibit.defaults
        given = [f"{w}={_shown(v)}" for w, v in self.values.items() if v != first[w]]
        return f"{type(self).__name__}({', '.join(given)})"


def _from(exhibit: Settable) -> dict:
    traits = {
        one.word: Declared(one.default, partial(take, one), meaning(one))
        for one in exhibit.parameters
    }
    possible = traitlets.validate(*traits)(lambda figure, proposal: figure._possible(proposal))
    entry = f"{exhibit.name}.js"
    linked = {"_esm": link(entry), "_css": style(entry)}
    return {**linked, **traits, "_possible_together": possible}


def _shown(value: float | str) -> str:
    """A value as code: `2` for 2.0."""
    return repr(int(value) if isinstance(value, float) and value.is_integer() else value)
