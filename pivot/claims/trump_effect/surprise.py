"""T7: the victory of Trump came as a surprise."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pandas as pd

from pivot import specifications as specs
from pivot.claims.settle import by_agreement
from pivot.claims.trump_effect.texts import QUALIFIED, outcome, texts
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

CLAIM = "T7"
EXPECTED = {kind: f"defeat expected: {kind}" for kind in ("probability", "poll", "odds")}
EVENT, DAY = "2016-11-09", "2016-11-09"
SINCE, UNTIL = "2016-11-01", "2016-11-08"
KINDS = {
    "probabilities, polls and odds": ("probability", "poll", "odds"),
    "probabilities": ("probability",),
    "polls": ("poll",),
}
RUSSIAN = ("vix", "imoex", "rtsi", "rsx", "RUB")
DIMENSIONS: dict[str, tuple[str, ...]] = {
    "forecasts": tuple(KINDS),
    "markets": ("all with a quote", "VIX and Russian assets", "currencies"),
    "day": ("first full day", "first two days"),
    "past": ("250 days", "1000 days"),
    "percentile": ("90th", "95th"),
}


def forecasts(ds: Dataset, kinds: str) -> pd.DataFrame:
    """Qualified forecasts of the last week, one row a forecast.

    Returns:
        Columns kind, origin, date, figure (per cent, where it is a probability or odds),
        expected ("defeat", "victory" or "open": from 45 to 55 per cent), grade, source.
    """
    found = []
    for kind in KINDS[kinds]:
        rows = texts(ds, CLAIM, EXPECTED[kind], SINCE, UNTIL)
        figures = ds.evidence[ds.evidence["claim"] == CLAIM].set_index("origin")["figure"]
        given = rows["origin"].map(figures[~figures.index.duplicated()]).astype(float)
        expected = np.where(rows["says"] == "supports", "defeat", "victory")
        expected = np.where(given.between(45, 55), "open", expected)
        found.append(rows.assign(kind=kind, figure=given, expected=expected))
    columns = ["kind", "origin", "date", "figure", "expected", "grade", "source"]
    return pd.concat(found)[columns].reset_index(drop=True)


@lru_cache(maxsize=8)
def currencies(ds: Dataset) -> pd.DataFrame:
    """Daily log returns of currencies against the US dollar, per cent, by day (ECB fixings)."""
    rates = ds.table("ecb-rates").set_index("date").drop(columns=["period_public", "source"]).astype(float)
    against = rates.drop(columns="USD").rdiv(rates["USD"], axis=0)
    against["EUR"] = rates["USD"]
    return 100 * np.log(against).diff()


@lru_cache(maxsize=32)
def moves(ds: Dataset, day: str, past: int) -> pd.Series:
    """Share of the preceding days whose move was smaller than that of the election, per cent, by market.

    Indices stand with the count that came with their moves; for two days they cannot be counted,
    since only the days around events are held.
    """
    span = 1 if day == "first full day" else 2
    found: dict[str, float] = {}
    returns = currencies(ds).rolling(span).sum()
    days = list(returns.index)
    if DAY in days:
        at = days.index(DAY) + span - 1
        # The past ends before the first day of the move.
        window = returns.iloc[at - span + 1 - past : at - span + 1].abs()
        move = returns.iloc[at].abs()
        full = window.notna().sum() >= 0.9 * past
        found |= (100 * (window < move).sum() / window.notna().sum())[full].to_dict()
    if span == 1:
        table = ds.table("event-moves")
        rows = table[table["event"] == EVENT]
        count = rows.set_index("series")[f"smaller_{past}"].astype(float)
        found |= (100 * count / past).to_dict()
    return pd.Series(found, dtype=float)


def chosen(found: pd.Series, markets: str) -> pd.Series:
    """The markets of one option: currencies are named by three capitals."""
    if markets == "currencies":
        return found[[name.isupper() for name in found.index]]
    return found[found.index.isin(RUSSIAN)] if markets == "VIX and Russian assets" else found


def judge(expected: pd.Series, moved: float | None) -> str:
    """The verdict from the forecasts and the share of markets that moved beyond the percentile."""
    every = len(expected)
    defeat, victory = int((expected == "defeat").sum()), int((expected == "victory").sum())
    jumped = moved is not None and moved >= 0.5
    if every >= 3:
        if 3 * defeat >= 2 * every:
            return HOLDS
        if 2 * defeat > every:
            return IN_PART
        return FAILS if 2 * victory > every else OPEN
    if every and 2 * victory > every:
        return FAILS
    return IN_PART if jumped else OPEN


def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification; the value is the share of forecasts that expected defeat, per cent."""

    def rule(**choice: str) -> specs.Outcome:
        expected = forecasts_of[choice["forecasts"]]
        found = chosen(moves(ds, choice["day"], int(choice["past"].split()[0])), choice["markets"])
        moved = float((found >= float(choice["percentile"][:2])).mean()) if len(found) else None
        verdict = "" if moved is None and not len(expected) else judge(expected, moved)
        share = 100 * float((expected == "defeat").mean()) if len(expected) else None
        return outcome(verdict, share)

    forecasts_of = {kinds: forecasts(ds, kinds)["expected"] for kinds in KINDS}
    return specs.run(rule, DIMENSIONS)


