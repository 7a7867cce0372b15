"""Where the five sources agree, differ or leave a gap, alive."""

from models.data import voices
from models.data.theories import CHAPTERS
from models.widgets.figure import LiveFigure

EXHIBIT = voices.EXPLORER


class Voices(LiveFigure):
    """What each source says to each thread of the book, and where; or that it is silent.

    Examples
    --------
    >>> said = Voices(thread="what_size_means").outputs["said"]
    >>> [one["source"] for one in said if one["says"]]
    ['gomescasseres1997', 'ishida']
    """

    exhibit = EXHIBIT

    @property
    def outputs(self) -> dict:
        """The threads shown and who speaks to each, the one told and what each source says to it.

        Where the verdict leaves the thread out, the first that it leaves is told; where the source
        is silent, the first that speaks is picked.
        """
        table, heard = voices.TABLE, voices.heard(voices.VOICES)
        shown = table if self.verdict == voices.ANY else table[table.verdict == self.verdict]
        thread = self.thread if self.thread in shown.index else shown.index[0]
        said = voices.VOICES.loc[thread].reindex(list(voices.SOURCES))
        said = said.astype(object).where(heard.loc[thread], None)
        told = table.loc[thread]
        return {
            "shown": [
                {
                    "thread": slug,
                    "question": one.question,
                    "verdict": one.verdict,
                    "speak": heard.columns[heard.loc[slug]].to_list(),
                }
                for slug, one in shown.iterrows()
            ],
            "counts": table.verdict.value_counts().to_dict(),
            "told": {"thread": thread, **told, "title": CHAPTERS[told.chapter]},
            "said": said.rename_axis("source").reset_index().to_dict("records"),
            "source": self.source if heard.loc[thread, self.source] else heard.loc[thread].idxmax(),
        }
