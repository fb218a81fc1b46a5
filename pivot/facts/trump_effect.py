"""The facts of the chapter on the Trump effect."""

from __future__ import annotations

from pivot.claims.registry import decision
from pivot.claims.trump_effect import (
    effort,
    grounds,
    islands,
    japan,
    relations,
    sanctions,
    surprise,
    texts,
    uncertainty,
    wish,
)
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, NOT_MET
from pivot.dataset import Dataset
from pivot.facts import Fact, Facts, count, number
from pivot.facts.remembered import remembered
from pivot.measures import (
    designations,
    drift,
    event_study,
    oil_filter,
    shares,
    survival,
    synthetic,
    trend_break,
    turn,
    views,
)

__all__ = ["facts"]


@remembered("trump-effect")
def facts(ds: Dataset) -> Facts:
    """Every number that the chapter prints outside its tables and boxes."""
    return Facts(
        _words(ds)
        | _surprise(ds)
        | _grounds(ds)
        | _sanctions(ds)
        | _uncertainty(ds)
        | _effort(ds)
        | _relations(ds)
        | _rouble(ds)
        | _drift(ds)
        | _shares(ds)
        | _survival(ds)
        | _views(ds)
        | _votes(ds)
        | _verdicts(ds)
    )


CLAIMS = ("T1", "T2", "T3a", "T3b", "T4a", "T4b", "T5", "T6", "T7")


def _verdicts(ds: Dataset) -> dict[str, Fact]:
    """How many claims of the chapter have which verdict today."""
    given = [decision(ds, claim).now.verdict for claim in CLAIMS]
    return {
        "claims_all": count(len(given)),
        "claims_held": count(sum(verdict in (HOLDS, IN_PART) for verdict in given)),
        "claims_failed": count(given.count(FAILS)),
        "claims_not_met": count(given.count(NOT_MET)),
    }


def _agree(ds: Dataset, claim: str) -> dict[str, Fact]:
    """How many of a claim's specifications give the verdict of its main one, and how many there are."""
    grid = decision(ds, claim).now.specifications
    computable = grid[grid["verdict"] != ""]
    main = grid["verdict"].iloc[0]
    name = claim.lower()
    return {
        f"{name}_agree": count(int((computable["verdict"] == main).sum())),
        f"{name}_all": count(len(computable)),
    }


def _words(ds: Dataset) -> dict[str, Fact]:
    main = {name: options[0] for name, options in wish.DIMENSIONS.items()}
    rows = wish.words(ds, main["source"], main["window"], main["meaning"])
    favour, oppose = wish.tallied(rows, main["counting"])
    own = wish.words(ds, "own posts", main["window"], main["meaning"])
    said = islands.analysts(ds)
    early, _ = islands.mean_step(
        ds,
        "president and foreign ministry",
        "2016-05-08",
        "2016-11-08",
        "primary and official",
        "three steps",
    )
    return {
        "t1_days": count(int(favour)),
        "t1_against": count(int(oppose)),
        "t1_own": count(len(own)),
        "t1_neither": count(_neither(ds)),
        "t2_for": count(int((said["says"] == "supports").sum())),
        "t2_against": count(int((said["says"] == "contradicts").sum())),
        "t2_before": number(early, 1),
        **_agree(ds, "T1"),
    }


def _neither(ds: Dataset) -> int:
    """How many coded texts of his between candidacy and oath name Russia and speak neither way."""
    rows = texts.listing(ds, "T1", {wish.RELATIONS: ""}, since="2015-06-16", until="2017-01-20")
    return int((rows["says"] == "neither").sum())


def _surprise(ds: Dataset) -> dict[str, Fact]:
    rows = surprise.forecasts(ds, next(iter(surprise.KINDS)))
    chances = surprise.chances(ds)
    given = chances["y"]
    moves = surprise.moves(ds, "first full day", 250)
    return {
        "t7_forecasts": count(len(rows)),
        "t7_defeat": count(int((rows["expected"] == "defeat").sum())),
        "t7_given": count(len(given)),
        "t7_record": count(int((chances["series"] == "of record").sum())),
        "t7_copies": count(int((chances["series"] == "copies").sum())),
        "t7_by_chance": count(round(0.1 * len(moves))),
        "t7_lowest": number(given.min(), 0),
        "t7_highest": number(given.max(), 0),
        "t7_moved": count(int((moves >= 90).sum())),
        "t7_markets": count(len(moves)),
    }


