"""Goes once over the finished pages: takes out what the book does not use, and closes them.

The theme loads scripts and marks that this book has no use for, writes one of them twice, and
handles clicks in attributes. Here they go, each page gets a description and a content security
policy that allows nothing but the book's own files, and the icons come as a small font.
"""

from __future__ import annotations

import html
import re
from pathlib import Path

from sphinx.application import Sphinx

from book.surface import downloads, icons, letters, pack
from clock.release import release

#: What is taken out of every page.
UNUSED = [
    re.compile(pattern, re.DOTALL)
    for pattern in (
        r"\s*<script>const THEBE_JS_URL.*?</script>",
        r'\s*<script type="text/x-thebe-config">.*?</script>',
        r"\s*<script>kernelName = [^<]*</script>",
        r"\s*<!-- So that users can add custom icons -->",
        # The book's own style sheet does this.
        r"\s*<!--[^>]*-->\s*<noscript>\s*<style>.*?</style>\s*</noscript>",
        r'(?<=<t[ad]) style="[^"]*"|(?<=<table) style="[^"]*"',
        r'\s*<meta name="docsearch:[^>]*>',
        r'\s*<div id="ethical-ad-placement".*?</div>',
        r"\s*<!-- facts:.*?-->",
        r'\s*<script data-cfasync="false">.*?</script>',
        r'(?<=initial-scale=1\.0" />)<meta name="viewport" content="width=device-width, initial-scale=1" />',
        r'\s*<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    )
]

#: What the theme says otherwise than it shows: a name that is spoken must hold the words that are seen.
MENDED = [
    (re.compile(r'(<button class="[^"]*search-button-field[^"]*"[^>]*?) aria-label="Search"'), r"\1"),
    (re.compile(r'(<summary) aria-label="Toggle hidden content"'), r"\1"),
    # A summary holds no paragraph.
    (
        re.compile(r'<p class="((?:collapsed|expanded) admonition-title)">(.*?)</p>', re.DOTALL),
        r'<span class="\1">\2</span>',
    ),
    # A name in another language, marked in the source by its class.
    (re.compile(r'<span class="lang-([a-z]{2})">'), r'<span lang="\1">'),
    # A role that browsers gave up, in a list that has links among its entries.
    (re.compile(r'(<div [^>]*class="citation"[^>]*?) role="doc-biblioentry"'), r"\1"),
    (re.compile(r'(<div) role="list"( class="citation-list")'), r"\1\2"),
    # What scrolls can be reached by the keyboard, also before the script looked at it.
    (re.compile(r'(<div class="pst-scrollable-table-container")(?=>)'), r'\1 tabindex="0"'),
    (re.compile(r'(<button [^>]*sidebar-toggle[^>]*title="([^"]*)")'), r'\1 aria-label="\2"'),
]

#: The address that Jupyter Book fills in where a project names none: its own.
STOCK = "https://github.com/executablebooks/jupyter-book"

#: Files of the theme that no page asks for any more.
IDLE = (
    "_static/vendor/fontawesome",
    "_static/sphinx-thebe.js",
    "_static/sphinx-thebe.css",
    "_static/locales",
    "_static/copybutton_funcs.js",
    "_static/webpack-macros.html",
    "_static/sbt-webpack-macros.html",
    "_static/scripts",
    "_static/styles",
    "_static/sphinx-thebe.css",
)

#: The first thing a page does: the reader's own choices, before anything is drawn.
EARLY = (
    "(d=>{let g=k=>{try{return localStorage.getItem(k)}catch(e){return null}};"
    'let m=g("mode")||"auto",t=m!="auto"?m:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light";'
    'd.mode=m;d.theme=t;d.clock=g("clock")||"now"})(document.documentElement.dataset)'
)

#: The one control of the reader's clock. It stands in the page, so that nothing moves when the script runs.
CLOCK = (
    '<fieldset class="clock script-only"><legend>As known</legend>'
    '<label><input type="radio" name="clock" value="now" checked>Now</label>'
    '<label><input type="radio" name="clock" value="then">January 2017</label></fieldset>'
)
_BEFORE_DOWNLOADS = re.compile(
    r'(<div class="header-article-items__start">(?:(?!</?div class="header-article-items__).)*?)'
    r'(</div>\s*<div class="header-article-items__end">)',
    re.DOTALL,
)

_INLINE = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*json)[^>]*>(.*?)</script>", re.DOTALL)


def finish(app: Sphinx, failure: Exception | None) -> None:
    """Finish every page of an HTML build."""
    if failure is not None or app.builder.format != "html":
        return
    root = Path(app.outdir)
    pages = sorted(path for path in root.rglob("*.html") if "_static" not in path.parts)
    base = base_of(app)
    texts = {path.relative_to(root).as_posix(): path.read_text(encoding="utf-8") for path in pages}
    # The page at the root only leads on.
    texts = {name: text for name, text in texts.items() if "<head>" in text}
    (root / "index.html").write_text(downloads.leading_on("intro.html"), encoding="utf-8", newline="\n")
    texts = {name: boxed(text, name, app) for name, text in texts.items()}
    icons.write(root, set().union(*map(icons.used, texts.values())))
    letters.write(root, set().union(*map(letters.used, texts.values())))
    texts = {name: page(text, name, base) for name, text in texts.items()}
    versions = pack.write(root, texts)
    for name, text in texts.items():
        (root / name).write_text(closed(text, name, versions), encoding="utf-8", newline="\n")
    remove(root)
    (root / "404.html").write_text(downloads.lost(base), encoding="utf-8", newline="\n")
    if base:
        addresses = [f"{base}/{path.relative_to(root).as_posix()}" for path in pages]
        (root / "sitemap.xml").write_text(sitemap(addresses), encoding="utf-8", newline="\n")


