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
    Still of 1 panel
    "articles on social innovation" (0 to 32.5) against "year" (1985 to 2022)
      bars in own: 1 at 1987, 31 at 2020
      none dashed line from (1987, 1) through (2004, 5.87) to (2020, 31)
      rest line (1988 to 2019, 4.62)
      muted dotted line (1992, 0 to 11)
      rest text "mean of the years between: at most 4.6" left of (2019, 2.6)
      none text "steady growth: 305 in all" left of (2012, 16)
      muted text "1992: the first with an alliance" right of (1992, 12)
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
