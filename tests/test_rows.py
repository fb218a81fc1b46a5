"""Tables by directive whose rows have more or fewer cells than the first are told, each with its line."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from docutils.core import publish_doctree
from docutils.parsers.rst import directives

from book import rows
from book.rows import EvenCsv, EvenList

LIST = ".. even-list::\n\n   * - a\n     - b\n   * - 1\n     - 2\n"
CSV = ".. even-csv::\n   :header: a, b\n\n   1, 2\n"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (CSV, []),
        (CSV + "   1\n", ["1 cells where its first has 2: 1"]),
        (
            CSV + "   1, 2, 3\n   1\n",
            ["3 cells where its first has 2: 1, 2, 3", "1 cells where its first has 2: 1"],
        ),
        (CSV + '   1, "2, 3"\n', []),
        (LIST, []),
        (LIST + "   * - 3\n", ["1 cells where its first has 2: 3"]),
        (LIST + "   * - 3\n     - 4\n     - 5\n", ["3 cells where its first has 2: 3 4 5"]),
    ],
)
def test_rows_are_even(text: str, says: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    directives.register_directive("even-csv", EvenCsv)
    directives.register_directive("even-list", EvenList)
    told: list[str] = []
    # Not Sphinx's own, which it keeps to itself as soon as it was at work in this process.
    logger = SimpleNamespace(warning=lambda words, said, **_: told.append(words % said))
    monkeypatch.setattr(rows, "logger", logger)
    publish_doctree(text, settings_overrides={"report_level": 5})
    assert [words.removeprefix("a row of a table with ") for words in told] == says
