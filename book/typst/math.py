"""TeX formulas as Typst mathematics, with the words a screen reader says.

The part of TeX that is known is listed in the tables below, and from them in ``README.md`` (see
``covered``); anything else raises ``Untranslatable`` with its own name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from book.typst.errors import Untranslatable
from book.typst.markup import string


class Piece(NamedTuple):
    """A part of a formula: Typst mathematics, and the same in words."""

    markup: str
    words: str


_SAME_IN_TYPST = """
    alpha beta gamma delta zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon chi
    psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
"""
GREEK = {
    **{name: name for name in _SAME_IN_TYPST.split()},
    "epsilon": "epsilon.alt",
    "varepsilon": "epsilon",
    "phi": "phi.alt",
    "varphi": "phi",
    "vartheta": "theta.alt",
    "varrho": "rho.alt",
    "varsigma": "sigma.alt",
    "varpi": "pi.alt",
}

# TeX name: (Typst, words)
SYMBOLS = {
    "cdot": ("dot.op", "times"),
    "times": ("times", "times"),
    "div": ("div", "divided by"),
    "pm": ("plus.minus", "plus or minus"),
    "mp": ("minus.plus", "minus or plus"),
    "ast": ("ast.op", "star"),
    "circ": ("compose", "circle"),
    "oplus": ("plus.o", "circled plus"),
    "otimes": ("times.o", "circled times"),
    "sum": ("sum", "the sum"),
    "prod": ("product", "the product"),
    "int": ("integral", "the integral"),
    "bigcup": ("union.big", "the union"),
    "bigcap": ("inter.big", "the intersection"),
    "partial": ("partial", "partial"),
    "nabla": ("nabla", "nabla"),
    "infty": ("infinity", "infinity"),
    "ell": ("ell", "l"),
    "hbar": ("planck", "h bar"),
    "le": ("<=", "is at most"),
    "leq": ("<=", "is at most"),
    "ge": (">=", "is at least"),
    "geq": (">=", "is at least"),
    "ll": ("<<", "is much less than"),
    "gg": (">>", "is much greater than"),
    "ne": ("eq.not", "is not equal to"),
    "neq": ("eq.not", "is not equal to"),
    "approx": ("approx", "is approximately"),
    "equiv": ("equiv", "is equivalent to"),
    "sim": ("tilde.op", "is distributed as"),
    "simeq": ("tilde.eq", "is similar to"),
    "cong": ("tilde.equiv", "is congruent to"),
    "propto": ("prop", "is proportional to"),
    "in": ("in", "in"),
    "notin": ("in.not", "not in"),
    "ni": ("in.rev", "contains"),
    "subset": ("subset", "is a subset of"),
    "subseteq": ("subset.eq", "is a subset of"),
    "supset": ("supset", "is a superset of"),
    "supseteq": ("supset.eq", "is a superset of"),
    "cup": ("union", "union"),
    "cap": ("inter", "intersected with"),
    "setminus": ("without", "without"),
    "emptyset": ("emptyset", "the empty set"),
    "varnothing": ("emptyset", "the empty set"),
    "forall": ("forall", "for all"),
    "exists": ("exists", "there is"),
    "neg": ("not", "not"),
    "land": ("and", "and"),
    "wedge": ("and", "and"),
    "lor": ("or", "or"),
    "vee": ("or", "or"),
    "to": ("arrow.r", "to"),
    "rightarrow": ("arrow.r", "to"),
    "longrightarrow": ("arrow.r.long", "to"),
    "leftarrow": ("arrow.l", "from"),
    "gets": ("arrow.l", "from"),
    "leftrightarrow": ("arrow.l.r", "to and from"),
    "mapsto": ("arrow.r.bar", "maps to"),
    "Rightarrow": ("arrow.r.double", "implies"),
    "Longrightarrow": ("arrow.r.double.long", "implies"),
    "implies": ("arrow.r.double.long", "implies"),
    "Leftarrow": ("arrow.l.double", "is implied by"),
    "Leftrightarrow": ("arrow.l.r.double", "if and only if"),
    "iff": ("arrow.l.r.double.long", "if and only if"),
    "uparrow": ("arrow.t", "up"),
    "downarrow": ("arrow.b", "down"),
    "mid": ("divides", "given"),
    "parallel": ("parallel", "is parallel to"),
    "perp": ("perp", "is independent of"),
    "top": ("top", "transposed"),
    "bot": ("bot", "bottom"),
    "prime": ("prime", "prime"),
    "dagger": ("dagger", "dagger"),
    "star": ("star.op", "star"),
    "bullet": ("bullet", "bullet"),
    "ldots": ("dots.h", "and so on"),
    "dots": ("dots.h", "and so on"),
    "cdots": ("dots.h.c", "and so on"),
    "vdots": ("dots.v", "and so on"),
    "ddots": ("dots.down", "and so on"),
    "colon": ("\\:", "colon"),
    "lVert": ("bar.v.double", "norm"),
    "rVert": ("bar.v.double", "end norm"),
    "Vert": ("bar.v.double", "norm"),
    "|": ("bar.v.double", "norm"),
    "lvert": ("bar.v", "bar"),
    "rvert": ("bar.v", "bar"),
    "vert": ("bar.v", "bar"),
    "langle": ("chevron.l", "open angle"),
    "rangle": ("chevron.r", "close angle"),
    "lfloor": ("floor.l", "floor"),
    "rfloor": ("floor.r", "end floor"),
    "lceil": ("ceil.l", "ceiling"),
    "rceil": ("ceil.r", "end ceiling"),
    "lbrace": ("brace.l", "open brace"),
    "rbrace": ("brace.r", "close brace"),
    "{": ("brace.l", "open brace"),
    "}": ("brace.r", "close brace"),
    "%": ("%", "per cent"),
    "$": ("\\$", "dollars"),
    "&": ("\\&", "and"),
    "#": ("\\#", "number"),
    "_": ("\\_", "underscore"),
}

# Spaces say nothing.
SPACES = {
    ",": "thin",
    ":": "med",
    ">": "med",
    ";": "thick",
    "!": "#h(-0.167em)",
    " ": "space",
    "quad": "quad",
    "qquad": "wide",
}

# Named functions, which Typst knows by the same names.
_FUNCTIONS = """
    ln log exp sin cos tan cot sinh cosh tanh arctan arg deg dim ker lim max min sup inf det gcd
    liminf limsup Pr
