"""The words of the chapter on Central Asia."""

from __future__ import annotations

from typing import Any

from pivot.captions import central_asia_politics

CAPTIONS: dict[str, dict[str, Any]] = central_asia_politics.CAPTIONS
