"""Symbols of the chapters on learning, after Serrat."""
