"""A file that takes in itself, at once or by way of others, is told and not followed."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from book import includes


class Reader:
    """Takes in files as MyST does, and keeps what is said."""

    def __init__(self, home: Path, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
        env = SimpleNamespace(doc2path=lambda name: str(home / name), docname=page, temp_data={})
        self.home, self.app = home, SimpleNamespace(srcdir=str(home), env=env)
        self.said: list[str] = []
        told = SimpleNamespace(warning=self.warning)
        monkeypatch.setattr(includes, "logger", told)

    def warning(self, form: str, said: str, location: str, **more: Any) -> None:
        self.said.append(f"{Path(location).relative_to(self.home)} {said}")

    def read(self, name: str, deep: int = 0) -> None:
        assert deep < 20, "never ends"
        path = self.home / name
        text = path.read_text(encoding="utf-8") if deep == 0 else self.text
        for line in text.splitlines():
            if line.startswith("```{include}"):
                taken = (path.parent / line.split()[1]).resolve()
                content = [taken.read_text(encoding="utf-8")]
                includes.took(self.app, taken.relative_to(self.home.resolve()), path.stem, content)
                self.text = content[0]
                self.read(str(taken.relative_to(self.home.resolve())), deep + 1)


def take(*names: str) -> str:
    return "One.\n\n" + "".join(f"```{{include}} {name}\n```\n" for name in names)


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ({"a.md": take("a.md")}, ["a.md:3 a file that takes in itself: a.md includes a.md"]),
        (
            {"a.md": take("b.md"), "b.md": take("c.md"), "c.md": take("b.md")},
            ["c.md:3 a file that takes in itself: b.md includes c.md includes b.md"],
        ),
        (
            {"a.md": take("b.md"), "b.md": take("a.md")},
            ["b.md:3 a file that takes in itself: a.md includes b.md includes a.md"],
        ),
        ({"a.md": take("b.md", "c.md", "b.md"), "b.md": "Two.", "c.md": take("b.md")}, []),
        ({"a.md": take("d/a.md"), "d/a.md": "Two."}, []),
        (
            {"a.md": take("b.md"), "b.md": "| a | b |\n|---|---|\n| 1 |\n"},
            ["b.md:3 a row of a table with 1 cells where its heading has 2: | 1 |"],
        ),
    ],
)
def test_what_takes_in_itself_is_told(
    files: dict[str, str], says: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    reader = Reader(tmp_path, "a.md", monkeypatch)
    reader.read("a.md")
    assert reader.said == says
