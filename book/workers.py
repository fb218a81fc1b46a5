"""A pytest plugin: tests are parted among workers, and their kernels are forked and need no network."""

from __future__ import annotations

import gc
from typing import Any

import nbval.kernel
import pytest
from nbval.plugin import IPyNbCell
from xdist.scheduler import LoadFileScheduling

from book.kernels import LocalKernelManager, WarmProvisioner
from book.memory import seldom

#: The files of tests, beside the chapters, that start kernels.
WITH_KERNELS = ("tests/test_commands.py", "tests/test_kernels.py")


def pytest_configure() -> None:
    """Let nbval speak to its kernels without a network, and lose no time."""
    nbval.kernel.KernelManager = LocalKernelManager
    # It lays out every message, figures of a megabyte among them, for a log that nobody keeps.
    nbval.kernel.pformat = lambda message: message
    seldom()


class ByFile(LoadFileScheduling):
    """Gives each worker whole files, and to one worker all that needs kernels, unless there is no other."""

    spread = False

    def schedule(self) -> None:
        """Part the tests among the workers."""
        named: list[str] = next(iter(self.registered_collections.values()), [])
        self.spread = all(nodeid.startswith("chapters/") for nodeid in named)
        super().schedule()

    def _split_scope(self, nodeid: str) -> str:
        file = super()._split_scope(nodeid)
        together = file.startswith("chapters/") or file in WITH_KERNELS
        return "kernels" if together and not self.spread else file


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> ByFile | None:
    """Fork all kernels from one process, which is slow to make."""
    return ByFile(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.hookimpl(tryfirst=True)
def pytest_unconfigure() -> None:
    """Let pytest, which looks for garbage five times over at the end, pass over all that is there by then."""
    gc.freeze()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fork the first kernel too where there are several notebooks."""
    WarmProvisioner.begun = len({item.path for item in items if isinstance(item, IPyNbCell)}) > 1