def base_of(app: Sphinx) -> str:
    """The public address of the site; empty while it has none."""
    return str(app.config.html_baseurl or "").rstrip("/")


def boxed(text: str, name: str, app: Sphinx) -> str:
    """A page as the theme makes it, a chapter with the box on how to rerun it."""
    root = Path(app.outdir)
    if not (root / "_sources" / name).with_suffix(".ipynb").exists():
        return text
    zips = sorted(path.relative_to(root).as_posix() for path in root.glob("_downloads/*/*.zip"))
    options = app.config.html_theme_options
    address = str(options.get("repository_url") or "")
    branch = str(options.get("repository_branch") or "main")
    box = downloads.rerun(name, zips, "" if address == STOCK else address, branch)
    return text.replace("</article>", f"{box}\n</article>", 1)


def page(text: str, name: str, base: str = "") -> str:
    """One page with what the book adds, and without what it has no use for.

    Args:
        text: the page as the theme makes it.
        name: its path in the site.
        base: the public address of the site; empty while it has none.
    """
    for pattern in UNUSED:
        text = pattern.sub("", text)
    text = re.sub(r"onclick=\"window\.print\(\)\"", 'data-do="print"', text)
    text = re.sub(r"onclick=\"toggleFullScreen\(\)\"", 'data-do="fullscreen"', text)
    up = "../" * name.count("/")
    # The list of downloads in the head of the page begins with the PDFs.
    text = re.sub(
        r'(dropdown-download-buttons">.*?<ul class="dropdown-menu">)',
        rf"\1{downloads.PLACE}",
        text,
        flags=re.DOTALL,
    )
    for pattern, better in MENDED:
        text = pattern.sub(better, text)
    text = text.replace("<head>", f"<head>\n    <script>{EARLY}</script>", 1)
    head = [
        *described(text, name, base),
        f'<link rel="icon" href="{up}_static/favicon.svg" type="image/svg+xml">',
    ]
    text = text.replace("</head>", "".join(f"  {line}\n" for line in head) + "</head>", 1)
    return _BEFORE_DOWNLOADS.sub(rf"\1{CLOCK}\2", text, count=1)


def closed(text: str, name: str, versions: tuple[str, str]) -> str:
    """A page that asks for one sheet and one script, and allows nothing else.

    Args:
        text: the page as ``page`` gives it.
        name: its path in the site.
        versions: as ``pack.write`` gives them.
    """
    text = pack.packed(text, name, versions)
    policy = f'<meta http-equiv="Content-Security-Policy" content="{policy_of(text)}">'
    return text.replace('<meta charset="utf-8" />', f'<meta charset="utf-8" />\n    {policy}', 1)


def described(text: str, name: str, base: str) -> list[str]:
    """What a page says of itself to those who list it."""
    title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
    first = re.search(r"<h1>.*?</h1>(?:(?!<h1).)*?<p>(.*?)</p>", text, re.DOTALL)
    words = html.unescape(re.sub(r"<[^>]+>", "", first[1])) if first else release().title
    words = " ".join(words.split())
    if len(words) > 200:
        words = words[:200].rpartition(" ")[0] + " …"
    about = html.escape(words)
    named = " ".join(title[1].split()) if title else html.escape(release().title)
    lines = [
        f'<meta name="description" content="{about}">',
        f'<meta property="og:title" content="{named}">',
        f'<meta property="og:description" content="{about}">',
        '<meta property="og:type" content="article">',
    ]
    if base:
        lines += [
            f'<link rel="canonical" href="{base}/{name}">',
            f'<meta property="og:url" content="{base}/{name}">',
        ]
    return lines


def policy_of(text: str) -> str:
    """A content security policy: the book's own files and the very scripts that stand in the page.

    A page opened from a disk has no origin of its own, so files are allowed by their scheme too.
    """
    scripts = " ".join(sorted({downloads.hashed(script) for script in _INLINE.findall(text)}))
    return (
        f"default-src 'none'; script-src 'self' file: {scripts}; style-src 'self' file:; "
        "img-src 'self' file: data: blob:; font-src 'self' file:; connect-src 'self'; "
        "form-action 'self' file:; base-uri 'none'"
    )


def remove(root: Path) -> None:
    """Take away the files that no page asks for."""
    for name in IDLE:
        path = root / name
        files = sorted(path.rglob("*"), reverse=True) if path.is_dir() else []
        for file in files:
            file.rmdir() if file.is_dir() else file.unlink()
        if path.is_dir():
            path.rmdir()
        elif path.exists():
            path.unlink()


def sitemap(addresses: list[str]) -> str:
    """A site map of some addresses."""
    lines = "".join(f"  <url><loc>{html.escape(address)}</loc></url>\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{lines}</urlset>\n'
    )
