"""What the chapter `diffusion` shows."""
