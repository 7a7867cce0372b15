"""What the chapter `diagnosis` shows."""
