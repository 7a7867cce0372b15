"""Stills of the chapter on the literature: the funnel, who is chosen, and shares without totals."""

import numpy as np

from models.data import review_funnel, review_years
from models.figures import Still, styled
from models.palette import LIGHT


def growth_needed() -> Still:
    """What the stated points of Figure 2 leave open: two years, and the mean of those between.

    Examples
    --------
    >>> growth_needed()
    <Still size 640x320 with 1 Axes>
    """
    said, total = review_years.load().value, review_funnel.TABLE.articles["searched"]
    first, last = said["articles_in_early_year"], said["articles_in_last_year"]
    first_year, last_year = said["early_year"], said["search_to"]
    between = (total - first - last) / (last_year - first_year - 1)
    years = np.arange(first_year, last_year + 1)
    steady = first * (last / first) ** ((years - first_year) / (last_year - first_year))
    figure, axes = styled(height=3.2)
    axes.bar([first_year, last_year], [first, last], color=LIGHT["own"], width=0.8)
    axes.hlines(between, first_year + 0.6, last_year - 0.6, color=LIGHT["rest"], linewidth=2)
    axes.plot(years, steady, color=LIGHT["none"], linestyle="dashed")
    middle = (first_year + last_year) / 2
    axes.text(
        last_year - 0.6,
        between - 2,
        f"mean of the years between: at most {between:.1f}",
        ha="right",
        color=LIGHT["rest"],
    )
    axes.text(
        middle + 9,
        steady[len(steady) // 2 + 9] + 1.5,
        f"steady growth: {steady.sum():.0f} in all",
        ha="right",
        color=LIGHT["none"],
    )
    allied = said["first_year_with_alliance"]
    axes.vlines(allied, 0, 11, color=LIGHT["muted"], linestyle="dotted")
    axes.text(allied, 11.5, f"{allied}: the first with an alliance", color=LIGHT["muted"])
    axes.set(xlabel="year", ylabel="articles on social innovation")
    return figure
