"""Find a reported clause by its commas, semicolon or colon, where the parse took the sentence to pieces."""

from __future__ import annotations

from ...language.clauses import FINITE, Clauses
from .cues import Cues
from .draft import readings

_LEADS_UP = frozenset(("while", "although", "though", "as", "because", "if", "when", "since", "after", "before", "until", "despite"))
_JOINS = frozenset(("but", "and", "or", "although", "though", "while", "whereas", "because", "unless", "since", "if"))
# What tells more of the saying: "..., she said, in a letter".
_TELLS_MORE = frozenset(
    ("in", "on", "at", "during", "as", "according", "speaking", "to", "with", "from", "who", "whose", "after", "before", "when", "``", '"', "\u201c")
)
_NOUN_PHRASE = frozenset(("DT", "NNP", "NNPS", "PRP", "PRP$", "NN", "NNS", "JJ"))
_NAMING = _NOUN_PHRASE | {"CD", "POS", "CC", "IN", "RB", "PDT"}
_OPENINGS = frozenset(("IN", "VBN", "VBG", "TO", "RB", "WRB"))


def cue_clause(c: Clauses, v: int) -> tuple[int, int]:
    """The cue with its subject and auxiliaries."""
    subjects = [k for k in c.all(v, "nsubj", "nsubjpass")]
    near = min(subjects, key=lambda k: abs(k - v), default=v)
    beside = [k for k in c.all(v, "aux", "auxpass", "neg", "prt") if abs(k - v) < 60]
    parts = [v, near, *beside] if abs(near - v) < 60 else [v, *beside]
    first = min(c.left(p) if p != v else v for p in parts)
    for k in c.children[v]:
        if first - 2 <= c.right(k) < first and c.dep[k] in ("advmod", "npadvmod") and c.right(k) - c.left(k) < 3:
            first = c.left(k)
    return first, max(c.right(p) if p != v else v for p in parts)


def has_subject(c: Clauses, v: int) -> bool:
    """Whether a verb has a subject of its own."""
    return c.child(v, "nsubj", "nsubjpass") is not None


def leads_up(c: Clauses, k: int) -> bool:
    """A clause that only leads up to the sentence: "While prices rose, ..."."""
    return any(c.dep[m] in ("mark", "advmod") and c.word[m] in _LEADS_UP for m in c.children[k] if m < k and m == c.left(k))


def before_comma(c: Clauses, v: int, cues: Cues) -> list[tuple[int, int]] | None:
    """The sentence up to a closing ", the minister said" or ", said the minister", where the parse did not see its content."""
    had = c.tag[v] == "VBN" and c.word[v - 1] in ("had", "has", "have")
    if c.dep[v] == "acl" or c.dep[v] == "relcl" and not _own_sentence(c, v) or c.tag[v] not in ("VBD", "VBZ", "VBP") and not had:
        return None
    begin, end = c.bounds[c.sentence[v]]
    colon = next((i for i in range(v + 1, end) if c.word[i] == ":"), None)
    end = end if colon is None else colon
    free = c.child(v, "nsubj", "nsubjpass") in (None, *range(v, end))
    papers = c.word[v + 1 : v + 2] == ["in"] and c.child(v + 1, "pobj") is not None and c.word[c.child(v + 1, "pobj")] in cues.media | cues.papers
    inverted = c.word[v - 1] == "," and v + 1 < end and (c.tag[v + 1] in _NOUN_PHRASE or papers) and (free or papers)
    own = any(c.dep[k] in ("dobj", "xcomp", "ccomp") for k in c.children[v] if v < k < end)
    if not inverted and (not has_subject(c, v) or end - v > 12 or own):
        return None
    first = v if inverted else cue_clause(c, v)[0]
    if first - 1 <= begin + 1 or c.word[first - 1] != ",":
        return None
    closes = not inverted and colon is None and not any(c.tag[i][0] in "VM" for i in range(v + 1, end)) and first - begin > 4
    if not (closes and _stands_alone(c, begin, first - 1)) and not _has_main_clause(c, begin, first - 1):
        return None
    return [(begin, first - 2)]


def _own_sentence(c: Clauses, v: int) -> bool:
    """Whether a clause behind a comma is taken for a relative one though nothing in it stands for a noun: "in Oslo, Minister Holm had said"."""
    first = c.left(v)
    return c.word[first - 1] == "," and has_subject(c, v) and not any(c.tag[i] in ("WDT", "WP", "WP$", "WRB") for i in range(first, v))


def _stands_alone(c: Clauses, begin: int, end: int) -> bool:
    """Whether words that a parse took for a mere opening can be what is said: more than a phrase or one leading clause."""
    if c.tag[begin] not in _OPENINGS:
        return True
    comma = next((i for i in range(begin, end) if c.word[i] == ","), end)
    return any(c.tag[i] in FINITE for i in range(comma, end))


