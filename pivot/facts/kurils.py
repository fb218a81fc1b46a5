"""The facts of the chapter on the Kurils and Japan."""

from __future__ import annotations

from scipy.stats import binomtest

from pivot.claims.kurils import august_1945, nagato, tension
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count, money, number, year
from pivot.facts.remembered import remembered
from pivot.measures import counts, engagement, islands, population, sea, visitors

__all__ = ["facts"]


@remembered("kurils")
def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    return Facts(
        _war(ds)
        | _tension(ds)
        | _sought(ds)
        | _land(ds)
        | _sea(ds)
        | _outlines(ds)
        | _people(ds)
        | _trade(ds)
        | _visitors(ds)
        | _opinion(ds)
    )


def _war(ds: Dataset) -> dict[str, Fact]:
    landed = august_1945.landings(ds)
    return {
        "first_landing": count(int(landed["value"].min())),
        "last_landing": count(int(landed["value"].max())),
        "span_from": count(int(landed["low"].min())),
        "span_to": count(int(landed["high"].max())),
    }


def _tension(ds: Dataset) -> dict[str, Fact]:
    rows = counts.scrambles(ds).set_index(["partner", "period"])["value"]
    shares = tension.distrust(ds)
    decided = tension.tension_grid(ds)["holds"].dropna()
    peak = rows["RUS"].idxmax()
    return {
        "strain_held": number(int((decided == True).sum())),  # noqa: E712
        "strain_decided": number(len(decided)),
        "china_2014": number(rows["CHN", "2014"]),
        "china_2015": number(rows["CHN", "2015"]),
        "china_2016": number(rows["CHN", "2016"]),
        "china_2017": number(rows["CHN", "2017"]),
        "russia_2015": number(rows["RUS", "2015"]),
        "russia_2016": number(rows["RUS", "2016"]),
        "russia_peak": number(rows["RUS", peak]),
        "russia_peak_year": year(peak),
        "cold_to_russia": number(shares["Russia"], 1),
        "cold_to_china": number(shares["China"], 1),
    }


def _sought(ds: Dataset) -> dict[str, Fact]:
    rows = nagato.initiatives(ds)
    rows = rows[rows["grade"] != "other"]
    russia, japan = nagato.counts(rows, nagato.JOINT[0])
    low, high = binomtest(int(russia), int(russia + japan)).proportion_ci(method="exact")
    return {
        "initiatives": count(len(rows)),
        "by_russia": count(int(russia)),
        "by_japan": count(int(japan)),
        "russia_share_low": number(100 * float(low), 0),
        "russia_share_high": number(100 * float(high), 0),
    }


def _land(ds: Dataset) -> dict[str, Fact]:
    table = islands.handover(ds).set_index(["series", "period"])
    two, half = "two islands (1956)", islands.HALF
    area, people = islands.areas(ds, next(iter(islands.AREAS))), islands.residents(ds)
    drawn = islands.who_draws(ds)[list(islands.ISLES.values())]
    return {
        "land_all": number(round(area.sum(), -3)),
        "land_two": number(table.at[(two, "land"), "value"], 1),
        "land_two_high": number(table.at[(two, "land"), "high"], 1),
        "people_two": number(table.at[(two, "residents"), "value"], 0),
        "land_three": number(table.at[("three islands", "land"), "value"], 0),
        "people_three": number(table.at[("three islands", "residents"), "value"], 0),
        "people_half_low": number(table.at[(half, "residents"), "low"], 0),
        "people_half": number(table.at[(half, "residents"), "value"], 0),
        "area_all": number(area.sum()),
        "residents_all": number(people.sum()),
        "residents_shikotan": number(people["ISLE_SHIKOTAN"]),
        "maps": count(len(drawn)),
        "maps_russia": count(int((drawn == "Russia").any(axis=1).sum())),
        "maps_japan": count(int((drawn == "Japan").all(axis=1).sum())),
        "maps_none": count(int((drawn == "not drawn").all(axis=1).sum())),
    }


