"""The hash of the code that a function rests on: its module and all modules that this imports."""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[2]
#: Packages whose code can change a result.
OURS = ("pivot", "clock")
#: How results are kept changes none; how they are rounded does.
APART = "pivot.results"
ROUNDING = "pivot.results.form"


@lru_cache
def digest(modules: tuple[str, ...], home: Path = HOME) -> str:
    """The hash of some modules and of all modules of the project that they import, near and far."""
    seen: dict[str, str] = {}
    ahead = [*modules, ROUNDING]
    while ahead:
        name = ahead.pop()
        if name in seen or _file(name, home) is None:
            continue
        if name.startswith(APART) and name != ROUNDING:
            continue
        seen[name], imported = _read(name, home)
        ahead += imported
    whole = "\n".join(f"{name} {seen[name]}" for name in sorted(seen))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]


def known(module: str, home: Path = HOME) -> bool:
    """Whether a module of this name is part of the project."""
    return _file(module, home) is not None


@lru_cache(maxsize=4096)
def _file(name: str, home: Path) -> Path | None:
    base = home.joinpath(*name.split("."))
    for path in (base.with_suffix(".py"), base / "__init__.py"):
        if path.is_file():
            return path
    return None


@lru_cache
def _read(name: str, home: Path) -> tuple[str, tuple[str, ...]]:
    """The hash of a module's code, and the modules of the project that it imports."""
    path = _file(name, home)
    assert path is not None
    text = path.read_text(encoding="utf-8")
    found = [name.rpartition(".")[0]] if "." in name else []
    dropped: set[int] = set()
    kept: set[int] = set()
    node: Any
    for node in _told(ast.parse(text)):
        kind = type(node)
        if kind is ast.Constant:
            if isinstance(node.value, str) and node.end_lineno != node.lineno:
                kept |= _lines(node, 1)
        elif kind is ast.Import:
            found += [alias.name for alias in node.names]
        elif kind is ast.ImportFrom:
            found += [node.module or "", *(f"{node.module}.{alias.name}" for alias in node.names)]
        elif kind in _DOCUMENTED and ast.get_docstring(node, clean=False) is not None:
            dropped |= _lines(node.body[0], 0)
    ours = tuple(found for found in found if found.split(".")[0] in OURS)
    return hashlib.sha256(_bare(text, dropped, kept).encode()).hexdigest(), ours


_DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def _told(tree: ast.AST) -> Iterator[ast.AST]:
    """The parts of a module, without those of expressions on one line, in which nothing is looked for."""
    ahead = [tree]
    while ahead:
        yield (node := ahead.pop())
        for part in ast.iter_child_nodes(node):
            if not isinstance(part, ast.expr | ast.expr_context) or _is_long(part):
                ahead.append(part)


def _is_long(node: Any) -> bool:
    return isinstance(node, ast.expr) and node.lineno != node.end_lineno


def _lines(node: Any, after: int) -> set[int]:
    """The lines of a part of a module, without as many at its head."""
    return set(range(node.lineno + after, (node.end_lineno or node.lineno) + 1))


def _bare(text: str, dropped: set[int], kept: set[int]) -> str:
    """The code without comments of their own lines, docstrings and blank lines."""
    lines = [
        line.rstrip()
        for number, line in enumerate(text.splitlines(), 1)
        if number not in dropped and (number in kept or line.strip()[:1] not in ("", "#"))
    ]
    return "\n".join(lines)
