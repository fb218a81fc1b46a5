"""K1 and K5: whether a state of war continues, and whether the islands keep a treaty from being signed."""

from __future__ import annotations

import pandas as pd

from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, combined
from pivot.claims.kurils.papers import OWN_TEXTS, Choice, Papers, crossed, found
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset

WAR, NO_TREATY = "a state of war continues", "no peace treaty concluded"
IN_FORCE, BINDS = "the act that ends the war is in force", "the declaration of 1956 binds Russia"
HOSTILITIES = "hostilities not ended by any text"
READINGS = ("state of war in law", NO_TREATY, HOSTILITIES)
SUCCESSION = ("Russia as continuator of the USSR", "Russia alone")

SIDES = {
    "both": ("Japan", "Russia"),
    "Japan only": ("Japan",),
    "Soviet Union or Russia only": ("Russia",),
}
INSTRUMENTS = ("peace treaty", "ceasefire in the literal sense", "any act ending the state of war")
OBSTACLES = ("named as main obstacle", "named among obstacles")
NAMES = "{} names the islands as the obstacle"
#: Texts that name the islands beside something else that stands in the way.
AMONG = "{} names the islands among obstacles"
DECADES = 3


def war(papers: Papers, choice: Choice) -> str:
    """Whether a state of war continues in law: an instrument counts only where it is in force.

    Under "Russia alone" it must also be shown that the instrument binds Russia.
    """
    rows = papers.rows(WAR)
    needed = [IN_FORCE] if choice["succession"] == SUCCESSION[0] else [IN_FORCE, BINDS]
    treaty = rows["grade"] == "primary document"
    if treaty.any() and all(papers.state(name, choice) == MET for name in needed):
        weighing = papers.weighing(choice)
        # A ratified instrument alone decides where it is heard at all.
        alone = weighing.scores(rows[treaty])
        if alone[0] != alone[1]:
            return CONTRADICTED if alone[1] > alone[0] else MET
    return papers.weighing(choice).state(rows[~treaty])


def state_of_war(ds: Dataset) -> Finding:
    """Decide K1 on the clock of ``ds``."""
    papers = Papers(ds, "K1")

    def rule(choice: Choice) -> bool | None:
        if choice["at-war"] == NO_TREATY:
            return combined([papers.state(NO_TREATY, choice)])
        state = war(papers, choice)
        # A text that ends the state of war ends hostilities too.
        return {MET: True, CONTRADICTED: False}.get(state)

    grid = crossed(rule, {"at-war": READINGS, "succession": SUCCESSION})
    said = [
        papers.said("that a state of war continues", WAR),
        papers.said("that the act of 1956 which ends it is in force", IN_FORCE),
        papers.said("that it binds Russia", BINDS),
    ]
    return found(papers, grid, said, apart="at-war")


def named(papers: Papers, side: str, choice: Choice) -> str:
    """Whether one side's official texts name the islands as the obstacle."""
    assertions = [NAMES.format(side)]
    if choice["obstacle"] == OBSTACLES[1]:
        assertions.append(AMONG.format(side))
    return papers.state(assertions, choice)


def decades(papers: Papers, side: str, choice: Choice) -> list[str]:
    """The decades in which texts that count name the islands, sorted ("1990", …)."""
    rows = papers.rows([NAMES.format(side)])
    rows = rows[rows["says"] == "supports"]
    weighing = papers.weighing(choice)
    heard = [
        date[:3] + "0" for date, row in zip(rows["date"], _each(rows), strict=True) if weighing.scores(row)[0]
    ]
    return sorted(set(heard))


def _each(rows: pd.DataFrame) -> list[pd.DataFrame]:
    return [rows.iloc[[place]] for place in range(len(rows))]


def obstacle(ds: Dataset) -> Finding:
    """Decide K5 on the clock of ``ds``."""
    papers = Papers(ds, "K5")
    long: dict[tuple[str, str], str] = {}

    def lasting(side: str, choice: Choice) -> str:
        key = (side, choice["row-weights"])
        if key not in long:
            long[key] = MET if len(decades(papers, side, choice)) >= DECADES else UNDECIDED
        return long[key]

    def rule(choice: Choice) -> bool | None:
        # An act in force that ended the war refutes that none has been concluded.
        lacking = NO_TREATY if choice["instrument"] == INSTRUMENTS[0] else WAR
        states = [papers.state(lacking, choice)]
        for side in SIDES[choice["sides"]]:
            states += [named(papers, side, choice), lasting(side, choice)]
        return combined(states)

    own = {"instrument": INSTRUMENTS, "obstacle": OBSTACLES, "sides": tuple(SIDES)}
    grid = crossed(rule, own, OWN_TEXTS)
    main = dict(grid.iloc[0].astype(str))
    one_side = sum(named(papers, side, main) == MET for side in SIDES["both"]) == 1
    treaty = papers.state(NO_TREATY, main) == MET
    said = [papers.said("that no peace treaty was concluded", NO_TREATY)]
    for side in SIDES["both"]:
        count = len(decades(papers, side, main))
        said.append(
            papers.said(f"that {side} names the islands, in texts of {count} decades", NAMES.format(side))
        )
    return found(papers, grid, said, apart="instrument", verdict=IN_PART if treaty and one_side else "")
