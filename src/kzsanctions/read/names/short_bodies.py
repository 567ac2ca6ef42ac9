"""Complete bodies that a text names in part: "the ministry" after "the trade ministry", "the Guard's head", "the agency" for one known by name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from .mention import Mention

# How many mentions back the whole name is looked for, and how many ahead a headline may name in part what the text then names in full.
_REACH = 200
_AHEAD = 20
# Words for a public body whatever it is called.
_ANY_BODY = frozenset(("agency", "authority", "regulator", "service", "institute", "bureau", "grid operator", "office", "department"))


def institutions(mentions: list[Mention]) -> list[Mention]:
    """ "The ministry" after "the trade ministry", or after its deputy minister; "the commission" after a body so named."""
    done: list[Mention] = []
    for i, m in enumerate(mentions):
        if m.kind == "person" and m.office and (whole := _called_shortly(m, done)) is not None:
            m = replace(_at_body(m, whole), official=whole.official, weak=m.weak and not m.name)
        elif _of_bare_body(m):
            body = replace(m, kind="organisation", name="", noun=m.organisation, fields=())
            like = next((k for k in islice(reversed(done), _REACH) if _same_body(body, k)), None) or _body_by_kind(body, done)
            m = _at_body(m, like) if like else m
        elif _bare_body(m):
            before = next((k for k in islice(reversed(done), _REACH) if _same_body(m, k)), None)
            before = before or _body_by_kind(m, done)
            like = before or next((k for k in mentions[i + 1 : i + 1 + _AHEAD] if k.fields and _same_body(m, k)), None)
            m = _at_body(m, like, name=like.name if like.kind == "organisation" else "", fields=like.fields, weak=like.weak) if like else m
            m = replace(m, official=like.official) if like and m.common else replace(m, official=False) if m.common else m
        done.append(m)
    return done


def _called_shortly(m: Mention, done: Sequence[Mention]) -> Mention | None:
    """The public body of whose name a person's body is the last word: "the Guard's head" after "the Border Guard"."""
    if " " in m.organisation or not m.organisation.istitle() or m.official or m.government:
        return None
    bodies = (k for k in islice(reversed(done), _REACH) if k.kind == "organisation" and k.official)
    return next((k for k in bodies if k.text.endswith(f" {m.organisation}")), None)


def _body_by_kind(short: Mention, done: Sequence[Mention]) -> Mention | None:
    """The public body known by its name alone that "the agency" means: the last that acts in this paragraph or the one before."""
    near = (k for k in islice(reversed(done), _REACH) if k.paragraph >= short.paragraph - 1 and k.kind == "organisation" and k.official)
    last = next((k for k in near if k.subject), None)
    known = last is not None and last.name and not last.noun and short.noun in _ANY_BODY
    return last if known and short.government in ("", last.government) else None


def _of_bare_body(m: Mention) -> bool:
    """An office or a voice of a body by its common noun alone: "an official of the ministry", "the service's press office"."""
    voice = m.kind == "organisation" and m.noun != m.organisation and not m.name
    bare = m.organisation.islower() and " of " not in m.organisation and not m.government
    return (m.kind == "person" or voice) and bare and not m.fields


def _bare_body(m: Mention) -> bool:
    """A body by its common noun alone: "the ministry", "the Kazakh ministry"."""
    named = m.name or m.fields or m.plural or m.government and m.noun != "ministry"
    return m.kind == "organisation" and bool(m.noun) and not named


def _at_body(m: Mention, like: Mention, **more) -> Mention:
    body = like.name if like.kind == "organisation" and like.name else like.organisation
    known = {"government": m.government or like.government, "whence": m.whence or like.whence}
    known |= {"firm": m.firm or like.firm, "of_states": m.of_states or like.of_states}
    return replace(m, organisation=body or m.organisation, **known, **more)


def _same_body(short: Mention, full: Mention) -> bool:
    if short.government and full.government and short.government != full.government:
        return False
    if full.kind == "person":
        of_field = full.fields and full.organisation.startswith(short.noun + " of ")
        return bool(of_field) or full.organisation.endswith(" " + short.noun.capitalize())
    if full.kind != "organisation":
        return False
    fuller = full.noun == short.noun and (full.fields or full.government or full.place)
    return bool(fuller) or any(f" {short.noun}," in f"{called.lower()}," for called in (full.name, full.text))
