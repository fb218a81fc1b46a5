"""Slow results, kept in ``data/results/``: computed once, read by chapters and claims.

What costs more than two seconds is kept. An author writes a pure function of the dataset::

    @kept("placebo-arms", clocks=("now", "then"))
    def placebo(ds: Dataset, draws: int = 999) -> pd.DataFrame:
        \"\"\"The share of placebo dates at which arms deliveries moved as much. …\"\"\"

and calls it as ever: ``placebo(ds)``. Called with the project's dataset, on a clock that is
kept and with the arguments' defaults, it reads ``data/results/placebo-arms.csv``; called with
other arguments, another day, another dataset (as in tests), or after the data or the code
changed, it computes. Either way numbers come rounded to ``digits`` significant digits, so both
give the same frame. ``make results`` recomputes what is stale. Three rules: seed every draw,
give the rows in a stated order (they are stored in it) and at most ``most`` of them, and read
the data through ``ds`` alone. Where one row can be computed alone, name the function that
does it (``one=``: dataset and stored row to a mapping of some of its columns): ``make test``
then recomputes a sample of rows. ``stored(ds, "placebo-arms")`` gives the frame by its name.

Nothing is declared by hand: what a result rests on is what the function reads of the dataset
while it is computed, series by series, and every module that its own imports, in their words
without comments. The hashes of both stand in ``data/results/datapackage.json``.
"""

from pivot.results.keeping import Kept, Part, ResultError, declared, kept, parted, stored

__all__ = ["Kept", "Part", "ResultError", "declared", "kept", "parted", "stored"]
