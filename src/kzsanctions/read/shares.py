"""How much of its kind a participant stands for: all, most, half, a few of them, or only this one and nothing else.

A share is written as the percentages between which it lies ("~51-100" for "most"), so that two shares of one thing can be compared as
intervals. Vague words get wide intervals: "some" may be all, and "half" is no count. Source of the idea: generalised quantifiers as
proportions, Barwise and Cooper (1981).
"""

from __future__ import annotations

from spacy.tokens import Token

MARK, ONLY, ALL = "~", "~only", "all"
# Those of a kind that a relative clause tells of, more than one and maybe all: "the goats that died".
THOSE = "~2-100"
# Words for a share, by the percentages between which it lies; what is counted in numbers is at least one.
_SHARES = {
    **dict.fromkeys("whole entire entirety all every each both".split(), (100, 100)),
    **dict.fromkeys("most majority bulk".split(), (51, 100)),
    **dict.fromkeys("some several many numerous countless dozens hundreds thousands scores".split(), (1, 100)),
    **dict.fromkeys("half halves".split(), (35, 65)),
    **dict.fromkeys("few handful".split(), (1, 40)),
    **dict.fromkeys("part parts portion portions".split(), (1, 99)),
    **dict.fromkeys("quarter quarters".split(), (20, 30)),
    **dict.fromkeys("third thirds".split(), (28, 39)),
    "minority": (1, 49),
    "fraction": (1, 30),
    "fifth": (15, 25),
    "tenth": (5, 15),
}
PARTITIVE = frozenset((*_SHARES, *"one none neither any rest number percent".split()))
# Those that stand before a noun without "of": "third" is an ordinal there.
QUANTIFYING = frozenset("whole entire all every each both most some several many numerous countless half few".split())
_PARTS = {"thirds": 2, "quarters": 3}
_NEARLY = frozenset("nearly almost virtually practically".split())
_HARDLY = frozenset("hardly scarcely barely".split())
JUST = frozenset("only just merely solely exclusively".split())
_ABOVE, _BELOW = frozenset("more over above least".split()), frozenset("fewer less under below most".split())


def partitive(noun: Token) -> bool:
    """Whether a noun only tells how much of what follows its "of" is meant."""
    return noun.lower_ in PARTITIVE or noun.tag_ == "CD"


def shared(noun: Token, head: Token, said: list[Token]) -> list[str]:
    """Marks for how much of its kind a participant stands for; `said` are the words that say it of the subject ("are all safe")."""
    counting = [noun] if noun != head else []
    counting += [c for c in head.children if c.i < head.i and (c.lower_ in QUANTIFYING | {"any"} or c.dep_ == "nummod")]
    counting += [c for w in said for c in w.children if c.lower_ in ("all", "both") and c.dep_ in ("det", "advmod", "dep", "appos", "predet")]
    found = next((s for word in counting if (s := _share(word)) is not None), None)
    if found is not None:
        return [ALL] if found == (100, 100) else [f"{MARK}{found[0]}-{found[1]}"]
    return [ONLY] if _alone(head) and not counting_only(counting) else []


def counting_only(words: list[Token]) -> bool:
    """Whether "only" before them limits a number: "only two sailors"."""
    return any(w.tag_ == "CD" for w in words)


def excepting(noun: Token) -> Token | None:
    """What "nothing but" excepts: "nothing but shields" is shields alone."""
    if noun.lower_ not in ("nothing", "nobody", "none"):
        return None
    but = next((c for c in noun.children if c.dep_ in ("prep", "cc") and c.lower_ in ("but", "except")), None)
    return None if but is None else next((c for c in but.children if c.dep_ == "pobj"), None)


def underlying(noun: Token) -> Token:
    """The noun behind "fewer than": "fewer than a tenth of the pupils" are a tenth of them, or less."""
    than = next((c for c in noun.children if c.dep_ == "prep" and c.lower_ == "than"), None) if noun.lower_ in ("fewer", "less", "more") else None
    return noun if than is None else next((c for c in than.children if c.dep_ == "pobj"), noun)


def _share(word: Token) -> tuple[int, int] | None:
    """The share a word tells, with what makes it more or less: "fewer than half", "almost all", "hardly any"."""
    low = word.lower_
    around = {c.lower_ for c in word.children}
    if low in ("any", "anybody", "anyone"):
        return (0, 10) if around & _HARDLY or _before(word) & _HARDLY else None
    if low in ("none", "neither"):
        return 100, 100  # under the negation that these words are
    if low == "one":
        return (100, 100) if "not" in around | _before(word) else (1, 100)
    if low == "percent":
        value = next((c.text for c in word.children if c.tag_ == "CD"), "")
        base = (int(value) - 2, int(value) + 2) if value.isdigit() and int(value) <= 100 else None
    else:
        base = _SHARES.get(low, (1, 100) if word.tag_ == "CD" and word.dep_ != "nummod" else None)
    if base is None:
        return None
    if low in ("few", "handful") and (around & {"a", "quite"} or _before(word) & {"a"}) and not _before(word) & JUST and low == "few":
        return 1, 70  # "a few" is no complaint that they are few
    if low in _PARTS and "two" in around | _before(word):
        base = (62, 71) if low == "thirds" else (45, 55)
    elif low in _PARTS and "three" in around | _before(word):
        base = (70, 80)
    near = around | _before(word)
    if base == (100, 100) and near & _NEARLY:
        return 80, 100
    if "than" in near or "at" in near:
        middle = sum(base) // 2
        if near & _ABOVE:
            return middle, 100
        if near & _BELOW:
            return 0, middle
    if base[1] == 100 and base[0] < 51 and near & JUST:
        return base[0], 99
    return base


def _before(word: Token) -> set[str]:
    """The three words before a word."""
    return {t.lower_ for t in word.doc[max(word.sent.start, word.i - 3) : word.i]}


def _alone(head: Token) -> bool:
    """Whether "only" stands right before a noun phrase, or before the preposition it hangs on."""
    prep = head.head if head.dep_ == "pobj" else None
    first = head.left_edge
    if any(c.lower_ in JUST for c in head.children if c.i < head.i and c.dep_ == "advmod") or first.lower_ in JUST and first != head:
        return True
    before = first.i - 1 if prep is None else prep.i - 1
    outer = head.doc[before] if before >= head.sent.start else None
    return outer is not None and outer.lower_ in JUST and outer.dep_ == "advmod"
