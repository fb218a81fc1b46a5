"""A command that is asked to end, or whose starter is killed, ends at once, alone and in one sentence."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.project import Project

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="processes are found in /proc"),
]

#: The longest that a command may take to end, in seconds.
PATIENCE = 10


def processes(home: Path) -> dict[int, str]:
    """The commands at work in a folder, by their number: those of the book and the kernels."""
    found = {}
    for path in Path("/proc").iterdir():
        try:
            at, line = os.readlink(path / "cwd"), (path / "cmdline").read_bytes()
        except OSError:
            continue
        words = line.replace(b"\0", b" ").decode(errors="replace")
        if (
            path.name.isdigit()
            and Path(at).is_relative_to(home)
            and ("book." in words or "ipykernel" in words)
        ):
            found[int(path.name)] = words
    return found


def until(home: Path, what: str) -> None:
    """Wait until a command with these words is at work for a moment."""
    begun = time.monotonic()
    while not any(what in line for line in processes(home).values()):
        assert time.monotonic() - begun < 60, f"{what} was never started"
        time.sleep(0.02)
    time.sleep(1)


def stopped(project: Project, module: str, child: str, number: signal.Signals, who: str) -> tuple[int, str]:
    """Status and words of a command that is sent a signal while its child is at work."""
    words = [module, "--all"] if module == "book.run" else [module]
    started = subprocess.Popen(
        project.line(*words), cwd=project.home, start_new_session=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    until(project.home, child)
    if who == "all":
        os.killpg(started.pid, number)
    elif who == "starter":
        started.send_signal(number)
    else:
        (inner,) = (n for n, line in processes(project.home).items() if f"-P -m {module}" in line)
        os.kill(inner, number)
    try:
        _, said = started.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        pytest.fail(f"not ended: {processes(project.home)}")
    begun = time.monotonic()
    while left := processes(project.home):
        assert time.monotonic() - begun < PATIENCE, f"left behind: {left}"
        time.sleep(0.05)
    return started.returncode, said


SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGKILL]
COMMANDS = {"book.build": "book.typeset", "book.run": "ipykernel"}


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Signals are told to what is started here, even where these tests run under nohup."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGHUP)}
    for number, handler in before.items():
        if handler == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("who", ["starter", "program", "all"])
@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
@pytest.mark.parametrize("module", COMMANDS)
def test_it_ends_alone_and_stores_nothing_half_done(
    project: Project, module: str, number: signal.Signals, who: str
) -> None:
    page = project.home / "intro.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne sentence more.\n", encoding="utf-8")
    book, committed = project.book(), project.committed()
    status, said = stopped(project, module, COMMANDS[module], number, who)
    assert status != 0
    if number != signal.SIGKILL:
        assert said.startswith("Stopped by ") and said.endswith("; nothing half-done was stored.\n")
        assert len(said.splitlines()) == 1
    assert "Traceback" not in said
    assert project.book() == book
    assert project.committed() == committed


def test_the_next_build_is_whole(project: Project) -> None:
    page = project.home / "intro.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne sentence more.\n", encoding="utf-8")
    stopped(project, "book.build", "book.typeset", signal.SIGKILL, "program")
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert not (project.home / "_build" / ".work").exists()
