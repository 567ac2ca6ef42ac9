"""What places are called: one reader of the codebook's places for all who look them up by their words."""

from __future__ import annotations

from collections.abc import Mapping


def place_words(part: Mapping | None, *kinds: str, against: bool = False) -> dict[str, list[str]]:
    """By code, the name of each place and its words of some kinds (`also`, `adjectives`, `people`, `capitals`, `metonyms`, `cities`).

    Parameters
    ----------
    part : the part `places` of the codebook; None where it is not asked for.
    against : whether what is against a place ("anti-Georgian") stands for it too.
    """
    found = {p["code"]: [p["name"], *(w for k in kinds for w in p.get(k, ()))] for p in (part or {"places": []})["places"]}
    if against:
        adjectives = {p["code"]: [p["name"], *p.get("adjectives", ())] for p in (part or {"places": []})["places"]}
        found = {code: [*words, *(f"anti-{w}" for w in adjectives[code])] for code, words in found.items()}
    return found


def place_codes(part: Mapping | None, *kinds: str) -> dict[str, str]:
    """The code of a place by each of its words in lower case.

    >>> place_codes({"places": [{"code": "GE", "name": "Georgia", "capitals": ["Tbilisi"]}]}, "capitals")
    {'georgia': 'GE', 'tbilisi': 'GE'}
    """
    return {word.lower(): code for code, words in place_words(part, *kinds).items() for word in words}
