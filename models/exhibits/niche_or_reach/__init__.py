"""What the chapter `niche_or_reach` shows."""
