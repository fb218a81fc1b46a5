"""Tests that read the collection of sources take minutes together: `make check` runs them."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark all tests of this folder slow but those that make their own data."""
    for item in items:
        if HERE in item.path.parents and item.path.name != "test_differences.py":
            item.add_marker(pytest.mark.slow)