def unexpected_victory(ds: Dataset) -> Finding:
    """Decide T7 on the clock of ``ds``."""
    found = grid(ds)
    rows = forecasts(ds, next(iter(KINDS)))
    every = moves(ds, "first full day", 250)
    because = (
        f"Of {len(rows)} independent forecasts of the last week "
        f"{int((rows['expected'] == 'defeat').sum())} expected his defeat. On the first day of trading with "
        f"the result known {int((every >= 90).sum())} of {len(every)} markets moved more than on nine days "
        "in ten of the year before."
    )
    documents = ds.evidence[ds.evidence["claim"] == CLAIM]
    return Finding(by_agreement(found), because, (), documents, found)


#: What the figure calls a forecast.
NAMES = {
    "huffpost-copy-2016-11-05": "Huffington Post, model",
    "upshot-2016-11-08": "The Upshot, model",
    "leaprate-2016-11-08": "IG, odds",
    "bloomberg-copy-2016-11-07": "Janus, options",
    "fivethirtyeight-2016-11-08": "FiveThirtyEight, model",
    "ipsos-2016-11-07": "Ipsos, model",
    "stanford-2016-11-07": "Stanford, model",
    "betfair-2016-11-06": "Betfair, odds",
    "iowa-markets-2016-11-06": "Iowa markets, odds",
    "predictit-2016-11-06": "PredictIt, odds",
    "predictwise-2016-11-08": "PredictWise, odds",
}


def chances(ds: Dataset) -> pd.DataFrame:
    """The probabilities of his defeat that were read, highest first, those of lesser sources apart.

    Returns:
        Columns series ("of record" or "copies"), x (whose forecast), y (per cent), unit, status, source.
    """
    figures = ds.evidence[ds.evidence["claim"] == CLAIM].set_index("origin")["figure"]
    figures = figures[figures != ""]
    found = []
    for series, grades in (("of record", QUALIFIED), ("copies", (*QUALIFIED, "other"))):
        for kind in next(iter(KINDS.values())):
            rows = texts(ds, CLAIM, EXPECTED[kind], SINCE, UNTIL, grades)
            given = rows["origin"].map(figures[~figures.index.duplicated()]).astype(float)
            found.append(rows.assign(y=given, series=series))
    every = pd.concat(found)
    # A forecast that a source of record prints with its figure is no copy.
    every = every[every["y"].notna()].drop_duplicates("origin")
    every = every.sort_values(["series", "y"], ascending=[False, False], kind="stable")
    return pd.DataFrame(
        {
            "series": every["series"].to_numpy(),
            "x": [NAMES.get(origin, origin) for origin in every["origin"]],
            "y": every["y"].to_numpy(),
            "unit": "per cent",
            "status": "quoted",
            "source": every["source"].to_numpy(),
        }
    )
