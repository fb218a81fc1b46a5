"""Signals that ask a program to end: when they are heard, and how the program hears that its starter is gone.

Only the standard library is used, and as ``book.environment`` does, which loads it, any Python from 3.6
on can read this file.
"""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator

#: Tells a program who started it and waits for it.
STARTER = "BOOK_STARTER"


class Ended(BaseException):
    """A signal asks this program to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


#: Signals that ask a program to end.
ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]


@contextlib.contextmanager
def handled(handler: "Callable[[int, object], None]") -> "Iterator[None]":
    """Have another handler of the signals that end a program; what is ignored (nohup) stays so."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {number: signal.getsignal(number) for number in ENDING}
    before = {number: handles for number, handles in before.items() if handles != signal.SIG_IGN}
    for number in before:
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, handles in before.items():
            signal.signal(number, handles)


@contextlib.contextmanager
def undisturbed() -> "Iterator[None]":
    """Let signals that end a program wait until this is done."""
    waiting: "list[int]" = []
    with handled(lambda number, frame: waiting.append(number)):
        yield
    if waiting:
        os.kill(os.getpid(), waiting[0])


def end(number: int, frame: object) -> None:
    """End the program; what it puts in order is left a second in which further signals are ignored."""
    begun = time.monotonic()

    def again(number: int, frame: object) -> None:
        if time.monotonic() - begun > 1:
            raise Ended(number)

    for other in ENDING:
        if signal.getsignal(other) != signal.SIG_IGN:
            signal.signal(other, again)
    raise Ended(number)


def follow() -> None:
    """End this program as soon as the one that started it as ``STARTER`` is gone."""
    named = os.environ.get(STARTER, "")
    if os.name == "nt" or not named.isdigit():
        return
    starter = os.getppid()
    if starter != int(named):
        try:
            os.kill(int(named), 0)
        except ProcessLookupError:
            os.kill(os.getpid(), signal.SIGTERM)  # gone already
        except OSError:
            pass
        return  # it started whoever started this one, and who follows that one

    def watch() -> None:
        while os.getppid() == starter:
            time.sleep(0.2)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()
