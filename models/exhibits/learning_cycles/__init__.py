"""What the chapter `learning_cycles` shows."""
