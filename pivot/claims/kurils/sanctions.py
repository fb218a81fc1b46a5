"""K9a, K9b, K13 and K10: Japan's sanctions, the relief from them, and what Trump had to do with it."""

from __future__ import annotations

import math

import pandas as pd

from pivot import specifications as specs
from pivot.claims import settle
from pivot.claims.elements import CONTRADICTED, DIMENSIONS, MET, UNDECIDED, combined
from pivot.claims.kurils.papers import Choice, Papers, beside, crossed, found
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, NOT_MET, OPEN, Finding
from pivot.dataset import Dataset

MEASURE, FINANCE, GOODS = (
    "a Japanese measure of 2014",
    "a measure on travel, assets or finance",
    "a ban on trade in goods",
)
GROUND = "its ground is Crimea or Ukraine"
EMBARGOES = {
    "any restrictive measure": MEASURE,
    "travel, asset or finance measures": FINANCE,
    "ban on trade in goods": GOODS,
}
IN_LINE = {
    "within 60 days of US or EU step": "in line with American or EU measures",
    "declared jointly": "declared jointly with the G7",
    "same types of measure": "of the same types as American or EU measures",
}

EASED, IN_FORCE, WIDENED = (
    "a measure of 2014 eased",
    "the measures of 2014 still in force",
    "measures added to those of 2014",
)
HORIZONS = {"end 2019": 2019, "end 2018": 2018, "end 2021": 2021, "24 November 2026": 2026}
RELIEFS = ("any measure lifted or eased", "net easing", "all lifted")
START = 2017

EXPECTED, HOPED = (
    "Russia expects Japan to ease its sanctions",
    "Russia asks or hopes that Japan ease its sanctions",
)
EXPECTATIONS = {"easing expected, in words": EXPECTED, "asked or hoped for": HOPED}
WINDOWS = {
    "1 May 2016 to 20 January 2017": "2016-05-01",
    "1 December 2016 to 20 January 2017": "2016-12-01",
    "1 January 2015 to 20 January 2017": "2015-01-01",
}
WINDOW_END = "2017-01-20"

CONDITIONS = ("sanctions lifted", "partly eased", "expected only")
TERMS_TO = {"end 2018": 2018, "end 2020": 2020, "24 November 2026": 2026}
HARDER = {
    "terms in official texts": "Russia's terms on the islands hardened",
    "statements of leaders": "Russia's leaders spoke more firmly on the islands",
}
RELIEF_REASON, KEPT = "the prospect of relief is the reason", "no territory was ceded"
SENDERS, BEGUN = ("United States", "EU"), 2014


def sanctioned(ds: Dataset) -> Finding:
    """Decide K9a on the clock of ``ds``."""
    papers = Papers(ds, "K9a")

    def rule(choice: Choice) -> bool | None:
        names = (EMBARGOES[choice["embargo"]], GROUND, IN_LINE[choice["in-line"]])
        return combined(papers.state(name, choice) for name in names)

    grid = crossed(rule, {"embargo": tuple(EMBARGOES), "in-line": tuple(IN_LINE)})
    said = [
        papers.said("that Japan took measures in that year", MEASURE),
        papers.said("that their ground was Crimea or Ukraine", GROUND),
        papers.said(
            "that they were in line with American or European ones",
            IN_LINE["within 60 days of US or EU step"],
        ),
    ]
    return found(papers, grid, said, apart="embargo", series=())


def _relief_rows(papers: Papers, relief: str, horizon: int) -> pd.DataFrame:
    """Documents that show, for a horizon, whether measures were eased after January 2017."""
    eased, force, widened = (papers.rows(name) for name in (EASED, IN_FORCE, WIDENED))
    parts = [
        eased[eased["figure"].between(START, horizon)],
        # Still in force in the year of the horizon, or later: then it was in force at the horizon.
        force[force["figure"] >= horizon],
    ]
    if relief != RELIEFS[0] or not len(parts[0]):
        parts.append(widened[widened["figure"] <= horizon])
    return pd.concat(parts)


def relief(ds: Dataset) -> Finding:
    """Decide K9b; a forecast, so only on today's clock."""
    papers = Papers(ds, "K9b")

    def rule(choice: Choice) -> bool | None:
        kind, horizon = choice["relief"], HORIZONS[choice["horizon"]]
        state = papers.judged((kind, horizon), lambda: _relief_rows(papers, kind, horizon), choice)
        return combined([state])

    grid = crossed(rule, {"horizon": tuple(HORIZONS), "relief": RELIEFS})
    parts = []
    for name, year in HORIZONS.items():
        pro, con = papers.weighing({}).scores(_relief_rows(papers, RELIEFS[0], year))
        parts.append(f"relief by {name}: weight {pro} for, {con} against")
    note = (
        "What was eased, the talks on visas, was announced at the summit itself, before the forecast "
        "begins, and "
        "is silent."
    )
    return found(papers, grid, parts, apart="relief", note=note)


