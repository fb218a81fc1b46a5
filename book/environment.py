"""The project's own environment: ``.venv``, made from ``requirements.lock`` when it is missing.

``python3 -m book.environment`` makes it. Arguments are handed on to its Python, in surroundings
that are the same on every machine: ``python3 -m book.environment -m book.build``.

Only the standard library is used, and any Python from 3.6 on can read this file far enough to say
that it is too old.
"""

import ast
import contextlib
import errno
import hashlib
import importlib.util
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
VENV = HOME / ".venv"
LOCK = HOME / "requirements.lock"

FIRST, LAST = (3, 11), (3, 14)
if not FIRST <= sys.version_info[:2] <= LAST:
    sys.exit(
        "Python {}.{} cannot run this project: it needs Python {}.{} to {}.{}; name one, for "
        "instance make PYTHON=python3.12.".format(*sys.version_info[:2], *FIRST, *LAST)
    )

from collections.abc import Iterator, Mapping  # noqa: E402 - an old Python must get to the sentence

from book.signals import STARTER, Ended, end, follow, handled  # noqa: E402

#: Bytes that the environment takes, what is unpacked on the way included.
ROOM = 1_600_000_000

#: Leads from the environment to the project; in its folder of packages.
PATH = "project.pth"

#: The two kinds of line of the lock.
PIN = re.compile(r"[A-Za-z0-9][\w.-]*==\S+( ; [^\\]+)? \\$")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?$")

#: Names of pip's settings and what uv calls them.
UV_NAMES = {
    "index-url": "UV_DEFAULT_INDEX",
    "extra-index-url": "UV_INDEX",
    "find-links": "UV_FIND_LINKS",
    "no-index": "UV_NO_INDEX",
    "trusted-host": "UV_INSECURE_HOST",
    "cert": "SSL_CERT_FILE",
    "client-cert": "SSL_CLIENT_CERT",
    "proxy": "ALL_PROXY",
    "timeout": "UV_HTTP_TIMEOUT",
    "default-timeout": "UV_HTTP_TIMEOUT",
}

#: A user's variables with these beginnings could change what is computed, set or compared.
FOREIGN = ("PYTHON", "IPYTHON", "JUPYTER", "MPL", "MATPLOTLIB", "LC_", "LANG", "SPHINX")
#: PYTHONDONTWRITEBYTECODE is none of them: a test run has twenty processes, and each would compile all code.
HARMLESS = {"PYTHONPYCACHEPREFIX", "PYTHONUNBUFFERED"}

#: Settings of pip and uv that would put packages elsewhere, or others than the lock names.
ASTRAY = re.compile(
    "(PIP|UV)_(TARGET|PREFIX|ROOT|PYTHON|PLATFORM|PYTHON_PLATFORM|PYTHON_VERSION|ABI|IMPLEMENTATION|USER"
    "|DRY_RUN|REQUIREMENT|CONSTRAINT|BUILD_CONSTRAINT|OVERRIDE|EDITABLE|EXCLUDE_NEWER|NO_BINARY|ONLY_BINARY"
    "|NO_BUILD|REQUIRE_VIRTUALENV|SYSTEM_PYTHON|PROJECT|PROJECT_ENVIRONMENT|WORKING_DIRECTORY|WORKING_DIR"
    "|REQUIRE_HASHES|NO_VERIFY_HASHES|EXCLUDE|TORCH_BACKEND)$"
)

NO_NETWORK = ("connection", "connect error", "resolve", "unreachable", "timed out", "proxy")


class Stop(Exception):
    """What stops a command: one sentence that says what is wrong and what to do."""


def python(venv: Path = VENV) -> Path:
    """The Python of an environment."""
    return venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def made_from() -> str:
    """What a whole environment is made from: the lock, and the version of Python."""
    if not LOCK.is_file():
        _check_lock()
    lock = hashlib.sha256(LOCK.read_bytes().replace(b"\r\n", b"\n")).hexdigest()
    return "{} {}.{}\n".format(lock, *sys.version_info[:2])


def is_whole() -> bool:
    """Whether ``.venv`` was made to its end from today's lock, and nothing was taken out of it since."""
    stamp, held = VENV / "made-from", VENV / "holds"
    if not (_is_program(python()) and stamp.is_file() and (VENV / "pyvenv.cfg").is_file()):
        return False
    if stamp.read_text(encoding="utf-8", errors="replace") != made_from():
        return False
    needed = held.read_text(encoding="utf-8", errors="replace").split("\n") if held.is_file() else [PATH]
    return set(needed) <= set(_installed())


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(str(path), os.X_OK)


