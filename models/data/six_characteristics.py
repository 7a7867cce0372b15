"""Kanter's six characteristics of successful partnerships, as Ishida lists them: a checklist."""

from models.core.origin import Source
from models.data.questionnaire import Questionnaire, items
from models.data.table import FOLDER

SOURCE = Source("ishida", "Ishida", "section 5.2.2, after Kanter (1999)")

QUESTIONNAIRE = Questionnaire(
    name="six_characteristics",
    title="Six characteristics of a partnership that works",
    prompt="How far does each statement hold for your alliance? The review lists the six "
    "characteristics; the wording and the marks are this book's choice.",
    items=items(FOLDER / "six_characteristics.csv"),
    scale=("no", "in part", "yes"),
    source=SOURCE,
    weakest="weakest characteristic",
)
