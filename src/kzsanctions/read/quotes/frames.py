"""Match the wordings by which the press gives a whole sentence to somebody: "X was adamant: ...", "If X is to be believed, ...".

The codebook lists them (`frames` in cues.yml). A frame is a row of words and slots, matched to a sentence from its first word to its last:

    WHO    a noun phrase, with an office or a name set off by commas, or an aside     the mayor, Per Dahl, asked about it,
    WHOSE  the same as an owner                                                       the mayor's, her
    SAID   a clause, or one quotation; QUOTE a quotation only, HALF a part of what is said
    ENTERED a clause in the passive that tells what stands in a paper                  the number is given as 17
    GAP    nothing, or when, where and to whom                                        on Monday in the town hall
    REST   what is left of the sentence

Order of words decides where a parse is often wrong. A frame counts only where its speaker turns out to be somebody (`Draft.framed`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...language.clauses import FINITE, Clauses
from .draft import MARKS, STOPS, Draft, Drafts, Prose, Stretch
from .wordings import Frame, Frames

_NAMES = frozenset(("NNP", "NNPS"))
_NOUNS = _NAMES | {"NN", "NNS"}
_PHRASE = _NOUNS | {"JJ", "DT", "CD", "POS", "PRP$", "VBN", "VBG", "FW", "HYPH"}
_WITHIN = frozenset("of at for and the to in 's \u2019s & - de da do dos del la al el bin ibn van von der ten ter".split())
_PRONOUNS = frozenset(("he", "she", "it", "they", "him", "her", "them"))
_BE = frozenset(("is", "was", "'s", "\u2019s", "remains", "remained", "became"))
_OWNERS = frozenset(("his", "her", "its", "their"))
_ASIDES = frozenset(("VBN", "VBD", "VBG", "WP", "WDT", "WP$", "WRB", "IN", "RB"))
_OPENINGS = frozenset(("IN", "VBN", "VBG", "RB", "CC", "TO"))
_GAPS = frozenset(("IN", "RB", "TO", "VBG", ",", "NN", "NNP", "DT", "JJ", "PRP", "PRP$"))
_HALTS = frozenset((",", ":", "-", "\u2013", "\u2014", "is", "are", "was", "were"))
_NAMELIKE = frozenset(("nsubj", "nsubjpass", "pobj", "compound", "poss", "appos", "attr", "dobj", "nmod"))
_LONGEST_NAME, _LONGEST_ASIDE, _LONGEST_GAP, _LONGEST_OPENING, _SHORTEST = 18, 36, 12, 24, 3


@dataclass(frozen=True)
class Match:
    """Where a frame's slots were found, as token ranges, and which tokens its words took."""

    who: tuple[int, int] | None = None
    said: tuple[tuple[int, int], ...] = ()
    words: tuple[int, ...] = ()


def told_in_frames(p: Prose, drafts: Drafts) -> Drafts:
    """What whole-sentence wordings give a speaker, in the place of what grammar made of the same words."""
    for begin, end in p.sentences:
        hit = _framed(p, drafts.clauses, begin, end)
        if hit is not None:
            drafts = _entered(p, drafts, *hit, begin, end)
    return drafts


def _framed(p: Prose, c: Clauses, begin: int, end: int) -> tuple[Frame, Match] | None:
    """The first frame of the codebook that fits a sentence."""
    return fitting(p, c, p.cues.frames, begin, end)


def fitting(p: Prose, c: Clauses, frames: Frames, begin: int, end: int) -> tuple[Frame, Match] | None:
    """The first of some frames that fits a sentence, from its first word or from behind what it opens with; a question fits none."""
    stop = end
    while stop > begin and (c.word[stop - 1] in STOPS or p.quoted[stop - 1] < 0 and c.word[stop - 1] in MARKS):
        stop -= 1
    if c.word[end - 1] == "?":
        return None
    for frame in frames.possible(set(c.word[begin:stop])):
        for first in _beginnings(p, c, begin, stop):
            match = next(_matched(p, c, frame.parts, first, stop, Match()), None)
            if match is not None and match.who is not None:
                return frame, match
    return None


def _beginnings(p: Prose, c: Clauses, begin: int, stop: int) -> Iterator[int]:
    """Where a frame may begin: with the sentence, behind its "but", behind a phrase or clause it opens with."""
    yield begin
    if begin < stop and c.tag[begin] == "CC":
        yield begin + 1
    if c.tag[begin] == "IN" and begin + 2 < stop and c.word[begin + 1] in p.cues.times:
        yield begin + 2
    timed = c.tag[begin] in ("JJ", "DT", "NN", "NNP") and any(
        w in p.cues.times for w in c.word[begin : begin + 3]
    )  # "Last year, by the mayor's ledger"
    if c.tag[begin] in _OPENINGS or timed:
        yield from (i + 1 for i in range(begin + 1, min(stop, begin + _LONGEST_OPENING)) if c.word[i] == ",")


