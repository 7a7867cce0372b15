"""`python -m models`: list, show, run; a wrong input is told, with exit status 2."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

import models
from models import terminal
from models.__main__ import main
from models.core import numpy as numpy_face
from models.core import random
from models.core.random import shocks

ROOT = Path(__file__).resolve().parents[1]
FULL = Path("/dev/full")


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
    """Columns are outputs, with units; rows are periods and members; what all share is repeated."""
    status, out, _ = run("run", model.name, *periods(model), "--csv")
    assert status == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    results = as_run(model)
    whole = max((array.shape for array in results.values()), key=len)
    assert len(rows) == np.prod(whole)
    units = {quantity.word: quantity.unit for quantity in model.quantities}
    for word, array in results.items():
        column = np.reshape([float(row[f"{word} ({units[word]})"]) for row in rows], whole)
        missing = tuple(range(array.ndim, len(whole)))
        expected = np.broadcast_to(np.expand_dims(array, missing), whole)
        np.testing.assert_allclose(column, expected, rtol=1e-5, atol=1e-12)


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


@pytest.mark.parametrize(("typed", "periods"), [("0", 0), ("2", 2), ("2e0", 2), ("+2.0", 2)])
def test_periods_are_a_whole_number_in_any_plain_notation(run, typed, periods):
    """None is the start alone."""
    status, out, _ = run("run", "stages", "--periods", typed)
    assert status == 0
    assert len(json.loads(out)["ended"]) == periods + 1


def test_the_version_is_that_of_the_package(run):
    """What an error report should name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert run("--version") == (0, f"{project['name']} {project['version']}\n", "")


def test_the_list_is_printed_without_building_a_model():
    """Nothing that computes is loaded to print names."""
    program = "import sys; from models.__main__ import main; main(['list']); print(*sys.modules)"
    out = shell("-c", program).stdout
    *lines, loaded = out.splitlines()
    assert len(lines) == len(models.HOMES)
    assert not {"sympy", "numpy"} & {*loaded.split()}


def test_memory_that_can_not_be_had_is_one_line_at_once(run, monkeypatch):
    """Before a shock is drawn or a period computed."""
    monkeypatch.setattr(random, "normal", pytest.fail)
    for name in ("stages", "standards_battle"):
        status, out, err = run("run", name, "--periods", "4e9")
        assert (status, out, len(err.splitlines())) == (2, "", 1)
        assert "of memory, but only about" in err


# The command line in every locale ----------------------------------------------------------------


@pytest.fixture
def run_in(monkeypatch):
    """Run the command line where output has this encoding; return status, output, messages."""

    def command(encoding, *arguments):
        streams = [io.TextIOWrapper(io.BytesIO(), encoding=encoding) for _ in range(2)]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", streams[0])
            patch.setattr(sys, "stderr", streams[1])
            try:
                status = main(list(arguments))
            finally:
                for stream in streams:
                    stream.flush()
        return status, *(stream.buffer.getvalue().decode(encoding) for stream in streams)

    return command


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "iso-8859-15", "cp437", "shift_jis"])
def test_every_command_works_in_every_locale(run_in, encoding):
    """Letters that it has are kept, others are told in those of ASCII."""
    status, out, err = run_in(encoding, "list")
    assert (status, err) == (0, "")
    assert len(out.splitlines()) == len(models.ALL)
    for model in models.ALL:
        status, out, err = run_in(encoding, "show", model.name)
        assert (status, err) == (0, "")
        assert all(f"  {p.word} '" in out for p in model.parameters)
        status, out, err = run_in(encoding, "run", model.name, *periods(model))
        assert (status, err) == (0, "")
        assert set(json.loads(out)) == set(as_run(model))
        word = model.parameters[0].word
        status, out, err = run_in(encoding, "run", model.name, f"{word}=x")
        assert (status, out) == (2, "")
        assert err.startswith(f"{word} '")


