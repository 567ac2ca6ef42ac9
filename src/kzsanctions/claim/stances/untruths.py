"""Find words that call something false without naming it so: nothing in it is true, what was told did not happen, who told it errs.

The finds are read as other words of falsity are; who errs is kept apart too (`errs`), since the person stands for what the person said.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...language.lexicon import Hit
from .sentence import BE, MARKS, Sentence

# What parts a negation from a truth it does not turn: "nobody knows whether it is true", "no doubt that it is true".
_PARTS = frozenset("whether if when because and but or ,".split())
_MARKS = frozenset(('"', "'", ","))
_PERSONS = frozenset("he she".split())
# What a name behind it belongs to: "the critics of Beck are wrong".
_GOVERNED = frozenset("of for with by to from about against like than".split())
# What may stand between a person and what is said of that person.
_BETWEEN = BE | frozenset("has had have s is's simply just plainly quite very badly clearly obviously either also again here".split())


def untruths(s: Sentence) -> list[Hit]:
    """Hits of `falsity`, and of `errs` where a person is said to be wrong, in the order of their places."""
    return sorted({*_nothing_true(s), *_not_come_about(s), *_errs(s)})


def outside_of_errors(hits: Iterable[Hit]) -> list[Hit]:
    """Without words of falsity inside longer ones that say who errs: "it wrong" in "the critics got it wrong" calls nothing false."""
    hits = list(hits)
    erring = [h for h in hits if h.concept == "erring"]
    inside = lambda h, e: e.first <= h.first and h.last <= e.last and (h.first, h.last) != (e.first, e.last)
    return [h for h in hits if h.concept != "falsity" or not any(inside(h, e) for e in erring)]


def _nothing_true(s: Sentence) -> Iterable[Hit]:
    """ "Nothing of what he says is true", "not a grain of truth in it"; not "nobody knows whether it is true"."""
    for t in s.of("truth"):
        near = [n for n in s.of("no", max(0, t.first - s.reach.told), t.first - 1) if not s.of("anyone", n.first, n.last)]
        n = max(near, default=None)
        between = {w.word for w in s.words[n.last + 1 : t.first]} if n else set()
        if (
            n
            and not between & (MARKS | _PARTS)
            and not any(h.overlaps(n) for h in s.of("idiom"))
            and (s.words[n.first].word != "no" or n.last + 1 == t.first)
        ):
            yield Hit(n.first, t.last, "falsity")


def _not_come_about(s: Sentence) -> Iterable[Hit]:
    """ "What the mayor describes did not happen"."""
    for h in s.of("happening"):
        turned = [n for n in s.of("not", max(0, h.first - 3), h.first - 1)]
        told = [c for c in s.of("claim", 0, h.first - 1) if s.words[c.first].word == "what"]
        if turned and told and not any(w.word in MARKS for w in s.words[told[-1].last : h.first]):
            yield Hit(turned[-1].first, h.last, "falsity")


def _errs(s: Sentence) -> Iterable[Hit]:
    """ "The mayor is mistaken", "Beck has the facts wrong", "she is making this up"; not "was wrong to resign"."""
    for h in s.of("erring"):
        after = s.words[h.last + 1].word if h.last + 1 < len(s.words) else ""
        turned = any(s.of(c, max(0, h.first - 2), h.first - 1) for c in ("no", "not"))
        if not turned and after != "to" and who_errs(s, h) is not None:
            yield Hit(h.first, h.last, "falsity")
            yield Hit(h.first, h.last, "errs")


def who_errs(s: Sentence, h: Hit) -> int | None:
    """The word for the person right before such words: "he" or "she", a name, or an office."""
    i = h.first - 1
    while i >= 0 and (s.words[i].word in _BETWEEN or s.words[i].word.endswith("ly") and not s.words[i].capital or s.words[i].word in _MARKS):
        i -= 1
    opening = i
    while opening >= 0 and (s.words[opening].capital or any(o.first <= opening <= o.last for o in s.of("office")) or s.words[opening].word == "the"):
        opening -= 1
    if i < 0 or opening >= 0 and s.words[opening].word in _GOVERNED:
        return None
    named = s.words[i].capital and s.words[i].word.isalpha() and not s.of("claim", i, i) and not s.of_any("place:", i, i)
    office = any(o.last == i for o in s.of("office"))
    return i if s.words[i].word in _PERSONS or office or named and s.words[i].word not in ("it", "this", "that", "they", "we", "you") else None


def errs_himself(s: Sentence, h: Hit) -> bool:
    """Whether the person is only a pronoun, who may be the speaker himself: "said he was mistaken"."""
    at = who_errs(s, h)
    return at is not None and s.words[at].word in _PERSONS


def blames_somebody(s: Sentence) -> bool:
    """Whether a mere pronoun is said to err, which may be the speaker or whoever spoke before: "said he was mistaken"."""
    return any(errs_himself(s, e) for e in s.of("errs"))
