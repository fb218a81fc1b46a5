"""Version and date stand in ``CITATION.cff``; every place that repeats them says the same."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from clock.release import release

HOME = Path(__file__).resolve().parent.parent
CITE = (HOME / "chapters" / "cite.md").read_text(encoding="utf-8")


def block(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", CITE, re.DOTALL)
    assert found, language
    return found[1]


def told(text: str) -> dict[str, str]:
    """Title, author, date and version as a machine-readable citation gives them."""
    if text.lstrip().startswith("{"):
        entry = json.loads(text)
        date = "-".join(f"{part:02d}" for part in entry["issued"]["date-parts"][0])
        return {
            "title": entry["title"],
            "author": entry["author"][0]["literal"],
            "date": date,
            "version": entry["version"],
        }
    if text.startswith("@"):
        fields = dict(re.findall(r"(\w+)\s*=\s*\{+(.*?)\}+,?$", text, re.MULTILINE))
        return {
            "title": fields["title"],
            "author": fields["author"],
            "date": f"{fields['year']}-{int(fields['month']):02d}",
            "version": fields["version"],
        }
    lines = dict(line.split("  - ", 1) for line in text.splitlines() if "  - " in line)
    return {
        "title": lines["TI"],
        "author": lines["AU"],
        "date": lines["DA"].replace("/", "-"),
        "version": lines["ET"].removeprefix("Version "),
    }


@pytest.mark.parametrize("language", ["bibtex", "text", "json"])
def test_every_format_cites_this_edition(language: str) -> None:
    found, given = release(), told(block(language))
    assert given["title"] == found.title
    assert given["author"] == found.authors
    assert found.date.startswith(given["date"])
    assert given["version"] == found.version


def test_the_dataset_has_the_version_of_the_book() -> None:
    package = json.loads((HOME / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == release().version
    assert package["as_of"] == release().date


def test_the_changes_of_this_version_are_listed() -> None:
    assert re.search(
        rf"^## {re.escape(release().version)}\b", (HOME / "CHANGELOG.md").read_text("utf-8"), re.M
    )
