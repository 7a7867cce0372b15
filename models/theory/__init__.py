"""The theory, in SymPy only: one file is one section of a source, or one thing that follows."""
