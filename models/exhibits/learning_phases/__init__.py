"""What the chapter `learning_phases` shows."""
