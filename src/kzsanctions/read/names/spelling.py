"""Compare personal names across transliterations: fold to sounds, then align token by token.

Surnames must agree, fathers' names are optional, initials fit, and names that merely look alike stay apart.
Method: spelling rules fold a name to one letter a sound; two tokens are compared by edit distance in which sounds that
transliteration tables exchange cost little (a weighted Levenshtein distance, Wagner and Fischer 1974).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

# Shares of a token that may be paid for before it counts as another name.
SAME_SURNAME = 0.17
SAME_GIVEN = 0.17
SAME_FATHER = 0.36
# What may stand behind a surname.
_DESCENT = frozenset(("jr", "sr", "junior", "senior", "dr", "prof", "professor", "mr", "mrs", "ms"))
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼʹ`´][^\W\d_]+)*['’ʼʹ]?")


@dataclass(frozen=True)
class NameRules:
    """The name part of the codebook, made ready for comparing; identity, not content, makes two of them equal.

    Endings named `written_*`, `woman_*` and `man_*` are of written words, the others of words folded to sounds.
    """

    letters: Mapping[str, str]
    spellings: tuple[tuple[re.Pattern, Mapping[str, str]], ...]
    exchanged: Mapping[tuple[str, str], float]
    dropped: Mapping[str, float]
    surname_endings: tuple[tuple[str, str], ...]
    patronymic: tuple[str, ...]
    not_names: frozenset[str]
    particles: frozenset[str]
    given: Mapping[str, frozenset[int]] = field(default_factory=dict)
    person_endings: tuple[str, ...] = ()
    given_endings: tuple[str, ...] = ()
    other_readings: tuple[tuple[str, str], ...] = ()
    written_endings: tuple[str, ...] = ()
    written_given: frozenset[str] = frozenset()
    woman_endings: tuple[str, ...] = ()
    man_endings: tuple[str, ...] = ()
    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other) -> bool:
        return self is other


@dataclass(frozen=True)
class Match:
    """Whether two names are taken for one person's, how alike they are (0 to 1), and why."""

    same: bool
    score: float
    reason: str


@dataclass(frozen=True)
class Name:
    """A folded name: given names, father's names and surname in sounds; an initial is a single letter."""

    given: tuple[str, ...]
    father: tuple[str, ...]
    surname: str

    @property
    def tokens(self) -> tuple[str, ...]:
        return (*self.given, self.surname) if self.surname else self.given


def read_names(part: dict) -> NameRules:
    """The name rules of the codebook as `same_person` takes them."""
    letters = {**part["letters"], **part["cyrillic"]}
    spellings = tuple((re.compile("|".join(map(re.escape, rule["from"]))), rule["to"]) for rule in part["spellings"])
    pairs = [(tuple(e["sounds"]), e["cost"]) for e in part["exchanged"]]
    exchanged = dict(pairs) | {(b, a): cost for (a, b), cost in pairs}
    endings = sorted(((e, rule["to"]) for rule in part["surname_endings"] for e in rule["from"]), key=lambda e: (-len(e[0]), e))
    bare = NameRules(letters, spellings, exchanged, part["dropped"], (), (), frozenset(part["not_names"]), frozenset(part["particles"]))
    folded = {key: tuple(sorted({_sounds(e, bare) for e in part[key]})) for key in ("patronymic_endings", "person_endings", "given_endings")}
    given: dict[str, set[int]] = {}
    for number, group in enumerate(part["given_names"]):
        for variant in group:
            given.setdefault(_sounds(variant, bare), set()).add(number)
    women, men = (frozenset(n.casefold() for n in part[key]) for key in ("women", "men"))
    return replace(
        bare,
        surname_endings=tuple((_sounds(e, bare), _sounds(to, bare)) for e, to in endings),
        patronymic=folded["patronymic_endings"],
        given={k: frozenset(v) for k, v in given.items()},
        person_endings=folded["person_endings"],
        given_endings=folded["given_endings"],
        other_readings=tuple(part["other_readings"].items()),
        written_endings=tuple(part["person_endings"]),
        written_given=women | men | {v.casefold() for group in part["given_names"] for v in group},
        woman_endings=tuple(part["woman_endings"]),
        man_endings=tuple(part["man_endings"]),
        women=women,
        men=men,
    )


def fold_name(s: str, rules: NameRules) -> Name:
    """Take a written name apart into folded given names, fathers' names and surname.

    The surname is the last token, or the first before a comma, in capitals, or where a father's name comes last
    ("Suleimenov Marat Askarovich"). Titles and marks of descent are left out; hyphens part given names.
    """
    return _fold_name(s, rules)


