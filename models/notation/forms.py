"""Symbols of the chapters on types of alliance and on how what they make spreads."""
