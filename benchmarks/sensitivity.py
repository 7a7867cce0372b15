"""How soon 10,000 learning races of 200 periods are run for an analysis of sensitivity.

Ours is `Model.run`, checks included, which keeps the periods that the analysis looks at. Beside it
the same when every period is kept, and plain Python, race by race, with the printed equations: of
the latter only a few races are timed, and the number is what all of them would take.
"""

import math

import sympy as sp

from benchmarks.table import Row
from benchmarks.timing import in_turn, keep_memory, timed
from models.simulation import box
from models.theory.learning_race import LEARNING_RACE

RACES, PERIODS = 10_000, 200
MOMENTS = (50, 100, 200)
FEW = 20  # races in plain Python
QUESTION = "10,000 learning races of 200 periods"


def measure() -> list[Row]:
    keep_memory()
    inputs = box.draws(LEARNING_RACE, RACES)
    step = sp.lambdify(
        [quantity.symbol for quantity in LEARNING_RACE.inputs],
        LEARNING_RACE.next_states,
        modules=[{"amin": min}, "math"],
        cse=True,
    )
    few = [tuple(float(array[k]) for array in inputs.values()) for k in range(FEW)]
    assert math.isclose(
        _plain(step, few[0])[-1],
        LEARNING_RACE.run(PERIODS, **{word: array[0] for word, array in inputs.items()})[
            "commitment"
        ][-1],
        rel_tol=1e-9,
    )
    ours = {
        "ours, three periods kept": lambda: LEARNING_RACE.run(PERIODS, keep=MOMENTS, **inputs),
        "ours, all periods kept": lambda: LEARNING_RACE.run(PERIODS, **inputs),
    }
    taken = in_turn(
        {name: timed(call) for name, call in ours.items()}
        | {"plain Python, one by one": timed(lambda: [_plain(step, race) for race in few])},
        20,
    )
    scale = {"plain Python, one by one": RACES / FEW}
    return [
        Row(
            QUESTION,
            who,
            "ms",
            tuple(1e3 * scale.get(who, 1) * second for second in seconds),
            f"from {FEW} races" if who in scale else "<= 300",
        )
        for who, seconds in taken.items()
    ]


def _plain(step, race: tuple[float, ...]) -> tuple[float, ...]:
    states = (0.0, 0.0, 0.0, race[5], 1.0)
    for _ in range(PERIODS):
        states = step(*race, *states)
    return states