def _sea(ds: Dataset) -> dict[str, Fact]:
    bands = dict(zip(("near", "far"), sea.BANDS, strict=True))
    parts = sea.shares(ds).set_index(["series", "period"])
    whole = sea.seas(ds).groupby(["band", "file"])["value"].sum()
    found: dict[str, Fact] = {}
    for word, band in bands.items():
        two = parts.loc[("two islands (1956)", band)]
        found |= {
            f"sea_{word}": number(round(whole[(band, sea.MAIN)], -3)),
            f"sea_{word}_low": number(round(whole[band].min(), -3)),
            f"sea_{word}_high": number(round(whole[band].max(), -3)),
            f"sea_{word}_two": number(two["value"], 0),
            f"sea_{word}_two_low": number(two["low"], 0),
            f"sea_{word}_two_high": number(two["high"], 0),
        }
    return found


def _outlines(ds: Dataset) -> dict[str, Fact]:
    rows = sea.outlined(ds).set_index("island")
    off = islands.lines_off(ds)
    large = ["Iturup", "Kunashir", "Shikotan"]
    excess = 100 * (rows["gshhg"] / rows["survey"] - 1)
    ours = (100 * (rows["japan"] / rows["survey"] - 1)).abs()
    return {
        "japan_mean_low": number(rows["japan_mean"].min(), 1),
        "japan_mean_high": number(rows["japan_mean"].max(), 1),
        "ne_mean_low": number(rows["natural_earth_mean"].min(), 1),
        "ne_mean_high": number(rows["natural_earth_mean"].max(), 1),
        "japan_far_most": number(rows.loc[large, "japan_far"].max(), 1),
        "ne_far_most": number(rows.loc[large, "natural_earth_far"].max(), 1),
        "habomai_far": number(rows.at["Habomai", "japan_far"], 0),
        "habomai_high": number(rows.loc["Habomai", ["japan", "natural_earth", "gshhg"]].max(), 0),
        "habomai_low": number(rows.loc["Habomai", ["japan", "natural_earth", "gshhg"]].min(), 0),
        "gshhg_excess_low": number(excess.loc[large].min(), 0),
        "gshhg_excess_high": number(excess.loc[large].max(), 0),
        "japan_off_survey": number(ours.loc[large].max(), 1),
        "lines_off_low": number(min(off.values()), 1),
        "lines_off_high": number(max(off.values()), 1),
        "reach": number(islands.REACH),
    }


def _people(ds: Dataset) -> dict[str, Fact]:
    index = population.index(ds).set_index(["series", "period"])["value"]
    turn = population.turned(ds, turns=(2013,)).iloc[0]
    parts = population.shares(ds).set_index(["of", "district"])
    nine, eleven = population.DISTRICTS
    yearbook = ds.obs("regional-product", reporter=["FAR_EAST_DISTRICT", "RUS"], periods=(2017, 2017))
    total = yearbook.set_index("reporter")["value"]
    printed = 100 * float(total["FAR_EAST_DISTRICT"] / total["RUS"])
    return {
        "product_2013": number(parts.at[("product", eleven), "2013"], 1),
        "product_2017": number(parts.at[("product", eleven), "2017"], 1),
        "product_printed": number(printed, 1),
        "product_2000": number(parts.at[("product", eleven), "2000"], 1),
        "product_moved": number(
            parts.at[("product", eleven), "2017"] - parts.at[("product", nine), "2017"], 1
        ),
        "people_moved": number(parts.at[("people", eleven), "2017"] - parts.at[("people", nine), "2017"], 1),
        "far_east_lost": number(100 - index["Far East", "2025"], 1),
        "islands_gained": number(index["the islands", "2023"] - 100, 1),
        "islands_peak": number(index["the islands", "2021"] - 100, 1),
        "turn_2013": number(turn["value"], 2),
        "turn_low": number(turn["low"], 2),
        "turn_high": number(turn["high"], 2),
        "turn_rank": number(100 * turn["rank"], 0),
    }


_FIRMS = "listed Japanese firms doing business in Russia (Teikoku Databank)"
_LEFT = "of them decided to leave for good by 2022-06-19"
_STOPPED = "share with business fully or partly suspended (JETRO)"


