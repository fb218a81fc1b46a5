"""The Sphinx extensions that set the book in HTML and PDF."""

import os
import sys

# `python -m` looks for modules in the folder of the project first. A file there that bears the name of a
# library (pandas.py, say) must not be taken for it: what is installed comes first, the folder last.
if sys.path and os.path.realpath(sys.path[0] or ".") == os.path.dirname(
    os.path.dirname(os.path.realpath(__file__))
):
    sys.path.append(sys.path.pop(0))

# Said here as well, since Python 2 cannot even read `book/environment.py`.
if sys.version_info < (3, 6):
    sys.exit(
        "Python %d.%d cannot run this project: it needs Python 3.11 to 3.14; name one, for "
        "instance make PYTHON=python3.12." % sys.version_info[:2]
    )


def _told(kind, error, trace):  # type: ignore[no-untyped-def] # noqa: ANN001, ANN202 - read by Python 2
    """Say in one sentence that a library is missing or memory ran out; all else is told as ever."""
    name = (getattr(error, "name", None) or "").split(".")[0]
    if issubclass(kind, MemoryError) or "failed to map" in str(error):
        sys.stderr.write(
            "Memory ran out: the book needs about a gigabyte; close something, or raise the limit "
            "(ulimit -v).\n"
        )
    elif issubclass(kind, ImportError) and name not in ("", "bench", "book", "clock", "ingest", "pivot"):
        sys.stderr.write(
            "The environment .venv is damaged (%s): take that folder away and try again; it is made anew.\n"
            % " ".join(str(error).split())
        )
    else:
        _before(kind, error, trace)


_before, sys.excepthook = sys.excepthook, _told

# jsonschema loads this checker of one kind of address, which nothing here has, wherever it is
# installed; its grammars take four seconds. It does without where it cannot be had.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