def _installed() -> "list[str]":
    """What lies in the environment's folder of packages."""
    parts = ["Lib"] if os.name == "nt" else ["lib", "python{}.{}".format(*sys.version_info[:2])]
    packages = VENV.joinpath(*parts, "site-packages")
    return sorted(path.name for path in packages.glob("*") if path.name != "__pycache__")


def clear(path: Path) -> None:
    """Take away whatever lies there; what a link leads to stays."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif path.exists() or path.is_symlink():
        path.unlink()


def _check_lock() -> str:
    """The lock's text.

    Raises:
        Stop: it is missing, or holds a line that is no package and no hash.
    """
    restore = f"restore {LOCK.name} (git checkout {LOCK.name}) and try again"
    try:
        text = LOCK.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError) as error:
        raise Stop(f"{LOCK.name} cannot be read ({error}): {restore}.") from None
    joined = False
    for number, line in enumerate(text.splitlines(), 1):
        said = line.strip()
        known = said.startswith("#") or not said or (HASH if joined else PIN).match(line)
        if not known or (joined and not said):
            raise Stop(f"{LOCK.name}, line {number}, is no package with its hash ({said[:60]}): {restore}.")
        joined = said.endswith("\\")
    if joined or not re.search(r"^uv==", text, re.MULTILINE):
        raise Stop(f"{LOCK.name} is cut off: {restore}.")
    return text


def ensure() -> None:
    """Make ``.venv`` unless it is whole; an older one is kept until the new one is.

    Raises:
        Stop: it cannot be made.
    """
    if is_whole():
        return
    with only_one():
        if is_whole():
            return
        for module in ("venv", "ensurepip"):
            if importlib.util.find_spec(module) is None:
                raise Stop(
                    f"Python's {module} module is missing: install it (on Debian and Ubuntu: "
                    "apt install python3-venv) and try again."
                )
        before = HOME / ".venv-before"
        _check_lock()
        if not (VENV / "made-from").is_file():
            clear(VENV)  # half-made
            if before.exists():
                before.rename(VENV)
        free = shutil.disk_usage(HOME).free
        if free < ROOM:
            raise Stop(
                f"The disk is too full: the environment needs {ROOM / 1e9:.1f} GB in {HOME}, and "
                f"{free / 1e9:.1f} GB are free; make room and try again."
            )
        clear(before)
        if VENV.exists():
            VENV.rename(before)
        try:
            _make()
        except BaseException:
            shutil.rmtree(VENV, ignore_errors=True)
            if before.exists():
                before.rename(VENV)
            raise
        shutil.rmtree(before, ignore_errors=True)


def _make() -> None:
    started = time.monotonic()
    print(f"Making the environment {VENV.name} from {LOCK.name} (once) ...", flush=True)
    _run([sys.executable, "-m", "venv", str(VENV)], os.environ)
    settings = {name: value for name, value in os.environ.items() if not ASTRAY.match(name)}
    settings.update(PIP_USER="0", PIP_DISABLE_PIP_VERSION_CHECK="1")
    try:
        _fetch_uv(settings)
        _install(settings)
    except NoWay:
        raise
    except Stop as stop:
        print(f"uv did not do it; pip will, in a minute or so. ({stop})", flush=True)
        _pip(["--require-hashes", "--no-deps", "-r", str(LOCK)], settings)
    packages = Path(
        _run(
            [str(python()), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            {**os.environ, "PYTHONUTF8": "1"},
        ).strip()
    )
    if not (packages / "sphinx").is_dir():
        raise Stop(
            f"The packages went elsewhere than into {VENV.name}: pip's settings name another place for them "
            "(pip config list says which: target, prefix or root); take that out and try again."
        )
    # A relative path: the folder may be moved, and its name may be in any script.
    (packages / PATH).write_text(os.path.relpath(HOME, packages) + "\n", encoding="utf-8")
    (VENV / "holds").write_text("\n".join(_installed()), encoding="utf-8")
    (VENV / "made-from").write_text(made_from())
    print(f"{VENV.name}  {time.monotonic() - started:.1f} s", flush=True)


def _fetch_uv(settings: Mapping[str, str]) -> None:
    """Install uv with pip, in the version that the lock pins."""
    uv = re.search(r"^uv==[^\\\n]*(?:\\\n[^\\\n]*)*", _check_lock(), re.MULTILINE)
    assert uv is not None  # or the lock would have been refused
    with tempfile.TemporaryDirectory() as folder:
        only_uv = Path(folder, "uv.txt")
        only_uv.write_text(uv.group() + "\n", encoding="utf-8")
        _pip(["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", str(only_uv)], settings)


def _install(settings: Mapping[str, str]) -> None:
    """Install the lock with uv."""
    config = _run([str(python()), "-m", "pip", "config", "list"], settings)
    command = ["-m", "uv", "pip", "install", "--quiet", "--python", str(python())]
    command += ["--require-hashes", "--no-deps", "--compile-bytecode", "-r", str(LOCK)]
    # uv's own file of settings might name another place; what it needs stands in pip's.
    told = {**uv_settings(config, settings), "UV_NO_CONFIG": "1", **settings}
    try:
        try:
            _run([str(python()), *command], told)
        except NoCache:
            _run([str(python()), *command, "--no-cache"], told)
    except NoNetwork as stop:
        # pip has just fetched uv, so there is a network; only uv does not find the way.
        raise Stop(str(stop)) from None


def uv_settings(config: str, settings: Mapping[str, str]) -> "dict[str, str]":
    """What uv has to be told of pip's settings, since it does not read them itself.

    Args:
        config: the output of ``pip config list``.
        settings: the variables that are set; those of uv win.
    """
    found = {}
    order = ("global", "install", ":env:")
    lines = re.findall(r"^(global|install|:env:)\.([\w-]+|\.[\w-]+)=(.*)$", config, re.MULTILINE)
    for _, name, value in sorted(lines, key=lambda line: order.index(line[0])):
        found[name.lstrip(".")] = str(ast.literal_eval(value))
    told = {}
    for name, value in found.items():
        variable = UV_NAMES.get(name)
        if variable and variable not in settings:
            told[variable] = value.replace(" ", ",") if name == "find-links" else value
    if "UV_INDEX" in told:
        # pip asks every index; the hashes keep that safe.
        told["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return {"UV_LINK_MODE": "copy", **told} if os.name == "nt" else told


def _pip(what: "list[str]", settings: Mapping[str, str]) -> None:
    command = [str(python()), "-m", "pip", "install", "--quiet", "--no-input", "--retries=1"]
    _run([*command, *what], settings)


def _run(command: "list[str]", settings: Mapping[str, str]) -> str:
    """The output of a command; what it complains of becomes one sentence."""
    done = subprocess.run(
        command,
        env=dict(settings),
        cwd=str(HOME),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        close_fds=False,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode == 0:
        return done.stdout
    said = (done.stderr + done.stdout).strip()
    low = said.lower()
    if "no space left" in low or "disk quota" in low or "not enough space" in low:
        raise DiskFull
    if "failed to initialize cache" in low:
        raise NoCache(f"{VENV.name} could not be made: {said}")
    if "read-only file system" in low or "permission denied" in low:
        lines = (line.strip() for line in said.splitlines())
        why = next(line for line in lines if re.search("(?i)read-only file system|permission denied", line))
        raise NoWriting(f"{HOME}, or what is needed on the way, cannot be written ({why[:200]})")
    if "do not match the hashes" in low or "hash mismatch" in low:
        raise Stop(
            f"A package is not the one that {LOCK.name} names (its hash differs): clear the "
            f"package cache or ask another index.\n{said}"
        )
    if any(word in low for word in NO_NETWORK):
        raise NoNetwork
    raise Stop(f"{VENV.name} could not be made: {said}")


class NoCache(Stop):
    """The user has no folder in which uv could keep what it fetches."""


class NoWay(Stop):
    """What another installer would meet as well."""


class DiskFull(NoWay):
    """The disk is full."""

    def __init__(self) -> None:
        super().__init__(f"The disk is full: make room in {HOME} and try again.")


class NoNetwork(NoWay):
    """No package index answers."""

    def __init__(self) -> None:
        super().__init__(
            f"The package index cannot be reached, and {VENV.name} is not made yet: connect this "
            "machine to the network (or set PIP_INDEX_URL) and try again."
        )


class NoWriting(NoWay):
    """A folder or file may not be written."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what}: allow it, or copy the project to where you may write.")


