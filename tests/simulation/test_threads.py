"""One alliance through four models: the order of runs, broken bridges, and what matters."""

import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models import CONVERGENCE, JOINT_VENTURE, LEARNING_RACE, PROFIT_RULES, STAGES
from models.core.errors import InputError
from models.notation.threads import BRIDGES
from models.simulation import box, threads
from models.simulation.threads import ASKED, OUTCOMES, PERIODS, PRESETS, SLIDERS

BROKEN = dict.fromkeys((bridge.word for bridge in BRIDGES), 0)
ANY = {word: st.floats(*ASKED.parameter(word).box) for word in SLIDERS}


def drawn(count):
    """Points of the box with whole bridges."""
    return {word: array for word, array in box.draws(ASKED, count).items() if word in SLIDERS}


def test_ten_things_are_asked_and_seven_bridges_can_be_broken():
    """At most ten, for a manager to keep in mind."""
    assert len(SLIDERS) == 10
    assert len(ASKED.parameters) == len(SLIDERS) + len(BRIDGES) == 17


def test_the_chapter_counts_the_models_of_the_chain():
    """Division, stages, learning, performance: the prose says as many as are run."""
    chain = ["none", "one", "two", "three", "four", "five"][len(threads.thread())]
    root = Path(__file__).resolve().parents[2]
    read = [root / "book/threads.ipynb", *(root / "models").rglob("threads.*")]
    text = " ".join(path.read_text(encoding="utf-8") for path in read if path.suffix != ".pyc")
    said = re.findall(
        r"models of (\w+) chapters|(\w+) models and \w+ guesses|through (\w+) models", text
    )
    assert len(said) >= 5
    assert {word for found in said for word in found if word} - {"all", "the"} == {chain}


def test_with_every_bridge_broken_each_model_gives_its_own_result():
    """Run alone at what the manager said, or at its own defaults, each gives the same numbers."""
    said = drawn(50)
    run = threads.thread(**said, **BROKEN)
    words = ("relative_size", "synergy", "profit_share")
    division = JOINT_VENTURE.run(**{word: said[word] for word in words})
    life = STAGES.run(PERIODS, first_rivalry=said["market_rivalry"])
    guarded = {f"{who}_protection": said["protection"] for who in ("own", "partner")}
    learners = {word: said[word] for word in threads.LEARNERS}
    race = LEARNING_RACE.run(PERIODS, **guarded, **learners)
    strong = ("attracts_resources", "serves_society", "serves_business")
    performance = CONVERGENCE.run(PERIODS, **dict.fromkeys(strong, said["capability_strength"]))
    for mine, own in (
        (run["threads"], {word: division[word] for word in ("gain", "rest_gain")}),
        (run["stages"], life),
        (run["learning_race"], race),
        (run["convergence"], performance),
    ):
        for word, array in own.items():
            np.testing.assert_allclose(mine[word], array, rtol=1e-9, err_msg=word)


def test_each_model_takes_what_the_one_before_gave():
    """With whole bridges: joint creation from the stages, capabilities from joint knowledge."""
    run = threads.thread(**drawn(50))
    passed, stages = run["threads"], run["stages"]
    working = stages["in_operation"][-1] + stages["in_outcome"][-1]
    default = LEARNING_RACE.parameter("joint_creation").default
    np.testing.assert_allclose(passed["joint_creation"], default * working)
    np.testing.assert_allclose(passed["first_social"], stages["understanding"][-1])
    np.testing.assert_allclose(run["convergence"]["social_performance"][0], passed["first_social"])
    again = STAGES.run(PERIODS, first_rivalry=passed["first_rivalry"],
        first_resources=passed["first_resources"],
        first_complementarity=passed["first_complementarity"])  # fmt: skip
    np.testing.assert_allclose(stages["ended"], again["ended"])


