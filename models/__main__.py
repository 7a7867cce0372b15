"""The command line: `python -m models list | show NAME | run NAME word=value …`."""

import argparse
import json
import sys

import numpy as np

import models
from models.core.errors import InputError
from models.core.random import shocks
from models.core.words import to_words


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 if it worked, 2 with a message if the input was wrong."""
    given = _parser().parse_args(arguments)
    try:
        print(given.command(given))
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m models", description=__doc__)
    commands = parser.add_subparsers(required=True)
    commands.add_parser("list", help="name every model").set_defaults(command=_list)
    show = commands.add_parser("show", help="parameters and equations of one model")
    show.add_argument("name")
    show.set_defaults(command=_show)
    run = commands.add_parser("run", help="compute its outputs")
    run.add_argument("name")
    run.add_argument("values", nargs="*", metavar="word=value", help="a number, or 1,2,3")
    run.add_argument("--periods", type=int, help="steps to take, if the model lives through time")
    run.add_argument("--seed", type=int, default=0, help="of the standard normal shocks, if any")
    run.add_argument("--csv", action="store_true", help="print CSV instead of JSON")
    run.set_defaults(command=_run)
    return parser


def _list(_) -> str:
    width = max(len(model.name) for model in models.ALL)
    return "\n".join(f"{model.name:{width}}  {model.question}" for model in models.ALL)


def _show(given) -> str:
    model = models.by_name(given.name)
    lines = [model.title, model.question, "", "Parameters"]
    for p in model.parameters:
        lines += [f"  {p.quantity}", f"    default {p.default}, must be {p.rule}; {p.origin.text}"]
    lines += ["", "Equations"]
    for e in model.equations:
        lines += [f"  {e.quantity.word} = {to_words(model, e.expression)}", f"    {e.origin.text}"]
    return "\n".join(lines)


def _run(given) -> str:
    model = models.by_name(given.name)
    values = _values(model, given.values)
    drawn = _shocks(model, values, given)
    results = model.run(given.periods, drawn, **values)
    return _as_csv(model, results) if given.csv else _as_json(results)


def _values(model, texts: list[str]) -> dict:
    values = {}
    for text in texts:
        word, value = _value(model, text)
        if word in values:
            raise InputError(f"{word} is given twice")
        values[word] = value
    return values


def _value(model, text: str) -> tuple[str, object]:
    word, equals, value = text.partition("=")
    parameter = model.parameter(word)
    if not equals:
        raise InputError(f"{parameter.quantity} must be given as {word}=value, got {text!r}")
    parts = value.split(",") if parameter.quantity.is_vector else [value]
    try:
        numbers = [float(part) for part in parts]
    except ValueError:
        numbers = [parameter.check(value)]
    return word, numbers if parameter.quantity.is_vector else numbers[0]


def _shocks(model, values: dict, given) -> dict | None:
    if not model.shocks or given.periods is None:
        return None
    return shocks(model, given.seed, given.periods, values)


def _as_json(results: dict) -> str:
    return json.dumps({word: array.tolist() for word, array in results.items()}, indent=2)


def _as_csv(model, results: dict) -> str:
    """One row per period and member; what is the same for all members is repeated."""
    vectors = {quantity.word for quantity in model.quantities if quantity.is_vector}
    axes = ["period"] * bool(model.states) + ["member"] * model.has_vectors
    aligned = (
        array[..., None] if model.has_vectors and word not in vectors else array
        for word, array in results.items()
    )
    columns = np.broadcast_arrays(*map(np.asarray, aligned))
    places = np.indices(columns[0].shape)
    cells = zip(*(column.ravel().tolist() for column in (*places, *columns)), strict=True)
    return "\n".join(",".join(map(str, row)) for row in [[*axes, *results], *cells])


if __name__ == "__main__":
    sys.exit(main())
