"""What people, bodies, states and disputes are called: by a string of the texts or the codebook, never by a code."""

from __future__ import annotations

import re

from ...language.words import root, split
from ..printing.content import joined
from ..terms import capital

# A name made of the words both sides share is no longer than so many words of the first side.
SHARED_SPAN = 9
# Words that join others and tell nothing of a matter.
JOINTS = frozenset(
    "a an the of to in on at for from by with without and or but nor as that this these those it its he she they we you i his her their our any all "
    "no not none is are was were be been being has have had having do does did will would shall should can could may might must there which who whom "
    "whose what when where if than then so such only also already never ever more most out up down over under into s t".split()
)
# Who speaks for a body is not what it is called.
_VOICE = re.compile(
    r"(?:(?:the|an?)\s+)?(?:(?:press|information|media)[\s-]+(?:service|office|secretary|centre|center|department)|spokes\w+)\b", re.I
)
# A note that a register puts behind the name of a publisher: "(translated)", "(archived copy)".
_NOTE = re.compile(r" \([a-z][^()]*\)$")
_GENERIC = re.compile(r"^(?:the|an?)\s+", re.I)


def called(story, actor) -> str:
    """The name an actor is shown by: the codebook's or the texts' own; a name made by the machine gives way to the texts' longest.

    A body that the texts call "the Revenue Service" is called so, with its state where the name does not tell it.
    """
    return _NOTE.sub("", _called(story, actor)) or actor.name


def _called(story, actor) -> str:
    if actor.kind != "person" and actor.actor_id in story.fuller:
        return story.fuller[actor.actor_id]
    if actor.basis == "codebook" or actor.kind in ("government", "outlet", "group") or story.written(actor.name):
        return actor.name
    own = [v for v in actor.variants.split(" | ") if v and story.written(v) and not re.search(r"[’']s\s.*\b(?:office|committee)\b", v)]
    own = [v for v in own if not _VOICE.match(v)] or own
    own = [v for v in own if not _OWNER.match(v)] or [_OWNER.sub("", v) for v in own]  # "his ministry" is nobody's name
    if not own:
        return actor.name
    best = _GENERIC.sub("", max(own, key=lambda v: (len(v) <= 50, len(v), v)))
    state = story.state(actor.government)
    told = not state or root(state.split()[-1].lower())[:5] in best.lower()
    return capital(best if told else f"{best} ({state})")


def worded(story, text: str) -> str:
    """A sentence of the comparison with every body called as the report calls it."""
    for actor in story.actors.values():
        if actor.name in text and (name := called(story, actor)) != actor.name:
            text = text.replace(actor.name, name)
    return text


def body(story, actor) -> str:
    """The name of the body a person belongs to, "" where no text names it."""
    known = story.actors.get(actor.organization_id)
    if known is None:
        return ""
    name = called(story, known)
    return name if known.basis == "codebook" or name != known.name or story.written(name) else ""


def line(story, actor) -> str:
    """Who speaks, with office and institution as far as known."""
    name = called(story, actor)
    told = _roots(actor.office) <= _roots(name)
    about = [name, office(story, actor) if actor.kind == "person" and not told else "", body(story, actor)]
    return ", ".join(dict.fromkeys(a for a in about if a))


def short(story, actor_id: str) -> str:
    """A speaker in a few words: a person with the office, an institution by its name."""
    actor = story.actors.get(actor_id)
    if actor is None:
        return "an unnamed speaker"
    name = called(story, actor)
    return f"{name} ({office(story, actor)})" if actor.kind == "person" and actor.office and actor.office.lower() not in name.lower() else name


def account(story, actor_id: str) -> str:
    """The institution an actor speaks for: its own name, the body a person belongs to, else the office and state."""
    actor = story.actors.get(actor_id)
    if actor is None:
        return "not named"
    if actor.kind != "person":
        return called(story, actor)
    state = story.state(actor.government)
    named = body(story, actor)
    held = _written(story, story.fuller.get(actor_id) or actor.office)
    return named or capital(f"{held or called(story, actor)}{f' ({state})' if state else ''}")


