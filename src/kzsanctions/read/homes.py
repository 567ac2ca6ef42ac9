"""Mend the country a text only guessed for its own officials and bodies, where another text of the corpus states it.

A paper introduces its own minister without a country, and the neighbour's with one, so that what one paper leaves out another tells. In order:

1. Who bears one name in any spelling, or one surname and office, is one person, whose country is the one stated.
2. So is a body with a name of its own; where its words are any body's ("National Water Laboratory") only in a text of the same story, which
   speaks of the same person. Whoever is at such a body is its country's.
3. Where all of a text's own people of whom that is known are of one other state, so are the others the same guess was made for.

Nothing is changed where two countries are stated, where the text itself states one, nor for others where a dateline or the register tells
whose text it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from .actor import BODY, PERSON, clash, plain_name
from .names import Gazetteer, fold_name, other_gender, same_person, sound_key, surname_key

# Words that any state's bodies have in their names, besides those the codebook knows for bodies and their matters.
_ANYBODYS = frozenset("of and for the on in national general central federal state royal republic regional provincial".split())


def stated_elsewhere(rows: Iterable[dict], gazetteer: Gazetteer) -> list[dict]:
    """The same mentions, those of guessed countries with the country other texts state."""
    rows = list(rows)
    known = _persons(rows, gazetteer) | _bodies(rows, gazetteer)
    whose: Callable[[dict], str] = lambda r: known.get(_key(r), "") or known.get((r["source_id"], BODY, _body(r)), "")  # noqa: E731
    votes: dict[tuple[str, str], set[str]] = defaultdict(set)
    for r in rows:
        if _guessed(r) and _own(r) and (code := whose(r)):
            votes[r["source_id"], r["government"]].add(code)
    meant = {key: next(iter(codes)) for key, codes in votes.items() if len(codes) == 1}
    return [_mended(r, whose(r), meant) for r in rows]


def _key(r: Mapping) -> tuple[str, str, str]:
    """A person or body of one text; who has but a surname goes by it."""
    return r["source_id"], r["kind"], r["name"]


def _persons(rows: Iterable[dict], gazetteer: Gazetteer) -> dict[tuple[str, str, str], str]:
    """Persons of guessed countries, by source and name, with the only country that is stated for them."""
    people = [r for r in rows if r["kind"] == PERSON and r["name"] and r["official"]]
    stated: dict[str, dict[tuple, dict]] = defaultdict(dict)
    for r in people:
        if r["whence"] == "stated" and r["government"]:
            stated[surname_key(r["name"], gazetteer.names)].setdefault((r["name"], r["office"], r["government"]), r)
    found = {}
    for r in {(_key(r), r["office"]): r for r in people if _guessed(r)}.values():
        near = stated.get(surname_key(r["name"], gazetteer.names), {}).values()
        codes = {k["government"] for k in near if _one(r, k, gazetteer)}
        if len(codes) == 1:
            found[_key(r)] = codes.pop()
    return found


def _one(a: Mapping, b: Mapping, gazetteer: Gazetteer) -> bool:
    """Whether two officials of one surname are one: their names agree and their offices do not clash; of a bare surname the office is the same."""
    rules = gazetteer.names
    if frozenset((a["name"], b["name"])) in gazetteer.apart or clash(a["office"], b["office"]):
        return False
    full = fold_name(a["name"], rules).given and fold_name(b["name"], rules).given
    if not full:
        one = bool(a["office"]) and a["office"] == b["office"] and not other_gender(a["name"], b["name"], gazetteer)
        return one and same_person(a["name"], b["name"], rules).same
    return a["name"] == b["name"] or same_person(a["name"], b["name"], rules).same


def _bodies(rows: Iterable[dict], gazetteer: Gazetteer) -> dict[tuple[str, str, str], str]:
    """Bodies of guessed countries, by source and name, with the only country that a text of theirs states for them."""
    rows = list(rows)
    named = [r for r in rows if r["kind"] == BODY and r["name"] and r["official"] and r["name"] not in gazetteer.borne_by_many]
    stated: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for r in named:
        if r["whence"] == "stated" and r["government"] and not r["of_states"]:
            stated[plain_name(r["name"])][r["government"]].add(r["source_id"])
    if not stated:
        return {}
    people: dict[str, set[str]] = defaultdict(set)
    for r in rows:
        if r["kind"] == PERSON and r["name"] and fold_name(r["name"], gazetteer.names).given:
            people[r["source_id"]].add(sound_key(r["name"], gazetteer.names))
    asked = {(r["source_id"], BODY, r["name"]) for r in named if _guessed(r)}
    asked |= {(r["source_id"], BODY, body) for r in rows if _guessed(r) and (body := _body(r))}
    found = {}
    for source, kind, name in asked:
        texts = stated.get(plain_name(name), {})
        own = any(w.lower() not in _ANYBODYS | gazetteer.field_words | gazetteer.organisation_words for w in name.split())
        codes = {code for code, sources in texts.items() if own or any(people[source] & people[s] for s in sources)}
        if len(texts) == len(codes) == 1:
            found[source, kind, name] = codes.pop()
    return found


def _body(r: Mapping) -> str:
    """The body that a person is told to be of: "X of the National Water Laboratory"."""
    return (r["organisation"] or r["text"].partition(" of the ")[2]) if r["kind"] == PERSON else ""


def _guessed(r: Mapping) -> bool:
    """Whether a person or body has a country by guess, or none, though it may have one."""
    mine = r["kind"] in (PERSON, BODY) and bool(r["official"]) and not (r["weak"] or r["place"] or r["of_states"])
    return mine and r["whence"] != "stated"


def _own(r: Mapping) -> bool:
    """Whether a text took somebody for its own by no more than its words, so that who else it took so stands and falls with him."""
    return r["whence"] in ("", "own", "story")


def _mended(r: dict, own: str, meant: Mapping[tuple[str, str], str]) -> dict:
    if not _guessed(r):
        return r
    code = own or (meant.get((r["source_id"], r["government"]), "") if _own(r) else "")
    return r | {"government": code, "whence": "story"} if code and code != r["government"] else r
