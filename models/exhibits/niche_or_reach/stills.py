"""Stills of the chapter on niche or reach: a firm's profit in a pair."""

from typing import Any

import numpy as np

from models import CAPABILITY
from models.core.typography import typeset
from models.figures import Still, styled
from models.palette import LIGHT


def partner_grows(powers: tuple[float, ...] = (0.5, 1, 2), **values: Any) -> Still:
    """A firm's profit in a pair, over its profit alone, as its partner grows.

    Parameters
    ----------
    powers
        How strongly capability makes a claim: a line for each of up to three values.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> partner_grows()  # doctest: +ELLIPSIS
    Still of 1 panel
    "profit in the pair (alone: 1)" (0.0722 to 130, logarithmic) against "partner’s capability (the
          firm’s own: 1)" (0.01 to 600, logarithmic)
      line line across at 1
    ...
    """
    partner = np.geomspace(0.01, 100, 300)
    pair = np.stack([np.ones_like(partner), partner], axis=-1)
    figure, axes = styled(height=3.8)
    axes.axhline(1, color=LIGHT["line"], linewidth=1)
    for power, colour in zip(powers, ("own", "both", "rest"), strict=False):
        gain = CAPABILITY.run(capability=pair, power_of_capability=power, **values)["gain"][:, 0]
        axes.loglog(partner, gain, color=LIGHT[colour], linewidth=2)
        axes.text(1.2 * partner[-1], gain[-1], f"power {power:g}", va="center", color=LIGHT[colour])
    axes.set(
        xlabel=typeset("partner's capability (the firm's own: 1)"),
        ylabel="profit in the pair (alone: 1)",
    )
    axes.set_xlim(partner[0], 6 * partner[-1])
    return figure
