"""What a number is of where no noun says it: its verb ("owes 12,000 euros" is a debt), its unit (a distance), or that people must be meant.

Written beside a number for its reader once the measure is made: nothing is compared by it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from ..language.words import Words


@dataclass(frozen=True)
class Unsaid:
    """Names by verb, in one form: of money, of time, of ways, of what falls; what only people do; kinds."""

    money: Mapping[str, str] = field(default_factory=dict)
    time: Mapping[str, str] = field(default_factory=dict)
    ways: Mapping[str, str] = field(default_factory=dict)
    people: frozenset[str] = frozenset()
    fallen: Mapping[tuple[str, str], str] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)
    whatever: frozenset[str] = frozenset()
    wage: str = ""
    getting: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    offering: frozenset[str] = frozenset()
    words: Words = Words()


def read_unsaid(part: Mapping, words: Words, units: Mapping | None = None) -> Unsaid:
    """What `measures.yml` says of verbs under `unsaid`."""
    money = part.get("money", ())
    return Unsaid(
        {form: m["name"] for m in reversed(money) for form in _forms(m["acts"], words)},
        {form: t["name"] for t in part.get("time", ()) for form in _forms(t["acts"], words)},
        {form: t["name"] for t in part.get("time", ()) if t.get("way") for form in _forms(t["acts"], words)},
        frozenset(_forms(part.get("people", ()), words)),
        {(unit, form): f["name"] for f in part.get("fallen", ()) for unit in f["units"] for form in _forms(f["acts"], words)},
        {name: unit["kind"] for name, unit in (units or {}).get("units", {}).items()},
        frozenset(m["name"] for m in (*money, *part.get("time", ())) if m.get("whatever")),
        part.get("wages", {}).get("name", ""),
        frozenset(_forms(part.get("wages", {}).get("got", ()), words)),
        frozenset(_forms(part.get("wages", {}).get("given", ()), words)),
        frozenset(_forms(part.get("wages", {}).get("offered", ()), words)),
        words,
    )


def _forms(acts: Iterable[str], words: Words) -> set[str]:
    """Verbs in one form, and as their regular past comes to one: a stem may lose more letters there ("queue", "queu")."""
    past = (f"{act}d" if act.endswith("e") else f"{act}ed" for act in acts if " " not in act)
    return {words.stem(act) for act in (*acts, *past)}


_OF_THEM = re.compile(r" (?:of (?:them|these|those|whom|which)|others)\b|[^.;]{0,30}, (?:\w+ )?of (?:whom|which)\b")
# "Twelve of them were children": what they turn out to be.
_WERE = re.compile(r" of (?:them|these|those) (?:are|were|have been|had been) (?P<noun>[a-z]+(?:s|men|women|children))\b(?! of\b)")
_CHILDREN = re.compile(r"\b(?:father|mother|parent|mum|mom|dad|mam)s?[ -]of[ -]$", re.IGNORECASE)
_GRANDCHILDREN = re.compile(r"\b(?:grand(?:father|mother|parent|mum|mom|dad|ma|pa)|gran|granny|nan|grandad)s?[ -]of[ -]$", re.IGNORECASE)
_FOR_TIME = re.compile(r"\b(?:for|over|about|nearly|almost)(?: \w+)? $")
_AWAY = re.compile(
    r" (?:away|off|apart|distant|inland|offshore|upstream|downstream|(?:due )?(?:north|south|east|west)(?:-?(?:east|west))?(?:wards?)?"
    r"|(?:short|outside|inside|ahead) of|beyond|from)\b"
)
_SEEN_FROM = re.compile(r"(?:away|off|north|south|east|west|from|inside|outside|short of|beyond|behind)")
_NAME = re.compile(r"[A-Z][\w'\u2019-]+(?: [A-Z][\w'\u2019-]+)*")
_LINKED = re.compile(r"\b(?:(?:in|with) (?:relation|respect|regard|reference) to|as for) $", re.IGNORECASE)
_DOES = re.compile(r" (?:\w+ly |also |still |later )?(?P<said>[a-z]+(?: [a-z-]+){0,7})")
_HELPED = frozenset("are were is was have had has remain remained will would may might could can must".split())


# "40 a day", "for a night's work", "per shift": money for labour, where whoever gets it is a person.
_LABOUR = re.compile(
    r" for (?:an?|one|each|every|half an?|the) (?:[a-z]+ )?(?:hour|day|night|evening|morning|afternoon|week|month|shift)(?:'s|\u2019s)?\b"
)
_ANY_ONE = re.compile(r"(?:^|[,;:] |\b(?:that|and|but|while) )(?:an?|each|every) (?:[a-z-]+ ){2,4}$", re.IGNORECASE)
_TIMES = frozenset("hour day night evening week fortnight month year shift".split())
_PAID = re.compile(r"\b(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ly )?(?:paid|offered|promised)\b[^,;]{0,30}$")
_TO_WHOM = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|offer(?:s|ed|ing)?) (?P<whom>(?:[\w'\u2019-]+ ){0,4}?(?!up |about |some |at |over )[\w'\u2019-]+)"
    r" (?:(?:up to|about|some|at least|only|just) )?$"
)


def wage(row: Mapping, before: str, after: str, persons: Callable[[str], bool], unsaid: Unsaid) -> bool:
    """Whether a sum is what somebody is paid for labour: a person gets so much a month, or for a night's work, or somebody pays a person so much."""
    unit, _, rate = str(row.get("unit") or "").partition(" per ")
    if not (row.get("currency") or row.get("coins") or unit == "pound-mass" and rate) or not (rate in _TIMES or _LABOUR.match(after)):
        return False
    said = str(row.get("predicate") or "")
    whom = _TO_WHOM.search(before)
    if _PAID.search(before) or rate and said in unsaid.offering or whom and said.partition(" ")[0] in unsaid.giving and persons(whom["whom"]):
        return True
    if rate and _ANY_ONE.search(before) and unsaid.words.stem(before.split()[-1].lower()) in unsaid.getting:
        return True  # "a deckhand earns 900 euros a month"
    who = next((w for w in (str(row.get("bearer") or ""), str(row["counted"])) if w and persons(w)), "")
    got = said in unsaid.getting or said.partition(" ")[0] in unsaid.getting
    return got and bool(who or _LABOUR.match(after) and not rate)