def _matched(p: Prose, c: Clauses, parts, i: int, stop: int, so_far: Match) -> Iterator[Match]:
    """Every way in which the parts fit the tokens from `i` up to `stop`."""
    if not parts:
        if i == stop:
            yield so_far
        return
    (part, optional), rest = parts[0], parts[1:]
    if optional:
        yield from _matched(p, c, rest, i, stop, so_far)
    if part in ("SAID", "QUOTE", "HALF", "ENTERED"):
        for last in [stop] if not rest else [k for k in range(i + 1, stop) if c.word[k] in _HALTS or p.quoted[k - 1] >= 0 > p.quoted[k]]:
            if told(p, c, i, last, part):
                yield from _matched(p, c, rest, last, stop, replace(so_far, said=(*so_far.said, (i, last - 1))))
    elif part == "REST":
        yield so_far
    elif part == "GAP":
        for k in _gaps(c, i, stop):
            yield from _matched(p, c, rest, k, stop, so_far)
    elif part in ("WHO", "WHOSE"):
        for who, k in named(p, c, i, stop, part == "WHOSE"):
            yield from _matched(p, c, rest, k, stop, replace(so_far, who=who))
    elif i < stop and p.quoted[i] < 0 and c.word[i] in part:
        yield from _matched(p, c, rest, i + 1, stop, replace(so_far, words=(*so_far.words, i)))


def told(p: Prose, c: Clauses, first: int, stop: int, slot: str = "SAID") -> bool:
    """Whether tokens can be what is said: one quotation, or a clause with a finite verb that is no list and no other's quotation."""
    if first >= stop or slot == "HALF":
        return first < stop <= p.following("stop", lambda i: p.quoted[i] >= 0 or c.word[i] in STOPS)[first]
    if p.quoted[first] >= 0:
        return stop <= p.following("other quotation", lambda i: i > 0 and p.quoted[i] != p.quoted[i - 1])[first + 1]
    if slot == "ENTERED" and not _entered_as(p, c, first, stop):
        return False
    finite = p.following("verb", lambda i: c.tag[i] in FINITE and p.quoted[i] < 0)
    return slot in ("SAID", "ENTERED") and stop - first >= _SHORTEST and finite[first] < stop


def _entered_as(p: Prose, c: Clauses, first: int, stop: int) -> bool:
    """Whether the verb of a clause is a form of be with a participle by which a paper tells something, and nobody else says it there."""
    verb = next((i for i in range(first, stop - 1) if c.tag[i] in FINITE), None)
    return verb is not None and c.word[verb] in ("is", "are", "was", "were") and any(w in p.cues.given for w in c.word[verb + 1 : verb + 3])


def _gaps(c: Clauses, i: int, stop: int) -> Iterator[int]:
    yield i
    if i >= stop or c.tag[i] not in _GAPS:
        return
    for k in range(i, min(stop, i + _LONGEST_GAP)):
        if c.tag[k] in FINITE or c.word[k] in (":", "that", '"', "\u201c"):
            return
        yield k + 1


def named(p: Prose, c: Clauses, i: int, stop: int, owner: bool = False) -> Iterator[tuple[tuple[int, int], int]]:
    """Noun phrases that begin at a token, as token ranges, each with the token behind it and what sets it off."""
    if i >= stop or p.quoted[i] >= 0:
        return
    if c.word[i] in (_OWNERS if owner else _PRONOUNS):
        if _nobody(c, (i, i)) and i + 1 < stop:
            return
        yield (i, i), i + 1
        if not owner:
            yield from (((i, i), k) for k in _behind_aside(c, i + 1, stop))
        return
    ends = [*reversed(list(_ends(p, c, i, stop)))]
    if owner:
        yield from (((i, j), j + 2) for j in ends if j + 1 < stop and c.tag[j + 1] == "POS")
        return
    for j in (j for j in ends if j + 1 < stop and c.word[j + 1] == ","):
        for k in reversed(list(_ends(p, c, j + 2, stop))):
            if _paired(c, (i, j), (j + 2, k)):
                closes = k + 1 < stop and c.word[k + 1] == ","
                yield from (((i, k), m) for m in (k + 2, k + 1)[not closes :])
                yield from (((i, k), m) for m in _behind_aside(c, k + 1, stop))
    for j in ends:
        yield (i, j), j + 1
        yield from (((i, j), k) for k in _behind_aside(c, j + 1, stop))


