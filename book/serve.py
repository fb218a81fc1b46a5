"""``make serve``: show the book on this machine alone while somebody writes.

A page of prose that changes is set by itself within a second or two (``book.preview``); its search
index and PDF wait. Where more has changed, the whole book is set again.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from book.build import FOLDERS, HTML, build, sources
from book.environment import HOME, Stop, one_sentence, only_one
from book.preview import SITE
from book.stale import stale

PORT = 8000
PAUSE = 0.2  # seconds between two looks at the files' times
PAGES = (".md", ".ipynb")


class Preview:
    """The process that sets single pages; without it, or where it cannot, the whole book is set."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None
        self._ready = False

    def start(self) -> None:
        """Begin anew from the last good book; it is ready some seconds later."""
        self.stop()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "book.preview"],
            cwd=HOME,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def stop(self) -> None:
        """End it."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._process, self._ready = None, False

    def shown(self) -> Path:
        """The folder of the site to show."""
        return SITE if self._ready else HTML

    def set(self, names: set[str]) -> bool:
        """Set some pages; False where the whole book has to be set."""
        if self._process is None or not (self._ready or self._answer() is not None):
            return False
        self._ready = True
        assert self._process.stdin is not None
        try:
            print(json.dumps(sorted(names)), file=self._process.stdin, flush=True)
        except BrokenPipeError:
            return False
        answer = self._answer()
        if answer is None or answer["whole"]:
            return False
        told = ", ".join(sorted(names))
        if answer["warnings"]:
            print(f"{told}: `make book` would refuse this, for the reasons above.", file=sys.stderr)
        print(f"{told}  {answer['seconds']:.1f} s", flush=True)
        return True

    def _answer(self) -> dict[str, Any] | None:
        """The next line of JSON that it writes; None where it has ended."""
        assert self._process is not None and self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("{"):
                return json.loads(line)
        return None


def rebuild() -> None:
    """Set the book; say it where that fails, and keep showing the last good one."""
    try:
        with only_one():
            build()
    except Stop as stop:
        print(stop, file=sys.stderr, flush=True)


def times() -> dict[Path, int]:
    """When each file was written that the book may be made from."""
    found = [path for path in HOME.iterdir() if path.is_file()]
    found += [path for name in FOLDERS for path in (HOME / name).rglob("*") if path.is_file()]
    return {path: path.stat().st_mtime_ns for path in found if path.exists()}


def follow(then: dict[str, str], now: dict[str, str], preview: Preview) -> None:
    """Show what has changed from one state of the sources to the next."""
    changed = {name for name in then.keys() | now.keys() if then.get(name) != now.get(name)}
    pages = {name for name in changed if name.endswith(PAGES) and name in then and name in now}
    ran = {path for path in stale() if path.relative_to(HOME).as_posix() in changed}
    if changed == pages and not ran and preview.set({name.rpartition(".")[0] for name in pages}):
        return
    preview.stop()
    rebuild()
    preview.start()


def listening(handler: type[SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    """What answers at the address of the book.

    Raises:
        Stop: something else does already.
    """
    try:
        return ThreadingHTTPServer(("127.0.0.1", PORT), handler)
    except OSError as error:
        raise Stop(
            f"http://127.0.0.1:{PORT}/ cannot be used ({error.strerror}): end what answers there, perhaps "
            "another `make serve`, and try again."
        ) from None


def main() -> None:
    """Serve the book until the program is ended by hand."""
    preview = Preview()

    class Handler(SimpleHTTPRequestHandler):
        """Shows the preview as soon as there is one."""

        def translate_path(self, path: str) -> str:
            """A file of the site that is shown."""
            self.directory = str(preview.shown())
            return super().translate_path(path)

        def log_message(self, *said: Any) -> None:
            """Say nothing of each file."""

    server = listening(Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    rebuild()
    preview.start()
    print(f"http://127.0.0.1:{PORT}/ (end with Ctrl-C)", flush=True)
    seen, before = times(), sources()
    try:
        while True:
            time.sleep(PAUSE)
            if (found := times()) != seen:
                seen, now = found, sources()
                if now != before:
                    follow(before, now, preview)
                before = now
    finally:
        preview.stop()


if __name__ == "__main__":
    with one_sentence():
        main()
