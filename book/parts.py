"""What the book is set with, looked at before it is set: each file there, whole and well formed.

Sphinx, Jupyter Book and Typst take some of these faults without a word: another font, a setting
that is never read.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from sphinx.config import Config

from book import works
from book.environment import HOME, Stop
from book.stale import MERGE
from clock.release import release

#: Files without which a page or a form of the book lacks something.
NEEDED = (
    "CITATION.cff", "LICENSE", "_config.yml", "_toc.yml", "book/licences.txt", "book/static/book.css",
    "book/static/favicon.svg", "book/static/surface.css", "book/static/surface.js",
    "book/typst/template.typ", "references.bib",
)  # fmt: skip
#: The sha256 of each font, as ``sha256sum`` writes it.
FONTS = "book/fonts/sha256.txt"
#: Options of a table of contents.
OPTIONS = ("caption", "hidden", "maxdepth", "numbered", "reversed", "titlesonly")


class OnceSafeLoader(yaml.SafeLoader):
    """YAML in which no key of a mapping stands twice: of two, the first would be lost without a word."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping, after a look at its keys."""
        seen = set()
        for key, _ in node.value:
            if not isinstance(key, yaml.ScalarNode):
                continue
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    problem=f"{key.value} stands twice", problem_mark=key.start_mark
                )
            seen.add(key.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


def check(home: Path = HOME) -> None:
    """Look at every part.

    Raises:
        Stop: one is missing, damaged or holds a word that means nothing.
    """
    for wrong in wrongs(home):
        raise Stop(wrong)


def wrongs(home: Path) -> Iterator[str]:
    """What is wrong, each in one sentence."""
    for name in (*NEEDED, FONTS):
        try:
            text = (home / name).read_text(encoding="utf-8")
            if not text.strip():
                yield f"{name} is empty: restore it (git checkout {name})."
            if merged := MERGE.search(text):
                at = text.count("\n", 0, merged.start()) + 1
                yield f"{name}, line {at}: a merge was not finished ({merged[0]}): mend it."
        except FileNotFoundError:
            yield f"{name} is missing: restore it (git checkout {name})."
        except UnicodeDecodeError:
            yield f"{name} is not UTF-8: restore it (git checkout {name}), or save it in that encoding."
        except OSError as error:
            yield f"{name} cannot be read ({error.strerror}): restore it (git checkout {name})."
    for line in (home / FONTS).read_text(encoding="utf-8").splitlines():
        digest, _, name = line.partition("  ")
        path = home / "book" / "fonts" / name
        if not path.is_file():
            yield f"book/fonts/{name} is missing: restore it (git checkout book/fonts)."
        elif hashlib.sha256(path.read_bytes()).hexdigest() != digest:
            yield f"book/fonts/{name} is damaged (it is not the font of {FONTS}): git checkout book/fonts."
    yield from _settings(home)
    yield from _citation(home)
    yield from works.wrongs(home)
    yield from _strays(home)


def _settings(home: Path) -> Iterator[str]:
    """Faults of the configuration and the table of contents."""
    found = {}
    for name in ("_config.yml", "_toc.yml"):
        try:
            found[name] = yaml.load((home / name).read_text(encoding="utf-8"), Loader=OnceSafeLoader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            place = f", line {mark.line + 1}" if mark else ""
            yield f"{name}{place}: it is no YAML ({getattr(error, 'problem', error)}): mend that line."
            return
        if not isinstance(found[name], dict):
            yield f"{name}: it holds no settings (key: value): restore it (git checkout {name})."
            return
    root = str(found["_toc.yml"].get("root", ""))
    if not any((home / f"{root}{suffix}").is_file() for suffix in ("", ".md", ".ipynb")):
        yield f"_toc.yml: its root page {root!r} is missing: restore {root}.md, or mend the name."
    options = found["_toc.yml"].get("options")
    for option in options if isinstance(options, dict) else ():
        if option not in OPTIONS:
            yield f"_toc.yml, options: there is none of the name {option!r}, only {', '.join(OPTIONS)}."
    known = _known()
    for key, value in found["_config.yml"].items():
        if key not in known:
            yield f"_config.yml: Jupyter Book knows no setting {key!r}: mend its name or its place."
        if isinstance(value, dict) and known.get(key):
            for inner in value:
                if inner not in known[key]:
                    yield (
                        f"_config.yml, {key}: Jupyter Book knows no setting {inner!r}: mend its name or its "
                        "place."
                    )
    sphinx = found["_config.yml"].get("sphinx")
    given = sphinx.get("config") if isinstance(sphinx, dict) else None
    for key, value in given.items() if isinstance(given, dict) else ():
        # Sphinx takes any word for true, and looks for a number among the names of languages.
        usual = Config.config_values[key].default if key in Config.config_values else None
        for kind, named in ((bool, "true or false"), (str, "a text")):
            if type(usual) is kind and not isinstance(value, kind):
                yield f"_config.yml, sphinx, config: {key} is {value!r}, and must be {named}."


def _known() -> dict[str, set[str]]:
    """The settings that Jupyter Book reads, and what each may hold."""
    spec = importlib.util.find_spec("jupyter_book")
    assert spec is not None and spec.submodule_search_locations
    folder = Path(spec.submodule_search_locations[0])
    listed = json.loads((folder / "config_schema.json").read_text(encoding="utf-8"))["properties"]
    given: dict[str, Any] = yaml.safe_load((folder / "default_config.yml").read_text(encoding="utf-8"))
    return {
        key: set(listed.get(key, {}).get("properties", {}))
        | (set(given[key]) if isinstance(given.get(key), dict) else set())
        for key in {**listed, **given}
    }


def _strays(home: Path) -> Iterator[str]:
    """What Jupyter Book would put into every page without being told."""
    for path in sorted((home / "_static").glob("**/*")):
        if path.suffix not in (".css", ".js", ".mjs"):
            continue
        name = path.relative_to(home).as_posix()
        yield f"{name} would be put into every page, and is no part of the book: take _static away."


def _citation(home: Path) -> Iterator[str]:
    """Faults of the lines that give the book its version and date."""
    path = home / "CITATION.cff"
    try:
        date.fromisoformat(release(path).date)
        yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        yield f"CITATION.cff: it is no YAML ({' '.join(str(error).split())[:120]}): mend it."
    except ValueError as error:
        yield f"CITATION.cff: its lines do not give the release ({error}): mend it."
