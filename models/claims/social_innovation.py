"""What Ishida's review claims of arrow J: of conflict, stability, value and time.

Each claim compares the same alliance with arrow J and without it. The null of some compares two
different alliances instead, as someone does who can only look at alliances from outside.
"""

from typing import Any

import numpy as np

from models.claims.claim import Check, Claim, Kind
from models.core.origin import Source
from models.simulation.social_innovation import PERIODS, effects
from models.theory.sources import ishida
from models.theory.stages import STAGES

ARROW_J = ishida("section 6.2, on arrow J")
STABILITY = ishida("section 7, on stability")
VALUES = ishida("section 6.1, on social and economic value")
LONG = ishida("section 6.1, on the time it takes")
AS_THEY_ARE = "if firms do not change with their alliance (arrows G, H and I off)"

EARLY = 50
AT_ONCE = 2048  # draws worked on together: whole paths of all of them would fill the memory


def _run(inputs: dict, seed: int, feedback: bool = True) -> dict:
    """Every measure in the end and early, with arrow J and (`_without`) without it."""
    starts = range(0, len(inputs["arrow_j"]), AT_ONCE)
    parts = [
        _kept({word: array[start : start + AT_ONCE] for word, array in inputs.items()}, feedback)
        for start in starts
    ]
    return {word: np.concatenate([part[word] for part in parts]) for word in parts[0]}


def _kept(inputs: dict, feedback: bool) -> dict:
    kept = {}
    for word, effect in effects(**inputs, periods=PERIODS, feedback=feedback).items():
        kept[word], kept[f"{word}_without"] = effect.present[-1], effect.absent[-1]
        kept[f"{word}_early"] = effect.present[EARLY]
        kept[f"{word}_early_without"] = effect.absent[EARLY]
    return kept


def _run_as_they_are(inputs: dict, seed: int) -> dict:
    """The same while firms stay as they are."""
    return _run(inputs, seed, feedback=False)


def gain(values: dict, word: str) -> np.ndarray:
    """By how much arrow J raises a measure."""
    return values[word] - values[f"{word}_without"]


def more_with_less_conflict(values: dict, word: str) -> np.ndarray:
    """Whether, of a draw and the one before, that with less conflict has more of a measure."""
    less = values["conflicts"] < np.roll(values["conflicts"], 1)
    return less == (values[word] > np.roll(values[word], 1))


def _of_arrow_j(
    name: str, says: str, where: Source, kind: Kind, holds: Check, **more: Any
) -> Claim:
    return Claim(name, says, where, kind, STAGES, holds, **{"run": _run, **more})


def _beside_another(word: str) -> dict:
    told = "of two different alliances, the one with less conflict does better"
    return {"null": lambda v: more_with_less_conflict(v, word), "null_is": told}


CONFLICT_FALLS_AS_THEY_ARE = _of_arrow_j(
    "conflict falls as they are",
    f"As the alliance evolves, conflict between the partners is lessened, {AS_THEY_ARE}.",
    ARROW_J,
    "derived",
    lambda v: gain(v, "conflicts") < 0,
    run=_run_as_they_are,
)

CONFLICT_FALLS = _of_arrow_j(
    "conflict falls",
    "As the alliance evolves, conflict between the partners is lessened, if firms do change "
    "with it.",
    ARROW_J,
    "conditional",
    lambda v: gain(v, "conflicts") < 0,
)

EVALUATIONS_GO_WELL = _of_arrow_j(
    "evaluations go well",
    "Less conflict makes the relationship more stable: an evaluation is likelier to find "
    "the alliance good.",
    STABILITY,
    "conditional",
    lambda v: gain(v, "outcome_succeeds") > 0,
)

LIVES_LONGER = _of_arrow_j(
    "lives longer",
    "Less conflict makes the relationship more stable: more alliances are still alive in the end.",
    STABILITY,
    "conditional",
    lambda v: gain(v, "alive") > 0,
    **_beside_another("alive"),
)

LIVES_LONGER_AS_THEY_ARE = _of_arrow_j(
    "lives longer as they are",
    f"More alliances are still alive in the end, {AS_THEY_ARE}.",
    STABILITY,
    "conditional",
    lambda v: gain(v, "alive") > 0,
    run=_run_as_they_are,
    **_beside_another("alive"),
)

MORE_ECONOMIC_VALUE = _of_arrow_j(
    "more economic value",
    "Alliances for social innovation aim at economic value, and arrow J serves this aim: there is "
    "more economic value with the arrow than without it.",
    VALUES,
    "conditional",
    lambda v: gain(v, "economic_value") > 0,
    **_beside_another("economic_value"),
)

MORE_SOCIAL_VALUE = _of_arrow_j(
    "more social value",
    "These alliances aim at social value, and arrow J serves this aim as well.",
    VALUES,
    "conditional",
    lambda v: gain(v, "social_value") > 0,
    **_beside_another("social_value"),
)

EFFECT_COMES_LATE = _of_arrow_j(
    "effect comes late",
    "Value takes a long time, and so does the effect of arrow J: the arrow adds more social value "
    "after 200 periods than after 50.",
    LONG,
    "conditional",
    lambda v: gain(v, "social_value") > v["social_value_early"] - v["social_value_early_without"],
)

CLAIMS = (
    CONFLICT_FALLS_AS_THEY_ARE,
    CONFLICT_FALLS,
    EVALUATIONS_GO_WELL,
    LIVES_LONGER,
    LIVES_LONGER_AS_THEY_ARE,
    MORE_ECONOMIC_VALUE,
    MORE_SOCIAL_VALUE,
    EFFECT_COMES_LATE,
)
