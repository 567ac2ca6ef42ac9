"""Give a cue the speaker that the parse missed: of the verb it hangs on, or the noun phrase it stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...language.clauses import FINITE, Clauses
from .cues import Cues
from .draft import Draft, Drafts, Prose, Stretch

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP", "DT"))
_NOUN_PHRASE = _NOUNS | {"PRP$", "JJ", "CD"}
_LINKS = frozenset(("of", "for", "and", "'s", "\u2019s"))
_OBJECTS = frozenset(("me", "him", "her", "it", "us", "them", "this", "that"))
# What opens a clause about a time.
_TIMES = frozenset(("before", "after", "since", "until", "than"))
# What sets a remark about the speaker off from his name: ", without naming", ", who", ", speaking".
_ASIDES = frozenset(("IN", "VBG", "VBN", "WP", "WDT", "WP$"))


def shared_speakers(p: Prose, drafts: Drafts) -> Drafts:
    """A participle or a joined verb without a subject has the speaker of the cue it hangs on: asked the envoy, referring to ..."""
    c = drafts.clauses
    for v in list(drafts.at):
        f, up = drafts.at[v], drafts.at.get(c.head[v])
        told = next((g for g in drafts.at.values() if g.unmarked and g.at < v and c.sentence[g.at] == c.sentence[v]), None)
        if told is not None and told.speaker and f.speaker and c.tag[v] == "VBG" and any(a <= c.start[f.speaker[0]] < b for a, b in told.stretches):
            drafts = drafts.having(replace(f, speaker=told.speaker))  # "It is late - Mayor X tells, adding that ..."
            continue
        if up is None or up is f or c.dep[v] not in ("advcl", "conj") or c.passive(v):
            continue
        if f.speaker is None or f.frame == "quotation" and c.dep[v] == "conj" and c.child(v, "nsubj", "nsubjpass") is None:
            drafts = drafts.having(replace(f, speaker=up.speaker or f.speaker))
    return drafts


def speakers_beside(p: Prose, drafts: Drafts) -> Drafts:
    """Give a verb that has no speaker, or one out of the very words it reports, the noun phrase it stands beside."""
    return drafts.having(*(replace(f, speaker=_speaker(p, drafts.clauses, v, f)) for v, f in drafts.at.items()))


def _speaker(p: Prose, c: Clauses, v: int, f: Draft) -> tuple[int, int] | None:
    if c.tag[v][0] != "V" or f.unmarked or f.framed or p.quoted[v] >= 0:
        return f.speaker
    if (before := _before_relative(c, v, f)) is not None:
        return before
    marked = f.speaker is not None and p.quoted[f.speaker[1]] >= 0 and p.quoted[f.speaker[0]] >= 0
    if (whole := _whole(c, v, f, p.quoted)) is not None:
        return whole
    if c.tag[v] == "VBG" and (made := _made_to_say(c, v)) is not None:
        return made
    if c.tag[v] == "VBG" and (marked or f.speaker is None and f.frame == "quotation"):
        return nearest_subject(c, v, p.quoted) or opening_name(c, v) or f.speaker
    if f.speaker is None and f.frame != "hearsay" and c.tag[v] in ("VBD", "VBZ"):
        return beside(c, v, f.stretches, p.cues)
    if f.frame in ("quotation", "clause", "") and (f.speaker is None or f.speaker[0] < v and (marked or _said_since(c, v, f))):
        return beside(c, v, f.stretches, p.cues, f.speaker is None or marked) or f.speaker
    return f.speaker


def _whole(c: Clauses, v: int, f: Draft, quoted: Sequence[int]) -> tuple[int, int] | None:
    """All that stands between a quotation and its verb, where the parse took the end of it: "“...,” the minister of ports and coasts said"."""
    if f.frame != "quotation" or f.speaker is None or f.speaker[1] != v - 1 or quoted[f.speaker[0]] >= 0:
        return None
    begin, first = c.bounds[c.sentence[v]][0], f.speaker[0]
    if first == 0 or c.word[first - 1] not in ("and", "of", "for", "&"):
        return None
    while first > begin and quoted[first - 1] < 0 and (c.tag[first - 1] in _NOUN_PHRASE or c.tag[first - 1] in ("POS", "CC", "IN")):
        first -= 1
    behind = first and any(b <= c.start[first] for _, b in f.stretches) and c.word[first - 1] in ('"', "\u201d", "\u00bb", "''", "\u2019", ",")
    return (first, f.speaker[1]) if behind and c.tag[first] not in ("IN", "CC") else None


def _before_relative(c: Clauses, v: int, f: Draft) -> tuple[int, int] | None:
    """Whoever opens a sentence and a clause tells of, where the parse took the end of that clause: "A pilot who left after the storm says"."""
    if f.speaker is None or f.speaker[1] != v - 1 or not f.speaker[0] or c.word[f.speaker[0] - 1] not in _TIMES:
        return None
    begin, first = c.bounds[c.sentence[v]][0], f.speaker[0]
    who = next((i for i in range(begin + 1, first) if c.word[i] in ("who", "which", "that")), None)
    if who is None or sum(c.tag[i] in FINITE for i in range(begin, first)) != 1 or any(c.tag[i] in FINITE for i in range(begin, who)):
        return None
    last = who - 1 - (c.word[who - 1] == ",")
    return (begin, last) if last >= begin and _names(c, last) else None


def opening_name(c: Clauses, v: int) -> tuple[int, int] | None:
    """A name that opens its sentence, set off from a participle by a comma: "Brown, reading from a sheet: “...”"."""
    begin = c.bounds[c.sentence[v]][0]
    named = v - 1 > begin and c.word[v - 1] == "," and all(c.tag[i] in _NOUN_PHRASE for i in range(begin, v - 1))
    return (begin, v - 2) if named and _names(c, v - 2) else None


def _said_since(c: Clauses, v: int, f: Draft) -> bool:
    """Whether content lies between a speaker and the cue, or holds the speaker."""
    return any(c.start[f.speaker[0]] < b <= c.start[v] for _, b in f.stretches)


def beside(c: Clauses, v: int, content: Sequence[Stretch], cues: Cues, turned: bool = True) -> tuple[int, int] | None:
    """The noun phrase that stands between what is said and a finite verb of saying, or else (`turned`) right after the verb.

    For verbs whose subject the parse missed or took from the words reported: "“Never,” the envoy snapped"; "“Never,” sighed
    another"; "In a note to the paper, the envoy, a former captain, said". `content` holds offsets.
    """
    if c.tag[v] not in ("VBD", "VBZ", "VBP", "VBN") or c.passive(v) or c.agent(v) is not None or c.word[v - 1] == "-":
        return None
    begin, end = c.bounds[c.sentence[v]]
    said = max((b for a, b in content if a < c.start[v] and b > c.start[begin]), default=None)
    first = _after_opening(c, begin, v) if said is None else begin
    while first < v and (said is not None and c.start[first] < said or c.tag[first] not in _NOUN_PHRASE):
        first += 1
    aside = next((i for i in range(first + 1, v - 1) if c.word[i] == "," and c.tag[i + 1] in _ASIDES), v)
    last = aside - 1
    while last > first and not _names(c, last):
        last -= 1
    if first <= last and _names(c, last) and not any(c.tag[i] in FINITE for i in range(first, last)):
        return first, last
    addressed = any("addressed" in r.takes for r in cues.verbs.get(c.word[v], ()))
    return _after(c, v, end) if turned and not addressed and (said is not None or v == begin) else None


def _names(c: Clauses, i: int) -> bool:
    """A noun, or a name the tagger took for an adjective; not a day or an hour."""
    return c.dep[i] != "npadvmod" and (c.tag[i] in _NOUNS or c.tag[i] == "JJ" and c.text[c.start[i]].isupper())


def _made_to_say(c: Clauses, v: int) -> tuple[int, int] | None:
    """Whom a report has saying something: "the agency has the minister, on the quay, saying that ..."; not "has a plan, saying that"."""
    begin = c.bounds[c.sentence[v]][0]
    has = next((i for i in range(v - 1, begin, -1) if c.word[i] in ("has", "have", "had") and c.tag[i] in FINITE), None)
    if has is None or has + 1 == v or any(c.tag[i] in FINITE or c.tag[i] == "VBN" for i in range(has + 1, v)):
        return None
    last = next((i for i in range(has + 1, v) if c.tag[i] not in _NOUN_PHRASE and c.word[i] not in _LINKS), v) - 1
    aside = last + 1 < v and not (c.word[last + 1] == c.word[v - 1] == "," and last + 2 < v - 1)
    return None if aside or last <= has or not _names(c, last) else (has + 1, last)


def nearest_subject(c: Clauses, v: int, quoted: Sequence[int]) -> tuple[int, int] | None:
    """The last subject before a participle in its sentence, outside of quotation marks: "she nodded, adding: “We will”"."""
    begin = c.bounds[c.sentence[v]][0]
    near = next((i for i in range(v - 1, begin - 1, -1) if quoted[i] < 0 and c.dep[i] in ("nsubj", "nsubjpass") and c.head[i] < v), None)
    return None if near is None else c.phrase(near)


def _after_opening(c: Clauses, begin: int, v: int) -> int:
    """The token after the comma that closes a phrase or participle a sentence opens with."""
    if c.tag[begin] not in ("IN", "VBN", "VBG", "TO", "RB"):
        return begin
    return next((i + 1 for i in range(begin, v) if c.word[i] == ","), v)


def _after(c: Clauses, v: int, end: int) -> tuple[int, int] | None:
    if v + 1 >= end or c.tag[v + 1] not in _NOUNS and c.tag[v + 1] != "PRP$" or c.word[v + 1] in _OBJECTS:
        return None
    last = v + 1
    while last + 1 < end and (c.tag[last + 1] in _NOUN_PHRASE or c.word[last + 1] in ("of", "and", "'s", "\u2019s")):
        last += 1
    return v + 1, last
