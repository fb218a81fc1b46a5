"""``make results``: recompute the stored results that are stale."""

import sys

from pivot.damage import one_sentence
from pivot.results.making import main

if __name__ == "__main__":
    with one_sentence():
        sys.exit(main())
