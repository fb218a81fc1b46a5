"""Whether a process ends."""

from __future__ import annotations

import os
import time


def ends(process: int, within: float = 10.0) -> bool:
    """Whether a process is gone within some seconds."""
    for _ in range(int(within / 0.05)):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
