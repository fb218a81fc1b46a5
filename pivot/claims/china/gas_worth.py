"""C2c: the gas deal of 2014 is worth 400 billion US dollars."""

from __future__ import annotations

import itertools

import pandas as pd

from clock import CUTOFF
from clock.periods import last_day
from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures.partners import joined

BANDS = {"350 to 450": (350.0, 450.0), "380 to 420": (380.0, 420.0), "300 to 500": (300.0, 500.0)}
AGREEING = 2 / 3
#: Million British thermal units in a thousand cubic metres at Gazprom's standard: 37.05 MJ a cubic
#: metre (8,850 kcal gross, at 4.1868 J a calorie) over 1,055.056 J a British thermal unit.
MMBTU = 8850 * 4.1868 / 1055.056
PAID_YEARS = ("2020", "2023")
MARKERS = ("gas-europe", "gas-japan-lng")
SERIES = (
    "power-of-siberia-contract-value",
    "power-of-siberia-contract-volume",
    "power-of-siberia-contract-length",
    "power-of-siberia-contract-total-volume",
    "power-of-siberia-deliveries",
    "china-customs-gas-value",
    "brent",
    *MARKERS,
)
_BASES = {
    "the year to April 2014": ("2013-05", "2014-04"),
    "three years to April 2014": ("2011-05", "2014-04"),
}


def term(ds: Dataset, name: str) -> float | None:
    """One term of the contract: value (US$ bn), volume (bcm a year), length (years), total-volume (bcm)."""
    rows = ds.obs(f"power-of-siberia-contract-{name}", periods=(2014, 2014))
    return float(rows["value"].iloc[0]) if len(rows) else None


def total_volume(ds: Dataset, volume: str) -> float | None:
    """Volume over the contract's life, bcm, as announced or as volume times length."""
    if volume == "as announced":
        return term(ds, "total-volume")
    yearly, years = term(ds, "volume"), term(ds, "length")
    return yearly * years if yearly and years else None


def windows(ds: Dataset) -> dict[str, tuple[str, str]]:
    """The windows over which prices are averaged on this clock, first and last month."""
    last = ds.obs("brent")["period"].max()
    if ds.clock:
        return {"twelve months": _back(last, 12), "since June 2014": ("2014-06", last)}
    return {"twelve months": _back(last, 12), "since January 2020": ("2020-01", last)}


def paid(ds: Dataset) -> pd.DataFrame:
    """What China paid for pipeline gas from Russia, for whole years with a volume.

    Returns:
        Index year; columns payments (US$ mn), volume (bcm, Gazprom's standard), price (US$ per
        thousand cubic metres).
    """
    months = ds.obs("china-customs-gas-value", periods=PAID_YEARS)
    sums = months.assign(year=months["period"].str[:4]).groupby("year")["value"].agg(["sum", "size"])
    volume = ds.obs("power-of-siberia-deliveries", periods=PAID_YEARS).drop_duplicates("period")
    volume = volume[volume["period"].str.len() == 4].set_index("period")["value"]
    frame = pd.DataFrame({"payments": sums.loc[sums["size"] == 12, "sum"], "volume": volume}).dropna()
    return frame.assign(price=frame["payments"] / frame["volume"])


def prices(ds: Dataset, years: tuple[int, int] = (2010, 2025)) -> pd.DataFrame:
    """Gas prices by year, US$ per thousand of Gazprom's cubic metres: markets, and what China paid.

    Returns:
        Columns series (a price marker, or "paid"), period, value, status, source. What was paid
        is one producer's value over another's volume, and so "estimated".
    """
    rows = [
        ds.obs(marker, periods=years)
        .assign(period=lambda frame: frame["period"].str[:4])
        .groupby(["series", "period", "status", "source"], as_index=False)["value"]
        .mean()
        .assign(value=lambda frame: frame["value"] * MMBTU)
        for marker in MARKERS
    ]
    used = [
        joined(ds.obs(name)["source"].unique())
        for name in ("china-customs-gas-value", "power-of-siberia-deliveries")
    ]
    own = paid(ds)["price"].rename_axis("period").rename("value").reset_index()
    rows.append(own.assign(series="paid", status="estimated", source=joined(used)))
    return pd.concat(rows)[["series", "period", "value", "status", "source"]]


def worth_indexed(ds: Dataset, marker: str, window: tuple[str, str], base: tuple[str, str]) -> float | None:
    """The announced value moved by a price marker from its base to a window, US$ bn."""
    announced, now, before = term(ds, "value"), _mean(ds, marker, window), _mean(ds, marker, base)
    return announced * now / before if announced and now and before else None


def worth_at_level(ds: Dataset, marker: str, window: tuple[str, str], volume: str) -> float | None:
    """The contract's volume at the level of a gas marker, US$ bn."""
    amount, price = total_volume(ds, volume), _mean(ds, marker, window)
    return amount * price * MMBTU / 1000 if amount and price else None


