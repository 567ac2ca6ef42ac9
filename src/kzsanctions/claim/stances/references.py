"""Read what a denial, a retraction or an update speaks of: whose words, which number, which content."""

from __future__ import annotations

from dataclasses import dataclass

from ...language.lexicon import Hit
from ...language.words import MONTHS, WEEKDAYS, root, singular
from .denials import DEMONSTRATIVES, HAVE, POINTING, of_speech, only_seems
from .sentence import BE, Report, Sentence
from .untruths import errs_himself, who_errs

# Families of the codebook's wording whose words tell how something is said and not what.
_SAYING = (
    "no",
    "not",
    "deny",
    "claim",
    "falsity",
    "say",
    "rule_out",
    "mean",
    "retract",
    "worry",
    "opinion",
    "promise",
    "update",
    "repeat",
    "turn",
    "break",
)
# What opens the content of a noun of saying.
_OPENS_CONTENT = frozenset("that of about by from in on over regarding concerning".split())
# What may stand before whom hearsay is laid to.
_OPENING = frozenset("and but yes now".split())
# Long words that any two sentences share.
_EMPTY = frozenset(
    (
        "that this these those with from have been were will would their there they which what when where while about after before "
        "into over under some such only also than then because during between being said says like more most much many very other "
        "another"
    ).split()
)
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


@dataclass(frozen=True)
class Reference:
    """What one statement says of another.

    offices, names : words for whose words they are ("deputy", "minister"; a surname).
    states : codes of the states whose words they are ("the losses given by Baku", "Kyiv's account").
    numbers : numbers named.
    words : stems of what is said to be so; `negated` tells whether that is itself a negation.
    complement : whether the content is given ("denied that ..."), and not only named ("denied the report").
    pointing : whether it only points to what was said before ("his announcement", "the allegation").
    """

    offices: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    words: frozenset[str]
    negated: bool
    complement: bool
    pointing: bool = False
    states: frozenset[str] = frozenset()

    @property
    def names_somebody(self) -> bool:
        return bool(self.offices or self.names or self.states)


def denies(s: Sentence) -> bool:
    """Whether a sentence, its cue included, denies something said: by a verb of denial or by calling it false.

    Calling a worry unfounded denies nothing anybody said.
    """
    turned = [r for r in s.reports if r.turns == 1 and not r.commitment]
    worries = [r.words for r in s.reports if r.commitment == "opinion"]
    plain = [
        f
        for f in s.of("falsity")
        if not any(n.first < f.first and f.first - n.last <= 2 for c in ("no", "not") for n in s.of(c, 0, f.first))
        and not any(a <= f.first and f.last <= b for a, b in worries)
        and not only_seems(s, f)
        and of_speech(s, f)
        and _predicated(s, f)
    ]
    named = [d for d in s.of("deny") if any(r.words[0] <= d.first <= r.words[1] for r in turned) and of_speech(s, d)]
    return any(_told_as_so(s, h) for h in (*named, *plain, *s.of("pointing")))


def _predicated(s: Sentence, f: Hit) -> bool:
    """Whether something said is called false, and not a thing invented: "the words are an invention", "nonsense", not "we invented flight".

    Nor is it where somebody is said to be accused of it ("after she was accused of misleading remarks").
    """
    if any(w.word.startswith("accus") for w in s.words[max(0, f.first - s.reach.denial) : f.first]):
        return False
    if any(e.overlaps(f) for e in s.of("errs")) or s.of("say", f.first + 1, f.last):
        return True
    if len(s.words) <= s.reach.exclamation or any(r.words[0] <= f.first <= r.words[1] and r.turns == 1 for r in s.reports):
        return True
    near = range(max(0, f.first - s.reach.told), f.last + s.reach.told)
    return any(h.first in near for c in ("claim", "worry") for h in s.of(c)) or any(s.words[i].word in POINTING for i in near if i < f.first)


def _told_as_so(s: Sentence, h: Hit) -> bool:
    """Whether a denial is made, and not only supposed, asked about or refused ("whether he disavowed", "refuses to disown")."""
    refused = any(0 <= h.first - n.last <= s.reach.denial for n in s.of("refrain"))
    return not refused and not any(c.hypothetical and c.first <= h.first <= c.last for c in s.clauses)


