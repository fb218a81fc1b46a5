"""``make bench``: time the dataset and the commands, and store both with the machine described.

``--quick`` runs each once and stores nothing.
"""

from __future__ import annotations

import csv
import os
import platform
import sys
from pathlib import Path

from bench import commands, opening

STORE = Path(__file__).resolve().parent.parent / "book" / "speed.csv"
FIELDS = {"what": "What", "seconds": "Seconds", "against": "Against", "ratio": "Ratio", "aim": "Aim, at most"}


def machine() -> str:
    """The processor, cores, memory, system and Python of this machine."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.is_file() else []
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    memory = ""
    if hasattr(os, "sysconf"):
        memory = f", {os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GB"
    load = f", load before it {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    system = f"{platform.system()} {platform.machine()}"
    python = platform.python_version()
    return f"{model or platform.processor()}, {os.cpu_count()} cores{memory}; {system}; Python {python}{load}"


def _cell(value: str | float) -> str:
    """A cell as the page prints it: numbers that stand below each other have the same decimals."""
    return f"{value:.2f}" if isinstance(value, float) else str(value)


def main() -> int:
    """Measure, print and store; returns the exit status."""
    quick = "--quick" in sys.argv[1:]
    about = machine()
    print(about)
    rows: list[dict[str, str | float]] = [*opening.measured_all(), *commands.measured(quick)]
    if not quick:
        with STORE.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(FIELDS.values())
            writer.writerows([_cell(row[name]) for name in FIELDS] for row in rows)
            writer.writerow([f"Measured on: {about}", *[""] * (len(FIELDS) - 1)])
    return 0


if __name__ == "__main__":
    sys.exit(main())
