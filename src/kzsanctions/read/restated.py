"""What a number counts where the words for it do not stand beside it: "the number of cases had gone up to 410", "lost their lives".

Read from the sentence's own words before and after the number; what the number's clause says by itself comes first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

# "The number of dengue cases in Karachi had gone up to 410": the noun after "number of" is counted, and where.
_NUMBER_OF = re.compile(
    r"\b(?:number|count|tally|total) of (?P<thing>(?:(?!in |at |across )[\w'-]+ ){0,3}?[\w'-]+)"
    r"(?: (?:in|at|across) (?:the )?(?P<place>(?:[A-Z][\w'-]+ ?)+))?"
    r"(?= (?:has|have|had|was|were|is|are|now|rose|rises|stood|stands|went|fell|falls|climbed|reached|hit|jumped|grew|dropped|came|"
    r"at|after|from|on|in)\b)"
    r"[^.,;:\d]*$"
)
# "Taking the total to 47": the sum of what the sentence counts before it.
_TOTAL = re.compile(
    r"\b(?:taking|bringing|putting|raising|pushing|lifting)\s+(?:the|its|their)\s+(?:[\w-]+\s+)?"
    r"(?:total|number|count|tally|toll)\s+(?:to|at)\s+$",
    re.IGNORECASE,
)
# "Spent 526 million euros on the bridge", "526 million euros was spent on the bridge", "paid 4 million for the repair".
_SPENT = re.compile(r"\b(?:spent|spends?|paid|pays?|invested|invests?|laid out|allocated|handed over|transferred|wired)\b", re.IGNORECASE)
_SPENT_ON = re.compile(
    r"^[^.,;:\d]*?(?:^\s*|\b(?:spent|paid|invested|laid out|allocated|handed over|transferred|wired)\s+)(?P<link>on|for|in|as)\s+"
    r"(?:the|a|an|its|their|this|our)?\s*"
    r"(?P<thing>(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|20\d\d)\b)"
    r"(?:[\w'-]+ ){0,2}?[\w'-]+)(?=[.,;:]|\s+(?:in|on|at|by|since|over|so|last|this|during|for|to)\b|\s*$)"
)
# "14 miles from the coast", "nine kilometres inside the zone": what a distance is measured from.
_FROM_POINT = re.compile(
    r"^ (?P<point>(?:(?:away |north |south |east |west )?(?:from|off)|(?:north|south|east|west)(?:-?(?:east|west))? of|"
    r"inside|outside|short of|beyond|behind) "
    r"(?:the |its |their |a )?(?:[\w'-]+ ){0,2}?(?:[a-z][\w'-]+|[A-Z][\w'-]+))(?: of (?P<of>[A-Z][\w'-]+))?(?=[.,;:]|\s|$)"
)
_LENGTHS = frozenset(("kilometre", "metre", "mile", "nautical mile", "yard", "foot"))
# A loss of life in words that stand around the number.
_LIVES = re.compile(r"^\s+(?:[\w'-]+\s+){1,3}?(?:have\s+|had\s+|has\s+)?(?:lost|losing|lose)\s+their\s+lives\b", re.IGNORECASE)
_LIVES_OF = re.compile(r"\b(?:lives|deaths?|killing|loss) of (?:(?:the|some|about|at least|more than|all|another) ){0,2}$", re.IGNORECASE)
_CONFIRMED = re.compile(
    r"^\s+(?:[\w'-]+\s+){1,3}?(?:have\s+been|had\s+been|were|are|was|is)\s+(?:confirmed|reported|declared|found|shot|feared)\s+"
    r"(?P<state>dead|injured|missing)\b",
    re.IGNORECASE,
)
# "Left 14 people dead", "cost 14 people their lives", "fatal to 14 people", "injuries were suffered by 14 people", "14 were treated for burns".
_LEFT_SO = re.compile(r"^\s+(?:[\w'-]+\s+){1,3}?(?P<state>dead|injured|wounded|missing)\b", re.IGNORECASE)
_LEAVING = re.compile(
    r"\b(?:left|leaves|leaving|has left|had left)(?: (?:at least|some|about|around|only|exactly|more than|nearly))? $", re.IGNORECASE
)
_OUTLIVED = re.compile(r"^\s+(?:[\w'-]+\s+){1,3}?(?:did not|didn't|failed to) survive\b", re.IGNORECASE)
_COST_LIVES = re.compile(r"^\s+(?:[\w'-]+\s+){1,3}?their lives\b", re.IGNORECASE)
_FATAL = re.compile(r"\b(?:fatal|deadly) (?:to|for) $", re.IGNORECASE)
_HURT = re.compile(r"\b(?:injuries|wounds|burns)(?: [\w-]+)? (?:were|have been|had been) (?:suffered|sustained) by $", re.IGNORECASE)
_TREATED = re.compile(
    r"^\s+(?:[\w'-]+\s+){1,3}?(?:was|were|had to be|has been|have been|had been|are being) treated for (?:[\w-]+ )?(?:injuries|wounds|burns)\b",
    re.IGNORECASE,
)
_HOME = re.compile(r"^\s+(?:[\w'-]+\s+){1,4}?(?:sent|came|come|gone|went|brought|returned|flown|got)\s+(?:back\s+)?home\b", re.IGNORECASE)
# A number of what is to come: another measure than what came.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|expect(?:s|ed)?(?: to)?|is to|are to|was to|were to|"
    r"(?:is|are|was|were) (?:due|set|meant|supposed|going|scheduled|bound|ordered) to|"
    r"plan(?:s|ned)? to|wants? to|wanted to|"
    r"seeks? to|sought to|must|should|"
    r"promise[sd]? to|pledge[sd]? to|agreed to|intend(?:s|ed)? to|hope(?:s|d)? to|"
    r"forecasts?|predict(?:s|ed)?|project(?:s|ed)|aim(?:s|ed)? (?:to|for)|could|might|target(?:s|ed)?)\b[^.,;:\d]*$",
    re.IGNORECASE,
)
# The same where the things counted are the subject: "40 houses will be moved", "40 carts can stand there". Whoever says, or whose clause it is, is
# no such noun, and what could be done may have been.
_OF_THEM = r"^(?: (?!(?:who|that|which|they|he|she|it|we|you|i|said|says|and|but|or|if|when|while|as)\b)[\w'-]+){1,4}? "
_THEY_WILL = re.compile(
    _OF_THEM + r"(?:will|would|shall|must|should|(?:is|are|was|were) (?:to|(?:due|set|meant|supposed|going|scheduled|bound|expected|planned) to))\b",
    re.IGNORECASE,
)
_THEY_CAN = re.compile(_OF_THEM + r"(?:can|may)\b", re.IGNORECASE)
# What there is room or leave for is another number than what there is: "can carry 400", "is licensed for 300".
_ROOM = re.compile(
    r"\b(?:can|able to|allowed to|room for|space for|(?:licen[sc]ed|certified|built|designed|meant|permitted|authori[sz]ed|approved) (?:to|for)|"
    r"capacity (?:of|is|was|for))\b[^.,;:\d]*$",
    re.IGNORECASE,
)
# "2,800 people live in the town of Sorn": whose number it is.
_LIVE_IN = re.compile(
    r"^ [\w-]+(?: [\w-]+)? (?:live|lived|reside|resided|are living|were living|dwell) "
    r"(?:in|on|at) (?:the )?(?:[a-z]+ (?:of )?)?(?P<of>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
_PLACING = frozenset("off in on along across around over through under by near".split())
# What comes on top is another number than all there is.
_ADDED = frozenset("new more further additional fresh".split())


def restated(row: Mapping, before: str, after: str) -> dict:
    """A figure's row with what the sentence says of it elsewhere: the thing counted, its verb, its place."""
    if row.get("currency"):
        return {**row, **_spent(row, before, after)}
    if not row["counted"] and row.get("unit") in _LENGTHS and (away := _FROM_POINT.match(after)) is not None:
        return {**row, "counted": away["point"], "of": row["of"] or away["of"] or ""}
    if _LIVES.search(after) or _LIVES_OF.search(before):
        return {**row, "predicate": "killed"}
    if (confirmed := _CONFIRMED.search(after)) is not None:
        return {**row, "counted": f"{confirmed['state']} {row['counted']}".strip(), "predicate": ""}
    if (state := _LEFT_SO.search(after)) is not None and _LEAVING.search(before):
        return {**row, "counted": f"{state['state']} {row['counted']}".strip(), "predicate": ""}
    if _COST_LIVES.search(after) or _OUTLIVED.search(after) or _FATAL.search(before):
        return {**row, "predicate": "killed"}
    if _HURT.search(before) or _TREATED.search(after):
        return {**row, "predicate": "injured"}
    if _HOME.search(after):
        return {**row, "predicate": "come home"}
    if not row["of"] and (home := _LIVE_IN.match(after)) is not None:
        return {**row, "of": home["of"]}
    of = _NUMBER_OF.search(before)
    if of is not None:
        return {**row, "counted": of["thing"], "predicate": "", "of": row["of"] or (of["place"] or "").strip()}
    return dict(row)


