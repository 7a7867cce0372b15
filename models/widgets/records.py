"""What live figures of a list share: a reader searches, filters, sorts and opens its records."""

from typing import Any

from models.core.showing import Markdown, table
from models.data.explorer import Explorer
from models.data.records import counted, fields_of
from models.widgets.figure import LiveFigure, bundle


class RecordsFigure(LiveFigure):
    """A live figure of a list. The list is made by `models.data.records.browsed`.

    A subclass names its list as `exhibit`; the traits are, in this order, `search`, a filter for
    each field with options, `rows`, `columns`, `order` and `opened`.

    Examples
    --------
    >>> from models.widgets import Studies
    >>> figure = Studies(stage="outcome")
    >>> figure
    Studies(stage='outcome')
    >>> [record["study"] for record in figure.outputs["records"]]
    ['Cacciolatti et al. (2020)']
    """

    exhibit: Explorer

    @property
    def outputs(self) -> dict:
        """What is shown, as `models.data.records.counted` has it."""
        return counted(self.exhibit, self.values)

    def listed(self) -> Markdown:
        """The records that are shown, as a table for where no script runs."""
        shown = [field for field in fields_of(self.exhibit) if not field.detail]
        rows = [[field.text(record) for field in shown] for record in self.outputs["records"]]
        return table([field.label for field in shown], rows)

    def __repr__(self) -> str:
        values = self.values.items()
        changed = {w: v for w, v in values if v != self.trait_defaults(w)}
        given = ", ".join(f"{word}={value!r}" for word, value in changed.items())
        return f"{type(self).__name__}({given})"

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict, dict]:
        data, metadata = bundle(self, **kwargs)
        return {**data, "text/markdown": str(self.listed())}, metadata
