"""The derivations that a theory file states, to be checked one by one."""

import pytest

from models.core.derivation import Derivation


def every_derivation(module):
    """Parametrize a test over the derivations of a module; an error if it has none."""
    found = {name: thing for name, thing in vars(module).items() if isinstance(thing, Derivation)}
    assert found, f"{module.__name__} states no derivation"
    return pytest.mark.parametrize("derivation", found.values(), ids=found.keys())
