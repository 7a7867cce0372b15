"""Live figures and questions: ipywidgets in Jupyter, and alive in the plain page too."""

from models.widgets.adoption import Adoption
from models.widgets.bandwagon import Bandwagon
from models.widgets.group_size import GroupSize
from models.widgets.iso_profit import IsoProfit
from models.widgets.openness import Openness
from models.widgets.propensity import Propensity
from models.widgets.question import Question
from models.widgets.risc_groups import RiscGroups
from models.widgets.risc_ties import RiscTies
from models.widgets.small_sample import SmallSample
from models.widgets.standards_battle import StandardsBattle
from models.widgets.three_cs import ThreeCs
from models.widgets.two_kinds import TwoKinds

__all__ = [
    "Adoption",
    "Bandwagon",
    "GroupSize",
    "IsoProfit",
    "Openness",
    "Propensity",
    "Question",
    "RiscGroups",
    "RiscTies",
    "SmallSample",
    "StandardsBattle",
    "ThreeCs",
    "TwoKinds",
]
