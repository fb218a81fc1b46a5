"""The names that a page may bind to facts, told from what is stored and written; nothing is computed.

A comment ``<!-- facts: share date:2016 -->`` binds a number of the prose to a fact of its page. Whether
the number is right is a test's to say; here it is only seen that the fact is there at all. The names of
facts that are kept stand in ``data/results/facts-*.csv``; those of the others are read out of the code
of their module, in which a name that is put together of parts counts as any that has these parts.
"""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from itertools import product
from pathlib import Path

#: As ``pivot.facts.binding`` has them, which would load the dataset's libraries.
COMMENT = re.compile(r"<!--\s*facts:(.*?)-->", re.DOTALL)
DECLARED = ("date:", "cite:", "quote:", "claim:", "name:", "word:")

#: A part of a name that only running the code would tell.
ANY = r"\w+"


def unknown(text: str, page: str, home: Path) -> Iterator[tuple[int, str]]:
    """Names in the comments of a Markdown text that are no facts of its page.

    Args:
        text: a page, or a cell of it.
        page: its path in the project, as ``pivot/facts/pages.py`` has it.
        home: the folder of the project.

    Yields:
        The line of the name, and what is wrong with it.
    """
    for comment in COMMENT.finditer(text):
        for token in re.finditer(r"\S+", comment[1]):
            name = token[0]
            if name.startswith(DECLARED):
                continue
            known = names(page, home)
            if known is None or name in known:
                continue
            if any(re.fullmatch(made, name) for made in known if ANY in made):
                continue
            at = text.count("\n", 0, comment.start(1) + token.start()) + 1
            whole = sorted(other for other in known if ANY not in other)
            near = get_close_matches(name, whole, 3) or get_close_matches(name, DECLARED, 1)
            nearest = f" (near it: {', '.join(near)})" if near else ""
            yield at, f"a comment names a fact that nobody computes for this page: {name}{nearest}"


@lru_cache(maxsize=64)
def names(page: str, home: Path) -> frozenset[str] | None:
    """The names of a page's facts, or patterns of them; None: they cannot be told without computing.

    A page that ``pages.py`` does not name yet may have those of all others.
    """
    of_pages = _modules(home)
    wanted = of_pages.get(page, sorted(set().union(*of_pages.values())))
    found: set[str] = set()
    for module in wanted:
        of_module = _names(module, home)
        if of_module is None:
            return None
        found |= of_module
    return frozenset(found)


@lru_cache(maxsize=4)
def _modules(home: Path) -> dict[str, list[str]]:
    """The modules of facts of each page: those that the function beside its name speaks of."""
    tree = _code("pages", home)
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    imports = [
        node for node in tree.body if isinstance(node, ast.ImportFrom) and node.module == "pivot.facts"
    ]
    modules = {part.name for node in imports for part in node.names if _path(part.name, home).is_file()}
    found: dict[str, list[str]] = {}
    for node in tree.body:
        if not (isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Dict)):
            continue
        for key, value in zip(node.value.keys, node.value.values, strict=True):
            if isinstance(key, ast.Constant):
                said = functions.get(value.id, value) if isinstance(value, ast.Name) else value
                words = {part.id for part in ast.walk(said) if isinstance(part, ast.Name)}
                found[str(key.value)] = sorted(words & modules)
    return found


@lru_cache(maxsize=64)
def _names(module: str, home: Path) -> frozenset[str] | None:
    """The names of a module's facts: as they are stored, or else as its code writes them."""
    tree = _code(module, home)
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="remembered"), args=[ast.Constant(value=str(kept))]):
                try:
                    with (home / "data" / "results" / f"facts-{kept}.csv").open(
                        encoding="utf-8", newline=""
                    ) as lines:
                        return frozenset(row["fact"] for row in csv.DictReader(lines))
                except (OSError, ValueError, KeyError, csv.Error):
                    return None  # it is made by `make results`
    words = _words(tree)
    keys = [key for key in _keys(tree) if not (isinstance(key, ast.Name) and key.id.isupper())]
    return frozenset(name for key in keys for name in _patterns(key, words)) or None


def _keys(tree: ast.AST) -> Iterator[ast.expr]:
    """What stands in a module for the key of a mapping; a constant (``HOLDS``) is none of a fact."""
    for node in ast.walk(tree):
        match node:
            case ast.Dict():
                yield from (key for key in node.keys if key is not None)
            case ast.DictComp():
                yield node.key
            case ast.Subscript(ctx=ast.Store()):
                yield node.slice


def _words(tree: ast.Module) -> dict[str, set[str]]:
    """What the variable of a loop over words written down can be: ``for name in ("hold", "fail")``."""
    values = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.For | ast.comprehension):
            over = [
                values.get(part.id, part) if isinstance(part, ast.Name) else part
                for part in ast.walk(node.iter)
            ]
            said = {
                part.value.replace(" ", "_")
                for whole in over
                for part in ast.walk(whole)
                if isinstance(part, ast.Constant) and isinstance(part.value, str)
            }
            for part in ast.walk(node.target):
                if isinstance(part, ast.Name):
                    found.setdefault(part.id, set()).update(said or {ANY})
    return found


def _patterns(key: ast.expr, words: dict[str, set[str]]) -> set[str]:
    """The names that an expression can give."""
    match key:
        case ast.Constant():
            return {str(key.value)}  # letters, digits and _
        case ast.JoinedStr():
            parts = [_patterns(part, words) for part in key.values]
            return {"".join(whole) for whole in product(*parts)}
    known = [words.get(part.id, {ANY}) for part in ast.walk(key) if isinstance(part, ast.Name)]
    return known[0] if len(known) == 1 else {ANY}


def _code(module: str, home: Path) -> ast.Module:
    try:
        return ast.parse(_path(module, home).read_text(encoding="utf-8"))
    except (OSError, SyntaxError):
        return ast.Module([], [])  # whoever runs it says what is wrong


def _path(module: str, home: Path) -> Path:
    return home / "pivot" / "facts" / f"{module}.py"
