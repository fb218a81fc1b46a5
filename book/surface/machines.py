"""Findings that machines can read: a ClaimReview for each verdict, and the Dataset.

Verdicts are words and bear no number: a rating on a scale would say more than was found. What is
reviewed is the article, not the person who wrote it.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx

from clock.release import release
from pivot import dataset
from pivot.claims.ledger import ledger
from pivot.claims.overview import chapter_of
from pivot.claims.registry import FINDINGS, RULES

#: The article, as the bibliography has it.
ARTICLE = {
    "@type": "OpinionNewsArticle",
    "headline": "Russia Pivots to Asia",
    "datePublished": "2017-01",
    "publisher": {"@type": "Organization", "name": "YaleGlobal Online"},
}
LICENCES = "https://creativecommons.org/licenses/by/4.0/"


def author() -> dict[str, str]:
    """Who signs the reviews and the dataset."""
    return {"@type": "Organization", "name": release().authors}


def review(row: dict[str, Any], base: str = "") -> dict[str, Any]:
    """The ClaimReview of one verdict.

    Args:
        row: claim, chapter, assertion, now (its verdict today) and because.
        base: the public address of the site; the address is relative while it has none.
    """
    found = release()
    place = f"chapters/{row['chapter']}.html#verdict-{row['claim'].lower()}"
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "name": f"{row['claim']}: {row['now']}",
        "url": f"{base}/{place}" if base else place,
        "datePublished": found.date,
        "version": found.version,
        "inLanguage": "en-GB",
        "author": author(),
        "claimReviewed": row["assertion"],
        "itemReviewed": {"@type": "Claim", "appearance": ARTICLE},
        "reviewBody": row["because"],
        "reviewRating": {"@type": "Rating", "alternateName": row["now"]},
    }


def data(base: str = "") -> dict[str, Any]:
    """The Dataset that the book rests on."""
    found, ds = release(), dataset.open()
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "Russia Pivots to Asia? The dataset",
        "description": "Data on Russia's turn to Asia: trade, energy, arms, votes, visits, opinion and "
        "sanctions, each row with its source, its edition and the day on which it was public.",
        "url": f"{base}/chapters/data.html" if base else "chapters/data.html",
        "version": found.version,
        "datePublished": found.date,
        "creator": author(),
        "license": LICENCES,
        "isAccessibleForFree": True,
        "spatialCoverage": ["Russia", "Asia", "Europe"],
        "variableMeasured": sorted(ds.series["title"].unique()),
        "citation": sorted(ds.sources["producer"].unique()),
    }


@lru_cache(maxsize=1)
def _verdicts() -> list[dict[str, Any]]:
    """One row a decided claim: no more of its finding than is told, which is read in a moment."""
    ds = dataset.open()
    rows = []
    for name, claim in ledger(ds).items():
        if name in RULES:
            found = FINDINGS.part(ds, f"{name} now").iloc[0]
            about = {"claim": name, "chapter": chapter_of(name), "assertion": claim.claim}
            rows.append(about | {"now": found["verdict"], "because": found["because"]})
    return rows


def scripts(docname: str, base: str = "") -> str:
    """What a page tells machines: a chapter its own verdicts, the ledger and the root page all."""
    rows = _verdicts()
    name = docname.rpartition("/")[2]
    shown = [review(row, base) for row in rows if name in (row["chapter"], "claims", "intro")]
    if name in ("data", "intro"):
        shown.append(data(base))
    return f'<script type="application/ld+json">{_json(shown)}</script>' if shown else ""


def describe(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: Any) -> None:
    """Put the findings of a page into its head."""
    if doctree is not None:
        base = str(app.config.html_baseurl or "").rstrip("/")
        context["metatags"] = context.get("metatags", "") + scripts(pagename, base)


def write(app: Sphinx, failure: Exception | None) -> None:
    """Write all findings as files beside the pages."""
    if failure is None and app.builder.format == "html":
        base = str(app.config.html_baseurl or "").rstrip("/")
        reviews = [review(row, base) for row in _verdicts()]
        for name, content in (("claims.jsonld", reviews), ("dataset.jsonld", data(base))):
            text = json.dumps(content, ensure_ascii=False, indent=1) + "\n"
            (Path(app.outdir) / name).write_text(text, encoding="utf-8", newline="\n")


def _json(value: Any) -> str:
    # "</script>" in a text would end the element.
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
