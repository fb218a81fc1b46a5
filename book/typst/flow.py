"""Where figures pile up: sections that should wait until those of the last ones are set.

A figure or table that finds no room moves on to the next page. Where a text has many of them and
few words they fall behind, until the words are told and pages of figures follow. So the flow of
pages is followed roughly, and a section begins only when not too many are waiting.
"""

from __future__ import annotations

from docutils import nodes

# Shares of a page: a character of text, of a box or note, a heading, the room about a box or
# table, a row of a table, a drawing.
_LETTER, _SMALL, _HEADING, _ROOM, _ROW, _DRAWING = 1 / 2500, 1 / 4200, 0.05, 0.06, 0.02, 0.4

#: Pages of figures and tables that may wait when a section begins.
MOST = 3.0
#: Share of a page beyond which a table stays where it stands and breaks.
TALL = 0.45


class Flow:
    """Pages as they fill: the room that is left on this one, and what waits for the next."""

    def __init__(self) -> None:
        self.room = 1.0
        self.waiting: list[float] = []

    def stay(self, share: float) -> None:
        """Set something where it stands, over as many pages as it takes."""
        while share > self.room:
            share -= self.room
            self._turn()
        self.room -= share

    def move(self, share: float) -> None:
        """Set something that may move on to the next page, behind what waits already."""
        if not self.waiting and share <= self.room:
            self.room -= share
        else:
            self.waiting.append(min(share, 1.0))

    def settle(self) -> None:
        """Set all that waits."""
        while self.waiting:
            self._turn()

    def _turn(self) -> None:
        self.room = 1.0
        while self.waiting and self.waiting[0] <= self.room:
            self.room -= self.waiting.pop(0)


def waits(document: nodes.Element) -> set[int]:
    """Return the ids (Python's) of the sections before which all figures are to be set."""
    found: set[int] = set()
    _follow(document, Flow(), found)
    return found


def _follow(node: nodes.Element, flow: Flow, found: set[int]) -> None:
    for child in node.children:
        if not isinstance(child, nodes.Element) or isinstance(child, (nodes.Invisible, nodes.system_message)):
            continue
        if isinstance(child, nodes.section):
            if sum(flow.waiting) > MOST:
                flow.settle()
                found.add(id(child))
            flow.stay(_HEADING)
            _follow(child, flow, found)
        elif isinstance(child, nodes.figure):
            flow.move(_DRAWING + _ROOM + _letters(child) * _SMALL)
        elif isinstance(child, nodes.table):
            rows = sum(1 for _ in child.findall(nodes.row))
            share = _ROOM + max(rows * _ROW, _letters(child) * _SMALL)
            (flow.stay if share > TALL else flow.move)(share)
        elif isinstance(child, nodes.Admonition):
            flow.stay(_ROOM + _letters(child) * _SMALL)
        elif isinstance(child, (nodes.container, nodes.compound)):
            if "cell_input" not in child.get("classes", []):
                _follow(child, flow, found)
        else:
            flow.stay(_letters(child) * _LETTER)


def _letters(node: nodes.Element) -> int:
    return len(node.astext())
