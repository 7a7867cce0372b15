"""What the chapter `threads` shows."""
