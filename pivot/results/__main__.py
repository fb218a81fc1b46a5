"""``make results``: recompute the stored results that are stale."""

import signal
import sys

from pivot.damage import one_sentence
from pivot.results.making import main

if __name__ == "__main__":
    # Whoever ends it in another way than by hand loses no more by it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with one_sentence():
        sys.exit(main())
