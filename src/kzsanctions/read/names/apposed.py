"""Read what stands beside a name: the office behind a comma, "who is", "who heads", "of the Y Institute"; and all that belongs to a phrase."""

from __future__ import annotations

import re

from .attached import holder, linked
from .beside import ended
from .body_names import joint_name, long_name, public_name
from .named_bodies import with_country
from .part import Part
from .phrases import CHUNK, Phrases
from .tokens import owned
from .wording import fields_of, in_words

# How a sentence says that somebody holds an office now.
HOLDS = tuple(
    tuple(words.split())
    for words in (
        *("was sworn in as", "was appointed as", "has served as", "has acted as", "took over as", "took office as", "was appointed", "was named"),
        *("was elected", "was made", "has been", "serves as", "works as", "acts as", "is", "became", "remains"),
    )
)
# How a clause after a name says what its holder is at the head of.
HEADS = frozenset("heads leads chairs runs directs commands oversees manages".split())
# ... and in more words, each before what he is at the head of or speaks for.
HEADS_BY = tuple(
    tuple(words.split())
    for words in (
        *("is in charge of", "in charge of", "is at the head of", "at the head of", "stands at the head of", "is responsible for", "responsible for"),
        *("speaks for", "answers for", "presides over", "looks after", "acts as spokesman for", "acts as spokeswoman for"),
    )
)
# With one of these such words follow a name without a verb: "X, in charge of the port".
_BESIDE = (["in"], ["at"], ["responsible"])
_PRESIDED = (("presided", "over"), ("was", "in", "charge", "of"), ("was", "at", "the", "head", "of"), ("spoke", "for"))
_HEADED = frozenset("headed led chaired run ran directed commanded overseen oversaw".split())
_MATTER = re.compile(r"[dMfFn]+")
_PORTFOLIO = re.compile(r"d[fM&,]+n")
_CORPS = re.compile(r",[CBn],(?=[dMfFmn]*O)")
_HOLDER = re.compile(r",H*C(?:-?C|c+C)+(?:[,xp]|$)")


def extended(p: Phrases, part: Part) -> Part:
    """The phrase with all that belongs to it behind it: "of Trade of X", ", the holder", "of the Y Institute"."""
    if part.kind == "person" and part.name:
        return _apposition(p, _of_body(p, part))
    if part.kind in ("organisation", "outlet") and (joint := joint_name(p, part)):
        return joint
    if part.kind == "organisation" and part.name and not part.body:
        return public_name(p, part) if part.public else with_country(p.t, p.g, long_name(p, part))
    if part.kind in ("person", "organisation", "group") and not part.weak:
        linked(p, part)
        return holder(p, part) if part.kind == "person" and part.office else part
    return part


def _of_body(p: Phrases, part: Part) -> Part:
    """President X of Kazakhstan; X of the Y Institute."""
    t, i = p.t, part.end
    known = part.office or not part.weak or "C" in t.shape[part.start + 1 : part.end]
    i += i + 2 < len(t.shape) and t.shape[i] == "," and t.lower[i + 1] in ("of", "from", "with")  # "Given Surname, from the weather service, said"
    if not known or i + 1 >= len(t.shape) or t.lower[i] not in ("of", "from", "at", "with") or not (found := CHUNK.match(t.shape, i + 1)):
        return part
    inner = p.phrase(*owned(t.shape, found.start(), found.end())[0])
    if inner and inner.kind == "place" and part.office and not part.government:
        part.government, part.place, part.end = inner.government, inner.place, inner.end
    elif inner and inner.kind in ("organisation", "outlet") and not inner.noun:
        inner = long_name(p, inner) if inner.kind == "organisation" and not inner.body else inner
        part.body, part.end = part.body or inner.name or inner.body, inner.end
        part.government = part.government or inner.government
        part.public = part.public or inner.public or inner.body in p.g.of_states
    elif inner and inner.kind == "organisation" and not part.office and not part.body and inner.noun and not inner.private:
        # "Given Surname of the Ministry of Mines".
        inner = linked(p, inner) if inner.end == found.end() else inner
        part.organisation, part.end, part.public = inner.name or in_words(inner), inner.end, True
        part.government, part.place, part.firm = inner.government, inner.place, inner.firm
    elif inner and inner.kind == "organisation" and part.office and part.office.official and inner.end <= found.end():
        # "Captain X of the Estonian coast guard".
        part.organisation = part.organisation or inner.name or in_words(inner)
        part.government, part.place, part.end = part.government or inner.government, part.place or inner.place, inner.end
        part.public, part.firm = True, part.firm or inner.firm
    return part


def _held(p: Phrases, part: Part) -> Part | None:
    """A name with the office the sentence says its holder has: "X is the deputy minister of trade", "X has been mayor of Y since May"."""
    t = p.t
    after = part.end + 2 * (t.lower[part.end : part.end + 2] == [",", "who"])
    ways = (*HOLDS, ("as",)) if after > part.end else HOLDS  # "Given Surname, who as mayor of Northtown opened it"
    verb = next((v for v in ways if t.lower[after : after + len(v)] == list(v)), None)
    found = CHUNK.match(t.shape, after + len(verb)) if verb else None
    inner = p.parts(found.start(), found.end()) if found and "O" in found.group() else []
    if len(inner) != 1 or not inner[0].office or inner[0].name or inner[0].plural or inner[0].former or not part.name:
        return None
    office = linked(p, inner[0]) if inner[0].end == found.end() else inner[0]
    office.start, office.end, office.name, office.gender, office.definite = part.start, part.end, part.name, office.gender or part.gender, True
    return office


