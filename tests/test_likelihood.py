"""A word of likelihood has one meaning."""

from __future__ import annotations

import pytest

from pivot.facts.likelihood import likelihood


@pytest.mark.parametrize(
    ("share", "word"),
    [
        (1.0, "almost certain"),
        (0.95, "almost certain"),
        (0.94, "likely"),
        (2 / 3, "likely"),
        (0.66, "as likely as not"),
        (0.34, "as likely as not"),
        (1 / 3, "unlikely"),
        (0.06, "unlikely"),
        (0.05, "almost excluded"),
        (0.0, "almost excluded"),
    ],
)
def test_each_share_has_its_word(share: float, word: str) -> None:
    assert str(likelihood(share)) == word


def test_what_is_no_share_is_refused() -> None:
    with pytest.raises(ValueError, match="no share"):
        likelihood(1.2)
