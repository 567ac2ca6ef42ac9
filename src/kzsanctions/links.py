"""Stage `links`: claims that speak of other claims: denials, retractions, updates and repetitions.

A denial is tied to a claim only where it names it, by its speaker, its number or its content: one that answers an
allegation nobody is quoted with is tied to nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from .claims import Issues
from .tables import frame, identify
from .text.assertions import read
from .text.references import Reference, content, denies, negated, numbers, reference
from .text.sentence import Sentence
from .text.wording import stem

DENIED = "denied-claim"
# Days a denial, a retraction or an update may follow what it speaks of. Later ones mostly answer something else.
WINDOW = 60
# The share of a denial's content words another statement must have to be what is denied, where nobody is named; the least count.
SHARED, LEAST = 0.5, 2
CLEARLY = 0.6
_OPPOSITE = {"affirms": "denies", "denies": "affirms"}
Index = dict[tuple[str, str], list["Statement"]]
_SCOPE = ("scope_goods", "scope_destination", "scope_actor", "scope_cause", "scope_place", "scope_norm", "scope_qualifier")


@dataclass(frozen=True)
class Statement:
    """A statement with its claims, what its speaker is called, and what it speaks of.

    `said` is its content, `told` the content with the cue before it; `denying` tells whether it denies something said.
    """

    row: Mapping
    said: Sentence
    told: Sentence
    told_start: int
    claims: tuple[Mapping, ...]
    titles: frozenset[str]
    body: str
    government: str
    denying: bool
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    since: str

    @property
    def id(self) -> str:
        return self.row["statement_id"]

    @property
    def speaker(self) -> str:
        return self.row["speaker_id"] or self.row["speaker_text"]


def build(claims: pd.DataFrame, tables: Mapping[str, pd.DataFrame], issues: Issues) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Tie claims to the claims they speak of.

    Returns
    -------
    The claims, with those added that a denial makes by naming another (issue and scope of what is denied, position
    reversed; issue `denied-claim` on both sides where the codebook has none), and the links.
    """
    heard = _statements(claims, tables, issues)
    index = _index(heard)
    added: dict[str, dict] = {}
    found: dict[str, dict] = {}
    for s in heard:
        for kind, targets, ref in _spoken_of(s, index):
            for source, target in _pairs(s, kind, targets, ref, added):
                link = _link(s, source, target, kind)
                found.setdefault(link["link_id"], link)
    return frame("claims", [*claims.to_dict("records"), *added.values()]), frame("links", found.values())


def _statements(claims: pd.DataFrame, tables: Mapping[str, pd.DataFrame], issues: Issues) -> list[Statement]:
    """Statements in the order of their days and places, each with the words around it."""
    actors = {a["actor_id"]: a for a in tables["actors"].to_dict("records")}
    sentences = {s["sentence_id"]: s for s in tables["sentences"].to_dict("records")}
    made: dict[str, list[dict]] = {}
    for c in claims.to_dict("records"):
        made.setdefault(c["statement_id"], []).append(c)
    rows = tables["statements"].sort_values(["stated_to", "source_id", "start", "statement_id"]).to_dict("records")
    return [_statement(r, actors, sentences.get(r["sentence_id"]), tuple(made.get(r["statement_id"], ())), issues) for r in rows]


def _statement(row: dict, actors: Mapping, sentence: Mapping | None, claims: tuple, issues: Issues) -> Statement:
    actor = actors.get(row["speaker_id"], {})
    titles = " ".join(str(v) for v in (row["speaker_text"], actor.get("name", ""), actor.get("office", ""), actor.get("variants", "")))
    cue = read(row["cue"], issues.lexicon)
    start, words = (int(row["start"]), row["content"]) if cue.of("say") and not cue.of("repeat") else _with_cue(row, sentence)
    said, told = read(row["content"], issues.lexicon), read(words, issues.lexicon)
    return Statement(row, said, told, start, claims,
                     frozenset(_title(w) for w in titles.lower().replace("'s", "").replace("\u2019s", "").replace("|", " ").split()),
                     actor.get("organization_id", ""), actor.get("government", ""),
                     denies(told) or row["cue_class"] == "deny", content(said), numbers(said), negated(said), _since(row["stated_from"] or row["stated_to"]))


