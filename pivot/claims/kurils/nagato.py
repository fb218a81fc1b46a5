"""K6 and K8a: what the leaders met for in December 2016, and who sought whom before."""

from __future__ import annotations

import re

import pandas as pd

from pivot import specifications as specs
from pivot.claims import settle
from pivot.claims.elements import CONTRADICTED, MET, combined
from pivot.claims.kurils.papers import Choice, Papers, crossed, found
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

TOGETHER, ISLANDS = "the two met in December 2016", "the islands were discussed"
TWO = "a handover of two islands was discussed"
PURPOSE = "a handover of two islands was the announced purpose"
SUBJECTS = {
    "handover of two islands discussed": (TOGETHER, ISLANDS, TWO),
    "announced purpose of the meeting": (TOGETHER, PURPOSE),
    "territorial question discussed": (TOGETHER, ISLANDS),
}

KINDS = {
    "all kinds": ("a meeting", "an economic offer", "a territorial offer"),
    "leaders' meetings and visits": ("a meeting",),
    "economic offers": ("an economic offer",),
    "territorial and treaty offers": ("a territorial offer",),
}
WINDOWS = {
    "2012 to January 2017": "2012-01",
    "March 2014 to January 2017": "2014-03",
    "2016 to January 2017": "2016-01",
}
END = "2017-01"
#: An initiative without a month, told by a page that was read later or has no date.
UNDATED = "undated"
JOINT = ("left out", "half to each")
GRADES = {
    "top three": ("primary document", "official statement", "agency or newspaper of record"),
    "top two": ("primary document", "official statement"),
}
FEWEST = 6


def two_islands(ds: Dataset) -> Finding:
    """Decide K6 on the clock of ``ds``."""
    papers = Papers(ds, "K6")

    def rule(choice: Choice) -> bool | None:
        return combined(papers.state(name, choice) for name in SUBJECTS[choice["subject"]])

    grid = crossed(rule, {"subject": tuple(SUBJECTS)})
    refuted = papers.state(TWO, {}) == CONTRADICTED
    open_ = not refuted and papers.state(TWO, {}) != MET
    said = [
        papers.said("that the two met", TOGETHER),
        papers.said("that the islands were discussed", ISLANDS),
        papers.said("that a handover of two of them was", TWO),
    ]
    note = "Documents graded other carry no weight, a denial by the Kremlin's spokesman among them."
    verdict = FAILS if refuted else OPEN if open_ else ""
    return found(papers, grid, said, apart="subject", verdict=verdict, note=note)


def initiatives(ds: Dataset) -> pd.DataFrame:
    """Dated initiatives between the two, coded by who opened them.

    Returns:
        Columns date (year and month), kind, opener ("Russia", "Japan", "both"), grade, quotation, source.
    """
    papers = Papers(ds, "K8a")
    rows = pd.concat([papers.rows(f"Russia opened {kind}").assign(kind=kind) for kind in KINDS["all kinds"]])
    rows = rows.sort_values("grade", key=lambda grades: grades.map(_RANK)).drop_duplicates(["kind", "origin"])
    months = [
        item[:7] if re.match(r"\d{4}-\d\d", item) else UNDATED if date[:7] > END else date
        for item, date in zip(rows["item"], rows["date"], strict=True)
    ]
    opener = rows["says"].map({"supports": "Russia", "contradicts": "Japan", "silent": "both"})
    frame = rows.assign(date=months, opener=opener)
    return frame[["date", "kind", "opener", "grade", "quotation", "source"]].sort_values(
        "date", ignore_index=True
    )


_RANK = {name: place for place, name in enumerate((*GRADES["top three"], "other"))}


def counts(rows: pd.DataFrame, joint: str) -> tuple[float, float]:
    """How many initiatives Russia opened, and how many Japan."""
    tally = rows["opener"].value_counts()
    half = tally.get("both", 0) / 2 if joint == JOINT[1] else 0
    return float(tally.get("Russia", 0) + half), float(tally.get("Japan", 0) + half)


def who_sought(ds: Dataset) -> Finding:
    """Decide K8a on the clock of ``ds``."""
    frame = initiatives(ds)
    frame = frame[frame["date"].astype(str).str[:7].between(WINDOWS["2012 to January 2017"], END)]

    def rule(**choice: str) -> specs.Outcome:
        rows = frame[
            frame["kind"].isin(KINDS[choice["initiatives"]])
            & (frame["date"].astype(str) >= WINDOWS[choice["window"]])
            & frame["grade"].isin(GRADES[choice["grades"]])
        ]
        russia, japan = counts(rows, choice["joint"])
        if russia >= 2:
            share = russia / (russia + japan)
            verdict = HOLDS if 2 * russia >= russia + japan else IN_PART
            return specs.Outcome(verdict == HOLDS, share, verdict)
        if russia == 0 and japan >= 2:
            return specs.Outcome(False, 0.0, FAILS)
        return specs.Outcome(None)

    own = {"initiatives": tuple(KINDS), "window": tuple(WINDOWS), "joint": JOINT, "grades": tuple(GRADES)}
    grid = specs.run(rule, own)
    if "verdict" not in grid:
        grid = grid.assign(verdict="")
    counted = frame[frame["grade"].isin(GRADES["top three"])]
    enough = len(counted) >= FEWEST
    russia, japan = counts(counted, JOINT[0])
    both = int((counted["opener"] == "both").sum())
    because = (
        f"Of {len(counted)} dated initiatives whose page is of record or better, {russia:.0f} were opened by "
        f"Russia, {japan:.0f} by Japan and {both} by both. Few were coded, as pages were found, and "
        f"each page "
        "shows the first public word, not the first word."
    )
    return Finding(settle.by_agreement(grid) if enough else OPEN, because, (), Papers(ds, "K8a").all, grid)