"""
FUNCTIONS = set(_FUNCTIONS.split())
FUNCTION_WORDS = {
    "ln": "the natural logarithm of",
    "log": "the logarithm of",
    "exp": "the exponential of",
    "max": "the maximum of",
    "min": "the minimum of",
    "lim": "the limit of",
    "Pr": "the probability of",
}

# One argument: (Typst function, words before, words after)
WRAPPERS = {
    "hat": ("hat", "", "hat"),
    "widehat": ("hat", "", "hat"),
    "bar": ("macron", "", "bar"),
    "overline": ("overline", "", "bar"),
    "underline": ("underline", "", "underlined"),
    "tilde": ("tilde", "", "tilde"),
    "widetilde": ("tilde", "", "tilde"),
    "dot": ("dot", "", "dot"),
    "ddot": ("dot.double", "", "double dot"),
    "vec": ("arrow", "vector", ""),
    "check": ("caron", "", "check"),
    "acute": ("acute", "", "acute"),
    "grave": ("grave", "", "grave"),
    "breve": ("breve", "", "breve"),
    "mathbf": ("upright(bold", "bold", ""),
    "boldsymbol": ("bold", "bold", ""),
    "bm": ("bold", "bold", ""),
    "mathit": ("italic", "", ""),
    "mathcal": ("cal", "script", ""),
    "mathbb": ("bb", "double-struck", ""),
    "mathsf": ("sans", "", ""),
    "mathtt": ("mono", "", ""),
}

TEXTS = {"text", "textrm", "textit", "textbf", "textsf", "mbox", "mathrm", "operatorname"}

# Two arguments: (Typst with {0} and {1}, words with {0} and {1})
PAIRS = {
    "frac": ("frac({0}, {1})", "{0} over {1},"),
    "dfrac": ("display(frac({0}, {1}))", "{0} over {1},"),
    "tfrac": ("inline(frac({0}, {1}))", "{0} over {1},"),
    "binom": ("binom({0}, {1})", "{0} choose {1},"),
    "overset": ("attach(limits({1}), t: {0})", "{1} under {0}"),
    "stackrel": ("attach(limits({1}), t: {0})", "{1} under {0}"),
    "underset": ("attach(limits({1}), b: {0})", "{1} over {0}"),
}

_NAMED_DELIMITERS = """
    { } | langle rangle lfloor rfloor lceil rceil lvert rvert vert lVert rVert Vert lbrace rbrace
    uparrow downarrow
