"""Prose held to facts: every way to drift is seen."""

from __future__ import annotations

import random
import re

import pytest

from pivot.facts import Facts, count, direction, money, number, plain, year
from pivot.facts.binding import faults, paragraphs

FACTS = Facts(
    {
        "share_2010": number(9.53, 1),
        "share_2016": number(14.07, 1),
        "up": direction(4.5),
        "first_year": year(2010),
        "partners": count(2),
        "part": plain("two thirds"),
        "worth": money(236.2, 1),
        "change": number(-12.4, 1),
        "way": plain("the other way"),
    }
)
BOUND = (
    "China's share rose from 9.5 per cent in 2010 to 14.1 per cent in 2016.\n"
    "<!-- facts: up share_2010 first_year share_2016 date:2016 -->"
)


def test_bound_prose_passes() -> None:
    assert list(faults(BOUND, FACTS)) == []


@pytest.mark.parametrize("old", ["rose", "9.5", "2010", "14.1", "2016"])
def test_each_bound_word_is_held(old: str) -> None:
    new = {"rose": "fell"}.get(old, old[:-1] + ("7" if old[-1] != "7" else "8"))
    (fault,) = faults(BOUND.replace(old, new, 1), FACTS)
    assert fault.says in (new, new.rstrip("."))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It was 9.5 per cent.", "9.5"),
        ("It was 9.5 and then 3. <!-- facts: share_2010 -->", "3"),
        ("It doubled to 9.5. <!-- facts: share_2010 -->", "doubled"),
        ("It was 9.5, a third. <!-- facts: share_2010 -->", "third"),
        ("It was 9.55. <!-- facts: share_2010 -->", "9.55"),
        ("It was 19.5. <!-- facts: share_2010 -->", "19.5"),
        ("It was -9.5. <!-- facts: share_2010 -->", "-9.5"),
        ("It was 9.5. <!-- facts: share_2010 share_2016 -->", "nothing"),
        ("It was 9.5. <!-- facts: no_such_fact -->", "no_such_fact"),
        ("It was $23.6 bn. <!-- facts: worth -->", "$23.6"),
        ("In 2015 it was 9.5. <!-- facts: date:2014 share_2010 -->", "2015"),
        ("It ran the same way, 9.5. <!-- facts: way share_2010 -->", "nothing"),
    ],
)
def test_what_drifts_is_named(text: str, says: str) -> None:
    (fault,) = faults(text, FACTS)
    assert fault.says == says


@pytest.mark.parametrize(
    "text",
    [
        "No number here.",
        "Claim C2a and {numref}`fig-2` and [a link](https://example.org/2014) need no fact.",
        "About two thirds, $236.2 bn. <!-- facts: part worth -->",
        "It changed by −12.4 per cent. <!-- facts: change -->",
        "It ran the other way, 9.5. <!-- facts: way share_2010 -->",
        "1. An item of a list.",
        "The words of both two partners.\n\n<!-- facts: partners -->",
        "The year 20 January 2017. <!-- facts: date:20_January_2017 -->",
    ],
)
def test_what_is_right_passes(text: str) -> None:
    assert list(faults(text, FACTS)) == []


def test_any_digit_changed_is_caught() -> None:
    prose = BOUND.split("<!--")[0]
    places = [match.start() for match in re.finditer(r"\d", prose)]
    draw = random.Random(20170120)
    for _ in range(100):
        place = draw.choice(places)
        new = draw.choice([digit for digit in "0123456789" if digit != prose[place]])
        assert list(faults(BOUND[:place] + new + BOUND[place + 1 :], FACTS))


def test_fences_are_kept_whole() -> None:
    text = "One.\n\n```python\nx = 3\n\ny = 4\n```\n\nTwo."
    assert paragraphs(text) == ["One.", "```python\nx = 3\n\ny = 4\n```", "Two."]
    assert list(faults(text, FACTS)) == []


