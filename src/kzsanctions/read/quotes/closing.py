"""Find the attribution that closes a sentence without marks: "The dam is safe, the head of the water board, Ana Costa, said on Monday".

The parse often hangs a speaker of several parts under the clause he reports. Here the order of words decides: a clause, a comma, a noun
phrase that names somebody (in one part, or in two with a comma behind each), a verb of saying, and nothing more than to whom, when and where.
"""

from __future__ import annotations

from dataclasses import replace

from ...language.clauses import Clauses
from .cues import Cues
from .draft import Draft, Drafts, Prose, readings

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NAMES = frozenset(("NNP", "NNPS"))
# No noun phrase that speaks begins with these, and none holds them.
_LINKS = frozenset("that which who whom because if when while but and or as so than although though where after before since until".split())
_PHRASE = frozenset(("NN", "NNS", "NNP", "NNPS", "JJ", "DT", "CD", "POS", "PRP$", "VBN", "VBG", "FW"))
_WITHIN = frozenset("of for and the to at in 's \u2019s & -".split())
_PARTICLES = frozenset("de da do dos del la al el bin ibn van von der ten ter y e -".split())
_LOOK_BACK = 24
_HELPING = frozenset("has have had just also already now since".split())


def closing(p: Prose, drafts: Drafts) -> Drafts:
    """Speakers and contents of closing attributions that the parse missed, or gave a speaker out of the words reported."""
    c = drafts.clauses
    for v in p.verbs:
        found = _closing(p, c, v)
        if found is None:
            continue
        speaker, content = found
        known = drafts.at.get(v)
        behind = known is not None and known.stretches and all(p.text[c.end[v] : a].strip()[:1] in (";", ":") for a, _ in known.stretches)
        if known is not None and (known.frame == "quotation" or known.speaker is not None and _within(known.speaker, speaker) and not behind):
            continue
        stretch = (c.start[content[0]], c.end[content[1]])
        cue_class = next(r.cue_class for r in readings(c, v, p.cues) if r.speech)
        inside = [f.at for f in drafts.at.values() if f.at != v and content[0] <= f.at <= content[1]]
        draft = Draft((v, v), cue_class, True, (stretch,), speaker, None, v, "clause")
        drafts = drafts.having(draft, *(replace(drafts.at[at], inside=v) for at in inside))
    return drafts


