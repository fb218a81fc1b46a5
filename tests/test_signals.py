"""Signals that ask a program to end, within one process; ``tests/faults`` sends them to whole commands."""

from __future__ import annotations

import ast
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from book import signals

HOME = Path(__file__).resolve().parent.parent
NUMBER = signal.SIGTERM


def test_an_old_python_can_read_them() -> None:
    """The module is loaded by ``book.environment``, which any Python from 3.6 on can read."""
    text = (HOME / "book" / "signals.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 6))
    assert "import annotations" not in text


def test_a_signal_waits_until_what_must_not_be_disturbed_is_done() -> None:
    done = []
    with pytest.raises(signals.Ended) as ended, signals.handled(signals.end):
        with signals.undisturbed():
            os.kill(os.getpid(), NUMBER)
            done.append("all of it")
        done.append("not this")
    assert done == ["all of it"]
    assert ended.value.number == NUMBER


def test_what_was_ignored_stays_so_and_all_else_is_as_before() -> None:
    before = signal.signal(NUMBER, signal.SIG_IGN)
    try:
        with signals.handled(signals.end):
            os.kill(os.getpid(), NUMBER)
        assert signal.getsignal(NUMBER) == signal.SIG_IGN
    finally:
        signal.signal(NUMBER, before)
    with signals.handled(signals.end):
        assert signal.getsignal(NUMBER) == signals.end
    assert signal.getsignal(NUMBER) == before


@pytest.mark.skipif(os.name == "nt", reason="nobody follows there")
def test_a_program_ends_whose_starter_is_gone_already() -> None:
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()
    code = "from book.signals import follow; follow(); import time; time.sleep(20)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=HOME,
        env={**os.environ, signals.STARTER: str(gone.pid)},
        check=False,
    )
    assert done.returncode == -NUMBER
