"""``python -m pivot.facts``: which sentence says what, and what it should say."""

from __future__ import annotations

import sys
from pathlib import Path

from pivot import dataset
from pivot.facts.binding import faults
from pivot.facts.pages import PAGES, markdown


def main() -> int:
    """Print every fault of every page; returns 1 if there is one."""
    ds, home, found = dataset.open(), Path(__file__).resolve().parents[2], 0
    for page, facts in PAGES.items():
        for text in markdown(home / page):
            for fault in faults(text, facts(ds)):
                print(f"{page}: {fault}")
                found += 1
    print(f"{found} places differ" if found else "the prose says what the facts say")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
