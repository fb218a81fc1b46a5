"""One operator or constant at a time in the measures and claims: does a test fail?

``python -m tests.mutation.code 40`` draws forty changes, seeded, and tries each in a copy: first on the
small tests that name the module, then on the stored findings and facts (``tests.mutation.stored``),
which the slow tests compute anew. Those that neither notices are added to ``survivors.csv``, to be read
one by one. mutmut and cosmic-ray try all of them, which takes hours; what is drawn here is drawn from
the same operators: comparisons, sums, both and either, what is negated, numbers, truths, texts that are
compared, the least and the largest, any and all, what is returned. Another seed:
``python -m tests.mutation.code 40 7``.
"""

from __future__ import annotations

import ast
import copy
import csv
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
LIST = Path(__file__).with_name("survivors.csv")
FIELDS = ("module", "line", "was", "becomes", "read")
SEED, PATIENCE = 20170120, 600
#: Tests of the whole project that take a second or two and may name a module.
BESIDE = ("test_*tables.py", "test_ledger.py", "test_corruption.py", "test_likelihood.py", "test_specif*.py")
OTHER: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult,
    ast.And: ast.Or, ast.Or: ast.And, ast.BitAnd: ast.BitOr, ast.BitOr: ast.BitAnd,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
    ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult, ast.Pow: ast.Mult, ast.USub: ast.UAdd,
    ast.Break: ast.Continue, ast.Continue: ast.Break,
}  # fmt: skip
#: Functions and methods that differ in their end: the other one of each.
ENDS = ("min max", "any all", "idxmin idxmax", "argmin argmax", "head tail", "cummin cummax", "floor ceil")
NAMES = {one: other for pair in map(str.split, ENDS) for one, other in (pair, pair[::-1])}


@dataclass(frozen=True)
class Mutant:
    """A change of one module.

    Attributes:
        module: its path in the project.
        line: where it is.
        was, becomes: the expression before and after.
        text: the whole module after.
    """

    module: str
    line: int
    was: str
    becomes: str
    text: str


def changed(node: ast.AST) -> bool:
    """Change an operator, value or name in place; False where there is none to change."""
    if isinstance(node, ast.Compare) and type(node.ops[0]) in OTHER:
        node.ops = [OTHER[type(node.ops[0])](), *node.ops[1:]]  # type: ignore[list-item]
    elif isinstance(node, ast.BinOp | ast.BoolOp | ast.UnaryOp) and type(node.op) in OTHER:
        node.op = OTHER[type(node.op)]()  # type: ignore[assignment]
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not | ast.Invert):
        node.operand = ast.UnaryOp(node.op, node.operand)  # twice is not at all
    elif isinstance(node, ast.Constant) and isinstance(node.value, bool):
        node.value = not node.value
    elif isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        node.value = node.value + 1
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        node.value = f"{node.value}!"
    elif isinstance(node, ast.Name) and node.id in NAMES:
        node.id = NAMES[node.id]
    elif isinstance(node, ast.Attribute) and node.attr in NAMES:
        node.attr = NAMES[node.attr]
    elif isinstance(node, ast.Break | ast.Continue):
        node.__class__ = OTHER[type(node)]
    elif isinstance(node, ast.Return) and not (node.value is None or ast.unparse(node.value) == "None"):
        node.value = ast.Constant(None)
    else:
        return False
    return True


def _strict(node: ast.AST) -> ast.AST | None:
    return node.value if isinstance(node, ast.keyword) and node.arg == "strict" else None


def places(tree: ast.AST) -> list[int]:
    """Where, in the order of a walk, something could be changed."""
    # How many results a decorator keeps changes none of them; nobody evaluates an annotation; a zip that
    # is strict meets no two of different lengths, or the code around it is wrong.
    kept = {
        id(part)
        for node in ast.walk(tree)
        for name in ("annotation", "returns")
        for top in (*getattr(node, "decorator_list", ()), getattr(node, name, None), _strict(node))
        if top is not None
        for part in ast.walk(top)
    }
    # A text matters where it is compared; most others are labels.
    compared = {
        id(part) for node in ast.walk(tree) if isinstance(node, ast.Compare) for part in ast.walk(node)
    }
    return [
        number
        for number, node in enumerate(ast.walk(tree))
        if id(node) not in kept
        and (id(node) in compared or not isinstance(getattr(node, "value", None), str))
        and changed(copy.copy(node))
    ]


