"""Find what verbs, nouns and phrases of saying bring, by grammar alone."""

from __future__ import annotations

from dataclasses import replace

from ...language.clauses import FINITE, Clauses
from .complements import hearsay, judged_false, noun_content, says_nothing, turned_down, unrealised, verb_content
from .cues import Cues
from .draft import Draft, Drafts, Prose, Stretch
from .frames import named
from .reported_clause import Ranges
from .said_by import addressee, noun_holder, noun_source, relative, source_phrase, verb_source

_NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS"))
# A clause that ends in one of these goes on behind what commas set off.
_HALF = frozenset("is are was were be been has have had did does do will would can could should must".split())
_SHOWS = frozenset(("show", "shows", "showed", "suggest", "suggests", "suggested", "record", "records", "recorded"))


def told_by_verbs(p: Prose, drafts: Drafts) -> Drafts:
    """What a verb of saying reports in a clause, an infinitive, an object or a predicate."""
    for v in p.verbs:
        if v in drafts.at and drafts.at[v].frame == "quotation":
            continue
        f, c = _told_by_verb(p, drafts, v)
        drafts = replace(drafts, clauses=c) if f is None else replace(drafts.having(f), clauses=c)
    return drafts


def _told_by_verb(p: Prose, drafts: Drafts, v: int) -> tuple[Draft | None, Clauses]:
    c, cues = drafts.clauses, p.cues
    if (told := hearsay(c, v, cues)) is not None:
        return Draft((v, v), _class(c, v, cues), told[0], _stretches(c, told[1]), None, None, v, "hearsay"), c
    hit, c = verb_content(c, v, cues)
    if hit is None:
        claim = turned_down(c, v, cues)
        return claim and Draft((v, v), "deny", True, _stretches(c, claim), verb_source(c, v, cues), None, v, "relative"), c
    reading, frame, ranges = hit
    f = drafts.at.get(v)
    if f is None:
        counted = frame == "object" and any(c.tag[i] == "CD" for a, b in ranges for i in range(a, c.right(v) + 1))
        shown = c.word[v] in _SHOWS and (frame == "clause" or counted) and _holds_findings(c, v, cues)
        believes = frame == "clause" and c.word[v] in cues.beliefs and c.tag[v] == "VBZ" and not c.negated(v)
        tallied = counted and c.word[v] in cues.tallies and c.tag[v] in FINITE and not c.negated(v)
        said = (reading.speech or shown or believes or tallied) and not (
            unrealised(c, v, cues) or _of_nobody(c, v, frame) or says_nothing(c, v, frame, cues)
        )
        ranges = [(ranges[0][0], _before_stop(c, c.right(v)))] if shown and frame == "object" else ranges
        told_to = addressee(c, v, cues, ranges)
        source = verb_source(c, v, cues)
        said = said and not (source is not None and _says_nothing(c, v, source, cues))
        f = Draft((v, v), reading.cue_class, said, (), source, told_to, v, frame, relative(c, v, cues), framed=believes or tallied)
    ranges = [(_after_differing(c, a, b, cues), b) for a, b in ranges] if frame == "clause" else ranges
    for a, b in ranges:
        f = f.adding(c.start[a], c.end[b]) if a <= b else f
    return f, c


def _says_nothing(c: Clauses, v: int, source: tuple[int, int], cues: Cues) -> bool:
    """Whether a thing is the subject: "the treaty asks"; not "X, the head of road services, said"."""
    subject = c.child(v, "nsubj")
    last = subject if subject is not None and source[0] <= subject <= source[1] else source[1]
    return c.text[c.start[last] : c.end[last]] in cues.things


def _after_differing(c: Clauses, a: int, b: int, cues: Cues) -> int:
    """Where words begin before which the narrator says only that somebody differs: "The ministry disagrees: two are closed, it said"."""
    colon = next((i for i in range(a + 1, b) if c.word[i] == ":"), None)
    differs = colon is not None and any(
        c.word[i] in cues.differs and (c.tag[i] in FINITE or c.tag[i] == "VB" and c.negated(i)) for i in range(a, colon)
    )
    return colon + 1 if differs else a


