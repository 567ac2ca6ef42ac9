"""Give pronouns the words they stand for: "it is safe" is told of the dam that the clause before speaks of.

A pronoun stands for the chief participant of the nearest clause before it that fits in number and in being a person or not. The
method is the simplest part of Hobbs, "Resolving pronoun references" (1978): nearest first, subjects before objects. Where the
nearest clause offers two that fit, neither is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from .predicates import Predicates

# How many characters before a clause what its pronoun stands for may be named.
REACH = 320
_THINGS = frozenset("it itself".split())
_PERSONS = frozenset("he she him her himself herself".split())
_SEVERAL = frozenset("they them themselves".split())
_CHIEF = ("theme", "sole", "agent")
# Behind these stands where a thing is: "it" of the depot at Sorn is no other depot.
_WHERE = frozenset("at in near on".split())
_NEVER = frozenset("i we you us me it he she they him her them this that these those who which what one nobody none nothing there".split())


def resolved(clauses: Iterable, predicates: Predicates) -> Iterator[tuple]:
    """Each clause of one text, in the order of the text, with its participants by which pronouns are replaced where that is certain."""
    before: list[tuple[int, list[str]]] = []
    for p in clauses:
        parts = p.parts.split(" | ") if p.parts else []
        found = [_replaced(part, p, before, predicates) for part in parts]
        yield p, " | ".join(found)
        told = [part.split("=", 1) for part in found]
        where = [w for role, w in told if role in _WHERE and w[:1].isupper()]
        named = [" ".join((w, *where)) for role, w in told if role in _CHIEF and w.split(" ")[0].lower() not in _NEVER]
        if named:
            before = [*before[-4:], (int(p.predicate_start), named)]


def _replaced(part: str, p, before: list[tuple[int, list[str]]], predicates: Predicates) -> str:
    role, words = part.split("=", 1)
    pronoun = words.lower()
    if pronoun not in _THINGS | _PERSONS | _SEVERAL:
        return part
    for at, named in reversed(before):
        if p.predicate_start - at > REACH:
            break
        fitting = [w for w in named if _fits(pronoun, w, predicates)]
        if fitting:
            return f"{role}={_certain(fitting[0])}" if len(set(fitting)) == 1 else part
    return part


def _certain(words: str) -> str:
    """Whatever a pronoun points to is a certain thing, even where it was first told as any."""
    head, *more = words.split(" ")
    return " ".join([head, "the", *(w for w in more if w not in ("the", "no", "all") and w[0] != "~")])


def _fits(pronoun: str, words: str, predicates: Predicates) -> bool:
    head, *_ = words.split(" ")
    name, thing = head[:1].isupper(), predicates.thing(head)
    person = "person" in predicates.wider(thing) or thing == "person"
    several = not name and predicates.words.stem(head) != head.lower() and head.lower().endswith("s") or head.lower() in predicates.words.plain
    if pronoun in _SEVERAL:
        return several
    return not several and (person or name if pronoun in _PERSONS else not person)
