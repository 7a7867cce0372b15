"""A model over time, with its periods: what `kit/simulate.js` gives the page."""

from typing import Any

import numpy as np

from models.core.model import Model


def over_time(model: Model, periods: int, shocks: dict | None = None, **values: Any) -> dict:
    """States and outputs by word, and the number of the period under "period".

    Parameters and errors are those of `Model.run`.

    Examples
    --------
    >>> from models import STAGES
    >>> over_time(STAGES, 2)["period"].tolist()
    [0, 1, 2]
    """
    return {"period": np.arange(periods + 1), **model.run(periods, shocks, **values)}
