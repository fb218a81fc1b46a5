"""The facts of the political half of the chapter on the China partnership."""

from __future__ import annotations

from pivot import specifications as specs
from pivot.claims.china import (
    coded,
    japan_as_means,
    ladder,
    north_korea,
    partnership,
    plutonium,
    reasons,
    wariness,
)
from pivot.claims.china import south_china_sea as sea
from pivot.claims.documents import OFFICIAL, rows_for
from pivot.claims.elements import Weighing
from pivot.claims.registry import decision
from pivot.dataset import Dataset
from pivot.facts import Fact, count, money, number
from pivot.measures import contacts, votes

__all__ = ["EUROPE", "HOSTS", "NEAR", "PERIODS", "politics"]

#: Whose votes are set beside Russia's; the three in Europe stand as their mean.
NEAR = ("CHN", "JPN", "KOR", "USA", "DEU", "FRA", "GBR")
EUROPE = ("DEU", "FRA", "GBR")
HOSTS = ("RUS", "CHN", "KAZ", "KGZ", "TJK", "TKM", "UZB", "BLR", "IND", "JPN", "KOR", "PRK", "USA")
PERIODS = ((2007, 2012), (2013, 2016), (2017, 2021), (2022, 2025))


def politics(ds: Dataset) -> dict[str, Fact]:
    """Every number that the political sections print outside their tables and boxes."""
    found = _near(ds) | _council(ds) | _contacts(ds) | _seas(ds) | _linked(ds) | _korea(ds) | _japan(ds)
    return found | _fragile(ds)


def _fragile(ds: Dataset) -> dict[str, Fact]:
    """How the specifications of verdicts that hang on one choice divide."""
    found: dict[str, Fact] = {}
    for claim in ("C7a", "C7b", "C11b", "C12", "C14c"):
        grid = decision(ds, claim).now.specifications
        says = specs.outcomes(specs.counted(grid))
        found[f"{claim.lower()}_specs"] = number(len(says))
        found[f"{claim.lower()}_specs_hold"] = number(int((says == "holds").sum()))
        found[f"{claim.lower()}_specs_against"] = number(int((says == "does not hold").sum()))
        found[f"{claim.lower()}_specs_open"] = number(int((says == "").sum()))
        found[f"{claim.lower()}_specs_unmet"] = number(int((says == "condition not met").sum()))
    return found


def _near(ds: Dataset) -> dict[str, Fact]:
    points = votes.distances(ds, "RUS", NEAR).set_index(["series", "period"])["value"]
    assembly = ds.table("unga-votes")
    counted = votes.contested(votes.without_ukraine(assembly))
    years = counted["period_public"].str[:4]
    found: dict[str, Fact] = {
        "near_band": number(100 * votes.BAND),
        "near_ukraine_texts": number(int((assembly["subject"] == "ukraine").sum())),
    }
    for code, name in (("CHN", "china"), ("JPN", "japan")):
        for year in ("2016", "2023"):
            found[f"near_{name}_{year}"] = number(points[code, year], 2)
        for year in ("2016", "2021", "2024"):
            share = 100 * votes.agreement(counted[years == year], "RUS", code)
            found[f"near_contested_{name}_{year}"] = number(share, 0)
    every = {year: assembly[assembly["period_public"].str[:4] == year] for year in ("2021", "2024")}
    for year, part in every.items():
        found[f"near_all_china_{year}"] = number(100 * votes.agreement(part, "RUS", "CHN"), 0)
        found[f"near_all_japan_{year}"] = number(100 * votes.agreement(part, "RUS", "JPN"), 0)
    return found


def _council(ds: Dataset) -> dict[str, Fact]:
    rows = votes.council_by_period(ds, PERIODS).set_index("period")
    return {
        "council_joint_before": number(rows.at["2013 to 2016", "joint_share"], 1),
        "council_joint_since": number(rows.at["2017 to 2021", "joint_share"], 1),
        "council_alone_late": number(int(rows.at["2022 to 2025", "russia_abstains"])),
        "council_joint_late": number(rows.at["2022 to 2025", "joint_share"], 1),
        "council_alone_before": count(int(rows.at["2013 to 2016", "russia_abstains"])),
        "council_three": count(int(rows.at["2013 to 2016", "joint_abstentions"])),
        "council_vetoes_before": count(int(rows.at["2013 to 2016", "joint_vetoes"])),
        "council_vetoes_alone_late": count(int(rows.at["2022 to 2025", "russia_vetoes"])),
        "council_vetoes_joint_late": count(int(rows.at["2022 to 2025", "joint_vetoes"])),
    }


