"""What pages tell machines, held to what schema.org and the readers of ClaimReview ask for."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import Any

import pytest

from book.surface import machines
from pivot.claims.verdict import VERDICTS

BASE = "https://example.org/book"
ROW = {
    "claim": "C1",
    "chapter": "china-partnership",
    "assertion": "Nobody </script> traded more.",
    "now": "holds in part",
    "because": "Computed.",
}


@pytest.mark.parametrize(("base", "place"), [("", ""), (BASE, f"{BASE}/")])
def test_a_review_has_what_is_asked_for_and_no_number(base: str, place: str) -> None:
    found = machines.review(ROW, base)
    assert (found["@context"], found["@type"]) == ("https://schema.org", "ClaimReview")
    assert found["url"] == f"{place}chapters/china-partnership.html#verdict-c1"
    assert found["claimReviewed"] == ROW["assertion"]
    assert found["author"]["@type"] == "Organization" and found["author"]["name"]
    date.fromisoformat(found["datePublished"])
    assert found["reviewRating"] == {"@type": "Rating", "alternateName": "holds in part"}
    assert found["reviewRating"]["alternateName"] in VERDICTS


def test_what_is_reviewed_is_the_article_and_not_a_person() -> None:
    item = machines.review(ROW)["itemReviewed"]
    assert item["@type"] == "Claim"
    assert item["appearance"]["@type"] == "OpinionNewsArticle"
    assert item["appearance"]["headline"] == "Russia Pivots to Asia"
    assert "Person" not in json.dumps(item) and "author" not in item["appearance"]


def test_the_dataset_has_what_is_asked_for() -> None:
    found = machines.data(BASE)
    assert found["@type"] == "Dataset" and found["name"]
    assert 50 <= len(found["description"]) <= 5000
    assert found["license"].startswith("https://") and found["url"].startswith(BASE)
    date.fromisoformat(found["datePublished"])
    assert found["creator"]["name"] and found["variableMeasured"] and found["citation"]


def test_a_text_cannot_close_its_script(monkeypatch: pytest.MonkeyPatch) -> None:
    rows: list[dict[str, Any]] = [ROW, {**ROW, "claim": "K1", "chapter": "kurils"}]
    monkeypatch.setattr(machines, "_verdicts", lambda: rows)
    own = machines.scripts("chapters/china-partnership")
    assert own.count("</script>") == 1
    (content,) = re.findall(r'<script type="application/ld\+json">(.*)</script>', own)
    assert [review["name"] for review in json.loads(content)] == ["C1: holds in part"]
    assert machines.scripts("chapters/claims").count('"ClaimReview"') == len(rows)
    assert machines.scripts("chapters/methods") == ""
