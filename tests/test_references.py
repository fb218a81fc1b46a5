"""The list of works: by author and year, in one alphabet."""

from __future__ import annotations

import pytest
from pybtex.database import parse_string

from book.references import AuthorYear

WORKS = """
@misc{z, author = {{The Herald}}, title = {Who Won?}, month = may, year = {2018}, url = {https://h.org/it's}}
@article{b, author = {Beta, Ann B. and Gamma, Carl and Delta, Eve}, title = {A {Far} Place's ``Name''},
  journal = {Far Review}, volume = {4}, number = {2}, pages = {1--9}, year = {2016}, doi = {10.1/x},
  url = {https://far.org}}
@techreport{c, author = {{Centre for Cases}}, title = {A Case}, institution = {Centre}, type = {Paper},
  number = {7}, address = {Rome}, month = jun, year = {2014}, note = {Read in a copy}}
@misc{h, author = {Iota, Kappa and Lambda, Mu}, title = {On It}, howpublished = {The Times}, year = {2015}}
"""
SHOWN = [
    "Beta, Ann B., Carl Gamma, and Eve Delta. 2016. ‘A Far Place’s “Name”’. Far Review 4(2): 1–9. "
    "https://doi.org/10.1/x",
    "Centre for Cases. 2014. A Case. Paper 7. Rome: Centre, June. Read in a copy.",
    "The Herald. 2018. ‘Who Won?’ May. https://h.org/it's",
    "Iota, Kappa, and Mu Lambda. 2015. ‘On It’. The Times.",
]


@pytest.fixture(scope="module")
def shown() -> list[str]:
    found = AuthorYear().format_bibliography(parse_string(WORKS, "bibtex"))
    return [entry.text.render_as("text") for entry in found]


def test_persons_and_institutions_stand_in_one_alphabet(shown: list[str]) -> None:
    assert shown == SHOWN
