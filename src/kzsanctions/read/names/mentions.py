"""Find the persons, bodies, governments, outlets and groups a text names, with office, institution and government.

Without a model for names: capitals, offices, institution words and place names give noun phrases (`phrases`, `attached`), whose
parts tell who is meant. Phrases that name nobody by themselves ("the ministry", "the minister") are completed in `coreference`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ...language.parsing import Paragraph
from ...language.spans import Span, spanned
from .abbreviations import called_in_letters
from .apposed import extended
from .beside import beside, ended, own_paper
from .coreference import complete
from .gazetteer import Body, Gazetteer, read_gazetteer
from .glosses import glossed
from .labels import labelled
from .mention import Mention
from .named_bodies import between_states, with_country
from .officials import is_public
from .owners import of_issuer, owned_by_state
from .pages import page_of
from .part import Part
from .peers import peers, unposted
from .phrases import CHUNK, Phrases
from .places import described, is_town, of_that_country
from .reshape import month_names, reshaped, worded_names
from .scenes import seated, staged
from .state_firms import state_firm
from .tokens import Tokens, capitals, classify
from .told_after import told_after
from .wording import in_words

__all__ = ["Mention", "mentions", "read_gazetteer"]

# Whoever asks not to be named is nobody the text names afterwards.
_ANONYMOUS = re.compile(
    r"[^.!?\n]{0,80}\b(?:(?:not|n['\u2019]t) (?:wish|want|wishing|wanting|authori[sz]ed)\b|anonym"
    r"|(?:declin|refus)\w+ to (?:be|give (?:his|her|their)) "
    r"(?:named?|identified)|(?:not|n['\u2019]t) (?:be|to be) (?:named|identified)|unnamed"
    r"|(?:his|her|their|whose) (?:full )?names? (?:(?:not|is|was|be|being|to|stay) )*(?:used|printed|published|withheld|given|disclosed|revealed)"
    r"|(?:see|give|have) (?:his|her|their) names? (?:in print|printed|published|used))",
    re.I,
)
# What a body is told to be that no state has, whatever its name: "the Rights Commission, an NGO".
_MEMBERS = re.compile(
    r", (?:an?|the|one of the) (?:[\w-]+ ){0,3}?(?:NGO|charity|non-profit|nonprofit|union|party|lobby|think[ -]tank"
    r"|(?:rights|campaign|pressure|advocacy) group)\b"
)
# Who was something then is told to be something else now: ", then head of the choir and now a baker".
_NOW = re.compile(r"[^.!?\n]{0,60}\b(?:now|today|these days) (?:an?|the|in|at|with|runs|works|heads|leads)\b")
# What may stand between an office and the firm it is held at.
_OF_FIRM = re.compile(r" (?:of|for|at)(?: [a-z][\w-]*){0,6} ")
# Whoever holds an office "until" somebody else is found.
_FOR_NOW = ("acting", "interim", "caretaker")
_PEERS = frozenset(("colleague", "counterpart", "homologue"))
# Who is so called held the office when what is told happened, and speaks for it there.
_THEN = frozenset(("then",))
# "And drainage engineering manager Given Surname", behind a body and a matter.
_TWO_MATTERS = re.compile(r"(?<=[nf])&[nfM]+OH*C(?:-?C|c+C)*")
_ANCHOR = re.compile(r"[GRBOIVC]")


def mentions(
    raw: str,
    paragraphs: Sequence[Paragraph],
    gazetteer: Gazetteer,
    dateline: str = "",
    paper: str = "",
    issued: bool = False,
    publisher: str = "",
    section: str = "",
) -> list[Mention]:
    """Mentions of all paragraphs in the order of the text; they do not overlap, and each span equals its slice.

    `dateline` is where the text says it was written: offices and bodies of no country are that country's, unless the text is about
    another; so with the country of the `section` the paper keeps it under, and with that of the town its headline or first sentence is
    set in. Where it is about none they are those of `paper`, the country of whoever printed it, else the one
    `publisher` has in its name. `issued` says that a public body put it out.
    """
    found: list[Mention] = []
    inside, months = capitals(paragraphs), month_names(paragraphs, gazetteer)
    classed = {number: classify(paragraph, gazetteer, inside) for number, paragraph in enumerate(paragraphs) if len(paragraph.doc)}
    surnames = worded_names(classed.values(), gazetteer)
    for number, tokens in classed.items():
        found.extend(_in_paragraph(reshaped(tokens, gazetteer, months, surnames), number, gazetteer))
    body = frozenset(number for number, p in enumerate(paragraphs) if p.kind == "body")
    whole = [replace(m, text=m.span.of(raw), basis="unnamed" if m.unnamed and _ANONYMOUS.match(raw, m.span.end) else m.basis) for m in found]
    whole = [replace(m, official=False) if m.kind == "organisation" and m.official and _MEMBERS.match(raw, m.span.end) else m for m in whole]
    whole = [replace(m, former=True, then=False) if m.then and _NOW.match(raw, m.span.end) else m for m in whole]
    whole = own_paper(raw, whole, publisher)
    whole = [replace(m, subject=True) if m.official and not m.name and raw.startswith(", who ", m.span.end) else m for m in whole]
    whole = [replace(m, among=described(raw, m, gazetteer)) if m.kind == "person" and m.office and not m.name else m for m in whole]
    whole = unposted(whole, gazetteer)
    page = page_of(raw, paragraphs, whole, gazetteer, dateline, paper, issued, publisher, section)
    whole = of_that_country(raw, whole, {page.written_in, page.paper, page.named, page.towns} - {""})
    whole = glossed(raw, [m for m in whole if not is_town(raw, m, gazetteer)], gazetteer)
    whole = called_in_letters(raw, owned_by_state(raw, _of_one_kind(whole), gazetteer))
    whole = labelled(raw, paragraphs, beside(raw, whole, gazetteer), gazetteer)
    whole = staged(raw, seated(raw, peers(raw, whole, gazetteer), gazetteer), gazetteer)
    whole = [replace(m, former=True) if m.office and not m.office.startswith(_FOR_NOW) and ended(raw, m.span.end) else m for m in whole]
    whole = of_issuer(whole, gazetteer, publisher) if issued else whole
    whole = told_after(whole, raw)
    done = complete(whole, gazetteer, lambda m: m.paragraph in body, page, raw)
    return done if paper else [replace(m, whence="own") if m.whence == "paper" else m for m in done]


def _of_one_kind(mentions: list[Mention]) -> list[Mention]:
    """A name that nothing tells of is what the text says elsewhere that bears it: an outlet or a body."""
    known = {m.name: m for m in mentions if m.kind in ("outlet", "organisation") and m.name and not m.weak}
    alike = lambda m: m.kind == "person" and m.weak and m.name in known and not m.office  # noqa: E731
    told = ("kind", "organisation", "government", "official", "noun", "fields", "firm")
    return [replace(m, weak=False, **{k: getattr(known[m.name], k) for k in told}) if alike(m) else m for m in mentions]


def _in_paragraph(tokens: Tokens, number: int, gazetteer: Gazetteer) -> list[Mention]:
    """The mentions of one paragraph: each chunk of nominal words is read once, and what a phrase took in is passed over."""
    phrases, found, at = Phrases(tokens, gazetteer), [], 0
    begin = tokens.paragraph.start
    paragraph_text = lambda span: tokens.paragraph.text[span.start - begin : span.end - begin]  # noqa: E731
    while chunk := CHUNK.search(tokens.shape, at):
        at = chunk.end()
        end = chunk.end()
        if "I" in chunk.group() and (more := _TWO_MATTERS.match(tokens.shape, end)):
            at = end = more.end()
        if not _ANCHOR.search(chunk.group()):
            continue
        parts = phrases.parts(chunk.start(), end)
        if parts and parts[-1].end == end:
            parts[-1] = extended(phrases, parts[-1])
        parts[:-1] = [with_country(tokens, gazetteer, p) if p.kind == "organisation" and p.name and not p.body else p for p in parts[:-1]]
        found.extend(_mention(tokens, part, number, gazetteer) for part in parts)
        at = max([at, *(p.end for p in parts)])
    # What has figures in its name is a product, not a person: "the X-20".
    found = [m for m in found if m.kind != "person" or m.office or not any(c.isdigit() for c in m.name)]
    found = [_same_subject(before, m) for before, m in zip([None, *found], found)]
    found = [_joint_subject(paragraph_text, m, after) for m, after in zip(found, [*found[1:], None])]
    return [_at_firm(paragraph_text, m, after) for m, after in zip(found, [*found[1:], None])]


def _same_subject(before: Mention | None, m: Mention) -> Mention:
    """A name set off by a comma from an office that is the subject is as much the subject: "the first sea lord, Admiral X, said"."""
    beside = before is not None and m.span.start - before.span.end == len(", ")
    nameless = beside and before.subject and before.kind == m.kind == "person" and bool(m.name) and not before.name
    return replace(m, subject=True) if nameless else m


def _joint_subject(text: Callable[[Span], str], m: Mention, after: Mention | None) -> Mention:
    """Of two names joined by "and" the first is as much the subject as the second."""
    joint = after is not None and after.subject and m.kind == after.kind == "person" and m.name and not m.subject
    return replace(m, subject=True) if joint and text(Span(m.span.end, after.span.start)) in (" and ", " and the ") else m


def _colleague_of(t: Tokens, part: Part) -> str:
    """Whose an office is by the word for its holder before a comma: "her Latvian counterpart, Minister X"."""
    at = part.start - 1
    if not part.office or at < 1 or t.shape[at] != "," or t.lower[at - 1] not in _PEERS:
        return ""
    beside = [t.data[i] for i in range(max(0, at - 3), at) if t.shape[i] == "G"]
    return beside[-1].code if beside else ""


def _at_firm(text: Callable[[Span], str], m: Mention, after: Mention | None) -> Mention:
    """Whoever is at the head of a public body named after him, or speaks for it, is official: "the chief executive of state-run X"."""
    public = after is not None and after.kind == "organisation" and after.name and after.official
    between = spanned(m.span.end, after.span.start) if public else None
    if m.kind != "person" or not m.office or m.organisation or between is None or not _OF_FIRM.fullmatch(text(between)):
        return m
    government = m.government or after.government
    known = {"firm": m.firm or after.firm, "of_states": after.of_states}
    return replace(m, organisation=after.name, government=government, official=True, weak=False, **known)


def _mention(t: Tokens, part: Part, number: int, gazetteer: Gazetteer) -> Mention:
    """The record of one phrase: what it is called, whose it is, and whether it speaks officially or by name at all."""
    start, end = part.start, part.end
    while start < end - 1 and t.shape[start] in "-&'":
        start += 1
    acts = t.subject(start, end) or t.agent(start)
    kind, name, basis = _called(part, gazetteer)
    part.government = part.government or _colleague_of(t, part)
    if (owner := state_firm(t, part, gazetteer)) is not None:
        part.public, part.firm, part.government = True, True, part.government or owner
        kind = kind if part.office else "organisation"
    if part.voice and part.body and not (part.office or part.fields or part.organisation):
        # The press service of a firm or party is that body, and speaks for no state.
        name, part.noun = part.body, "" if not part.public else part.noun
    of_many = next((e.name for i in range(start, end) if isinstance(e := t.data.get(i), Body) and e.of_states), "")
    if of_many:
        # Whoever is at a body of many states is no one state's, wherever posted: "the UN's coordinator in X".
        part.public, part.government, part.place = True, "", part.place if part.body else ""
        part.organisation = of_many if part.office or part.noun else part.organisation
        part.of_states = True
    elif part.noun and between_states(t, start, end, gazetteer):
        part.public, part.government, part.place, part.of_states = True, "", "", True
    if "state" in part.fields and len(part.fields) > 1 and ("of", "state") not in zip(t.lower[start:end], t.lower[start + 1 : end]):
        # "The state health minister", "the State Committee for Fisheries": whose it is, not what it is for.
        part.fields = tuple(f for f in part.fields if f != "state")
    voice = part.office and part.office.voice and not part.plural and (part.organisation or part.public or part.fields)
    by_office = _country_of_office(part, "for" in t.lower[start : end + 1])
    marks = [t.lower[i] for i in range(start, end) if t.shape[i] == "F"]
    then = part.former and bool(marks) and _THEN.issuperset(marks)
    unnamed = kind == "group" or kind == "person" and not name and (not part.definite or part.plural) and not voice
    return Mention(
        span=t.span(start, end),
        text="",
        kind=kind,
        name=name,
        office=_office(part, gazetteer) if part.office else "",
        organisation=of_many if of_many and part.noun else _organisation(part),
        government="" if part.private and not part.office else part.government or by_office,
        whence="office" if by_office and not part.government else "",
        place=part.place,
        former=part.former and not then,
        then=then,
        firm=part.firm,
        unnamed=unnamed,
        official=kind != "group" and is_public(part, gazetteer),
        gender=part.gender or _addressed(t, start, end, gazetteer),
        plural=part.plural,
        fields=part.fields,
        noun=part.office.noun if part.office else part.noun,
        subject=t.subject(start, end),
        aimed_at=t.aimed_at(start, end),
        weak=_weak(part, name, acts, gazetteer),
        basis=basis,
        paragraph=number,
        possessor=part.possessor,
        common=part.common,
        of_states=part.of_states,
    )


def _addressed(t: Tokens, start: int, end: int, gazetteer: Gazetteer) -> str:
    """m or f by a form of address inside a phrase: "Admiral Sir X"."""
    return next((g for i in range(start, end) if t.shape[i] == "H" and (g := gazetteer.honorifics.get(t.lower[i], ""))), "")


def _called(part: Part, gazetteer: Gazetteer) -> tuple[str, str, str]:
    """Kind, name and basis of a phrase."""
    if part.office:
        return "group" if part.plural and not part.name else "person", part.name, "named" if part.name else "title"
    if part.kind == "place" and part.role in ("people", "region"):
        return "group", part.name, "named"
    if part.kind == "place":
        return "government", gazetteer.country_names.get(part.government, part.place), "metonym"
    if part.whole:
        one = part.definite and not part.plural and (part.government or not part.place)
        name = gazetteer.country_names.get(part.government, "")
        return ("government", name, "institution") if one else ("group", "", "institution")
    if part.noun and part.kind == "organisation":
        return "organisation", part.name, "institution"
    return part.kind, part.name, "named" if part.name else "title"


def _office(part: Part, gazetteer: Gazetteer) -> str:
    """An office in common words: "deputy minister of trade"."""
    ranks = dict.fromkeys(gazetteer.same_ranks.get(r, r) for r in part.ranks)
    return " ".join([*ranks, part.office.noun]) + (" of " + " and ".join(part.fields) if part.fields else "")


def _country_of_office(part: Part, of_matter: bool) -> str:
    """The country that alone has an office of that name; secretaries of state for some matter (`of_matter`) many have."""
    return part.office.country if part.office and not (of_matter and part.office.noun == "secretary of state") else ""


def _organisation(part: Part) -> str:
    """The body somebody belongs to or that speaks, in common words or by name; a minister's is the ministry of the same field."""
    if part.organisation or part.body and part.office:
        return part.organisation or part.body
    if part.office:
        of_field = part.office.at in ("ministry", "department", "commission") and part.fields
        return f"{part.office.at} of {' and '.join(part.fields)}" if of_field else ""
    return in_words(part) or ("" if part.name else part.body)


def _weak(part: Part, name: str, acts: bool, gazetteer: Gazetteer) -> bool:
    """Whether only capitals, a place or a word without a holder speak for an actor."""
    if part.kind == "place":
        return part.role in ("people", "region") or not acts
    if part.office and not name:
        more = part.article or part.plural or part.government or part.organisation or part.fields or part.ranks
        return part.definite and not more or not is_public(part, gazetteer)
    if part.public and part.name:
        return False
    bare = part.noun and (part.loose or part.vague) and not part.body and not part.fields and not part.government
    return part.weak or bool(bare)
