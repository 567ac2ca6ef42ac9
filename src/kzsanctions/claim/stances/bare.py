"""Know a denial that says no more than that what was said before is false: by a pronoun, a bare noun of saying, or nothing at all."""

from __future__ import annotations

import re

from ...language.lexicon import Hit
from ...language.words import MONTHS, WEEKDAYS
from .denials import DEMONSTRATIVES, HAVE, POINTING, fronted, only_seems
from .sentence import BE, Sentence
from .untruths import blames_somebody

# What opens the content of a noun of saying.
OPENS_CONTENT = frozenset("that of about by from in on over regarding concerning".split())
# What may follow a denial without telling what is denied.
_ADJUNCTS = frozenset("on in at by from as too also again outright when after yesterday today later earlier and but through during to".split())
_PERSONS = frozenset("he she".split())
# Words that only make a denial firmer.
_PLAINLY = frozenset(
    (
        "no but well sorry simply just plainly absolutely completely entirely totally utterly quite categorically clearly at all of a an the "
        "pure sheer complete utter total outright plain in "
        "did does do is was so sir madam yes and ever actually true happened here there that's it's this"
    ).split()
)

_NONE = frozenset("no none nothing not".split())
# What may stand between a thing and what it is called, and how verbs end that tell what something was called.
_NAMED_AS, _NAMING = frozenset("as a an to be pure sheer complete utter total outright plain".split()), ("ed", "s", "ing")
# A whole answer that turns down what was said.
_CONTRARY = frozenset(("quite the", "the very", "the exact", "just the", "on the", "the", "rather the", "very much the"))
_REVERSE = frozenset("contrary opposite reverse".split())
_FIRMLY = frozenset("well indeed certainly simply just absolutely of course yes no".split())
_ELIDED = re.compile(
    "(?:i|you|he|she|it|we|they|there|that|this) (?P<never>never )?"
    "(?:am|is|are|was|were|has|have|had|do|does|did|will|wo|would|can|ca|could)(?P<not>n't| not| never)?"
)


def points_back(s: Sentence) -> bool:
    """Whether a text opens with a sentence that only denies what was said just before: "This did not take place", "Nothing of the kind".

    Nothing else is told in that sentence ("This is not the case for Lomna" is about Lomna); the denier's own account may follow it.
    """
    first, last = _opening_sentence(s)
    if first > last or last + 1 < len(s.words) and s.words[last + 1].word == "?":
        return False
    if _only_the_contrary([w.word for w in s.words[first : last + 1]]) or elided(s) is False:
        return True
    unturned = lambda f: not any(n.first < f.first for c in ("no", "not") for n in s.of(c, first, last))  # "this is not a lie"
    false = [f for f in s.of("falsity", first, last) if not only_seems(s, f) and unturned(f)]
    happened, turned = s.of("happening", first, last), [*s.of("not", first, last), *s.of("none_of", first, last)]
    kinds = [h for h in s.of("pointing", first, last) if s.words[h.first].word == "nothing"]
    subject = next((i for i in range(first, last + 1) if s.words[i].word in POINTING), None)
    sure = not any(not any(f.overlaps(h) for f in false) for c in ("possible", "supposed") for h in s.of(c, first, last))
    denied = bool(kinds) or subject is not None and (bool(false) or bool(turned) and (bool(happened) or bool(s.of("none_of", first, last))))
    denied = denied or bool(false) and bool(s.of("errs", first, last)) and blames_somebody(s)
    led = s.of("leadin", first, last)
    untrue = {i for f in false for i in range(f.first, f.last + 1)}
    # "Nothing in that paper is true" tells of a paper.
    negated = [(f, t) for t in s.of("truth", first, last) for f in false if f.last == t.last and s.words[f.first].word in _NONE]
    untrue -= {i for f, t in negated for i in range(f.first + 1, t.first)}
    told = untrue | {i for h in (*happened, *turned, *kinds, *led, *s.of("no", first, last)) for i in range(h.first, h.last + 1)}
    rest = [s.words[i].word for i in range(first, last + 1) if i not in told and s.words[i].word[0].isalnum()]
    bare = bool(false) and last - first > 0 and not set(rest) - _PLAINLY  # "Not so", "Pure invention"
    return (denied or bare) and sure and all(w in POINTING | BE | HAVE | _PLAINLY | _PERSONS for w in rest)


def _only_the_contrary(words: list[str]) -> bool:
    """Whether nothing is said but that the reverse holds: "Quite the contrary", "On the contrary"."""
    words = [w for w in words if w[0].isalnum()]
    return bool(words) and words[-1] in _REVERSE and " ".join(words[:-1]) in _CONTRARY


