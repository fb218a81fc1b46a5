"""What a figure hands on, and what it says when it is given something wrong."""

import json
from types import SimpleNamespace

import pandas as pd
import pytest

from pivot import figures
from pivot.figures import palette
from pivot.figures.scales import number, ticks
from pivot.figures.tidy import kind, spoken
from tests.figures import drawn

FINDING = "China came first."


@pytest.fixture(scope="module")
def figure():
    points = drawn.points(
        ["CHN", "DEU"], range(2014, 2019), lambda i, k: [10.04, 9.5, 14, -2.26, 12][k] + 3 * i
    )
    points["source"] = "fts dots"
    return figures.line(
        points,
        name="fig-first",
        finding=FINDING,
        note="Exports in US$ and imports in US$.",
        highlight=["CHN"],
        sources={"fts": "Customs, 2022", "dots": "IMF, 2026"},
    )


def test_the_bundle_is_what_the_book_takes(figure):
    bundle = figure._repr_mimebundle_()
    assert list(bundle) == ["image/svg+xml", "text/plain", "application/vnd.dataresource+json"]
    assert bundle["image/svg+xml"] == figure.svg
    assert bundle["text/plain"] == "fig-first: China came first. [10 points, 2 series]"
    resource = json.loads(json.dumps(bundle["application/vnd.dataresource+json"], allow_nan=False))
    assert resource["name"] == "fig-first"
    assert resource["data"][0] == {
        "series": "CHN",
        "x": 2014,
        "y": 10.04,
        "unit": "per cent",
        "status": "reported",
        "source": "fts dots",
    }
    assert {f["name"]: f["type"] for f in resource["schema"]["fields"]}["y"] == "number"
    assert (resource["caption"], resource["alt"]) == (figure.caption, figure.alt)


def test_the_caption_has_finding_note_and_sources(figure):
    assert figure.caption == (
        r"China came first. Exports in US\$ and imports in US\$. Sources: Customs, 2022; IMF, 2026."
    )


def test_sources_fall_back_to_the_frame_and_then_to_ids():
    points = drawn.points(["CHN"], [2014, 2015], lambda i, k: k)
    assert figures.line(points, name="fig-a", finding=FINDING).source_line == "Source: invented."
    points.attrs["sources"] = {"invented": "The author, 2026"}
    known = figures.line(points, name="fig-a", finding=FINDING)
    assert known.source_line == "Source: The author, 2026."


def test_the_alt_text_is_computed_from_the_points(figure):
    assert figure.alt == (
        "China came first. Line chart of 2 series in per cent, 2014 to 2018. "
        "China: first 10.0 (2014), last 12.0 (2018), lowest −2.3 (2017), highest 14.0 (2016). "
        "1 other series is drawn in grey."
    )


def test_a_long_alt_text_counts_what_it_leaves_out():
    points = drawn.points([f"series {i}" for i in range(20)], [2014, 2015], lambda i, k: i + k)
    figure = figures.bump(points.assign(y=points["y"] + 1), name="fig-long", finding=FINDING, height=160)
    assert len(figure.alt) <= 900
    assert figure.alt.endswith("more series.")


def test_statuses_are_said():
    points = drawn.points(["CHN"], [2014, 2015], lambda i, k: k, status=lambda s, x: "mirror")
    assert "2 of 2 mirror" in figures.line(points, name="fig-a", finding=FINDING).alt


def test_a_measures_frame_is_taken_as_it_is():
    frame = pd.DataFrame(
        {
            "series": "fts-exports",
            "reporter": "RUS",
            "partner": ["CHN", "JPN"],
            "period": ["2014", "2014"],
            "value": [1.0, 2.0],
            "status": "reported",
            "source": "fts",
        }
    )
    tidy = figures.points(frame, unit="US$ bn")
    assert list(tidy["series"]) == ["CHN", "JPN"]
    assert list(tidy["x"]) == [2014, 2014]
    drawn_ = figures.bar(frame, name="fig-frame", finding=FINDING, unit="US$ bn")
    assert drawn_.points["unit"].unique().tolist() == ["US$ bn"]
    lone = figures.points(frame.iloc[:1], unit="US$ bn")
    assert list(lone["series"]) == ["CHN"]
    ranked = frame.assign(rank=[2, 1])
    assert list(figures.bump(ranked, name="fig-frame", finding=FINDING).points["y"]) == [2, 1]