def _ends(p: Prose, c: Clauses, i: int, stop: int) -> Iterator[int]:
    """The tokens at which a noun phrase that begins at `i` may end."""
    if i >= stop or c.tag[i] not in _NOUNS | {"DT", "PRP$", "JJ", "VBG"} and not _a_name(c, i):
        return
    for j in range(i, min(stop, i + _LONGEST_NAME)):
        # Taggers take parts of names for verbs and comparatives ("head", "Tessier").
        if p.quoted[j] >= 0 or c.tag[j] not in _PHRASE and c.word[j] not in _WITHIN and c.dep[j] != "compound" and not _a_name(c, j):
            return
        if c.tag[j] in _NOUNS or _a_name(c, j):
            yield j


def _a_name(c: Clauses, i: int) -> bool:
    """A word in capitals that stands where a name may, whatever it is tagged as."""
    return c.text[c.start[i]].isupper() and c.dep[i] in _NAMELIKE


def _paired(c: Clauses, one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether of two phrases beside a comma one is a bare name and the other tells an office."""
    name = [b > a and all(c.text[c.start[i]].isupper() or c.word[i] in _WITHIN - {"the"} for i in range(a, b + 1)) for a, b in (one, other)]
    office = [any(c.tag[i] in ("NN", "NNS") or c.word[i] in ("of", "the", "a") for i in range(a, b + 1)) for a, b in (one, other)]
    return name[0] and office[1] or office[0] and name[1]


def _behind_aside(c: Clauses, i: int, stop: int) -> Iterator[int]:
    """The token behind what commas or dashes set off: ", asked about the delay,", "- who took office in May -"."""
    if i + 2 < stop and c.word[i] == "(":  # letters behind a body: "the Office of Lakes (OL)"
        yield from (k + 1 for k in range(i + 2, min(stop, i + _LONGEST_ASIDE)) if c.word[k] == ")")
    if i + 2 >= stop or c.word[i] not in (",", "\u2013", "\u2014", "-") or c.tag[i + 1] not in _ASIDES:
        return
    yield from (k + 1 for k in range(i + 2, min(stop, i + _LONGEST_ASIDE)) if c.word[k] == c.word[i])


def _entered(p: Prose, drafts: Drafts, frame: Frame, m: Match, begin: int, end: int) -> Drafts:
    """The drafts with a frame's, without those whose cue stands in the frame's own words."""
    c = drafts.clauses
    mark = p.quoted[m.said[0][0]]
    stretches: tuple[Stretch, ...] = tuple((c.start[a], c.end[b]) for a, b in m.said)
    stretches = stretches if mark < 0 else ((p.marks[mark].span.start, p.marks[mark].span.end),)
    outside = lambda f: begin <= f.at < end and not any(first <= f.at <= last for first, last in m.said)
    spoken = [f for f in drafts.at.values() if mark >= 0 and f.stretches == stretches and f.speaker is not None and not _nobody(c, f.speaker)]
    same = [f.at for f in spoken if f.speaker[0] <= m.who[1]]
    kept = {k: f for k, f in drafts.at.items() if k in same or not outside(f)}
    if same:
        return replace(drafts, at=kept)
    cue = _longest_run([i for i in m.words if c.word[i][0].isalnum()] or m.words)
    at = next((i for i in reversed(m.words) if c.tag[i][0] not in "VN"), cue[1])
    draft = Draft(cue, frame.cue_class, True, stretches, m.who, None, at, "clause" if mark < 0 else "quotation", framed=True)
    drafts = replace(drafts, at=kept).having(draft)
    return drafts if mark < 0 else drafts.taking(mark)


def _nobody(c: Clauses, who: tuple[int, int]) -> bool:
    """Whether a speaker is the "it" of "it was clear that", "it was there that"."""
    return who[0] == who[1] and c.word[who[0]] == "it" and c.word[who[0] + 1 : who[0] + 2] != [] and c.word[who[0] + 1] in _BE


def _longest_run(words: Sequence[int]) -> tuple[int, int]:
    """The longest row of tokens that stand side by side, the last of equal ones."""
    runs = [[words[0]]]
    for i in words[1:]:
        runs[-1].append(i) if i == runs[-1][-1] + 1 else runs.append([i])
    best = max(reversed(runs), key=len)
    return best[0], best[-1]