def _spent(row: Mapping, before: str, after: str) -> dict:
    """What money was spent on is what it is a price of."""
    if row["counted"] or not (_SPENT.search(before[-40:]) or _SPENT.search(after[:40])):
        return {}
    on = _SPENT_ON.search(after)
    return {"counted": on["thing"], "predicate": "pay" if on["link"] in ("in", "as") else "cost"} if on is not None else {}


_PUT_AT = re.compile(
    r"\b(?:puts?|estimate[sd]?|gave|gives?|set|reckon(?:s|ed)?) (?:the|its|their) [^,.;:]+ (?:at|as) (?:[a-z]+ ){0,2}$"
    r"|\b(?:was|were|been|is|are) (?:put|estimated|reckoned) at (?:[a-z]+ ){0,2}$",
    re.IGNORECASE,
)
# What counts beasts one by one and names none of them, never in the plural: "40 heads of department" are others.
_HEADS = re.compile(r"^head of (?=[a-z])")


def of_a_kind(counted: str) -> str:
    """What is counted, without the word that only counts it: "40 head of cattle" are cattle."""
    return _HEADS.sub("", counted)


def valued(predicate: str, before: str) -> str:
    """A verb, but none where it only puts something at its number: "put the peak at 900 barrels" tells what "the peak was" tells."""
    return "" if _PUT_AT.search(before) else predicate


