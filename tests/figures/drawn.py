"""What is in a drawing, read back from its SVG alone, and invented points to draw."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd

_SVG = "{http://www.w3.org/2000/svg}"


def points(codes, xs, value, unit="per cent", status="reported", **more):
    """Points of several series; ``value`` is called with the numbers of series and x."""
    rows = [
        {
            "series": code,
            "x": x,
            "y": float(value(i, k)),
            "unit": unit,
            "status": status(code, x) if callable(status) else status,
            "source": "invented",
            **more,
        }
        for i, code in enumerate(codes)
        for k, x in enumerate(xs)
    ]
    return pd.DataFrame(rows)


def tree(figure):
    return ET.fromstring(figure.svg)


def group(figure, part):
    found = [g for g in tree(figure).iter() if g.get("id") == f"{figure.name}-{part}"]
    assert len(found) == 1, f"{part}: {len(found)} groups"
    return found[0]


def numbers(text):
    return [float(n) for n in re.findall(r"-?\d+\.?\d*", text)]


def places(figure, part):
    """Every place that a group's paths and marks name, once, as (x, y) in units of the SVG."""
    seen = []
    for node in group(figure, part).iter():
        if node.tag == f"{_SVG}use":
            seen.append((float(node.get("x")), float(node.get("y"))))
        elif node.tag == f"{_SVG}path":
            values = numbers(node.get("d"))
            seen += list(zip(values[::2], values[1::2], strict=True))
    return list(dict.fromkeys(seen))


def value_at(axis, where):
    """The (x, y) of the data at a place of the drawing, by the box and limits of an axis alone."""
    left, top, wide, high = axis["box"]
    found = []
    for key, share in (("x", (where[0] - left) / wide), ("y", (top + high - where[1]) / high)):
        low, end = axis[key]["limits"]
        if axis[key]["log"]:
            found.append(low * (end / low) ** share)
        else:
            found.append(low + share * (end - low))
    return tuple(found)


def words(figure, part):
    """The rectangles, one a line, that the glyphs of a text group fill, in units of the SVG."""
    glyphs = {g.get("id"): g for g in tree(figure).iter(f"{_SVG}path") if g.get("id")}
    boxes = []
    for line in group(figure, part).iter(f"{_SVG}g"):
        move = line.get("transform")
        if move is None:
            continue
        x0, y0, sx, sy = numbers(move)
        corners = []
        for use in line.iter(f"{_SVG}use"):
            glyph = glyphs[use.get("href")[1:]]
            scale = numbers(glyph.get("transform"))[0]
            outline = np.array(numbers(glyph.get("d"))).reshape(-1, 2) * scale
            outline[:, 0] += float(use.get("x", 0))
            corners.append(outline)
        outline = np.concatenate(corners) * [sx, sy] + [x0, y0]
        boxes.append((*outline.min(axis=0), *outline.max(axis=0)))
    return boxes
