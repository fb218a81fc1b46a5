"""Every link of the ledger page leads somewhere: looked up in the HTML, where it has been built."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from book import build


def _has(page: Path, anchor: str) -> bool:
    return f'id="{anchor}"' in page.read_text(encoding="utf-8")


def broken(page: Path) -> list[str]:
    """The internal links of a page of HTML whose file or anchor is not there."""
    found = []
    for link in sorted(set(re.findall(r'href="([^"]+)"', page.read_text(encoding="utf-8")))):
        address, anchor = urldefrag(link)
        if re.match(r"[a-z]+:|//", address):
            continue
        target = (page.parent / unquote(address.partition("?")[0])).resolve() if address else page
        if not target.exists() or anchor and target.suffix == ".html" and not _has(target, unquote(anchor)):
            found.append(link)
    return found


def test_every_link_of_the_ledger_leads_somewhere() -> None:
    page = build.HTML / "chapters" / "claims.html"
    if not page.is_file():
        pytest.skip("the book is not built here")
    assert not broken(page)


def test_a_link_to_nothing_is_found(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(
        '<p id="x"><a href="#x">1</a><a href="#y">2</a><a href="b.html">3</a></p>', encoding="utf-8"
    )
    assert broken(page) == ["#y", "b.html"]
