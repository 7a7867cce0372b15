"""What `import models` offers, and what it costs."""

import json
import subprocess
import sys

import pytest

import models
from models.core.errors import InputError
from models.core.model import Model


@pytest.mark.parametrize("name", models.__all__)
def test_every_exported_name_is_there(name):
    """No empty promise, and `dir` tells the same."""
    assert getattr(models, name) is not None
    assert name in dir(models)


def test_all_is_every_model_once_in_the_order_of_the_book():
    """Each is also there under its own name in capitals."""
    assert all(isinstance(model, Model) for model in models.ALL)
    assert [model.name.upper() for model in models.ALL] == list(models.HOMES)
    for model in models.ALL:
        assert getattr(models, model.name.upper()) is model
        assert models.by_name(model.name) is model


def test_an_unknown_name_is_answered_with_those_there_are():
    """As attribute and as name of a model."""
    with pytest.raises(AttributeError, match=r"models has no 'nothing'; it has ALL, by_name"):
        _ = models.nothing
    with pytest.raises(InputError, match=r"there is no model 'nothing'; there are strategic"):
        models.by_name("nothing")


def loaded_by(statement):
    """Return the modules that a statement loads in a Python of its own."""
    program = f"import sys, json; {statement}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True
    )
    return set(json.loads(done.stdout))


def test_importing_the_package_loads_no_heavy_library():
    """Nothing is loaded before it is asked for."""
    assert not loaded_by("import models") & {"sympy", "numpy", "matplotlib", "anywidget"}


@pytest.mark.slow
def test_asking_for_a_model_loads_what_it_needs_and_no_plotting():
    """The command line and the tests need no figure."""
    loaded = loaded_by("import models; models.ALL")
    assert {"sympy", "numpy"} <= loaded
    assert not loaded & {"matplotlib", "anywidget", "ipywidgets"}
