"""A small book in a copy of the project: what the faults are tried on.

It has the project's own code, data, builders and environment, and one chapter of a table and a
figure, so that a build takes seconds.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nbformat

from book import environment, run, stale

HOME = Path(__file__).resolve().parent.parent.parent
CODE = ("book", "clock", "pivot", "ingest", "data")
FILES = (
    "_config.yml", "CITATION.cff", "LICENSE", "Makefile", "pyproject.toml", "requirements.txt",
    "requirements.lock",
)  # fmt: skip
INTRO = """# A small book

It has one chapter ({doc}`chapters/small`), which rests on others {cite:p}`lukin2016`.
"""
TOC = """format: jb-book
root: intro
options:
  numbered: true
chapters:
  - file: chapters/small
  - file: chapters/references
"""
#: Which cells of a chapter of the book make the small one: it has one table and one figure.
CELLS = (0, 1, 2, 5, 6, 7)


@dataclass(frozen=True)
class Project:
    """A copy of the project with a small book in it."""

    home: Path

    def command(self, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a module of the project as a user would, through its environment."""
        return subprocess.run(
            self.line(*words), cwd=self.home, env={**os.environ, **variables}, text=True,
            capture_output=True, stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip

    def line(self, *words: str) -> list[str]:
        """The command line of a module of the project."""
        return [sys.executable, "-m", "book.environment", "-m", *words]

    def build(self, **variables: str) -> subprocess.CompletedProcess[str]:
        """``make book``."""
        return self.command("book.build", **variables)

    def book(self) -> dict[str, str]:
        """The digest of every file of the book as a reader finds it."""
        return stale.files(self.home / "_build", ("html", "chapters")) | {
            path.name: stale.digest(path) for path in (self.home / "_build").glob("*.pdf")
        }

    def committed(self) -> dict[str, str]:
        """The digest of every file that is no product."""
        top = {path.name: stale.digest(path) for path in self.home.iterdir() if path.is_file()}
        return top | stale.files(self.home, (*CODE, "chapters"))

    def chapter(self) -> Path:
        """The small chapter."""
        return self.home / "chapters" / "small.ipynb"

    def edit(self, name: str, old: str, new: str) -> None:
        """Put some words in the place of others in a file."""
        path = self.home / name
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{name} does not hold {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    def stamp(self) -> None:
        """Call the stored outputs of the chapter those of today's code and data."""
        notebook = run.read(self.chapter())
        notebook.metadata[stale.KEY] = nbformat.from_dict(
            {
                "inputs": stale.inputs_hash(notebook, stale.shared(self.home)),
                "outputs": stale.outputs_hash(notebook),
            }
        )
        run.write(notebook, self.chapter())


def made(home: Path) -> Project:
    """Make the copy in a folder that is not there yet."""
    home.mkdir(parents=True)
    ignored = shutil.ignore_patterns("__pycache__", ".*")
    for name in CODE:
        shutil.copytree(HOME / name, home / name, ignore=ignored)
    for name in FILES:
        shutil.copy(HOME / name, home / name)
    shutil.copy(HOME / "references.bib", home)
    (home / "intro.md").write_text(INTRO, encoding="utf-8")
    (home / "_toc.yml").write_text(TOC, encoding="utf-8")
    (home / "chapters").mkdir()
    shutil.copy(HOME / "chapters" / "references.md", home / "chapters")
    notebook = json.loads((HOME / "chapters" / "two-heads.ipynb").read_text(encoding="utf-8"))
    notebook["cells"] = [notebook["cells"][number] for number in CELLS]
    project = Project(home)
    project.chapter().write_text(json.dumps(notebook), encoding="utf-8")
    project.stamp()
    (home / ".venv").symlink_to(environment.VENV, target_is_directory=True)
    return project