def without_particle(predicate: str, after: str) -> str:
    """A verb without the preposition of a place behind it, which is no part of it: "40 nets were seized off Sorn" were seized."""
    verb, _, particle = predicate.rpartition(" ")
    return verb if verb and particle in _PLACING and re.search(rf"\b{particle} (?:the )?[A-Z]", after) else predicate


def sums_up(before: str) -> bool:
    """Whether a number is the sum of what its sentence counts before it ("taking the total to 47")."""
    return _TOTAL.search(before) is not None


def lies_ahead(before: str, after: str = "") -> bool:
    """Whether a number is told of what is to come, or foretold."""
    return _AHEAD.search(before) is not None or _THEY_WILL.match(after) is not None


_PART_OF_THEM = re.compile(
    r"^ of (?:them|these|those|which|whom)\b(?= (?:in|on|at|from|near|of|for|by|with|old|new|\w+ years)\b|[.,;:]|\s*$)", re.IGNORECASE
)
_OUT_OF = re.compile(r"\b(?:of|out of|among) (?:the|its|their|our|all) [\d.,]+ [^.,;:]*$", re.IGNORECASE)
# "Nine of the goats", "the rest of the fleet": some of a whole, of which no more is told.
_SOME = re.compile(r"^ of (?:the|its|their|our|my|his|her) [a-z]", re.IGNORECASE)
_REST = re.compile(r"\b(?:rest|remainder|remaining|most|part|half) (?:of (?:the|its|their|our) )?[\w -]{2,40}? (?:at|as|to) $", re.IGNORECASE)
# "Three more than were promised" is how far two numbers lie apart, and neither of them.
_DIFFERENCE = re.compile(r" (?:[\w-]+ )?(?:more|fewer|less) than\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:another|a further|an additional|an extra)\s+$", re.IGNORECASE)
_UNSETTLED = re.compile(
    r"\b(?:provisional|preliminary|partial|interim|trial|rehearsal|(?:early|first) (?:results|returns|count|estimate)|"
    r"exit polls?|test (?:run|drive|flight|phase))\b",
    re.IGNORECASE,
)
_AMONG = re.compile(r"\bamong (?:the |all )?(?P<who>(?:[\w-]+ )?[\w-]+)", re.IGNORECASE)


def is_part(before: str, after: str) -> bool:
    """Whether a number counts some of what was counted just before: "85 nets, 60 of them in one bay", "of the 640 nets 30 were new"."""
    return _PART_OF_THEM.match(after) is not None or _OUT_OF.search(before) is not None


def is_some(before: str, after: str) -> bool:
    """Whether a count of things of which nothing else is told is one of some of them: "was found in nine of the goats"."""
    return _SOME.match(after) is not None or _REST.search(before) is not None


def added(before: str, after: str = "") -> bool:
    """Whether the words around a number say that it comes on top of others: "another 40 villagers", "40 more than last year"."""
    return _ANOTHER.search(before) is not None or _DIFFERENCE.match(after) is not None


def unsettled(clause: str) -> bool:
    """Whether a clause tells of a trial or of a first count, beside which another can stand."""
    return _UNSETTLED.search(clause) is not None


def among(clause: str) -> str:
    """Those to whom a share is limited: "unemployment among young men"."""
    found = _AMONG.search(clause)
    return found["who"].lower() if found else ""


def is_room(before: str, after: str = "") -> bool:
    """Whether a number is of what can or may be, and not of what is ("the ferry can carry 400 passengers")."""
    return _ROOM.search(before) is not None or _THEY_CAN.match(after) is not None


def on_top(row: Mapping) -> bool:
    """Whether a number counts only what was added: "ten new cases", "two more people"."""
    return str(row.get("counted") or "").lower().split(" ")[0] in _ADDED


def plainly(counted: str) -> str:
    """What is counted without the word that says that it was added."""
    first, _, rest = counted.partition(" ")
    return rest if first.lower() in _ADDED else counted
