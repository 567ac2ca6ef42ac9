"""The codebook of issues, ready for use: patterns, one lexicon for all their words, and what scope words mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..errors import CodebookError
from ..language.lexicon import Lexicon
from ..language.places import place_words
from .stances import FLAGS, Issue, Pattern, Scopes, Vocabulary, assertions, read, read_reach

# The one concept that has no words: any figure in the clause.
NUMBER = "number"
# Everything a place is called stands for its state here.
PLACE_NAMES = ("also", "adjectives", "people", "capitals", "metonyms", "cities")


@dataclass(frozen=True)
class Issues:
    """The codebook of issues, ready for use: patterns, one lexicon for all words, and what scope words mean."""

    issues: tuple[Issue, ...]
    vocabulary: Vocabulary
    scopes: Scopes
    concepts: frozenset[str]


def read_issues(part: Mapping, concepts: Mapping, stances: Mapping, words: Mapping | None = None, places: Mapping | None = None) -> Issues:
    """The parts `issues`, `concepts`, `stances`, `words` and `places` of the codebook.

    Without words only regular verbs are known in all forms; without places a claim's destination stays unknown.
    """
    families = {k: v["words"] for k, v in stances["families"].items()}
    families |= {f"scope:{k}": v["words"] for k, v in stances["scopes"].items()} | {"scope:generic": concepts["generic"]["words"]}
    families |= {f"goods:{k}": v["words"] for k, v in concepts["goods"].items()}
    families |= {f"norm:{k}": v["words"] for k, v in concepts["norms"].items()}
    families |= {f"place:{code}": names for code, names in place_words(places, *PLACE_NAMES, against=True).items()}
    families |= {k: v["words"] for k, v in concepts["concepts"].items()}
    known = {*families, NUMBER}
    for issue in part["issues"]:
        for pattern in issue["patterns"]:
            _declared(issue["id"], pattern, known)
    issues = tuple(Issue(i["id"], i["label"], tuple(map(_pattern, i["patterns"])), i.get("toward", "")) for i in part["issues"])
    flags = {flag: frozenset(k for k, v in concepts["concepts"].items() if flag in v.get("flags", ())) for flag in FLAGS}
    vocabulary = Vocabulary(Lexicon(families, (words or {"irregular": {}})["irregular"]), read_reach(stances["reach"]), flags)
    return Issues(issues, vocabulary, Scopes(tuple(concepts["norms"])), frozenset(concepts["concepts"]))


def positions(text: str, book: Issues) -> list[tuple[str, str]]:
    """The positions a bare sentence takes, each with the id of its issue: no speaker, day or neighbouring sentence is known."""
    return [(a.issue.id, a.position) for a in assertions(read(text, book.vocabulary), book.issues)]


def _declared(issue: str, pattern: Mapping, known: set[str]) -> None:
    """Refuse a pattern that names a concept nobody declared: it would never match, and say nothing."""
    named = {*(c for need in pattern["needs"] for c in _alternatives(need)), *_set(pattern, "without"), *_set(pattern, "near")}
    for concept in sorted(named - known):
        near = get_close_matches(concept, sorted(known), 1, 0.5)
        elsewhere = next((k for k in sorted(known) if k.endswith(f":{concept}")), "")
        hint = f"did you mean '{near[0]}'?" if near else "add its words to concepts.yml"
        if elsewhere:
            hint = f"it stands as '{elsewhere}', under another heading of concepts.yml: put it right under `concepts:`, or name it so"
        raise CodebookError(f"issues.yml: '{issue}', pattern '{pattern['id']}' names the concept '{concept}', which has no words; {hint}")


def _pattern(p: Mapping) -> Pattern:
    return Pattern(
        p["id"],
        tuple(_alternatives(n) for n in p["needs"]),
        p["position"],
        _set(p, "without"),
        _set(p, "near"),
        p.get("only", ""),
        p.get("ordered", False),
        p.get("lasting", False),
        p.get("within"),
    )


def _alternatives(need: str) -> frozenset[str]:
    return frozenset(c.strip() for c in need.split("|"))


def _set(p: Mapping, key: str) -> frozenset[str]:
    return frozenset(p.get(key, ()))
