"""The facts on politics in the chapter on Central Asia: verdict by verdict, then the depth."""

from __future__ import annotations

import pandas as pd

from pivot.claims.central_asia import (
    bargaining,
    coded,
    detachment,
    looking_east,
    neutrality,
    sway,
    troubles,
    two_programmes,
    ukraine,
    wish,
)
from pivot.claims.registry import decision
from pivot.dataset import Dataset
from pivot.facts import Fact, count, number, year
from pivot.measures import eurasia, rerouting, votes

__all__ = ["facts"]


def facts(ds: Dataset) -> dict[str, Fact]:
    """What the prose on politics is held to."""
    return (
        _east(ds)
        | _neutral(ds)
        | _baku(ds)
        | _union(ds)
        | _programmes(ds)
        | _sway(ds)
        | _ukraine(ds)
        | _votes(ds)
        | _arms(ds)
        | _influence(ds)
        | _trade(ds)
        | _rerouted(ds)
        | _visits(ds)
        | _fragile(ds)
    )


def euros(billion: float, digits: int = 1) -> Fact:
    """A sum in euros, as the prose prints it."""
    return Fact(billion, f"€{number(billion, digits).text}")


def _read(ds: Dataset, claim: str, assertion: str, cut: str = "primary and official") -> int:
    """How many texts of some grades say something."""
    return coded.texts(coded.qualified(coded.rows(ds, claim, assertion), cut))


def _east(ds: Dataset) -> dict[str, Fact]:
    table = looking_east.table(ds).set_index("state")
    rose = table["rise"] >= looking_east.LEAST_RISE
    return {
        "east_rose": count(int(rose.sum())),
        "east_states": count(len(table)),
        "east_aze": number(-table.at["AZE", "rise"], 1),
        "east_tkm": number(table.at["TKM", "rise"], 0),
        "east_russia_fell": count(int((rose & (table["russia"] < 0)).sum())),
        "east_texts": count(_read(ds, "A3", looking_east.BALANCES)),
        "east_episodes": count(
            coded.texts(coded.qualified(coded.rows(ds, "A3", looking_east.PRESSED), "with agency"))
        ),
    }


def _neutral(ds: Dataset) -> dict[str, Fact]:
    ties_ = detachment.table(ds).set_index("state")["fallen"].str.split(" of ", expand=True).astype(int)
    rest = ties_.loc[list(detachment.OTHERS)]
    return {
        "neutral_aze": count(_read(ds, "A4a", neutrality.NEUTRAL)),
        "unaligned_aze": count(_read(ds, "A4a", neutrality.UNALIGNED)),
        "neutral_tkm": count(_read(ds, "A4b", neutrality.NEUTRAL)),
        "aze_fell": count(int(ties_.at["AZE", 0])),
        "aze_known": count(int(ties_.at["AZE", 1])),
        "tkm_fell": count(int(ties_.at["TKM", 0])),
        "tkm_known": count(int(ties_.at["TKM", 1])),
        "rest_least": count(int(rest[0].min())),
        "rest_most": count(int(rest[0].max())),
    }


def _baku(ds: Dataset) -> dict[str, Fact]:
    acts = wish.ACTS["signature or statement"]
    found = coded.qualified(coded.rows(ds, "A5a", acts), "primary and official")
    grid = decision(ds, "A5a").now.specifications
    known = grid[grid["verdict"].ne("")]
    return {
        "wish_texts": count(coded.texts(found)),
        "wish_all": count(len(known)),
        "wish_held": count(int(known["verdict"].eq("holds").sum())),
    }


def _union(ds: Dataset) -> dict[str, Fact]:
    kinds, problems = troubles.kinds_found(ds, "with agency"), troubles.problems(ds)
    members, world = troubles.trade_change(ds) or (float("nan"), float("nan"))
    met = problems["after"] & problems["says"].eq("supports")
    met &= problems["assertion"].isin([troubles.TARIFF, troubles.TARIFF_TOO])
    then = decision(ds, "A16").then
    return {
        "trouble_kinds": count(int((kinds["texts"] > 0).sum())),
        "trade_members": number(-members, 0),
        "trade_world": number(-world, 0),
        "ground_met": count(int(met.sum())),
        "ground_all": count(len(problems)),
        "ground_share": number(100 * met.mean(), 0),
        "ground_then": number(float(then.specifications["value"].iloc[0]) if then else float("nan"), 0),
    }


