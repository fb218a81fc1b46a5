"""``python -m pivot.facts``: which sentence says what, and what it should say.

Words in the command confine it to pages whose names have them.
"""

from __future__ import annotations

import sys

from pivot import dataset
from pivot.damage import told_plainly
from pivot.facts.binding import faults
from pivot.facts.pages import HOME, PAGES, filled, markdown


def main() -> int:
    """Print every fault of every page and caption; returns 1 if there is one."""
    ds, found = dataset.open(), []
    wanted = sys.argv[1:]
    for page, facts in PAGES.items():
        if wanted and not any(word in page for word in wanted):
            continue
        known = facts(ds)  # once a page: it is the costly part
        for text in markdown(HOME / page):
            found += [f"{page}: {fault}" for fault in faults(text, known)]
    for (page, name), words in filled(ds).items():
        if isinstance(words, str):
            found.append(f"{page}, {name}: {words}")
    print("\n".join(found or ["The prose says what the facts say."]))
    return int(bool(found))


if __name__ == "__main__":
    with told_plainly():
        sys.exit(main())
