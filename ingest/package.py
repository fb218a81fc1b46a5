"""The descriptor of the data package: every table's fields, keys and constraints, in one place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ingest.model import Shaped

LICENCE_CODES = ["open", "attribution", "share-alike", "non-commercial", "figures-only"]
STATUSES = ["reported", "estimated", "mirror", "nowcast", "quoted"]
GRADES = ["primary document", "official statement", "agency or newspaper of record", "other"]
STANDINGS = ["checked", "presupposed", "opinion", "definition", "author note", "trivial"]
CODE = "[A-Z][A-Z0-9_]{2,}"
CLAIM = "[A-Z][0-9]+[a-z]?"
SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
#: A year, month or day: what a vintage, the date of an event or the start of a membership may be.
DATE = r"\d{4}(-\d{2}(-\d{2})?)?"

Field = dict[str, Any]


def text(name: str, title: str, *, required: bool = True, **constraints: Any) -> Field:
    """A text field."""
    if required:
        constraints = {"required": True, **constraints}
    found: Field = {"name": name, "type": "string", "title": title}
    return {**found, "constraints": constraints} if constraints else found


def number(name: str, title: str, *, required: bool = True, **constraints: Any) -> Field:
    """A number field."""
    if required:
        constraints = {"required": True, **constraints}
    found: Field = {"name": name, "type": "number", "title": title}
    return {**found, "constraints": constraints} if constraints else found


def whole(name: str, title: str) -> Field:
    """A whole number from one up."""
    constraints = {"required": True, "minimum": 1}
    return {"name": name, "type": "integer", "title": title, "constraints": constraints}


def period(name: str, title: str) -> Field:
    """An ISO 8601 year, month, day or interval."""
    return {**text(name, title), "rdfType": "period"}


def link(field: str, table: str, target: str) -> dict[str, Any]:
    """A foreign key."""
    return {"fields": [field], "reference": {"resource": table, "fields": [target]}}


OBSERVATIONS: dict[str, Any] = {
    "fields": [
        text("series", "Series", pattern=SLUG),
        text("reporter", "Who counts, exports or is measured", pattern=CODE),
        text(
            "partner",
            "The other side; empty where the series has none",
            required=False,
            pattern=CODE,
        ),
        period("period", "Year, month, day or interval (ISO 8601)"),
        number("value", "Value in the unit of the series"),
        {
            "name": "period_public",
            "type": "date",
            "title": "Day on which a figure for the period was first public",
            "constraints": {"required": True},
        },
        text("vintage", "Edition from which the value is taken", pattern=DATE),
        text("status", "How the value came about", enum=STATUSES),
        text("source", "Source", pattern=SLUG),
    ],
    "primaryKey": ["series", "reporter", "partner", "period", "vintage"],
    "foreignKeys": [
        link("series", "series", "series"),
        link("reporter", "countries", "code"),
        link("partner", "countries", "code"),
        link("source", "sources", "source"),
    ],
    "missingValues": [""],
}

TABLES: dict[str, dict[str, Any]] = {
    "series": {
        "fields": [
            text("series", "Series", pattern=SLUG),
            text("domain", "File of observations", pattern=SLUG),
            text("title", "Title"),
            text("unit", "Unit"),
            text("prices", "Price basis", enum=["nominal", "real", "none"]),
            text("frequency", "Frequency", enum=["A", "M", "D", "irregular"]),
            text("definition", "Definition"),
            text("period_public_rule", "How the day of first publication was set"),
            text("clock", "Standing on 20 January 2017", enum=["printed", "dated", "after"]),
            text("licence", "Licence code", enum=LICENCE_CODES),
            text("second_witness", "Second witness, or why there is none"),
            number("deviation_median", "Median deviation from it, per cent", required=False),
            number("deviation_worst", "Worst deviation from it, per cent", required=False),
            number("tolerance", "Largest median deviation that is agreement, per cent", required=False),
            number("low", "Least value allowed"),
            number("high", "Largest value allowed"),
        ],
        "primaryKey": ["series"],
    },
    "tables": {
        "fields": [
            text("table", "Table of a shape of its own", pattern=SLUG),
            text("title", "What a row is"),
            text("clock", "Standing on 20 January 2017", enum=["printed", "dated", "after", "undated"]),
            text("licence", "Narrowest licence code of its sources", enum=LICENCE_CODES),
            text("period_public_rule", "How the day of first publication was set"),
            text("second_witness", "Second witness, or that there is none"),
            number("deviation_median", "Median deviation from it, per cent", required=False),
            number("deviation_worst", "Worst deviation from it, per cent", required=False),
            number("tolerance", "Largest median deviation that is agreement, per cent", required=False),
        ],
        "primaryKey": ["table"],
    },
    "sources": {
        "fields": [
            text("source", "Source", pattern=SLUG),
            text("producer", "Primary producer"),
            text("title", "Title"),
            text("address", "Address", required=False),
            text("file", "File in the collection of sources", required=False),
            text("sha256", "Hash of that file", required=False, pattern="[0-9a-f]{64}"),
            text("licence", "Licence code", enum=LICENCE_CODES),
            text("terms", "Terms of use"),
            text("grade", "Grade of evidence", enum=GRADES),
            text("copy", "Copy through which the figure came", required=False),
            text("vintage", "Vintage or date of the document", pattern=DATE),
            text("short", "Short name for source lines"),
        ],
        "primaryKey": ["source"],
    },
    "countries": {
        "fields": [
            text("code", "ISO 3166-1 alpha-3, or an aggregate's code", pattern=CODE),
            text("name", "Name"),
            text("kind", "State or aggregate", enum=["state", "aggregate"]),
            text("note", "Note", required=False),
        ],
        "primaryKey": ["code"],
    },
    "groups": {
        "fields": [
            text("group", "Group", pattern=SLUG),
            text("member", "Member", pattern=CODE),
            text("start", "First day; empty: as long as the list knows", required=False, pattern=DATE),
            text("end", "Day from which it is no longer a member", required=False, pattern=DATE),
            text("note", "Definition and source"),
        ],
        "primaryKey": ["group", "member", "start"],
        "foreignKeys": [link("member", "countries", "code")],
        "missingValues": [""],
    },
    "corrections": {
        "fields": [
            text("series", "Series"),
            text("reporter", "Reporter"),
            text("partner", "Partner", required=False),
            text("period", "Period"),
            text("vintage", "Edition", pattern=DATE),
            number("value_source", "Value in the source"),
            number("value_used", "Value used; empty: left out", required=False),
            text("why", "Why"),
            text("reported_by", "Who reports the error"),
        ],
        "primaryKey": ["series", "reporter", "partner", "period", "vintage"],
        "foreignKeys": [link("series", "series", "series")],
        "missingValues": [""],
    },
    "errata": {
        "fields": [
            text("date", "Day on which it was mended", pattern=DATE),
            text("place", "Page, figure, table or claim"),
            text("wrong", "What was wrong"),
            text("now", "What it says now"),
            text("reported_by", "Who reported it"),
        ],
        "primaryKey": ["date", "place", "wrong"],
    },
    "ledger": {
        "fields": [
            text("sentence", "Sentence of the op-ed; 0.1 is its title", pattern=r"\d+\.\d+"),
            whole("characters", "Length of the sentence, its white space folded"),
            whole("part", "Which assertion of the sentence"),
            text("assertion", "The assertion in the book's own words"),
            text(
                "claims",
                "Claims that test it, parted by blanks",
                required=False,
                pattern=f"{CLAIM}( {CLAIM})*",
            ),
            text(
                "legs",
                "Where a claim joins assertions: the words of its evidence that weigh this one (?: none)",
                required=False,
            ),
            text("standing", "Whether it is checked, or what it is instead", enum=STANDINGS),
            text("reason", "Why it is not checked", required=False),
        ],
        "primaryKey": ["sentence", "part"],
    },
    "evidence": {
        "fields": [
            text("claim", "Claim", pattern=CLAIM),
            text("item", "Item", pattern=SLUG),
            text("date", "Date of the document or event", pattern=DATE),
            text("says", "What it says of the assertion", enum=["supports", "contradicts", "silent"]),
            text("assertion", "The assertion"),
            text("quotation", "Quotation"),
            text("origin", "The text it goes back to: reprints of one text share it", pattern=SLUG),
            text(
                "issuer",
                "State or body in whose name it speaks; empty: no party's (a press, a scholar)",
                required=False,
                pattern=CODE,
            ),
            number("figure", "The figure that the document gives, if it is of one", required=False),
            text("source", "Source", pattern=SLUG),
        ],
        "primaryKey": ["claim", "item"],
        "foreignKeys": [link("source", "sources", "source")],
    },
}


def descriptor(
    version: str,
    as_of: str,
    domains: list[str],
    licences: dict[str, str],
    shaped: Iterable[Shaped] = (),
) -> dict[str, Any]:
    """The Frictionless data package (version 2) as a JSON-ready mapping.

    Args:
        version: the book's version.
        as_of: the day for which "now" stands.
        domains: names of the files of observations.
        licences: licence code to the sentence that explains it.
        shaped: tables of a shape of their own.
    """
    tables = {name: (f"{name}.csv", schema) for name, schema in TABLES.items()}
    tables |= {f"observations-{name}": (f"observations/{name}.csv", OBSERVATIONS) for name in domains}
    shaped = list(shaped)
    tables |= {table.name: (f"{table.name}.csv", table.schema) for table in shaped}
    told = {table.name: _told(table) for table in shaped}
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "russia-pivots-to-asia",
        "title": "Russia Pivots to Asia? The dataset",
        "description": "Data on Russia's turn to Asia; each row has its source and the day it was public.",
        "version": version,
        "as_of": as_of,
        "contributors": [{"title": "The Russia Pivots to Asia contributors", "roles": ["creator"]}],
        "licenses": [
            {"name": f"{code}-terms", "title": f"{code}: {sentence}", "path": "sources.csv"}
            for code, sentence in licences.items()
        ],
        "resources": [
            {
                "name": name,
                "path": path,
                "type": "table",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                **told.get(name, {}),
                "schema": schema,
            }
            for name, (path, schema) in tables.items()
        ],
    }


def _told(table: Shaped) -> dict[str, Any]:
    """What the descriptor says of a shaped table beside its schema."""
    found: dict[str, Any] = {"title": table.title}
    if table.public:
        found["public"] = table.public
    if table.sources:
        found["sources"] = [{"title": name, "path": "sources.csv"} for name in table.sources]
    return found
