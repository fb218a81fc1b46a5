"""The work beside the words: files for Typst, the compilation, and the PDF put in its place."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import typst
from docutils import nodes

from book.typst import markup
from book.typst.errors import Untranslatable
from book.typst.translate import Translator

TEMPLATE = Path(__file__).parent / "template.typ"
STANDARDS = ["ua-1", "a-3a"]
IMAGES = {".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"}
OPENING = '#import "template.typ": *\n\n#show: book'


class Workplace:
    """A folder that holds all that Typst reads: the source, the template and copied files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.rmtree(folder, ignore_errors=True)
        (folder / "files").mkdir(parents=True)
        shutil.copyfile(TEMPLATE, folder / TEMPLATE.name)

    def image(self, path: Path) -> str:
        """Copy an image under a name made from its content and return the path for Typst."""
        if not path.is_file():
            raise Untranslatable(f"the image {path.name} is absent")
        if path.suffix.lower() not in IMAGES:
            raise Untranslatable(f"the image {path.name} has a format that Typst does not know")
        return self._copy(path)

    def attachment(self, root: Path, entry: dict[str, str]) -> dict[str, str]:
        """Copy a file that goes into the PDF and return what the template needs of it."""
        path = root / entry["file"]
        if not path.is_file():
            raise Untranslatable(f"the attachment {entry['file']} is absent")
        return {
            "path": entry.get("name", path.name),
            "source": self._copy(path),
            "relationship": entry.get("relationship", "supplement"),
            "mime-type": entry.get("mime", "application/octet-stream"),
            "description": entry.get("description", path.name),
        }

    def _copy(self, path: Path) -> str:
        content = path.read_bytes()
        name = hashlib.sha256(content).hexdigest()[:16] + path.suffix.lower()
        (self.folder / "files" / name).write_bytes(content)
        return f"/files/{name}"


@dataclass
class Source:
    """The whole book as Typst markup, with what is needed to check it.

    Attributes:
        about: what the book says of itself, for the template.
        parts: pieces of markup in order, each with the file that it comes from.
        translators: the documents' translators, with their labels and characters.
    """

    about: dict[str, Any]
    parts: list[tuple[str, str]] = field(default_factory=list)
    translators: list[Translator] = field(default_factory=list)

    def add(self, translator: Translator, doctree: nodes.document, part: str | None) -> None:
        """Translate one document and set it after the others, in a new part if one is named."""
        content = translator.document(doctree)
        self.translators.append(translator)
        if part:
            content = f"#part[{markup.text(part)}]\n\n{content}"
        self.parts.append((translator.source, content))

    def check(self) -> None:
        """Raise if a reference leads nowhere or a label is defined twice."""
        labels: dict[str, str] = {}
        for translator in self.translators:
            for label in translator.labels:
                if label in labels:
                    raise Untranslatable(f"{translator.source}: the label {label} is defined twice")
                labels[label] = translator.source
        for translator in self.translators:
            for mention in translator.mentions:
                if mention.label not in labels:
                    raise Untranslatable(f"{mention.place}: the reference to {mention.label} leads nowhere")

    def text(self) -> str:
        """Return the main file."""
        return "\n\n".join([OPENING, *(content for _, content in self.parts)]) + "\n"

    def file_at(self, line: int) -> str:
        """Return the file from which a line of the main file comes."""
        last = OPENING.count("\n") + 1
        if line <= last:
            return TEMPLATE.name
        for file, content in self.parts:
            last += content.count("\n") + 2
            if line <= last:
                return file
        return "the book"


@dataclass
class Job:
    """One PDF to be set.

    Attributes:
        source: the translated documents.
        work: the folder that holds their images.
        target: where the PDF will be.
        fonts: folders with fonts.
    """

    source: Source
    work: Workplace
    target: Path
    fonts: list[str]


class Kept:
    """PDFs of earlier builds, by all that they were made from: what is the same is not set again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.used: set[Path] = set()

    def set_book(self, job: Job) -> tuple[bytes, list[str]]:
        """Compile a book, or take it as it is kept; raises as ``set_book`` does."""
        job.source.check()
        path = self.folder / f"{_digest(job)}.pdf"
        self.used.add(path)
        if path.is_file():
            return path.read_bytes(), []
        content, warnings = set_book(job)
        if not warnings:
            put(content, path)
        return content, warnings

    def forget_the_rest(self) -> None:
        """Drop what this build had no use for."""
        for path in self.folder.glob("*.pdf"):
            if path not in self.used:
                path.unlink()


def _digest(job: Job) -> str:
    """Return a digest of all that a PDF is made from."""
    fonts = [path for folder in job.fonts for path in sorted(Path(folder).iterdir()) if path.is_file()]
    parts = [typst.__version__, job.source.text(), json.dumps(job.source.about, sort_keys=True)]
    # The names of images and attachments are made from their content.
    named = [part.encode("utf-8") for part in parts]
    whole = hashlib.sha256()
    for part in [*named, TEMPLATE.read_bytes(), *(path.read_bytes() for path in fonts)]:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()[:32]


def set_book(job: Job) -> tuple[bytes, list[str]]:
    """Compile a book; nothing is put in place yet.

    Returns:
        The PDF, and what Typst warned of.

    Raises:
        Untranslatable: for a reference that leads nowhere, a character that no font has, or
            anything else that Typst refuses.
    """
    source, folder = job.source, job.work.folder
    source.check()
    main = folder / "book.typ"
    main.write_text(source.text(), encoding="utf-8", newline="\n")
    about = json.dumps(source.about, ensure_ascii=False, indent=1)
    (folder / "about.json").write_text(about, encoding="utf-8", newline="\n")
    try:
        content, warnings = typst.compile_with_warnings(
            str(main),
            root=str(folder),
            font_paths=list(job.fonts),
            ignore_system_fonts=True,
            pdf_standards=STANDARDS,
            # The date in the file is the book's own; the clock is never asked.
            timestamp=0,
        )
    except typst.TypstError as error:
        raise Untranslatable(_explain(error, source)) from None
    return content, [warning.message for warning in warnings]


def put(content: bytes, target: Path) -> None:
    """Put a PDF in its place in one step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(target.name + ".part")
    beside.write_bytes(content)
    os.replace(beside, target)


def _explain(error: typst.TypstError, source: Source) -> str:
    """Say what Typst refused in terms of the documents."""
    missing = [
        re.sub(r"\\u\{([0-9a-f]+)\}", lambda code: chr(int(code[1], 16)), text)
        for text in re.findall(r'the text `"(.+?)"` could not be displayed', error.diagnostic)
    ]
    found = []
    for letter in dict.fromkeys("".join(missing)):
        places = [one.letters[letter] for one in source.translators if letter in one.letters]
        for place in places or ["the book's description of itself"]:
            found.append(f"{place}: no font has the character {letter} (U+{ord(letter):04X})")
    if found:
        return "; ".join(found)
    hints = "".join(f" ({hint})" for hint in error.hints)
    line = re.search(r"book\.typ:(\d+):", error.diagnostic)
    alone = source.parts[0][0] if len(source.parts) == 1 else "the book"
    place = source.file_at(int(line[1])) if line else alone
    return f"{place}: Typst refuses the markup: {error.message}{hints}"
