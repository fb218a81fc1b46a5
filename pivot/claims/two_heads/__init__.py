"""The claims on the turn as a whole; ``rules`` lists them."""
