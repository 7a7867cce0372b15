"""Exact intervals and tests, against enumeration; clusters and power, against simulation."""

from fractions import Fraction
from math import comb, sqrt

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from models import SMALL_SAMPLE
from models.core.errors import InputError
from models.simulation import small_sample as samples


def law(size, share):
    """Return the probability of each count, by whole numbers and one fraction."""
    share = Fraction(share)
    return [comb(size, k) * share**k * (1 - share) ** (size - k) for k in range(size + 1)]


@given(
    size=st.integers(1, 50),
    count=st.integers(0, 50),
    share=st.sampled_from(["1/20", "3/10", "1/2", "43/50"]),
)
def test_the_three_probabilities_are_sums_over_all_counts(size, count, share):
    """Added up one by one in exact fractions."""
    assume(count <= size)
    exact = law(size, share)
    found = samples.finding(count, size, float(Fraction(share)))
    assert found.at_most == pytest.approx(float(sum(exact[: count + 1])))
    assert found.at_least == pytest.approx(float(sum(exact[count:])))
    as_improbable = float(sum(one for one in exact if one <= exact[count]))
    assert found.different == pytest.approx(as_improbable)


@given(size=st.integers(1, 50), count=st.integers(0, 50))
def test_at_the_ends_of_the_interval_the_count_is_in_a_tail_of_one_in_forty(size, count):
    """What the interval of Clopper and Pearson means, by exact sums at both ends."""
    assume(count <= size)
    found = samples.finding(count, size, 0.5)
    if count:
        assert float(sum(law(size, found.low)[count:])) == pytest.approx(0.025, rel=1e-6)
    else:
        assert found.low == 0
    if count < size:
        assert float(sum(law(size, found.high)[: count + 1])) == pytest.approx(0.025, rel=1e-6)
    else:
        assert found.high == 1


@pytest.mark.parametrize("share", [0.05, 0.14, 0.3, 0.5, 0.86])
def test_the_interval_holds_the_true_share_at_least_95_times_in_100(share):
    """The promise of an exact interval, summed over all counts that 36 cases can give."""
    found = [samples.finding(count, 36, share) for count in range(37)]
    held = [one.low <= share <= one.high for one in found]
    probability = sum(p for p, inside in zip(law(36, share), held, strict=True) if inside)
    assert float(probability) >= 0.95


@given(size=st.integers(1, 50), count=st.integers(0, 50))
def test_counting_the_others_turns_everything_round(size, count):
    """Five joint of 36 is 31 not joint of 36."""
    assume(count <= size)
    one, other = samples.finding(count, size, 0.3), samples.finding(size - count, size, 0.7)
    assert (one.low, one.high) == pytest.approx((1 - other.high, 1 - other.low), abs=1e-9)
    assert (one.at_most, one.different) == pytest.approx((other.at_least, other.different))


def test_the_model_and_the_library_agree():
    """The model that goes from count to count is a second way to the same number."""
    for size, count, share in ((36, 5, 0.3), (36, 33, 0.86), (12, 8, 0.5), (7, 6, 1 / 12)):
        run = SMALL_SAMPLE.run(count, sample_size=size, successes=count, reference_share=share)
        expected = samples.finding(count, size, share).at_most
        assert run["probability_of_at_most"][-1] == pytest.approx(expected, rel=1e-9)


def test_five_of_36_is_the_last_count_that_tells_anything_from_30_percent():
    """One joint venture more, and 30% lies inside the interval."""
    assert samples.largest_telling_count(36, 0.3) == 5
    assert samples.finding(5, 36, 0.3).high < 0.3 < samples.finding(6, 36, 0.3).high


def test_effective_trials_by_hand():
    """Three investments each at a correlation of one half: 36 / (1 + 2 / 2) = 18."""
    assert samples.effective_trials(36, 12, 0.5) == 18
    assert samples.effective_trials(36, 36, 0.9) == 36
    assert samples.effective_trials(36, 1, 1) == 1


def test_the_mean_of_clusters_is_as_uncertain_as_the_effective_number_says():
    """200,000 simulated surveys in which a firm repeats its first choice half of the time."""
    generator = np.random.default_rng(5)
    surveys, firms, each, share = 200_000, 4, 3, 0.3
    # With a correlation of 1/4 in mind: each case copies its firm's own draw with probability 1/2.
    firm = generator.random((surveys, firms, 1)) < share
    copies = generator.random((surveys, firms, each)) < 0.5
    cases = np.where(copies, firm, generator.random((surveys, firms, each)) < share)
    spread = cases.mean(axis=(1, 2)).var()
    effective = samples.effective_trials(firms * each, firms, 0.25)
    assert spread == pytest.approx(share * (1 - share) / effective, rel=4 * sqrt(2 / surveys))


