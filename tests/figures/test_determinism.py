"""The same bytes, whatever the user, the machine's settings and the process."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

DRAW = """
import hashlib, json, sys
import pandas as pd
from pivot import figures
from tests.figures import drawn
points = drawn.points(["CHN", "DEU", "a", "b"], range(2006, 2025), lambda i, k: 3 * i + k % 5,
                      status=lambda s, x: "mirror" if x > 2020 else "reported")
line = figures.line(points, name="fig-line", finding="A finding.")
bar = figures.bar(points, name="fig-bar", finding="A finding.", stacked=True)
panels = figures.multiples(points, name="fig-panels", finding="A finding.")
for figure in (line, bar, panels):
    text = json.dumps(figure._repr_mimebundle_(), sort_keys=False)
    print(figure.name, hashlib.sha256(text.encode()).hexdigest())
print("pyplot" if "matplotlib.pyplot" in sys.modules else "no pyplot")
"""

HOSTILE = """
svg.fonttype: none
svg.hashsalt: other
font.family: serif
font.size: 30
lines.linewidth: 9
lines.markersize: 20
lines.dash_capstyle: round
lines.scale_dashes: True
lines.antialiased: False
patch.linewidth: 7
path.simplify: True
path.simplify_threshold: 1.0
path.sketch: 3, 100, 2
axes.facecolor: black
figure.facecolor: red
savefig.facecolor: red
text.usetex: True
text.color: green
"""


def draw(tmp_path, **settings):
    env = {**os.environ, "PYTHONPATH": str(ROOT), "MPLCONFIGDIR": str(tmp_path / "mpl"), **settings}
    return subprocess.run(
        [sys.executable, "-c", DRAW],
        env=env,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )


@pytest.mark.slow
def test_a_hostile_machine_changes_nothing(tmp_path):
    rc = tmp_path / "matplotlibrc"
    rc.write_text(HOSTILE, encoding="utf-8")
    hostile = draw(
        tmp_path,
        MATPLOTLIBRC=str(rc),
        MPLBACKEND="template",
        MPLCONFIGDIR="/dev/null/none",
        PYTHONHASHSEED="7",
        TZ="Asia/Tokyo",
        LC_ALL="C",
        LANG="tr_TR.UTF-8",
    )
    plain = {line.split()[0]: line for line in hostile.stdout.splitlines()}
    assert plain.pop("no") == "no pyplot"
    assert hostile.stderr == ""
    here: dict[str, str] = {}
    exec(DRAW, {"print": lambda *words: here.update({words[0]: " ".join(words)})})
    for name in ("fig-line", "fig-bar", "fig-panels"):
        assert plain[name] == here[name]


def test_the_drawing_depends_on_the_points():
    from pivot import figures
    from tests.figures import drawn

    digests = set()
    for end in (9.0, 9.0001):
        points = drawn.points(["CHN"], [2014, 2015, 2016], lambda i, k, end=end: end if k == 2 else k)
        figure = figures.line(points, name="fig-line", finding="A finding.")
        digests.add(hashlib.sha256(str(figure.resource).encode()).hexdigest())
    assert len(digests) == 2
