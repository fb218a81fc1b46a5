"""Every operator and constant of the measures and claims, one at a time.

``tests.mutation.code`` says what can be changed and tries some of it in a copy. Here all is tried
(``python -m tests.mutation.every FILE``, an hour or two): the small tests run once and tell which
lines each of them reaches; then a process is forked for each change, which puts the changed code into
the functions that are loaded and runs the tests that reach its line, the quickest first, until one
fails. What no small test notices may be noticed by the stored results (``tests.mutation.stored``),
which the same process computes anew. ``FILE`` says what became of each change; those it holds already
are not tried again. With ``0/2`` and ``1/2`` after it, two runs share the modules; with ``--small``
stored results are left alone.
"""

from __future__ import annotations

import ast
import csv
import functools
import gc
import inspect
import os
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation import code, stored

FIELDS = ("module", "place", "line", "was", "becomes", "noticed")
#: Seconds for the small tests of one change, and for the stored results.
SOON, LATE = 60, 240
#: What is kept of files and of code does not depend on what is changed.
UNTOUCHED = ("pivot.schema", "pivot.dataset", "pivot.results.keeping", "pivot.results.code")


class Reached:
    """Notes which lines of some files are reached."""

    def __init__(self, files: set[str]) -> None:
        self.files = files
        self.lines: set[tuple[str, int]] = set()

    def __call__(self, frame: FrameType, event: str, _: Any) -> Any:
        """Follow a function of one of the files, and no other."""
        if frame.f_code.co_filename not in self.files:
            return None
        self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line

    def _line(self, frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            self.lines.add((frame.f_code.co_filename, frame.f_lineno))
        return self._line


def run(item: pytest.Item) -> bool:
    """Whether a test passes."""
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=None))


def reaching(items: list[pytest.Item], files: set[str]) -> dict[tuple[str, int], list[pytest.Item]]:
    """The tests that reach each line, the quickest first."""
    found: dict[tuple[str, int], list[tuple[float, int]]] = defaultdict(list)
    for number, item in enumerate(items):
        reached = Reached(files)
        begun = time.perf_counter()
        sys.settrace(reached)
        try:
            assert run(item), f"{item.nodeid} fails as it is"
        finally:
            sys.settrace(None)
        for line in reached.lines:
            found[line].append((time.perf_counter() - begun, number))
    return {line: [items[number] for _, number in sorted(tests)] for line, tests in found.items()}


def codes(top: CodeType) -> Iterator[CodeType]:
    """A piece of code and all that stands in it, in order."""
    yield top
    for const in top.co_consts:
        if isinstance(const, CodeType):
            yield from codes(const)


class Loaded:
    """The functions that are loaded, and what they remember."""

    def __init__(self) -> None:
        things = gc.get_objects()
        self.by_code: dict[CodeType, list[FunctionType]] = defaultdict(list)
        for thing in things:
            if isinstance(thing, FunctionType):
                self.by_code[thing.__code__].append(thing)
        self.caches = [
            thing
            for thing in things
            if isinstance(thing, functools._lru_cache_wrapper)
            and str(thing.__module__).startswith(("pivot", "tests"))
            and thing.__module__ not in UNTOUCHED
        ]

    def forget(self) -> None:
        """Forget what was computed with the code as it is."""
        for cache in self.caches:
            cache.cache_clear()

    def put(self, module: str, changed: ast.Module) -> bool:
        """Put a changed module in the place of the loaded one; False: nothing of it could be put there."""
        path = code.HOME / module
        before = list(codes(compile(path.read_text(encoding="utf-8"), str(path), "exec", dont_inherit=True)))
        after = list(codes(compile(changed, str(path), "exec", dont_inherit=True)))
        if len(before) != len(after):
            return False
        done = _outside(before[0]) != _outside(after[0]) and self._constants(module, changed)
        for old, new in zip(before[1:], after[1:], strict=True):
            if old != new:
                for function in self.by_code.get(old, ()):
                    function.__code__ = new
                    done = True
        return done

    def _constants(self, module: str, changed: ast.Module) -> bool:
        """Put what a changed module gives to its names wherever the old is known by them."""
        name = ".".join(Path(module).with_suffix("").parts)
        loaded = sys.modules[name]
        space: dict[str, Any] = {
            "__name__": name,
            "__file__": loaded.__file__,
            "__package__": loaded.__package__,
        }
        exec(compile(changed, str(code.HOME / module), "exec", dont_inherit=True), space)
        done = False
        for key, new in space.items():
            old = getattr(loaded, key, new)
            if isinstance(plain := inspect.unwrap(old) if callable(old) else old, FunctionType):
                again = inspect.unwrap(new)
                for defaults in ("__defaults__", "__kwdefaults__"):
                    if getattr(plain, defaults) != getattr(again, defaults):
                        setattr(plain, defaults, getattr(again, defaults))
                        done = True
            if key.startswith("__") or callable(new) or type(old) is not type(new) or _same(old, new):
                continue
            for other in list(sys.modules.values()):
                if (
                    getattr(other, "__name__", "").startswith(("pivot", "tests"))
                    and vars(other).get(key) is old
                ):
                    setattr(other, key, new)
                    done = True
        return done


