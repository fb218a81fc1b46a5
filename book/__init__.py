"""The Sphinx extensions that set the book in HTML and PDF."""

import sys

# jsonschema loads this checker of one kind of address, which nothing here has, wherever it is
# installed; its grammars take four seconds. It does without where it cannot be had.
sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]
