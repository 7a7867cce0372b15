"""`python -m models`: list, show, run; a wrong input is told, with exit status 2."""

import csv
import io
import json
import subprocess
import sys

import numpy as np
import pytest

import models
from models.__main__ import main
from models.core.random import shocks


@pytest.fixture
def run(capsys):
    """Run the command line here; return exit status, output and messages."""

    def command(*arguments):
        try:
            status = main(list(arguments))
        except SystemExit as stop:
            status = stop.code
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return command


def test_list_names_every_model_with_its_question(run):
    """One line for each model."""
    status, out, err = run("list")
    assert (status, err) == (0, "")
    for line, model in zip(out.splitlines(), models.ALL, strict=True):
        assert line.split()[0] == model.name
        assert line.endswith(model.question)


@pytest.mark.parametrize("model", models.ALL, ids=lambda model: model.name)
def test_show_tells_parameters_with_their_origin_and_equations_in_words(run, model):
    """All that a reader may ask of a model, as plain text."""
    status, out, err = run("show", model.name)
    assert (status, err) == (0, "")
    for parameter in model.parameters:
        assert f"{parameter.quantity}\n" in out
        assert f"must be {parameter.rule}; {parameter.origin.text}" in out
    for equation in model.equations:
        assert f"\n  {equation.quantity.word} = " in out
        assert equation.origin.text in out


@pytest.mark.parametrize("model", models.ALL, ids=lambda model: model.name)
def test_run_prints_all_outputs_as_json(run, model):
    """What it prints is what `Model.run` gives."""
    status, out, err = run("run", model.name, *periods(model))
    assert (status, err) == (0, "")
    expected = {word: array.tolist() for word, array in as_run(model).items()}
    assert json.loads(out) == expected


def test_values_are_given_as_word_equals_value_and_lists_with_commas(run):
    """20 and 30 make 100 at synergy 2, of which a quarter is 25."""
    _, out, _ = run(
        "run", "group_profit", "stand_alone_profit=20,30", "synergy=2", "profit_share=.25,.75"
    )
    assert json.loads(out)["profit_in_group"] == [25, 75]


@pytest.mark.parametrize("model", models.ALL, ids=lambda model: model.name)
def test_run_prints_csv_with_one_row_for_each_member(run, model):
    """Columns are outputs, rows are periods and members; what is the same for all is repeated."""
    status, out, _ = run("run", model.name, *periods(model), "--csv")
    assert status == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    results = as_run(model)
    whole = max((array.shape for array in results.values()), key=len)
    assert len(rows) == np.prod(whole)
    for word, array in results.items():
        column = np.reshape([float(row[word]) for row in rows], whole)
        missing = tuple(range(array.ndim, len(whole)))
        np.testing.assert_array_equal(
            column, np.broadcast_to(np.expand_dims(array, missing), whole)
        )


def periods(model):
    """What a model that lives through time must be told besides its name."""
    return ("--periods", "3", "--seed", "5") if model.states else ()


def as_run(model):
    """The same run, without the command line."""
    if not model.states:
        return model.run()
    return model.run(3, shocks(model, 5, 3))


def test_the_seed_decides_the_shocks(run):
    """The same seed gives the same numbers, another seed others."""
    first, again, other = (
        run("run", "standards_battle", "--periods", "3", "--seed", seed)[1] for seed in "112"
    )
    assert first == again != other


def test_as_many_members_as_are_given_are_shocked(run):
    """A battle among five has shocks for five, though four are the default."""
    status, out, _ = run("run", "standards_battle", "chips_shipped=9,9,9,9,9", "--periods", "2")
    assert status == 0
    assert np.shape(json.loads(out)["market_share"]) == (3, 5)


def test_the_same_numbers_from_a_shell():
    """As a reader types it, in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "models", "run", "iso_profit", "bargaining_power=1"],
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert json.loads(done.stdout)["gain"] == models.ISO_PROFIT.run(bargaining_power=1)["gain"]
    assert done.stderr == ""


def test_a_wrong_value_from_a_shell_ends_with_status_2_and_no_traceback():
    """A script can tell; a person reads one line."""
    done = subprocess.run(
        [sys.executable, "-m", "models", "run", "iso_profit", "synergy=-1"],
        capture_output=True, encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("synergy 'σ'")
    assert done.stderr.endswith("must be > 0, got -1\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ("run group_profit synergy=-1", "must be > 0, got -1"),
        ("run group_profit synergy=nan", "must be a finite number, got nan"),
        ("run group_profit synergy=-inf", "must be a finite number, got -inf"),
        ("run group_profit synergy=1e999", "must be a finite number, got inf"),
        ("run group_profit synergy=high", "must be a number, got 'high'"),
        ("run group_profit synergy=1,2", "must be a number, got '1,2'"),
        ("run group_profit synergy=", "must be a number, got ''"),
        ("run group_profit synergy=True", "must be a number, got 'True'"),
        ("run group_profit synergy", "must be given as synergy=value, got 'synergy'"),
        ("run group_profit =3", "group_profit has no parameter ''"),
        ("run group_profit sinergy=2", "did you mean 'synergy'?"),
        ("run group_profit stand_alone_profit=", "must be a number, got ''"),
        ("run group_profit stand_alone_profit=1,,3", "must be a number, got '1,,3'"),
        ("run group_profit stand_alone_profit=1,0,3", "must be > 0, got 0 at position 1"),
        ("run group_profit stand_alone_profit=1,2", "stand_alone_profit has 2, profit_share has 3"),
        (
            "run group_profit profit_share=.5,.4,.2",
            "must be shares that sum to 1, got a sum of 1.1",
        ),
        ("run iso_profit relative_size=.5 bargaining_power=2", "a firm can't take the whole"),
        ("run group_profit stand_alone_profit=1e300,1,1 synergy=1e300", "is not a finite number"),
        ("run acceptable_divisions members=2.5", "must be a whole number >= 2, got 2.5"),
        ("run group_profit --periods 3", "has no states, so it takes no periods"),
        ("run nothing", "there is no model 'nothing'; there are strategic_criteria,"),
        ("show nothing", "there is no model 'nothing'; there are strategic_criteria,"),
        ("show __doc__", "there is no model '__doc__'"),
        ("run group_profit --periods x", "invalid int value: 'x'"),
        ("run", "the following arguments are required: name"),
        ("", "the following arguments are required"),
        ("walk group_profit", "invalid choice: 'walk'"),
        ("run group_profit --fast", "unrecognized arguments: --fast"),
    ],
)
def test_wrong_input_ends_with_status_2_and_its_own_message(run, arguments, message):
    """The model's message, not a traceback, and nothing on the output."""
    status, out, err = run(*arguments.split())
    assert (status, out) == (2, "")
    assert message in err
    assert "Traceback" not in err


def test_a_word_given_twice_is_an_error(run):
    """Neither of the two values is silently dropped."""
    status, out, err = run("run", "iso_profit", "synergy=1", "synergy=2")
    assert (status, out, err) == (2, "", "synergy is given twice\n")
