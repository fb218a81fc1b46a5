"""A machine that fails in the middle, and a user's own settings, leave the book as it was."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.faults.project import CODE, Project

pytestmark = pytest.mark.slow

SEED, KILLS = 20170120, 4
ROOT = os.name == "posix" and os.geteuid() == 0 and shutil.which("unshare")
as_root = pytest.mark.skipif(not ROOT, reason="mounts and networks of one's own need root")


def apart(
    project: Project, *flags: str, before: str = "", after: str = ""
) -> subprocess.CompletedProcess[str]:
    """The build in namespaces of its own, after a few commands of the shell and before others."""
    line = " ".join(project.line("book.build"))
    script = f"{before}\n{line}\ncode=$?\n{after}\nexit $code"
    return subprocess.run(
        ["unshare", *flags, "sh", "-c", script], cwd=project.home, text=True, capture_output=True,
        stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


def changed(project: Project) -> None:
    page = project.home / "intro.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nOne sentence more.\n", encoding="utf-8")


def test_a_build_that_is_killed_leaves_the_last_good_book(project: Project) -> None:
    changed(project)
    book, committed = project.book(), project.committed()
    started = time.monotonic()
    draw, whole = random.Random(SEED), 20.0
    for _ in range(KILLS):
        process = subprocess.Popen(
            project.line("book.build"), cwd=project.home, start_new_session=True,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            process.wait(timeout=draw.uniform(0.2, whole))
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        if process.returncode == 0:
            break  # it was quicker: then the new book is whole
        assert project.book() == book
        assert project.committed() == committed
    assert time.monotonic() > started
    done = project.build()
    assert done.returncode == 0, done.stderr
    assert "One sentence more" in (project.home / "_build" / "html" / "intro.html").read_text(
        encoding="utf-8"
    )


def test_two_builds_at_once_are_one(project: Project) -> None:
    changed(project)
    first = subprocess.Popen(
        project.line("book.build"), cwd=project.home, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    work = project.home / "_build" / ".work"
    while not work.exists() and first.poll() is None:
        time.sleep(0.02)
    second = project.build()
    assert second.returncode == 1
    assert len(second.stderr.splitlines()) == 1
    assert "Another command is at work" in second.stderr
    _, said = first.communicate()
    assert first.returncode == 0, said


@as_root
def test_a_folder_that_may_not_be_written_is_named(project: Project) -> None:
    changed(project)
    book = project.book()
    before = 'mount --bind "$PWD" "$PWD" && mount -o remount,ro,bind "$PWD" && cd "$PWD"'
    done = apart(project, "-m", before=before)
    assert done.returncode == 1
    assert len(done.stderr.strip().splitlines()) == 1
    assert "cannot be written" in done.stderr
    assert project.book() == book


@as_root
def test_a_full_disk_is_named(project: Project) -> None:
    """The products lie on a disk with hardly any room left."""
    changed(project)
    book = project.book()
    size = sum(path.stat().st_size for path in (project.home / "_build").rglob("*") if path.is_file())
    files = sum(1 for _ in (project.home / "_build").rglob("*"))
    room = size + 4096 * files + 400_000
    before = (
        f"mkdir disk && mount -t tmpfs -o size={room} none disk && cp -a _build/. disk/ "
        "&& mount --bind disk _build"
    )
    kept = (
        "mkdir after; cp -a _build/html _build/*.pdf after/; [ -d _build/chapters ] && cp -a _build/chapters "
        "after/; umount -l _build disk; rmdir disk"
    )
    done = apart(project, "-m", before=before, after=kept)
    after = Project(project.home)
    assert done.returncode == 1
    assert "The disk is full" in done.stderr.strip().splitlines()[-1]
    (project.home / "_build").rename(project.home / "_built")
    (project.home / "after").rename(project.home / "_build")
    assert after.book() == book
    shutil.rmtree(project.home / "_built")


@as_root
def test_the_book_needs_no_network(project: Project) -> None:
    shutil.rmtree(project.home / "_build" / "html")
    book = project.book()
    done = apart(project, "-n")
    assert done.returncode == 0, done.stderr
    assert book.items() <= project.book().items()


def test_a_file_with_the_name_of_a_library_is_not_taken_for_it(project: Project) -> None:
    """The folder of the project comes last, so that a stray pandas.py there changes nothing."""
    changed(project)
    stray = [project.home / f"{name}.py" for name in ("pandas", "json", "hashlib", "sphinx")]
    try:
        for path in stray:
            path.write_text("raise RuntimeError('not the library')\n", encoding="utf-8")
        done = project.build()
    finally:
        for path in stray:
            path.unlink()
    assert done.returncode == 0, done.stderr


def test_a_reader_that_goes_away_is_no_traceback(project: Project) -> None:
    assert project.build().returncode == 0
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        project.line("book.build"), cwd=project.home, stdin=subprocess.DEVNULL, stdout=writing,
        stderr=subprocess.PIPE, text=True, check=False,
    )  # fmt: skip
    os.close(writing)
    assert "Traceback" not in done.stderr
    assert "The reader of the output has gone" in done.stderr


def test_files_from_the_future_are_set_as_any(project: Project) -> None:
    """Where a clock was set back, pages and data are later than the book; an edit shows whatever its time."""
    book, now = project.book(), time.time()
    stamped = [path for name in (*CODE, "chapters") for path in (project.home / name).rglob("*.*")]
    times = {path: path.stat().st_mtime for path in [*stamped, project.home / "intro.md"]}
    try:
        for path in times:
            os.utime(path, (now + 1e7, now + 1e7))
        shutil.rmtree(project.home / "_build")
        done = project.build()
        assert done.returncode == 0, done.stderr
        assert project.book() == book
        for word, when in (("more", now + 2e7), ("less", now), ("ever", 0.0)):
            page = project.home / "intro.md"
            page.write_text(page.read_text(encoding="utf-8") + f"\nA sentence {word}.\n", encoding="utf-8")
            os.utime(page, (when, when))
            done = project.build()
            assert done.returncode == 0, done.stderr
            html = (project.home / "_build" / "html" / "intro.html").read_text(encoding="utf-8")
            assert f"A sentence {word}." in html
    finally:
        for path, when in times.items():
            os.utime(path, (when, when))


def users_own(home: Path) -> dict[str, str]:
    """Settings that a user may have, each of which would change a figure or a run."""
    for name, text in {
        ".config/matplotlib/matplotlibrc": "figure.facecolor: black\nlines.linewidth: 9\n",
        "matplotlibrc": "font.size: 40\naxes.facecolor: red\n",
        ".ipython/profile_default/startup/00-mine.py": "raise RuntimeError('mine')\n",
        ".ipython/profile_default/ipython_config.py": "c.InteractiveShell.ast_node_interactivity = 'all'\n",
        ".jupyter/jupyter_config.json": '{"KernelManager": {"shutdown_wait_time": 0}}',
    }.items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_text(text, encoding="utf-8")
    return {
        "HOME": str(home), "MATPLOTLIBRC": str(home / "matplotlibrc"), "MPLBACKEND": "agg",
        "TZ": "Asia/Vladivostok",
        "LC_ALL": "tr_TR.UTF-8", "LANG": "ru_RU.KOI8-R", "PYTHONHASHSEED": "11", "PYTHONWARNINGS": "error",
        "SOURCE_DATE_EPOCH": "1", "OPENBLAS_CORETYPE": "Nehalem", "NPY_DISABLE_CPU_FEATURES": "AVX2 FMA3",
    }  # fmt: skip


def test_a_users_settings_change_no_byte(project: Project, tmp_path: Path) -> None:
    """Chapter and book are the same bytes under another user's settings, zone, locale and processor."""
    assert project.command("book.run", "--all").returncode == 0
    chapter = project.chapter().read_bytes()
    assert project.build().returncode == 0
    book = project.book()
    foreign = users_own(tmp_path / "user")
    done = project.command("book.run", "--all", **foreign)
    assert done.returncode == 0, done.stderr
    assert project.chapter().read_bytes() == chapter
    shutil.rmtree(project.home / "_build")
    done = project.build(**foreign)
    assert done.returncode == 0, done.stderr
    assert project.book() == book
