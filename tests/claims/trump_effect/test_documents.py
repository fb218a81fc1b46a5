"""T1, T2, T3a and T7 on a few made-up documents."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from pivot.claims.trump_effect import grounds, islands, surprise, wish
from pivot.claims.verdict import FAILS, HOLDS, IN_PART, OPEN
from tests.claims.trump_effect.made_up import dataset, document


def words(days: list[str], says: str = "supports", by: str = "made-up") -> list[dict[str, str]]:
    return [document("T1", f"{says}-{day}-{by}", wish.RELATIONS, day, says, by=by) for day in days]


MANY = ["2016-11-10", "2016-11-20", "2016-12-01", "2016-12-10", "2017-01-05"]


@pytest.mark.parametrize(
    ("documents", "main"),
    [
        (words(MANY), HOLDS),
        (words(MANY[:2]), IN_PART),
        (words(MANY[:3]) + words(MANY[3:], "contradicts"), IN_PART),  # three of five
        (words(MANY[:4]) + words(["2016-12-24", "2016-12-26"], "contradicts"), HOLDS),  # exactly two thirds
        (words(MANY[:1]) + words(MANY[1:2], "contradicts"), IN_PART),  # equal counts
        (words(MANY[:2]) + words(MANY[2:], "contradicts"), FAILS),  # opposing texts outnumber
        (words(MANY, "contradicts"), FAILS),
        (words(MANY, by="statement"), OPEN),  # no primary text
        ([], OPEN),
    ],
)
def test_t1_main(tmp_path: Path, documents: list[dict[str, str]], main: str) -> None:
    grid = wish.grid(dataset(tmp_path, documents))
    assert grid.iloc[0]["verdict"] == main
    assert len(grid) == 48


def test_t1_does_not_count_words_of_before_the_candidacy_or_after_the_oath(tmp_path: Path) -> None:
    found = wish.openly_favoured(dataset(tmp_path, words(["2014-01-01", "2017-01-21", "2017-02-01"])))
    assert found.verdict == OPEN


def test_t1_a_text_that_says_both_counts_half(tmp_path: Path) -> None:
    both = [
        document("T1", f"both-{says}", wish.RELATIONS, "2016-12-01", says, origin="both")
        for says in ("supports", "contradicts")
    ]
    rows = wish.words(
        dataset(tmp_path, both),
        "posts, speeches and interviews",
        "candidacy and transition",
        "relations named",
    )
    assert wish.tallied(rows, "texts") == (0.5, 0.5)


def shift(supports: int) -> list[dict[str, str]]:
    return [document("T2", f"analyst-{n}", islands.SHIFT, "2016-12-01", by="paper") for n in range(supports)]


def line(before: str, after: str) -> list[dict[str, str]]:
    return [
        document("T2", "before", islands.FIRMER, "2016-09-01", before),
        document("T2", "after", islands.FIRMER, "2016-12-10", after),
    ]


LINK = [document("T2", "link", islands.LINK, "2016-12-12")]
EARLIER = [document("T2", "earlier", islands.ANNOUNCED, "2016-03-25")]


@pytest.mark.parametrize(
    ("documents", "verdict"),
    [
        (shift(2) + line("silent", "supports") + LINK, HOLDS),
        (shift(2) + line("silent", "supports") + LINK + EARLIER, IN_PART),  # firmer line announced before
        (shift(2) + line("silent", "supports"), IN_PART),  # no official states the link
        (shift(2) + line("supports", "supports") + LINK, IN_PART),  # no firmer: only the attribution stands
        (shift(1) + line("supports", "silent"), FAILS),
        (shift(1) + line("silent", "supports"), OPEN),
        ([], OPEN),
    ],
)
def test_t2(tmp_path: Path, documents: list[dict[str, str]], verdict: str) -> None:
    grid = islands.grid(dataset(tmp_path, documents))
    assert grid.iloc[0]["verdict"] == verdict
    assert len(grid) == 108


def test_t2_the_mark_itself_counts_as_met() -> None:
    assert islands.caused(1 / 3, True, False)
    assert islands.caused(0.3, True, False) is None


def signs(easing: int, expected: int, contrary: int, before: int = 0) -> list[dict[str, str]]:
    made = [("easing", grounds.EASING, easing, "2016-12-01", "USA")]
    made += [("expected", grounds.EXPECT, expected, "2016-12-02", "RUS")]
    made += [("contrary", grounds.ADDED, contrary, "2016-12-03", "USA")]
    made += [("before", grounds.EASING, before, "2016-10-01", "USA")]
    return [
        document("T3a", f"{kind}-{n}", assertion, day, by="statement", issuer=issuer)
        for kind, assertion, count, day, issuer in made
        for n in range(count)
    ]


@pytest.mark.parametrize(
    ("documents", "verdict"),
    [
        (signs(2, 1, 3), HOLDS),  # equal counts are as many
        (signs(2, 1, 4), IN_PART),
        (signs(2, 0, 2), IN_PART),
        (signs(2, 1, 7), FAILS),
        (signs(0, 0, 2), FAILS),
        (signs(2, 1, 3, before=2), OPEN),  # easing was spoken of as much before
        (signs(1, 1, 1), OPEN),  # one official text is too few
        ([], FAILS),
    ],
)
def test_t3a(tmp_path: Path, documents: list[dict[str, str]], verdict: str) -> None:
    ds = dataset(tmp_path, documents)
    grid = grounds.grid(ds)
    assert grid.iloc[0]["verdict"] == verdict
    assert len(grid) == 32


def test_t3a_looks_back_as_far_as_it_looks_ahead() -> None:
    assert grounds.mirrored("2017-01-20") == ("2016-08-28", "2016-11-08")


def test_t3a_leaves_renewals_out_where_they_are_routine(tmp_path: Path) -> None:
    renewals = [
        document("T3a", f"renewal-{n}", grounds.RENEWED, "2016-12-19", by="statement", issuer="USA")
        for n in range(9)
    ]
    grid = grounds.grid(dataset(tmp_path, signs(2, 1, 0) + renewals))
    held = grid.groupby("contrary")["verdict"].first()
    assert (held["one each"], held["renewals left out"]) == (FAILS, HOLDS)


def forecasts(*figures: float) -> list[dict[str, str]]:
    return [
        document(
            "T7",
            f"forecast-{n}",
            surprise.EXPECTED["odds"],
            "2016-11-07",
            "supports" if figure > 50 else "contradicts",
            by="paper",
            figure=str(figure),
        )
        for n, figure in enumerate(figures)
    ]


DAYS = [str(day.date()) for day in pd.bdate_range(end="2016-11-10", periods=1100)]


def markets(move: float) -> dict[str, pd.DataFrame]:
    """One currency that moves by one per cent a day, and by ``move`` on the day; one index."""
    at = DAYS.index("2016-11-09")
    rate = [100.0 * (1.01 if n % 2 else 1.0) for n in range(len(DAYS))]
    rate[at] = rate[at - 1] * (1 + move)
    rates = pd.DataFrame({"date": DAYS, "USD": 1.0, "RUB": rate, "period_public": DAYS, "source": "made-up"})
    index = {"event": "2016-11-09", "series": "vix", "smaller_250": 250 * (move > 0.05), "smaller_1000": 0.0}
    return {"ecb_rates": rates, "event_moves": pd.DataFrame([index | {"period_public": "2016-11-09"}])}


@pytest.mark.parametrize(
    ("documents", "move", "main"),
    [
        (forecasts(83, 71, 90), 0.0, HOLDS),
        (forecasts(83, 71, 20), 0.0, HOLDS),  # exactly two thirds
        (forecasts(83, 71, 80, 20, 50), 0.0, IN_PART),  # an open row counts below the line only
        (forecasts(20, 30, 83), 0.0, FAILS),
        (forecasts(83, 71), 0.10, IN_PART),  # two rows, but the markets moved
        (forecasts(83, 71), 0.0, OPEN),
        ([], 0.0, OPEN),
        ([], 0.10, IN_PART),  # a market move alone never makes more
    ],
)
def test_t7(tmp_path: Path, documents: list[dict[str, str]], move: float, main: str) -> None:
    ds = dataset(tmp_path, documents, **markets(move))
    assert surprise.grid(ds).iloc[0]["verdict"] == main