def thing(row: Mapping, last: Mapping, before: str, after: str, unsaid: Unsaid) -> str:
    """What a figure counts: as read, else as its words let on; `last` is the figure before it, the strings stand around it in its sentence."""
    counted, unit = str(row["counted"]), str(row.get("unit") or "").partition(" per ")[0]
    said = str(row.get("predicate") or "")
    if unsaid.kinds.get(unit) == "length":
        return _distance(counted, after) or _first(unsaid.ways, said)
    if (
        unsaid.kinds.get(unit) == "time"
        and (name := _first(unsaid.time, said))
        and (not counted or name in unsaid.whatever or _FOR_TIME.search(before))
    ):
        return name  # "the sides talked for nine hours" is the time of talks
    if row.get("currency") and _NAME.fullmatch(counted) and (name := _first(unsaid.money, said)):
        return name  # "Fiji earned 40 million from sugar" counts no Fiji
    if counted and not row.get("coins"):
        return counted
    if not unit and (are := _WERE.match(after)) is not None:
        return are["noun"]
    if row.get("currency") or row.get("coins"):
        name = _first(unsaid.money, said)
        bearer = str(row.get("bearer") or "")
        meant = f"{name} of {bearer}" if name == "price" and bearer and bearer.islower() else name
        return name if name in unsaid.whatever else str(row.get("named") or "") or meant
    if unsaid.kinds.get(unit) == "time":
        return _first(unsaid.time, said)
    if _GRANDCHILDREN.search(before):
        return "grandchildren"
    if _CHILDREN.search(before):
        return "children"
    if unit and unit != "part":
        return ""
    if last.get("counted") and not last.get("unit") and _OF_THEM.match(after):
        return str(last["counted"])
    return "people" if not unit and (_LINKED.search(before) or _is_of_people(after, unsaid)) else ""


def _first(names: Mapping[str, str], said: str) -> str:
    """The name of a verb, with its particle or without."""
    return names.get(said) or names.get(said.partition(" ")[0], "")


def _distance(counted: str, after: str) -> str:
    """ "Some 30 km away", "off the cape": how far, and of what or from where."""
    if _SEEN_FROM.match(counted):
        return f"distance {counted}"
    if _AWAY.match(after) is None:
        return counted
    return f"distance of {counted}" if counted else "distance"


def _is_of_people(after: str, unsaid: Unsaid) -> bool:
    """Whether what follows a bare number is done by people only, or to them: "were arrested", "are thought to be living"."""
    said = _DOES.match(after)
    if said is None:
        return False
    words = said["said"].split()
    stems = [unsaid.words.stem(w) for w in words]
    if words[0] in _HELPED:
        return any(s in unsaid.people for s in stems[1:4]) or "to" in words[1:4] and any(s in unsaid.people for s in stems[3:7])
    return stems[0] in unsaid.people
