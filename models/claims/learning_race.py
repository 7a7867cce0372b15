"""What Serrat claims of learning, access, trust and asymmetries, seen in the learning race.

"In the long run" is after 1000 periods, when commitment is near 0 or near 1 in nearly all draws.
"""

from typing import Any

import numpy as np
import pandas as pd

from models.claims.claim import Check, Claim, Kind, Run
from models.core.errors import InputError
from models.core.origin import Source
from models.core.showing import Markdown, table
from models.data import shortcomings as named
from models.data.chapters import link
from models.simulation import box
from models.simulation.learning_race import LONG, PERIODS, as_equals, lives
from models.theory.learning_race import LEARNING_RACE
from models.theory.sources import serrat

EFFECTIVENESS = serrat("section 'Enhancing Learning Effectiveness'")
PROMISE = serrat("section 'Promise, Reality, and Promise'")
MOREOVER = serrat("section 'Moreover'")
FACTORS = serrat("Table 2, note")
PHASE_4 = serrat("Table 2, skills in the last phase")

EARLY = 10
IDENTIFICATION = 2 / 3  # where identification-based trust begins: the book's choice
CAPACITIES = ("own_absorptive_capacity", "partner_absorptive_capacity")
GUARDS = ("own_protection", "partner_protection")


def _run(inputs: dict, periods: int, **changed: Any) -> dict:
    out = LEARNING_RACE.run(periods, keep=[periods], **inputs | changed)
    return {word: array[0] for word, array in out.items()}


def _more(inputs: dict, *words: str) -> dict:
    """The same, with some parameters half of the way up to the top of the box."""
    tops = {word: LEARNING_RACE.parameter(word).box[1] for word in words}
    return {word: (inputs[word] + top) / 2 for word, top in tops.items()}


def _both(now: dict) -> np.ndarray:
    return now["own_learned"] + now["partner_learned"]


def _in_the_end(inputs: dict, seed: int) -> dict:
    alike = as_equals(**inputs)
    return {
        "lives": lives(**inputs),
        "equals_live": lives(**alike),
        "trust_in_the_end": _run(inputs, LONG)["trust"],
    }


def _without_capacity(inputs: dict, seed: int) -> dict:
    return _run(inputs, PERIODS, own_absorptive_capacity=0.0)


def _locked_up(inputs: dict, seed: int) -> dict:
    return _run(inputs, PERIODS, partner_protection=1.0, prior_ties=0.0)


def _nothing_created(inputs: dict, seed: int) -> dict:
    changed = inputs | {"joint_creation": np.zeros_like(inputs["joint_creation"])}
    return {"lives": lives(**inputs), "would_live": lives(**changed)}


def _more_capacity(inputs: dict, seed: int) -> dict:
    changed = inputs | _more(inputs, *CAPACITIES)
    return {"lives": lives(**inputs), "would_live": lives(**changed)}


def _changed_early(*words: str) -> Run:
    """What has been learned early, as it is and with more of some parameters."""

    def run(inputs: dict, seed: int) -> dict:
        more = _run(inputs | _more(inputs, *words), EARLY)
        return {"learned": _both(_run(inputs, EARLY)), "learned_with_more": _both(more)}

    return run


def _own_guard(inputs: dict, seed: int) -> dict:
    now, more = _run(inputs, PERIODS), _run(inputs | _more(inputs, "own_protection"), PERIODS)
    return {"learned": now["own_learned"], "learned_with_more": more["own_learned"]}


def _ties(inputs: dict, seed: int) -> dict:
    now, more = _run(inputs, PERIODS), _run(inputs | _more(inputs, "prior_ties"), PERIODS)
    return {"created": now["joint_knowledge"], "created_with_more": more["joint_knowledge"]}


def _trusts(inputs: dict, seed: int) -> dict:
    alike = as_equals(**inputs)
    return {
        "trust_later": _run(inputs, PERIODS)["trust"],
        "trust_of_equals": _run(alike, PERIODS)["trust"],
    }


def _claim(
    name: str,
    says: str,
    where: Source,
    kind: Kind,
    holds: Check,
    run: Run,
    when: Check | None = None,
) -> Claim:
    return Claim(name, says, where, kind, LEARNING_RACE, holds, when, run)


