"""The market model, its quiet days and its tables, on days counted by hand."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import pytest
from statsmodels.regression.linear_model import OLS
from statsmodels.tools.tools import add_constant

from pivot.measures import event_study as es
from tests.handheld import Held

DS: Any = None
E = float(np.e)
DAY, LATER = es.LAST_FIXING, "2022-09-21"


def test_returns_are_logs_in_per_cent_and_moscow_s_follow_frankfurt_s() -> None:
    days = ["2022-02-28", "2022-03-01", "2022-03-02", "2022-06-30", "2022-07-01", "2022-07-02"]
    frame = {"date": days, "USD": [1.0] * 6, "RUB": [1.0, E, E, E, E, E], "INR": [E, 1.0, E, E, E, E]}
    ecb = pd.DataFrame(frame).assign(period_public="p", source="s")
    official = pd.DataFrame(
        {"date": ["2022-03-03", "2022-07-01", "2022-07-02", "2022-07-03"], "USD": [1.0, E, 1.0, E**2]}
    )
    found = es.currencies(Held(tables={"ecb-rates": ecb, "official-rates": official}))  # type: ignore[arg-type]
    # More roubles for a dollar is a fall; India's rises and falls.
    assert found["INR"].dropna().tolist() == pytest.approx([100.0, -100.0, 0.0, 0.0, 0.0])
    assert found.at["2022-03-01", "RUB"] == pytest.approx(-100.0)
    assert found.loc["2022-03-02":"2022-06-30", "RUB"].isna().all()  # type: ignore[misc]
    # The rate of the second of July comes from the trading of the first.
    assert found.at["2022-07-01", "RUB"] == pytest.approx(100.0)
    assert found.at["2022-07-02", "RUB"] == pytest.approx(-200.0)


def made_factors(monkeypatch: pytest.MonkeyPatch) -> Any:
    days = [f"2016-01-0{n}" for n in range(1, 8)]
    members = es.BASKETS["eight emerging currencies"]
    currency = pd.DataFrame({code: 3.0 * (n % 2) for n, code in enumerate(members)}, index=days)
    monkeypatch.setattr(es, "currencies", lambda _: currency)
    brent = [
        (day, price) for day, price in zip(days, (1.0, E, E, E**2, E, E, E), strict=True) if day != days[2]
    ]
    vix = [("vix", days[0], 5.0), ("vix", days[5], 7.0), ("other", days[1], 99.0), ("vix", days[6], 8.0)]
    return Held(
        tables={
            "brent-by-day": pd.DataFrame(brent, columns=["date", "price"]),
            "index-returns": pd.DataFrame(vix, columns=["series", "period_public", "value"]),
        }
    )


def test_what_stands_beside_the_rouble(monkeypatch: pytest.MonkeyPatch) -> None:
    ds = made_factors(monkeypatch)
    found = es.factors(ds)
    columns = ["basket", "Brent", "VIX", "Brent, day before", "VIX, day before"]
    assert list(found.columns) == columns and set(found["basket"]) == {1.5}
    assert found["Brent"].tolist()[1:] == pytest.approx([100.0, 0.0, 100.0, -100.0, 0.0, 0.0])
    # Three days without a quotation are holidays, a fourth is a gap.
    assert found["VIX"].fillna(-1).tolist() == [5.0, 0.0, 0.0, 0.0, -1.0, 7.0, 8.0]
    assert found["VIX, day before"].tolist()[1:4] == [5.0, 0.0, 0.0]
    assert list(es.factors(ds, lagged=False).columns) == columns[:3]
    assert list(es.factors(ds, es.BEFORE_ALONE).columns) == columns[3:]
    assert list(es.factors(ds, es.NOTHING).columns) == []


def test_the_rolling_model_is_least_squares() -> None:
    random = np.random.default_rng(7)
    days = [f"d{n:02d}" for n in range(30)]
    x = pd.DataFrame(random.normal(size=(30, 2)), index=days, columns=["a", "b"])
    y = pd.Series(random.normal(1.0, 1.0, size=30), index=days)
    found = es.rolling_forecasts(y, x, estimation=12, gap=3, windows=(1, 2))
    # The first day with a full window, and the last, after which no second day is held.
    assert found.errors.index[0] == "d15" and found.errors.index[-1] == "d29"
    assert pd.isna(found.errors.at["d29", 2]) and not pd.isna(found.errors.at["d28", 2])
    for place in (15, 22):
        inside = slice(place - 15, place - 3)
        fitted = OLS(y.iloc[inside], add_constant(x.iloc[inside])).fit()
        day = days[place]
        assert found.betas.loc[day].to_numpy() == pytest.approx(fitted.params.to_numpy())
        assert found.fit[day] == pytest.approx(fitted.rsquared)
        assert found.spread[day] == pytest.approx(np.sqrt(fitted.mse_resid))
        miss = (y - add_constant(x) @ fitted.params).iloc[place : place + 2]
        assert found.errors.loc[day].tolist() == pytest.approx([miss.iloc[0], miss.sum()])
        assert found.standardised.at[day, 1] == pytest.approx(miss.iloc[0] / found.spread[day])
    some = es.rolling_forecasts(y, x, estimation=12, gap=3, days=["d22", "d14", "no day"])
    assert list(some.errors.index) == ["d22"]


def test_quiet_days_are_the_last_that_lie_far_enough_from_events(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(es, "EVENTS", {"d10": "one", "d20": "two"})
    errors = pd.DataFrame({1: range(30)}, index=[f"d{n:02d}" for n in range(30)])
    assert es.quiet(errors, "d25", reach=2)[1].tolist() == [*range(8), *range(13, 18), 23, 24]
    assert es.quiet(errors, "d20", reach=3)[1].tolist() == [*range(7), *range(14, 17)]
    assert es.quiet(errors, "d20", number=4, reach=3)[1].tolist() == [6, 14, 15, 16]


def test_shares_adjusted_for_their_number() -> None:
    found = es.holm(pd.Series([0.04, 0.01, 0.5, 0.03]))
    assert found.tolist() == pytest.approx([0.09, 0.04, 0.5, 0.09])
    assert es.holm(pd.Series([0.9, 0.8])).tolist() == [1.0, 1.0]
    assert es.detectable(np.array([-2.0, -1.0, 0.0, 1.0, 2.0])) == pytest.approx(2.0 + 1.2)
    assert es.p_value(-2.0, np.array([2.0, 1.9, np.inf])) == pytest.approx(2 / 3)


class Model:
    """A day on which the rouble fell by six, and quiet days on which it moved by up to two."""

    errors = pd.DataFrame({1: [-6.0, 5.0], 2: [-7.0, np.nan], 5: [np.nan] * 2}, index=[DAY, LATER])
    spread = pd.Series([2.0, 1.0], index=errors.index)
    fit = pd.Series([0.25, 0.5], index=errors.index)
    standardised = errors.div(spread, axis=0)


def model(monkeypatch: pytest.MonkeyPatch) -> None:
    calm = pd.DataFrame({window: np.linspace(-1, 1, 41) for window in es.WINDOWS})
    monkeypatch.setattr(es, "EVENTS", {"d0": "not held", DAY: "one", LATER: "two"})
    monkeypatch.setattr(es, "rouble", lambda *_: Model)
    monkeypatch.setattr(es, "quiet", lambda errors, day: calm)
    monkeypatch.setattr(es, "sources", lambda _: ("one", "two"))
    returns = pd.DataFrame({"RUB": [1.0, 10.0, 20.0, np.nan, 40.0]}, index=["c", DAY, "d2", "d3", LATER])
    monkeypatch.setattr(es, "currencies", lambda _: returns)


def test_effects_on_one_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    model(monkeypatch)
    found = es.effects.__wrapped__(DS, "any")
    assert found[["day", "window"]].to_numpy().tolist() == [[DAY, 1], [DAY, 2], [LATER, 1]]
    one, two, far = (found.iloc[n] for n in range(3))
    assert (one["raw"], two["raw"], far["raw"]) == (10.0, 30.0, 40.0)
    # Quiet days at twice their spread run from -2 to 2, their outer fortieths at 1.9.
    assert (one["low"], one["high"]) == (pytest.approx(-7.9), pytest.approx(-4.1))
    assert (one["p"], one["placebos"], one["fit"]) == (pytest.approx(1 / 42), 41, 0.25)
    assert one["scaled"] == pytest.approx(-6 / np.linspace(-2, 2, 41).std())
    assert one["detectable"] == pytest.approx(es.detectable(np.linspace(-2, 2, 41)))
    assert one["source"] == "one two"


def test_tables_of_effects(monkeypatch: pytest.MonkeyPatch) -> None:
    model(monkeypatch)
    every = es.effects.__wrapped__(DS, "any")
    monkeypatch.setattr(es, "effects", lambda *_: every)
    found = es.table_of(DS)
    assert found["event"].tolist() == ["one", "two"] and found["raw"].tolist() == [10.0, 40.0]
    assert found["one"].tolist() == [-6.0, 5.0] and found["two"].tolist()[0] == -7.0
    assert found["five"].isna().all() and found["two"].isna().tolist() == [False, True]
    assert found["p_one"].tolist() == pytest.approx([1 / 42, 1 / 42])
    assert found["adjusted"].tolist() == pytest.approx([2 / 42, 2 / 42])
    drawn = es.first_day(DS)
    assert drawn["series"].tolist() == ["Frankfurt", "Moscow"]
    assert drawn["y"].tolist() == [-6.0, 5.0]
    whole = pd.concat([every, every[every["day"] == DAY].iloc[:1].assign(window=5, effect=-9.0, p=0.5)])
    monkeypatch.setattr(es, "effects", lambda *_: whole)
    monkeypatch.setattr(es, "BASKETS", {"some": ()})
    (row,) = es.baskets(DS, DAY).to_dict("records")
    assert (row["one"], row["two"], row["five"]) == (-6.0, -7.0, -9.0)
    assert (row["low"], row["high"]) == (pytest.approx(-7.9), pytest.approx(-4.1))
    assert (row["p_one"], row["p_five"]) == (pytest.approx(1 / 42), 0.5)


def test_further_days_have_the_same_scale(monkeypatch: pytest.MonkeyPatch) -> None:
    model(monkeypatch)
    monkeypatch.setattr(es, "FURTHER", {DAY: "one"})
    found = es.further(DS)
    assert found["window"].tolist() == [1, 2, 5] and found["effect"].tolist()[:2] == [-6.0, -7.0]
    assert found["p"].tolist()[0] == pytest.approx(1 / 42) and found["raw"].tolist() == [10.0, 30.0, 70.0]
    assert found["detectable"].tolist()[0] == pytest.approx(es.detectable(np.linspace(-2, 2, 41)))


def test_days_before_and_after_an_event(monkeypatch: pytest.MonkeyPatch) -> None:
    own = np.array([1.0, 2.0, 4.0, 8.0])
    others = np.array([[0.0, 0.0, 1.0, 1.0], [0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 3.0, 3.0]])
    monkeypatch.setattr(es, "_paths", lambda *_: (own, others))
    monkeypatch.setattr(es, "sources", lambda _: ("one",))
    found = es.around(DS, "d", reach=2)
    rouble = found[found["series"] == "rouble"]
    # Nought on the day before; a day earlier the two of that day is still to come.
    assert rouble["x"].tolist() == [-1, 0, 1, 2] and rouble["y"].tolist() == [-2.0, 0.0, 4.0, 12.0]
    calm = found[found["series"] == "quiet days"]
    assert calm["x"].tolist() == [1, 2] and calm["y"].tolist() == [2.0, 4.0]
    assert calm["low"].tolist() == pytest.approx([1.05, 2.1]) and set(found["days"]) == {3}
    assert calm["high"].tolist() == pytest.approx([2.95, 5.9])


def test_paths_rest_on_days_before_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Estimation over eight days, a gap of one, two days to either side: 11 days before an event."""
    random = np.random.default_rng(3)
    days = [f"d{n:02d}" for n in range(40)]
    x = pd.DataFrame({"a": random.normal(size=40)}, index=days)
    y = 0.3 + 2 * x["a"] + random.normal(size=40)
    monkeypatch.setattr(es, "ESTIMATION", 8)
    monkeypatch.setattr(es, "GAP", 1)
    monkeypatch.setattr(es, "currencies", lambda _: pd.DataFrame({"RUB": y}))
    monkeypatch.setattr(es, "factors", lambda _: x)

    class Quiet:
        errors = None

    monkeypatch.setattr(es, "rouble", lambda _: Quiet)
    calm = pd.DataFrame(index=["d10", "d11", "d28", "d29"])
    monkeypatch.setattr(es, "quiet", lambda errors, day: calm)
    own, others = es._paths(DS, "d30", 2)

    def errors(place: int) -> np.ndarray:
        inside = slice(place - 11, place - 3)
        fitted = OLS(y.iloc[inside], add_constant(x.iloc[inside])).fit()
        miss = (y - add_constant(x) @ fitted.params).iloc[place - 2 : place + 2].to_numpy()
        return np.append(miss, fitted.resid.std(ddof=0))

    assert own == pytest.approx(errors(30)[:-1])
    # The tenth day has no full window, and from the twenty-ninth the span reaches past the event.
    assert len(others) == 2
    assert others[0] == pytest.approx(errors(11)[:-1] / errors(11)[-1] * errors(30)[-1])
    assert others[1] == pytest.approx(errors(28)[:-1] / errors(28)[-1] * errors(30)[-1])


def test_sources_of_the_model_leave_other_indices_out() -> None:
    one = {name: [{"source": name}] for name in ("ecb-rates", "official-rates", "brent-by-day")}
    indices = [{"series": "vix", "source": "cboe"}, {"series": "moex", "source": "moscow"}]
    ds: Any = Held(tables={**one, "index-returns": indices})
    assert es.sources(ds) == ("ecb-rates", "official-rates", "brent-by-day", "cboe")


def test_news_and_fixings_as_dates_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(es, "sources", lambda _: ("first", "second"))
    found = es.stamps(DS)
    assert len(found) == len(es.EVENTS) and set(found["source"]) == {"first"}
    row = found[found["fixing"] == "9 November 2016"].iloc[0]
    assert row["event"] == es.EVENTS["2016-11-09"] and row["came"] == es.NEWS["2016-11-09"][1]