def _grounds(ds: Dataset) -> dict[str, Fact]:
    main = {name: options[0] for name, options in grounds.DIMENSIONS.items() if name != "expectation"}
    seen = grounds.signs(ds, **main)
    table = grounds.summary(ds).set_index("kind")
    return {
        "t3a_pro": number(seen.easing + seen.expected, 1),
        "t3a_con": number(seen.contrary, 1),
        "t3a_expected": count(seen.expected),
        "t3a_denied": count(int(table.at["A Russian official does not", "official"])),
        "t3a_before": count(int(seen.before)),
        **_agree(ds, "T3a"),
    }


def _sanctions(ds: Dataset) -> dict[str, Fact]:
    states = sanctions.by_sender(ds)
    terms = designations.by_term(ds).set_index("term")
    european = designations.european(ds)
    people = european[european["series"] == "persons and entities"].set_index("x")["y"]
    first, obama = terms.loc["Trump, first term"], terms.loc["Obama, from March 2014"]
    second, invasion = terms.loc["Trump, second term"], terms.loc["Biden, from the invasion"]
    slower = designations.rate_ratio(first["measures"], first["years"], obama["measures"], obama["years"])
    vessels = european.groupby("x")["y"].sum()
    return {
        "t3b_in_force": count(int((states["end of term"] == "in force").sum())),
        "t3b_senders": count(len(states)),
        "obama_year": number(obama["a_year"], 1),
        "obama_low": number(obama["low"], 1),
        "obama_high": number(obama["high"], 1),
        "trump_year": number(first["a_year"], 1),
        "trump_low": number(first["low"], 1),
        "trump_high": number(first["high"], 1),
        "trump_measures": count(int(first["measures"])),
        "trump_other": count(int(first["other"])),
        "trump_relief": count(int(first["relief"])),
        "trump_share": number(first["of_all"], 1),
        "obama_share": number(obama["of_all"], 1),
        "pace": number(slower[0], 1),
        "pace_low": number(slower[1], 1),
        "pace_high": number(slower[2], 1),
        "times_as_often": number(invasion["a_year"] / first["a_year"], 0),
        "eu_all_2022": number(vessels[2022], 0),
        "invasion_year": number(invasion["a_year"], 1),
        "second_measures": count(int(second["measures"])),
        "second_other": count(int(second["other"])),
        "second_year": number(second["a_year"], 1),
        "second_low": number(second["low"], 1),
        "second_high": number(second["high"], 1),
        "eu_2014": number(people[2014], 0),
        "eu_2017_2020": number(people.loc[2017:2020].sum(), 0),
        "eu_2022": number(people[2022], 0),
        "eu_2025": number(people[2025], 0),
        **_agree(ds, "T3b"),
    }


def _uncertainty(ds: Dataset) -> dict[str, Fact]:
    places = uncertainty.standings(ds)
    level = places.set_index("x")["y"]
    high = places[places["y"] >= 90].groupby("series").size()
    every = places.groupby("series").size()
    index = uncertainty.monthly(ds, "EPU")
    russia = index["RUS"]
    return {
        "t4a_europe": count(int(high["Europe"])),
        "t4a_europe_all": count(int(every["Europe"])),
        "t4a_asia": count(int(high["Asia"])),
        "t4a_asia_all": count(int(every["Asia"])),
        "t4a_japan": number(level["Japan"], 0),
        "t4a_korea": number(level["South Korea"], 0),
        "russia_epu_oct": number(russia["2016-10"], 0),
        "russia_epu_jan": number(russia["2017-01"], 0),
        "t4b_retreat": count(
            int((japan.worries(ds, japan.RETREAT, next(iter(japan.GRADES)))["says"] == "supports").sum())
        ),
        "t4b_aligned": count(
            int((japan.worries(ds, japan.ALIGNED, next(iter(japan.GRADES)))["says"] == "supports").sum())
        ),
        **_agree(ds, "T4a"),
    }


