"""The still of the chapter on ten theories: which theory answers which question."""

from models.data.theories import CODES, EXPLORER, QUESTIONS, TABLE, THEORIES, coding
from models.figures import Still, styled
from models.palette import LIGHT

MARKS = {
    "answers": {"marker": "s", "markersize": 13, "color": LIGHT["own"]},
    "touches": {"marker": "s", "markersize": 12, "fillstyle": "bottom", "color": LIGHT["own"]},
    "silent": {"marker": ".", "markersize": 3, "color": LIGHT["muted"]},
}
KEY = {"answers": "answers it", "touches": "touches on it", "silent": "leaves it open"}


def matrix(question: str, theory: str) -> Still:
    """All theories by all questions, with one of each marked.

    Raises
    ------
    InputError
        If there is no such question or theory.

    Examples
    --------
    >>> matrix("partner", "relational")
    <Still size 720x520 with 1 Axes>
    """
    for choice, value in zip(EXPLORER.parameters, (question, theory), strict=True):
        choice.check(value)
    coded = coding(TABLE)
    figure, axes = styled(7.2, 5.2)
    axes.axhspan(*_around(list(THEORIES).index(theory)), color=LIGHT["surface"])
    axes.axvspan(*_around(list(QUESTIONS).index(question)), color=LIGHT["surface"])
    for code in CODES:
        rows, columns = (coded.to_numpy() == code).nonzero()
        style = {"linestyle": "none", "markerfacecoloralt": LIGHT["paper"], **MARKS[code]}
        axes.plot(columns, rows, label=KEY[code], **style)
    axes.set(xlim=(-0.5, len(QUESTIONS) - 0.5), ylim=(len(THEORIES) - 0.5, -0.5))
    axes.set_yticks(range(len(THEORIES)), THEORIES.values())
    axes.set_xticks(range(len(QUESTIONS)), QUESTIONS.values(), rotation=35, ha="left")
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)
    axes.legend(loc="upper center", bbox_to_anchor=(0.4, 0), ncols=3, frameon=False)
    return figure


def _around(place: int) -> tuple[float, float]:
    return place - 0.5, place + 0.5
