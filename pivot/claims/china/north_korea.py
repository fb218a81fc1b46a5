"""C13a: Russia went on giving North Korea support for its survival without declaring it."""

from __future__ import annotations

from functools import lru_cache

import pandas as pd

from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import CONTRADICTED, MET, ROW_WEIGHTS, UNDECIDED, Weighing
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset

CLAIM = "C13a"
PARTIES = ("RUS", "PRK")
MATERIAL = "material support"
DILUTED = "a Council text was diluted or blocked"
NO_DEFENCE = "no obligation of defence"
SUPPORTS = ("political or material", "both", "material only")
WINDOWS = {"2012-2016": (2012, 2016), "2006-2016": (2006, 2016), "2014-2016": (2014, 2016)}
TACIT = ("no obligation of defence", "not required")
OWN = {"support": SUPPORTS, "window": tuple(WINDOWS), "tacit": TACIT}
#: Three of five years, and the same share of other windows.
CONTINUOUS = 3 / 5
LATER = {"2017 to 2021": (2017, 2021), "2022 to 2026": (2022, 2026)}
#: As titles and (shortened) subjects write it.
KOREA = "Democratic People.s"


def assembly_votes(ds: Dataset) -> pd.DataFrame:
    """Russia's recorded votes in the General Assembly on texts about North Korea.

    Returns:
        Columns year, vote (Y, N, A; X for absent).
    """
    votes = ds.table("unga-votes")
    votes = votes[votes["title"].str.contains(KOREA, regex=True)]
    return pd.DataFrame(
        {"year": votes["period_public"].str[:4].astype(int), "vote": votes["RUS"]}
    ).reset_index(drop=True)


def council_votes(ds: Dataset) -> pd.DataFrame:
    """Russia's votes in the Security Council on sanctions against North Korea: year, vote, outcome."""
    votes = ds.table("unsc-votes")
    about = votes["subject"].str.contains(f"{KOREA}|North Korea|DPRK", regex=True)
    votes = votes[about & ~votes["subject"].str.contains("Panel of Experts")]
    return pd.DataFrame(
        {
            "year": votes["period_public"].str[:4].astype(int),
            "vote": votes["RUS"],
            "outcome": votes["outcome"],
        }
    ).reset_index(drop=True)


@lru_cache(maxsize=8)
def _records(ds: Dataset) -> tuple[pd.DataFrame, pd.DataFrame]:
    return assembly_votes(ds), council_votes(ds)


def _within(rows: pd.DataFrame, column: str, years: tuple[int, int]) -> pd.DataFrame:
    return rows[rows[column].between(*years)]


def _heard(weighing: Weighing) -> bool:
    """Whether Russia's own acts, its votes, are heard."""
    return weighing.issuers != "parties left out"


@lru_cache(maxsize=64)
def _council_rows(ds: Dataset, years: tuple[int, int]) -> pd.DataFrame:
    """Reports of bargaining in the Council and Russia's votes there, as coded rows."""
    council = _within(_records(ds)[1], "year", years)
    rows = _within(rows_for(ds, CLAIM, DILUTED), "figure", years)[["says", "grade", "origin", "issuer"]]
    cast = pd.DataFrame(
        {
            "says": council["vote"].map({"Y": "contradicts", "N": "supports"}).fillna("silent"),
            "grade": "primary document",
            "origin": [f"vote-{number}" for number in council.index],
            "issuer": "RUS",
        }
    )
    return pd.concat([rows, cast])


@lru_cache(maxsize=512)
def political(ds: Dataset, years: tuple[int, int], weighing: Weighing) -> str:
    """Support by votes: the Assembly's at least half No or abstention, or Council texts diluted.

    A Yes to sanctions in the Council is a primary document against the second way; a veto one for it.
    """
    assembly = _within(_records(ds)[0], "year", years)
    by_assembly = UNDECIDED
    if len(assembly) and _heard(weighing):
        by_assembly = MET if assembly["vote"].isin(["N", "A"]).mean() >= 0.5 else CONTRADICTED
    by_council = weighing.state(_council_rows(ds, years))
    if MET in (by_assembly, by_council):
        return MET
    return CONTRADICTED if by_assembly == by_council == CONTRADICTED else UNDECIDED


@lru_cache(maxsize=64)
def _goods(ds: Dataset, years: tuple[int, int]) -> pd.DataFrame:
    return _within(rows_for(ds, CLAIM, MATERIAL), "figure", years)


@lru_cache(maxsize=512)
def material(ds: Dataset, years: tuple[int, int], weighing: Weighing) -> str:
    """Whether debt relief, aid, fuel or transport is established in some years."""
    return weighing.state(_goods(ds, years))


@lru_cache(maxsize=64)
def _reported(ds: Dataset, years: tuple[int, int]) -> list[tuple[str, str, int]]:
    """Grade, issuer and year of each row that supports an act of support in some years."""
    rows = pd.concat([rows_for(ds, CLAIM, MATERIAL), rows_for(ds, CLAIM, DILUTED)])
    rows = _within(rows[rows["says"] == "supports"], "figure", years)
    return list(zip(rows["grade"], rows["issuer"], rows["figure"].astype(int), strict=True))


