"""Compare personal names across transliterations, folded to sounds, token by token.

Surnames must agree, fathers' names are optional, initials fit, and names that merely look alike stay apart.
Method: spelling rules fold a name to one letter a sound; two tokens are compared by edit distance in which sounds that
transliteration tables exchange cost little (a weighted Levenshtein distance, Wagner and Fischer 1974).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from .distance import distance
from .sounds import Name, NameRules, fold_name, skeleton, surname_bare, surname_stem, syllables, unaccented, without_servant

# Shares of a token that may be paid for before it counts as another name.
SAME_SURNAME = 0.17
SAME_GIVEN = 0.17
SAME_FATHER = 0.32
# What may be paid for where less than the whole name agrees.
CLOSE = 0.03
# What may be paid for in a father's own name that stands for a surname.
FATHER_ALONE = 0.1
# A given name cut to its first syllable: "Rost" for Rostislav.
_CLIPPED = re.compile(r"[^aeiou]{1,2}[aeiou](?:[^aeiou]{1,2}|[ij])\Z")
# In short names one letter is a syllable: less may be paid for.
SHORT, SAME_SHORT = 6, 0.125


@dataclass(frozen=True)
class Match:
    """Whether two names are taken for one person's, how alike they are (0 to 1), and why."""

    same: bool
    score: float
    reason: str


@lru_cache(maxsize=65536)
def token_keys(s: str, rules: NameRules) -> frozenset[str]:
    """The keys of every part of a name that may be its surname in another order or length, the father's own name too; initials give none."""
    folded = [fold_name(form, rules) for form in {*_spellings(s, rules), unaccented(s)}]
    tokens = {x for name in folded for x in (*name.tokens, *(_father(f, rules) for f in name.father)) if len(x) > 1}
    return frozenset(skeleton(surname_stem(x, rules)) for x in tokens)


@lru_cache(maxsize=262144)
def same_person(a: str, b: str, rules: NameRules) -> Match:
    """Decide whether two written names can be one person's.

    Every name of the shorter has to be found in the longer, the surname among them; fathers' names are only compared
    where both give one. A surname alone fits any given name, at a lower score: whether it is enough is the caller's to say.

    >>> same_person("Marat Suleimenov", "Marat Sulejmenow", rules).same    # doctest: +SKIP
    True
    """
    if _two_genders(a, b, rules):
        return Match(False, 0.3, "a woman's and a man's surname")
    found = (_same(x, y, rules) for x in _spellings(a, rules) for y in _spellings(b, rules))
    best = max(found, key=lambda m: (m.same, m.score))
    if not best.same and a.isascii() != b.isascii():
        found = (_same(unaccented(x), unaccented(y), rules) for x in _spellings(a, rules) for y in _spellings(b, rules))
        stripped = max(found, key=lambda m: (m.same, m.score))
        return stripped if stripped.same else best
    return best


def _two_genders(a: str, b: str, rules: NameRules) -> bool:
    """One of two full names has a woman's surname ending and the other a man's, or a man's given name has become a woman's ("Gabrielle")."""
    first = sorted((s.split()[0].casefold() if s.split() else "" for s in (a, b)), key=len)
    if len(first[0]) > 3 and first[1] == first[0] + first[0][-1] + "e":
        return True
    if any(s.split()[:1] and s.split()[0].casefold() in rules.women for s in (a, b)):
        return False  # a woman, whichever form of the surname a paper gives her
    last = [s.split()[-1].casefold() if len(s.split()) > 1 and "," not in s and not s.split()[0].isupper() else "" for s in (a, b)]
    woman, man = _folded(rules.woman_endings), _folded(rules.man_endings)
    sides = [(w.endswith(woman), w.endswith(man) and not w.endswith(woman)) for w in last]
    return any(one[0] and other[1] for one, other in (sides, sides[::-1]))