def cue_denies(cue: Sentence, told: Sentence) -> bool:
    """Whether a cue of denial makes what it leads to a denial: "poured scorn on the report", and not "withdrew the offer"."""
    if told.of("deny") or cue_refuses(told):
        return False
    return bool(cue.of("deny")) and not cue.of("brush") or bool(told.of("claim") or told.of("worry"))


def cue_refuses(s: Sentence) -> bool:
    """Whether a sentence begins with declining to act or speak ("declined to comment on the claim"), which denies nothing said."""
    return any(h.first < s.reach.denial for h in s.of("refrain"))


def hearsay(s: Sentence) -> int | None:
    """The word where begins what a speaker says nobody in particular says ("they say that ..."); None where he speaks for himself."""
    for h in s.of("say", 0, s.reach.denial + 1):
        opening = [i for i, w in enumerate(s.words[: h.first]) if w.word[0].isalnum()]
        vague = all(s.of("anybody", i, i) or s.words[i].word in _OPENING for i in opening)
        if opening and vague and s.of("say_now", h.first, h.first) and h.last + 2 < len(s.words):
            return h.last + (2 if s.words[h.last + 1].word == "that" else 1)
    return None


def calls_it_false(s: Sentence) -> bool:
    """Whether a short sentence says of what was said just before that it is false: "That is a lie.", and not "That is not a lie."."""
    return len(s.words) <= s.reach.exclamation + 2 and _only_points(s) and denies(s)


def points_back(s: Sentence) -> bool:
    """Whether a text opens with a sentence that only denies what was said just before: "This did not take place", "Nothing of the kind".

    Nothing else is told in that sentence ("This is not the case for Lomna" is about Lomna); the denier's own account may follow it.
    """
    first, last = _opening_sentence(s)
    if first > last or last + 1 < len(s.words) and s.words[last + 1].word == "?":
        return False
    unturned = lambda f: not any(n.first < f.first for c in ("no", "not") for n in s.of(c, first, last))  # "this is not a lie"
    false = [f for f in s.of("falsity", first, last) if not only_seems(s, f) and unturned(f)]
    happened, turned = s.of("happening", first, last), [*s.of("not", first, last), *s.of("none_of", first, last)]
    kinds = [h for h in s.of("pointing", first, last) if s.words[h.first].word == "nothing"]
    subject = next((i for i in range(first, last + 1) if s.words[i].word in POINTING), None)
    sure = not any(not any(f.overlaps(h) for f in false) for c in ("possible", "supposed") for h in s.of(c, first, last))
    denied = bool(kinds) or subject is not None and (bool(false) or bool(turned) and (bool(happened) or bool(s.of("none_of", first, last))))
    denied = denied or bool(false) and bool(s.of("errs", first, last)) and blames_somebody(s)
    led = s.of("leadin", first, last)
    told = {i for h in (*false, *happened, *turned, *kinds, *led, *s.of("no", first, last)) for i in range(h.first, h.last + 1)}
    rest = [s.words[i].word for i in range(first, last + 1) if i not in told and s.words[i].word[0].isalnum()]
    bare = bool(false) and last - first > 0 and not set(rest) - _PLAINLY  # "Not so", "Pure invention"
    return (denied or bare) and sure and all(w in POINTING | BE | HAVE | _PLAINLY | _PERSONS for w in rest)


def _opening_sentence(s: Sentence) -> tuple[int, int]:
    """The words of the first sentence, from first to last, that is more than "no" or "nonsense"."""
    first = 0
    for i, w in enumerate(s.words):
        if w.word in (".", "!", "?", ";", ":") and all(x.word in _PLAINLY or not x.word[0].isalnum() for x in s.words[first:i]):
            first = i + 1
        elif w.word in (".", "!", "?", ";"):
            return first, i - 1
    return first, len(s.words) - 1


def taken_back(s: Sentence) -> bool:
    """Whether a sentence takes something back: "I was wrong", and not "I will not apologise" or "the mayor was mistaken"."""
    before = lambda h: any(0 < h.first - n.last <= s.reach.denial for c in ("no", "not") for n in s.of(c))
    others = [e for e in s.of("errs") if not errs_himself(s, e)]
    return any(not before(h) and not any(e.overlaps(h) for e in others) for h in s.of("retract"))


