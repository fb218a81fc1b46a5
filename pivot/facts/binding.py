"""Holds prose to facts.

A paragraph that states a number ends in a comment which no reader sees::

    China's share rose from 9.5 per cent in 2010 to 14.1 per cent in 2016.
    <!-- facts: up share_2010 date:2010 share_2016 date:2016 -->

The comment names, in order, what each numeral and each counted or comparing word of the
paragraph is: a fact of the page, at its printed rounding, or something declared to be no
finding: ``date:``, ``cite:``, ``quote:``, ``claim:``, ``name:`` or ``word:`` followed by the very
text (``_`` for a space); ``pivot.facts.declared`` says what each may cover. A numeral without a
comment, a comment without its numeral, and a text that differs from its fact are faults.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pivot.facts import Fact
from pivot.facts.declared import complaint, sentence

DECLARED = ("date:", "cite:", "quote:", "claim:", "name:", "word:")

_COMMENT = re.compile(r"<!--\s*facts:(.*?)-->", re.DOTALL)
# What is no prose: code, roles, link targets, directives' options, footnote marks, labels.
_MASKS = [
    re.compile(r"```.*?```", re.DOTALL),
    re.compile(r"<!--.*?-->", re.DOTALL),
    re.compile(r"\{[a-z:]+\}`[^`]*`"),
    re.compile(r"`[^`]*`"),
    re.compile(r"\]\([^)\s]*\)"),
    re.compile(r"<https?://[^>]*>"),
    re.compile(r"\[\^[^\]]+\]:?"),
    re.compile(r"^\([a-z0-9-]+\)=$", re.MULTILINE),
    re.compile(r"^:[a-z-]+:.*$", re.MULTILINE),
    re.compile(r"^:::+.*$", re.MULTILINE),
    re.compile(r"^(?:\$\$.*?\$\$)$", re.MULTILINE | re.DOTALL),
]
_CLAIM_ID = r"(?<![\w])[A-Z]\d+[a-c]?(?![\w])"
_NUMERAL = r"(?<![\w.,])[$€£]?[−-]?\d(?:[\d,.]*\d)?"
#: Counts, fractions, ordinals and multiples, and the words of order and direction.
_WORDS = frozenset(
    {
        "above",
        "almost",
        "always",
        "below",
        "bigger",
        "biggest",
        "billion",
        "climbed",
        "decline",
        "declined",
        "declines",
        "decrease",
        "decreased",
        "decreases",
        "double",
        "doubled",
        "dozen",
        "dropped",
        "drops",
        "eight",
        "eleven",
        "exceeded",
        "exceeds",
        "fall",
        "fallen",
        "falls",
        "fastest",
        "fell",
        "fewer",
        "fifth",
        "first",
        "five",
        "four",
        "fourth",
        "gained",
        "greater",
        "grew",
        "grow",
        "grown",
        "grows",
        "half",
        "halved",
        "higher",
        "highest",
        "hundred",
        "increase",
        "increased",
        "increases",
        "larger",
        "largest",
        "last",
        "least",
        "less",
        "likely",
        "lost",
        "lower",
        "lowest",
        "million",
        "more",
        "nearly",
        "never",
        "nine",
        "none",
        "once",
        "overtaken",
        "overtakes",
        "overtook",
        "passed",
        "presumably",
        "probably",
        "quadrupled",
        "quarter",
        "quarters",
        "rise",
        "risen",
        "rises",
        "rose",
        "second",
        "seven",
        "shrank",
        "shrinks",
        "shrunk",
        "six",
        "slowest",
        "smaller",
        "smallest",
        "ten",
        "tenth",
        "third",
        "thirds",
        "thousand",
        "three",
        "thrice",
        "treble",
        "trebled",
        "trillion",
        "triple",
        "tripled",
        "twelve",
        "twice",
        "two",
        "unlikely",
    }
)
_BOUND = re.compile(
    rf"(?P<id>{_CLAIM_ID})|(?P<numeral>{_NUMERAL})|(?P<word>\b(?:{'|'.join(sorted(_WORDS))})\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Fault:
    """A place where a page says what its facts do not.

    Attributes:
        sentence: the sentence, or the first words of the paragraph.
        says: what stands there.
        should: what should stand there, or what is missing.
    """

    sentence: str
    says: str
    should: str

    def __str__(self) -> str:
        return f"“{self.sentence}”: says {self.says!r}, should say {self.should}"


def faults(markdown: str, facts: Mapping[str, Fact]) -> Iterator[Fault]:
    """Every fault in a Markdown text, paragraph by paragraph.

    A paragraph with numerals and without a comment is a fault; one without numerals needs no
    comment, but if it has one, that is checked.
    """
    for paragraph in paragraphs(markdown):
        yield from _check(paragraph, facts)


def paragraphs(markdown: str) -> list[str]:
    """The blocks of a Markdown text, fenced blocks kept whole; a lone comment joins its block."""
    blocks: list[str] = []
    fence = ""
    current: list[str] = []

    def close() -> None:
        if current:
            block = "\n".join(current)
            if blocks and _COMMENT.fullmatch(block.strip()):
                blocks[-1] += "\n" + block
            else:
                blocks.append(block)
            current.clear()

    for line in markdown.splitlines():
        mark = re.match(r"\s*(```+|~~~+)", line)
        if fence:
            current.append(line)
            if mark and mark.group(1) == fence:
                fence = ""
            continue
        if mark:
            fence = mark.group(1)
            current.append(line)
        elif line.strip():
            current.append(line)
        else:
            close()
    close()
    return blocks


def spans(paragraph: str) -> tuple[str, list[re.Match[str]], bool]:
    """The paragraph with all that is no prose blanked, its bindable spans, and if it has numerals."""
    masked = paragraph
    for mask in _MASKS:
        masked = mask.sub(lambda match: " " * len(match.group()), masked)
    # "\\$" is how Markdown writes a dollar that opens no formula.
    masked = masked.replace("\\$", " $")
    # The ordinal that opens an item of a numbered list is no finding.
    masked = re.sub(r"^(\s*)\d+\.(?=\s)", lambda m: " " * len(m.group()), masked, flags=re.MULTILINE)
    found = [match for match in _BOUND.finditer(masked) if match.lastgroup != "id"]
    return masked, found, any(match.lastgroup == "numeral" for match in found)


def _check(paragraph: str, facts: Mapping[str, Fact]) -> Iterator[Fault]:
    opening = _plain(paragraph)[:48] + "…"
    tokens = [token for comment in _COMMENT.findall(paragraph) for token in comment.split()]
    masked, found, numeric = spans(paragraph)

    def fault(span: re.Match[str], should: str) -> Fault:
        return Fault(_plain(sentence(masked, span.start())), span.group(), should)

    if not tokens:
        if numeric:
            first = next(match for match in found if match.lastgroup == "numeral")
            yield fault(first, "a fact or a declared date; nothing is bound here")
        return
    done = 0
    for token in tokens:
        declared = token.startswith(DECLARED)
        if not declared and token not in facts:
            yield Fault(opening, token, "the name of a fact of this page")
            return
        wanted = token.partition(":")[2].replace("_", " ") if declared else facts[token].text
        span = next((match for match in found if match.start() >= done), None)
        if not _BOUND.search(wanted):
            # A phrase that holds no counted word ("the other way") stands before the next one.
            place = _fold(masked).find(wanted.casefold(), done)
            if place < 0 or (span is not None and place > span.start()):
                yield Fault(opening, "nothing", f"{wanted!r} ({token})")
                return
            done = place + len(wanted)
            continue
        if span is None:
            yield Fault(opening, "nothing", f"{wanted!r} ({token})")
            return
        start = _start(masked, wanted, span)
        if start is None:
            yield fault(span, f"{wanted!r} ({token})")
            # Where a number stands in the place of a number, or a word of a word, the next follows.
            if declared or (span.lastgroup == "numeral") != bool(re.search(r"\d", wanted)):
                return
            done = span.end()
            continue
        done = start + len(wanted)
        if declared and (wrong := complaint(token, wanted, paragraph, start)):
            yield fault(span, wrong)
    if (left := next((match for match in found if match.start() >= done), None)) is not None:
        yield fault(left, "a fact or a declared date; it is bound to nothing")


def _plain(markdown: str) -> str:
    """Markdown as one line without its marks and comments."""
    return " ".join(re.sub(r"<!--.*?-->|[#>*_`]+", " ", markdown, flags=re.DOTALL).split())


def _start(masked: str, wanted: str, span: re.Match[str]) -> int | None:
    """Where ``wanted`` stands if it covers the span whole, else None."""
    folded, target = _fold(masked), wanted.casefold()
    for start in range(max(0, span.start() - len(wanted)), span.start() + 1):
        end = start + len(wanted)
        if folded.startswith(target, start) and start <= span.start() and span.end() <= end:
            # "$59.3" may be followed by "bn", but a word by nothing that would make another word.
            before, after = masked[start - 1 : start], masked[end : end + 1]
            if not before.isalnum() and not (after.isalnum() and wanted[-1].isalpha()):
                return start
    return None


def _fold(text: str) -> str:
    return re.sub(r"\s", " ", text.casefold())