def speaking_for(story, actor_id: str) -> str:
    """Who speaks and for whom: an official by name and office, with the body or the state; a body by its name."""
    actor, whom = story.actors.get(actor_id), account(story, actor_id)
    if actor is None or actor.kind != "person":
        return whom
    name = called(story, actor)
    told = body(story, actor) and actor.office and not _roots(actor.office) <= _roots(name)
    return ", ".join(dict.fromkeys((name, *([office(story, actor)] if told else []), whom)))


def in_state(story, account: str, state: str, speakers) -> str:
    """The name of an account under that of its state, which it then leaves out; one that tells no field ("Ministry") gives way to the office.

    Where the name says nothing of a body ("Roads and Bridges"), the office of the one official who speaks for it stands before it.
    """
    name = capital(_GENERIC.sub("", account.removesuffix(f" ({state})") if state else account))
    offices = {capital(office(story, actor)) for who in speakers if (actor := story.actors.get(who)) is not None and actor.kind == "person"}
    if len(offices) != 1 or len(offices) < len(speakers) and any(story.actors[who].kind != "person" for who in speakers if who in story.actors):
        return name
    (held,) = offices
    words = re.sub(r"^\S+[’']s? ", "", name).lower().split()
    if len(words) == 1 and words[0] in _BODIES and held:
        return held
    bare = held and not _is_body(name) and not _roots(held) <= _roots(name) and " " not in held
    return f"{held}, {name}" if bare else name


def office(story, actor) -> str:
    """The office of a person in the words of a text, where the tables have it in others."""
    return _written(story, actor.office)


def _written(story, told: str) -> str:
    """An office as a text has it: an envoy "for sanctions" is none "of sanctions", and a "chief harbour officer" no "chief officer of harbour"."""
    head, of, field = told.rpartition(" of ")
    parts = told.split(" of ")
    others = [f"{' of '.join(parts[:i])} for {' of '.join(parts[i:])}" for i in range(len(parts) - 1, 0, -1)]
    rank, _, last = head.rpartition(" ")
    others += [f"{rank} {field} {last}"] if of and rank and " of " not in head else []
    return next((o for o in (told, *others) if story.written(o)), told)


def fuller(story) -> dict[str, str]:
    """By actor the name of its body or office that stands for it, where the texts have it under two: one office is then one account.

    "Minister of economy" beside one "minister of economy and development" of the same state, but no deputy; "Geostat, the national statistics
    office" names one body twice.
    """
    people = [a for a in story.actors.values() if a.kind == "person" and a.office and a.government]
    found = {}
    for a in people:
        words = set(split(a.office.lower()))
        longer = {
            o.office for o in people if o.government == a.government and words < set(split(o.office.lower())) and not _ranked(a.office, o.office)
        }
        if len(longer) == 1:
            found[a.actor_id] = next(iter(longer))
    bodies = {a.name: a for a in story.actors.values() if a.kind == "organisation"}
    for s in story.statements.values():
        own, apposed = story.actors.get(s.speaker_id), bodies.get(s.speaker_text.split(",")[0].strip())
        if own is not None and apposed is not None and own.kind == "organisation" and own is not apposed and own.government == apposed.government:
            found[own.actor_id] = apposed.name
    outlets = {a.name: a for a in story.actors.values() if a.kind == "outlet"}
    for a in outlets.values():  # "the state-owned broadcaster Channel One" is Channel One
        described = [name for name in outlets if a.name.endswith(f" {name}") and a.name[: -len(name)].strip().split()[-1].islower()]
        found |= {a.actor_id: min(described, key=len)} if described else {}
    return found


def _ranked(short: str, long: str) -> bool:
    """Whether the words one office has more make another office of it: a deputy is not the minister."""
    return not long.lower().startswith(short.lower())