@lru_cache
def _folded(endings: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(e.casefold() for e in endings)


@lru_cache(maxsize=65536)
def _spellings(s: str, rules: NameRules) -> list[str]:
    """The name as written, and with the letters that can be read in two ways read in the other; one that is part of a
    spelling of two letters ("ch", "ck", "sc") is not."""
    low = s.casefold()
    return [s, *(re.sub(rf"(?<!s){letter}(?![hkz])", other, low) for letter, other in rules.other_readings if letter in low)]


def _same(a: str, b: str, rules: NameRules) -> Match:
    left, right = fold_name(a, rules), fold_name(b, rules)
    if not left.surname or not right.surname:
        return Match(False, 0.0, "no name given")
    if left == right:
        return Match(True, 1.0 if left.given else 0.9, "same folded name")
    if (x := syllables(left, rules)) and (y := syllables(right, rules)):
        same = y in (x, x[1:] + x[:1], x[-1:] + x[:-1])
        return Match(same, 0.9 if same else 0.5, "the same syllables" if same else "other syllables")
    turned = _readings(left) if right.given else [left]
    pairs = [*((x, right) for x in turned), *((left, x) for x in _readings(right) if left.given)]
    best = max((_judge(x, y, rules) for x, y in pairs), key=lambda m: (m.same, m.score))
    others = (
        (way(left, right, rules) for way in (_joined, _longer, _by_father, _without_ending, _without_servant, _without_honour, _slipped))
        if not best.same
        else ()
    )
    return next((m for m in others if m.same), best)


def _readings(name: Name) -> list[Name]:
    """The name as written, and with its order turned, as some languages and lists have it."""
    if len(name.given) != 1 or len(name.given[0]) == 1 or name.father:
        return [name, *([Name((*name.given[1:], name.surname), name.father, name.given[0])] if len(name.given) > 1 else [])]
    return [name, Name((name.surname,), (), name.given[0])]


def _judge(a: Name, b: Name, rules: NameRules) -> Match:
    surname = _surname_distance(a.surname, b.surname, rules, _allowed(a.surname, b.surname))
    if max(len(a.surname), len(b.surname)) <= SHORT and (a.surname[:-1] == b.surname or b.surname[:-1] == a.surname):
        surname = 1.0  # "Brand", "Brandt"; "Lind", "Linde"
    if surname > _allowed(a.surname, b.surname):
        return Match(False, max(0.0, 0.5 - surname / 2), f"surnames differ ({surname:.2f})")
    if not a.given or not b.given:
        return Match(True, 0.75 - surname, "surname alone agrees")
    worst = _givens_distance(*sorted((a.given, b.given), key=len), rules)
    if worst > SAME_GIVEN:
        return Match(False, max(0.0, 0.6 - worst / 2), f"given names differ ({worst:.2f})")
    father = _fathers_distance(a, b, rules)
    if father > SAME_FATHER:
        return Match(False, max(0.0, 0.65 - father / 2), f"fathers' names differ ({father:.2f})")
    return Match(True, 1 - (surname + worst) / 2 - father / 10, "surname and given name agree")


def _allowed(a: str, b: str) -> float:
    """What may be paid for in two tokens, as a share of the longer."""
    return SAME_SHORT if max(len(a), len(b)) <= SHORT else SAME_SURNAME


def _longer(a: Name, b: Name, rules: NameRules) -> Match:
    """A name and surname out of a longer name, whose last surname is left out ("Karim Haddadi", "Karim Haddadi Shirazi"),
    and of four names the second too, as where the mother's surname ends a name ("Elena Marta Quiroga Duarte")."""
    short, long = sorted((a, b), key=lambda n: len(n.tokens))
    first = short.tokens
    if len(first) == 3 and first == long.tokens[:-1] and not (short.father or long.father):
        return Match(True, 0.8, "a second surname left out")
    if len(first) != 2 or len(long.tokens) not in (3, 4) or min(map(len, first)) < 4 or short.father or long.father:
        return Match(False, 0.0, "")
    if first[1].endswith(rules.patronymic) or first[1] in rules.given:
        return Match(False, 0.0, "")
    worst = max(distance(x, y, rules, CLOSE) for x, y in zip(first, (long.tokens[0], long.tokens[-2])))
    return Match(worst <= CLOSE, 0.8 - worst, "a second surname left out")


def _by_father(a: Name, b: Name, rules: NameRules) -> Match:
    """A given name and the father's own name, in either order, as they stand for a surname in Central Asia
    ("Daniyar Yerzhan" for Daniyar Yerzhanovich Abilov)."""
    short, long = sorted((a, b), key=lambda n: len(n.father))
    if short.father or not long.father or len(short.given) != 1 or min(map(len, short.tokens)) < 4:
        return Match(False, 0.0, "")
    fathers = [_father(x, rules) for x in long.father]
    orders = (short.tokens, short.tokens[::-1])
    worst = min(max(_given_distance(g, long.given[0], rules), *(distance(f, x, rules, FATHER_ALONE) for x in fathers)) for g, f in orders)
    return Match(worst <= FATHER_ALONE, 0.85 - worst, "the father's name as surname")


def _without_ending(a: Name, b: Name, rules: NameRules) -> Match:
    """A surname that one side writes without the Russian ending, as Central Asian states dropped it ("Yerlan Abishev", "Yerlan Abish")."""
    short, long = sorted((a, b), key=lambda n: len(n.surname))
    bare = surname_bare(long.surname, rules)
    if len(short.surname) < 5 or bare == long.surname or not (a.given and b.given) or len(a.given[0]) == 1 or len(b.given[0]) == 1:
        return Match(False, 0.0, "")
    worst = max(distance(short.surname, bare, rules, CLOSE), _givens_distance(*sorted((a.given, b.given), key=len), rules))
    apart = _fathers_distance(a, b, rules) > SAME_FATHER
    return Match(worst <= CLOSE and not apart, 0.8 - worst, "a surname without its ending")


def _without_servant(a: Name, b: Name, rules: NameRules) -> Match:
    """One side leaves out the "servant of" before a name and nothing else ("Abdul Hakim Noor", "Hakim Noor")."""
    bare = [Name(tuple(without_servant(x, rules) for x in n.given), n.father, without_servant(n.surname, rules)) for n in (a, b)]
    if len(a.tokens) != len(b.tokens) or bare == [a, b] or len(a.tokens) < 2:
        return Match(False, 0.0, "")
    found = _judge(*bare, rules)
    return Match(found.same, found.score - 0.1, "servant of left out")


def _without_honour(a: Name, b: Name, rules: NameRules) -> Match:
    """One side leaves out the name of honour before a man's own, and has nothing in its place ("Mohammad Tariq Jalali", "Tariq Jalali")."""
    for full, short in ((a, b), (b, a)):
        k = next((k for k, x in enumerate(full.given) if x in rules.honours), None)
        if k is None or len(full.tokens) < 3 or any(x in rules.honours for x in short.tokens) or len(short.tokens) <= k:
            continue
        if distance(short.tokens[k], full.tokens[k + 1], rules, CLOSE) > CLOSE:
            continue
        bare = Name((*full.given[:k], *full.given[k + 1 :]), full.father, full.surname)
        found = next((m for m in (_judge(bare, short, rules), _longer(bare, short, rules)) if m.same), None)
        if found is not None:
            return Match(True, found.score - 0.1, "a name of honour left out")
    return Match(False, 0.0, "")


def _slipped(a: Name, b: Name, rules: NameRules) -> Match:
    """A given name that has lost a letter within, where the father's name and the surname leave no doubt ("Renat", "Reat").

    A letter changed makes another name ("Marat", "Murat"), and brothers share the rest; one lost makes none.
    """
    if not (a.father and b.father and len(a.given) == len(b.given) == 1):
        return Match(False, 0.0, "")
    short, long = sorted((a.given[0], b.given[0]), key=len)
    lost = len(long) == len(short) + 1 > 4 and any(long[:k] + long[k + 1 :] == short for k in range(1, len(long) - 1))
    alike = _surname_distance(a.surname, b.surname, rules, 2 * CLOSE) <= 2 * CLOSE and _fathers_distance(a, b, rules) <= CLOSE
    both = rules.given.get(short), rules.given.get(long)
    return Match(lost and alike and None in both, 0.75, "a letter of the given name lost")


def _joined(a: Name, b: Name, rules: NameRules) -> Match:
    """Names that are one string apart from where it is cut ("Abd al-Aziz", "Abdulaziz")."""
    left, right = "".join(a.tokens), "".join(b.tokens)
    if len(a.tokens) == len(b.tokens) or min(len(left), len(right)) < 8 or abs(len(left) - len(right)) > 2:
        return Match(False, 0.0, "")
    far = distance(left, right, rules, 2 * CLOSE)
    return Match(far <= 2 * CLOSE, 0.9 - far, "one name cut differently")


def _surname_distance(a: str, b: str, rules: NameRules, most: float) -> float:
    if a == b:
        return 0.0
    return min(distance(a, b, rules, most), distance(surname_stem(a, rules), surname_stem(b, rules), rules, most))


def _givens_distance(short: Sequence[str], long: Sequence[str], rules: NameRules) -> float:
    """The worst distance of a given name of the shorter list to its partner in the longer, taken in order."""
    at, worst = 0, 0.0
    for number, token in enumerate(short):
        room = range(at, len(long) - (len(short) - number) + 1)
        far, at = min((_given_distance(token, long[i], rules), i + 1) for i in room)
        worst = max(worst, far)
    return worst


def _given_distance(a: str, b: str, rules: NameRules) -> float:
    if a == b:
        return 0.0
    if len(a) == 1 or len(b) == 1:
        return 0.1 if _initials_fit(a, b, rules) else 1.0
    left, right = rules.given.get(a), rules.given.get(b)
    if left and right:
        return 0.05 if left & right else 1.0
    short, long = sorted((a, b), key=len)
    if long == short + "a":
        return 1.0  # a woman's name: "Samir", "Samira"
    if _CLIPPED.match(short) and _glides(long).startswith(_glides(short)) and len(long) > len(short) + 1 and long[-1] != "a":
        return 0.1
    most = _allowed(a, b)
    far = min(distance(a, b, rules, most), distance(_core(a, rules), _core(b, rules), rules, most) + 0.05)
    return far if far <= most else max(far, SAME_GIVEN + 0.01)


def _glides(given: str) -> str:
    """A given name with one spelling for "ay" and "ey", and for a j that English reads as the Dzh of others: "Jay" for Dzheykhun."""
    return re.sub(r"\Aj", "Z", re.sub(r"\A(.{1,2})[ae][ij]", r"\1ai", given))


def _core(given: str, rules: NameRules) -> str:
    ending = max((e for e in rules.given_endings if given.endswith(e) and len(given) > len(e) + 3), key=len, default="")
    return given[: len(given) - len(ending)]


def _initials_fit(a: str, b: str, rules: NameRules) -> bool:
    """E. fits Yermek: a glide before the vowel is not always written; J. fits Zhanibek and K. fits Qanat."""
    pairs = [(a[0], b[0]), (a.lstrip("ij")[:1] or a[0], b.lstrip("ij")[:1] or b[0])]
    return any(x == y or rules.exchanged.get((x, y), 1.0) <= 0.1 for x, y in pairs)


def _fathers_distance(a: Name, b: Name, rules: NameRules) -> float:
    """How far two fathers' names are apart without the ending that all of them share; an initial has to fit."""
    x, y = a.father or _initials(a, b), b.father or _initials(b, a)
    if not x or not y:
        return 0.0
    return min(_father_distance(_father(p, rules), _father(q, rules), rules) for p in x for q in y)


def _initials(name: Name, other: Name) -> tuple[str, ...]:
    """Initials behind the given name, which may stand for a father's name that the other name gives in full."""
    return tuple(x for x in name.given[1:] if len(x) == 1) if other.father and len(other.given) == 1 else ()


def _father_distance(x: str, y: str, rules: NameRules) -> float:
    if min(len(x), len(y)) == 1:
        return 0.0 if _initials_fit(x, y, rules) else 1.0
    return _given_distance(x, y, rules) if x in rules.given and y in rules.given else distance(x, y, rules, SAME_FATHER)


def _father(name: str, rules: NameRules) -> str:
    """The father's own name in a patronymic."""
    ending = max((e for e in rules.patronymic if name.endswith(e) and len(name) > len(e) + 2), key=len, default="")
    return name[: len(name) - len(ending)]
