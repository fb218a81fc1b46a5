"""S0: by January 2017 Russia was turning from Europe and towards Asia."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot import specifications as specs
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset
from pivot.measures import heads

CLAIM = "S0"
POINTS = 3.0
AGREEING = 2 / 3
TRADE, EXPORTS, IMPORTS = "goods trade", "exports only", "imports only"
GAS, ARMS, VOTES = "gas", "arms", "votes in the Assembly"
FIELDS = (TRADE, EXPORTS, IMPORTS, GAS, ARMS, VOTES)
#: Shown beside the fields of the rule, which does not count them.
FUELS, OIL = "oil, products and coal, by value", "oil, by weight"
TRADE_OF_WORLD = "goods trade, by the Fund"
JOURNEYS, PAYMENTS = "president's journeys", "exports paid in yuan"
#: Bases that are not joined to the first count of an instrument.
FUND, MIRROR, SOVIET = "the Fund", "the Fund, from partners", "the former Soviet Union"
_PREFIX = {FUND: "IMF_", MIRROR: "OTHER_", SOVIET: "OTHER_"}
LAST_REPORTED = "2021"
STATES = ("turn", "not", "open")
_FLOW = {TRADE: "turnover", EXPORTS: "exports", IMPORTS: "imports"}
SOURCES = ("customs by product", "customs by partner", "importers' customs", "reconciled")
ASIAS = ("East, India and ASEAN", "with Central Asia", "China only", "without China")
EUROPES = ("the Union", "with Britain, Switzerland, Norway")
PERIODS = {
    "2008–2011 to 2014–2016": ((2008, 2011), (2014, 2016)),
    "2013 to 2016": ((2013, 2013), (2016, 2016)),
    "2005–2007 to 2014–2016": ((2005, 2007), (2014, 2016)),
}
PRICES = ("current dollars", "without fuels")
SERIES = (
    "fts-exports",
    "fts-imports",
    "cow-imports",
    "baci-exports",
    "review-gas-pipeline",
    "review-gas-lng",
    "sipri-trade-register",
)


@lru_cache(maxsize=256)
def shares(ds: Dataset, field: str, asia: str, europe: str, source: str, price: str) -> pd.DataFrame:
    """Shares of Asia and Europe in one field by year, per cent (columns asia, europe)."""
    eastern, western = heads.asia(ds, asia), heads.europe(ds, europe)
    if field in _FLOW:
        return heads.trade(ds, source, _FLOW[field], eastern, western, price == PRICES[1])
    measure = {GAS: heads.gas_sold, ARMS: heads.arms_sold, VOTES: heads.votes_alike}[field]
    return measure(ds, eastern, western)


def turned(
    ds: Dataset, field: str, asia: str, source: str, periods: str, price: str, europe: str
) -> specs.Outcome:
    """Whether a field turned; the value is the change of Asia's share, percentage points."""
    moved = heads.change(shares(ds, field, asia, europe, source, price), *PERIODS[periods])
    if moved is None:
        return specs.Outcome(None)
    value = float(moved["asia"])
    return specs.Outcome(bool(value >= POINTS and value > moved["europe"]), value)


@lru_cache(maxsize=16)
def grid(ds: Dataset) -> pd.DataFrame:
    """Every specification: sources and prices are choices of the fields of trade alone."""
    return specs.run(
        lambda **choice: turned(ds, **choice),
        {
            "field": FIELDS,
            "asia": ASIAS,
            "source": SOURCES,
            "periods": tuple(PERIODS),
            "price": PRICES,
            "europe": EUROPES,
        },
        possible=_is_choice,
    )


def _is_choice(field: str, asia: str, source: str, periods: str, price: str, europe: str) -> bool:
    """Whether a combination is one of its own: no option that has no bearing is varied."""
    if field in _FLOW:
        return True
    if source != SOURCES[0] or price != PRICES[0]:
        return False
    # Markets of the Review are no states: other readings of Asia are the same specification.
    return field != GAS or (asia == ASIAS[0] and europe == EUROPES[0])


def by_field(ds: Dataset) -> pd.DataFrame:
    """The main specification of each field.

    Returns:
        Columns field, asia, europe (change, percentage points), turned (words).
    """
    rows = []
    for field in FIELDS:
        found = shares(ds, field, ASIAS[0], EUROPES[0], SOURCES[0], PRICES[0])
        moved = heads.change(found, *PERIODS[next(iter(PERIODS))])
        if moved is not None:
            turn = moved["asia"] >= POINTS and moved["asia"] > moved["europe"]
            rows.append(
                {
                    "field": field,
                    "asia": float(moved["asia"]),
                    "europe": float(moved["europe"]),
                    "turned": "yes" if turn else "no",
                }
            )
    return pd.DataFrame(rows, columns=["field", "asia", "europe", "turned"])