@contextlib.contextmanager
def only_one() -> "Iterator[None]":
    """Let one command at a time write in this folder.

    The lock goes when the process ends, and with it those of its children that hold it too.

    Raises:
        Stop: another one is at work.
    """
    build = HOME / "_build"
    try:
        build.mkdir(exist_ok=True)
        opened = (build / ".lock").open("a+b")
    except (FileExistsError, NotADirectoryError, IsADirectoryError) as error:
        raise Stop(
            f"{Path(error.filename).relative_to(HOME)} is not what these commands put there: take it away "
            "and try again."
        ) from None
    with opened as lock:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Stop(
                f"Another command is at work in {HOME}: wait until it has ended and try again."
            ) from None
        os.set_inheritable(lock.fileno(), True)
        yield


@contextlib.contextmanager
def surroundings() -> "Iterator[dict[str, str]]":
    """Variables under which every machine gives the same bytes.

    Time zone, locale, hash seed and date are fixed; settings of matplotlib, IPython and Jupyter
    are left behind, and what Jupyter writes goes to a folder that is removed afterwards.
    """
    from datetime import datetime, timezone

    from clock.release import release

    try:
        day = datetime.fromisoformat(release().date).replace(tzinfo=timezone.utc)
    except (OSError, ValueError) as error:
        told = error.strerror if isinstance(error, OSError) else error
        raise Stop(
            f"CITATION.cff does not give version and date of the release ({told}): mend it, or restore it "
            "(git checkout CITATION.cff)."
        ) from None
    kept = {
        name: value for name, value in os.environ.items() if name in HARMLESS or not name.startswith(FOREIGN)
    }
    with tempfile.TemporaryDirectory(prefix="book-", ignore_cleanup_errors=True) as folder:
        yield {
            **kept,
            "TZ": "UTC",
            "LC_ALL": "C.UTF-8",
            "PYTHONHASHSEED": "0",
            "PYTHONUTF8": "1",
            "SOURCE_DATE_EPOCH": str(int(day.timestamp())),
            "MPLCONFIGDIR": str(VENV / "matplotlib"),
            "IPYTHONDIR": str(Path(folder, "ipython")),
            "JUPYTER_CONFIG_DIR": str(Path(folder, "config")),
            "JUPYTER_DATA_DIR": str(Path(folder, "data")),
            "JUPYTER_RUNTIME_DIR": str(Path(folder, "runtime")),
        }


