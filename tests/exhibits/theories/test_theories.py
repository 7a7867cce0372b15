"""Ten theories by the questions that they answer, as Python sees them."""

import pytest
from traitlets import TraitError

from models.data.theories import QUESTIONS, THEORIES
from models.widgets import Theories


def test_python_sees_every_choice():
    """What the reader picks reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = Theories()
    figure.observe(lambda change: seen.append(figure.outputs["resource_dependence"]), "question")
    figure.set_state({"question": "split"})
    assert seen == ["answers"]


def test_what_is_no_choice_changes_nothing():
    """The message lists the choices, and the figure stays as it was."""
    figure = Theories()
    with pytest.raises(TraitError, match="must be one of why, partner"):
        figure.question = "price"
    assert figure.values == {"question": "why", "theory": "transaction_cost"}


def test_its_name_is_stable_and_runs():
    """The text a notebook stores is the code that makes the figure again."""
    figure = Theories(question="social")
    assert repr(figure) == "Theories(question='social', theory='transaction_cost')"
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize(
    ("question", "theory"),
    [(next(iter(QUESTIONS)), "relational"), ("social", next(iter(THEORIES)))],
)
def test_it_carries_its_still_twin(question, theory):
    """Print, mail and a page without JavaScript show the still, at both ends of the matrix."""
    data, _ = Theories(question=question, theory=theory)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")
    assert "application/vnd.jupyter.widget-view+json" in data