def instruments(ds: Dataset) -> pd.DataFrame:
    """Shares of Asia and Europe in each instrument by year, each count on a base of its own.

    The first count of an instrument has the base "". The others are never joined to it: the
    Fund's trade of the whole world, as Russia reported it to 2021 and as partners did after, and
    the Review's oil of the former Soviet Union to 2014.

    Returns:
        Columns instrument, base, side (asia, europe), series (the side, or on another base than the
        first a code of its own), period, value (per cent), status, source.
    """
    eastern, western = heads.asia(ds), heads.europe(ds)
    fund = heads.trade(ds, "the Fund", "turnover", eastern, western)
    own = fund.index.astype(str) <= LAST_REPORTED
    found = [
        ("trade", "", "customs by partner", "reported", "fts-exports"),
        ("trade", MIRROR, fund[~own], "estimated", "imts-exports"),
        ("trade", FUND, fund[own], "reported", "imts-exports"),
        (FUELS, "", heads.fuels_sold(ds, eastern, western), "reported", "comtrade-russia-hs2"),
        (OIL, "", heads.oil_sold(ds, "RUS"), "reported", "review-crude"),
        (OIL, SOVIET, heads.oil_sold(ds, "REVIEW_FORMER_SOVIET_UNION"), "reported", "review-oil"),
        (GAS, "", heads.gas_sold(ds, eastern, western), "reported", "review-gas-pipeline"),
        (ARMS, "", heads.arms_sold(ds, eastern, western), "estimated", "sipri-trade-register"),
        ("votes", "", heads.votes_alike(ds, eastern, western), "reported", "unga-votes"),
        (JOURNEYS, "", heads.journeys_made(ds, eastern, western), "quoted", "putin-trips"),
        (PAYMENTS, "", heads.paid_in_yuan(ds), "quoted", "yuan-settlement-exports"),
    ]
    rows = []
    for instrument, base, shares_, status, series in found:
        if isinstance(shares_, str):
            shares_ = heads.trade(ds, shares_, "turnover", eastern, western)
        if shares_.empty:
            continue
        source = series if instrument == FUELS else _sources(ds, series)
        long = shares_.rename_axis("period").reset_index().melt("period", var_name="side")
        series_ = long["side"] if not base else (_PREFIX[base] + long["side"]).str.upper()
        named = long.assign(instrument=instrument, base=base, series=series_)
        rows.append(named.assign(status=status, source=source))
    return pd.concat(rows).dropna(subset="value").reset_index(drop=True)


def panels(ds: Dataset) -> pd.DataFrame:
    """``instruments`` with a column panel: the Fund's trade has one of its own.

    There the series of what Russia reported is the side itself, and what partners reported is another.
    """
    found = instruments(ds)
    fund = found["base"].isin([FUND, MIRROR])
    return found.assign(
        panel=found["instrument"].mask(fund, TRADE_OF_WORLD),
        series=found["series"].mask(found["base"] == FUND, found["side"]),
    )


def index_lines(ds: Dataset, first: str = "2006") -> pd.DataFrame:
    """The rows of ``instruments`` for the index: trade by customs, then by partners; oil of Russia."""
    found = instruments(ds)
    return found[found["base"].isin(["", MIRROR]) & (found["period"] >= first)]


def _sources(ds: Dataset, name: str) -> str:
    """The ids of the sources of a series or table."""
    kept = ds.table(name) if name == "unga-votes" else ds.obs(name)
    return " ".join(sorted({one for cell in kept["source"] for one in cell.split()}))


def _signed(points: float) -> str:
    """A change with its sign and a true minus; what rounds to nought has no sign."""
    shown = f"{points:+.1f}".replace("-", "\N{MINUS SIGN}")
    return shown if shown.strip("+\N{MINUS SIGN}") != "0.0" else "0.0"


def _cell(moved: pd.Series | None) -> str:
    """A change of Asia's share as a table prints it: with a star before it if it is a turn."""
    if moved is None:
        return "not held"
    turn = moved["asia"] >= POINTS and moved["asia"] > moved["europe"]
    return f"{'* ' if turn else ''}{_signed(moved['asia'])}"


