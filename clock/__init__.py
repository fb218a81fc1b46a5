"""Time as the whole project counts it: ISO 8601 periods, the cut-off, and the release."""

#: The day on which the first clock stands: the op-ed was out by then (its exact day is not known).
CUTOFF = "2017-01-20"
