"""Every form of figure keeps the contract: points in the drawing, marks, intervals, cut-off, ids, words."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd
import pytest

from pivot import figures
from pivot.figures import Figure
from pivot.figures.sheet import slug
from pivot.figures.tidy import STATUSES, moment
from tests.figures import drawn

FINDING = "A finding."
YEARS = range(2010, 2021)


def status(code: str, x: int) -> str:
    """Reported in the first years, then one year of each other status."""
    return STATUSES[1:][x - 2015] if 2015 <= x <= 2018 else "reported"


def years(**more: object) -> pd.DataFrame:
    return drawn.points(["CHN", "JPN"], YEARS, lambda i, k: 3 + 2.5 * i + k * (1 - i / 3), **more)


def rows() -> pd.DataFrame:
    """One value a series, each with a status of its own."""
    found = drawn.points([f"way {s}" for s in STATUSES], [2016], lambda i, k: 2.0 + i)
    return found.assign(status=STATUSES)


def with_interval(points: pd.DataFrame) -> pd.DataFrame:
    return points.assign(low=points["y"] - 0.7, high=points["y"] + 0.9)


def days() -> pd.DataFrame:
    found = drawn.points(["CHN"], range(-5, 6), lambda i, k: k * 1.5 - 3)
    return found.assign(status=[*STATUSES[1:], *["reported"] * 7])


def runs() -> pd.DataFrame:
    return pd.DataFrame(
        {
            "source": list("abcde"),
            "value": [1.2, 0.8, 1.0, 2.5, 1.7],
            "holds": [False, True, True, False, False],
        }
    )


def events() -> pd.DataFrame:
    found = pd.DataFrame(
        {
            "series": ["JPN", "JPN", "CHN", "CHN", "CHN"],
            "x": ["2012-03", "2014-05-21", "2015-01/2018-12", "2019", "2016"],
            "label": ["one", "two", "three", "four", "five"],
            "source": "invented",
        }
    )
    return found.assign(status=STATUSES)


def held() -> pd.DataFrame:
    found = pd.DataFrame(
        {
            "series": [f"s{k}" for k in range(5)],
            "x": ["2000/2014", "2010/2020", "2015", "2008/2019", "1999/2003"],
            "y": [15.0, 11.0, 1.0, 12.0, 5.0],
            "unit": "years",
            "mark": "held",
            "source": "invented",
        }
    )
    return found.assign(status=STATUSES)


def draw(form: str, points: pd.DataFrame, **more: object) -> Figure:
    return getattr(figures, form)(points, name=f"fig-{form.replace('_', '-')}", finding=FINDING, **more)


def ranks() -> pd.DataFrame:
    found = drawn.points(["CHN", "JPN"], YEARS, lambda i, k: 1 + (i + k // 4) % 2, unit="rank")
    return found.assign(status=[status(s, x) for s, x in zip(found["series"], found["x"], strict=True)])


#: Form to a drawing with every status that it can bear.
FORMS: dict[str, Callable[[], Figure]] = {
    "line": lambda: draw("line", with_interval(years(status=status))),
    "bar": lambda: draw("bar", years(status=status)),
    "bump": lambda: draw("bump", ranks()),
    "interval": lambda: draw("interval", with_interval(rows())),
    "multiples": lambda: draw("multiples", years(status=status)),
    "scatter": lambda: draw("scatter", rows().assign(x=[1.0, 2.0, 3.5, 4.0, 6.0]), xlabel="x"),
    "event_window": lambda: draw("event_window", with_interval(days()), event="a vote"),
    "timeline": lambda: draw("timeline", events()),
    "spans": lambda: draw("spans", held()),
    "specification_curve": lambda: draw(
        "specification_curve", runs(), choices=["source"], source="s", unit="per cent"
    ),
}
OF_TIME = ("line", "bar", "bump", "multiples", "timeline", "spans")
WITH_INTERVALS = ("line", "interval", "event_window")


@pytest.fixture(scope="module", params=FORMS)
def figure(request: pytest.FixtureRequest) -> Figure:
    found = FORMS[request.param]()
    object.__setattr__(found, "form", request.param)
    return found


def test_every_form_is_here() -> None:
    assert {*FORMS, "map"} == set(figures.__all__) - {"Desk", "Figure", "of", "points"}


def test_every_point_is_in_the_drawing(figure: Figure) -> None:
    """The anchor of each point is a place of its series' paths or marks, or the middle of a span or bar."""
    anchors = figure.drawing["anchors"]
    assert len(anchors) == len(figure.points)
    for anchor, row in zip(anchors, figure.points.itertuples(), strict=True):
        places = np.array(drawn.places(figure, f"series-{slug(row.series)}"))
        xs, ys = places[:, 0], places[:, 1]
        # A bar or span holds its anchor between its corners; a mark or vertex stands on it.
        near = np.hypot(xs - anchor[0], ys - anchor[1]).min() < 0.1
        edge = 0.5  # a bar that is outlined is drawn inside its own stroke
        across = xs.min() - 0.1 <= anchor[0] <= xs.max() + 0.1 and np.abs(ys - anchor[1]).min() < edge
        upright = np.abs(ys - anchor[1]).min() < edge and np.abs(xs - anchor[0]).min() < 30
        assert near or across or upright, (row, anchor)


