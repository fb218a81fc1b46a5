"""C2a, C2b, C2c and C12 on small data."""

from __future__ import annotations

from pathlib import Path

import pytest

from clock import CUTOFF
from ingest.model import Row
from pivot.claims.china import gas_agreement, gas_alternative, gas_deliveries, gas_worth
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.miniature import row, source, write


def delivered(values: dict[int, float], ratio: float = 0.946) -> list[Row]:
    rows = []
    for year, value in values.items():
        late = {"public": f"{year + 1}-06-30", "vintage": f"{year + 1}-06"}
        rows.append(row("power-of-siberia-deliveries", "RUS", "CHN", str(year), value, **late))
        rows.append(row("review-gas-pipeline", "RUS", "CHN", str(year), value * ratio, **late))
    return rows


@pytest.mark.parametrize(
    ("values", "verdict"),
    [
        ({2022: 38.4, 2023: 38.6, 2024: 38.5, 2025: 38.8}, HOLDS),
        ({2023: 20.0, 2024: 30.0, 2025: 31.0}, OPEN),  # not reached, and no date was set
        ({2023: 38.5, 2024: 20.0, 2025: 38.5}, IN_PART),
        ({2022: 38.5, 2023: 20.0, 2024: 20.0, 2025: 20.0}, FAILS),
        ({2025: 40.0}, OPEN),  # one year is too little
    ],
)
def test_c2b(tmp_path: Path, values: dict[int, float], verdict: str) -> None:
    assert gas_deliveries.gas_deliveries(write(tmp_path, delivered(values))).verdict == verdict


def test_c2b_at_the_threshold_counts_as_reached(tmp_path: Path) -> None:
    ds = write(tmp_path / "at", delivered({2024: 37.5, 2025: 37.5}))
    main = {"source": "Gazprom", "level": "at least 37.5", "method": "last year and since"}
    assert gas_deliveries.specification(ds, **main).holds
    ds = write(tmp_path / "below", delivered({2024: 37.5, 2025: 37.4}))
    assert not gas_deliveries.specification(ds, **main).holds


def test_c2b_crosses_what_the_rule_names(tmp_path: Path) -> None:
    assert len(gas_deliveries.grid(write(tmp_path, delivered({2024: 38.0, 2025: 38.0})))) == 36


TERMS = {"value": 400.0, "volume": 38.0, "length": 30.0, "total-volume": 1000.0}


def prices(before: float, after: float, paid: float, first_paid: int = 2020) -> list[Row]:
    rows = [
        row(
            f"power-of-siberia-contract-{name}",
            "RUS",
            "CHN",
            "2014",
            value,
            public="2014-05-22",
            vintage="2014-05-22",
        )
        for name, value in TERMS.items()
    ]
    for name in ("brent", "gas-europe", "gas-japan-lng"):
        for year in range(2011, 2027):
            for month in range(1, 13):
                value = before if (year, month) <= (2014, 5) else after
                period = f"{year}-{month:02d}"
                if period <= "2026-05":
                    rows.append(row(name, "WLD", "", period, value, public=f"{period}-28", vintage="2026"))
    for year in range(first_paid, 2024):
        late = {"public": f"{year + 1}-06-30", "vintage": "2026"}
        rows.append(row("power-of-siberia-deliveries", "RUS", "CHN", str(year), 10.0, **late))
        rows += [
            row(
                "china-customs-gas-value",
                "CHN",
                "RUS",
                f"{year}-{month:02d}",
                10 * paid / 12,
                **late,
            )
            for month in range(1, 13)
        ]
    return rows


OIL_LINK = [
    {
        "claim": "C2c",
        "item": "formula",
        "date": "2014-05-21",
        "says": "supports",
        "assertion": "price follows oil",
        "quotation": "q",
        "origin": "x",
        "source": "made-up",
    }
]


# At 11.4 a million British thermal units, 1,000 bcm are worth about 400 bn.
@pytest.mark.parametrize(
    ("after", "paid", "first_paid", "then", "now"),
    [
        (11.4, 400.0, 2020, HOLDS, HOLDS),
        (4.0, 150.0, 2020, FAILS, FAILS),
        (11.4, 400.0, 2023, HOLDS, OPEN),  # one year paid is too little
    ],
)
def test_c2c(tmp_path: Path, after: float, paid: float, first_paid: int, then: str, now: str) -> None:
    ds = write(tmp_path, prices(11.4, after, paid, first_paid), evidence=OIL_LINK)
    assert gas_worth.gas_worth(ds.known_by(CUTOFF)).verdict == then
    assert gas_worth.gas_worth(ds).verdict == now


def test_c2c_then_is_open_without_a_word_on_the_formula(tmp_path: Path) -> None:
    ds = write(tmp_path, prices(11.4, 11.4, 400.0))
    assert gas_worth.gas_worth(ds.known_by(CUTOFF)).verdict == OPEN


