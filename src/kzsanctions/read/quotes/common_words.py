"""Lead common words for a speaker to whom the text called so before: "the observatory", "the engineer", "the company", "Atty."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence

from ...language.spans import Span
from ..names import Mention, Place, called_by, firm_before
from .attributions import Attribution

# How many characters a word for what somebody does may have, before a name.
_LONGEST_TRADE = 24
# Whoever is called so is not the one whose he is: "her Armenian colleague".
PEERS = frozenset(
    "colleague colleagues guest guests host hosts rival rivals ally allies partner partners opponent opponents successor homologue".split()
)
# m and f one person, p several or a body, n a body, r a relative pronoun, s the speaker himself.
PRONOUNS = {
    "he": "m",
    "him": "m",
    "his": "m",
    "she": "f",
    "her": "f",
    "they": "p",
    "them": "p",
    "their": "p",
    "we": "p",
    "it": "n",
    "its": "n",
    "who": "r",
    "which": "r",
    "that": "r",
    "i": "s",
}
# What joins whoever is near an official to him.
_WHOSE = re.compile(r" (?:of|to|for) (?:the )?")
# The word before a preposition and a body, and the last one behind what is the body's.
_AT = re.compile(r"([\w-]+) (?:at|in|of|from|with|inside|within|for|close to|near|on)(?: the| its| his| her| their| one of the)? ?\Z")
_THEIRS = re.compile(r"['\u2019]s? (?:[\w-]+ ){0,3}?([\w-]+)\Z")
_OWNS = re.compile(r"['\u2019]s? (?:[a-z-]+ ){0,2}")


def called(raw: str, mentions: Sequence[Mention], starts: Sequence[int], at: int) -> int | None:
    """The person whose name follows a form of address that the parse took for all of it: "Atty. Given Surname"."""
    i = bisect_left(starts, at)
    return i if i < len(mentions) and raw[at : starts[i]] == " " and mentions[i].kind == "person" else None


def firm_meant(mentions: Sequence[Mention], starts: Sequence[int], at: int) -> int | None:
    """The firm "the company" means, by its place among the mentions."""
    last = bisect_left(starts, at)
    firm = firm_before(mentions, last)
    return next((i for i in range(last - 1, -1, -1) if mentions[i] is firm), None)


def by_last_word(mentions: Sequence[Mention], starts: Sequence[int], words: Sequence[str], at: int) -> int | None:
    """ "The observatory" after "the X Observatory": the last body before whose name ends in that word."""
    if len(words) != 2 or words[0] != "the":
        return None
    before = range(bisect_left(starts, at) - 1, -1, -1)
    return next((i for i in before if mentions[i].kind == "organisation" and called_by(mentions[i], words[1])), None)


def behind_cue(raw: str, mentions: Sequence[Mention], starts: Sequence[int], at: int) -> int | None:
    """Who is named behind a verb of saying whose subject was taken from inside the quotation."""
    i = bisect_left(starts, at)
    near = i < len(mentions) and starts[i] - at < _LONGEST_TRADE and not re.search(r"[.:;\n\"\u201c\u00ab]", raw[at : starts[i]])
    return i if near and mentions[i].kind in ("person", "organisation", "government") else None


def told_in(attributions: Sequence[Attribution], mentions: Sequence[Mention], kinds: tuple[str, ...]) -> frozenset[int]:
    """Mentions inside contents of these kinds: a pronoun outside rarely means whoever is only spoken of in quotation marks."""
    starts = [m.span.start for m in mentions]
    inside: set[int] = set()
    for a in attributions:
        for span, kind in zip(a.content, a.quote_types):
            if kind in kinds:
                inside.update(range(bisect_left(starts, span.start), bisect_left(starts, span.end)))
    return frozenset(inside)


def of_country(mentions: Sequence[Mention], starts: Sequence[int], words: Sequence[str], at: int, passed: str, phrases: Mapping) -> int | None:
    """ "His Kenyan guest", "the Kenyan": the last person of that country before, other than whose guest he is."""
    called = len(words) == 3 or words[:1] == ["the"] and len(words) == 2
    known = (e for phrase, e in phrases.get(words[1], ()) if phrase == words[1] and isinstance(e, Place)) if called else ()
    code = next((e.code for e in known if e.role == "adjective"), "")
    if not code:
        return None
    before = range(bisect_left(starts, at) - 1, -1, -1)
    return next((i for i in before if mentions[i].kind == "person" and mentions[i].government == code and mentions[i].name not in ("", passed)), None)


def by_trade(raw: str, mentions: Sequence[Mention], starts: Sequence[int], words: Sequence[str], at: int) -> int | None:
    """ "The engineer" after "engineer X" or "X, an engineer at Y": the last person whom the text calls so."""
    if len(words) != 2 or words[0] != "the" or not words[1].isalpha():
        return None
    trade = re.escape(words[1])
    ahead, behind = re.compile(rf"\b{trade}\s+\Z", re.I), re.compile(rf",\s+(?:(?:an?|the|its|their)\s+)?(?:[\w-]+\s+){{0,3}}{trade}\b", re.I)
    for i in range(bisect_left(starts, at) - 1, -1, -1):
        m = mentions[i]
        if m.kind != "person" or not m.name or m.plural:
            continue
        own = re.match(rf"(?:the\s+)?(?:[\w-]+\s+){{0,3}}{trade}\s+[^\W\d_a-z]", m.span.of(raw), re.I)
        if own or ahead.search(raw, max(0, m.span.start - _LONGEST_TRADE), m.span.start) or behind.match(raw, m.span.end):
            return i
    return None


def related(raw: str, mentions: Sequence[Mention], i: int, wording: Span) -> bool:
    """Whether a wording names an official only to say whose kin or lawyer the speaker is: "the minister's brother", "the driver of the mayor"."""
    if not mentions[i].official:
        return False
    before, after = (mentions[k] if 0 <= k < len(mentions) else None for k in (i - 1, i + 1))
    own = lambda m: m is not None and m.kind == "person" and m.office and not m.official and not m.former and wording.contains(m.span)
    here = mentions[i].span
    of = own(before) and _WHOSE.fullmatch(raw, before.span.end, here.start)
    return bool(of or own(after) and _OWNS.fullmatch(raw, here.end, after.span.start))


def at_body(raw: str, m: Mention, wording: Span, staff: Collection[str]) -> bool:
    """Whether a wording names a body only to say where somebody nameless works: "a nurse at the state hospital", "the agency's engineers"."""
    if m.kind not in ("organisation", "government") or m.span.start < wording.start or m.span.end > wording.end:
        return False
    before = _AT.search(raw, wording.start, m.span.start)
    behind = _THEIRS.match(raw, m.span.end, wording.end)
    return bool(before and before[1].lower() in staff or behind and behind[1].lower() in staff)