def blames_somebody(s: Sentence) -> bool:
    """Whether a mere pronoun is said to err, which may be the speaker or whoever spoke before: "said he was mistaken"."""
    return any(errs_himself(s, e) for e in s.of("errs"))


def reference(s: Sentence) -> Reference:
    """What a denying (or otherwise referring) sentence names; the words outside what is denied tell whose words it speaks of."""
    opened = [r for r in s.reports if r.turns == 1 and _gives_content(s, r)]
    start = min((r.first for r in opened), default=len(s.words))
    end = max((r.last for r in opened), default=len(s.words))
    told = range(start, min(end + 1, len(s.words)))
    outside = [i for i in _about_denial(s) if i not in told]
    offices = {i for h in s.of("office") for i in range(h.first, h.last + 1)}
    places = {i for h in s.of_any("place:") for i in range(h.first, h.last + 1)}
    return Reference(
        offices=frozenset(singular(s.words[i].word) for i in outside if i in offices),
        names=frozenset(root(s.words[i].word) for i in outside if i not in offices | places and _names(s, i)),
        numbers=numbers(s),
        words=_content(s, told if opened else range(len(s.words))),
        negated=sum(h.concept in ("no", "not") and h.first in told for h in s.hits) % 2 == 1,
        complement=bool(opened),
        states=_states(s, outside),
        pointing=_such(s) or not opened and (any(_points(s, h) for h in s.of("claim")) or bool(s.of("pointing")) or _only_points(s)),
    )


def _states(s: Sentence, outside: list[int]) -> frozenset[str]:
    """The states whose words are meant: after "by", or before a noun of saying ("Baku's claim")."""
    found = set()
    for h in s.of_any("place:"):
        after = s.of("claim", h.last + 1, h.last + 2)
        by = h.first > 0 and s.words[h.first - 1].word == "by" and bool(s.of("claim", max(0, h.first - 3), h.first - 1))
        if h.first in outside and (by or after):
            found.add(h.concept.removeprefix("place:"))
    return frozenset(found)


def _about_denial(s: Sentence) -> list[int]:
    """The words in which a denial names whose claim it turns down: a few on either side of it and of a noun of saying.

    Who is spoken of elsewhere ("like that the minister was for it") is not who is denied.
    """
    about = (h for c in ("deny", "falsity", "claim", "worry", "pointing", "retract") for h in s.of(c))
    near = {i for h in about for i in range(h.first - s.reach.whose, h.last + s.reach.whose + 1)}
    return [i for i in range(len(s.words)) if i in near]


def _points(s: Sentence, h: Hit) -> bool:
    """Whether a noun of saying stands for what was said before: with a possessive of a person, or as the charge just made."""
    before = s.words[h.first - 1].word if h.first else ""
    after = s.words[h.last + 1].word if h.last + 1 < len(s.words) else ""
    if after in _OPENS_CONTENT:
        return False
    stands = any(s.of(c, h.last, h.last) for c in ("charge", "sum"))
    return before in ("his", "her") or before in ("the", "this", "that", "these", "those") and stands


def _such(s: Sentence) -> bool:
    """Whether what is denied points back by "such": "denied having taken any such decision", and not "denied that such a valley exists"."""
    near = [[w.word for w in s.words[d.last + 1 : d.last + s.reach.such]] for d in s.of("deny")]
    return any("such" in words and "that" not in words and "to" not in words for words in near)


def _only_points(s: Sentence) -> bool:
    """Whether what is denied is a bare pronoun, or a noun of saying with nothing after it: "denied this", "that is not true", "denied the report".

    Pragmatics calls the first a propositional anaphor: it stands for what was said last.
    """
    if any(_denies_barely(s, d) for d in s.of("deny")) or s.of("errs") and blames_somebody(s):
        return True
    # "This is not true", and not "the tale that this is so is not true" or "it would be a lie to say that".
    begins = lambda i: s.words[i].word in POINTING and (i == 0 or not s.words[i - 1].word[0].isalnum())
    opens = lambda f: f.last + 1 < len(s.words) and s.words[f.last + 1].word in ("that", "to")
    return any(begins(i) for f in s.of("falsity") if not only_seems(s, f) and not opens(f) for i in range(max(0, f.first - 3), f.first))