@pytest.mark.parametrize(("paid", "agrees"), [(350.0, True), (349.9, False), (449.9, True), (450.0, False)])
def test_c2c_takes_the_lower_edge_in_and_the_upper_out(tmp_path: Path, paid: float, agrees: bool) -> None:
    ds = write(tmp_path, prices(11.4, 11.4, paid))
    grid = gas_worth.grid(ds)
    chosen = grid[(grid["method"] == "as paid, sums") & (grid["band"] == "350 to 450")]
    assert chosen.loc[chosen["volume"] == "as announced", "holds"].tolist() == [agrees]


def test_c2c_crosses_what_the_rule_names(tmp_path: Path) -> None:
    ds = write(tmp_path, prices(11.4, 11.4, 400.0))
    assert (len(gas_worth.grid(ds.known_by(CUTOFF))), len(gas_worth.grid(ds))) == (60, 78)


def document(
    claim: str,
    item: str,
    assertion: str,
    says: str = "supports",
    *,
    date: str = "2014-05-21",
    figure: str = "",
    origin: str = "",
    by: str = "made-up",
) -> dict[str, str]:
    return {
        "claim": claim,
        "item": item,
        "date": date,
        "says": says,
        "assertion": assertion,
        "quotation": "q",
        "origin": origin or item,
        "figure": figure,
        "source": by,
    }


def agreement(volume: str = "38", value: str = "400", signed: str = "supports") -> list[dict[str, str]]:
    """Two primary documents and two of record on each element, the pipeline last."""
    return [
        document("C2a", f"{item}-{by}-{number}", assertion, says, figure=figure, by=by)
        for item, assertion, says, figure in (
            ("signing", "signed in 2014", signed, ""),
            ("heads", "signed in 2014 before heads of state", signed, ""),
            ("volume", "volume announced", "supports", volume),
            ("value", "value announced", "supports", value),
            ("pipeline", "includes a pipeline", "supports", ""),
        )
        for by in ("made-up", "paper")
        for number in (1, 2)
    ]


ONE_ROW = [row("gas", "RUS", "CHN", "2014", 1.0)]
PAPER = [source("paper", "agency or newspaper of record")]


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        (agreement(), HOLDS),
        (agreement(volume="30"), IN_PART),
        (agreement(signed="contradicts"), FAILS),
        (agreement()[:-4], OPEN),
        ([], OPEN),
    ],
)
def test_c2a(tmp_path: Path, evidence: list[dict[str, str]], verdict: str) -> None:
    papers = PAPER if evidence else []
    found = gas_agreement.gas_agreement(write(tmp_path, ONE_ROW, evidence=evidence, sources=papers))
    assert found.verdict == verdict
    assert len(found.specifications) == 24


def test_c2a_counts_a_figure_that_rounds_to_the_text(tmp_path: Path) -> None:
    ds = write(tmp_path, ONE_ROW, evidence=agreement(volume="38.5", value="405"), sources=PAPER)
    assert set(gas_agreement.term_rows(ds, "volume", "in round figures")["says"]) == {"supports"}
    late = agreement(volume="38.6", value="406")
    ds = write(tmp_path / "b", ONE_ROW, evidence=late, sources=PAPER)
    for tolerance, says in (("in round figures", "contradicts"), ("within a tenth", "supports")):
        assert set(gas_agreement.term_rows(ds, "volume", tolerance)["says"]) == {says}


def cause(acts: int, reason: str, without: str) -> list[dict[str, str]]:
    rows = [document("C2a", "signing", "signed in 2014")]
    rows += [
        document("C12", f"act-{number}", "EU measure", date=f"2014-04-{number + 1:02d}")
        for number in range(acts)
    ]
    rows.append(document("C12", "reason", gas_alternative.REASON, reason))
    rows.append(document("C12", "without", "stalled until sanctions", without))
    return rows


@pytest.mark.parametrize(
    ("evidence", "verdict"),
    [
        (
            cause(2, "supports", "supports"),
            OPEN,
        ),  # most specifications lack an act against a sector
        (cause(0, "supports", "supports"), FAILS),
        (cause(2, "silent", "contradicts"), OPEN),
        (cause(1, "supports", "supports"), OPEN),
        ([], OPEN),
    ],
)
def test_c12(tmp_path: Path, evidence: list[dict[str, str]], verdict: str) -> None:
    found = gas_alternative.gas_alternative(write(tmp_path, ONE_ROW, evidence=evidence))
    assert found.verdict == verdict
    assert len(found.specifications) == 36


@pytest.mark.parametrize(
    ("order", "reason", "without", "verdict"),
    [
        ("met", "met", "met", HOLDS),
        ("met", "open", "contradicted", FAILS),
        ("met", "met", "contradicted", OPEN),
        ("contradicted", "met", "met", FAILS),
        ("open", "met", "met", OPEN),
    ],
)
def test_c12_follows_from_its_three_tests(order: str, reason: str, without: str, verdict: str) -> None:
    assert gas_alternative.judge(order, reason, without) == verdict


def test_c12_does_not_count_an_act_of_the_day_of_signing(tmp_path: Path) -> None:
    rows = cause(1, "silent", "silent")
    rows.append(document("C12", "act-same-day", "EU measure", date="2014-05-21"))
    assert gas_alternative.order(write(tmp_path, ONE_ROW, evidence=rows), "two or more acts") == "open"
