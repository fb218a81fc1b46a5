"""Tables: cells as printed, MyST that Sphinx numbers and aligns, faults in one sentence."""

import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from fontTools.ttLib import TTFont

from pivot import tables
from pivot.tables import Column, Table

HOME = Path(__file__).resolve().parent.parent
CAPTION = "China came first. Goods in US$ bn, not in €."


def frame():
    return pd.DataFrame(
        {
            "partner": ["CHN", "XYZ", ""],
            "period": ["2014", "2015", "2016"],
            "year": [2014, 2015, 2016],
            "value": [1234.56, -0.5, float("nan")],
            "count": [1, 20, 300],
            "remark": ["a | b", "*bold* `code` $5 [x](y) <b>", r"\ back_slash_ ~#{}"],
            "source": ["fts", "fts dots", "dots"],
        }
    )


def table(**changes):
    given = {
        "name": "tab-first",
        "caption": CAPTION,
        "columns": {
            "partner": "Partner",
            "period": "Year",
            "value": Column("Turnover", unit="US$ bn", digits=1),
            "count": "Rank",
            "remark": Column("Remark"),
        },
        "note": "Money is in US$.",
        "sources": {"fts": "Customs, 2022", "dots": "IMF_DOTS, 2026"},
        **changes,
    }
    return Table(given.pop("frame", frame()), **given)


def test_cells_are_printed():
    assert table().heads == ["Partner", "Year", "Turnover, US$ bn", "Rank", "Remark"]
    assert [row[:4] for row in table().rows] == [
        ["China", "2014", "1,234.6", "1"],
        ["XYZ", "2015", "−0.5", "20"],
        ["–", "2016", "–", "300"],
    ]
    assert table().align == ["left", "left", "right", "right", "left"]
    years = table(columns={"year": Column("Year", thousands=False)})
    assert years.rows == [["2014"], ["2015"], ["2016"]]


def test_a_column_stands_under_its_decimal_point():
    """The same decimals in every row, set right, in figures of one width: in HTML and in print."""
    values = frame().assign(value=[1234.56, -0.5, 7.0])
    printed = [row[0] for row in table(frame=values, columns={"value": Column("V", digits=2)}).rows]
    assert [cell.partition(".")[2] for cell in printed] == ["56", "50", "00"]
    css = (HOME / "book" / "static" / "book.css").read_text(encoding="utf-8")
    assert re.search(r"table \{\s*font-variant-numeric: lining-nums tabular-nums;", css)
    for path in (HOME / "book" / "fonts").glob(
        "BookSans-[!I]*[dr].ttf"
    ):  # upright: no table is set in italics
        font = TTFont(path)
        glyphs = font.getBestCmap()
        assert len({font["hmtx"][glyphs[ord(digit)]][0] for digit in "0123456789\N{MINUS SIGN}"}) == 1, (
            path.name
        )


def test_the_markdown_is_a_directive_with_a_note_below():
    assert table(columns={"partner": "Partner", "value": Column("Turnover", digits=1)}).markdown == (
        "```{table} China came first. Goods in US\\$ bn, not in €.\n"
        ":name: tab-first\n"
        ":class: pivot-table\n"
        "\n"
        "| Partner | Turnover |\n"
        "| :--- | ---: |\n"
        "| China | 1,234.6 |\n"
        "| XYZ | −0.5 |\n"
        "| – | – |\n"
        "```\n"
        "\n"
        "```{container} table-note\n"
        "Note: Money is in US\\$. Sources: Customs, 2022; IMF\\_DOTS, 2026.\n"
        "```\n"
    )


def test_the_bundle_is_the_same_each_time():
    bundle = table()._repr_mimebundle_()
    assert list(bundle) == ["text/markdown", "text/html", "text/plain"]
    assert bundle == table()._repr_mimebundle_()
    assert bundle["text/plain"] == f"tab-first: {CAPTION} [3 rows, 5 columns]"
    assert "<b>" not in bundle["text/html"] and "&lt;b&gt;" in bundle["text/html"]