def test_greek_is_spelled_out_where_it_can_not_be_shown(run_in):
    """In ASCII all of it, in Greek none."""
    for encoding, letter in (("ascii", "sigma"), ("iso-8859-7", "σ")):
        _, out, _ = run_in(encoding, "show", "group_profit")
        assert f"synergy '{letter}'" in out


@pytest.mark.parametrize(
    "locale",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252"},
        {"PYTHONIOENCODING": "iso-8859-15:strict"},
        {"PYTHONWARNDEFAULTENCODING": "1", "PYTHONWARNINGS": "error::EncodingWarning:models"},
    ],
    ids=str,
)
def test_a_shell_in_another_locale_works(locale):
    """As the variables of the environment set it, in a process of its own."""
    done = shell("-m", "models", "show", "group_profit", **locale)
    assert (done.returncode, done.stderr) == (0, "")
    assert "group_profit" in done.stdout
    told = shell("-m", "models", "run", "ναί", **locale)
    assert told.returncode == 2
    assert told.stderr.startswith("there is no model '")
    assert len(told.stderr.splitlines()) == 1


def test_letters_are_spelled_as_people_would():
    """Greek by name, the rest without accents, marks of punctuation as on a typewriter."""
    spelled = "σᵢ₀ λ’s “naïve” Ω − 2×3 – ϕ … ☂".encode("ascii", "spelled").decode()
    assert spelled == 'sigmai0 lambda\'s "naive" omega - 2x3 - phi ... ?'


# Pipes, full disks and patience ------------------------------------------------------------------

LONG = ("run", "stages", "--periods", "300")


@pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize(
    "command", [("list",), ("show", "stages"), LONG, (*LONG, "--csv")], ids=" ".join
)
def test_a_reader_who_has_read_enough_is_no_error(command, buffered):
    """Nothing is said of it; the status is 1, as Python's documentation has it."""
    environment = os.environ | {"PYTHONUNBUFFERED": buffered}
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "models", *command],
            stdout=closed, stderr=subprocess.PIPE, encoding="utf-8", env=environment,
        )  # fmt: skip
    assert (done.returncode, without_progress(done.stderr)) == (1, [])


def without_progress(told):
    """What was said, line by line, but for how far it is, which a slow machine says too."""
    return [line for line in told.splitlines() if not line.endswith("(Ctrl-C stops it)")]


@pytest.mark.skipif(not FULL.exists(), reason="only some systems have a disk that is always full")
@pytest.mark.parametrize("buffered", ["", "1"], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize(
    "command", [("list",), ("--help",), ("--version",), LONG, (*LONG, "--csv")], ids=" ".join
)
def test_a_full_disk_is_one_clear_line(command, buffered):
    """Also where only help was asked for."""
    environment = os.environ | {"PYTHONUNBUFFERED": buffered}
    with FULL.open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "models", *command],
            stdout=full, stderr=subprocess.PIPE, encoding="utf-8", env=environment,
        )  # fmt: skip
    assert done.returncode == 1
    told = ["The output can't be written: No space left on device"]
    assert without_progress(done.stderr) == told


@pytest.mark.skipif(not FULL.exists(), reason="only some systems have a disk that is always full")
def test_a_message_that_can_not_be_written_changes_no_status():
    """A wrong input is one all the same."""
    with FULL.open("wb") as full:
        command = [sys.executable, "-m", "models", "run", "nothing"]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=full)
    assert (done.returncode, done.stdout) == (2, b"")


def test_a_closed_output_is_one_clear_line():
    """As `>&-` closes it."""
    program = "import sys; sys.stdout = None; from models.__main__ import main; sys.exit(main())"
    done = shell("-c", program, "list")
    assert (done.returncode, done.stderr) == (1, "The output can't be written: it is closed\n")


def test_messages_do_not_go_to_the_output_if_there_is_no_place_for_them():
    """As `2>&-` leaves it: whoever reads the output reads results only."""
    program = "import sys; sys.stderr = None; from models.__main__ import main; sys.exit(main())"
    for arguments in (("run", "nothing"), ("run",)):
        done = shell("-c", program, *arguments)
        assert (done.returncode, done.stdout) == (2, "")


