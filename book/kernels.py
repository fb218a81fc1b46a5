"""Kernels that are spoken to through files in a folder, and so without any network, and that start warm.

On Linux a kernel is forked from a process that has the libraries in memory (``book.warm``), so that ten
chapters load them once; elsewhere, and where that process cannot be had, it is started as usual.
"""

from __future__ import annotations

import asyncio
import atexit
import contextlib
import json
import math
import os
import signal
import subprocess
import sys
import threading
import time
import uuid
from functools import lru_cache
from pathlib import Path
from queue import Empty
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import AsyncKernelManager, KernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from jupyter_core.paths import jupyter_runtime_dir

#: The longest name that a socket may have on Linux, in bytes.
LONGEST = 107
MODULE = "ipykernel_launcher"


def sockets() -> dict[str, str]:
    """Where to speak to a kernel: on Linux in sockets of Jupyter's folder, otherwise by TCP."""
    folder = Path(jupyter_runtime_dir())
    name = str(folder / uuid.uuid4().hex[:12])
    if sys.platform != "linux" or len(f"{name}-9".encode()) > LONGEST:
        return {}
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {"transport": "ipc", "ip": name}


class Warm:
    """The process from which this one's kernels are forked.

    Raises:
        OSError: it cannot be started, or does not answer.
    """

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "book.warm"],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
            encoding="utf-8", start_new_session=True,
        )  # fmt: skip
        self._turn = threading.Lock()
        atexit.register(self.close)
        self._answer()

    def ask(self, **order: Any) -> Any:
        """What it answers to an order."""
        assert self._process.stdin is not None
        with self._turn:
            print(json.dumps(order), file=self._process.stdin, flush=True)
            return json.loads(self._answer())

    def _answer(self) -> str:
        assert self._process.stdout is not None
        if not (line := self._process.stdout.readline()):
            raise BrokenPipeError("the process that kernels are forked from has ended")
        return line

    def close(self) -> None:
        """Let it end, and with it its kernels."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@lru_cache(maxsize=1)
def _warm_of(process: int) -> Warm | None:
    """The one of a process, which a child of it has not."""
    try:
        return Warm()
    except OSError:
        return None


_MADE_ONCE = threading.Lock()


def _fork(command: list[str], variables: dict[str, str], folder: str) -> Forked | None:
    """A forked kernel; None where there is nothing to fork it from."""
    with _MADE_ONCE:
        warm = _warm_of(os.getpid())
    try:
        return Forked(warm, command, variables, folder) if warm else None
    except OSError:
        return None  # it has ended meanwhile


class Forked:
    """A forked kernel, which speaks of itself as ``subprocess.Popen`` does."""

    stdin = stdout = stderr = None

    def __init__(self, warm: Warm, command: list[str], variables: dict[str, str], folder: str) -> None:
        arguments = command[command.index(MODULE) :]
        self.pid: int = warm.ask(arguments=arguments, variables=variables, folder=folder)
        self.returncode: int | None = None
        self._warm = warm

    def poll(self) -> int | None:
        """Its exit status; None while it runs."""
        if self.returncode is None:
            try:
                self.returncode = self._warm.ask(poll=self.pid)
            except OSError:
                self.returncode = 1  # a kernel ends with what it was forked from
        return self.returncode

    def wait(self) -> int:
        """Its exit status, once it has ended."""
        while (status := self.poll()) is None:
            time.sleep(0.01)
        return status

    def send_signal(self, number: int) -> None:
        """Send it a signal."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)


def can_fork(command: list[str], variables: dict[str, str]) -> bool:
    """Whether a forked kernel is what a started one would be: Python's variables are read at its start."""
    return (
        sys.platform == "linux"
        and MODULE in command
        and all(
            os.environ.get(name) == variables.get(name)
            for name in {*os.environ, *variables}
            if name.startswith("PYTHON")
        )
    )


class WarmProvisioner(LocalProvisioner):
    """Forks a kernel where it can; the first one is started as usual, for it may be the only one.

    Attributes:
        begun: whether a first one was started.
    """

    begun = False

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> Any:
        """Start the kernel; returns how to speak to it."""
        variables = kwargs.get("env") or dict(os.environ)
        first, WarmProvisioner.begun = not WarmProvisioner.begun, True
        process: Any = None
        if not first and can_fork(cmd, variables):
            # In a thread, so that another chapter goes on while the libraries are loaded.
            folder = str(kwargs.get("cwd") or os.getcwd())
            process = await asyncio.to_thread(_fork, cmd, variables, folder)
        if process is None:
            return await super().launch_kernel(cmd, **kwargs)
        self.process, self.pid, self.pgid = process, process.pid, process.pid
        return self.connection_info


def _provide(manager: KernelManager) -> None:
    """Let a manager start its kernel so; it makes a provisioner of its own only where it has none."""
    manager.provisioner = WarmProvisioner(
        kernel_id=uuid.uuid4().hex, kernel_spec=manager.kernel_spec, parent=manager
    )


class PromptClient(BlockingKernelClient):
    """Goes on as soon as the kernel answers and its outputs come through."""

    def wait_for_ready(self, timeout: float | None = None) -> None:
        """Wait for the kernel's first answer and output, and for nothing else that may still come.

        Raises:
            RuntimeError: the kernel has ended, or does not answer in as many seconds.
        """
        until = time.monotonic() + (timeout or math.inf)
        while True:
            self.kernel_info()
            with contextlib.suppress(Empty):
                self.get_shell_msg(timeout=1)
                self.get_iopub_msg(timeout=0.05)  # none comes before the channel is joined
                return
            if not self.is_alive() or time.monotonic() > until:
                raise RuntimeError("the kernel ended before it answered, or does not answer")


class LocalKernelManager(KernelManager):
    """What nbval starts kernels with."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**sockets(), "client_factory": PromptClient, **settings})
        _provide(self)


class AsyncLocalKernelManager(AsyncKernelManager):
    """What stale chapters are executed with."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**sockets(), **settings})
        _provide(self)
