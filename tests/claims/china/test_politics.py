"""The claims that coded documents decide, on documents made up for each case."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import pandas as pd
import pytest

from clock import CUTOFF
from pivot.claims.china import (
    air_zone,
    economist,
    exercise_at_sea,
    georgia,
    japan_as_means,
    korea_as_means,
    ladder,
    missile_defence,
    north_korea,
    partnership,
    plutonium,
    reasons,
    senkaku,
    south_china_sea,
    state_department,
    wariness,
)
from pivot.claims.elements import CONTRADICTED, MET, UNDECIDED, Weighing
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, NOT_MET, OPEN
from pivot.dataset import Dataset
from tests.miniature import row, source, write

ONE_ROW = [row("gas", "RUS", "CHN", "2014", 1.0)]
SOURCES = [
    source("official", "official statement"),
    source("paper", "agency or newspaper of record"),
    source("other", "other"),
]
_number = count()


def document(
    claim: str,
    assertion: str,
    says: str = "supports",
    *,
    by: str = "made-up",
    issuer: str = "",
    date: str = "2016-07-01",
    figure: str = "",
    item: str = "",
    origin: str = "",
) -> dict[str, str]:
    name = item or f"item-{next(_number)}"
    return {
        "claim": claim,
        "item": name,
        "date": date,
        "says": says,
        "assertion": assertion,
        "quotation": "q",
        "origin": origin or name,
        "issuer": issuer,
        "figure": figure,
        "source": by,
    }


def plain(
    claim: str, says: str = "supports", *assertions: str, party: str = "RUS", **rest: str
) -> list[dict]:
    """Two primary documents of a party and two of nobody on each assertion: enough for every weighing."""
    return [
        document(claim, assertion, says, issuer=issuer, **rest)
        for assertion in assertions
        for issuer in ("", "", party, party)
    ]


def made(folder: Path, evidence: list[dict[str, str]]) -> Dataset:
    used = {entry["source"] for entry in evidence}
    return write(folder, ONE_ROW, evidence=evidence, sources=[one for one in SOURCES if one.source in used])


# Claim, what decides it, the assertions of its main elements and of enough options, one that
# refutes it when contradicted.
CLAIMS = [
    (
        "C3",
        exercise_at_sea.exercise_at_sea,
        (
            exercise_at_sea.ONE_EXERCISE,
            *exercise_at_sea.MONTHS.values(),
            exercise_at_sea.IN_THE_SEA,
        ),
        exercise_at_sea.IN_THE_SEA,
    ),
    (
        "C5a",
        economist.economist,
        (
            "The Economist is the publisher",
            *economist.DATES.values(),
            *economist.WORDINGS.values(),
            "the region is Asia",
            "it is the paper's own voice",
        ),
        "the region is Asia",
    ),
    (
        "C8",
        georgia.georgia,
        (*(name for names in georgia.FRONTS.values() for name in names), georgia.IN_TIME, georgia.NAMED),
        georgia.NAMED,
    ),
    (
        "C9b",
        state_department.state_department,
        (
            state_department.OF_STATE,
            *state_department.PHRASES.values(),
            *state_department.EXACT.values(),
            *state_department.BLAMED.values(),
            state_department.SETTING,
            state_department.SETTING_SENSE,
        ),
        state_department.SETTING,
    ),
    ("C10a", air_zone.air_zone, (air_zone.RECOGNISED,), air_zone.RECOGNISED),
    ("C10b", senkaku.senkaku, (senkaku.NO_SIDE,), senkaku.NO_SIDE),
    (
        "C14a",
        missile_defence.objection,
        tuple(n for names in missile_defence.OBJECTIONS.values() for n in names),
        "objects to the deployment in Korea",
    ),
    (
        "C14b",
        missile_defence.answer,
        (
            missile_defence.REASON,
            "it is the only reason",
            missile_defence.AFTER,
            missile_defence.DECIDED,
        ),
        missile_defence.REASON,
    ),
]
_IDS = [entry[0] for entry in CLAIMS]
_PARTY = {"C9b": "USA", "C14b": "KOR"}
#: Where both sides of a matter speak, one text must carry all: the same origin for each assertion.


@pytest.mark.parametrize(("claim", "rule", "assertions", "_"), CLAIMS, ids=_IDS)
def test_it_holds_where_every_element_is_plain(
    tmp_path: Path, claim: str, rule: object, assertions: tuple[str, ...], _: str
) -> None:
    found = rule(
        made(
            tmp_path,
            plain(
                claim,
                "supports",
                *assertions,
                party=_PARTY.get(claim, "RUS"),
                date="2008-10-01" if claim == "C8" else "2016-07-01",
            ),
        )
    )
    assert found.verdict == HOLDS


@pytest.mark.parametrize(("claim", "rule", "assertions", "refuted"), CLAIMS, ids=_IDS)
def test_it_fails_where_an_element_is_refuted(
    tmp_path: Path, claim: str, rule: object, assertions: tuple[str, ...], refuted: str
) -> None:
    party, date = _PARTY.get(claim, "RUS"), "2008-10-01" if claim == "C8" else "2016-07-01"
    keep = [name for name in assertions if name != refuted]
    if claim in ("C14a", "C9b"):  # the other options say the same
        keep = [name for name in keep if not name.startswith(("objects", "Japan"))]
        against = [name for name in assertions if name not in keep]
    else:
        against = [refuted]
    rows = plain(claim, "supports", *keep, party=party, date=date)
    found = rule(made(tmp_path, rows + plain(claim, "contradicts", *against, party=party, date=date)))
    assert found.verdict == FAILS


@pytest.mark.parametrize(("claim", "rule", "_", "__"), CLAIMS, ids=_IDS)
def test_it_is_open_without_documents(tmp_path: Path, claim: str, rule: object, _: object, __: str) -> None:
    assert rule(made(tmp_path, [])).verdict == OPEN


@pytest.mark.parametrize(("claim", "rule", "assertions", "tested"), CLAIMS, ids=_IDS)
def test_two_official_texts_reach_the_bar_and_one_does_not(
    tmp_path: Path, claim: str, rule: object, assertions: tuple[str, ...], tested: str
) -> None:
    date = "2008-10-01" if claim == "C8" else "2016-07-01"
    others = [document(claim, name, date=date) for name in assertions if name != tested]
    one = [document(claim, tested, by="official", date=date)]
    short = rule(made(tmp_path / "one", others + one))
    reached = rule(made(tmp_path / "two", others + one + [document(claim, tested, by="official", date=date)]))
    assert "open" in short.because.split(".")[0]
    assert "open" not in reached.because.split(".")[0]


def act(*, act_hour: str, talks_hour: str) -> list[dict[str, str]]:
    rows = plain(
        "C7a",
        "supports",
        *(text for text, _ in plutonium.ACTS.values()),
        plutonium.IN_OCTOBER,
        plutonium.TALKS_ENDED,
    )
    rows += plain("C7a", "silent", plutonium.HOUR_ACT, figure=act_hour)
    return rows + plain("C7a", "silent", plutonium.HOUR_TALKS, figure=talks_hour)


@pytest.mark.parametrize(
    ("act_hour", "talks_hour", "order", "verdict"),
    [("18", "14", MET, HOLDS), ("14", "18", CONTRADICTED, FAILS), ("14", "14", CONTRADICTED, FAILS)],
)
def test_c7a_goes_by_the_hour_and_equal_hours_refute(
    tmp_path: Path, act_hour: str, talks_hour: str, order: str, verdict: str
) -> None:
    ds = made(tmp_path, act(act_hour=act_hour, talks_hour=talks_hour))
    assert plutonium.order(ds, "first signed act", "by hour UTC", Weighing()) == order
    assert plutonium.sequence(ds).verdict == verdict


def test_c7a_leaves_acts_of_one_day_open_by_the_day_and_a_later_law_after(tmp_path: Path) -> None:
    ds = made(tmp_path, act(act_hour="14", talks_hour="18"))
    assert plutonium.order(ds, "first signed act", "by day in Moscow", Weighing()) == UNDECIDED
    assert plutonium.order(ds, "law in force", "by day in Moscow", Weighing()) == MET


@pytest.mark.parametrize(
    ("syria", "verdict"), [("supports", HOLDS), ("silent", IN_PART), ("contradicts", IN_PART)]
)
def test_c7b_holds_in_part_without_syria(tmp_path: Path, syria: str, verdict: str) -> None:
    links = {name for names in plutonium.LINKS.values() for name in names}
    rows = plain("C7b", "supports", plutonium.CONDITIONS, plutonium.OUTSIDE)
    rows += plain("C7b", syria, *sorted(links))
    rows += plain("C7a", "supports", plutonium.AFTER)
    assert plutonium.leverage(made(tmp_path, rows)).verdict == verdict


def test_c7b_is_open_where_the_first_elements_are(tmp_path: Path) -> None:
    assert plutonium.leverage(made(tmp_path, [])).verdict == OPEN


def texts_on_the_sea(calls: int, silent: int) -> list[dict[str, str]]:
    rows = plain("C9a", "supports", south_china_sea.NO_ENDORSEMENT, figure="2016")
    for says, times in (("supports", calls), ("silent", silent)):
        rows += [document("C9a", south_china_sea.RESTRAINT, says, figure="2016") for _ in range(times)]
    return rows


@pytest.mark.parametrize(
    ("calls", "silent", "verdict"),
    [(6, 0, HOLDS), (1, 5, IN_PART), (3, 3, OPEN), (4, 0, OPEN)],
    ids=["all call", "few call", "exactly half", "too few texts"],
)
def test_c9a(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, calls: int, silent: int, verdict: str) -> None:
    monkeypatch.setattr(south_china_sea, "_exercised", lambda ds: UNDECIDED)
    assert south_china_sea.south_china_sea(made(tmp_path, texts_on_the_sea(calls, silent))).verdict == verdict


def steps(american: list[int], russian: list[int]) -> list[dict[str, str]]:
    sides = ((ladder.STATE, ladder.EAST, american, "USA"), (ladder.RUSSIA, ladder.SOUTH, russian, "RUS"))
    return [
        document("C9c", f"{who}; {sea}", figure=str(step), issuer=issuer, date=f"2015-01-{day + 1:02d}")
        for who, sea, values, issuer in sides
        for day, step in enumerate(values)
    ]


@pytest.mark.parametrize(
    ("american", "russian", "verdict"),
    [
        ([4] * 5, [1] * 5, HOLDS),
        ([1] * 5, [1] * 5, FAILS),
        ([4] * 4, [1] * 5, OPEN),
    ],
    ids=["far apart", "level", "too few"],
)
def test_c9c(tmp_path: Path, american: list[int], russian: list[int], verdict: str) -> None:
    assert ladder.ladder(made(tmp_path, steps(american, russian))).verdict == verdict


def test_c9c_holds_at_one_step_and_is_open_within_it(tmp_path: Path) -> None:
    main = {
        "sea": "each partner's own dispute",
        "measure": "mean step",
        "Russian texts": "with joint texts",
        "American texts": "Department of State",
        "since": "2010",
    }
    ds = made(tmp_path / "one", steps([3] * 5, [2] * 5))
    assert ladder.combination(ds, main).holds is True
    ds = made(tmp_path / "less", steps([2, 2, 3, 3, 3], [2] * 5))
    assert ladder.combination(ds, main).holds is None


def test_c9c_counts_two_texts_of_one_day_once_at_the_higher_step(tmp_path: Path) -> None:
    name = f"{ladder.STATE}; {ladder.EAST}"
    rows = [document("C9c", name, figure=step, issuer="USA") for step in ("1", "4")]
    found = ladder.steps(made(tmp_path, rows), (ladder.STATE,), (ladder.EAST,), "2010")
    assert found["figure"].tolist() == [4]


def test_c10b_holds_in_part_where_an_act_in_the_sea_is_established(tmp_path: Path) -> None:
    rows = plain("C10b", "supports", senkaku.NO_SIDE)
    rows += plain("C10b", "contradicts", senkaku.AREAS["territorial sea"])
    assert senkaku.senkaku(made(tmp_path, rows)).verdict == IN_PART


def test_c11a_needs_an_official_word_on_the_aim(tmp_path: Path) -> None:
    rows = plain("C11a", "supports", japan_as_means.AIM, japan_as_means.NAMED)
    rows += plain("C11a", "supports", japan_as_means.FOLLOWED, figure="100")
    assert japan_as_means.leverage(made(tmp_path / "a", rows)).verdict == HOLDS
    effects = [entry for entry in rows if entry["assertion"] != japan_as_means.AIM]
    assert japan_as_means.leverage(made(tmp_path / "b", effects)).verdict == OPEN


@pytest.mark.parametrize(
    ("tests", "acknowledged", "verdict"),
    [
        ((MET, MET, CONTRADICTED), "supports", HOLDS),
        ((MET, MET, CONTRADICTED), "silent", FAILS),
        ((MET, CONTRADICTED, CONTRADICTED), "supports", NOT_MET),
        ((MET, MET, UNDECIDED), "silent", FAILS),
        ((MET, UNDECIDED, CONTRADICTED), "supports", NOT_MET),
        ((UNDECIDED, UNDECIDED, CONTRADICTED), "supports", OPEN),
    ],
)
def test_c11b(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tests: tuple[str, ...],
    acknowledged: str,
    verdict: str,
) -> None:
    named = dict(zip(("meetings", "trade", "treaty"), tests, strict=True))
    monkeypatch.setattr(japan_as_means, "improved", lambda ds, window: named)
    rows = plain("C11b", acknowledged, japan_as_means.ACKNOWLEDGED)
    rows += plain("C11b", "supports", japan_as_means.TO_JAPAN)
    assert japan_as_means.sphere(made(tmp_path, rows)).verdict == verdict


def test_c11b_takes_the_first_term_off_the_count_of_meetings(tmp_path: Path) -> None:
    rows = [
        document("C11b", japan_as_means.IN_ALL, "silent", figure="10"),
        document("C11b", japan_as_means.IN_SECOND_TERM, "silent", figure="7"),
        document("C11b", japan_as_means.FIRST_OF_2017, "silent", figure="17"),
    ]
    counts = [row("abe-putin-meetings", "JPN", "RUS", "2019", 27.0, public="2019-12-31", vintage="2019")]
    ds = write(tmp_path, counts, evidence=rows)
    assert japan_as_means.past_rate(ds) == pytest.approx(13 / 4)
    assert japan_as_means.meetings(ds, 2017, 2019) == pytest.approx(11 / 3)


def aid(years: list[int]) -> list[dict[str, str]]:
    return [
        entry for year in years for entry in plain("C13a", "supports", north_korea.MATERIAL, figure=str(year))
    ]


def votes(monkeypatch: pytest.MonkeyPatch, assembly: list[tuple[int, str]], bound: str = MET) -> None:
    cast = pd.DataFrame(assembly, columns=["year", "vote"])
    none = pd.DataFrame({"year": [], "vote": [], "outcome": []}).astype({"year": int, "vote": str})
    monkeypatch.setattr(north_korea, "_records", lambda ds: (cast, none))
    monkeypatch.setattr(north_korea, "defence", lambda ds, years: bound)


@pytest.mark.parametrize(
    ("years", "bound", "verdict"),
    [
        ([2012, 2014, 2016], MET, HOLDS),
        ([2012, 2016], MET, OPEN),
        ([2012, 2014, 2016], CONTRADICTED, IN_PART),
        ([], MET, OPEN),
    ],
    ids=["three years", "two years", "declared", "nothing"],
)
def test_c13a(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, years: list[int], bound: str, verdict: str
) -> None:
    votes(monkeypatch, [], bound)
    assert north_korea.north_korea(made(tmp_path, aid(years))).verdict == verdict


@pytest.mark.parametrize(
    ("cast", "state"), [("NN", MET), ("NY", MET), ("YY", UNDECIDED), ("YN", MET), ("", UNDECIDED)]
)
def test_c13a_half_of_the_assembly_is_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cast: str, state: str
) -> None:
    votes(monkeypatch, [(2014, vote) for vote in cast])
    assert north_korea.political(made(tmp_path, []), (2012, 2016), Weighing()) == state


@pytest.mark.parametrize(
    ("reset", "linked", "gain", "verdict"),
    [
        ("supports", "supports", "supports", HOLDS),
        ("contradicts", "supports", "supports", NOT_MET),
        ("supports", "silent", "supports", OPEN),
        ("supports", "supports", "contradicts", FAILS),
        ("supports", "supports", "silent", OPEN),
    ],
)
def test_c14c(tmp_path: Path, reset: str, linked: str, gain: str, verdict: str) -> None:
    rows = []
    for says, name in ((reset, "RESET"), (linked, "LINKED"), (gain, "GAIN")):
        rows += plain("C14c", says, getattr(korea_as_means, name), date="2018-07-01")
    assert korea_as_means.korea_as_means(made(tmp_path, rows)).verdict == verdict


@pytest.mark.parametrize(
    ("wary", "reason", "verdict"),
    [(8, "supports", HOLDS), (7, "supports", OPEN), (8, "silent", OPEN)],
    ids=["eight rows", "seven rows", "no reason"],
)
def test_c15(tmp_path: Path, wary: int, reason: str, verdict: str) -> None:
    issuers = ["", "RUS"] * 4
    rows = [
        document("C15", name, issuer=issuers[number])
        for name in (wariness.WARY, f"{wariness.WARY} in Central Asia")
        for number in range(wary)
    ]
    rows += plain("C15", reason, wariness.REASON)
    assert wariness.wariness(made(tmp_path, rows)).verdict == verdict


def test_c15_halves_a_text_that_says_both() -> None:
    both = pd.DataFrame(
        [
            ("primary document", "supports", "a", ""),
            ("primary document", "contradicts", "a", ""),
            ("official statement", "supports", "b", ""),
        ],
        columns=["grade", "says", "origin", "issuer"],
    )
    # 1.5 and 2 for, 1.5 against: twice it is 3.5 to 1.5.
    assert wariness.weighed(both, Weighing()) == MET
    assert wariness.weighed(both[:2], Weighing()) == UNDECIDED


@pytest.mark.parametrize(
    ("sought", "gained", "verdict"),
    [
        ("supports", "supports", HOLDS),
        ("supports", "contradicts", IN_PART),
        ("silent", "supports", OPEN),
    ],
)
def test_c17(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sought: str, gained: str, verdict: str) -> None:
    monkeypatch.setattr(partnership, "no_dispute", lambda ds: MET)
    monkeypatch.setattr(partnership, "votes_nearest", lambda ds: MET)
    rows = plain("C17", "supports", partnership.CORDIAL, figure="2016")
    rows += plain("C17", sought, partnership.SOUGHT) + plain("C17", gained, partnership.GAINED)
    assert partnership.balance(made(tmp_path, rows)).verdict == verdict


def used(*sides: str, date: str = "2026-06-01") -> list[dict[str, str]]:
    rows = plain("C18", "supports", partnership.NAMED)
    for side in sides:
        rows += plain("C18", "supports", partnership.USED, party=side, date=date)
        press = (document("C18", partnership.USED, date=date, item=f"{side.lower()}-{n}") for n in (1, 2))
        rows += press
    return rows


@pytest.mark.parametrize(
    ("rows", "verdict"),
    [
        (used("RUS", "CHN"), HOLDS),
        (used("RUS"), IN_PART),
        (used("RUS", "CHN", date="2024-11-24"), HOLDS),
        (used("RUS", "CHN", date="2024-11-23"), OPEN),
        ([], OPEN),
    ],
    ids=["both", "one side", "first day", "a day too old", "nothing"],
)
def test_c18(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: list[dict[str, str]], verdict: str
) -> None:
    monkeypatch.setattr(partnership, "met_lately", lambda ds, start: UNDECIDED)
    monkeypatch.setattr(partnership, "bound_by_treaty", lambda ds: UNDECIDED)
    assert partnership.in_being(made(tmp_path, rows)).verdict == verdict


def given_reasons(documents: int, says: str) -> list[dict[str, str]]:
    speakers = [f"speaker-{number}" for number in range(3)]
    rows = [
        document("C6b", reasons.REASON, says, figure="1", issuer="RUS", by=speakers[number % 3])
        for number in range(documents)
    ]
    return rows + [document("C6b", reasons.MOVE, says, figure="30", by="speaker-0")]


@pytest.mark.parametrize(
    ("documents", "says", "verdict"),
    [(10, "supports", HOLDS), (10, "contradicts", FAILS), (9, "supports", OPEN)],
)
def test_c6b(tmp_path: Path, documents: int, says: str, verdict: str) -> None:
    speakers = [
        source(f"speaker-{number}").__class__(
            **{**vars(source(f"speaker-{number}")), "producer": str(number)}
        )
        for number in range(3)
    ]
    ds = write(tmp_path, ONE_ROW, evidence=given_reasons(documents, says), sources=speakers)
    assert reasons.reasons(ds).verdict == verdict


def test_documents_after_the_clock_are_not_seen(tmp_path: Path) -> None:
    rows = plain("C10a", "supports", air_zone.RECOGNISED, date="2018-01-01")
    ds = made(tmp_path, rows)
    assert air_zone.air_zone(ds).verdict == HOLDS
    assert air_zone.air_zone(ds.known_by(CUTOFF)).verdict == OPEN
