"""What a small sample can and cannot say: exact intervals and tests, clusters, power."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from scipy.optimize import brentq
from scipy.stats import beta, betabinom, binom, binomtest

from models.core.errors import InputError

CONFIDENCE = 0.95


@dataclass(frozen=True)
class Finding:
    """What a count says of a share, if the cases are independent.

    `low` and `high` are the interval of Clopper and Pearson. `at_most` and `at_least` are the
    probabilities of a count as low or lower, and as high or higher, if the reference were true.
    `different` is that of a count at least as improbable, on either side.
    """

    share: float
    low: float
    high: float
    at_most: float
    at_least: float
    different: float


def finding(
    successes: int, trials: int, reference_share: float, confidence: float = CONFIDENCE
) -> Finding:
    """Look at a count of successes, beside a share that it might have come from.

    Raises
    ------
    InputError
        If the counts are not whole numbers, there are no trials or more successes than trials,
        or a share is not between 0 and 1.

    Examples
    --------
    >>> joint = finding(5, 36, 0.3)
    >>> round(joint.low, 3), round(joint.high, 3), round(joint.at_most, 3)
    (0.047, 0.295, 0.022)
    """
    _require_counts(successes, trials)
    _require_share("reference_share", reference_share)
    _require_share("confidence", confidence)

    def test(side: str) -> Any:
        return binomtest(successes, trials, reference_share, alternative=side)

    both = test("two-sided")
    interval = both.proportion_ci(confidence, method="exact")
    return Finding(
        successes / trials,
        float(interval.low),
        float(interval.high),
        float(test("less").pvalue),
        float(test("greater").pvalue),
        float(both.pvalue),
    )


def effective_trials(trials: int, clusters: int, likeness: ArrayLike) -> np.ndarray:
    """How many independent cases are worth as much as `trials` cases in equal clusters.

    `likeness` is the correlation of two cases of one cluster: at 0 each case counts, at 1 each
    cluster.

    Raises
    ------
    InputError
        If there are fewer trials than clusters, or a likeness is not from 0 to 1.

    Examples
    --------
    >>> effective_trials(36, 12, [0, 0.5, 1]).tolist()
    [36.0, 18.0, 12.0]
    """
    _require_clusters(trials, clusters)
    likeness = np.asarray(likeness, dtype=float)
    _require_likeness(likeness)
    return trials / (1 + (trials / clusters - 1) * likeness)


def interval_of_clusters(
    successes: int, trials: int, clusters: int, likeness: float, confidence: float = CONFIDENCE
) -> tuple[float, float]:
    """The exact interval, as if there were only the effective number of cases: a rough guide.

    Raises
    ------
    InputError
        As `finding` and `effective_trials` do.

    Examples
    --------
    >>> low, high = interval_of_clusters(5, 36, 12, likeness=0.5)
    >>> round(low, 2), round(high, 2)
    (0.02, 0.38)
    """
    _require_counts(successes, trials)
    _require_share("confidence", confidence)
    size = float(effective_trials(trials, clusters, likeness))
    hits, tail = size * successes / trials, (1 - confidence) / 2
    low = beta.ppf(tail, hits, size - hits + 1) if successes else 0.0
    high = beta.ppf(1 - tail, hits + 1, size - hits) if successes < trials else 1.0
    return float(low), float(high)


def at_most_in_clusters(
    successes: int, trials: int, clusters: int, reference_share: float, likeness: float
) -> float:
    """The probability of so few successes if each cluster draws a share of its own.

    The shares of clusters are spread around the reference as a beta distribution, so that two
    cases of a cluster are as alike as `likeness` says. Clusters are as equal as whole numbers
    can be.

    Raises
    ------
    InputError
        As `finding` and `effective_trials` do, and if the likeness is 1.

    Examples
    --------
    >>> [round(at_most_in_clusters(5, 36, 12, 0.3, rho), 3) for rho in (0, 0.2, 0.5)]
    [0.022, 0.044, 0.081]
    """
    _require_counts(successes, trials)
    _require_clusters(trials, clusters)
    _require_share("reference_share", reference_share)
    _require_likeness(np.asarray(likeness), below_one=True)
    together = np.ones(1)
    for size in cluster_sizes(trials, clusters):
        together = np.convolve(together, _in_cluster(size, reference_share, likeness))
    return float(together[: successes + 1].sum())


def cluster_sizes(trials: int, clusters: int) -> list[int]:
    """Sizes as equal as whole numbers can be.

    Examples
    --------
    >>> cluster_sizes(36, 7)
    [6, 5, 5, 5, 5, 5, 5]
    """
    size, more = divmod(trials, clusters)
    return [size + 1] * more + [size] * (clusters - more)


def _in_cluster(size: int, share: float, likeness: float) -> np.ndarray:
    counts = np.arange(size + 1)
    if likeness == 0:
        return binom.pmf(counts, size, share)
    spread = 1 / likeness - 1
    return betabinom.pmf(counts, size, share * spread, (1 - share) * spread)


def largest_telling_count(trials: int, reference_share: float, error: float = 0.05) -> int:
    """The most successes at which the one-sided test still says "below"; -1 if none does.

    Examples
    --------
    >>> largest_telling_count(36, 0.3)
    5
    """
    _require_counts(0, trials)
    _require_share("reference_share", reference_share)
    _require_share("error", error)
    counts = np.arange(trials + 1)
    return int((binom.cdf(counts, trials, reference_share) <= error).sum()) - 1


def power(
    trials: int, reference_share: float, true_share: ArrayLike, error: float = 0.05
) -> np.ndarray:
    """How often a sample tells that the true share is below the reference, by a one-sided test.

    Examples
    --------
    >>> power(36, 0.3, [0.3, 0.2, 0.1]).round(2).tolist()
    [0.02, 0.25, 0.85]
    """
    count = largest_telling_count(trials, reference_share, error)
    return binom.cdf(count, trials, np.asarray(true_share, dtype=float))


def detectable_share(
    trials: int, reference_share: float, wanted: float = 0.8, error: float = 0.05
) -> float:
    """The largest true share that a sample tells from the reference as often as `wanted`.

    Raises
    ------
    InputError
        If no count of that sample could ever tell, or a share is not between 0 and 1.

    Examples
    --------
    >>> round(detectable_share(36, 0.3), 3)
    0.11
    """
    _require_share("wanted", wanted)
    if largest_telling_count(trials, reference_share, error) < 0:
        raise InputError(
            f"a sample of {trials} can't tell any share from {reference_share:g}: even a count of "
            f"0 is more probable than {error:g}"
        )
    return float(brentq(lambda p: power(trials, reference_share, p, error) - wanted, 0, 1))


def _require_counts(successes: int, trials: int) -> None:
    for name, value in (("successes", successes), ("trials", trials)):
        if not isinstance(value, (int, np.integer)) or isinstance(value, bool):
            raise InputError(f"{name} must be a whole number, got {value!r}")
    if not 0 <= successes <= trials or trials < 1:
        raise InputError(
            f"there must be a trial, and at most as many successes as trials: got "
            f"{successes} of {trials}"
        )


def _require_clusters(trials: int, clusters: int) -> None:
    _require_counts(0, trials)
    if not isinstance(clusters, (int, np.integer)) or not 1 <= clusters <= trials:
        raise InputError(f"clusters must be a whole number from 1 to {trials}, got {clusters!r}")


def _require_share(name: str, value: float) -> None:
    if not 0 < value < 1:
        raise InputError(f"{name} must be > 0 and < 1, got {value!r}")


def _require_likeness(values: np.ndarray, below_one: bool = False) -> None:
    most = values < 1 if below_one else values <= 1
    if not ((values >= 0) & most).all():
        rule = f">= 0 and {'<' if below_one else '<='} 1"
        raise InputError(f"likeness must be {rule}, got {values.tolist()}")
