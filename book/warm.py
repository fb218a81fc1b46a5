"""A process that has loaded the libraries and the code of the book; kernels are forked from it.

It reads orders from its input, a line of JSON each: ``start`` with what a kernel needs is answered with
the kernel's number, ``poll`` with a number is answered with its exit status, or null while it runs.
It ends with its input, and a kernel ends with it.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import sys
import time
from typing import Any

from book.memory import seldom
from clock import CUTOFF
from pivot import dataset
from pivot.results import declared

#: What it loads beside all modules that keep results; none of it draws.
LOADED = (
    "ipykernel.debugger",
    "ipykernel.kernelapp",
    "ipykernel.zmqshell",
    "pivot.figures",
    "pivot.tables",
)


def start(order: dict[str, Any]) -> int:
    """Fork a kernel; returns its number."""
    child = os.fork()
    if child:
        return child
    try:
        _become(order["arguments"], order["variables"], order["folder"])
    finally:
        os._exit(1)


def _become(arguments: list[str], variables: dict[str, str], folder: str) -> None:
    """Be a kernel, to the end."""
    os.setsid()
    for number, mode in ((0, os.O_RDONLY), (1, os.O_WRONLY), (2, os.O_WRONLY)):
        os.dup2(os.open(os.devnull, mode), number)
    os.environ.clear()
    os.environ.update(variables)
    time.tzset()
    os.chdir(folder)
    # The variable that tells a kernel its parent is read when ipykernel is loaded.
    sys.argv = [*arguments, f"--IPKernelApp.parent_handle={os.getppid()}"]
    from ipykernel import kernelapp

    kernelapp.launch_new_instance()  # type: ignore[no-untyped-call]
    os._exit(0)


def poll(number: int) -> int | None:
    """The exit status of a kernel; None while it runs."""
    try:
        ended, status = os.waitpid(number, os.WNOHANG)
    except ChildProcessError:
        return 0  # it was asked for before
    return os.waitstatus_to_exitcode(status) if ended else None


def main() -> None:
    """Load, say so, and obey until the input ends."""
    seldom()
    os.environ["PYDEVD_DISABLE_FILE_VALIDATION"] = "1"  # the debugger warns of Python's own modules
    for name in LOADED:
        importlib.import_module(name)
    ds = dataset.open()
    # Each chapter asks for some of this, and finds it read and cut.
    for result in declared().values():
        for part in result.parts:
            if result.why_stale(ds, part) is None:
                result.part(ds, part)
    for seen in (ds, ds.known_by(CUTOFF)):
        for name in ds.series.index:
            seen.sources_of(name)
    gc.collect()
    gc.freeze()  # what is loaded is never looked at again, and so stays shared
    print("ready", flush=True)
    for line in sys.stdin:
        order = json.loads(line)
        print(json.dumps(start(order) if "arguments" in order else poll(order["poll"])), flush=True)


if __name__ == "__main__":
    main()
