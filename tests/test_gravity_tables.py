"""The tables of the gravity model: who is held, what an empty cell means, what the clock leaves."""

import pandas as pd
import pytest

from pivot import dataset

YEARS = [str(year) for year in range(2000, 2021)]


@pytest.fixture(scope="module")
def ds():
    return dataset.open()


def test_all_of_asia_and_the_former_soviet_states_are_held(ds):
    held = set(ds.table("gravity-baci")["exporter"])
    assert set(ds.members("asia-wide")) - held == {"TWN"}  # BACI has no Taiwan
    assert set(ds.members("former-soviet")) <= held


@pytest.mark.parametrize("pair", [("RUS", "CHN"), ("CHN", "RUS"), ("RUS", "JPN")])
def test_the_square_repeats_the_pairs_to_three_digits(ds, pair):
    row = ds.table("gravity-baci").set_index(["exporter", "importer"]).loc[pair, YEARS]
    exact = ds.obs("baci-exports", reporter=pair[0], partner=pair[1]).set_index("period")["value"]
    assert (row / exact - 1).abs().max() < 0.005


def test_importers_in_the_square_agree_with_the_pairs_of_russia(ds):
    table = ds.table("gravity-cow").set_index(["exporter", "importer"])
    exact = ds.obs("cow-imports", reporter="CHN", partner="RUS").set_index("period")["value"]
    assert (table.loc[("RUS", "CHN"), exact.index] / exact - 1).abs().max() < 0.005


def test_a_pair_of_two_that_did_not_report_is_empty_in_2023_and_not_nil(ds):
    table = ds.table("gravity-baci").set_index(["exporter", "importer"])
    assert pd.isna(table.at[("RUS", "KOR"), "2023"])
    assert table.at[("RUS", "CHN"), "2023"] > 1e5


def test_every_pair_has_its_distance_once(ds):
    table = ds.table("gravity-distances")
    held = sorted(set(ds.table("gravity-baci")["exporter"]))
    assert (table["one"] < table["other"]).all()
    assert len(table) == len(held) * (len(held) - 1) // 2


def test_the_clock_takes_away_the_years_that_were_not_public(ds):
    then = ds.known_by("2017-01-20")
    assert list(then.table("gravity-baci").columns[-1:]) == ["2015"]
    assert list(then.table("gravity-cow").columns[-1:]) == ["2014"]
