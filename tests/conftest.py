"""Settings of all tests."""

from hypothesis import settings

# The same examples each time, and no limit on how long one takes: machines differ.
settings.register_profile("book", derandomize=True, deadline=None)
settings.load_profile("book")