def readings(ds: Dataset) -> pd.DataFrame:
    """The change of each field in the main specification and with one choice made otherwise.

    Oil stands under the fields that the rule counts. Its weight is that of the former Soviet Union,
    whose last year is 2014.

    Returns:
        Columns field, main, europe, recent (2013 to 2016), earlier (from 2005–2007), plain (without
        fuels), rest (without China), grid (how many specifications turn, do not, or cannot be
        computed): words.
    """
    main, recent, earlier = PERIODS.values()
    counted = grid(ds).assign(state=grid(ds)["holds"].map({True: "turn", False: "not"}).fillna("open"))
    states = counted.groupby(["field", "state"]).size().unstack(fill_value=0)
    rows = []
    for field in FIELDS:
        of_trade = field in _FLOW
        part = field in (EXPORTS, IMPORTS)

        def move(
            years: tuple[tuple[int, int], tuple[int, int]],
            asia: str = ASIAS[0],
            source: str = SOURCES[0],
            price: str = PRICES[0],
            field: str = field,
        ) -> pd.Series | None:
            return heads.change(shares(ds, field, asia, EUROPES[0], source, price), *years)

        moved = move(main)
        rows.append(
            {
                "field": f"\N{EN DASH} {field}" if part else field,
                "main": _cell(moved),
                "europe": _points(moved),
                "recent": _cell(move(recent, source=SOURCES[1] if of_trade else SOURCES[0])),
                "earlier": _cell(move(earlier)),
                "plain": _cell(move(main, price=PRICES[1])) if of_trade else "",
                "rest": "" if field == GAS else _cell(move(main, ASIAS[3])),
                "grid": " / ".join(str(states.get(state, {}).get(field, 0)) for state in STATES),
            }
        )
    sides = (heads.asia(ds), heads.europe(ds))
    without = (heads.asia(ds, ASIAS[3]), sides[1])
    soviet = "REVIEW_FORMER_SOVIET_UNION"
    for name, all_, rest in (
        (f"beside the rule: {FUELS}", heads.fuels_sold(ds, *sides), heads.fuels_sold(ds, *without)),
        ("beside the rule: oil, by weight", heads.oil_sold(ds, soviet), heads.oil_sold(ds, soviet, False)),
    ):
        moved = heads.change(all_, *main)
        rows.append(
            {
                "field": name,
                "main": _cell(moved),
                "europe": _points(moved),
                "recent": _cell(heads.change(all_, *recent)),
                "earlier": _cell(heads.change(all_, *earlier)),
                "plain": "",
                "rest": _cell(heads.change(rest, *main)),
                "grid": "not in the grid",
            }
        )
    return pd.DataFrame(rows)


def _points(moved: pd.Series | None) -> str:
    """The change of Europe's share, as a table prints it."""
    return "not held" if moved is None else _signed(moved["europe"])


def turning(ds: Dataset) -> Finding:
    """Decide S0 on the clock of ``ds``."""
    grid_ = grid(ds)
    fields = by_field(ds).set_index("field")
    if TRADE not in fields.index:
        return Finding(OPEN, "The trade of the years asked for is not held.", SERIES, specifications=grid_)
    turns = fields["turned"] == "yes"
    counted = [name for name in fields.index if name not in (EXPORTS, IMPORTS)]
    others = turns.reindex([GAS, ARMS, VOTES]).dropna()
    share = specs.share(grid_)
    if turns[TRADE] and 2 * int(others.sum()) >= len(others):
        verdict = HOLDS if share >= AGREEING else OPEN
    elif turns[counted].any():
        verdict = IN_PART
    else:
        verdict = FAILS if 1 - share >= AGREEING else OPEN
    named = [name for name in counted if turns[name]]
    moved = fields.loc[TRADE]
    because = (
        f"In goods trade Asia's share changed by {moved['asia']:+.1f} percentage points and Europe's by "
        f"{moved['europe']:+.1f}, from {next(iter(PERIODS))}. "
        f"Fields that turned: {', '.join(named) or 'none'}; of {len(counted)} that can be computed, with "
        "exports and imports as parts of trade. Oil, the largest export, is not among them."
    )
    flip = (
        f"A revision of {abs(moved['asia'] - POINTS):.1f} percentage points in Asia's share of trade would "
        "change whether trade turned."
    )
    return Finding(verdict, because, SERIES, specifications=grid_, flip=flip)
