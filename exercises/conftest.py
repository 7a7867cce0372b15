"""nbgrader reads its configuration in a way of its own: it is no module to collect tests from."""

collect_ignore = ["nbgrader_config.py"]