def test_a_desk_fills_in_names_and_sources():
    dataset = SimpleNamespace(
        countries=pd.DataFrame({"name": ["Vietnam"]}, index=["VNM"]),
        sources=pd.DataFrame({"short": ["The author, 2026"]}, index=["invented"]),
    )
    points = drawn.points(["VNM"], [2014, 2015], lambda i, k: k)
    figure = figures.of(dataset).line(points, name="fig-a", finding=FINDING)
    assert "Vietnam:" in figure.alt and figure.sources == ("The author, 2026",)
    named = figures.of(dataset).line(points, name="fig-a", finding=FINDING, labels={"VNM": "here"})
    assert "here:" in named.alt


GOOD = drawn.points(["CHN", "DEU"], [2014, 2015, 2016], lambda i, k: i + k)

WRONG = {
    "no column 'unit'": {"points": GOOD.drop(columns="unit")},
    "there are no points": {"points": GOOD.iloc[:0]},
    "two points stand at series 'CHN', x 2014": {"points": pd.concat([GOOD, GOOD.iloc[:1]])},
    "y is no number at series 'CHN', x 2014": {"points": GOOD.assign(y=float("nan"))},
    "the finding has no full stop": {"finding": "China came first"},
    "'guessed' is no status": {"points": GOOD.assign(status="guessed")},
    "mix the units 'per cent' and 'US\\$ bn'": {"points": GOOD.assign(unit=["per cent"] * 5 + ["US$ bn"])},
    "'China' is to be highlighted and is no series": {"highlight": ["China"]},
    "'Figure 1' is no figure name": {"name": "Figure 1"},
    "y is not between low and high": {"points": GOOD.assign(low=2.0, high=3.0)},
    "low is no number": {"points": GOOD.assign(low=float("nan"), high=9.0)},
    "a logarithmic axis cannot show 0": {"log": True},
    "a line needs years": {"points": GOOD.assign(x=list("abcabc"))},
    "the unit of the values is not known": {
        "points": GOOD.rename(columns={"x": "period", "y": "value"}).drop(columns="unit")
    },
}


@pytest.mark.parametrize("complaint", WRONG)
def test_faults_are_named_in_one_sentence(complaint):
    given = {"points": GOOD, "name": "fig-wrong", "finding": FINDING, **WRONG[complaint]}
    with pytest.raises(ValueError, match=complaint) as error:
        figures.line(given.pop("points"), **given)
    said = str(error.value)
    assert said.startswith(("fig-wrong: ", "'Figure 1'"))
    assert "\n" not in said and "; " in said or ": write" in said


def test_nothing_wrong_with_the_points_themselves():
    assert figures.line(GOOD, name="fig-wrong", finding=FINDING).name == "fig-wrong"


def test_labels_that_would_share_an_id_are_refused():
    points = drawn.points(["a b", "a-b"], [2014, 2015], lambda i, k: i + k)
    with pytest.raises(ValueError, match="would share an id"):
        figures.line(points, name="fig-twins", finding=FINDING)


def test_too_many_labels_are_refused():
    points = drawn.points([f"s{i}" for i in range(40)], [2014, 2015], lambda i, k: i + k)
    with pytest.raises(ValueError, match="fig-crowd: 40 labels .* more height"):
        figures.line(points, name="fig-crowd", finding=FINDING)


def test_ranks_are_whole_numbers():
    with pytest.raises(ValueError, match="a rank is a whole number"):
        figures.bump(GOOD.assign(y=1.5), name="fig-ranks", finding=FINDING)