ACCESS_IS_NECESSARY = _claim(
    "access is necessary",
    "Knowledge can be acquired only if it is within reach: behind full protection, without any "
    "prior ties, our firm learns nothing.",
    EFFECTIVENESS,
    "assumed",
    lambda v: v["own_learned"] == 0,
    _locked_up,
)
ACCESS_IS_NOT_ENOUGH = _claim(
    "access is not enough",
    "Access does not guarantee learning: a firm without absorptive capacity learns nothing, "
    "whatever is within its reach.",
    EFFECTIVENESS,
    "assumed",
    lambda v: v["own_learned"] == 0,
    _without_capacity,
)
PROTECTION_SLOWS = _claim(
    "protection slows",
    f"Protection conditions progress: with more of it on both sides, less has been learned after "
    f"{EARLY} periods.",
    FACTORS,
    "assumed",
    lambda v: v["learned_with_more"] <= v["learned"],
    _changed_early(*GUARDS),
)
TACITNESS_SLOWS = _claim(
    "tacitness slows",
    f"Tacitness conditions progress: with more of it, less has been learned after {EARLY} periods.",
    FACTORS,
    "assumed",
    lambda v: v["learned_with_more"] <= v["learned"],
    _changed_early("tacitness"),
)
TIES_SPEED = _claim(
    "ties speed",
    f"Prior ties condition progress: with closer ties, more has been learned after "
    f"{EARLY} periods.",
    FACTORS,
    "assumed",
    lambda v: v["learned_with_more"] >= v["learned"],
    _changed_early("prior_ties"),
)
GUARDING_COMES_BACK = _claim(
    "guarding comes back",
    f"Protection slows progress on both sides: had our firm guarded more, it would itself have "
    f"learned less after {PERIODS} periods.",
    FACTORS,
    "conditional",
    lambda v: v["learned_with_more"] <= v["learned"],
    _own_guard,
)
TIES_CREATE = _claim(
    "ties create",
    f"Closer prior ties leave more joint knowledge after {PERIODS} periods.",
    FACTORS,
    "conditional",
    lambda v: v["created_with_more"] >= v["created"],
    _ties,
)
CREATING_IS_VITAL = _claim(
    "creating is vital",
    "Learning is often vital to an alliance's continued existence. We read learning here as "
    "creating together: an alliance that lives on would have ended if it had created nothing. "
    "(Worth consists of what is left to learn and what was created.)",
    PROMISE,
    "assumed",
    lambda v: ~v["would_live"],
    _nothing_created,
    lambda v: v["lives"],
)
CAPACITY_IS_VITAL = _claim(
    "capacity is vital",
    "Learning is often vital, read as learning from each other: an alliance that ends would have "
    "lived on if both firms had possessed more absorptive capacity.",
    PROMISE,
    "conditional",
    lambda v: v["would_live"],
    _more_capacity,
    lambda v: ~v["lives"],
)
BEYOND_CALCULUS = _claim(
    "beyond calculus",
    "Trust beyond calculus-based trust is fundamental: an alliance that lives on comes to have "
    "identification-based trust.",
    PROMISE,
    "conditional",
    lambda v: v["trust_in_the_end"] > IDENTIFICATION,
    _in_the_end,
    lambda v: v["lives"],
)
SHOULD_BE_MUTUAL = _claim(
    "should be mutual",
    "Learning should be predominantly mutual: an alliance that ends would have lived on if the "
    "same two firms had been equals.",
    MOREOVER,
    "conditional",
    lambda v: v["equals_live"],
    _in_the_end,
    lambda v: ~v["lives"],
)
EQUALS_DO_NO_WORSE = _claim(
    "equals do no worse",
    "Learning should be predominantly mutual, the other way round: an alliance that lives on would "
    "also have lived on if the same two firms had been equals.",
    MOREOVER,
    "conditional",
    lambda v: v["equals_live"],
    _in_the_end,
    lambda v: v["lives"],
)
ASYMMETRY_COSTS_TRUST = _claim(
    "asymmetry costs trust",
    f"Asymmetries bear on stability: after {PERIODS} periods unequal partners trust each other "
    "less than the same two firms would as equals.",
    MOREOVER,
    "conditional",
    lambda v: v["trust_later"] <= v["trust_of_equals"],
    _trusts,
)

CLAIMS = (
    ACCESS_IS_NECESSARY,
    ACCESS_IS_NOT_ENOUGH,
    PROTECTION_SLOWS,
    TACITNESS_SLOWS,
    TIES_SPEED,
    GUARDING_COMES_BACK,
    TIES_CREATE,
    CREATING_IS_VITAL,
    CAPACITY_IS_VITAL,
    BEYOND_CALCULUS,
    SHOULD_BE_MUTUAL,
    EQUALS_DO_NO_WORSE,
    ASYMMETRY_COSTS_TRUST,
)


def causes() -> pd.DataFrame:
    """What makes alliances fail, as the source lists it, with the book's one reading of each."""
    table = named.load()
    return table[table.kind == "cause"]


def ended_by(factor: str, draws: int = 2**12, seed: int = 0) -> float:
    """Of the alliances that live on, the part that would end with this factor at its worst.

    Parameters
    ----------
    factor
        One that is read as a parameter of the learning race; the parameter is turned to its end.

    Raises
    ------
    InputError
        If there is no such factor, or it is read as a parameter of another model.

    Examples
    --------
    >>> ended_by("lack of trust", draws=64) > 0.3
    True
    """
    known = causes()
    if factor not in known.index:
        raise InputError(f"the factor must be one of {', '.join(known.index)}, got {factor!r}")
    row = known.loc[factor]
    inputs = box.draws(LEARNING_RACE, draws, seed)
    alive = lives(**inputs)
    changed = {row.parameter: np.full(draws, _worst(row))}
    return float((~lives(**inputs | changed))[alive].mean())


def shortcomings(draws: int = 2**12, seed: int = 0) -> Markdown:
    """The source's factors, and how many alliances those that this model shows would end."""
    head = [
        "what goes wrong, in the source's list",
        "its worst value in this model",
        "alliances that would end",
    ]
    return table(head, [_told(name, row, draws, seed) for name, row in causes().iterrows()])


def _worst(row: pd.Series) -> float:
    low, high = LEARNING_RACE.parameter(row.parameter).box
    return high if row.turn == "up" else low


def _told(factor: str, row: pd.Series, draws: int, seed: int) -> list[str]:
    if row.model != LEARNING_RACE.name:
        return [factor, f"see {link(row.chapter)}" if row.chapter else link(""), ""]
    label = LEARNING_RACE.parameter(row.parameter).quantity.label
    return [factor, f"{label} at {_worst(row):g}", f"{ended_by(factor, draws, seed):.0%}"]
