"""What the sources claim, each claim an executable check."""
