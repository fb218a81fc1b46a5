"""The two commands and the environment: what they take along, refuse, keep and say."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from book import build, environment, moved, run, stale
from book.environment import HOME, Stop

LOCK = (HOME / "requirements.lock").read_text(encoding="utf-8")
REQUIRED = [
    line
    for line in (HOME / "requirements.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith(("#", "-e"))
]


# The lists of packages


@pytest.mark.parametrize("line", REQUIRED, ids=lambda line: line.partition("==")[0])
def test_requirement_is_pinned_reasoned_and_locked(line: str) -> None:
    pin, reason = re.fullmatch(r"(\S+==\S+) +# (.+)", line).groups()
    assert reason
    assert re.search(rf"^{re.escape(pin)}[ ;\\]", LOCK, re.MULTILINE | re.IGNORECASE), pin


def test_lock_holds_hashes_and_no_address() -> None:
    assert not re.search(r"https?:|file:|--index|--find-links|^-e", LOCK, re.MULTILINE)
    packages = re.findall(r"^[a-z0-9].*?==(?:.*\\\n)+.*", LOCK, re.MULTILINE)
    assert len(packages) == len(re.findall(r"^\S+==", LOCK, re.MULTILINE))
    assert all("--hash=sha256:" in package for package in packages)


# The environment


@pytest.mark.parametrize("name", ["__init__.py", "environment.py"])
def test_an_old_python_gets_as_far_as_the_sentence(name: str) -> None:
    tree = ast.parse((HOME / "book" / name).read_text(encoding="utf-8"), feature_version=(3, 6))
    futures = [n for n in tree.body if isinstance(n, ast.ImportFrom) and n.module == "__future__"]
    assert not futures, "an old Python does not know `from __future__ import annotations`"


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The commands, at work in an empty folder with blanks and Cyrillic letters in its name."""
    home = tmp_path / "дом with blanks"
    home.mkdir()
    monkeypatch.setattr(environment, "HOME", home)
    monkeypatch.setattr(environment, "VENV", home / ".venv")
    return home


def half_made(home: Path) -> Path:
    venv = home / ".venv"
    environment.python(venv).parent.mkdir(parents=True)
    environment.python(venv).touch()
    return venv


def test_half_made_environment_is_not_whole(elsewhere: Path) -> None:
    venv = half_made(elsewhere)
    assert not environment.is_whole()
    (venv / "made-from").write_text("of another lock 3.11\n")
    assert not environment.is_whole()


def made(home: Path) -> Path:
    """A whole environment, as far as is looked at; returns its folder of packages."""
    version = "python{}.{}".format(*sys.version_info[:2])
    venv = home / ".venv"
    packages = venv.joinpath(*(["Lib"] if os.name == "nt" else ["lib", version]), "site-packages")
    (packages / "sphinx").mkdir(parents=True)
    (packages / "project.pth").touch()
    (venv / "pyvenv.cfg").touch()
    (venv / "holds").write_text("project.pth\nsphinx")
    (venv / "made-from").write_text(environment.made_from())
    return packages


def test_whole_environment_is_left_alone(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "_run", None)
    monkeypatch.setattr(environment, "python", lambda venv=None: Path(sys.executable))
    made(elsewhere)
    environment.ensure()


@pytest.mark.parametrize(
    "lost", ["made-from", "pyvenv.cfg", "packages/project.pth", "packages/sphinx", "packages"]
)
def test_an_environment_that_lost_something_is_not_whole(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, lost: str
) -> None:
    monkeypatch.setattr(environment, "python", lambda venv=None: Path(sys.executable))
    packages = made(elsewhere)
    assert environment.is_whole()
    path = packages / lost.partition("/")[2] if "packages" in lost else elsewhere / ".venv" / lost
    environment.clear(path)
    assert not environment.is_whole()


