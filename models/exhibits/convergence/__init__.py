"""What the chapter `convergence` shows."""
