"""How sure the weakest link is, as Python sees it."""

import json
import subprocess

import numpy as np
import pytest
from traitlets import TraitError

from models import WEAKEST_LINK
from models.simulation.second_opinion import chances_by_gap
from models.widgets import WeakestLink
from models.widgets.linking import write_modules
from tests.node import NODE


def test_python_sees_every_move():
    """What the reader moves reaches `observe`, with the outputs already up to date."""
    seen = []
    figure = WeakestLink()
    figure.observe(lambda change: seen.append(figure.outputs["needed_questions"]), "true_gap")
    figure.set_state({"true_gap": 1.0})
    assert seen == [pytest.approx(4)]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"true_gap": 0.0}, "must be > 0, got 0"),
        ({"off_chance": 1.1}, "must be > 0 and <= 1, got 1.1"),
        ({"questions_each": 2.5}, "a whole number > 0, got 2.5"),
    ],
)
def test_what_the_model_cannot_take_changes_nothing(values, message):
    """The model's own message, and the figure as it was."""
    figure = WeakestLink()
    before = figure.values
    with pytest.raises(TraitError, match=message):
        figure.set_trait(*next(iter(values.items())))
    assert figure.values == before


def test_it_starts_where_the_model_does_and_its_name_runs():
    """Default values are written once; the text a notebook stores makes the figure again."""
    assert WeakestLink().values == {p.word: p.default for p in WEAKEST_LINK.parameters}
    figure = WeakestLink(true_gap=1.5)
    assert eval(repr(figure)).values == figure.values


@pytest.mark.parametrize("values", [{}, {"true_gap": 2, "questions_each": 12}, {"true_gap": 0.1}])
def test_it_carries_its_still_twin(values):
    """Print, mail and a page without JavaScript show the still, at the edges of the box too."""
    data, _ = WeakestLink(**values)._repr_mimebundle_()
    assert data["image/png"].startswith("iVBORw0KGgo")


def test_the_page_counts_what_python_counts(tmp_path):
    """The same slips, and so the same chances: the still is the twin of the figure."""
    write_modules(tmp_path)
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    gaps = [0, 0.15, 0.4, 0.7, 1.3]
    values = {"off_chance": 0.35, "questions_each": 7, "other_objectives": 3}
    program = f"""
      const {{ chance }} = await import("{(tmp_path / "weakest_link.js").as_uri()}");
      const at = (gap) => chance({json.dumps(values)}, gap);
      console.log(JSON.stringify({gaps}.map(at)));"""
    done = subprocess.run(
        [NODE, "--input-type=module", "-e", program],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    np.testing.assert_allclose(json.loads(done.stdout), chances_by_gap(gaps, **values), rtol=1e-12)
