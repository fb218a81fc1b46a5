"""The claims on the turn as a whole, held to small made-up data."""