def test_an_event_window_counts_steps():
    steps = drawn.points(["RUB"], range(-5, 6), lambda i, k: k)
    figure = figures.event_window(steps, name="fig-days", finding=FINDING, event="election")
    assert "−5 to 5" in figure.alt and figure.drawing["cutoff"] == []
    with pytest.raises(ValueError, match="steps from the event"):
        figures.event_window(GOOD, name="fig-days", finding=FINDING, event="election")


def test_a_timeline_names_its_events():
    events = pd.DataFrame(
        {
            "series": ["JPN"] * 4,
            "x": ["2006-12-15", "2016-06/2016-09", "2017-04/2017-09", "2022"],
            "label": ["return", "a summit of many weeks", "talks", "end"],
            "status": "reported",
            "source": "invented",
        }
    )
    figure = figures.timeline(events, name="fig-when", finding=FINDING)
    assert "15 December 2006, Japan: return." in figure.alt
    (summit,) = drawn.words(figure, "label-1")
    (talks,) = drawn.words(figure, "label-2")
    assert summit[2] < figure.drawing["cutoff"][0] < talks[0]
    with pytest.raises(ValueError, match="no column 'label'"):
        figures.timeline(events.drop(columns="label"), name="fig-when", finding=FINDING)


@pytest.mark.parametrize(
    ("value", "digits", "printed"),
    [(1234.56, 1, "1,234.6"), (-0.04, 1, "0.0"), (-2.5, 1, "−2.5"), (1e6, 0, "1,000,000")],
)
def test_numbers_are_printed(value, digits, printed):
    assert number(value, digits) == printed


def test_ticks_are_round_and_enclose():
    assert ticks(3, 29.3, zero=True) == [0, 10, 20, 30]
    assert ticks(48, 63.8, zero=False) == [45, 50, 55, 60, 65]
    assert ticks(3, 150, zero=False, log=True) == [2, 5, 10, 20, 50, 100, 200]


def test_periods_are_told_apart_and_spoken():
    assert kind([2014, 2015]) == "year"
    assert kind(["2014-01", 2015]) == "time"
    assert kind([-5, 0, 5]) == "number"
    assert kind(["customs", "IMF"]) == "category"
    assert spoken("2014-03-18") == "18 March 2014"
    assert spoken("2023-01/2023-09") == "January 2023 to September 2023"


def test_two_of_a_family_are_told_apart_in_one_figure():
    points = drawn.points(["asia", "asia-10"], [2014, 2015], lambda i, k: i + k)
    figure = figures.line(points, name="fig-a", finding=FINDING)
    strokes = {
        path.get("stroke")
        for code in ("asia", "asia-10")
        for path in drawn.group(figure, f"series-{code}").iter()
        if path.get("stroke")
    }
    assert len(strokes) == 2 and palette.colour("ASIA") in strokes


def test_families_share_a_colour():
    assert palette.colour("EU27") == palette.colour("EU") != palette.OTHER
    assert palette.colour("EU27_2020") == palette.colour("REVIEW_EU") == palette.colour("EU")
    assert palette.colour("asia-10") == palette.colour("FTS_ASIA") == palette.colour("ASIA")
    for other in ("XYZ", "REVIEW_OTHER_EU", "REVIEW_ASIA_PACIFIC"):
        assert palette.colour(other) == palette.OTHER


def test_spans_of_years_stand_in_rows_and_name_their_kind():
    held = pd.DataFrame(
        {
            "series": ["gas", "gas", "oil"],
            "x": ["2000/2014", "2016/2020", "2018"],
            "y": [15.0, 5.0, 1.0],
            "unit": "rows",
            "status": ["reported", "quoted", "reported"],
            "source": "",
            "mark": ["dated", "dated", "after"],
        }
    )
    figure = figures.spans(held, name="fig-years", finding=FINDING)
    assert "gas: 2000 to 2014 reported, 2016 to 2020 quoted (dated)." in figure.alt
    assert figure.sources == ()
    (bar, *_) = drawn.places(figure, "series-oil")
    assert bar[0] > figure.drawing["cutoff"][0]
    with pytest.raises(ValueError, match="no column 'mark'"):
        figures.spans(held.drop(columns="mark"), name="fig-years", finding=FINDING)
