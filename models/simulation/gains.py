"""Who gains by an alliance."""

ALONE = 1 - 1e-9  # a firm that earns exactly as much as alone is not worse off


def who_gains(gain: float, rest_gain: float) -> str:
    """Who is not worse off than alone: "both", "own" or "rest" alone, or "none".

    Parameters
    ----------
    gain, rest_gain
        Profit in the group over that alone, of one firm and of all others.

    Examples
    --------
    >>> who_gains(1.2, 0.9)
    'own'
    """
    if gain >= ALONE:
        return "both" if rest_gain >= ALONE else "own"
    return "rest" if rest_gain >= ALONE else "none"
