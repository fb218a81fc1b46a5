"""``make run``: execute the stale chapters and store their outputs, each in one fixed form."""

from __future__ import annotations

import argparse
import asyncio
import atexit
import hashlib
import os
import subprocess
import sys
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError

from book import gate, stale
from book.environment import Stop, one_sentence, only_one, surroundings
from book.kernels import AsyncLocalKernelManager

KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
#: How much of what an error says is told.
LONGEST = 300
LANGUAGE = {"file_extension": ".py", "name": "python", "pygments_lexer": "python3"}


def normalise(notebook: nbformat.NotebookNode) -> None:
    """Leave out what differs from run to run or from editor to editor, in place.

    What is written by hand stays: the cells, their tags and names. Cells without an id, or with that
    of one before them, get one from their place and text.
    """
    kept = {key: notebook.metadata[key] for key in (stale.KEY, "pdf") if key in notebook.metadata}
    notebook.metadata = nbformat.from_dict({**kept, "kernelspec": KERNEL, "language_info": LANGUAGE})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    seen: set[str] = set()
    for place, cell in enumerate(notebook.cells):
        if cell.get("id") in seen:
            del cell["id"]
        cell.setdefault("id", hashlib.sha256(f"{place} {cell.source}".encode()).hexdigest()[:8])
        seen.add(cell.id)
        cell.metadata = nbformat.from_dict(
            {key: value for key, value in cell.metadata.items() if key in ("tags", "mystnb")}
        )
        for output in cell.get("outputs", []):
            output.pop("transient", None)
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})


def figure_metadata(cell: nbformat.NotebookNode) -> dict[str, Any] | None:
    """What a figure's cell must say beside its code, taken from the figure itself."""
    for output in cell.get("outputs", []):
        if figure := output.get("data", {}).get(stale.BUNDLE):
            return {
                "figure": {"name": figure["name"], "caption": figure["caption"]},
                "image": {"alt": figure["alt"]},
            }
    return None


def describe_figures(notebook: nbformat.NotebookNode) -> None:
    """Copy name, caption and alternative text from each figure to its cell, in place.

    The book takes them from there alone. A cell that no longer draws loses them.
    """
    for cell in notebook.cells:
        described = cell.metadata.get("mystnb", {})
        described = {key: described[key] for key in described if key not in ("figure", "image")}
        described.update(figure_metadata(cell) or {})
        cell.metadata.pop("mystnb", None)
        if described:
            cell.metadata["mystnb"] = nbformat.from_dict(described)


def text_of(notebook: nbformat.NotebookNode) -> str:
    """The one form in which a notebook is stored."""
    return nbformat.v4.writes(notebook).rstrip("\n") + "\n"


def read(path: Path) -> nbformat.NotebookNode:
    """A notebook as it is stored.

    Raises:
        Stop: it is no notebook.
    """
    stale.read(path)
    # Not nbformat.read, which gives cells that have no id another one each time.
    return nbformat.v4.reads(path.read_text(encoding="utf-8"))


def write(notebook: nbformat.NotebookNode, path: Path) -> None:
    """Store a notebook whole or not at all."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text_of(notebook), encoding="utf-8", newline="\n")
    os.replace(beside, path)


class Client(NotebookClient):
    """Runs a chapter; its kernel is ended at once where the run is called off."""

    async def _async_cleanup_kernel(self) -> None:
        task = asyncio.current_task()
        if task is not None and task.cancelling():
            self.shutdown_kernel = "immediate"
        await super()._async_cleanup_kernel()


def _place(path: Path, client: Client) -> str:
    """The chapter that is run, and its code cell that was begun last."""
    begun = getattr(client, "code_cells_executed", 0)
    filled = [n for n, cell in enumerate(stale.code_cells(client.nb), 1) if "".join(cell["source"]).strip()]
    place = f", code cell {filled[begun - 1]}" if begun else ""
    return f"{path.parent.name}/{path.name}{place}"


def _shortened(words: str) -> str:
    """What an error says, on one line."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST]} ..."