def _has_main_clause(c: Clauses, begin: int, end: int) -> bool:
    return any(
        c.tag[i] in FINITE
        and c.dep[i] not in ("advcl", "relcl", "acl", "aux", "auxpass")
        and not leads_up(c, i)
        or c.dep[i] in ("aux", "auxpass")
        and c.tag[i] in FINITE
        and c.dep[c.head[i]] not in ("advcl", "relcl", "acl")
        for i in range(begin, end)
    )


def between_commas(c: Clauses, v: int) -> list[tuple[int, int]] | None:
    """Content around a short cue between commas that the parse took apart: "such a step, many argue, would help"."""
    begin, end = c.bounds[c.sentence[v]]
    end -= c.word[end - 1] in (".", "!", "?")
    if v + 2 >= end or c.word[v + 1] != "," or c.tag[v] not in FINITE:
        return None
    comma = next((i for i in range(v - 1, max(begin, v - 9), -1) if c.word[i] == ","), None)
    if comma is None or comma == v - 1 or any(c.tag[i] not in _NAMING for i in range(comma + 1, v)):
        return None
    return [(begin, comma - 1), (v + 2, end - 1)]


def before_semicolon(c: Clauses, v: int) -> tuple[int, int] | None:
    """What stands before a cue that a semicolon closes: "nine are ill, the major told reporters; on Sunday he had spoken of six"."""
    begin, end = c.bounds[c.sentence[v]]
    stop = next((i for i in range(v + 1, min(len(c), v + 12)) if c.word[i] == ";"), None)
    comma = next((i for i in range(v - 1, max(begin, v - 12), -1) if c.word[i] == ","), None)
    if stop is None or comma is None or stop > end or c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    named = range(comma + 1, v) if comma + 1 < v else range(v + 1, stop)
    after = [i for i in range(v + 1, stop) if c.tag[i] in FINITE or c.word[i] in ("that", ":")]
    if not named or after or any(c.tag[i] not in _NAMING for i in named):
        return None
    first = max([begin, *(i + 1 for i in range(begin, comma) if c.word[i] == ";")])
    return (first, comma - 1) if any(c.tag[i] in FINITE for i in range(first, comma)) else None


def past_colon(c: Clauses, v: int) -> tuple[int, int] | None:
    """What a colon brings after a cue and a phrase: "noted in its bulletin: two drones were shot down"."""
    end = c.bounds[c.sentence[v]][1]
    colon = next((i for i in range(v + 1, min(end, v + 12)) if c.word[i] == ":"), None)
    if colon is None or colon + 3 > end or c.tag[v] not in ("VBD", "VBZ", "VBP") or not has_subject(c, v):
        return None
    if any(c.tag[i] in FINITE for i in range(v + 1, colon)) or not any(c.tag[i] in FINITE for i in range(colon + 1, end)):
        return None
    return colon + 1, end - 1 - (c.word[end - 1] == ".")


def quoted_before(c: Clauses, v: int) -> tuple[int, int] | None:
    """The sentence before a closing "the premier was quoted by the agency as saying"."""
    up = c.head[c.head[v]]
    begin, end = c.bounds[c.sentence[v]]
    subject = c.child(up, "nsubjpass")
    if c.tag[v] != "VBG" or c.word[v - 1] != "as" or subject is None or not begin < c.left(subject) <= up < v or end - v > 2:
        return None
    comma = c.left(subject) - 1
    return (begin, comma - 1) if c.word[comma] == "," and comma - begin > 2 else None


def rest_after(c: Clauses, v: int, cues: Cues) -> tuple[int, int] | None:
    """What goes on with a report after a cue between commas: "one firm stayed, she said, while others left".

    Not a participle or a phrase that tells more of the saying (", adding", ", in a letter"), nor a clause with a cue of its own.
    """
    subject, end = c.child(v, "nsubj"), c.bounds[c.sentence[v]][1]
    if subject is None or c.tag[v] not in ("VBD", "VBZ", "VBP"):
        return None
    stop = (v if subject < v else c.right(subject)) + 1
    end -= c.word[end - 1] in (".", "!", "?")
    if stop + 2 >= end or c.word[stop] != ",":
        return None
    first = stop + 1
    if subject > v and c.word[first] not in _JOINS or c.tag[first] == "VBG" or c.word[first] in _TELLS_MORE and c.tag[first + 1][0] != "W":
        return None
    if any(c.tag[i] in FINITE and any(r.speech for r in readings(c, i, cues)) for i in range(first, end)):
        return None
    return first, end - 1
