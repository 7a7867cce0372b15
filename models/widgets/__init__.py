"""Live figures and questions: ipywidgets in Jupyter, and alive in the plain page too.

Nothing is loaded before it is asked for.
"""

from importlib import import_module

# Where each is defined, in the order of the alphabet.
HOMES = {
    "Adoption": "adoption",
    "AllianceForm": "alliance_form",
    "AllianceRoles": "alliance_roles",
    "Alliances": "alliances",
    "ArrowJ": "arrow_j",
    "Bandwagon": "bandwagon",
    "Convergence": "convergence",
    "Diffusion": "diffusion",
    "GroupSize": "group_size",
    "GrowthMatrix": "growth_matrix",
    "IsoProfit": "iso_profit",
    "Journals": "journals",
    "LearningCycle": "learning_cycle",
    "LearningPhases": "learning_phases",
    "LearningRace": "learning_race",
    "OneAlliance": "one_alliance",
    "Openness": "openness",
    "ProfitRules": "profit_rules",
    "Propensity": "propensity",
    "Question": "question",
    "Questionnaire": "questionnaire",
    "ReviewFunnel": "review_funnel",
    "RiscGroups": "risc_groups",
    "RiscTies": "risc_ties",
    "Selection": "selection",
    "SmallSample": "small_sample",
    "Stages": "stages",
    "StandardsBattle": "standards_battle",
    "StrategicCriteria": "strategic_criteria",
    "Studies": "studies",
    "Theories": "theories",
    "Threads": "threads",
    "ThreeCs": "three_cs",
    "TwoKinds": "two_kinds",
    "TwoShares": "two_shares",
    "Voices": "voices",
    "WeakestLink": "weakest_link",
}

__all__ = list(HOMES)


def __getattr__(name: str):
    if name in HOMES:
        return getattr(import_module(f"models.widgets.{HOMES[name]}"), name)
    raise AttributeError(f"models.widgets has no {name!r}; it has {', '.join(__all__)}")
