"""``make results``: recompute the stored results that are stale."""

import sys

from pivot.results.making import main

if __name__ == "__main__":
    sys.exit(main())
