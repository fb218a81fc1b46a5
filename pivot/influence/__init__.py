"""The influence list: the data on which each verdict hangs."""
