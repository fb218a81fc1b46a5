"""``make serve``: show the book on this machine alone and set it again when a source changes."""

from __future__ import annotations

import sys
import threading
import time
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

from book.build import HTML, build, sources
from book.environment import Stop, one_sentence, only_one

PORT = 8000
PAUSE = 1.0  # seconds between two looks at the sources


def rebuild() -> None:
    """Set the book; say it where that fails, and keep showing the last good one."""
    try:
        with only_one():
            build()
    except Stop as stop:
        print(stop, file=sys.stderr, flush=True)


def main() -> None:
    """Serve the book until the program is ended by hand."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(HTML))
    server = ThreadingHTTPServer(("127.0.0.1", PORT), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{PORT}/ (end with Ctrl-C)", flush=True)
    seen = None
    while True:
        now = sources()
        if now != seen:
            seen = now
            rebuild()
        time.sleep(PAUSE)


if __name__ == "__main__":
    with one_sentence():
        main()
