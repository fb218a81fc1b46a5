"""C9b: what the State Department said of China, and whether in support of Japan."""

from __future__ import annotations

from pivot import specifications as specs
from pivot.claims.china import coded
from pivot.claims.documents import rows_for
from pivot.claims.elements import MET, Weighing, combined
from pivot.claims.settle import by_majority
from pivot.claims.verdict import IN_PART, Finding
from pivot.dataset import Dataset

CLAIM = "C9b"
PARTIES = ("USA", "CHN", "JPN")
OF_STATE = "the Department of State is the issuer"
PHRASES = {
    "economic coercion": "the phrase on economic coercion is there",
    "rhetoric": "the phrase on rhetoric is there",
    "escalation": "the phrase on escalation is there",
}
EXACT = {"escalation": "the phrase on escalation is there word for word"}
SENSE = {"escalation": "the sense of the phrase on escalation is there"}
WORDINGS = ("same phrase, inflected", "word for word", "same sense")
BLAMED = {
    "China, alone or with others": "China is named as one to blame",
    "China alone": "China alone is blamed",
}
SETTING = "Japan or its dispute with China is the setting of the phrases"
SETTING_SENSE = "Japan or its dispute with China is the setting of their sense"
DOCUMENTS = ("several together", "one single text")
OWN = {"wording": WORDINGS, "blamed": tuple(BLAMED), "documents": DOCUMENTS}


def assertions(choice: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Element to the assertions that speak to it under one choice."""
    wording = choice["wording"]
    phrases: dict[str, tuple[str, ...]] = {
        name: (EXACT.get(name, text),) if wording == WORDINGS[1] else (text,)
        for name, text in PHRASES.items()
    }
    if wording == WORDINGS[2]:
        phrases = {
            name: (*found, *([SENSE[name]] if name in SENSE else [])) for name, found in phrases.items()
        }
    return {
        "the Department speaks": (OF_STATE,),
        **phrases,
        "China is blamed": (BLAMED[choice["blamed"]],),
        "Japan is the setting": (SETTING_SENSE if wording == WORDINGS[2] else SETTING,),
    }


def elements(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> dict[str, str]:
    """The state of each element over all texts together."""
    return {name: coded.state(ds, CLAIM, texts, weighing) for name, texts in assertions(choice).items()}


def _state_of(ds: Dataset, names: tuple[str, ...], origin: str, weighing: Weighing) -> str:
    """The state of one element in one single text."""
    return coded.state(ds, CLAIM, names, weighing, origin)


def combination(ds: Dataset, choice: dict[str, str], weighing: Weighing) -> specs.Outcome:
    """Whether one specification holds.

    With one single text: whether any text that carries all the phrases meets every element; it
    fails if each such text misses one.
    """
    if choice["documents"] == DOCUMENTS[0]:
        return coded.outcome(elements(ds, choice, weighing))
    found = []
    for origin in sorted(set(rows_for(ds, CLAIM, OF_STATE)["origin"])):
        states = {name: _state_of(ds, names, origin, weighing) for name, names in assertions(choice).items()}
        if all(states[name] == MET for name in PHRASES):
            found.append(combined(states.values()))
    if True in found:
        return specs.Outcome(True)
    return specs.Outcome(False if found and all(held is False for held in found) else None)


def state_department(ds: Dataset) -> Finding:
    """Decide C9b on the clock of ``ds``: in part where only some of the phrases are established."""
    grid = coded.grid(lambda choice, way: combination(ds, choice, way), OWN, PARTIES)
    main = elements(ds, coded.first(OWN), Weighing())
    others = [state for name, state in main.items() if name not in PHRASES]
    phrases = sum(main[name] == MET for name in PHRASES)
    if all(state == MET for state in others) and 0 < phrases < len(PHRASES):
        verdict = IN_PART
    else:
        verdict = by_majority(grid)
    more = "All phrases found stand in one statement, on the South China Sea and the Scarborough Reef."
    return coded.finding(ds, CLAIM, verdict, main, grid, *([more] if phrases == len(PHRASES) else []))