def _effort(ds: Dataset) -> dict[str, Fact]:
    table = effort.changes(ds).set_index(["indicator", "asia"])
    arms, trade = (table.loc[(name, "East and South-East")] for name in ("arms ordered", "share of trade"))
    breaks = trend_break.breaks(ds).set_index("x")
    gone = breaks[(breaks["low"] > 0) | (breaks["high"] < 0)]
    narrow = breaks[(breaks["narrow_low"] > 0) | (breaks["narrow_high"] < 0)]
    india = table.loc[("arms ordered", "with South Asia")]
    return {
        "arms_before": number(arms["before"], 0),
        "arms_after": number(arms["after"], 0),
        "arms_fall": number(-arms["change"], 0),
        "trade_before": number(trade["before"], 1),
        "trade_after": number(trade["after"], 1),
        "breaks_all": count(len(breaks)),
        "breaks_out": count(len(gone)),
        "breaks_narrow": count(len(narrow)),
        "arms_india": number(india["change"], 0),
        "arms_as_much": number(100 * arms["as_much"], 0),
        "arms_ordinary": number(arms["ordinary"], 0),
        "trade_as_much": number(100 * trade["as_much"], 0),
        "trade_ordinary": number(trade["ordinary"], 0),
        "breaks_lowest_p": number(breaks["p_placebo"].min(), 2),
        "trade_break": number(breaks.at["trade", "y"], 2),
        "trade_break_low": number(breaks.at["trade", "low"], 2),
        "trade_break_high": number(breaks.at["trade", "high"], 2),
        "trade_detectable": number(breaks.at["trade", "detectable"], 2),
        "crude_detectable": number(breaks.at["crude to China", "detectable"], 2),
        "crude_break": number(breaks.at["crude to China", "y"], 2),
        "crude_break_low": number(breaks.at["crude to China", "low"], 2),
        "crude_break_high": number(breaks.at["crude to China", "high"], 2),
        "breaks_up": count(int((narrow["y"] > 0).sum())),
        "arms_detectable": number(breaks.at["arms", "detectable"], 2),
        **_agree(ds, "T5"),
    }


def _relations(ds: Dataset) -> dict[str, Fact]:
    table = relations.by_sign(ds).set_index("sign")
    end = table["20 January 2021"]
    alike = turn.agreement(ds)
    levada = relations.house(ds, "levada")
    return {
        "t6_better": count(int((end > 0).sum())),
        "t6_signs": count(int(end.notna().sum())),
        "t6_better_now": count(int((table["24 November 2026"] > 0).sum())),
        "levada_before": number(levada["2016-09"], 0),
        "levada_2017": number(levada["2017-03-31/2017-04-03"], 0),
        "levada_2016": number(levada["2016-11"], 0),
        "levada_may_2018": number(levada["2018-05"], 0),
        "levada_july_2018": number(levada["2018-07"], 0),
        "levada_2024": number(levada["2024-09"], 0),
        "levada_2025": number(levada["2025-05"], 0),
        "alike_2016": number(alike["2016"], 0),
        "alike_2020": number(alike["2020"], 0),
        "alike_2025": number(alike["2025"], 0),
        **_agree(ds, "T6"),
    }


