"""Many battles at once: the same as one by one, and what is counted of them."""

import json
import subprocess

import numpy as np
import pytest

from models import STANDARDS_BATTLE
from models.core.errors import InputError
from models.core.random import normal
from models.data import risc_groups
from models.simulation import battles
from models.widgets.linking import write_modules
from tests.node import NODE

CHOSEN = [
    {"start": "table", "increasing_returns": 6, "minimum_scale": 0.15, "noise": 1},
    {"start": "seven", "increasing_returns": 6, "minimum_scale": 0.15, "noise": 1},
    {"start": "table", "increasing_returns": 7.5, "minimum_scale": 1, "noise": 0.6},
]
SCRIPT = """
import { fight, path, tally } from "./standards_battle.js";
const all = JSON.parse(process.argv[2]);
console.log(JSON.stringify(all.map((values) => {
  const ends = fight(values);
  const shares = path({ ...values, battle: 3 }).map(({ market_share }) => market_share);
  return { ends, shares, ...tally(ends) };
})));
"""


def of_model(start, **values):
    return {"chips_shipped": list(battles.STARTS[start].values()), **values}


def test_battles_together_are_the_battles_one_by_one():
    """Vectorised over draws, in parts, and still the same battles by their number."""
    together = battles.battles(600, periods=30, seed=4)
    for number in (0, 1, 511, 512, 599):
        alone = battles.battle(number, periods=30, seed=4)["market_share"][-1]
        np.testing.assert_allclose(together[number], alone, rtol=1e-12)


def test_a_battle_is_the_model_with_its_numbers():
    """Nothing is added to `Model.run` but the events."""
    events = normal(2, 9, items=4, first_draw=5)[:, 0]
    expected = STANDARDS_BATTLE.run(9, {"events": events}, noise=0.7)["market_share"]
    found = battles.battle(5, periods=9, seed=2, noise=0.7)["market_share"]
    np.testing.assert_array_equal(found, expected)


def test_each_battle_may_have_parameters_of_its_own():
    """Arrays along the draws, as in a claim."""
    returns = np.linspace(0, 10, 700)
    chips = np.tile([[1.0, 2.0, 3.0]], (700, 1)) * 50
    together = battles.battles(
        700, periods=20, increasing_returns=returns, chips_shipped=chips, minimum_scale=0.5
    )
    for number in (0, 300, 699):
        alone = battles.battle(
            number, periods=20, increasing_returns=returns[number], chips_shipped=chips[0],
            minimum_scale=0.5,
        )["market_share"]  # fmt: skip
        np.testing.assert_allclose(together[number], alone[-1], rtol=1e-12)


def test_more_battles_and_other_seeds():
    """More battles change none; another seed changes all."""
    few, many, other = (battles.battles(n, 15, seed) for n, seed in ((5, 1), (9, 1), (5, 2)))
    np.testing.assert_array_equal(few, many[:5])
    assert not np.isclose(few, other).any()


def test_counts_by_hand():
    """Three battles of three designs: two, one and no survivors; the first leads twice."""
    shares = np.array([[0.5, 0.45, 0.05], [0.98, 0.01, 0.01], [0.04, 0.049, 0.03]])
    assert battles.survivors(shares).tolist() == [3, 1, 0]
    np.testing.assert_allclose(battles.survivor_counts(shares), [1 / 3, 1 / 3, 0, 1 / 3])
    found = battles.chances(shares)
    np.testing.assert_allclose(found["survives"], [2 / 3, 1 / 3, 1 / 3])
    np.testing.assert_allclose(found["leads"], [2 / 3, 1 / 3, 0])


def test_the_starts_have_the_names_and_the_chips_of_the_table():
    """gomescasseres1997, Table I: the groups in their order."""
    shipped = risc_groups.load().loc["risc_chips"].value
    assert battles.STARTS["table"] == shipped.to_dict()


def test_equal_designs_have_equal_chances():
    """Seven alike: each leads in a seventh of the battles, to four standard errors."""
    leads = battles.chances(battles.battles(2000, chips_shipped=[100] * 7))["leads"]
    assert leads.sum() == pytest.approx(1)
    np.testing.assert_allclose(leads, 1 / 7, atol=4 * (6 / 49 / 2000) ** 0.5)


def test_network_effects_alone_leave_one_and_a_minimum_scale_a_few():
    """1 against more than 3 of seven, at the same strong returns."""
    alone, scale = battles.mean_survivors([1, 0.15], increasing_returns=8, seed=3)
    assert alone == 1
    assert 2.5 < scale < 4


def test_never_more_reach_the_minimum_scale_than_there_is_room_for():
    """Shares sum to 1: at most one over the scale, at any scale."""
    for scale in (0.1, 0.15, 0.26, 0.4, 0.6):
        ends = battles.battles(200, chips_shipped=[100] * 7, minimum_scale=scale)
        assert ((ends >= scale).sum(axis=1) <= 1 / scale).all()


def test_a_larger_start_is_never_a_worse_chance():
    """The chance to survive rises with the share at the start, to three standard errors."""
    for scale in (0.15, 1):
        chance = battles.chances_by_start(
            [0.05, 0.15, 0.25, 0.4, 0.6], draws=400, minimum_scale=scale
        )["survives"]
        assert (np.diff(chance) > -3 * 0.5 / 400**0.5).all()
        assert chance[-1] > chance[0] + 0.8


def test_later_leaders_are_surer_where_every_user_counts():
    """Lock-in: the leader at the end leads at the end, and the later the surer."""
    found = battles.early_leader_leads((0, 20, 200), minimum_scale=1)
    assert found[0] < found[1] <= found[2] == 1


def test_what_the_model_cannot_take_is_refused_in_its_own_words():
    """Bad input is an error before a battle is fought."""
    with pytest.raises(InputError, match=r"minimum_scale.* must be > 0 and <= 1, got 0"):
        battles.battles(minimum_scale=0)
    with pytest.raises(InputError, match="has no parameter 'noize'; did you mean 'noise'"):
        battles.battles(noize=1)


@pytest.fixture(scope="module")
def in_page(tmp_path_factory):
    """The same battles, fought by the page's own module in Node."""
    folder = tmp_path_factory.mktemp("page")
    write_modules(folder)
    (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    (folder / "run.js").write_text(SCRIPT, encoding="utf-8")
    told = json.dumps(CHOSEN)
    done = subprocess.run(
        [NODE, folder / "run.js", told], capture_output=True, encoding="utf-8", check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize("k", range(len(CHOSEN)))
def test_the_page_fights_the_same_battles(in_page, k):
    """500 battles by number: shares at the end, one path, and all that is counted."""
    given, page = of_model(**CHOSEN[k]), in_page[k]
    ends = battles.battles(**given)
    np.testing.assert_allclose(page["ends"], ends, atol=1e-9)
    path = battles.battle(2, **given)["market_share"]
    np.testing.assert_allclose(page["shares"], path, atol=1e-9)
    np.testing.assert_allclose(page["survivors"], battles.survivor_counts(ends), atol=1e-12)
    for word, chances in battles.chances(ends).items():
        np.testing.assert_allclose(page[word], chances, atol=1e-12)
