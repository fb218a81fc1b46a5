"""``make results``: recompute the stored results that are stale."""

import signal
import sys

from pivot.damage import told_plainly
from pivot.results.making import main

if __name__ == "__main__":
    # Whoever ends it in another way than by hand loses no more by it.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with told_plainly():
        sys.exit(main())
