"""The dataset as it is stored: its descriptor, its licences, its keys, and sums that must agree."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pandas as pd
import pytest
import yaml
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner
from frictionless import Package

from clock import CUTOFF
from clock.periods import last_day
from clock.release import release
from pivot import dataset
from pivot.claims.ledger import ledger
from pivot.dataset import Dataset
from pivot.measures import partners

HOME = Path(__file__).resolve().parent.parent
DATA = HOME / "data"

#: Rows at the most, by licence code: what a producer does not allow to be handed on stays small.
CEILINGS = {
    "open": 15_000,
    "attribution": 95_000,
    "share-alike": 0,
    "non-commercial": 2_500,
    "figures-only": 60_000,
}


@pytest.fixture(scope="module")
def ds() -> Dataset:
    return dataset.open()


def test_the_package_is_valid() -> None:
    report = Package(DATA / "datapackage.json").validate()
    assert report.valid, report.flatten(["title", "rowNumber", "fieldName", "note"])[:5]


def test_a_broken_package_is_not_valid(tmp_path: Path) -> None:
    shutil.copytree(DATA, tmp_path / "data")
    path = tmp_path / "data" / "observations" / "prices.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("reported", "rumoured", 1), encoding="utf-8")
    descriptor = json.loads((tmp_path / "data" / "datapackage.json").read_text(encoding="utf-8"))
    kept = [r for r in descriptor["resources"] if r["name"] != "observations-pairs"]
    (tmp_path / "data" / "datapackage.json").write_text(json.dumps({**descriptor, "resources": kept}))
    assert not Package(tmp_path / "data" / "datapackage.json").validate().valid


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
    for name in ds.series["series"]:
        assert len(ds.obs(name, editions="all", corrected=False)) > 0


def test_rows_by_licence_stay_under_their_ceilings(ds: Dataset) -> None:
    licence = ds.series["licence"]
    rows = {code: 0 for code in CEILINGS}
    for name in ds.series["series"]:
        rows[licence[name]] += len(ds.obs(name, editions="all", corrected=False))
    assert {code: count for code, count in rows.items() if count > CEILINGS[code]} == {}


def test_rows_under_narrow_licences_stay_in_files_of_their_own(ds: Dataset) -> None:
    narrow = ds.series[ds.series["licence"].isin(["share-alike", "non-commercial"])]
    for domain in narrow["domain"].unique():
        inside = ds.series.loc[ds.series["domain"] == domain, "licence"]
        assert inside.nunique() == 1, domain


def test_files_are_small_sorted_and_plain() -> None:
    whole = 0
    for path in sorted(DATA.rglob("*.csv")):
        content = path.read_bytes()
        whole += len(content)
        assert len(content) <= 5_000_000, path.name
        assert b"\r" not in content and not content.startswith(b"\xef\xbb\xbf"), path.name
        content.decode("utf-8")
    assert whole <= 15_000_000


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


def test_each_series_stands_to_the_cutoff_as_it_says(ds: Dataset) -> None:
    for name, says in ds.series["clock"].items():
        rows = ds.obs(name, editions="all", corrected=False)
        public = rows[rows["period_public"] <= CUTOFF]
        earliest = public.groupby(["reporter", "partner", "period"])["vintage"].min().map(last_day)
        computed = "after" if public.empty else "printed" if (earliest <= CUTOFF).all() else "dated"
        assert computed == says, name


def test_witnesses_agree_within_their_tolerance(ds: Dataset) -> None:
    rows = ds.series.dropna(subset=["tolerance"])
    assert len(rows) >= 20
    off = rows[rows["deviation_median"] > rows["tolerance"]]
    assert off.empty, off[["deviation_median", "tolerance"]]


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
