"""What is known of words in any text: their stems, their irregular forms, their other names; what a wording says in stems.

Two depths of folding, each in one place. `stem` leaves out what grammar adds (number, tense), so that "opened" and "opens" are one
word; `root` leaves out what makes a noun of a verb as well, so that "export" and "exportation" are. What no rule gives stands in the
part `words` of the codebook: irregular forms, and the groups of words that say one thing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:'[^\W\d_]+)?")
_DERIVED = re.compile(r"(?:ations?|ments?|ity|ly|e|(?<![aeiou])y)$")
_VOWELS = "aeiou"
# Names of days and months, which are written with a capital and name nobody.
WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
MONTHS = frozenset("january february march april may june july august september october november december".split())
# What an amount is of that says only what came about with it: "40 million litres came down".
SOMETHING = "something"
# End in s and are no plurals.
_SINGULAR = frozenset("news series species means lens".split())


def split(text: str) -> list[str]:
    """Words and numbers in lower case, apostrophes straight.

    >>> split("Georgia\u2019s 2,400 lorries aren't insured.")
    ["georgia's", '2,400', 'lorries', "aren't", 'insured']
    """
    return _WORD.findall(text.lower().replace("\u2019", "'"))


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """What all regular forms of a word share: its endings of number and tense are left out, and a silent e that they would hide.

    Source of the method: Porter, "An algorithm for suffix stripping" (1980), steps 1 and 5; a final y is kept here, so that most stems
    are words ("lorry").

    >>> [stem(w) for w in ("stopped", "hoped", "lorries", "supplied", "issuing", "issues", "planes", "plans", "bring")]
    ['stop', 'hope', 'lorry', 'supply', 'issu', 'issu', 'plane', 'plan', 'bring']
    """
    while len(word) > 3 and word[-1].isalpha() and (shorter := _closed(_tenseless(singular(word)))) != word:
        word = shorter  # "released" leaves "releas", of which a second reader would take the s for a plural's
    return word


@lru_cache(maxsize=1 << 16)
def root(word: str) -> str:
    """The stem of a word without the endings that make a noun, an adverb or an adjective of it; a number without its grouping commas.

    >>> root("licences"), root("licensing"), root("1,300"), root("limitations")
    ('licenc', 'licens', '1300', 'limit')
    """
    if word[:1].isdigit():
        return word.replace(",", "")
    plain = stem(word)
    cut = _DERIVED.sub("", plain)
    return cut if len(cut) >= 3 else plain


def singular(word: str) -> str:
    """A word without the ending of a plural.

    >>> [singular(w) for w in ("ministers", "ministries", "churches", "press", "news", "s")]
    ['minister', 'ministry', 'church', 'press', 'news', 's']
    """
    if word in _SINGULAR:
        return word
    if word.endswith("ies"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1] if word[-1:] == "s" and word[-2:-1] not in "sui" else word


def _tenseless(word: str) -> str:
    """A word without -ed and -ing, where a vowel is left of it, as it is written without them."""
    if word.endswith("ied"):
        return word[:-3] + "y" if len(word) > 4 else word[:-1]
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) and not word.endswith("ceed") else word
    if word.endswith("ying") and len(word) == 5:
        return word[0] + "ie"
    base = word[:-2] if word.endswith("ed") else word[:-3] if word.endswith("ing") else ""
    if not set(base) & set(_VOWELS + "y"):
        return word
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "lsz" + _VOWELS:
        return base[:-1]
    hoped = base.endswith(("at", "bl", "iz")) or _measure(base) == 1 and (_short(base) or len(base) == 2)
    return base + "e" if hoped else base


def _closed(word: str) -> str:
    """A word without a silent e, and with one l where longer words may double it."""
    if len(word) > 3 and word.endswith("e") and word[-2] != "e" and (_measure(word[:-1]) > 1 or _measure(word[:-1]) == 1 and not _short(word[:-1])):
        return word[:-1]
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word


def _shape(word: str) -> str:
    """Each letter as v or c; a y after a consonant is a vowel."""
    found = ""
    for i, letter in enumerate(word):
        found += "v" if letter in _VOWELS or letter == "y" and i and found[-1] == "c" else "c"
    return found


def _measure(word: str) -> int:
    """How often a consonant follows a vowel: about the number of syllables."""
    return len(re.findall("v+c+", _shape(word)))


def _short(word: str) -> bool:
    """Whether a word ends in consonant, vowel, consonant, of which the last would be doubled before -ed."""
    return _shape(word)[-3:] == "cvc" and word[-1] not in "wxy"


def verb_forms(verb: str, irregular: Mapping[str, Sequence[str]] = {}) -> tuple[str, ...]:
    """All forms of a verb: the plain one, with -s, in the past, with -ing; `irregular` gives the past where no rule does.

    A verb of one short syllable doubles its last letter; a longer one that does ("admitted") is listed with its past.

    >>> verb_forms("deny"), verb_forms("quip"), verb_forms("say", {"say": ["said"]}), verb_forms("admit", {"admit": ["admitted"]})
    (('deny', 'denies', 'denied', 'denying'), ('quip', 'quips', 'quipped', 'quipping'), ('say', 'says', 'said', 'saying'), \
('admit', 'admits', 'admitted', 'admitting'))
    """
    given = tuple(irregular.get(verb, ()))
    if verb.endswith("e"):
        going = verb[:-2] + "ying" if verb.endswith("ie") else verb + "ing" if verb.endswith("ee") else verb[:-1] + "ing"
        return verb, verb + "s", *(given or (verb + "d",)), going
    doubled = verb + verb[-1]
    doubles = _measure(verb) == 1 and _short(verb.replace("qu", "q"))
    stems = [s for s in (doubled, verb) if s + "ed" in given] or [doubled if doubles else verb]
    past = verb[:-1] + "ied" if verb.endswith("y") and verb[-2] not in _VOWELS else stems[0] + "ed"
    going = () if any(g.endswith("ing") for g in given) else (s + "ing" for s in stems)
    return verb, plural(verb), *(g for g in given or (past,) if g != verb), *going


def plural(noun: str) -> str:
    """The regular plural of a noun, which is also the third person of a verb.

    >>> [plural(w) for w in ("reply", "joy", "church", "go")]
    ['replies', 'joys', 'churches', 'goes']
    """
    if noun.endswith("y") and noun[-2] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "sh", "ch", "x", "z", "go", "do")) else "s")


@dataclass(frozen=True)
class Words:
    """The codebook of words, ready for use.

    irregular : by plain form, the other forms that no rule makes.
    plain : the plain form of each of them.
    acts, things : by stem, the name of the group a verb or a noun belongs to (its first word).
    folds : by root, the root that stands for all words that reports of one utterance exchange.
    """

    irregular: Mapping[str, Sequence[str]] = field(default_factory=dict)
    plain: Mapping[str, str] = field(default_factory=dict)
    acts: Mapping[str, str] = field(default_factory=dict)
    things: Mapping[str, str] = field(default_factory=dict)
    folds: Mapping[str, str] = field(default_factory=dict)

    def stem(self, phrase: str) -> str:
        """A word, or each word of a phrase, in one form in every tense and number.

        >>> Words(plain={"gave": "give"}).stem("gave back"), Words().stem("supplied")
        ('give back', 'supply')
        """
        return " ".join(stem(self.plain.get(w, w)) for w in phrase.lower().split())

    def keys(self, phrase: str) -> tuple[str, ...]:
        """What a phrase is looked up by: its stem, and where a noun stands behind its verb, that by the noun's name in its group.

        >>> Words(things={"deal": "agreement"}).keys("struck a deal")
        ('struck a deal', 'struck a agreement')
        """
        plain = self.stem(phrase)
        verb, *rest = plain.split(" ")
        named = " ".join((verb, *(self.things.get(w, w) for w in rest)))
        return tuple(dict.fromkeys((plain, named, self.stem(named))))

    def act(self, verb: str) -> str:
        """The name of the act a verb tells of: the first of its group, else its stem."""
        return self.acts.get(whole := self.stem(verb), whole)

    def thing(self, noun: str) -> str:
        """The name of the thing a noun stands for: the first of its group, else its stem."""
        return self.things.get(whole := self.stem(noun), whole)


def read_words(part: Mapping) -> Words:
    """The part `words` of the codebook."""
    plain = {form: base for base in part["irregular"] for form in verb_forms(base, part["irregular"]) if form != base}
    plain |= {several: one for one, several in part["plurals"].items()}
    bare = Words(plain=plain)
    strict = [*part["acts"], *part["things"]]
    folds = {root(w): root(group[0]) for group in strict for w in group if " " not in w}
    near = {root(w): root(group[0]) for group in part["near"] for w in group}
    folds = {w: near.get(head, head) for w, head in folds.items()} | near
    folds |= {root(form): folds.get(root(base), root(base)) for form, base in plain.items()}
    things = {bare.stem(w): group[0] for group in part["things"] for w in group}
    known = Words(part["irregular"], plain, {}, things, folds)
    return replace(known, acts={key: group[0] for group in part["acts"] for w in group for key in known.keys(w)})


def words_alike(groups: Sequence[Sequence[str]]) -> dict[str, frozenset[int]]:
    """By root, the numbers of the groups a word stands in: two words are alike where they share one. Phrases are left out.

    >>> alike = words_alike([["crew", "sailor"], ["crew", "team", "tug of war"]])
    >>> [sorted(alike[root(w)]) for w in ("crews", "sailors", "team")], root("tug") in alike
    ([[0, 1], [0], [1]], False)
    """
    found: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for word in (w for w in group if " " not in w):
            found.setdefault(root(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def folded_words(text: str, folds: Mapping[str, str], function_words: Collection[str]) -> frozenset[str]:
    """The content words of a wording as a set of roots; `folds` leads from a root to the one that stands for its group.

    >>> sorted(folded_words("The 1,300 firms", {"firm": "company"}, {"the"}))
    ['1300', 'company']
    """
    plain = (root(w.split("'")[0]) for w in split(text) if w not in function_words)
    return frozenset(folds.get(s, s) for s in plain)


def inside(words: str) -> str:
    """Words that began a sentence, as they stand inside one; an abbreviation and a name of capitals stay.

    >>> inside("Seven tonnes"), inside("US$1.2bn"), inside("1,340")
    ('seven tonnes', 'US$1.2bn', '1,340')
    """
    return words[:1].lower() + words[1:] if words[1:2].islower() else words


def negations(text: str, negating: Collection[str]) -> int:
    """How many negating words a wording holds; two of them cancel."""
    return sum(w in negating or w.endswith("n't") for w in split(text))
