"""The claims on the China partnership; ``rules`` lists them."""
