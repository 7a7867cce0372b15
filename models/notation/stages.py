"""Symbols of the chapters on the stages of an alliance, after Ishida and Das and Teng."""
