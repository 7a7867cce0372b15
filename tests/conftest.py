"""Settings of all tests."""

import pytest
from hypothesis import settings

# The same examples each time, and no limit on how long one takes: machines differ.
settings.register_profile("book", derandomize=True, deadline=None)
settings.load_profile("book")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """What one process runs together: a file, but of the browser's tests one page of the book.

    The cells of a notebook must run in one process; the pages take longest, and can be shared out.
    """
    for item in items:
        parameters = getattr(getattr(item, "callspec", None), "params", {})
        page = parameters.get("path", "") if "browser" in item.path.parts else ""
        item.add_marker(pytest.mark.xdist_group(f"{item.path}{page}"))
