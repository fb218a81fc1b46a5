"""Every kind of damage to a table is told in one sentence that names table, row and column.

What is damaged is read as a chapter would read it first: nothing is computed from it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.model import Shaped
from ingest.package import CODE, link, number, text, whole
from pivot import dataset
from pivot.claims.ledger import ledger
from pivot.dataset import Dataset, DatasetError
from tests.miniature import row, write

OBS = "observations/trade.csv"
CLAIMS = """
- id: C1
  paragraph: 3
  sentence: 9
  claim: Gas flows.
  kinds: [number]
  best_case: It does.
  rule: {measure: flow, sample: all, threshold: above nil, tie: holds}
  series: [gas]
  would_change: No gas.
"""
VOTES = Shaped(
    name="votes",
    title="Made-up votes",
    schema={
        "fields": [
            text("vote", "Vote"),
            whole("yes", "Yes"),
            text("RUS", "Russia's vote", required=False, enum=["Y", "N", "A"]),
            {"name": "period_public", "type": "date", "title": "Day", "constraints": {"required": True}},
            text("source", "Source"),
        ],
        "primaryKey": ["vote"],
        "foreignKeys": [link("source", "sources", "source")],
        "missingValues": [""],
    },
    rows=lambda root: [
        {"vote": "V1", "yes": 10, "RUS": "Y", "period_public": "2014-03-27", "source": "made-up"},
        {"vote": "V2", "yes": 11, "RUS": "", "period_public": "2015-03-27", "source": "made-up"},
    ],
)
SQUARE = Shaped(
    name="square",
    title="Made-up pairs",
    schema={
        "fields": [
            text("exporter", "Exporter", pattern=CODE),
            text("importer", "Importer", pattern=CODE),
            *(
                {**number(year, year, required=False, minimum=0, maximum=1), "public": f"{year}-12-31"}
                for year in ("2014", "2015")
            ),
        ],
        "primaryKey": ["exporter", "importer"],
        "foreignKeys": [link("exporter", "countries", "code"), link("importer", "countries", "code")],
        "missingValues": [""],
    },
    rows=lambda root: [{"exporter": "RUS", "importer": "CHN", "2014": 0.25, "2015": ""}],
    sources=("made-up",),
)
#: What a chapter reads first of each table.
READERS: dict[str, Callable[[Dataset], object]] = {
    OBS: lambda ds: ds.obs("gas"),
    "series.csv": lambda ds: ds.obs("gas"),
    "sources.csv": lambda ds: ds.obs("gas"),
    "countries.csv": lambda ds: ds.obs("gas"),
    "datapackage.json": lambda ds: ds.obs("gas"),
    "votes.csv": lambda ds: ds.table("votes"),
    "square.csv": lambda ds: ds.table("square"),
    "tables.csv": lambda ds: ds.clock_of("votes"),
    "groups.csv": lambda ds: ds.members("bloc"),
    "corrections.csv": lambda ds: ds.obs("gas"),
    "evidence.csv": lambda ds: ds.coded("C1"),
    "claims.yml": ledger,
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    write(
        folder,
        [row("gas", "RUS", "CHN", "2014", 10.0), row("gas", "RUS", "CHN", "2015", 11.0)],
        groups=[{"group": "bloc", "member": "DEU", "start": "2013-07-01", "end": "", "note": "n"}],
        evidence=[
            {
                "claim": "C1",
                "item": "a",
                "date": "2014-05-21",
                "says": "supports",
                "assertion": "it flows",
                "quotation": "gas flows",
                "origin": "a",
                "issuer": "RUS",
                "figure": "",
                "source": "made-up",
            }
        ],
        corrections=[
            {
                "series": "gas",
                "reporter": "RUS",
                "partner": "CHN",
                "period": "2015",
                "vintage": "2016-06",
                "value_source": 11.0,
                "value_used": 12.0,
                "why": "a slip",
                "reported_by": "nobody",
            }
        ],
        tables=[VOTES, SQUARE],
        claims=CLAIMS,
    )
    return folder


@pytest.fixture
def folder(whole: Path, tmp_path: Path) -> Path:
    return shutil.copytree(whole, tmp_path / "data")


#: File, what stands there, what is put in its place, and what must be said of it.
KINDS = {
    "a word for a number": (OBS, "2014,10,", "2014,ten,", "trade.csv, line 2, value: 'ten' is no number"),
    "a comma for a point": (OBS, "2014,10,", '2014,"10,5",', "line 2, value: '10,5' is no number"),
    "an infinite number": (OBS, "2014,10,", "2014,inf,", "line 2, value: 'inf' is no finite number"),
    "not a number": (OBS, "2014,10,", "2014,nan,", "line 2, value: 'nan' is no number"),
    "no number": (OBS, "2014,10,", "2014,,", "line 2, value: '' is empty"),
    "a unit a thousand times too small": (
        OBS,
        "2014,10,",
        "2014,10000,",
        "10000 is outside the range of gas",
    ),
    "a sign changed": (OBS, "2014,10,", "2014,-1,", "line 2, value: -1 is outside the range of gas"),
    "an unknown state": (OBS, "RUS,CHN,2014", "RUS,XXX,2014", "partner: 'XXX' is not in countries.csv"),
    "a code in small letters": (OBS, "RUS,CHN,2014", "rus,CHN,2014", "reporter: 'rus' has the wrong form"),
    "no reporter": (OBS, "RUS,CHN,2014", ",CHN,2014", "line 2, reporter: '' is empty"),
    "a key twice": (OBS, "gas,RUS,CHN,2015", "gas,RUS,CHN,2014", "line 3, series: the key .* stands twice"),
    "a month that is none": (OBS, "CHN,2015", "CHN,2015-13", "period: '2015-13' is no ISO 8601 period"),
    "an interval turned round": (OBS, "CHN,2015", "CHN,2015/", "line 3, period: '2015/' is no ISO 8601"),
    "a day that is none": (OBS, "2016-06-01", "2016-06-31", "period_public: '2016-06-31' is no ISO date"),
    "a day without its month": (OBS, "2016-06-01", "2016", "period_public: '2016' is no ISO date"),
    "a day the American way": (OBS, "2016-06-01", "06/01/2016", "period_public: '06/01/2016' is no ISO date"),
    "a year that is none": (OBS, "CHN,2015", "CHN,0000", "period: '0000' is no ISO 8601 period"),
    "digits of another script": (OBS, "CHN,2015", "CHN,٢٠١٥", "period: '٢٠١٥' is no ISO 8601 period"),
    "an edition in another script": (OBS, "2016-06,rep", "٢٠١٦,rep", "vintage: '٢٠١٦' has the wrong form"),
    "an edition of a thirteenth month": (OBS, "2016-06,rep", "2016-13,rep", "'2016-13' is not in the calen"),
    "a value in another script": (OBS, "2014,10,", "2014,١٠,", "line 2, value: '١٠' is no number"),
    "a blank that does not break": (OBS, "2014,10,", "2014,\u00a010,", "line 2, value: .* is no number"),
    "a blank after a name": (OBS, "gas,RUS", "gas ,RUS", "line 2, series: 'gas ' has the wrong form"),
    "a letter of another alphabet": (OBS, "RUS,CHN,2014", "RUЅ,CHN,2014", "'RUЅ' has the wrong form"),
    "an edition that is none": (OBS, "2016-06,rep", "June 2016,rep", "vintage: 'June 2016' has the wrong"),
    "an unknown status": (OBS, "reported", "guessed", "status: 'guessed' is none of reported"),
    "an unknown series": (OBS, "gas,RUS", "coal,RUS", "line 2, series: 'coal' is not in series.csv"),
    "an unknown source": (OBS, "reported,made-up", "reported,nowhere", "'nowhere' is not in sources.csv"),
    "a column renamed": (OBS, "value,", "price,", "trade.csv, line 1: columns are"),
    "a column gone": (OBS, "series,reporter", "series", "trade.csv, line 1: columns are"),
    "a column twice": (OBS, "series,reporter", "series,series", "trade.csv, line 1: columns are"),
    "semicolons": (OBS, "series,reporter,partner", "series;reporter;partner", "line 1: columns are"),
    "a cell too many": (
        OBS,
        "reported,made-up\ngas",
        "reported,made-up,x\ngas",
        "line 2: there are more cells",
    ),
    "a cell too many further down": (OBS, "11,", "11,,", "not a whole CSV file .* line 3"),
    "a line cut off": (OBS, ",reported,made-up\ngas", "\ngas", "line 2, status: '' is empty"),
    "a quote left open": (OBS, "gas,RUS,CHN,2014", '"gas,RUS,CHN,2014', "not a whole CSV file"),
    "a byte order mark": (OBS, "series,", "\ufeffseries,", "line 1: begins with a byte order mark"),
    "no unit": ("series.csv", "US$ mn", "", "series.csv, line 2, unit: '' is empty"),
    "an unknown licence": ("series.csv", ",open,", ",free,", "series.csv, line 2, licence: 'free' is none"),
    "no range": ("series.csv", ",0,40", ",,40", "series.csv, line 2, low: '' is empty"),
    "an unknown grade": ("sources.csv", "primary document", "rumour", "line 2, grade: 'rumour' is none of"),
    "half a hash": (
        "sources.csv",
        ",,,open",
        ",,abc,open",
        "sources.csv, line 2, sha256: 'abc' has the wrong",
    ),
    "an unknown kind of code": ("countries.csv", ",state", ",realm", "kind: 'realm' is none of state"),
    "an unknown vote": ("votes.csv", ",Y,", ",yes,", "votes.csv, line 2, RUS: 'yes' is none of Y, N, A"),
    "half a vote": ("votes.csv", "V1,10,", "V1,10.5,", "votes.csv, line 2, yes: '10.5' is no whole number"),
    "fewer than one vote": ("votes.csv", "V1,10,", "V1,0,", "yes: '0' is below the least allowed, 1"),
    "a vote twice": ("votes.csv", "V2,", "V1,", "votes.csv, line 3, vote: the key .V1. stands twice"),
    "a share below nil": ("square.csv", "0.25", "-0.25", "square.csv, line 2, 2014: '-0.25' is below"),
    "a share above one": ("square.csv", "0.25", "25", "square.csv, line 2, 2014: '25' is above the most"),
    "an unknown state in a square": (
        "square.csv",
        "RUS,CHN",
        "RUS,QQQ",
        "importer: 'QQQ' is not in countries",
    ),
    "an unknown standing": (
        "tables.csv",
        "printed",
        "typed",
        "tables.csv, line 2, clock: 'typed' is none of",
    ),
    "a member that is none": ("groups.csv", "DEU", "DEX", "groups.csv, line 2, member: 'DEX' is not in"),
    "a start that is none": ("groups.csv", "2013-07-01", "1 July 2013", "start: '1 July 2013' has the wrong"),
    "a correction of nothing": ("corrections.csv", "gas,", "oil,", "line 2, series: 'oil' is not in series"),
    "a correction without reason": (
        "corrections.csv",
        "a slip",
        "",
        "corrections.csv, line 2, why: '' is empty",
    ),
    "a document that mumbles": ("evidence.csv", "supports", "hints", "says: 'hints' is none of supports"),
    "a document of 30 February": ("evidence.csv", "2014-05-21", "2014-02-30", "date: '2014-02-30' is not in"),
    "a file of observations unheard of": ("series.csv", "gas,trade", "gas,trad", "lists no table 'observ"),
    "a claim's number misspelt": ("evidence.csv", "C1,", "c1,", "line 2, claim: 'c1' has the wrong form"),
    "a document without source": (
        "evidence.csv",
        ",made-up",
        ",",
        "evidence.csv, line 2, source: '' is empty",
    ),
    "a claim without tie rule": ("claims.yml", ", tie: holds", "", "claims.yml, claim C1: 'tie' is missing"),
    "a claim twice": ("claims.yml", CLAIMS, 2 * CLAIMS, "claims.yml: claim C1 stands twice"),
    "a kind of claim unheard of": ("claims.yml", "[number]", "[hunch]", "'hunch' is no kind of claim"),
    "a part of a claim twice": (
        "claims.yml",
        "  kinds",
        "  kinds: [fact]\n  kinds",
        "claims.yml, line 7: not whole YAML .'kinds' stands twice",
    ),
    "a tab in the claims": (
        "claims.yml",
        "  kinds",
        "\tkinds",
        "claims.yml, line 6: not whole YAML .*tab char",
    ),
    "an alias of nothing": ("claims.yml", "[number]", "*kinds", "claims.yml, line 6: not whole YAML .*alias"),
    "code among the claims": (
        "claims.yml",
        "[number]",
        "!!python/name:os.system x",
        "line 6: not whole YAML",
    ),
    "a control character in the claims": (
        "claims.yml",
        "[number]",
        "[number] # \x07",
        "claims.yml: not whole",
    ),
    "a part of a claim misspelt": (
        "claims.yml",
        "would_change:",
        "amendment: [x]\n  would_change:",
        "claim C1: 'amendment' is no part of a claim",
    ),
    "a kind that is no list": ("claims.yml", "[number]", "number", "claim C1: 'kinds' is no list"),
    "a claim without number": ("claims.yml", "id: C1", "id: 1", "claim 1: 1 is no number of a claim"),
    "a claim that says nothing": ("claims.yml", "claim: Gas flows.", "claim:", "claim C1: 'claim' is empty"),
    "claims that are no list": ("claims.yml", "- id: C1\n", "id: C1\n", "claims.yml"),
    "a word for a claim": ("claims.yml", "- id: C1", "- C0\n- id: C1", "claims.yml: 'C0' is no claim"),
    "a day of the dataset that is none": (
        "datapackage.json",
        "2026-11-24",
        "2026-13-24",
        "as_of: '2026-13-24'",
    ),
    "no day of the dataset": ("datapackage.json", '"as_of"', '"day"', "json: 'as_of' is missing"),
    "a key of the descriptor twice": (
        "datapackage.json",
        '"as_of"',
        '"as_of": "", "as_of"',
        "'as_of' stands tw",
    ),
    "a resource that is a word": (
        "datapackage.json",
        '"resources": [',
        '"resources": ["x", ',
        "resource 1: is no mapping",
    ),
    "a resource without a path": (
        "datapackage.json",
        '"path": "series.csv",\n   "type"',
        '"type"',
        "'path' is missing or of another kind",
    ),
    "a resource outside": (
        "datapackage.json",
        '"path": "series',
        '"path": "../series',
        "leads out of the folder",
    ),
    "a resource twice": (
        "datapackage.json",
        '"name": "countries"',
        '"name": "groups"',
        "'groups' stands twice",
    ),
    "a resource without fields": ("datapackage.json", '"fields"', '"columns"', "its schema has no fields"),
    "a field without a type": (
        "datapackage.json",
        '"name": "series", "type"',
        '"name": "series", "kind"',
        "no fields with a name and a type",
    ),
    "a link to no table": (
        "datapackage.json",
        '"resource": "series", "fields"',
        '"resource": "lands", "fields"',
        "no table 'lands'",
    ),
    "a pattern that is none": (
        "datapackage.json",
        '"pattern": "',
        '"pattern": "(',
        "the table .* is described wrongly .*unterminated",
    ),
    "a key of no column": (
        "datapackage.json",
        '"primaryKey": ["series"]',
        '"primaryKey": ["sort"]',
        "'series' is described wrongly .*sort",
    ),
    "a descriptor too deep": ("datapackage.json", "{", 99_999 * "[" + "{", "what it holds lies too deep"),
    "a character that nobody sees": ("sources.csv", "Nobody,", "No\u200bbody,", "that nobody sees"),
    "a script for an address": ("sources.csv", ",,,,open", ",javascript:x,,,open", "is a script for an add"),
    "a descriptor cut off": ("datapackage.json", "{", "", "datapackage.json: not valid JSON"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_damage_is_told_by_table_row_and_column(folder: Path, kind: str) -> None:
    file, old, new, says = KINDS[kind]
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(DatasetError, match=says) as told:
        READERS[file](dataset.open(folder))
    assert "\n" not in str(told.value).strip()


@pytest.mark.parametrize("file", READERS)
def test_a_file_that_is_gone_is_named(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(DatasetError, match=f"{Path(file).name}: the file is missing"):
        READERS[file](dataset.open(folder))


@pytest.mark.parametrize("file", [name for name in READERS if name != "claims.yml"])
@pytest.mark.parametrize("kind", ["a folder", "a link to itself"])
def test_what_is_no_file_is_named(folder: Path, file: str, kind: str) -> None:
    path = folder / file
    path.unlink()
    if kind == "a folder":
        path.mkdir()
    else:
        path.symlink_to(path.name)
    with pytest.raises(DatasetError, match=f"{path.name}: cannot be read .*; restore it"):
        READERS[file](dataset.open(folder))


@pytest.mark.parametrize("file", [name for name in READERS if name.endswith(".csv")])
def test_an_empty_file_is_named(folder: Path, file: str) -> None:
    (folder / file).write_bytes(b"")
    with pytest.raises(DatasetError, match=f"{Path(file).name}: not a whole CSV file"):
        READERS[file](dataset.open(folder))


@pytest.mark.parametrize("file", [OBS, "votes.csv", "sources.csv", "evidence.csv"])
def test_a_broken_encoding_is_named(folder: Path, file: str) -> None:
    path = folder / file
    path.write_bytes(path.read_bytes().replace(b"made-up", b"made\xffup", 1))
    with pytest.raises(DatasetError, match=f"{Path(file).name}: byte .* is not UTF-8"):
        READERS[file](dataset.open(folder))


def test_the_undamaged_dataset_opens(folder: Path) -> None:
    for read in READERS.values():
        read(dataset.open(folder))


def test_there_are_at_least_forty_kinds() -> None:
    assert len(KINDS) >= 40