def _since(day: str) -> str:
    """The earliest day of what a statement of this day can speak of."""
    return (date.fromisoformat(day) - timedelta(days=WINDOW)).isoformat() if day else ""


def _title(word: str) -> str:
    word = word.strip(".,;:()\"'")
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _with_cue(row: Mapping, sentence: Mapping | None) -> tuple[int, str]:
    """The words from cue to content, where both stand in one sentence: "dismissed the comments as 'incorrect'".

    A cue that only says is left out: it is no part of a denial.
    """
    start, end = int(row["start"]), int(row["end"])
    if sentence is None or pd.isna(row["cue_start"]):
        return start, row["content"]
    a, b = int(sentence["start"]), int(sentence["end"])
    first, last = min(start, int(row["cue_start"])), max(min(end, b), int(row["cue_end"]))
    if not (a <= first and last <= b) or row["quote_type"] == "direct":
        return start, row["content"]
    return first, sentence["text"][first - a:last - a]


def _index(heard: Iterable[Statement]) -> Index:
    """Statements by what a denial can find them by: title or name, number, word, position; places in order of time."""
    index: Index = defaultdict(list)
    for s in heard:
        index["speaker", s.speaker].append(s)
        for kind, keys in (("title", s.titles | {stem(w) for w in s.titles}), ("number", s.numbers), ("word", s.words),
                           ("position", {f"{c['issue_id']} {c['position']}" for c in s.claims})):
            for key in keys:
                index[kind, key].append(s)
    return index


def _candidates(s: Statement, ref: Reference, index: Index) -> list[Statement]:
    """Statements that share with a denial what they must share at least: cost grows with these and not with the corpus."""
    if ref.names_somebody:
        keys = [("title", k) for k in ref.names] or [min((("title", k) for k in ref.offices), key=lambda k: (len(index[k]), k))]
    else:
        rare = sorted((("word", w) for w in ref.words), key=lambda k: (len(index[k]), k))
        keys = [("number", n) for n in ref.numbers] + rare[:len(rare) - int(SHARED * len(rare)) + 1]
        keys += [("position", f"{c['issue_id']} {_OPPOSITE[c['position']]}") for c in s.claims if c["position"] in _OPPOSITE]
    found = {o.id: o for k in keys for o in index.get(k, ())}
    return sorted(found.values(), key=lambda o: (o.row["stated_to"], o.row["source_id"], o.row["start"], o.id))


# What a statement speaks of.

def _spoken_of(s: Statement, index: Index) -> Iterable[tuple[str, list[Statement], Reference]]:
    """The statements one statement denies, takes back, updates or repeats."""
    ref, own = reference(s.told), index["speaker", s.speaker]
    if s.said.of("retract"):
        yield "retracts", _earlier(s, own), ref
    elif s.denying:
        yield "denies", _denied(s, ref, index), ref
    if s.claims and s.said.of("update"):
        yield "updates", _earlier(s, own), ref
    if s.claims and s.told.of("repeat"):
        yield "repeats", _earlier(s, own), ref


def _earlier(s: Statement, own: list[Statement]) -> list[Statement]:
    """What the same speaker said before, in another statement."""
    return [o for o in own if o.id != s.id and _before(o, s)
            and not (o.row["source_id"] == s.row["source_id"] and o.row["start"] >= s.row["start"])]


def _denied(s: Statement, ref: Reference, index: Index) -> list[Statement]:
    """The statements a denial fits: by their speaker where it names one, else by number or content."""
    others = [o for o in _candidates(s, ref, index) if o.speaker != s.speaker and not o.denying and o.row["speaker_standing"] != "unnamed"
              and _before(o, s) and not _denial_of_same(o, s)]
    if ref.names_somebody:
        fitting = [o for o in others if _named(o, ref)]
        told = [o for o in fitting if _agrees(o, s, ref)]
        return _nearest(s, fitting, told, ref)
    return [o for o in others if _agrees(o, s, ref) and (_near(o, s) or _clearly(o, s, ref))]


