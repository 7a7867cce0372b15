"""The twelve usual steps to an alliance that Serrat lists, as a checklist."""

from models.core.origin import Source
from models.data.questionnaire import Questionnaire, items
from models.data.table import FOLDER

SOURCE = Source("serrat", "Serrat", "'Conventional Approaches to Strategic Alliances'")

QUESTIONNAIRE = Questionnaire(
    name="twelve_steps",
    title="Twelve steps to an alliance",
    prompt="How far has your alliance come? The order of the steps is the source's.",
    items=items(FOLDER / "twelve_steps.csv"),
    scale=("not yet", "in part", "done"),
    source=SOURCE,
    weakest="step furthest behind",
)
