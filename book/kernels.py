"""Kernels that are spoken to through files in a folder, and so without any network."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path

from jupyter_client.manager import AsyncKernelManager, KernelManager
from jupyter_core.paths import jupyter_runtime_dir
from traitlets import default

#: The longest name that a socket may have on Linux.
LONGEST = 107


class _Sockets:
    """Sockets where they can be had (on Linux, in a folder of a short name), else TCP."""

    @property
    def _name(self) -> str:
        return str(Path(jupyter_runtime_dir(), uuid.uuid4().hex[:12]))

    @default("transport")
    def _transport(self) -> str:
        fits = len(f"{self._name}-9".encode()) <= LONGEST
        return "ipc" if sys.platform == "linux" and fits else "tcp"

    @default("ip")
    def _ip(self) -> str:
        if self.transport == "tcp":
            return "127.0.0.1"
        Path(jupyter_runtime_dir()).mkdir(mode=0o700, parents=True, exist_ok=True)
        return self._name


class LocalKernelManager(_Sockets, KernelManager):
    """What nbval starts kernels with."""


class AsyncLocalKernelManager(_Sockets, AsyncKernelManager):
    """What stale chapters are executed with."""
