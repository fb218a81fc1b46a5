"""Matplotlib's SVG made fit to stand in a page beside others.

No prolog, comments, metadata or page-wide style rule; ids that carry the figure's name; plain
attributes instead of ``style`` (a strict content security policy allows no inline style); rounded
coordinates; one set of glyphs; a title and a description for those who cannot see the drawing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree as ET

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")
# Groups that stand once each have an id; furniture, such as the grid, has a class.
_NAMED = re.compile(r"(series|label|band)-")
_SLIDE = re.compile(r"translate\((\S+) 0\)")


def clean(raw: str, name: str, size_mm: tuple[float, float], title: str, description: str) -> str:
    """The cleaned drawing.

    Args:
        raw: what Matplotlib's SVG canvas wrote.
        name: the figure's name, put before every id.
        size_mm: width and height at which the drawing is meant to be read.
        title, description: what is read out instead of the drawing.

    Returns:
        One ``svg`` element as text, without a final line break.
    """
    source = ET.fromstring(raw)
    box = [_round(float(v), 2) for v in source.attrib["viewBox"].split()]
    names = (f"{name}-title", f"{name}-desc")
    root = ET.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "width": f"{size_mm[0]:g}mm",
            "height": f"{size_mm[1]:g}mm",
            "viewBox": " ".join(box),
            "role": "img",
            "aria-labelledby": " ".join(names),
            "id": f"{name}-drawing",
            "class": "pivot-figure",
            "stroke-linejoin": "round",
            "stroke-linecap": "butt",
        },
    )
    for tag, id_, words in (("title", names[0], title), ("desc", names[1], description)):
        ET.SubElement(root, tag, {"id": id_}).text = words
    shared = ET.SubElement(root, "defs")
    artists = source.find(f"{_SVG}g")
    if artists is None:
        raise ValueError(f"{name}: the drawing is empty")
    glyphs: dict[str, str] = {}
    for artist in artists:
        group = _copy(artist, name, shared, glyphs)
        before = root[-1]
        if group.attrib and group.attrib == before.attrib:
            before.extend(group)
        elif group.attrib:
            root.append(group)
        else:
            root.extend(group)
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        twice = next(i for i in ids if ids.count(i) > 1)
        raise ValueError(f"{name}: two parts of the drawing are called {twice!r}; use distinct labels")
    ET.indent(root, "")
    return ET.tostring(root, encoding="unicode")


def _copy(node: ET.Element, name: str, shared: ET.Element, glyphs: dict[str, str]) -> ET.Element:
    """A node with plain tags and attributes; its definitions go to ``shared``."""
    tag = node.tag.removeprefix(_SVG)
    new = ET.Element(tag)
    for key, value in node.attrib.items():
        if key == "style":
            _set_style(new, value)
        elif key == _HREF:
            new.set("href", f"#{name}-{glyphs[value[1:]]}")
        elif key == "id":
            # Matplotlib numbers what has no name of ours; nothing refers to those ids.
            if not re.fullmatch(r"[a-z0-9]+_\d+", value):
                part = _NAMED.match(value)
                new.set("class", part[1] if part else value)
                if part:
                    new.set("id", f"{name}-{value}")
        elif key == "d":
            new.set("d", _path(value, 2))
        elif key in ("x", "y"):
            new.set(key, _round(float(value), 2))
        elif key == "transform":
            slide = _SLIDE.fullmatch(value)
            if slide and tag == "use":
                new.set("x", _round(float(slide[1]), 1))
            else:
                new.set("transform", _numbers(value, 4))
        else:
            new.set(key, value)
    for child in node:
        if child.tag == f"{_SVG}defs":
            for drawn in child:
                _define(drawn, name, shared, glyphs)
            continue
        if glyphs.get(child.get(_HREF, "")[1:]) == "":
            continue
        copied = _copy(child, name, shared, glyphs)
        if copied.tag == "g" and not copied.attrib:
            new.extend(copied)
        else:
            new.append(copied)
    return new


def _define(node: ET.Element, name: str, shared: ET.Element, glyphs: dict[str, str]) -> None:
    """Move a glyph or a marker to the shared definitions, under a short name."""
    old = node.attrib["id"]
    if old in glyphs:
        return
    if not node.get("d"):
        glyphs[old] = ""  # a space: nothing to draw
        return
    glyphs[old] = f"g{len(glyphs)}"
    new = ET.SubElement(shared, "path", {"id": f"{name}-{glyphs[old]}"})
    is_glyph = "transform" in node.attrib
    new.set("d", _outline(node.attrib["d"], 0 if is_glyph else 3))
    if is_glyph:
        new.set("transform", node.attrib["transform"])
    else:
        _set_style(new, node.attrib.get("style", ""))


def _set_style(element: ET.Element, style: str) -> None:
    """The rules of a ``style`` attribute as attributes of their own."""
    for rule in style.split(";"):
        prop, _, setting = (part.strip() for part in rule.partition(":"))
        if prop:
            element.set(prop, setting if "#" in setting else _numbers(setting, 3))


def _path(d: str, digits: int) -> str:
    """Path data on one line, rounded, with the pen's commands closed up."""
    flat = _numbers(" ".join(d.split()), digits)
    return re.sub(r" ?([A-Za-z]) ?", r"\1", flat)


@lru_cache(maxsize=1024)
def _outline(d: str, digits: int) -> str:
    """The same, kept: most figures are labelled with the same letters."""
    return _path(d, digits)


def _numbers(words: str, digits: int) -> str:
    return _NUMBER.sub(lambda match: _round(float(match[0]), digits), words)


def _round(value: float, digits: int) -> str:
    text = f"{value:.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
