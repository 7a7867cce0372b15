"""Philox4x32-10: what its authors published, the same in the page, and normal in shape."""

import json
import subprocess
from math import erf

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import models
from models.core import random
from models.core.errors import InputError
from models.widgets.linking import FOLDER
from models.widgets.node import NODE
from tests.core.toy_models import CHOICES

MOST = 2**32 - 1
# Known answers that come with the authors' Random123: counter, key, numbers.
KNOWN = [
    ((0, 0, 0, 0), (0, 0), "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ((MOST,) * 4, (MOST,) * 2, "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    (
        (0x243F6A88, 0x85A308D3, 0x13198A2E, 0x03707344),
        (0xA4093822, 0x299F31D0),
        "d16cfe09 94fdcceb 5001e420 24126ea1",
    ),
]
PLACES = [
    {"seed": 0, "periods": 3, "draws": 2, "items": 7},
    {"seed": 2**53 - 1, "periods": 2, "draws": 5, "items": 4, "first_draw": 12},
    {"seed": 2**32 + 7, "periods": 1, "draws": 1, "items": 1, "stream": 3},
]
SCRIPT = """
import { integers, normals, philox } from "./random.js";
const [known, places] = JSON.parse(process.argv[2]);
console.log(JSON.stringify({
  known: known.map(([counter, key]) => philox(counter, key)),
  integers: places.map((place) => [...integers(place)]),
  normals: places.map((place) => [...normals(place)]),
}));
"""


def plain_philox(counter, key):
    """The rounds written out for one counter, in whole numbers without an end."""
    c, k = list(counter), list(key)
    for _ in range(10):
        left, right = 0xD2511F53 * c[0], 0xCD9E8D57 * c[2]
        c = [(right >> 32) ^ c[1] ^ k[0], right & MOST, (left >> 32) ^ c[3] ^ k[1], left & MOST]
        k = [(k[0] + 0x9E3779B9) & MOST, (k[1] + 0xBB67AE85) & MOST]
    return c


@pytest.fixture(scope="module")
def in_node(tmp_path_factory):
    """The same counters and places, in the page's own module."""
    folder = tmp_path_factory.mktemp("random")
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "random.js").write_text(
        (FOLDER / "kit" / "random.js").read_text(encoding="utf-8"), encoding="utf-8"
    )
    (folder / "run.js").write_text(SCRIPT, encoding="utf-8")
    names = {"first_draw": "firstDraw"}
    places = [{names.get(word, word): n for word, n in place.items()} for place in PLACES]
    told = json.dumps([[[counter, key] for counter, key, _ in KNOWN], places])
    done = subprocess.run(
        [NODE, folder / "run.js", told], capture_output=True, encoding="utf-8", check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(("counter", "key", "numbers"), KNOWN, ids=["zeros", "ones", "pi"])
def test_the_published_answers_come_out(counter, key, numbers):
    """Salmon and others (2011), Random123, known answers of philox4x32 with ten rounds."""
    assert " ".join(f"{int(n):08x}" for n in random.philox(counter, key)) == numbers


def test_the_page_gives_the_published_answers_too(in_node):
    """The same generator, in JavaScript."""
    shown = [" ".join(f"{n:08x}" for n in numbers) for numbers in in_node["known"]]
    assert shown == [numbers for _, _, numbers in KNOWN]


@given(st.tuples(*[st.integers(0, MOST)] * 4), st.tuples(*[st.integers(0, MOST)] * 2))
def test_any_counter_and_key_agree_with_the_rounds_written_out(counter, key):
    """A second way: one counter, without arrays."""
    assert [int(n) for n in random.philox(counter, key)] == plain_philox(counter, key)


def test_whole_numbers_are_the_same_in_the_page_to_the_bit(in_node):
    """Laid out by period, draw and item, from any draw, seed and stream on."""
    for place, numbers in zip(PLACES, in_node["integers"], strict=True):
        assert random.integers(**place).ravel().tolist() == numbers


def test_normal_numbers_are_the_same_in_the_page(in_node):
    """Logarithm and cosine may differ in their last bit, and no more."""
    for place, numbers in zip(PLACES, in_node["normals"], strict=True):
        np.testing.assert_allclose(random.normal(**place).ravel(), numbers, rtol=1e-12, atol=0)


@given(st.integers(0, 2**64 - 1), st.integers(1, 5), st.integers(1, 9), st.integers(1, 9))
def test_a_number_depends_on_its_place_alone(seed, period, draw, item):
    """However many others are drawn with it."""
    whole = random.normal(seed, 6, 10, 10)[period, draw, item]
    assert random.normal(seed, period + 1, 1, item + 1, first_draw=draw)[-1, 0, -1] == whole


def test_streams_seeds_and_items_have_numbers_of_their_own():
    """No number stands in two places."""
    kinds = [
        random.integers(seed, 4, 3, 5, stream=stream) for seed in (0, 1, 2**32) for stream in (0, 1)
    ]
    numbers = np.concatenate([kind.ravel() for kind in kinds])
    assert len(np.unique(numbers)) == len(numbers)


def test_uniform_numbers_fill_the_interval_evenly_and_leave_out_its_ends():
    """Kolmogorov's distance stays below what one sample in twenty thousand million exceeds."""
    numbers = np.sort(random.uniform(5, 100, 500, 3).ravel())
    assert numbers[0] > 0
    assert numbers[-1] < 1
    steps = np.arange(1, len(numbers) + 1) / len(numbers)
    assert np.abs(steps - numbers).max() < 3.5 / len(numbers) ** 0.5


def test_normal_numbers_follow_the_normal_distribution():
    """The same distance, from the distribution function."""
    numbers = np.sort(random.normal(5, 100, 500, 3).ravel())
    expected = (1 + np.array([erf(x / 2**0.5) for x in numbers])) / 2
    steps = np.arange(1, len(numbers) + 1) / len(numbers)
    assert np.abs(steps - expected).max() < 3.5 / len(numbers) ** 0.5


def test_neighbours_in_time_in_draw_and_in_item_are_not_correlated():
    """Six standard errors, along each axis."""
    numbers = random.normal(9, 60, 60, 60)
    for axis in range(3):
        ahead, behind = (np.take(numbers, range(k, 59 + k), axis).ravel() for k in (0, 1))
        assert abs(np.corrcoef(ahead, behind)[0, 1]) < 6 / len(ahead) ** 0.5


def test_shocks_of_a_model_have_a_stream_each_and_as_many_members_as_it():
    """Vectors have a number for each member, scalars one a period."""
    shocks = random.shocks(CHOICES, seed=4, periods=5)
    assert {word: array.shape for word, array in shocks.items()} == {"mood": (5, 3), "news": (5,)}
    assert not np.isin(shocks["news"], shocks["mood"]).any()
    given_five = random.shocks(CHOICES, 4, 5, {"appeal": [0] * 5})
    assert given_five["mood"].shape == (5, 5)
    np.testing.assert_array_equal(given_five["mood"][:, :3], shocks["mood"])


def test_a_model_without_shocks_gets_none():
    """Nothing is drawn that nobody asked for."""
    assert random.shocks(models.ISO_PROFIT, seed=0, periods=3) == {}


@pytest.mark.parametrize("periods", [-1, 2.5, None, 2**32])
def test_shocks_of_no_number_of_periods_are_refused(periods):
    """Before they are drawn, in the words of the model."""
    with pytest.raises(InputError, match="choices runs through time: periods must be a whole"):
        random.shocks(CHOICES, seed=1, periods=periods)
