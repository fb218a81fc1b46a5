"""Which stored result is another one, where a module was changed: ``python -m tests.mutation.stored MODULE``.

What no small test notices may still be noticed by the stored findings and facts, all of which
``make check`` computes anew. Only those that rest on the module are computed here, until one differs.
"""

from __future__ import annotations

import random
import sys

from pivot import dataset
from pivot.dataset import Dataset
from pivot.results import code, declared, form, keeping
from pivot.results.keeping import Kept

#: How much each datum weighs: follows from the findings, and takes minutes.
LEFT_OUT = ("influence",)
#: Packages of claims and the pages whose facts are looked at for a change in one of them.
PAGES = {
    "kurils": "facts-kurils",
    "china": "facts-china-partnership",
    "central_asia": "facts-central-asia",
    "trump_effect": "facts-trump-effect",
    "two_heads": "facts-two-heads",
}
SEED, SAMPLED = 20170120, 3


def rests_on(modules: tuple[str, ...], module: str) -> bool:
    """Whether some modules import another one, near or far."""
    seen, ahead = set[str](), [*modules]
    while ahead:
        name = ahead.pop()
        if name not in seen and not name.startswith(code.APART) and code.known(name):
            seen.add(name)
            ahead += code._read(name, code.HOME)[1]
    return module in seen


def differs(ds: Dataset, result: Kept, part: str) -> bool:
    """Whether a part is another one than is stored; of a long one a sample of its rows."""
    entry = keeping.manifest()[result.name]
    rows = form.load(keeping.FOLDER / f"{result.name}.csv", entry["fields"])
    if result.by:
        rows = rows[rows[result.by] == part].drop(columns=result.by).reset_index(drop=True)
    own = result.parts[part]
    seen = ds if own.clock is None else ds.known_by(own.clock)
    if result.one is not None:
        for place in random.Random(SEED).sample(range(len(rows)), min(SAMPLED, len(rows))):
            row = {**rows.iloc[place].to_dict(), **({result.by: part} if result.by else {})}
            for column, value in result.one(seen, row).items():
                told = row[column]
                if isinstance(value, float) and not abs(value - told) <= 1e-4 * abs(told):
                    return True
                if not isinstance(value, float) and value != told:
                    return True
        return False
    again = form.rounded(own.function(seen), result.digits)
    return form.text(again, result.digits) != form.text(rows, result.digits)


def another(module: str) -> str:
    """The first stored result that is another one; empty: none is."""
    ds = dataset.open()
    page = PAGES.get(module.split(".")[2])
    order = sorted(declared().values(), key=lambda result: (result.name != "findings", result.name))
    for result in order:
        if result.name in LEFT_OUT or result.name in set(PAGES.values()) - {page or result.name}:
            continue
        for name, part in result.parts.items():
            if rests_on(part.modules, module):
                try:
                    if differs(ds, result, name):
                        return f"{result.name} {name}"
                except Exception as error:
                    return f"{result.name} {name} ({type(error).__name__})"
    return ""


if __name__ == "__main__":
    print(another(sys.argv[1]))
