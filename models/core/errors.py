"""The grammar's own errors."""


class InputError(ValueError):
    """A value that a model cannot take. The message names, explains and shows it."""


class ModelError(ValueError):
    """A model, or a derivation, that contradicts itself."""
