"""The recipes of CONTRIBUTING.md: what they name exists, and their commands do what they say.

Each recipe's commands are run in a copy of the project after the change that the recipe is for.
Tests are narrowed there to the gate of the chapters, since all of them are running already.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from book import environment
from ingest.__main__ import collection
from tests.faults.project import HOME

TEXT = (HOME / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = {
    part.splitlines()[0]: re.findall(r"```sh\n(.*?)```", part, re.DOTALL)
    for part in TEXT.split("\n## ")[1:]
    if "```sh" in part
}
TARGETS = set(re.findall(r"^([a-z-]+):", (HOME / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def commands(recipe: str) -> list[str]:
    return [line for block in RECIPES[recipe] for line in block.splitlines() if line]


def test_there_are_five_recipes() -> None:
    assert len(RECIPES) == 5


def test_every_command_is_one_of_make() -> None:
    named = set(re.findall(r"\bmake ([a-z-]+)", TEXT))
    assert named <= TARGETS
    for recipe in RECIPES:
        assert all(line.split()[0] == "make" for line in commands(recipe)), recipe


def test_every_file_that_a_recipe_names_is_there() -> None:
    named = re.findall(r"`([a-z_]+/[\w/.-]*|[\w.-]+\.(?:md|yml|csv|py))`", TEXT)
    assert len(named) > 10
    elsewhere = {"SOURCES.yml", "rules.py"}
    assert [name for name in named if name not in elsewhere and not (HOME / name).exists()] == []


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole project in another folder, with this one's environment."""
    home = tmp_path_factory.mktemp("keeping") / "проект with blanks"
    ignored = shutil.ignore_patterns(".git", ".venv*", "_build", "__pycache__", ".*_cache")
    shutil.copytree(HOME, home, ignore=ignored)
    (home / ".venv").symlink_to(environment.VENV, target_is_directory=True)
    return home


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def change(home: Path, recipe: str) -> None:
    """A small change of the kind that the recipe is for."""
    if recipe in ("Add a year of data", "Add a series"):
        edit(home / "ingest" / "wdi_trade.py", '"""', '"""Changed. ')
    elif recipe == "Add a claim":
        edit(home / "data" / "claims.yml", "would_change: ", "would_change: Indeed ")
    elif recipe == "Add a chapter":
        edit(home / "intro.md", "\n\n", "\n\nA new sentence without a number.\n\n")
    else:
        edit(home / "CHANGELOG.md", "\n", "\n\nA correction.\n")


@pytest.mark.slow
@pytest.mark.skipif(collection(None) is None, reason="no collection of sources here")
@pytest.mark.skipif(shutil.which("make") is None, reason="no make here")
@pytest.mark.parametrize("recipe", RECIPES)
def test_the_commands_of_a_recipe_run(copy: Path, recipe: str) -> None:
    change(copy, recipe)
    variables = {
        **os.environ,
        "PIVOT_SOURCES": str(collection(None)),
        "PYTEST_ADDOPTS": "-p no:nbval --override-ini addopts= -k test_chapter_passes_the_gate",
    }
    for line in commands(recipe):
        done = subprocess.run(
            line.split(), cwd=copy, env=variables, capture_output=True, text=True, stdin=subprocess.DEVNULL
        )
        assert done.returncode == 0, f"{line}:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