def shared(one: str, other: str) -> str:
    """What two accounts speak of, in the words of the first: the stretch that holds what both name, else these words in a row.

    >>> shared("We have banned the export to Strelsau of 106 goods", "There is no ban on the export of any goods to Strelsau")
    'banned the export to Strelsau of 106 goods'
    >>> shared("The export of the goods, which are goods for Strelsau", "No goods of any kind are exported")
    'export of the goods'
    >>> shared("The gates were open", "It rained")
    ''
    """
    words = re.findall(r"\w+(?:[’'.,-]\w+)*", one)
    known = _roots(other)
    both = [i for i, w in enumerate(words) if _root(w) in known]
    if not both:
        return ""
    kinds = {_root(words[i]) for i in both}
    windows = [(j - i, i, j) for i in both for j in both if i <= j and {_root(w) for w in words[i : j + 1]} >= kinds]
    length, first, last = min(windows)
    if length < SHARED_SPAN:
        return " ".join(words[first : last + 1])
    return ", ".join(dict.fromkeys(words[i] for i in both))


# Kinds of bodies by their last word, which take the article: "the European Union", but "Geostat".
_BODIES = frozenset(
    "union ministry department service agency bank commission committee council parliament court police army navy authority "
    "organization organisation office government administration embassy centre center fund corporation company "
    "forces guard house secretariat assembly board bureau operator regulator directorate inspectorate".split()
)
# Offices that are a state's ("minister of trade of Georgia"); of any other the state stands in brackets.
_OF_STATE = re.compile(
    r"\b(?:president|minister|premier|chancellor|auditor|attorney|prosecutor|ombuds\w+|king|queen|emir|vice-minister|secretary)\b", re.I
)
# Offices of a part of a state.
_PART_OF_STATE = re.compile(r"\b(?:provincial|regional|municipal|local|county|district|federal state|cantonal)\b", re.I)
_STATED = re.compile(r"(.+) \(([A-Z][^()]+)\)$")
_OWNER = re.compile(r"^(?:its|his|her|their|our) (?=.)", re.I)


def definite(name: str, actor, story=None) -> str:
    """A name as a sentence has it: "the Ministry of Trade", "Jane Doe", "Geostat", "Georgia's interior ministry"."""
    if stated := _STATED.match(name):
        words = _OWNER.sub("", stated[1]).split()
        body = " ".join(words) if any(w[0].isupper() for w in words[1:]) else " ".join([words[0].lower(), *words[1:]])
        return f"{stated[2]}{'’' if stated[2].endswith('s') else '’s'} {body}"
    if re.search(r"[’']s? ", name):
        return article(name)
    if actor.kind not in ("organisation", "government") or name.lower().startswith("the "):
        return name
    known = f"the {name}".lower() in (v.lower() for v in actor.variants.split(" | ")) or story is not None and story.written(f"the {name}")
    return f"the {name}" if known or " of " in name or name.split()[-1].lower() in _BODIES else name


def introduced(story, actor) -> str:
    """A speaker on first mention: a person with office and body or state, a body by its name."""
    name = called(story, actor)
    if actor.kind != "person" and (told := apposed(story, name)):
        return f"{definite(name, actor, story)}, {told},"
    if actor.kind != "person" or not actor.office or actor.office.lower() in name.lower():
        return definite(name, actor, story)
    state = story.state(actor.government) if actor.government else ""
    state = "" if state == actor.government else state  # a code is no name
    if _roots(actor.office) <= _roots(name):
        return definite(name, actor, story)
    own, told, held = body(story, actor), printed_office(actor), office(story, actor)
    if told and (not own or state and state in told and not _is_body(own)):
        return f"{name}, {told},"
    if own and not _roots(own) & _roots(actor.office):
        return f"{name}, {held} of {definite(own, story.actors[actor.organization_id], story)}{_of_state(story, own, state)},"
    if not state or state.lower() in actor.office.lower():
        return f"{name}, {held},"
    return f"{name}, {held}{f' of {article(state)}' if _of_a_state(actor.office) else f' ({state})'},"


def _of_a_state(office: str) -> bool:
    """Whether an office is a state's: no deputy's of a province, and no president's that may be of an agency."""
    return bool(_OF_STATE.search(office)) and not _PART_OF_STATE.search(office) and office not in ("deputy president", "vice-president")


