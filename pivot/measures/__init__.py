"""Measures: pure functions of the dataset's frames, each with formula, unit and source."""