def expected(ds: Dataset) -> Finding:
    """Decide K13 on the clock of ``ds``."""
    papers = Papers(ds, "K13")

    def inside(assertion: str, window: str) -> pd.DataFrame:
        rows = papers.rows(assertion)
        return rows[(rows["date"] >= WINDOWS[window][:7]) & (rows["date"] <= WINDOW_END)]

    def state(assertion: str, choice: Choice) -> str:
        window = choice["window"]
        return papers.judged((assertion, window), lambda: inside(assertion, window), choice)

    def rule(**choice: str) -> specs.Outcome:
        asserted = state(EXPECTATIONS[choice["expectation"]], choice)
        if asserted == MET:
            return specs.Outcome(True, verdict=HOLDS)
        if asserted == CONTRADICTED:
            return specs.Outcome(False, verdict=FAILS)
        hopes = choice["expectation"] == next(iter(EXPECTATIONS)) and state(HOPED, choice) == MET
        return specs.Outcome(False, verdict=IN_PART) if hopes else specs.Outcome(None)

    own = {"expectation": tuple(EXPECTATIONS), "window": tuple(WINDOWS)}
    grid = specs.run(rule, {**own, **DIMENSIONS})
    if "verdict" not in grid:
        grid = grid.assign(verdict="")
    only = {"expectation": next(iter(EXPECTATIONS))}
    said = [
        papers.said("that Russia expected Japan to ease its sanctions", EXPECTED),
        papers.said("that it asked or hoped for it", HOPED),
    ]
    because = f"{said[0][0].upper()}{'; '.join(said)[1:]}. {beside(grid, 'expectation')}"
    return Finding(settle.by_agreement(grid, only), because, (), papers.all, grid)


def lifted(ds: Dataset, horizon: int) -> tuple[int, int]:
    """American and European cases of 2014 against Russia: how many had ended by a year, and how many began.

    A case with no end runs to the end of the list's coverage; beyond it, European listings of 2014
    that stand in the latest consolidated text count as a case that has not ended.
    """
    try:
        spells = ds.table("sanction-spells")
    except KeyError:
        return 0, 0
    cases = spells[(spells["target"] == "Russia") & (spells["start"].astype(float) == BEGUN)]
    cases = cases[cases["sender"].str.split(",").str[0].str.strip().isin(SENDERS)]
    ended = (cases["ended"] == "yes") & (cases["end"].astype(float) <= horizon)
    return int(ended.sum()), len(cases)


def excess(ds: Dataset) -> tuple[float, float, int] | None:
    """Mean daily excess return of Russian over American shares, 8 November 2016 to 20 January 2017.

    Returns:
        The mean in percentage points a day, its one-sided p-value (normal approximation), and the
        number of days; None where the prices are absent.
    """
    try:
        rows = ds.table("index-returns")
    except KeyError:
        return None
    rows = rows[
        rows["series"].isin(["rsx", "gspc"]) & rows["period_public"].between("2016-11-09", "2017-01-20")
    ]
    wide = rows.pivot(index="period_public", columns="series", values="value").dropna()
    if len(wide) < 2:
        return None
    gap = wide["rsx"] - wide["gspc"]
    z = float(gap.mean() / (gap.std(ddof=1) / math.sqrt(len(gap))))
    return float(gap.mean()), 0.5 * math.erfc(z / math.sqrt(2)), len(gap)


def concession(ds: Dataset) -> Finding:
    """Decide K10: its cause on both clocks, its forecast on today's."""
    papers = Papers(ds, "K10")
    price = excess(ds)
    hoped = price is not None and price[0] > 0 and price[1] <= 0.05

    def cause(choice: Choice) -> bool | None:
        return combined(
            [papers.state(HARDER[choice["hardening"]], choice), papers.state(RELIEF_REASON, choice)]
        )

    cases = {name: lifted(ds, year) for name, year in TERMS_TO.items()}

    def came(choice: Choice) -> bool:
        ended, begun = cases[choice["horizon"]]
        return {
            CONDITIONS[0]: begun > 0 and ended == begun,
            CONDITIONS[1]: ended > 0,
            CONDITIONS[2]: hoped,
        }[choice["condition"]]

    def forecast(**choice: str) -> specs.Outcome:
        if not came(choice):
            return specs.Outcome(None, verdict=NOT_MET)
        kept = papers.state(KEPT, choice)
        if kept == CONTRADICTED:
            return specs.Outcome(False, verdict=FAILS)
        both = combined([papers.state(HARDER[choice["hardening"]], choice), kept])
        return specs.Outcome(both, verdict=HOLDS if both else "")

    own = {"condition": CONDITIONS, "horizon": tuple(TERMS_TO), "hardening": tuple(HARDER)}
    said = [papers.said("that Russia's terms hardened", HARDER["terms in official texts"])]
    said += [papers.said("that its leaders spoke more firmly", HARDER["statements of leaders"])]
    said += [papers.said("that the prospect of relief was the reason", RELIEF_REASON)]
    market = ""
    if price:
        market = (
            f" As a proxy, Russian shares in New York rose {price[0]:.2f} points a day more than "
            f"American ones from "
            f"the election to the inauguration (one-sided p = {price[1]:.2f})."
        )
    cause_said = f"On the cause: {'; '.join(said)}.{market}"
    if ds.clock:
        grid = crossed(cause, {"hardening": tuple(HARDER)})
        reason = papers.state(RELIEF_REASON, {})
        verdict = OPEN if reason == UNDECIDED else settle.by_majority(grid)
        return Finding(verdict, cause_said, (), papers.all, grid)
    grid = specs.run(forecast, {**own, **DIMENSIONS})
    if "verdict" not in grid:
        grid = grid.assign(verdict="")
    verdict = settle.by_agreement(grid, {"condition": CONDITIONS[0]})
    ended, begun = lifted(ds, max(TERMS_TO.values()))
    kept = papers.said("that no territory was ceded", KEPT)
    because = (
        f"On the forecast: of {begun} American and European cases of 2014 against Russia {ended} had ended "
        f"where the list of cases ends, so that the condition did not come; {kept}. {cause_said}"
    )
    return Finding(verdict, because, (), papers.all, grid)
