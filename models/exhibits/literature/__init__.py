"""What the chapter `literature` shows."""
