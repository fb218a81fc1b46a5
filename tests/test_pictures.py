"""Pictures that are damaged, or that run something, are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from book.environment import HOME
from book.pictures import wrongs

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("x.svg", "<svg", "it is damaged ("),
        ("x.svg", "", "it is damaged ("),
        ("x.svg", "<html/>", "it is no SVG"),
        ("x.svg", SVG.format("<script>alert(1)</script>"), "<script>"),
        ("x.svg", SVG.format("<foreignObject/>"), "<foreignObject>"),
        ("x.svg", SVG.format('<g onload="alert(1)"/>'), "it holds a script: onload='alert(1)'"),
        ("x.svg", SVG.format('<a x:href="javascript:alert(1)"/>'), "it holds a script: href="),
        ("x.svg", SVG.format('<image href="https://a.org/x.png"/>'), "from the network: https://a.org/x.png"),
        ("x.png", "nonsense", "it is damaged, or no PNG"),
        ("x.JPG", "", "it is damaged, or no JPG"),
    ],
)
def test_the_fault_is_named(name: str, content: str, says: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    (wrong,) = wrongs(tmp_path / name)
    assert says in wrong


def test_whole_pictures_pass(tmp_path: Path) -> None:
    (tmp_path / "x.png").write_bytes(b"\x89PNG\r\n\x1a\n...")
    (tmp_path / "x.svg").write_text(SVG.format('<a href="https://a.org"><g/></a>'), encoding="utf-8")
    for path in (tmp_path / "x.png", tmp_path / "x.svg", HOME / "book" / "static" / "favicon.svg"):
        assert list(wrongs(path)) == []