def _within(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return other[0] <= one[0] and one[1] <= other[1]


def _closing(p: Prose, c: Clauses, v: int) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Speaker and content, as token ranges, of a verb of saying that closes its sentence."""
    begin, end = c.bounds[c.sentence[v]]
    if c.tag[begin] not in ("IN", "RB", "WRB", "VBN", "VBG"):  # "On Monday, when it rained, the mayor said: no crack was found"
        end = next((i for i in range(v + 1, end) if c.word[i] in (":", ";") and p.quoted[i] < 0), end)
    known = [r for r in readings(c, v, p.cues) if r.speech and r.takes & {"clause", "quotation"}]
    if (
        not known
        or c.tag[v] not in ("VBD", "VBZ", "VBN", "VBP", "NN")
        or v - begin < 4
        or any(c.word[k] in ("was", "were", "is", "been", "be", "not") and not c.text[c.start[k]].isupper() for k in range(v - 2, v))
    ):
        return None
    addressed = any("addressed" in r.takes for r in known)
    first = next((i + 1 for i in range(v - 1, begin, -1) if c.word[i] not in _HELPING), v)
    if c.word[first - 1] == ",":
        speaker = two_parts(p, c, begin, first) if _ends(p, c, v + 1, end, addressed) else None
        turned = any("quotation" in r.takes and "clause" in r.takes for r in known) and not any(r.takes & {"addressed", "object"} for r in known)
        if speaker is None and turned and (behind := _behind(p, c, v, end)) is not None:
            return checked(p, c, begin, v - 2, behind)
    else:
        speaker = one_part(p, c, begin, v) if _ends(p, c, v + 1, end, addressed) else None
    return None if speaker is None else checked(p, c, begin, speaker[0] - 2, speaker)


def checked(p: Prose, c: Clauses, begin: int, last: int, speaker: tuple[int, int]) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """What is left of the speaker as the content, if it is a clause of its own outside of marks."""
    first = begin
    while first < last and (c.word[first] in ("but", "and", ",", "however") or not c.word[first][0].isalnum()):
        first += 1
    told = any(c.tag[i] in _FINITE and c.word[i - 1] not in _LINKS for i in range(first, last + 1))  # "In connection with reports that appeared"
    if not told or last - first < 2 or any(p.quoted[i] >= 0 for i in range(first, last + 1)) or c.word[first] in ("if", "as", "when"):
        return None
    return speaker, (first, last)


def _comma(c: Clauses, begin: int, last: int) -> int | None:
    """The comma before a stretch of words that holds no finite verb and no link, and ends at `last`."""
    for i in range(last, max(begin, last - _LOOK_BACK), -1):
        if c.word[i] == ",":
            return i if i < last and c.word[i + 1] not in _LINKS else None
        if (
            c.tag[i] in _FINITE
            and not c.text[c.start[i]].isupper()
            or c.word[i] in _LINKS - {"and"}
            or c.word[i] in (":", ";", '"', "\u201c", "\u201d")
        ):
            return None
    return None


def one_part(p: Prose, c: Clauses, begin: int, v: int) -> tuple[int, int] | None:
    comma = _comma(c, begin, v - 1)
    if comma is None or comma <= begin or not _speaks(p.cues, c, comma + 1, v - 1) or c.word[v - 1] in p.cues.times:
        return None
    return comma + 1, v - 1


def two_parts(p: Prose, c: Clauses, begin: int, v: int) -> tuple[int, int] | None:
    """A name with an office, or an office with a name, a comma behind each."""
    second = _comma(c, begin, v - 2)
    first = _comma(c, begin, second - 1) if second is not None else None
    if first is None or first <= begin:
        return None
    parts = (first + 1, second - 1), (second + 1, v - 2)
    named = [_bare_name(c, a, b) for a, b in parts]
    told = [any(c.tag[i] in ("NN", "NNS") or c.word[i] in ("of", "the", "a") for i in range(a, b + 1)) for a, b in parts]
    paired = named[0] and told[1] or told[0] and named[1]
    return (first + 1, v - 2) if paired and c.tag[first + 1] in _PHRASE else None


def _bare_name(c: Clauses, first: int, last: int) -> bool:
    """Whether a part is a name, with or without a title in capitals: "Colonel Getachew Wolde", "Fotis Karras"."""
    words = range(first, last + 1)
    return last > first and all(c.text[c.start[i]].isupper() or c.word[i] in _PARTICLES for i in words) and not any(c.word[i] == "the" for i in words)


def _behind(p: Prose, c: Clauses, v: int, end: int) -> tuple[int, int] | None:
    """The noun phrase behind a verb that a comma parts from the clause: "the dam has burst, stated the Defence Ministry of Chile"."""
    last = v
    while last + 1 < end and (c.tag[last + 1] in _PHRASE or c.word[last + 1] in _WITHIN) and c.word[last + 1] not in p.cues.times:
        if c.word[last + 1] in ("in", "at", "to", "-"):
            break
        last += 1
    while last > v and (c.word[last] in _WITHIN or c.tag[last] in ("DT", "JJ")):
        last -= 1
    if last <= v or c.tag[v] not in ("VBD", "VBZ") or not _speaks(p.cues, c, v + 1, last) or not _ends(p, c, last + 1, end, False, True):
        return None
    return v + 1, last


def _speaks(cues: Cues, c: Clauses, first: int, last: int) -> bool:
    """Whether a noun phrase can name somebody: it begins as one, and its nouns are no days."""
    if c.tag[first] not in ("DT", "PRP$", "JJ", "VBG", "NN", "NNS", *_NAMES):
        return False
    if any(c.tag[i] == "DT" and c.tag[i - 1] in ("NN", "NNS") for i in range(first + 1, last + 1)):
        return False  # "an announcement the ministry disowned"
    nouns = [i for i in range(first, last + 1) if c.tag[i] in ("NN", "NNS", *_NAMES) and c.word[i] not in cues.times]
    return bool(nouns) and (c.tag[first] in ("DT", "PRP$", *_NAMES) or any(c.tag[i] in _NAMES for i in nouns))


def _ends(p: Prose, c: Clauses, first: int, end: int, addressed: bool, appositive: bool = False) -> bool:
    """Whether nothing but to whom, when, where and by which means follows."""
    if any(c.tag[i] in _FINITE or p.quoted[i] >= 0 or c.word[i] in (":", "that", "whether", "how", "why", "following") for i in range(first, end)):
        return False
    if first >= end or c.word[first] in (".", "!", "?") or addressed:
        return True
    return c.tag[first] in ("IN", "RB", "TO") or c.word[first] in p.cues.times or appositive and c.word[first] == ","
