"""The claims on the effect of the American election; ``rules`` lists them."""
