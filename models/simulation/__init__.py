"""The models run many times over: draws, ensembles, enumeration. NumPy."""