def _holds_findings(c: Clauses, v: int, cues: Cues) -> bool:
    """Whether what shows something is a paper of somebody named: "figures from the bank showed that"."""
    subject = c.child(v, "nsubj")
    return subject is not None and c.word[subject] in cues.papers and noun_source(c, subject) is not None


def _before_stop(c: Clauses, last: int) -> int:
    return last - (c.word[last] in (".", "!", "?"))


def _stretches(c: Clauses, ranges: Ranges) -> tuple[Stretch, ...]:
    return tuple((c.start[a], c.end[b]) for a, b in ranges)


def _of_nobody(c: Clauses, v: int, frame: str) -> bool:
    """A passive without a doer that reports an act and no words: "asked whether ...", "the ban was announced"."""
    asked = c.word[v] == "asked" and c.child(v, "nsubj") is None
    if c.word[v] == "written" and frame == "object" and c.passive(v):
        return True  # "the memo was written by the ministry" tells who wrote and not what
    return c.tag[v] == "VBN" and c.agent(v) is None and (asked or frame in ("object", "predicate") and c.passive(v))


def _class(c: Clauses, v: int, cues: Cues) -> str:
    known = cues.verbs.get(c.word[v], ())
    return known[0].cue_class if known else "say"


def told_by_nouns(p: Prose, drafts: Drafts) -> Drafts:
    """What a noun of saying brings: "his claim that ...", "the demand for ..."."""
    for n, word in enumerate(drafts.clauses.word):
        if word not in p.cues.nouns or drafts.clauses.tag[n][:2] != "NN" or p.quoted[n] >= 0:
            continue
        hit, c = noun_content(drafts.clauses, n, p.cues)
        drafts = replace(drafts, clauses=c)
        if hit is not None:
            reading, frame, ranges = hit
            holder = noun_holder(c, n, frame == "preposition", p.cues if reading.speech else None)
            handed = c.word[c.head[n]] in p.cues.hands_on  # "referred questions to the port"
            said = reading.speech and not handed and not (holder is None and frame == "preposition")  # "on the question of gas" tells nobody's words
            drafts = drafts.having(Draft((n, n), reading.cue_class, said, _stretches(c, ranges), holder, None, n, frame))
    return drafts


def told_by_papers(p: Prose, drafts: Drafts) -> Drafts:
    """What a colon brings after a sentence about a paper of somebody named: "The audit of the port authority is plainer: no crane was sold"."""
    c = drafts.clauses
    for colon in (i for i in range(2, len(c) - 2) if c.word[i] == ":" and p.quoted[i] < 0):
        begin, _ = c.bounds[c.sentence[colon]]
        verb = next((i for i in range(begin + 1, colon) if c.tag[i] in FINITE and c.child(i, "nsubj") is not None), None)
        subject = None if verb is None else c.child(verb, "nsubj")
        end = next((i for i in range(colon + 1, len(c)) if c.word[i] in (".", "!", "?")), len(c))
        told = any(c.tag[i] in FINITE for i in range(colon + 1, end)) and not any(p.quoted[i] >= 0 for i in range(colon + 1, end))
        if subject is None or subject > verb or verb in drafts.at or not told or c.word[subject] not in p.cues.papers | p.cues.media:
            continue
        if any(f.frame != "" and any(a <= c.start[colon + 1] < b for a, b in f.stretches) for f in drafts.at.values()):
            continue
        writer = noun_source(c, subject)
        if writer is not None and c.tag[writer[0]] != "PRP$":
            stretch = (c.start[colon + 1], c.end[end - 1])
            drafts = drafts.having(Draft((verb, verb), "say", True, (stretch,), c.phrase(subject), None, verb, "clause"))
    return drafts


