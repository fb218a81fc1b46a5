"""Japan's engagement with Russia beside South Korea's: trade, fuels, and how each sees the other."""

from __future__ import annotations

import math

import pandas as pd

from pivot.dataset import Dataset

#: Last year of Russia's own customs figures; later years are the Fund's, from partners' reports.
CUSTOMS_END = 2021
MAIL_SINCE = "2020"
FUELS = {
    "LNG to Japan": ("review-gas-lng", "JPN"),
    "LNG to South Korea": ("review-gas-lng", "KOR"),
    "crude oil to Japan": ("review-crude", "JPN"),
    "coal to Japan": ("review-coal", "JPN"),
    "coal to South Korea": ("review-coal", "KOR"),
}


def trade(ds: Dataset, last: int = 2024) -> pd.DataFrame:
    """Russia's goods turnover with Japan and South Korea by year, US$ bn.

    Russia's customs to 2021, summed over months; from 2022 the International Monetary Fund's figures.

    Returns:
        Columns partner, period, value, status, source.
    """
    parts = []
    for series in ("fts-exports", "fts-imports"):
        rows = ds.obs(series, partner=["JPN", "KOR"], periods=(2006, CUSTOMS_END))
        parts.append(rows.assign(period=rows["period"].str[:4]))
    for series in ("imts-exports", "imts-imports"):
        parts.append(ds.obs(series, partner=["JPN", "KOR"], periods=(CUSTOMS_END + 1, last)))
    rows = pd.concat(parts)
    frame = rows.groupby(["partner", "period"], as_index=False).agg(
        value=("value", "sum"),
        status=("status", "first"),
        source=("source", lambda s: " ".join(sorted(set(s)))),
    )
    frame["value"] /= 1000
    frame.attrs["unit"] = "US$ bn"
    return frame


def fuels(ds: Dataset, base: int = 2021, first: int = 2019) -> pd.DataFrame:
    """Russian fuels sold to Japan and South Korea by year, the year ``base`` being 100.

    Returns:
        Columns series, period, value (index), status, source.
    """
    parts = []
    for name, (series, partner) in FUELS.items():
        rows = ds.obs(series, reporter="RUS", partner=partner, periods=(first, 2025)).drop_duplicates(
            "period"
        )
        start = float(rows.loc[rows["period"] == str(base), "value"].iloc[0])
        parts.append(rows.assign(series=name, value=100 * rows["value"] / start))
    frame = pd.concat(parts, ignore_index=True)[["series", "period", "value", "status", "source"]]
    frame.attrs["unit"] = f"index, {base} = 100"
    return frame


def share_interval(share: float, asked: float) -> tuple[float, float]:
    """The 95 per cent interval of a share in a sample, per cent (Wilson, 1927).

    Args:
        share: per cent.
        asked: persons, after the loss of precision through weights.
    """
    p, z = share / 100, 1.959964
    middle = (p + z * z / (2 * asked)) / (1 + z * z / asked)
    half = z / (1 + z * z / asked) * math.sqrt(p * (1 - p) / asked + z * z / (4 * asked * asked))
    return 100 * (middle - half), 100 * (middle + half)


def affinity(ds: Dataset) -> pd.DataFrame:
    """How Japanese see Russia: affinity by mode of survey, and Pew's favourable view with its interval.

    Returns:
        Columns series, period (year), value, low, high (per cent; only Pew's samples are known),
        status, source.
    """
    parts = [
        table[table["pollster"].str.startswith("Cabinet Office") & (table["question"] == question)]
        for table, question in (
            (ds.table("polls-on-powers"), "Russia: feel friendly"),
            (ds.table("polls-japan-russia"), "Feel affinity with Russia"),
        )
    ]
    rows = pd.concat(parts)
    # Where a page does not name the mode, the year does: the survey has gone by mail since 2020.
    by_mail = (rows["mode"] == "mail") | (rows["fieldwork"].astype(str).str[:4] >= MAIL_SINCE)
    rows = rows.assign(
        period=rows["fieldwork"].astype(str).str[:4],
        series=by_mail.map({True: "affinity, by mail", False: "affinity, by interview"}),
    )
    # Two surveys fell into the calendar year 2016: the later one stands for it.
    rows = rows.sort_values("fieldwork").drop_duplicates(["period"], keep="last")
    cabinet = rows[["series", "period", "value", "status", "source"]]
    view = ds.obs("pew-favourability", reporter="JPN", partner="RUS", periods=(2010, 2024))
    asked = ds.obs("pew-asked", reporter="JPN", partner="RUS").set_index("period")["value"]
    bounds = [
        share_interval(v, asked.get(p, 1000.0)) for v, p in zip(view["value"], view["period"], strict=True)
    ]
    pew = view.assign(series="favourable view (Pew)", low=[b[0] for b in bounds], high=[b[1] for b in bounds])
    frame = pd.concat([cabinet, pew[["series", "period", "value", "low", "high", "status", "source"]]])
    frame = frame.sort_values(["series", "period"], ignore_index=True)
    frame.attrs["unit"] = "per cent"
    return frame


