"""Links that set a live figure: what a chapter writes of one, and what its page has.

A chapter names what a link is about, `learning_cycle:preset=Failing,time_allowed=12`. Its page
names all that the figure sets, so that nothing stays as a reader left it.
"""

import re
from typing import Any

from models import exhibits
from models.core.errors import InputError
from models.core.parametrised import Values


def whole(scenario: str) -> str:
    """Return a scenario with all settings: as at first, as a preset has them, and as it says.

    Raises
    ------
    InputError
        If the figure has no such preset or setting.

    Examples
    --------
    >>> whole("small_sample:successes=6")
    'small_sample:sample_size=36,successes=6,reference_share=0.3'
    >>> whole("learning_phases:preset=Tacit+craft,period=9")[:66]
    'learning_phases:protection=0.4,first_trust=0.4,tacitness=0.9,prior'
    """
    name, _, said = scenario.partition(":")
    exhibit = exhibits.by_name(name)
    values = dict(pair.split("=", 1) for pair in said.split(","))
    first = exhibit.defaults | _of_preset(exhibit, values.pop("preset", ""))
    if unknown := values.keys() - first.keys():
        raise InputError(f"{scenario}: no reader sets {', '.join(sorted(unknown))}")
    told = {word: _plainly(value) for word, value in (first | values).items() if value != ""}
    return f"{name}:" + ",".join(f"{word}={value}" for word, value in told.items())


def _of_preset(exhibit: Any, name: str) -> Values:
    """What the preset of that name sets, or nothing if there is no name."""
    presets = {_plainly(preset.name): preset for preset in getattr(exhibit, "presets", ())}
    if name and name not in presets:
        raise InputError(f"{exhibit.name}: no preset {name!r}; there are {', '.join(presets)}")
    return exhibit.settings(presets[name]) if name else {}


def _plainly(value: float | str) -> str:
    """A value as `toFragment` of `kit/scenario.js` writes it."""
    return re.sub(r"[^\w.-]+", "+", value) if isinstance(value, str) else f"{value:g}"