def _rouble(ds: Dataset) -> dict[str, Fact]:
    table = event_study.effects(ds).set_index(["day", "window"])
    adjusted = event_study.holm(table.xs(1, level="window")["p"])
    more = event_study.further(ds).set_index(["day", "window"])
    found: dict[str, Fact] = {
        "one_day_found": count(int((table.xs(1, level="window")["p"] < 0.05).sum())),
        "holm_found": count(int((adjusted < 0.05).sum())),
        "tests": count(len(adjusted)),
        "law_one": number(more.at[("2017-08-03", 1), "effect"], 1),
        "law_p": number(more.at[("2017-08-03", 1), "p"], 2),
        "oligarchs_one": number(more.at[("2018-01-30", 1), "effect"], 1),
        "oligarchs_p": number(more.at[("2018-01-30", 1), "p"], 2),
        "helsinki_one": number(more.at[("2018-07-17", 1), "effect"], 1),
        "hacking_one": number(more.at[("2016-12-30", 1), "effect"], 1),
    }
    for name, day in {
        "july14": "2014-07-17",
        "nov16": "2016-11-09",
        "dec16": "2016-12-15",
        "april18": "2018-04-09",
        "august18": "2018-08-08",
        "feb22": "2022-02-24",
        "nov24": "2024-11-06",
        "feb25": "2025-02-13",
        "oct25": "2025-10-23",
    }.items():
        one, two = table.loc[(day, 1)], table.loc[(day, 2)]
        found |= {
            f"{name}_raw": number(one["raw"], 2),
            f"{name}_one": number(one["effect"], 1),
            f"{name}_low": number(one["low"], 1),
            f"{name}_high": number(one["high"], 1),
            f"{name}_p": number(one["p"], 2),
            f"{name}_two": number(two["effect"], 1),
            f"{name}_size": number(abs(one["effect"]), 1),
            f"{name}_size_two": number(abs(two["effect"]), 1),
            f"{name}_detectable": number(one["detectable"], 1),
        }
    mixed = synthetic.choices(ds).set_index("donors")
    quiet = synthetic.placebo_dates(ds).set_index(["donors", "window"])["p"]
    baskets = event_study.baskets(ds).set_index("basket")
    far, apart = baskets.loc["Central Europe and East Asia"], baskets.loc["those without the peso"]
    late = [table.at[(day, 1), "fit"] for day in ("2024-11-06", "2025-02-13", "2025-10-23")]
    window = event_study.around(ds, "2016-11-09", reach=12)
    inside = window.pivot_table(index="x", columns="series", values="y").loc[1:, "rouble"]
    band = window[window["series"] == "quiet days"].set_index("x").loc[1:]
    return found | {
        "nov16_fit": number(100 * table.at[("2016-11-09", 1), "fit"], 0),
        "events": count(table.index.get_level_values("day").nunique()),
        "placebos": number(table.at[("2016-11-09", 1), "placebos"], 0),
        "rank_least": number(1 / (1 + len(synthetic.DONORS)), 3),
        "rank_least_apart": number(1 / len(synthetic.DONORS), 3),
        "raw_p": number(baskets.at[event_study.NOTHING, "p_one"], 2),
        "before_one": number(baskets.at[event_study.BEFORE_ALONE, "one"], 1),
        "late_fit": number(100 * max(late), 0),
        "baskets": count(len(baskets)),
        "basket_low": number(baskets["one"].min(), 1),
        "basket_high": number(baskets["one"].max(), 1),
        "baskets_found": count(int((baskets["p_one"] < 0.05).sum())),
        "far_one": number(far["one"], 1),
        "far_low": number(far["low"], 1),
        "far_high": number(far["high"], 1),
        "far_p": number(far["p_one"], 2),
        "nopeso_one": number(apart["one"], 1),
        "nopeso_p": number(apart["p_one"], 2),
        "mixed_dates": number(quiet["twelve currencies", 1], 2),
        "apart_dates": number(quiet["without the Mexican peso", 1], 2),
        "window_days": count(int(window["days"].iloc[0])),
        "window_outside": count(int(((inside < band["low"]) | (inside > band["high"])).sum())),
        "basket_low_p": number(baskets[["p_one", "p_two", "p_five"]].min().min(), 2),
        "mixed_gap": number(mixed.at["twelve currencies", "one"], 1),
        "mixed_p": number(mixed.at["twelve currencies", "p_one"], 2),
        "apart_gap": number(mixed.at["without the Mexican peso", "one"], 1),
        "apart_p": number(mixed.at["without the Mexican peso", "p_one"], 2),
    }


