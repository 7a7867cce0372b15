"""What FourWeekMBA and Gomes-Casseres (1997) claim of how what is new spreads."""

import numpy as np

from models.claims.claim import Claim
from models.theory.diffusion import DIFFUSION
from models.theory.sources import four_week_mba, gomes_casseres

ROGERS = four_week_mba("'Diffusion of Innovation'")
YEARS = 100
GIVEN = 30
STEP = 0.5


def _years(inputs: dict, seed: int) -> dict:
    """Adopters after many years, and when half have adopted: as drawn, apart and allied."""
    drawn = {**inputs, "step_length": np.array(STEP)}
    runs = {
        "": DIFFUSION.run(int(YEARS / STEP), **drawn),
        "_apart": DIFFUSION.run(int(YEARS / STEP), **drawn | {"compatibility": 0.0}),
        "_allied": DIFFUSION.run(int(YEARS / STEP), **drawn | {"compatibility": 1.0}),
    }
    found = {"later": runs[""]["adopters"][int(GIVEN / STEP)], "new": runs[""]["new_adopters"]}
    for name, run in runs.items():
        found[f"own_half{name}"] = STEP * (run["own_adopters"] < 0.5).sum(axis=0)
        found[f"other_half{name}"] = STEP * (run["other_adopters"] < 0.5).sum(axis=0)
    return found


def _rises_first(values: dict) -> np.ndarray:
    return values["new"][1] > values["new"][0]


def _both_sooner(values: dict) -> np.ndarray:
    own = values["own_half_allied"] <= values["own_half_apart"]
    return own & (values["other_half_allied"] <= values["other_half_apart"])


def _smaller_gains_more(values: dict) -> np.ndarray:
    """Whether the firm with fewer customers saves at least as much time."""
    own = values["own_half_apart"] - values["own_half_allied"]
    other = values["other_half_apart"] - values["other_half_allied"]
    smaller_is_own = values["market_part"] < 0.5
    return np.where(smaller_is_own, own >= other, other >= own)


REACHES_ALL = Claim(
    name="reaches all",
    says="With enough time society as a whole adopts a technology: in our reading, 90% of it "
    "within 30 years.",
    where=ROGERS,
    kind="conditional",
    model=DIFFUSION,
    holds=lambda v: v["later"] > 0.9,
    run=_years,
)

RISES_FIRST = Claim(
    name="rises first",
    says="Innovators and early adopters come before the majority: in our reading, the number who "
    "adopt in a year rises at first.",
    where=ROGERS,
    kind="conditional",
    model=DIFFUSION,
    holds=_rises_first,
    run=_years,
)

LARGE_GROUP_SPREADS = Claim(
    name="a large group spreads it",
    says="A large group helps spread its technology more quickly: with one standard both firms "
    "reach half of their customers no later than they would apart.",
    where=gomes_casseres("section 3, 'Limited appropriability'"),
    kind="derived",
    model=DIFFUSION,
    holds=_both_sooner,
    run=_years,
)

SMALLER_GAINS_MORE = Claim(
    name="the smaller gains more",
    says="Small firms rely on allies for their standard more than large ones: in our reading, the "
    "firm with fewer customers saves at least as much time by one standard as the other firm does.",
    where=gomes_casseres("section 2, 'Reaching for scale and scope'"),
    kind="derived",
    model=DIFFUSION,
    holds=_smaller_gains_more,
    run=_years,
)

CLAIMS = (REACHES_ALL, RISES_FIRST, LARGE_GROUP_SPREADS, SMALLER_GAINS_MORE)