def test_a_note_is_left_out_where_there_is_none():
    bare = table(note="", frame=frame().drop(columns="source"))
    assert "container" not in bare.markdown and "Note" not in bare.html


def test_a_dataset_fills_in_names_and_sources():
    dataset = SimpleNamespace(
        countries=pd.DataFrame({"name": ["Xanadu"]}, index=["XYZ"]),
        sources=pd.DataFrame({"short": ["Customs, 2022"]}, index=["fts"]),
    )
    made = tables.of(dataset)(frame(), name="tab-first", caption=CAPTION, columns={"partner": "Partner"})
    assert made.rows[1] == ["Xanadu"] and made.sources == ("Customs, 2022", "dots")


FAULTS = {
    "'Table 1' is no table name": {"name": "Table 1"},
    "tab-first: the caption has no full stop": {"caption": "China came first"},
    "tab-first: there are no rows": {"frame": frame().iloc[:0]},
    "tab-first: the frame has no column 'valu'; choose among partner": {"columns": {"valu": "V"}},
    "tab-first: 'middle' is no alignment": {"columns": {"value": Column("V", align="middle")}},
}


@pytest.mark.parametrize("complaint", FAULTS)
def test_faults_are_named(complaint):
    with pytest.raises(ValueError, match=complaint):
        table(**FAULTS[complaint])


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """A page with the table, as Sphinx and MyST set it."""
    folder = tmp_path_factory.mktemp("page")
    (folder / "conf.py").write_text(
        "extensions = ['myst_parser']\nmyst_enable_extensions = ['dollarmath']\n"
        "numfig = True\nhtml_theme = 'basic'\nmaster_doc = 'index'\n",
        encoding="utf-8",
    )
    text = f"# Page\n\nSee {{numref}}`tab-first`.\n\n{table().markdown}\nAfter.\n"
    (folder / "index.md").write_text(text, encoding="utf-8")
    out = folder / "out"
    # In a process of its own: what one Sphinx registers must not be there for the next.
    command = [sys.executable, "-m", "sphinx", "-q", "-b", "html", str(folder), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return Path(out, "index.html").read_text(encoding="utf-8")


def test_sphinx_numbers_and_captions_it(page):
    assert re.search(r'<table[^>]*pivot-table[^>]*id="tab-first"', page)
    assert "Table 1" in page and 'href="#tab-first"' in page
    assert "China came first. Goods in US$ bn, not in €." in page
    assert 'class="math' not in page


def test_sphinx_aligns_numbers_right(page):
    for cell in ("1,234.6", "−0.5", "20", "300"):
        assert re.search(rf'<td class="text-right"><p>{re.escape(cell)}</p></td>', page), cell
    assert re.search(r'<th class="head text-right"><p>Turnover, US\$ bn</p></th>', page)
    assert '<td class="text-left"><p>China</p></td>' in page


def test_sphinx_shows_signs_as_they_are(page):
    for cell in ("a | b", "*bold* `code` $5 [x](y) &lt;b&gt;", r"\ back_slash_ ~#{}"):
        assert f"<p>{cell}</p>" in page, cell


def test_sphinx_sets_the_note_below(page):
    after = page[page.index("</table>") :]
    assert re.search(r'<div class="table-note[^"]*">\s*<p>Note: Money is in US\$\.', after)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("plain words, naïve ones", ""),
        ("призупинив підготовку до Угоди, її текст", "uk"),
        ("Президент сказал", "ru"),
        ("北方領土の日", "ja"),
        ("俄罗斯", "zh"),
        ("한국", "ko"),
        ("المناورات", "ar"),
    ],
)
def test_the_script_tells_the_language_of_a_quotation(words: str, language: str) -> None:
    frame = pd.DataFrame({"said": [words]})
    head = {"said": Column("Said", quoted=True)}
    text = Table(frame, name="tab-said", caption="Words.", columns=head).markdown
    cell = text.splitlines()[6].removeprefix("| ").removesuffix(" |")
    assert cell == (f"[{words}]{{.lang-{language}}}" if language else words)