def told_by_sources(p: Prose, drafts: Drafts) -> Drafts:
    """What a wording such as "according to" gives a source."""
    c = drafts.clauses
    for i in range(len(c)):
        if p.quoted[i] >= 0 or (hit := source_phrase(c, i, p.cues)) is None:
            continue
        (a, b), cue_class = hit
        obj = next((k for k in c.children[b] if c.dep[k] == "pobj"), None)
        if obj is None and c.opens[a]:
            drafts = _by_comma(p, drafts, (a, b), cue_class)
        if obj is None:
            continue
        if c.word[obj] in ("which", "whom"):
            drafts = drafts.having(_by_relative(c, (a, b), cue_class, obj, p.cues))
            continue
        whole = max([c.right(obj), *(who[1] for who, k in named(p, c, b + 1, c.bounds[c.sentence[a]][1]) if c.word[k - 1] == ",")])
        half = c.word[a - 2] in _HALF and c.word[a - 1] == "," and c.right(obj) + 2 >= c.bounds[c.sentence[a]][1]
        comma = next((i for i in range(obj + 1, c.right(obj)) if half and c.word[i] == ","), c.right(obj) + 1)
        last, whole = min(c.right(obj), comma - 1), min(whole, comma - 1) if half else whole
        stretches = tuple((c.start[x], c.end[y]) for x, y in _sourced(c, a, last, whole) if x <= y)
        if stretches and (before := _sentence_before(p, c, a, stretches)) is not None:
            stretches = (before,)
        if stretches:
            speaker = c.phrase(obj)
            drafts = drafts.having(Draft((a, b), cue_class, True, stretches, (speaker[0], min(speaker[1], max(whole, obj))), None, i, "source"))
    return drafts


def _by_comma(p: Prose, drafts: Drafts, cue: tuple[int, int], cue_class: str) -> Drafts:
    """The drafts with what follows a source that the parse hung under the words told: "According to Al-Hasan, lessons went on"."""
    c = drafts.clauses
    end = c.bounds[c.sentence[cue[0]]][1]
    end -= c.word[end - 1] in (".", "!", "?")
    who = next(((who, k) for who, k in named(p, c, cue[1] + 1, end) if k + 2 < end and c.word[k] == ","), None)
    if who is None or any(p.quoted[i] >= 0 for i in range(cue[0], end)):
        return drafts
    return drafts.having(Draft(cue, cue_class, True, ((c.start[who[1] + 1], c.end[end - 1]),), who[0], None, cue[0], "source", framed=True))


def _by_relative(c: Clauses, cue: tuple[int, int], cue_class: str, which: int, cues: Cues) -> Draft:
    """What "according to which" gives to whoever made the paper before it: "a bulletin by the port, according to which no crane was sold".

    Of a paper nobody is told to have made the speaker stays "which"; "according to whom" gives it to the person before.
    """
    end = c.bounds[c.sentence[which]][1]
    end -= c.word[end - 1] in (".", "!", "?")
    last = next((k for k in range(which + 3, end) if c.word[k - 1] == "," and c.tag[k] in FINITE), end + 1) - 2
    stretch = (c.start[which + 1], c.end[min(last, end - 1)]) if which + 1 < end else (c.start[which], c.end[which])
    begin, stop = c.bounds[c.sentence[which]][0], cue[0] - (c.word[cue[0] - 1] == ",")
    if c.word[which] == "whom":
        speaker = next((c.phrase(i) for i in range(stop - 1, begin - 1, -1) if c.tag[i] in _NOUNS), None)
    else:
        paper = next((i for i in range(stop - 1, begin - 1, -1) if c.word[i] in cues.papers or c.word[i] in cues.media), None)
        speaker = None if paper is None else _maker(c, paper, cues)
    clipped = speaker and (speaker[0], min(speaker[1], stop - 1))
    return Draft(cue, cue_class, True, (stretch,), clipped or (which, which), None, cue[0], "source")