def test_a_caption_may_hold_no_number_of_its_own() -> None:
    assert FACTS("From {share_2010} in {=2009}.") == "From 9.5 in 2009."
    with pytest.raises(ValueError, match="bound to nothing"):
        FACTS("From 9.5 in {=2009}.")
    with pytest.raises(KeyError, match="no fact 'absent'"):
        FACTS("{absent}")


def test_facts_are_printed_as_the_book_prints() -> None:
    assert [str(fact) for fact in (number(1234.56, 1), number(-0.04, 1), number(-3, 0), count(13))] == [
        "1,234.6",
        "0.0",
        "−3",
        "13",
    ]


QUOTED = '"38 billion", it says.'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("It was 1234567 then. <!-- facts: date:1234567 -->", "1234567"),
        ("In 38 years. <!-- facts: date:38 -->", "38"),
        ("On 32 January 2017. <!-- facts: date:32_January_2017 -->", "32"),
        ("On 16 of them. <!-- facts: date:16 -->", "16"),
        ("It was 9.5. <!-- facts: word:9.5 -->", "9.5"),
        ("It was 38 billion. <!-- facts: quote:38_billion -->", "38"),
        ("It was 9.5 of them. <!-- facts: name:9.5 -->", "9.5"),
        ("It was 39 bcm. <!-- facts: claim:39 -->", "39"),
        ("It was $380. <!-- facts: cite:$380 -->", "$380"),
        ("It was $380 {cite:p}`osw2014`. <!-- facts: cite:$380 -->", "$380"),
        ("It was $350. Others {cite:p}`osw2014`. <!-- facts: cite:$350 -->", "$350"),
    ],
)
def test_a_declaration_is_no_way_round_the_facts(text: str, says: str) -> None:
    (fault,) = faults(text, FACTS)
    assert fault.says == says


@pytest.mark.parametrize(
    "text",
    [
        "From 2014–2016 and 2011-12. <!-- facts: date:2014–2016 date:2011-12 -->",
        "In the mid-2000s, on 20 January. <!-- facts: date:2000s date:20_January -->",
        f"{QUOTED} <!-- facts: quote:38_billion -->",
        "At 20 °C, on Debian 12. <!-- facts: name:20_°C name:12 -->",
        "On 16 December, and 7 August 1945. <!-- facts: date:16 date:7 date:1945 -->",
        "Will 38 bcm come? <!-- facts: claim:38 -->",
        "From \\$350 to \\$390 {cite:p}`osw2014`. <!-- facts: cite:$350 cite:$390 -->",
    ],
)
def test_what_is_declared_rightly_passes(text: str) -> None:
    assert [str(fault) for fault in faults(text, FACTS)] == []


def test_each_change_is_said_with_its_sentence() -> None:
    """When data change, what stands and what should stand is printed fact by fact."""
    bound = "<!-- facts: word:fell up share_2010 share_2016 date:2016 -->"
    text = f"China fell. It rose from 9.5 to 14.1 in 2016.\n{bound}"
    new = {"up": direction(-1.0), "share_2010": number(15.1, 1), "share_2016": number(14.0, 1)}
    should_say = {"rose": "'fell' (up)", "9.5": "'15.1' (share_2010)", "14.1": "'14.0' (share_2016)"}
    assert [str(fault) for fault in faults(text, Facts({**FACTS, **new}))] == [
        f"“It rose from 9.5 to 14.1 in 2016.”: says {says!r}, should say {should}"
        for says, should in should_say.items()
    ]


def test_a_template_declares_dates_and_names_only() -> None:
    assert FACTS("To {=2016}, of {=38} bcm, in {=January 2017}.") == "To 2016, of 38 bcm, in January 2017."
    assert FACTS("On {=15} August, with {=95} per cent intervals.")
    for text in ("{=9.5}", "{=1234}", "{=17 per cent}", "{=95} of them"):
        with pytest.raises(ValueError, match="no date and no listed name"):
            FACTS(f"It was {text}.")
