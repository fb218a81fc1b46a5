"""The verdict box: a real block of text in HTML, in the PDF and in JupyterLab."""

from __future__ import annotations

import html
from dataclasses import dataclass

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.verdict import Decision, Finding, agreement
from pivot.claims.words import long_date


@dataclass(frozen=True)
class Box:
    """A decision, set as a block.

    Shown as MyST (an admonition of class ``verdict``), as HTML and as plain text.
    """

    decision: Decision

    def parts(self) -> list[tuple[str, str]]:
        """The lines of the box: a label and its sentence."""
        decision, claim = self.decision, self.decision.claim
        rows = [
            ("Verdict", self.summary[0].upper() + self.summary[1:]),
            ("Best case", claim.best_case),
            ("Rule in brief", claim.in_brief),
        ]
        rows += [("Change of the rule", line) for line in claim.amendments]
        if decision.then is None:
            rows.append((f"On {long_date(CUTOFF)}", "A forecast has no verdict on this clock."))
        else:
            then, basis = decision.then, decision.then_basis
            flip = f" {then.flip}" if basis == "dated" and then.flip else ""
            label = f"On {long_date(CUTOFF)} ({basis}): {then.verdict}"
            rows.append((label, f"{then.because}{flip}"))
        label = f"On {long_date(decision.as_of)}: {decision.now.verdict}"
        rows.append((label, decision.now.because))
        rows.append(("Specifications", _stability(decision.now)))
        rows.append(("Weakest source", f"{decision.weakest.capitalize()}."))
        rows.append(("What would change it", claim.would_change))
        return rows

    @property
    def title(self) -> str:
        """The claim's id and its assertion."""
        return f"{self.decision.claim.id}: {self.decision.claim.claim.rstrip('.')}"

    @property
    def summary(self) -> str:
        """Both verdicts in one line, with what the words on the clock mean."""
        decision = self.decision
        if decision.then is None:
            return f"{decision.now.verdict} today; a forecast has no verdict for January 2017."
        basis = {
            "dated": "on later revisions of figures then public",
            "printed": "on editions then out",
            "documents": "on documents then public",
        }[decision.then_basis]
        if decision.then.verdict == decision.now.verdict:
            return f"{decision.now.verdict}, in January 2017 ({basis}) as today."
        return f"{decision.then.verdict} in January 2017 ({basis}); {decision.now.verdict} today."

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        """The box for Jupyter; what it asks for is ignored, all three forms are small."""
        name = f"verdict-{self.decision.claim.id.lower()}"
        body = "\n\n".join(f"{_escape(label)}\n: {_escape(text)}" for label, text in self.parts())
        rows = "".join(
            f"<p><b>{html.escape(label)}.</b> {html.escape(text)}</p>" for label, text in self.parts()
        )
        lines = "\n".join(f"{label}. {text}" for label, text in self.parts())
        return {
            "text/markdown": (
                f"::::{{admonition}} {_escape(self.title)}\n:class: verdict\n:name: {name}\n\n{body}\n::::"
            ),
            "text/html": f"<blockquote><p><b>{html.escape(self.title)}</b></p>{rows}</blockquote>",
            "text/plain": f"{self.title}\n{lines}",
        }


def _stability(finding: Finding) -> str:
    overall = agreement(finding)
    overall = overall[0].upper() + overall[1:]
    if finding.specifications.empty:
        return f"{overall}."
    table = specs.by_dimension(finding.specifications)
    table = table[table["specifications"] > 0]
    dimensions = list(table["dimension"].unique())
    if table["share"].nunique() == 1 and table["share"].iloc[0] in (0, 1):
        verdicts = finding.specifications.get("verdict")
        if verdicts is not None and verdicts[verdicts != ""].nunique() > 1:
            # None holds, and yet they differ: the choices do matter.
            return f"{overall}."
        return f"{overall}, whatever the choice of {', '.join(dimensions)}."
    parts = []
    for dimension, rows in table.groupby("dimension", sort=False):
        options = ", ".join(
            f"{finding.labels.get(option, option)} ({held} of {total})"
            for option, held, total in zip(rows["option"], rows["holds"], rows["specifications"], strict=True)
        )
        parts.append(f"By {dimension}: {options}.")
    return f"{overall}. {' '.join(parts)}"


def _escape(text: str) -> str:
    """Characters that MyST would read as markup, made plain; a dollar would open a formula."""
    for mark in "\\`*_${}[]<>":
        text = text.replace(mark, "\\" + mark)
    return text