async def execute(path: Path, shared_hash: str, variables: dict[str, str]) -> nbformat.NotebookNode:
    """Run a chapter from top to bottom, in its folder; nothing is stored.

    Raises:
        Stop: a cell failed, or gave what no output may hold.
    """
    notebook = read(path)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    client = Client(
        notebook,
        kernel_manager_class=AsyncLocalKernelManager,
        kernel_name="python3",
        record_timing=False,
        timeout=None,
    )
    client.resources = {"metadata": {"path": str(path.parent)}}
    try:
        # What a kernel says of itself is of no use here; what a cell says is an output.
        await client.async_execute(env=variables, stderr=subprocess.DEVNULL)
    except CellExecutionError as error:
        raise Stop(
            f"{_place(path, client)}: {error.ename}: {_shortened(error.evalue)} (the stored chapter is as it "
            "was)."
        ) from None
    except (RuntimeError, OSError) as error:
        # Kernels that end are told in words of the libraries that speak to them.
        raise Stop(
            f"{_place(path, client)}: its Python ended or could not be started ({_shortened(str(error))}); "
            "where the cell does not end it, memory or open files ran out: close something, or raise the "
            "limit (ulimit -v, ulimit -n), and try again (the stored chapter is as it was)."
        ) from None
    finally:
        if client.km is not None:  # stopped before the kernel was there
            await client._async_cleanup_kernel()
        atexit.unregister(client._cleanup_kernel)
    normalise(notebook)
    describe_figures(notebook)
    if wrong := gate.complaints(notebook):
        raise Stop(
            f"{path.parent.name}/{path.name}, code {'; '.join(wrong[:3])}: no output may hold that; mend the "
            "cell and run it again (the stored chapter is as it was)."
        )
    notebook.metadata[stale.KEY] = nbformat.from_dict(
        {
            "inputs": stale.inputs_hash(notebook, shared_hash),
            "outputs": stale.outputs_hash(notebook),
        }
    )
    return notebook


async def execute_all(paths: list[Path], variables: dict[str, str]) -> int:
    """Run chapters side by side and store those that ran; returns how many did not."""
    shared_hash = stale.shared()
    # The longest first, so that no core waits for it at the end.
    paths = sorted(paths, key=lambda path: path.stat().st_size, reverse=True)
    turn = asyncio.Semaphore(os.cpu_count() or 1)

    async def one(path: Path) -> bool:
        async with turn:
            started = time.monotonic()
            try:
                notebook = await execute(path, shared_hash, variables)
            except Stop as stop:
                print(stop, file=sys.stderr, flush=True)
                return False
            write(notebook, path)
            print(f"{path.name}  {time.monotonic() - started:.1f} s", flush=True)
            return True

    return (await asyncio.gather(*(one(path) for path in paths))).count(False)


def carry_out(work: Coroutine[Any, Any, int]) -> int:
    """Do some work in a thread of its own, so that no library takes this one's signals; they call it off."""
    doing: list[asyncio.Task[Any]] = []

    async def begin() -> int:
        doing.extend(task for task in [asyncio.current_task()] if task is not None)
        return await work

    with ThreadPoolExecutor(1) as pool:
        begun = pool.submit(asyncio.run, begin())
        try:
            return begun.result()
        except BaseException:
            if doing and not begun.done():
                doing[0].get_loop().call_soon_threadsafe(doing[0].cancel)
            raise


def main(arguments: list[str] | None = None) -> int:
    """Execute what is stale; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m book.run", description=__doc__)
    parser.add_argument("--all", action="store_true", help="execute every chapter")
    everything = parser.parse_args(arguments).all
    with one_sentence(), only_one(), surroundings() as variables:
        old = stale.stale()
        paths = stale.chapters() if everything else list(old)
        failed = carry_out(execute_all(paths, variables)) if paths else 0
        for path in stale.chapters():
            if path not in paths:
                notebook = read(path)
                normalise(notebook)
                if text_of(notebook) != path.read_text(encoding="utf-8"):
                    write(notebook, path)
                    print(f"{path.name}  put into its fixed form")
        if not paths:
            print("No chapter is stale.")
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
