"""The worded rules of cleaning, read from the codebook."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from ..errors import CodebookError
from .patience import tried

# A term's name in a pattern; in a regular expression braces hold numbers.
_TERM = re.compile(r"(?<!\\)\{([A-Za-z_][\w-]*)\}")


@dataclass(frozen=True)
class Rule:
    """A worded rule: `patterns` are tried at the start of a block's folded text, whatever the case.

    `part` says what is labelled: the whole block, or only the matched start or end of a paragraph that is kept.
    `opens` says what follows: a list of links, the rest of the page, comments of readers (without them the rule does not hold), or nothing.
    """

    id: str
    kind: str
    patterns: tuple[str, ...]
    where: str = "anywhere"
    max_words: int = 25
    part: str = "whole"
    opens: str = ""


@dataclass(frozen=True)
class Appeal:
    """Wording of pleas for money: see `appeal` in the codebook for what each list means."""

    pleas: tuple[str, ...]
    openers: tuple[str, ...]
    voice: tuple[str, ...]
    outlet: tuple[str, ...]
    reporting: tuple[str, ...]


@dataclass(frozen=True)
class Cleaning:
    """The cleaning rules of the codebook, compiled: line rules, the wording of appeals, and words that only prose is full of."""

    rules: tuple[Rule, ...]
    appeal: Appeal
    function_words: frozenset[str]
    finite: frozenset[str]
    posture: frozenset[str]
    page: frozenset[str]
    reader: frozenset[str]
    pointing: frozenset[str]
    telling: frozenset[str]
    hand: frozenset[str]
    making: frozenset[str]
    press: frozenset[str]
    reactions: frozenset[str]


def read_cleaning(part: dict) -> Cleaning:
    """The cleaning part of the codebook as rules.

    Raises
    ------
    CodebookError
        Where a pattern is not a regular expression, names an unknown term or matches everything.
    """
    terms: dict[str, str] = {}
    broken: list[str] = []
    for name, pattern in part["terms"].items():
        terms[name] = _expanded(pattern, terms)
        broken += [f"cleaning.yml: terms > {name}: {fault}" for fault in _broken([terms[name]], terms, optional=True)]
    if broken:
        raise CodebookError(*broken)
    rules = tuple(
        Rule(
            r["id"],
            r["kind"],
            tuple(_expanded(p, terms) for p in r["patterns"]),
            r.get("where", "anywhere"),
            r.get("max_words", 25),
            r.get("part", "whole"),
            r.get("opens", ""),
        )
        for r in part["rules"]
    )
    appeal = Appeal(**{key: tuple(_expanded(p, terms) for p in part["appeal"][key]) for key in Appeal.__dataclass_fields__})
    words = part["words"]
    broken += [f"cleaning.yml: rules > {r.id}: {fault}" for r in rules for fault in _broken(r.patterns, terms)]
    broken += [f"cleaning.yml: appeal > {key}: {fault}" for key in part["appeal"] for fault in _broken(getattr(appeal, key), terms)]
    if broken:
        raise CodebookError(*broken)
    lists = ("finite", "posture", "page", "reader", "pointing", "telling", "hand", "making", "press", "reactions")
    return Cleaning(rules, appeal, frozenset(words["function"]), **{key: frozenset(words[key]) for key in lists})


def _broken(patterns: Sequence[str], terms: Collection[str], optional: bool = False) -> Iterator[str]:
    """A sentence for every pattern that cannot be read, names a term nobody declared, or matches every line there is."""
    for pattern in patterns:
        for name in _TERM.findall(pattern.replace("{publisher}", "")):
            near = get_close_matches(name, terms, 1, 0.5)
            hint = f"did you mean '{near[0]}'?" if near else "declare it under terms, above where it is used, or write \\{ for a brace"
            yield f"'{pattern[:60]}' names the term '{name}', which is not declared before it; {hint}"
        try:
            found = _compiled(pattern, "").match("")
        except re.error as e:
            yield f"'{pattern[:60]}' is not a regular expression ({e.msg} at character {e.pos}); correct it"
        except (RecursionError, OverflowError, MemoryError):
            yield f"'{pattern[:60]}' is nested too deep, or repeats too often, to be read; write it shorter"
        else:
            if found and not optional:
                yield f"'{pattern[:60]}' matches where nothing stands, and so every line; say what must be there"


def _expanded(pattern: str, terms: Mapping[str, str]) -> str:
    for name, term in terms.items():
        pattern = pattern.replace("{" + name + "}", f"(?:{term})")
    return pattern


def _compiled(pattern: str, publisher: str) -> re.Pattern:
    """A pattern with the publisher's name filled in; where it is unknown, what needs it matches nothing.

    Most patterns name no publisher and are the same for all of them, however many a corpus has.
    """
    return _filled(pattern, publisher if "{publisher}" in pattern else "")


@lru_cache(maxsize=4096)
def _filled(pattern: str, publisher: str) -> re.Pattern:
    name = re.sub(r"^the\s+", "", publisher.strip(), flags=re.I).split()
    return re.compile(pattern.replace("{publisher}", r"(?:the )?" + r"\s+".join(map(re.escape, name)) if name else "(?!)"), re.I)


def any_of(patterns: Sequence[str], text: str, publisher: str) -> bool:
    return any(tried(_compiled(pattern, publisher).search, text, "appeal", pattern) for pattern in patterns)


def matches(rule: Rule, text: str, words: int, publisher: str = "") -> re.Match | None:
    """The match of a rule in a block's folded text, wherever the block stands."""
    if words > rule.max_words:
        return None
    found = ((pattern, _compiled(pattern, publisher)) for pattern in rule.patterns)
    looks = ((pattern, p.search if rule.part == "end" else p.match) for pattern, p in found)
    return next(filter(None, (tried(look, text, f"rules > {rule.id}", pattern) for pattern, look in looks)), None)
