"""Find denials told as a deed: somebody contradicted somebody, challenged an account, issued a denial, or a claim drew one from somebody.

What is denied stands in none of these words; it was said before, by whoever is named. The deed itself is the content.
"""

from __future__ import annotations

from ...language.clauses import FINITE, Clauses
from .cues import Cues
from .draft import Draft, Drafts, Prose
from .said_by import verb_source

_NAMES = frozenset(("NNP", "NNPS"))
_PERSONS = frozenset(("him", "her", "them"))
_TAKES = frozenset(("take", "takes", "took", "taken"))
_THIS = frozenset(("this", "that", "it"))
_ITSELF = frozenset(("himself", "herself", "itself", "themselves"))


def gainsaid(p: Prose, drafts: Drafts) -> Drafts:
    """Denials told as a deed, each with whoever did it."""
    c, cues = drafts.clauses, p.cues
    deeds = cues.gainsays | cues.gives | cues.meets | _TAKES
    for v in (i for i, w in enumerate(c.word) if w in deeds and c.tag[i][0] == "V"):
        told = drafts.at.get(v)
        if p.quoted[v] >= 0 or c.tag[v] not in FINITE and not _past(c, v) or told is not None and told.speech or c.negated(v):
            continue
        source = _source(c, v, cues)
        if source is not None:
            drafts = drafts.having(Draft((v, v), "deny", True, (_deed(c, v, cues),), source, None, v, "object"))
    return drafts


def _deed(c: Clauses, v: int, cues: Cues) -> tuple[int, int]:
    """The words that tell the deed, with what a colon brings after it: "corrected him: the bridge is open"."""
    end = c.bounds[c.sentence[v]][1]
    colon = any(c.word[i] == ":" and any(c.tag[k] in FINITE for k in range(i + 1, end)) for i in range(v + 1, end))
    denial = _denial(c, v, cues) if c.word[v] in cues.meets else None
    last = end - 1 if colon else c.right(v) if denial is None else denial
    last -= c.word[last] in (".", "!", "?")
    return c.start[v if denial is None else c.left(v)], c.end[last]


def _past(c: Clauses, v: int) -> bool:
    """A participle that tells a deed: "has contradicted", "was met"."""
    return c.tag[v] == "VBN" and any(c.dep[k] in ("aux", "auxpass") and c.word[k] not in ("to", "be") for k in c.children[v])


def _source(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    """Who turns something down, where the verb tells of that and of nothing else."""
    if c.word[v] in cues.meets and (denial := _denial(c, v, cues)) is not None:
        by = next((k for k in (*c.all(denial, "prep"), *c.all(v, "prep", "agent")) if c.word[k] in ("from", "by") and k > denial), None)
        giver = None if by is None else c.child(by, "pobj")
        return None if giver is None else c.phrase(giver)
    gives = c.word[v] in cues.gives and _denial(c, v, cues) is not None
    back = c.word[v] in _TAKES and any(c.word[k] == "back" for k in c.all(v, "prt", "advmod")) and _ones_words(c, v, cues)
    if c.passive(v) or not (gives or back) and not (c.word[v] in cues.gainsays and _somebodys_words(c, v, cues)):
        return None
    return verb_source(c, v, cues)


def _denial(c: Clauses, v: int, cues: Cues) -> int | None:
    """The denial that a verb has for its object: "issued a denial", "met with a flat denial"."""
    objects = [*c.all(v, "dobj"), *(o for k in c.all(v, "prep") if c.word[k] == "with" for o in c.all(k, "pobj"))]
    return next((o for o in objects if o > v and any(r.cue_class == "deny" for r in cues.nouns.get(c.word[o], ()))), None)


def _ones_words(c: Clauses, v: int, cues: Cues) -> bool:
    """Whether the object is what somebody said: "took back her words", and not "took back the village"."""
    obj = c.child(v, "dobj")
    return obj is not None and (c.word[obj] in cues.nouns or c.word[obj] in ("words", "what"))


def _somebodys_words(c: Clauses, v: int, cues: Cues) -> bool:
    """Whether the object is a person, or words somebody said: "contradicted the mayor", "challenged his account", "what she had said"."""
    obj = c.child(v, "dobj")
    if obj is None or obj < v:
        told = next((k for k in c.all(v, "ccomp") if k > v), None)
        return told is not None and c.word[c.left(told)] == "what" and c.word[told] in cues.verbs
    if c.word[obj] in _ITSELF:
        return c.word[v].startswith("correct")
    if c.word[obj] in _THIS:
        return True
    if any(c.word[k] in ("a", "an") for k in c.all(obj, "det")) and not any(c.word[k] == "by" for k in c.all(obj, "prep")):
        return False
    return c.tag[obj] in _NAMES or c.word[obj] in _PERSONS or c.word[obj] in cues.nouns or c.word[obj] in cues.papers | cues.persons