@lru_cache(maxsize=65536)
def _fold_name(s: str, rules: NameRules) -> Name:
    head, comma, rest = s.partition(",")
    written = [w for part in ((rest, head) if comma and _WORD.search(rest) else (s,)) for w in _WORD.findall(part)]
    # A title that ends a name is a surname: "Anna King".
    written = [w for k, w in enumerate(written) if w.casefold() not in rules.not_names or k == len(written) - 1 and w.casefold() not in _DESCENT]
    shouted = [w.isupper() and len(w) > 2 for w in written]
    if len(written) > 1 and not comma and shouted[0] and not any(shouted[1:]):
        written = [*written[1:], written[0]]
    sounds = [x for x in (_sounds(w, rules) for w in written) if x]
    core = [x for x in sounds if x not in rules.particles] or sounds
    if not core:
        return Name((), (), "")
    fathers = [len(x) > 4 and x.endswith(rules.patronymic) for x in core]
    if len(core) > 2 and fathers[-1] and not fathers[1] and core[0].endswith(rules.person_endings):
        core, fathers = [*core[1:], core[0]], [*fathers[1:], fathers[0]]
    middle = [i for i in range(1, len(core) - 1) if fathers[i]]
    given = tuple(x for i, x in enumerate(core[:-1]) if i not in middle)
    return Name(given, tuple(core[i] for i in middle), core[-1])


def sound_key(s: str, rules: NameRules) -> str:
    """One spelling for most transliterations of a name, for ids and for finding candidates: given names, then surname."""
    name = _fold_name(s, rules)
    return " ".join([*map(_skeleton, name.given), _skeleton(_stem(name.surname, rules))]).strip()


def surname_key(s: str, rules: NameRules) -> str:
    """The firm consonants of a name's surname, equal for spellings that `same_person` merges in all but rare cases.

    It only narrows down which names to compare: many surnames share a key.
    """
    return _skeleton(_stem(_fold_name(s, rules).surname, rules))


def same_person(a: str, b: str, rules: NameRules) -> Match:
    """Decide whether two written names can be one person's.

    Every name of the shorter has to be found in the longer, the surname among them; fathers' names are only compared
    where both give one. A surname alone fits any given name, at a lower score: whether it is enough is the caller's to say.

    >>> same_person("Marat Suleimenov", "Marat Sulejmenow", rules).same    # doctest: +SKIP
    True
    """
    found = (_same(x, y, rules) for x in _spellings(a, rules) for y in _spellings(b, rules))
    return max(found, key=lambda m: (m.same, m.score))


def _spellings(s: str, rules: NameRules) -> list[str]:
    """The name as written, and with the letters that can be read in two ways read in the other."""
    low = s.casefold()
    return [s, *(low.replace(letter, other) for letter, other in rules.other_readings if letter in low)]


def _same(a: str, b: str, rules: NameRules) -> Match:
    left, right = _fold_name(a, rules), _fold_name(b, rules)
    if not left.surname or not right.surname:
        return Match(False, 0.0, "no name given")
    if left == right:
        return Match(True, 1.0 if left.given else 0.9, "same folded name")
    turned = _readings(left) if right.given else [left]
    best = max((_judge(x, right, rules) for x in turned), key=lambda m: (m.same, m.score))
    joined = _joined(left, right, rules)
    return joined if joined.same and not best.same else best


def _readings(name: Name) -> list[Name]:
    """The name as written, and with its order turned, as some languages and lists have it."""
    if len(name.given) != 1 or len(name.given[0]) == 1 or name.father:
        return [name, *([Name((*name.given[1:], name.surname), name.father, name.given[0])] if len(name.given) > 1 else [])]
    return [name, Name((name.surname,), (), name.given[0])]


def _judge(a: Name, b: Name, rules: NameRules) -> Match:
    surname = _surname_distance(a.surname, b.surname, rules)
    if surname > SAME_SURNAME:
        return Match(False, max(0.0, 0.5 - surname / 2), f"surnames differ ({surname:.2f})")
    if not a.given or not b.given:
        return Match(True, 0.75 - surname, "surname alone agrees")
    worst = _givens_distance(*sorted((a.given, b.given), key=len), rules)
    if worst > SAME_GIVEN:
        return Match(False, max(0.0, 0.6 - worst / 2), f"given names differ ({worst:.2f})")
    father = _father_distance(a.father, b.father, rules)
    if father > SAME_FATHER:
        return Match(False, max(0.0, 0.65 - father / 2), f"fathers' names differ ({father:.2f})")
    return Match(True, 1 - (surname + worst) / 2 - father / 10, "surname and given name agree")


