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


def told(text: str) -> list[dict[str, str]]:
    """Title, author, date, version and what it is part of, as each machine-readable entry gives them."""
    if text.lstrip().startswith("["):
        return [
            {
                "title": entry["title"],
                "author": entry["author"][0]["literal"],
                "date": "-".join(f"{part:02d}" for part in entry["issued"]["date-parts"][0]),
                "version": entry["version"],
                "whole": entry.get("container-title", ""),
            }
            for entry in json.loads(text)
        ]
    if text.startswith("@"):
        found = []
        for entry in text.split("\n}\n")[:-1]:
            fields = dict(re.findall(r"(\w+)\s*=\s*\{+(.*?)\}+,?$", entry, re.MULTILINE))
            date = f"{fields['year']}-{int(fields['month']):02d}"
            known = {name: fields[name] for name in ("title", "author", "version")}
            found.append(known | {"date": date, "whole": fields.get("booktitle", "")})
        return found
    found = []
    for entry in text.split("ER  -\n")[:-1]:
        lines = dict(line.split("  - ", 1) for line in entry.splitlines() if "  - " in line)
        found.append(
            {
                "title": lines["TI"],
                "author": lines["AU"],
                "date": lines["DA"].replace("/", "-"),
                "version": lines["ET"].removeprefix("Version "),
                "whole": lines.get("T2", ""),
            }
        )
    return found


@pytest.mark.parametrize("language", ["bibtex", "text", "json"])
def test_every_format_cites_this_edition(language: str) -> None:
    found, entries = release(), told(block(language))
    assert len(entries) == 5
    assert entries[0]["title"] == found.title
    for given in entries:
        assert given["author"] == found.authors
        assert found.date.startswith(given["date"])
        assert given["version"] == found.version
        assert given["whole"] in ("", found.title)


def test_the_formats_say_the_same() -> None:
    titles = [[entry["title"] for entry in told(block(name))] for name in ("bibtex", "text", "json")]
    assert titles[0] == titles[1] == titles[2]


def test_the_dataset_has_the_version_of_the_book() -> None:
    package = json.loads((HOME / "data" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["version"] == release().version
    assert package["as_of"] == release().date


def test_the_changes_of_this_version_are_listed() -> None:
    assert re.search(
        rf"^## {re.escape(release().version)}\b", (HOME / "CHANGELOG.md").read_text("utf-8"), re.M
    )
