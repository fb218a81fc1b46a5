"""The claims on Central Asia; ``rules`` lists them."""
