"""What Gomes-Casseres (1997), sections 2 and 3, claims of battles of standards and of openness.

A design survives with at least 5% of the market after 200 periods. Claims about one design are of
the one that ships most at the start. The null models say what would be seen without the mechanism
a claim rests on, or if a design were picked at random.
"""

from typing import Any

import numpy as np

from models.claims.claim import Claim
from models.simulation import openness
from models.simulation.standards_battle import SURVIVES, battles, survivors
from models.theory.openness import OPENNESS
from models.theory.sources import gomes_casseres
from models.theory.standards_battle import STANDARDS_BATTLE

REACHING = gomes_casseres("section 2, 'Reaching for scale and scope'")
APPROPRIABILITY = gomes_casseres("section 3, 'Limited appropriability'")
CONTROL = gomes_casseres("section 3, 'Loss of control'")

SEVEN = (1.0,) * 7  # designs that begin alike
SOON = 10  # periods
LEVELS = np.linspace(0, 1, 6)  # of openness, that a sponsor may choose from
GIANTS_STAY = openness.giants(joins=20, leaves=openness.PERIODS, strength=1)
GIANTS_LEAVE = openness.giants(joins=20, leaves=60, strength=1)


def _fight(values: dict, seed: int, **changed: Any) -> dict[str, np.ndarray]:
    """One battle for each draw of the parameters."""
    drawn = {p.word: values[p.word] for p in STANDARDS_BATTLE.parameters} | changed
    return {"last": battles(len(values["turnover"]), seed=seed, **drawn)}


def _fight_of_seven(values: dict, seed: int, **changed: Any) -> dict[str, np.ndarray]:
    return {"left": survivors(_fight(values, seed, chips_shipped=SEVEN, **changed)["last"])}


def _network_alone(values: dict, seed: int) -> dict[str, np.ndarray]:
    return _fight_of_seven(values, seed, minimum_scale=1)


def _few(values: dict) -> np.ndarray:
    return (values["left"] > 1) & (values["left"] < 4)


def _some_fall(values: dict) -> np.ndarray:
    return survivors(values["last"]) < values["last"].shape[1]


def _leader_survives(values: dict) -> np.ndarray:
    leader = values["chips_shipped"].argmax(axis=1)[:, None]
    return np.take_along_axis(values["last"], leader, axis=1)[:, 0] >= SURVIVES


def _leader_leads(values: dict) -> np.ndarray:
    return values["chips_shipped"].argmax(axis=1) == values["last"].argmax(axis=1)


def _at_each_level(inputs: dict, seed: int) -> dict[str, np.ndarray]:
    """Share, quality and rent by period, draw and level of openness."""
    drawn = {word: array[:, None] for word, array in inputs.items()}
    return openness.path(**drawn | {"openness": LEVELS})


def _most_at(word: str, period: int, values: dict) -> np.ndarray:
    return values[word][period].argmax(axis=1)


def _with_giants(inputs: dict, seed: int) -> dict[str, np.ndarray]:
    stay, leave, none = (
        openness.path(backing, **inputs) for backing in (GIANTS_STAY, GIANTS_LEAVE, None)
    )
    paths = {"stay": stay, "leave": leave, "none": none}
    return {who: openness.keeps_up(path) for who, path in paths.items()}


ONLY_A_FEW = Claim(
    name="only a few",
    says="Because of scale economies, only two or three of seven designs that begin alike survive.",
    where=REACHING,
    kind="conditional",
    model=STANDARDS_BATTLE,
    run=_fight_of_seven,
    holds=_few,
    null=lambda v: _few(_fight_of_seven(v, seed=0, increasing_returns=0)),
    null_is="users do not care what others use",
)

NETWORK_ALONE = Claim(
    name="network effects alone",
    says="Where every further user counts (minimum scale 100%), network effects alone leave two or "
    "three of seven designs that begin alike.",
    where=REACHING,
    kind="conditional",
    model=STANDARDS_BATTLE,
    run=_network_alone,
    holds=_few,
    null=lambda v: v["left"] == 1,
    null_is="one survives instead",
)

LEADER_SURVIVES = Claim(
    name="the leader survives",
    says="If some of four designs fail, the one that ships most at the start survives.",
    where=REACHING,
    kind="conditional",
    model=STANDARDS_BATTLE,
    run=_fight,
    when=_some_fall,
    holds=_leader_survives,
    null=lambda v: survivors(v["last"]) / v["last"].shape[1],
    null_is="a design picked at random survives",
)