@lru_cache(maxsize=64)
def _voted(ds: Dataset, years: tuple[int, int]) -> frozenset[int]:
    """The years in which Russia's votes show an act of support."""
    assembly, council = (_within(rows, "year", years) for rows in _records(ds))
    against = assembly[assembly["vote"].isin(["N", "A"])], council[council["vote"] == "N"]
    return frozenset(year for votes in against for year in votes["year"])


@lru_cache(maxsize=512)
def acts(ds: Dataset, years: tuple[int, int], weighing: Weighing) -> tuple[int, ...]:
    """The years in which some admitted row or vote shows an act of support."""
    weights = ROW_WEIGHTS[weighing.weights].grades
    found = {
        year
        for grade, issuer, year in _reported(ds, years)
        if weights.get(grade, 0) > 0 and weighing.hears(issuer)
    }
    return tuple(sorted(found | _voted(ds, years) if _heard(weighing) else found))


@lru_cache(maxsize=64)
def defence(ds: Dataset, years: tuple[int, int]) -> str:
    """Whether no obligation of defence was in force at any time of some years."""
    bound = ds.table("alliances")
    bound = bound[(bound["coding"] == "atop") & (bound["reporter"] == "PRK") & (bound["partner"] == "RUS")]
    ends = pd.to_numeric(bound["end"].astype(str).str[:4], errors="coerce").fillna(9999)
    inside = bound[(bound["start"].astype(str).str[:4].astype(int) <= years[1]) & (ends >= years[0])]
    treaty = _within(rows_for(ds, CLAIM, NO_DEFENCE), "figure", years)
    if (inside["defence"].astype(str) == "1").any() or (treaty["says"] == "contradicts").any():
        return CONTRADICTED
    return MET if len(inside) else UNDECIDED


def by_period(ds: Dataset) -> pd.DataFrame:
    """What each period holds under the main choice.

    Returns:
        Columns period, votes (political support), goods (material support), years (with an act),
        sanctions (Council texts that Russia voted for), vetoes, undeclared.
    """
    way = Weighing()
    rows = []
    for name, years in {"2012 to 2016": WINDOWS["2012-2016"], **LATER}.items():
        council = _within(_records(ds)[1], "year", years)
        rows.append(
            {
                "period": name,
                "votes": political(ds, years, way),
                "goods": material(ds, years, way),
                "years": len(acts(ds, years, way)),
                "sanctions": int((council["vote"] == "Y").sum()),
                "vetoes": int((council["vote"] == "N").sum()),
                "undeclared": defence(ds, years),
            }
        )
    return pd.DataFrame(rows)


def elements(
    ds: Dataset, choice: dict[str, str], weighing: Weighing, years: tuple[int, int] | None = None
) -> dict[str, str]:
    """The state of each element under one choice, over its window or over given years."""
    years = years or WINDOWS[choice["window"]]
    votes = political(ds, years, weighing)
    goods = material(ds, years, weighing)
    either = {votes, goods}
    if choice["support"] == SUPPORTS[0]:
        support = MET if MET in either else CONTRADICTED if either == {CONTRADICTED} else UNDECIDED
    elif choice["support"] == SUPPORTS[1]:
        support = MET if either == {MET} else CONTRADICTED if CONTRADICTED in either else UNDECIDED
    else:
        support = goods
    length = years[1] - years[0] + 1
    steady = MET if len(acts(ds, years, weighing)) >= CONTINUOUS * length else UNDECIDED
    found = {"support": support, "continued": steady}
    if choice["tacit"] == TACIT[0]:
        found["undeclared"] = defence(ds, years)
    return found


def north_korea(ds: Dataset) -> Finding:
    """Decide C13a on the clock of ``ds`` for 2012 to 2016; later years are told apart."""
    grid = coded.grid(lambda choice, way: coded.outcome(elements(ds, choice, way)), OWN, PARTIES)
    choice, way = coded.first(OWN), Weighing()
    main = elements(ds, choice, way)
    verdict = by_majority(grid, {"support": SUPPORTS[0]})
    if main["support"] == main["continued"] == MET and main["undeclared"] == CONTRADICTED:
        verdict = IN_PART
    assembly, council = (_within(rows, "year", WINDOWS["2012-2016"]) for rows in _records(ds))
    more = [
        f"Acts of support are on record in {len(acts(ds, WINDOWS['2012-2016'], way))} of the years; Russia "
        f"voted against {int((assembly['vote'] == 'N').sum())} of {len(assembly)} Assembly texts put to a "
        f"vote, and for {int((council['vote'] == 'Y').sum())} of {len(council)} rounds of Council sanctions."
    ]
    if not ds.clock:
        for name, years in LATER.items():
            later = elements(ds, choice, way, years)
            told = ", ".join(f"{part} {state}" for part, state in later.items())
            more.append(f"Apart, for {name}: {told}.")
    return coded.finding(ds, CLAIM, verdict, main, grid, *more)
