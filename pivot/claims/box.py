"""The verdict box: a real block of text in HTML, in the PDF and in JupyterLab."""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from clock import CUTOFF
from pivot import specifications as specs
from pivot.claims.firmness import agreement
from pivot.claims.verdict import Decision, Finding
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
        body += f"\n\nFollow it\n: {self._ways()}"
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

    def _ways(self) -> str:
        """Where a reader follows the verdict further: choices, influence, series, documents (MyST)."""
        now = self.decision.now
        ways = ["{ref}`what the choices do <tab-choices>`", "{ref}`on which data it hangs <tab-influence>`"]
        if now.series:
            names = ", ".join(f"`{name}`" for name in now.series)
            ways.append(f"its series in {{doc}}`the dataset <data>`: {names}")
        if len(now.documents):
            ways.append(
                f"its documents, {len(now.documents)} readings, {{ref}}`word for word <tab-evidence>`"
            )
        return "; ".join(ways) + "."


#: Agreement that differs by less from option to option is not broken down.
APART = 0.1
#: Of more options than this only the two extremes are named.
FEW = 4


def _stability(finding: Finding) -> str:
    """How far the verdict owes to the choices behind it, short enough to be read."""
    overall = agreement(finding)
    overall = overall[0].upper() + overall[1:]
    if finding.specifications.empty:
        return f"{overall}."
    table = specs.by_dimension(finding.specifications)
    table = table[table["specifications"] > 0]
    share = table.groupby("dimension", sort=False)["share"]
    # A dimension of which one option says anything is no choice.
    spread = (share.max() - share.min())[share.size() > 1]
    wide = [name for name in spread.index if spread[name] >= APART]
    near = [name for name in spread.index if 0 < spread[name] < APART]
    same = [name for name in spread.index if spread[name] == 0]
    says = specs.outcomes(specs.counted(finding.specifications))
    if same and not (wide or near):
        where = "; where decided, the same" if (says == "").any() else ","
        return f"{overall}{where} whatever the choice of {_listed(same)}."
    parts = [f"{overall}."]
    if wide:
        main = f"As the main one ({says.iloc[0]})" if says.iloc[0] else "The main one is undecided; holding"
        options = (
            f"by {name} {_options(table[table['dimension'] == name], finding.labels)}" for name in wide
        )
        parts.append(f"{main}: {'; '.join(options)}.")
    if near:
        parts.append(f"Little differs by {_listed(near)}.")
    if same:
        parts.append(f"Nothing differs by {_listed(same)}.")
    return " ".join([*parts, _against(finding)]).strip()


def _options(rows: pd.DataFrame, labels: Mapping[str, str]) -> str:
    """How many specifications with each option say what the main one says."""
    if len(rows) > FEW:
        ends = rows.sort_values("share", kind="stable").iloc[[0, -1]]
        return "from " + " to ".join(_option(row, labels) for row in ends.itertuples())
    return ", ".join(_option(row, labels) for row in rows.itertuples())


def _option(row: Any, labels: Mapping[str, str]) -> str:
    return f"{labels.get(row.option, row.option)} ({row.agree} of {row.specifications})"


def _against(finding: Finding) -> str:
    """What all specifications have in common that contradict the main one, where they do."""
    against, rows = specs.flips(finding.specifications), specs.counted(finding.specifications)
    if len(against) < 2:
        return ""
    common = [
        f"{name} {finding.labels.get(against[name].iloc[0], against[name].iloc[0])}"
        for name in specs.dimensions(rows)
        if against[name].nunique() == 1 and rows[name].nunique() > 1
    ]
    return f"All {len(against)} that contradict the main one take {_listed(common)}." if common else ""


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _escape(text: str) -> str:
    """Characters that MyST would read as markup, made plain; a dollar would open a formula."""
    for mark in "\\`*_${}[]<>":
        text = text.replace(mark, "\\" + mark)
    return text
