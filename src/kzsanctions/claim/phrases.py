"""Predicates of several words: a verb with the noun beside it ("gave way"), with a preposition behind it ("looked into"), with both.

What such a phrase is done to may stand behind its last preposition: "pulled the plug on the project" is done to the project. An act can be
told as undergone, too: who came under attack was attacked, who escaped punishment was not punished. Which phrases are known is said in
`codebook/words.yml` and `codebook/predicates.yml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from .besides import told_by
from .nouns import act_of
from .participants import Participant
from .predicates import Predicates
from .told import PLACES, Told

_UNDER = "under"
# What is around an act, whoever has it done to him.
_AROUND = ("by", *PLACES)


def idiom(t: Told, predicates: Predicates) -> Told:
    """A predicate told together with a noun that the codebook knows as one: "was kept in the dark", "were brought to safety"."""
    for role, noun in t.parts.items():
        words = [t.word if role == "theme" else role if role == t.word else f"{t.word} {role}"] + ([role] if t.word in predicates.keeping else [])
        for known in (f"{w}{article} {n}" for n in _named(noun) for w in words for article in ((" the",) if noun.certain else ("", " a", " an"))):
            left = {r: p for r, p in t.parts.items() if r != role}
            whole = next((f"{known} {r}" for r in left if f"{known} {r}" in predicates.phrases), None)
            if whole is not None and role in ("theme", "to", "under", "in", "into", "at", "on"):
                return _done_to(replace(t, **told_by(whole, predicates), parts=left), whole.rpartition(" ")[2])
            if role == "theme" and not {"agent", "to"} & t.parts.keys():
                continue  # only an object makes an idiom with its verb: "opened fire", "was given the green light"
            if " " in known and known != role and (known in predicates.families or known in predicates.words.acts or known in predicates.arriving):
                if role == "theme":  # "gave the plan the green light" is done to the plan; "gave way" to nothing
                    whom = next((r for r in ("to", "for") if r in left), None)
                    left = {"theme" if r == whom else "sole" if r == "agent" and whom is None else r: p for r, p in left.items()}
                return replace(t, **told_by(known, predicates), parts=left)
    return t


def behind(t: Told, predicates: Predicates) -> Iterator[Told]:
    """A verb with the preposition behind it, as one that has an object: "looked into the case" as "investigated" it."""
    known = next((r for r in t.parts if f"{t.word} {r}" in predicates.phrases), None)
    if known is not None and ("theme" not in t.parts or t.state and "agent" not in t.parts):  # "was away from the talks"
        yield _done_to(replace(t, **told_by(f"{t.word} {known}", predicates)), known)


def _done_to(t: Told, role: str) -> Told:
    """A clause whose object stands behind a preposition, as one with an object; whoever stood alone did it."""
    doer = {"sole": "agent", role: "theme", "theme": "agent"}
    return replace(t, parts={doer.get(r, r): p for r, p in t.parts.items()})


def _named(noun: Participant) -> list[str]:
    """A noun as an idiom may have it: with one word that narrows it ("in private hands"), or alone."""
    return [*(f"{n} {c}" for c in sorted(noun.chief) for n in sorted(noun.narrow)), *sorted(noun.chief)]


def undergone(t: Told, predicates: Predicates) -> Iterator[Told]:
    """An act that somebody or something is said to have undergone or escaped: "came under attack", "was the victim of a theft"."""
    lasting = t.word.startswith(f"{_UNDER} ")
    if lasting:
        verb, role = predicates.deeds.get(t.word.partition(" ")[2], ""), ""
    else:
        role = next((r for r in predicates.undergoing.get(t.word, ()) if r in t.parts), "")
        verb = act_of(t.parts[role], predicates) if role else ""
    whom = next((t.parts[r] for r in ("agent", "sole", "theme") if r in t.parts and r != role), None)
    if verb and whom is not None:
        around = {"agent" if r == "by" else r: p for r, p in t.parts.items() if r in _AROUND and r != role}
        denied = t.negated != (t.word in predicates.escaping)
        done = "from" if predicates.stem(verb) in predicates.depriving else "theme"
        yield replace(t, **told_by(verb, predicates), negated=denied, going=lasting, state=False, basis="converse", parts={**around, done: whom})
