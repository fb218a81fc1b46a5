"""Windows and agreement of votes, against answers worked out by hand."""

from __future__ import annotations

import pandas as pd

from pivot.measures import neighbours


def flows(values: dict[int, float], state: str = "KAZ", power: str = "CHN") -> pd.DataFrame:
    return pd.DataFrame(
        {"state": state, "power": power, "period": list(map(str, values)), "value": values.values()}
    )


def test_a_window_needs_two_of_its_years() -> None:
    rows = pd.concat(
        [
            flows({2005: 10.0, 2006: 20.0}),
            flows({2005: 4.0, 2007: 6.0}, power="RUS"),
            flows({2005: 1.0}, state="UZB"),
            flows({2005: 1.0, 2006: 2.0}, state="UZB", power="RUS"),
        ]
    )
    found = neighbours.window(rows, range(2005, 2008))
    assert found.to_dict("index") == {"KAZ": {"CHN": 15.0, "RUS": 5.0}}