def _denial_of_same(o: Statement, s: Statement) -> bool:
    """Whether a statement stands inside the denial, or the other way round: reported words are not a target of their own report."""
    return o.row["source_id"] == s.row["source_id"] and o.row["start"] < s.row["end"] and s.row["start"] < o.row["end"]


def _before(o: Statement, s: Statement) -> bool:
    """Whether one was said before the other, or may have been, and not too long ago. An unknown day fits."""
    if o.row["stated_from"] and s.row["stated_to"] and o.row["stated_from"] > s.row["stated_to"]:
        return False
    if not o.row["stated_to"] or not (s.row["stated_from"] or s.row["stated_to"]):
        return True
    return o.row["stated_to"] >= s.since


def _named(o: Statement, ref: Reference) -> bool:
    """Whether the speaker of a statement is the one a denial names: every word of office, or the surname."""
    stems = {stem(w) for w in o.titles}
    if ref.names & stems:
        return True
    return not ref.names and bool(ref.offices) and ref.offices <= o.titles


def _agrees(o: Statement, s: Statement, ref: Reference) -> bool:
    """Whether a statement says what is denied: the number named, the opposite position, or most of the words."""
    if ref.numbers:
        return bool(ref.numbers & o.numbers) and (_opposed(o, s) or bool(ref.words & o.words))
    if _opposed(o, s):
        return True
    shared = ref.words & o.words
    return len(shared) >= LEAST and len(shared) >= SHARED * len(ref.words) and ref.negated == o.negated


def _opposed(o: Statement, s: Statement) -> bool:
    return any(a["issue_id"] == b["issue_id"] and _OPPOSITE.get(a["position"]) == b["position"] for a in o.claims for b in s.claims)


def _near(o: Statement, s: Statement) -> bool:
    """Whether two speakers stand close: in one body or under one government. Between governments the words have to agree."""
    return bool(s.government) and o.government == s.government or bool(o.body) and o.body == s.speaker


def _clearly(o: Statement, s: Statement, ref: Reference) -> bool:
    """Whether the words alone tell which statement is meant; in one text half of them do."""
    shared, apart = ref.words & o.words, o.row["source_id"] != s.row["source_id"]
    if ref.numbers & o.numbers:
        return True
    return len(shared) >= LEAST + apart and len(shared) >= (CLEARLY if apart else SHARED) * len(ref.words) and ref.negated == o.negated


def _nearest(s: Statement, fitting: list[Statement], told: list[Statement], ref: Reference) -> list[Statement]:
    """Of the named speaker's statements those that agree with what is denied; else, where no content is given, those of the last days.

    Statements in the denial's own text tell which speaker and days are meant; the same speaker's on these days in other texts join them.
    """
    chosen = told or ([] if ref.complement or ref.numbers else fitting)
    here = [o for o in chosen if o.row["source_id"] == s.row["source_id"]] or chosen
    if not here:
        return []
    last = max(here, key=lambda o: (o.row["stated_to"], o.row["source_id"] == s.row["source_id"], o.row["start"] < s.row["start"], o.row["start"]))
    return [o for o in chosen if o.speaker == last.speaker and _overlap(o, last)]


def _overlap(o: Statement, p: Statement) -> bool:
    return (not o.row["stated_from"] or not p.row["stated_to"] or o.row["stated_from"] <= p.row["stated_to"]) and \
        (not p.row["stated_from"] or not o.row["stated_to"] or p.row["stated_from"] <= o.row["stated_to"])


# Claims and links made of it.