def _drift(ds: Dataset) -> dict[str, Fact]:
    table = drift.by_choice(ds).set_index("x")
    fixed, short = table.loc["fixed, 250 days"], table.loc["moving, 60 days"]
    others = event_study.currencies(ds).loc["2016-11-09" : drift.END].sum()  # type: ignore[misc]
    beta = drift.oil_beta(ds)
    level = beta.set_index("x")["y"]
    filtered = oil_filter.by_month(ds).set_index("x")["y"]
    return {
        "drift_raw": number(fixed["raw"], 1),
        "drift_lowest": number(table["y"].min(), 1),
        "drift_highest": number(table["y"].max(), 1),
        "drift_fixed": number(fixed["y"], 1),
        "drift_fixed_low": number(fixed["low"], 1),
        "drift_fixed_high": number(fixed["high"], 1),
        "drift_short": number(short["y"], 1),
        "drift_short_low": number(short["low"], 1),
        "drift_short_high": number(short["high"], 1),
        "drift_choices": count(len(table)),
        "drift_alone": number(table.at["oil and VIX alone", "y"], 1),
        "drift_alone_low": number(table.at["oil and VIX alone", "low"], 1),
        "drift_alone_high": number(table.at["oil and VIX alone", "high"], 1),
        "drift_alone_oil": number(table.at["oil and VIX alone", "explained"], 1),
        "drift_nopeso": number(table.at["without the Mexican peso", "y"], 1),
        "drift_far": number(table.at["Central Europe, East Asia", "y"], 1),
        "peso_fall": number(-others["MXN"], 0),
        "lira_fall": number(-others["TRY"], 0),
        "beta_days": number(drift.BETA_DAYS, 0),
        "moving_days": number(drift.CHOICES["moving, 60 days"][0], 0),
        "drift_outside": count(int((table["low"] > 0).sum())),
        "drift_inside": count(int((table["low"] <= 0).sum())),
        "drift_filtered": number(table.at["filtered", "y"], 1),
        "drift_filtered_low": number(table.at["filtered", "low"], 1),
        "drift_filtered_high": number(table.at["filtered", "high"], 1),
        "filter_2016": number(filtered["2016-10"], 2),
        "filter_peak": number(filtered.max(), 2),
        "beta_2015_low": number(beta.set_index("x").at["2015-06", "low"], 2),
        "beta_2019_high": number(beta.set_index("x").at["2019-06", "high"], 2),
        "beta_2015": number(level["2015-06"], 2),
        "beta_2016": number(level["2016-10"], 2),
        "beta_2019": number(level["2019-06"], 2),
    }


MOSCOW_DAYS = {
    "july14": "2014-07-17",
    "nov16": "2016-11-09",
    "dec16": "2016-12-15",
    "april18": "2018-04-09",
    "feb22": "2022-02-24",
    "nov24": "2024-11-06",
    "feb25": "2025-02-13",
    "oct25": "2025-10-23",
}


def _shares(ds: Dataset) -> dict[str, Fact]:
    table = shares.market(ds).set_index(["day", "window"])
    apart = shares.apart_from_market(ds)
    found: dict[str, Fact] = {"shares": count(len(apart))}
    for name, day in MOSCOW_DAYS.items():
        one = table.loc[(day, 1)]
        found |= {
            f"moex_{name}": number(one["effect"], 1),
            f"moex_{name}_size": number(abs(one["effect"]), 1),
            f"moex_{name}_low": number(one["low"], 1),
            f"moex_{name}_high": number(one["high"], 1),
            f"moex_{name}_p": number(one["p"], 3),
        }
    beside = shares.beside_others(ds)
    found |= {
        "moex_placebos": number(table.at[("2016-11-09", 1), "placebos"], 0),
        "moex_nov16_detectable": number(table.at[("2016-11-09", 1), "detectable"], 1),
        "moex_nov16_two": number(table.at[("2016-11-09", 2), "effect"], 1),
        "moex_nov16_five": number(table.at[("2016-11-09", 5), "effect"], 1),
        "peers_low": number(beside["one"].min(), 1),
        "peers_high": number(beside["one"].max(), 1),
        "peers_p": number(beside["p_one"].max(), 3),
        "moex_feb25_five_p": number(table.at[("2025-02-13", 5), "p"], 2),
    }
    quiet = shares.placebo_dates(ds)
    chance = quiet.groupby("other")["p"].first()
    found |= {
        "rank_14_16_dates": number(chance["2014-07-17"], 2),
        "rank_16_18_dates": number(chance["2018-04-09"], 2),
        "rank_days": count(quiet["day"].nunique() - 1),
    }
    found |= {
        "novatek": number(apart.at["NVTK", "2016-11-09"], 1),
        "rosneft": number(-apart.at["ROSN", "2016-11-09"], 1),
    }
    pairs = {"14_16": (0, 1), "14_18": (0, 2), "16_18": (1, 2)}
    for name, (a, b) in pairs.items():
        rho, p = shares.rank_correlation(apart[shares.SPLIT[a]], apart[shares.SPLIT[b]])
        low, high = shares.rank_interval(rho, len(apart))
        found |= {f"rank_{name}": number(rho, 2), f"rank_{name}_p": number(p, 2)}
        found |= {f"rank_{name}_low": number(low, 2), f"rank_{name}_high": number(high, 2)}
    return found