def _trade(ds: Dataset) -> dict[str, Fact]:
    flow = engagement.trade(ds).set_index(["partner", "period"])["value"]
    fuel = engagement.fuels(ds).set_index(["series", "period"])["value"]

    def fall(who: str, start: str, end: str) -> Fact:
        return number(100 * (1 - flow[who, end] / flow[who, start]), 0)

    def rise(who: str, start: str, end: str) -> Fact:
        return number(100 * (flow[who, end] / flow[who, start] - 1), 0)

    long = engagement.fuels(ds, first=2015).set_index(["series", "period"])["value"]
    agreed = ds.table("figures-japan-russia").set_index("item")["value"]
    return {
        "firms": number(agreed[_FIRMS]),
        "firms_left": number(agreed[_LEFT]),
        "firms_stopped": number(agreed[_STOPPED], 0),
        "agreements": number(agreed["economic agreements signed at Dec 2016 summit"]),
        "japan_gain": rise("JPN", "2016", "2021"),
        "korea_gain": rise("KOR", "2016", "2021"),
        "crude_2015": number(long["crude oil to Japan", "2015"] / 100, 1),
        "coal_japan": number(fuel["coal to Japan", "2025"]),
        "coal_korea": number(fuel["coal to South Korea", "2025"]),
        "japan_2013": money(flow["JPN", "2013"], 1),
        "japan_2016": money(flow["JPN", "2016"], 1),
        "japan_2021": money(flow["JPN", "2021"], 1),
        "japan_2024": money(flow["JPN", "2024"], 1),
        "japan_fall": fall("JPN", "2013", "2016"),
        "korea_fall": fall("KOR", "2013", "2016"),
        "japan_war": fall("JPN", "2021", "2024"),
        "korea_war": fall("KOR", "2021", "2024"),
        "lng_japan": number(fuel["LNG to Japan", "2025"]),
        "lng_korea": number(fuel["LNG to South Korea", "2025"]),
        "crude_japan": number(fuel["crude oil to Japan", "2023"]),
    }


def _visitors(ds: Dataset) -> dict[str, Fact]:
    steps = visitors.broken(ds).set_index(["series", "period"]).sort_index()
    russia = visitors.yearly(ds).set_index(["partner", "period"])["value"]
    rouble, visas = (steps.loc[("RUS", name)] for name in visitors.BREAKS)
    every = steps.reset_index()
    others = every[(every["series"] != "RUS") & (every["period"] == "visas eased")]["value"]
    models = visitors.models(ds).set_index(["series", "period"])
    found: dict[str, Fact] = {}
    for word, key in {
        "rate": ("visas eased", "given the rouble's rate"),
        "lagged": ("visas eased", "given the rate of three months before"),
        "war": ("war", "four steps, to 2024"),
        "pandemic": ("pandemic", "four steps, to 2024"),
    }.items():
        row = models.loc[key]
        sign = -1 if word == "war" else 1
        ends = sorted((sign * row["low"], sign * row["high"]))
        found |= {word: number(sign * row["value"], 0)}
        found |= {f"{word}_low": number(ends[0], 0), f"{word}_high": number(ends[1], 0)}
    return found | {
        "visitors_2016": number(russia["RUS", "2016"]),
        "visitors_2019": number(russia["RUS", "2019"]),
        "rouble": number(-rouble["value"]),
        "rouble_low": number(-rouble["high"]),
        "rouble_high": number(-rouble["low"]),
        "visas": number(visas["value"]),
        "visas_low": number(visas["low"]),
        "visas_high": number(visas["high"]),
        "placebo_most": number(others.max(), 0),
    }


def _opinion(ds: Dataset) -> dict[str, Fact]:
    met = engagement.meetings(ds)
    met = met[(met["series"] == "meetings") & (met["x"].astype(str) < "2020")]
    wants = engagement.polls_on_handover(ds)
    some = wants[wants["question"].str.startswith("Some")]["value"]
    rows = engagement.affinity(ds)
    mail = rows[rows["series"].str.endswith("mail")].set_index("period")["value"]
    asked = rows[rows["series"].str.endswith("interview")].set_index("period")["value"]
    return {
        "affinity_last": number(mail.iloc[-1]),
        "affinity_2016": number(asked["2016"], 1),
        "affinity_last_year": year(mail.index[-1]),
        "meetings": count(len(met)),
        "meetings_before": count(int((met["x"].astype(str) < "2017").sum())),
        "some_low": number(some.min()),
        "some_high": number(some.max()),
        "affinity_2021": number(mail["2021"], 1),
    }
