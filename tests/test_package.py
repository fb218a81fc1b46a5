"""The dataset as it is stored: its descriptor, its licences, its keys, and sums that must agree."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from clock import CUTOFF
from clock.periods import first_day, last_day
from clock.release import release
from ingest import assemble
from ingest.__main__ import modules
from pivot import dataset
from pivot.claims.ledger import ledger
from pivot.dataset import Dataset
from pivot.measures import partners

HOME = Path(__file__).resolve().parent.parent
DATA = HOME / "data"

#: Rows at the most, by licence code: what a producer does not allow to be handed on stays small.
CEILINGS = {
    "open": 8_000,
    "attribution": 75_000,
    "share-alike": 0,
    "non-commercial": 2_500,
    "figures-only": 50_000,
}


#: The same for tables of a shape of their own, whose every figure counts. The largest by far are
#: the pairs of the gravity model (COW: figures-only) and the days of the markets.
SHAPED_CEILINGS = {
    "open": 12_000,
    "attribution": 230_000,
    "share-alike": 10,
    "non-commercial": 5_500,
    "figures-only": 260_000,
}


@pytest.fixture(scope="module")
def ds() -> Dataset:
    return dataset.open()


@pytest.fixture
def package() -> Any:
    # Slow to load: not where tests are collected.
    from frictionless import Package

    return Package


# Frictionless reads every cell in Python, which takes half a minute; the dataset's own checks of
# the same schema (types, constraints, keys, links) take seconds, so that they stand in for it in
# `make test`, with the descriptor's own validity. `make check` has frictionless read it all.
@pytest.mark.slow
def test_the_package_is_valid(package: Any) -> None:
    report = package(DATA / "datapackage.json").validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])[:5]


def test_the_descriptor_is_valid(package: Any) -> None:
    descriptor = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    assert list(package.metadata_validate(descriptor)) == []
    described = {resource["path"] for resource in descriptor["resources"]}
    stored = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*.csv")}
    assert {name for name in stored - described if not name.startswith("results/")} == set()


def test_a_broken_descriptor_is_not_valid(package: Any) -> None:
    descriptor = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    descriptor["resources"][0].pop("path")
    assert list(package.metadata_validate(descriptor))


@pytest.mark.slow
def test_a_broken_package_is_not_valid(package: Any, tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "observations" / "prices.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("reported", "rumoured", 1), encoding="utf-8")
    descriptor = json.loads((tmp_path / "data" / "datapackage.json").read_text(encoding="utf-8"))
    kept = [r for r in descriptor["resources"] if r["name"] != "observations-pairs"]
    (tmp_path / "data" / "datapackage.json").write_text(json.dumps({**descriptor, "resources": kept}))
    assert not package(tmp_path / "data" / "datapackage.json").validate().valid


def test_citation_and_package_tell_one_version() -> None:
    found = CliRunner().invoke(
        check_jsonschema,
        ["--builtin-schema", "vendor.citation-file-format", str(HOME / "CITATION.cff")],
    )
    assert found.exit_code == 0, found.output
    package = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    assert (package["version"], package["as_of"]) == (release().version, release().date)


def test_a_citation_without_authors_breaks_the_schema(tmp_path: Path) -> None:
    text = (HOME / "CITATION.cff").read_text(encoding="utf-8")
    path = tmp_path / "CITATION.cff"
    path.write_text(text.replace("authors:", "writers:"), encoding="utf-8")
    found = CliRunner().invoke(
        check_jsonschema, ["--builtin-schema", "vendor.citation-file-format", str(path)]
    )
    assert found.exit_code == 1


def test_every_table_passes_its_own_checks(ds: Dataset) -> None:
    descriptor = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    for resource in descriptor["resources"]:
        # No error of a published version may be known.
        assert len(ds.table(resource["name"])) > 0 or resource["name"] == "errata", resource["name"]
    for name in ds.series["series"]:
        assert len(ds.obs(name, editions="all", corrected=False)) > 0


def figures_of(ds: Dataset, name: str) -> pd.Series:
    """Figures of a shaped table by source: rows, or filled cells where each year has a column."""
    rows = ds.table(name)
    fields = ds.fields(name)
    years = [field["name"] for field in fields if "public" in field]
    weight = rows[years].notna().sum(axis=1) if years else pd.Series(1, index=rows.index)
    by = rows["source"] if "source" in rows else pd.Series(min(ds.sources_of(name)), index=rows.index)
    return weight.groupby(by).sum()


def test_rows_by_licence_stay_under_their_ceilings(ds: Dataset) -> None:
    licence = ds.series["licence"]
    rows = dict.fromkeys(CEILINGS, 0)
    for name in ds.series["series"]:
        rows[licence[name]] += len(ds.obs(name, editions="all", corrected=False))
    assert {code: count for code, count in rows.items() if count > CEILINGS[code]} == {}


def test_figures_of_shaped_tables_by_licence_stay_under_their_ceilings(ds: Dataset) -> None:
    figures = dict.fromkeys(SHAPED_CEILINGS, 0)
    for name in ds.shaped["table"]:
        for source, count in figures_of(ds, name).items():
            figures[ds.sources.at[source, "licence"]] += int(count)
    assert {code: count for code, count in figures.items() if count > SHAPED_CEILINGS[code]} == {}


def test_a_shaped_table_stands_as_it_says(ds: Dataset) -> None:
    """Nothing that was public then may be called "after", and what has no day is "undated"."""
    then = ds.known_by(CUTOFF)
    for name, clock in ds.shaped["clock"].items():
        days = [field["name"] for field in ds.fields(name) if "public" in field]
        dated = "period_public" in ds.table(name) or days or clock == "after"
        held = then.table(name)
        left = held[[column for column in days if column in held]] if days else held
        assert (clock == "undated") != bool(dated), name
        assert clock == "undated" or (clock == "after") == (left.size == 0), name


def test_rows_under_narrow_licences_stay_in_files_of_their_own(ds: Dataset) -> None:
    narrow = ds.series[ds.series["licence"].isin(["share-alike", "non-commercial"])]
    for domain in narrow["domain"].unique():
        inside = ds.series.loc[ds.series["domain"] == domain, "licence"]
        assert inside.nunique() == 1, domain


def test_files_are_small_sorted_and_plain() -> None:
    whole = 0
    for path in sorted(path for path in DATA.rglob("*") if path.is_file()):
        content = path.read_bytes()
        whole += len(content)
        assert len(content) <= 5_000_000, path.name
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf"), path.name
        content.decode("utf-8")
    assert whole <= 15_000_000


def test_the_folder_holds_what_the_package_describes_and_no_link() -> None:
    descriptor = json.loads((DATA / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"] for resource in descriptor["resources"]}
    there = {path.relative_to(DATA).as_posix() for path in DATA.rglob("*") if not path.is_dir()}
    # Results are described by a package of their own, geometry by the sources that it is cut from.
    stray = {name for name in there - described if not name.startswith("results/")}
    assert {name for name in stray if not name.endswith(".geojson")} == {"datapackage.json", "claims.yml"}
    results = json.loads((DATA / "results" / "datapackage.json").read_text(encoding="utf-8"))
    kept = {name.partition("/")[2] for name in there if name.startswith("results/")}
    assert kept - {"datapackage.json"} == {resource["path"] for resource in results["resources"]}
    assert described <= there
    assert [path.name for path in DATA.rglob("*") if path.is_symlink()] == []


def test_observations_are_sorted_by_key() -> None:
    for path in sorted((DATA / "observations").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            keys = [
                tuple(row[column] for column in ("series", "reporter", "partner", "period", "vintage"))
                for row in csv.DictReader(lines)
            ]
        assert keys == sorted(keys), path.name


def test_no_row_was_public_after_its_own_edition(ds: Dataset) -> None:
    for name in ds.series["series"]:
        rows = ds.obs(name, editions="all", corrected=False)
        assert (rows["period_public"] <= rows["vintage"].map(last_day)).all(), name


def test_no_row_was_public_before_its_period_began_or_after_the_dataset_was_closed(ds: Dataset) -> None:
    for name in ds.series["series"]:
        rows = ds.obs(name, editions="all", corrected=False)
        assert (rows["period_public"] >= rows["period"].map(first_day)).all(), name
        # A year alone is public on its last day: the careful reading.
        assert (rows["period_public"].str[:4] <= ds.as_of[:4]).all(), name
        assert (rows["vintage"].map(first_day) <= ds.as_of).all(), name


def test_periods_are_of_the_frequency_of_their_series(ds: Dataset) -> None:
    forms = {"A": r"\d{4}(-\d\d)?/\d{4}(-\d\d)?|\d{4}(-\d\d-\d\d)?", "M": r"\d{4}-\d\d", "irregular": ".*"}
    for name, frequency in ds.series["frequency"].items():
        periods = ds.obs(name, editions="all", corrected=False)["period"]
        assert periods.str.fullmatch(forms[frequency]).all(), name


def test_documents_and_rules_name_only_what_is_there(ds: Dataset) -> None:
    claims = ledger(ds)
    assert set(ds.evidence["claim"]) <= set(claims)
    known = {*ds.series.index, *ds.shaped.index, *ds.table("groups")["group"], "coded documents"}
    assert {name for claim in claims.values() for name in claim.series} <= known


def test_each_series_stands_to_the_cutoff_as_it_says(ds: Dataset) -> None:
    for name, says in ds.series["clock"].items():
        rows = ds.obs(name, editions="all", corrected=False)
        public = rows[rows["period_public"] <= CUTOFF]
        # Not groupby's min, which is slow with text.
        earliest = public.sort_values("vintage").drop_duplicates(["reporter", "partner", "period"])["vintage"]
        printed = (earliest.map(last_day) <= CUTOFF).all()
        computed = "after" if public.empty else "printed" if printed else "dated"
        assert computed == says, name


def test_witnesses_agree_within_their_tolerance(ds: Dataset) -> None:
    rows = ds.series.dropna(subset=["tolerance"])
    assert len(rows) >= 20
    shaped = ds.shaped.dropna(subset=["tolerance"])
    assert len(shaped) >= 9
    for told in (rows, shaped):
        off = told[told["deviation_median"] > told["tolerance"]]
        assert off.empty, off[["deviation_median", "tolerance"]]


def test_every_series_and_table_names_its_witness_or_says_that_there_is_none(ds: Dataset) -> None:
    for told in (ds.series, ds.shaped):
        alone = told["second_witness"].str.startswith("none held")
        assert (alone == told["deviation_median"].isna()).all()


def test_customs_and_the_fund_agree_where_they_overlap(ds: Dataset) -> None:
    """The customs' months, summed, against the Fund's years, 2016 to 2021, partner by partner."""
    for flow in ("exports", "imports"):
        customs = partners.annual(ds.obs(f"fts-{flow}", periods=(2016, 2021)))
        both = customs.merge(ds.obs(f"imts-{flow}"), on=["partner", "period"])
        assert len(both) == 29 * 6
        gap = (both["value_x"] / both["value_y"] - 1).abs()
        assert gap.median() < 0.005
        assert gap.max() < 0.15


def test_the_parts_of_the_customs_total_do_not_exceed_it(ds: Dataset) -> None:
    for flow in ("exports", "imports"):
        parts = partners.annual(ds.obs(f"fts-{flow}")).groupby("period")["value"].sum()
        total = ds.obs(f"fts-total-{flow}", partner="WLD").set_index("period")["value"]
        assert (parts < total.reindex(parts.index)).all()


def test_each_correction_changes_a_number(ds: Dataset) -> None:
    rows = ds.corrections
    assert len(rows) >= 30
    key = ["reporter", "partner", "period", "vintage"]
    for name, errors in rows.groupby("series"):
        raw = ds.obs(str(name), editions="all", corrected=False).set_index(key)["value"]
        mended = ds.obs(str(name), editions="all").set_index(key)["value"]
        for error in errors.itertuples():
            at = (error.reporter, error.partner, error.period, error.vintage)
            assert raw[at] == pytest.approx(error.value_source, abs=1e-6), at
            if pd.isna(error.value_used):
                assert at not in mended.index
            else:
                assert mended[at] == error.value_used != raw[at]


def test_rules_hold_no_verdict(ds: Dataset) -> None:
    entries = yaml.safe_load((DATA / "claims.yml").read_text(encoding="utf-8"))
    assert not [entry["id"] for entry in entries if {"verdict", "then", "now"} & set(entry)]
    assert len(ledger(ds)) == len(entries) >= 78


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("countries", ["code"]),
        ("groups", ["group", "member", "start"]),
        ("evidence", ["claim", "item"]),
        ("corrections", ["series", "reporter", "partner", "period", "vintage"]),
    ],
)
def test_what_no_source_is_needed_for_is_what_the_modules_declare(table: str, key: list[str]) -> None:
    """A document that says something else, say, than where it was coded."""
    declared = assemble._csv(table, assemble._merged(modules(), table, key)).decode().splitlines()
    stored = (DATA / f"{table}.csv").read_text(encoding="utf-8").splitlines()
    assert set(stored) ^ set(declared) == set()
    assert stored == declared


def test_the_dictionary_says_what_the_modules_declare(ds: Dataset) -> None:
    """Title, unit, prices, definition: a unit that is another one changes no number."""
    declared = [asdict(entry) for module in modules() for entry in module.series]
    assert len(declared) >= len(ds.series) > 200
    for entry in declared:
        stored = ds.series.loc[entry["series"]]
        assert entry == {name: stored[name] for name in entry}