def _survival(ds: Dataset) -> dict[str, Fact]:
    curve = survival.curve(ds)
    base = survival.ending(ds)
    base_low, base_high = survival.ending_interval(ds)
    opened = survival.durations(ds)
    at_risk = curve.set_index("x")["at_risk"]
    below = curve[curve["y"] < 50]["x"].iloc[0]
    return {
        "cases": number(at_risk[0], 0),
        "alive_3": number(survival.at(curve, survival.AGE), 0),
        "alive_7": number(survival.at(curve, survival.HORIZON), 0),
        "alive_10": number(survival.at(curve, 10), 0),
        "half_life": count(int(below)),
        "base": number(100 * base, 0),
        "base_low": number(100 * base_low, 0),
        "base_high": number(100 * base_high, 0),
        "open_cases": number(int((opened["ended"] == 0).sum()), 0),
        "base_score": number(survival.brier(base, False), 2),
        "even_score": number(survival.brier(0.5, False), 2),
        "sure_score": number(survival.brier(0.9, False), 2),
        "base_since": number(100 * survival.ending(ds, since=1990), 0),
        "base_trade": number(100 * survival.ending(ds, "trade", 1990), 0),
        "base_financial": number(100 * survival.ending(ds, "financial", 1990), 0),
    }


def _views(ds: Dataset) -> dict[str, Fact]:
    table = views.table_of(ds, ["JPN", "KOR", "DEU", "RUS"]).set_index(["country", "view"])
    president = "confidence in the president"
    found: dict[str, Fact] = {}
    for name, country in {"japan": "Japan", "korea": "South Korea", "germany": "Germany",
                          "russia": "Russia"}.items():  # fmt: skip
        row = table.loc[(country, president)]
        found |= {
            f"{name}_before": number(row["before"], 0),
            f"{name}_after": number(row["after"], 0),
            f"{name}_effect": number(abs(row["effect"]), 0),
            f"{name}_rank": number(row["rank_p"], 2),
        }
    america = table.loc[("Japan", "view of the United States")]
    polls = views.ties_under_trump(ds).set_index(["pollster", "fieldwork", "answer"])["value"]
    found |= {
        "nikkei_worse": number(polls["Nikkei", "25 to 27 November 2016", "ties will get worse"], 0),
        "nikkei_better": number(polls["Nikkei", "25 to 27 November 2016", "ties will get better"], 0),
        "jiji_anxious": number(polls["Jiji Press", "December 2016", "anxious about ties"], 0),
        "levada_margin": number(views.LEVADA_MARGIN, 1),
    }
    return found | {
        "design": number(views.DESIGN_EFFECT, 1),
        "surveyed": count(int(table.loc[("Japan", president)]["states"])),
        "others_fall": number(abs(table.loc[("Japan", president)]["others"]), 0),
        "japan_america": number(america["effect"], 0),
        "japan_america_low": number(america["low"], 0),
        "japan_america_high": number(america["high"], 0),
        "korea_china": number(abs(table.loc[("South Korea", "view of China")]["effect"]), 0),
        "japan_russia_before": number(table.loc[("Japan", "view of Russia")]["before"], 0),
        "japan_russia_after": number(table.loc[("Japan", "view of Russia")]["after"], 0),
    }


def _votes(ds: Dataset) -> dict[str, Fact]:
    china = turn.agreement(ds, "CHN", "RUS")
    alike = turn.agreement(ds)
    years = alike.loc["2017":"2024"]  # type: ignore[misc]
    votes = ds.table("unga-votes")
    votes = votes[votes["USA"].isin(list("YNA"))]
    refused = 100 * (votes["USA"] == "N").groupby(votes["period_public"].str[:4]).mean()
    return {
        "china_2016": number(china["2016"], 0),
        "china_2017": number(china["2017"], 0),
        "alike_peak": number(years.max(), 0),
        "alike_low": number(years.min(), 0),
        "no_2024": number(refused["2024"], 0),
        "no_2025": number(refused["2025"], 0),
    }
