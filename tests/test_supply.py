"""What the project depends on: licences that go together, a use for each, and nothing unsafe in its code."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from check_jsonschema import main as check_jsonschema
from click.testing import CliRunner

from book import licences
from pivot.claims import ledger

HOME = Path(__file__).resolve().parent.parent
FOLDERS = ("bench", "book", "clock", "ingest", "pivot")
REQUIRED = [
    line.partition("==")[0]
    for line in (HOME / "requirements.txt").read_text(encoding="utf-8").splitlines()
    if "==" in line and not line.startswith("#")
]
#: Licences under which code may be used and passed on beside MIT code without touching its terms.
#: The Mozilla and Lesser licences bind changes to the package itself, and nothing here changes one.
COMPATIBLE = re.compile(
    r"\b(MIT|MIT-0|MIT-CMU|HPND|BSD\w*|BSD-[0-9]-Clause|0BSD|Apache|Apache-2\.0|ISC|PSF\w*|Python"
    r"|MPL|MPL-2\.0|Mozilla|Zlib|Unlicense|CC0-1\.0|LGPL\w*|Artistic|OFL\S*)\b",
    re.IGNORECASE,
)
REFUSED = re.compile(r"\b(AGPL|Affero|GPL-[23]|GPLv[23]|SSPL|BUSL|proprietary|commercial)", re.IGNORECASE)
#: Tools that are run and not imported.
TOOLS = {
    "jupyter-book", "jupyterlab", "ipykernel", "pytest-xdist", "nbval", "ruff", "mypy", "uv",
    "xlrd", "pyarrow", "argon2-cffi-bindings",
}  # fmt: skip
NAMES = {"PyYAML": "yaml", "fonttools": "fontTools", "check-jsonschema": "check_jsonschema"}


def test_every_licence_is_listed_and_goes_with_the_books() -> None:
    listed, here = licences.listed(), licences.installed()
    assert len(here) > 100
    assert {name: text for name, text in here.items() if listed.get(name) != text} == {}, (
        "another licence than the one listed: `python -m book.licences`"
    )
    assert set(listed) <= set(licences.locked())
    odd = {n: t for n, t in listed.items() if not COMPATIBLE.search(t) or REFUSED.search(t)}
    assert odd == {}, "unknown or narrow licences: read them, and say in book/licences.py what they are"


@pytest.mark.parametrize("text", ["GPL-3.0-only", "GNU Affero General Public License v3", "Proprietary", ""])
def test_a_licence_that_binds_the_whole_is_refused(text: str) -> None:
    assert not COMPATIBLE.search(text) or REFUSED.search(text)


def test_every_dependency_has_a_use() -> None:
    files = [path for folder in (*FOLDERS, "tests") for path in (HOME / folder).rglob("*.py")]
    code = "\n".join(path.read_text(encoding="utf-8") for path in files)
    imported = set(re.findall(r"^\s*(?:import|from) (\w+)", code, re.MULTILINE))
    idle = {name for name in REQUIRED if NAMES.get(name, name.replace("-", "_")) not in imported}
    assert idle - TOOLS == set()


CODE = [path for folder in FOLDERS for path in sorted((HOME / folder).rglob("*.py"))]
#: Modules that read what may run on being read, or that open a connection.
UNSAFE = {"pickle", "cPickle", "dill", "marshal", "shelve", "joblib", "cloudpickle"}
NETWORK = {
    "socket",
    "ssl",
    "urllib.request",
    "http.client",
    "requests",
    "httpx",
    "aiohttp",
    "ftplib",
    "urllib3",
}
CALLS = {"eval", "exec", "read_pickle", "to_pickle", "unsafe_load", "full_load", "load"}
#: Serves the finished book on this machine alone.
SERVERS = {"book/serve.py"}


def unsafe(tree: ast.AST) -> list[str]:
    found = []
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
        found += [name for name in names if name in UNSAFE | NETWORK or name.partition(".")[0] in UNSAFE]
        named = isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", ""))
        call = ast.unparse(node) if named in CALLS else ""
        if call and not re.search(r"^form\.load|Loader=(_Loader|\w*\.?\w*SafeLoader)|literal_eval", call):
            found.append(call)
        if isinstance(node, ast.Call) and any(k.arg == "allow_pickle" for k in node.keywords):
            found.append("allow_pickle")
    return found


#: Nothing is unsafe where none of these words stands; to parse all code takes a second.
SUSPECT = re.compile(
    rf"\b({'|'.join(sorted(UNSAFE | CALLS | {name.split('.')[0] for name in NETWORK}))}|allow_pickle)\b"
)


def test_no_code_unpickles_evaluates_or_connects() -> None:
    for path in CODE:
        text = path.read_text(encoding="utf-8")
        if SUSPECT.search(text) and path.relative_to(HOME).as_posix() not in SERVERS:
            assert unsafe(ast.parse(text)) == [], path.name


@pytest.mark.parametrize(
    "code",
    ["import pickle", "from urllib.request import urlopen", "pd.read_pickle('x')", "yaml.load(x)", "eval(x)",
     "np.load(x, allow_pickle=True)", "from urllib import request"],
)  # fmt: skip
def test_what_is_unsafe_is_seen(code: str) -> None:
    assert SUSPECT.search(code) and unsafe(ast.parse(code))


def test_the_claims_are_read_by_the_loader_that_runs_nothing() -> None:
    assert any("Safe" in base.__name__ for base in ledger._Loader.__bases__)


def test_nothing_pickled_is_stored() -> None:
    assert [
        p for s in ("pkl", "pickle", "npy", "npz", "joblib") for p in (HOME / "data").rglob(f"*.{s}")
    ] == []


def test_the_forge_looks_for_known_faults() -> None:
    text = (HOME / ".github" / "workflows" / "book.yml").read_text(encoding="utf-8")
    assert re.search(r"pip_audit.*requirements\.lock.*--require-hashes", text)


def test_the_forge_understands_its_workflow() -> None:
    path = HOME / ".github" / "workflows" / "book.yml"
    found = CliRunner().invoke(check_jsonschema, ["--builtin-schema", "vendor.github-workflows", str(path)])
    assert found.exit_code == 0, found.output
