"""What the chapter `theories` shows."""
