"""When within a day a clause says something happened, how long it lasted, and before or after what: told in words that are no date.

A moment is a clock time ("at 3 a.m.", "shortly after six in the morning"), a length of time ("lasted two hours", "within ten minutes"),
or another act the clause puts it before or behind. Days are read by `dates`; here stands only whether a day is a start or an end.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from .parts import Part

_NUMBERS = {w: n for n, w in enumerate("zero one two three four five six seven eight nine ten eleven twelve".split())}
_NUMBERS |= {"a": 1, "an": 1, "single": 1, "half": 0.5, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50}
_WORD = r"\d{1,3}|" + "|".join(_NUMBERS)
_PARTS = {"noon": 720, "midday": 720, "midnight": 0}
_CLOCK = re.compile(
    r"\b(?P<how>(?:shortly|just|soon|a little|well) (?:after|before)|around|about|towards?|by|before|after|at|from|since|until|till)\s+"
    r"(?:about |around |exactly |roughly |nearly |almost )?"
    r"(?:(?P<past>half past |a quarter past |quarter past |a quarter to |quarter to )?"
    rf"(?P<hour>\d{{1,2}}|{'|'.join(list(_NUMBERS)[1:13])})(?:[.:](?P<minute>[0-5]\d))?"
    r"(?P<half>\s?[ap]\.?\s?m\b\.?|\s?o'?\u2019?clock|\s?hours\b)?(?P<part>(?: in the (?:early |late )?(?:morning|afternoon|evening)| at night))?"
    r"|(?P<name>noon|midday|midnight)\b)",
    re.IGNORECASE,
)
_UNITS = {"second": 1 / 60, "minute": 1, "hour": 60, "day": 1440, "night": 720, "week": 10080, "fortnight": 20160, "month": 43200}
_UNITS |= {"year": 525600}
_AGO = frozenset("ago earlier before previously".split())
_OVER, _UNDER = frozenset(("more than", "over", "at least")), frozenset(("less than", "up to", "barely"))
_ROUGH = re.compile(r"\b(?:about|around|roughly|nearly|almost)\b")
# Verbs whose "after two hours" tells how long a thing went on.
_CLOSING = frozenset(
    (
        "end ends ended stop stopped finish finished return returned came come was were back restored repaired freed released lifted arrived "
        "resumed reopened"
    ).split()
)
_DAYPART = re.compile(
    r"\b(?:(?:in the|during the|by|at|on \w+day|this|that|last|yesterday|tomorrow) (?:early |late )?"
    r"(?P<part>morning|afternoon|evening|night|day(?:time)?|dawn|dusk)s?|overnight|after dark)\b(?! (?:of|one|two|three|before|after)\b)",
    re.IGNORECASE,
)
_INNER = frozenset("advcl relcl acl ccomp conj".split())
_LASTING = re.compile(
    r"\b(?P<how>for|within|after|in|lasted|lasts|lasting|took|takes|spent|spend|continued|went on)\s+(?:for )?"
    r"(?P<bound>more than |less than |over |about |around |almost |nearly |at least |only |just |some |up to |a full |barely )?"
    rf"(?P<number>{_WORD})?(?P<half> and a half)?\s?(?P<a>a )?(?P<unit>{'|'.join(_UNITS)})s?\b(?!\s+(?:ago|later|earlier|before|after|of age|old))"
    r"|\b(?:all|the whole|throughout the) (?P<whole>night|day|week|month|year)\b",
    re.IGNORECASE,
)


def moments(verb: Token, state: bool = False) -> list[Part]:
    """Clock time, part of the day, length and order of one clause: `clock`, `daypart`, `lasting`, `before-act` and `after-act`.

    Of a state the clock tells nothing: what is open at midnight may have been opened before.
    """
    text = _own_words(verb)
    clock = _clock(text)
    return [*([] if state else clock), *([] if clock else _daypart(text)), *_lasting(text, verb), *_ordered(verb), *_once(verb), *_turn(verb)]


def _daypart(text: str) -> list[Part]:
    """The part of the day a clause is told of: "in the morning", "by day", "overnight"."""
    m = _DAYPART.search(text)
    return [] if m is None else [Part("daypart", (m["part"] or "night").lower())]


def _once(verb: Token) -> list[Part]:
    """Whether a clause is told of an earlier time than the rest: "a year earlier", "two years ago", "previously"."""
    past = any(c.dep_ == "advmod" and (c.lower_ in ("previously", "formerly") or c.lower_ in _AGO and _measured(c)) for c in verb.children)
    return [Part("when", "ago")] if past else []


def _turn(verb: Token) -> list[Part]:
    """Whether a clause is told of the first or of the last time: "ash last fell on Friday", "was first seen in May"."""
    word = next((c.lower_ for c in verb.children if c.dep_ == "advmod" and c.lower_ in ("first", "last") and abs(c.i - verb.i) == 1), None)
    return [Part("turn", word)] if word is not None else []


def _measured(adverb: Token) -> bool:
    return any(c.dep_ == "npadvmod" and c.lower_.rstrip("s") in ("day", "week", "month", "year", "decade") for c in adverb.children)


def _own_words(verb: Token) -> str:
    """The words of a clause from its verb on, without those of clauses inside it."""
    inner = {
        t.i
        for c in verb.subtree
        if c != verb and c.pos_ in ("VERB", "AUX") and c.dep_ in ("advcl", "relcl", "acl", "ccomp", "conj")
        for t in c.subtree
    }
    words = [t for t in verb.subtree if t.i not in inner and t.i >= verb.i]
    return "".join(t.text_with_ws for t in words)


def _clock(text: str) -> list[Part]:
    for m in _CLOCK.finditer(text):
        minutes, known = _minutes(m)
        if minutes is None:
            continue
        how = m["how"].lower()
        loose = (
            "about"
            if how in ("around", "about", "toward", "towards") or re.search(r"\b(?:about|around|roughly|nearly|almost)\b", m.group().lower())
            else ""
        )
        if how.endswith(("after", "before")) and how not in ("after", "before"):
            loose, minutes = "about", minutes + (10 if how.endswith("after") else -10)
        if how in ("by", "before", "after", "since", "until", "till", "from"):
            continue  # an edge of the time, not the time
        marks = [w for w in (loose, "" if known else "half") if w]
        return [Part("clock", f"{int(minutes) % 1440 // 60:02}:{int(minutes) % 60:02}", tuple(marks))]
    return []


def _minutes(m: re.Match) -> tuple[float | None, bool]:
    """Minutes since midnight, and whether it is known in which half of the day."""
    if m["name"]:
        return _PARTS[m["name"].lower()], True
    named = m["hour"].lower()
    hour = int(named) if named.isdigit() else _NUMBERS[named]
    if not (m["minute"] or m["half"] or m["part"] or m["past"]) or hour > 24:
        return None, False
    part = (m["part"] or "").lower()
    half = (m["half"] or "").lower().strip()
    late = half.startswith("p") or "afternoon" in part or "evening" in part or "night" in part and 6 <= hour < 12
    early = half.startswith("a") or "morning" in part or "night" in part and hour < 6
    minutes = (hour % 12 if late or early else hour) * 60 + int(m["minute"] or 0) + (720 if late else 0)
    past = (m["past"] or "").lower()
    minutes += 30 if "half" in past else 15 if "quarter past" in past else -15 if past else 0
    return minutes, late or early or bool(m["minute"]) or hour > 12


def _lasting(text: str, verb: Token) -> list[Part]:
    for m in _LASTING.finditer(text):
        if m["whole"]:
            return [Part("lasting", str(int(_UNITS[m["whole"].lower()])), ("about",))]
        number = _NUMBERS.get((m["number"] or "").lower(), m["number"])
        if number is None and not m["a"]:
            continue
        how, bound = m["how"].lower(), (m["bound"] or "").strip().lower()
        if how in ("in", "after") and verb.lower_ not in _CLOSING:
            continue
        minutes = (float(number or 1) + (0.5 if m["half"] else 0)) * _UNITS[m["unit"].lower()]
        marks = (
            ["least"]
            if bound in ("more than", "over", "at least")
            else ["most"]
            if how == "within" or bound in ("less than", "up to", "barely")
            else []
        )
        return [Part("lasting", str(max(1, int(minutes))), tuple(marks))]
    return []


def _ordered(verb: Token) -> list[Part]:
    """The act of a clause that begins with "before" or "after"."""
    found = []
    for c in verb.children:
        mark = next((k for k in c.children if k.dep_ == "mark" and k.lower_ in ("before", "after")), None) if c.dep_ == "advcl" else None
        inner = next((k for k in c.children if k.dep_ == "pcomp"), None) if c.dep_ == "prep" and c.lower_ in ("before", "after") else None
        act, word = (c, mark) if mark is not None else (inner, c)
        if act is None or word is None:
            continue
        of = [k for k in act.children if k.dep_ in ("nsubj", "nsubjpass", "dobj", "prt") and k.tag_ not in ("PRP", "WP")]
        found.append(Part(f"{word.lower_}-act", act.lower_, tuple(k.lower_ for k in of)))
    return found
