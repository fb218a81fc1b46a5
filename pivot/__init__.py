"""Open, measure, judge and draw: the code that all chapters of the book share."""

import pandas as pd

# The tables are small and cut up thousands of times over: plain strings take a quarter less time
# than Arrow's, and a machine without Arrow does the same as one with it.
pd.set_option("mode.string_storage", "python")
