"""What the chapter `group_profit` shows."""
