"""Read what a denial, a retraction or an update speaks of: whose words, which number, which content."""

from __future__ import annotations

from dataclasses import dataclass

from ...language.lexicon import Hit
from ...language.words import MONTHS, WEEKDAYS, root, singular
from .bare import OPENS_CONTENT, only_points
from .denials import HAVE, POINTING, of_speech, only_seems
from .sentence import BE, MARKS, Report, Sentence
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
    "truth",
    "erring",
    "leadin",
    "rightful",
)
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
# Helpers that tell of what is to come.
_WILL = frozenset("will would going to ever yet".split())
# What opens the matter that words or errors are about.
_WITH, _ARTICLES = frozenset("between with against".split()), frozenset("the a an its his her their our two both".split())
_ABOUT = frozenset("about regarding concerning over".split())


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
    return any(_told_as_so(s, h) for h in (*named, *plain, *(p for p in s.of("pointing") if not tells_its_own(s, p))))


def tells_its_own(s: Sentence, h: Hit) -> bool:
    """Whether "nothing of the sort" is the subject of an account of its own: "is adrift in our waters" answers nobody, "is planned" does."""
    if s.words[h.first].word != "nothing":
        return False
    stop = next((i for i in range(h.last + 1, len(s.words)) if not s.words[i].word[0].isalnum()), len(s.words))
    return sum(s.words[i].word not in BE | HAVE | _WILL for i in range(h.last + 1, stop)) > 1


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
    return len(s.words) <= s.reach.exclamation + 2 and only_points(s) and denies(s)


def taken_back(s: Sentence) -> bool:
    """Whether a sentence takes something back: "I was wrong", and not "I will not apologise" or "the mayor was mistaken"."""
    before = lambda h: any(0 < h.first - n.last <= s.reach.denial for c in ("no", "not") for n in s.of(c))
    others = [e for e in s.of("errs") if not errs_himself(s, e)]
    return any(not before(h) and not any(e.overlaps(h) for e in others) for h in s.of("retract"))


def reference(s: Sentence) -> Reference:
    """What a denying (or otherwise referring) sentence names; the words outside what is denied tell whose words it speaks of."""
    opened = [r for r in s.reports if r.turns == 1 and _gives_content(s, r)]
    start = min((r.first for r in opened), default=len(s.words))
    end = max((r.last for r in opened), default=len(s.words))
    told = range(start, min(end + 1, len(s.words)))
    outside = [i for i in _about_denial(s) if i not in told and not _party(s, i)]
    offices = {i for h in s.of("office") for i in range(h.first, h.last + 1)}
    places = {i for h in s.of_any("place:") for i in range(h.first, h.last + 1)}
    return Reference(
        offices=frozenset(singular(s.words[i].word) for i in outside if i in offices),
        names=frozenset(root(s.words[i].word) for i in outside if i not in offices | places and _names(s, i)),
        numbers=numbers(s),
        words=_content(s, told if opened else range(len(s.words))),
        negated=sum(i in told for i in _negations(s)) % 2 == 1,
        complement=bool(opened),
        states=_states(s, outside),
        pointing=_such(s) or not opened and (any(_points(s, h) for h in s.of("claim")) or bool(s.of("pointing")) or only_points(s)),
    )


def _party(s: Sentence, i: int) -> bool:
    """Whether a word is for a party to what was told, and not for who told it: "the account of a quarrel between the envoys"."""
    before = next((w.word for w in reversed(s.words[max(0, i - 3) : i]) if w.word not in _ARTICLES), "")
    return before in _WITH


def matter(s: Sentence, of: bool = False) -> frozenset[str]:
    """Stems of what the words turned down are about: "his claim about the ferry", "was wrong about the ferry"; none where that is vague.

    of : whether "the claim of a theft" is about the theft too, though a claim is also somebody's.
    """
    found: set[int] = set()
    for h in (*s.of("claim"), *s.of("errs")):
        at = next((i for i in range(h.last, min(h.last + 4, len(s.words))) if s.words[i].word in _ABOUT or of and s.words[i].word == "of"), None)
        if at is not None:
            stop = next((i for i in range(at + 1, len(s.words)) if s.words[i].word in MARKS | BE), len(s.words))
            found |= set(range(at + 1, stop))
    vague = {i for h in s.of("vague") for i in range(h.first, h.last + 1)}
    return frozenset() if found & vague else _content(s, found)


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
    if after in OPENS_CONTENT:
        return False
    stands = any(s.of(c, h.last, h.last) for c in ("charge", "sum"))
    return before in ("his", "her") or before in ("the", "this", "that", "these", "those") and stands


def _such(s: Sentence) -> bool:
    """Whether what is denied points back by "such": "denied having taken any such decision", and not "denied that such a valley exists"."""
    near = [[w.word for w in s.words[d.last + 1 : d.last + s.reach.such]] for d in s.of("deny")]
    return any("such" in words and "that" not in words and "to" not in words for words in near)


def _gives_content(s: Sentence, r: Report) -> bool:
    """Whether a report says what is denied: a clause with "that", or a gerund ("denied banning")."""
    first, second = (s.words[i].word if i < len(s.words) else "" for i in (r.first, r.first + 1))
    if first == "that" and (second in BE or second == "as" or r.first >= r.last):  # "that is a lie", "rejected that", "rejected that as untrue"
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


def _negations(s: Sentence) -> frozenset[int]:
    """Where the words that negate a clause stand. "Without" negates what it stands before, unless it cancels a "not" before it."""
    turns = {h.first for h in s.hits if h.concept in ("no", "not")}
    return frozenset(i for i in turns if s.words[i].word != "without" or i - 1 in turns)


# Where one clause ends and the next has negations of its own.
_CLAUSE_ENDS = frozenset(". ! ? ; , : and but or nor".split())


def negated(s: Sentence) -> bool:
    """Whether what is said is a negation: an odd number of negating words in one of its clauses.

    Two in one clause cancel ("not without"), in two clauses they do not ("no bag has left, and not one was sold").
    """
    turns, clause = _negations(s), 0
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
