"""One datum of every series that a verdict reads, changed by half: which finding notices?

``python -m tests.mutation.data`` draws the data, seeded, and writes ``data.csv``: the first finding
that changes (verdict, reason, or a specification), or nothing where the datum matters to none.
"""

from __future__ import annotations

import csv
import random
from functools import lru_cache
from pathlib import Path

from pivot import dataset
from pivot.dataset import Dataset
from pivot.results import declared, form, keeping

LIST = Path(__file__).with_name("data.csv")
FIELDS = ("series", "reporter", "partner", "period", "vintage", "noticed_by")
FINDINGS, SEED, FACTOR = "findings", 20170120, 1.5
Datum = dict[str, str]


def readers() -> dict[str, list[str]]:
    """The findings that read each series."""
    found: dict[str, list[str]] = {}
    for part, made in keeping.manifest()[FINDINGS]["parts"].items():
        for read in made["reads"]:
            kind, _, name = read.partition(":")
            if kind == "series":
                found.setdefault(name, []).append(part)
    return dict(sorted(found.items()))


@lru_cache(maxsize=256)
def asked(ds: Dataset, part: str) -> dict[str, set[tuple[str, str, str]]]:
    """The data for which a finding asks: series to reporter, partner and period."""
    found, seen = declared()[FINDINGS].parts[part], ds.watched()
    found.function(seen if found.clock is None else seen.known_by(found.clock))
    assert seen.watch is not None
    return {series: set(values) for series, values in seen.watch.values.items()}


def drawn(ds: Dataset) -> list[Datum]:
    """One datum of each series, out of those for which its first reader asks."""
    draw, found = random.Random(SEED), []
    for series, parts in readers().items():
        rows = ds.obs(series, corrected=False)
        wanted = asked(ds, parts[0]).get(series, set())
        keys = zip(rows["reporter"], rows["partner"], rows["period"], strict=True)
        rows = rows[[key in wanted for key in keys]] if wanted else rows
        row = rows.iloc[draw.randrange(len(rows))]
        found.append({"series": series, **{name: str(row[name]) for name in FIELDS[1:5]}})
    return found


def altered(ds: Dataset, datum: Datum) -> Dataset:
    """The dataset with one value half as large again; nil becomes one."""
    rows = ds.obs(datum["series"], editions="all", corrected=False)
    mine = (rows[list(FIELDS[1:5])] == [datum[name] for name in FIELDS[1:5]]).all(axis=1)
    assert mine.sum() == 1, datum
    changed = (rows["value"] * FACTOR).where(rows["value"] != 0, 1.0)
    return ds.with_rows(datum["series"], rows.assign(value=rows["value"].mask(mine, changed)))


def noticed_by(ds: Dataset, datum: Datum) -> str:
    """The first finding that is another one with the changed datum; empty: none."""
    findings, changed = declared()[FINDINGS], altered(ds, datum)
    for name in readers()[datum["series"]]:
        part = findings.parts[name]
        seen, now = (one if part.clock is None else one.known_by(part.clock) for one in (ds, changed))
        before = findings.part(seen, name)
        after = form.rounded(part.function(now), findings.digits)
        if form.text(before, findings.digits) != form.text(after, findings.digits):
            return name
    return ""


def listed() -> list[Datum]:
    """The data that were tried, each with the finding that notices it."""
    with LIST.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def main() -> None:
    """Try all, and write the list."""
    ds = dataset.open()
    data = drawn(ds)
    with LIST.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, FIELDS, lineterminator="\n")
        writer.writeheader()
        for datum in data:
            datum["noticed_by"] = noticed_by(ds, datum)
            writer.writerow(datum)
            out.flush()


if __name__ == "__main__":
    main()
