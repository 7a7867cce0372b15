"""What the chapter `stages` shows."""