def _pairs(s: Statement, kind: str, targets: list[Statement], ref: Reference, added: dict[str, dict]) -> Iterable[tuple[Mapping, Mapping]]:
    """Claims of the referring statement with the claims they refer to."""
    if kind in ("updates", "repeats"):
        wanted = {"updates": _updated, "repeats": _repeated}[kind]
        yield from ((a, b) for a in s.claims for t in targets for b in t.claims if a["issue_id"] == b["issue_id"] and wanted(s, a, t, b))
        return
    issue = _main_issue(s, targets, kind)
    if issue:
        aims = [c for t in targets for c in t.claims if c["issue_id"] == issue and c["position"] in _OPPOSITE]
        for position in sorted({c["position"] for c in aims}):
            same = [c for c in aims if c["position"] == position]
            source = next((c for c in s.claims if c["issue_id"] == issue and c["position"] == _OPPOSITE[position]), None)
            source = source or _added(added, _reversed(s, same[0]))
            yield from ((source, c) for c in same)
    elif targets and kind == "denies":
        source = _added(added, _bare(s, "denies", s.told_start, s.told.text))
        for t in targets:
            yield source, _added(added, _bare(t, "affirms", int(t.row["start"]), t.row["content"]))


def _main_issue(s: Statement, targets: list[Statement], kind: str) -> str:
    """The issue a denial is about: one both take opposite sides on, else the one the denied statements speak of most."""
    counts = Counter(c["issue_id"] for t in targets for c in t.claims if c["position"] in _OPPOSITE)
    both = [i for i in counts if any(c["issue_id"] == i for c in s.claims)]
    if both:
        return max(both, key=lambda i: (counts[i], i))
    if s.claims and kind == "denies":
        return ""
    return max(counts, key=lambda i: (counts[i], i)) if counts else ""


def _updated(s: Statement, a: Mapping, t: Statement, b: Mapping) -> bool:
    """A later state of one matter: another position, or another number."""
    if _OPPOSITE.get(a["position"]) == b["position"]:
        return bool(t.row["stated_to"] and s.row["stated_from"] and t.row["stated_to"] < s.row["stated_from"])
    return bool(s.numbers and t.numbers) and not s.numbers & t.numbers


def _repeated(s: Statement, a: Mapping, t: Statement, b: Mapping) -> bool:
    return a["position"] == b["position"] and bool(t.row["stated_to"] and s.row["stated_from"] and t.row["stated_to"] < s.row["stated_from"])


def _added(added: dict[str, dict], row: dict) -> dict:
    return added.setdefault(row["claim_id"], row)


def _reversed(s: Statement, denied: Mapping) -> dict:
    """The claim a denial makes: issue and scope of what it denies, in the other position."""
    row = _bare(s, _OPPOSITE[denied["position"]], s.told_start, s.told.text, denied["issue_id"])
    return row | {k: denied[k] for k in (*_SCOPE, "valid_to")}


def _bare(s: Statement, position: str, start: int, text: str, issue: str = DENIED) -> dict:
    """A claim that rests on a whole statement, holding from the day of speaking as far as is known."""
    end = start + len(text)
    return {
        "claim_id": identify("k", s.row["source_id"], start, end, s.id, issue, position),
        "source_id": s.row["source_id"], "sentence_id": s.row["sentence_id"], "statement_id": s.id, "voice": "attributed",
        "issue_id": issue, "position": position, "commitment": "certain", **dict.fromkeys(_SCOPE, ""),
        "valid_from": s.row["stated_from"], "valid_to": s.row["stated_to"], "valid_basis": "assumed",
        "evidence_start": start, "evidence_end": end, "evidence": text, "rule_id": f"{issue}/link", "basis": "rule",
    }


def _link(s: Statement, source: Mapping, target: Mapping, kind: str) -> dict:
    return {
        "link_id": identify("l", source["claim_id"], target["claim_id"], kind), "from_claim_id": source["claim_id"],
        "to_claim_id": target["claim_id"], "kind": kind,
        "evidence_start": s.told_start, "evidence_end": s.told_start + len(s.told.text), "evidence": s.told.text,
    }
