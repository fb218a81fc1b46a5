"""The forms of figure, one module each."""
