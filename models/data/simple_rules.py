"""The five simple rules of Hughes and Weiss (2007), as Serrat reports them, as a profile.

Table 1 reads as if one thing were to take the place of another; the text asks for both in two of
the rules: progress "not only" results, and "as much time" for one's own people. The ends of the
scale here follow the text.
"""

from models.core.origin import Source
from models.data.questionnaire import Questionnaire, items
from models.data.table import FOLDER

SOURCE = Source("serrat", "Serrat", "'A Starter Kit for Strategic Alliances' and Table 1")

QUESTIONNAIRE = Questionnaire(
    name="simple_rules",
    title="Five simple rules",
    prompt="Where does your alliance stand today, from the usual way on the left to the rule on "
    "the right?",
    items=items(FOLDER / "simple_rules.csv"),
    scale=("left", "rather left", "between", "rather right", "right"),
    source=SOURCE,
    weakest="rule furthest from kept",
)