def _joined(a: Name, b: Name, rules: NameRules) -> Match:
    """Names that are one string apart from where it is cut ("Abd al-Aziz", "Abdulaziz")."""
    left, right = "".join(a.tokens), "".join(b.tokens)
    if len(a.tokens) == len(b.tokens) or min(len(left), len(right)) < 8 or abs(len(left) - len(right)) > 2:
        return Match(False, 0.0, "")
    distance = _distance(left, right, rules)
    return Match(distance <= 0.06, 0.9 - distance, "one name cut differently")


def _surname_distance(a: str, b: str, rules: NameRules) -> float:
    if a == b:
        return 0.0
    return min(_distance(a, b, rules), _distance(_stem(a, rules), _stem(b, rules), rules))


def _givens_distance(short: Sequence[str], long: Sequence[str], rules: NameRules) -> float:
    """The worst distance of a given name of the shorter list to its partner in the longer, taken in order."""
    at, worst = 0, 0.0
    for number, token in enumerate(short):
        room = range(at, len(long) - (len(short) - number) + 1)
        distance, at = min((_given_distance(token, long[i], rules), i + 1) for i in room)
        worst = max(worst, distance)
    return worst


def _given_distance(a: str, b: str, rules: NameRules) -> float:
    if a == b:
        return 0.0
    if len(a) == 1 or len(b) == 1:
        return 0.1 if _initials_fit(a, b, rules) else 1.0
    left, right = rules.given.get(a), rules.given.get(b)
    if left and right:
        return 0.05 if left & right else 1.0
    return min(_distance(a, b, rules), _distance(_core(a, rules), _core(b, rules), rules) + 0.05)


def _core(given: str, rules: NameRules) -> str:
    ending = max((e for e in rules.given_endings if given.endswith(e) and len(given) > len(e) + 3), key=len, default="")
    return given[: len(given) - len(ending)]


def _initials_fit(a: str, b: str, rules: NameRules) -> bool:
    """E. fits Yermek: a glide before the vowel is not always written; J. fits Zhanibek and K. fits Qanat."""
    pairs = [(a[0], b[0]), (a.lstrip("ij")[:1] or a[0], b.lstrip("ij")[:1] or b[0])]
    return any(x == y or rules.exchanged.get((x, y), 1.0) <= 0.1 for x, y in pairs)


def _father_distance(a: Sequence[str], b: Sequence[str], rules: NameRules) -> float:
    if not a or not b:
        return 0.0
    return min(_distance(x, y, rules) if min(len(x), len(y)) > 1 else 1.0 - (x[0] == y[0]) for x in a for y in b)


def _stem(surname: str, rules: NameRules) -> str:
    for ending, to in rules.surname_endings:
        if surname.endswith(ending) and len(surname) > len(ending) + 1:
            return surname[: len(surname) - len(ending)] + to
    return surname


def _sounds(word: str, rules: NameRules) -> str:
    """A word in sounds: plain letters, one a sound, no letter doubled."""
    plain = "".join(rules.letters[c] if c in rules.letters else _bare(c) for c in word.casefold())
    for pattern, to in rules.spellings:
        plain = pattern.sub(to, plain)
    return re.sub(r"(.)\1+", r"\1", plain)


def _bare(letter: str) -> str:
    return letter if letter.isascii() else "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))


# The sounds that no table exchanges for a vowel or for one of another row: everything else is left out of a key.
_ROWS = {"t": "t", "d": "t", "D": "t", "T": "t", "r": "r", "l": "l", "m": "n", "n": "n", "p": "p", "b": "p"}


def _skeleton(sounds: str) -> str:
    return re.sub(r"(.)\1+", r"\1", "".join(_ROWS.get(c, "") for c in sounds))


@lru_cache(maxsize=262144)
def _distance(a: str, b: str, rules: NameRules) -> float:
    """Weighted edit distance as a share of the longer token; 1 where the lengths alone keep them apart."""
    longer = max(len(a), len(b))
    if abs(len(a) - len(b)) > 4 or not longer:
        return 1.0 if longer else 0.0
    dropped, exchanged = rules.dropped, rules.exchanged
    row = [0.0]
    for y in b:
        row.append(row[-1] + dropped.get(y, 1.0))
    for x in a:
        lost = dropped.get(x, 1.0)
        new = [row[0] + lost]
        for j, y in enumerate(b):
            swap = row[j] + (0.0 if x == y else exchanged.get((x, y), 1.0))
            new.append(min(swap, row[j + 1] + lost, new[j] + dropped.get(y, 1.0)))
        row = new
    return min(1.0, row[-1] / longer)
