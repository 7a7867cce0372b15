"""What the chapter `standards_battle` shows."""
