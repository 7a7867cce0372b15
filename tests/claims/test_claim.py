"""A claim is looked at where it applies, and told with its kind and its shares."""

from dataclasses import replace
from typing import get_args

import numpy as np
import pytest

from models.claims.claim import MEANING, Claim, Kind, kinds, share, table
from models.core.errors import ModelError
from models.core.origin import Source
from models.theory.iso_profit import ISO_PROFIT

HALF = Claim(
    name="half",
    says="Synergy is in the upper half of its box.",
    where=Source("key", "Author (2000)", "section 1"),
    kind="conditional",
    model=ISO_PROFIT,
    holds=lambda values: values["synergy"] > (0.05 + 2.5) / 2,
)


def test_the_share_is_that_of_the_box():
    """Half of the box is found to be half, to four standard errors."""
    found = share(HALF)
    assert found.applies == 1
    assert found.holds == pytest.approx(0.5, abs=4 * 0.5 / 2**7)


def test_a_claim_is_counted_only_where_it_applies():
    """Of the upper half all is in the upper half."""
    found = share(replace(HALF, when=HALF.holds))
    assert found.applies == share(HALF).holds
    assert found.holds == 1


def test_a_check_sees_inputs_and_outputs():
    """Break-even synergy is an output, synergy an input."""
    above = replace(
        HALF, holds=lambda v: (v["gain"] > 1) == (v["synergy"] > v["break_even_synergy"])
    )
    assert share(above).holds == 1


def test_shares_are_the_same_for_the_same_seed_only():
    """A number in the book can be computed again."""
    assert share(HALF, draws=500, seed=1) == share(HALF, draws=500, seed=1)
    assert share(HALF, draws=500, seed=1) != share(HALF, draws=500, seed=2)


def test_a_claim_that_never_applies_is_an_error_not_a_share():
    """Nothing can be said of no points."""
    never = replace(HALF, when=lambda values: np.zeros(len(values["synergy"]), dtype=bool))
    with pytest.raises(
        ModelError, match="the claim 'half' applies at none of 50 points of the box"
    ):
        share(never, draws=50)


def test_the_table_tells_claim_place_kind_and_both_shares():
    """One row for each claim."""
    head, _, row = table([replace(HALF, when=HALF.holds)], draws=400).splitlines()
    applies = share(HALF, draws=400).holds
    assert head == "| claim, in our reading | where | kind | applies in | holds in |"
    assert row == (
        "| Synergy is in the upper half of its box. | Author (2000), section 1 | conditional "
        f"| {applies:.1%} | 100% |"
    )


def test_nearly_all_is_not_all():
    """One failure in ten thousand is not rounded away."""
    nearly = replace(HALF, holds=lambda v: np.arange(len(v["synergy"])) > 0)
    never = replace(HALF, holds=lambda v: v["synergy"] < 0)
    rarely = replace(HALF, holds=lambda v: np.arange(len(v["synergy"])) < 1)
    cells = [
        line.split("|")[-2].strip() for line in table([nearly, never, rarely]).splitlines()[2:]
    ]
    assert cells == ["99.9%", "0%", "0.1%"]


def test_a_null_model_stands_beside_the_share():
    """Chances count as booleans do, where the claim applies; the words say what they are."""
    beside = replace(HALF, null=lambda v: np.full(len(v["synergy"]), 0.25), null_is="at random")
    assert share(beside, draws=64).null == 0.25
    assert share(HALF).null is None
    head, _, with_null, without = table([beside, HALF], draws=64).splitlines()
    assert head.endswith("| holds in | for comparison |")
    assert with_null.endswith("| 25.0%: at random |")
    assert without.endswith("|  |")


def test_a_claim_may_bring_its_own_run():
    """For a model that lives through time, with the seed of the draws."""
    seen = []
    own = replace(
        HALF,
        run=lambda inputs, seed: {"doubled": 2 * inputs["synergy"], "seed": seen.append(seed)},
        holds=lambda v: v["doubled"] > 2 * (0.05 + 2.5) / 2,
    )
    assert share(own, draws=64, seed=7).holds == share(HALF, draws=64, seed=7).holds
    assert seen == [7]


def test_a_kind_that_the_book_does_not_explain_is_refused():
    """A misspelt kind would otherwise reach the reader as it is."""
    with pytest.raises(ModelError, match=r"'half' must be of a kind among .*, got 'definition'"):
        replace(HALF, kind="definition")


def test_every_kind_is_explained_and_no_other():
    """The reader is told what a kind means in one place."""
    assert set(MEANING) == set(get_args(Kind))


def test_only_a_conditional_claim_may_fail_where_it_applies():
    """The other kinds promise that it holds."""
    told = {kind: replace(HALF, kind=kind).everywhere for kind in get_args(Kind)}
    assert told == {"by definition": True, "assumed": True, "derived": True, "conditional": False}


def test_a_chapter_explains_the_kinds_that_it_uses_once_each_and_in_order():
    """Whatever the order of the claims, and however many are of one kind."""
    used = [replace(HALF, kind=kind) for kind in ("conditional", "by definition", "conditional")]
    first, second = kinds(used).splitlines()
    assert first == f"- *by definition*: {MEANING['by definition']}."
    assert second == f"- *conditional*: {MEANING['conditional']}."
