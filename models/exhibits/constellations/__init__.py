"""What the chapter `constellations` shows."""
