"""Fold a written personal name to sounds: given names, fathers' names and surname, one letter a sound whatever the transliteration."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

# What may stand behind a surname.
_DESCENT = frozenset(("jr", "sr", "junior", "senior", "dr", "prof", "professor", "mr", "mrs", "ms"))
# Letters that Unicode does not take apart into a plain one and its accent.
_PLAIN = {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ı": "i", "ə": "a"}
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
    left_endings: tuple[str, ...]
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
    servant_of: tuple[str, ...] = ()
    swallowing: frozenset[str] = frozenset()
    honours: frozenset[str] = frozenset()
    soft_initials: Mapping[str, str] = field(default_factory=dict)

    def __hash__(self) -> int:
        return id(self)

    def __eq__(self, other) -> bool:
        return self is other


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
    bare = NameRules(letters, spellings, exchanged, part["dropped"], (), (), (), frozenset(part["not_names"]), frozenset(part["particles"]))
    folded = {key: tuple(sorted({_sounds(e, bare) for e in part[key]})) for key in ("patronymic_endings", "person_endings", "given_endings")}
    given: dict[str, set[int]] = {}
    for number, group in enumerate(part["given_names"]):
        for variant in group:
            given.setdefault(_sounds(variant, bare), set()).add(number)
    women, men = (frozenset(n.casefold() for n in part[key]) for key in ("women", "men"))
    return replace(
        bare,
        surname_endings=tuple((_sounds(e, bare), _sounds(to, bare)) for e, to in endings),
        left_endings=tuple(sorted({_sounds(e, bare) for e in part["left_endings"]}, key=lambda e: (-len(e), e))),
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
        servant_of=tuple(sorted((_sounds(w, bare) for w in part["servant_of"]), key=len, reverse=True)),
        swallowing=frozenset(part["swallowing"]),
        honours=frozenset(_sounds(w, bare) for w in part["honours"]),
        soft_initials=part["soft_initials"],
    )


@lru_cache(maxsize=65536)
def fold_name(s: str, rules: NameRules) -> Name:
    """Take a written name apart into folded given names, fathers' names and surname.

    The surname is the last token, or the first before a comma, in capitals, or where a father's name comes last
    ("Suleimenov Marat Askarovich"). Titles and marks of descent are left out; hyphens part given names.
    """
    head, comma, rest = s.partition(",")
    written = [w for part in ((rest, head) if comma and _WORD.search(rest) else (s,)) for w in _WORD.findall(part)]
    # A title that ends a name is a surname: "Anna King".
    written = [w for k, w in enumerate(written) if w.casefold() not in rules.not_names or k == len(written) - 1 and w.casefold() not in _DESCENT]
    shouted = [w.isupper() and len(w) > 2 for w in written]
    if len(written) > 1 and not comma and shouted[0] and not any(shouted[1:]):
        written = [*written[1:], written[0]]
    sounds = [x for x in (_sounds(w, rules) for w in written) if x]
    core = _servants_joined(_fathers_joined([x for x in sounds[:-1] if x not in rules.particles] + sounds[-1:], rules), rules)
    if not core:
        return Name((), (), "")
    fathers = [len(x) > 4 and x.endswith(rules.patronymic) for x in core]
    if len(core) > 2 and fathers[-1] and not fathers[1] and core[0].endswith(rules.person_endings):
        core, fathers = [*core[1:], core[0]], [*fathers[1:], fathers[0]]
    middle = [i for i in range(1, len(core) - 1) if fathers[i]]
    given = tuple(x for i, x in enumerate(core[:-1]) if i not in middle)
    return Name(given, tuple(core[i] for i in middle), core[-1])


def _fathers_joined(tokens: list[str], rules: NameRules) -> list[str]:
    """A word for "son of" or "daughter of" that stands alone is the ending of the name before it: "Elman oglu", "Nurlan uulu"."""
    out: list[str] = []
    for x in tokens:
        if out and len(tokens) > 2 and len(x) > 2 and x in rules.patronymic:
            out[-1] += x
        else:
            out.append(x)
    return out


def _servants_joined(tokens: list[str], rules: NameRules) -> list[str]:
    """The Arabic "servant of" as one name with what follows it, in one spelling: "Abd al-Rahim", "Abdel Rahim", "Abdurrahim"."""
    out: list[str] = []
    for x in tokens:
        if len(tokens) > 2 and out and out[-1] in rules.servant_of:
            out[-1] = _servant(rules.servant_of[0] + x, rules)
        else:
            out.append(_servant(x, rules))
    return out


def _servant(token: str, rules: NameRules) -> str:
    head = next((w for w in rules.servant_of if len(w) > 3 and token.startswith(w)), "")
    rest = token[len(head) :]
    if not head or 0 < len(rest) < 3:
        return token
    common = rules.servant_of[0]
    return (common[:-1] if rest[:1] in rules.swallowing and rest else common) + rest


def without_servant(token: str, rules: NameRules) -> str:
    """A folded name without the Arabic "servant of" before it; as it is where it has none."""
    common = rules.servant_of[0] if rules.servant_of else ""
    head = common if common and token.startswith(common) else common[:-1]
    rest = token[len(head) :]
    return rest if head and token.startswith(head) and len(rest) > 3 else token


# One syllable as Korean and Chinese names have them, folded.
_SYLLABLE = re.compile(r"[^aeiou]?v?[aeiou]{1,3}(?:ng|[kptmnlrh])?\Z")


def syllables(name: Name, rules: NameRules) -> tuple[str, ...]:
    """The three syllables of a Korean or Chinese name with hard initials, whichever system it is spelt by; nothing for other names."""
    if len(name.tokens) != 3 or name.father or not all(len(x) > 1 and _SYLLABLE.match(x) for x in name.tokens):
        return ()
    return tuple(rules.soft_initials.get(x[0], x[0]) + x[1:].replace("eo", "o") for x in name.tokens)


def sound_key(s: str, rules: NameRules) -> str:
    """One spelling for most transliterations of a name, for ids and for finding candidates: given names, then surname."""
    name = fold_name(s, rules)
    return " ".join([*map(skeleton, name.given), skeleton(surname_stem(name.surname, rules))]).strip()


@lru_cache(maxsize=65536)
def surname_key(s: str, rules: NameRules) -> str:
    """The firm consonants of a name's surname, equal for spellings that `same_person` merges in all but rare cases.

    It only narrows down which names to compare: many surnames share a key.
    """
    return skeleton(surname_stem(fold_name(s, rules).surname, rules))


@lru_cache(maxsize=65536)
def surname_stem(surname: str, rules: NameRules) -> str:
    """A folded surname with its ending as the codebook writes all endings of that kind."""
    for ending, to in rules.surname_endings:
        if surname.endswith(ending) and len(surname) > len(ending) + 1:
            return surname[: len(surname) - len(ending)] + to
    return surname


@lru_cache(maxsize=65536)
def surname_bare(surname: str, rules: NameRules) -> str:
    """A folded surname without the ending that some states have dropped; as it is where it has none."""
    return next((surname[: -len(e)] for e in rules.left_endings if surname.endswith(e) and len(surname) > len(e) + 3), surname)


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


def skeleton(sounds: str) -> str:
    """The firm consonants of folded letters, one for each row of sounds that languages exchange."""
    return re.sub(r"(.)\1+", r"\1", "".join(_ROWS.get(c, "") for c in sounds))


def unaccented(s: str) -> str:
    """A name as copied without its accents ("Vucic"): the plain letter of each, and nothing else changed."""
    return "".join(_PLAIN.get(c) or _bare(c) for c in s)
