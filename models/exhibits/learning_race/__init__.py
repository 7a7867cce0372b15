"""What the chapter `learning_race` shows."""
