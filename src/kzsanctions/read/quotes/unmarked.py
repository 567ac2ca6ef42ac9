"""Find speech printed without quotation marks, by its layout: closed by a dash and an attribution, or opened by a name and a colon.

Trucks will no longer pass - declared the deputy minister.
MINISTER: No list exists.
“We are tired of waiting.” — a driver at the border, Sunday
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ...language.clauses import FINITE, Clauses
from ...language.words import WEEKDAYS as DAYS
from .cues import Cues
from .draft import Draft, Drafts, Prose
from .quotations import Quotation

DASHES = frozenset(("-", "--", "\u2013", "\u2014", "\u2015", "\u2012"))
_NAMES = frozenset(("NNP", "NNPS"))
_NOUN_STARTS = frozenset(("DT", "PRP", "PRP$", "NN", "NNS", "JJ"))
_LINKS = frozenset(("of", "the", "for", "and", "de", "van", "von", "al", "bin", "-", ".", ",", "(", ")", "&", "'s", "\u2019s"))
_CLOCK = re.compile(r"\s*\d{1,2}[.:h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|CET|EST|ET))?(?:\s*[:\u2013\u2014|-]\s*(?=\S)|\s+(?=[A-Z\"\u201c]))")
_TIMES = frozenset(("day", "evening", "night", "week", "morning"))
_LONGEST_NAME, _LONGEST_BYLINE = 9, 14


def dash_speech(p: Prose, drafts: Drafts) -> Drafts:
    """Sentences closed by a dash, a verb of saying and its speaker; the speech reaches back to the dash that opens it, else to the paragraph's start.

    A later dash in the sentence makes the words between the two a parenthesis, and a participle after the dash ("- announced
    last week") names no speaker; both are left alone.
    """
    c, cues, quoted = drafts.clauses, p.cues, p.quoted
    start = 0
    for i in range(len(c.word)):
        if quoted[i] >= 0 or i <= start or not free_dash(c, i):
            continue
        v = _verb_after(c, i, cues, quoted)
        if v is None:
            continue
        end = _sentence_end(c, i)
        start = max(start, _told_before(c, start, i, v, cues))
        first = start + 1 if c.word[start] in DASHES else _opened(c, start, i)
        later, marked = any(free_dash(c, k) for k in range(v, end)), any(quoted[k] >= 0 for k in range(first, i))
        if later or marked or not _says_something(c, first, i):
            continue
        known = cues.verbs[c.word[v]]
        reading = next((r for r in known if "quotation" in r.takes), known[0])
        speaker = (i + 1, v - 1) if c.tag[v - 1] in _NAMES else inverted(c, _after_phrases(c, v, end) - 1, end, v)
        stretches = [(c.start[first], c.end[i - 1])]
        start = end
        if end < len(c) and c.word[end] in DASHES and not _more_speech(c, end, cues, quoted):
            stretches.append((c.start[end + 1], c.end[_sentence_end(c, end + 1) - 1]) if end + 1 < len(c) else stretches[-1])
        drafts = drafts.having(Draft((v, v), reading.cue_class, True, tuple(stretches), speaker, None, v, "quotation", unmarked=True))
    return drafts


def _told_before(c: Clauses, start: int, dash: int, v: int, cues: Cues) -> int:
    """Where the narrator stops: behind what others said before in the paragraph, or behind whom "its spokesman" points back to."""
    own = max((k + 1 for k in range(start, dash - 1) if c.word[k] in (".", "!", "?") and c.start[k + 1] > c.end[k]), default=start)
    if {"its", "their", "his", "her"} & {c.word[v + 1], c.word[dash + 1]}:
        return own
    said = [
        k for k in range(start, own) if c.tag[k] in ("VBD", "VBZ") and any({"clause", "quotation"} <= r.takes for r in cues.verbs.get(c.word[k], ()))
    ]
    return _sentence_end(c, said[-1]) if said and c.word[start] not in DASHES else start


def _opened(c: Clauses, start: int, stop: int) -> int:
    """Where the speech begins: after a dash behind a full stop ("We met the mayor. - It is late - says X") or a place, else at the start."""
    place = next((k for k in range(start + 1, min(start + 4, stop - 1)) if c.tag[k - 1] not in _NAMES or free_dash(c, k)), start)
    if place > start and free_dash(c, place):
        return place + 1
    return next((k + 1 for k in range(start + 1, stop - 1) if c.word[k - 1] in (".", "!", "?") and free_dash(c, k)), start)


def resume(c: Clauses, q: Quotation, f: Draft, quoted: Sequence[int]) -> Draft:
    """Go on after a second dash where the first led to the cue: «It is late», – the envoy recalled. – We go home."""
    dash, end = bisect_left(c.start, q.outer.end), _sentence_end(c, f.at)
    dash += dash < len(c) and c.word[dash] == ","
    if not dash < f.at or c.word[dash] not in DASHES or end + 2 >= len(c) or c.word[end] not in DASHES:
        return f
    last = next((i for i in range(end + 1, len(c)) if quoted[i] >= 0 or free_dash(c, i)), len(c)) - 1
    return replace(f, stretches=(*f.stretches, (c.start[end + 1], c.end[last]))) if last == len(c) - 1 else f


def broken_off(c: Clauses, q: Quotation, cues: Cues) -> Draft | None:
    """A quotation whose attribution stands between dashes inside the marks: «It is late, – the envoy recalled. – We go home.»"""
    first, stop = bisect_left(c.start, q.span.start), bisect_left(c.start, q.span.end)
    if q.style != "guillemet":
        return None
    for i in range(first + 2, stop - 3):
        if not free_dash(c, i) or (v := _verb_after(c, i, cues)) is None:
            continue
        end = min(_sentence_end(c, i), stop - 1)
        again = next((k for k in range(v + 1, end + 1) if c.word[k] in DASHES), None)
        if again is None or again + 1 >= stop:
            return None
        speaker = (i + 1, v - 1) if v > i + 1 else inverted(c, v, again, v)
        return Draft(
            (v, v),
            cues.verbs[c.word[v]][0].cue_class,
            True,
            ((c.start[first], c.end[i - 1]), (c.start[again + 1], q.span.end)),
            speaker,
            None,
            v,
            "quotation",
        )
    return None


def free_dash(c: Clauses, i: int) -> bool:
    """A dash between spaces, not one inside a word."""
    return c.word[i] in DASHES and 0 < i < len(c) - 1 and c.start[i] > c.end[i - 1] and c.start[i + 1] > c.end[i]


def _verb_after(c: Clauses, dash: int, cues: Cues, quoted: Sequence[int] | None = None) -> int | None:
    """A verb of saying right after a dash that stands free, with its speaker after it, or after the speaker's name.

    "- declared the minister"; "- declared on Monday in the town hall the minister"; "- Surname stated, as the agency passed on".
    """
    if dash + 2 >= len(c):
        return None
    v = dash + 1
    if (c.tag[v] == "RB" or c.word[v] in ("had", "has") and c.tag[v + 1] == "VBN") and v + 2 < len(c):
        v += 1
    if (named := _name_before(c, v, cues)) is not None:
        return named if quoted is None or quoted[named] < 0 else None
    i = _after_phrases(c, v, _sentence_end(c, dash))
    if i >= len(c):
        return None
    names_speaker = c.tag[i] in _NAMES or c.tag[i] in _NOUN_STARTS and c.word[i] not in ("all", "any", "that", "this")
    said = c.word[v] in cues.verbs and any("quotation" in r.takes for r in cues.verbs[c.word[v]])
    return v if said and names_speaker and (quoted is None or quoted[v] < 0) and c.tag[v] not in ("VBG", "VB", "NN", "NNS") else None


def _name_before(c: Clauses, first: int, cues: Cues) -> int | None:
    """A finite verb of saying right behind a name and closing its clause: translations that keep the order of their original."""
    v = first
    while v < min(len(c) - 1, first + _LONGEST_NAME) and (c.tag[v] in _NAMES or v > first and c.tag[v] == "HYPH"):
        v += 1
    speaks = c.word[v] in cues.verbs and any(r.speech for r in cues.verbs[c.word[v]])
    closes = v + 1 < len(c) and (c.word[v + 1] in (",", ".") or c.tag[v + 1] in ("IN", "TO"))
    return v if v > first and speaks and closes and c.tag[v] in ("VBD", "VBZ", "VBN", "NNS") else None


def _after_phrases(c: Clauses, v: int, end: int) -> int:
    """The token after a verb and the phrases of place and time that stand between it and its speaker."""
    i = v + 1
    if i + 1 < end and c.word[i] in ("this", "last", "on", "yesterday", "today") and (c.word[i + 1] in DAYS or c.word[i] in ("yesterday", "today")):
        i += 1 + (c.word[i + 1] in DAYS)  # "- retorted this Monday Given Surname"
    if c.word[i : i + 1] == ["the"] and c.word[i + 1 : i + 2] and c.word[i + 1] in _TIMES and c.word[i + 2 : i + 3] == ["before"]:
        i += 3  # "- had assured on Monday Given Surname"
    while i < end and c.tag[i] == "IN":
        i += 1
        if i < end and c.tag[i] in ("DT", "PRP$"):
            i += 1
        while i < end and c.tag[i] in ("JJ", "CD", "NN", "NNS", "NNP", "NNPS", "HYPH"):
            i += 1
    return i if i < end and c.tag[i] != "," and c.tag[i] != "." else v + 1


def _sentence_end(c: Clauses, i: int) -> int:
    """The token after the full stop that closes a sentence; the parser's ends are too many around dashes."""
    for k in range(i, len(c)):
        if c.word[k] in (".", "!", "?") and (k + 1 == len(c) or c.start[k + 1] > c.end[k]):
            return k + 1
    return len(c)


def _says_something(c: Clauses, first: int, stop: int) -> bool:
    return stop - first >= 3 and any(c.tag[k] in FINITE for k in range(first, stop))


def _more_speech(c: Clauses, start: int, cues: Cues, quoted: Sequence[int]) -> bool:
    return any(free_dash(c, k) and _verb_after(c, k, cues, quoted) is not None for k in range(start + 1, _sentence_end(c, start + 1)))


def inverted(c: Clauses, v: int, end: int, verb: int | None = None) -> tuple[int, int] | None:
    """The speaker after a verb of saying: the noun phrase that follows, with a name set off by commas.

    `v` is the token before that phrase, `verb` the verb itself where other phrases stand between.
    """
    if v + 1 >= end:
        return None
    nouns = c.all(v if verb is None else verb, "nsubj", "dobj", "attr", "oprd", "nsubjpass", "npadvmod")
    head = next((k for k in nouns if k > v and c.left(k) in (v + 1, v + 2)), None)
    if head is not None:
        return c.phrase(head)
    stop = v + 1
    while stop < end and c.word[stop] not in (",", ".", ";", ":", "?", "!") and c.tag[stop] not in FINITE:
        stop += 1
    name = stop + 1
    while name < end and c.word[stop] == "," and c.tag[name] in _NAMES:
        name += 1
    stop = name if name > stop + 1 and name < end and c.word[name] in (",", ".") else stop
    return (v + 1, stop - 1) if stop > v + 1 else None


def colon_speech(p: Prose, drafts: Drafts) -> Drafts:
    """A paragraph that opens with its speaker and a colon, as transcripts and interviews do."""
    f = _colon_speech(p.text, drafts.clauses, p.marks, p.cues, p.first)
    return drafts if f is None else drafts.having(f)


def _colon_speech(text: str, c: Clauses, marks: Sequence[Quotation], cues: Cues, first_paragraph: bool) -> Draft | None:
    begin = (
        after_time(text, c) or 1 if c.word and c.word[0] in ('"', "\u201c", "''", "``", "\u00ab", "\u2014", "\u2013", "-") else after_time(text, c)
    )
    colon = next((i for i in range(begin + 1, min(len(c) - 1, begin + _LONGEST_NAME)) if c.word[i] in (":", "):")), None)
    if colon is None or c.start[colon + 1] == c.end[colon]:
        return None
    name = range(begin, colon)
    words = [text[c.start[i] : c.end[i]] for i in name]
    proper = [w for w, i in zip(words, name) if w[:1].isupper()]
    other = any(not w[:1].isupper() and c.word[i] not in _LINKS and not w.startswith(("@", "(@")) for w, i in zip(words, name))
    if not proper or other or any(c.word[i] in cues.labels for i in name):
        return None
    shouted = all(w.upper() == w for w in proper) and any(len(w) > 1 for w in proper)
    quote_follows = any(q.inside is None and q.outer.start == c.start[colon + 1] for q in marks)
    if not (shouted or quote_follows or len(proper) > 1 or first_paragraph) or any(c.tag[i] in ("VBD", "VBZ", "VBG", "MD") for i in name):
        return None
    rest = text[c.start[colon + 1] :]
    if len(c) - colon < 4 or not (rest[:1].isupper() or not rest[:1].isalpha()):
        return None
    return Draft((colon, colon), "say", True, ((c.start[colon + 1], c.end[-1]),), (begin, colon - 1), None, colon, "quotation", unmarked=shouted)


def after_time(text: str, c: Clauses) -> int:
    """The token after the clock time that an entry of a live page opens with: "14:05 - ", "9.15 p.m.: "."""
    clock = _CLOCK.match(text)
    return 0 if clock is None else bisect_left(c.start, clock.end())


def bylined(p: Prose, drafts: Drafts) -> Drafts:
    """A quotation that fills its paragraph but for a dash and a name."""
    c, text, outer = drafts.clauses, p.text, p.outer
    if len(outer) != 1 or text[: p.marks[outer[0]].outer.start].strip():
        return drafts
    q = p.marks[outer[0]]
    dash = bisect_left(c.start, q.outer.end)
    if not (dash + 1 < len(c) <= dash + _LONGEST_BYLINE) or c.word[dash] not in DASHES or not text[c.start[dash + 1]].isupper():
        return drafts
    if any(c.tag[i] in FINITE for i in range(dash + 1, len(c))):
        return drafts
    last = len(c) - 1
    while last > dash + 1 and c.word[last] in (".", ","):
        last -= 1
    f = Draft((dash, dash), "say", True, ((q.span.start, q.span.end),), (dash + 1, last), None, dash, "quotation")
    return drafts.having(f).taking(outer[0])