def test_anchors_give_the_values_back(figure: Figure) -> None:
    if figure.form in ("timeline", "spans", "interval", "specification_curve", "multiples"):
        pytest.skip("x or y is a row: see test_drawing")
    (axis,) = figure.drawing["axes"]
    for anchor, row in zip(figure.drawing["anchors"], figure.points.itertuples(), strict=True):
        x, y = drawn.value_at(axis, anchor)
        assert y == pytest.approx(row.y, abs=0.02)
        wanted = moment(row.x) if axis["x"]["kind"] in ("year", "time") else row.x
        assert x == pytest.approx(wanted, abs=0.6 if figure.form == "bar" else 0.02)


def test_every_status_has_a_mark_of_its_own(figure: Figure) -> None:
    """What is not reported is drawn otherwise than what is, and the key says what the mark means."""
    if figure.form == "specification_curve":
        pytest.skip("specifications are computed")
    there = [s for s in STATUSES[1:] if s in set(figure.points["status"])]
    assert there == STATUSES[1:]
    keys = [g for g in drawn.tree(figure).iter() if g.get("class") == "key"]
    assert keys, "no key"
    for said in there:
        assert said in figure.alt, f"{said} is not told"


def test_a_status_changes_the_drawing(figure: Figure) -> None:
    if figure.form == "specification_curve":
        pytest.skip("specifications are computed")
    frames = {
        "line": years(), "bar": years(), "bump": ranks(), "interval": rows(), "multiples": years(),
        "scatter": rows().assign(x=[1.0, 2.0, 3.5, 4.0, 6.0]), "event_window": days(), "timeline": events(),
        "spans": held(),
    }  # fmt: skip
    more = {"scatter": {"xlabel": "x"}, "event_window": {"event": "a vote"}}.get(figure.form, {})
    drawings = set()
    for name in STATUSES:
        svg = draw(figure.form, frames[figure.form].assign(status=name), **more)
        drawings.add("".join(_series(svg)))
    assert len(drawings) == len(STATUSES), "two statuses are drawn alike"


def _series(figure: Figure) -> list[str]:
    groups = [g for g in drawn.tree(figure).iter() if f"{figure.name}-series-" in (g.get("id") or "")]
    used = {u.get("href") for g in groups for u in g.iter() if u.get("href")}
    marks = [n for n in drawn.tree(figure).iter() if f"#{n.get('id')}" in used]
    return [ET.tostring(node, encoding="unicode") for node in [*groups, *marks]]


def test_intervals_are_drawn() -> None:
    for form in WITH_INTERVALS:
        figure = FORMS[form]()
        (axis,) = figure.drawing["axes"]
        wide = figure.points.iloc[0]
        key = "x" if form == "interval" else "y"
        reach = [
            drawn.value_at(axis, place)[0 if key == "x" else 1]
            for group in drawn.tree(figure).iter()
            if group.get("class") in ("series", "band")
            for place in drawn.places(figure, group.get("id").removeprefix(f"{figure.name}-"))
        ]
        for end in (wide["low"], wide["high"]):
            assert min(abs(value - end) for value in reach) < 0.02, (form, end)


@pytest.mark.parametrize("form", OF_TIME)
def test_the_cutoff_and_the_hindsight_are_drawn(form: str) -> None:
    figure = FORMS[form]()
    assert figure.drawing["cutoff"]
    assert [g for g in drawn.tree(figure).iter() if g.get("class") == "hindsight"]
    assert [g for g in drawn.tree(figure).iter() if g.get("class") == "cutoff"]


def test_ids_are_unique_and_the_figures_own(figure: Figure) -> None:
    ids = [node.get("id") for node in drawn.tree(figure).iter() if node.get("id")]
    assert len(ids) == len(set(ids))
    assert all(i.startswith(f"{figure.name}-") for i in ids)


def test_the_words_are_computed_from_the_points(figure: Figure) -> None:
    assert figure.alt.startswith(FINDING) and len(figure.alt) <= 900
    frame = {"line": years(status=status), "bar": years(status=status)}.get(figure.form)
    if frame is not None:
        moved = draw(figure.form, frame.assign(y=frame["y"] + 1.0))
        assert moved.alt != figure.alt
    caption = figure.caption
    assert caption.startswith(FINDING) and caption.endswith(("Source: invented.", "Source: s."))
    assert set(figure.points.columns) >= {"series", "x", "y", "unit", "status", "source"}