@settings(max_examples=25)
@given(st.fixed_dictionaries(ANY))
def test_milestones_stay_where_they_can_be(values):
    """Shares between 0 and 1, gains that add up to synergy, performance never below 0."""
    found = threads.milestones(threads.thread(**values))
    for word in ("at_work", "created", "commitment"):
        assert 0 <= found[word] <= 1
    assert min(found["economic_performance"], found["social_performance"]) >= 0
    s = values["relative_size"]
    assert s * found["gain"] + (1 - s) * found["rest_gain"] == pytest.approx(values["synergy"])


def test_many_at_once_are_the_same_as_one_by_one():
    """The batch axis changes nothing."""
    said = drawn(5)
    many = threads.milestones(threads.thread(**said))
    for k in range(5):
        one = threads.milestones(threads.thread(**{word: a[k] for word, a in said.items()}))
        for word, number in one.items():
            assert many[word][k] == pytest.approx(float(number), rel=1e-12)


def test_who_is_swapped_is_swapped():
    """The life of an alliance does not depend on which partner is called ours."""
    said = {"relative_size": 0.3, "profit_share": 0.4}
    one = threads.thread(**said)
    other = threads.thread(relative_size=0.7, profit_share=0.6)
    assert one["threads"]["gain"] == pytest.approx(float(other["threads"]["rest_gain"]))
    np.testing.assert_allclose(one["stages"]["ended"], other["stages"]["ended"])


def test_a_broken_bridge_changes_nothing_before_it():
    """What comes from joint knowledge can't change the life; what ends the life changes all."""
    found = threads.without_each_bridge(**PRESETS["Social innovators"])
    assert list(found) == ["as it is", *BROKEN]
    whole = found["as it is"]
    for bridge in ("bridge_4", "bridge_5", "bridge_6", "bridge_7"):
        assert found[bridge]["at_work"] == whole["at_work"]
    for bridge in ("bridge_5", "bridge_6", "bridge_7"):
        assert found[bridge]["created"] == whole["created"]
    for bridge in ("bridge_2", "bridge_3", "bridge_4", "bridge_5", "bridge_7"):
        assert found[bridge]["social_performance"] != whole["social_performance"]
    assert found["bridge_1"] == whole  # nobody is left short


@pytest.mark.parametrize("values", PRESETS.values(), ids=PRESETS)
def test_presets_lie_within_their_sliders(values):
    """Each is a place that the reader can reach."""
    for word, value in values.items():
        low, high = ASKED.parameter(word).box
        assert low <= value <= high


@pytest.mark.parametrize("size", [0.1, 0.3, 0.5, 0.9])
@pytest.mark.parametrize("synergy", [1, 1.3, 2.5])
def test_the_three_rules_give_the_gains_of_the_first_chapter(size, synergy):
    """Equal split and bargain as in its figure of rules; by ownership both gain synergy."""
    found = threads.shares(size, synergy)
    rules = PROFIT_RULES.run(relative_size=size, synergy=synergy)
    for rule, word in (("equal", "gain_by_equal_split"), ("bargained", "gain_by_bargain")):
        gain = JOINT_VENTURE.run(relative_size=size, synergy=synergy, profit_share=found[rule])
        assert gain["gain"] == pytest.approx(float(rules[word]))
    fair = JOINT_VENTURE.run(
        relative_size=size, synergy=synergy, profit_share=found["by ownership"]
    )
    assert fair["gain"] == pytest.approx(synergy) == fair["rest_gain"]


def test_where_nothing_is_to_be_bargained_over_that_is_said():
    """Synergy below 1 leaves no surplus."""
    with pytest.raises(InputError, match=r"synergy .* must be >= 1, got 0.9"):
        threads.shares(0.5, 0.9)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"relative_sizes": 0.5}, "did you mean 'relative_size'"),
        ({"created": 0.5}, "has no parameter 'created'"),
        ({"prior_ties": 2}, "must be >= 0 and <= 1, got 2"),
        ({"synergy": [1, 2], "protection": [0, 0.5, 1]}, "shapes must broadcast"),
    ],
)
def test_what_cannot_be_is_refused_by_name(values, message):
    """Unknown words, what only a model may hand on, and values out of their domain."""
    with pytest.raises(InputError, match=message):
        threads.thread(**values)


