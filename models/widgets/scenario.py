"""Links that set a live figure: what a chapter writes of one, and what its page has.

A chapter names what a link is about, `learning_cycle:preset=Failing,time_allowed=12`. Its page
names all that the figure sets, so that nothing stays as a reader left it.
"""

import re
from typing import Any

from models import exhibits
from models.core.errors import InputError
from models.core.parametrised import Values
from models.widgets.exhibit import take

SCENARIO = re.compile(r"\w+:\w+=[^){}]*")
# A link of Markdown: its text, the chapter, if it is another, and the scenario.
LINK = re.compile(
    rf"\[(?P<text>[^]]*)\]\((?:(?P<page>\w+)\.ipynb)?#(?P<scenario>{SCENARIO.pattern})\)"
)


def whole(scenario: str) -> str:
    """Return a scenario in full, as `settings` reads it.

    Examples
    --------
    >>> whole("small_sample:successes=6")
    'small_sample:sample_size=36,successes=6,reference_share=0.3'
    >>> whole("learning_phases:preset=Tacit+craft,period=9")[:66]
    'learning_phases:protection=0.4,first_trust=0.4,tacitness=0.9,prior'
    """
    name, values = settings(scenario)
    return f"{name}:" + ",".join(f"{word}={_plainly(value)}" for word, value in values.items())


def settings(scenario: str) -> tuple[str, Values]:
    """Return the figure of a scenario, and all that it sets there, by word.

    That is the first values of the figure, then those of its preset, then its own; but no empty
    text.

    Raises
    ------
    InputError
        If there is no such figure, preset or setting, or the figure can't take a value.

    Examples
    --------
    >>> settings("small_sample:successes=6")
    ('small_sample', {'sample_size': 36, 'successes': 6.0, 'reference_share': 0.3})
    """
    name, _, said = scenario.partition(":")
    if name not in exhibits.HOMES:
        raise InputError(f"{scenario}: there is no figure {name}")
    exhibit = exhibits.by_name(name)
    try:
        own = _own(said)
        first = exhibit.defaults | _of_preset(exhibit, own.pop("preset", ""))
        if unknown := own.keys() - first.keys():
            raise InputError(f"no reader sets {', '.join(sorted(unknown))}")
        controls = [one for one in exhibit.parameters if one.word in own]
        values = first | {one.word: _read(one, own[one.word]) for one in controls}
    except InputError as error:
        raise InputError(f"{scenario}: {error}") from None
    return name, {word: value for word, value in values.items() if value != ""}


def _read(control: Any, text: str) -> float | str:
    """A value as a link writes it, as the control takes it."""
    if isinstance(control.default, str):
        return take(control, text.replace("+", " "))
    try:
        value: float | str = float(text)
    except ValueError:
        value = text  # which the control refuses, with its reason
    return take(control, value)


def _own(said: str) -> dict[str, str]:
    """What a link says itself, by word."""
    found: dict[str, str] = {}
    for pair in said.split(","):
        word, sign, text = pair.partition("=")
        if not sign:
            raise InputError(f"{pair!r} is not a word, = and a value")
        if word in found:
            raise InputError(f"{word} is given twice")
        found[word] = text
    return found


def _of_preset(exhibit: Any, name: str) -> Values:
    """What the preset of that name sets, or nothing if there is no name."""
    presets = {_plainly(preset.name): preset for preset in getattr(exhibit, "presets", ())}
    if name and name not in presets:
        raise InputError(f"no preset {name!r}; there are {', '.join(presets) or 'none'}")
    return exhibit.settings(presets[name]) if name else {}


def _plainly(value: float | str) -> str:
    """A value as `toFragment` of `kit/scenario.js` writes it."""
    return re.sub(r"[^\w.-]+", "+", value) if isinstance(value, str) else f"{value:g}"
