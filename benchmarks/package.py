"""What the shared package costs in Python: to import, and to evaluate.

Imports are timed in a fresh process each, without the start of Python itself, in turns.

`Model.run` is timed on 100,000 draws from the model's box beside NumPy as a careful author would
write it by hand, for the same outputs, and beside SymPy's `lambdify` of the same equations
without common parts taken out. All give the same numbers, which is checked first. Only
`Model.run` validates its input; that is part of what it costs. One draw is what a widget's
`observe` asks for.
"""

from collections.abc import Callable

import numpy as np
import sympy as sp

from benchmarks.table import Row
from benchmarks.timing import fresh, in_turn, keep_memory, timed
from models import GROUP_PROFIT, ISO_PROFIT
from models.core.index import explicit, i
from models.simulation.box import draws

DRAWS = 100_000
IMPORTS = {
    "import models": "Import of the package; nothing is loaded before it is asked for",
    "import models; models.ALL": "Import of all models",
    "import models.widgets": "Import of all models",
    "import sympy": "Import of all models",
    "import numpy": "Import of all models",
}
NOTES = {"import models": "<= 0.5"}


def measure() -> list[Row]:
    keep_memory()
    return [*_imports(), *_evaluations(ISO_PROFIT, _iso), *_evaluations(GROUP_PROFIT, _group)]


def _imports() -> list[Row]:
    taken = in_turn({statement: fresh(statement) for statement in IMPORTS}, 9)
    return [
        Row(IMPORTS[who], who, "s", seconds, NOTES.get(who, "")) for who, seconds in taken.items()
    ]


def _evaluations(model, by_hand: Callable) -> list[Row]:
    given = draws(model, DRAWS)
    plain = _plain(model, given)
    _require_same(model.run(**given), by_hand(**given), plain())
    many = {
        "ours, Model.run": timed(lambda: model.run(**given)),
        "hand-written NumPy": timed(lambda: by_hand(**given)),
        "SymPy's lambdify, no common parts": timed(plain),
    }
    one = {word: values[0] for word, values in given.items()}
    single = {
        "ours, Model.run": timed(lambda: model.run(**one)),
        "hand-written NumPy": timed(lambda: by_hand(**one)),
    }
    return [
        *_rows(f"{model.name}, {DRAWS:,} draws", many, 50, "ms", 1e3),
        *_rows(f"{model.name}, one draw", single, 200, "µs", 1e6),
    ]


def _rows(question: str, candidates: dict, rounds: int, unit: str, scale: float) -> list[Row]:
    taken = in_turn(candidates, rounds)
    return [
        Row(question, who, unit, tuple(scale * second for second in seconds))
        for who, seconds in taken.items()
    ]


def _iso(relative_size, synergy, bargaining_power) -> dict:
    profit_share = relative_size * bargaining_power
    rest_power = (1 - profit_share) / (1 - relative_size)
    return {
        "profit_share": profit_share,
        "gain": synergy * bargaining_power,
        "rest_power": rest_power,
        "rest_gain": synergy * rest_power,
        "break_even_synergy": 1 / bargaining_power,
        "rest_break_even_synergy": 1 / rest_power,
        "lowest_power": 1 / synergy,
        "highest_power": (1 - (1 - relative_size) / synergy) / relative_size,
    }


def _group(stand_alone_profit, synergy, profit_share) -> dict:
    total = stand_alone_profit.sum(axis=-1)
    relative_size = stand_alone_profit / total[..., None]
    group_profit = synergy * total
    profit_in_group = profit_share * group_profit[..., None]
    return {
        "stand_alone_total": total,
        "relative_size": relative_size,
        "group_profit": group_profit,
        "bargaining_power": profit_share / relative_size,
        "profit_in_group": profit_in_group,
        "gain": profit_in_group / stand_alone_profit,
    }


def _plain(model, given: dict) -> Callable:
    """The model's equations by `lambdify` as it comes, written out member by member."""
    vectors = [p for p in model.parameters if p.quantity.is_vector]
    members = len(vectors[0].default) if vectors else 1
    numbers = range(1, members + 1)

    def each(quantity, expression) -> list[sp.Expr]:
        if not quantity.is_vector:
            return [explicit(expression, members)]
        return [explicit(expression.subs(i, number), members) for number in numbers]

    arguments, columns = [], []
    for p in model.parameters:
        symbol, values = p.quantity.symbol, given[p.word]
        arguments += each(p.quantity, symbol[i] if p.quantity.is_vector else symbol)
        columns += list(np.ascontiguousarray(values.T)) if p.quantity.is_vector else [values]
    results = [each(q, e.rhs) for q, e in zip(model.outputs, model.expanded, strict=True)]
    function = sp.lambdify(arguments, [column for result in results for column in result], "numpy")
    shapes = {
        q.word: len(result) if q.is_vector else 0
        for q, result in zip(model.outputs, results, strict=True)
    }

    def call() -> dict:
        values = iter(function(*columns))
        return {
            word: np.stack([next(values) for _ in range(size)], axis=-1) if size else next(values)
            for word, size in shapes.items()
        }

    return call


def _require_same(ours: dict, *others: dict) -> None:
    for other in others:
        for word, values in ours.items():
            np.testing.assert_allclose(other[word], values, rtol=1e-9, err_msg=word)
