"""K2, K3 and K11: the Soviet entry into the war and the taking of the islands."""

from __future__ import annotations

import pandas as pd

from pivot import specifications as specs
from pivot.claims import settle
from pivot.claims.elements import CONTRADICTED, DIMENSIONS, MET, UNDECIDED, combined
from pivot.claims.kurils.papers import Choice, Papers, beside, crossed, either, found
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN, Finding
from pivot.dataset import Dataset

ORDER, DECLARED, ATTACKED = (
    "order to attack after the bombing",
    "declaration of war after the bombing",
    "attack after the bombing",
)
ENTRIES = {
    "first operational order to attack": ORDER,
    "declaration of war": DECLARED,
    "crossing of the border": ATTACKED,
}
LATER_DAY, REASON = "an earlier plan set a later day", "the bombing was the reason"
FIXED = "the day was fixed before the bombing and kept"
HURRIED = (
    "date moved because of the bombing",
    "date moved for any reason",
    "urgency in words without a moved date",
)

ORDERED = "the order that set the day after the bombing"
PREPARED = "the first order to prepare after the bombing"
ACTS = ("declaration and order", "declaration alone", "order alone")
ORDERS = {"the order that set the day": ORDERED, "the first order to prepare": PREPARED}

ISLANDS = ("Iturup", "Kunashir", "Shikotan", "the Habomai group")
SURRENDERS = (
    "announcement or acceptance in August 1945",
    "date of the local garrison's surrender",
    "signing of the instrument",
)
TAKINGS = ("first landing", "completed occupation", "start of the Kuril operation as a whole")
CONFLICTS = {"earlier": "earliest", "later": "latest"}
CONTINUITY = ("required", "not required")
#: Days after the announcement of 15 August 1945 on which the instrument was signed (local dates).
SIGNED = 18
HELD, OPERATION = "held without a break", "the Kuril operation begins"


def hurried(ds: Dataset) -> Finding:
    """Decide K2 on the clock of ``ds``."""
    papers = Papers(ds, "K2")

    def fixed() -> pd.DataFrame:
        rows = papers.rows(FIXED)
        return rows[rows["grade"] == "primary document"]

    def moved(choice: Choice) -> str:
        return {True: MET, False: CONTRADICTED, None: UNDECIDED}[
            combined([papers.state(LATER_DAY, choice), papers.state(ORDER, choice)])
        ]

    def rule(choice: Choice) -> bool | None:
        first = papers.state(ENTRIES[choice["entry"]], choice)
        if first == MET and papers.judged("fixed", fixed, choice) == MET:
            return False
        reason = papers.state(REASON, choice)
        second = {
            HURRIED[0]: either(moved(choice), reason),
            HURRIED[1]: moved(choice),
            HURRIED[2]: reason,
        }[choice["hurried"]]
        return combined([first, second])

    grid = crossed(rule, {"entry": tuple(ENTRIES), "hurried": HURRIED})
    said = [
        papers.said("that the order to attack came after the bomb", ORDER),
        papers.said("that an earlier plan had set a later day", LATER_DAY),
        papers.said("that the bomb was the reason", REASON),
    ]
    note = "The dated orders themselves are not among the documents read."
    return found(papers, grid, said, apart="hurried", note=note)


def ordered(ds: Dataset) -> Finding:
    """Decide K11 on the clock of ``ds``."""
    papers = Papers(ds, "K11")

    def states(choice: Choice) -> list[str]:
        declaration = papers.state(DECLARED, choice)
        order = papers.state(ORDERS[choice["order-meant"]], choice)
        return {ACTS[0]: [declaration, order], ACTS[1]: [declaration], ACTS[2]: [order]}[choice["act"]]

    grid = crossed(lambda choice: combined(states(choice)), {"act": ACTS, "order-meant": tuple(ORDERS)})
    both = set(states(dict(grid.iloc[0].astype(str))))
    said = [
        papers.said("that war was declared after the bomb", DECLARED),
        papers.said("that the order which set the day came after it", ORDERED),
        papers.said("that the first order to prepare did", PREPARED),
    ]
    return found(papers, grid, said, apart="act", verdict=IN_PART if both == {MET, CONTRADICTED} else "")


def _by(rows: pd.DataFrame, day: float | None) -> pd.DataFrame:
    """Rows that date an event, coded by whether it came by ``day`` (days after 15 August 1945)."""
    if day is None:
        return rows.iloc[:0]
    rows = rows[rows["figure"].notna()]
    return rows.assign(says=(rows["figure"] <= day).map({True: "supports", False: "contradicts"}))


