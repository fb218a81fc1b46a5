"""Typst's surface: how strings, labels and text are written so that they mean themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Characters that Typst's markup gives a meaning to wherever they stand.
_SPECIAL = re.compile(r"[\\`*_#$<>@\[\]~\"']")
# Sequences that become something else: comments, dashes, minus signs, ellipses.
_RUNS = re.compile(r"/(?=[/*])|-(?=[-?\d])|\.(?=\.\.)")
# At the start of a block these begin a heading, a list item, or a numbered item.
_OPENERS = re.compile(r"^(\s*)([=+\-/])|^(\s*\d+)(\.)(?=\s|$)")


def text(value: str) -> str:
    """Return plain text as Typst markup; line breaks become spaces."""
    value = re.sub(r"[ \t]*\n[ \t]*", " ", value)
    value = _SPECIAL.sub(lambda match: "\\" + match[0], value)
    value = _RUNS.sub(lambda match: "\\" + match[0], value)
    return _OPENERS.sub(lambda match: (match[1] or match[3] or "") + "\\" + (match[2] or match[4]), value)


def string(value: str) -> str:
    """Return a Typst string literal."""
    value = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + value.replace("\n", "\\n").replace("\r", "").replace("\t", "\\t") + '"'


def strings(values: Iterable[str]) -> str:
    """Return a Typst array of string literals."""
    inner = "".join(string(value) + ", " for value in values)
    return f"({inner.rstrip(', ')},)" if inner else "()"


def block(body: str) -> str:
    """Return a content block; a body of several lines stands on lines of its own."""
    return f"[\n{body}\n]" if "\n" in body else f"[{body}]"


def call(name: str, *positional: str, body: str | None = None, **named: str | None) -> str:
    """Return a call of a Typst function as code, without the hash.

    Args:
        name: the function.
        positional: arguments, each already Typst code.
        body: a trailing content block, already Typst markup.
        named: arguments by name, already Typst code; None leaves one out.
    """
    arguments = [f"{key}: {value}" for key, value in named.items() if value is not None]
    arguments += positional
    head = f"{name}({', '.join(arguments)})" if arguments or body is None else name
    return head if body is None else head + block(body)