def changed_tree(module: str, place: int) -> tuple[ast.Module, int, str, str]:
    """A module changed in one place, the line of the place, and the expression before and after."""
    tree = ast.parse((HOME / module).read_text(encoding="utf-8"))
    node = next(node for number, node in enumerate(ast.walk(tree)) if number == place)
    was = ast.unparse(node)
    changed(node)
    return ast.fix_missing_locations(tree), getattr(node, "lineno", 0), was, ast.unparse(node)


def mutant(module: str, place: int) -> Mutant:
    """A module changed in one place."""
    tree, line, was, becomes = changed_tree(module, place)
    return Mutant(module, line, was, becomes, ast.unparse(tree))


def tests_of(module: str) -> list[str]:
    """The files of tests that name a module."""
    name = re.compile(rf"\b{Path(module).stem}\b")
    folder = "measures" if "/measures/" in module else "claims"
    beside = (path for pattern in BESIDE for path in (HOME / "tests").glob(pattern))
    files = [*(HOME / "tests" / folder).rglob("test_*.py"), *beside]
    named = {str(p.relative_to(HOME)) for p in files if name.search(p.read_text(encoding="utf-8"))}
    return sorted({*named, "tests/claims/test_edges.py"})  # which looks at the constants of all modules


def modules() -> list[str]:
    """The modules that are tried."""
    return [
        str(path.relative_to(HOME))
        for folder in ("measures", "claims")
        for path in sorted((HOME / "pivot" / folder).rglob("*.py"))
        if path.name not in ("__init__.py", "rules.py")
    ]


def drawn(count: int, seed: int = SEED) -> list[Mutant]:
    """Some changes, each of a module drawn first, so that long modules do not crowd out short ones."""
    draw, found, all_ = random.Random(seed), [], modules()
    while len(found) < count:
        module = draw.choice(all_)
        if ways := places(ast.parse((HOME / module).read_text(encoding="utf-8"))):
            found.append(mutant(module, draw.choice(ways)))
    return found


def place(folder: Path) -> Path:
    """A copy of the code and tests, with the dataset and the builders of the project."""
    for name in ("pivot", "clock", "tests"):
        shutil.copytree(HOME / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "browser"))
    for name in ("book", "ingest", "data", "chapters", "pyproject.toml", "CITATION.cff"):
        (folder / name).symlink_to(HOME / name)
    return folder


def noticed_by(change: Mutant, folder: Path) -> str:
    """What notices a change: the small tests of its module, or a stored result; empty: nothing does."""
    path = folder / change.module
    before = path.read_text(encoding="utf-8")
    path.write_text(change.text, encoding="utf-8")
    variables = {**os.environ, "PYTHONPATH": str(folder)}
    told = {"cwd": folder, "env": variables, "capture_output": True, "text": True, "timeout": PATIENCE}
    try:
        if named := tests_of(change.module):
            done = subprocess.run(
                [sys.executable, "-B", "-m", "pytest", "-q", "-x", "-p", "no:nbval", "-p",
                 "no:cacheprovider", "--override-ini", "addopts=--strict-markers", "-m", "not slow", *named],
                **told,
            )  # fmt: skip
            if done.returncode:
                return "a test"
        name = ".".join(Path(change.module).with_suffix("").parts)
        done = subprocess.run([sys.executable, "-B", "-m", "tests.mutation.stored", name], **told)
        return done.stdout.strip() if done.returncode == 0 else "an error"
    except subprocess.TimeoutExpired:
        return "it does not end"
    finally:
        path.write_text(before, encoding="utf-8")


def listed() -> list[dict[str, str]]:
    """The survivors that were read, each with what was found."""
    with LIST.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def known(change: Mutant) -> bool:
    """Whether a survivor was read."""
    told = (change.module, change.was, change.becomes)
    return any((row["module"], row["was"], row["becomes"]) == told for row in listed())


def main() -> None:
    """Try as many as asked for; say what became of each."""
    count, seed = (*map(int, sys.argv[1:]), *(40, SEED)[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as name:
        folder = place(Path(name))
        for change in drawn(count, seed):
            noticed = noticed_by(change, folder)
            print(f"{change.module}:{change.line}  {change.was[:60]}  ->  {change.becomes[:60]}", end="")
            print(f"  {noticed or 'NOTHING'}", flush=True)
            if not noticed and not known(change):
                with LIST.open("a", encoding="utf-8", newline="") as out:
                    row = (change.module, change.line, change.was, change.becomes, "unread")
                    csv.writer(out, lineterminator="\n").writerow(row)


if __name__ == "__main__":
    main()