def worth_as_paid(ds: Dataset, average: str, volume: str) -> float | None:
    """The contract's volume at the prices that China's customs recorded, US$ bn."""
    amount, years = total_volume(ds, volume), paid(ds)
    if not amount or len(years) < 2:
        return None
    price = {
        "sums": years["payments"].sum() / years["volume"].sum(),
        "yearly ratios": years["price"].mean(),
        "last year": years["price"].iloc[-1],
    }[average]
    return float(amount * price / 1000)


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification on this clock; the value is the worth, US$ bn."""
    rows: list[dict[str, object]] = []

    def add(worth: float | None, **choice: str) -> None:
        for band, (low, high) in BANDS.items():
            holds = None if worth is None else low <= worth < high
            rows.append({**choice, "band": band, "holds": holds, "value": worth})

    spans = windows(ds)
    for marker, window, base in itertools.product(("brent", *MARKERS), spans, _BASES):
        worth = worth_indexed(ds, marker, spans[window], _BASES[base])
        add(worth, method=f"value moved with {marker}", window=window, base=base, volume="not used")
    for marker, window, volume in itertools.product(MARKERS, spans, ("as announced", "volume by length")):
        worth = worth_at_level(ds, marker, spans[window], volume)
        add(worth, method=f"volume at {marker}", window=window, base="not used", volume=volume)
    if not ds.clock:
        for average, volume in itertools.product(
            ("sums", "yearly ratios", "last year"), ("as announced", "volume by length")
        ):
            worth = worth_as_paid(ds, average, volume)
            add(
                worth,
                method=f"as paid, {average}",
                window="2020–2023",
                base="not used",
                volume=volume,
            )
    columns = ["method", "window", "base", "volume", "band", "holds", "value"]
    return pd.DataFrame(rows, columns=columns).astype({"holds": object, "value": "float64"})


#: What the methods are called in figures and tables, in the order of printing.
METHODS = {
    "value moved with brent": "Announced value moved with Brent",
    "value moved with gas-europe": "Announced value moved with gas in Europe",
    "value moved with gas-japan-lng": "Announced value moved with liquefied gas in Japan",
    "volume at gas-europe": "Volume at the price of gas in Europe",
    "volume at gas-japan-lng": "Volume at the price of liquefied gas in Japan",
    "as paid": "Volume at the price that China paid",
}


def by_method(ds: Dataset) -> pd.DataFrame:
    """The least and the largest worth by method, on both clocks, US$ bn.

    Returns:
        Columns method, then_low, then_high, now_low, now_high, source; NaN where the method has
        no figures on a clock.
    """
    ends: dict[str, pd.DataFrame] = {}
    for clock, found in (("then", grid(ds.known_by(CUTOFF))), ("now", grid(ds))):
        # The three averages of what was paid are one method.
        methods = found["method"].str.partition(",")[0]
        ends |= {
            (f"{clock}_{side}"): found.groupby(methods)["value"].agg(pick)
            for side, pick in (("low", "min"), ("high", "max"))
        }
    table = pd.DataFrame(ends).reindex(list(METHODS))
    used = joined(source for name in SERIES for source in ds.obs(name)["source"].unique())
    names = [METHODS[method] for method in table.index]
    return table.assign(method=names, source=used).reset_index(drop=True)


def gas_worth(ds: Dataset) -> Finding:
    """Decide C2c on the clock of ``ds``."""
    grid_, spans = grid(ds), windows(ds)
    announced = term(ds, "value")
    if ds.clock:
        main = worth_indexed(ds, "brent", spans["twelve months"], _BASES["the year to April 2014"])
        how = "the announced value moved with the price of Brent (held flat: no forecast is crossed)"
        linked = ds.evidence
        linked = linked[(linked["claim"] == "C2c") & (linked["assertion"] == "price follows oil")]
        # The formula is no series: without a document that ties the price to oil, nothing follows.
        supported = len(linked[linked["says"] == "supports"]) > 0
    else:
        main = worth_as_paid(ds, "sums", "as announced")
        how = "the contract's volume at the prices that China's customs recorded"
        linked, supported = ds.evidence.iloc[:0], True
    if main is None or announced is None or not supported:
        return Finding(OPEN, "The figures that the rule needs are absent.", SERIES, linked, grid_)
    low, high = BANDS["350 to 450"]
    agrees, share = low <= main < high, specs.share(grid_)
    if agrees and share >= AGREEING:
        verdict = HOLDS
    elif not agrees and 1 - share >= AGREEING:
        verdict = FAILS
    else:
        verdict = OPEN
    inside = specs.decided(grid_)
    low_edge, high_edge = (inside["band"].map(lambda band, n=n: BANDS[band][n]) for n in (0, 1))
    below, above = int((inside["value"] < low_edge).sum()), int((inside["value"] >= high_edge).sum())
    because = (
        f"An estimate of a sum not yet paid: {how} comes to ${main:,.0f}bn, against ${announced:,.0f}bn "
        f"announced. Of {len(inside)} specifications {below} lie below their band, "
        f"{len(inside) - below - above} within it and {above} above it: the rule says no to "
        "the sum, and the methods do not agree on another."
    )
    edge = low if main < low else high
    flip = f"It would take a change of {abs(100 * (edge / main - 1)):.0f} per cent to reach the band."
    return Finding(verdict, because, SERIES, linked, grid_, "" if agrees else flip)


def _mean(ds: Dataset, marker: str, window: tuple[str, str]) -> float | None:
    rows = ds.obs(marker, periods=window)
    months = (int(window[1][:4]) - int(window[0][:4])) * 12 + int(window[1][5:]) - int(window[0][5:]) + 1
    return float(rows["value"].mean()) if len(rows) == months else None


def _back(month: str, count: int) -> tuple[str, str]:
    """The window of ``count`` months that ends with ``month``."""
    start = pd.Period(last_day(month), "M") - (count - 1)
    return str(start), month
