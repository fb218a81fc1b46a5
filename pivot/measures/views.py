"""How views of great powers changed in the surveyed states with the change of president in 2017."""

from __future__ import annotations

import numpy as np
import pandas as pd

from pivot.dataset import Dataset

#: What the clustering of a sample adds to the variance of a share, beyond the weights.
DESIGN_EFFECT = 1.5
#: What the Levada Center says its figures may miss by (UNIAN, April 2017), points.
LEVADA_MARGIN = 3.4
FEWEST = 400  # persons, where a wave's effective number is not held


def change(ds: Dataset, about: str, years: tuple[int, int] = (2015, 2017)) -> pd.DataFrame:
    """Change of the favourable view of a state in every state surveyed in both years.

    The error of a share p of n effective answers is sqrt(p (100 - p) D / n), with D the design
    effect that clustering adds (``DESIGN_EFFECT``); the two waves are independent samples.

    Returns:
        Columns country, before, after, change (points), error, low, high, status, source.
    """
    shares = ds.obs("pew-favourability", partner=about)
    asked = ds.obs("pew-asked", partner=about)
    return _changes(shares, asked, years)


def confidence(ds: Dataset, years: tuple[int, int] = (2015, 2017)) -> pd.DataFrame:
    """Change of the confidence in the American president; sample sizes from the view of America."""
    return _changes(ds.obs("pew-president"), ds.obs("pew-asked", partner="USA"), years)


def _changes(shares: pd.DataFrame, asked: pd.DataFrame, years: tuple[int, int]) -> pd.DataFrame:
    wide = shares.pivot_table(index="reporter", columns="period", values="value")
    size = asked.pivot_table(index="reporter", columns="period", values="value").reindex(wide.index)
    before, after = (wide[str(year)] for year in years)
    numbers = [size[str(year)].fillna(FEWEST) if str(year) in size else FEWEST for year in years]
    variance = sum(
        share * (100 - share) * DESIGN_EFFECT / number
        for share, number in zip((before, after), numbers, strict=True)
    )
    found = pd.DataFrame(
        {"before": before, "after": after, "change": after - before, "error": np.sqrt(variance)}
    ).dropna()
    found["low"], found["high"] = (
        found["change"] - 1.96 * found["error"],
        found["change"] + 1.96 * found["error"],
    )
    source = " ".join(dict.fromkeys(shares["source"]))
    return found.rename_axis("country").reset_index().assign(status="estimated", source=source)


def beside_others(found: pd.DataFrame, country: str) -> dict[str, float]:
    """A state's change less the mean change of all other states: a difference in differences.

    Returns:
        effect, low, high (95 per cent, from the sampling errors alone), others (their mean
        change), rank_p (share of states whose change lies at least as far from the mean of the
        rest: a placebo in space), states.
    """
    table = found.set_index("country")
    rest = table.drop(index=country)
    effect = float(table.at[country, "change"] - rest["change"].mean())
    error = float(np.sqrt(table.at[country, "error"] ** 2 + (rest["error"] ** 2).sum() / len(rest) ** 2))
    number = len(table)
    mean, total = table["change"].mean(), table["change"].sum()
    # Each state against the mean of the rest.
    gaps = (table["change"] - (total - table["change"]) / (number - 1)).abs()
    return {
        "effect": effect,
        "low": effect - 1.96 * error,
        "high": effect + 1.96 * error,
        "others": float(rest["change"].mean()),
        "rank_p": float((gaps >= gaps[country] - 1e-9).mean()),
        "states": float(number),
        "mean": float(mean),
    }


#: What a table calls each view.
VIEWS = {
    "confidence in the president": "",
    "view of the United States": "USA",
    "view of Russia": "RUS",
    "view of China": "CHN",
}


def table_of(ds: Dataset, countries: list[str]) -> pd.DataFrame:
    """``beside_others`` of several states and views.

    Returns:
        Columns country, view, before, after, others (mean change elsewhere), effect, low, high,
        rank_p, source; a state's view of itself is left out.
    """
    rows = []
    for view, about in VIEWS.items():
        found = change(ds, about) if about else confidence(ds)
        for country in countries:
            if country == about or country not in set(found["country"]):
                continue
            own = found.set_index("country").loc[country]
            rows.append(
                {"country": ds.name(country), "view": view, "before": own["before"], "after": own["after"]}
                | beside_others(found, country)
                | {"source": own["source"]}
            )
    return pd.DataFrame(rows)


def pollster(ds: Dataset, house: str, questions: dict[str, str], margin: float | None = None) -> pd.DataFrame:
    """Readings of some questions of one pollster.

    Args:
        margin: what the house says its figures may miss by, in points, at 95 per cent.

    Returns:
        Columns series, x, y, low and high (where a margin is given), unit, status, source.
    """
    rows = ds.table("polls-on-powers")
    rows = rows[
        (rows["pollster"] == house) & rows["question"].isin(list(questions)) & (rows["fieldwork"] >= "2013")
    ]
    found = pd.DataFrame(
        {
            "series": rows["question"].map(questions),
            "x": rows["fieldwork"],
            "y": rows["value"].astype(float),
            "unit": "per cent",
            "status": "quoted",
            "source": rows["source"],
        }
    ).reset_index(drop=True)
    return found if margin is None else found.assign(low=found["y"] - margin, high=found["y"] + margin)


def ties_under_trump(ds: Dataset) -> pd.DataFrame:
    """What Japanese expected of ties with America before the inauguration, as pollsters asked.

    Returns:
        Columns pollster, fieldwork (as prose prints it), answer, value (per cent), grade, source.
    """
    rows = ds.table("polls-on-powers")
    rows = rows[
        (rows["asked"] == "Japan")
        & rows["question"].str.contains(" ties")
        & rows["fieldwork"].between("2016-11", "2017-01-31")
    ]
    rows = rows.sort_values(["fieldwork", "question"], kind="stable")
    return pd.DataFrame(
        {
            "pollster": rows["pollster"],
            "fieldwork": [spoken(span) for span in rows["fieldwork"]],
            "answer": rows["question"].str.partition(": ")[2],
            "value": rows["value"].astype(float),
            "grade": rows["source"].map(ds.sources["grade"]),
            "source": rows["source"],
        }
    ).reset_index(drop=True)


def spoken(span: str) -> str:
    """A month or a span of days as prose prints it: December 2016, 14 to 15 January 2017."""
    first, _, last = span.partition("/")
    if len(first) < 10:
        return f"{pd.Period(first):%B %Y}"
    end = pd.Timestamp(last or first)
    until = f"{end.day} {end:%B %Y}"
    return f"{pd.Timestamp(first).day} to {until}" if last else until


def as_points(found: pd.DataFrame) -> pd.DataFrame:
    """Changes as points, one row a state, the greatest fall first."""
    ordered = found.sort_values("change", kind="stable")
    return pd.DataFrame(
        {
            "series": ordered["country"],
            "x": "change",
            "y": ordered["change"],
            "low": ordered["low"],
            "high": ordered["high"],
            "unit": "points",
            "status": ordered["status"],
            "source": ordered["source"],
        }
    ).reset_index(drop=True)