def test_what_matters_looks_at_three_outcomes_and_nothing_behind_them():
    """What comes after an outcome in the chain explains nothing of it."""
    found = threads.what_matters(draws=512)
    assert list(found) == list(OUTCOMES)
    alive, gain, social = found.values()
    for word in (*threads.LEARNERS, "protection", "capability_strength"):
        assert alive.total[word] == gain.total[word] == 0
    assert gain.total["market_rivalry"] == 0
    assert social.ranked[0] == "capability_strength"
    assert alive.ranked[0] == "synergy"
    assert set(alive.ranked[1:3]) == {"relative_size", "market_rivalry"}
    assert set(alive.ranked[3:5]) == {"profit_share", "need_of_equals"}
    assert gain.ranked[0] == "synergy"


def test_what_is_told_of_it_leads_with_what_matters_most_and_ends_with_nothing():
    """One line for each outcome; what explains nothing is named only where there is such."""
    gain, social = threads.told(threads.what_matters(draws=64)).splitlines()[1:]
    assert gain.startswith("- *gain of the worse-off*: synergy 0.")
    assert "; no part is explained by rivalry in the market, protection," in gain
    assert "no part" not in social


def test_the_chapter_tells_its_numbers_as_they_are():
    """20% and 57% created; under either bridge 4 only the social innovators' circle turns."""
    cases = {"Kelda": {}} | PRESETS
    found, other = threads.compared(cases), threads.compared(cases, threads.with_loss)
    assert found.created[["Kelda", "Social innovators"]].round(2).to_list() == [0.2, 0.57]
    for table in (found, other):
        performance = table.social_performance
        assert performance.drop("Social innovators").max() < 0.2 < performance["Social innovators"]


def test_who_lasts_longest_hangs_on_the_reading_of_bridge_3():
    """First of five under one reading and last under the other; for equals nearly the reverse."""
    cases = {"Kelda": {}} | PRESETS
    orders = []
    for reading in (threads.NEEDS["unlike partners need each other"], {"need_of_equals": 1}):
        read = {name: values | reading for name, values in cases.items()}
        orders.append(threads.compared(read).at_work.sort_values().index.to_list())
    founder, equals = "Small founder, large partners", "Joint venture of equals"
    assert orders[0][-1] == orders[1][0] == founder
    assert orders[0][0] == equals
    assert equals in orders[1][-2:]


def test_what_ends_takes_along_what_it_created():
    """With the other bridge 4: full joint creation in the race, and a part of it handed on."""
    run = threads.with_loss(relative_size=0.5)
    whole = threads.thread(relative_size=0.5)
    working = threads.at_work(whole["stages"])[-1]
    free = threads.thread(relative_size=0.5, bridge_4=0)
    kept = working * free["learning_race"]["joint_knowledge"][-1]
    strength = ASKED.parameter("capability_strength").default
    assert run["threads"]["serves_society"] == pytest.approx(float(strength * (1 + kept)))
    np.testing.assert_array_equal(run["stages"]["ended"], whole["stages"]["ended"])


def test_the_rules_change_the_split_and_nothing_else():
    """All else stays as it was said."""
    found = threads.by_rule(relative_size=0.2, protection=0.9)
    assert list(found) == ["equal", "by ownership", "bargained"]
    for values in found.values():
        assert values.pop("profit_share") > 0
        assert values == {"relative_size": 0.2, "protection": 0.9}


def test_tables_for_the_reader_have_a_name_over_every_column():
    """A column for each alliance, or a row; no heading is left empty."""
    head, _, *rows = threads.beside(threads.by_rule()).splitlines()
    assert head == "| after 60 periods | equal | by ownership | bargained |"
    assert len(rows) == 7
    assert rows[0] == "| gain of our firm | 2.17 | 1.30 | 1.50 |"
    head, _, *rows = threads.either_bridge(PRESETS).splitlines()
    assert head == "| social performance | creates more slowly | loses what it created |"
    assert [row.split(" | ")[0] for row in rows] == [f"| {name}" for name in PRESETS]