"""
DELIMITERS = {
    "(": "paren.l",
    ")": "paren.r",
    "[": "bracket.l",
    "]": "bracket.r",
    "|": "bar.v",
    "/": "slash",
    "<": "chevron.l",
    ">": "chevron.r",
    ".": "",
    **{"\\" + name: SYMBOLS[name][0] for name in _NAMED_DELIMITERS.split()},
}

SIZES = {"big": 1.2, "Big": 1.8, "bigg": 2.4, "Bigg": 3.0}
SIZES |= {name + side: size for name, size in list(SIZES.items()) for side in "lrm"}

MATRICES = {
    "matrix": "none",
    "pmatrix": '"("',
    "bmatrix": '"["',
    "Bmatrix": '"{"',
    "vmatrix": '"|"',
    "smallmatrix": "none",
}
ALIGNED = {"align", "align*", "aligned", "split", "gather", "gather*", "gathered", "alignat"}
PLAIN_ENVIRONMENTS = {"equation", "equation*", "displaymath", "math"}

# Single characters that need another spelling, and their words.
CHARACTERS = {
    ",": ("\\,", ","),
    ";": ("\\;", ";"),
    ":": ("\\:", "colon"),
    "/": ("\\/", "over"),
    "(": ("\\(", "open bracket"),
    ")": ("\\)", "close bracket"),
    "[": ("\\[", "open bracket"),
    "]": ("\\]", "close bracket"),
    "|": ("\\|", "bar"),
    "*": ("*", "times"),
    "+": ("+", "plus"),
    "-": ("-", "minus"),
    "−": ("-", "minus"),
    "=": ("=", "equals"),
    "<": ("<", "is less than"),
    ">": (">", "is greater than"),
    "!": ("!", "factorial"),
    "?": ("?", "question mark"),
    ".": (".", "point"),
    '"': ('\\"', "quote"),
    "@": ("\\@", "at"),
}

_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.)|\d+(?:\.\d+)?|\s+|.", re.DOTALL)


class _Reader:
    """Reads one formula from left to right."""

    def __init__(self, source: str) -> None:
        uncommented = re.sub(r"(?<!\\)%.*", "", source)
        self.raw = [match[0] for match in _TOKEN.finditer(uncommented)]
        self.at = 0

    # -- tokens -------------------------------------------------------------------------------

    def peek(self) -> str:
        """Return the next token that is not a space, or an empty string at the end."""
        while self.at < len(self.raw) and self.raw[self.at].isspace():
            self.at += 1
        return self.raw[self.at] if self.at < len(self.raw) else ""

    def take(self) -> str:
        """Return the next token that is not a space and step over it."""
        token = self.peek()
        self.at += 1
        return token

    def expect(self, token: str, after: str) -> None:
        """Step over one token, which must be the given one."""
        found = self.take()
        if found != token:
            raise Untranslatable(f"TeX: {after} is followed by {found or 'the end'!r}, not {token}")

    def verbatim(self, after: str) -> str:
        """Return the characters of a braced argument as they stand."""
        self.expect("{", after)
        depth = 1
        taken: list[str] = []
        while self.at < len(self.raw):
            token = self.raw[self.at]
            self.at += 1
            depth += (token == "{") - (token == "}")
            if depth == 0:
                return "".join(taken)
            taken.append(token)
        raise Untranslatable(f"TeX: the brace after {after} is never closed")

    # -- grammar ------------------------------------------------------------------------------

    def row(self, *stops: str) -> Piece:
        """Read atoms up to one of the stops (not taken) or the end."""
        pieces: list[Piece] = []
        while (token := self.peek()) and token not in stops:
            if token in {"}", "&", "\\\\", "\\end", "\\right"}:
                raise Untranslatable(f"TeX: {token} has no beginning")
            if token in {"\\displaystyle", "\\textstyle"}:
                self.take()
                rest = self.row(*stops)
                style = "display" if token == "\\displaystyle" else "inline"
                pieces.append(Piece(f"{style}({rest.markup})", rest.words))
                continue
            pieces.append(self.scripted())
        return Piece(
            _joined(piece.markup for piece in pieces),
            " ".join(piece.words for piece in pieces if piece.words),
        )

    def scripted(self) -> Piece:
        """Read an atom with its subscript, superscript and primes."""
        base = Piece('""', "") if self.peek() in {"^", "_", "'"} else self.atom()
        markup, words = base
        while (token := self.peek()) in {"^", "_", "'", "\\limits", "\\nolimits"}:
            self.take()
            if token == "'":
                markup, words = markup + "'", words + " prime"
            elif token == "\\limits":
                markup = f"limits({markup})"
            elif token == "\\nolimits":
                markup = f"scripts({markup})"
            else:
                script = self.argument(token)
                markup += f"{token}({script.markup})"
                words += _script_words(token, script, base)
        return Piece(markup, words)

    def argument(self, after: str) -> Piece:
        """Read a braced group or a single atom."""
        token = self.peek()
        if token == "{":
            return self.group()
        if not token:
            raise Untranslatable(f"TeX: {after} has no argument")
        if token.isdigit() and len(token) > 1:
            # In TeX an argument without braces is one digit.
            self.raw[self.at : self.at + 1] = list(token)
        return self.atom()

    def group(self) -> Piece:
        """Read a braced group."""
        self.expect("{", "{")
        inner = self.row("}")
        self.expect("}", "{")
        if inner.markup in {"\\,", "."}:
            # A comma in braces is a decimal or thousands sign, without the space after it.
            return Piece(string(inner.markup.lstrip("\\")), inner.words)
        return Piece(inner.markup or '""', inner.words)

    def atom(self) -> Piece:
        """Read one letter, number, sign, group or command."""
        token = self.peek()
        if token == "{":
            return self.group()
        self.take()
        if token.startswith("\\"):
            return self.command(token[1:])
        if token in CHARACTERS:
            return Piece(*CHARACTERS[token])
        if token == "~":
            return Piece("space", "")
        if token[0].isdigit() or token.isalpha():
            return Piece(token, token)
        raise Untranslatable(f"TeX: the character {token!r} has no rule")

    def command(self, name: str) -> Piece:
        """Read what follows a command's name."""
        if name in GREEK:
            return Piece(GREEK[name], name.removeprefix("var"))
        if name in SYMBOLS:
            return Piece(*SYMBOLS[name])
        if name in SPACES:
            return Piece(SPACES[name], "")
        if name in FUNCTIONS:
            return Piece(name, FUNCTION_WORDS.get(name, name))
        if name in WRAPPERS:
            return self.wrapper(name)
        if name in PAIRS:
            first, second = self.argument("\\" + name), self.argument("\\" + name)
            markup, words = PAIRS[name]
            return Piece(markup.format(first.markup, second.markup), words.format(first.words, second.words))
        if name.rstrip("*") in TEXTS:
            return self.text(name)
        if name in SIZES:
            mark = self.delimiter("\\" + name)
            return Piece(f"lr(size: #{SIZES[name]}em, {mark.markup})", mark.words)
        special: Callable[[], Piece] | None = getattr(self, f"_{name}", None)
        if name in SPECIALS and special:
            return special()
        raise Untranslatable(f"the TeX command \\{name} has no rule")

    def wrapper(self, name: str) -> Piece:
        """Read the argument of an accent or a change of letter."""
        inner = self.argument("\\" + name)
        function, before, after = WRAPPERS[name]
        closing = ")" * (function.count("(") + 1)
        words = " ".join(part for part in (before, inner.words, after) if part)
        return Piece(f"{function}({inner.markup}{closing}", words)

    def text(self, name: str) -> Piece:
        """Read words in upright letters."""
        words = self.verbatim("\\" + name)
        if re.search(r"(?<!\\)[${]|\\(?![%$&#_{} ])", words):
            raise Untranslatable(f"TeX: \\{name}{{{words}}} holds more than plain words")
        words = re.sub(r"\\(.)", r"\1", words)
        if name in {"mathrm", "operatorname", "operatorname*"}:
            words = words.replace(" ", "")
        if name.startswith("operatorname"):
            limits = ", limits: #true" if name.endswith("*") else ""
            return Piece(f"op({string(words)}{limits})", words)
        style = {"textit": "italic", "textbf": "bold", "textsf": "sans"}.get(name)
        markup = f"{style}({string(words)})" if style else string(words)
        return Piece(markup, words.strip())

    def delimiter(self, after: str) -> Piece:
        """Read the sign that follows a command such as left, right, middle or big."""
        token = self.take()
        if token not in DELIMITERS:
            raise Untranslatable(f"TeX: {after} is followed by {token!r}, which is no delimiter")
        name = token.removeprefix("\\")
        words = CHARACTERS.get(name, ("", ""))[1] or SYMBOLS.get(name, ("", ""))[1]
        return Piece(DELIMITERS[token], "" if token == "." else words)

    # -- commands with a grammar of their own -------------------------------------------------

    def _sqrt(self) -> Piece:
        if self.peek() != "[":
            inner = self.argument("\\sqrt")
            return Piece(f"sqrt({inner.markup})", f"the square root of {inner.words},")
        self.take()
        degree = self.row("]")
        self.expect("]", "\\sqrt[")
        inner = self.argument("\\sqrt")
        return Piece(
            f"root({degree.markup}, {inner.markup})",
            f"the root of degree {degree.words} of {inner.words},",
        )

    def _left(self) -> Piece:
        opening = self.delimiter("\\left")
        inner = self.row("\\right")
        self.expect("\\right", "\\left")
        closing = self.delimiter("\\right")
        parts = (opening, inner, closing)
        return Piece(
            f"lr({_joined(part.markup for part in parts)})",
            " ".join(part.words for part in parts if part.words),
        )

    def _middle(self) -> Piece:
        mark = self.delimiter("\\middle")
        return Piece(f"mid({mark.markup})", mark.words)

    def _underbrace(self, place: str = "_", function: str = "underbrace") -> Piece:
        inner = self.argument("\\" + function)
        if self.peek() != place:
            return Piece(f"{function}({inner.markup})", inner.words)
        self.take()
        note = self.argument(place)
        return Piece(f"{function}({inner.markup}, {note.markup})", f"{inner.words}, {note.words},")

    def _overbrace(self) -> Piece:
        return self._underbrace("^", "overbrace")

    def _not(self) -> Piece:
        inner = self.argument("\\not")
        return Piece(f"cancel({inner.markup})", f"not {inner.words}")

    def _label(self) -> Piece:
        self.verbatim("\\label")
        return Piece("", "")

    def _nonumber(self) -> Piece:
        return Piece("", "")

    _notag = _nonumber

    def _begin(self) -> Piece:
        name = self.verbatim("\\begin")
        if name in PLAIN_ENVIRONMENTS:
            inner = self.row("\\end")
        elif name in ALIGNED:
            if name == "alignat":
                self.verbatim("\\begin{alignat}")
            inner = self.cells(" & ", " \\ ")
        elif name == "cases":
            inner = self.cells(" & quad ", ", ")
            inner = Piece(f"cases({inner.markup})", f"by cases: {inner.words}")
        elif name in MATRICES:
            inner = self.cells(", ", "; ")
            inner = Piece(f"mat(delim: #{MATRICES[name]}, {inner.markup})", inner.words)
        else:
            raise Untranslatable(f"the TeX environment {name} has no rule")
        self.expect("\\end", f"\\begin{{{name}}}")
        if self.verbatim("\\end") != name:
            raise Untranslatable(f"TeX: \\begin{{{name}}} is closed by another \\end")
        return inner

    def cells(self, beside: str, below: str) -> Piece:
        """Read the cells of an environment up to its end."""
        rows: list[list[Piece]] = [[]]
        while True:
            rows[-1].append(self.row("&", "\\\\", "\\end"))
            token = self.peek()
            if token == "\\end" or not token:
                break
            self.take()
            if token == "\\\\":
                rows.append([])
        if len(rows) > 1 and all(not cell.markup for cell in rows[-1]):
            rows.pop()
        return Piece(
            below.join(beside.join(cell.markup for cell in row) for row in rows),
            "; ".join(" ".join(cell.words for cell in row if cell.words) for row in rows),
        )


