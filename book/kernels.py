"""Kernels that are spoken to through files in a folder, and so without any network."""

from __future__ import annotations

import sys
import uuid
from pathlib import Path
from typing import Any

from jupyter_client.manager import AsyncKernelManager, KernelManager
from jupyter_core.paths import jupyter_runtime_dir

#: The longest name that a socket may have on Linux, in bytes.
LONGEST = 107


def sockets() -> dict[str, str]:
    """Where to speak to a kernel: on Linux in sockets of Jupyter's folder, otherwise by TCP."""
    folder = Path(jupyter_runtime_dir())
    name = str(folder / uuid.uuid4().hex[:12])
    if sys.platform != "linux" or len(f"{name}-9".encode()) > LONGEST:
        return {}
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return {"transport": "ipc", "ip": name}


class LocalKernelManager(KernelManager):
    """What nbval starts kernels with."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**sockets(), **settings})


class AsyncLocalKernelManager(AsyncKernelManager):
    """What stale chapters are executed with."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**sockets(), **settings})
