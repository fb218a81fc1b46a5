"""``make book``: set the stored outputs in HTML and PDF; nothing is executed.

Both are set beside the last good book and take its place only when both are whole.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from book.environment import (
    HOME,
    DiskFull,
    Stop,
    clear,
    one_sentence,
    only_one,
    surroundings,
)
from book.parts import check
from book.signals import STARTER, undisturbed
from book.stale import digest, files, stale
from book.surface.downloads import lay

BUILD = HOME / "_build"
HTML = BUILD / "html"
PDF = BUILD / "russia-pivots-to-asia.pdf"

#: Set by this command while it works; taken away at its end, or by the next one.
WORK = BUILD / ".work"
#: The last good HTML while the new one takes its place.
BEFORE = BUILD / ".before"
#: What Sphinx has read, kept from one good build to the next.
CACHE = BUILD / ".cache"
#: What the last good book was made from, and what it came to.
STAMP = BUILD / ".stamp"

#: How many lines are shown of what a builder complains of.
LINES = 40

#: Bytes of memory that the book needs.
MEMORY = 1_000_000_000

#: What is said where memory is short, the last by a library that cannot be loaded then.
NO_MEMORY = ("MemoryError", "Cannot allocate memory", "failed to map segment", "memory allocation of")

#: What Sphinx adds to an exception, which is of no use here.
NOISE = (
    "The full traceback has been saved", "Please also report this", "A bug report can be filed",
)  # fmt: skip

FOLDERS = ("book", "chapters", "clock", "data", "pivot")


@dataclass(frozen=True)
class Setting:
    """One form of the book: its name, the Sphinx builder that sets it, and where it goes."""

    name: str
    builder: str
    result: Path


SETTINGS = (Setting("HTML", "html", HTML), Setting("PDF", "typst", PDF))


def sources() -> dict[str, str]:
    """The digest of every file that the book is made from, and of the Python that makes it."""
    top = [path for path in sorted(HOME.iterdir()) if path.suffix and path.is_file()]
    named = {path.name: path for path in top if not path.name.startswith(".")}
    return {
        **{name: digest(path) for name, path in named.items()},
        **files(HOME, FOLDERS),
        "python": sys.version,
    }


def results() -> dict[str, str]:
    """The digest of every file of the book as it lies there."""
    found = files(BUILD, ("html", "chapters"))
    return {**found, "pdf": digest(PDF)} if PDF.is_file() else found


def is_current() -> bool:
    """Whether the book lies there whole and as the sources give it."""
    return _is_of(_stamp(), sources())


def _stamp() -> dict[str, Any]:
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _is_of(stamp: dict[str, Any], now: dict[str, str]) -> bool:
    return stamp.get("sources") == now and stamp.get("results") == results()


def build() -> None:
    """Set the book, unless it is there as the sources give it.

    Raises:
        Stop: a chapter is stale, or HTML or PDF cannot be set.
    """
    started = time.monotonic()
    for path, folder in (
        (BEFORE, True),
        (CACHE, True),
        (HTML, True),
        (BUILD / "dataset", True),
        (PDF, False),
    ):
        if path.exists() and path.is_dir() != folder:
            clear(path)  # no product of this command
    if BEFORE.exists():
        # A build was ended in the moment of the exchange.
        if HTML.exists():
            shutil.rmtree(BEFORE)
        else:
            BEFORE.rename(HTML)
    now, then = sources(), _stamp()
    if _is_of(then, now):
        print(f"Nothing changed: {_where(HTML / 'index.html')} and {_where(PDF)} are the book.")
        return
    check()
    if reasons := stale():
        named = "; ".join(f"{path.stem} ({reason})" for path, reason in reasons.items())
        raise Stop(f"Stale: {named}: `make run` executes what is stale.")
    clear(WORK)
    WORK.mkdir()
    warm = _may_reuse(then.get("sources", {}), now, then.get("begun", 0))
    begun = time.time_ns()
    try:
        seconds = _typeset(warm)
        (pdf,) = (WORK / "typst").glob("*.pdf")
        # What Sphinx notes for itself differs from machine to machine.
        (WORK / "html" / ".buildinfo").unlink(missing_ok=True)
        lay(WORK / "html", pdf, WORK / "typst" / "chapters")
        with undisturbed():
            _exchange(pdf, begun, now)
    finally:
        shutil.rmtree(WORK, ignore_errors=True)
        if not HTML.exists() and BEFORE.exists():
            BEFORE.rename(HTML)
        shutil.rmtree(BEFORE, ignore_errors=True)
    for setting in SETTINGS:
        shown = HTML / "index.html" if setting.result == HTML else setting.result
        print(f"{setting.name:5} {_where(shown)}  {seconds[setting.name]:.1f} s")
    print(f"Set in {time.monotonic() - started:.1f} s.")


def _exchange(pdf: Path, begun: int, now: dict[str, str]) -> None:
    """Put the new book in the place of the last good one."""
    clear(STAMP)
    if HTML.exists():
        HTML.rename(BEFORE)
    (WORK / "html").rename(HTML)
    os.replace(pdf, PDF)
    # Each chapter as a PDF of its own stands beside the book.
    shutil.rmtree(PDF.with_name("chapters"), ignore_errors=True)
    if (alone := WORK / "typst" / "chapters").exists():
        alone.rename(PDF.with_name("chapters"))
    (WORK / "cache").rename(CACHE)
    stamp = {"begun": begun, "sources": now, "results": results()}
    (WORK / "stamp").write_text(json.dumps(stamp), encoding="utf-8")
    os.replace(WORK / "stamp", STAMP)


def _may_reuse(then: dict[str, str], now: dict[str, str], begun: int) -> bool:
    """Whether what Sphinx has read may be used again.

    Sphinx looks at the times of pages alone. So all else must be the same, and every page that
    changed must have been written after the last build began.
    """
    pages = {name for name in now if name.endswith((".md", ".ipynb"))}
    if then.keys() != now.keys() or not (CACHE / "environment.pickle").is_file():
        return False
    changed = {name for name in now if now[name] != then[name]}
    return changed <= pages and all((HOME / name).stat().st_mtime_ns > begun for name in changed)


def _typeset(warm: bool) -> dict[str, float]:
    """Run the builders side by side; returns the seconds that each took.

    The first one reads the pages. The other gets itself ready meanwhile, then takes what was read.
    """
    begun = time.monotonic()
    seconds: dict[str, float] = {}
    cache, marker = WORK / "cache", WORK / "read"
    # A build that fails must not leave pages behind that count as read without a warning.
    if warm:
        CACHE.rename(cache)
    else:
        shutil.rmtree(CACHE, ignore_errors=True)
    with surroundings() as variables:
        running: dict[Setting, subprocess.Popen[bytes]] = {}
        try:
            for setting in SETTINGS:
                # A signal in the middle would lose the process, or its lock.
                with (WORK / f"{setting.builder}.txt").open("wb") as words, undisturbed():
                    running[setting] = _started(setting, cache, marker, variables, words)
                # Both take the dataset along, and would pack it each for itself as soon as they are ready.
                # The second has time until the pages are read.
                from book.parcel import made

                made()
            while len(seconds) < len(running):
                with undisturbed():
                    done = [setting for setting, process in running.items() if process.poll() is not None]
                for setting in done:
                    seconds.setdefault(setting.name, time.monotonic() - begun)
                if running[SETTINGS[0]].returncode and not marker.exists():
                    break  # the pages cannot be read at all
                time.sleep(0.01)
        finally:
            for process in running.values():
                if process.poll() is None:
                    process.kill()
                    process.wait()
    failed = {setting: process.returncode for setting, process in running.items() if process.returncode}
    if failed:
        first = next(iter(failed))
        raise _failure(failed if marker.exists() else {first: failed[first]})
    return seconds


def _started(
    setting: Setting, cache: Path, marker: Path, variables: dict[str, str], words: BinaryIO
) -> subprocess.Popen[bytes]:
    """A builder at work, which ends where this process does and says to a file what is wrong."""
    command = [sys.executable, "-m", "book.typeset", setting.builder]
    return subprocess.Popen(
        [*command, str(WORK / setting.builder), str(cache), str(marker)],
        # What Sphinx keeps of an exception goes with the rest.
        env={**variables, "TMPDIR": str(WORK), STARTER: str(os.getpid())},
        cwd=HOME,
        close_fds=False,  # as long as it runs, it holds the lock
        stdin=subprocess.DEVNULL,
        stdout=words,
        stderr=words,
    )


def _failure(failed: dict[Setting, int]) -> Stop:
    """What to say of builders that failed, each with its exit status."""
    said = {}
    for setting, status in failed.items():
        words = (WORK / f"{setting.builder}.txt").read_text(encoding="utf-8", errors="replace")
        if re.search("No space left|Disk quota exceeded", words):
            return DiskFull()
        if "File too large" in words:
            return Stop(
                "No file may be as large as the book here: raise the limit (ulimit -f) and try again."
            )
        short = any(sign in words for sign in NO_MEMORY) or (_is_narrow() and "WARNING" not in words)
        if status == -signal.SIGKILL or short:
            return Stop(
                "Memory ran out while the book was set; it needs about a gigabyte: close something, or raise "
                f"the limit (ulimit -v), and try again; {_kept()}."
            )
        if status < 0:
            words += f"\nended by {signal.Signals(-status).name}"
        lines = _in_short(words.replace(f"{HOME}{os.sep}", ""))
        said[setting.name] = lines or [f"ended without a word (status {status})"]
    if len({tuple(lines) for lines in said.values()}) == 1:
        said = {" and ".join(said): lines}
    for name, lines in said.items():
        more = [f"... and {len(lines) - LINES} lines more"] if len(lines) > LINES else []
        print("\n".join([f"{name}:", *lines[:LINES], *more]), file=sys.stderr)
    return Stop(f"{' and '.join(said)} could not be set, for the reasons above; {_kept()}.")


def _is_narrow() -> bool:
    """Whether memory is limited below what the book needs: then libraries fail in ways of their own."""
    if sys.platform == "win32":
        return False
    import resource

    limit, _ = resource.getrlimit(resource.RLIMIT_AS)
    return limit != resource.RLIM_INFINITY and limit < MEMORY


def _in_short(words: str) -> list[str]:
    """The lines of a complaint, without what Sphinx says of itself and of its own code."""
    words = re.sub(
        r"Extension error \((\S+)\):\s*Handler .* threw an exception \(exception: (.*)\)", r"\2", words
    )
    words = re.sub(r"Handler <.*?> for event '.*?' threw an exception", "an extension failed", words)
    words = re.sub(r"(?<=\.ipynb):(\d+)(\d{4}):", _cell, words)
    return [line for line in words.strip().splitlines() if line.strip() and not line.startswith(NOISE)]


def _cell(found: re.Match[str]) -> str:
    """The place in a notebook that MyST-NB gives as one number: 10002 is the first line of the first cell."""
    return f", cell {found[1]}, line {max(1, int(found[2]) - 1)}:"


def _kept() -> str:
    return "the last good book is as it was" if HTML.exists() else "there is no book yet"


def _where(path: Path) -> str:
    return path.relative_to(HOME).as_posix()


def main() -> int:
    """Build the book; returns the exit status."""
    with one_sentence(), only_one():
        build()
    return 0


if __name__ == "__main__":
    sys.exit(main())
