"""What Serrat says of the phases of learning, and in which part of the box it holds."""

import numpy as np

from models.claims.claim import Claim
from models.simulation.learning_phases import mutual_share
from models.theory.learning_phases import LEARNING_PHASES
from models.theory.sources import serrat

FACTORS = serrat("Table 2, note, on the primary factors")
LABELS = serrat("Table 2, last row")
FUNDAMENTAL = serrat("section 'Promise, Reality, and Promise', on trust")
PERIODS, LATE = 50, 200
MORE = 0.1


def _moved(inputs: dict, word: str, by: float) -> dict:
    """The inputs with one factor moved, as far as it can be."""
    return inputs | {word: np.clip(inputs[word] + by, 0, 1)}


def _with_each_factor_more(inputs: dict, seed: int) -> dict:
    words = ("protection", "first_trust", "tacitness", "prior_ties")
    more = {
        f"with_more_{word}": mutual_share(PERIODS, **_moved(inputs, word, MORE)) for word in words
    }
    return more | {"mutual": mutual_share(PERIODS, **inputs)}


def _factors_work(values: dict) -> np.ndarray:
    now = values["mutual"]
    helps = (values["with_more_prior_ties"] >= now) & (values["with_more_first_trust"] >= now)
    hinders = (values["with_more_protection"] <= now) & (values["with_more_tacitness"] <= now)
    return helps & hinders


def _over_time(inputs: dict, seed: int) -> dict:
    moments = (0, 10, PERIODS, LATE)
    return {"shares": np.stack([mutual_share(moment, **inputs) for moment in moments])}


def _without_trust(inputs: dict, seed: int) -> dict:
    none = inputs | {"first_trust": 0.0, "trust_growth": 0.0}
    return {"late": mutual_share(LATE, **inputs), "late_without": mutual_share(LATE, **none)}


FOUR_FACTORS = Claim(
    name="four factors",
    says="Protection, trust, tacitness and previous ties condition progress. The directions are "
    "this book's assumption: protection and tacitness slow mutual learning, trust and ties speed "
    "it up.",
    where=FACTORS,
    kind="assumed",
    model=LEARNING_PHASES,
    run=_with_each_factor_more,
    holds=_factors_work,
)

ONE_SIDED_TO_MUTUAL = Claim(
    name="one-sided to mutual",
    says="Learning goes from unilateral to mutual, and not back: the mutual share never falls.",
    where=LABELS,
    kind="assumed",
    model=LEARNING_PHASES,
    run=_over_time,
    holds=lambda v: (np.diff(v["shares"], axis=0) >= 0).all(axis=0),
)

PREDOMINANTLY_MUTUAL = Claim(
    name="predominantly mutual",
    says="In the end learning is predominantly mutual: more than half of it is, within 200 "
    "periods.",
    where=LABELS,
    kind="conditional",
    model=LEARNING_PHASES,
    run=_over_time,
    holds=lambda v: v["shares"][-1] > 0.5,
)

TRUST_IS_FUNDAMENTAL = Claim(
    name="trust is fundamental",
    says="Building trust is fundamental: an alliance whose learning becomes mostly mutual would "
    "not get that far without trust.",
    where=FUNDAMENTAL,
    kind="conditional",
    model=LEARNING_PHASES,
    run=_without_trust,
    holds=lambda v: v["late_without"] <= 0.5,
    when=lambda v: v["late"] > 0.5,
)

CLAIMS = (
    FOUR_FACTORS,
    ONE_SIDED_TO_MUTUAL,
    PREDOMINANTLY_MUTUAL,
    TRUST_IS_FUNDAMENTAL,
)