def _surrender(papers: Papers, island: str, surrender: str) -> float | None:
    """The day of the surrender for one island, in days after 15 August 1945; None if no page gives it."""
    if surrender == SURRENDERS[0]:
        return 0
    if surrender == SURRENDERS[2]:
        return SIGNED
    days = papers.rows(f"the garrison of {island} capitulates")["figure"].dropna()
    return float(days.min()) if len(days) else None


def island_state(papers: Papers, island: str, choice: Choice) -> str:
    """Whether one island was taken by the surrender and held: met, contradicted or open."""
    surrender, taking, edge = choice["surrender"], choice["taking"], CONFLICTS[choice["date-conflict"]]

    def rows() -> pd.DataFrame:
        assertion = {
            TAKINGS[0]: f"landing on {island}, {edge}",
            TAKINGS[1]: f"{island} wholly occupied",
            TAKINGS[2]: OPERATION,
        }[taking]
        dated = _by(papers.rows(assertion), _surrender(papers, island, surrender))
        if surrender == SURRENDERS[0] and taking != TAKINGS[2]:
            # A page that says only "after the surrender" speaks to this day alone.
            return pd.concat([dated, papers.rows(f"{island} taken by the surrender")])
        return dated

    state = papers.judged((island, surrender, taking, edge), rows, choice)
    if choice["continuity"] == CONTINUITY[0] and state == MET:
        return papers.state(HELD, choice)
    return state


def taken(ds: Dataset) -> Finding:
    """Decide K3 on the clock of ``ds``."""
    papers = Papers(ds, "K3")

    def rule(**choice: str) -> specs.Outcome:
        states = [island_state(papers, island, choice) for island in ISLANDS]
        if UNDECIDED in states:
            return specs.Outcome(None)
        count = states.count(MET)
        verdict = HOLDS if count == len(ISLANDS) else IN_PART if count else FAILS
        return specs.Outcome(verdict == HOLDS, float(count), verdict)

    own = {
        "surrender": SURRENDERS,
        "taking": TAKINGS,
        "date-conflict": tuple(CONFLICTS),
        "row-weights": DIMENSIONS["row-weights"],
        "continuity": CONTINUITY,
    }
    grid = specs.run(rule, own)
    if "verdict" not in grid:
        grid = grid.assign(verdict="")
    only = {"surrender": SURRENDERS[0]}
    rows = settle.counted(grid, only)
    enough = 2 * int((rows["verdict"] != "").sum()) >= len(rows)
    verdict = settle.by_agreement(grid, only) if enough else OPEN
    main = {name: options[0] for name, options in own.items()}
    parts = []
    for island in ISLANDS:
        ends = [papers.rows(f"landing on {island}, {edge}")["figure"].dropna() for edge in CONFLICTS.values()]
        first = f", {_landed(int(ends[0].min()), int(ends[1].max()))}" if all(map(len, ends)) else ""
        parts.append(f"{island} taken by the surrender: {island_state(papers, island, main)}{first}")
    because = f"{'; '.join(parts)}. {beside(grid, 'surrender')}"
    return Finding(verdict, because, (), papers.all, grid)


def _landed(first: int, last: int) -> str:
    """When pages say that an island was landed on."""
    span = f"{first}" if first == last else f"{first} to {last}"
    doubt = "" if first == last else ", as pages differ"
    return f"landed on {span} days after the announcement{doubt}"


def landings(ds: Dataset) -> pd.DataFrame:
    """The first landing on each island, in days after the announcement of 15 August 1945.

    Returns:
        Columns series, period (the island), value (the day that one page gives island by island), low and
        high (the span that Japan's foreign ministry gives for all four), status, source.
    """
    papers = Papers(ds, "K3")
    rows = []
    for island in ISLANDS:
        dated = papers.rows(f"landing on {island}, earliest").set_index("source")["figure"]
        ends = papers.rows(f"landing on {island}, latest").set_index("source")["figure"]
        ministry = next(name for name in dated.index if name.startswith("mofa"))
        page = next(name for name in dated.index if name.startswith("kuril"))
        rows.append(
            {
                "series": "landing",
                "period": f"{island[0].upper()}{island[1:]}",
                "value": float(dated[page]),
                "low": float(dated[ministry]),
                "high": float(ends[ministry]),
                "status": "quoted",
                "source": f"{page} {ministry}",
            }
        )
    return pd.DataFrame(rows)