@pytest.mark.parametrize("command", [LONG, (*LONG, "--csv"), ("show", "stages")], ids=" ".join)
def test_ctrl_c_ends_it_with_one_line_and_status_130(run, monkeypatch, command):
    """Wherever it comes."""
    monkeypatch.setattr(numpy_face, "step_function", interrupted)
    monkeypatch.setattr(models, "by_name", models.by_name if "run" in command else interrupted)
    assert run(*command) == (130, "", "Stopped.\n")


def interrupted(*_):
    """As Python hears Ctrl-C."""
    raise KeyboardInterrupt


def test_ctrl_c_ends_a_process_that_computes():
    """The signal that a terminal sends, once it has said that it is at work."""
    command = [sys.executable, "-m", "models", "run", "stages", "--periods", "10000000"]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        # A shell has the tests themselves ignore it, if they run in the background.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        told = process.stderr.readline()
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert "of 10,000,000 periods (Ctrl-C stops it)" in told
    assert (process.returncode, out, err) == (130, "", "Stopped.\n")


@pytest.mark.parametrize(
    ("on_screen", "line"), [(False, "{}\n"), (True, "\r{}")], ids=["to a file", "on a screen"]
)
def test_progress_is_told_of_what_takes_long(monkeypatch, capsys, on_screen, line):
    """A file keeps every line, so it gets few; a screen has one, which is cleared at the end."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: on_screen)
    time = SimpleNamespace(now=0)
    with terminal.Progress("{} steps".format, clock=lambda: time.now) as progress:
        for step, time.now in enumerate((1, 2, 2.1, 3, 40)):
            progress(step)
    told = "".join(
        line.format(f"{step} steps (Ctrl-C stops it)")
        for step in ((1, 3, 4) if on_screen else (1, 4))
    )
    assert capsys.readouterr() == ("", told + "\r\x1b[K" * on_screen)


def test_nothing_is_told_of_what_is_soon_done(run):
    """Results come alone."""
    assert run("run", "stages", "--periods", "3")[2] == ""


def shell(*words, **environment):
    """Run Python as a shell would, in this environment."""
    return subprocess.run(
        [sys.executable, *words], env=os.environ | environment, capture_output=True,
        encoding="utf-8", errors="replace",
    )  # fmt: skip


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
        ("run group_profit synergy=nan", "must be a number, got 'nan'"),
        ("run group_profit synergy=-inf", "must be a number, got '-inf'"),
        ("run group_profit synergy=1_000", "must be a number, got '1_000'"),
        ("run group_profit synergy=٣", "must be a number, got '٣'"),
        ("run group_profit profit_share=0.2,0.3,0_.5", "must be a number, got '0.2,0.3,0_.5'"),
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
        ("run group_profit --periods x", "has no states, so it takes no periods"),
        ("run stages", "must be a whole number >= 0, got None"),
        ("run stages --periods x", "must be a whole number >= 0, got 'x'"),
        ("run stages --periods -1", "must be a whole number >= 0, got -1"),
        ("run stages --periods 2.5", "must be a whole number >= 0, got 2.5"),
        ("run stages --periods 1_000", "must be a whole number >= 0, got '1_000'"),
        ("run stages --periods 1e999", "must be a whole number >= 0, got inf"),
        ("run openness --periods -1", "must be a whole number >= 0, got -1"),
        ("run openness --periods 1e10", "a whole number >= 0 and < 4294967296, got 10000000000"),
        ("run openness --periods 3 --seed 1.5", "seed must be a whole number, got '1.5'"),
        ("run openness --periods 3 --seed 1_0", "seed must be a whole number, got '1_0'"),
        ("run diffusion --periods 3 --seed x", "seed must be a whole number, got 'x'"),
        ("run iso_profit --seed 1.5", "seed must be a whole number, got '1.5'"),
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