SPECIALS = {
    "sqrt",
    "left",
    "middle",
    "underbrace",
    "overbrace",
    "not",
    "label",
    "nonumber",
    "notag",
    "begin",
}


def _joined(parts: Iterable[str]) -> str:
    """Set parts beside each other; a blank beside quoted words would be printed."""
    joined = ""
    for part in parts:
        if not part:
            continue
        quoted = joined.endswith('"') or part.startswith('"')
        joined += part if quoted or not joined else " " + part
    return joined


_LARGE = {"the sum", "the product", "the integral", "the union", "the intersection"} | {
    FUNCTION_WORDS[name] for name in ("max", "min", "lim")
}


def _script_words(token: str, script: Piece, base: Piece) -> str:
    large = base.words in _LARGE
    if token == "_":
        return f" over {script.words}," if large else f" sub {script.words}"
    if large:
        return f" up to {script.words} of"
    if script.words == "2":
        return " squared"
    if script.words in {"transposed", "star", "prime"}:
        return " " + script.words
    return f" to the power {script.words}"


def formula(source: str) -> Piece:
    """Translate one TeX formula.

    Args:
        source: TeX mathematics, without the dollar signs.

    Returns:
        Typst mathematics, without the dollar signs, and the formula in words.

    Raises:
        Untranslatable: for a command or character without a rule; the message names it.
    """
    reader = _Reader(source.strip())
    rows = reader.cells(" & ", " \\ ")
    if reader.peek():
        raise Untranslatable(f"TeX: {reader.peek()} has no beginning")
    return Piece(rows.markup, re.sub(r"\s+([,;])", r"\1", rows.words).strip(" ,"))


def covered() -> str:
    """Return the part of TeX that is known as a table in Markdown, for people."""
    others = [*SPECIALS, "right", "end", "limits", "nolimits", "displaystyle", "textstyle"]
    commands: dict[str, Iterable[str]] = {
        "Greek": GREEK,
        "symbols": SYMBOLS,
        "spaces": SPACES,
        "functions": sorted(FUNCTIONS),
        "accents and letters": WRAPPERS,
        "words": sorted(TEXTS),
        "two arguments": PAIRS,
        "sizes": SIZES,
        "other commands": sorted(others),
    }
    rows: dict[str, Iterable[str]] = {
        kind: [f"\\{name}" for name in names] for kind, names in commands.items()
    }
    rows["delimiters"] = DELIMITERS
    rows["environments"] = [*MATRICES, "cases", *sorted(ALIGNED), *sorted(PLAIN_ENVIRONMENTS)]
    rows["characters"] = ["letters", "digits", "^", "_", "'", "~", "&", *CHARACTERS]
    lines = ["| kind | what is known |", "| --- | --- |"]
    for kind, names in rows.items():
        shown = " ".join(f"`{name}`" for name in names).replace("|", "\\|")
        lines.append(f"| {kind} | {shown} |")
    return "\n".join(lines)
