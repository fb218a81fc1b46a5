"""The bibliography: what its list would print wrong, or not at all, is named with its work."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.environment import HOME
from book.works import wrongs

GOOD = r"@misc{x, author={\"Ozt\"urk, \c{C}a\v{g}}, title={A}, year={2000}, month=jan, url={https://a.org/b}}"

#: What is put in the place of what, and what is said.
FAULTS: dict[str, tuple[str, str, str]] = {
    "an unknown kind": ("@misc", "@blogpost", "the list of works sets no @blogpost"),
    "a year of letters": ("{2000}", "{20x0}", "its year is no year of four digits: 20x0"),
    "a month of its own": ("=jan", "={foo}", "its month is no month (write jan, feb"),
    "a month by number": ("=jan", "={1}", "its month is no month"),
    "an address that runs": ("https://a.org/b", "javascript:alert(1)", "its url is no address of the web"),
    "an address with a blank": ("https://a.org/b", "https://a.org/b c", "its url is no address of the web"),
    "a DOI as an address": ("url={https://a.org/b}", "doi={https://doi.org/10.1/x}", "its doi is no DOI"),
    "markup": ("{A}", "{A <script>x</script>}", "its title holds markup, which would be printed: <script>"),
    "unknown TeX": (
        "{A}",
        r"{A \nosuch{x}}",
        r"its title holds a command of TeX that is unknown here: \nosuch",
    ),
    "another script": ("{A}", "{Russi\u0430}", "its title holds a word of Latin and Cyrillic letters"),
    "another encoding": ("{A}", "{RÃ©publique}", "its title holds letters that were read in another"),
    "an author of another script": ("Ozt", "Ozt\u0430", "its author holds a word of Latin and Cyrillic"),
}


def said(tmp_path: Path, text: str) -> list[str]:
    (tmp_path / "references.bib").write_text(text, encoding="utf-8")
    return list(wrongs(tmp_path))


def test_the_works_of_the_book_are_whole(tmp_path: Path) -> None:
    assert list(wrongs(HOME)) == []
    assert said(tmp_path, GOOD) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_the_fault_is_named_with_its_work(fault: str, tmp_path: Path) -> None:
    old, new, says = FAULTS[fault]
    assert old in GOOD
    (wrong,) = said(tmp_path, GOOD.replace(old, new))
    assert wrong.startswith(f"references.bib, x: {says}") and wrong.endswith(": mend it.")
