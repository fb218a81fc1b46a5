"""The claims on the Kurils and Japan; ``rules`` lists them."""
