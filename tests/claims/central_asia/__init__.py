"""The claims on Central Asia, on small data."""