def _programmes(ds: Dataset) -> dict[str, Fact]:
    voices = coded.qualified(
        coded.rows(ds, "A14", (two_programmes.CLASH, two_programmes.COMPETE)), "with agency"
    )
    clash = voices[voices["assertion"] == two_programmes.CLASH]
    return {
        "voices": count(coded.texts(voices)),
        "voices_clash": count(coded.texts(clash)),
        "episodes": count(len(two_programmes.episodes(ds, "with agency"))),
        "joint": count(two_programmes.joint_acts(ds, "with agency")),
    }


def _sway(ds: Dataset) -> dict[str, Fact]:
    table, chips = sway.table(ds), bargaining.episodes(ds)
    last = table[table["span"] == table["span"].iloc[-1]]
    return {
        "sway_all": count(len(table)),
        "sway_held": count(int((table["sway"] == "yes").sum())),
        "sway_votes": count(int((table["votes"] == "met").sum())),
        "sway_votes_last": count(int((last["votes"] == "met").sum())),
        "chips_all": count(len(chips)),
        "chips_official": count(int((chips["official"] > 0).sum())),
        "chips_any": count(int((chips["official"] + chips["record"] > chips["denied"]).sum())),
        "chips_states": count(chips.loc[chips["official"] > 0, "state"].nunique()),
    }


def _ukraine(ds: Dataset) -> dict[str, Fact]:
    return {
        "halted": count(_read(ds, "A11", ukraine.HALTED)),
        "behind": count(_read(ds, "A11", ukraine.BEHIND)),
        "days": count(ukraine.days_between(ds) or 0),
    }


def _votes(ds: Dataset) -> dict[str, Fact]:
    ahead = eurasia.china_ahead(eurasia.vote_agreement(ds))
    sure = ahead[ahead["apart"] & (ahead["period"] >= "2009")]
    behind = ahead.loc[ahead["gap"] <= 0, "period"].astype(int).max()
    early, late = (ahead[ahead["period"] <= "2002"], ahead[ahead["period"] >= "2009"])
    kazakh = early[early["panel"] == "KAZ"]
    then, now = (eurasia.like_others(ds, years) for years in (("1992", "2002"), ("2009", "2025")))
    return {
        "vote_band": number(100 * votes.BAND, 0),
        "china_since": year(int(behind) + 1),
        "kazakh_russia": count(int((kazakh["gap"] < 0).sum())),
        "kazakh_years": count(len(kazakh)),
        "votes_sure": count(len(sure)),
        "votes_late": count(len(late)),
        "gap_then": number(then["six"], 1),
        "gap_now": number(now["six"], 1),
        "gap_asia_then": number(then["asian"], 1),
        "gap_asia_now": number(now["asian"], 1),
    }


def _arms(ds: Dataset) -> dict[str, Fact]:
    early, middle, last = eurasia.SPANS[1], eurasia.SPANS[2], eurasia.SPANS[-1]

    def share(supplier: str, span: tuple[int, int], *recipients: str) -> Fact:
        return number(eurasia.arms_share(ds, supplier, span, recipients or eurasia.SIX), 0)

    return {
        "arms_rus_early": share("RUS", early),
        "arms_rus_middle": share("RUS", middle),
        "arms_rus_last": share("RUS", last),
        "arms_chn_middle": share("CHN", middle),
        "arms_chn_last": share("CHN", last),
        "arms_baku_middle": share("RUS", middle, "AZE"),
        "arms_baku_last": share("RUS", last, "AZE"),
        "arms_baku_china": share("CHN", last, "AZE"),
        "arms_kaz_last": share("RUS", last, "KAZ"),
    }