@contextlib.contextmanager
def one_sentence() -> "Iterator[None]":
    """End the program with one sentence where it cannot go on."""
    try:
        with handled(end):
            follow()
            yield
    except Stop as stop:
        sys.exit(str(stop))
    except Ended as ended:
        if ended.number == signal.SIGINT:
            sys.exit("Stopped by hand; nothing half-done was stored.")
        sys.exit(f"Stopped by {signal.Signals(ended.number).name}; nothing half-done was stored.")
    except KeyboardInterrupt:
        sys.exit("Stopped by hand; nothing half-done was stored.")
    except BrokenPipeError:
        # Whoever read the output (head, say) has gone: nothing can be said to it any more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        sys.exit("The reader of the output has gone; what was done stands.")
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            sys.exit(str(DiskFull()))
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            sys.exit(str(NoWriting(f"{error.filename} cannot be written ({error.strerror})")))
        if error.filename and Path(str(error.filename)).is_relative_to(HOME):
            name = Path(str(error.filename)).relative_to(HOME)
            sys.exit(f"{name}: {error.strerror}; restore it, or take it away, and try again.")
        raise


def main(arguments: "list[str]") -> int:
    """Make the environment and hand the arguments to its Python; returns the exit status."""
    with one_sentence():
        ensure()
        if not arguments:
            return 0
        with surroundings() as variables:
            # -P: no file in the project's folder is taken for a library.
            command = [str(python()), "-P", *arguments]
            variables[STARTER] = str(os.getpid())
            try:
                running = subprocess.Popen(command, env=variables, cwd=str(HOME))
            except OSError as error:
                raise Stop(
                    f"{VENV.name} is damaged (its Python cannot be started: {error.strerror}): take the "
                    f"folder {VENV.name} away and try again; it is made anew."
                ) from None
            try:
                return abs(running.wait())
            except Ended as ended:
                with contextlib.suppress(subprocess.TimeoutExpired):
                    if ended.number == signal.SIGINT:
                        # By hand, the program itself was told as well.
                        return abs(running.wait(timeout=3))
                running.send_signal(signal.SIGTERM)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    return abs(running.wait(timeout=5))
                running.kill()
                return abs(running.wait())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
