"""How often Python looks for what nobody refers to any more."""

from __future__ import annotations

import gc


def seldom() -> None:
    """Look for it seldom, in a process that ends soon.

    Nearly all that a build or a chapter makes lives to its end; to go through it again and again takes
    a quarter of the time of a build, and finds little.
    """
    gc.set_threshold(100_000, 50, 100)
