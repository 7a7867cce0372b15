"""A live figure, declared once: what a reader sets in it, what stays as it is, what it shows.

The Python file of a figure declares its `EXHIBIT` above its class. Traits, checks and name come
from there; a front end imports the same from `#figures/NAME.js`, which is printed; and the tests
hold the page to it, and Python.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from models import palette
from models.core.errors import InputError, ModelError
from models.core.javascript import described
from models.core.parameter import Parameter
from models.core.parametrised import Parametrised, Settable, Setting, Values
from models.core.typography import typeset
from models.core.validation import validate
from models.data.explorer import Choice, Search, Whole

Control = Parameter | Choice | Search | Whole

MOST = 5  # controls of a figure that are all shown at first


@dataclass(frozen=True)
class Series:
    """One line, bar or area of a figure: which output it shows, under which name and colour.

    `colour` is a name of the palette.
    """

    word: str
    name: str
    colour: str
    dashed: bool = False

    def __post_init__(self) -> None:
        if self.colour not in palette.LIGHT:
            raise ModelError(f"{self.word}: the palette has no colour {self.colour!r}")

    @property
    def described(self) -> dict:
        return {"name": self.name, "colour": self.colour, "dashed": self.dashed}


@dataclass(frozen=True)
class Preset:
    """Settings that a reader gets by one press.

    Parameters of the models that it does not name are as at first; what only the figure has, such
    as the period that is looked at, stays as the reader has it.
    """

    name: str
    values: Mapping[str, float | str]


@dataclass(frozen=True)
class Exhibit:
    """What a live figure is made of.

    Parameters
    ----------
    name
        That of its files, of its link and of what a reader takes away.
    title
        What it shows, as its heading says it.
    parameters
        What a reader sets, in the order of the controls: parameters of the models as they are, and
        choices and whole numbers that only the figure has.
    models
        Whose parameters they are. A parameter that no control sets stays at its default.
    quiet
        Words without a control of their own: the reader sets them in the drawing or by a preset.
    main
        Words of the two or three controls that come first, where there are more than five; the
        others are folded under "More settings". If none are named, the first three.
    labels
        What a control is called where its own label and letter would not do, by word.
    constants
        Numbers that the page and Python must share, by name: periods, ends of axes, how fine a
        line is.
    presets, series
        See `Preset` and `Series`.

    Raises
    ------
    ModelError
        If a word is declared twice, or a preset or `quiet` names what no reader can set.

    Examples
    --------
    >>> from models import ISO_PROFIT
    >>> exhibit = Exhibit("iso_profit", ISO_PROFIT.title, ISO_PROFIT.parameters, (ISO_PROFIT,))
    >>> exhibit.defaults["synergy"]
    1.3
    """

    name: str
    title: str
    parameters: tuple[Control, ...]
    models: tuple[Any, ...] = ()  # each is `Parametrised`, and most run
    quiet: tuple[str, ...] = ()
    main: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, Any] = field(default_factory=dict)
    presets: tuple[Preset, ...] = ()
    series: tuple[Series, ...] = ()

    def __post_init__(self) -> None:
        words = [one.word for one in self.parameters]
        twice = {word for word in words if words.count(word) > 1}
        if twice:
            raise ModelError(f"{self.name}: declared twice: {', '.join(sorted(twice))}")
        named = {*self.quiet, *self.main, *self.labels}.union(
            *(preset.values for preset in self.presets)
        )
        if named - set(words):
            raise ModelError(f"{self.name}: no reader sets {', '.join(sorted(named - set(words)))}")
        for preset in self.presets:
            try:
                self._hold(preset)
            except InputError as error:
                raise ModelError(f"{self.name}, preset {preset.name!r}: {error}") from None

    def _hold(self, preset: Preset) -> None:
        """Raise `InputError` if a preset is not one that a reader could set by hand."""
        for word, value in preset.values.items():
            take(self.parameter(word), value)
        for model in self.models:
            if model.rules:
                validate(model, of_model(self, model, {**self.defaults, **self.settings(preset)}))

    def parameter(self, word: str) -> Control:
        """What a reader sets under that word."""
        found = {one.word: one for one in self.parameters}
        if word not in found:
            raise ModelError(f"{self.name}: no reader sets {word}; there are {', '.join(found)}")
        return found[word]

    @cached_property
    def defaults(self) -> Values:
        """The settings at first, by word."""
        return {one.word: one.default for one in self.parameters}

    @cached_property
    def fixed(self) -> Values:
        """The parameters of the models that no control sets, at their defaults."""
        asked = [p for model in self.models for p in model.parameters]
        return {p.word: p.default for p in asked if p.word not in self.defaults}

    def settings(self, preset: Preset) -> Values:
        """All that a preset sets, by word."""
        firsts = {p.word: p.default for p in self.parameters if isinstance(p, Parameter)}
        return {**firsts, **preset.values}

    @cached_property
    def folded(self) -> frozenset[str]:
        """Words of the controls that are folded away, so that the main ones come first."""
        seen = [one.word for one in self.parameters if one.word not in self.quiet]
        seen = [w for w in seen if not getattr(self.parameter(w), "quiet", False)]
        if not self.main and len(seen) <= MOST:
            return frozenset()
        return frozenset(seen) - frozenset(self.main or seen[:3])

    @property
    def described(self) -> dict:
        """The exhibit as the page gets it."""
        return {
            "name": self.name,
            "title": self.title,
            "parameters": [self._control(one) for one in self.parameters],
            "fixed": self.fixed,
            "units": self._units,
            "constants": dict(self.constants),
            "presets": [
                {"name": preset.name, "values": self.settings(preset)} for preset in self.presets
            ],
            "series": {series.word: series.described for series in self.series},
        }

    @property
    def _units(self) -> dict[str, str]:
        """Of all that its models know, by word: what is asked alone knows its parameters only."""
        known = (getattr(model, "quantities", ()) for model in self.models)
        return {quantity.word: quantity.unit for some in known for quantity in some}

    def _control(self, control: Control) -> dict:
        about = described(control) if isinstance(control, Parameter) else control.described
        if control.word in self.quiet:
            about = {**about, "quiet": True}
        if control.word in self.folded:
            about = {**about, "folded": True}
        if control.word in self.labels:
            about = {**about, "label": self.labels[control.word], "letter": ""}
        return about


def of_model(shown: Settable, model: Parametrised, values: Mapping) -> Values:
    """What a model needs to know of some settings, by word; what no control sets is at default."""
    known = {**{p.word: p.default for p in model.parameters}, **shown.defaults, **values}
    return {p.word: known[p.word] for p in model.parameters}


def take(control: Setting, value: Any) -> Any:
    """Return the value, as the control takes it.

    Raises
    ------
    InputError
        If it is none that a reader can set.
    """
    return control.in_box(value) if isinstance(control, Parameter) else control.check(value)


def meaning(control: Any) -> str:
    """What a reader sets by the control."""
    return str(control.quantity) if isinstance(control, Parameter) else control.meaning


def module(exhibit: Exhibit) -> str:
    """An ES module that exports the exhibit: what a front end knows of its figure.

    Examples
    --------
    >>> from models import ISO_PROFIT
    >>> module(Exhibit("iso_profit", ISO_PROFIT.title, ISO_PROFIT.parameters))[:33]
    'export const iso_profit_figure = '
    """
    facts = json.dumps(typeset(exhibit.described), ensure_ascii=False, allow_nan=False, indent=1)
    return f"export const {exhibit.name}_figure = {facts};\n"
