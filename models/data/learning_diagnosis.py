"""Inkpen's questions on learning in alliances (1998), as Serrat reports them, to be answered.

Table 3 has six objectives and asks 29 questions; five of these ask two things at once and are two
statements here. That they are statements, which answer is the good one, which of the three
integrative dimensions a statement feeds, and which parameter of the learning race an objective
comes closest to is the book's reading: the source says none of it.
"""

from models.core.origin import Source
from models.core.showing import Markdown, table
from models.data.questionnaire import Example, Group, Questionnaire, items
from models.data.table import FOLDER

SOURCE = Source("serrat", "Serrat", "'Enhancing Learning Effectiveness' and Table 3")


def _about(key: str, title: str, parameter: str, setting: float, because: str, step: str) -> Group:
    """An objective, the parameter of the learning race that it comes closest to, and a step."""
    race = "learning_race"
    return Group(key, title, race, race, parameter, because, step, setting)


# Invented: the alliance of the chapter, as one of its managers sees it.
MORROW = Example(
    "Morrow Meters (invented)",
    {
        "objectives": 5,
        "competencies": 4,
        "inputs": 4,
        "useful_knowledge": 5,
        "in_the_alliance": 4,
        "relevant_skills": 4,
        "realistic_skills": 3,
        "talked_about": 2,
        "responsibilities": 4,
        "our_control": 3,
        "near": 4,
        "restricted": 3,
        "kept_away": 2,
        "way_in": 3,
        "explicit": 2,
        "where_it_is": 3,
        "understood": 4,
        "usable": 4,
        "visits": 2,
        "rotation": 1,
        "contact": 3,
        "in_our_plans": 4,
        "at_the_table": 1,
        "trust": 4,
        "money_first": 4,
        "worked_before": 1,
        "experienced_people": 2,
        "other_alliances": 2,
        "open_minded": 4,
        "asset": 3,
        "agreement": 4,
        "learning_understood": 3,
    },
)

QUESTIONNAIRE = Questionnaire(
    name="learning_diagnosis",
    title="Does your alliance learn?",
    prompt="Think of one alliance, and say how far each statement is true of it today. "
    "'We' is your organisation. Leave out what you cannot say.",
    items=items(FOLDER / "learning_diagnosis.csv"),
    scale=("not at all", "hardly", "partly", "mostly", "fully"),
    source=SOURCE,
    groups=(
        _about(
            "value",
            "Know what the partner's knowledge is worth",
            "own_absorptive_capacity",
            0.04,
            "absorptive capacity begins with seeing the value of what is new.",
            "List what your partner can do and you cannot, and say what each would be worth.",
        ),
        _about(
            "access",
            "Find out whether you can get at it",
            "partner_protection",
            0.9,
            "nobody can learn what a partner guards, however good the learner.",
            "Ask for the one thing that you need most and may not see, and offer one in return.",
        ),
        _about(
            "transfer",
            "Judge how tacit it is, and how easy to transfer",
            "tacitness",
            0.9,
            "passing on what is in people's heads and hands takes contact.",
            "Write down what can be written, and put people side by side for the rest.",
        ),
        _about(
            "connections",
            "Connect the alliance with its partners",
            "joint_creation",
            0.02,
            "what two firms create together is created where their people meet.",
            "Rotate people, and let the alliance take part in planning.",
        ),
        _about(
            "experience",
            "Build on what you know already",
            "prior_ties",
            0.1,
            "partners who know each other begin with trust.",
            "Do a small job together first, with people who have run alliances before.",
        ),
        _about(
            "cultures",
            "Bring the cultures of managers into line",
            "trust_pace",
            0.05,
            "good experience builds trust sooner where managers see an asset, not a threat.",
            "Plan a first result that managers on both sides can show as their own.",
        ),
    ),
    dimensions={
        "connections": "Intensity of knowledge connections",
        "relatedness": "Relatedness of alliance knowledge",
        "alignment": "Cultural alignment",
    },
    example=MORROW,
)


def by_dimension() -> Markdown:
    """Which questions feed each dimension, and why: the book's reading.

    Examples
    --------
    >>> by_dimension().splitlines()[2][:52]
    '| Intensity of knowledge connections | our control |'
    """
    rows = [
        row for key, title in (QUESTIONNAIRE.dimensions or {}).items() for row in _fed(key, title)
    ]
    return table(["dimension", "questions", "because"], rows)


def _fed(dimension: str, title: str) -> list[list[str]]:
    """A row for each reason, the title in the first of them only."""
    items = QUESTIONNAIRE.items
    fed = items[items.dimension == dimension].reset_index()
    rows = [
        ["", ", ".join(keys).replace("_", " "), because]
        for because, keys in fed.groupby("because", sort=False).key
    ]
    rows[0][0] = title
    return rows
