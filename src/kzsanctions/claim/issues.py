"""The codebook of issues, ready for use: patterns, one lexicon for all their words, and what scope words mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from ..errors import CodebookError
from ..language.lexicon import Lexicon
from .stances import WIDEST, Issue, Pattern, Scopes

# The one concept that has no words: any figure in the clause.
NUMBER = "number"


@dataclass(frozen=True)
class Issues:
    """The codebook of issues, ready for use: patterns, one lexicon for all words, and what scope words mean."""

    issues: tuple[Issue, ...]
    lexicon: Lexicon
    scopes: Scopes
    concepts: frozenset[str]


def read_issues(part: Mapping, places: Mapping | None = None) -> Issues:
    """The parts `issues` and `places` of the codebook; without places a claim's destination stays unknown."""
    scopes = part["scopes"]
    families = dict(part["wording"])
    families |= {f"scope:{k}": v for k, v in scopes.items() if k not in ("goods", "norms")}
    families |= {f"goods:{k}": v["words"] for k, v in scopes["goods"].items()}
    families |= {f"norm:{k}": v for k, v in scopes["norms"].items()}
    families |= {f"place:{p['code']}": _names(p) for p in (places or {"places": []})["places"]}
    families |= part["concepts"]
    known = {*families, NUMBER}
    for issue in part["issues"]:
        for pattern in issue["patterns"]:
            _declared(issue["id"], pattern, known)
    issues = tuple(Issue(i["id"], i["label"], tuple(map(_pattern, i["patterns"])), i.get("toward", "")) for i in part["issues"])
    return Issues(issues, Lexicon(families), Scopes(tuple(scopes["norms"])), frozenset(part["concepts"]))


def _names(place: Mapping) -> list[str]:
    """Everything a place is called, with what is against it ("anti-Russian"): all of it stands for the state here."""
    kinds = ("also", "adjectives", "people", "capitals", "metonyms", "cities")
    words = [place["name"], *(w for k in kinds for w in place.get(k, ()))]
    return words + [f"anti-{w}" for w in [place["name"], *place.get("adjectives", ())]]


def _declared(issue: str, pattern: Mapping, known: set[str]) -> None:
    """Refuse a pattern that names a concept nobody declared: it would never match, and say nothing."""
    named = {*(c for need in pattern["needs"] for c in _alternatives(need)), *_set(pattern, "without"), *_set(pattern, "near")}
    for concept in sorted(named - known):
        near = get_close_matches(concept, sorted(known), 1, 0.5)
        hint = f"did you mean '{near[0]}'?" if near else "add its words under concepts"
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
        p.get("within", WIDEST),
    )


def _alternatives(need: str) -> frozenset[str]:
    return frozenset(c.strip() for c in need.split("|"))


def _set(p: Mapping, key: str) -> frozenset[str]:
    return frozenset(p.get(key, ()))
