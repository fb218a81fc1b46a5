"""How long the project's commands take on a copy of it, against the stock way to do the same.

Each row is the median of its runs. The ratio is to the stock command on the same copy, whose runs take
turns with those of the command, for a machine's speed may change within minutes; *floor* is the code of
all chapters run once in one process.
"""

from __future__ import annotations

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from book import environment
from book.environment import HOME

FILES = (
    "_config.yml", "_toc.yml", "CITATION.cff", "LICENSE", "Makefile", "README.md", "CHANGELOG.md",
    "CONTRIBUTING.md", "intro.md", "pyproject.toml", "references.bib", "requirements.txt",
    "requirements.lock",
)  # fmt: skip
FOLDERS = ("bench", "book", "chapters", "clock", "data", "ingest", "pivot", "tests", ".github")
RUNS = 3
#: Runs of what takes a minute or more.
LONG = 2
#: Runs the code of all chapters in one process: nothing that runs them can be quicker.
FLOOR = """
import os, pathlib, sys
import nbformat
from IPython.core.interactiveshell import InteractiveShell
shell = InteractiveShell.instance()
home = pathlib.Path.cwd()
os.chdir("chapters")
for path in sorted(pathlib.Path(".").glob("*.ipynb")):
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code":
            done = shell.run_cell(cell.source, silent=True)
            done.raise_error()
            shell.display_formatter.format(done.result)
"""


@dataclass
class Copy:
    """A copy of the project in which commands are timed.

    Attributes:
        home: its folder.
        sentences: how many sentences were added to a page; each makes it another page.
    """

    home: Path
    sentences: int = field(default=0)

    def run(self, *words: str, fails: bool = False) -> None:
        """A module of the project, through its environment as ``make`` calls it.

        Raises:
            RuntimeError: it fails, and not ``fails``.
        """
        self.call([sys.executable, "-m", "book.environment", "-m", *words], fails)

    def call(self, command: list[str], fails: bool = False, more: dict[str, str] | None = None) -> None:
        """Any command, in the copy's folder, under the surroundings of ``make`` and ``more``."""
        with environment.surroundings() as variables:
            done = subprocess.run(
                command, cwd=self.home, env={**variables, **(more or {})}, text=True, capture_output=True
            )
        if done.returncode and not fails:
            raise RuntimeError(f"{' '.join(command[-4:])}:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")

    def sentence(self) -> None:
        """Add a sentence to the root page."""
        self.sentences += 1
        page = self.home / "intro.md"
        # Without a number, which the tests would ask a fact for.
        said = f"A sentence{', and what follows' * self.sentences}."
        page.write_text(f"{page.read_text(encoding='utf-8')}\n{said}\n", encoding="utf-8")

    def value(self) -> None:
        """Change one value of the dataset, so that every chapter is stale."""
        path = self.home / "data" / "observations" / "kurils.csv"
        head, first, rest = path.read_text(encoding="utf-8").split("\n", 2)
        cells = first.split(",")
        cells[4] = f"{0.999 * float(cells[4]):.6g}"
        path.write_text("\n".join([head, ",".join(cells), rest]), encoding="utf-8")

    def clean(self) -> None:
        """``make clean``."""
        shutil.rmtree(self.home / "_build", ignore_errors=True)


def made(folder: Path) -> Copy:
    """A copy of the project, with the environment of this one."""
    home = folder / "copy"
    home.mkdir()
    for name in FOLDERS:
        shutil.copytree(HOME / name, home / name, ignore=shutil.ignore_patterns("__pycache__", ".*_cache"))
    for name in FILES:
        shutil.copy(HOME / name, home)
    (home / ".venv").symlink_to(environment.VENV, target_is_directory=True)
    return Copy(home)


#: What is timed, and what comes before it and is not.
Job = tuple[Callable[[], object], Callable[[], object] | None]


def in_turn(*jobs: Job, runs: int = RUNS) -> list[float]:
    """The median of the seconds of some runs of each job; the jobs take turns."""
    found: list[list[float]] = [[] for _ in jobs]
    for _ in range(runs):
        for seconds, (what, before) in zip(found, jobs, strict=True):
            if before is not None:
                before()
            started = time.perf_counter()
            what()
            seconds.append(time.perf_counter() - started)
    return [statistics.median(seconds) for seconds in found]


def timed(what: Callable[[], object], before: Callable[[], object] | None = None, runs: int = RUNS) -> float:
    """The median of the seconds of some runs; what ``before`` does is not counted."""
    return in_turn((what, before), runs=runs)[0]


def stock(copy: Copy, execute: bool = False, builder: str = "html") -> None:
    """``jupyter-book build`` of the same book, from stored outputs or executing; ``pdflatex`` makes a PDF."""
    config = copy.home / "_config.yml"
    text = config.read_text(encoding="utf-8")
    if execute:
        config.write_text(
            text.replace('execute_notebooks: "off"', "execute_notebooks: force"), encoding="utf-8"
        )
    try:
        python = environment.python(copy.home / ".venv")
        copy.call(
            [str(python.with_name("jupyter-book")), "build", "--builder", builder, "--path-output",
             "_build/stock", "."]
        )  # fmt: skip
    finally:
        config.write_text(text, encoding="utf-8")


def has_latex(copy: Copy) -> bool:
    """Whether the stock PDF can be made, which holds no figure: there is TeX with all that it needs."""
    if not all(map(shutil.which, ("latexmk", "xelatex"))):
        return False
    try:
        stock(copy, builder="pdflatex")
    except RuntimeError as error:
        print(f"LaTeX cannot set the book here: {error}", file=sys.stderr)
        return False
    return True


