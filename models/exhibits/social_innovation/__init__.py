"""What the chapter `social_innovation` shows."""