def _influence(ds: Dataset) -> dict[str, Fact]:
    value = ds.obs("fbic-china").set_index(["partner", "period"])["value"]
    peak = value["TKM"].idxmax()
    return {
        "fbic_tkm_2008": number(value["TKM", "2008"], 2),
        "fbic_tkm_peak": number(value["TKM", peak], 2),
        "fbic_tkm_year": year(peak),
        "fbic_tkm_last": number(value["TKM", "2023"], 2),
        "fbic_kgz_last": number(value["KGZ", "2023"], 2),
        "fbic_aze_last": number(value["AZE", "2023"], 2),
    }


def _trade(ds: Dataset) -> dict[str, Fact]:
    inside = eurasia.within(ds).set_index("year")
    members = eurasia.members_trade(ds)
    others = members[members["series"] == "other members"]
    others = others[(others["period"] >= "2010") & (others["panel"] != "KGZ")]
    groups = eurasia.beside(ds).set_index("group")
    took, rest = groups.loc["Took over the tariff"], groups.loc["Did not"]
    six = ds.obs("belt-and-road-joined", reporter=eurasia.SIX)["period"]
    return {
        "inside_2009": number(inside.at["2009", "inside"], 1),
        "inside_2020": number(inside.at["2020", "inside"], 1),
        "without_2020": number(inside.at["2020", "without"], 1),
        "china_2009": number(inside.at["2009", "china"], 1),
        "china_2020": number(inside.at["2020", "china"], 1),
        "others_most": number(others["value"].max(), 1),
        "took_change": number(took["change"], 1),
        "rest_change": number(rest["change"], 1),
        "took_least": number(took["least"], 1),
        "took_most": number(took["most"], 1),
        "rest_least_change": number(rest["least"], 1),
        "rest_most_change": number(rest["most"], 1),
        "six_before": count(int((six <= "2016-12").sum())),
        "six_after": count(int((six > "2016-12").sum())),
    }


def _rerouted(ds: Dataset) -> dict[str, Fact]:
    gains, banned = rerouting.change(ds), rerouting.banned_change(ds)
    bases = pd.Series({base: rerouting.offset(rerouting.change(ds, base)) for base in rerouting.BASES})
    table = rerouting.by_partner(ds).set_index("partner")
    return {
        "russia_lost": euros(-gains["RUS"] / 1000),
        "five_gained": euros(gains.drop("RUS").sum() / 1000),
        "offset": number(rerouting.offset(gains), 0),
        "offset_least": number(bases.min(), 0),
        "offset_most": number(bases.max(), 0),
        "banned_offset": number(rerouting.offset(banned), 0),
        "banned_lost": euros(-banned["RUS"] / 1000),
        "kgz_times": number(table.at["KGZ", "times"], 0),
        "kaz_gained": euros(table.at["KAZ", "change"]),
    }


def _visits(ds: Dataset) -> dict[str, Fact]:
    table = eurasia.visits(ds).set_index("state")
    reigns = [f"CHN{first}" for first, _ in eurasia.REIGNS]
    every = table[reigns].sum(axis=1)
    return {
        "visits_before": count(int(table[reigns[-2]].sum())),
        "visits_late": count(int(table[reigns[-1]].sum())),
        "visits_russian": count(int(table["RUS2022"].sum())),
        "visits_aze": count(int(every["AZE"])),
        "visits_kaz": count(int(every["KAZ"])),
    }


#: Verdicts that one choice turns: what the prose tells of their specifications.
_TOLD = {
    "A1a": ("does not hold",),
    "A4a": ("does not hold", "holds in part", "holds"),
    "A8b": ("holds in part",),
    "A11": ("does not hold", "holds in part"),
    "A12": ("holds",),
    "A13b": ("holds in part",),
    "A18": ("holds",),
}


def _fragile(ds: Dataset) -> dict[str, Fact]:
    found: dict[str, Fact] = {}
    for claim, told in _TOLD.items():
        verdicts = decision(ds, claim).now.specifications["verdict"]
        verdicts = verdicts[verdicts.ne("")]
        name = claim.lower()
        found[f"{name}_known"] = count(len(verdicts))
        for verdict in told:
            found[f"{name}_{verdict.replace(' ', '_')}"] = count(int(verdicts.eq(verdict).sum()))
    return found
