"""One style sheet and one script for all pages, in place of the theme's two dozen files.

A page waits for its style sheets before it shows anything. So they become one file, without the
rules that no page of the book can use, and the scripts become one that runs when the page is read.
"""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tinycss2

STYLES = "_static/pages.css"
SCRIPTS = "_static/pages.js"
#: The rules of the fonts, which no page calls by itself.
FONTS = ("_static/icons.css", "_static/letters.css")

#: Scripts that serve one kind of mark, and the class of that mark.
FOR_CLASS = {"togglebutton.js": "toggle", "design-tabs.js": "sd-tab-set"}
#: Scripts that only the search page needs.
SEARCH = ("_static/searchtools.js", "_static/language_data.js", "searchindex.js")
#: Scripts that the finishing takes out of every page.
DROPPED = re.compile(r"(?:fontawesome|sphinx-thebe|copybutton_funcs)\.js$")

#: What the theme sets by a script in each page, for all pages at once.
SETTINGS = (
    "DOCUMENTATION_OPTIONS.search_as_you_type = false;\n"
    "var toggleHintShow = 'Click to show', toggleHintHide = 'Click to hide', toggleOpenOnPrint = 'true',\n"
    "  togglebuttonSelector = '.toggle, .admonition.dropdown';\n"
)

#: The theme asks of each scrolling part for its size and marks it, one after another, so that the
#: page is laid out anew for each, hidden parts too. Here it asks those in sight and marks them then,
#: and looks again where something was opened or has come near.
ASKED = ".forEach(e=>{e.tabIndex=e.scrollWidth>e.clientWidth||e.scrollHeight>e.clientHeight?0:-1})"
AT_ONCE = (
    ".filter(e=>e.checkVisibility({contentVisibilityAuto:!0}))"
    ".map(e=>[e,e.scrollWidth>e.clientWidth||e.scrollHeight>e.clientHeight?0:-1])"
    ".forEach(([e,t])=>{e.tabIndex=t})"
)
AGAIN = (
    'window.addEventListener("resize",t),new MutationObserver(t)',
    "toggle",
    "contentvisibilityautostatechange",
)

_LINK = re.compile(r'\s*<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="([^"?]*)[^"]*"[^>]*>')
_PRELOAD = re.compile(r'\s*<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="script")[^>]*>')
_SCRIPT = re.compile(r'\s*<script\b[^>]*\bsrc="([^"?]*)[^"]*"[^>]*>\s*</script>')
_SETTING = re.compile(
    r"\s*<script>\s*(?:let toggle\w+ =|var togglebuttonSelector =|DOCUMENTATION_OPTIONS\.)[^<]*</script>"
)
#: Of Bootstrap's parts the pages use menus that open and words that show; its script names them all.
_BOOTSTRAP = re.compile(r"(?:active|bs-tooltip|collaps|disabled|dropdown|fade|show|tooltip)[\w-]*$")

_WORDS = re.compile(r"[A-Za-z_][\w-]*")


