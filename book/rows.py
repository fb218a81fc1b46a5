"""Sphinx extension: tables by directive (``csv-table``, ``list-table``) whose rows have uneven cells.

Docutils fills up the short rows of the one without a word, and of the other names the table and not the row.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import Any

from docutils import nodes
from docutils.parsers.rst.directives.tables import ListTable
from docutils.statemachine import StringList
from docutils.utils import SystemMessagePropagation
from sphinx.application import Sphinx
from sphinx.directives.patches import CSVTable
from sphinx.util import logging

logger = logging.getLogger(__name__)


def uneven(cells: int, columns: int, row: str) -> str:
    """What is said of a row with more or fewer cells than the first one."""
    return f"a row of a table with {cells} cells where its first has {columns}: {' '.join(row.split())[:40]}"


class EvenCsv(CSVTable):
    """A ``csv-table`` each of whose rows has as many cells as its heading."""

    columns = 0

    def parse_csv_data_into_rows(
        self, csv_data: Iterable[str], dialect: csv.Dialect, source: str
    ) -> tuple[list[Any], int]:
        """The rows as ever, after a look at how many cells each has."""
        lines = list(csv_data)
        reader, begun = csv.reader((line + "\n" for line in lines), dialect=dialect), 0
        for cells in reader:
            self.columns = self.columns or len(cells)
            if cells and len(cells) != self.columns:
                at, where = begun + 1, nodes.Element()
                where.source, where.line = self.state_machine.get_source_and_line(self.lineno)
                if isinstance(csv_data, StringList):
                    where.line = self.lineno + self.content_offset + at
                else:
                    where.source, where.line = source, at
                logger.warning(
                    "%s", uneven(len(cells), self.columns, lines[begun]), location=where, type="book"
                )
            begun = reader.line_num
        rows: tuple[list[Any], int] = super().parse_csv_data_into_rows(csv_data, dialect, source)
        return rows


class EvenList(ListTable):
    """A ``list-table`` each of whose rows has as many cells as its first."""

    def check_list_content(self, node: nodes.Element) -> tuple[int, list[int]]:
        """How many columns there are, and their widths."""
        rows = [row for row in node[0] if len(row) == 1 and isinstance(row[0], nodes.bullet_list)]
        if isinstance(node[0], nodes.bullet_list) and len(rows) == len(node[0]):
            wrong = [row for row in rows if len(row[0]) != len(rows[0][0])]
            for row in wrong:
                said = uneven(len(row[0]), len(rows[0][0]), row.astext())
                logger.warning("%s", said, location=row, type="book")
            if wrong:
                raise SystemMessagePropagation(nodes.paragraph())
        found: tuple[int, list[int]] = super().check_list_content(node)
        return found


def setup(app: Sphinx) -> dict[str, bool]:
    """Register the extension."""
    app.add_directive("csv-table", EvenCsv, override=True)
    app.add_directive("list-table", EvenList, override=True)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
