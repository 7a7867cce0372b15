"""Scenarios after ishida: complete, possible, and each number with its reason."""

import pytest

from models.core.errors import InputError
from models.data import alliance_scenarios as scenarios
from models.simulation import stages
from models.theory.stages import STAGES


def test_every_number_is_one_that_the_model_explores():
    """Each word is a parameter of the stages, each value one of its box."""
    for (_, word), value in scenarios.TABLE.value.items():
        low, high = STAGES.parameter(word).box
        assert low <= value <= high, word


def test_every_number_says_where_in_the_source_it_has_its_grounds():
    """ishida, sections 2, 5 and 6, and Table 3: nothing else is drawn on."""
    grounds = scenarios.TABLE.grounds
    assert grounds.str.match(r"(section [256](\.\d)*|Table 3)").all()
    assert "book's assumption: after Ishida, section 6.2, Figure 3" in scenarios.page("alliance")


def test_there_are_the_segments_and_the_bridging_agents_of_the_source():
    """ishida, section 6.2: segments; section 5.2.1, Manning and Roessler: internal and external."""
    assert scenarios.OF_KIND["agent"] == [
        "no_agent", "internal_agent", "external_agent", "both_agents",
    ]  # fmt: skip
    assert {"multinational", "small_firm", "start_up", "social_enterprise"} < set(
        scenarios.OF_KIND["segment"]
    )


def test_the_conventional_alliance_is_the_one_without_arrow_j():
    """ishida, Figure 1 against Figure 3; no other scenario takes it out."""
    without = {name for name, found in scenarios.SETS.items() if found.get("arrow_j") == 0}
    assert without == {"conventional"}


def test_the_alliance_for_social_innovation_is_the_one_that_the_model_begins_with():
    """What the table gives as its numbers are the model's, and change with them."""
    first = {word: STAGES.parameter(word).default for word in scenarios.SETS["social_innovation"]}
    assert scenarios.SETS["social_innovation"] == first


def test_an_external_agent_eases_formation_and_narrows_the_scope():
    """ishida, section 5.2.1, Manning and Roessler (2014): easier, but repetitive and narrow."""
    ends = {name: stages.at_end(**scenarios.values(name)) for name in scenarios.OF_KIND["agent"]}
    alone, external, both = (ends[k] for k in ("no_agent", "external_agent", "both_agents"))
    assert external["formation_succeeds"] > alone["formation_succeeds"]
    assert external["alive"] > alone["alive"]
    assert external["social_value"] < both["social_value"]


def test_later_scenarios_count_where_two_set_the_same():
    """A social enterprise brought together by an external agent."""
    found = scenarios.values("social_enterprise", "external_agent")
    assert found["social_yield"] == scenarios.SETS["external_agent"]["social_yield"]
    assert found["first_complementarity"] == 0.7


def test_a_scenario_that_is_not_there_is_answered_with_those_there_are():
    """By name."""
    with pytest.raises(InputError, match="no scenario 'merger'; there are social_innovation, "):
        scenarios.values("merger")