def elided(s: Sentence) -> bool | None:
    """What an answer of a subject and a helping verb alone says of what was said: "They did." (True), "It didn't." (False); None for any other."""
    first, last = _opening_sentence(s)
    words = (w.word for w in s.words[first : last + 1] if w.word[0].isalnum() and w.word not in _FIRMLY)
    answer = _ELIDED.fullmatch(" ".join(words).replace("\u2019", "'"))
    return None if answer is None else not (answer["never"] or answer["not"])


def _opening_sentence(s: Sentence) -> tuple[int, int]:
    """The words of the first sentence, from first to last, that is more than "no" or "nonsense"."""
    first = 0
    for i, w in enumerate(s.words):
        if w.word in (".", "!", "?", ";", ":") and all(x.word in _PLAINLY or not x.word[0].isalnum() for x in s.words[first:i]):
            first = i + 1
        elif w.word in (".", "!", "?", ";"):
            return first, i - 1
    return first, len(s.words) - 1


def only_points(s: Sentence) -> bool:
    """Whether what is denied is a bare pronoun, or a noun of saying with nothing after it: "denied this", "that is not true", "denied the report".

    Pragmatics calls the first a propositional anaphor: it stands for what was said last.
    """
    if any(_denies_barely(s, d) for d in s.of("deny")) or s.of("errs") and blames_somebody(s) or any(_named_false(s, f) for f in s.of("falsity")):
        return True
    # "This is not true", and not "the tale that this is so is not true" or "it would be a lie to say that".
    begins = lambda i: s.words[i].word in POINTING and (i == 0 or not s.words[i - 1].word[0].isalnum())
    opens = lambda f: f.last + 1 < len(s.words) and s.words[f.last + 1].word in ("that", "to")
    return any(begins(i) for f in s.of("falsity") if not only_seems(s, f) and not opens(f) for i in range(max(0, f.first - 3), f.first))


def _named_false(s: Sentence, f: Hit) -> bool:
    """Whether what was said just before is named by what it is called, and by nothing else: "called this a lie", "branded her remarks fiction".

    The verb of naming opens the sentence; a noun of saying with a matter of its own ("the report on the dam") points to nothing.
    """
    i = f.first - 1
    while i > 0 and (s.words[i].word in _NAMED_AS or s.words[i].word.endswith("ly")):
        i -= 1
    noun = next((h for h in s.of("claim") if h.last == i), None)
    if noun is not None:
        i = noun.first - 1
        pointed = i > 0 and s.words[i].word in DEMONSTRATIVES | {"the", "his", "her", "their"}
    else:
        pointed = i > 0 and s.words[i].word in POINTING
    verb = [w.word for w in s.words[:i] if not w.word.endswith("ly")]
    return pointed and len(verb) == 1 and verb[0].endswith(_NAMING) and not only_seems(s, f) and _ends(s, f.last + 1)


def _denies_barely(s: Sentence, d: Hit) -> bool:
    """Whether a word of denial has no object but a pronoun or a bare noun of saying: "denied it on Tuesday", "this was denied", "a flat denial"."""
    if s.of("denial", d.first, d.last):
        return _ends(s, d.last + 1)
    if d.first and s.words[d.first - 1].word in BE:
        return any(w.word in DEMONSTRATIVES | {"it"} for w in s.words[max(0, d.first - 4) : d.first]) and _ends(s, d.last + 1)
    if fronted(s, d):
        return _ends(s, d.last + 1)
    after = [w.word for w in s.words[d.last + 1 : d.last + 4]]
    nouns = s.of("claim", d.last + 2, d.last + 2) if after[:1] and after[0] in DEMONSTRATIVES | {"the"} else []
    if nouns:
        at = nouns[0].last + 1
        told = at < len(s.words) and s.words[at].word in OPENS_CONTENT and not _of_time(s, at + 1)  # "denied the reports on the election"
        return _ends(s, at) and not told
    if after[:1] == ["what"] and any(w.startswith(("call", "describ", "term", "brand")) for w in after):
        return True  # "rejected what it called a fabrication"
    return bool(after) and after[0] in POINTING and _ends(s, d.last + 2)


def _of_time(s: Sentence, i: int) -> bool:
    return i < len(s.words) and (s.words[i].word in WEEKDAYS | MONTHS or s.words[i].word[0].isdigit())


def _ends(s: Sentence, i: int) -> bool:
    """Whether nothing stands from this word on but how, when and where it was said: a mark, "on Tuesday", "outright", "as nonsense"."""
    return i >= len(s.words) or not s.words[i].word[0].isalnum() or s.words[i].word in _ADJUNCTS or s.words[i].word.endswith("ly")
