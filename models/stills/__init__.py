"""Stills of one chapter each, in the style of `models/figures.py`."""