def _maker(c: Clauses, paper: int, cues: Cues) -> tuple[int, int] | None:
    """Who made a paper: whose it is, who stands behind "by" or "from", or who puts it out; nobody who only turns it down or hands it on."""
    holder, up = noun_source(c, paper), c.head[paper]
    governed = c.dep[paper] == "dobj" and c.tag[up][0] == "V" and c.subject(up) is not None
    if holder is None or governed and holder == c.phrase(c.subject(up)) and c.word[up] not in cues.gives:
        return None
    return holder


def _sentence_before(p: Prose, c: Clauses, a: int, stretches: tuple[Stretch, ...]) -> Stretch | None:
    """What "that" means in "The fire is out. That's according to the fire service": the sentence before, where it is the narrator's."""
    begin = c.bounds[c.sentence[a]][0]
    points = [i for i in range(begin, a) if c.end[i] > stretches[0][0]]
    if not points or any(c.word[i] not in ("that", "this", "is", "was", "'s", "\u2019s") for i in points) or c.sentence[a] == 0:
        return None
    first, stop = c.bounds[c.sentence[a] - 1]
    return None if any(p.quoted[i] >= 0 for i in range(first, stop)) else (c.start[first], c.end[stop - 1])


def told_by_adverbs(p: Prose, drafts: Drafts) -> Drafts:
    """What is said to be so "reportedly": its clause, of nobody who is named, so no statement."""
    c = drafts.clauses
    for i, word in enumerate(c.word):
        if word in p.cues.adverbs and p.quoted[i] < 0 and c.tag[c.head[i]][0] == "V":
            v = c.head[i]
            stretches = tuple((c.start[a], c.end[b]) for a, b in ((c.left(v), i - 1), (i + 1, c.right(v))) if a <= b)
            drafts = drafts.having(Draft((i, i), p.cues.adverbs[word], False, stretches, None, None, i, "adverb"))
    return drafts


def _sourced(c: Clauses, a: int, last: int, whole: int) -> list[tuple[int, int]]:
    """What a source phrase at tokens a..last speaks for: its clause, on both sides where the clause goes on; `whole` ends a name with commas."""
    begin, end = c.bounds[c.sentence[a]]
    end -= c.word[end - 1] in (".", "!", "?")
    host = c.head[a]
    while c.tag[host][0] not in "VM" and c.head[host] != host and c.dep[host] != "relcl":
        host = c.head[host]
    if a - begin < 2:
        return [(last + 1, end - 1)]
    if host > last:
        return [(max(begin, c.left(host)), a - 1), (last + 1, c.right(host))]
    low = c.left(host) if c.dep[host] == "relcl" and c.left(host) < a else begin
    before = a - 1 - (c.word[a - 1] == ",")
    if c.word[before] in _HALF and whole + 2 < end and c.word[whole + 1] == ",":
        return [(low, a - 1), (whole + 2, end - 1)]  # "It was, according to the port, the fault of the tide"
    return [(low, a - 1)]


def denied_words(p: Prose, drafts: Drafts) -> Drafts:
    """Count a judgement of untruth as a denial, and words denied to have been said as not said: "denied that it had said so"."""
    for at in list(drafts.at):
        f = drafts.at[at]
        f = replace(f, cue_class="deny") if judged_false(drafts.clauses, f, p.cues) else f
        host = drafts.at.get(f.inside) if f.inside is not None else None
        if host is not None and host.cue_class == "deny" and host.frame in ("clause", "gerund"):
            f = replace(f, speech=False)
        if host is not None and drafts.clauses.tag[at][:2] == "NN" and drafts.clauses.word[host.at] in p.cues.retracts:
            f = replace(f, speech=False)  # "retracted her remark that": the remark was made before
        drafts = drafts.having(f)
    return drafts
