"""The still of a list of records: how many there are of each kind."""

from collections.abc import Callable

import numpy as np
from matplotlib.axes import Axes

from models.data.explorer import Explorer
from models.data.records import NOTHING, Field, fields_of, matching
from models.figures import Still, styled
from models.palette import LIGHT


def counted(explorer: Explorer, values: dict[str, str]) -> Still:
    """How many of the records that are shown there are in each row and column.

    Examples
    --------
    >>> from models.data.studies import EXPLORER
    >>> counted(EXPLORER, {"stage": "operation"})
    <Still size 640x318 with 1 Axes>
    """
    rows, columns = _axes(explorer, values)
    shown = [record for _, record in matching(explorer, values).iterrows()]
    has = [
        np.array([[v in f.values(r) for r in shown] for v in f.options or ()])
        for f in rows + columns
    ]
    down = has[0].astype(int)
    counts = down @ (has[1].astype(int).T if columns else np.ones((len(shown), 1), dtype=int))
    figure, axes = styled(height=0.9 + 0.38 * len(counts) - 0.1 * (not columns))
    (_heat if columns else _bars)(axes, counts)
    _name(axes.set_yticks, rows[0])
    if columns:
        _name(axes.set_xticks, columns[0])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    return figure


def _axes(explorer: Explorer, values: dict[str, str]) -> tuple[list[Field], list[Field]]:
    first = {p.word: p.default for p in explorer.parameters} | values
    fields = {field.word: field for field in fields_of(explorer)}
    none = first["columns"] in (NOTHING, first["rows"])
    return [fields[first["rows"]]], [] if none else [fields[first["columns"]]]


def _heat(axes: Axes, counts: np.ndarray) -> None:
    strength = counts / max(counts.max(), 1)
    colours = np.broadcast_to(LIGHT["own"], counts.shape)
    for (y, x), count in np.ndenumerate(counts):
        alpha = 0.45 * strength[y, x]
        axes.barh(y, 0.96, height=0.9, left=x - 0.48, color=colours[y, x], alpha=alpha)
        axes.text(x, y, f"{count}" if count else "none", ha="center", va="center", fontsize=9)
    axes.set(xlim=(-0.5, counts.shape[1] - 0.5), ylim=(len(counts) - 0.5, -0.5))
    axes.xaxis.tick_top()


def _bars(axes: Axes, counts: np.ndarray) -> None:
    axes.barh(np.arange(len(counts)), counts[:, 0], color=LIGHT["own"])
    for y, count in enumerate(counts[:, 0]):
        axes.text(count, y, f" {count}", va="center", fontsize=9)
    axes.set(ylim=(len(counts) - 0.5, -0.5), xticks=[])


def _name(set_ticks: Callable, field: Field) -> None:
    options = field.options or {}
    set_ticks(range(len(options)), options.values())
