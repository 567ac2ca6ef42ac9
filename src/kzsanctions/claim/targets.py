"""Find what one statement speaks of: the statements it denies, takes back, updates or repeats.

Candidates are looked up by what a denial must share with what it denies (a title, a name, a number, a word, the other
position), so that cost grows with these and not with all pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..language.codes import OPPOSITE
from ..language.words import root
from .pointing import answered, asked_about, just_said, says_no
from .replies import number_replaced, replies, words_disowned
from .sayings import Statement
from .stances import Reference, Sentence, blames_somebody, content, elided, matter, negated, points_back, read, reference, taken_back

# Where nobody is named: the share of a denial's content words that what it denies must have, and the least count;
# a larger share where the two stand in different texts.
SHARED, LEAST, CLEARLY = 0.5, 2, 0.6
# Words with which a sentence turns to what it grants.
_CONCEDING = frozenset("though although while whereas but yet".split())
# How many digits tell a number by itself.
LONG = 3
# Characters between a denial and what it only points to ("the allegation"): two or three sentences.
JUST_BEFORE = 500
_FUTURE = frozenset("will would shall 'll won't wouldn't going soon".split())
Index = dict[tuple[str, str], list["Statement"]]


def indexed(heard: Iterable[Statement]) -> Index:
    """Statements by what a denial can find them by: title or name, number, word, position; places in order of time."""
    index: Index = defaultdict(list)
    for s in heard:
        index["speaker", s.speaker].append(s)
        index["source", s.row["source_id"]].append(s)
        index["state", s.government].append(s)
        positions = {f"{c['issue_id']} {c['position']}" for c in s.claims}
        titles = s.titles | {root(w) for w in s.titles}
        for kind, keys in (("title", titles), ("number", s.numbers), ("word", s.words), ("position", positions)):
            for key in keys:
                index[kind, key].append(s)
    return index


def _candidates(s: Statement, ref: Reference, index: Index) -> list[Statement]:
    """Statements that share with a denial what they must share at least: cost grows with these and not with the corpus."""
    if ref.names_somebody:
        offices = sorted((("title", k) for k in ref.offices), key=lambda k: (len(index.get(k, ())), k))
        keys = [("title", k) for k in ref.names] or offices[:1] or [("state", k) for k in sorted(ref.states)]
    else:
        rare = sorted((("word", w) for w in ref.words), key=lambda k: (len(index.get(k, ())), k))
        keys = [("number", n) for n in ref.numbers] + rare[: len(rare) - int(SHARED * len(rare)) + 1]
        keys += [("position", f"{c['issue_id']} {OPPOSITE[c['position']]}") for c in s.claims if c["position"] in OPPOSITE]
    found = {o.id: o for k in keys for o in index.get(k, ())}
    return sorted(found.values(), key=lambda o: (o.row["stated_to"], o.row["source_id"], o.row["start"], o.id))


# What a statement speaks of.


def spoken_of(s: Statement, index: Index) -> Iterable[tuple[str, list[Statement]]]:
    """The statements one statement denies, takes back, updates or repeats."""
    ref, own = reference(s.told), index["speaker", s.speaker]
    if taken_back(s.said) and (not blames_somebody(s.said) or any(_has_spoken(o, s) for o in own)):
        if (earlier := _earlier(s, own)) or not ref.pointing:
            yield "retracts", earlier
        else:  # "the accusation was mistaken" takes back what somebody else said
            yield "denies", _pointed(s, index)
    elif points_back(s.told) or says_no(s) or elided(s.told):
        yield "denies", _pointed_back(s, index)
    elif s.denying and (found := _denied(s, ref, index)):
        yield "denies", found
    else:
        yield "denies", _replied_to(s, index)
    if s.claims and s.said.of("update"):
        yield "updates", _earlier(s, own)
    if s.claims and s.told.of("repeat"):
        yield "repeats", _earlier(s, own)


def _has_spoken(o: Statement, s: Statement) -> bool:
    """Whether the speaker of a statement has spoken before it in its text."""
    return o.row["source_id"] == s.row["source_id"] and o.row["end"] <= s.row["start"]


def _earlier(s: Statement, own: list[Statement]) -> list[Statement]:
    """What the same speaker said before, in another statement."""
    return [o for o in own if o.id != s.id and _before(o, s) and not (o.row["source_id"] == s.row["source_id"] and o.row["start"] >= s.row["start"])]


def _denied(s: Statement, ref: Reference, index: Index) -> list[Statement]:
    """The statements a denial fits: by their speaker where it names one, else by number or content."""
    named = [o for o in _candidates(s, ref, index) if o.row["speaker_standing"] != "unnamed" and o.speaker != s.speaker]
    others = [o for o in named if not o.denying and _before(o, s) and not _denial_of_same(o, s) and not _conceded(o, s)]
    if ref.names_somebody:
        fitting = [o for o in others if _named(o, ref)]
        told = [o for o in fitting if _agrees(o, s, ref)]
        return _outermost(_nearest(s, _of_a_figure(s, fitting, index), told, ref))
    chosen = _outermost([o for o in others if _agrees(o, s, ref) and (_near(o, s) or _clearly(o, s, ref))])
    return chosen or (_pointed(s, index) if ref.pointing and not ref.numbers else [])


def _conceded(o: Statement, s: Statement) -> bool:
    """Whether a denial goes on to say what it would deny: "disputes the complaint, although it keeps the lock shut"."""
    turn = next((w for w in s.told.words[1:] if w.word in _CONCEDING), None)
    if turn is None:
        return False
    rest = read(s.told.text[turn.end :], s.told.vocabulary)
    return bool(o.words) and not negated(rest) and len(o.words & content(rest)) >= SHARED * len(o.words)


def _outermost(chosen: list[Statement]) -> list[Statement]:
    """Without what another of them reports: who denies that A told B is set against whoever says so, and not against A."""
    widest: dict[str, tuple[int, int]] = {}
    kept = set()
    for o in sorted(chosen, key=lambda o: (o.row["source_id"], o.row["start"], -o.row["end"])):
        source, place = o.row["source_id"], (int(o.row["start"]), int(o.row["end"]))
        if source not in widest or place[1] > widest[source][1] or place == widest[source]:
            kept.add(o.id)
            widest[source] = place
    return [o for o in chosen if o.id in kept]


def _pointed(s: Statement, index: Index) -> list[Statement]:
    """What "his announcement" or "the allegation" points to: the statement just before, with its speaker's others of that day.

    Where the statement just before has nobody's name, nothing is pointed to.
    """
    here = [o for o in index["source", s.row["source_id"]] if o.row["start"] < s.row["start"] and not _denial_of_same(o, s)]
    last = max(here, key=lambda o: (o.row["start"], o.id), default=None)
    if last is None or s.row["start"] - last.row["end"] > JUST_BEFORE or last.denying or last.speaker == s.speaker or _conceded(last, s):
        return []
    if last.row["speaker_standing"] != "serving" or not _before(last, s) or s.told.of("sum") and not last.numbers:
        return []
    chosen = [o for o in here if o.speaker == last.speaker and not o.denying and _overlap(o, last)]
    about = matter(s.told, of=True)  # who dismissed the account of a quarrel between two envoys said nothing of a bridge
    return chosen if len(about) < LEAST or any(about & o.words for o in chosen) else []


def _pointed_back(s: Statement, index: Index) -> list[Statement]:
    """What a denial that says nothing else answers, or what was said just before it, where an official tells it, and it is no denial."""
    there = [o for o in index["source", s.row["source_id"]] if not _denial_of_same(o, s)]
    here = [o for o in there if o.row["start"] < s.row["start"]]
    found = answered(s, there) or asked_about(s, here) or just_said(s, here)
    verdict = elided(s.told)  # "it did" turns down that it did not
    turned = [o for o in found if verdict is None or o.negated == verdict]
    return _outermost([o for o in turned if o.row["speaker_standing"] == "serving" and _before(o, s) and not o.denying])


def _replied_to(s: Statement, index: Index) -> list[Statement]:
    """What a reply in other words than those of denial is set against: the number it replaces, or what others say its speaker said."""
    if not replies(s):
        return []
    there = [o for o in index["source", s.row["source_id"]] if not _denial_of_same(o, s) and o.row["speaker_standing"] == "serving"]
    here = sorted((o for o in there if o.row["start"] < s.row["start"] and _before(o, s)), key=lambda o: (o.row["start"], o.id))
    return number_replaced(s, here) or words_disowned(s, here)


def _denial_of_same(o: Statement, s: Statement) -> bool:
    """Whether one stands inside the other: reported words are not a target of their own report."""
    overlap = o.row["start"] < s.row["end"] and s.row["start"] < o.row["end"]
    return overlap and o.row["source_id"] == s.row["source_id"]


def _before(o: Statement, s: Statement) -> bool:
    """Whether one was said before the other, or may have been, and not too long ago. An unknown day fits."""
    if o.row["stated_from"] and s.row["stated_to"] and o.row["stated_from"] > s.row["stated_to"]:
        return False
    if not o.row["stated_to"] or not (s.row["stated_from"] or s.row["stated_to"]):
        return True
    return o.row["stated_to"] >= s.since


def _named(o: Statement, ref: Reference) -> bool:
    """Whether the speaker of a statement is the one a denial names: every word of office, or the surname."""
    stems = {root(w) for w in o.titles}
    if ref.names & stems:
        return True
    if ref.names:
        return False
    owned = not ref.states or o.government in ref.states
    return owned and (ref.offices <= o.titles if ref.offices else bool(ref.states))


def _agrees(o: Statement, s: Statement, ref: Reference) -> bool:
    """Whether a statement says what is denied: the number named, the opposite position, or most of the words."""
    if ref.numbers:
        plain = not ref.words and any(len(n) >= LONG for n in ref.numbers & o.numbers)  # "rejected the figure of 11,300"
        return bool(ref.numbers & o.numbers) and (plain or _opposed(o, s) or bool(ref.words & o.words))
    if _opposed(o, s):
        return True
    if ref.complement and _ahead(o.said) != _ahead(s.told):
        return False  # "denied that masks would become compulsory" denies nothing of what is compulsory already
    shared = ref.words & o.words
    return len(shared) >= LEAST and len(shared) >= SHARED * len(ref.words) and ref.negated == o.negated


def _ahead(s: Sentence) -> bool:
    """Whether a sentence speaks of what is to come: a future, or a plan."""
    return any(w.word in _FUTURE or w.word.startswith(("plan", "intend")) for w in s.words)


def _opposed(o: Statement, s: Statement) -> bool:
    pairs = ((a, b) for a in o.claims for b in s.claims if a["issue_id"] == b["issue_id"])
    return any(OPPOSITE.get(a["position"]) == b["position"] for a, b in pairs)


def _near(o: Statement, s: Statement) -> bool:
    """Whether two speakers stand close: in one body or under one government. Between governments the words have to agree."""
    return bool(s.government) and o.government == s.government or bool(o.body) and o.body == s.speaker


def _clearly(o: Statement, s: Statement, ref: Reference) -> bool:
    """Whether the words alone tell which statement is meant; in one text half of them do."""
    shared, apart = ref.words & o.words, o.row["source_id"] != s.row["source_id"]
    if ref.numbers & o.numbers:
        return True
    enough = len(shared) >= LEAST + apart and len(shared) >= (CLEARLY if apart else SHARED) * len(ref.words)
    return enough and ref.negated == o.negated


def _nearest(s: Statement, fitting: list[Statement], told: list[Statement], ref: Reference) -> list[Statement]:
    """Of the named speaker's statements those that agree with what is denied; else, where no content is given, the last.

    Statements in the denial's own text tell which speaker and days are meant; the same speaker's of these days in other
    texts join them.
    """
    chosen = told or ([] if ref.complement or ref.numbers else _spoken_of(s, fitting, ref))
    here = [o for o in chosen if o.row["source_id"] == s.row["source_id"]] or chosen
    if not here:
        return []
    last = max(here, key=lambda o: (o.row["stated_to"], o.row["start"] < s.row["start"], o.row["start"], o.id))
    return [o for o in chosen if o.speaker == last.speaker and _overlap(o, last)]


def _of_a_figure(s: Statement, fitting: list[Statement], index: Index) -> list[Statement]:
    """Of several statements those with a number, where a figure is denied: "the port's number is wrong".

    Of several numbers the one of the matter that the denier spoke of just before; none where that does not tell.
    """
    if not s.told.of("sum") or not any(o.numbers for o in fitting):
        return fitting
    given = [o for o in fitting if o.numbers]
    own = [p for p in index["source", s.row["source_id"]] if p.speaker == s.speaker and 0 <= s.row["start"] - p.row["end"] < JUST_BEFORE]
    before = frozenset().union(*(p.words for p in own))
    for words in (before, s.words):
        most = max(len(o.words & words) for o in given)
        if most:
            return [o for o in given if len(o.words & words) == most]
    return given if len({o.numbers for o in given}) == 1 else []


def _spoken_of(s: Statement, fitting: list[Statement], ref: Reference) -> list[Statement]:
    """Those of a named speaker's statements that a denial can be about where it gives no content.

    "The president's claims about tariffs are unfounded" needs a word in common; an office alone names somebody only in its text.
    """
    called = {root(w) for o in fitting for w in o.titles}
    words = ref.words - called - {root(w) for w in s.row["cue"].lower().split()}
    about = matter(s.told)
    if about:
        return [o for o in fitting if about & o.words]
    sharing = [o for o in fitting if words & o.words]
    return sharing or [o for o in fitting if ref.names or not words or o.row["source_id"] == s.row["source_id"]]


def recalled(s: Statement, targets: list[Statement]) -> list[Statement]:
    """Of a speaker's earlier words those that are taken back: with content those that share it, else the last in the same text."""
    about = content(s.said)
    if about:
        enough = lambda o: max(LEAST, SHARED * min(len(about), len(o.words)))
        return [o for o in targets if len(about & o.words) >= enough(o)]
    here = [o for o in targets if o.row["source_id"] == s.row["source_id"] and o.row["end"] <= s.row["start"]]
    return [max(here, key=lambda o: (o.row["start"], o.id))] if here else []


def meant(s: Statement, targets: list[Statement]) -> list[Statement]:
    """Of the words a denial without content may turn down ("rejected his claim"), those told with its own noun, else the nearest.

    The same speaker's words in other texts stay where they tell the same.
    """
    ref = reference(s.told)
    if ref.complement or ref.numbers or not ref.names_somebody or len(targets) < 2:
        return targets
    nouns = {root(s.told.words[h.first].word)[: LONG + 2] for h in s.told.of("claim")}
    named = [o for o in targets if root(o.row["cue"].lower())[: LONG + 2] in nouns] or targets
    one = min(
        named, key=lambda o: (o.row["source_id"] != s.row["source_id"], o.row["start"] > s.row["start"], abs(o.row["start"] - s.row["start"]), o.id)
    )
    return [o for o in targets if o is one or len(o.words & one.words) >= max(LEAST, SHARED * len(one.words))]


def _overlap(o: Statement, p: Statement) -> bool:
    """Whether two may have been said on one day."""
    early = not o.row["stated_from"] or not p.row["stated_to"] or o.row["stated_from"] <= p.row["stated_to"]
    late = not p.row["stated_from"] or not o.row["stated_to"] or p.row["stated_from"] <= o.row["stated_to"]
    return early and late