@pytest.mark.parametrize("kind", ["a file", "a link to nothing", "a link to a folder", "a folder"])
def test_what_lies_in_the_place_of_the_environment_is_taken_away(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    venv, other = elsewhere / ".venv", elsewhere / "other"
    other.mkdir()
    (other / "kept").touch()
    if kind == "a file":
        venv.touch()
    elif kind == "a folder":
        (venv / "made-from").mkdir(parents=True)
    else:
        venv.symlink_to(other if kind == "a link to a folder" else elsewhere / "nowhere")
    monkeypatch.setattr(environment, "_make", lambda: venv.mkdir())
    environment.ensure()
    assert venv.is_dir() and not venv.is_symlink() and not list(venv.iterdir())
    assert (other / "kept").exists()


#: What becomes of the lock, and what is said of it.
LOCKS = {
    "empty": (lambda text: "", "is cut off"),
    "cut in a package": (lambda text: text[: text.index("\n", 20_000) + 1].rstrip("\n"), "is cut off"),
    "cut in a hash": (lambda text: text[: text.index("--hash=") + 30], "is no package with its hash"),
    "without uv": (lambda text: text.replace("\nuv==", "\nuvv=="), "is cut off"),
    "a merge conflict": (lambda text: "<<<<<<< HEAD\n" + text, "line 1, is no package"),
    "a hash that is none": (lambda text: text.replace("sha256:", "sha256:zz", 1), "is no package"),
    "a package without hash": (lambda text: text + "nosuch==1\n", r"is no package .*nosuch==1"),
    "another address": (lambda text: text + "--index-url https://a.example\n", "is no package"),
}


@pytest.mark.parametrize("fault", LOCKS)
def test_a_damaged_lock_is_named_before_anything_is_made(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    damage, says = LOCKS[fault]
    monkeypatch.setattr(environment, "LOCK", elsewhere / "requirements.lock")
    with pytest.raises(Stop, match="cannot be read"):
        environment.ensure()
    environment.LOCK.write_text(damage(LOCK), encoding="utf-8")
    with pytest.raises(Stop, match=rf"^requirements\.lock.* {says}.*: restore requirements\.lock"):
        environment.ensure()
    assert not (elsewhere / ".venv").exists()


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("import nosuchlibrary", "The environment .venv is damaged (No module named 'nosuchlibrary'): take"),
        ("raise MemoryError", "Memory ran out"),
        ("raise ImportError('x.so: failed to map segment', name='x')", "Memory ran out"),
    ],
)
def test_a_library_that_is_missing_is_one_sentence(code: str, says: str) -> None:
    done = subprocess.run([sys.executable, "-c", f"import book; {code}"], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith(says)
    assert len(done.stderr.splitlines()) == 1


def test_an_error_of_the_project_is_told_whole() -> None:
    done = subprocess.run([sys.executable, "-c", "import book, clock.nosuch"], capture_output=True, text=True)
    assert "Traceback" in done.stderr


def test_failure_keeps_the_older_environment(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    venv = half_made(elsewhere)
    (venv / "made-from").write_text("an older lock")

    def fail() -> None:
        venv.mkdir()
        raise Stop("no")

    monkeypatch.setattr(environment, "_make", fail)
    with pytest.raises(Stop, match="no"):
        environment.ensure()
    assert (venv / "made-from").read_text() == "an older lock"
    (venv / "made-from").unlink()
    with pytest.raises(Stop, match="no"):
        environment.ensure()
    assert not venv.exists(), "a half-made environment is in the way of nothing"


def test_missing_module_is_named(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(Stop, match="apt install python3-venv"):
        environment.ensure()


def test_full_disk_is_said_beforehand(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "ROOM", 10**18)
    with pytest.raises(Stop, match="too full"):
        environment.ensure()


@pytest.mark.parametrize(
    ("complaint", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("error: Read-only file system (os error 30)", "cannot be written"),
        ("cause: failed to create `/x`: Permission denied", "cannot be written .*`/x`: Permission denied"),
        ("WARNING: Retrying after connection broken: NewConnectionError", "cannot be reached"),
        ("error: Failed to fetch: dns error: failed to resolve name", "cannot be reached"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "its hash differs"),
        ("something else", "something else"),
    ],
)
def test_complaint_becomes_a_sentence(complaint: str, sentence: str) -> None:
    program = f"import sys; sys.exit({complaint!r})"
    with pytest.raises(Stop, match=sentence):
        environment._run([sys.executable, "-c", program], os.environ)


def test_a_user_without_a_cache_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []

    def run_(command: list[str], settings: Any) -> str:
        asked.append(command)
        if "install" in command and "--no-cache" not in command:
            raise environment.NoCache("none")
        return ""

    monkeypatch.setattr(environment, "_run", run_)
    environment._install({})
    assert "--no-cache" in asked[-1]


@pytest.mark.parametrize("name", ["PIP_TARGET", "UV_PYTHON", "UV_EXCLUDE_NEWER", "PIP_REQUIRE_VIRTUALENV"])
def test_settings_that_lead_astray_are_left_behind(
    elsewhere: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    seen: list[Any] = []
    (tmp_path / "sphinx").mkdir()
    monkeypatch.setenv(name, "x")
    monkeypatch.setenv("PIP_INDEX_URL", "https://one.example/simple")
    monkeypatch.setattr(environment, "_run", lambda command, settings: str(tmp_path))
    monkeypatch.setattr(environment, "_install", seen.append)
    monkeypatch.setattr(environment, "_fetch_uv", seen.append)
    monkeypatch.setattr(Path, "write_text", lambda *_, **__: 0)
    environment._make()
    (tmp_path / "sphinx").rmdir()
    with pytest.raises(Stop, match="went elsewhere"):
        environment._make()
    assert len(seen) == 4
    assert all(name not in settings and "PIP_INDEX_URL" in settings for settings in seen)


def test_pip_settings_reach_uv() -> None:
    config = "\n".join(
        [
            "global.index-url='https://one.example/simple'",
            "global.extra-index-url='https://two.example/simple https://three.example/simple'",
            "install.find-links='/wheels /more'",
            ":env:.cert='/ca.pem'",
            ":env:.index-url='https://env.example/simple'",
            "global.proxy='http://proxy.example'",
        ]
    )
    told = environment.uv_settings(config, {"ALL_PROXY": "http://mine.example"})
    assert told["UV_DEFAULT_INDEX"] == "https://env.example/simple"
    assert told["UV_INDEX"] == "https://two.example/simple https://three.example/simple"
    assert told["UV_INDEX_STRATEGY"] == "unsafe-best-match"
    assert told["UV_FIND_LINKS"] == "/wheels,/more"
    assert told["SSL_CERT_FILE"] == "/ca.pem"
    assert "ALL_PROXY" not in told


def test_surroundings_are_the_same_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "MPLBACKEND",
        "MATPLOTLIBRC",
        "PYTHONSTARTUP",
        "PYTHONWARNINGS",
        "LANG",
        "LANGUAGE",
    ):
        monkeypatch.setenv(name, "mine")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1")
    monkeypatch.setenv("PYTEST_ADDOPTS", "-x")
    with environment.surroundings() as variables:
        assert "mine" not in variables.values()
        assert variables["TZ"] == "UTC"
        assert variables["PYTHONHASHSEED"] == "0"
        assert int(variables["SOURCE_DATE_EPOCH"]) % 86400 == 0
        assert variables["PYTEST_ADDOPTS"] == "-x", "an explicit wish is kept"


def test_one_command_at_a_time(elsewhere: Path) -> None:
    with environment.only_one(), pytest.raises(Stop, match="at work"), environment.only_one():
        pass
    with environment.only_one():
        pass


# Building


def test_a_release_that_is_not_told_is_one_sentence(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from clock import release

    uncached = release.release.__wrapped__
    for text, says in (("", "'title' is missing"), (None, "No such file")):
        path = elsewhere / "CITATION.cff"
        if text is None:
            path.unlink()
        else:
            path.write_text(text)
        monkeypatch.setattr(release, "release", lambda path=path: uncached(path))
        with pytest.raises(Stop, match=rf"CITATION\.cff .*{says}.*mend it"), environment.surroundings():
            pass


@pytest.fixture
def book(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two files and of a builder that copies one of them."""
    for name in ("HTML", "PDF", "WORK", "BEFORE", "CACHE", "STAMP"):
        place = getattr(build, name).relative_to(HOME)
        monkeypatch.setattr(build, name, elsewhere / place)
    monkeypatch.setattr(build, "BUILD", elsewhere / "_build")
    monkeypatch.setattr(build, "HOME", elsewhere)
    monkeypatch.setattr(build, "stale", lambda: {})
    monkeypatch.setattr(build, "check", lambda: None)
    monkeypatch.setattr(build, "_typeset", copy)
    settings = (
        build.Setting("HTML", "html", build.HTML),
        build.Setting("PDF", "typst", build.PDF),
    )
    monkeypatch.setattr(build, "SETTINGS", settings)
    build.BUILD.mkdir()
    (elsewhere / "intro.md").write_text("first")
    return elsewhere


def copy(warm: bool) -> dict[str, float]:
    for setting in build.SETTINGS:
        (build.WORK / setting.builder).mkdir()
    cache = build.WORK / "cache"
    if warm:
        build.CACHE.rename(cache)
    else:
        shutil.rmtree(build.CACHE, ignore_errors=True)
        cache.mkdir()
        (cache / "environment.pickle").touch()
    text = (build.HOME / "intro.md").read_text()
    (build.WORK / "html" / "index.html").write_text(text)
    (build.WORK / "html" / ".buildinfo").write_text("of this machine")
    (build.WORK / "typst" / "book.pdf").write_text(text)
    return {"HTML": 0.0, "PDF": 0.0}


def shown() -> tuple[str, str]:
    return (build.HTML / "index.html").read_text(), build.PDF.read_text()


def test_book_is_set_once(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build.build()
    assert shown() == ("first", "first")
    assert not (build.HTML / ".buildinfo").exists()
    assert "_build/html/index.html" in capsys.readouterr().out
    build.build()
    assert "Nothing changed" in capsys.readouterr().out


@pytest.mark.parametrize("spoil", ["edit", "hand", "lost page", "lost pdf", "new file"])
def test_book_is_set_again(book: Path, capsys: pytest.CaptureFixture[str], spoil: str) -> None:
    build.build()
    if spoil == "edit":
        (book / "intro.md").write_text("second")
    elif spoil == "hand":
        (build.HTML / "index.html").write_text("by hand")
    elif spoil == "lost page":
        (build.HTML / "index.html").unlink()
    elif spoil == "lost pdf":
        build.PDF.unlink()
    else:
        (book / "data").mkdir()
        (book / "data" / "x.csv").touch()
    build.build()
    text = "second" if spoil == "edit" else "first"
    assert shown() == (text, text)
    assert "Nothing changed" not in capsys.readouterr().out


#: What may lie in the place of a product.
STRAY = {
    "a file": lambda path: path.write_text("x"),
    "a folder": lambda path: (path / "x").mkdir(parents=True),
    "bytes": lambda path: path.write_bytes(b"\xff\xfe"),
    "a list": lambda path: path.write_text("[1]"),
    "half a stamp": lambda path: path.write_text('{"sources": '),
}


@pytest.mark.parametrize("stray", STRAY)
@pytest.mark.parametrize("name", ["HTML", "PDF", "WORK", "BEFORE", "CACHE", "STAMP"])
def test_what_is_no_product_is_taken_away(book: Path, name: str, stray: str) -> None:
    build.build()
    path = getattr(build, name)
    environment.clear(path)
    STRAY[stray](path)
    (book / "intro.md").write_text("second")
    build.build()
    assert shown() == ("second", "second")


@pytest.mark.parametrize("stray", ["a file", "a link", "a folder"])
def test_a_folder_of_products_that_is_none_is_named(elsewhere: Path, stray: str) -> None:
    path = elsewhere / "_build"
    if stray == "a file":
        path.touch()
    elif stray == "a link":
        path.symlink_to(elsewhere / "nowhere")
    else:
        (path / ".lock").mkdir(parents=True)
    with pytest.raises(Stop, match="^_build.* is not what .* take it away"), environment.only_one():
        pass


def test_failed_build_keeps_the_last_good_book(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.build()
    (book / "intro.md").write_text("second")

    def fail(warm: bool) -> dict[str, float]:
        (build.WORK / "html").mkdir()
        (build.WORK / "html" / "index.html").write_text("half")
        raise Stop("no")

    monkeypatch.setattr(build, "_typeset", fail)
    with pytest.raises(Stop, match="no"):
        build.build()
    assert shown() == ("first", "first")
    assert not build.WORK.exists()


def test_stale_chapter_stops_the_build(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.build()
    (book / "intro.md").write_text("second")
    monkeypatch.setattr(build, "stale", lambda: {Path("chapters/kurils.ipynb"): "data changed"})
    with pytest.raises(Stop, match=r"kurils \(data changed\).*make run"):
        build.build()
    assert shown() == ("first", "first")


def test_build_ended_in_the_exchange_gives_the_book_back(book: Path) -> None:
    build.build()
    build.HTML.rename(build.BEFORE)
    build.build()
    assert shown() == ("first", "first")
    assert not build.BEFORE.exists()


def test_what_sphinx_read_is_used_again_only_where_it_sees_the_change(book: Path) -> None:
    build.build()
    then = json.loads(build.STAMP.read_text(encoding="utf-8"))
    page = book / "intro.md"

    def reused() -> bool:
        return build._may_reuse(then["sources"], build.sources(), then["begun"])

    page.write_text("second")
    assert reused()
    os.utime(page, ns=(0, then["begun"] - 1))
    assert not reused(), "Sphinx would not see a page with an older time"
    page.write_text("third")
    (book / "references.bib").write_text("new")
    assert not reused(), "a new file is none of the pages that Sphinx has read"


def test_builder_that_fails_is_shown(book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build.WORK.mkdir()
    complaints = [f"{book}{os.sep}intro.md:{n}: WARNING: odd" for n in range(99)]
    (build.WORK / "html.txt").write_text("\n".join(complaints), encoding="utf-8")
    stop = build._failure({build.SETTINGS[0]: 1})
    assert "HTML could not be set" in str(stop)
    said = capsys.readouterr().err
    assert "\nintro.md:0: WARNING: odd\n" in said
    assert "59 lines more" in said


@pytest.mark.parametrize(
    ("words", "status", "says"),
    [
        ("OSError: No space left on device", 1, "The disk is full"),
        ("OSError: [Errno 122] Disk quota exceeded", 1, "The disk is full"),
        ("OSError: [Errno 27] File too large", 1, "raise the limit (ulimit -f)"),
        ("MemoryError", 2, "Memory ran out"),
        ("", -9, "Memory ran out"),
        ("", -24, "HTML could not be set"),
    ],
)
def test_a_machine_that_gives_out_is_named(book: Path, words: str, status: int, says: str) -> None:
    build.WORK.mkdir()
    (build.WORK / "html.txt").write_text(words, encoding="utf-8")
    assert says in str(build._failure({build.SETTINGS[0]: status}))


def test_a_limit_of_memory_is_named(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.WORK.mkdir()
    (build.WORK / "html.txt").write_text("Could not import extension x", encoding="utf-8")
    monkeypatch.setattr(build, "_is_narrow", lambda: True)
    assert "Memory ran out" in str(build._failure({build.SETTINGS[0]: 2}))
    (build.WORK / "html.txt").write_text("intro.md:3: WARNING: odd", encoding="utf-8")
    assert "HTML could not be set" in str(build._failure({build.SETTINGS[0]: 2}))


def test_what_sphinx_says_of_itself_is_left_out() -> None:
    words = """Extension error (book.edition):
Handler <function describe at 0x7f> for event 'config-inited' threw an exception (exception: no version)
The full traceback has been saved in /tmp/x.log, if you want to report the issue.
"""
    assert build._in_short(words) == ["no version"]


# Running


def chapter(folder: Path, *cells: str) -> Path:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(c) for c in cells])
    for cell in notebook.cells:
        del cell["id"]
    folder.mkdir(exist_ok=True)
    path = folder / "one.ipynb"
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def execute(path: Path) -> nbformat.NotebookNode:
    import asyncio

    with environment.surroundings() as variables:
        return asyncio.run(run.execute(path, "shared", variables))


@pytest.mark.slow
def test_chapter_is_stored_the_same_twice(tmp_path: Path) -> None:
    path = chapter(tmp_path / "chapters", "import os", "os.path.basename(os.getcwd())")
    first = run.text_of(execute(path))
    notebook = json.loads(first)
    assert notebook["cells"][1]["outputs"][0]["data"]["text/plain"] == ["'chapters'"]
    assert stale.why_stale(notebook, "shared") is None
    path.write_text(first, encoding="utf-8")
    assert run.text_of(execute(path)) == first


def test_chapter_that_fails_is_left_as_it_was(tmp_path: Path) -> None:
    path = chapter(tmp_path / "chapters", "1", "1 / 0")
    before = path.read_bytes()
    with pytest.raises(Stop, match="one.ipynb, code cell 2: ZeroDivisionError"):
        execute(path)
    assert path.read_bytes() == before


#: What the gate lets nobody store (``test_notebooks`` proves it); each takes a kernel of its own.
NONE_MAY_HOLD = {
    "import sys\nprint('odd', file=sys.stderr)": r"cell 2 wrote to stderr \(odd\)",
}
NOR = {
    "'/home/someone/data'": "cell 2 shows '/home/'",
    "import warnings\nwarnings.warn('odd', stacklevel=1)": r"cell 2 wrote to stderr \(UserWarning: odd\)",
    "object()": "cell 2 shows 'at 0x",
    "print('a\\x1b[31mred')": r"cell 2 gave a character that does not show \(U\+001B\)",
    "class P:\n    def _repr_png_(self):\n        return b'x'\nP()": "cell 2 gave a raster image",
}


@pytest.mark.parametrize(
    ("code", "says"),
    [*NONE_MAY_HOLD.items(), *(pytest.param(*one, marks=pytest.mark.slow) for one in NOR.items())],
)
def test_chapter_whose_output_none_may_hold_is_left_as_it_was(tmp_path: Path, code: str, says: str) -> None:
    path = chapter(tmp_path / "chapters", "1", code)
    before = path.read_bytes()
    with pytest.raises(Stop, match=f"one.ipynb, code {says}") as told:
        execute(path)
    assert "\n" not in str(told.value)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("code", "says"),
    [
        pytest.param(
            "import os\nos._exit(3)", "its Python ended or could not be started", marks=pytest.mark.slow
        ),
        ("raise ValueError('so\\n' + 9999 * 'x')", r"ValueError: so x+ \.\.\. \(the stored"),
    ],
)
def test_a_cell_that_ends_badly_is_one_sentence(tmp_path: Path, code: str, says: str) -> None:
    path = chapter(tmp_path / "chapters", "", "1", code)
    before = path.read_bytes()
    with pytest.raises(Stop, match=f"chapters/one.ipynb, code cell 3: {says}") as told:
        execute(path)
    assert "\n" not in str(told.value) and len(str(told.value)) < 500
    assert path.read_bytes() == before


@pytest.mark.skipif(shutil.which("make") is None, reason="no make here")
def test_a_python_without_a_name_is_the_usual_one(tmp_path: Path) -> None:
    """An empty PYTHON would leave a command that begins with a dash, whose failure make ignores."""
    command = ["make", "-n", "--no-print-directory", "-f", str(HOME / "Makefile"), "PYTHON=", "book"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "python3 -m book.environment -m book.build\n"


def test_broken_notebook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "one.ipynb"
    path.write_text('{"cells": 7', encoding="utf-8")
    with pytest.raises(Stop, match="one.ipynb is no notebook"):
        run.read(path)


# Comparing


def test_moved_points_are_named() -> None:
    row = {"series": "China", "x": 2014, "y": 1.5, "unit": "bn USD"}
    stored = {"alt": "to 1.5", "data": [row, {**row, "x": 2015}, {**row, "x": 2016}]}
    now = {"alt": "to 1.6", "data": [row, {**row, "x": 2015, "y": 1.6}]}
    lines = moved.differences(stored, now)
    assert lines[0].startswith("2 plotted points moved")
    assert lines[1] == "China, 2015: y 1.5 -> 1.6"
    assert lines[2].startswith("China, 2016: y 1.5 -> none")
    assert lines[3] == "alt: 'to 1.5' -> 'to 1.6'"
    assert moved.moved(stored["data"], stored["data"]) == []


@pytest.mark.slow
def test_nbval_says_which_points_moved(tmp_path: Path) -> None:
    code = """class Figure:
    def _repr_mimebundle_(self, **_):
        points = [{"series": "China", "x": 2015, "y": 2}]
        figure = {"name": "fig-x", "caption": "It rose.", "alt": "It rose.", "data": points}
        kinds = {"image/svg+xml": "<svg/>", "text/plain": "fig-x"}
        return {**kinds, "application/vnd.dataresource+json": figure}
Figure()"""
    path = chapter(tmp_path / "chapters", code)
    stored = run.text_of(execute(path))
    path.write_text(stored, encoding="utf-8")
    for name, old, new in (("point", '"y": 2', '"y": 3'), ("line", ' "<svg/>"', ' "<svg >"')):
        path.with_stem(name).write_text(stored.replace(old, new), encoding="utf-8")
    plugins = ("-p", "book.moved", "-p", "book.workers", "--nbval", "--nbval-current-env")
    command = [sys.executable, "-m", "pytest", *plugins]
    command += [
        "-q",
        "-c",
        str(HOME / "pyproject.toml"),
        "-o",
        f"cache_dir={tmp_path}",
        str(tmp_path),
    ]
    environ = {**os.environ, "PYTHONPATH": str(HOME)}
    said = subprocess.run(command, env=environ, capture_output=True, text=True).stdout
    assert "2 failed, 1 passed" in said
    assert "China, 2015: y 3 -> 2" in said
    assert "Every point is where it was" in said


# In an empty environment


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project as it is committed, in a folder with blanks and Cyrillic letters."""
    target = tmp_path_factory.mktemp("копия of it") / "book"
    kept = shutil.ignore_patterns(".git", ".venv*", "_build", "__pycache__", "*.egg-info", ".*_cache")
    shutil.copytree(HOME, target, ignore=kept)
    return target


@pytest.mark.slow
def test_chapters_run_after_pip_install_alone(tree: Path, tmp_path: Path) -> None:
    """Every chapter runs where only requirements.txt was installed."""
    base = Path(sys.base_prefix, "bin", f"python3.{sys.version_info.minor}")
    subprocess.run([base, "-m", "venv", tmp_path / "empty"], check=True)
    python = environment.python(tmp_path / "empty")
    pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-r", "requirements.txt"], cwd=tree, check=True)
    program = (
        "import sys, nbformat, nbclient\n"
        "for path in sys.argv[1:]:\n"
        "    notebook = nbformat.read(path, as_version=4)\n"
        "    nbclient.NotebookClient(notebook, kernel_name='python3').execute()\n"
    )
    names = [path.name for path in stale.chapters()]
    assert names, "there is no chapter to run"
    subprocess.run([python, "-c", program, *names], cwd=tree / "chapters", check=True)
    subprocess.run([python, "-m", "jupyterlab", "--version"], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.slow
def test_no_network_is_one_sentence(tree: Path) -> None:
    """Without an index the command says so, and no half-made environment stays."""
    nowhere = {
        **os.environ,
        "PIP_INDEX_URL": "http://127.0.0.1:9/simple",
        "PIP_CONFIG_FILE": os.devnull,
    }
    command = [sys.executable, "-m", "book.environment", "-m", "book.build"]
    done = subprocess.run(command, cwd=tree, env=nowhere, capture_output=True, text=True)
    assert done.returncode == 1
    assert "The package index cannot be reached" in done.stderr.strip().splitlines()[-1]
    assert not (tree / ".venv").exists()


# Ending


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_a_signal_waits_until_the_exchange_is_done(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.build()
    (book / "intro.md").write_text("second")
    exchange = build._exchange

    def disturbed(*arguments: object) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        exchange(*arguments)

    monkeypatch.setattr(build, "_exchange", disturbed)
    with pytest.raises(SystemExit, match="Stopped by SIGTERM"), environment.one_sentence():
        build.build()
    assert shown() == ("second", "second")
    assert not build.BEFORE.exists()


def test_an_exchange_that_fails_gives_the_book_back(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build.build()
    (book / "intro.md").write_text("second")

    def fail(*_: object) -> None:
        build.HTML.rename(build.BEFORE)
        raise OSError(28, "full")

    monkeypatch.setattr(build, "_exchange", fail)
    with pytest.raises(SystemExit, match="disk is full"), environment.one_sentence():
        build.build()
    assert shown() == ("first", "first")


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_what_is_ignored_stays_ignored() -> None:
    """A command that was started with nohup goes on."""
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with environment.one_sentence():
            os.kill(os.getpid(), signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, before)