def served(copy: Copy, runs: int) -> float:
    """The median of the seconds in which ``make serve`` sets the root page anew after an edit."""
    found = []
    with environment.surroundings() as variables, subprocess.Popen(
        [str(environment.python(copy.home / ".venv")), "-m", "book.preview"],
        cwd=copy.home, env=variables, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None and process.stdout is not None
        answers = (line for line in process.stdout if line.startswith("{"))
        next(answers)
        for _ in range(runs):
            copy.sentence()
            started = time.perf_counter()
            print('["intro"]', file=process.stdin, flush=True)
            if json.loads(next(answers))["whole"]:
                raise RuntimeError("a sentence asked for the whole book")
            found.append(time.perf_counter() - started)
        process.stdin.close()
    return statistics.median(found)


def nbmake(copy: Copy, folder: Path) -> Job | None:
    """nbmake, which runs all chapters and compares nothing; None where it cannot be had."""
    python = str(environment.python(copy.home / ".venv"))
    got = subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder), "nbmake"],
        capture_output=True,
    )
    if got.returncode:
        return None
    line = [python, "-m", "pytest", "-p", "no:nbval", "--nbmake", "-n", "2",
            "-q", "--dist", "loadfile", "--override-ini", "addopts=", "chapters"]  # fmt: skip
    return (lambda: copy.call(line, more={"PYTHONPATH": str(folder)})), None


def installed(copy: Copy) -> None:
    """A fresh environment from the lock; pip's and uv's caches are as they are."""
    link = copy.home / ".venv"
    link.unlink()
    try:
        copy.call([sys.executable, "-m", "book.environment"])
    finally:
        shutil.rmtree(link, ignore_errors=True)
        link.symlink_to(environment.VENV, target_is_directory=True)


def measured(quick: bool = False) -> list[dict[str, str | float]]:
    """What each command takes, in seconds, beside its stock counterpart where there is one.

    Args:
        quick: one run of each, and neither installation nor tests.
    """
    runs, long = (1, 1) if quick else (RUNS, LONG)
    rows: list[dict[str, str | float]] = []

    def add(what: str, seconds: float, against: str = "", other: float = 0.0, aim: str = "") -> float:
        ratio = round(seconds / other, 2) if other else ""
        rows.append(
            {"what": what, "seconds": round(seconds, 2), "against": against, "ratio": ratio, "aim": aim}
        )
        print(f"{what:52}{seconds:8.2f} s  {against} {ratio}  {aim}", flush=True)
        return seconds

    with tempfile.TemporaryDirectory() as name:
        copy = made(Path(name))
        stored: list[Job] = [(lambda: copy.run("book.build"), copy.clean), (lambda: stock(copy), copy.clean)]
        if has_latex(copy):
            stored.append((lambda: stock(copy, builder="pdflatex"), copy.clean))
        ours, html, *latex = in_turn(*stored, runs=runs)
        add("stock: HTML from stored outputs", html)
        if latex:
            add("stock: PDF by LaTeX from stored outputs, without figures", latex[0])
        add("HTML and PDF from stored outputs, cold", ours, "stock: HTML", html)
        if latex:
            add(
                "HTML and PDF, as in the row above",
                ours,
                "stock: HTML, then PDF by LaTeX",
                html + latex[0],
                "ratio 0.33",
            )
        copy.run("book.build")
        add("nothing changed", timed(lambda: copy.run("book.build"), None, runs), aim="1.5 s")
        add("one sentence edited, HTML and PDF", timed(lambda: copy.run("book.build"), copy.sentence, runs))
        add("one sentence edited, its page while make serve runs", served(copy, runs), aim="2 s")
        cache, out = copy.home / "_build" / "alone", copy.home / "_build" / "pdf"
        pdf = ["book.typeset", "typst", str(out), str(cache)]
        add("the PDF alone, cold", timed(lambda: copy.run(*pdf), lambda: shutil.rmtree(cache, True), runs))

        def all_anew() -> None:
            copy.run("book.run", "--all")
            copy.run("book.build")

        anew, executing = in_turn(
            (all_anew, copy.clean),
            (lambda: stock(copy, execute=True), copy.clean),
            runs=long,
        )
        add("stock: HTML, executing", executing)
        add(
            "all chapters run, HTML and PDF",
            anew,
            "stock: HTML, executing",
            executing,
            "ratio 0.5",
        )
        python = str(environment.python(copy.home / ".venv"))
        compared = ["pytest", "-n", "2", "--dist", "loadfile", "-q", "chapters"]
        run: list[Job] = [
            (lambda: copy.call([python, "-c", FLOOR]), None), (lambda: copy.run(*compared), None)
        ]  # fmt: skip
        if not quick and (other := nbmake(copy, Path(name, "nbmake"))):
            run.append(other)
        floor, nbval, *beside = in_turn(*run, runs=runs)
        add("floor: all chapters' code in one process", floor)
        add("nbval: all chapters run and compared", nbval, "floor", floor, "ratio 1.5")
        if beside:
            add("nbmake: all chapters run, nothing compared", beside[0], "floor", floor)
        if not quick:
            line = ("pytest", "-n", "2", "--dist", "loadfile")
            tests = timed(lambda: copy.run(*line), lambda: copy.run("book.build"), long)
            add("make test, the book being there", tests, aim="60 s")
            add("fresh installation", timed(lambda: installed(copy), None, 1))

        def rerun() -> None:
            copy.run("pivot.results")
            copy.run("book.run")
            copy.run("book.build")

        add("one value edited: results, chapters, HTML and PDF", timed(rerun, copy.value, 1))
    return rows


def main() -> None:
    """Print one run of each as JSON."""
    print(json.dumps(measured(quick=True), indent=1))


if __name__ == "__main__":
    os.environ.setdefault("PYTHONUNBUFFERED", "1")
    main()