def _heading(p: Phrases, part: Part) -> Part | None:
    """A name with what its holder is at the head of: "X, who heads the roads agency", "X is in charge of the port authority",
    "X has led the coast guard since May"."""
    t = p.t
    i = part.end + 2 * (t.lower[part.end : part.end + 2] == [",", "who"])
    i += t.lower[i : i + 1] == [","] and t.lower[i + 1 : i + 2] in _BESIDE
    if i + 2 >= len(t.lower) or p.g.unheld.intersection(t.lower[i + 1 : i + 3]):
        return None  # "who leads the opposition in parliament"
    sits = t.lower[i] in ("sits", "serves") and t.lower[i + 1] in ("on", "in")  # "who sits on the council"
    said = next((v for v in HEADS_BY if tuple(t.lower[i : i + len(v)]) == v), ())
    at = i + 2 if sits else i + 1 if t.lower[i] in HEADS else i + len(said) if said else 0
    at = i + 2 if t.lower[i] == "has" and t.lower[i + 1] in _HEADED else at
    past = next((v for v in (*_PRESIDED, (t.lower[i],) * (t.lower[i] in _HEADED)) if v and tuple(t.lower[i : i + len(v)]) == v), ())
    at = i + len(past) if past and t.lower[i - 1] == "who" and ended(t.paragraph.text, t.starts[i]) else at
    if t.lower[i] == "holds" and (held := _PORTFOLIO.match(t.shape, i + 1)) and t.lower[held.end() - 1] == "portfolio":
        minister = next(e for phrase, e in p.g.lower_phrases["minister"] if phrase == "minister")
        return Part(
            part.start, part.end, "person", name=part.name, office=minister, fields=fields_of(t.lower[i + 1 : held.end()], p.g), gender=part.gender
        )
    body = _headed_body(p, at) if at else None
    if body is None:
        return None
    body = public_name(p, body) if body.name and body.public else linked(p, body)
    head = next(e for phrase, e in p.g.lower_phrases["head"] if phrase == "head")
    led = Part(
        part.start, part.end, "person", name=part.name, office=head, gender=part.gender, public=body.public or bool(body.noun) and not body.private
    )
    led.private = body.private and not body.public
    led.organisation, led.government, led.place, led.firm = body.name or in_words(body), body.government, body.place, body.firm
    led.body = "" if body.noun or body.public else body.body or body.name
    return led


def _headed_body(p: Phrases, at: int) -> Part | None:
    """The body that follows, or of which a part or matter does: "who heads surveillance at the ministry of health"."""
    t = p.t
    for _ in range(2):
        found = CHUNK.match(t.shape, at)
        body = p.phrase(*owned(t.shape, found.start(), found.end())[-1]) if found else None
        if body is not None and body.kind == "organisation" and not body.office:
            return body
        matter = _MATTER.match(t.shape, at)
        end = found.end() if found else matter.end() if matter else at
        if end == at or t.lower[end : end + 1] not in (["at"], ["of"], ["in"], ["for"]):
            return None
        at = end + 1
    return None


def _apposition(p: Phrases, part: Part) -> Part:
    """A name explained after a comma: "X, the assistant secretary for ...", "X, an economist at Y, said"."""
    t, i = p.t, part.end
    if not part.office and (held := _held(p, part) or _heading(p, part)):
        return held
    rank = part.office and not (
        part.fields or part.organisation or part.government or part.body or part.office.at or part.office.of_place or part.office.head
    )
    if rank and (led := _heading(p, part)):
        led.office, led.ranks = part.office, part.ranks
        return led
    if part.office and not rank or i + 1 >= len(t.shape) or t.shape[i] != "," and t.words[i] != "(":
        return part
    if (letters := _CORPS.match(t.shape, i)) and t.words[i + 1].isupper():
        i = letters.end() - 1  # "Given Surname, IAS, District Magistrate of Northtown"
    found = CHUNK.match(t.shape, i + 1)
    inner = p.parts(found.start(), found.end()) if found and "O" in found.group() else []
    if len(inner) != 1 or not inner[0].office or inner[0].name or inner[0].plural:
        return part
    office = linked(p, inner[0]) if inner[0].end == found.end() else inner[0]
    if t.shape[office.end : office.end + 1] in ("C", "H"):
        return part  # "In reply to Surname, Director of Services Given Surname said": another's
    leading = _after_preposition(p, part.start) or part.end == part.start + 1
    if leading and not part.office and _HOLDER.match(t.shape, office.end):
        return part  # "In an interview with Daily, the head of the office, Given Surname, said": the office is the second one's
    if rank and not (office.office.official and (office.fields or office.organisation or office.government or office.public)):
        return part  # "Colonel X, a veteran": the rank stays
    office.start, office.name, office.gender, office.definite = part.start, part.name, office.gender or part.gender, True
    return office


def _after_preposition(p: Phrases, start: int) -> bool:
    """Whether a preposition leads to a name, with a word for the paper it is at most between: "with Daily", "to the weekly Daily"."""
    at = start - 1
    while at >= 0 and (p.t.shape[at] == "d" or p.t.lower[at] in p.g.outlet_nouns):
        at -= 1
    return at >= 0 and p.t.shape[at] == "p"