def test_without_likeness_clusters_change_nothing():
    """Independent cases are what the simple interval and test are for."""
    found = samples.finding(5, 36, 0.3)
    assert samples.interval_of_clusters(5, 36, 12, 0) == pytest.approx((found.low, found.high))
    assert samples.at_most_in_clusters(5, 36, 12, 0.3, 0) == pytest.approx(found.at_most)
    assert samples.at_most_in_clusters(5, 36, 36, 0.3, 0.7) == pytest.approx(found.at_most)


def test_firms_that_always_repeat_themselves_are_single_cases():
    """At a likeness near 1, five or fewer of 36 in twelve firms are at most one firm of twelve."""
    expected = samples.finding(1, 12, 0.3).at_most
    found = samples.at_most_in_clusters(5, 36, 12, 0.3, likeness=1 - 1e-9)
    assert found == pytest.approx(expected, rel=1e-6)


@pytest.mark.parametrize(("firms", "likeness"), [(12, 0.2), (7, 0.5)])
def test_the_probability_in_clusters_is_what_simulation_finds(firms, likeness):
    """400,000 surveys in which each firm draws its own share from the beta distribution."""
    generator = np.random.default_rng(9)
    spread = 1 / likeness - 1
    shares = generator.beta(0.3 * spread, 0.7 * spread, (400_000, firms))
    counts = generator.binomial(samples.cluster_sizes(36, firms), shares).sum(axis=1)
    expected = samples.at_most_in_clusters(5, 36, firms, 0.3, likeness)
    error = sqrt(expected * (1 - expected) / 400_000)
    assert (counts <= 5).mean() == pytest.approx(expected, abs=4 * error)


@given(trials=st.integers(1, 80), clusters=st.integers(1, 80))
def test_cluster_sizes_are_nearly_equal_and_complete(trials, clusters):
    """Whole numbers, no two further apart than 1."""
    assume(clusters <= trials)
    sizes = samples.cluster_sizes(trials, clusters)
    assert (sum(sizes), len(sizes)) == (trials, clusters)
    assert max(sizes) - min(sizes) <= 1


def test_power_is_the_error_where_there_is_nothing_to_find_and_grows_from_there():
    """At the reference itself the test errs at most as often as it may."""
    powers = samples.power(36, 0.3, np.linspace(0.3, 0.01, 30))
    assert powers[0] <= 0.05
    assert (np.diff(powers) > 0).all()
    assert powers[0] == pytest.approx(float(sum(law(36, "3/10")[:6])))


def test_at_the_detectable_share_the_sample_tells_as_often_as_wanted():
    """An equation solved, put back in by exact sums."""
    share = samples.detectable_share(36, 0.3)
    assert float(sum(law(36, share)[:6])) == pytest.approx(0.8)


def test_a_sample_too_small_to_tell_anything_says_so():
    """Seven cases cannot fall so far below 30% that chance is ruled out."""
    assert samples.largest_telling_count(7, 0.3) == -1
    with pytest.raises(InputError, match=r"a sample of 7 can't tell any share from 0\.3"):
        samples.detectable_share(7, 0.3)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: samples.finding(7, 6, 0.3), "got 7 of 6"),
        (lambda: samples.finding(-1, 6, 0.3), "got -1 of 6"),
        (lambda: samples.finding(0, 0, 0.3), "got 0 of 0"),
        (lambda: samples.finding(2.5, 6, 0.3), "successes must be a whole number, got 2.5"),
        (lambda: samples.finding(2, 6, 1), "reference_share must be > 0 and < 1, got 1"),
        (lambda: samples.finding(2, 6, float("nan")), "reference_share must be .* got nan"),
        (lambda: samples.finding(2, 6, 0.3, confidence=95), "confidence must be .* got 95"),
        (lambda: samples.effective_trials(6, 7, 0.1), "from 1 to 6, got 7"),
        (lambda: samples.effective_trials(6, 0, 0.1), "from 1 to 6, got 0"),
        (lambda: samples.effective_trials(6, 2, 1.1), r"likeness must be >= 0 and <= 1, got 1.1"),
        (lambda: samples.effective_trials(6, 2, [0, -1]), r"likeness must be .* got \[0.0, -1.0\]"),
        (lambda: samples.at_most_in_clusters(1, 6, 2, 0.3, 1), "likeness must be .* < 1, got 1"),
    ],
)
def test_what_makes_no_sense_is_refused(call, message):
    """Name, rule and value."""
    with pytest.raises(InputError, match=message):
        call()
