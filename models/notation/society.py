"""Symbols of the chapters on alliances with social organisations, after Okada."""