def _contacts(ds: Dataset) -> dict[str, Fact]:
    rows = contacts.journeys(ds, HOSTS).set_index("host")
    to_japan = int(rows.at["JPN", "russian"])
    official = wariness.rows_in(ds, (wariness.WARY, wariness.ACT), wariness.STATE)["grade"].isin(OFFICIAL)
    return {
        "journeys_to_russia": count(int(rows.at["RUS", "chinese"])),
        "journeys_to_china": count(int(rows.at["CHN", "russian"])),
        "journeys_to_japan": Fact(to_japan, str(count(to_japan)) if to_japan else "none"),
        "journeys_all": number(ds.obs("putin-trips")["value"].sum()),
        "exercises_total": number(ds.obs("china-russia-exercises-total")["value"].iloc[0]),
        "exercises_narrow": number(ds.obs("china-russia-exercises-narrow")["value"].iloc[0]),
        "c15_needed": count(wariness.LEAST_ROWS),
        "c15_found": count(int(official.sum())),
        "c18_sides": count(len(partnership.SIDES)),
    }


def _seas(ds: Dataset) -> dict[str, Fact]:
    texts = sea.texts(ds, "to January 2017", sea.TEXTS[0])
    neutral = rows_for(ds, sea.CLAIM, sea.NO_ENDORSEMENT)
    grid = decision(ds, ladder.CLAIM).now.specifications
    decided = specs.decided(grid)
    steps = ladder.by_step(ds)
    return {
        "c9a_texts": count(len(texts)),
        "c9a_calls": count(int((texts["says"] == "supports").sum())),
        "c9a_neutral": count(neutral["origin"].nunique()),
        "c9c_washington": number(steps["median"].iloc[0], 0),
        "c9c_moscow": number(steps["median"].iloc[2], 0),
        "c9c_washington_texts": count(int(steps["texts"].iloc[0])),
        "c9c_moscow_texts": count(int(steps["texts"].iloc[2])),
        "c9c_held": number(int(decided["holds"].astype(bool).sum())),
        "c9c_decided": number(len(decided)),
    }


def _linked(ds: Dataset) -> dict[str, Fact]:
    known = plutonium.hours(ds, Weighing()) or (0.0, 0.0)
    outside = coded.tallies(ds, [plutonium.LEVERAGE]).set_index("assertion")
    name = f"{plutonium.OUTSIDE[0].upper()}{plutonium.OUTSIDE[1:]}"
    return {
        "c7a_hours": number(known[1] - known[0], 1),
        "c7b_for": count(int(outside.at[name, "official"])),
        "c7b_against": count(int(outside.at[name, "official_against"])),
        "c6b_needed": count(reasons.LEAST_DOCUMENTS),
        "c6b_found": count(coded.documents(ds, "C6b")["origin"].nunique()),
    }


def _korea(ds: Dataset) -> dict[str, Fact]:
    rows = north_korea.by_period(ds).set_index("period")
    assembly = north_korea.assembly_votes(ds)
    cast = assembly[assembly["year"].between(2012, 2016)]
    return {
        "c13a_years": count(int(rows.at["2012 to 2016", "years"])),
        "c13a_assembly": count(int((cast["vote"] == "N").sum())),
        "c13a_sanctions": count(int(rows.at["2012 to 2016", "sanctions"])),
        "c13a_vetoes": count(int(rows.at["2022 to 2026", "vetoes"])),
    }


def _japan(ds: Dataset) -> dict[str, Fact]:
    rows = japan_as_means.compared(ds)
    return {
        "c11b_meetings_before": number(rows["before"].iloc[0], 2),
        "c11b_meetings_after": number(rows["after"].iloc[0], 2),
        "c11b_trade_before": money(rows["before"].iloc[1], 1),
        "c11b_trade_after": money(rows["after"].iloc[1], 1),
    }