LEADER_LEADS = Claim(
    name="the leader leads",
    says="The one of four designs that ships most at the start has the largest share at the end.",
    where=REACHING,
    kind="conditional",
    model=STANDARDS_BATTLE,
    run=_fight,
    holds=_leader_leads,
    null=lambda v: _leader_leads(v | _fight(v, seed=0, increasing_returns=0)),
    null_is="users do not care what others use",
)

FREE_SPREADS_FASTEST = Claim(
    name="free spreads fastest",
    says="Of six degrees of openness, giving a design out freely has spread it furthest after ten "
    "periods.",
    where=APPROPRIABILITY,
    kind="conditional",
    model=OPENNESS,
    run=_at_each_level,
    holds=lambda v: _most_at("market_share", SOON, v) == len(LEVELS) - 1,
    null=lambda v: np.full(len(v["turnover"]), 1 / len(LEVELS)),
    null_is="a degree picked at random",
)

FREE_IS_FOR_EVER = Claim(
    name="free for ever",
    says="Of six degrees of openness, giving a design out freely has spread it furthest after 200 "
    "periods.",
    where=APPROPRIABILITY,
    kind="conditional",
    model=OPENNESS,
    run=_at_each_level,
    holds=lambda v: _most_at("market_share", -1, v) == len(LEVELS) - 1,
    null=FREE_SPREADS_FASTEST.null,
    null_is=FREE_SPREADS_FASTEST.null_is,
)

DIFFUSION_COSTS_PROFIT = Claim(
    name="diffusion costs profit",
    says="At first a higher openness always spreads the design faster and earns less.",
    where=APPROPRIABILITY,
    kind="derived",
    model=OPENNESS,
    run=_at_each_level,
    holds=lambda v: (
        (np.diff(v["market_share"][1], axis=1) > 0) & (np.diff(v["rent"][0], axis=1) < 0)
    ).all(axis=1),
)

NO_CASH_FALLS_BEHIND = Claim(
    name="no cash, behind",
    says="A design that is given out freely earns nothing for research and falls behind.",
    where=APPROPRIABILITY,
    kind="assumed",
    model=OPENNESS,
    run=_at_each_level,
    holds=lambda v: ~openness.keeps_up(v)[:, -1],
)

BOTH_CYCLES = Claim(
    name="both cycles",
    says="Whether growth is a virtuous or a vicious cycle rests on how it is managed: at some "
    "degrees of openness the design keeps up with its rivals, and at others it does not.",
    where=APPROPRIABILITY,
    kind="conditional",
    model=OPENNESS,
    run=_at_each_level,
    holds=lambda v: openness.keeps_up(v).any(axis=1) & ~openness.keeps_up(v).all(axis=1),
    null=lambda v: openness.keeps_up(v).mean(axis=1),
    null_is="a degree picked at random keeps up",
)

SOME_IS_BEST = Claim(
    name="some is best",
    says="In the long run neither charging in full nor giving everything away earns most.",
    where=APPROPRIABILITY,
    kind="conditional",
    model=OPENNESS,
    run=_at_each_level,
    holds=lambda v: (_most_at("rent", -1, v) % (len(LEVELS) - 1)) > 0,
    null=lambda v: np.full(len(v["turnover"]), 1 - 2 / len(LEVELS)),
    null_is="a degree picked at random",
)

DEFECTIONS_DOOM = Claim(
    name="defections doom",
    says="A design that keeps up while giants back it falls behind once they turn to its rivals.",
    where=CONTROL,
    kind="conditional",
    model=OPENNESS,
    run=_with_giants,
    when=lambda v: v["stay"],
    holds=lambda v: ~v["leave"],
    null=lambda v: ~v["none"],
    null_is="it falls behind if no giant ever comes",
)

DEFECTIONS_ALONE_DOOM = Claim(
    name="defections alone doom",
    says="A design that would have kept up if the giants had never come falls behind once they "
    "turn to its rivals: the defections alone bring it down.",
    where=CONTROL,
    kind="conditional",
    model=OPENNESS,
    run=_with_giants,
    when=lambda v: v["stay"] & v["none"],
    holds=lambda v: ~v["leave"],
    null=DEFECTIONS_DOOM.null,
    null_is=DEFECTIONS_DOOM.null_is,
)

CLAIMS = (
    ONLY_A_FEW,
    NETWORK_ALONE,
    LEADER_SURVIVES,
    LEADER_LEADS,
    FREE_SPREADS_FASTEST,
    FREE_IS_FOR_EVER,
    DIFFUSION_COSTS_PROFIT,
    NO_CASH_FALLS_BEHIND,
    BOTH_CYCLES,
    SOME_IS_BEST,
    DEFECTIONS_DOOM,
    DEFECTIONS_ALONE_DOOM,
)
