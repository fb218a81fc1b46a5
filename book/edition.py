"""Sphinx extension: puts version, date and citation into every form of the book.

All of them come from ``CITATION.cff`` and the data package; nothing reads the clock.
"""

from __future__ import annotations

import hashlib
import time
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.config import Config
from sphinx.environment import BuildEnvironment

from book.environment import HOME
from book.parcel import PARCEL, made
from clock.release import release
from pivot import dataset
from pivot.claims.words import long_date

LICENCE = "Creative Commons Attribution 4.0"

#: What stands in the imprint of the book and below each chapter that is set by itself.
TERMS = [
    "Licence",
    f"Text and figures: {LICENCE}. Code: MIT. Data keep the terms of their producers, listed with the "
    "dataset.",
]
DISPUTED = [
    "Disputed names and borders",
    "The South Kuril Islands are called the Northern Territories in Japan. Names and lines are those of "
    "the sources; using one takes no side.",
]

#: What travels in the PDF.
ATTACHMENTS = [
    {
        "file": PARCEL.relative_to(HOME).as_posix(),
        "relationship": "data",
        "mime": "application/zip",
        "description": "The whole dataset, with the terms of every producer",
    },
    {
        "file": "data/claims.yml",
        "relationship": "supplement",
        "mime": "application/yaml",
        "description": "The claims and the rules by which they are decided",
    },
    {
        "file": "data/ledger.csv",
        "relationship": "supplement",
        "mime": "text/csv",
        "description": "Every sentence of the op-ed with the claims it makes",
    },
    {
        "file": "references.bib",
        "relationship": "supplement",
        "mime": "text/x-bibtex",
        "description": "The bibliography",
    },
    {
        "file": "CITATION.cff",
        "relationship": "supplement",
        "mime": "application/yaml",
        "description": "How to cite the book",
    },
]


def suggested_citation() -> str:
    """How the book asks to be cited."""
    found = release()
    return f"{found.authors} ({found.date[:4]}). {found.title}. Version {found.version}."


def describe(app: Sphinx, config: Config) -> None:
    """Fill in what the two builders print of the edition."""
    # The pages offer it for download, and it travels in the PDF.
    dataset_hash = hashlib.sha256(made().read_bytes()).hexdigest()
    found, as_of = release(), dataset.open().as_of
    year = found.date[:4]
    config.version = config.release = found.version
    title, _, subtitle = found.title.partition("? ")
    config.html_title = found.title
    config.typst_metadata = {
        "title": f"{title}?",
        "subtitle": subtitle,
        "author": found.authors,
        "version": found.version,
        "date": found.date,
        "as_of": as_of,
        "description": f"Version {found.version} of {long_date(found.date)}; data as of "
        f"{long_date(as_of)}. Text and figures: {LICENCE}.",
        "keywords": ["Russia", "Asia", "China", "trade", "energy", "foreign policy"],
        "lists": [["verdict", "Verdicts"]],
        "cite": {
            "chapter": f"Cite as: {found.authors} ({year}). ‘{{title}}’. In {found.title}. "
            f"Version {found.version}.",
            "figure": f"Cite a figure as: {found.authors} ({year}). ‘Figure’ with its number and the "
            f"words of this list. In {found.title}. Version {found.version}, with the page; tables "
            "likewise.",
        },
        "terms": [
            [
                "Dataset",
                f"{PARCEL.name}, version {found.version}, attached to the PDF of the whole book. "
                f"SHA-256: {dataset_hash}.",
            ],
            TERMS,
            DISPUTED,
        ],
        "imprint": [
            [
                "Edition",
                f"Version {found.version} of {long_date(found.date)}; data as of {long_date(as_of)}.",
            ],
            [
                "Dataset",
                f"{PARCEL.name}, version {found.version}, attached to this file. SHA-256: {dataset_hash}.",
            ],
            ["Suggested citation", suggested_citation()],
            TERMS,
            [
                "How the book was made",
                "Every number in it is computed by the code that comes with it, from one dataset in "
                "which each row has its source; tests hold the prose to the computation.",
            ],
            DISPUTED,
        ],
    }
    config.typst_chapters = True
    config.typst_index = {
        "pattern": r"\b[ACKST]\d+[a-c]?\b",
        "title": "Index of claims",
        "note": "Pages on which a claim is named; that of its verdict is bold.",
    }
    config.typst_attachments = ATTACHMENTS
    config.html_static_path.append(str(Path(__file__).parent / "static"))
    config.html_css_files.append("book.css")
    sidebar: dict[str, Any] = config.html_theme_options
    sidebar["extra_footer"] = (
        f"<p>Version {found.version}, {long_date(found.date)}. Data as of {long_date(as_of)}.</p>"
    )


def wait(app: Sphinx, config: Config) -> None:
    """Wait until another process has read all pages, where this one takes them from it.

    All else is ready by now, and what was read is loaded next. It was numbered as well, which
    Sphinx would do again.
    """
    if config.book_waits:
        while not Path(config.book_read_marker).exists():
            time.sleep(0.01)
        app.events.listeners["env-get-updated"].clear()


def take(app: Sphinx, env: BuildEnvironment, docnames: list[str]) -> None:
    """Read nothing again where the pages are taken from another process.

    Sphinx would read a page whose time of writing is later than that of its reading, as it is where a
    clock was set back; and without the numbers of the others, which it takes as they are.
    """
    if app.config.book_waits:
        docnames.clear()


def tell(app: Sphinx, builder: Builder) -> None:
    """Leave an empty file where the build asked for one: all pages are read and kept."""
    if app.config.book_read_marker and not app.config.book_waits:
        Path(app.config.book_read_marker).touch()


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension."""
    app.add_config_value("book_read_marker", "", "", str)
    app.add_config_value("book_waits", "", "", str)
    app.connect("config-inited", describe, priority=100)
    app.connect("config-inited", wait, priority=999)
    app.connect("env-before-read-docs", take)
    app.connect("write-started", tell)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
