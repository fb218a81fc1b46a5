"""``python -m pivot.facts``: which sentence says what, and what it should say."""

from __future__ import annotations

import sys

from pivot import dataset
from pivot.facts.binding import faults
from pivot.facts.pages import HOME, PAGES, filled, markdown


def main() -> int:
    """Print every fault of every page and caption; returns 1 if there is one."""
    ds, found = dataset.open(), []
    for page, facts in PAGES.items():
        for text in markdown(HOME / page):
            found += [f"{page}: {fault}" for fault in faults(text, facts(ds))]
    for (page, name), words in filled(ds).items():
        if isinstance(words, str):
            found.append(f"{page}, {name}: {words}")
    print("\n".join(found or ["The prose says what the facts say."]))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
