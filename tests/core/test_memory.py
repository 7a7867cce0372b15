"""Memory that cannot be had is refused before it is asked for, with the numbers."""

import tracemalloc
from types import SimpleNamespace

import numpy as np
import psutil
import pytest

import models
from models.core import memory, random
from models.core.errors import InputError
from models.theory.iso_profit import ISO_PROFIT
from models.theory.joint_venture import JOINT_VENTURE
from tests.core.toy_models import CHOICES, LOGISTIC

GB = 10**9


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """A machine with 4 GB free, in a container with the files that a test writes."""
    free = SimpleNamespace(available=4 * GB)
    monkeypatch.setattr(psutil, "virtual_memory", lambda: free)
    monkeypatch.setattr(memory, "GROUPS", tmp_path)
    (tmp_path / "memory").mkdir()
    return tmp_path


def test_what_fits_is_let_through(machine):
    """To the last byte."""
    memory.require(4 * GB // 8, "they")
    with pytest.raises(
        InputError, match=r"they take about 4\.0 GB of memory, but only about 4\.0 GB is free"
    ):
        memory.require(4 * GB // 8 + 1, "they")


@pytest.mark.usefixtures("machine")
def test_a_number_beyond_all_machines_can_still_be_told():
    """A typing error in the number of periods has no end."""
    with pytest.raises(InputError, match="they take more than 1,000,000 GB"):
        memory.require(10**400, "they")


@pytest.mark.parametrize("names", memory.IN_CONTAINER)
def test_a_container_has_what_its_limit_leaves(machine, names):
    """Less what it has, but for files that are only remembered."""
    limit, used, stat, cache = names
    (machine / limit).write_text("3000000000\n", encoding="ascii")
    (machine / used).write_text("2000000000\n", encoding="ascii")
    (machine / stat).write_text(f"anon 1\n{cache} 500000000\n", encoding="ascii")
    assert memory.available() == 1.5 * GB


def test_a_container_without_a_limit_has_what_the_machine_has(machine):
    """Linux then writes a word in place of a number."""
    (machine / "memory.max").write_text("max\n", encoding="ascii")
    (machine / "memory.current").write_text("2000000000\n", encoding="ascii")
    assert memory.available() == 4 * GB


@pytest.mark.slow
@pytest.mark.usefixtures("machine")
def test_a_run_through_time_is_refused_before_it_begins():
    """One state, one shock and one output at each period: in a notebook as on the command line."""
    periods = 2 * 10**8
    shocks = {"luck": np.broadcast_to(0.0, periods)}
    with pytest.raises(InputError) as error:
        LOGISTIC.run(periods, shocks, progress=pytest.fail)
    assert str(error.value).startswith("logistic: 4 numbers at each of 200,000,001 places")
    assert "6.4 GB" in str(error.value)
    assert LOGISTIC.run(periods=3, shocks={"luck": [0, 0, 0]}, keep=[1])["population"].shape == (1,)


@pytest.mark.usefixtures("machine")
@pytest.mark.parametrize(
    ("model", "words"),
    [(ISO_PROFIT, ("relative_size", "synergy")), (JOINT_VENTURE, ("relative_size", "synergy"))],
    ids=["with rules", "without"],
)
def test_draws_are_counted_as_well(model, words):
    """Arrays that meet each other make all pairs."""
    across, down = (np.linspace(*model.parameter(word).box, 30_000)[1:] for word in words)
    with pytest.raises(InputError, match="899,940,001"):
        model.run(**{words[0]: across / 4, words[1]: down[:, None]})


@pytest.mark.usefixtures("machine")
def test_random_numbers_are_refused_as_well():
    """Before the first is drawn."""
    with pytest.raises(InputError, match="3,000,000,000 random numbers take about"):
        random.shocks(CHOICES, seed=1, periods=10**9)


@pytest.mark.slow
@pytest.mark.parametrize(
    "model", [model for model in models.ALL if model.states], ids=lambda model: model.name
)
def test_the_estimate_is_near_what_a_run_takes(model, monkeypatch):
    """By the allocator's own count; a scalar is counted for each member, which is too much."""
    periods = 5_000
    drawn = random.shocks(model, 0, periods)
    model.run(1, random.shocks(model, 0, 1))  # what is compiled stays
    asked = []
    monkeypatch.setattr(memory, "require", lambda numbers, _: asked.append(numbers))
    tracemalloc.start()
    model.run(periods, drawn)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert 0.9 * peak < asked[-1] * memory.BYTES < 2 * peak