def _denies_barely(s: Sentence, d: Hit) -> bool:
    """Whether a word of denial has no object but a pronoun or a bare noun of saying: "denied it on Tuesday", "this was denied", "a flat denial"."""
    if s.of("denial", d.first, d.last):
        return _ends(s, d.last + 1)
    if d.first and s.words[d.first - 1].word in BE:
        return any(w.word in DEMONSTRATIVES | {"it"} for w in s.words[max(0, d.first - 4) : d.first]) and _ends(s, d.last + 1)
    after = [w.word for w in s.words[d.last + 1 : d.last + 4]]
    nouns = s.of("claim", d.last + 2, d.last + 2) if after[:1] and after[0] in DEMONSTRATIVES | {"the"} else []
    if nouns:
        at = nouns[0].last + 1
        told = at < len(s.words) and s.words[at].word in _OPENS_CONTENT and not _of_time(s, at + 1)  # "denied the reports on the election"
        return _ends(s, at) and not told
    if after[:1] == ["what"] and any(w.startswith(("call", "describ", "term", "brand")) for w in after):
        return True  # "rejected what it called a fabrication"
    return bool(after) and after[0] in POINTING and _ends(s, d.last + 2)


def _of_time(s: Sentence, i: int) -> bool:
    return i < len(s.words) and (s.words[i].word in WEEKDAYS | MONTHS or s.words[i].word[0].isdigit())


def _ends(s: Sentence, i: int) -> bool:
    """Whether nothing stands from this word on but how, when and where it was said: a mark, "on Tuesday", "outright", "as nonsense"."""
    return i >= len(s.words) or not s.words[i].word[0].isalnum() or s.words[i].word in _ADJUNCTS or s.words[i].word.endswith("ly")


def _gives_content(s: Sentence, r: Report) -> bool:
    """Whether a report says what is denied: a clause with "that", or a gerund ("denied banning")."""
    first, second = (s.words[i].word if i < len(s.words) else "" for i in (r.first, r.first + 1))
    if first == "that" and second in BE:  # "that is a lie"
        return False
    return first == "that" or first.endswith("ing") or r.first > 0 and s.words[r.first - 1].word == "that"


def _names(s: Sentence, i: int) -> bool:
    """Whether a word is a name: a capital that no sentence or quotation begins with, or the owner of words ("Beck's claim was false")."""
    word = s.words[i]
    if word.word in WEEKDAYS | MONTHS:
        return False
    owns = i == 0 and (word.end - word.start > len(word.word) and bool(s.of("claim", 1, 2)) or any(who_errs(s, h) == 0 for h in s.of("errs")))
    return (
        (i > 0 or owns) and word.capital and word.word.isalpha() and len(word.word) > 2 and (owns or s.words[i - 1].word not in (".", '"', "!", "?"))
    )


def numbers(s: Sentence) -> frozenset[str]:
    return frozenset(w.word.replace(",", "") for w in s.words if w.word[0].isdigit())


def content(s: Sentence) -> frozenset[str]:
    """Stems of what a sentence speaks of, without the words that only attribute or negate."""
    return _content(s, range(len(s.words)))


# Where one clause ends and the next has negations of its own.
_CLAUSE_ENDS = frozenset(". ! ? ; , : and but or nor".split())


def negated(s: Sentence) -> bool:
    """Whether what is said is a negation: an odd number of negating words in one of its clauses.

    Two in one clause cancel ("not without"), in two clauses they do not ("no bag has left, and not one was sold").
    """
    turns, clause = {h.first for h in s.hits if h.concept in ("no", "not")}, 0
    for i, w in enumerate(s.words):
        if w.word in _CLAUSE_ENDS:
            if clause % 2:
                return True
            clause = 0
        clause += i in turns
    return clause % 2 == 1


def _content(s: Sentence, places) -> frozenset[str]:
    saying = {i for c in (*_SAYING, "office") for h in s.of(c) for i in range(h.first, h.last + 1)}
    words = [w.word for i, w in enumerate(s.words) if i in places and i not in saying]
    return frozenset(root(w) for w in words if len(w) >= s.reach.content and w.isalpha() and w not in _EMPTY | WEEKDAYS | MONTHS)
