"""What the chapter `alliance_types` shows."""