def printed_office(actor) -> str:
    """The office as a text has it beside the name, with a body or state called by name ("the head of the Delmark Water Agency, Jane Doe"),
    or with its field before it ("Delmark's water minister"); "" where the office itself tells more, or no text does."""
    if " of " in actor.office or " for " in actor.office:
        return ""
    for variant in actor.variants.split(" | "):
        beside = re.fullmatch(rf"(?:(?P<before>.+), {re.escape(actor.name)}|{re.escape(actor.name)}, (?P<after>.+))", variant)
        told = _GENERIC.sub("", beside["before"] or beside["after"]) if beside else ""
        if re.search(r" (?:of|for|at) (?:the )?[A-Z]", told) and len(told) < 80:
            return told
        owned = re.fullmatch(rf"(?P<state>[A-Z][\w -]+)[’']s? (?P<office>(?:[a-z]+ )+{re.escape(actor.office)})", variant)
        if owned:
            return f"{owned['office']} of {article(owned['state'])}"
    return ""


def _is_body(name: str) -> bool:
    """Whether a name says that it is a body's: by the kind of body in it ("Water Agency", "Bank of Delmark")."""
    return " of " in name or name.split()[-1].lower() in _BODIES


def _of_state(story, body: str, state: str) -> str:
    """The state of a body whose name does not tell it: "the Bureau of Mines of the United States", "Varnhall, Ruritania"."""
    words = (*story.kinds.get(next((code for code, name in story.places.items() if name == state), ""), ()), state)
    if not state or any(re.search(rf"(?<!\w){re.escape(w)}", body) for w in words) or body.split()[0] in state:
        return ""
    return f" of {article(state)}" if _is_body(body) else f", {state}"


# What a text says of a body beside its name: "Rurstat, the national office of statistics, said".
_APPOSED = r"{}, (the (?!same\b)[a-z][^,.;:()\n]{{3,60}})[,.]"


_SAYING = re.compile(r"(?:\b(?:said|says|told)|ed)$")


def apposed(story, name: str) -> str:
    """What a text says beside a name of one word that tells nothing by itself: "the national office of statistics"; "" where none does."""
    if " " in name:
        return ""
    found = (m[1] for text in story.texts.values() for m in re.finditer(_APPOSED.format(re.escape(name)), text))
    return next((told for told in found if {*told.split()} & {*_BODIES, "institute", "regulator"} and not _SAYING.search(told)), "")


def article(state: str) -> str:
    """A state as a sentence has it: "Georgia", "the United States"."""
    return f"the {state}" if re.match(r"(?:United|Netherlands|Philippines|Maldives|European|Bahamas|Gambia)\b", state) else state


def first_words(text: str, most: int = 12) -> str:
    """The beginning of a text, as far as so many words go.

    >>> first_words("We have banned the export", 3)
    'We have banned …'
    """
    words = text.split()
    return " ".join(words[:most]).rstrip(",;:") + (" …" if len(words) > most else "")


def _roots(text: str) -> set[str]:
    return {_root(w) for w in split(text.lower())} - {""}


def _root(word: str) -> str:
    """The root of a word that tells of a matter, "" for one that only joins; a name and its adjective are alike by their beginning."""
    plain = word.lower().strip(".,'’-")
    return "" if plain in JOINTS or not plain else root(plain)[:5]


def plainly(names: list[str]) -> str:
    """Names in a row, as prose has them."""
    return "".join(map(str, joined(names)))


def measured(story, key: str, counted: str) -> str:
    """A measure's key in words; what counts people by its name counts animals where these are counted: "people killed", "animals killed"."""
    words = counted.lower().split()
    beasts = words and {*story.alike.get(root(words[-1]), ())} & {*story.alike.get(root("animal"), ())}
    return measure(f"animals-{key.removeprefix('people-')}" if beasts and key.startswith("people-") else key)


def measure(key: str) -> str:
    """A measure's key in words.

    >>> measure("lorries:turn-back:KZ")
    'lorries, turn back, KZ'
    """
    return ", ".join(p.replace("-", " ").replace("_", " ") for p in key.replace("|", ":").split(":") if p.strip())
