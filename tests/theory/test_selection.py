"""What chosen cases say of all: bounds by symbols, and by choosing again and again."""

import numpy as np
import pytest
import sympy as sp
from hypothesis import given
from hypothesis import strategies as st

from models.core.errors import InputError
from models.theory import selection
from models.theory.selection import SELECTION
from tests.theory.derivations import every_derivation

M, N, k, omega = selection.M, selection.N, selection.k, selection.omega


@every_derivation(selection)
def test_every_step_follows(derivation):
    """The book's own."""
    derivation.check()


def test_the_ends_of_the_ratio_are_where_nothing_or_everything_left_out_is_of_the_kind():
    """So the assumption-free bounds are the ends of the model."""
    at = selection.implied_share.subs
    assert sp.simplify(at(omega, selection.highest_ratio) - selection.lowest_share) == 0
    assert sp.simplify(at(omega, selection.lowest_ratio) - selection.highest_share) == 0


def test_if_the_kind_did_not_matter_the_chosen_are_like_all():
    """At a ratio of 1 the share is that among the chosen."""
    assert sp.simplify(selection.implied_share.subs(omega, 1) - k / N) == 0


def test_the_more_gladly_a_kind_was_chosen_the_fewer_there_are():
    """The slope has one sign wherever some of the chosen are of another kind."""
    some, more = sp.symbols("some more", positive=True)
    slope = sp.diff(selection.implied_share, omega).subs(N, k + more).subs(k, some)
    assert sp.factor(-slope).is_positive


def test_the_review_by_hand():
    """ishida: 1 of 21 of 42; half as likely gives 1 in 11, and the bounds are 1 and 22."""
    now = SELECTION.run(selection_ratio=0.5)
    assert float(now["implied_share"]) == pytest.approx(1 / 11)
    assert float(now["lowest_share"]) == pytest.approx(1 / 42)
    assert float(now["highest_share"]) == pytest.approx(22 / 42)


def test_choosing_again_and_again_gives_the_counts_that_the_model_began_with():
    """Simulated: each case is chosen by itself, the kind with a third of the others' chance."""
    generator = np.random.default_rng(3)
    kind, others, chance = 400, 1600, 0.6
    chosen_of_kind = generator.binomial(kind, chance / 3, 4000).mean()
    chosen_of_others = generator.binomial(others, chance, 4000).mean()
    total = chosen_of_kind + chosen_of_others
    share = float(selection.implied_share.subs({k: chosen_of_kind, N: total, omega: 1 / 3}))
    assert share == pytest.approx(0.2, abs=0.001)


@given(
    left_out=st.integers(0, 80),
    others=st.integers(1, 30),
    successes=st.integers(1, 30),
    part=st.floats(0, 1),
)
def test_the_implied_share_lies_between_the_bounds(left_out, others, successes, part):
    """Whatever ratio the counts allow."""
    chosen = others + successes
    low = successes / (left_out + successes)
    high = (left_out + others) / others
    ratio = low * (1 + 1e-9) + part * (high * (1 - 1e-9) - low * (1 + 1e-9))
    if left_out == 0:
        ratio = 1.0
    given_ = {"population": chosen + left_out, "sample_size": chosen, "successes": successes}
    now = SELECTION.run(**given_, selection_ratio=ratio)
    slack = 1e-9
    assert now["lowest_share"] - slack <= now["implied_share"] <= now["highest_share"] + slack


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"sample_size": 43}, "no more chosen than there are"),
        ({"successes": 21}, "some of the chosen are not of the kind"),
        ({"selection_ratio": 0.01}, "no more of the kind than there are cases left out"),
        ({"selection_ratio": 2.1}, "no fewer of the kind than were chosen"),
    ],
)
def test_counts_that_cannot_be_are_refused(values, message):
    """The message says which rule is broken."""
    with pytest.raises(InputError, match=message):
        SELECTION.run(**values)
