"""How close the steps come to the exact curve, how long half takes, and by which route it comes."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd
import sympy as sp

from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.simulation.passing import first_passing
from models.theory.diffusion import DIFFUSION, RATES, adopting, whole

YEARS = 40
STEP = 0.02  # years, as in the figure
SHOWN = 30  # years that the figure shows
HALF = 0.5


def gaps(step_lengths: Sequence[float], **values: Any) -> np.ndarray:
    """The largest gap between steps of these lengths and the exact curve, with one standard.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> gaps([0.5, 0.25]).round(3).tolist()
    [0.064, 0.033]
    """
    runs = (
        DIFFUSION.run(round(YEARS / step), step_length=step, compatibility=1, **values)
        for step in step_lengths
    )
    return np.array([np.abs(run["adopters"] - run["allied_adopters"]).max() for run in runs])


def half_times(compatibilities: Sequence[float], **values: Any) -> pd.DataFrame:
    """Years until half of each firm's customers, and of all, have adopted, by compatibility.

    What takes more than a hundred years is not a number. The step is the model's default.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> half_times([0, 1]).round(1).loc[1.0].to_dict()
    {'firm': 7.4, 'other': 7.4, 'all': 7.4}
    """
    levels = np.asarray(compatibilities, dtype=float)
    runs = [DIFFUSION.run(5000, **values | {"compatibility": level}) for level in levels]
    rows = [years_to_half(run) for run in runs]
    return pd.DataFrame(rows, index=pd.Index(levels, name="compatibility"))


def years_to_half(run: dict[str, np.ndarray]) -> dict[str, float]:
    """Years until half of each firm's customers, and of all, have adopted; `nan` if not in the run.

    Examples
    --------
    >>> round(years_to_half(DIFFUSION.run(2000))["firm"], 1)
    14.9
    """
    words = {"firm": "own_adopters", "other": "other_adopters", "all": "adopters"}
    time = run["elapsed_time"]
    return {name: first_passing(time, run[word], HALF) for name, word in words.items()}


def half_times_told(compatibilities: Sequence[float], **values: Any) -> Markdown:
    """The same as a table for the reader.

    Examples
    --------
    >>> print(half_times_told([1]))
    | compatibility | the firm's customers | the other's | all |
    |---|---|---|---|
    | 1 | 7.4 | 7.4 | 7.4 |
    """
    found = half_times(compatibilities, **values)
    rows = [[f"{at:g}", *(f"{years:.1f}" for years in row)] for at, row in found.iterrows()]
    return markdown_table(["compatibility", "the firm's customers", "the other's", "all"], rows)


def routes(years: Sequence[float], **values: Any) -> pd.DataFrame:
    """By which route people adopt one shared standard, and how many have, after so many years.

    `innovation` and `imitation` are the parts of the market that adopt in a year without an
    example, and by the example of others.

    Raises
    ------
    InputError
        If the model can't take the values.

    Examples
    --------
    >>> routes([0]).round(2).loc[0.0].to_dict()
    {'adopters': 0.0, 'innovation': 0.02, 'imitation': 0.0}
    """
    run = DIFFUSION.run(round(YEARS / STEP), step_length=STEP, compatibility=1, **values)
    adopters = np.interp(years, run["elapsed_time"], run["adopters"])
    rates = {rate: values.get(rate.word, rate.default) for rate in RATES}
    found = {"adopters": adopters}
    for rate in RATES:
        alone = {one.quantity.symbol: float(rates[one]) if one is rate else 0 for one in RATES}
        found[rate.word] = sp.lambdify(whole, adopting.subs(alone))(adopters)
    return pd.DataFrame(found, index=pd.Index(np.asarray(years, dtype=float), name="years"))


def routes_told(years: Sequence[float], **values: Any) -> Markdown:
    """The same as a table for the reader, in per cent of the market.

    Examples
    --------
    >>> print(routes_told([0]))
    | years | have adopted | adopt in a year by themselves | adopt in a year by example |
    |---|---|---|---|
    | 0 | 0% | 2.0% | 0.0% |
    """
    head = ["years", "have adopted", "adopt in a year by themselves", "adopt in a year by example"]
    rows = [
        [f"{at:g}", f"{row.adopters:.0%}", f"{row.innovation:.1%}", f"{row.imitation:.1%}"]
        for at, row in routes(years, **values).iterrows()
    ]
    return markdown_table(head, rows)
