"""Which data are tried for claims that read too many to try them all, and why the rest cannot matter."""

from __future__ import annotations

import pandas as pd

from pivot.claims import gas_alternative, largest_partner, share_of_asia
from pivot.claims.verdict import Finding
from pivot.influence.search import MOST, TENTHS, Scope, documents, everything_read, figures
from pivot.influence.watched import Watched


def contenders(seen: Watched, finding: Finding) -> pd.DataFrame:
    """C1: Russia's customs on China and on every partner that one changed datum could put before it.

    The verdict rests on who is larger, China or another, in each period. A partner's turnover in a
    period rises by half at most if one of its figures does; a partner whose turnover, so raised,
    stays below China's in every year and every twelve months cannot pass it, nor in their sum, and
    one that is below cannot matter by falling or being left out. A figure also moves the trade
    outside the list, which counts only in years in which the reconciled figures do not put China
    first: for those, totals and partners that could lift it to China's level are kept.
    """
    lead = largest_partner.margin(largest_partner.annual_turnover(seen, "reconciled"))
    unlisted, near = largest_partner.unlisted(seen), {"CHN"}
    years = [str(year) for year in range(largest_partner.SINCE, largest_partner.LAST + 1)]
    beside = [year for year in years if not lead.get(year, -1) > 0]
    counts = {
        "years": largest_partner.annual_turnover(seen, "Russian customs"),
        "windows": largest_partner.trailing_turnover(seen),
    }
    for count, rows in counts.items():
        rows = rows[rows["period"].str[:4].isin(years)]
        china = rows["period"].map(rows[rows["partner"] == "CHN"].set_index("period")["value"])
        near |= set(rows.loc[rows["value"] * (1 + MOST / TENTHS) >= china, "partner"])
        if count == "years":
            hidden = rows["period"].map(unlisted).fillna(float("inf"))
            lifted = rows["period"].isin(beside) & (hidden + rows["value"] >= china)
            near |= set(rows.loc[lifted, "partner"])
    span = (years[0], years[-1])
    customs = [seen.obs(f"fts-{flow}", partner=near, periods=span) for flow in ("exports", "imports")]
    totals = [seen.obs(f"fts-total-{flow}", partner="WLD") for flow in ("exports", "imports")]
    totals = [rows[rows["period"].isin(beside)] for rows in totals]
    return figures(pd.concat([*customs, *totals]))


def main_share(seen: Watched, finding: Finding) -> pd.DataFrame:
    """C4: the figures of the main share: each Asian economy's trade with Russia and with the world."""
    (year,) = next(iter(share_of_asia.periods(seen).values()))
    economies = share_of_asia.members(seen, "asia", share_of_asia.APART[0], year)
    span = (year, year)
    rows = [
        seen.obs("baci-exports", "RUS", economies, span),
        seen.obs("baci-exports", economies, "RUS", span),
        *(seen.obs(f"wdi-merchandise-{flow}", economies, None, span) for flow in ("exports", "imports")),
    ]
    return figures(pd.concat(rows))


def with_signing(seen: Watched, finding: Finding) -> pd.DataFrame:
    """C12: its own documents, and that of the signing, which is coded under C2a."""
    rows = seen.evidence
    signing = documents(rows[(rows["claim"] == "C2a") & (rows["item"] == "signing")])
    return pd.concat([everything_read(seen, finding), signing], ignore_index=True)


#: One rung where more of a figure can only raise, or only lower, each specification's value: past
#: the change at which the verdict moves it does not come back.
SCOPES = {
    largest_partner.largest_partner: Scope(contenders, (MOST,)),
    share_of_asia.share_of_asia: Scope(main_share, (MOST,)),
    gas_alternative.gas_alternative: Scope(with_signing),
}
