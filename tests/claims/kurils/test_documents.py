"""The chapter's claims on documents: plainly true, plainly false, at the threshold, and missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pivot.claims.kurils import august_1945, nagato, sanctions, state_of_war, tension, troops
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, NOT_MET, OPEN, Finding
from pivot.dataset import Dataset
from tests import miniature
from tests.claims.kurils.documents import OFFICIAL, PAPER, Shelf, said, verdict

NO = "contradicts"
W, A, T = state_of_war, august_1945, tension
S, N = sanctions, nagato


def everywhere(claim: str, *assertions: str, says: str = "supports", **more: str) -> list[dict[str, str]]:
    """Documents of a party, and others of nobody, on each assertion."""
    return [
        entry
        for name in assertions
        for issuer in ("JPN", "")
        for entry in said(claim, name, says, issuer=issuer, **more)
    ]


def treaty(says: str = NO, force: str = "supports") -> list[dict[str, str]]:
    return [
        *everywhere("K1", W.WAR, says=says),
        *everywhere("K1", W.IN_FORCE, says=force),
        *everywhere("K1", W.BINDS),
    ]


def names(side: str, says: str = "supports") -> list[dict[str, str]]:
    code = side[:3].upper()
    return [
        entry
        for year in ("1956", "1991", "2001")
        for entry in said(
            "K5",
            W.NAMES.format(side),
            says,
            date=year,
            issuer="RUS" if side == "Russia" else code,
            item=f"{code.lower()}-{year}",
        )
    ]


def landing(day: int) -> list[dict[str, str]]:
    return [
        *(
            entry
            for place, isle in enumerate(A.ISLANDS)
            for edge in ("earliest", "latest")
            for entry in said("K3", f"landing on {isle}, {edge}", figure=str(day), item=f"l{place}-{edge}")
        ),
        *(
            entry
            for place, isle in enumerate(A.ISLANDS)
            for entry in said("K3", f"{isle} wholly occupied", figure=str(day), item=f"w{place}")
        ),
        *said("K3", A.OPERATION, figure=str(day)),
        *said("K3", A.HELD),
    ]


def opener(russia: int, japan: int, by: str = OFFICIAL) -> list[dict[str, str]]:
    kind = "Russia opened a meeting"
    rows = said("K8a", kind, by=by, count=russia, item="2016-05-r") + said(
        "K8a", kind, NO, by=by, count=japan, item="2016-05-j"
    )
    return rows


CASES: list[tuple[str, Callable[[Dataset], Finding], list[dict[str, str]], str]] = [
    ("an act in force ends the war", W.state_of_war, treaty(), FAILS),
    ("a text upholds it", W.state_of_war, treaty("supports"), HOLDS),
    ("no act is shown in force", W.state_of_war, treaty(force=NO)[4:], OPEN),
    (
        "both sides name the islands",
        W.obstacle,
        [*everywhere("K5", W.NO_TREATY), *names("Japan"), *names("Russia")],
        HOLDS,
    ),
    ("a treaty was concluded", W.obstacle, everywhere("K5", W.NO_TREATY, says=NO), FAILS),
    ("one side alone", W.obstacle, [*everywhere("K5", W.NO_TREATY), *names("Japan")], IN_PART),
    (
        "two decades are not long",
        W.obstacle,
        [*everywhere("K5", W.NO_TREATY), *names("Japan")[:4], *names("Russia")[:4]],
        OPEN,
    ),
    (
        "the bomb moved the day",
        A.hurried,
        everywhere("K2", A.ORDER, A.LATER_DAY, A.REASON, A.DECLARED, A.ATTACKED),
        HOLDS,
    ),
    (
        "the day was moved, whatever the reason",
        A.hurried,
        everywhere("K2", A.ORDER, A.LATER_DAY, A.DECLARED, A.ATTACKED),
        HOLDS,
    ),
    ("the order came before", A.hurried, everywhere("K2", A.ORDER, A.DECLARED, A.ATTACKED, says=NO), FAILS),
    (
        "the day was kept",
        A.hurried,
        everywhere("K2", A.ORDER, A.REASON, A.FIXED, A.DECLARED, A.ATTACKED),
        FAILS,
    ),
    ("order alone never decides", A.hurried, everywhere("K2", A.ORDER, A.DECLARED, A.ATTACKED), OPEN),
    ("both acts came after", A.ordered, everywhere("K11", A.DECLARED, A.ORDERED, A.PREPARED), HOLDS),
    (
        "one act came before",
        A.ordered,
        [*everywhere("K11", A.DECLARED), *everywhere("K11", A.ORDERED, says=NO)],
        IN_PART,
    ),
    ("both came before", A.ordered, everywhere("K11", A.DECLARED, A.ORDERED, A.PREPARED, says=NO), FAILS),
    ("taken before", A.taken, landing(-1), HOLDS),
    ("taken on the day itself", A.taken, landing(0), HOLDS),
    ("taken the day after", A.taken, landing(1), FAILS),
    ("no date", A.taken, said("K3", A.HELD), OPEN),
    ("units are there", troops.troops, everywhere("K4", "units on Iturup", date="2025-06-01"), HOLDS),
    (
        "they were withdrawn",
        troops.troops,
        everywhere("K4", "units on the islands", says=NO, date="2025-06-01"),
        FAILS,
    ),
    ("the report is too old", troops.troops, everywhere("K4", "units on Iturup", date="2024-11-24"), OPEN),
    (
        "on the first day of the window",
        troops.troops,
        everywhere("K4", "units on Iturup", date="2024-11-25"),
        HOLDS,
    ),
    ("two islands were discussed", N.two_islands, everywhere("K6", N.TOGETHER, N.ISLANDS, N.TWO), HOLDS),
    (
        "they were not",
        N.two_islands,
        [*everywhere("K6", N.TOGETHER, N.ISLANDS), *everywhere("K6", N.TWO, says=NO)],
        FAILS,
    ),
    ("nobody says", N.two_islands, everywhere("K6", N.TOGETHER, N.ISLANDS), OPEN),
    ("Russia opened most", N.who_sought, opener(5, 1), HOLDS),
    ("as many as Japan", N.who_sought, opener(3, 3), HOLDS),
    ("fewer than Japan", N.who_sought, opener(2, 4), IN_PART),
    ("none", N.who_sought, opener(0, 6), FAILS),
    ("too few", N.who_sought, opener(4, 1), OPEN),
    ("the government is wary", T.wary, everywhere("K7b", T.WARY), HOLDS),
    ("it denies it", T.wary, everywhere("K7b", T.WARY, says=NO), FAILS),
    ("nothing is known", T.wary, said("K7b", T.WARY, by=PAPER), OPEN),
    ("because of China", T.because_of_china, everywhere("K12", T.STRAIN_FIRST, T.STRAIN_REASON), HOLDS),
    (
        "the strain came later",
        T.because_of_china,
        [*everywhere("K12", T.STRAIN_FIRST, says=NO), *everywhere("K12", T.STRAIN_REASON)],
        FAILS,
    ),
    ("order alone leaves it open", T.because_of_china, everywhere("K12", T.STRAIN_FIRST), OPEN),
    (
        "Japan took measures",
        S.sanctioned,
        everywhere("K9a", S.MEASURE, S.FINANCE, S.GROUND, *S.IN_LINE.values()),
        HOLDS,
    ),
    ("on another ground", S.sanctioned, everywhere("K9a", S.GROUND, says=NO), FAILS),
    ("no ground is given", S.sanctioned, everywhere("K9a", S.MEASURE, *S.IN_LINE.values()), OPEN),
    ("a measure was eased", S.relief, everywhere("K9b", S.EASED, date="2018", figure="2018"), HOLDS),
    (
        "all were in force",
        S.relief,
        everywhere("K9b", S.IN_FORCE, says=NO, date="2026-01", figure="2026"),
        FAILS,
    ),
    (
        "eased before the forecast begins",
        S.relief,
        everywhere("K9b", S.EASED, date="2016", figure="2016"),
        OPEN,
    ),
    ("easing was expected", S.expected, everywhere("K13", S.EXPECTED, date="2016-12-05"), HOLDS),
    ("none was", S.expected, everywhere("K13", S.EXPECTED, says=NO, date="2016-12-05"), FAILS),
    ("it was hoped for", S.expected, everywhere("K13", S.HOPED, date="2016-12-05"), IN_PART),
    ("said too late", S.expected, everywhere("K13", S.EXPECTED, date="2017-01-21"), OPEN),
    ("sanctions were not lifted", S.concession, everywhere("K10", S.KEPT), NOT_MET),
]


@pytest.mark.parametrize(
    ("rule", "evidence", "wanted"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_verdict(rule: Callable[[Dataset], Finding], evidence: list[dict[str, str]], wanted: str) -> None:
    assert verdict(rule, evidence) == wanted


@pytest.mark.parametrize(
    "rule",
    [W.state_of_war, W.obstacle, A.hurried, A.ordered, A.taken, troops.troops, N.two_islands, N.who_sought],
)
def test_nothing_known_is_open(rule: Callable[[Dataset], Finding]) -> None:
    assert verdict(rule, said("K99", "nothing")) == OPEN


def test_the_cause_of_k10_is_open_without_a_reason() -> None:
    evidence = everywhere("K10", *S.HARDER.values())
    assert S.concession(Shelf(evidence).known_by("2017-01-20")).verdict == OPEN
    evidence += everywhere("K10", S.RELIEF_REASON)
    assert S.concession(Shelf(evidence).known_by("2017-01-20")).verdict == HOLDS


def test_the_soviet_act_must_bind_russia_alone() -> None:
    papers = W.Papers(Shelf(treaty()[:8]), "K1")
    assert W.war(papers, {"succession": W.SUCCESSION[0]}) == "contradicted"
    assert W.war(papers, {"succession": W.SUCCESSION[1]}) == "open"


def test_k6_needs_the_two_islands_in_its_main_specification() -> None:
    found = N.two_islands(Shelf(everywhere("K6", N.TOGETHER, N.ISLANDS)))
    assert found.specifications.iloc[0]["holds"] is None
    apart = found.specifications[found.specifications["subject"] == "territorial question discussed"]
    assert apart.iloc[0]["holds"] is True


def test_without_a_list_of_sanctions_none_began_and_none_ended(tmp_path: Path) -> None:
    ds = miniature.write(tmp_path, [miniature.row("exports", "RUS", "CHN", "2014", 1.0)])
    assert sanctions.lifted(ds, 2016) == (0, 0)
