"""The words of the chapter on Central Asia."""

from __future__ import annotations

from typing import Any

CAPTIONS: dict[str, dict[str, Any]] = {}
