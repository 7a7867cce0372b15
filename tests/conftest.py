"""Settings of all tests."""

import gc

import pytest
from hypothesis import settings

from tests.notebooks import warm

# The same examples each time, and no limit on how long one takes: machines differ.
settings.register_profile("book", derandomize=True, deadline=None)
# For `make check`: enough to see that a theorem is still one.
settings.register_profile("quick", derandomize=True, deadline=None, max_examples=10)
settings.load_profile("book")


def pytest_configure(config):
    if not hasattr(config, "workerinput"):  # workers have it from the process that started them
        config.add_cleanup(warm.start())


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection(session):
    """Hardly anything that is loaded while tests are collected is let go of again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