def _outside(top: CodeType) -> tuple[Any, ...]:
    """What a module does outside its functions and classes."""
    return (
        top.co_code,
        top.co_names,
        [repr(const) for const in top.co_consts if not isinstance(const, CodeType)],
    )


def _same(one: Any, other: Any) -> bool:
    try:
        return bool(one == other)
    except ValueError:
        return repr(one) == repr(other)


def _near(
    tests: dict[tuple[str, int], list[pytest.Item]], path: str, tree: ast.Module, line: int
) -> list[pytest.Item]:
    """The tests that reach the function of a line; outside all functions, those that reach the module."""
    around = [
        range(node.lineno, (node.end_lineno or node.lineno) + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.Lambda)
        and node.lineno <= line <= (node.end_lineno or node.lineno)
    ]
    own = min(around, key=len, default=range(10**6))
    found = {item: None for (file, at), mine in tests.items() if file == path and at in own for item in mine}
    return list(found)


class Every:
    """A plugin of pytest that tries every change instead of running the tests."""

    def __init__(self, results: Path, share: tuple[int, int]) -> None:
        self.results, self.share = results, share

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try every change."""
        modules = code.modules()
        tests = reaching(session.items, {str(code.HOME / module) for module in modules})
        loaded, known = Loaded(), self._known()
        loaded.forget()
        gc.collect()
        gc.freeze()
        for module in modules[self.share[0] :: self.share[1]]:
            tree = ast.parse((code.HOME / module).read_text(encoding="utf-8"))
            for place in code.places(tree):
                if (module, str(place)) not in known:
                    self._note(self._tried(module, place, tests, loaded))
        return True

    def _known(self) -> set[tuple[str, str]]:
        if not self.results.is_file():
            with self.results.open("w", encoding="utf-8", newline="") as out:
                csv.writer(out, lineterminator="\n").writerow(FIELDS)
        with self.results.open(encoding="utf-8", newline="") as lines:
            return {(row["module"], row["place"]) for row in csv.DictReader(lines)}

    def _note(self, row: tuple[Any, ...]) -> None:
        with self.results.open("a", encoding="utf-8", newline="") as out:
            csv.writer(out, lineterminator="\n").writerow(row)

    def _tried(
        self, module: str, place: int, tests: dict[tuple[str, int], list[pytest.Item]], loaded: Loaded
    ) -> tuple[Any, ...]:
        changed, line, was, becomes = code.changed_tree(module, place)
        mine = tests.get((path := str(code.HOME / module), line)) or _near(tests, path, changed, line)
        reader, writer = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reader)
            try:
                self._in_child(module, changed, mine, loaded, writer)
            finally:
                os._exit(3)
        os.close(writer)
        with os.fdopen(reader, encoding="utf-8") as told:
            said = told.read()
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status):
            said += "it does not end" if os.WTERMSIG(status) == signal.SIGALRM else "an error"
        return module, place, line, was, becomes, said

    def _in_child(
        self, module: str, changed: ast.Module, mine: list[pytest.Item], loaded: Loaded, out: int
    ) -> None:
        def end(said: str) -> None:
            os.write(out, said.encode())
            os._exit(0)

        signal.alarm(SOON)
        try:
            if not loaded.put(module, changed):
                end("NOT PUT")
        except Exception as error:
            end(f"it does not load ({type(error).__name__})")
        for item in mine:
            if not run(item):
                end(f"a test ({item.nodeid.partition('[')[0]})")
        if STORED:
            signal.alarm(LATE)
            loaded.forget()
            if found := stored.another(".".join(Path(module).with_suffix("").parts)):
                end(f"a stored result ({found})")
        end("NOTHING" if mine else "NO TEST")


#: Whether stored results are computed anew where no small test notices a change.
STORED = "--small" not in sys.argv


def main() -> int:
    """Try every change of a share of the modules."""
    words = [word for word in sys.argv[1:] if word != "--small"]
    share = (*map(int, words[1].split("/")),) if len(words) > 1 else (0, 1)
    beside = [str(path) for pattern in code.BESIDE for path in sorted((code.HOME / "tests").glob(pattern))]
    chosen = [str(code.HOME / "tests" / "claims"), str(code.HOME / "tests" / "measures"), *beside]
    quiet = ["-q", "-p", "no:nbval", "-p", "no:cacheprovider", "-p", "no:xdist"]
    options = ["--override-ini", "addopts=--strict-markers", "-m", "not slow"]
    return pytest.main([*quiet, *options, *chosen], plugins=[Every(Path(words[0]), share)])


if __name__ == "__main__":
    sys.exit(main())
