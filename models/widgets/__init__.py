"""Live figures and questions: ipywidgets in Jupyter, and alive in the plain page too."""

from models.widgets.iso_profit import IsoProfit
from models.widgets.question import Question

__all__ = ["IsoProfit", "Question"]
