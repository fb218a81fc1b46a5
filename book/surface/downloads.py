"""What a reader can take away: the notebook, how to rerun it, and the book and its chapters as PDF.

The pages are set beside the PDFs and know nothing of them. So each page keeps a place, and when
both are whole the PDFs are laid into the site and the place is filled. A site that is set without
PDFs keeps an empty place and no dead link.
"""

from __future__ import annotations

import base64
import hashlib
import html
import shutil
from pathlib import Path
from urllib.parse import quote

from clock.release import release

#: The folder of the site in which the PDFs lie.
FOLDER = "downloads"
#: Where the links to the PDFs go.
PLACE = "<!-- pdf -->"


def hashed(content: str) -> str:
    """What names a script or style in a content security policy."""
    digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def rerun(name: str, zips: list[str], repository: str = "", branch: str = "main") -> str:
    """The box at the end of a chapter: its files, and five lines on how to rerun it.

    Args:
        name: the path of the page in the site.
        zips: paths in the site of what can be had of the dataset.
        repository: the public address of the project; empty while it has none.
        branch: the branch that Binder and Colab open.
    """
    up = "../" * name.count("/")
    notebook = name.removesuffix(".html") + ".ipynb"
    links = [f'<a href="{up}_sources/{notebook}" download>This chapter as a notebook</a>', PLACE]
    links += [f'<a href="{up}{one}" download>The dataset</a>' for one in zips]
    links += [
        f'<a href="{address}">{words}</a>' for words, address in elsewhere(notebook, repository, branch)
    ]
    shown = "".join(f"<li>{one}</li>" if one != PLACE else one for one in links)
    where = f"from <a href='{html.escape(repository)}'>its address</a>" if repository else "as a whole"
    steps = (
        f"Take the project {where}: the notebook needs its code and its dataset.",
        "In its folder, let it make its environment and set the book: <code>make book</code>.",
        "Open the chapter: <code>.venv/bin/jupyter lab " + html.escape(notebook) + "</code>.",
        "Change an argument in a cell and run the cells from top to bottom.",
        "Store what the code gives, and set the book again: <code>make run book</code>.",
    )
    lines = "".join(f"<li>{step}</li>" for step in steps)
    return (
        '<aside class="rerun d-print-none" aria-label="Download and rerun this chapter">'
        f'<p class="rerun-title">Download and rerun</p><ul>{shown}</ul><ol>{lines}</ol></aside>'
    )


def elsewhere(notebook: str, repository: str, branch: str) -> list[tuple[str, str]]:
    """Addresses at which a notebook opens in a browser; none while the project has no address."""
    parts = repository.rstrip("/").removesuffix(".git").split("github.com/")
    if len(parts) != 2:
        return []
    slug = parts[1]
    return [
        ("Open in Binder", f"https://mybinder.org/v2/gh/{slug}/{branch}?labpath={quote(notebook, safe='')}"),
        ("Open in Colab", f"https://colab.research.google.com/github/{slug}/blob/{branch}/{notebook}"),
    ]


def lay(site: Path, book: Path, chapters: Path) -> None:
    """Lay the PDFs into a finished site and fill the places that its pages keep.

    Args:
        site: the folder of the site.
        book: the book as PDF.
        chapters: the folder of the chapters as PDFs; it may be missing.
    """
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    shutil.copyfile(book, folder / book.name)
    for path in sorted(chapters.glob("*.pdf")) if chapters.is_dir() else []:
        shutil.copyfile(path, folder / path.name)
    for page in sorted(site.rglob("*.html")):
        text = page.read_text(encoding="utf-8")
        if PLACE in text:
            full = filled(text, page.relative_to(site).as_posix(), site, book.name)
            page.write_text(full, encoding="utf-8", newline="\n")


def filled(text: str, name: str, site: Path, book: str) -> str:
    """A page with links to the PDFs in the places that it keeps.

    Args:
        text: the page.
        name: its path in the site.
        site: the folder of the site, in which the PDFs lie.
        book: the name of the book's PDF.
    """
    up, chapter = "../" * name.count("/"), f"{Path(name).stem}.pdf"
    links = [(chapter, "This chapter as PDF")] if (site / FOLDER / chapter).is_file() else []
    links.append((book, "The whole book as PDF"))
    items = "".join(
        f'<li><a class="dropdown-item" href="{up}{FOLDER}/{one}" download>{words}</a></li>'
        for one, words in links
    )
    return text.replace(PLACE, items)


def leading_on(name: str) -> str:
    """The page at the root of the site, which leads on to the first one."""
    title = html.escape(release().title)
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="refresh" content="0; url={name}">\n<title>{title}</title>\n'
        f'<link rel="canonical" href="{name}">\n</head>\n'
        f'<body>\n<p><a href="{name}">{title}</a></p>\n</body>\n</html>\n'
    )


def lost(base: str = "") -> str:
    """The page that a host shows for an address that leads nowhere.

    It may be shown at any depth, so it asks for no file, and leads home by the full address where
    there is one.
    """
    title = html.escape(release().title)
    home = f"{base}/index.html" if base else "index.html"
    search = f"{base}/search.html" if base else "search.html"
    style = (
        ":root{color-scheme:light dark}body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;"
        "margin:15vh auto;padding:0 1rem;background:Canvas;color:CanvasText}a{color:inherit}"
    )
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        f"content=\"default-src 'none'; style-src {hashed(style)}\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex">\n'
        f"<title>No such page: {title}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        f"<h1>There is no such page</h1>\n<p>The address leads to nothing in <em>{title}</em>.</p>\n"
        f'<p><a href="{home}">What the book finds</a>, or <a href="{search}">search the book</a>.</p>\n'
        "</main>\n</body>\n</html>\n"
    )
