"""``make serve`` where its address is taken: one sentence."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler

import pytest

from book import serve
from book.environment import Stop


def test_an_address_that_is_taken_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "PORT", 0)
    with serve.listening(SimpleHTTPRequestHandler) as first:
        monkeypatch.setattr(serve, "PORT", first.server_port)
        with pytest.raises(
            Stop, match=rf"^http://127.0.0.1:{first.server_port}/ cannot be used .* try again"
        ):
            serve.listening(SimpleHTTPRequestHandler)
