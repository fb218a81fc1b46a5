"""The gravity model against published estimates, and against an effect that was planted."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from ingest.__main__ import collection
from pivot import dataset
from pivot.measures import gravity

GUIDE = {
    "log_distance": "log distance",
    "contiguous": "contiguity",
    "common_language": "common language",
    "colony": "colonial tie",
}


@pytest.fixture(scope="module")
def guide() -> pd.DataFrame:
    """The guide's pairs, long; trade within a country left out, as the guide leaves it out."""
    table = dataset.open().table("gravity-guide")
    years = [column for column in table if column.isdigit()]
    long = table.melt(
        [column for column in table if column not in years], years, var_name="year", value_name="trade"
    )
    long = long[long["exporter"] != long["importer"]]
    long["log_distance"] = np.log(long["distance"])
    for side in ("exporter", "importer"):
        long[f"{side}_year"] = long[side] + long["year"]
    return long.reset_index(drop=True)


@pytest.mark.parametrize(
    ("model", "estimator", "effects"),
    [
        ("agtpa-ols-fe", gravity.least_squares, "exporter_year + importer_year"),
        ("agtpa-ppml-fe", gravity.ppml, "exporter_year + importer_year"),
    ],
)
def test_the_guide_comes_out_to_its_printed_digits(guide, model, estimator, effects) -> None:
    printed = dataset.open().table("gravity-estimates")
    printed = printed[printed["model"] == model].set_index("regressor")["coefficient"].astype(float)
    found = estimator(guide, list(GUIDE), effects)["coefficient"]
    for term, name in GUIDE.items():
        assert found[term] == pytest.approx(printed[name], abs=0.0011), name


def made(planted: float, seed: int = 1) -> pd.DataFrame:
    """Forty economies whose trade follows the model, with ``planted`` between A and ten others."""
    draw = np.random.default_rng(seed)
    names = [f"E{n:02d}" for n in range(40)]
    size = dict(zip(names, draw.normal(3, 1, 40), strict=True))
    rows = [(a, b) for a in names for b in names if a != b]
    frame = pd.DataFrame(rows, columns=["exporter", "importer"])
    frame["log_distance"] = draw.normal(8, 0.7, len(frame))
    for tie in gravity.TIES:
        frame[tie] = 0
    region = set(names[1:11])
    inside = gravity.with_region(frame, "E00", region)
    log = frame["exporter"].map(size) + frame["importer"].map(size) - 0.8 * (frame["log_distance"] - 8)
    noise = draw.gamma(100, 0.01, len(frame))
    frame["trade"] = np.exp(log + planted * inside) * noise
    return frame


@pytest.mark.parametrize("planted", [-0.5, 0.0, 0.7])
def test_a_planted_effect_is_found_again(planted: float) -> None:
    region = [f"E{n:02d}" for n in range(1, 11)]
    found = [
        gravity.region_terms(made(planted, seed), "E00", {"term": region}).at["term", "coefficient"]
        for seed in range(1, 6)
    ]
    assert np.mean(found) == pytest.approx(planted, abs=0.05)


def test_a_region_is_met_both_ways_and_never_with_itself() -> None:
    frame = pd.DataFrame(
        [("A", "B"), ("B", "A"), ("B", "C"), ("A", "D"), ("A", "A")], columns=["exporter", "importer"]
    )
    assert list(gravity.with_region(frame, "A", {"A", "B"})) == [1, 1, 0, 0, 0]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "estimator", "effects", "positive"),
    [
        ("sst2006-t3-ppml", gravity.ppml, "", False),
        ("sst2006-t3-ppml-pos", gravity.ppml, "", True),
        ("sst2006-t3-ols", gravity.least_squares, "", False),
        ("sst2006-t5-ppml", gravity.ppml, "s2_ex + s1_im", False),
        ("sst2006-t5-ols", gravity.least_squares, "s2_ex + s1_im", False),
    ],
)
def test_the_log_of_gravity_comes_out_to_its_printed_digits(model, estimator, effects, positive) -> None:
    root = collection(None)
    if root is None:
        pytest.skip("the collection of sources is not here")
    data = pd.read_stata(root / "trade" / "gravity_kat_log_of_gravity_2006.dta")
    names = {
        "log distance": "ldist",
        "contiguity": "border",
        "common language": "comlang",
        "colonial tie": "colony",
        "free-trade agreement": "comfrt_wto",
    }
    if not effects:
        names |= {
            "log exporter's GDP": "lypex",
            "log importer's GDP": "lypim",
            "log exporter's GDP per capita": "lyex",
            "log importer's GDP per capita": "lyim",
            "landlocked exporter": "landl_ex",
            "landlocked importer": "landl_im",
            "exporter's remoteness": "lremot_ex",
            "importer's remoteness": "lremot_im",
            "openness": "open_wto",
        }
    frame = data[data["trade"] > 0] if positive else data
    found = estimator(frame, list(names.values()), effects)["coefficient"]
    printed = dataset.open().table("gravity-estimates")
    printed = printed[printed["model"] == model].set_index("regressor")["coefficient"].astype(float)
    for name, term in names.items():
        assert found[term] == pytest.approx(printed[name], abs=0.0006), name