def polls_on_handover(ds: Dataset) -> pd.DataFrame:
    """What Russians, the islanders, and Japanese said of a handover.

    Returns:
        Columns pollster, asked, fieldwork, question, value (per cent), source.
    """
    rows = ds.table("polls-japan-russia")
    words = ("Hand over", "Compromise", "Transfer of the islands", "Should", "All islands", "Some", "Two")
    rows = rows[rows["question"].str.startswith(words)].sort_values(
        ["asked", "fieldwork", "pollster", "question"]
    )
    return rows[["pollster", "asked", "fieldwork", "question", "value", "source"]].reset_index(drop=True)


def meetings(ds: Dataset) -> pd.DataFrame:
    """The meetings of Abe and Putin that a page attests as held, and what Russia's forces did meanwhile.

    Returns:
        Columns series (lane), x (day or month), label, status, source.
    """
    rows = ds.table("events")
    rows = rows[rows["date"].str[:4].between("2013", "2022")]
    lanes = {
        "summit": "meetings",
        "military": "forces on the islands",
        "visit": "Russian visits to the islands",
    }
    rows = rows[rows["kind"].isin(lanes)]
    # Two days of one summit are one meeting.
    rows = rows[~rows["title"].str.endswith(", second day")]
    # A place is name enough for a meeting.
    label = rows["place"].where(rows["kind"] == "summit", rows["title"])
    frame = rows.assign(series=rows["kind"].map(lanes), x=rows["date"], label=label, status="quoted")
    return frame[["series", "x", "label", "status", "source"]].reset_index(drop=True)


#: What is coded of Moscow's words on the islands in 2016, and the election of 8 November (9 in Moscow).
WORDS_OF_MOSCOW = ("K10", "T2")
ELECTION_KNOWN = "2016-11-09"


def around_election(ds: Dataset, since: str = "2016-03", until: str = "2016-12-16") -> pd.DataFrame:
    """What Moscow said of the islands, and what was done, before the American election and after it.

    Words are those coded in Russia's name, quoted, each text once; acts are meetings and forces of the
    table of events. A coded quotation that is not in English is left to its act.

    Returns:
        Columns date, when ("before" or "after"), what, grade (of the source), source.
    """
    said = ds.evidence
    said = said[said["claim"].isin(WORDS_OF_MOSCOW) & (said["issuer"] == "RUS")]
    said = said[said["quotation"].str.isascii() | said["quotation"].str.contains(r"[’“”]", regex=True)]
    said = said[~said["assertion"].str.endswith("other officials")]
    text = said["quotation"].str.replace(r"^[“\"]|[”\"]$", "", regex=True)
    # A quotation with quotation marks of its own within is printed as it stands.
    quoted = ("“" + text + "”").where(~text.str.contains("[“”]"), said["quotation"])
    said = said.assign(what=quoted, start=text.str[:30]).drop_duplicates(["date", "start"])
    acts = ds.table("events")
    acts = acts[acts["kind"].isin(("summit", "military"))]
    rows = pd.concat([acts, said])[["date", "what", "source"]]
    rows = rows[(rows["date"] >= since) & (rows["date"] <= until)].sort_values("date", kind="stable")
    late = rows["date"] >= ELECTION_KNOWN
    rows = rows.assign(
        when=late.map({False: "before", True: "after"}), grade=rows["source"].map(ds.sources["grade"])
    )
    return rows[["date", "when", "what", "grade", "source"]].reset_index(drop=True)


def events(ds: Dataset, kinds: tuple[str, ...] = ("treaty", "document", "war", "law")) -> pd.DataFrame:
    """Events of some kinds by date.

    Returns:
        Columns date (as the table prints it), title, grade (of the source), source.
    """
    rows = ds.table("events")
    rows = rows[rows["kind"].isin(kinds)].sort_values("date")
    graded = rows.assign(grade=rows["source"].map(ds.sources["grade"]))
    return graded[["date", "title", "grade", "source"]].reset_index(drop=True)
