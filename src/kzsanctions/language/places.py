"""What places are called: one reader of the codebook's places for all who look them up by their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def called(part: Mapping | None, *kinds: str) -> Iterator[tuple[str, str, Mapping]]:
    """Each word for each place with its kind ("name", or one of `kinds`) and the entry of the place, its name first."""
    for place in (part or {"places": []})["places"]:
        yield place["name"], "name", place
        yield from ((word, kind, place) for kind in kinds for word in place.get(kind, ()))


def place_words(part: Mapping | None, *kinds: str, against: bool = False) -> dict[str, list[str]]:
    """By code, the name of each place and its words of some kinds (`also`, `adjectives`, `people`, `capitals`, `metonyms`, `cities`).

    Parameters
    ----------
    part : the part `places` of the codebook; None where it is not asked for.
    against : whether what is against a place ("anti-Georgian") stands for it too.
    """
    found: dict[str, list[str]] = {}
    for word, _, place in called(part, *kinds):
        found.setdefault(place["code"], []).append(word)
    for word, _, place in called(part, "adjectives") if against else ():
        found[place["code"]].append(f"anti-{word}")
    return found


def place_codes(part: Mapping | None, *kinds: str) -> dict[str, str]:
    """The code of a place by each of its words in lower case.

    >>> place_codes({"places": [{"code": "GE", "name": "Georgia", "capitals": ["Tbilisi"]}]}, "capitals")
    {'georgia': 'GE', 'tbilisi': 'GE'}
    """
    return {word.lower(): code for code, words in place_words(part, *kinds).items() for word in words}
