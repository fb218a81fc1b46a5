"""A kernel that is forked is what a started one is, and ends with whoever started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jupyter_client.manager import KernelManager

from book import kernels
from book.workers import ByFile
from tests.ending import ends

HOME = Path(__file__).resolve().parent.parent
SAYS = """
import os, sys
print(sorted(name for name in globals() if name[0] != "_"), [path for path in sys.path if path])
print(os.getcwd(), __name__, os.environ.get("MPLBACKEND"), sys.stdin.closed, os.environ["HOME"])
"""
ALONE = """
import os, sys, time
from book.kernels import LocalKernelManager, WarmProvisioner
WarmProvisioner.begun = True
manager = LocalKernelManager(kernel_name="python3")
manager.start_kernel()
print(manager.provisioner.pid, flush=True)
time.sleep(60)
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="kernels are forked on Linux alone")


def said(manager: KernelManager, code: str) -> str:
    """What a kernel prints."""
    manager.start_kernel(cwd=str(HOME / "chapters"))
    client = manager.client()
    client.start_channels()
    found: list[str] = []
    try:
        client.wait_for_ready(timeout=60)
        client.execute_interactive(
            code, timeout=60, allow_stdin=False,
            output_hook=lambda message: found.append(message["content"].get("text", "")),
        )  # fmt: skip
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return "".join(found)


@pytest.mark.slow
def test_a_forked_kernel_is_what_a_started_one_is(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    monkeypatch.setattr(kernels.WarmProvisioner, "begun", False)
    monkeypatch.setattr(kernels.Forked, "__init__", _noting(asked, kernels.Forked.__init__))
    started = said(kernels.LocalKernelManager(kernel_name="python3"), SAYS)
    assert not asked
    forked = said(kernels.LocalKernelManager(kernel_name="python3"), SAYS)
    assert len(asked) == 1
    assert "chapters" in started
    assert forked == started


def _noting(asked: list[Any], otherwise: Any) -> Any:
    def init(self: kernels.Forked, *arguments: Any) -> None:
        asked.append(arguments)
        otherwise(self, *arguments)

    return init


def test_python_with_other_variables_is_started_anew() -> None:
    command, same = ["python", "-m", kernels.MODULE, "-f", "file"], dict(os.environ)
    assert kernels.can_fork(command, same | {"JPY_PARENT_PID": "1"})
    assert not kernels.can_fork(command, same | {"PYTHONHASHSEED": "77"})
    assert not kernels.can_fork(["a-kernel-of-another-language"], same)


@pytest.mark.slow
def test_a_kernel_ends_with_the_process_that_started_it() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", ALONE], cwd=HOME, stdout=subprocess.PIPE, text=True
    ) as started:
        assert started.stdout is not None
        pid = int(started.stdout.readline())
        os.kill(pid, 0)
        started.send_signal(signal.SIGKILL)
    assert ends(pid)


@pytest.mark.slow
def test_where_the_warm_process_has_ended_a_kernel_is_started_as_usual(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Nor does a kernel whose warm process ended seem to run for ever."""

    def ended(**_: Any) -> Any:
        raise BrokenPipeError

    warm: Any = SimpleNamespace(ask=ended)
    monkeypatch.setattr(kernels, "_warm_of", lambda _: warm)
    monkeypatch.setattr(kernels.WarmProvisioner, "begun", True)
    assert said(kernels.LocalKernelManager(kernel_name="python3"), "print('runs')") == "runs\n"
    warm.ask = lambda **_: 1
    forked = kernels.Forked(warm, ["-m", kernels.MODULE], {}, ".")
    warm.ask = ended
    assert forked.poll() == forked.wait() == 1


def test_all_that_needs_kernels_goes_to_one_worker_unless_there_is_nothing_else() -> None:
    scheduler = ByFile.__new__(ByFile)
    scopes = lambda: [  # noqa: E731
        scheduler._split_scope(f"{file}::one")
        for file in ("chapters/a.ipynb", "chapters/b.ipynb", "tests/test_kernels.py", "tests/test_clock.py")
    ]
    assert scopes() == ["kernels", "kernels", "kernels", "tests/test_clock.py"]
    scheduler.spread = True
    assert scopes()[:2] == ["chapters/a.ipynb", "chapters/b.ipynb"]
