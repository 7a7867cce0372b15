"""What the chapter `growing_groups` shows."""