def _within(name: str, address: str) -> str:
    """The path in the site of what a page or sheet of this name calls by a relative address."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))


def styles_of(name: str, text: str) -> list[str]:
    """The style sheets of a page, as paths in the site."""
    return [_within(name, one) for one in _LINK.findall(text)]


def scripts_of(name: str, text: str) -> list[str]:
    """The scripts of a page that all pages share, as paths in the site."""
    found = [_within(name, one) for one in _SCRIPT.findall(text)]
    return [one for one in found if one not in SEARCH and not DROPPED.search(one)]


def packed(text: str, name: str, versions: tuple[str, str]) -> str:
    """A page that asks for the one sheet and the one script.

    Args:
        text: the page as the theme makes it.
        name: its path in the site.
        versions: what tells this sheet and this script from older ones.
    """
    up = "../" * name.count("/")
    text = _PRELOAD.sub("", _SETTING.sub("", text))
    head = f'\n    <link rel="stylesheet" href="{up}{STYLES}?v={versions[0]}">'
    head += f'\n    <script defer src="{up}{SCRIPTS}?v={versions[1]}"></script>'
    if name == "search.html":
        head += "".join(f'\n    <script defer src="{up}{one}"></script>' for one in SEARCH)
    text = _SCRIPT.sub("", _LINK.sub("", text))
    return text.replace("</title>", f"</title>{head}", 1)


def classes(text: str) -> set[str]:
    """The classes and ids in a page."""
    return {one for words in re.findall(r'\b(?:class|id)="([^"]*)"', text) for one in words.split()}


def script(root: Path, names: Iterable[str], used: set[str]) -> str:
    """The scripts as one.

    Args:
        root: the folder of the site.
        names: the scripts, in the order in which they run.
        used: the classes that stand in any page.

    Raises:
        ValueError: the theme's script is not laid out as this module knows it.
    """
    parts = []
    for name in names:
        wanted = FOR_CLASS.get(posixpath.basename(name))
        if wanted is not None and wanted not in used:
            continue
        text = (root / name).read_text(encoding="utf-8")
        text = re.sub(r"^//# sourceMappingURL=.*$", "", text, flags=re.MULTILINE).strip()
        if name.endswith("pydata-sphinx-theme.js"):
            text = _asked_at_once(text)
        parts.append(f"{text};\n")
        if name.endswith("documentation_options.js"):
            parts.append(SETTINGS)
    return "".join(parts)


def _asked_at_once(text: str) -> str:
    end = text.find(ASKED)
    start = text.rfind("document.querySelectorAll(", 0, end)
    if end < 0 or start < 0 or AGAIN[0] not in text[end:]:
        raise ValueError("the theme's script has another layout: see book/surface/pack.py")
    looks = "".join(f'document.addEventListener("{one}",t,!0),' for one in AGAIN[1:])
    after = text[end + len(ASKED) :].replace(AGAIN[0], f"{looks}{AGAIN[0]}", 1)
    return f"{text[:start]}Array.from({text[start:end]}){AT_ONCE}{after}"


def words(root: Path, names: Iterable[str]) -> set[str]:
    """What the scripts may give to a part of a page as its class."""
    found: set[str] = set()
    for name in names:
        spoken = set(_WORDS.findall((root / name).read_text(encoding="utf-8")))
        if name.endswith("bootstrap.js"):
            spoken = set(filter(_BOOTSTRAP.match, spoken))
        found |= spoken
    return found


def sheet(root: Path, names: Iterable[str], known: set[str]) -> str:
    """The style sheets as one, without the rules for what stands nowhere.

    Args:
        root: the folder of the site.
        names: the sheets, in their order.
        known: the classes and ids of all pages, and all words of the scripts.
    """
    return "".join(_rules(root, name, known) for name in names)


def _rules(root: Path, name: str, known: set[str]) -> str:
    text = (root / name).read_text(encoding="utf-8")
    text = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", text)
    # The words in a summary stand in no paragraph any more.
    text = re.sub(r"(summary\s*>\s*)p\.", r"\1span.", text)
    found = []
    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "at-rule" and rule.lower_at_keyword == "import":
            address = next(one.value for one in rule.prelude if one.type in ("url", "string"))
            found.append(_rules(root, _within(name, address), known))
        else:
            found.append(_addressed(_kept(rule, known), name))
    return "".join(found)


def _kept(rule: Any, known: set[str]) -> str:
    """A rule with the selectors that may apply; nothing where none may."""
    if rule.type == "at-rule":
        if rule.content is None or rule.lower_at_keyword not in ("media", "supports"):
            return f"{rule.serialize()}\n"
        inner = tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        content = "".join(_kept(one, known) for one in inner)
        head = tinycss2.serialize(rule.prelude).strip()
        return f"@{rule.at_keyword} {head}{{{content}}}\n" if content else ""
    if rule.type != "qualified-rule":
        return ""
    selectors: list[list[Any]] = [[]]
    for token in rule.prelude:
        if token.type == "literal" and token.value == ",":
            selectors.append([])
        else:
            selectors[-1].append(token)
    kept = [tinycss2.serialize(one).strip() for one in selectors if _marks(one) <= known]
    content = tinycss2.serialize([one for one in rule.content if one.type != "comment"])
    content = re.sub(r"\s+", " ", content).strip()
    return f"{','.join(kept)}{{{content}}}\n" if kept and content else ""


def _marks(selector: list[Any]) -> set[str]:
    """The classes and ids that a selector demands; what stands in brackets may be a denial."""
    before: list[Any] = [None, *selector[:-1]]
    dotted = {
        one.value
        for last, one in zip(before, selector, strict=True)
        if one.type == "ident" and last is not None and last.type == "literal" and last.value == "."
    }
    return dotted | {one.value for one in selector if one.type == "hash"}


def _addressed(rule: str, name: str) -> str:
    """A rule whose files are called from where the one sheet lies."""

    def called(match: re.Match[str]) -> str:
        address = match[2]
        if address.startswith(("data:", "#")):
            return match[0]
        return f"url({posixpath.relpath(_within(name, address), posixpath.dirname(STYLES))})"

    return re.sub(r"""url\((["']?)(?!["'])([^)"']*)\1\)""", called, rule)


def write(root: Path, texts: dict[str, str]) -> tuple[str, str]:
    """Write the one sheet and the one script of a site; returns what tells them from older ones.

    Args:
        root: the folder of the site.
        texts: the pages as the theme makes them, by their paths.
    """
    sheets = dict.fromkeys(one for name, text in texts.items() for one in styles_of(name, text))
    sheets |= dict.fromkeys(FONTS)
    shared = dict.fromkeys(one for name, text in texts.items() for one in scripts_of(name, text))
    used = set().union(*map(classes, texts.values()))
    code = script(root, shared, used)
    search = "".join((root / one).read_text(encoding="utf-8") for one in SEARCH[:1])
    known = used | words(root, shared) | set(_WORDS.findall(search))
    content = {STYLES: sheet(root, sheets, known), SCRIPTS: code}
    for name in (*sheets, *shared):
        (root / name).unlink(missing_ok=True)
    for name, text in content.items():
        (root / name).write_text(text, encoding="utf-8", newline="\n")
    first, second = (hashlib.sha256(text.encode()).hexdigest()[:8] for text in content.values())
    return first, second
