"""The whole dataset as one zip, with its terms inside: ``make parcel``.

The bytes are the same from the same commit on every machine: times are fixed, entries are in
order, and what compresses is the library pinned in requirements.lock and not the system's.
"""

from __future__ import annotations

import csv
import hashlib
import json
import os
import struct
import sys
import zlib
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import pyarrow as pa

from book.environment import HOME, Stop, one_sentence
from clock.release import release

DATA = HOME / "data"
#: Where the page on the dataset finds it; made anew when the dataset changed.
PARCEL = HOME / "_build" / "dataset" / "russia-pivots-to-asia-data.zip"
#: At the most, so that it can travel in the PDF.
LIMIT = 4_000_000
#: 1 January 1980, midnight: the earliest that a zip can tell.
_DATE, _TIME = (1 << 5) | 1, 0
#: A gzip stream is a head of ten bytes, what a zip wants, and a tail of eight.
_HEAD, _TAIL = 10, 8
_UTF8 = 1 << 11


def terms(data: Path = DATA) -> str:
    """The terms of every producer, one entry a source, as Markdown."""
    with (data / "sources.csv").open(encoding="utf-8", newline="") as lines:
        rows = sorted(csv.DictReader(lines), key=lambda row: (row["producer"].casefold(), row["source"]))
    codes = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))["licenses"]
    found = [
        "# Terms of the data",
        "",
        "The dataset holds figures of many producers. Each keeps its own terms; the selection and "
        "arrangement are under Creative Commons Attribution 4.0. Cite the producer of what you use. "
        "What a code means:",
        "",
        *(f"- {code['title']}" for code in codes),
        "",
    ]
    for producer, entries in groupby(rows, key=lambda row: row["producer"]):
        found += [f"## {producer}", ""]
        for row in entries:
            where = f" {row['address']}" if row["address"] else ""
            found.append(f"- `{row['source']}` {row['title']}.{where} **{row['licence']}**: {row['terms']}")
        found.append("")
    return "\n".join(found)


def readme(data: Path = DATA) -> str:
    """What lies in the zip and how to read it, as Markdown."""
    found = release()
    package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
    with (data / "tables.csv").open(encoding="utf-8", newline="") as lines:
        shaped = [f"- `{row['table']}.csv`: {row['title']}." for row in csv.DictReader(lines)]
    return "\n".join(
        [
            f"# {package['title']}",
            "",
            f"Version {found.version} of {found.date}, data as of {package['as_of']}; it belongs to "
            f"“{found.title}”. Plain CSV in UTF-8, described by `datapackage.json` (Frictionless Data "
            "Package, version 2).",
            "",
            "- `series.csv`: the dictionary of the series in `observations/`: unit, definition, standing "
            "on 20 January 2017, second witness.",
            "- `observations/`: one row a figure, with the day on which a figure for its period was first "
            "public, the edition that it is taken from, its status and its source.",
            "- `tables.csv`: the dictionary of the tables of a shape of their own:",
            *("  " + line for line in shaped),
            "- `sources.csv`: producer, address, terms and grade of every source; `TERMS.md` lists the same "
            "by producer.",
            "- `corrections.csv`: values that are known to be wrong, each with the one used instead.",
            "- `errata.csv`: errors of published versions of the book, each with what it says now.",
            "- `evidence.csv`, `claims.yml`, `ledger.csv`: coded documents, the rules of the claims, and the "
            "sentences that they stand in.",
            "- `countries.csv`, `groups.csv`, `geo/`: states, groups with dates of membership, outlines.",
            "- `results/`, where there is one: what is slow to compute, stored.",
            "",
            "A value marked estimated, mirror, nowcast or quoted was not reported by whose figure it is. "
            "An empty cell is unknown and never nil.",
            "",
        ]
    )


def entries(data: Path = DATA) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file of the zip, in order."""
    yield "README.md", readme(data).encode()
    yield "TERMS.md", terms(data).encode()
    yield "CITATION.cff", (HOME / "CITATION.cff").read_bytes()
    for path in sorted(data.rglob("*")):
        if path.is_file() and not path.name.startswith("."):
            yield path.relative_to(data).as_posix(), path.read_bytes()


def parcel(data: Path = DATA) -> bytes:
    """The zip."""
    codec = pa.Codec("gzip", compression_level=6)  # the highest takes thrice the time for a hundredth
    body, directory, count = bytearray(), bytearray(), 0
    for name, content in entries(data):
        packed = codec.compress(content, asbytes=True)[_HEAD:-_TAIL]
        title = f"russia-pivots-to-asia-data/{name}".encode()
        # Needed version 2.0, names in UTF-8, deflated, then the sizes.
        about = struct.pack(
            "<HHHHHIIIHH",
            20,
            _UTF8,
            8,
            _TIME,
            _DATE,
            zlib.crc32(content),
            len(packed),
            len(content),
            len(title),
            0,
        )
        # Made by Unix, an ordinary file that all may read.
        more = struct.pack("<HHHII", 0, 0, 0, 0o100644 << 16, len(body))
        directory += b"PK\x01\x02" + struct.pack("<H", (3 << 8) | 20) + about + more + title
        body += b"PK\x03\x04" + about + title + packed
        count += 1
    end = struct.pack("<HHHHIIH", 0, 0, count, count, len(directory), len(body), 0)
    return bytes(body + directory + b"PK\x05\x06" + end)


def made(path: Path = PARCEL, data: Path = DATA) -> Path:
    """The zip at ``path``, written unless it is there from the same dataset.

    Raises:
        Stop: it is larger than may travel in the PDF.
    """
    digest = hashlib.sha256()
    for name, content in entries(data):
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    stamp = path.with_suffix(".sha256")
    if path.is_file() and stamp.is_file():
        told = f"{digest.hexdigest()} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        if stamp.read_text(errors="replace") == told:
            return path
    content = parcel(data)
    if len(content) > LIMIT:
        raise Stop(f"{path.name}: {len(content):,} bytes, more than the {LIMIT:,} that may travel")
    path.parent.mkdir(parents=True, exist_ok=True)
    # HTML and PDF are set side by side and may both come here: each writes beside, then exchanges.
    beside = path.with_suffix(f".{os.getpid()}")
    beside.write_bytes(content)
    os.replace(beside, path)
    stamp.write_text(f"{digest.hexdigest()} {hashlib.sha256(content).hexdigest()}")
    return path


def check(data: Path = DATA) -> None:
    """Open every table that the package lists: who unpacks the zip gets a whole dataset.

    Raises:
        Stop: a table is missing or damaged, or the package is.
    """
    from pivot import dataset  # the book sees for itself whether the data are those of its chapters
    from pivot.schema import DatasetError

    try:
        package = json.loads((data / "datapackage.json").read_text(encoding="utf-8"))
        opened = dataset.open(data)
        for resource in package["resources"]:
            opened.table(resource["name"])
    except DatasetError as error:
        said = str(error).removesuffix("; restore it")
        raise Stop(f"{said}: nothing was packed; mend it, or restore it (git checkout data).") from None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Stop(
            f"datapackage.json is damaged ({error!r}): nothing was packed; restore it (git checkout data)."
        ) from None


def main() -> int:
    """Write the zip and say where."""
    with one_sentence():
        check()
        path = made()
        print(f"{path.relative_to(HOME).as_posix()}  {path.stat().st_size / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
