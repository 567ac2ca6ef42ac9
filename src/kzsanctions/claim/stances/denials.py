"""Find what a sentence reports as denied, doubted, feared or not said: where it begins and ends, and how it is turned."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ...language.lexicon import Hit
from .sentence import BE, FINITE, INSERTING, MARKS, Report, Sentence, clause_at

# Words that open what a noun of saying is about.
_TOPIC = frozenset("that about regarding concerning over alleging claiming".split())

# Words for the smallest number, and what opens of what there is none.
_LEAST = frozenset("single one any".split())
_OPENING = frozenset("of where when in".split())
# What something is named as or among, and what opens the clause that tells it.
_AS = frozenset("as among amongst".split())
_RELATIVE = frozenset("where which that who".split())

# Before one thing; between two subjects; verbs for many.
_ONE, _JOINS, _OF_MANY = frozenset(("a", "an")), frozenset("and or that which who".split()), frozenset("have are were".split())

# What stands for something said before.
DEMONSTRATIVES = frozenset("this that these those".split())
POINTING = DEMONSTRATIVES | {"it", "all"}
HAVE = frozenset("had has have having ever".split())


def reports(s: Sentence) -> list[Report]:
    """Everything a sentence reports, denials first: what a denial covers is not counted as called false again."""
    spoken: list[Report] = []
    for finder in (_denials, _falsities, _unsaid, _no_instance, _not_as_but):
        for report in finder(s, spoken):
            spoken.append(report)
    return spoken


def _denials(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """Denying verbs and what follows them, or what stands before them in the passive."""
    for d in s.of("deny"):
        if _refusal(s, d) or not of_speech(s, d):
            continue
        before = _negation_before(s, d.first, s.reach.denial)
        passive = d.first > 0 and s.words[d.first - 1].word in BE and s.words[d.first].word.endswith("ed")
        if passive:
            opening = s.clauses[clause_at(s, d.first)].first
            noun = next((h for h in s.of("claim", 0, d.first)), None)
            yield Report(noun.last + 1 if noun else opening, d.first - 1, (d.first, d.last), 0 if before else 1)
        else:
            yield _turned(d, d.last + 1, _reach(s, d.last + 1), before, "probable")


def _turned(h: Hit, first: int, last: int, negation: Hit | None, softened: str) -> Report:
    """A report that is denied, or stands in a weaker form where the denial itself is negated ("did not deny")."""
    if negation:
        return Report(first, last, (negation.first, h.last), 0, softened)
    return Report(first, last, (h.first, h.last), 1)


def _refusal(s: Sentence, d: Hit) -> bool:
    """ "Denied a licence", "applications are rejected": a thing is refused and no claim denied."""
    if _of_those_without(s, d):
        return True
    asked = s.of("grantable", max(0, d.first - 10), d.first - 1)
    if asked and d.first and s.words[d.first - 1].word in BE:
        return True
    near = s.of("grantable", d.last + 1, d.last + 4)
    return any(not any(w.word in FINITE for w in s.words[h.last + 1 : h.last + 3]) for h in near)


def _of_those_without(s: Sentence, d: Hit) -> bool:
    """Whether a word of denial tells of those who were refused a thing, of whom more is told: "patients denied a bed have been sent home".

    A clause without "that" behind a denial ("denied a ban was planned") agrees with its subject; a verb for many behind one thing does not.
    """
    if s.words[d.last].word != "denied" or d.last + 1 >= len(s.words) or s.words[d.last + 1].word not in _ONE:
        return False
    stop = next((i for i in range(d.last + 2, len(s.words)) if not s.words[i].word[0].isalnum() or s.words[i].word in _JOINS), len(s.words))
    finite = next((s.words[i].word for i in range(d.last + 2, stop) if s.words[i].word in BE | HAVE), "")
    return finite in _OF_MANY


def _falsities(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """ "The information that ... does not correspond to reality"; "it is not true that ..."; "fears of ... are baseless"."""
    nouns = sorted(s.of("claim") + s.of("worry"))
    found = s.of("falsity")
    for f in found:
        if any(o.overlaps(f) and o.last - o.first > f.last - f.first for o in found):
            continue  # "is wrong" in "is wrong to say"
        if only_seems(s, f) or any(r.first <= f.first <= r.last and r.turns for r in spoken):
            continue
        turns = 0 if _negation_before(s, f.first, 2) else 1
        noun = next((n for n in nouns if n.last < f.first and _marker(s, n, f.first)), None)
        after = next((n for n in nouns if f.last < n.first <= f.last + 5 and _marker(s, n, len(s.words))), None)
        follows = s.words[f.last + 1].word if f.last + 1 < len(s.words) else ""
        if noun:
            held = "opinion" if noun.concept == "worry" else ""
            yield Report(_marker(s, noun, f.first) + 1, f.first - 1, (noun.first, f.last), turns, held)
        elif after:
            start = _marker(s, after, len(s.words)) + 1
            yield Report(start, _reach(s, start), (f.first, start - 1), turns)
        elif follows in ("that", "to"):
            yield Report(f.last + 2, _reach(s, f.last + 2), (f.first, f.last + 1), turns)
        elif f.first and any(w.word in BE or w.word in ("as", "called", "call") for w in s.words[max(0, f.first - 3) : f.first]):
            yield Report(s.clauses[clause_at(s, f.first)].first, f.first - 1, (f.first, f.last), turns)


def of_speech(s: Sentence, h: Hit) -> bool:
    """Whether what a denial turns down is something said: "rejected the claim", and not "rejected the bill"; "no truth in reports".

    Verbs that only deny ("denied", "refuted") need no such object, nor do words that only call something false.
    """
    absence = h.concept == "falsity" and s.words[h.first].word == "no"
    if not absence and not any(h.overlaps(b) for b in s.of("brush")):
        return True
    after = range(h.last + 1, min(len(s.words), h.last + 1 + s.reach.told))
    stop = next((i for i in after if s.words[i].word in MARKS), len(s.words))
    said = [*s.of("claim", h.last + 1, min(stop, h.last + s.reach.told)), *s.of("worry", h.last + 1, min(stop, h.last + s.reach.told))]
    pointed = fronted(s, h) or h.last + 1 < len(s.words) and s.words[h.last + 1].word in {*POINTING, "that"}
    before = s.of("claim", max(0, h.first - s.reach.told), h.first - 1) if absence or s.words[max(0, h.first - 1)].word in BE else []
    called = s.of("falsity", h.last + 1, min(stop, h.last + s.reach.told)) if h.concept == "deny" else []
    return bool(said or pointed or before or called)


def fronted(s: Sentence, h: Hit) -> bool:
    """Whether what a verb of denial turns down is a pronoun that opens its sentence: "This we reject", "That I deny"."""
    return h.first > 1 and s.words[h.first - 1].word in ("i", "we") and s.words[h.first - 2].word in DEMONSTRATIVES


def only_seems(s: Sentence, f: Hit) -> bool:
    """Whether words that call something false do not: "not only true", "not clear that it is true", "feeds them false information"."""
    unsure = {w.word for w in s.words[f.first : f.last + 1]} & {"clear", "sure", "certain", "known", "whether", "if"}
    judging = any(w.word in BE or w.word == "as" or w.word.startswith("call") for w in s.words[max(0, f.first - 3) : f.first])
    kind = bool(s.of("claim", f.last + 1, f.last + 1)) and not judging
    by_degree = s.words[f.last].word == "so" and f.last + 1 < len(s.words) and s.words[f.last + 1].word[0].isalnum()  # "is not so bad"
    return bool(unsure) or kind or by_degree or any(h.first == f.first for h in s.of("idiom"))


def _unsaid(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """What is not ruled out, not said, not meant, feared, or without evidence."""
    for h in s.of("rule_out"):
        before = _negation_before(s, h.first, s.reach.denial)
        if h.first and s.words[h.first - 1].word in BE and h.last + 1 < len(s.words) and s.words[h.last + 1].word != "that":
            yield _turned(h, s.clauses[clause_at(s, h.first)].first, h.first - 1, before, "possible")
            continue
        yield _turned(h, h.last + 1, _reach(s, h.last + 1), before, "possible")
    for h in s.of("mean"):
        yield Report(h.last + 1, _reach(s, h.last + 1), (h.first, h.last), 1)
    for h in s.of("say"):
        before = _negation_before(s, h.first, s.reach.denial) or _refused_before(s, h.first)
        opens = h.last > h.first or h.last + 1 < len(s.words) and s.words[h.last + 1].word in ("that", "whether", "if")
        if before and opens and h.last + 1 < len(s.words):
            yield Report(h.last + 1, _reach(s, h.last + 1), (before.first, h.last), None)
        elif h.last + 1 < len(s.words) and _denied_saying(s, h, spoken):
            yield Report(h.last + 1, _reach(s, h.last + 1), (h.first, h.last), None)
    for h in s.of("ground"):
        opens = h.last + 1 < len(s.words) and s.words[h.last + 1].word in ("to", "for", "why")
        judged = s.of("judging", h.last + 2, h.last + 2)  # "no reason to fear that it leaks" says that it does not
        if opens and not judged and (before := _negation_before(s, h.first, s.reach.denial)):
            yield Report(h.last + 1, _reach(s, h.last + 1), (before.first, h.last), None)
    for h in s.of("risk"):
        yield from _at_risk(s, h)
    for h in sorted(s.of("claim") + s.of("worry")):
        before, at = _negation_before(s, h.first, 5), _marker(s, h, len(s.words))
        if at is None or any(r.words[0] <= h.first <= r.words[1] or r.first <= h.first <= r.last for r in spoken):
            continue
        if before:
            yield Report(at + 1, _reach(s, at + 1), (before.first, at), 1, "opinion" if h.concept == "worry" else "probable")
        elif h.concept == "worry":
            yield Report(at + 1, _reach(s, at + 1), (h.first, at), 0, "concern")


def _no_instance(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """ "Not one case has come to light of ...", "have not met a single instance of ..."."""
    for noun in s.of("instance"):
        counted = s.words[noun.first - 1].word in _LEAST if noun.first else False
        before = _negation_before(s, noun.first, s.reach.denial + 2 if counted else 1)
        after = range(noun.last + 1, min(len(s.words), noun.last + 1 + s.reach.told))
        stop = next((i for i in after if s.words[i].word in MARKS - INSERTING), len(s.words))
        at = next((i for i in after if i < stop and s.words[i].word in _OPENING), None)
        if before and at is not None and not any(r.first <= noun.first <= r.last for r in spoken):
            closing = next((i for i in s.closings if i > at and s.words[i].word not in INSERTING), len(s.words))
            yield Report(at + 1, closing - 1, (before.first, at), 1)


def _not_as_but(s: Sentence, spoken: list[Report]) -> Iterable[Report]:
    """ "Not as a port where dogs run loose, but as one that ...": what is told of the first is denied."""
    for n in s.of("not"):
        role = s.words[n.last + 1].word if n.last + 1 < len(s.words) else ""
        reach = range(n.last + 2, min(len(s.words) - 1, n.last + 2 + s.reach.pattern))
        but = next((i for i in reach if s.words[i].word == "but" and s.words[i + 1].word == role), None) if role in _AS else None
        if but is not None and any(w.word in _RELATIVE for w in s.words[n.last + 2 : but]):
            yield Report(n.last + 1, but - 1, (n.first, n.last), 1)


def _marker(s: Sentence, noun: Hit, limit: int) -> int | None:
    """The word that opens what a noun of saying is about: "reports in the press that", "concerns on our side about"."""
    reach = s.words[noun.last + 1 : min(noun.last + 8, limit)]
    strong = next((i for i, w in enumerate(reach) if w.word in _TOPIC), None)
    if strong is None and reach and reach[0].word in ("of", "on", "as"):
        strong = 0
    return None if strong is None else noun.last + 1 + strong


def _negation_before(s: Sentence, at: int, reach: int) -> Hit | None:
    found = [h for c in ("not", "no") for h in s.of(c, max(0, at - reach - 1), at - 1) if at - h.last <= reach]
    return max(found, default=None)


def _at_risk(s: Sentence, h: Hit) -> Iterable[Report]:
    """What is called a risk ("evasion is a risk", "the risk of evasion") is neither claimed nor denied, nor is it by "no risk"."""
    clause = s.clauses[clause_at(s, h.first)]
    after = s.words[h.last].word == "of" or h.last + 1 < len(s.words) and s.words[h.last + 1].word in ("of", "that")
    if after:
        yield Report(h.last + 1, _reach(s, h.last + 1), (h.first, h.last), None)
    elif any(
        s.words[i].word in BE and s.words[i + 1].word in ("a", "the", "an", "always", "still") for i in range(max(clause.first, h.first - 5), h.first)
    ):
        yield Report(clause.first, h.first - 1, (h.first, h.last), None)


def _denied_saying(s: Sentence, h: Hit, spoken: list[Report]) -> bool:
    """Whether it is denied that something was said ("denied that it had told them", "denied saying"), which leaves open what is so."""
    return _verb_of_saying(s, h) and any(r.turns == 1 and r.first <= h.first <= r.last for r in spoken)


def tells_of_saying(s: Sentence) -> bool:
    """Whether a sentence begins by telling that something was said: "he had said that ...", "saying that ..."."""
    return any(_verb_of_saying(s, h) for h in s.of("say", 0, 5))


def _verb_of_saying(s: Sentence, h: Hit) -> bool:
    return s.words[h.first].word.endswith("ing") or h.first > 0 and s.words[h.first - 1].word in HAVE


def _refused_before(s: Sentence, at: int) -> Hit | None:
    """ "Declined to", "refused to" right before a word of saying."""
    return next((h for h in s.of("refrain", max(0, at - 3), at - 1) if h.last == at - 1), None)


def _reach(s: Sentence, start: int) -> int:
    """The last word of a report that starts here: up to a closing mark, or a clause that turns to something else."""
    after = bisect_right(s.closings, start)
    return s.closings[after] - 1 if after < len(s.closings) else len(s.words) - 1
