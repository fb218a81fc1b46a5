"""Which pairs and terms the estimates of Russia's trade with Asia rest on, and how they are told."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest

from pivot.measures import gravity
from pivot.measures import russia_in_asia as ria
from tests.handheld import Held

GROUPS = {"asia": ["CHN", "IND", "VNM"], "europe": ["DEU", "UKR"], "former-soviet": ["UKR", "KAZ"]}
DS: Any = None


def test_regions_are_disjoint_and_europe_is_without_former_republics() -> None:
    ds: Any = Held(groups=GROUPS)
    asia, europe = {"CHN", "IND", "VNM"}, {"DEU"}
    assert ria.regions(ds, ria.ALONE) == {"asia": asia}
    assert ria.regions(ds, ria.BESIDE) == {"asia": asia, "europe": europe}
    split = ria.regions(ds, ria.SPLIT)
    assert split == {"china": {"CHN"}, "india": {"IND"}, "rest": {"VNM"}, "europe": europe}


PAIR_COLUMNS = ["exporter", "importer", "trade"]


def test_missing_pairs_of_russia_are_taken_from_the_fund(monkeypatch: pytest.MonkeyPatch) -> None:
    found = pd.DataFrame([("RUS", "CHN", 5.0), ("CHN", "DEU", 7.0)], columns=PAIR_COLUMNS)
    cells = [("RUS", "CHN"), ("RUS", "DEU"), ("DEU", "RUS"), ("CHN", "DEU"), ("RUS", "VNM")]
    ties = pd.DataFrame(cells, columns=["exporter", "importer"]).assign(distance=math.e)
    monkeypatch.setattr(gravity, "pairs", lambda *_: found.assign(log_distance=0.5))
    monkeypatch.setattr(gravity, "ties", lambda _: ties)
    year = gravity.HOLED
    rows = [
        ("imts-exports", "RUS", "CHN", year, 99.0),  # observed already
        ("imts-exports", "RUS", "DEU", year, 11.0),
        ("imts-exports", "RUS", "DEU", "2022", 98.0),
        ("imts-exports", "RUS", "VNM", year, 97.0),  # no economy of that year
        ("imts-exports", "RUS", "WLD", year, 96.0),
        ("imts-imports", "RUS", "DEU", year, 12.0),
    ]
    whole = ria.filled(Held(rows))  # type: ignore[arg-type]
    assert list(whole[PAIR_COLUMNS].itertuples(index=False, name=None)) == [
        ("RUS", "CHN", 5.0),
        ("CHN", "DEU", 7.0),
        ("RUS", "DEU", 11.0),
        ("DEU", "RUS", 12.0),
    ]
    assert whole["log_distance"].tolist() == [0.5, 0.5, 1.0, 1.0]


def test_three_samples_of_pairs(monkeypatch: pytest.MonkeyPatch) -> None:
    every = pd.DataFrame([("RUS", "CHN", 1.0), ("CHN", "DEU", 2.0)], columns=PAIR_COLUMNS)

    def pairs(ds: Any, source: str, year: str, distance: str = "") -> pd.DataFrame:
        return every.iloc[:1] if year == gravity.HOLED else every

    monkeypatch.setattr(gravity, "pairs", pairs)
    monkeypatch.setattr(ria, "filled", lambda _: "made whole")
    assert len(ria.sample(DS, gravity.BACI, "2014", "distance", ria.ALL)) == 2
    observed = ria.sample(DS, gravity.BACI, "2014", "distance", ria.OBSERVED)
    assert observed["trade"].tolist() == [1.0]
    assert ria.sample(DS, gravity.BACI, "2014", "distance", ria.FILLED) == "made whole"


def test_every_estimate_has_its_year_distance_and_sample() -> None:
    jobs = ria._jobs()
    first, second = gravity.DISTANCES
    assert len(jobs) == len(set(jobs))
    assert jobs[0] == (gravity.BACI, first, "2000", ria.ALL)
    baci = [year for source, distance, year, which in jobs if source == gravity.BACI and which == ria.ALL]
    assert baci == [
        *map(str, range(2000, 2021)),
        "2023",
        "2000",
        "2005",
        "2010",
        "2014",
        "2016",
        "2020",
        "2023",
    ]
    cow = [(distance, year) for source, distance, year, _ in jobs if source == gravity.COW]
    assert cow == [(first, str(year)) for year in range(1992, 2015)] + [
        (second, year) for year in ("1995", "2000", "2005", "2010", "2014")
    ]
    assert [year for *_, year, which in jobs if which == ria.OBSERVED] == list(ria.COMPARED)
    assert jobs[-1] == (gravity.BACI, first, gravity.HOLED, ria.FILLED)


PLACEBOS = pd.DataFrame(
    [
        (ria.ALONE, 2014, "RUS", -2.0),
        (ria.ALONE, 2014, "DEU", 2.0),
        (ria.ALONE, 2014, "FRA", 1.0),
        (ria.ALONE, 2014, "USA", -3.0),
        (ria.ALONE, 2016, "USA", -9.0),
        (ria.BESIDE, 2014, "USA", -9.0),
    ],
    columns=["form", "year", "country", "coefficient"],
)


def test_russia_among_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ria, "placebos", lambda _: PLACEBOS)
    # Germany's is as large in size, America's larger; two lie above Russia's.
    assert ria.among_others(DS, 2014) == {"others": 3.0, "as_large": 0.75, "rank": 3.0}


def terms(*rows: tuple[Any, ...]) -> pd.DataFrame:
    columns = ["source", "distance", "sample", "form", "term", "year", "coefficient", "error"]
    return pd.DataFrame(rows, columns=columns)


def test_the_later_source_is_taken_where_both_have_a_year(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = gravity.DISTANCES
    main = (first, ria.ALL, ria.ALONE, "asia")
    found = terms(
        (gravity.COW, *main, 1999, 1.0, 0.5),
        (gravity.COW, *main, 2000, 2.0, 0.5),
        (gravity.BACI, *main, 2000, 3.0, 0.5),
        (gravity.BACI, second, *main[1:], 2000, 4.0, 0.5),
        (gravity.BACI, first, ria.OBSERVED, *main[2:], 2000, 5.0, 0.5),
        (gravity.BACI, first, ria.ALL, ria.BESIDE, "asia", 2000, 6.0, 0.5),
    )
    monkeypatch.setattr(ria, "terms", lambda _: found)
    rows = ria.by_year(DS)
    assert rows[["period", "value"]].to_numpy().tolist() == [["1999", 1.0], ["2000", 3.0]]
    assert rows["low"].tolist() == pytest.approx([0.02, 2.02])
    assert rows["high"].tolist() == pytest.approx([1.98, 3.98])
    assert rows["source"].tolist() == ["cow-trade-4", "baci-2000-2020 baci-2023"]
    assert ria.by_year(DS, ria.BESIDE)["value"].tolist() == [6.0]
    assert ria.by_year(DS, distance=second)["value"].tolist() == [4.0]
    table = ria.by_choice(DS).set_index("choice")
    assert table.at["Asia", "2000"] == 3.0
    assert table.at["the same, distance weighted by people", "2000"] == 4.0
    assert table.at["the same, importers' customs", "2000"] == 2.0
    assert table.at["the same, only the pairs of 2023", "2000"] == 5.0
    assert table.at["Asia, Europe beside it", "2000"] == 6.0
    assert table["2014"].isna().all() and table.at["China", "source"] == "baci-2000-2020 baci-2023"


def test_a_placebo_may_be_any_economy_outside_asia_that_trades_both_ways(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cells = [("RUS", "CHN", 1.0), ("CHN", "RUS", 2.0), ("DEU", "RUS", 4.0), ("RUS", "DEU", 8.0)]
    frame = pd.DataFrame([*cells, ("USA", "RUS", 16.0)], columns=PAIR_COLUMNS)
    monkeypatch.setattr(gravity, "pairs", lambda *_: frame)
    asked = []

    def region_terms(frame: Any, country: str, regions: Any, errors: bool = True) -> pd.DataFrame:
        assert not errors
        asked.append((country, set(regions)))
        return pd.DataFrame({"coefficient": [float("nan") if country == "DEU" else 1.0]}, index=["asia"])

    monkeypatch.setattr(gravity, "region_terms", region_terms)
    monkeypatch.setattr(ria, "PLACEBO_YEARS", {ria.ALONE: ("2014",), ria.BESIDE: ("2016",)})
    exporters = pd.DataFrame({"exporter": ["RUS", "CHN", "DEU", "USA"]})
    ds: Any = Held(groups=GROUPS, tables={gravity.TABLES[gravity.BACI]: exporters})
    assert ria.others(ds) == ["DEU", "RUS", "USA"]
    found = ria.placebos.function(ds)  # type: ignore[misc]
    assert found.to_dict("records") == [
        {"form": ria.ALONE, "year": 2014, "country": "RUS", "coefficient": 1.0, "trade": 31.0},
        {"form": ria.BESIDE, "year": 2016, "country": "RUS", "coefficient": 1.0, "trade": 31.0},
    ]
    assert asked[:2] == [("DEU", {"asia"}), ("RUS", {"asia"})] and asked[2][1] == {"asia", "europe"}


def test_terms_of_every_form_by_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    jobs = [(gravity.BACI, "distance", "2014", ria.ALL), (gravity.BACI, "distance", "2023", ria.FILLED)]
    frames = {ria.ALL: pd.DataFrame({"trade": [1.0] * 3}), ria.FILLED: pd.DataFrame({"trade": [1.0] * 5})}
    monkeypatch.setattr(ria, "_jobs", lambda: jobs)
    monkeypatch.setattr(ria, "sample", lambda ds, source, year, distance, which: frames[which])

    def region_terms(frame: pd.DataFrame, country: str, regions: Any) -> pd.DataFrame:
        assert country == "RUS"
        # By place among the terms of a form; the larger sample does not tell of India.
        told = [
            float("nan") if name == "india" and len(frame) == 5 else float(n)
            for n, name in enumerate(regions)
        ]
        return pd.DataFrame({"coefficient": told, "error": 0.5}, index=list(regions))

    monkeypatch.setattr(gravity, "region_terms", region_terms)
    ds: Any = Held(groups=GROUPS)
    found = ria.terms.function(ds)  # type: ignore[misc]
    forms = [(ria.ALONE, "asia", 0.0), (ria.BESIDE, "asia", 0.0), (ria.BESIDE, "europe", 1.0)]
    split = [(ria.SPLIT, name, float(n)) for n, name in enumerate(("china", "india", "rest", "europe"))]
    every = [*forms, *split]
    cells = found[["year", "sample", "pairs", "form", "term", "coefficient"]]
    assert list(cells.itertuples(index=False, name=None)) == [
        *[(2014, ria.ALL, 3, *row) for row in every],
        *[(2023, ria.FILLED, 5, *row) for row in every if row[1] != "india"],
    ]
    assert set(found["error"]) == {0.5} and set(found["distance"]) == {"distance"}
    columns = ["source", "distance", "year", "sample", "form", "term", "coefficient", "error", "pairs"]
    assert list(found.columns) == columns and list(found.index) == list(range(13))
    row = {"source": gravity.BACI, "year": 2014, "distance": "distance", "sample": ria.ALL}
    again = ria._one_term(ds, row | {"form": ria.BESIDE, "term": "europe"})
    assert dict(again) == {"coefficient": 1.0, "error": 0.5}
