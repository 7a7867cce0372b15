"""The command line: `python -m models list | show NAME | run NAME word=value …`."""

import argparse
import ast
import io
import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import models
from models import terminal
from models.core.errors import InputError
from models.core.number import meant, number, whole

if TYPE_CHECKING:
    from models.core.model import Model

# What computes is imported where it is used: `list`, and what is typed wrongly, need none of it.
PACKAGE = "strategic-alliances"
THEORY = Path(__file__).with_name("theory")
NUMBERS = "plain decimal numbers, such as 1000, -0.5 or 1e3; a list has commas: 1,2,3"


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return its status.

    0 if it worked, 2 with a message if the input was wrong, 1 if not all could be written, and
    130 if Ctrl-C ended it.
    """
    terminal.spell_out()
    try:
        with redirect_stdout(io.StringIO()) as told:  # argparse would pass over a full disk
            given = _parser().parse_args(arguments)
        return terminal.write(given.command(given))
    except SystemExit as stop:  # after `--help`, `--version`, or words that make no command
        return int(stop.code or 0) or terminal.write(told.getvalue().splitlines())
    except InputError as error:
        terminal.tell(error)
        return 2
    except MemoryError as error:
        terminal.tell(f"There is not enough memory. {error}".strip())
        return 1
    except KeyboardInterrupt:
        terminal.tell("Stopped.")
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m models", description=__doc__)
    parser.add_argument("--version", action="version", version=f"{PACKAGE} {_version()}")
    commands = parser.add_subparsers(required=True)
    commands.add_parser("list", help="name every model").set_defaults(command=_list)
    show = commands.add_parser("show", help="parameters and equations of one model")
    show.add_argument("name")
    show.set_defaults(command=_show)
    run = commands.add_parser("run", help="compute its outputs")
    run.add_argument("name")
    run.add_argument("values", nargs="*", metavar="word=value", help=NUMBERS)
    run.add_argument("--periods", help="steps to take, if the model runs through time")
    run.add_argument("--seed", default="0", help="of the standard normal shocks, if any")
    run.add_argument("--csv", action="store_true", help="print CSV instead of JSON")
    run.set_defaults(command=_run)
    return parser


def _version() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "(not installed)"


def _list(_: Namespace) -> list[str]:
    width = max(map(len, models.HOMES.values()))
    return [f"{name:{width}}  {_question(name)}" for name in models.HOMES.values()]


def _question(name: str) -> str:
    """The question of a model, read from the text of its file: to build them all takes seconds."""
    tree = ast.parse((THEORY / f"{name}.py").read_text(encoding="utf-8"))
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    named = ({word.arg: word.value for word in call.keywords} for call in calls)
    return next(
        ast.literal_eval(words["question"])
        for words in named
        if "question" in words and ast.literal_eval(words["name"]) == name
    )


def _show(given: Namespace) -> list[str]:
    from models.core.words import to_words

    model = models.by_name(given.name)
    lines = [model.title, model.question, "", "Parameters"]
    for p in model.parameters:
        lines += [f"  {p.quantity}", f"    default {p.default}, must be {p.rule}; {p.origin.text}"]
    lines += ["", "Equations"]
    for e in model.equations:
        lines += [f"  {e.quantity.word} = {to_words(model, e.expression)}", f"    {e.origin.text}"]
    return lines


def _run(given: Namespace) -> Iterator[str]:
    model = models.by_name(given.name)
    values = _values(model, given.values)
    periods = None if given.periods is None else _typed(given.periods)
    with terminal.Progress(lambda now: f"{now:,} of {periods:,} periods") as progress:
        drawn = _shocks(model, values, periods, given.seed)
        results = model.run(periods, drawn, progress=progress, **values)
    return _as_csv(model, results) if given.csv else _as_json(results)


def _values(model: "Model", texts: list[str]) -> dict:
    values = {}
    for text in texts:
        word, value = _value(model, text)
        if word in values:
            raise InputError(f"{word} is given twice")
        values[word] = value
    return values


def _value(model: "Model", text: str) -> tuple[str, object]:
    word, equals, value = text.partition("=")
    parameter = model.parameter(word)
    if not equals:
        raise InputError(f"{parameter.quantity} must be given as {word}=value, got {text!r}")
    parts = value.split(",") if parameter.quantity.is_vector else [value]
    try:
        numbers = [number(part) for part in parts]
    except ValueError:
        numbers = [float(parameter.check(value))]
    return word, numbers if parameter.quantity.is_vector else numbers[0]


def _typed(periods: str) -> Any:
    """The number that was typed, or else the text, which the model will refuse."""
    try:
        typed = number(periods)
    except ValueError:
        return periods
    return int(typed) if typed.is_integer() else typed


def _shocks(model: "Model", values: dict, periods: Any, seed: str) -> dict | None:
    """What the seed gives, if all else can be had."""
    from models.core.numpy import align, require_room, shape_of
    from models.core.random import shocks
    from models.core.validation import require_periods, validate

    start = _seed(seed)
    if not model.shocks:
        return None
    require_periods(model, periods)
    require_room(model, shape_of(align(model, validate(model, values))), periods + 1)
    return shocks(model, start, periods, values)


def _seed(text: str) -> int:
    try:
        return whole(text)
    except ValueError:
        raise InputError(f"seed must be a whole number, got {text!r}") from None


def _as_json(results: dict) -> Iterator[str]:
    """One output after the other; of a run through time, or of many members, a line for each."""
    import json

    yield "{"
    for place, (word, array) in enumerate(results.items(), 1):
        comma = "," * (place < len(results))
        if not array.ndim:
            yield f'  "{word}": {json.dumps(array.item())}{comma}'
            continue
        yield f'  "{word}": ['
        for row, numbers in enumerate(array, 1):
            yield f"    {json.dumps(numbers.tolist())}{',' * (row < len(array))}"
        yield f"  ]{comma}"
    yield "}"


def _as_csv(model: "Model", results: dict) -> Iterator[str]:
    """One row per period and member; what is the same for all members is repeated.

    As in the page's files, a column has its unit in its head, and a number what is meant of it.
    """
    import numpy as np

    vectors = {quantity.word for quantity in model.quantities if quantity.is_vector}
    axes = ["period"] * bool(model.states) + ["member"] * model.has_vectors
    aligned = [
        array[..., None] if model.has_vectors and word not in vectors else array
        for word, array in results.items()
    ]
    columns = np.broadcast_arrays(*aligned)
    units = {quantity.word: quantity.unit for quantity in model.quantities}
    heads = [f"{word} ({units[word]})" for word in results]
    yield ",".join([*axes, *(f'"{head}"' if "," in head else head for head in heads)])
    for place, *numbers in zip(
        np.ndindex(columns[0].shape), *(column.flat for column in columns), strict=True
    ):
        yield ",".join(map(str, (*place, *(meant(number) for number in numbers))))


if __name__ == "__main__":
    sys.exit(main())
